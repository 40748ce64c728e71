"""Table -> XLSX bytes: a workbook that shows each number as it is in every language of a spreadsheet program.

Four sheets: readme, data, columns, sources. Cells are typed; nothing a cell holds can become a formula or a link. The
dates inside the file are fixed, so the same table makes the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, repeat

from resolutions.publishing.archives import packed
from resolutions.publishing.tables import Table
from resolutions.publishing.workbook_parts import BOLD, DAY, EMPTY, WRAPPED, Sheet, letters, number, parts, text

LONGEST = 32_767
"""A spreadsheet cell holds no more characters; a longer text is cut, and the CSV has all of it."""
_CREATED = "2020-01-01T00:00:00Z"
_EPOCH, _FIRST_DAY = date(1899, 12, 30), "1900-03-01"
_MANY = 300  # of so many rows the texts that recur are worth a list of their own
_WIDTHS = {"number": 14, "integer": 10, "date": 12, "string": 24}


@dataclass(frozen=True, slots=True)
class Told:
    """What a download says of itself beside its rows."""

    title: str
    """Its name in both languages."""
    lines: tuple[str, ...]
    """The read-me, line by line, in both languages."""
    sources: tuple[tuple[str, ...], ...]
    """The documents the rows come from; the first row has the headings."""


@cache
def workbook(table: Table, told: Told) -> bytes:
    """The file; the same table in the same words is written once."""
    columns = table.schema.columns
    described = [("name", "type", "tiếng Việt", "English")]
    described += [(one.name, one.type, one.title_vi, one.title_en) for one in columns]
    shared: dict[str, int] | None = {} if len(table.rows) > _MANY else None
    readme = [text(told.title, BOLD, shared), *(text(line, WRAPPED, shared) for line in told.lines)]
    cells = f"A1:{letters(len(columns) - 1)}{len(table.rows) + 1}"
    sheets = (
        Sheet("readme", readme, (110,)),
        Sheet("data", _data(table, shared), [_WIDTHS[one.type] for one in columns], "B2", cells),
        Sheet("columns", _texts(described, shared), (28,) * 4, "A2"),
        Sheet("sources", _texts(told.sources, shared), (28,) * len(told.sources[0]), "A2"),
    )
    return packed(parts(told.title, _CREATED, sheets, shared))


def _texts(rows: Iterable[tuple[str, ...]], shared: dict[str, int] | None) -> list[str]:
    """Texts, the first row in bold."""
    styles = chain((BOLD,), repeat(0))
    return [
        "".join([text(cell[:LONGEST], style, shared) if cell else EMPTY for cell in row])
        for row, style in zip(rows, styles, strict=False)
    ]


def _data(table: Table, shared: dict[str, int] | None) -> list[str]:
    """The header in bold, and the rows with typed cells."""
    kinds = [one.type for one in table.schema.columns]
    return _texts([table.schema.header], shared) + [
        "".join([_cell(cell, kind, shared) if cell else EMPTY for cell, kind in zip(row, kinds, strict=True)])
        for row in table.rows
    ]


def _cell(cell: str, kind: str, shared: dict[str, int] | None) -> str:
    if kind == "date" and cell >= _FIRST_DAY:
        return number(str((date.fromisoformat(cell) - _EPOCH).days), DAY)
    if kind in ("number", "integer") and fits(cell):
        return number(cell)
    return text(cell[:LONGEST], 0, shared)


def fits(text: str) -> bool:
    """Whether a published number survives the 15 digits of a spreadsheet; one that does not stays a text."""
    return len(text.lstrip("-0.").replace(".", "")) <= 15
