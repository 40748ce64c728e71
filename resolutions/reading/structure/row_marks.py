"""GridRow -> numbered row: the number or list mark in a row's first cell, so that rows nest as clauses do.

The families are kept apart from those of sections: a row "1" does not close section "1.".
"""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.reading.structure.grids import Cell, GridRow
from resolutions.reading.structure.lines import Line
from resolutions.reading.structure.marks import BULLETS, Mark


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row without the cell that numbers it."""

    mark: Mark | None
    """Its number or list mark."""
    line: Line
    """Its text, cells parted by tabs."""
    cells: tuple[Cell, ...]
    """The cells that are left, by position in that text."""


def numbered_row(row: GridRow, under: bool = False) -> NumberedRow:
    """The row with its first cell taken off when that is a number or a list mark.

    One whose first cell is empty may stand ``under`` a row that has a number and no values.
    """
    text = row.line.text.replace("|", "\t")
    line = Line(text, row.line.pieces, row.line.start, row.line.end, row.line.note_marks)
    if row.is_head or len(row.cells) < 2:
        return NumberedRow(None, line, row.cells)
    first = row.cells[0]
    printed = text[first.start : first.end]
    mark = _mark(printed, first.end)
    if mark is None:
        unnumbered = Mark("row-unnumbered", "", "", "", 0) if under and not printed else None
        return NumberedRow(_label_mark(text[first.start :].lstrip()) or unnumbered, line, row.cells)
    rest = line.after(mark.length)
    shift = len(text) - len(rest.text)
    cells = tuple(Cell(max(0, c.start - shift), max(0, c.end - shift), c.head) for c in row.cells[1:])
    if cells and not cells[0].end:
        return NumberedRow(None, line, row.cells)
    nested = _label_mark(rest.text)
    return NumberedRow(nested if nested and not printed else mark, rest, cells)


def opens_rows(row: NumberedRow, under: bool) -> bool:
    """Whether rows without a number stand under a row: it has a number and one cell with words, or stands so itself."""
    if row.mark is None or not row.mark.number:
        return under and row.mark is not None
    return sum(bool(row.line.text[cell.start : cell.end].strip()) for cell in row.cells) == 1


def _mark(printed: str, length: int) -> Mark | None:
    if printed in BULLETS:
        return Mark(f"row-{BULLETS[printed]}", BULLETS[printed], "", "", length)
    family = _family(printed.rstrip(".)"))
    return Mark(f"row-{family}", "", printed, printed.rstrip(".)"), length) if family else None


def _label_mark(text: str) -> Mark | None:
    """A label that begins with a dash is one level below; the dash stays in the text."""
    name = BULLETS.get(text[:1])
    return Mark(f"row-{name}", "", "", "", 0) if name and text[1:2] in (" ", "\t") else None


def _family(bare: str) -> str:
    parts = bare.split(".")
    if all(part.isdigit() and part.isascii() and len(part) <= 2 for part in parts):
        return f"arabic{len(parts)}"
    if bare and set(bare) <= set("IVX"):
        return "roman"
    if len(bare) == 1 and bare.isalpha():
        return "upper" if bare.isupper() else "letter"
    return ""
