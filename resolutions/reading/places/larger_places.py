"""Clauses -> larger places: of which place a text says that another one is part ("xã A, huyện B")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.places.gazetteer import RANKS, Gazetteer
from resolutions.reading.places.place_names import PlaceName, names_in

MAX_TEXT = 4000
"""Of a longer clause only so many characters are searched."""
_PART_OF = frozenset((",", "(", "thuộc", "của"))
"""What stands between a place and the larger one that it is part of; "thị xã A và tỉnh B" are neighbours."""
_Larger = tuple[PlaceName, ...]
_Mentions = tuple[Sequence[PlaceName], Sequence[Token]]
"""The places that a clause names, and its tokens."""


class LargerPlaces:
    """The places that the clauses of one document name, and what they are said to be part of, looked up once."""

    def __init__(self, text: Sequence[Clause], words: Mapping[str, Phrases], gazetteer: Gazetteer) -> None:
        """Take the clauses; nothing is searched before it is asked for."""
        self._text, self._words, self._names = text, words, gazetteer.names

    @cached_property
    def named(self) -> dict[tuple[str, str], PlaceName]:
        """Every place named, by the word for its kind and its name."""
        return {(name.kind, name.name): name for names, _ in self._mentions for name in names}

    def above(self, name: PlaceName) -> _Larger:
        """The places right behind a name wherever it has some, and those behind the last; none when they differ."""
        chain: list[PlaceName] = []
        found = self._above.get((name.kind, name.name), {})
        while len(found) == 1:
            (larger,) = found.values()
            chain += larger
            found = self._above.get((larger[-1].kind, larger[-1].name), {})
        return tuple(chain)

    @cached_property
    def _above(self) -> dict[tuple[str, str], dict[tuple[str, ...], _Larger]]:
        found: dict[tuple[str, str], dict[tuple[str, ...], _Larger]] = {}
        for names, items in self._mentions:
            for i, name in enumerate(names):
                larger = _behind(names, i, items)
                if larger:
                    key = tuple(one.name for one in larger[:1])
                    found.setdefault((name.kind, name.name), {}).setdefault(key, larger)
        return found

    @cached_property
    def _mentions(self) -> list[_Mentions]:
        parts = [(clause.text[:MAX_TEXT], tokens(clause.text[:MAX_TEXT])) for clause in self._text]
        return [(list(names_in(items, part, self._words, self._names)), items) for part, items in parts]


def _behind(names: Sequence[PlaceName], i: int, items: Sequence[Token]) -> _Larger:
    """The names that follow the ``i``-th at once, each of a higher level than the one before, which is part of it."""
    end = i + 1
    while end < len(names) and _is_part(names[end - 1], names[end], items):
        end += 1
    return tuple(names[i + 1 : end])


def _is_part(name: PlaceName, larger: PlaceName, items: Sequence[Token]) -> bool:
    joined = larger.begin - name.end == 1 and items[name.end].word in _PART_OF
    return joined and _rank(larger) < _rank(name)


def _rank(name: PlaceName) -> int:
    return RANKS.index(name.level)
