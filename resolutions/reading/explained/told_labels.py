"""Observation -> Told: where the words of the label stand, what was cut out of them, which indicator they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, Observation
from resolutions.phrases import Token, tokens, words
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace, Trace
from resolutions.reading.explained.told import Told, stands
from resolutions.reading.tables.columns import column_of


def told_label(o: Observation, trace: Trace, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """Where the label and its parent row are printed, and the verbs and lead-ins that are no part of it."""
    clause = retrace.clauses[o.clause_id]
    yield Told("label", o.label_vi, *_printed(o.label_vi, trace, clause, retrace))
    for cell in retrace.cells(clause):
        match = retrace.reader.vocabulary.words.outline["columns"].at(tokens(cell.head), 0)
        if column_of(cell.head, retrace.reader).role == "label" and match is not None:
            yield from (Told("label column", cell.head, e.words, e.place) for e in _heads(cell.head, places))
    for field, cues in (("verb", trace.parts.cues.verbs), ("lead-in", trace.parts.cues.leads)) if trace.parts else ():
        yield from (Told(field, "", entry.words, places.place(entry)) for entry in cues)
    if o.parent_label_vi:
        yield Told("under", o.parent_label_vi, *_printed(o.parent_label_vi, None, clause, retrace))


def _heads(head: str, places: EntryPlaces) -> Iterator[Told]:
    found = places.at("columns", tokens(head), 0)
    assert found is not None
    yield Told("", "", found.words, found.place)


def _printed(label: str, trace: Trace | None, clause: Clause, retrace: Retrace) -> tuple[str, str]:
    """How the words of a label were found, and the line where they stand."""
    wanted = words(label)
    for where, parts in _parts_of(trace).items():
        if tuple(token.word for token in parts) == wanted:
            return where, retrace.line(clause.source_position(parts[0].start))
    for above in retrace.up(clause):
        at = stands(wanted, tokens(above.text))
        if at is not None:
            where = "printed in this line" if above is clause else f"taken over from the {above.kind} above"
            return where, retrace.line(above.source_position(at))
    leading = retrace.stands_above(label, clause)
    if leading:
        return "taken over from a line above", leading
    own = trace.parts.label if trace is not None and trace.parts is not None else ()
    begun = next((clause.source_position(token.start) for token in own if token.word == wanted[0]), None)
    begun = begun if begun is not None else _gathered(wanted, clause, retrace)
    return "put together of words around the amounts of the sentence", retrace.line(begun)


def _gathered(wanted: Sequence[str], clause: Clause, retrace: Retrace) -> int:
    """Where words begin that stand in this order, with others between, in the clause or before it."""
    listed = list(retrace.clauses.values())
    above = ((one, tokens(one.text)) for one in reversed(listed[: listed.index(clause) + 1]))
    begun = ((one, items, i) for one, items in above for i, token in enumerate(items) if token.word == wanted[0])
    found = (one.source_position(items[i].start) for one, items, i in begun if _in_order(wanted, items[i:]))
    return next(found, clause.start)


def _in_order(wanted: Sequence[str], items: Sequence[Token]) -> bool:
    rest = iter(token.word for token in items)
    return all(word in rest for word in wanted)


def _parts_of(trace: Trace | None) -> dict[str, Sequence[Token]]:
    parts = trace.parts if trace else None
    if parts is None:
        return {}
    made = {
        "the words before the amount": parts.label,
        "the words after the amount": parts.tail,
        "the thing counted": parts.noun,
        "the thing counted and the words after it": parts.noun + parts.tail,
        "the words around the amount": parts.label + parts.noun + parts.tail,
    }
    return {where: found for where, found in made.items() if found}


def told_indicator(o: Observation, retrace: Retrace) -> Iterator[Told]:
    """The wording of the indicator that the label is."""
    for line in (line for line in o.explanation if o.indicator_id and line.startswith("indicator ")):
        place = line.partition(": ")[2]
        indicators = {one.indicator_id: one for one in retrace.reader.vocabulary.indicators}
        wordings = indicators[o.indicator_id].wordings
        text = next((w.text for w in wordings if f"{w.path}:{w.line}" == place), "")
        yield Told("indicator", o.indicator_id, text, place)


def told_scope(o: Observation, places: EntryPlaces) -> Iterator[Told]:
    """The entries that make words of the label its scope."""
    for found in places.find("labels.scopes", tokens(o.label_vi)) if o.scope_vi else ():
        yield Told("scope", o.scope_vi, found.words, found.place)
