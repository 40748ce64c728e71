"""Clause, amount -> Place: the place of a figure, where its sentence, row or heading says that it is another's.

Only what is certain counts: a place at the beginning of the sentence, or of the next part of a list, with nothing
between it and its figures that speaks of the whole or of several places. All else is of the document's own place; of
a document of the whole country that is told only where neither its title nor the sentence names a smaller place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, is_year, opening, tokenized
from resolutions.reading.gazetteer import RANKS, Gazetteer
from resolutions.reading.grids import Cell
from resolutions.reading.larger_places import LargerPlaces
from resolutions.reading.place_columns import place_of_head
from resolutions.reading.place_names import PlaceName, names_in
from resolutions.reading.statements import Cut
from resolutions.registers import Place
from resolutions.remembered import remembered

_ENDS = frozenset(":.;")
_LISTED = frozenset(":,;(")
NEAR = 10
"""A place that a figure is of stands at most so many tokens after it."""
HEADING = 80
"""A heading that names a place does so among its first so many characters."""
_Chain = Sequence[PlaceName]


class Whereabouts:
    """The places that the figures of one document are of."""

    def __init__(
        self,
        home: Place | None,
        gazetteer: Gazetteer,
        words: Mapping[str, Phrases],
        larger: LargerPlaces,
        title: str = "",
    ) -> None:
        """Take the document's own place, the places of its day, the words of ``heads.yaml`` and what the text names."""
        self._larger = larger
        self.home = home
        self.used: dict[str, Place] = {}
        self._gazetteer = gazetteer
        self._words = words
        self.of_country = home.place_id if home is not None and home.level == "country" else ""
        named = names_in(tokenized(title), title, words, gazetteer.names, whole=True)
        self.of_part = bool(self.of_country) and any(True for _ in named)

    def of_heading(self, clause: Clause) -> Place | None:
        """The place of everything below a heading that is the name of a place and nothing else."""
        chains, size = _chains(self._words, clause.text, self._gazetteer.names, True)
        whole = len(chains) == 1 and (chains[0][0].begin, chains[0][-1].end) == (0, size)
        return self._place(chains[0]) if whole else None

    def of_clause(self, items: Sequence[Token], text: str, cells: Sequence[Cell]) -> ClausePlaces:
        """What a clause says of the places of its figures."""
        chains, _ = _chains(self._words, text, self._gazetteer.names, False)
        row = next((chain for chain in chains if _is_cell(chain, items, cells)), None)
        columns = [(cell, self._of_head(cell.head)) for cell in cells] if row is None else []
        return ClausePlaces(items, text, chains, row, columns, self._words, self._place, self._is_within)

    def _of_head(self, head: str) -> _Chain | None:
        """The place that heads a column, or None."""
        name = place_of_head(head, self._words, self._gazetteer.names)
        return [name] if name is not None else None

    def _is_within(self, chain: _Chain) -> bool:
        """Whether a place is of a lower level than the document's own."""
        return self.home is not None and RANKS.index(self.home.level) < _rank(chain[0])

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
        columns: Sequence[tuple[Cell, _Chain | None]],
        words: Mapping[str, Phrases],
        place: Callable[[_Chain], Place | None],
        is_within: Callable[[_Chain], bool],
    ) -> None:
        """Take the tokens and the places among them; ``row`` labels a table row, ``columns`` are its heads."""
        self._columns, self._is_within = columns, is_within
        self._begins = [chain[0].begin for chain in chains]
        self._ends = [chain[-1].end for chain in chains]
        self._text = text
        self._items, self._chains, self._row, self._words, self._place = items, chains, row, words, place

    def of(self, cut: Cut) -> Place | None:
        """The place that an amount is said to be of, or None when that is not certain."""
        if self._row is not None:
            return self._place(self._row)
        at = self._items[cut.amount.numbers[0]].start
        column = next((chain for cell, chain in self._columns if cell.start <= at < cell.end), None)
        if column is not None:
            return self._place(column)
        first, amount = cut.sentence[0], cut.amount.begin
        begun, ended = bisect_left(self._begins, first), bisect_right(self._ends, amount)
        before = self._chains[max(begun, ended - 2) : max(begun, ended)]  # the last two tell enough
        if not before:
            return self._after(cut)
        if not self._leads(before, first) or not self._governs(before[-1][-1].end, amount):
            return None
        return self._place(before[-1])

    def has_some(self, cut: Cut) -> bool:
        """Whether the sentence of an amount names any place before it, certain or not."""
        return bisect_left(self._begins, cut.sentence[0]) < bisect_right(self._ends, cut.amount.begin)

    def _after(self, cut: Cut) -> Place | None:
        """The place that follows an amount with "tại" or its like, and is the only one: "500 ha tại huyện Đăk Hà"."""
        end = cut.after[-1] + 1 if cut.after else cut.amount.end
        begun = bisect_left(self._begins, cut.amount.end)
        named = [chain for chain in self._chains[begun : begun + 2] if chain[0].begin < end]
        if len(named) != 1 or named[0][0].begin - cut.amount.end > NEAR or not self._is_within(named[0]):
            return None
        opener = self._words["openers"].before(self._items, named[0][0].begin)
        after = self._items[named[0][-1].end : named[0][-1].end + 3]
        joined = bool(after) and after[0].word in (",", "và", "-") and _goes_on(after, self._text)
        return None if opener is None or joined else self._place(named[0])

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
        return self._begins[bisect_left(self._ends, end)]


@remembered
def _chains(
    words: Mapping[str, Phrases], text: str, known: Phrases, is_heading: bool
) -> tuple[Sequence[Sequence[PlaceName]], int]:
    """The places named, each with the larger ones it is part of ("xã A, huyện B"), and how many tokens there are.

    Of a heading only the beginning is asked, without the signs at its end.
    """
    items = opening(text, HEADING) if is_heading else tokenized(text)
    while is_heading and items and items[-1].word in _ENDS:
        items = items[:-1]
    chains: list[list[PlaceName]] = []
    for name in names_in(items, text, words, known):
        last = chains[-1][-1] if chains else None
        joint = [token.word for token in items[last.end : name.begin]] if last is not None else []
        if last is not None and joint in ([","], ["thuộc"], ["("]) and _rank(name) < _rank(last):
            chains[-1].append(name)
        else:
            chains.append([name])
    return chains, len(items)


def _goes_on(after: Sequence[Token], text: str) -> bool:
    """Whether the words after a place go on with another one: a capital letter, or the word for a kind of place."""
    return any(text[token.start].isupper() for token in after[1:]) or after[-1].word in ("huyện", "xã", "thành", "thị")


def _names_another(told: Sequence[Token], text: str) -> bool:
    """Whether something else with a capital letter follows a comma: "thị xã An Khê 5, Kbang 3"."""
    return any(one.word in (",", ";") and text[after.start].isupper() for one, after in pairwise(told))


def _rank(name: PlaceName) -> int:
    return RANKS.index(name.level)


def _is_cell(chain: _Chain, items: Sequence[Token], cells: Sequence[Cell]) -> bool:
    """Whether a place fills a cell of a table row."""
    start, end = items[chain[0].begin].start, items[chain[-1].end - 1].end
    return any((cell.start, cell.end) == (start, end) for cell in cells)
