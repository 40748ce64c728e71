"""Facts, source -> places printed: the place of a figure that is not its document's must stand before the figure.

The second path: it looks for the word for the kind of place with the name right behind it, in the sentence, then in
the clauses above, and shares no code with the reader that gave the place.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.facts import Facts, Observation
from resolutions.reading.proof.spelled_words import Pieces, Words, split
from resolutions.reading.proof.surroundings import Surroundings
from resolutions.registers import Place

SHORT = {"thành phố": (("tp",), ("tp", ".")), "thị xã": (("tx",), ("tx", "."))}
"""Abbreviations of the words for kinds of places."""
_AT = ("tại", "ở", "thuộc", "của")
BETWEEN = 2
"""At most so many pieces stand between a place and the larger one that it is said to be part of."""
_Found = tuple[int, int, str]


class PlacesPrinted:
    """The places of a file, to be looked for in its clauses."""

    def __init__(self, facts: Facts, around: Surroundings) -> None:
        """Take the places that the facts name, in all their spellings."""
        self._around = around
        self._parents = {place.place_id: place.parent_id for place in facts.places}
        self._homes = {document.document_id: document.place_id for document in facts.documents}
        self._countries = {place.place_id for place in facts.places if place.level == "country"}
        self._forms = [(form, place.place_id) for place in facts.places for form in _forms(place)]
        self._seen: dict[str, list[_Found]] = {}

    def fault(self, o: Observation) -> str:
        """What is wrong with the place of a figure, or empty."""
        home = self._homes[o.document_id]
        if o.place_id == home or (not o.place_id and home in self._countries):
            return ""
        if o.place_id not in self._parents:
            return f"the place '{o.place_id}' is not among those that the text names"
        own = self._around.own(o.clause_id)
        before = [one for one in self._found(o.clause_id) if own.ends[one[1] - 1] <= self._start(o)]
        told = self._nearest(before)
        for name in self._around.holders(o.clause_id) if not told else ():
            told = told or self._nearest(self._found(name))
        if o.place_id in (told, self._right_after(o), *self._over_column(o)):
            return ""
        return f"'{o.place_id}' is not the place printed before '{o.value_text}'"

    def _start(self, o: Observation) -> int:
        """Where a figure begins in its clause."""
        return o.value_start - self._around.clauses[o.clause_id].start

    def _right_after(self, o: Observation) -> str:
        """The first place after a figure, with "tại", "của" or their like before it."""
        own = self._around.own(o.clause_id)
        end = self._start(o) + o.value_end - o.value_start
        after = [one for one in self._found(o.clause_id) if own.starts[one[0]] >= end]
        said = after and (
            own.words[after[0][0] - 1] in _AT or own.words[after[0][0] - 2 : after[0][0]] == ("địa", "bàn")
        )
        return after[0][2] if said else ""

    def _over_column(self, o: Observation) -> list[str]:
        """The places in the heads of a table over a figure; a row may lack the cell of its number."""
        own = self._around.own(o.clause_id)
        at = next((i for i, start in enumerate(own.starts) if start >= self._start(o)), -1)
        cell = own.cells[at] if at >= 0 else -1
        places = []
        for name in self._around.above(o.clause_id):
            head = self._around.own(name)
            shorter = max(head.cells, default=0) - max(own.cells, default=0)
            over = cell + (1 if shorter == 1 else 0)
            places += [one[2] for one in self._found(name) if head.cells[one[0]] == over and cell > 0]
        return places

    def _nearest(self, found: Sequence[_Found]) -> str:
        """The last place of a list; of a place and the larger ones behind it, the smallest."""
        at = len(found) - 1
        while at > 0 and found[at][0] - found[at - 1][1] <= BETWEEN and self._within(found[at - 1][2], found[at][2]):
            at -= 1
        return found[at][2] if found else ""

    def _within(self, place_id: str, holder: str) -> bool:
        return self._parents.get(place_id) == holder

    def _found(self, clause_id: str) -> list[_Found]:
        if clause_id not in self._seen:
            self._seen[clause_id] = _in(self._around.own(clause_id), self._forms)
        return self._seen[clause_id]


def _forms(place: Place) -> list[Words]:
    """The word for the kind of place with the name, in full and abbreviated."""
    name, kind = split(place.name_vi), split(place.kind)
    bare = name[len(kind) :] if name[: len(kind)] == kind else name
    return [(*said, *bare) for said in (kind, *SHORT.get(place.kind, ()))]


def _in(own: Pieces, forms: Sequence[tuple[Words, str]]) -> list[_Found]:
    """Where places stand in a clause, from left to right; the longest name at each spot."""
    found: list[_Found] = []
    first = {form[0] for form, _ in forms}
    for i, word in enumerate(own.words):
        if word in first and not (found and i < found[-1][1]):
            fitting = [(len(form), place_id) for form, place_id in forms if own.stands(form, i)]
            if fitting:
                size, place_id = max(fitting)
                found.append((i, i + size, place_id))
    return found
