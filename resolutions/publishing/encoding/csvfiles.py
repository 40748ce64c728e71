"""Table -> CSV bytes -> Table: UTF-8 without BOM, LF, commas, and no cell that another program would change.

The same rules are asked twice: of the table before it is written, and of the published bytes read back, because
spreadsheets and lenient readers alter silently what they do not understand.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date

from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.tables import Column, Schema, Table

FORMULA_MARKS = "=+-@"
"""A text cell that begins with one of these becomes a formula in a spreadsheet; TAB and CR are refused anywhere."""

_DIGITS = frozenset("0123456789")


def write_csv(table: Table, path: str) -> tuple[bytes, list[Problem]]:
    """The CSV file of a table, or no bytes and the cells that may not be published."""
    problems = table_problems(table, path)
    return (b"" if problems else encode(table)), problems


def encode(table: Table) -> bytes:
    """The bytes of a table whose cells are known to be good."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(table.schema.header)
    writer.writerows(table.rows)
    return out.getvalue().encode()


def read_csv(schema: Schema, data: bytes, path: str) -> tuple[Table | None, list[Problem]]:
    """The table in the bytes of a CSV file, or None and why the bytes are not exactly what the writer makes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [_problem(path, line, "not-utf-8", f"the byte {data[error.start]:#04x} is not UTF-8")]
    if text.startswith("\ufeff"):
        return None, [_problem(path, 1, "bom", "the file begins with a byte order mark")]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[str, ...]] = []
    try:
        for row in reader:
            rows.append(tuple(row))
            if len(row) != len(schema.columns):
                what = f"the row has {len(row)} cells instead of {len(schema.columns)}"
                return None, [_problem(path, _start(rows), "row-width", what)]
    except csv.Error as error:
        return None, [_problem(path, _start(rows) + bool(rows), "bad-csv", f"this is not CSV: {error}")]
    if not rows or rows[0] != schema.header:
        return None, [_problem(path, 1, "bad-header", f"the header row is not '{','.join(schema.header)}'")]
    table = Table(schema, tuple(rows[1:]))
    return table, _not_canonical(encode(table), data, path)


def _start(rows: list[tuple[str, ...]]) -> int:
    """The line on which the last row begins, as far as cells with line breaks let one tell."""
    return len(rows) + sum(cell.count("\n") for row in rows[:-1] for cell in row)


def _not_canonical(written: bytes, data: bytes, path: str) -> list[Problem]:
    if written == data:
        return []
    pairs = zip(written.split(b"\n"), data.split(b"\n"), strict=False)
    line = next((n for n, (ours, theirs) in enumerate(pairs, 1) if ours != theirs), data.count(b"\n") + 1)
    what = "the line ends or the quotes differ from what the writer makes"
    return [_problem(path, line, "not-canonical", what)]


def _problem(path: str, line: int, code: str, what: str) -> Problem:
    return Problem(path, line, code, what, "run 'python build.py' to write the package again")


def table_problems(table: Table, path: str) -> list[Problem]:
    """Every cell, row and primary key of a table that may not be published; a row's line is its line in the CSV."""
    if _is_sound(table):
        return []
    problems: list[Problem] = []
    seen: dict[tuple[str, ...], int] = {}
    width = len(table.schema.columns)
    places = [table.schema.header.index(name) for name in table.schema.primary_key]
    for line, row in enumerate(table.rows, 2):
        if len(row) != width:
            what = f"the row has {len(row)} cells instead of {width}"
            problems.append(Problem(path, line, "row-width", what, "give one cell for each column"))
            continue
        for column, cell in zip(table.schema.columns, row, strict=True):
            fault = cell_fault(column, cell)
            if fault:
                code, what, todo = fault
                problems.append(Problem(path, line, code, f"{column.name}: {what}", todo))
        key = tuple(row[place] for place in places)
        first = seen.setdefault(key, line)
        if first != line:
            what = f"the key {_shown(', '.join(key))} already stands on line {first}"
            problems.append(Problem(path, line, "duplicate-key", what, "give each row a key of its own"))
    return problems


def _is_sound(table: Table) -> bool:
    """Whether no row, cell or key is wrong, asked column by column, as one cell stands in many rows."""
    columns, rows = table.schema.columns, table.rows
    if any(len(row) != len(columns) for row in rows):
        return False
    if any(cell_fault(column, cell) for place, column in enumerate(columns) for cell in {row[place] for row in rows}):
        return False
    places = [table.schema.header.index(name) for name in table.schema.primary_key]
    return len({tuple([row[place] for place in places]) for row in rows}) == len(rows)


def key_problems(tables: Mapping[str, Table], folder: str) -> list[Problem]:
    """Every cell of a foreign key that names no row of the table it refers to; absent tables are not asked."""
    return [p for name in tables for p in _dangling(tables[name], tables, f"{folder}/{name}.csv")]


def _dangling(table: Table, tables: Mapping[str, Table], path: str) -> Iterator[Problem]:
    for key in table.schema.foreign_keys:
        if key.table not in tables:
            continue
        target = tables[key.table]
        target_place = target.schema.header.index(target.schema.primary_key[0])
        known = {row[target_place] for row in target.rows}
        place = table.schema.header.index(key.column)
        for line, row in enumerate(table.rows, 2):
            if row[place] and row[place] not in known:
                what = f"{key.column}: {_shown(row[place])} is not in the table {key.table}"
                todo = f"add it to {key.table} or correct the reference"
                yield Problem(path, line, "dangling-key", what, todo)


def cell_fault(column: Column, cell: str) -> tuple[str, str, str] | None:
    """Why a cell may not stand in a column, as (code, what, what to do); None when it may."""
    if not cell:
        return ("missing-value", "a required value is missing", "give a value") if column.required else None
    if column.type in ("number", "integer"):
        return _number_fault(cell, column.type == "integer")
    fault = _text_fault(cell)
    if fault:
        return fault
    if column.type == "date" and not is_date(cell):
        return "bad-date", f"'{cell}' is not a date", "write it as 2020-11-30"
    if column.values and cell not in column.values:
        return "unlisted-value", f"'{cell}' is not in the closed list", did_you_mean(cell, column.values)
    return None


def _number_fault(cell: str, whole: bool) -> tuple[str, str, str] | None:
    if not is_number(cell) or (whole and "." in cell):
        kind, form = ("a whole number", "-?0-9") if whole else ("a plain number", "-?0-9 with a decimal point")
        return "bad-number", f"{cell!a} is not {kind}", f"write it with the characters {form}"
    if len(cell.partition(".")[2]) == 3:
        what = f"'{cell}' has exactly three decimals, which Vietnamese spreadsheets read as thousands"
        return "three-decimals", what, f"write {cell}0"
    return None


def _text_fault(cell: str) -> tuple[str, str, str] | None:
    if not cell.isprintable():
        for sign in cell:
            if sign == "\ufeff" or unicodedata.category(sign) in ("Cc", "Cs"):
                what = f"the text holds the character U+{ord(sign):04X}"
                return "bad-character", what, "clean the text before it is published"
    if cell[0] in FORMULA_MARKS:
        what = f"'{cell[:20]}' begins with '{cell[0]}', which makes it a formula in a spreadsheet"
        return "formula", what, "keep list marks in a column of their own"
    if not unicodedata.is_normalized("NFC", cell):
        return "not-nfc", f"'{cell[:20]}' is not in Unicode form NFC", "normalise the text when it is read"
    return None


def _shown(cell: str) -> str:
    """The cell in quotes, in ASCII when a terminal or a log could not print it."""
    return f"'{cell}'" if cell.isprintable() else ascii(cell)


def is_number(cell: str) -> bool:
    """Whether a cell is ASCII digits, perhaps a minus before and a point with digits behind, as all readers agree."""
    whole, point, decimals = cell.removeprefix("-").partition(".")
    return bool(whole) and _DIGITS.issuperset(whole) and _DIGITS.issuperset(decimals) and bool(point) == bool(decimals)


def is_date(cell: str) -> bool:
    """Whether a cell is a day of the calendar written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False
