"""Lines -> sizes: a table with numbered rows that is printed one cell to a line.

Its heads go from ``TT`` to the first row: that is numbered, or it is a row without a number, such as the total, whose
values fill the columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases
from resolutions.reading.structure.cell_texts import MIN_CELLS, is_bare_value, is_head_of, is_value, opens_row
from resolutions.reading.structure.lines import Line

MAX_HEADS = 12
"""A table has at most so many heads after that of the numbers."""


def numbered_rows(lines: Sequence[Line], i: int, columns: Phrases) -> list[int]:
    """How many lines the heads that begin at ``i`` take, and each of the rows below them; empty for no such table."""
    width = _head_width(lines, i, columns)
    sizes = [width] if width else []
    i += width
    if width and _numbers_columns(lines, i, width):
        sizes.append(width)
        i += width
    while width and (size := _row_size(lines, i, width)) > 0:
        sizes.append(size)
        i += size
    return sizes


def _head_width(lines: Sequence[Line], i: int, columns: Phrases) -> int:
    """How many lines from ``i`` are the heads of a table: from ``TT`` to the first row."""
    text = lines[i].text
    if len(text) > 20 or "\t" in text or not is_head_of(text, "number", columns):
        return 0
    width = 1
    while i + width < len(lines) and not _ends_head(lines[i + width].text):
        if len(lines[i + width].text) > 60 or width > MAX_HEADS:
            return 0
        width += 1
    width -= _begins_with_values(lines, i, width)
    return width if width >= MIN_CELLS and i + width < len(lines) else 0


def _ends_head(text: str) -> bool:
    """Whether a line is no head: the number of a row, a value, or the number of the first column."""
    return opens_row(text) or is_bare_value(text) or text == "(1)"


def _numbers_columns(lines: Sequence[Line], i: int, width: int) -> bool:
    """Whether the lines from ``i`` number the columns: ``1``, ``2``, ``3`` or ``(1)``, ``(2)``, ``(3)``."""
    signs = [line.text.strip("()") for line in lines[i : i + width]]
    return signs == [str(number) for number in range(1, width + 1)]


def _begins_with_values(lines: Sequence[Line], i: int, width: int) -> bool:
    """Whether the line before the first number is the name of a row whose values fill the columns: ``Toàn huyện``."""
    after = i + width + width - 3
    filled = width > MIN_CELLS and all(is_bare_value(line.text) for line in lines[i + width : after])
    return filled and after + 1 < len(lines) and opens_row(lines[after].text) and not is_value(lines[after + 1].text)


def _row_size(lines: Sequence[Line], i: int, width: int) -> int:
    """How many lines make the row that begins at ``i``; 0 when no row begins there."""
    if i + 1 >= len(lines):
        return 0
    if not opens_row(lines[i].text):
        return _unnumbered_row_size(lines, i, width)
    if is_value(lines[i + 1].text):
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
    return (counted or under_group) and next_one + 1 < len(lines) and not is_value(lines[next_one + 1].text)


def _unnumbered_row_size(lines: Sequence[Line], i: int, width: int) -> int:
    """A row without a number has one cell less: a label, a unit and values, and maybe notes; a total may have two."""
    cells = [line.text for line in lines[i : i + width - 1]]
    if len(cells) > 2 and _closes_group([line.text for line in lines[i : i + 4]]):
        return 2
    if len(cells) < width - 1 or is_value(cells[0]) or len(cells[0]) > 100 or not all(map(_fits_cell, cells[1:])):
        return 0
    values = next((k for k, text in enumerate(cells[2:]) if not is_value(text)), width - 3)
    after = i + width - 1
    goes_on = after < len(lines) and opens_row(lines[after].text)
    return width - 1 if values == width - 3 or (values and goes_on) else 0


def _closes_group(texts: Sequence[str]) -> bool:
    """Whether a row has one value alone, of whichever column, and a group with a letter follows: ``Cộng mục A``."""
    total = len(texts) > 3 and texts[0][0].isalpha() and is_bare_value(texts[1])
    return total and texts[2].isalpha() and opens_row(texts[2]) and not is_value(texts[3])


def _fits_cell(text: str) -> bool:
    return len(text) <= 40 and not text.endswith((".", ";", ":"))
