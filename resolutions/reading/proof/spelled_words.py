"""Source -> Pieces: the printed words of a span, cut anew and by other rules than the reader's own.

What is read is proved by printing it back; a proof that cut the text with the reader's scissors would prove nothing.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resolutions.phrases import variants
from resolutions.vietnamese import fold_word

DIGITS = frozenset("0123456789")
_UNSEEN = frozenset("*\ufeff\u200b\u00ad\u2060")
KNOWN = 16
"""Words of so many characters are remembered."""
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
    starts: list[int] = []
    ends: list[int] = []
    cells: list[int] = []
    cell, after = 0, start
    for chunk in text[start:end].split():
        at = text.find(chunk, after)
        cell += _walls(text[after:at], lines) if at > after + 1 or text[after:at] != " " else 0
        for word, first, last, walls in _known_cut(chunk) if len(chunk) <= KNOWN else _cut(chunk):
            words.append(word)
            starts.append(at + first)
            ends.append(at + last)
            cells.append(cell + walls)
        after = at + len(chunk)
        cell += chunk.count("|")
    return Pieces(tuple(words), tuple(starts), tuple(ends), tuple(cells))


@lru_cache(maxsize=1024)
def pieces_of(text: str, lines: bool) -> Pieces:
    """The pieces of the whole of a text, remembered: what is printed around many figures is asked for often."""
    return pieces(text, 0, len(text), lines)


def _walls(gap: str, lines: bool) -> int:
    """How many borders of cells stand in white space."""
    ends = gap.count("\n") + gap.count("\r") - gap.count("\r\n") if lines else 0
    return gap.count("\t") + ends


def _cut(chunk: str) -> Iterator[tuple[str, int, int, int]]:
    """The pieces of printed characters without white space: word, place, borders of cells before it."""
    i = walls = 0
    while i < len(chunk):
        stop = i + 1
        if chunk[i] == "|":
            walls += 1
        elif chunk[i] not in _UNSEEN:
            stop = _piece_end(chunk, i, len(chunk))
            yield fold_word("".join(char for char in chunk[i:stop] if char not in _UNSEEN)), i, stop, walls
        i = stop


@lru_cache(maxsize=16384)
def _known_cut(chunk: str) -> tuple[tuple[str, int, int, int], ...]:
    """The pieces of a short word, remembered: a language has few of them."""
    return tuple(_cut(chunk))


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


@lru_cache(maxsize=4096)
def split(text: str) -> Words:
    """The folded words of a text that is no source, remembered: a label, an entry of the vocabulary."""
    return pieces(text, 0, len(text)).words


def spelled(phrase: str) -> list[Words]:
    """Every way in which a phrase of the vocabulary can be printed; a hole stays one word in braces."""
    return [_split_all(variant) for variant in variants(phrase)]


def _split_all(parts: Sequence[str]) -> Words:
    made: list[str] = []
    for part in parts:
        made += (part,) if part.startswith("{") else split(part)
    return tuple(made)
