"""Facts -> Traces: the amounts of a clause read anew with the readers that read them, to ask which words did what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolutions.facts import Clause, Facts, Observation, Source
from resolutions.line_ends import line_at
from resolutions.phrases import Token, tokens, words
from resolutions.reading.contexts.context import contexts
from resolutions.reading.contexts.telling import Telling, tellings
from resolutions.reading.document import outline
from resolutions.reading.drafting.assessments import kinds_around_orders
from resolutions.reading.explained.told import stands
from resolutions.reading.quantities.amounts import Amount, amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.numbers import style_of
from resolutions.reading.quantities.setaside import set_aside
from resolutions.reading.reader import Reader
from resolutions.reading.structure.grids import Cell
from resolutions.reading.wording.indicators import Matcher
from resolutions.reading.wording.labels import Parts
from resolutions.reading.wording.stated import stated
from resolutions.reading.wording.statements import Cut
from resolutions.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Trace:
    """How one amount of a clause was read."""

    items: Sequence[Token]
    """The tokens of its clause."""
    amount: Amount
    """The amount."""
    cut: Cut | None
    """The words that were its own; None in a row of a table with cells."""
    parts: Parts | None
    """Those words taken apart; None likewise."""
    following: Parts | None
    """The words of the next amount, when the two can share some."""


class Retrace:
    """The readers of one file, indexed once, to read any of its clauses anew."""

    def __init__(self, source: Source, facts: Facts, vocabulary: Vocabulary) -> None:
        """Make ready what the reading of the file made ready."""
        known, clauses = vocabulary.words, facts.clauses
        printed = (token for clause in clauses for token in tokens(clause.text) if token.is_number and token.start > 0)
        style = style_of(token.word for token in printed)
        self.source = source
        self.reader = Reader(vocabulary, Limits(known.limits, known.labels["degrees"]), Matcher((), known), style)
        self.clauses = {clause.clause_id: clause for clause in clauses}
        self.documents = {document.document_id: document for document in facts.documents}
        self.titles: dict[str, list[str]] = {}
        for clause in (clause for clause in clauses if clause.kind == "title"):
            self.titles.setdefault(clause.document_id, []).append(clause.text)
        self._blocks = dict(zip(self.clauses, outline(source, vocabulary), strict=True))
        self._over = _captions(clauses) | _leaders(clauses)
        self._traces: dict[str, list[Trace]] = {}
        self.around_orders = kinds_around_orders(clauses, known)
        self._tellings = tellings(clauses, known, contexts(clauses, self.documents, known))

    def telling(self, clause: Clause) -> Telling:
        """What was told of a paragraph, by it or by one before it, in a text without headings."""
        return self._tellings.get(clause.clause_id, Telling())

    def cells(self, clause: Clause) -> tuple[Cell, ...]:
        """The cells of a table row; none for any other clause."""
        return self._blocks[clause.clause_id].cells

    def up(self, clause: Clause) -> Iterator[Clause]:
        """The clause and those that it stands under, the nearest first, with what leads in its list or its table."""
        found: Clause | None = clause
        while found is not None:
            yield found
            if found.clause_id in self._over:
                yield self._over[found.clause_id]
            found = self.clauses.get(found.parent_id)

    def stands_above(self, text: str, clause: Clause) -> str:
        """The file and line of the nearest words like these in the clause or before it; empty when there are none."""
        found = list(self.clauses.values())
        for above in reversed(found[: found.index(clause) + 1]):
            at = stands(words(text), tokens(above.text))
            if at is not None:
                return self.line(above.source_position(at))
        return ""

    def first_line(self, clause: Clause) -> str:
        """The file and line of the first word of a clause: its printed number can stand on a line of its own."""
        return self.line(clause.source_position(len(clause.text) - len(clause.text.lstrip())))

    def line(self, position: int) -> str:
        """The file and line of a position in the source."""
        return f"{self.source.path}:{line_at(self.source.text, position)}"

    def traces(self, clause: Clause) -> list[Trace]:
        """The amounts of a clause in printed order."""
        if clause.clause_id not in self._traces:
            self._traces[clause.clause_id] = self._read(clause)
        return self._traces[clause.clause_id]

    def _read(self, clause: Clause) -> list[Trace]:
        reader = self.reader
        known, units = reader.vocabulary.words, reader.vocabulary.units
        items: Sequence[Token]
        if self.cells(clause):
            items = tokens(clause.text)
            aside = set_aside(items, clause.text, known, units)
            found = amounts(items, aside, reader.style, units, reader.limits, clause.text)
            return [Trace(items, amount, None, None, None) for amount in found]
        own = stated(clause.text, known, units, reader.limits, reader.style, True, False)
        items, said = own.items, own.statements
        cuts, parts = [one for one, _ in said], [apart for _, apart in said]
        after = [one.part for one in cuts[1:]]
        shared = [parts[i + 1] if after[i : i + 1] == [one.part] else None for i, one in enumerate(cuts)]
        return [Trace(items, one.amount, one, *two) for one, *two in zip(cuts, parts, shared, strict=True)]

    def trace(self, o: Observation) -> Trace | None:
        """The amount that an observation states; None when its clause is not read so any more."""
        clause = self.clauses[o.clause_id]
        for one in self.traces(clause):
            start = clause.source_position(one.items[one.amount.numbers[0]].start)
            if o.value_start <= start < o.value_end:
                return one
        return None


def cell_of(trace: Trace, cells: Sequence[Cell]) -> Cell | None:
    """The cell of a table row that holds an amount."""
    start = trace.items[trace.amount.numbers[0]].start
    return next((cell for cell in cells if cell.start <= start < cell.end), None)


def _leaders(clauses: Sequence[Clause]) -> dict[str, Clause]:
    """Marked or numbered clause -> the sentence that leads in its list, and ends in a colon."""
    found: dict[str, Clause] = {}
    last: dict[tuple[str, str], Clause] = {}
    for clause in clauses:
        where = clause.document_id, clause.parent_id
        if not (clause.mark or clause.number):
            last.pop(where, None)
            last |= {where: clause} if clause.kind == "paragraph" and clause.text.endswith(":") else {}
        elif where in last:
            found[clause.clause_id] = last[where]
    return found


def _captions(clauses: Sequence[Clause]) -> dict[str, Clause]:
    """Row id -> the heading without a number over its table, in the section where it stands."""
    found: dict[str, Clause] = {}
    last: dict[str, Clause] = {}
    for clause in clauses:
        if clause.kind == "heading":
            last = {clause.parent_id: clause} if not clause.number and clause.parent_id else {}
        elif clause.kind == "row" and clause.parent_id in last:
            found[clause.clause_id] = last[clause.parent_id]
    return found
