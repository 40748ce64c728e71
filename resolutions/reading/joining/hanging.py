"""Draft -> Draft: a count of those whom or where another one is for, named by what it hangs on.

"Mở 2 lớp tập huấn cho 60 người" counts those of "lớp tập huấn cho người"; "2 đoàn kiểm tra tại 5 huyện" likewise.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import is_action
from resolutions.reading.wording.parting import hangs
from resolutions.reading.wording.statements import Cut
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Wordlists

FAR = 16
"""At most so many words stand between the first count and the one that hangs on it."""

_LEFT = "còn"
"""Right before a count this says how many are left."""
_WORKS = ("project", "facility")
"""What money is for and nobody it is given to: "bố trí 45 tỷ đồng cho 6 dự án cấp bách"."""
LOOK_BACK = 12
"""What a measure goes on with stands at most so many statements before it."""


def goes_on_with(statement: Cut, previous: Draft | None, done: Sequence[Draft]) -> Draft | None:
    """What a measure goes on with behind a count of those whom it is for: "Giao 120 ha cho 30 hộ, 45 ha cho 2 thôn".

    So much of a plan is of what is given too: "chi trả 126 tỷ đồng cho 1.870 hộ, đạt 82% kế hoạch".
    """
    unit, counted = statement.amount.unit, previous.cut.amount.unit if previous is not None else None
    if unit is None or unit.noun or counted is None or not counted.noun:
        return None
    if is_percentage(unit):
        return _given(done[-2:]) if unit.unit_id.startswith("percent_of_") else None
    alike = (draft for draft in reversed(done[-LOOK_BACK:]) if draft.cut.amount.unit == unit)
    return next((draft for draft in alike if draft.cut.part == statement.part), None)


def _given(last: Sequence[Draft]) -> Draft | None:
    """The measure of the last two statements of a part where the other one only says for how many it is; else None."""
    if len(last) < 2 or last[0].cut.part != last[1].cut.part or len(last[1].cut.before) != 1:
        return None
    unit = last[0].cut.amount.unit
    return last[0] if unit is not None and not unit.noun and not is_percentage(unit) else None


def on_count(one: Draft, done: Sequence[Draft], items: Sequence[Token], text: str, words: Wordlists) -> Draft:
    """The draft, with the words of the count before it in its label when it is only for whom or where that is."""
    before = done[-1] if done else None
    if before is not None and _is_given(one, before, items, text, words):
        label = (*before.label, items[one.cut.amount.begin - 1], *one.parts.noun, *one.parts.tail)
        return one._replace(label=label, parent=before.parent, text=text, inherits=False)
    if before is None or not _hangs(one, before, items, words):
        return one
    held = items[before.cut.amount.unit_begin : one.cut.amount.begin]
    label = (*held, *one.parts.noun, *one.parts.tail)
    return one._replace(label=label, parent=before.parent, text=text, inherits=False)


def with_left_over(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, a count of what an act has left under its own name: "nhận 9 đơn, giải quyết 7 đơn, còn 2 đơn"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, before = done[i], done[i - 1]
        amount, acted = one.cut.amount, is_action(before.label, words) and before.measured.measure == "level"
        starts = any("from" in entry.means for entry in before.parts.cues.verbs)  # "Sáp nhập từ 12 trường xuống còn 9"
        left = one.inherits and items[amount.begin - 1].word == _LEFT and not (one.parts.tail or starts)
        counted = amount.unit is not None and amount.unit.noun and amount.unit == before.cut.amount.unit
        if left and counted and acted and one.cut.part == before.cut.part:
            label = (items[amount.begin - 1], *items[amount.unit_begin : amount.unit_end])
            done[i] = one._replace(label=label, parent="", inherits=False)
    return done


def _hangs(one: Draft, before: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a word for whom or where alone stands before a count, and words alone between it and the one before."""
    begin = one.cut.amount.begin
    alone = one.cut.before == (begin - 1,) and hangs(items, begin, words)
    things = all(draft.cut.amount.unit is not None and draft.cut.amount.unit.noun for draft in (one, before))
    between = items[before.cut.amount.unit_end : begin]
    plain = 1 < len(between) <= FAR and all(token.word.isalpha() for token in between)
    return alone and things and plain


def _is_given(one: Draft, before: Draft, items: Sequence[Token], text: str, words: Wordlists) -> bool:
    """Whether a count tells for how many an act is of which so much was told: "Chi trả 12 tỷ đồng cho 340 hộ"."""
    begin, unit, given = one.cut.amount.begin, one.cut.amount.unit, before.cut.amount.unit
    between = items[before.cut.amount.end : begin]
    alone = one.cut.before == (begin - 1,) and len(between) <= FAR and all(token.word.isalpha() for token in between)
    counted = unit is not None and unit.noun and unit.unit_id not in _WORKS
    counted = counted and given is not None and not given.noun and not is_percentage(given)
    acted = before.text == text and is_action(before.label, words) and before.measured.measure == "level"
    return alone and counted and acted and items[begin - 1].word == "cho"


def are_members(noun: Sequence[Token], of: Unit | None, words: Wordlists) -> bool:
    """Whether a count of people beside one of households is of those who live in them: "312 hộ (1.290 khẩu)"."""
    people = words.labels["members"].at(noun, 0)
    return of is not None and of.unit_id == "household" and people is not None and people.end == len(noun)
