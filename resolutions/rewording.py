"""Two texts -> Stretches: what one text keeps, leaves out and puts in of another one, word by word.

Only words count: signs, white space, capitals and spelling twins ("hóa", "hoá") make no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from resolutions.phrases import Token, tokens

SIGNS = frozenset(",.;:…-–—/*\"'“”‘’()[]")
"""Signs that make no word; others, such as ``%`` and ``≥``, are words of their own."""
ISLAND = 2
"""Fewer kept words than so many between two changes belong to the change: a chance "các" or "và" keeps no sense."""
Fate = Literal["kept", "removed", "added"]
"""Whether words stand in both texts, in the first alone, or in the second alone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together and share one fate."""

    fate: Fate
    """What became of them."""
    text: str
    """The words as printed, with the signs that touch them; what is kept, as the second text prints it."""
    words: int
    """How many words these are."""


def stretches(first: str, second: str) -> tuple[Stretch, ...]:
    """The second text in order; what is left out of the first stands before what is put in for it."""
    ours, theirs = tokens(first), tokens(second)
    places = [[i for i, token in enumerate(items) if is_word(token)] for items in (ours, theirs)]
    found: list[Stretch] = []
    i = j = 0
    ends = (len(places[0]), len(places[1]), 0)
    for at, to, size in [*_blocks([[ours[k] for k in places[0]], [theirs[k] for k in places[1]]]), ends]:
        found += _stretch("removed", ours, places[0][i:at], first)
        found += _stretch("added", theirs, places[1][j:to], second)
        found += _stretch("kept", theirs, places[1][to : to + size], second)
        i, j = at + size, to + size
    return tuple(found)


def is_word(token: Token) -> bool:
    """Whether a token counts as a word."""
    return token.word not in SIGNS


def share(found: Sequence[Stretch]) -> tuple[int, int]:
    """How many words of the two texts stand in both, and how many the two have: Dice's coefficient as a fraction."""
    kept = 2 * sum(one.words for one in found if one.fate == "kept")
    return kept, kept + sum(one.words for one in found if one.fate != "kept")


def _blocks(pair: Sequence[Sequence[Token]]) -> list[tuple[int, int, int]]:
    """The runs of words that stand in both, in order; an island between two changes is no run."""
    ours, theirs = ([token.word for token in items] for items in pair)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    last = (len(ours) - 1, len(theirs) - 1)
    return [
        (at, to, size)
        for at, to, size in blocks
        if size >= ISLAND or (size and ((at, to) == (0, 0) or (at, to) == last))
    ]


def _stretch(fate: Fate, items: Sequence[Token], places: Sequence[int], text: str) -> Iterator[Stretch]:
    if not places:
        return
    first, last = places[0], places[-1]
    while last + 1 < len(items) and not is_word(items[last + 1]) and not items[last + 1].gap:
        last += 1
    opens = first > 0 and not items[first].gap and not is_word(items[first - 1]) and items[first - 1].gap
    yield Stretch(fate, text[items[first - opens].start : items[last].end], len(places))
