"""Source -> Pieces: the printed words of a span, cut anew and by other rules than the reader's own.

What is read is proved by printing it back; a proof that cut the text with the reader's scissors would prove nothing.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.phrases import variants
from resolutions.vietnamese import fold_word

DIGITS = frozenset("0123456789")
_UNSEEN = frozenset("*\ufeff\u200b\u00ad\u2060")
_WALLS = frozenset("\t|")
Words = tuple[str, ...]
"""Folded words, each number and each other printed character a word of its own."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a stretch of the source, in printed order."""

    words: Words
    """What each piece is, folded."""
    starts: tuple[int, ...]
    """Where each begins in the source."""
    ends: tuple[int, ...]
    """Where each ends in the source."""
    cells: tuple[int, ...]
    """How many cell borders stand before each: pieces of one cell have the same count."""

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """The indices of the pieces that fill a span of the source, or None when a piece sticks out of it."""
        first, last = bisect_left(self.starts, start), bisect_right(self.ends, end)
        inside = first < last and start <= self.starts[first] and self.ends[last - 1] <= end
        cut = (first > 0 and self.ends[first - 1] > start) or (last < len(self.starts) and self.starts[last] < end)
        return (first, last) if inside and not cut else None

    def stands(self, words: Words, i: int) -> bool:
        """Whether the words stand at piece ``i``, in one cell of the table."""
        end = i + len(words)
        return i >= 0 and self.words[i:end] == words and (not words or self.cells[i] == self.cells[end - 1])

    def joined(self, i: int) -> bool:
        """Whether piece ``i`` follows the one before it without a gap."""
        return 0 < i < len(self.starts) and self.ends[i - 1] == self.starts[i]


def pieces(text: str, start: int, end: int, lines: bool = False) -> Pieces:
    """The pieces of ``text[start:end]``; ``lines`` says that a line end is the border of a cell too."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    cells: list[int] = []
    cell, i, end = 0, start, min(end, len(text))
    while i < end:
        char = text[i]
        if char.isspace() or char in _UNSEEN or char == "|":
            cell += char in _WALLS or (lines and char in "\r\n" and text[i : i + 2] != "\r\n")
            i += 1
            continue
        stop = _piece_end(text, i, end)
        words.append(fold_word("".join(char for char in text[i:stop] if char not in _UNSEEN)))
        spans.append((i, stop))
        cells.append(cell)
        i = stop
    return Pieces(tuple(words), tuple(a for a, _ in spans), tuple(b for _, b in spans), tuple(cells))


def _piece_end(text: str, i: int, end: int) -> int:
    """Where the piece that begins at ``i`` ends: a run of letters, a run of digits, or one character."""
    stop = ahead = i + 1
    if text[i] not in DIGITS and not text[i].isalpha():
        return stop
    numeric = text[i] in DIGITS
    while ahead < end and (text[ahead] in _UNSEEN or _is_of(text[ahead], numeric)):
        ahead += 1
        stop = ahead if text[ahead - 1] not in _UNSEEN else stop
    return stop


def _is_of(char: str, numeric: bool) -> bool:
    """Whether a character continues a run of digits, or one of letters with their marks."""
    return char in DIGITS if numeric else char.isalpha() or unicodedata.combining(char) > 0


def split(text: str) -> Words:
    """The folded words of a text that is no source: a label, an entry of the vocabulary."""
    return pieces(text, 0, len(text)).words


def spelled(phrase: str) -> list[Words]:
    """Every way in which a phrase of the vocabulary can be printed; a hole stays one word in braces."""
    return [_split_all(variant) for variant in variants(phrase)]


def _split_all(parts: Sequence[str]) -> Words:
    made: list[str] = []
    for part in parts:
        made += (part,) if part.startswith("{") and len(part) > 1 else split(part)
    return tuple(made)
