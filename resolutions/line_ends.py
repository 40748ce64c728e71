"""Text, position -> line: LF, CR and CRLF each end a line, as editors count them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache


def even(text: str) -> str:
    """The text with every line end as one LF, each character at the place where it stood."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def line_at(text: str, position: int) -> int:
    """The line, from 1, on which a character stands; a line end belongs to the line that it ends."""
    return bisect_left(_ends(text), position) + 1


@lru_cache(maxsize=2)
def _ends(text: str) -> tuple[int, ...]:
    """Where the lines of a text end, remembered: many places of one text are asked for."""
    return tuple(end for _, end in line_spans(text))[:-1]


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line; a text that ends in a line end has an empty last line."""
    start, lines = 0, even(text).split("\n")
    for line in lines:
        yield start, start + len(line)
        start += len(line) + 1
