"""Table -> JSON bytes: a header and rows of typed values, and what the file is."""

from __future__ import annotations

from gzip import GzipFile
from io import BytesIO
from typing import Any

from resolutions.publishing.encoding.archives import LEVEL
from resolutions.publishing.encoding.json_text import one_line
from resolutions.publishing.encoding.spreadsheets import Told, fits
from resolutions.publishing.tables import Column, Table

PACKED = ("observations", "tasks", "citations")
"""Tables with rows for every clause of every document: the JSON of such a table as a whole is packed."""


def ending(table: str) -> str:
    """How the name of the JSON of a whole table ends."""
    return "json.gz" if table in PACKED else "json"


def packed(data: bytes) -> bytes:
    """A file packed with gzip, the same bytes wherever and whenever it is packed."""
    out = BytesIO()
    with GzipFile("", "wb", LEVEL, out, 0) as stream:
        stream.write(data)
    return out.getvalue()


def json_file(table: Table, told: Told, licence: str) -> bytes:
    """The file, a row a line below the names of its columns; an empty cell is null.

    A number of more than 15 digits stays a text, which no program changes.
    """
    columns = table.schema.columns
    about = {"title": told.title, "about": told.lines, "license": licence, "types": [one.type for one in columns]}
    rows = [[_value(one, cell) for one, cell in zip(columns, row, strict=True)] for row in table.rows]
    written = ",\n".join(map(one_line, [table.schema.header, *rows]))
    return f'{one_line(about)[:-1]},"rows":[\n{written}\n]}}\n'.encode()


def _value(column: Column, cell: str) -> Any:
    if column.type in ("number", "integer") and fits(cell):
        return (float(cell) if "." in cell else int(cell)) if cell else None
    return cell or None
