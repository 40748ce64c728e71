"""Facts -> Explanation: for one line of a source, which entries gave each value, and what became of each number."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.facts import Clause, Facts, Observation, Source


def explain(source: Source, facts: Facts, line: int) -> list[str]:
    """The lines to print for a line of the source, counted from 1; empty when nothing is printed there."""
    starts = [0, *(i + 1 for i, char in enumerate(source.text) if char == "\n"), len(source.text) + 1]
    if not 1 <= line < len(starts):
        return []
    begin, end = starts[line - 1], starts[line] - 1
    return list(_explained(facts, begin, end))


def _explained(facts: Facts, begin: int, end: int) -> Iterator[str]:
    for clause in facts.clauses:
        if clause.start < end and begin < clause.end:
            yield f"{clause.kind} {clause.number or clause.mark} [{clause.clause_id}]".replace("  ", " ")
            yield f"  {clause.text[:300]}"
            yield from _observed(facts, clause, begin, end)
    for use in facts.numbers:
        if begin <= use.start < end and use.role != "observation":
            yield f"  {use.text}: {use.role} — {use.reason}"


def _observed(facts: Facts, clause: Clause, begin: int, end: int) -> Iterator[str]:
    for observation in facts.observations:
        if observation.clause_id == clause.clause_id and begin <= observation.value_start < end:
            yield from _told(observation)


def _told(o: Observation) -> Iterator[str]:
    high = f" .. {o.value_high}" if o.value_high is not None else ""
    yield f"  {o.label_vi}: {o.value_text}"
    yield f"    value {o.value}{high}, {o.kind}, place {o.place_id or '(none)'}"
    yield from (f"    {line}" for line in o.explanation)
