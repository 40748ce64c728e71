"""Drafts -> Drafts: a figure whose label does not say of what it is stands under what its sentence told before.

So do what an event brought about ("Tai nạn 14 vụ, làm chết 9 người"), how much some things come to ("4 dự án với tổng
vốn 612 tỷ đồng"), what an area yields ("lúa 285 ha, năng suất 61 tạ/ha"), and counts in a row ("Trường An: 12 lớp,
402 học sinh").
"""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.phrases import Phrases
from resolutions.reading.joining.sharing import Draft, is_part
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.measures import says_only
from resolutions.units import is_area
from resolutions.wordlists import Wordlists

_CASES = "case"
"""The unit of events: "vụ", "ca"."""


def with_parents_before(drafts: Iterable[Draft], words: Wordlists) -> list[Draft]:
    """The drafts, those that name only a consequence, an extent, a yield or a count under what they are of."""
    done: list[Draft] = []
    event: Draft | None = None
    row: Draft | None = None
    for one in drafts:
        before = done[-1] if done and done[-1].cut.sentence == one.cut.sentence else None
        event, row = (event, row) if before is not None else (None, None)
        under = event if _names(one, words.labels["consequences"], event) else _is_of_row(one, row)
        under = before if before is not None and _is_extent(one, before, words) else under
        area = None if one.inherits or not says_only(words.labels["yields"], one.label) else _area_of(done, one, words)
        under = area if area is not None and one.parent in ("", area.parent) else under
        parent = written(under.label, under.text) if under is not None else _shared(one, before)
        done.append(one._replace(parent=parent))
        event = one if under is None and not is_part(one) and _counts(one, _CASES) else event
        row = one if one.parts.is_row and one.label != one.parts.noun else row
    return done


def _is_of_row(one: Draft, row: Draft | None) -> Draft | None:
    """The row in which a count stands that names only what it counts: "Dạy nghề: 12 lớp, 360 học viên"."""
    bare = _counts(one) and one.label == one.parts.noun and not one.parent
    other = row is not None and row.cut.part == one.cut.part and row.cut.amount.unit != one.cut.amount.unit
    return row if bare and other else None


def _shared(one: Draft, before: Draft | None) -> str:
    """The parent of a draft, which may say more of the one before it: "làm rõ 42 vụ, đạt 91%"."""
    goes_on = before is not None and one.inherits and one.label == before.label
    return one.parent or (before.parent if before is not None and goes_on else "")


def _is_extent(one: Draft, before: Draft, words: Wordlists) -> bool:
    """Whether a draft tells how much the things counted right before it come to."""
    beside = (one.cut.part, one.cut.host) == (before.cut.part, before.cut.host)
    named = before.label != before.parts.noun or not before.parent  # "Xi măng: có 5 nhà máy, tổng công suất …"
    return beside and named and _counts(before) and _names(one, words.labels["extents"], before)


def _area_of(done: list[Draft], one: Draft, words: Wordlists) -> Draft | None:
    """The area before a draft in its part of the sentence, at most its output away."""
    for before in reversed(done[-2:]):
        if before.cut.part == one.cut.part and is_area(before.cut.amount.unit):
            measured = words.labels["properties"].at(before.label, 0) is not None  # "Lúa: diện tích 200 ha, năng suất"
            return before if before.label and not (measured and before.parent) else None
    return None


def _names(one: Draft, phrases: Phrases, before: Draft | None) -> bool:
    """Whether a phrase is all that a draft is called, which stands under nothing but what is over the one before."""
    over = before.parent if before is not None else ""
    return one.parent in ("", over) and not one.inherits and says_only(phrases, one.label)


def _counts(one: Draft, unit_id: str = "") -> bool:
    """Whether a draft counts things that it names, in one unit alone when that is given."""
    unit = one.cut.amount.unit
    return unit is not None and unit.noun and bool(one.label) and unit_id in ("", unit.unit_id)
