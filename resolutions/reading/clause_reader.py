"""Clause -> Observations, ledger: every number of a clause is published or accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from resolutions.facts import Clause, NumberUse, Observation
from resolutions.phrases import Token, numbers, tokenized
from resolutions.reading.contexts.context import Context
from resolutions.reading.contexts.whereabouts import ClausePlaces, Whereabouts
from resolutions.reading.drafting.case_lists import without_cases
from resolutions.reading.drafting.heads_of_rows import parent_draft
from resolutions.reading.drafting.naming import above_of
from resolutions.reading.drafting.number_uses import Use
from resolutions.reading.drafting.worded import published, stated_by, worded
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.observations import observation
from resolutions.reading.quantities.setaside import Aside
from resolutions.reading.quantities.spoken_numbers import spoken
from resolutions.reading.reader import Reader
from resolutions.reading.structure.grids import Cell, cell_at
from resolutions.reading.tables.cells import Row, heading_draft, row_drafts
from resolutions.reading.tables.columns import column_of
from resolutions.units import Unit

STATING = frozenset({"heading", "paragraph", "item", "row", "note"})
"""The kinds of clause that can state something; numbers in the others are set aside."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What makes a clause a row of a table."""

    cells: tuple[Cell, ...]
    """Its cells; none when it is no row of a table with cells."""
    unit: Unit | None
    """The unit over the whole table, or over the list of a clause without cells."""


_OF_PAGE: Any = {"role": "section_number", "draft": -1, "reason": "the number of a page"}
NO_GRID = Grid((), None)
"""For a clause that is no row of a table."""


def read_clause(
    clause: Clause,
    context: Context,
    above: Draft | None,
    reader: Reader,
    source: str,
    grid: Grid = NO_GRID,
    places: Whereabouts | None = None,
) -> tuple[list[Observation], list[NumberUse], Draft | None]:
    """The observations of a clause, the uses of its numbers, and its first statement for the rows below it.

    ``above`` is the statement that it stands under, ``source`` the text of the file; ``places`` tells which figures are
    of another place.
    """
    text, states = clause.text, clause.kind in STATING
    if not grid.cells and not numbers(text) and not (states and _says_numbers(text, reader)):
        return [], [], parent_draft(clause, tokenized(text), (), reader)
    said = stated_by(reader, text, states, bool(grid.cells))
    items = said.items
    if grid.cells:
        row = Row(items, text, grid.cells, grid.unit)
        drafts = row_drafts(row, said.amounts, above, reader)
        told = published(drafts, items, text, said, _row_numbers(items, grid, reader), reader)
        heads = parent_draft(clause, items, told.drafts, reader) if told.drafts else heading_draft(row, reader)
    else:
        alone = above is None or not stated_by(reader, text, states, False).statements
        marked = _is_row(clause, None if alone else above)
        told = worded(reader, text, marked, states, None if alone else above_of(above), grid.unit)
        told = without_cases(told) if context.of_cases else told
        heads = parent_draft(clause, items, told.drafts, reader)
    named = places.of_clause(items, text, grid.cells) if places is not None and told.drafts else None
    made = enumerate(zip(told.drafts, told.own, strict=True), start=1)
    country = places.of_country if places is not None else ""
    observations = [observation(d, own, i, clause, _at(context, named, d, country), source) for i, (d, own) in made]
    uses = told.uses if clause.mark != "page" else [use._replace(**_OF_PAGE) for use in told.uses]
    return observations, [_use(clause, use, observations, source) for use in uses], heads


def _is_row(clause: Clause, above: Draft | None) -> bool:
    """Whether a clause is a row of a list: by its mark, or by its number under what leads in: "gồm:", "a) …"."""
    led = bool(clause.number) and above is not None and (above.text.endswith(":") or above.parts.is_row)
    return clause.kind != "note" and (bool(clause.mark) or led)


def _says_numbers(text: str, reader: Reader) -> bool:
    """Whether a text without digits has numbers in words."""
    items, known = tokenized(text), reader.vocabulary
    return spoken(items, text, known.words, known.units) is not items


def _at(context: Context, named: ClausePlaces | None, draft: Draft, country: str) -> Context:
    """The context of a figure, at the place that its sentence or row says; of the country only where it names none."""
    place = named.of(draft.cut) if named is not None else None
    if named is not None and place is None and context.place_id == country and named.has_some(draft.cut):
        return context._replace(place_id="")
    return context._replace(place_id=place.place_id) if place is not None else context


def _row_numbers(items: Sequence[Token], grid: Grid, reader: Reader) -> dict[int, Aside]:
    """The numbers of rows and columns in the cells of a table."""
    cells = [cell for cell in grid.cells if column_of(cell.head, reader).role == "number"]
    found = [i for i, token in enumerate(items) if token.is_number and cell_at(token.start, cells) is not None]
    return dict.fromkeys(found, Aside("section_number", "the number of a row or column"))


def _use(clause: Clause, use: Use, observations: Sequence[Observation], source: str) -> NumberUse:
    start, end = clause.source_span(use.start, use.end)
    record = observations[use.draft].observation_id if use.draft >= 0 else ""
    return NumberUse(clause.document_id, start, end, source[start:end], use.role, record, use.reason)
