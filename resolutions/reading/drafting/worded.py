"""Text -> Worded: the statements of a clause that can be published, each with all that its own words tell of it.

They follow from the text and what it stands under, so that a formula that returns is worded once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resolutions.phrases import Token
from resolutions.reading.drafting.drafts import drafts_of
from resolutions.reading.drafting.naming import Above
from resolutions.reading.drafting.number_uses import Use, uses_of
from resolutions.reading.drafting.own_words import OwnWords, own_words
from resolutions.reading.joining.listed import names_years
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.setaside import Aside
from resolutions.reading.reader import Reader
from resolutions.reading.wording import measures
from resolutions.reading.wording.measures import unit_in_label
from resolutions.reading.wording.stated import Stated, stated
from resolutions.remembered import remembered
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Entry, Wordlists

_DAMAGED = "letters stand in it for digits"
"""Why a number that a scan has garbled is left unread."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The statements of a clause."""

    drafts: tuple[Draft, ...]
    """Those that can be published."""
    own: tuple[OwnWords, ...]
    """What each of them tells."""
    uses: tuple[Use, ...]
    """What becomes of each number."""


@remembered
def stated_by(reader: Reader, text: str, states: bool, row: bool) -> Stated:
    """What a text states; ``states`` says that its clause can state anything, ``row`` that it has cells."""
    known = reader.vocabulary
    return stated(text, known.words, known.units, reader.limits, reader.style, states, row)


@remembered
def worded(reader: Reader, text: str, marked: bool, states: bool, above: Above | None, unit: Unit | None) -> Worded:
    """The statements of a clause under what is ``above``, whose label is that of its row when it is ``marked``.

    ``unit`` is that of the list that it is in.
    """
    said = stated_by(reader, text, states, False)
    items = said.items
    return published(drafts_of(said, text, marked, above, unit, reader), items, text, said, None, reader)


FORBIDS = 2
"""Words that forbid take at most so many tokens right before an amount."""
NAMED = 4
"""Words that point back to a count stand at most so many tokens behind it."""
_CHANGES = ("growth", "reduction", "increase")


def published(
    drafts: Sequence[Draft],
    items: Sequence[Token],
    text: str,
    said: Stated,
    numbered: Mapping[int, Aside] | None,
    reader: Reader,
) -> Worded:
    """The drafts that can be published; the others' numbers are left over, with the reason.

    ``numbered`` are the numbers of a row of a table that only number it and its columns.
    """
    kept: list[Draft] = []
    refused: dict[int, str] = {}
    for draft in drafts:
        hurt = not said.damaged.isdisjoint(draft.cut.amount.numbers)
        reason = _DAMAGED if hurt else _refusal(draft, drafts, items, numbered is not None, reader)
        if reason:
            refused.update(dict.fromkeys(draft.cut.amount.numbers, reason))
        else:
            kept.append(draft)
    aside = {**said.aside, **(numbered or {}), **said.limiting}
    uses = tuple(uses_of(items, aside, said.amounts, kept, refused))
    return Worded(tuple(kept), own_words(kept, items, text, reader), uses)


def _refusal(draft: Draft, drafts: Sequence[Draft], items: Sequence[Token], in_row: bool, reader: Reader) -> str:
    """Why a draft cannot be published, or empty."""
    words, amount, cues = reader.vocabulary.words, draft.cut.amount, draft.parts.cues
    counts = words.labels["counts"].at(draft.parts.label, 0) is not None and not _has_number(draft.parts.label)
    at_end = in_row or (
        (draft.parts.is_row or counts)
        and (all(token.word in ".;," for token in items[amount.end :]) or (counts and _ends_part(amount, items)))
    )
    if _names_nothing(draft.label, words):
        return "no label was found for it"
    if any(entry.means.keys() & {"forbids", "denies"} for entry in cues.leads) or _is_forbidden(amount, items, words):
        return "what must not happen is no statement of it"
    if amount.unit is None and not at_end and unit_in_label(draft.label, reader.vocabulary.units) is None:
        return "no known unit follows it"
    if amount.unit is not None and amount.unit.noun and _points_back(amount, items, words):
        return "it points back to what was counted before"
    if names_years(draft.label):
        return "it cannot be told which of several years it is of"
    if draft.inherits and _lost_its_own(draft, items, words):
        return "what follows it could not be made its label"
    if draft.inherits and not draft.restates and _is_no_rate(amount.unit) and measures.is_rate(draft.label, words):
        return "it is no amount of the rate before it"
    below_zero = any("below_zero" in entry.means for entry in cues.verbs) and not is_percentage(amount.unit)
    if below_zero or (amount.value < 0 and _falls(amount, items, words)):
        return "it is an amount below zero"
    if draft.restates and _is_of_compared(draft, drafts, items, words):
        return "it is of what is compared, not of this"
    return "it may be the level passed or by how much" if _passes(draft, items, words) else ""


def _points_back(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a count, with some words of what is counted behind it, was named before: "cho 03 nhà kính này"."""
    for i in range(amount.end, min(amount.end + NAMED, len(items))):
        if words.labels["pointing_back"].at(items, i) is not None:
            return True
        if not items[i].word.isalpha() or words.labels["hanging"].at(items, i) is not None:
            return False
    return False


def _is_forbidden(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether what forbids stands right before an amount: "tiếp nhận hồ sơ, không để 2 vụ xảy ra"."""
    leads = (words.leads.at(items, i) for i in range(max(0, amount.begin - FORBIDS), amount.begin))
    found = (match.payload for match in leads if match is not None and match.end == amount.begin)
    return any(isinstance(entry, Entry) and "forbids" in entry.means for entry in found)


def _has_number(label: Sequence[Token]) -> bool:
    return any(token.is_number for token in label)


def _ends_part(amount: Amount, items: Sequence[Token]) -> bool:
    """Whether a comma and no further number stands behind a bare count: "Số doanh nghiệp là 517, cao hơn …"."""
    behind = items[amount.end : amount.end + 2]
    return len(behind) == 2 and behind[0].word in ",;" and not behind[1].is_number and behind[1].gap


def _lost_its_own(draft: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount opens a part of a sentence and what it is of behind it got lost: "…; 98% trẻ 6 - 36 tháng"."""
    amount, parts = draft.cut.amount, draft.parts
    opens = amount.begin > 0 and items[amount.begin - 1].word == ";" and amount.end < len(items)
    told = parts.label or parts.tail or parts.noun or parts.cues.verbs or parts.cues.leads
    if not opens or told or not items[amount.end].word.isalpha():
        return False
    return all(one.at(items, amount.end) is None for one in (words.periods, words.labels["comparisons"]))


def _is_no_rate(unit: Unit | None) -> bool:
    """Whether a unit measures other things than rates and counts: "Tỷ lệ cấp điện đạt 92%; đến 2030 135 lít/người"."""
    return unit is not None and not (unit.noun or is_percentage(unit) or unit.unit_id == "per_mille")


def _names_nothing(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label has no word of its own: "6 tháng ước đạt 6,1%"."""
    unnamed = words.labels["unnamed"]
    return all(
        token.is_number or not token.word[0].isalnum() or unnamed.at(label, i) is not None
        for i, token in enumerate(label)
    )


def _falls(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the word before a minus sign says that something fell, so that the sign says it twice or undoes it."""
    match = words.verbs.before(items, amount.begin + 1)
    return match is not None and isinstance(match.payload, Entry) and match.payload.means.get("measure") == "reduction"


def _is_of_compared(draft: Draft, drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a bracket follows what a figure is compared with: "thấp hơn bình quân chung của cả nước (52%)".

    A bare amount behind a change is what was before, or by how much: "tăng 7,9% so với ước thực hiện (6.350 tỷ đồng)".
    """
    host = _held_against(draft, drafts, items)
    if host is None or draft.kind == "target":
        return False
    between = items[host.cut.amount.end : draft.cut.amount.begin - 1]
    joined = [token.word for token in between[:2]] == [")", "và"]  # "cao hơn cả nước (28%) và cùng kỳ (31%)"
    further = _held_against(host, drafts, items) if joined else None
    ahead = items[further.cut.amount.end : host.cut.amount.begin - 1] if further is not None else ()
    return any(True for _ in words.labels["comparisons"].find([*ahead, *between]))


def _held_against(draft: Draft, drafts: Sequence[Draft], items: Sequence[Token]) -> Draft | None:
    """The figure before a bracket that can say what it is compared with: one of its unit, or a change."""
    amount = draft.cut.amount
    if items[amount.begin - 1].word != "(":
        return None
    before = max((one.cut.amount.end for one in drafts if one.cut.amount.end < amount.begin), default=0)
    for one in drafts:
        unit = one.cut.amount.unit
        alike = unit == amount.unit or (is_percentage(unit) and is_percentage(amount.unit))
        changes = one.measured.measure in _CHANGES and not draft.parts.cues.verbs
        if one.cut.amount.end == before and (alike or changes):
            return one
    return None


def _passes(draft: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a rate is said to pass so many percent with no plan named: "tỷ lệ bao phủ bảo hiểm y tế vượt 95%"."""
    amount, verbs = draft.cut.amount, draft.parts.cues.verbs[:1]
    plain = amount.unit is not None and amount.unit.unit_id == "percent" and amount.comparator == "eq"
    compared = amount.end < len(items) and items[amount.end].word == "so"
    passed = plain and not compared and not draft.inherits and any("passes" in entry.means for entry in verbs)
    return passed and measures.is_rate(draft.label, words)
