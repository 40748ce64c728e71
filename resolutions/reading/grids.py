"""Lines -> GridRows: which lines are rows of a table, where their cells are, and what heads the columns.

Cells are separated by tabs or pipes, or printed one to a line under a head that is printed likewise. The head of a
table holds until a line that is no row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from resolutions.phrases import Phrases, tokens
from resolutions.reading.flattened import flattened_rows, names_columns
from resolutions.reading.lines import Line, joined

MIN_CELLS = 3
"""A line with fewer cells is a row only under a head."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row."""

    start: int
    """Its first character in the text of the row."""
    end: int
    """After its last character."""
    head: str
    """The head of its column, or empty."""


def cell_at(position: int, cells: Sequence[Cell]) -> Cell | None:
    """The cell in which a character of a row stands; none between two cells."""
    at = bisect_right(cells, position, key=attrgetter("start")) - 1
    return cells[at] if at >= 0 and position < cells[at].end else None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A line that is a row of a table."""

    line: Line
    """Its text, cells separated by tabs or pipes."""
    cells: tuple[Cell, ...]
    """Its cells with the heads of their columns; none for a rule."""
    is_head: bool
    """Whether it is (part of) the head of its table."""


def grid_rows(lines: Sequence[Line], columns: Phrases) -> Iterator[Line | GridRow]:
    """The lines in order, rows of tables as such."""
    heads: tuple[str, ...] = ()
    for line in unflattened(lines, columns):
        spans = cell_spans(line.text)
        filled = sum(first < last for first, last in spans)
        prose = not heads and _is_set_with_tabs(line.text, spans)
        if (prose or filled < (2 if heads else MIN_CELLS)) and "|" not in line.text:
            heads = ()
            yield line
            continue
        texts = [line.text[first:last] for first, last in spans]
        is_head = is_head_row(texts, columns)
        if is_head:
            heads = _joined_heads(heads, texts)
        known = _fitting(heads, texts, columns)
        if heads and _is_index_row(texts):
            known = (heads[0],) * len(texts) if _is_head_of(heads[0], "number", columns) else ("TT",) * len(texts)
        yield GridRow(line, tuple(Cell(a, b, head) for (a, b), head in zip(spans, known, strict=True)), is_head)


def _is_set_with_tabs(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a numbered line has a tab behind its number and one behind its colon: "(3) <tab> Thu: <tab> …"."""
    texts = [text[first:last] for first, last in spans]
    number = texts[0].strip("().") if len(texts) == MIN_CELLS else ""
    said = number.isdigit() and texts[0] != number and texts[1].endswith(":") and texts[1].count(":") == 1
    return said and len(tokens(texts[2])) > 1


def _is_index_row(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: ``A | B | 1 | 2 | 3``, ``(1) | (2) | (3) = (2)/(1)``."""
    signs = [text.partition("=")[0].strip(" ()") for text in texts]
    numbers = [int(sign) for sign in signs if sign.isascii() and sign.isdigit() and len(sign) <= 2]
    others = [sign for sign in signs if not sign.isdigit()]
    counted = len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return counted and numbers[0] == 1 and all(len(sign) <= 1 for sign in others)


def _fitting(heads: tuple[str, ...], texts: Sequence[str], columns: Phrases) -> tuple[str, ...]:
    """The heads of a row: it may lack its number, or the comparison at its end."""
    numbered = bool(heads) and _is_head_of(heads[0], "number", columns)
    if numbered and len(heads) > len(texts) and texts and not _opens_row(texts[0]):
        heads = heads[1:]
    missing = heads[len(texts) :]
    spare = all(_is_head_of(head, "compare", columns) or _is_head_of(head, "note", columns) for head in missing)
    return heads[: len(texts)] if len(heads) >= len(texts) and spare else ("",) * len(texts)


def _is_head_of(head: str, column: str, columns: Phrases) -> bool:
    match = columns.opening(head)
    return match is not None and _names(match.payload, column)


def cell_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the cells of a line, without the blanks around them; empty cells keep their place."""
    separator = "|" if text.count("|") >= 2 else "\t"
    if separator not in text or not text.strip("|-–:+= \t"):
        return []
    spans: list[tuple[int, int]] = []
    start = 0
    for part in text.split(separator):
        stripped = part.strip()
        first = start + (part.index(stripped) if stripped else 0)
        spans.append((first, first + len(stripped)))
        start += len(part) + 1
    if separator == "|":
        spans = spans[text.startswith("|") : len(spans) - text.endswith("|")]
    return spans


def is_head_row(texts: Sequence[str], columns: Phrases) -> bool:
    """Whether a row names columns: at least two cells are known heads, and no cell is a number other than a year."""
    named = sum(1 for text in texts if columns.opening(text) is not None)
    return (named >= 2 and not any(_is_value(text) for text in texts)) or names_columns(texts, columns)


def _is_value(text: str) -> bool:
    items = tokens(text)
    return bool(items) and items[0].is_number and not (len(items[0].word) == 4 and items[0].word.isdigit())


def _joined_heads(heads: tuple[str, ...], texts: Sequence[str]) -> tuple[str, ...]:
    """The heads with a further row of heads under them; a head stands over the columns to its right that have none."""
    if len(heads) != len(texts):
        return tuple(texts)
    joined: list[str] = []
    over = ""
    for above, text in zip(heads, texts, strict=True):
        over = above if above or not text else over
        joined.append(f"{over if text else above} {text}".strip())
    return tuple(joined)


def unflattened(lines: Sequence[Line], columns: Phrases) -> list[Line]:
    """The lines, where a table printed one cell to a line has its rows put together again, cells parted by tabs."""
    made: list[Line] = []
    i = 0
    while i < len(lines):
        width = _head_width(lines, i, columns)
        if sizes := flattened_rows(lines, i, columns):
            for size in sizes:
                made.append(joined(lines[i : i + size], "\t"))
                i += size
        elif width:
            made.append(joined(lines[i : i + width], "\t"))
            i += width
            while (size := _row_size(lines, i, width)) > 0:
                made.append(joined(lines[i : i + size], "\t"))
                i += size
        else:
            made.append(lines[i])
            i += 1
    return made


def _head_width(lines: Sequence[Line], i: int, columns: Phrases) -> int:
    """How many lines from ``i`` are the heads of a flattened table: from ``TT`` to the first row's number."""
    text = lines[i].text
    if len(text) > 20 or "\t" in text or not _is_head_of(text, "number", columns):
        return 0
    width = 1
    while i + width < len(lines) and not _opens_row(lines[i + width].text):
        if len(lines[i + width].text) > 60 or width > 12:
            return 0
        width += 1
    return width if width >= MIN_CELLS and i + width < len(lines) else 0


def _names(payload: object, column: str) -> bool:
    means = getattr(payload, "means", {})
    return bool(means.get("column") == column)


def _opens_row(text: str) -> bool:
    bare = text.rstrip(".)")
    numbered = all(char in "0123456789." for char in bare) or set(bare) <= set("IVX") or len(bare) == 1
    return bool(bare) and len(bare) <= 6 and numbered


def _row_size(lines: Sequence[Line], i: int, width: int) -> int:
    """How many lines make the row that begins at ``i``; 0 when no row begins there."""
    if i + 1 >= len(lines):
        return 0
    if not _opens_row(lines[i].text):
        return _unnumbered_row_size(lines, i, width)
    if _is_value(lines[i + 1].text):
        return 0
    size = 2
    while size < width and i + size < len(lines) and _fits_cell(lines[i + size].text):
        if _follows(lines, i, i + size):
            break
        size += 1
    return size


def _follows(lines: Sequence[Line], i: int, next_one: int) -> bool:
    """Whether the line is the number of the row after the one that begins at ``i``, and not one of its values."""
    number, text = lines[i].text.rstrip(".)"), lines[next_one].text.rstrip(".)")
    counted = number.isdigit() and text.isdigit() and int(text) == int(number) + 1
    under_group = next_one == i + 2 and number.isalpha() and text.isdigit()
    return (counted or under_group) and next_one + 1 < len(lines) and not _is_value(lines[next_one + 1].text)


def _unnumbered_row_size(lines: Sequence[Line], i: int, width: int) -> int:
    """A row without a number has one cell less: a label, a unit and values, and maybe notes."""
    cells = [line.text for line in lines[i : i + width - 1]]
    if len(cells) < width - 1 or _is_value(cells[0]) or len(cells[0]) > 100 or not all(map(_fits_cell, cells[1:])):
        return 0
    values = next((k for k, text in enumerate(cells[2:]) if not _is_value(text)), width - 3)
    after = i + width - 1
    goes_on = after < len(lines) and _opens_row(lines[after].text)
    return width - 1 if values == width - 3 or (values and goes_on) else 0


def _fits_cell(text: str) -> bool:
    return len(text) <= 40 and not text.endswith((".", ";", ":"))
