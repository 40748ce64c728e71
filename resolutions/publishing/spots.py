"""Clause, records -> spots: where the words of each figure, citation and misprint stand in the text of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from resolutions.publishing.languages import Record


def spots(clause: Record, observations: Iterable[Record]) -> list[tuple[int, int, Record]]:
    """Where the words of each figure stand in the text of its clause, in order and never one inside another.

    The text lost folded blanks and the printed number, so a place counted from the end is nearly right and the
    nearest occurrence of the words is the one that is meant.
    """
    text, found, cursor = clause["text_vi"], [], 0
    for observation in sorted(observations, key=lambda record: int(record["value_start"])):
        value = observation["value_text"]
        expected = len(text) - int(clause["end"]) + int(observation["value_start"])
        places = [at for at in _occurrences(text, value) if at >= cursor]
        if places:
            at = min(places, key=lambda place: abs(place - expected))
            cursor = at + len(value)
            found.append((at, cursor, observation))
    return found


def _occurrences(text: str, value: str) -> Iterator[int]:
    """Every place where the words stand by themselves, not as the tail of a longer number."""
    at = text.find(value)
    while at >= 0:
        before = text[:at].rstrip(".,")[-1:] if value[0].isdigit() else ""
        if not before.isdigit():
            yield at
        at = text.find(value, at + 1)


def free_spots(
    text: str, records: Iterable[Record], column: str, taken: Sequence[tuple[int, int, Record]]
) -> list[tuple[int, int, Record]]:
    """Where the words in a column of each record stand, in order and where nothing else is marked."""
    found: list[tuple[int, int, Record]] = []
    cursor = 0
    for record in records:
        words = record[column]
        for at in _occurrences(text, words) if words else ():
            end = at + len(words)
            if at >= cursor and all(end <= first or last <= at for first, last, _ in taken):
                found.append((at, end, record))
                cursor = end
                break
    return found
