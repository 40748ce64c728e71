"""Facts -> Explanation: for one line of a source, which entries gave each value, and what became of each number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from resolutions.facts import Clause, Facts, Finding, Observation, Source
from resolutions.line_ends import line_spans
from resolutions.problems import Problem
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace
from resolutions.reading.explained.told import Told
from resolutions.reading.explained.told_amounts import told_comparator, told_value
from resolutions.reading.explained.told_duties import told_citation, told_task
from resolutions.reading.explained.told_kinds import told_kind, told_measure
from resolutions.reading.explained.told_labels import told_indicator, told_label, told_scope
from resolutions.reading.explained.told_numbers import told_number
from resolutions.reading.explained.told_periods import told_period
from resolutions.reading.explained.told_units import told_unit
from resolutions.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Subject:
    """A file that was read, and all that is needed to say how."""

    source: Source
    """The file."""
    facts: Facts
    """What was read in it."""
    vocabulary: Vocabulary
    """The words it was read with."""
    shown: str
    """The content folder as messages name it."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Observation id -> what its text does not bear out, for figures that the second path refused."""
    corrected: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Clause id and printed words -> the file and line of a person's correction."""


def explain(subject: Subject, line: int) -> list[str] | Problem:
    """The lines to print for a line of the source, counted from 1; none when nothing is printed there."""
    spans = list(line_spans(subject.source.text))
    if len(spans) > 1 and spans[-1][0] == spans[-1][1]:
        spans.pop()
    if not 1 <= line <= len(spans):
        what = f"the file has {len(spans)} lines"
        return Problem(subject.source.path, line, "no-such-line", what, f"give a line from 1 to {len(spans)}")
    begin, end = spans[line - 1]
    return list(_Explainer(subject).explained(begin, end))


def told_observation(o: Observation, retrace: Retrace, places: EntryPlaces) -> Iterator[Told]:
    """What made each value of an observation."""
    trace = retrace.trace(o)
    if trace is None:
        return
    yield from told_value(o, trace, retrace)
    yield from told_comparator(o, trace, places)
    yield from told_unit(o, trace, retrace, places)
    yield from told_measure(o, places)
    yield from told_period(o, trace, retrace, places)
    yield from told_kind(o, trace, retrace, places)
    yield from told_label(o, trace, retrace, places)
    yield from told_scope(o, places)
    yield from told_indicator(o, retrace)


class _Explainer:
    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._facts = subject.facts
        self._retrace = Retrace(subject.source, subject.facts, subject.vocabulary)
        self._places = EntryPlaces(subject.vocabulary.lists, subject.shown)

    def explained(self, begin: int, end: int) -> Iterator[str]:
        """The lines of explanation for the clauses that stand in a span of the source."""
        for clause in self._facts.clauses:
            if clause.start < end and begin < clause.end:
                yield f"{clause.kind} {clause.number or clause.mark} [{clause.clause_id}]".replace("  ", " ")
                yield f"  {clause.text[:300]}"
                yield from self._clause(clause, begin, end)

    def _clause(self, clause: Clause, begin: int, end: int) -> Iterator[str]:
        for o in self._facts.observations:
            if o.clause_id == clause.clause_id and begin <= o.value_start < end:
                yield f"  {o.label_vi}: {o.value_text}"
                yield from (f"    {told}" for told in told_observation(o, self._retrace, self._places))
                if o.observation_id in self._subject.refused:
                    yield f"    refused: {self._subject.refused[o.observation_id]}"
        for use in self._facts.numbers:
            inside = clause.start <= use.start < clause.end and begin <= use.start < end
            if inside and use.role != "observation":
                yield from (f"  {told}" for told in told_number(use, clause, self._retrace, self._places))
        for citation in self._facts.citations:
            if citation.clause_id == clause.clause_id and begin <= citation.start < end:
                yield from (f"  {told}" for told in told_citation(citation, self._places))
        for task in (task for task in self._facts.tasks if task.clause_id == clause.clause_id):
            yield from (f"  {told}" for told in told_task(task, self._places))
        for found in (found for found in self._facts.findings if found.clause_id == clause.clause_id):
            yield f"  {self._finding(found)}"

    def _finding(self, found: Finding) -> str:
        reading = f"; likely reading: {found.likely_reading}" if found.likely_reading else ""
        place = self._subject.corrected.get((found.clause_id, found.printed), "")
        return f"problem {found.check}: {found.message_en}{reading}{f' ({place})' if place else ''}"
