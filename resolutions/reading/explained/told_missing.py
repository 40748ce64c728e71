"""Clause, number -> Told: why a number was not read, and the nearest unit words to those that follow it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from resolutions.facts import Clause
from resolutions.phrases import Token
from resolutions.reading.clause_reader import STATING
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace, Trace, cell_of
from resolutions.reading.explained.told import Told
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.numbers import value_of
from resolutions.reading.tables.cells import Row, row_label
from resolutions.reading.tables.columns import column_of

NEAREST = 3
"""So many unit words are named beside words that are none."""
_NOT = {"forbids", "denies"}
_AHEAD = 3
"""So many words after a number can be a unit."""


def missing(items: Sequence[Token], at: int, clause: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """What a number that was not read lacks: a label, a unit, a column; ``at`` is its token."""
    if clause.kind not in STATING:
        yield Told("  missing", "", f"a {clause.kind} states nothing, and no entry sets the number aside", "")
        return
    trace = next((one for one in retrace.traces(clause) if at in one.amount.numbers), None)
    if trace is None:
        yield Told("  missing", "a plain number", _malformed(items, at, retrace), "")
        return
    if trace.parts is not None:
        for entry in (entry for entry in trace.parts.cues.leads if entry.means.keys() & _NOT):
            yield Told("  lead-in", "", entry.words, places.place(entry))
        named = " ".join(token.word for token in trace.parts.label + trace.parts.noun + trace.parts.tail)
        left = f"of the words around it only '{named}' are left" if named else "no words around it are left to name it"
        yield Told("  label", "", left, "")
    else:
        yield from _untold(trace, clause, retrace)
    if trace.amount.unit is None:
        yield from _no_unit(items, trace.amount, places)


def _untold(trace: Trace, clause: Clause, retrace: Retrace) -> Iterator[Told]:
    """What the row of a table lacks to make statements of its values."""
    columns = [column_of(cell.head, retrace.reader) for cell in retrace.cells(clause)]
    cell = cell_of(trace, retrace.cells(clause))
    label = row_label(Row(trace.items, clause.text, retrace.cells(clause), None), columns, retrace.reader)
    named = " ".join(token.word for token in label)
    yield Told("  label", "", f"the row is called '{named}'" if named else "no cell of the row names it", "")
    head = cell.head if cell else ""
    role = column_of(head, retrace.reader).role or "no known kind"
    yield Told("  column", "", f"its head is '{head}', a column of {role}" if head else "it has no head", "")


def _malformed(items: Sequence[Token], at: int, retrace: Retrace) -> str:
    if value_of(items[at].word, retrace.reader.style) is None:
        return f"'{items[at].word}' is not written as this text writes its numbers"
    before = items[at - 1].word if at else ""
    return f"'{before}' before it can be a sign, or the end of a number that a blank has cut"


def _no_unit(items: Sequence[Token], amount: Amount, places: EntryPlaces) -> Iterator[Told]:
    after = [token.word for token in items[amount.end : amount.end + _AHEAD] if token.word[0].isalpha()]
    if not after:
        yield Told("  missing", "a unit", "no word follows the number", "")
        return
    yield Told("  missing", "a unit", f"after it stands '{' '.join(after)}', which begins with no unit word", "")
    forms = {found.words: found for found in reversed(places.forms("units.units") + places.forms("units.scales"))}
    tried = [" ".join(after[:count]) for count in range(1, len(after) + 1)]
    near = [form for text in tried for form in difflib.get_close_matches(text, list(forms), n=NEAREST, cutoff=0.6)]
    for form in list(dict.fromkeys(near))[:NEAREST]:
        yield Told("  nearest unit", "", form, forms[form].place)
