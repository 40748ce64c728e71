"""Head of a document -> Place: the place whose body issues it, with the places above it as printed.

The last body of the head names it ("UBND HUYỆN A / UBND XÃ B"); then the body below the title, the title, the catalogue
above the text, the dateline, and at last the only place of the issuer's level that the whole text names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.phrases import Phrases, tokens
from resolutions.reading.gazetteer import RANKS, Gazetteer
from resolutions.reading.place_names import PlaceName, names_in
from resolutions.registers import Place

MAX_TEXT = 4000
"""Of a longer clause only so many characters are searched for the place of the document."""


class Printed(NamedTuple):
    """Where a head can name its place, the surest first."""

    bodies: Sequence[str]
    """The lines of the letterhead that name bodies."""
    below: Sequence[str]
    """The issuing body as named once more below the title."""
    titles: Sequence[str]
    """The title."""
    dated_at: str
    """The place of the dateline."""


def place_of(
    head: Printed, level: str, text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer
) -> Place | None:
    """The place of a document whose issuer is of a level (empty when not known), or None when it is in doubt."""
    for lines, whole in ((head.bodies, True), (head.below, True), (head.titles, False)):
        chain = _chain(lines, whole, words, gazetteer)
        if chain and (whole or level in ("", chain[0].level) or {chain[0].level, level} <= {"city", "province"}):
            return _resolved(chain, text, words, gazetteer)
    for line in (*reversed(head.bodies), *head.below, *head.titles):
        found = [gazetteer.named(" ".join(t.word for t in tokens(line)[m.begin : m.end]), level)
                 for m in gazetteer.names.find(tokens(line))]  # fmt: skip
        if first := next((place for place in found if place is not None), None):
            return first
    known = gazetteer.named(head.dated_at, level) if head.dated_at else None
    return known or (_only_one(head.dated_at, level, text, words, gazetteer) if level else None)


def _chain(lines: Sequence[str], whole: bool, words: Mapping[str, Phrases], gazetteer: Gazetteer) -> list[PlaceName]:
    """The place that the last of the lines names, and the places of higher levels after it or in the lines above."""
    named = [list(names_in(tokens(line), line, words, gazetteer.names, whole)) for line in lines]
    at = next((i for i in range(len(named) - 1, -1, -1) if named[i]), -1)
    if at < 0:
        return []
    chain = named[at][:1]
    for name in (*named[at][1:], *(name for row in reversed(named[:at]) for name in row)):
        if RANKS.index(name.level) < RANKS.index(chain[-1].level):
            chain.append(name)
    return chain


def _resolved(
    chain: Sequence[PlaceName], text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer
) -> Place:
    """The place at the beginning of a chain; one without a place above it looks for that in the text."""
    if len(chain) == 1 and chain[0].level not in ("province",):
        chain = [chain[0], *_above_in_text(chain[0], text, words, gazetteer)]
    above: Place | None = None
    for name in reversed(chain):
        above = gazetteer.place(name, above)
    assert above is not None
    return above


def _above_in_text(
    name: PlaceName, text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer
) -> list[PlaceName]:
    """The places that a text prints right after the name: "xã A, huyện B, tỉnh C"; none when it prints several."""
    found: dict[tuple[str, ...], list[PlaceName]] = {}
    for names in _mentions(text, words, gazetteer):
        for i, one in enumerate(names):
            if (one.kind, one.name) != (name.kind, name.name):
                continue
            chain: list[PlaceName] = [one]
            for other in names[i + 1 :]:
                if other.begin - chain[-1].end > 1 or RANKS.index(other.level) >= RANKS.index(chain[-1].level):
                    break
                chain.append(other)
            if len(chain) > 1:
                found.setdefault(tuple(each.name for each in chain[1:]), chain[1:])
    return next(iter(found.values())) if len(found) == 1 else []


def _only_one(
    dated_at: str, level: str, text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer
) -> Place | None:
    """The only place of a level that the text names, or the one among several that the dateline names."""
    found = {
        (name.kind, name.name): name
        for names in _mentions(text, words, gazetteer)
        for name in names
        if name.level == level
    }
    dated = [name for name in found.values() if name.name == dated_at]
    few = dated if len(dated) == 1 else list(found.values())
    return _resolved(few, text, words, gazetteer) if len(few) == 1 else None


def _mentions(text: Iterable[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer) -> Iterator[list[PlaceName]]:
    for clause in text:
        part = clause.text[:MAX_TEXT]
        yield list(names_in(tokens(part), part, words, gazetteer.names))
