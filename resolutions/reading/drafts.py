"""Cuts -> Drafts: each statement of a clause with its label and the row it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.phrases import Token
from resolutions.reading.actors import is_body, without_assignee
from resolutions.reading.amounts import NO_AMOUNT
from resolutions.reading.aspects import (
    as_to,
    begins_topic,
    is_aspect_of_head,
    of_aspect,
    of_level,
    of_place,
    of_these,
    past_reference,
    plan_of,
    says_whose,
)
from resolutions.reading.breakdowns import with_breakdowns
from resolutions.reading.changes import ends_change, is_change_beside, with_changes
from resolutions.reading.labels import Cues, Parts, is_action, written
from resolutions.reading.list_units import in_units_of_heads
from resolutions.reading.listed import with_lists
from resolutions.reading.objects import takes_object
from resolutions.reading.parents import parent_of
from resolutions.reading.reader import Reader
from resolutions.reading.sharing import (
    Draft,
    before,
    measured,
    names_changed,
    newly_added,
    not_to_be,
    of_count,
    paired,
    with_shared_per,
    with_shared_tail,
    with_slash_tail,
)
from resolutions.reading.stated import Stated
from resolutions.reading.statements import Cut
from resolutions.reading.tallies import with_tallies
from resolutions.reading.trimming import without_leads
from resolutions.reading.wholes import with_counts, with_plans
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Wordlists

_NO_CUES = Cues((), ())
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


def parent_draft(clause: Clause, items: Sequence[Token], drafts: Sequence[Draft]) -> Draft | None:
    """What the rows under a clause stand under: its first statement, or its words when they are few and a bullet's."""
    if drafts:
        return drafts[0] if clause.mark or drafts[0].parts.is_row or clause.text.endswith(":") else None
    if not clause.mark or len(items) > 16 or not items:
        return None
    label = tuple(items[:-1] if items[-1].word == ":" else items)
    nothing = Parts((), label, (), (), _NO_CUES, True)
    return Draft(Cut(NO_AMOUNT, (), (), -1, 0, (0, 0)), nothing, label, "", clause.text, False)


def drafts_of(
    said: Stated, text: str, marked: bool, above: Above | None, unit: Unit | None, reader: Reader
) -> list[Draft]:
    """What a clause states; ``above`` is the row that it stands under, if ``marked``, and ``unit`` that of its list."""
    items = said.items
    words = reader.vocabulary.words
    over = written(above.label, above.text) if marked and above is not None and not above.is_heading else ""
    drafts: list[Draft] = []
    for statement, parts in said.statements:
        drafts.append(_draft(statement, parts, drafts, text, over, above, reader))
    drafts = with_slash_tail(with_shared_tail(drafts, words.labels["predicates"]))
    drafts = with_tallies(drafts, items, text, words)
    units = reader.vocabulary.units
    drafts = with_breakdowns(in_units_of_heads(drafts, items, unit, units, words))
    drafts = with_counts(with_shared_per(drafts, items, units), items, words, units)
    drafts = with_changes([measured(draft, words) for draft in drafts], items, words)
    drafts = with_plans(drafts, items, words)
    drafts = with_lists(drafts, items, words)
    drafts = [newly_added(draft, drafts[i + 1 : i + 2]) for i, draft in enumerate(drafts)]
    drafts = [not_to_be(draft) for draft in drafts]
    drafts = [of_count(draft, drafts[i - 1 : i], words) for i, draft in enumerate(drafts)]
    return [paired(draft, drafts[i - 1 : i], drafts[i + 1 : i + 2], words) for i, draft in enumerate(drafts)]


def _draft(
    statement: Cut, parts: Parts, done: list[Draft], text: str, over: str, above: Above | None, reader: Reader
) -> Draft:
    parts = _without_body(parts, text, reader)
    host = done[statement.host] if statement.host >= 0 else None
    same_part = bool(done) and done[-1].cut.part == statement.part
    previous = host or before(done, statement, parts)
    unit, words = statement.amount.unit, reader.vocabulary.words
    parent = parent_of(parts, previous, done, text, over, statement, words)
    beside = previous if same_part or _only_when(parts, unit, previous) else None
    label = () if _restates(parts, host) else _label(parts, unit, beside, reader)
    label = of_aspect(label, previous, words) if not same_part else label
    if previous is not None and (says_whose(label, words) or any("aims" in one.means for one in parts.cues.verbs)):
        label = ()  # "tuy còn thấp nhiều so với mục tiêu 11%"
    if label == parts.tail and not parts.noun and previous is not None and previous.text == text:
        label = of_place(label, previous, unit)
    source = above_of(previous) or above
    if source is not None and _says_nothing(label, words) and _goes_with(unit, source):
        label = ()  # "Thu ngân sách đạt 2.150 tỷ đồng, bình quân tăng 12,5%/năm"
    if label == parts.noun and above is not None and above.is_heading and unit is not None and unit.unit_id == "person":
        label = ()  # "Quy mô dân số: … khoảng 200.000 người"
    apart = host is None or is_change_beside(parts, host)
    if not label and parts.noun and previous is not None and apart and previous.cut.amount.unit != unit:
        label, counted = _counted(parts, unit, done, previous, statement)
        source = above_of(counted)
    if host is not None and label == parts.noun and _names_again(label, host):
        label = ()  # "Số vụ phạm pháp hình sự giảm 5% (năm 2021 xảy ra 14 vụ)"
    if not label and previous is None and above is not None and above.is_heading and begins_topic(above.label, words):
        label = parts.noun  # "Về văn hóa - xã hội" over "Giảm 25 hộ nghèo"
    if previous is not None and len(label) == 1 and words.labels["classifiers"].at(label, 0) is not None:
        label = ()  # "Đàn bò tăng 6%/năm để có 234.000 con"
    if label:
        return Draft(statement, parts, label, parent, text, False)
    if source is None:
        return Draft(statement, parts, parts.noun, parent, text, False)
    shared = of_level(source.label, parts, words)
    return Draft(statement, parts, shared, source.parent or parent, source.text, True)


def _without_body(parts: Parts, text: str, reader: Reader) -> Parts:
    """The parts, their label without the body that is to do what is measured, or that did what is counted."""
    words, duties = reader.vocabulary.words, reader.vocabulary.duties
    if words.labels["levels"].at(parts.label, 0) is not None:  # "tổ chức cơ sở đảng yếu kém"
        return parts
    own = without_assignee(parts.label, text, duties)
    plural = words.labels["plurals"].at(own, 0) is not None
    acts = bool(parts.noun and own) and not (parts.is_row or plural)
    own = () if acts and is_body(own, text, duties) else own
    own = own if own == parts.label else tuple(without_leads(list(own), words)[0])
    return parts._replace(label=own)


def _names_again(noun: Sequence[Token], host: Draft) -> bool:
    """Whether the label of what a bracket hangs on names the thing that the bracket counts."""
    return bool(noun) and {token.word for token in noun} < {token.word for token in host.label}


def _only_when(parts: Parts, unit: Unit | None, previous: Draft | None) -> bool:
    """Whether a part of a sentence only says when there are how many: "năm 2009 là 2.500 hộ; năm 2010 là 3.000 hộ"."""
    said = parts.head or parts.label or parts.tail or parts.cues.leads or not parts.cues.verbs
    return bool(parts.noun) and not said and previous is not None and previous.cut.amount.unit == unit


def _counted(
    parts: Parts, unit: Unit | None, done: list[Draft], source: Draft, statement: Cut
) -> tuple[tuple[Token, ...], Draft]:
    """What a change of a count is of: the same count, or what is counted: "giảm 02 trường, tăng 386 học sinh"."""
    near = [draft for draft in done[-LOOK_BACK:] if draft.cut.sentence == statement.sentence]
    alike = next((draft for draft in reversed(near) if draft.cut.amount.unit == unit), None)
    if alike is not None:
        return (), alike
    named = {token.word for token in parts.noun} <= {token.word for token in source.label}
    return (() if named else parts.noun), source


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


def _restates(parts: Parts, host: Draft | None) -> bool:
    """Whether a bare count in brackets says a percentage again: "50% (8 xã)"."""
    said = parts.label or parts.tail or parts.head or parts.cues.leads or parts.cues.verbs
    unit = host.cut.amount.unit if host is not None else None
    return bool(parts.noun) and not said and is_percentage(unit)


def _label(parts: Parts, unit: Unit | None, previous: Draft | None, reader: Reader) -> tuple[Token, ...]:
    words = reader.vocabulary.words
    held = bool(parts.tail) and any("holds" in entry.means for entry in parts.cues.verbs[:1])
    if previous is not None and not parts.label and (rest := past_reference(parts.tail, words)):
        return of_these(rest, previous)
    tail = plan_of(parts, unit, words)
    if tail is not None:
        return tail
    if is_aspect_of_head(parts, words):
        return parts.head + parts.label
    if parts.label and not held:
        objects = parts.noun + parts.tail if takes_object(parts, unit, words) else ()
        return of_aspect(parts.label, previous, words) + objects
    if begins_topic(parts.tail, words):
        return as_to(parts.tail, previous)
    continues = any("continues" in entry.means for entry in parts.cues.verbs) or ends_change(parts, previous)
    if previous is not None and continues and not parts.noun and not names_changed(parts, words):
        return ()
    if parts.tail:
        return _shared_act(parts, unit, previous, words) + parts.noun + parts.tail
    told = any(entry.means.keys() & {"measure", "kind"} for entry in parts.cues.verbs)
    same_thing = previous is not None and previous.cut.amount.unit == unit and _alike(previous.parts.noun, parts.noun)
    return () if told or same_thing else _shared_act(parts, unit, previous, words) + parts.noun


def _alike(some: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether two names of counted things are the same words, or one of them stays unsaid."""
    return not some or not others or [token.word for token in some] == [token.word for token in others]


def _shared_act(parts: Parts, unit: Unit | None, previous: Draft | None, words: Wordlists) -> tuple[Token, ...]:
    """The act that a further object shares: "Trồng 300 ha sầu riêng và 120 ha mắc ca"."""
    if previous is None or parts.cues.leads or parts.cues.verbs or not is_action(previous.parts.label, words):
        return ()
    act = previous.parts.label
    alike = bool(parts.noun) or previous.cut.amount.unit == unit
    return act if alike and previous.label[: len(act)] == act else ()
