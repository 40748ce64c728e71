"""Text, position -> line: LF, CR and CRLF each end a line, as editors count them."""

from __future__ import annotations

from collections.abc import Iterator


def even(text: str) -> str:
    """The text with every line end as one LF, each character at the place where it stood."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def line_at(text: str, position: int) -> int:
    """The line, from 1, on which a character stands; a line end belongs to the line that it ends."""
    before = text[:position]
    ended = before.count("\n") + before.count("\r") - before.count("\r\n")
    inside_pair = before.endswith("\r") and text[position : position + 1] == "\n"
    return ended - inside_pair + 1


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line; a text that ends in a line end has an empty last line."""
    start, lines = 0, even(text).split("\n")
    for line in lines:
        yield start, start + len(line)
        start += len(line) + 1
