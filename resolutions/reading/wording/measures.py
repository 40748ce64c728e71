"""Cues -> measure, unit and kind: what the words around an amount make of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, cast

from resolutions.facts import Kind, Measure
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.wording.labels import Parts
from resolutions.units import PER_TIME, Unit, UnitMatch, Units, is_money, is_percentage
from resolutions.wordlists import Entry, Wordlists

_PER_LAND = ("per_hectare",)
_SHARES = ("percent", "per_mille", "percentage_point", "percent_per_year")
_TIMES = "time"
_CHANGES = ("reduction", "increase")
OF_RATE = "a change beside the rate that it is of"
"""Why a change in percent that follows a rate or a share is in percentage points."""
SHORT = 80
"""A heading of more characters names more than what was found lacking."""
WHERE = ("trong", "của")
"""These say where something was found lacking: "Tồn tại, hạn chế trong thực hiện"."""
OF_WHAT = 3
"""At the end of a bracket at most so many words say of what a price is."""


class Measured(NamedTuple):
    """A measure and how it was told."""

    measure: Measure
    """The measure."""
    certain: bool
    """Whether a word of the sentence told it; a level is what remains when none does."""
    reason: str
    """The entry that told it, for ``explain``."""


LEVEL = Measured("level", False, "no word says otherwise")
"""The measure when nothing tells another."""


def is_rate(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label is a rate, so that a change of it in ``%`` is in percentage points."""
    return words.labels["rates"].at(label, 0) is not None


def measure_of(parts: Parts, label: Sequence[Token], unit: Unit | None, parent: str, words: Wordlists) -> Measured:
    """The measure of a statement: from its verb, its label, the group it stands under, in this order."""
    percent = is_percentage(unit)
    between = next((entry for entry in parts.cues.verbs if entry.means.keys() & {"from", "reaches", "remains"}), None)
    sum_told = words.labels["of_sums"].at(parts.tail, 0)
    if sum_told is not None and percent and not any("change" in entry.means for entry in parts.cues.verbs):
        return Measured("share", True, "so much of a sum")
    reached = between is not None and "from" not in between.means
    raised = reached and any("raises" in entry.means for entry in parts.cues.leads)
    if raised and not percent and words.labels["sums"].at(parts.label, 0) is not None:
        return Measured("cumulative", True, "a sum is raised")
    if between is not None:
        shared = _measure_of_label(label, unit, words) or _measure_of_group(label, parent, unit, words)
        if shared.measure == "share":
            return shared  # "tỷ trọng nông nghiệp giảm từ 42,6% xuống 31,2%"
        return Measured("level", True, f"{between.words} ({between.place})")
    for entry in (*parts.cues.verbs, *parts.cues.leads):
        measure = entry.means.get("measure")
        times = unit is not None and unit.unit_id == "time"
        if measure == "growth" and times and words.labels["averages"].at(parts.tail, 0) is not None:
            return LEVEL  # "gấp 1,6 lần mức bình quân các huyện"
        if measure == "growth" and not times and not _can_grow(unit, label, words):
            measure = "increase"
        if measure == "count_new" and percent:
            based = words.labels["bases"].at(parts.tail, 0) is not None  # "hỗ trợ thêm 20% mức đóng"
            measure = "share" if based else "increase"
        if measure == "count_new" and is_money(unit):
            continue
        if measure == "count_new" and unit is not None and not unit.noun:
            measure = "increase"  # "diện tích cà phê thêm 120 ha"
        if measure == "share" and is_rate(parts.label, words) and not _is_group(parent, words):
            continue  # but "31 hộ nghèo, chiếm 2%" is a share of all households
        if measure:
            return Measured(cast(Measure, measure), True, f"{entry.words} ({entry.place})")
    if unit is not None and unit.unit_id.startswith("percent_of"):
        return Measured("level", True, "so much of a plan")
    own = _measure_of_label(parts.label, unit, words) or _measure_of_label(label, unit, words)
    return own or _measure_of_group(label, parent, unit, words)


def _can_grow(unit: Unit | None, label: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount can say by how much of itself something grew; a rate rises by percentage points."""
    points = unit is not None and unit.unit_id.startswith("percentage_point")
    return is_percentage(unit) and not points and not is_rate(label, words)


def _measure_of_label(label: Sequence[Token], unit: Unit | None, words: Wordlists) -> Measured | None:
    percent = is_percentage(unit)
    uncounted = is_money(unit) or percent  # "hỗ trợ thêm 1,2 triệu đồng/hộ"
    for match in words.labels["measures"].find(label):
        entry = match.payload
        assert isinstance(entry, Entry)
        measure = entry.means["measure"]
        if "first" in entry.means and not _opens(label, match.begin, words):
            continue
        if ("percent" in entry.means and not percent) or ("no_money" in entry.means and is_money(unit)):
            continue  # "giảm nghèo 12 tỷ đồng" is what it costs
        if (uncounted and measure == "count_new") or (measure == "share" and not percent):
            continue
        if measure == "count_new" and unit is not None and not unit.noun and label[match.end - 1].word == "thêm":
            measure = "increase"  # "Cứng hóa thêm 86 km đường"
        if measure == "growth" and not percent:
            continue
        return Measured(cast(Measure, measure), True, f"{entry.words} ({entry.place})")
    return None


def _opens(label: Sequence[Token], begin: int, words: Wordlists) -> bool:
    """Whether a word opens a label, alone or joined to an act before it: "Rà soát, cắt giảm 20% thời gian"."""
    act = words.labels["actions"].at(label, 0) if begin > 1 and label[begin - 1].word in (",", "và") else None
    return begin == 0 or (act is not None and act.end == begin - 1)


def _is_group(parent: str, words: Wordlists) -> bool:
    return bool(parent) and words.labels["groups"].opening(parent) is not None


def _measure_of_group(label: Sequence[Token], parent: str, unit: Unit | None, words: Wordlists) -> Measured:
    percent = is_percentage(unit)
    if percent and parent and not is_rate(label, words):
        inherited = _measure_of_label(tokens(parent), unit, words)
        if inherited is not None and inherited.measure == "growth":
            return inherited
    match = words.labels["groups"].opening(parent) if parent and percent else None
    if match is not None:
        assert isinstance(match.payload, Entry)
        return Measured(cast(Measure, match.payload.means["measure"]), True, f"under '{parent}'")
    return LEVEL


def unit_of(
    unit: Unit | None, label: Sequence[Token], parent: str, measured: Measured, units: Units, words: Wordlists
) -> Unit | None:
    """The unit of a statement: percentage points for a change of a rate, per inhabitant where the label says so."""
    if unit is None:
        return None
    unit = units.narrowed(unit, [*label, *tokens(parent)])
    points = {"percent": "percentage_point", "percent_per_year": "percentage_point_per_year"}.get(unit.unit_id)
    of_rate = is_rate(label, words) or (bool(parent) and is_rate(tokens(parent), words))
    if points and measured.measure in _CHANGES and (of_rate or measured.reason == OF_RATE):
        return units.get(points)
    per = units.per_in(label)
    fits = (unit.noun and per not in PER_TIME) or (per in _PER_LAND and unit.unit_id not in (*_SHARES, _TIMES))
    return units.with_per(unit, per) if per and fits and "_per_" not in unit.unit_id else unit


def compatible(unit: Unit | None, usual: Unit | None, restates: bool) -> bool:
    """Whether an indicator usually stated in one unit can be stated in another; money and people are never one thing.

    ``restates`` says that the statement is a ratio or repeats another one in another unit: 40/121 communes, 33,05%.
    """
    if unit is None or usual is None or restates or unit.base_unit == usual.base_unit:
        return True
    if unit.unit_id.startswith("percent_of"):
        return True
    simple, other = unit.base_unit.split("_per_")[0], usual.base_unit.split("_per_")[0]
    return simple == other or (simple in _SHARES and other in _SHARES) or (unit.noun and usual.noun)


def unit_counted(label: Sequence[Token], value: Decimal, units: Units, words: Wordlists) -> Unit | None:
    """The thing counted, in two words at least, at the beginning of a label: "Số doanh nghiệp giải thể là 517"."""
    counts = words.labels["counts"].at(label, 0) if value == value.to_integral() else None
    match = units.match(label, counts.end) if counts is not None else None
    counted = match is not None and counts is not None and match.unit.noun and match.end > counts.end + 1
    return match.unit if match is not None and counted else None


def unit_in_label(label: Sequence[Token], units: Units) -> Unit | None:
    """The unit at the end of a label: in brackets (``Thu ngân sách (tỷ đồng)``) or what it counts per what, or None."""
    if len(label) < 3:
        return None
    if label[-1].word != ")":
        counted = (match for i in (0, 1, 2) if (match := units.match(label, i)) is not None)
        return next((m.unit for m in counted if m.end == len(label) and "_per_" in m.unit.unit_id), None)
    opened = max((i for i, token in enumerate(label) if token.word == "("), default=-1)
    match = units.match(label, opened + 1)
    return match.unit if match and (match.end == len(label) - 1 or _says_of_what(match, label)) else None


def _says_of_what(unit: UnitMatch, label: Sequence[Token]) -> bool:
    """Whether some words at the end of a bracket only say of what a price is: ``Giá nhà (đồng/m2 xây dựng)``."""
    rest = label[unit.end : -1]
    priced = is_money(unit.unit) and "_per_" in unit.unit.unit_id
    return priced and len(rest) <= OF_WHAT and all(token.word.isalpha() for token in rest)


def kind_of_heading(items: Sequence[Token], kinds: Phrases) -> str:
    """The kind of statement that a heading or title announces: its first telling word decides."""
    for match in kinds.find(items):
        assert isinstance(match.payload, Entry)
        return match.payload.means["kind"]
    return ""


def kind_set(items: Sequence[Token], rules: bool, words: Wordlists) -> str:
    """The kind that a heading sets; some do so only in a document that sets ``rules`` or boundaries."""
    found = kind_of_heading(items, words.heading_kinds)
    return found if found or not rules else kind_of_heading(items, words.rule_heading_kinds)


def kind_of_lead(text: str, words: Wordlists) -> str:
    """The kind that a line sets by the words before its colon: those of a rule, or of what was found lacking.

    A heading needs no colon for the latter: "II. Tồn tại, hạn chế".
    """
    lead, colon, rest = text.partition(":")
    items = tokens(lead) if colon or len(text) <= SHORT else []
    if colon and says_only(words.labels["rule_leads"], items):
        return "context"
    ends = bool(colon) and not rest and words.labels["found"].before(items, len(items)) is not None
    return "result" if ends or says_only(words.labels["shortcomings"], items, WHERE) else ""


def says_only(phrases: Phrases, items: Sequence[Token], goes_on: Sequence[str] = ()) -> bool:
    """Whether a phrase is all that some tokens say, but for one of the words with which it ``goes_on``."""
    match = phrases.at(items, 0)
    return match is not None and (match.end == len(items) or items[match.end].word in goes_on)


def kind_of(parts: Parts, restates: bool, sentence: str, context: str) -> Kind:
    """The kind of a statement: from its own cues, its sentence, the headings above it, in this order.

    ``restates`` says that it stands in brackets after another and has no label of its own.
    """
    for entry in (*parts.cues.verbs, *parts.cues.leads):
        if restates and "in_bracket" in entry.means:
            return cast(Kind, entry.means["in_bracket"])
        if "kind" in entry.means:
            return cast(Kind, entry.means["kind"])
    return cast(Kind, sentence or context)
