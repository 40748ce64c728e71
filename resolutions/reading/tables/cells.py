"""Row of cells -> Drafts: the label, the unit and the values of a table row, each value under the head of its column.

A value under a head that cannot be told, or in a row with more values than heads, is left unread: which year it is of
would be a guess.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter
from typing import TypeAlias, cast

from resolutions.facts import Measure
from resolutions.phrases import Phrases, Token, is_year, opening, tokens
from resolutions.reading.joining.full_shares import shared_out
from resolutions.reading.joining.sharing import Draft, measured
from resolutions.reading.quantities.amounts import NO_AMOUNT, SIGNS, Amount
from resolutions.reading.reader import Reader
from resolutions.reading.structure.grids import Cell, cell_at
from resolutions.reading.tables.columns import Column, columns_of
from resolutions.reading.tables.time_rows import at_time, cell_of_time, of_time, time_of
from resolutions.reading.wording.labels import Cues, Parts, written
from resolutions.reading.wording.measures import Measured, unit_in_label
from resolutions.reading.wording.statements import Cut
from resolutions.remembered import remembered
from resolutions.units import Unit, Units, is_percentage
from resolutions.wordlists import Entry

Filled: TypeAlias = tuple[int, Sequence[Amount]]
"""The place of a cell in its row, and the amounts in it."""
CAPTION = 200
"""The unit of a table stands among the first so many characters of a line over it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row, taken apart."""

    items: Sequence[Token]
    """The tokens of its clause."""
    text: str
    """The text of its clause."""
    cells: tuple[Cell, ...]
    """Its cells."""
    caption_unit: Unit | None
    """The unit that stands over the whole table, or None."""


def row_drafts(row: Row, found: Sequence[Amount], above: Draft | None, reader: Reader) -> list[Draft]:
    """The statements of a row, one for each value whose column is known."""
    columns = columns_of([cell.head for cell in row.cells], reader)
    timed = cell_of_time(row.cells, columns)
    label = row_label(row, columns, reader) if timed is None else _words_of(row, timed)
    if not label or _is_head(row):
        return []
    filled = [(i, amounts) for i, amounts in enumerate(_by_cell(row, found)) if amounts]
    values = [(i, amounts) for i, amounts in filled if _states(columns, i, label, row, amounts)]
    if len(values) > 1:  # under a head that nothing is known of, which of them it is would be a guess
        values = [(i, amounts) for i, amounts in values if columns[i].role]
    unit, unit_span = _unit(row, columns, label, reader)
    if unit is None:  # "Cộng mục A | 39.770": of which column it is would be a guess
        values = [(i, amounts) for i, amounts in values if columns[i].role or amounts[0].unit is not None]
    if unit is not None and not is_percentage(unit):
        values += _differences(columns, filled, values)
    made = []
    for i, amounts in values:
        for amount in amounts:
            if columns[i].name and not columns[i].period and not _is_certain(amount, columns[i].unit or unit, row):
                continue  # a code, a year or a span of years under a head that only says what is counted
            made.append(_draft(row, amount, label, columns[i], (unit, unit_span), above, reader))
    made = shared_out(made, reader.vocabulary.words)
    periods = reader.vocabulary.words.periods
    if timed is not None:
        return of_time(made, columns, time_of(label, periods))
    own = [_words_of(row, cell) for cell, column in zip(row.cells, columns, strict=True) if column.role == "time"]
    return at_time(made, time_of(own[0], periods) if own and own[0] else "")


def _is_head(row: Row) -> bool:
    """Whether a row is that of the heads, each of which is its cell or ends with it."""
    cells = [(cell.head, row.text[cell.start : cell.end]) for cell in row.cells]
    return all(head.endswith(text) for head, text in cells) and any(head for head, _ in cells)


def _is_certain(amount: Amount, unit: Unit | None, row: Row) -> bool:
    """Whether an amount is a plain one in a unit, and no year."""
    return unit is not None and amount.comparator == "eq" and not is_year(row.items[amount.numbers[0]])


def heading_draft(row: Row, reader: Reader) -> Draft | None:
    """What the rows below stand under when a row has a label and no values."""
    label = row_label(row, columns_of([cell.head for cell in row.cells], reader), reader)
    if not label:
        return None
    parts = Parts((), label, (), (), Cues((), ()), True)
    return Draft(Cut(NO_AMOUNT, (), (), -1, 0, (0, 0)), parts, label, "", row.text, False)


def row_label(row: Row, columns: Sequence[Column], reader: Reader) -> tuple[Token, ...]:
    """The words of the label cell: the one under a label head, else the first one with words."""
    named = [cell for cell, column in zip(row.cells, columns, strict=True) if column.role == "label"]
    for cell in named or row.cells:
        own = _without_signs([row.items[i] for i in _inside(row.items, cell)])
        own = _without_lead(own, reader)
        if any(token.word[0].isalpha() for token in own):
            return tuple(own)
    return ()


def _words_of(row: Row, cell: Cell) -> tuple[Token, ...]:
    """The tokens of a cell."""
    return tuple(row.items[i] for i in _inside(row.items, cell))


def _without_lead(items: list[Token], reader: Reader) -> list[Token]:
    """The words of a cell without the lead-in before them, unless that belongs to the label: "Nâng cấp đường"."""
    lead = reader.vocabulary.words.leads.at(items, 0)
    cut = isinstance(lead.payload, Entry) and "keep" not in lead.payload.means if lead is not None else False
    return _without_signs(items[lead.end :]) if lead is not None and cut and lead.end < len(items) else items


def _without_signs(items: list[Token]) -> list[Token]:
    """The words of a cell without the list mark before them and the colon after them."""
    kept = [i for i, token in enumerate(items) if token.word not in "-–+*•:"]
    return items[kept[0] : kept[-1] + 1] if kept else []


def _inside(items: Sequence[Token], cell: Cell) -> range:
    """The tokens of a cell, by index."""
    return range(*(bisect_left(items, border, key=attrgetter("start")) for border in (cell.start, cell.end)))


def _by_cell(row: Row, found: Sequence[Amount]) -> Iterator[Sequence[Amount]]:
    starts = [row.items[amount.numbers[0]].start for amount in found]
    for cell in row.cells:
        yield found[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]


def _states(columns: Sequence[Column], i: int, label: Sequence[Token], row: Row, amounts: Sequence[Amount]) -> bool:
    """Whether a cell holds values of the row: it is not the label, and its column is one of values."""
    cell = row.cells[i]
    if cell.start <= label[0].start < cell.end:
        return False
    if not columns[i].role:  # no head tells what the cell is: only a bare amount is a value, "Trang 1 2 3" is none
        return _inside(row.items, cell)[0] >= amounts[0].begin
    grows, sign = columns[i].measure == "growth", row.items[amounts[0].begin - 1]
    if grows or (sign.word in SIGNS and sign.start >= cell.start):  # in another unit it is a difference
        return grows and _of_percent(columns[i], amounts[0])
    return columns[i].role in ("value", "compare")


def _of_percent(column: Column, amount: Amount) -> bool:
    unit = amount.unit or column.unit
    return unit is not None and unit.unit_id == "percent"


def _differences(columns: Sequence[Column], filled: Sequence[Filled], values: Sequence[Filled]) -> Iterator[Filled]:
    """The cells of a column of growth that hold what two values of the row differ by, and so are no percentages."""
    told = {abs(one.value - other.value) for (_, (one, *_)), (_, (other, *_)) in combinations(values, 2)}
    for i, amounts in filled:
        bare = columns[i].measure == "growth" and columns[i].unit is None and amounts[0].unit is None
        if bare and abs(amounts[0].value) in told:
            yield i, amounts


def _unit(
    row: Row, columns: Sequence[Column], label: Sequence[Token], reader: Reader
) -> tuple[Unit | None, tuple[int, int]]:
    """The unit of a row and its tokens: from the unit column, or any cell that is a unit and nothing else.

    That over the table is of rows that name none: "Diện tích (ha)" among tonnes has its own, and the row "Doanh nghiệp"
    or the place "Thị trấn" among amounts of money counts none.
    """
    said = [cell for cell, column in zip(row.cells, columns, strict=True) if column.role == "unit"]
    for cell in said or row.cells:
        if row.caption_unit is not None and cell.start <= label[0].start < cell.end:
            continue
        own = _inside(row.items, cell)
        match = reader.vocabulary.units.stated(row.items, own.start) if own else None
        if match is not None and not said and match.unit.noun and row.caption_unit is not None:
            continue
        if match is not None and (match.end == own.stop or row.items[own.start].word == "%"):
            scaled = row.items[own.start].is_number  # "1.000 tấn" is no wording of a unit
            return match.unit, (0, 0) if scaled else (own.start, own.stop)
    own_unit = unit_in_label(label, reader.vocabulary.units)
    return own_unit or row.caption_unit, (0, 0)


def _draft(
    row: Row,
    amount: Amount,
    label: tuple[Token, ...],
    column: Column,
    unit: tuple[Unit | None, tuple[int, int]],
    above: Draft | None,
    reader: Reader,
) -> Draft:
    amount = _within(amount, row)
    if amount.unit is None:
        known, (first, last) = (column.unit, (0, 0)) if column.unit else unit
        amount = amount._replace(unit=known, unit_begin=first, unit_end=last)
    parts = Parts((), label, (), (), Cues((), ()), True)
    cut = Cut(amount, (), (), -1, 0, (0, len(row.items)))
    parent = column.name or (written(above.label, above.text) if above is not None else "")
    draft = Draft(cut, parts, label, parent, row.text, False, kind=column.kind, period=column.period)
    if column.measure == "growth":
        return _grown(draft)
    if column.measure:
        return draft._replace(measured=Measured(cast(Measure, column.measure), True, "the head of its column"))
    counted = measured(draft._replace(label=tuple(tokens(column.name)), parent=""), reader.vocabulary.words).measured
    return draft._replace(measured=counted) if counted.certain else measured(draft, reader.vocabulary.words)


def _grown(draft: Draft) -> Draft:
    """A value of a column of growth: below zero it is a reduction, so that no published cell begins with a sign."""
    amount = draft.cut.amount
    rose: Measure = "growth" if amount.unit is not None and is_percentage(amount.unit) else "increase"
    told = Measured("reduction" if amount.value < 0 else rose, True, "the head of its column")
    return draft._replace(cut=draft.cut._replace(amount=amount._replace(value=abs(amount.value))), measured=told)


def _within(amount: Amount, row: Row) -> Amount:
    """The amount without what stands in another cell: a limiting word ("CẤP TRÊN"), a unit ("Phòng Tài chính")."""
    cell = cell_at(row.items[amount.numbers[0]].start, row.cells)
    assert cell is not None  # amounts are taken cell by cell
    if amount.unit is not None and row.items[amount.end - 1].end > cell.end:
        after = amount.numbers[-1] + 1
        amount = amount._replace(unit=None, unit_begin=after, unit_end=after, end=after)
    if amount.limit is None or row.items[amount.begin].start >= cell.start:
        return amount
    return amount._replace(begin=amount.numbers[0], comparator="eq", limit=None)


@remembered
def caption_unit(units: Units, text: str, phrases: Phrases) -> Unit | None:
    """The unit that a line over a table states for all of it: ``Đơn vị tính: tấn``, ``Nguồn vốn (tỷ đồng):``."""
    items = opening(text, CAPTION)
    for i in [i for i, token in enumerate(items) if phrases.can_begin(token.word)]:
        match = phrases.at(items, i)
        if match is None or not isinstance(match.payload, Entry) or match.payload.means.get("column") != "unit":
            continue
        at = match.end + 1 if match.end < len(items) and items[match.end].word == ":" else match.end
        unit = units.stated(items, at)
        return unit.unit if unit is not None else None
    closed = items[:-1] if items and items[-1].word == ":" else items
    return unit_in_label(closed, units) if closed and closed[-1].word == ")" else None
