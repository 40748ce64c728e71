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
from resolutions.reading.structure.cell_texts import MIN_CELLS, head_means, is_head_of, is_value, opens_row
from resolutions.reading.structure.flattened import flattened_rows, names_columns, names_counts
from resolutions.reading.structure.lines import Line, joined
from resolutions.reading.structure.numbered_tables import numbered_rows

_SPARE = ("compare", "note", "time")
"""The columns that a row may lack at its end."""


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
    after_head = bare = False
    for line in unflattened(lines, columns):
        spans = _spans_under(line.text, len(heads) if bare else 0)
        filled = sum(first < last for first, last in spans)
        prose = not heads and _is_set_with_tabs(line.text, spans)
        if (prose or filled < (2 if heads else MIN_CELLS)) and "|" not in line.text:
            heads, after_head = (), False
            yield line
            continue
        texts = [line.text[first:last] for first, last in spans]
        is_head = is_head_row(texts, columns) or (after_head and _goes_on(heads, texts))
        after_head = is_head or (after_head and not texts)  # a rule may stand between two rows of heads
        if is_head:
            heads = _joined_heads(heads, texts)
            bare = "|" in line.text and not line.text.startswith("|") and not line.text.endswith("|")
        known = _fitting(heads, texts, columns)
        if heads and _is_index_row(texts):
            known = (heads[0],) * len(texts) if is_head_of(heads[0], "number", columns) else ("TT",) * len(texts)
        yield GridRow(line, tuple(Cell(a, b, head) for (a, b), head in zip(spans, known, strict=True)), is_head)


def _spans_under(text: str, width: int) -> list[tuple[int, int]]:
    """The cells of a line; under a head without pipes at its ends, those of other rows stand beside empty cells."""
    spans = cell_spans(text, bare=True) if width else []
    return spans if width and len(spans) == width else cell_spans(text)


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
    numbered = bool(heads) and is_head_of(heads[0], "number", columns)
    if numbered and len(heads) > len(texts) and texts and not opens_row(texts[0]):
        heads = heads[1:]
    missing = heads[len(texts) :]
    spare = all((head_means(head, columns) or {}).get("column") in _SPARE for head in missing)
    return heads[: len(texts)] if len(heads) >= len(texts) and spare else ("",) * len(texts)


def cell_spans(text: str, bare: bool = False) -> list[tuple[int, int]]:
    """The spans of the cells of a line, without the blanks around them; empty cells keep their place.

    Pipes at its ends are its borders, unless the line is ``bare`` and they stand beside cells.
    """
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
    if separator == "|" and not bare:
        spans = spans[text.startswith("|") : len(spans) - text.endswith("|")]
    return spans


def is_head_row(texts: Sequence[str], columns: Phrases) -> bool:
    """Whether a row names columns: at least two cells are known heads, and no cell is a number other than a year."""
    named = sum(1 for text in texts if head_means(text, columns) is not None)
    known = named >= 2 and not any(is_value(text) for text in texts)
    return known or names_columns(texts, columns) or names_counts(texts, columns)


def _goes_on(heads: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a row under a head says what stands in its columns: ``| | Diện tích (ha) | Sản lượng (tấn)``."""
    under = len(heads) == len(texts) and not texts[0] and any(texts)
    return under and not any(is_value(text) for text in texts)


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
        sizes = flattened_rows(lines, i, columns) or numbered_rows(lines, i, columns)
        for size in sizes:
            made.append(joined(lines[i : i + size], "\t"))
            i += size
        if not sizes:
            made.append(lines[i])
            i += 1
    return made
