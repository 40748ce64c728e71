"""Clauses, observations -> Findings: what the printed document says that cannot be quite right.

A finding never changes a figure: it is published as printed, with the doubt beside it. Each check is a function of its
own; this is their list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resolutions.facts import Clause, Finding, Observation
from resolutions.reading.doubts.annexes import missing_annexes
from resolutions.reading.doubts.code_misfits import code_misfits
from resolutions.reading.doubts.loose_ends import damaged_marks, open_ends
from resolutions.reading.doubts.parts import parts
from resolutions.reading.doubts.ratios import ratios
from resolutions.reading.doubts.shares import shares
from resolutions.reading.doubts.shifted_rows import shifted_rows
from resolutions.vocabulary import Vocabulary


def findings(clauses: Sequence[Clause], observations: Sequence[Observation], vocabulary: Vocabulary) -> list[Finding]:
    """All findings of a file, in printed order."""
    by_id = {clause.clause_id: clause for clause in clauses}
    found = (
        *shifted_rows(by_id, observations, vocabulary.words.labels["groups"]),
        *shares(by_id, observations, vocabulary),
        *parts(by_id, observations),
        *ratios(by_id, observations),
        *missing_annexes(clauses, vocabulary),
        *code_misfits(clauses, vocabulary),
        *open_ends(clauses, vocabulary.words.outline["leads_on"]),
        *damaged_marks(clauses),
    )
    return in_printed_order(found, clauses)


def in_printed_order(found: Iterable[Finding], clauses: Sequence[Clause]) -> list[Finding]:
    """Findings in the order of their clauses, each problem id once."""
    starts = {clause.clause_id: clause.start for clause in clauses}
    once = {one.problem_id: one for one in found}
    return sorted(once.values(), key=lambda one: starts.get(one.clause_id, 0))
