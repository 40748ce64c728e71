"""corrections.yaml -> Findings: misprints that a person found, each with the likely reading and the reason.

A correction never changes the published text or a figure: it becomes a row of ``problems`` beside the printed words.
``expected`` guards it: when these words no longer stand in the clause exactly once, that is an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from resolutions import entries
from resolutions.facts import Clause, Facts, Finding, Source
from resolutions.problems import Problem, did_you_mean
from resolutions.reading import sources
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.doubts.findings import in_printed_order
from resolutions.reading.doubts.noted import finding
from resolutions.reading.structure.legacy_fonts import unseen
from resolutions.text_checks import filled, said
from resolutions.vietnamese import slug

CHECK = "misprint"
"""The name of the check in ``problems``."""
CONFIDENCES = ("high", "medium", "low")
"""How sure a reading can be."""
_SHAPE = [
    {"clause!": filled, "expected!": said, "reading!": str, "reason!": {"vi!": filled, "en!": filled},
     "confidence!": CONFIDENCES}
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """One misprint (lỗi in) and how it should probably be read."""

    clause_id: str
    """The clause in which it stands."""
    expected: str
    """The printed words."""
    reading: str
    """The likely reading; empty when the words should be dropped."""
    reason_vi: str
    """Why, in Vietnamese."""
    reason_en: str
    """Why, in English."""
    confidence: str
    """high, medium or low."""
    path: str
    """The file that holds it."""
    line: int
    """The line of the printed words in that file."""
    clause_line: int
    """The line of the clause in that file."""


def corrections(files: Mapping[str, bytes], name: str, shown: str) -> tuple[tuple[Correction, ...], list[Problem]]:
    """The corrections of a document set; none when it has no such file."""
    path = f"{shown}/documents/{name}/corrections.yaml"
    data = files.get(f"documents/{name}/corrections.yaml")
    if data is None:
        return (), []
    text = sources.decode(data, path)
    if isinstance(text, Problem):
        return (), [text]
    loaded, problems = entries.load(path, text.text, _SHAPE)
    found = tuple(_correction(row, path) for row in loaded or ())
    return found, problems + [problem for one in found for problem in _faults(one, found)]


def _correction(row: Mapping[str, Any], path: str) -> Correction:
    reason = row["reason"]
    return Correction(
        clause_id=str(row["clause"]),
        expected=str(row["expected"]),
        reading=str(row["reading"]),
        reason_vi=" ".join(reason["vi"].split()),
        reason_en=" ".join(reason["en"].split()),
        confidence=str(row["confidence"]),
        path=path,
        line=entries.line_of(row["expected"]),
        clause_line=entries.line_of(row["clause"]),
    )


def _faults(one: Correction, all_of_them: Sequence[Correction]) -> list[Problem]:
    """What is wrong with an entry whatever the source says."""
    found = []
    if one.expected == one.reading:
        what = f"'{one.expected}' is corrected to itself"
        found.append(Problem(one.path, one.line, "no-correction", what, "write the printed words and another reading"))
    same = [other for other in all_of_them if (other.clause_id, other.expected) == (one.clause_id, one.expected)]
    if same[0] is not one:
        what = f"'{one.expected}' is also corrected on line {same[0].line}"
        found.append(Problem(one.path, one.line, "same-correction", what, "keep one of the two"))
    return found


def corrected(source: Source, facts: Facts, found: Sequence[Correction]) -> tuple[Facts, list[Problem]]:
    """The facts with a finding for each correction; a person's word takes the place of a check's on the same words."""
    clauses = {clause.clause_id: clause for clause in facts.clauses}
    problems = [problem for one in found if (problem := _misplaced(one, clauses, source.text)) is not None]
    own = [_finding(one, clauses[one.clause_id]) for one in found if one.clause_id in clauses]
    kept = [doubt for doubt in facts.findings if not any(_covers(one, doubt) for one in found)]
    return replace(facts, findings=tuple(in_printed_order((*kept, *own), facts.clauses))), problems


def _misplaced(one: Correction, clauses: Mapping[str, Clause], text: str) -> Problem | None:
    clause = clauses.get(one.clause_id)
    count = _count(one.expected, clause, text) if clause else 0
    if count == 1:
        return None
    if count > 1:
        what, todo = f"'{one.expected}' stands {count} times in {one.clause_id}", "add words before or after it"
        return Problem(one.path, one.line, "not-once", what, todo)
    held = [other.clause_id for other in clauses.values() if _count(one.expected, other, text) == 1]
    if len(held) == 1:
        todo = f"it stands in '{held[0]}'"
    else:
        todo = did_you_mean(one.clause_id, clauses) if clause is None else "correct the words, or delete the entry"
    what = f"'{one.expected}' does not stand in {one.clause_id}" if clause else f"there is no clause '{one.clause_id}'"
    return Problem(one.path, one.line if clause else one.clause_line, "not-printed", what, todo)


def _count(expected: str, clause: Clause, text: str) -> int:
    """How often the words stand in a clause, as the source prints them or with its white space folded."""
    printed = text[clause.start : clause.end]
    return printed.count(expected) or " ".join(printed.split()).count(" ".join(expected.split()))


def _finding(one: Correction, clause: Clause) -> Finding:
    said = (one.reason_vi, one.reason_en)
    record = f"{clause.clause_id}.{slug(one.expected, 6) or 'mark'}"
    return finding(clause, CHECK, one.expected, said, one.reading, one.confidence, record)


def _covers(one: Correction, doubt: Finding) -> bool:
    return doubt.clause_id == one.clause_id and bool(doubt.printed) and doubt.printed in one.expected


def applied(
    files: Mapping[str, bytes], sets: Sequence[DocumentSet], facts: Sequence[Facts], shown: str
) -> tuple[tuple[Facts, ...], list[Problem]]:
    """The facts of the document sets with their corrections, and every problem in those."""
    made: list[Facts] = []
    problems: list[Problem] = []
    for one, read in zip(sets, facts, strict=True):
        found, wrong = corrections(files, one.name, shown)
        marked, misplaced = corrected(one.source, read, found)
        made.append(marked)
        problems += wrong + misplaced
        known = "".join(finding.printed for finding in marked.findings)
        problems += unseen(one.source.text, one.source.path, known)
    return tuple(made), problems
