"""Clauses -> texts around each: what stands above a clause and can lend its statements a unit, a period or a label.

Above a clause stand the clauses that hold it, the line that leads in its list, the heads of its table with the lines
over them, and the title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, takewhile

from resolutions.facts import Clause, Document, Facts, Source
from resolutions.reading.proof.spelled_words import Pieces, Words, pieces, pieces_of

MAX_HEADS = 12
"""A table has at most so many rows of heads."""
SHORT_LINE = 60
"""A line that states the unit of all that follows is shorter than this."""
FIRST_ROWS = 3
"""The first rows of a table can be heads whatever stands in them."""


class Surroundings:
    """The pieces of every clause of a file and of what stands above it, cut once."""

    def __init__(self, source: Source, facts: Facts) -> None:
        """Note the clauses of a file in printed order."""
        self._text = source.text
        self.clauses = {clause.clause_id: clause for clause in facts.clauses}
        self.documents: dict[str, Document] = {document.document_id: document for document in facts.documents}
        self._heads = _heads(facts.clauses)
        self._colons = _colons(facts.clauses)
        self._titles: dict[str, list[str]] = {}
        for clause in facts.clauses:
            if clause.kind == "title":
                self._titles.setdefault(clause.document_id, []).append(clause.clause_id)
        self._marks = sorted((clause.start, clause.end) for clause in facts.clauses if clause.kind == "ornament")
        self._own: dict[str, Pieces] = {}
        self._printed: dict[str, tuple[str, bool]] = {}
        self._above: dict[str, list[str]] = {}
        self._holders: dict[str, list[str]] = {}

    def own(self, clause_id: str) -> Pieces:
        """The pieces of a clause, their places counted from where it begins."""
        if clause_id not in self._own:
            self._own[clause_id] = pieces_of(*self.printed(clause_id))
        return self._own[clause_id]

    def printed(self, clause_id: str) -> tuple[str, bool]:
        """A clause as printed, and whether its line ends are borders of cells."""
        if clause_id not in self._printed:
            clause = self.clauses[clause_id]
            self._printed[clause_id] = self._without_marks(clause.start, clause.end), clause.kind == "row"
        return self._printed[clause_id]

    def _without_marks(self, start: int, end: int) -> str:
        """The text between two places, page marks within it blank: "187 đảng", the number of a page, "viên"."""
        kept: list[str] = []
        for begin, last in self._marks[bisect_left(self._marks, (start + 1, 0)) : bisect_left(self._marks, (end, 0))]:
            kept += (self._text[start:begin], " " * (last - begin))
            start = last
        return "".join((*kept, self._text[start:end]))

    def above(self, clause_id: str) -> list[str]:
        """The ids of the clauses above a clause, the nearest first."""
        if clause_id not in self._above:
            self._above[clause_id] = self._all_above(clause_id)
        return self._above[clause_id]

    def _all_above(self, clause_id: str) -> list[str]:
        holders = self.holders(clause_id)
        heads = [head for name in (clause_id, *holders) for head in self._heads.get(name, ())]
        titles = self._titles.get(self.clauses[clause_id].document_id, ())
        return list(dict.fromkeys([*holders, *heads, *titles]))

    def holders(self, clause_id: str) -> list[str]:
        """The ids of the clauses that hold a clause or lead in its list, the nearest first."""
        if clause_id not in self._holders:
            self._holders[clause_id] = list(dict.fromkeys(self._held_by(clause_id)))
        return self._holders[clause_id]

    def _held_by(self, clause_id: str) -> Iterator[str]:
        seen: set[str] = set()
        while clause_id in self.clauses and clause_id not in seen:
            seen.add(clause_id)
            if colon := self._colons.get(clause_id):
                yield colon
            clause_id = self.clauses[clause_id].parent_id
            if clause_id in self.clauses:
                yield clause_id

    def beside(self, clause_id: str) -> list[str]:
        """The ids of the paragraphs before a clause that stand in the same section, or above the first one."""
        own = self.clauses[clause_id]
        before = takewhile(lambda clause: clause is not own, self.clauses.values())
        section = (
            clause for clause in before if (clause.document_id, clause.parent_id) == (own.document_id, own.parent_id)
        )
        return [clause.clause_id for clause in section if clause.kind == "paragraph"]

    def bullet(self, clause_id: str) -> list[str]:
        """The ids of the bullet right before a line without a mark, of such lines between them, and of its lead-in."""
        names = list(self.clauses)
        before = [self.clauses[name] for name in reversed(names[: names.index(clause_id)])]
        lines = list(takewhile(lambda clause: clause.kind == "paragraph" and not clause.mark, before))
        bullets = before[len(lines) :]
        if not bullets or not (bullets[0].kind == "item" and bullets[0].mark):
            return []
        leads = (clause for clause in bullets if clause.text.endswith(":"))
        return [clause.clause_id for clause in (*lines, bullets[0], *islice(leads, 1))]

    def opening(self, document_id: str) -> list[str]:
        """The ids of the paragraphs of a document that stand under no heading."""
        own = (clause for clause in self.clauses.values() if clause.document_id == document_id)
        return [clause.clause_id for clause in own if clause.kind == "paragraph" and not clause.parent_id]

    def lines_over(self, opening: Sequence[Words]) -> dict[str, str]:
        """Clause id -> the last line of its section before it that opens with one of some words, no table between."""
        found: dict[str, str] = {}
        line: Clause | None = None
        for clause in self.clauses.values():
            if clause.kind == "row" or (line is not None and clause.document_id != line.document_id):
                line = None
            words = pieces(clause.text[:SHORT_LINE], 0, SHORT_LINE).words if clause.kind == "paragraph" else ()
            said = tuple(word for word in words if word not in "(*)")
            if len(clause.text) < SHORT_LINE and any(said[: len(one)] == one for one in opening):
                line = clause
            elif line is not None and (not line.parent_id or line.parent_id in self.holders(clause.clause_id)):
                found[clause.clause_id] = line.clause_id
        return found

    @cached_property
    def document_titles(self) -> dict[str, Pieces]:
        """The title of each document as a person gave it."""
        return {name: pieces(one.title_vi, 0, len(one.title_vi)) for name, one in self.documents.items()}


def _colons(clauses: Sequence[Clause]) -> dict[str, str]:
    """Clause id -> the last clause before it, in its document, that ends in a colon."""
    found: dict[str, str] = {}
    last, document = "", ""
    for clause in clauses:
        last = last if clause.document_id == document else ""
        document = clause.document_id
        if last:
            found[clause.clause_id] = last
        if clause.text.endswith(":"):
            last = clause.clause_id
    return found


def _heads(clauses: Sequence[Clause]) -> dict[str, tuple[str, ...]]:
    """Row id -> the rows that can head its table, and the two lines over it."""
    found: dict[str, tuple[str, ...]] = {}
    heads: list[str] = []
    rows = 0
    for i, clause in enumerate(clauses):
        if clause.kind != "row":
            rows = rows if clause.kind == "ornament" else 0
            continue
        if rows == 0:
            heads = [before.clause_id for before in clauses[max(0, i - 2) : i]]
        rows += 1
        found[clause.clause_id] = tuple(heads)
        if len(heads) < MAX_HEADS and (rows <= FIRST_ROWS or _names_columns(clause)):
            heads.append(clause.clause_id)
    return found


def _names_columns(row: Clause) -> bool:
    """Whether a row holds no number but years."""
    numbers = [word for word in pieces(row.text, 0, len(row.text)).words if word.isdigit()]
    return all(len(number) == 4 for number in numbers)
