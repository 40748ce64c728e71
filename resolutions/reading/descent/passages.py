"""Clauses, Tasks -> Passages: the sentences of a document and their parts between semicolons, each with its task."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from resolutions.duties import Task
from resolutions.duty_words import DutyWords
from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.duties.duty_parts import LONGEST, duty_parts
from resolutions.reading.sentences import sentences
from resolutions.rewording import is_word

HOLDING = ("paragraph", "item", "heading", "row")
"""The kinds of clause that say what is to be done."""
SHORTEST = 6
"""Fewer words than so many between two semicolons belong to the part before them: they say too little to be traced."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a sentence."""

    clause: Clause
    """The clause that holds it."""
    task: Task | None
    """The task it belongs to, or None when it stands in none."""
    start: int
    """Its first character in the text of the clause."""
    end: int
    """Position after its last character."""
    words: tuple[str, ...]
    """Its words, folded, without signs."""
    telling: frozenset[int]
    """The places of the words that say what is to be done, not merely that something is ("tiếp tục thực hiện tốt")."""


def passages(clauses: Sequence[Clause], tasks: Mapping[str, Sequence[Task]], words: DutyWords) -> tuple[Passage, ...]:
    """The passages of a document in printed order; ``tasks`` has its tasks by clause id."""
    return tuple(
        passage
        for clause in clauses
        if clause.kind in HOLDING
        for passage in _of_clause(clause, _spans(clause, tasks.get(clause.clause_id, ())), words)
    )


def _spans(clause: Clause, tasks: Sequence[Task]) -> list[tuple[int, int, Task]]:
    """Where the tasks of a clause stand in its text."""
    found: list[tuple[int, int, Task]] = []
    at = 0
    for task in tasks:
        at = clause.text.find(task.text_vi, at)
        if at < 0:
            return found
        found.append((at, at + len(task.text_vi), task))
        at += len(task.text_vi)
    return found


def _of_clause(clause: Clause, spans: Sequence[tuple[int, int, Task]], words: DutyWords) -> Iterator[Passage]:
    items = tokens(clause.text)
    found: list[Passage] = []
    for sentence in sentences(items, clause.text):
        task = _task_at(spans, items[sentence[0]].start)
        for first, last in duty_parts(items, clause.text, sentence, words):
            found.append(_passage(clause, task, items[first:last], words))
    yield from _joined(found)


def _task_at(spans: Sequence[tuple[int, int, Task]], at: int) -> Task | None:
    i = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[i][2] if i >= 0 and at < spans[i][1] else None


def _passage(clause: Clause, task: Task | None, items: Sequence[Token], words: DutyWords) -> Passage:
    counted = [token for token in items if is_word(token)]
    plain = {i for match in words["lineage.plain"].find(counted) for i in range(match.begin, match.end)}
    telling = frozenset(range(len(counted))) - plain
    return Passage(clause, task, items[0].start, items[-1].end, tuple(token.word for token in counted), telling)


def _both(one: Passage, other: Passage) -> Passage:
    """Two neighbours of a clause as one passage."""
    telling = one.telling | {len(one.words) + i for i in other.telling}
    return replace(one, end=other.end, words=one.words + other.words, telling=telling)


def _joined(found: Sequence[Passage]) -> Iterator[Passage]:
    """The passages of a clause, those that are too short joined to the one before, or after when they come first."""
    open_one: Passage | None = None
    for passage in found:
        if open_one is None:
            open_one = passage
            continue
        short = min(len(open_one.words), len(passage.words)) < SHORTEST
        if short and open_one.task is passage.task and len(open_one.words) < LONGEST:
            open_one = _both(open_one, passage)
        else:
            yield open_one
            open_one = passage
    if open_one is not None:
        yield open_one
