"""Head of a document -> Place: the place whose body issues it, with the places above it as printed.

The last body of the head names it ("UBND HUYỆN A / UBND XÃ B"); then the body below the title, the title, the catalogue
above the text, the dateline, and at last the only place of the issuer's level that the whole text names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from resolutions.phrases import Phrases, tokens
from resolutions.reading.places.gazetteer import RANKS, Gazetteer
from resolutions.reading.places.larger_places import LargerPlaces
from resolutions.reading.places.place_names import PlaceName, names_in
from resolutions.registers import Place


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
    head: Printed, level: str, text: LargerPlaces, words: Mapping[str, Phrases], gazetteer: Gazetteer
) -> Place | None:
    """The place of a document whose issuer is of a level (empty when not known), or None when it is in doubt."""
    for lines, whole in ((head.bodies, True), (head.below, True), (head.titles, False)):
        chain = _chain(lines, whole, words, gazetteer)
        if chain and (whole or _same_level(chain[0].level, level)):
            return _resolved(chain, text, gazetteer)
    for line in (*reversed(head.bodies), *head.below, *head.titles):
        found = [gazetteer.named(" ".join(t.word for t in tokens(line)[m.begin : m.end]), level)
                 for m in gazetteer.names.find(tokens(line))]  # fmt: skip
        if first := next((place for place in found if place is not None), None):
            return first
    known = gazetteer.named(head.dated_at, level) if head.dated_at else None
    return known or (_only_one(head.dated_at, level, text, gazetteer) if level else None)


def _same_level(named: str, level: str) -> bool:
    """Whether a place named in a title can be that of an issuer of a level; a city can be of two."""
    return level in ("", named) or (named == "city" and level in ("province", "district"))


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


def _resolved(chain: Sequence[PlaceName], text: LargerPlaces, gazetteer: Gazetteer) -> Place:
    """The place at the beginning of a chain; one without a place above it looks for that in the text."""
    if len(chain) == 1 and chain[0].level != "province":
        chain = [chain[0], *text.above(chain[0])]
    above: Place | None = None
    for name in reversed(chain):
        above = gazetteer.place(name, above)
    assert above is not None
    return above


def _only_one(dated_at: str, level: str, text: LargerPlaces, gazetteer: Gazetteer) -> Place | None:
    """The only place of a level that the text names, or the one among several that the dateline names."""
    found = [name for name in text.named.values() if name.level == level]
    dated = [name for name in found if name.name == dated_at]
    few = dated if len(dated) == 1 else found
    return _resolved(few, text, gazetteer) if len(few) == 1 else None
