"""Unit id -> printed forms: how a unit is printed, and which unit it is that stands after a number.

Made from the three lists of ``vocabulary/units.yaml`` anew: a scale word, the thing counted, a per.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from resolutions.reading.proof.spelled_words import Pieces, Words, spelled, split
from resolutions.remembered import remembered

CHANGES = ("reduction", "increase")
"""Measures of a change: a change of a rate printed in ``%`` is in percentage points."""
PER_TIME = ("per_year", "per_month", "per_day")
"""What a label tells of the statement and not of its unit: "bình quân hàng năm" is when, not per what."""
PER_LAND = ("per_hectare",)
"""What a label can state per of a unit that is no thing counted: money, weight."""
TIMES = ("time", "percent", "per_mille", "percentage_point", "percent_per_year")
"""How much more or less, of whatever: never per land, though the label says so."""


APART = 9
"""At most so many pieces stand between a unit and what it is per."""


class PrintedUnit(NamedTuple):
    """A unit that stands in the source."""

    unit_id: str
    """Its id, as the printed words make it."""
    counted: bool
    """Whether it is a thing counted, of which the label can tell per what."""
    begin: int
    """The index of its first piece."""
    end: int
    """The index after its last piece."""


class _Forms:
    """The printed forms of one list, and how long those can be that begin with a word, the longest first."""

    def __init__(self, entries: Iterable[Mapping[str, Any]]) -> None:
        self._ids: dict[Words, str] = {}
        self._sizes: dict[str, list[int]] = {}
        for entry in entries:
            for words in (words for form in entry["forms"] for words in spelled(form)):
                self._ids.setdefault(words, str(entry["id"]))
                self._sizes.setdefault(words[0], []).append(len(words))
        self._sizes = {word: sorted(set(sizes), reverse=True) for word, sizes in self._sizes.items()}
        self.most = max((sizes[0] for sizes in self._sizes.values()), default=APART)
        """How many words the longest form has."""

    def at(self, text: Pieces, i: int) -> tuple[str, int]:
        """The id of the longest form at piece ``i`` and the index after it; empty when none stands there."""
        for size in self._sizes.get(text.words[i], ()) if i < len(text.words) else ():
            words = text.words[i : i + size]
            if len(words) == size and words in self._ids and text.cells[i] == text.cells[i + size - 1]:
                return self._ids[words], i + size
        return "", i

    def longest(self, words: Words) -> str:
        """The id of the longest form that some words begin with, or empty."""
        sizes = (size for size in self._sizes.get(words[0], ()) if words[:size] in self._ids)
        return next((self._ids[words[:size]] for size in sizes), "")

    def begin_in(self, words: Words) -> bool:
        """Whether a form begins with one of some words."""
        return not self._sizes.keys().isdisjoint(words)

    def begins(self, word: str) -> bool:
        """Whether a form begins with a word."""
        return word in self._sizes


class SpelledUnits:
    """The printed forms of all units."""

    def __init__(self, data: Mapping[str, Any], rates: Sequence[str]) -> None:
        """Take the forms from the loaded ``units.yaml``; ``rates`` are the words that begin the label of a rate."""
        self._scales, self._nouns, self._pers = (_Forms(data[name]) for name in ("scales", "units", "pers"))
        self._money = str(data["money"])
        self._counted = {str(unit["id"]) for unit in data["units"] if unit.get("noun") == "yes"}
        self._base = {str(u["id"]): (str(u.get("base", u["id"])), u.get("factor")) for u in data["units"]}
        self._becomes = {str(u["id"]): str(u["becomes"]) for u in data["units"] if "becomes" in u}
        self._factors = {str(scale["id"]): Decimal(scale["factor"]) for scale in data["scales"]}
        self._per_ids = {str(per["id"]) for per in data["pers"]}
        self._bases: dict[str, list[tuple[str, Decimal]]] = {}
        self._rates = tuple(words for phrase in rates for words in spelled(phrase))

    def at(self, text: Pieces, i: int) -> PrintedUnit | None:
        """The unit printed at piece ``i``."""
        scale, after_scale = ("", i) if self._nouns.at(text, i)[0] else self._scales.at(text, i)
        noun, after_noun = self._nouns.at(text, after_scale)
        if not scale and not noun:
            return None
        per, end = self._pers.at(text, after_noun)
        if per == "per_person" and noun in ("case", "person") and text.words[after_noun + 1].isdigit():
            return PrintedUnit(noun, True, i, after_noun)  # "02 vụ/01 người chết"
        if text.cells[i] != text.cells[end - 1]:
            return None
        if noun not in ("", "percent") and (slash := _slash_behind(text, end)):
            more = self._pers.longest((*text.words[after_noun:end], *text.words[slash : slash + self._pers.most]))
            if per and more == per:
                return None  # per what more is not known
            counts_on = noun == more.removeprefix("per_") and text.words[slash + 1].isdigit()
            per = per if counts_on else more
        unit_id = "_".join(part for part in (noun or self._money, scale, per) if part)
        return PrintedUnit(unit_id, (noun or self._money) in self._counted, i, end)

    def found_in(self, text: Pieces) -> frozenset[str]:
        """The ids of all units whose forms stand in a text."""
        begun = (i for i, word in enumerate(text.words) if self._scales.begins(word) or self._nouns.begins(word))
        found = {unit.unit_id for i in begun if (unit := self.at(text, i))}
        return frozenset(found | set(self._in_digits(text)))

    def _in_digits(self, text: Pieces) -> Iterator[str]:
        """The units whose scale is printed as a number, as over a table: ``1.000 đồng``."""
        scales = {str(factor): scale for scale, factor in self._factors.items()}
        for i, word in enumerate(text.words):
            end = i
            while word.isdigit() and end < len(text.words) and (text.words[end].isdigit() or text.words[end] in ".,"):
                end += 1
            scale = scales.get("".join(text.words[i:end]).replace(".", "").replace(",", ""), "")
            noun = self._nouns.at(text, end)[0] if scale else ""
            if noun:
                yield f"{noun}_{scale}"

    def meant(self, unit: PrintedUnit, label: str, parent: str, measure: str, beside: bool = False) -> set[str]:
        """The ids that the printed unit can stand for under its label: ``bác sĩ`` under ``Số bác sĩ/vạn dân``.

        ``beside`` says that another percentage stands before it, of which it can be a change.
        """
        unit = self._of_named(unit, f"{label} {parent}")
        rest = unit.unit_id.removeprefix("percent")
        if rest in ("", "_per_year") and measure in CHANGES:
            points = f"percentage_point{rest}"
            if self.is_rate(split(label)):
                return {points}
            return {unit.unit_id, points} if beside or self.is_rate(split(parent)) else {unit.unit_id}
        per = self._per_of(label)
        fits = per and per not in PER_TIME if unit.counted else per in PER_LAND and unit.unit_id not in TIMES
        told = fits and "_per_" not in unit.unit_id
        return {f"{unit.unit_id}_{per}"} if told else {unit.unit_id}

    def _of_named(self, unit: PrintedUnit, named: str) -> PrintedUnit:
        """A unit of any thing as that of what its label names: ``chiếc`` under ``Tổng số tàu cá``."""
        noun = next((one for one in self._becomes if unit.unit_id == one or unit.unit_id.startswith(f"{one}_")), "")
        other = self._becomes.get(noun, "")
        names = bool(other) and any(one.split("_")[0] == other for one in self.found_in(_free(split(named))))
        return unit._replace(unit_id=unit.unit_id.replace(noun, other, 1)) if names else unit

    def is_rate(self, label: Words) -> bool:
        """Whether a label is that of a rate."""
        return any(label[: len(words)] == words for words in self._rates)

    @remembered
    def _per_of(self, label: str) -> str:
        """What a label says that a thing is counted per, or empty."""
        words = split(label)
        begun = [i for i, word in enumerate(words) if self._pers.begins(word)] if self._pers.begin_in(words) else ()
        text = _free(words if begun else ())
        return next((name for i in begun if (name := self._pers.at(text, i)[0])), "")

    def bases(self, unit_id: str) -> list[tuple[str, Decimal]]:
        """The base unit of a unit and how many of it the unit holds; more than one when the id can be parsed twice."""
        if unit_id not in self._bases:
            self._bases[unit_id] = list(self._parsed(unit_id))
        return self._bases[unit_id]

    def _parsed(self, unit_id: str) -> Iterator[tuple[str, Decimal]]:
        for noun, (base, factor) in self._base.items():
            rest = unit_id.removeprefix(noun)
            for scale in ("", *self._factors):
                per = rest.removeprefix(f"_{scale}" if scale else "")
                if unit_id.startswith(noun) and (per == "" or per[1:] in self._per_ids) and (per != rest or not scale):
                    yield base + per, Decimal(factor or 1) * self._factors.get(scale, Decimal(1))


def _slash_behind(text: Pieces, i: int) -> int:
    """Where a slash joined to words stands behind the thing: ``15 kg gạo/khẩu/tháng``; 0 when none does."""
    begin, last = i, min(i + APART, len(text.words))
    while i < last and text.words[i][0].isalpha():
        i += 1
    joined = i > begin and text.joined(i) and text.words[i] == "/" and text.cells[begin - 1] == text.cells[i]
    return i if joined else 0


def _free(words: Words) -> Pieces:
    """Words that stand nowhere in the source, as pieces."""
    places = tuple(range(len(words)))
    return Pieces(words, places, places, (0,) * len(words))
