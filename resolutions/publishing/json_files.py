"""Table -> JSON bytes: the rows as objects with typed values, and what the columns mean."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from resolutions.publishing.json_text import json_text
from resolutions.publishing.spreadsheets import Told, fits
from resolutions.publishing.tables import Column, Table


@cache
def json_file(table: Table, told: Told, licence: str) -> bytes:
    """The file, a row a line; an empty cell is left out, a number of more than 15 digits stays a text."""
    columns = table.schema.columns
    whole = {
        "title": told.title,
        "about": list(told.lines),
        "license": licence,
        "columns": [
            {"name": one.name, "type": one.type, "title_vi": one.title_vi, "title_en": one.title_en} for one in columns
        ],
        "rows": [],
    }
    rows = [{one.name: _value(one, cell) for one, cell in zip(columns, row, strict=True) if cell} for row in table.rows]
    written = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    head = json_text(whole, 1).removesuffix("]\n}")
    return f"{head}\n{written}\n]\n}}\n".encode()


def _value(column: Column, cell: str) -> Any:
    if column.type in ("number", "integer") and fits(cell):
        return float(cell) if "." in cell else int(cell)
    return cell
