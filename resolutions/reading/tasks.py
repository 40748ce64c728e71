"""Clauses -> Tasks: what is to be done, by whom and by when.

In the tasks part of a document each paragraph or bullet is one task, and a sentence in it that gives another body
something to do is one more; elsewhere only such sentences are tasks. What a heading says of who and when holds below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resolutions.duties import Task
from resolutions.duty_words import DutyWords
from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.assignees import Assignee, assignee_of
from resolutions.reading.bodies import first_body, name_end
from resolutions.reading.deadlines import deadlines
from resolutions.reading.sentences import Span, sentences
from resolutions.reading.task_parts import is_head, parts

GIVING = frozenset({"paragraph", "item", "heading"})
"""The kinds of clause that give tasks."""
SHORTEST = 4
"""A task has at least so many tokens."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clause says of who and when, for itself or for the clauses that it heads."""

    who: str = ""
    body_id: str = ""
    day: str = ""
    when: str = ""


_NOTHING = _Said()


def tasks(clauses: Sequence[Clause], issued: Mapping[str, str], words: DutyWords) -> tuple[Task, ...]:
    """The tasks of a file in printed order; ``issued`` has the dates of its documents by id."""
    part_of = parts(clauses, words)
    heading = {clause.parent_id for clause in clauses}
    heads: dict[str, _Said] = {}
    above: dict[str, str] = {}
    found: list[Task] = []
    for clause in clauses:
        if clause.kind not in GIVING:
            continue
        items = tokens(clause.text)
        over = _head_of(clause, above)
        inherited = heads.get(over, _NOTHING)
        if _only_heads(clause, items, heading):
            said = _said([(0, len(items))], items, clause, issued, words)
            heads[clause.clause_id] = _filled(said, inherited)
            continue
        units = _units(clause, items, part_of[clause.clause_id], words)
        made = [_said(unit, items, clause, issued, words) for unit in units]
        found += _of_clause(clause, items, units, [_filled(said, inherited) for said in made], words)
        if clause.text.endswith(":") and made:
            heads[clause.clause_id] = _filled(made[-1], inherited)
    return tuple(found)
