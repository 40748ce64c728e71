"""Clauses -> parts: which clauses stand in the part of a document that gives tasks, and which only head others."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.duty_words import DutyWords, means
from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.references.bodies import body_at
from resolutions.reading.sentences import sentences

PARTS = ("results", "tasks", "targets")
"""The parts that headings open; where a heading names several, the first of these holds."""
LEAD = 24
"""So many tokens at the end of a sentence can announce what follows."""
SPAN = 1000
"""So many characters at the end of a clause are looked at for such words."""
SHORTEST = 5
"""A sentence that announces something has at least so many tokens; fewer are a heading."""


def parts(clauses: Sequence[Clause], words: DutyWords) -> dict[str, str]:
    """The part in which each clause stands, by clause id: results, tasks, targets or none.

    Words that announce tasks hold for the list that begins after them.
    """
    found: dict[str, str] = {}
    opened: dict[tuple[str, str], str] = {}
    announced = False
    for clause in clauses:
        level = (clause.document_id, clause.parent_id)
        if announced:
            opened[level] = "tasks"
        part = opened.get(level) or found.get(clause.parent_id, "")
        if clause.kind == "heading":
            part = part_of_heading(tokens(clause.text[:300]), words) or part
        announced = clause.text.endswith(":") and announces(tokens(clause.text[-SPAN:]), words)
        found[clause.clause_id] = part
    return found


def part_of_heading(items: Sequence[Token], words: DutyWords) -> str:
    """The part that a heading opens, or empty."""
    named = {means(match.payload, "part") for match in words["tasks.parts"].find(items)}
    return next((part for part in PARTS if part in named), "")


def announces(items: Sequence[Token], words: DutyWords) -> bool:
    """Whether a text ends by announcing tasks: "… thực hiện tốt một số nhiệm vụ trọng tâm sau:"."""
    if len(items) < SHORTEST:
        return False
    for i in range(max(0, len(items) - LEAD), len(items)):
        match = words["tasks.leads"].at(items, i)
        if match is not None and match.end == len(items):
            return True
    return items[-2].word in ("sau", "đây") and any(
        body_at(items, match.end, words) for match in words["tasks.givers"].find(items) if match.end < len(items)
    )


def is_head(clause: Clause, items: Sequence[Token]) -> bool:
    """Whether a clause only heads what stands below it: one sentence that ends in a colon."""
    return clause.text.endswith(":") and len(sentences(items, clause.text)) == 1
