"""Clause -> Observations, ledger: every number of a clause is published or accounted for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from resolutions.facts import Clause, NumberUse, Observation, Role
from resolutions.phrases import Token, numbers, tokenized
from resolutions.reading.cells import Row, column_of, heading_draft, row_drafts
from resolutions.reading.context import Context
from resolutions.reading.drafts import above_of, parent_draft
from resolutions.reading.grids import Cell, cell_at
from resolutions.reading.observations import observation
from resolutions.reading.reader import Reader
from resolutions.reading.setaside import Aside
from resolutions.reading.sharing import Draft
from resolutions.reading.stated import Stated
from resolutions.reading.whereabouts import ClausePlaces, Whereabouts
from resolutions.reading.worded import published, stated_by, worded
from resolutions.units import Unit

STATING = frozenset({"heading", "paragraph", "item", "row", "note"})
"""The kinds of clause that can state something; numbers in the others are set aside."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What makes a clause a row of a table."""

    cells: tuple[Cell, ...]
    """Its cells; none when it is no row of a table with cells."""
    unit: Unit | None
    """The unit over the whole table."""


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
    text, states, marked = clause.text, clause.kind in STATING, bool(clause.mark) and clause.kind != "note"
    if not grid.cells and not numbers(text):
        return [], [], parent_draft(clause, tokenized(text), ())
    items = tokenized(text)
    said = stated_by(reader, text, states, bool(grid.cells))
    if grid.cells:
        row = Row(items, text, grid.cells, grid.unit)
        told = published(row_drafts(row, said.amounts, above, reader), items, text, True, reader)
        heads = parent_draft(clause, items, told.drafts) if told.drafts else heading_draft(row, reader)
    else:
        told = worded(reader, text, marked, states, above_of(above))
        heads = parent_draft(clause, items, told.drafts)
    named = places.of_clause(items, text, grid.cells) if places is not None and told.drafts else None
    made = enumerate(zip(told.drafts, told.own, strict=True), start=1)
    observations = [observation(d, own, i, clause, _at(context, named, d), source) for i, (d, own) in made]
    uses = _uses(_aside(clause, items, said, grid, reader), told.drafts, observations)
    for amount in said.amounts:
        inner = [i for i in range(amount.unit_begin, amount.unit_end) if items[i].is_number]
        uses.update(dict.fromkeys(inner, ("name", "", "part of a unit")))
    ledger = [_use(clause, items[i], uses.get(i), told.refused.get(i, ""), source) for i in _numbers(items)]
    return observations, ledger, heads


def _aside(clause: Clause, items: Sequence[Token], said: Stated, grid: Grid, reader: Reader) -> Mapping[int, Aside]:
    """The numbers of a clause that are no quantities, and why."""
    aside = {**said.aside, **_row_numbers(items, grid, reader), **said.limiting}
    if clause.mark != "page":
        return aside
    return dict.fromkeys([*aside, *_numbers(items)], Aside("section_number", "the number of a page"))


def _numbers(items: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(items) if token.is_number]


def _uses(
    aside: Mapping[int, Aside], drafts: Sequence[Draft], observations: Sequence[Observation]
) -> dict[int, tuple[Role, str, str]]:
    """The use of each number that was set aside or published: role, record and reason."""
    uses = {i: (cast(Role, value.role), "", value.reason) for i, value in aside.items()}
    for draft, made in zip(drafts, observations, strict=True):
        uses.update({i: ("observation", made.observation_id, "") for i in draft.cut.amount.numbers})
    return uses


def _at(context: Context, named: ClausePlaces | None, draft: Draft) -> Context:
    """The context of a figure, at the place that its sentence or row says."""
    place = named.of(draft.cut) if named is not None else None
    return context._replace(place_id=place.place_id) if place is not None else context


def _row_numbers(items: Sequence[Token], grid: Grid, reader: Reader) -> dict[int, Aside]:
    """The numbers of rows and columns in the cells of a table."""
    if not grid.cells:
        return {}
    cells = [cell for cell in grid.cells if column_of(cell.head, reader).role == "number"]
    found = [i for i, token in enumerate(items) if token.is_number and cell_at(token.start, cells) is not None]
    return dict.fromkeys(found, Aside("section_number", "the number of a row or column"))


def _use(clause: Clause, token: Token, use: tuple[Role, str, str] | None, refused: str, source: str) -> NumberUse:
    start, end = clause.source_span(token.start, token.end)
    role, record, reason = use or ("other", "", refused or "no unit or label was found for it")
    return NumberUse(clause.document_id, start, end, source[start:end], role, record, reason)
