"""Clauses -> larger places: of which place a text says that another one is part ("xã A, huyện B")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from resolutions.facts import Clause
from resolutions.phrases import Phrases, tokens
from resolutions.reading.gazetteer import RANKS, Gazetteer
from resolutions.reading.place_names import PlaceName, names_in

MAX_TEXT = 4000
"""Of a longer clause only so many characters are searched."""
_Larger = tuple[PlaceName, ...]


class LargerPlaces:
    """The places that the clauses of one document name, and what they are said to be part of, looked up once."""

    def __init__(self, text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer) -> None:
        """Take the clauses; nothing is searched before it is asked for."""
        self._text, self._words, self._names = text, words, gazetteer.names

    @cached_property
    def named(self) -> dict[tuple[str, str], PlaceName]:
        """Every place named, by the word for its kind and its name."""
        return {(name.kind, name.name): name for names in self._mentions for name in names}

    def above(self, name: PlaceName) -> _Larger:
        """The places right behind a name wherever it has some; none when they differ."""
        found = self._above.get((name.kind, name.name), {})
        return next(iter(found.values())) if len(found) == 1 else ()

    @cached_property
    def _above(self) -> dict[tuple[str, str], dict[tuple[str, ...], _Larger]]:
        found: dict[tuple[str, str], dict[tuple[str, ...], _Larger]] = {}
        for names in self._mentions:
            for i, name in enumerate(names):
                larger = _behind(names, i)
                if larger:
                    key = tuple(one.name for one in larger[:1])
                    found.setdefault((name.kind, name.name), {}).setdefault(key, larger)
        return found

    @cached_property
    def _mentions(self) -> list[list[PlaceName]]:
        parts = [clause.text[:MAX_TEXT] for clause in self._text]
        return [list(names_in(tokens(part), part, self._words, self._names)) for part in parts]


def _behind(names: Sequence[PlaceName], i: int) -> _Larger:
    """The names that follow the ``i``-th at once, each of a higher level than the one before."""
    end = i + 1
    while end < len(names) and names[end].begin - names[end - 1].end == 1 and _rank(names[end]) < _rank(names[end - 1]):
        end += 1
    return tuple(names[i + 1 : end])


def _rank(name: PlaceName) -> int:
    return RANKS.index(name.level)
