"""Units of measure: printed words -> unit, and the register of every unit that scales and pers can make.

A unit is a noun or measure (``đồng``, ``giường``), with a scale word before it (``triệu``) and a per after it
(``/ha``): three short lists make them all, each with its names, its base unit and its factor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeGuard

from resolutions.phrases import Match, Phrases, Token, parts_of
from resolutions.unit_slashes import APART, counts_on, goes_on, slash_behind

NAME = {"vi!": str, "en!": str}
SHAPE = {
    "scales!": [{"id!": str, "factor!": str, "forms!": [str], "name!": NAME}],
    "money!": str,
    "after_money!": [str],
    "lookalikes!": [str], "planned": [str],
    "pers!": [{"id!": str, "forms!": [str], "name!": NAME}],
    "units!": [
        {"id!": str, "forms!": [str], "name!": NAME, "symbol": str, "base": str, "factor": str, "noun": str,
         "becomes": str}
    ],
}  # fmt: skip
"""The shape of ``vocabulary/units.yaml``."""

NEAR = 4
"""What is counted stands at most so many tokens before a slash: "01 người bị thương/01 người"."""
_SERVES = ("phục", "vụ")
"""Behind money these say what it is for, and name no uniform: "8,6 tỷ đồng phục vụ phòng cháy"."""
PER_TIME = ("per_year", "per_month", "per_day")
"""The pers that say how often, and nothing of what is counted."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, simple or composed."""

    unit_id: str
    """ASCII identifier: ``vnd_million_per_hectare``."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""
    symbol: str
    """Short sign, or empty."""
    base_unit: str
    """The unit to which it is converted."""
    factor: Decimal
    """How many base units it holds."""
    noun: bool
    """Whether it is also the thing counted (``xã``)."""


def is_percentage(unit: Unit | None) -> TypeGuard[Unit]:
    """Whether a unit is a percentage, whatever it is of: ``percent``, ``percent_of_plan``, ``percentage_point``."""
    return unit is not None and unit.unit_id.startswith("percent")


def are_alike(unit: Unit | None, other: Unit | None) -> bool:
    """Whether two units are the same, or a percentage and one a year: "tăng 10,2%/năm, vượt mục tiêu đề ra (9%)"."""
    named = {one.unit_id for one in (unit, other) if one is not None}
    return unit == other or named == {"percent", "percent_per_year"}


def is_area(unit: Unit | None) -> bool:
    """Whether a unit measures land."""
    return unit is not None and unit.unit_id in ("hectare", "square_kilometre", "square_metre")


def is_money(unit: Unit | None) -> TypeGuard[Unit]:
    """Whether a unit is an amount of money, also per something: ``vnd_million_per_hectare``."""
    return unit is not None and unit.unit_id.startswith(("vnd", "usd"))


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit found among tokens."""

    unit: Unit
    """The unit."""
    end: int
    """Index after its last token."""
    per: tuple[int, int] = (0, 0)
    """Tokens of a per that what is counted stands before: ``15 kg gạo/người/tháng``."""


class Units:
    """The register: finds printed units, and knows every unit by id."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Compose the register from the loaded ``vocabulary/units.yaml``."""
        self._scales = {scale["id"]: scale for scale in data["scales"]}
        self._nouns = {unit["id"]: unit for unit in data["units"]}
        self._pers = {per["id"]: per for per in data["pers"]}
        self._money = str(data["money"])
        self._known: dict[str, Unit | None] = {}
        self._made: dict[tuple[str, str, str], Unit] = {}
        self._after_money = frozenset(str(word) for word in data["after_money"])
        self._lookalikes = Phrases((words, words) for words in data["lookalikes"])
        self._planned = Phrases((words, words) for words in data.get("planned", ()))
        self._scale_of_digits = {str(scale["factor"]): str(scale["id"]) for scale in data["scales"]}
        self._scale_words = _phrases(data["scales"])
        self._noun_words = _phrases(data["units"])
        self._per_words = _phrases(data["pers"])
        forms = (parts_of(form) for per in data["pers"] for form in per["forms"])
        self._per_size = max((sum(max(map(len, part)) for part in parts) for parts in forms), default=APART)

    def get(self, unit_id: str) -> Unit | None:
        """The unit with this id, or None when no noun, scale and per make it."""
        if unit_id not in self._known:
            self._known[unit_id] = self._parsed(unit_id)
        return self._known[unit_id]

    def _parsed(self, unit_id: str) -> Unit | None:
        noun = max((n for n in self._nouns if unit_id == n or unit_id.startswith(n + "_")), key=len, default="")
        rest = unit_id[len(noun) + 1 :]
        if not noun or unit_id == noun:
            return self._compose("", noun, "") if noun else None
        per = rest if rest in self._pers else ""
        scale = rest if rest in self._scales else ""
        for candidate in self._scales:
            if rest.startswith(candidate + "_") and rest[len(candidate) + 1 :] in self._pers:
                scale, per = candidate, rest[len(candidate) + 1 :]
        return self._compose(scale, noun, per) if scale or per else None

    def is_scale(self, items: Sequence[Token]) -> bool:
        """Whether words are those of a scale, with nothing counted after them: ``tỷ``."""
        match = self._scale_words.at(items, 0)
        return match is not None and match.end == len(items)

    def simple_ids(self) -> tuple[str, ...]:
        """The ids of the units that are neither scaled nor per something."""
        return tuple(self._nouns)

    def match(self, items: Sequence[Token], i: int) -> UnitMatch | None:
        """The unit printed at token ``i``, the longest one; none when it is per something that is not known."""
        scale_match = self._scale_words.at(items, i)
        if scale_match is not None and self._noun_words.at(items, i) is not None:
            scale_match = None  # "triệu bản" are copies of a book, and no villages
        at_noun = scale_match.end if scale_match else i
        noun_match = self._noun_words.at(items, at_noun)
        if noun_match is None and (scale_match is None or self._counts_other(items, at_noun)):
            return None
        if noun_match is not None and self._is_other_word(items, at_noun, noun_match):
            return None
        noun = str(noun_match.payload) if noun_match else self._money
        counted = noun_match.end if noun_match else at_noun
        per_match = self._per_words.at(items, counted)
        listed = counts_on(items, counted, noun, per_match)
        per_match = None if listed else per_match
        end = per_match.end if per_match else counted
        if not listed and goes_on(items, end) and self._planned.at(items, end + 1) is None:
            return None
        slash = slash_behind(items, end) if noun_match and noun != "percent" else None
        apart = self._per_apart(items, (counted, end), slash) if slash is not None else None
        apart = None if apart is not None and counts_on(items, apart.begin, noun, apart) else apart
        if per_match is not None and apart is None and slash is not None:
            return None  # "2,4 triệu đồng/con nái/lứa": per what more is not known
        scale, last = str(scale_match.payload) if scale_match else "", apart or per_match
        per = str(last.payload) if last else ""
        return UnitMatch(self._compose(scale, noun, per), end, (apart.begin, apart.end) if apart else (0, 0))

    def _per_apart(self, items: Sequence[Token], first: tuple[int, int], slash: int) -> Match | None:
        """The per at a slash behind the name of what is counted, with the ``first`` of two: ``đồng/người dân/năm``."""
        begin, end = first
        match = self._per_words.at([*items[begin:end], *items[slash : slash + self._per_size]], 0)
        if match is None or match.size <= end - begin:
            return None
        return Match(slash, slash + match.size - (end - begin), match.payload, {})

    def stated(self, items: Sequence[Token], i: int) -> UnitMatch | None:
        """The unit stated at token ``i`` for other numbers, whose scale can be one: ``Đơn vị tính: 1.000 đồng``."""
        word = items[i].word.replace(".", "").replace(",", "") if i < len(items) else ""
        noun = self._noun_words.at(items, i + 1) if word in self._scale_of_digits else None
        if noun is None:
            return self.match(items, i)
        return UnitMatch(self._compose(self._scale_of_digits[word], str(noun.payload), ""), noun.end)

    def narrowed(self, unit: Unit, named: Sequence[Token]) -> Unit:
        """A unit of any thing as that of the thing which a label names: ``chiếc`` of ships counts vehicles."""
        noun = unit.base_unit.partition("_per_")[0]
        other = str(self._nouns.get(noun, {}).get("becomes", ""))
        tells = bool(other) and any(match.payload == other for match in self._noun_words.find(named))
        return (self.get(unit.unit_id.replace(noun, other, 1)) if tells else None) or unit

    def per_in(self, items: Sequence[Token]) -> str:
        """The per that a label states (``Số bác sĩ/vạn dân``), or empty."""
        return next((str(match.payload) for match in self._per_words.find(items)), "")

    def _is_other_word(self, items: Sequence[Token], i: int, noun: Match) -> bool:
        """Whether the words that begin as a unit does are longer ones that are none: ``80 đồng bào``."""
        other = self._lookalikes.at(items, i)
        serves = tuple(token.word for token in items[noun.end : noun.end + 2]) == _SERVES
        return other is not None and other.end > noun.end and not serves

    def _counts_other(self, items: Sequence[Token], i: int) -> bool:
        """Whether the word after a scale word is the thing counted, so that it is no money."""
        return i < len(items) and items[i].word[0].isalpha() and items[i].word not in self._after_money

    def per_begins(self, items: Sequence[Token], begin: int, end: int) -> int:
        """Where the per of a unit begins that stands between two tokens; ``end`` when it has none."""
        return next((i for i in range(begin, end) if self._per_words.at(items, i) is not None), end)

    def in_pers(self, items: Sequence[Token]) -> Iterator[int]:
        """The tokens that are part of a per, as in ``Giá trị sản phẩm trên 1 ha`` and ``trên một vạn dân``."""
        for match in self._per_words.find(items):
            nouns = (self._noun_words.at(items, k) for k in range(max(match.begin - NEAR, 0), match.begin))
            counted = [one for one in nouns if one is not None and items[one.begin - 1].is_number]
            if not (counted and counts_on(items, match.begin, str(counted[-1].payload), match)):
                yield from range(match.begin, match.end)

    def numbers_in_pers(self, items: Sequence[Token]) -> list[int]:
        """The numbers that are part of a per: ``/10.000 dân``."""
        return [i for i in self.in_pers(items) if items[i].is_number]

    def with_per(self, unit: Unit, per: str) -> Unit:
        """The unit per something: ``bed`` and ``per_10000`` make ``bed_per_10000``."""
        return self.get(f"{unit.unit_id}_{per}") or unit

    def _compose(self, scale: str, noun: str, per: str) -> Unit:
        made = self._made.get((scale, noun, per))
        return made or self._made.setdefault((scale, noun, per), self._composed(scale, noun, per))

    def _composed(self, scale: str, noun: str, per: str) -> Unit:
        base, plain = self._nouns[noun], not (scale or per)
        scaled = self._scales.get(scale)
        names = {language: self._name(scale, noun, per, language) for language in ("vi", "en")}
        factor = Decimal(base.get("factor", "1")) * (Decimal(scaled["factor"]) if scaled else 1)
        base_id = "_".join(part for part in (base.get("base", noun), per) if part)
        symbol = str(base.get("symbol", "")) if plain else ""
        unit_id = "_".join(part for part in (noun, scale, per) if part)
        return Unit(unit_id, names["vi"], names["en"], symbol, base_id, factor, base.get("noun") == "yes")

    def _name(self, scale: str, noun: str, per: str, language: str) -> str:
        parts = [self._scales[scale]["name"][language]] if scale else []
        parts.append(self._nouns[noun]["name"][language])
        parts += [self._pers[per]["name"][language]] if per else []
        return " ".join(parts)


def _phrases(entries: Sequence[Mapping[str, Any]]) -> Phrases:
    return Phrases((form, str(entry["id"])) for entry in entries for form in entry["forms"])
