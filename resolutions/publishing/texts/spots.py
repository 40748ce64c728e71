"""Clause, records -> spots: where the words of each figure, citation and misprint stand in the text of its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from resolutions.publishing.wording.languages import Record

Spot = tuple[int, int, Record]
"""Where words begin and end, and the record that they are of."""


def spots(clause: Record, observations: Iterable[Record]) -> list[Spot]:
    """Where the words of each figure stand in the text of its clause, in order and never one inside another.

    The text lost folded blanks and the printed number, so a place counted from the end is nearly right and the
    nearest occurrence of the words is the one that is meant.
    """
    text, found, cursor = clause["text_vi"], [], 0
    for observation in sorted(observations, key=lambda record: int(record["value_start"])):
        value = observation["value_text"]
        expected = len(text) - int(clause["end"]) + int(observation["value_start"])
        at = _nearest(text, value, cursor, expected)
        if at >= 0:
            cursor = at + len(value)
            found.append((at, cursor, observation))
    return found


def _nearest(text: str, value: str, cursor: int, expected: int) -> int:
    """The place of the words nearest to where they are expected, but not before the cursor; -1 when there is none."""
    here = max(expected, cursor)
    after, before = _next(text, value, here), text.rfind(value, cursor, max(here - 1 + len(value), 0))
    while before >= 0 and not _stands(text, value, before):
        before = text.rfind(value, cursor, before - 1 + len(value))
    if before < 0 or after < 0:
        return max(before, after)
    return before if expected - before <= after - expected else after


def _next(text: str, value: str, start: int) -> int:
    """The first place of the words from some place on; -1 when there is none."""
    at = text.find(value, start)
    while at >= 0 and not _stands(text, value, at):
        at = text.find(value, at + 1)
    return at


def _stands(text: str, value: str, at: int) -> bool:
    """Whether the words at a place stand by themselves, not as the tail of a longer number."""
    before = at
    while value[0].isdigit() and text[before - 1 : before] in (".", ","):
        before -= 1
    return not (value[0].isdigit() and text[before - 1 : before].isdigit())


def free_spots(text: str, records: Iterable[Record], column: str, taken: Sequence[Spot]) -> list[Spot]:
    """Where the words in a column of each record stand, in order and where nothing else is marked."""
    marked = sorted((first, last) for first, last, _ in taken)
    firsts, lasts = [first for first, _ in marked], list(accumulate((last for _, last in marked), max))
    found: list[Spot] = []
    cursor = 0
    for record in records:
        words = record[column]
        at = _next(text, words, cursor) if words else -1
        while at >= 0 and (before := bisect_left(firsts, at + len(words))) and lasts[before - 1] > at:
            at = _next(text, words, lasts[before - 1])
        if at >= 0:
            cursor = at + len(words)
            found.append((at, cursor, record))
    return found
