"""Table -> XLSX bytes: a workbook that shows each number as it is in every language of a spreadsheet program.

Four sheets: readme, data, columns, sources. Cells are typed; nothing a cell holds can become a formula or a link. The
dates inside the file are fixed, so the same table makes the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from resolutions.publishing.tables import Table

MOST = 20_000
"""So many rows; of a longer table there is no workbook, and the CSV has all of it."""
LONGEST = 32_767
"""A spreadsheet cell holds no more characters; a longer text is cut, and the CSV has all of it."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_CREATED = datetime(2020, 1, 1)
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


def suits(table: Table) -> bool:
    """Whether a table is short enough for a workbook that an ordinary computer opens in a few seconds."""
    return len(table.rows) <= MOST


def workbook(table: Table, told: Told) -> bytes:
    """A table as a workbook, with a sheet for the read-me, one for its columns and one for its sources."""
    import xlsxwriter

    out = BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    book.set_properties({"title": told.title, "created": _CREATED})
    bold = book.add_format({"bold": True})
    about = book.add_worksheet("readme")
    about.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    _texts(about, [(told.title,), *((line,) for line in told.lines)], bold)
    _data(book, table, bold)
    described = [("name", "type", "tiếng Việt", "English")]
    described += [(one.name, one.type, one.title_vi, one.title_en) for one in table.schema.columns]
    _listed(book, "columns", described, bold)
    _listed(book, "sources", told.sources, bold)
    book.close()
    return out.getvalue()


def _listed(book: Any, name: str, rows: Iterable[tuple[str, ...]], bold: Any) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 8, 28)
    sheet.freeze_panes(1, 0)
    _texts(sheet, rows, bold)


def _texts(sheet: Any, rows: Iterable[tuple[str, ...]], bold: Any) -> None:
    """Texts, the first row in bold."""
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(place, column, text[:LONGEST], *([] if place else [bold]))


def _data(book: Any, table: Table, bold: Any) -> None:
    sheet, day = book.add_worksheet("data"), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.schema.columns) - 1)
    _texts(sheet, [table.schema.header], bold)
    kinds = [column.type for column in table.schema.columns]
    for place, kind in enumerate(kinds):
        sheet.set_column(place, place, _WIDTHS[kind])
    for line, row in enumerate(table.rows, 1):
        for place, text in enumerate(row):
            if text:
                _cell(sheet, line, place, text, kinds[place], day)


def _cell(sheet: Any, line: int, place: int, text: str, kind: str, day: Any) -> None:
    if kind == "date":
        sheet.write_datetime(line, place, datetime.combine(date.fromisoformat(text), datetime.min.time()), day)
    elif kind in ("number", "integer") and fits(text):
        sheet.write_number(line, place, float(text))
    else:
        sheet.write_string(line, place, text[:LONGEST])


def fits(text: str) -> bool:
    """Whether a published number survives the 15 digits of a spreadsheet; one that does not stays a text."""
    return len(text.lstrip("-0.").replace(".", "")) <= 15
