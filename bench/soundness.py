"""A text -> what is wrong with its reading: exceptions, lost or doubled characters, numbers, ids.

Every printed character of the source must be a character of the text of exactly one clause, or one of the few that are
dropped on purpose: white space and signs that print nothing, the clause's own mark, asterisks, bars, footnote marks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, Facts, Source
from resolutions.problems import Problem
from resolutions.reading import document, sources
from resolutions.reading.proof import printback, verify
from resolutions.reading.structure.lines import INVISIBLE
from resolutions.reading.structure.marks import numbered_note
from resolutions.vocabulary import Vocabulary

DROPPED = frozenset(INVISIBLE + "*|")
"""Characters that print nothing of their own and are in the text of no clause."""
MARK = 24
"""The printed number or list mark of a clause has at most so many characters."""


def faults(text: str, vocabulary: Vocabulary) -> list[str]:
    """What is wrong with the reading of a text, one sentence each; an exception is the caller's to catch."""
    source = sources.decode(text.encode("utf-8", "replace"), "any.txt")
    if isinstance(source, Problem):
        return [] if source.code in ("nul", "bad-encoding") else [str(source)]
    facts = document.read(source, document.default_given("d", source, vocabulary), vocabulary)
    printback.proved(source, facts, vocabulary.lists)
    told = [str(problem) for problem in verify.verify(source, facts)]
    return [*told, *lost_characters(source, facts.clauses), *number_faults(facts), *id_faults(facts)]


def lost_characters(source: Source, clauses: Sequence[Clause]) -> Iterator[str]:
    """The printed characters that are in the text of no clause, or in two."""
    kept = Counter[int]()
    allowed: set[int] = set()
    for clause in clauses:
        kept.update(_places(source, clause))
        allowed.update(_own_signs(source, clause))
    for i, char in enumerate(source.text):
        dropped = i in allowed or char in DROPPED or char.isspace() or not char.isprintable()
        if kept[i] > 1 or not (kept[i] or dropped):
            yield f"the character '{char}' at {i} is in {kept[i]} clauses"


def _places(source: Source, clause: Clause) -> Iterator[int]:
    """Where in the source the characters of a clause stand; only those that are the same there."""
    if not clause.text:
        return
    borders = [*(position for position, _ in clause.pieces[1:]), len(clause.text)]
    for (first, place), last in zip(clause.pieces, borders, strict=True):
        for i in range(first, last):
            at = place + i - first
            if not clause.text[i].isspace() and source.text[at : at + 1] == clause.text[i]:
                yield at


def _own_signs(source: Source, clause: Clause) -> Iterator[int]:
    """Where the mark of a clause stands, the whole of an ornament, and footnote marks such as ``^(1)`` and ``[1]``."""
    begin, end = clause.start, clause.end
    if clause.kind == "ornament":
        yield from range(begin, end)
    if clause.mark or clause.number:
        yield from range(begin, min(clause.pieces[0][1] if clause.text else end, begin + MARK + len(clause.number)))
    for at in range(begin, end):
        if source.text.startswith("^(", at):
            yield from range(at, min(at + 8, end))
        if source.text[at] == "[":
            yield from range(at, at + len(numbered_note(source.text, at)))


def number_faults(facts: Facts) -> Iterator[str]:
    """The places that the ledger names twice, and figures that none of its lines is."""
    for place, count in Counter(use.start for use in facts.numbers).items():
        if count > 1:
            yield f"the number at {place} is in the ledger {count} times"
    used = {use.record_id for use in facts.numbers if use.role == "observation"}
    for o in facts.observations:
        if o.observation_id not in used:
            yield f"{o.observation_id} has no number in the ledger"


def id_faults(facts: Facts) -> Iterator[str]:
    """Ids that are not plain, or that two things have."""
    for ids in ([c.clause_id for c in facts.clauses], [o.observation_id for o in facts.observations]):
        yield from (f"the id {one} is not ASCII" for one in ids if not one.isascii())
        yield from (f"{count} things have the id {one}" for one, count in Counter(ids).items() if count > 1)
