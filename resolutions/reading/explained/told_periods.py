"""Observation -> Told: which entry made the period, in the sentence, the head of the column or above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, Observation
from resolutions.phrases import tokens
from resolutions.reading.contexts.leading import leading_sentence
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace, Trace, cell_of
from resolutions.reading.explained.told import Told, begun, said
from resolutions.reading.observations import OF_YEAR
from resolutions.reading.tables.columns import columns_of
from resolutions.reading.tables.time_rows import cell_of_time
from resolutions.reading.times.heading_times import heading_periods, is_of_congress, period_over, spoken_of
from resolutions.reading.times.periods import NO_END, Period
from resolutions.reading.times.title_times import subjects, title_periods

_NOT_PLANNED = "what is or was so is not of the years that are planned for, nor of any that nothing names"
_HEADS_OTHERS = 20
"""A bullet with more tokens heads no others, as in ``context``."""


def told_period(o: Observation, trace: Trace, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The words that name the period: in the sentence, the head of the column, a heading, the title or the date."""
    how = said(o, "period")
    clause = retrace.clauses[o.clause_id]
    if how == "column head" and (timed := _time_of_row(clause, retrace)):
        yield Told("period", o.period, f"the time of its row: {timed}", retrace.line(clause.start))
    elif how == "column head":
        cell = cell_of(trace, retrace.cells(clause))
        head = cell.head if cell else ""
        yield Told("period", o.period, f"the head of its column: {head}", retrace.stands_above(head, clause))
        yield from _named(o.period, head, retrace, places)
    elif how == "heading" and not o.period and (endless := _endless(clause, retrace)) is not None:
        yield Told("period", "(none)", f"set by the {endless.kind} {begun(endless.text)}", retrace.first_line(endless))
    elif how == "heading" and not o.period and o.kind in ("result", "baseline"):
        planned = Told("period", "(none)", _NOT_PLANNED, "")
        yield from [one for one in _above(o, clause, retrace, places) if one.value] or [planned]
    elif how == "heading" and not o.period and o.kind in ("target", "equivalent") and not retrace.cells(clause):
        yield Told("period", "(none)", "what is aimed at is of no time that nothing names, nor of one that is over", "")
    elif how == "heading" and not o.period and o.kind == "context" and not retrace.cells(clause):
        yield Told("period", "(none)", "what is set, or is so, is of no time that nothing names", "")
    elif how == "heading" and not o.period and retrace.cells(clause):
        yield Told("period", "(none)", "nothing names a time of its column, as of the whole cost of a work", "")
    elif how == OF_YEAR:
        yield Told("period", o.period, how, "")
    elif how == "heading":
        yield from _above(o, clause, retrace, places)
    else:
        yield Told("period", o.period or "(none)", *places.noted(how))


def _time_of_row(row: Clause, retrace: Retrace) -> str:
    """The cell that names the time of a row, as printed; empty in any other table than one of times."""
    cells = retrace.cells(row)
    timed = cell_of_time(cells, columns_of([cell.head for cell in cells], retrace.reader))
    return row.text[timed.start : timed.end] if timed is not None else ""


def _endless(clause: Clause, retrace: Retrace) -> Clause | None:
    """What stands above and tells of a time without an end."""
    words = retrace.reader.vocabulary.words
    above = (one for one in (clause, *retrace.up(clause)) if one.kind in ("heading", "item"))
    return next((one for one in above if period_over(tokens(one.text[:300]), words.periods) == NO_END), None)


def _named(period: str, text: str, retrace: Retrace, places: EntryPlaces, year: str = "") -> Iterator[Told]:
    named = _of_heading(text, retrace, year, (period,))
    if named is not None:
        yield Told("period", period, *places.noted(named.place))


def _of_heading(
    text: str, retrace: Retrace, year: str = "", known: Sequence[str] = (), is_item: bool = False
) -> Period | None:
    """The period that a heading sets under a ``year``, by the rule of ``period_of_heading``."""
    return spoken_of(heading_periods(tokens(text), retrace.reader.vocabulary.words.periods, year, known, is_item))


def _above(o: Observation, clause: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    for above in retrace.up(clause):
        head = leading_sentence(above, retrace.reader.vocabulary.words) or above
        leads = head.kind == "paragraph" and head.text.endswith(":")
        text = head.text.partition(":")[0] if leads else head.text[:300]
        heads = leads or head.kind == "heading" or (head.kind == "item" and len(tokens(text)) <= _HEADS_OTHERS)
        year = o.period[:4] if head.kind == "heading" else ""
        named = _of_heading(text, retrace, year, (o.period,), head.kind == "item") if heads else None
        words = retrace.reader.vocabulary.words
        if named is not None and not (leads and is_of_congress(named.means, o.period, text, words)):
            place = retrace.first_line(above)
            yield Told("period", o.period, f"set by the {above.kind} {begun(above.text)}", place)
            yield from _named(o.period, text, retrace, places, year)
            return
    told = retrace.telling(clause)
    if told.period is not None:
        teller = retrace.clauses[told.period_clause]
        yield Told("period", o.period, f"set by the paragraph {begun(teller.text)}", retrace.first_line(teller))
        yield Told("period", o.period, *places.noted(told.period.place))
        return
    yield from _of_document(o, retrace, places)


def _names(title: Clause, period: str, retrace: Retrace) -> bool:
    """Whether a line of a title names a period."""
    named = heading_periods(tokens(title.text), retrace.reader.vocabulary.words.periods)
    return any(one.means == period for one in named)


def _of_document(o: Observation, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    document = retrace.documents[o.document_id]
    words = retrace.reader.vocabulary.words
    titles = subjects(list(retrace.clauses.values()), words).get(o.document_id, [])
    title = " ".join(one.text for one in titles) or document.title_vi
    if _of_heading(title, retrace) is not None:
        naming = next((one for one in reversed(titles) if _names(one, o.period, retrace)), None)
        place, kind = (retrace.first_line(naming), naming.kind) if naming else ("", "title")
        yield Told("period", o.period, f"set by the {kind} {begun(naming.text if naming else title)}", place)
        named = [one for one in title_periods(tokens(title), words) if one.means == o.period]
        yield from (Told("period", o.period, *places.noted(one.place)) for one in named[:1])
    elif document.issued_on:
        yield Told("period", o.period, f"the year of the document, of {document.issued_on}: nothing names another", "")
    elif o.period:
        yield Told("period", o.period, "the period last named above, in a text without date and title", "")
    else:
        yield Told("period", "(none)", "neither the sentence nor anything above it names one", "")
