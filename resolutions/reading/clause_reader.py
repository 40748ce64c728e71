"""Clause -> Observations, ledger: every number of a clause is published or accounted for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from resolutions.facts import Clause, NumberUse, Observation, Role
from resolutions.phrases import Token, tokens
from resolutions.reading.amounts import amounts
from resolutions.reading.attributes import without_attributes
from resolutions.reading.cells import Row, column_of, heading_draft, row_drafts
from resolutions.reading.conditions import without_conditions
from resolutions.reading.context import Context
from resolutions.reading.drafts import drafts_of, parent_draft
from resolutions.reading.grids import Cell, cell_at
from resolutions.reading.measures import unit_in_label
from resolutions.reading.observations import ClauseText, observation
from resolutions.reading.reader import Reader
from resolutions.reading.setaside import Aside, set_aside
from resolutions.reading.sharing import Draft
from resolutions.reading.whereabouts import ClausePlaces, Whereabouts
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
    grid: Grid = NO_GRID,
    places: Whereabouts | None = None,
) -> tuple[list[Observation], list[NumberUse], Draft | None]:
    """The observations of a clause, the uses of its numbers, and its first statement for the rows below it.

    ``above`` is the statement that it stands under; ``places`` tells which figures are of another place.
    """
    items = tokens(clause.text)
    words, units = reader.vocabulary.words, reader.vocabulary.units
    if not grid.cells and not any(token.is_number for token in items):
        return [], [], parent_draft(clause, items, [])
    aside = set_aside(items, clause.text, words.ignored, units)
    found = amounts(items, aside, reader.style, units, reader.limits) if clause.kind in STATING else []
    found, limiting = without_conditions(found, items, words)
    if not grid.cells:
        found, describing = without_attributes(found, items, words, units)
        limiting |= describing
    aside |= _row_numbers(items, grid, reader) | limiting
    if clause.mark == "page":
        aside = dict.fromkeys(aside | dict.fromkeys(_numbers(items)), Aside("section_number", "the number of a page"))
    row = Row(items, clause.text, grid.cells, grid.unit)
    drafts = row_drafts(row, found, above, reader) if grid.cells else drafts_of(items, clause, found, above, reader)
    drafts, refused = _placed(drafts, items, bool(grid.cells), reader)
    text = ClauseText(items, reader) if drafts else None
    named = places.of_clause(items, clause.text, grid.cells) if places is not None and drafts else None
    at = [_at(context, named, draft) for draft in drafts]
    observations = [observation(d, i, clause, at[i - 1], text, reader) for i, d in enumerate(drafts, start=1) if text]
    uses = _uses(aside, drafts, observations)
    for amount in found:
        inner = [i for i in range(amount.unit_begin, amount.unit_end) if items[i].is_number]
        uses.update(dict.fromkeys(inner, ("name", "", "part of a unit")))
    numbers = [_use(clause, items[i], uses.get(i), refused.get(i, ""), reader) for i in _numbers(items)]
    heads = heading_draft(row, reader) if grid.cells and not drafts else parent_draft(clause, items, drafts)
    return observations, numbers, heads


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
    return replace(context, place_id=place.place_id) if place is not None else context


def _row_numbers(items: list[Token], grid: Grid, reader: Reader) -> dict[int, Aside]:
    """The numbers of rows and columns in the cells of a table."""
    if not grid.cells:
        return {}
    cells = [cell for cell in grid.cells if column_of(cell.head, reader).role == "number"]
    found = [i for i, token in enumerate(items) if token.is_number and cell_at(token.start, cells) is not None]
    return dict.fromkeys(found, Aside("section_number", "the number of a row or column"))


def _use(clause: Clause, token: Token, use: tuple[Role, str, str] | None, refused: str, reader: Reader) -> NumberUse:
    start, end = clause.source_span(token.start, token.end)
    role, record, reason = use or ("other", "", refused or "no unit or label was found for it")
    return NumberUse(clause.document_id, start, end, reader.source.text[start:end], role, record, reason)


def _placed(
    drafts: list[Draft], items: list[Token], in_table: bool, reader: Reader
) -> tuple[list[Draft], dict[int, str]]:
    """The drafts that can be published; the others' numbers are left over, with the reason."""
    words, units = reader.vocabulary.words, reader.vocabulary.units
    kept: list[Draft] = []
    refused: dict[int, str] = {}
    for draft in drafts:
        amount = draft.cut.amount
        tells = draft.parts.is_row or words.labels["counts"].at(draft.parts.label, 0) is not None
        at_end = in_table or (tells and all(token.word in ".;," for token in items[amount.end :]))
        said = [token.word for token in draft.label if token.word[0].isalnum()]
        if said in ([], ["số"]):
            refused.update(dict.fromkeys(amount.numbers, "no label was found for it"))
        elif any("forbids" in entry.means for entry in draft.parts.cues.leads):
            refused.update(dict.fromkeys(amount.numbers, "what must not happen is no statement of it"))
        elif amount.unit is None and not at_end and unit_in_label(draft.label, units) is None:
            refused.update(dict.fromkeys(amount.numbers, "no known unit follows it"))
        else:
            kept.append(draft)
    return kept, refused
