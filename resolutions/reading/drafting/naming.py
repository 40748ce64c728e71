"""Parts -> Label: what a statement is called by its own words, or by those of the statement that it continues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.reading.joining.aspects import (
    as_to,
    is_aspect_of_head,
    of_aspect,
    of_place,
    of_these,
    past_reference,
    plan_of,
    says_whose,
)
from resolutions.reading.joining.changes import ends_change, is_change_beside
from resolutions.reading.joining.hanging import are_members, goes_on_with
from resolutions.reading.joining.objects import acts_alone, closed, shared_act, takes_object, whole_of
from resolutions.reading.joining.sharing import Draft, names_changed
from resolutions.reading.reader import Reader
from resolutions.reading.wording.labels import Parts
from resolutions.reading.wording.measures import is_rate
from resolutions.reading.wording.openings import begins_topic
from resolutions.reading.wording.statements import Cut
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Wordlists

LOOK_BACK = 12
"""A count that a change is of stands at most so many statements before it."""


class Above(NamedTuple):
    """What a statement can take from the one that it stands under or follows."""

    label: tuple[Token, ...]
    """The label."""
    text: str
    """The text that its tokens are of."""
    parent: str
    """The label of the row over it."""
    unit: Unit | None
    """Its unit."""
    is_heading: bool
    """Whether it is a heading."""


def above_of(draft: Draft | None) -> Above | None:
    """What those under a statement can take from it."""
    if draft is None:
        return None
    return Above(draft.label, draft.text, draft.parent, draft.cut.amount.unit, draft.is_heading)


class Beside(NamedTuple):
    """A statement and what it stands beside."""

    statement: Cut
    """Its amount and tokens."""
    text: str
    """The text of its clause."""
    done: Sequence[Draft]
    """The statements before it in its clause."""
    host: Draft | None
    """The one in whose brackets it stands."""
    previous: Draft | None
    """The one that it goes on from."""
    above: Above | None
    """What it stands under."""

    @property
    def unit(self) -> Unit | None:
        """The unit of its amount."""
        return self.statement.amount.unit

    @property
    def is_same_part(self) -> bool:
        """Whether no semicolon stands between it and the statement before it."""
        return bool(self.done) and self.done[-1].cut.part == self.statement.part


def named(parts: Parts, beside: Beside, reader: Reader) -> tuple[tuple[Token, ...], Above | None]:
    """The label that a statement has of its own, empty when it has none, and what it continues or stands under."""
    words, previous, above = reader.vocabulary.words, beside.previous, beside.above
    counts = beside.host is None and previous is not None and _only_counts(previous, beside.unit)
    label, source = _own_words(parts, beside, reader), (None if counts else above_of(previous)) or above
    apart = beside.host is None or is_change_beside(parts, beside.host)
    if not label and parts.noun and previous is not None and apart and previous.cut.amount.unit != beside.unit:
        label, counted = _counted(parts, beside, previous)
        source = above_of(counted)
    if not label and apart and (alike := goes_on_with(beside.statement, previous, beside.done)) is not None:
        source = above_of(alike)
    if label == parts.noun and (_names_again(label, beside.host) or _reaches(parts, beside, words)):
        label = ()
    if not label and previous is None and above is not None and above.is_heading and begins_topic(above.label, words):
        label = parts.noun  # "Về văn hóa - xã hội" over "Giảm 25 hộ nghèo"
    if previous is not None and len(label) == 1 and words.labels["classifiers"].at(label, 0) is not None:
        label = ()  # "Đàn bò tăng 6%/năm để có 234.000 con"
    return label, source


def _own_words(parts: Parts, beside: Beside, reader: Reader) -> tuple[Token, ...]:
    """The words of a statement that name what it is of; none when they only say whose, when or how it is counted."""
    words, previous, unit, above = reader.vocabulary.words, beside.previous, beside.unit, beside.above
    limit = beside.statement.amount.limit
    opens = limit is not None and "opens" in limit.means  # "Xử lý 12 đơn, không để quá 2 đơn tồn đọng"
    shares = previous if not opens and (beside.is_same_part or _only_when(parts, unit, previous)) else None
    label = () if _restates(parts, beside.host, words) else _label(parts, unit, shares, reader)
    label = label if beside.is_same_part else of_aspect(label, previous, words)
    if previous is not None and (says_whose(label, words) or any("aims" in one.means for one in parts.cues.verbs)):
        label = ()  # "tuy còn thấp nhiều so với mục tiêu 11%"
    if previous is not None and label == parts.tail and label and label[0].word == "(":
        label = ()  # "Giảm hộ nghèo 0,3%/năm, đến hết nhiệm kỳ còn dưới 1% (trừ hộ bảo trợ xã hội)"
    if label == parts.tail and not parts.noun and previous is not None and previous.text == beside.text:
        label = of_place(label, previous, unit, words)
    source = above_of(previous) or above
    if source is not None and _says_nothing(label, words) and _goes_with(unit, source):
        return whole_of(label, parts.noun + parts.tail, beside.text)  # none: "đạt 2.150 tỷ đồng, bình quân tăng 5%"
    if label == parts.noun and above is not None and above.is_heading and unit is not None and unit.unit_id == "person":
        return ()  # "Quy mô dân số: … khoảng 84.000 người"
    if label == parts.noun and above is not None and parts.is_row and _is_bare(parts):
        return ()  # "Số hộ thoát nghèo:" over "- Năm 2016: 230 hộ"
    return label


def _only_counts(previous: Draft, unit: Unit | None) -> bool:
    """Whether a count before a measure names only what it counts: "Năm 2010: 12 xã, 15.300 ha"."""
    counted, bare = previous.cut.amount.unit, previous.label == previous.parts.noun and not previous.inherits
    measures = unit is not None and not unit.noun and not is_percentage(unit) and unit.unit_id != "time"
    return bare and measures and counted is not None and counted.noun


def _names_again(noun: Sequence[Token], host: Draft | None) -> bool:
    """Whether a bracket counts what it hangs on names: "Số vụ phạm pháp hình sự giảm 5% (năm 2021 xảy ra 14 vụ)"."""
    return host is not None and bool(noun) and {token.word for token in noun} < {token.word for token in host.label}


def _reaches(parts: Parts, beside: Beside, words: Wordlists) -> bool:
    """Whether a count says what a change in percent comes to: "Khách du lịch tăng 20%, đạt 1,2 triệu lượt khách"."""
    if not beside.is_same_part or not is_percentage(beside.done[-1].cut.amount.unit):
        return False
    changed = beside.done[-1]
    told = (parts.cues.verbs or beside.statement.amount.limit) and not (parts.cues.leads or parts.tail)
    same = {token.word for token in parts.noun} & {token.word for token in changed.label}
    changes = any("change" in entry.means for entry in changed.parts.cues.verbs)
    return changes and bool(told and same) and not is_rate(changed.label, words)


def _only_when(parts: Parts, unit: Unit | None, previous: Draft | None) -> bool:
    """Whether a part of a sentence only says when there are how many: "năm 2009 là 25 hộ; năm 2010: 30 hộ"."""
    return _is_bare(parts) and previous is not None and previous.cut.amount.unit == unit


def _is_bare(parts: Parts) -> bool:
    """Whether a count has no words but a verb or a colon, so that a time is all that can stand before it."""
    said = parts.head or parts.label or parts.tail or parts.cues.leads
    return bool(parts.noun) and not said and (bool(parts.cues.verbs) or parts.is_row)


def _counted(parts: Parts, beside: Beside, source: Draft) -> tuple[tuple[Token, ...], Draft]:
    """What a change of a count is of: the same count, or what is counted: "giảm 02 trường, tăng 386 học sinh"."""
    near = [draft for draft in beside.done[-LOOK_BACK:] if draft.cut.sentence == beside.statement.sentence]
    same = (one for one in reversed(near) if one.cut.amount.unit == beside.unit and _is_one_thing(one.parts, parts))
    alike = next(same, None)
    if alike is not None:
        return (), alike
    named = {token.word for token in parts.noun} <= {token.word for token in source.label}
    return (() if named else parts.noun), source


def _is_one_thing(one: Parts, other: Parts) -> bool:
    """Whether two counts can be of one thing: "xảy ra 12 vụ cháy, tăng 2 vụ", but no "vụ tai nạn" and "vụ cháy"."""
    return min(len(one.noun), len(other.noun)) < 2 or _alike(one.noun, other.noun)


def _says_nothing(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether nothing is left of a label but signs, or words that say how something is counted."""
    bare = [token for token in label if token.word[0].isalnum()]
    match = words.labels["manners"].at(bare, 0)
    return not bare or (match is not None and match.end == len(bare))


def _goes_with(unit: Unit | None, source: Above) -> bool:
    """Whether an amount can be of the same thing as another: a rate of it, or so many of the same unit."""
    return is_percentage(unit) or _counted_in(unit) == _counted_in(source.unit)


def _counted_in(unit: Unit | None) -> str:
    """What a unit counts, whatever it is counted per: "vốn 152 tỷ đồng, bình quân 800 triệu đồng/công trình"."""
    return unit.base_unit.split("_per_")[0] if unit is not None else ""


def _restates(parts: Parts, host: Draft | None, words: Wordlists) -> bool:
    """Whether a bare count in brackets says a percentage, or households, again: "50% (8 xã)", "312 hộ (1.290 khẩu)"."""
    verbs = [entry for entry in parts.cues.verbs if "in_bracket" not in entry.means]
    said = parts.label or parts.tail or parts.head or parts.cues.leads or verbs
    unit = host.cut.amount.unit if host is not None else None
    return bool(parts.noun) and not said and (is_percentage(unit) or are_members(parts.noun, unit, words))


def _label(parts: Parts, unit: Unit | None, previous: Draft | None, reader: Reader) -> tuple[Token, ...]:
    words = reader.vocabulary.words
    held = bool(parts.tail) and any("holds" in entry.means for entry in parts.cues.verbs[:1])
    held = held and words.labels["hanging"].at(parts.label[-1:], 0) is None  # "Cấp thẻ cho toàn bộ 1.200 hộ nghèo"
    if previous is not None and not parts.label and (rest := past_reference(parts.tail, words)):
        return of_these(rest, previous)
    tail = plan_of(parts, unit, words)
    if tail is not None:
        return tail
    if is_aspect_of_head(parts, words):
        return parts.head + parts.label
    if parts.label and not held:
        objects = parts.noun + parts.tail if takes_object(parts, unit, words) else ()
        if not objects and previous is not None and acts_alone(parts, unit, words):
            return previous.parts.noun + parts.label  # "nhận 28 đơn, đã giải quyết 90%"
        return of_aspect(parts.label if objects else closed(parts.label, words), previous, words) + objects
    if begins_topic(parts.tail, words):
        return as_to(parts.tail, previous)
    continues = any("continues" in entry.means for entry in parts.cues.verbs) or ends_change(parts, previous)
    own = parts.noun or names_changed(parts, words) or _alike_changes(parts, previous)
    if previous is not None and ((continues and not own) or _is_part_of_all(parts, unit, previous, words)):
        return ()
    if parts.tail:
        return shared_act(parts, unit, previous, words) + parts.noun + parts.tail
    told = any(entry.means.keys() & {"measure", "kind"} for entry in parts.cues.verbs)
    same_thing = previous is not None and previous.cut.amount.unit == unit and _alike(previous.parts.noun, parts.noun)
    return () if told or same_thing else shared_act(parts, unit, previous, words) + parts.noun


def _is_part_of_all(parts: Parts, unit: Unit | None, previous: Draft, words: Wordlists) -> bool:
    """Whether a percentage says of what whole that is which was counted: "2.760 người dùng nước, đạt 60% dân số"."""
    counted = not is_percentage(previous.cut.amount.unit) and unit is not None and unit.unit_id == "percent"
    whole = words.labels["populations"].at(parts.tail, 0)
    told = any(True for _ in words.labels["predicates"].find(parts.tail)) or parts.cues.leads
    return counted and whole is not None and not told and (bool(parts.cues.verbs) or whole.end == len(parts.tail))


def _alike_changes(parts: Parts, previous: Draft | None) -> bool:
    """Whether each of two changes names what it is of behind its amount: "tăng 5% đàn bò, giảm 3% đàn lợn"."""
    if previous is None or previous.parts.label or not (parts.tail and previous.parts.tail):
        return False
    return all(any("change" in entry.means for entry in one.cues.verbs) for one in (parts, previous.parts))


def _alike(first: Sequence[Token], later: Sequence[Token]) -> bool:
    """Whether a counted thing is named again, in short ("nhà ở", "nhà") or not at all; the first may be unsaid too."""
    named = [token.word for token in first]
    return not named or named[: len(later)] == [token.word for token in later]
