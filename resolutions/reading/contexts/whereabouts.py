"""Clause, amount -> Place: the place of a figure, where its sentence, row or heading says that it is another's.

Only what is certain counts: a place at the beginning of the sentence, or of the next part of a list, with nothing
between it and its figures that speaks of the whole or of several places. All else is of the document's own place; of
a document of the whole country that is told only where neither its title nor the sentence names a smaller place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, is_year, tokenized
from resolutions.reading.identity.metadata import Described
from resolutions.reading.joining.endowments import owner
from resolutions.reading.places.gazetteer import RANKS, Gazetteer
from resolutions.reading.places.larger_places import LargerPlaces
from resolutions.reading.places.place_chains import Chain, chains_in, is_one_of_several, rank
from resolutions.reading.places.place_columns import place_of_head
from resolutions.reading.places.place_names import names_in
from resolutions.reading.structure.grids import Cell
from resolutions.reading.wording.statements import Cut
from resolutions.registers import Place

_LISTED = frozenset(":,;(")
_AREA = ("địa", "bàn")
NEAR = 10
"""A place that a figure is of stands at most so many tokens after it."""


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
        chains, size = chains_in(self._words, clause.text, self._gazetteer.names, True)
        whole = len(chains) == 1 and (chains[0][0].begin, chains[0][-1].end) == (0, size)
        return self._place(chains[0]) if whole else None

    def of_clause(self, items: Sequence[Token], text: str, cells: Sequence[Cell]) -> ClausePlaces:
        """What a clause says of the places of its figures."""
        chains, _ = chains_in(self._words, text, self._gazetteer.names, False)
        row = next((chain for chain in chains if _is_cell(chain, items, cells)), None)
        columns = [(cell, self._of_head(cell.head)) for cell in cells] if row is None else []
        return ClausePlaces(items, text, chains, row, columns, self._words, self._place, self._is_within)

    def _of_head(self, head: str) -> Chain | None:
        """The place that heads a column, or None."""
        name = place_of_head(head, self._words, self._gazetteer.names)
        return [name] if name is not None else None

    def _is_within(self, chain: Chain) -> bool:
        """Whether a place is of a lower level than the document's own."""
        return self.home is not None and RANKS.index(self.home.level) < rank(chain[0])

    def _place(self, chain: Chain) -> Place | None:
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
            holder = above if above is not None and RANKS.index(above.level) < rank(name) else None
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
        chains: Sequence[Chain],
        row: Chain | None,
        columns: Sequence[tuple[Cell, Chain | None]],
        words: Mapping[str, Phrases],
        place: Callable[[Chain], Place | None],
        is_within: Callable[[Chain], bool],
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
        has_it = owner(self._items, self._text, cut.amount, self._chains, self._words)
        if has_it is not None:
            return self._place(has_it)
        first, amount = cut.sentence[0], cut.amount.begin
        begun, ended = bisect_left(self._begins, first), bisect_right(self._ends, amount)
        before = self._chains[max(begun, ended - 2) : max(begun, ended)]  # the last two tell enough
        if not before:
            return self._after(cut)
        if self._spread_over(before[-1], amount):
            return self._place(before[-1])
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
        if named[0][0].begin not in cut.after:
            return None  # "3.900 ha (riêng huyện Ba Lạch 1.680 ha)"
        opener = self._words["openers"].before(self._items, named[0][0].begin)
        joined = is_one_of_several(named[0], self._items, self._text)
        return None if opener is None or joined else self._place(named[0])

    def _leads(self, before: Sequence[Chain], first: int) -> bool:
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
        if self._words["afterwards"].at(items, first) is not None:
            commas = [i for i in range(first, start) if items[i].word == ","]
            return commas == [start - 1]  # "Sau khi thành lập phường Nam Khê, xã Bản Mù còn lại 1.203 ha"
        return len(before) == 1 and (sign in (":", ";") or items[opened].word == "trong")

    def _spread_over(self, chain: Chain, amount: int) -> bool:
        """Whether a smaller place is the one in which so much is: "Thu ngân sách trên địa bàn xã Bản Mù đạt 3 tỷ"."""
        end, begin = chain[-1].end, chain[0].begin
        within = tuple(token.word for token in self._items[begin - 2 : begin]) == _AREA and self._is_within(chain)
        return within and end < amount and self._words["subjects"].at(self._items, end) is not None

    def _governs(self, end: int, amount: int) -> bool:
        """Whether what follows the place is said of it, up to the amount."""
        told = self._items[end:amount]
        if any(True for _ in self._words["wholes"].find(told)) or _names_another(told, self._text):
            return False
        opened = self._items[end].word == "," and self._words["openers"].before(self._items, self._begin_of(end))
        return end == amount or bool(opened) or self._words["subjects"].at(self._items, end) is not None

    def _begin_of(self, end: int) -> int:
        return self._begins[bisect_left(self._ends, end)]


def _names_another(told: Sequence[Token], text: str) -> bool:
    """Whether something else with a capital letter follows a comma: "thị xã An Khê 5, Kbang 3"."""
    return any(one.word in (",", ";") and text[after.start].isupper() for one, after in pairwise(told))


def _is_cell(chain: Chain, items: Sequence[Token], cells: Sequence[Cell]) -> bool:
    """Whether a place fills a cell of a table row."""
    start, end = items[chain[0].begin].start, items[chain[-1].end - 1].end
    return any((cell.start, cell.end) == (start, end) for cell in cells)


def places_of(described: Iterable[Described], figures: Mapping[str, Whereabouts]) -> tuple[Place, ...]:
    """The places of the documents and their figures with those that they are part of, each once."""
    found: dict[str, Place] = {}
    for one in described:
        used = figures[one.document.document_id].used.values()
        for place in (*((one.place,) if one.place is not None else ()), *used):
            found.update((each.place_id, each) for each in one.places.line(place))
    return tuple(found.values())
