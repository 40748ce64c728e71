"""CSV bytes -> rows: what a second reader typed, each row with its line, and how the rows pair with what was read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeAlias, TypeVar

from resolutions.problems import Problem
from resolutions.reading import sources

TypedRow: TypeAlias = tuple[int, Mapping[str, str]]
"""The line of a row, and its cells by column."""
Read = TypeVar("Read")


def typed_rows(
    data: bytes | None, path: str, columns: Sequence[str], of: str
) -> tuple[tuple[TypedRow, ...], list[Problem]]:
    """The rows of a second entry ``of`` something, and what is wrong with the file; nothing without a file."""
    if data is None:
        return (), []
    text = sources.decode(data, path)
    if isinstance(text, Problem):
        return (), [text]
    reader = csv.reader(io.StringIO(text.text, newline=""), strict=True)
    rows: list[TypedRow] = []
    problems: list[Problem] = []
    line = 1
    try:
        for cells in reader:
            if line == 1 and tuple(cells) != tuple(columns):
                todo = "write these columns: " + ",".join(columns)
                return (), [Problem(path, 1, "bad-columns", f"the columns are not those of a second entry{of}", todo)]
            if cells and len(cells) != len(columns):
                what = f"the row has {len(cells)} cells instead of {len(columns)}"
                problems.append(Problem(path, line, "row-width", what, "quote cells that hold a comma"))
            elif line > 1 and cells:
                rows.append((line, dict(zip(columns, cells, strict=True))))
            line = reader.line_num + 1
    except csv.Error as error:
        what = f"this is not CSV: {error}"
        problems.append(Problem(path, line, "bad-csv", what, "look for a double quote that is not closed"))
    if line == 1 and not problems:
        todo = "write these columns: " + ",".join(columns)
        problems.append(Problem(path, 1, "bad-columns", "the file is empty", todo))
    return tuple(rows), problems


def paired(
    typed: Sequence[TypedRow], read: Sequence[Read], cells_of: Callable[[Read], tuple[str, ...]]
) -> Iterator[tuple[int, Mapping[str, str] | None, Read | None]]:
    """The rows that differ, with their line: typed and read, typed only, or read only (the line it is missing at)."""
    left = [tuple(row.values()) for _, row in typed]
    matcher = SequenceMatcher(None, left, [cells_of(one) for one in read], autojunk=False)
    after = typed[-1][0] + 1 if typed else 2
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag != "equal":
            here = typed[i_end][0] if i_end < len(typed) else after
            for row, one in zip_longest(typed[i:i_end], read[j:j_end]):
                yield (row[0], row[1], one) if row is not None else (here, None, one)
