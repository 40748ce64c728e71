"""Ledger -> Told: for each number that is no observation its role and the entry, or what was missing to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, NumberUse
from resolutions.phrases import Token, tokens
from resolutions.reading.explained.entry_places import EntryPlaces, Found
from resolutions.reading.explained.retrace import Retrace
from resolutions.reading.explained.told import Told
from resolutions.reading.explained.told_missing import missing


def told_number(use: NumberUse, clause: Clause, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """The role of a number and the entry or rule that set it aside; for a number not read, what was missing."""
    items = tokens(clause.text)
    starts = [clause.source_position(token.start) for token in items]
    at = starts.index(use.start) if use.start in starts else -1
    if use.role == "other":
        yield Told(use.text, "not read", use.reason, "")
        yield from missing(items, at, clause, retrace, places) if at >= 0 else ()
    elif at < 0:
        yield from _by(use, places.at("outline.headings", tokens(clause.number), 0))
    else:
        yield from _by(use, _aside(use, items, at, clause, retrace, places))


def _by(use: NumberUse, found: Found | None) -> Iterator[Told]:
    """The entry that set a number aside, after the rule when the ledger names one."""
    if found is None or found.words != use.reason:
        yield Told(use.text, use.role, use.reason, "")
    if found is not None:
        yield Told(use.text, use.role, found.words, found.place)


def _aside(
    use: NumberUse, items: Sequence[Token], at: int, clause: Clause, retrace: Retrace, places: EntryPlaces
) -> Found | None:
    """The entry whose words hold the number; none when the program set it aside by its form."""
    for name in ("ignored", "units.pers", "units.units"):
        for found in places.find(name, items):
            wanted = found.words == use.reason if name == "ignored" else use.reason == "part of a unit"
            if wanted and found.begin <= at < found.end:
                return found
    for cell in retrace.cells(clause):
        head = places.at("columns", tokens(cell.head), 0)
        if head is not None and cell.start <= items[at].start < cell.end and use.role == "section_number":
            return head
    return None
