"""Cuts -> Drafts: each statement of a clause with its label and the row it stands under."""

from __future__ import annotations

from resolutions.reading.drafting.heads_of_rows import is_over
from resolutions.reading.drafting.naming import Above, Beside, named
from resolutions.reading.duties.actors import is_body, without_assignee
from resolutions.reading.joining.aspects import of_level, with_aspects, with_counts_behind, with_whole_places
from resolutions.reading.joining.breakdowns import with_breakdowns
from resolutions.reading.joining.changes import with_changes
from resolutions.reading.joining.endowments import with_owners
from resolutions.reading.joining.full_shares import with_borne_parts, with_full_shares
from resolutions.reading.joining.further_classes import with_further_classes
from resolutions.reading.joining.hanging import on_count, with_left_over
from resolutions.reading.joining.later_objects import with_later_objects
from resolutions.reading.joining.later_times import with_later_times
from resolutions.reading.joining.listed import is_only_plural, with_lists
from resolutions.reading.joining.listed_parts import with_listed_parts
from resolutions.reading.joining.objects import without_first_object, without_success
from resolutions.reading.joining.parents import parent_of, with_announced
from resolutions.reading.joining.parents_before import with_parents_before
from resolutions.reading.joining.planned_and_done import is_planned, planned_or_done
from resolutions.reading.joining.sharing import (
    Draft,
    before,
    estimated,
    measured,
    newly_added,
    not_to_be,
    of_count,
    paired,
    with_shared_per,
    with_shared_tail,
)
from resolutions.reading.joining.slashed import with_slash_tail
from resolutions.reading.joining.tallies import with_tallies
from resolutions.reading.joining.wholes import with_counts, with_plans
from resolutions.reading.reader import Reader
from resolutions.reading.tables.list_units import in_units_of_heads
from resolutions.reading.wording.labels import Parts, written
from resolutions.reading.wording.stated import Stated
from resolutions.reading.wording.statements import Cut
from resolutions.reading.wording.trimming import without_leads
from resolutions.units import Unit


def drafts_of(
    said: Stated, text: str, marked: bool, above: Above | None, unit: Unit | None, reader: Reader
) -> list[Draft]:
    """What a clause states; ``above`` is the row that it stands under, if ``marked``, and ``unit`` that of its list."""
    items = said.items
    words = reader.vocabulary.words
    over = written(above.label, above.text) if marked and above is not None and is_over(above, words) else ""
    drafts: list[Draft] = []
    for statement, parts in said.statements:
        one = _draft(statement, parts, drafts, text, over, above, reader)
        if not one.kind and is_planned(one.cut, one.parts, items, words):
            one = one._replace(kind="target")
        if one.kind == "result" and drafts:  # "KH 500 ha, TH 486 ha": what was done shows the plan
            drafts[-1] = drafts[-1]._replace(kind="target")
        drafts.append(on_count(one, drafts, items, text, words))
    drafts = with_later_objects(with_slash_tail(with_shared_tail(drafts, items, words)), items, words)
    drafts = with_whole_places(with_counts_behind(with_aspects(drafts, words), words), items, words)
    drafts = with_left_over(with_tallies(drafts, items, text, words), items, words)
    drafts = with_later_times(drafts, items, words)
    units = reader.vocabulary.units
    drafts = with_breakdowns(in_units_of_heads(with_listed_parts(drafts, items, words), items, unit, units, words))
    drafts = with_counts(with_shared_per(drafts, items, units), items, words, units)
    drafts = with_changes([measured(draft, words) for draft in drafts], items, words)
    drafts = with_plans(with_borne_parts(with_full_shares(drafts, words), words), items, words)
    drafts = with_further_classes(with_lists(drafts, items, words), reader)
    drafts = [newly_added(draft, drafts[i + 1 : i + 2]) for i, draft in enumerate(drafts)]
    drafts = [estimated(not_to_be(draft)) for draft in drafts]
    drafts = [of_count(draft, drafts[i - 1 : i], words) for i, draft in enumerate(drafts)]
    drafts = [paired(draft, drafts[i - 1 : i], drafts[i + 1 : i + 2], words) for i, draft in enumerate(drafts)]
    drafts = with_parents_before(with_owners(drafts, items, text, words), words)
    return [draft._replace(label=()) if is_only_plural(draft.label, words) else draft for draft in drafts]


def _draft(
    statement: Cut, parts: Parts, done: list[Draft], text: str, over: str, above: Above | None, reader: Reader
) -> Draft:
    host, words = done[statement.host] if statement.host >= 0 else None, reader.vocabulary.words
    listed = bool(parts.head or (done and done[-1].parent))
    parts = _without_body(without_first_object(parts, words), statement.amount.unit, text, listed, reader)
    parts = without_success(parts, words)
    parts = with_announced(parts, done, statement)
    parts, kind = planned_or_done(parts, statement.amount.unit, done[-1] if done else None, words)
    previous = _in_bracket(done, statement, parts) or host or before(done, statement, parts)
    parent = parent_of(parts, previous, done, text, over, statement, words)
    label, source = named(parts, Beside(statement, text, done, host, previous, above), reader)
    if label:
        return Draft(statement, parts, label, parent, text, False, kind=kind)
    if source is None:
        return Draft(statement, parts, parts.noun, parent, text, False, kind=kind)
    shared = of_level(source.label, parts, words)
    parent = "" if parent == written(shared, source.text) else parent  # none stands under what it goes on with
    return Draft(statement, parts, shared, source.parent or parent, source.text, True, kind=kind)


def _in_bracket(done: list[Draft], statement: Cut, parts: Parts) -> Draft | None:
    """What a statement goes on with inside its bracket: "(giáo dục 96 tỷ đồng, chiếm 60%)" or None."""
    one = done[-1] if done and statement.bracket >= 0 and not parts.label else None
    beside = one is not None and (one.cut.bracket, one.cut.part) == (statement.bracket, statement.part)
    return one if one is not None and beside and one.parts.label else None


def _is_told_to(parts: Parts, unit: Unit | None, text: str, reader: Reader) -> bool:
    """Whether a body stands before a colon, and behind it what share of things it sees to: "Sở Y tế: 100% trạm …"."""
    of_sum = reader.vocabulary.words.labels["of_sums"].at(parts.tail, 0) is not None
    share = parts.is_row and unit is not None and unit.unit_id == "percent" and len(parts.tail) > 1 and not of_sum
    return share and is_body(parts.label, text, reader.vocabulary.duties)


def _without_body(parts: Parts, unit: Unit | None, text: str, listed: bool, reader: Reader) -> Parts:
    """The parts, their label without the body that is to do what is measured, or that did what is counted.

    In what is ``listed`` behind a colon bodies are given their shares: "chỉ tiêu kết nạp: Đảng bộ xã An 70 đảng viên".
    """
    words, duties = reader.vocabulary.words, reader.vocabulary.duties
    if words.labels["levels"].at(parts.label, 0) is not None:  # "tổ chức cơ sở đảng yếu kém"
        return parts
    own = without_assignee(parts.label, text, duties)
    if any(words.labels["bearers"].find(parts.label[: len(parts.label) - len(own)])):
        return parts  # "Riêng các huyện nghèo ngân sách tỉnh hỗ trợ 80%"
    if _is_told_to(parts, unit, text, reader):
        return parts._replace(head=parts.label, label=(), is_row=False)
    plural = words.labels["plurals"].at(own, 0) is not None
    acts = bool(parts.noun and own) and not (parts.is_row or plural)
    own = () if acts and not (listed and not parts.cues.verbs) and is_body(own, text, duties) else own
    own = own if own == parts.label else tuple(without_leads(list(own), words)[0])
    own = () if acts and own and own[-1].word == "và" else own  # "Đoàn đại biểu Quốc hội và 51 đại biểu"
    return parts._replace(label=own)
