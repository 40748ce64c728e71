"""Observation -> Told: which entries made the kind and the measure, beside the amount, in its sentence or above it."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.facts import Clause, Observation
from resolutions.phrases import tokens
from resolutions.reading.contexts.leading import leading_sentence
from resolutions.reading.contexts.telling import announced
from resolutions.reading.drafting.sentence_kinds import granted, kind_of_parts
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace, Trace, cell_of
from resolutions.reading.explained.told import Told, begun, said
from resolutions.reading.joining.planned_and_done import is_planned
from resolutions.reading.joining.wholes import follows_plan, sets_aim
from resolutions.reading.quantities.conditions import is_price
from resolutions.reading.tables.columns import column_of
from resolutions.reading.times.mentions import Mentions
from resolutions.reading.times.period_days import has_passed, is_reported
from resolutions.reading.times.title_times import period_of_results, period_of_title
from resolutions.reading.wording.measures import kind_of_lead, says_only
from resolutions.reading.wording.statements import Cut
from resolutions.wordlists import Entry, Wordlists

_TO_COME = "what is to come after the day of a document is no result that it tells"

_AROUND_ORDERS = "what a text or a section looks back on before it orders is a result, and what it orders a target"


def told_measure(o: Observation, places: EntryPlaces) -> Iterator[Told]:
    """The words that tell what is measured, as the reader noted them."""
    line = next((line for line in o.explanation if line.startswith("measure ")), "")
    measure = line.partition(":")[0].removeprefix("measure ")
    words, place = places.noted(said(o, "measure"))
    group = places.at("labels.groups", tokens(o.parent_label_vi), 0) if words.startswith("under '") else None
    yield Told("measure", measure, words, place)
    if group is not None:
        yield Told("measure", measure, group.words, group.place)
    if measure != o.measure:
        yield Told("measure", o.measure, f"that of the indicator {o.indicator_id}", "")


def told_kind(o: Observation, trace: Trace, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The words that make the statement a target, a result and so on: beside it, in its sentence, above it."""
    clause, words = retrace.clauses[o.clause_id], retrace.reader.vocabulary.words
    entry = _cue(o, trace) if trace.parts is not None else _column(o, trace, clause, retrace)
    rule = _neighbour(o, trace, words) if trace.parts is not None or entry is None else ""
    entry = None if rule else entry
    if entry is None and not rule:
        first, last = trace.cut.sentence if trace.cut else (0, len(trace.items))
        found = (match.payload for match in words.sentence_kinds.find(trace.items[first:last]))
        entry = next((one for one in found if isinstance(one, Entry) and one.means["kind"] == o.kind), None)
    if entry is None and not rule and o.kind == "result":
        entry = announced(clause, words)
    if entry is not None:
        yield Told("kind", o.kind, entry.words, places.place(entry))
    elif rule:
        yield Told("kind", o.kind, rule, "")
    else:
        yield from _above(o, clause, retrace, places)


def _is_today(begin: int, cut: Cut, trace: Trace, words: Wordlists) -> bool:
    """Whether words such as "hiện có" say that an amount is so today."""
    return any(True for _ in Mentions(trace.items, words).today(begin, cut.sentence))


def _neighbour(o: Observation, trace: Trace, words: Wordlists) -> str:
    """The rule by which an amount beside another one has its kind; empty when none does."""
    if o.kind == "result" and trace.cut is not None and _is_today(trace.amount.numbers[0], trace.cut, trace, words):
        return "what is so today is no target"
    if trace.parts is None:
        past = o.kind == "result" and said(o, "period") == "column head"
        return "the head of its column names a time before the document" if past else ""
    if o.kind == "context" and (granted(trace.parts, trace.amount, words) or _is_listed_grant(trace, words)):
        return "so much for each behind a colon and a word such as 'hỗ trợ'"
    if o.kind == "target" and trace.parts.after_slash:
        return "the second of two amounts with / between them"
    label = trace.parts.label
    if o.kind == "result" and says_only(words.labels["performed"], label):
        return "what was done of the plan before it"
    if o.kind == "target" and trace.parts.head and says_only(words.labels["plans"], label):
        return "behind the word for a plan"
    if o.kind == "target" and trace.cut and is_planned(trace.cut, trace.parts, trace.items, words):
        return "behind the word for a plan"
    if o.kind == "target" and trace.cut and trace.cut.host >= 0 and follows_plan(trace.amount, trace.items, words):
        return "in brackets after the word for a plan"
    if o.kind == "target" and trace.cut and sets_aim(trace.cut, trace.items, words):
        return "in brackets after who set it"
    if o.kind == "result" and trace.following is not None and trace.following.after_slash:
        return "the first of two amounts with / between them"
    cues = (*trace.parts.cues.verbs, *trace.parts.cues.leads)
    if o.kind == "baseline" and trace.cut and trace.cut.host >= 0 and not any(_tells(one, o.kind) for one in cues):
        return "in brackets, of a time before the one that is told of"
    told = any("equivalent" in (entry.means.get("in_bracket"), entry.means.get("kind")) for entry in cues)
    return "in brackets after another amount, in another unit" if o.kind == "equivalent" and not told else ""


def _is_listed_grant(trace: Trace, words: Wordlists) -> bool:
    """Whether an amount goes on with what is granted behind a colon: "Hỗ trợ cỏ: hộ nghèo 3 triệu, hộ khác 2 triệu"."""
    first = trace.cut.sentence[0] if trace.cut else 0
    headed = any(token.word == ":" for token in trace.items[first : trace.amount.begin])
    return headed and is_price(trace.amount) and words.labels["grants"].at(trace.items, first) is not None


def _cue(o: Observation, trace: Trace) -> Entry | None:
    """The verb or lead-in that decides, in the order of the reader."""
    assert trace.parts is not None
    cues = (*trace.parts.cues.verbs, *trace.parts.cues.leads)
    return next((entry for entry in cues if _tells(entry, o.kind)), None)


def _tells(entry: Entry, kind: str) -> bool:
    """Whether an entry makes an amount of a kind; where a change starts is a baseline."""
    starts = kind == "baseline" and "from" in entry.means
    return starts or kind in (entry.means.get("in_bracket"), entry.means.get("kind"))


def _column(o: Observation, trace: Trace, row: Clause, retrace: Retrace) -> Entry | None:
    """The entry in the head of the column that gives its kind."""
    cell = cell_of(trace, retrace.cells(row))
    if cell is None or not column_of(cell.head, retrace.reader).kind:
        return None
    found = (match.payload for match in retrace.reader.vocabulary.words.outline["columns"].find(tokens(cell.head)))
    return next((one for one in found if isinstance(one, Entry) and one.means.get("kind") == o.kind), None)


def _above(o: Observation, clause: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    words = retrace.reader.vocabulary.words
    past = _is_past(o, retrace)
    ordered = retrace.around_orders.get(o.clause_id) == o.kind
    for above in retrace.up(clause):
        head = leading_sentence(above, words) or above
        entry = _of_heading(o, head, retrace) if head.kind == "heading" else None
        kind = entry.means["kind"] if entry is not None else ""
        if not kind and kind_of_lead(above.text, words) == o.kind:
            yield Told("kind", o.kind, f"set by the words {begun(above.text)}", retrace.first_line(above))
            return
        if kind_of_parts(above.text, words) == o.kind:
            yield Told("kind", o.kind, f"set by the sentence {begun(above.text)}", retrace.first_line(above))
            return
        if (kind, o.kind) == ("result", "target"):
            yield Told("kind", o.kind, _TO_COME, "")
            return
        if entry is not None and not ((past or ordered) and kind != o.kind):
            place = retrace.first_line(above)
            yield Told("kind", o.kind, f"set by the heading {begun(above.text)}", place)
            yield Told("kind", o.kind, entry.words, places.place(entry))
            return
    if past:
        yield Told("kind", o.kind, "what held before a plan and its years is no target of it", "")
        return
    if ordered:
        yield Told("kind", o.kind, _AROUND_ORDERS, "")
        return
    told = retrace.telling(clause)
    if told.kind is not None:
        teller = retrace.clauses[told.kind_clause]
        yield Told("kind", o.kind, f"set by the paragraph {begun(teller.text)}", retrace.first_line(teller))
        yield Told("kind", o.kind, told.kind.words, places.place(told.kind))
        return
    yield from _of_document(o, retrace, places)


def _of_heading(o: Observation, heading: Clause, retrace: Retrace) -> Entry | None:
    """The first entry in a heading that tells a kind; some do so only where the document sets rules."""
    words, items = retrace.reader.vocabulary.words, tokens(heading.text[:300])
    title = _entry_of_title(o, retrace)
    rules = title is not None and title.means["kind"] == "context"
    found = [*words.heading_kinds.find(items), *(words.rule_heading_kinds.find(items) if rules else ())]
    entry = found[0].payload if found else None
    return entry if isinstance(entry, Entry) else None


def _of_document(o: Observation, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """What the title tells, else what documents of the kind state."""
    entry = _entry_of_title(o, retrace)
    if entry is not None and entry.means["kind"] == o.kind:
        yield Told("kind", o.kind, entry.words, places.place(entry))
        return
    kind_id = retrace.documents[o.document_id].kind_id
    found = places.item("kinds", "documents", kind_id=kind_id) if kind_id else None
    if found is not None and o.kind != retrace.reader.vocabulary.words.document_kinds.get(kind_id):
        yield Told("kind", o.kind, _TO_COME, "")
        return
    yield Told("kind", o.kind, "neither the sentence nor a heading tells the kind", "")
    if found is not None:
        yield Told("kind", o.kind, found.words, found.place)
    else:
        yield Told("kind", o.kind, *places.value("kinds", "default"))


def _is_past(o: Observation, retrace: Retrace) -> bool:
    """Whether a result is of a period, told for it alone, that ended before that of the title, or the day of issue."""
    issued_on = retrace.documents[o.document_id].issued_on
    title = " ".join(retrace.titles.get(o.document_id, ())) or retrace.documents[o.document_id].title_vi
    named = period_of_title(tokens(title), retrace.reader.vocabulary.words)
    told = retrace.telling(retrace.clauses[o.clause_id]).period
    alone = [o.period] if said(o, "period") != "heading" else []
    alone += [told.means] if told is not None else []  # "đến hết tháng 7, …; trong 8 tháng …" tells results throughout
    results = period_of_results(tokens(title), retrace.reader.vocabulary.words)
    over = any(is_reported(period, results, named) or has_passed(period, named, issued_on) for period in alone)
    return o.kind == "result" and over


def _entry_of_title(o: Observation, retrace: Retrace) -> Entry | None:
    """The entry in the title of the document that says what it states, such as rules."""
    title = " ".join(retrace.titles.get(o.document_id, ())) or retrace.documents[o.document_id].title_vi
    match = next(iter(retrace.reader.vocabulary.words.title_kinds.find(tokens(title))), None)
    entry = match.payload if match else None
    return entry if isinstance(entry, Entry) else None
