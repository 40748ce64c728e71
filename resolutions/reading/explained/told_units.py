"""Observation -> Told: which entries made the unit: after the number, in its label or column, over the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from resolutions.facts import Clause, Observation
from resolutions.phrases import Token, tokens
from resolutions.reading.explained.entry_places import EntryPlaces, Found
from resolutions.reading.explained.retrace import Retrace, Trace, cell_of
from resolutions.reading.explained.told import Told, said
from resolutions.reading.tables.cells import CAPTION, caption_unit
from resolutions.reading.tables.columns import column_of
from resolutions.reading.tables.list_units import unit_of_head, unit_of_line
from resolutions.reading.wording.measures import OF_RATE, unit_counted


def told_unit(o: Observation, trace: Trace, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The words that name the unit and where they stand, and what the label made of it."""
    if not o.unit_id:
        yield Told("unit", "(none)", "no unit stands after the number, in its label or above it", "")
        return
    label = tokens(o.label_vi)
    if o.unit_vi:
        yield from _entries(o, tokens(o.unit_vi), places)
    elif told := list(_in_label(o, label, retrace, places)):
        yield from told
    else:
        yield from _elsewhere(o, trace, label, retrace, places)
    yield from _changed(o, label, places)
    apart = places.at("units.pers", trace.items, trace.amount.per[0]) if trace.amount.per[1] else None
    if apart is not None:
        yield Told("unit", o.unit_id, apart.words, apart.place)


def _entries(o: Observation, items: Sequence[Token], places: EntryPlaces) -> Iterator[Told]:
    """The scale word, the thing counted and the per at the beginning of some words."""
    scale = places.at("units.scales", items, 0)
    noun = places.at("units.units", items, scale.end if scale else 0)
    per = places.at("units.pers", items, noun.end if noun else scale.end if scale else 0)
    for found in (scale, noun, per):
        if found is not None:
            yield Told("unit", o.unit_id, found.words, found.place)
    if noun is None:
        yield Told("unit", o.unit_id, "a scale word alone counts money", "")
        yield Told("unit", o.unit_id, *places.value("units", "money"))


def _in_label(o: Observation, label: Sequence[Token], retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The thing counted that follows the word for a count at the beginning of the label."""
    known = retrace.reader.vocabulary
    counted = unit_counted(label, o.value, known.units, known.words)
    if counted is not None and counted.unit_id == o.unit_id:
        yield Told("unit", o.unit_id, "the thing counted that its label begins with", "")
        begin = next(i for i in (1, 2) if known.units.match(label, i) is not None)
        yield from _entries(o, label[begin:], places)


def _elsewhere(
    o: Observation, trace: Trace, label: Sequence[Token], retrace: Retrace, places: EntryPlaces
) -> Iterator[Told]:
    """The unit in the brackets of the label or of the column head, or in the line over the table."""
    after = trace.items[trace.amount.numbers[-1] + 1 :]
    second = next((i for i, token in enumerate(after) if token.is_number), len(after))
    if trace.amount.unit is not None:
        yield Told("unit", o.unit_id, "shared with the second of two amounts with / between them", "")
        yield from _entries(o, after[second + 1 :], places)
        return
    clause = retrace.clauses[o.clause_id]
    cell = cell_of(trace, retrace.cells(clause))
    texts = (("in the brackets of its label", label), ("in the head of its column", tokens(cell.head) if cell else ()))
    for where, items in texts:
        for i in (i + 1 for i, token in enumerate(items) if token.word == "("):
            match = retrace.reader.vocabulary.units.match(items, i)
            if match is not None and o.unit_id.startswith(match.unit.unit_id):
                yield Told("unit", o.unit_id, where, "")
                yield from _entries(o, items[i:], places)
                return
    told = list(_in_head(o, cell.head, retrace, places)) if cell else []
    if told:
        yield from told
        return
    if cell is None and trace.cut is not None and trace.cut.host >= 0:
        yield from _of_host(o, trace, retrace, places)
        return
    for own in (tokens(clause.text[one.start : one.end]) for one in retrace.cells(clause)):
        match = retrace.reader.vocabulary.units.stated(own, 0) if own and own[0].is_number else None
        if match is not None and match.end == len(own) and match.unit.unit_id == o.unit_id:
            yield Told("unit", o.unit_id, "stated with its scale in a cell of the row", "")
            yield from _entries(o, own[1:], places)
            return
    if not retrace.cells(clause):
        yield from list(_over_list(o, clause, retrace, places)) or _of_host(o, trace, retrace, places)
    else:
        yield from _over_table(o, clause, retrace, places)


def _in_head(o: Observation, head: str, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The percentage in the head of a column, or the thing that it begins with or counts."""
    unit = column_of(head, retrace.reader).unit
    if unit is None or unit.unit_id != o.unit_id:
        return
    yield Told("unit", o.unit_id, "in the head of its column", "")
    items, units = tokens(head), retrace.reader.vocabulary.units
    begun = (i for i, token in enumerate(items) if token.word == "%" or units.match(items, i) is not None)
    yield from _entries(o, items[next(begun, 0) :], places)


def _over_list(o: Observation, own: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The unit in the brackets of the head before the figure, or of the nearest line above that heads its list."""
    units = retrace.reader.vocabulary.units
    found = list(retrace.clauses.values())
    above = reversed(found[: found.index(own)])
    columns = retrace.reader.vocabulary.words.outline["columns"]
    heads = ((o.parent_label_vi, own), *((clause.text, clause) for clause in above))
    for text, clause in heads:
        line = unit_of_line(text, units, columns) if clause is not own else None
        if line is not None and o.unit_id == line.unit_id:
            yield Told("unit", o.unit_id, f"the line over the list: {text}", retrace.first_line(clause))
            lead = next(places.find("columns", tokens(text)))
            yield Told("unit", o.unit_id, lead.words, lead.place)
            yield from _entries(o, [t for t in tokens(text)[lead.end :] if t.word not in "():"], places)
            return
        unit = unit_of_head(text, units)
        if unit is not None and o.unit_id.startswith(unit.unit_id):
            items = tokens(text)
            opened = max(i for i, token in enumerate(items) if token.word == "(")
            yield Told(
                "unit", o.unit_id, f"in the brackets of the head of its list: {text}", retrace.first_line(clause)
            )
            yield from _entries(o, items[opened + 1 :], places)
            return


def _of_host(o: Observation, trace: Trace, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The unit of the count before an amount in a bracket, or before the bare numbers that make it."""
    units = retrace.reader.vocabulary.units
    counted = (i for i in range(trace.amount.begin - 1, 0, -1) if trace.items[i - 1].is_number)
    found = ((i, units.match(trace.items, i)) for i in counted)
    for i in [i for i, match in found if match is not None and match.unit.unit_id == o.unit_id][:1]:
        yield Told("unit", o.unit_id, "that of the count before it, which it is a part of", "")
        yield from _entries(o, trace.items[i:], places)


def _over_table(o: Observation, row: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    reader = retrace.reader
    columns = reader.vocabulary.words.outline["columns"]
    before = (clause for clause in retrace.clauses.values() if clause.start < row.start and clause.kind != "ornament")
    nearest = [clause for clause in before if not retrace.cells(clause)][-1:]
    units = reader.vocabulary.units
    for clause in [one for one in nearest if caption_unit(units, one.text[:CAPTION], columns) is not None]:
        over = clause.text[:CAPTION]
        yield Told("unit", o.unit_id, f"the line over the table: {over}", retrace.first_line(clause))
        items = tokens(over)
        begin = max((i + 1 for i, token in enumerate(items) if token.word == "("), default=0)
        for head in islice(places.find("columns", items), 1):
            yield Told("unit", o.unit_id, head.words, head.place)
            begin = head.end
        yield from _entries(o, [token for token in items[begin:] if token.word not in "():"], places)


def _changed(o: Observation, label: Sequence[Token], places: EntryPlaces) -> Iterator[Told]:
    """Percentage points for a change of a rate, and the per that the label states."""
    rate = places.at("labels.rates", label, 0)
    if o.unit_id.startswith("percentage_point") and rate is not None and "điểm" not in o.unit_vi.lower():
        yield Told("unit", o.unit_id, f"a change ({o.measure}) of a rate is in percentage points", "")
        yield Told("unit", o.unit_id, rate.words, rate.place)
    if o.unit_id.startswith("percentage_point") and said(o, "measure") == OF_RATE:
        yield Told("unit", o.unit_id, OF_RATE, "")
    if o.unit_id == "percentage_point_per_year" and "năm" not in o.unit_vi.lower():
        yield Told("unit", o.unit_id, "words beside it say that it is so much each year", "")
    per: Found | None = next(places.find("units.pers", label), None)
    printed = next(places.find("units.pers", tokens(o.unit_vi)), None)
    if per is not None and printed is None and "_per_" in o.unit_id:
        yield Told("unit", o.unit_id, per.words, per.place)
