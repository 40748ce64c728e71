"""Parts, Drafts before -> the label of the row that a statement stands under, within its clause or over it."""

from __future__ import annotations

from bisect import bisect_left

from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.wording.labels import Parts, written
from resolutions.reading.wording.statements import Cut
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

LOOK_BACK = 3
"""What a part is of stands at most so many statements before it."""


def _first_of_sentence(done: list[Draft], statement: Cut) -> Draft | None:
    """The first draft of the sentence that a statement stands in; drafts stand in printed order."""
    at = bisect_left(done, statement.sentence[0], key=lambda draft: draft.cut.sentence[0])
    return done[at] if at < len(done) and done[at].cut.sentence == statement.sentence else None


def _first_of_part(done: list[Draft], statement: Cut) -> Draft | None:
    """The first draft of the semicolon part that a statement stands in."""
    at = bisect_left(done, statement.part, key=lambda draft: draft.cut.part)
    return done[at] if at < len(done) and done[at].cut.part == statement.part else None


def _told_before(done: list[Draft], statement: Cut) -> Draft | None:
    """What the sentence before tells first, for one that begins with parts: "Thu 12 tỷ đồng. Trong đó: phí 2 tỷ"."""
    if not done or done[-1].cut.sentence[1] < statement.sentence[0]:
        return None
    return _first_of_sentence(done, done[-1].cut)


def _alike(whole: Draft, done: list[Draft], parts: Parts, cut: Cut) -> Draft:
    """The whole in the unit of its part, or that a share names: "184 ha của 265 hộ, trong đó 61 ha bị vùi lấp"."""
    if cut.host >= 0 or _can_be_added(whole.cut.amount, cut.amount):
        return whole
    named = [token.word for token in parts.tail]
    for one in reversed(done[-LOOK_BACK:]):
        if one.cut.part != whole.cut.part or one.inherits or one.cut.host >= 0:
            continue
        label = [token.word for token in one.label]
        if _can_be_added(one.cut.amount, cut.amount) or (named and named == label[: len(named)]):
            return one
    return whole


def _can_be_added(amount: Amount, other: Amount) -> bool:
    """Whether two amounts could be added, so that one can be a part of the other."""
    one, two = amount.unit, other.unit
    return one is not None and two is not None and one.base_unit == two.base_unit and not is_percentage(one)


def _is_whole(parts: Parts, words: Wordlists) -> bool:
    """Whether the head of a statement names what its figures are of, and not only what is told: "còn hạn chế: …"."""
    told = words.labels["no_wholes"].before(parts.head, len(parts.head))
    return told is None and words.labels["topics"].at(parts.head, 0) is None


def with_announced(parts: Parts, done: list[Draft], statement: Cut) -> Parts:
    """The parts of a statement, with what announces all that stands in its bracket."""
    beside = done[-1] if done and done[-1].cut.bracket == statement.bracket >= 0 else None
    return parts if parts.announced or beside is None else parts._replace(announced=beside.parts.announced)


def parent_of(
    parts: Parts, previous: Draft | None, done: list[Draft], text: str, over: str, cut: Cut, words: Wordlists
) -> str:
    """The label of the row a statement stands under: "trong đó", a head before a colon or bracket, or the bullet."""
    cues = (*parts.cues.leads, *parts.cues.verbs)
    whole = previous or _told_before(done, cut)
    if whole is not None and any(entry.means.get("parent") for entry in cues):
        whole = _alike(whole, done, parts, cut)
        return written(whole.label, whole.text)
    if parts.head and _is_whole(parts, words):
        return written(parts.head, text)
    if parts.announced and parts.announced != parts.label:
        return written(parts.announced, text)
    act = words.labels["actions"].at(parts.label, 0)
    acted = act is not None and act.end == len(parts.label) and not parts.tail
    if acted and cut.host >= 0 and previous is not None:
        return written(previous.label, previous.text)  # "Hồ tiêu 640 ha (trồng mới 46 ha)"
    for first in (_first_of_part(done, cut), _first_of_sentence(done, cut)):
        if first is not None and first.parts.head and first.parent:
            return first.parent
    return over
