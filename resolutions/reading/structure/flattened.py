"""Lines -> sizes: a table without row numbers that is printed one cell to a line, told by its heads and its rows.

Its first head names the things in its rows, or is unknown over columns of results and plans; the others are years or
name columns; each row is a name, maybe a unit, and as many bare numbers as there are heads left. Two such rows, at
least, make a table of the lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, is_year, tokens
from resolutions.reading.structure.cell_texts import head_means, is_value
from resolutions.reading.structure.lines import Line

MAX_HEADS = 8
"""A flattened table without row numbers has at most so many heads."""
HEAD = 30
"""A head has at most so many characters."""
NAME = 100
"""The name of a row has at most so many characters."""
ROWS = 2
"""So many rows, at least, make a table."""


def flattened_rows(lines: Sequence[Line], i: int, columns: Phrases) -> list[int]:
    """How many lines the heads that begin at ``i`` take, and each of the rows below them; empty for no such table."""
    if not (_names_rows(lines[i].text, columns) or _is_name_over(lines, i, columns)):
        return []
    width = 1
    while width <= MAX_HEADS and i + width < len(lines) and _is_head(lines[i + width].text, columns):
        width += 1
    units = int(width > 1 and _column_of(lines[i + 1].text, columns) == "unit")
    values = width - 1 - units
    at = i + width
    sizes = [width]
    while values > 1 and _is_row([line.text for line in lines[at : at + width]], width, units):
        sizes.append(width)
        at += width
    return sizes if len(sizes) > ROWS else []


def names_columns(texts: Sequence[str], columns: Phrases) -> bool:
    """Whether cells are a head for the rows' names and years: ``Hạng mục | 2011 - 2015 | 2016 - 2020``."""
    named = bool(texts) and _column_of(texts[0], columns) == "label"
    return named and len(texts) > ROWS and all(_is_head(text, columns) for text in texts[1:])


def names_counts(texts: Sequence[str], columns: Phrases) -> bool:
    """Whether cells are a head for the rows' names and what is counted: ``Năm | Dân số (người) | Số hộ nghèo``."""
    means = head_means(texts[0], columns) if texts else None
    first = bool(means and (means.get("column") == "number" or "first" in means or "of" in means))
    return first and sum(map(bool, texts)) > ROWS and not any(map(is_value, texts))


def _names_rows(text: str, columns: Phrases) -> bool:
    """Whether a line can head the names of rows; one such as ``Đơn vị`` must be all that it says."""
    means = head_means(text, columns) if len(text) <= HEAD else None
    match = columns.opening(text)
    led = match is not None and "first" in (means or {}) and match.end == len(tokens(text))
    return led or (means or {}).get("column") == "label"


def _is_name_over(lines: Sequence[Line], i: int, columns: Phrases) -> bool:
    """Whether a line of a few words stands over rows because results and plans follow it: ``Nhóm nghề``."""
    text, heads = lines[i].text, [line.text for line in lines[i + 1 : i + 1 + ROWS]]
    name = text[:1].isupper() and len(text) <= HEAD and text[-1].isalpha() and not _is_head(text, columns)
    return name and len(heads) == ROWS and all(_column_of(head, columns) == "value" for head in heads)


def _is_head(text: str, columns: Phrases) -> bool:
    """Whether a line can head a column: a year, a known head, or what is counted with its unit in brackets."""
    items = tokens(text) if len(text) <= (HEAD if not text.endswith(")") else NAME) else []
    if not items or not all(is_year(token) for token in items if token.is_number):
        return False
    counts = items[0].word[0].isalpha() and text.endswith(")") and "(" in text
    dated = any(map(is_year, items)) and len(text) <= HEAD
    return counts or dated or _column_of(text, columns) in ("value", "unit", "total")


def _is_row(texts: Sequence[str], width: int, units: int) -> bool:
    """Whether lines are the name of a row, its unit where there is a column for it, and numbers."""
    if len(texts) < width or not texts[0][:1].isalpha() or len(texts[0]) > NAME or texts[0][-1] in ".;:":
        return False
    return all(_is_number(text) for text in texts[1 + units :]) and not any(map(_is_number, texts[: 1 + units]))


def _is_number(text: str) -> bool:
    items = tokens(text)
    return len(items) == 1 and items[0].is_number


def _column_of(text: str, columns: Phrases) -> str:
    """What a head says that its column holds, or empty."""
    means = head_means(text, columns) if len(text) <= HEAD else None
    return (means or {}).get("column", "")
