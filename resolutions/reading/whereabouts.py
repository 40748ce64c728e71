"""Clause, amount -> Place: the place of a figure, where its sentence, row or heading says that it is another's.

Only what is certain counts: a place at the beginning of the sentence, or of the next part of a list, with nothing
between it and its figures that speaks of the whole or of several places. All else is of the document's own place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, is_year, opening
from resolutions.reading.gazetteer import RANKS, Gazetteer
from resolutions.reading.grids import Cell
from resolutions.reading.larger_places import LargerPlaces
from resolutions.reading.place_names import PlaceName, names_in
from resolutions.reading.statements import Cut
from resolutions.registers import Place

_ENDS = frozenset(":.;")
_LISTED = frozenset(":,;(")
_Chain = list[PlaceName]


class Whereabouts:
    """The places that the figures of one document are of."""

    def __init__(
        self, home: Place | None, gazetteer: Gazetteer, words: Mapping[str, Phrases], larger: LargerPlaces
    ) -> None:
        """Take the document's own place, the places of its day, the words of ``heads.yaml`` and what the text names."""
        self._larger = larger
        self.home = home
        self.used: dict[str, Place] = {}
        self._gazetteer = gazetteer
        self._words = words

    def of_heading(self, clause: Clause) -> Place | None:
        """The place of everything below a heading that is the name of a place and nothing else."""
        items = opening(clause.text, 80)
        while items and items[-1].word in _ENDS:
            items = items[:-1]
        chains = self._chains(items, clause.text)
        whole = len(chains) == 1 and (chains[0][0].begin, chains[0][-1].end) == (0, len(items))
        return self._place(chains[0]) if whole else None

    def of_clause(self, items: Sequence[Token], text: str, cells: Sequence[Cell]) -> ClausePlaces:
        """What a clause says of the places of its figures."""
        chains = self._chains(items, text)
        row = next((chain for chain in chains if _is_cell(chain, items, cells)), None)
        return ClausePlaces(items, text, chains, row, self._words, self._place)

    def _chains(self, items: Sequence[Token], text: str) -> list[_Chain]:
        """The places named, each with the larger ones it is said to be part of ("xã A, huyện B")."""
        chains: list[_Chain] = []
        for name in names_in(items, text, self._words, self._gazetteer.names):
            last = chains[-1][-1] if chains else None
            joint = [token.word for token in items[last.end : name.begin]] if last is not None else []
            if last is not None and joint in ([","], ["thuộc"], ["("]) and _rank(name) < _rank(last):
                chains[-1].append(name)
            else:
                chains.append([name])
        return chains

    def _place(self, chain: _Chain) -> Place | None:
        """The place that a chain means; None for one that the document's own place is too large to tell."""
        if len(chain) == 1 and chain[0].level != "province":
            chain = [chain[0], *self._larger.above(chain[0])]
        wide = self.home is None or self.home.level == "country"
        known = self._gazetteer.named(chain[0].name, "province") if chain[0].level == "city" else None
        if wide and chain[-1].level != "province" and known is None:
            return None
        above = self.home
        for name in reversed(chain):
            if self.home is not None and name.name == self.home.name_vi and name.kind == self.home.kind:
                above = self.home
                continue
            holder = above if above is not None and RANKS.index(above.level) < _rank(name) else None
            above = self._gazetteer.place(name, holder)
        assert above is not None
        if self.home is None or above.place_id != self.home.place_id:
            self.used[above.place_id] = above
        return above


class ClausePlaces:
    """The places of the figures of one clause."""

    def __init__(
        self,
        items: Sequence[Token],
        text: str,
        chains: Sequence[_Chain],
        row: _Chain | None,
        words: Mapping[str, Phrases],
        place: Callable[[_Chain], Place | None],
    ) -> None:
        """Take the tokens and the places named among them; ``row`` is the one that is the label of a table row."""
        self._text = text
        self._items, self._chains, self._row, self._words, self._place = items, chains, row, words, place

    def of(self, cut: Cut) -> Place | None:
        """The place that an amount is said to be of, or None when that is not certain."""
        if self._row is not None:
            return self._place(self._row)
        first, amount = cut.sentence[0], cut.amount.begin
        before = [chain for chain in self._chains if first <= chain[0].begin and chain[-1].end <= amount]
        if not before or not self._leads(before, first) or not self._governs(before[-1][-1].end, amount):
            return None
        return self._place(before[-1])

    def _leads(self, before: Sequence[_Chain], first: int) -> bool:
        """Whether the last of the places stands where its sentence, or a further part of a list, begins."""
        items, start = self._items, before[-1][0].begin
        opener = self._words["openers"].before(items, start)
        start = opened = opener.begin if opener is not None else start
        while start > first and items[start - 1].word in "-–+•":
            start -= 1
        since = before[-2][-1].end if len(before) > 1 else first
        sign = items[start - 1].word if start > first else ";"
        if any(token.is_number and not is_year(token) for token in items[since:start]):
            return sign in _LISTED
        return len(before) == 1 and (sign in (":", ";") or items[opened].word == "trong")

    def _governs(self, end: int, amount: int) -> bool:
        """Whether what follows the place is said of it, up to the amount."""
        told = self._items[end:amount]
        if any(True for _ in self._words["wholes"].find(told)) or _names_another(told, self._text):
            return False
        opened = self._items[end].word == "," and self._words["openers"].before(self._items, self._begin_of(end))
        return end == amount or bool(opened) or self._words["subjects"].at(self._items, end) is not None

    def _begin_of(self, end: int) -> int:
        return next(chain[0].begin for chain in self._chains if chain[-1].end == end)


def _names_another(told: Sequence[Token], text: str) -> bool:
    """Whether something else with a capital letter follows a comma: "thị xã An Khê 5, Kbang 3"."""
    return any(one.word in (",", ";") and text[after.start].isupper() for one, after in pairwise(told))


def _rank(name: PlaceName) -> int:
    return RANKS.index(name.level)


def _is_cell(chain: _Chain, items: Sequence[Token], cells: Sequence[Cell]) -> bool:
    """Whether a place fills a cell of a table row."""
    start, end = items[chain[0].begin].start, items[chain[-1].end - 1].end
    return any((cell.start, cell.end) == (start, end) for cell in cells)
