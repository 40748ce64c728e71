"""Text of a cell -> what it is: the number of a row, a value, the head of a column."""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.phrases import Phrases, is_year, tokens

MIN_CELLS = 3
"""A line with fewer cells is a row only under a head."""


def opens_row(text: str) -> bool:
    """Whether a cell numbers a row: ``1``, ``2.1``, ``IV``, ``a``; a year does not."""
    bare = text.rstrip(".)")
    if len(bare) == 4 and bare.isdigit():
        return False
    numbered = all(char in "0123456789." for char in bare) or set(bare) <= set("IVX") or len(bare) == 1
    return bool(bare) and len(bare) <= 6 and numbered


def is_value(text: str) -> bool:
    """Whether a cell begins with a number other than a year."""
    items = tokens(text)
    return bool(items) and items[0].is_number and not (len(items[0].word) == 4 and items[0].word.isdigit())


def is_bare_value(text: str) -> bool:
    """Whether a cell is a number and nothing else, and no year."""
    items = tokens(text)
    return len(items) == 1 and items[0].is_number and not is_year(items[0])


def head_means(text: str, columns: Phrases) -> Mapping[str, str] | None:
    """What a known head says of its column; None for other words, and for one that heads columns alone and does not."""
    match = columns.opening(text)
    means: Mapping[str, str] = getattr(match.payload, "means", {}) if match is not None else {}
    if match is None or ("alone" in means and match.end < len(tokens(text))):
        return None
    return means


def is_head_of(head: str, column: str, columns: Phrases) -> bool:
    """Whether a head is known to stand over a column: ``number``, ``compare``."""
    return (head_means(head, columns) or {}).get("column") == column
