"""Facts, source -> Differences: every published value, unit, comparator, period and place printed back and compared.

The second path: each observation is rendered to Vietnamese in all the spellings that may print it, and its span in
the source must be one of them. It shares the words of the vocabulary with the readers, and no code.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from resolutions.facts import Facts, NumberUse, Observation, Source
from resolutions.line_ends import line_at
from resolutions.problems import Problem
from resolutions.reading.proof.printed_amounts import Printer
from resolutions.reading.proof.printed_spans import Printed
from resolutions.reading.proof.spelled_numbers import styles_of
from resolutions.reading.proof.spelled_periods import Told, days_of, is_told
from resolutions.reading.proof.spelled_places import PlacesPrinted
from resolutions.reading.proof.spelled_words import split
from resolutions.reading.proof.spellings import Spellings, spellings_of, told_in, words_in
from resolutions.reading.proof.surroundings import Surroundings

REFUSED = "printed back, it is not what the text says"
"""Why the number of a refused observation is not read."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an observation that the source does not bear out."""

    observation_id: str
    """The observation."""
    position: int
    """Where it stands in the source."""
    code: str
    """The code of the problem: ``other-value``, ``other-unit`` and so on."""
    what: str
    """What differs, in one sentence without a full stop."""


def differences(source: Source, facts: Facts, lists: Mapping[str, Any]) -> list[Difference]:
    """The observations that are not what the source prints; ``lists`` are the loaded word lists of the vocabulary."""
    return list(_Proof(source, facts, spellings_of(lists)).differences()) if facts.observations else []


def proved(source: Source, facts: Facts, lists: Mapping[str, Any]) -> tuple[Facts, list[Problem]]:
    """The facts without the figures that are not what the source prints, and a warning for each of those.

    For texts that nobody has checked: what cannot be borne out is left unread, with the reason, and not published.
    """
    refused = {one.observation_id: one for one in differences(source, facts, lists)}
    kept = tuple(o for o in facts.observations if o.observation_id not in refused)
    numbers = tuple(
        replace(use, role="other", record_id="", reason=REFUSED) if use.record_id in refused else use
        for use in facts.numbers
    )
    todo = "read the sentence: the number is left on the list of what was not read"
    problems = [
        Problem(source.path, line_at(source.text, one.position), one.code, one.what, todo, "warning")
        for one in refused.values()
    ]
    return replace(facts, observations=kept, numbers=numbers) if refused else facts, problems


class _Proof:
    """What is needed to prove the observations of one file."""

    def __init__(self, source: Source, facts: Facts, spelled: Spellings) -> None:
        self.facts = facts
        self.around = Surroundings(source, facts)
        stated = [use.text for use in facts.numbers if use.role in ("observation", "other")]
        self.printer = Printer(spelled, styles_of(stated), self.around)
        self.spelled = spelled
        self.places = PlacesPrinted(facts, self.around)
        self.told: dict[tuple[str, bool], Told] = {}
        self.titles: dict[str, Told] = {}
        self.so_far: list[tuple[int, Told]] = []
        self.structured = {one.document_id for one in facts.clauses if one.kind == "heading" or one.number}
        self.words: dict[str, frozenset[str]] = {}
        self.ledger: dict[str, list[NumberUse]] = {}
        for use in facts.numbers:
            if use.role == "observation":
                self.ledger.setdefault(use.record_id, []).append(use)

    def differences(self) -> Iterator[Difference]:
        """Every value that does not print as its place in the source does."""
        for o in self.facts.observations:
            for code, what in self._of(o):
                yield Difference(o.observation_id, o.value_start, code, f"{o.observation_id}: {what}")
        known = {o.observation_id for o in self.facts.observations}
        for record, uses in self.ledger.items():
            if record not in known:
                what = f"the ledger gives '{uses[0].text}' to '{record}', which is no observation"
                yield Difference(record, uses[0].start, "other-row", what)

    def _of(self, o: Observation) -> Iterator[tuple[str, str]]:
        clause = self.around.clauses.get(o.clause_id)
        known = o.document_id in self.around.documents
        if clause is None or not known or clause.document_id != o.document_id or clause.path != o.path:
            yield "other-row", "it is of no clause"
        elif not (clause.start <= o.start <= o.value_start < o.value_end <= o.end <= clause.end):
            yield "other-row", f"'{o.value_text}' is not in the sentence that it quotes"
        else:
            printed = self.printer.amount(o)
            yield from [("other-value", printed)] if isinstance(printed, str) else self._amount(o, printed)
            yield from self._period(o)
            yield from self._label(o)
            yield from [("other-place", fault)] if (fault := self.places.fault(o)) else []

    def _amount(self, o: Observation, printed: Printed) -> Iterator[tuple[str, str]]:
        begin = self.around.clauses[o.clause_id].start
        if tuple(use.start - begin for use in self.ledger.get(o.observation_id, ())) != printed.starts:
            yield "other-row", f"the numbers of '{o.value_text}' are not its own in the ledger"
        if o.comparator not in printed.comparators:
            told = " or ".join(sorted(printed.comparators))
            yield "other-comparator", f"the comparator is '{o.comparator}' and '{printed.text}' prints '{told}'"
        yield from (("other-unit", what) for what in self.printer.unit_faults(o, printed))

    def _period(self, o: Observation) -> Iterator[tuple[str, str]]:
        if (o.period_from, o.period_to) != days_of(o.period):
            yield "other-period", f"the days of '{o.period}' are not {o.period_from} to {o.period_to}"
        own, title = self._told(o.clause_id, False), self._told_by_title(o.document_id)
        if not o.period or own.tells(o.period) or title.tells(o.period):
            return
        above = [self._told(name, True) for name in self.around.above(o.clause_id)]
        issued_on = self.around.documents[o.document_id].issued_on
        near = [own]
        if (not issued_on and not title.periods) or o.document_id not in self.structured:
            near.append(self._told_before(o.start))
        told = is_told(o.period, near, [*above, title], issued_on) or self._is_told_in_section(o, issued_on)
        if not told and (title.periods or not self._is_told_at_first(o, issued_on)):
            yield "other-period", f"the period '{o.period}' is printed neither in the clause nor above it"

    def _is_told_in_section(self, o: Observation, issued_on: str) -> bool:
        """Whether a paragraph before it tells its period: of what its section tells, above the first, or its bullet."""
        clause = self.around.clauses[o.clause_id]
        goes_on = o.kind in ("result", "context") or not clause.parent_id
        before = self.around.beside(o.clause_id) if goes_on else []
        before = before + (self.around.bullet(o.clause_id) if clause.kind == "paragraph" and not clause.mark else [])
        return any(is_told(o.period, [self._told(name, False)], (), issued_on) for name in before)

    def _is_told_at_first(self, o: Observation, issued_on: str) -> bool:
        """Whether a paragraph before the first heading, which tells of more than one time, tells its period."""
        opening = (self._told(name, False) for name in self.around.opening(o.document_id))
        return any(len(told.periods) > 1 and is_told(o.period, [told], (), issued_on) for told in opening)

    def _told_by_title(self, document_id: str) -> Told:
        if document_id not in self.titles:
            self.titles[document_id] = self.spelled.periods.told(self.around.document_titles[document_id], True)
        return self.titles[document_id]

    def _told_before(self, position: int) -> Told:
        """What the clauses before a position tell: in a text without date and title, what was named last holds."""
        if not self.so_far:
            told = Told(frozenset(), frozenset())
            for clause in self.facts.clauses:
                own = self._told(clause.clause_id, False)
                told = Told(told.periods | own.periods, told.years | own.years)
                self.so_far.append((clause.start, told))
        at = bisect_left(self.so_far, position, key=lambda one: one[0])
        return self.so_far[at - 1][1] if at else Told(frozenset(), frozenset())

    def _told(self, clause_id: str, is_heading: bool) -> Told:
        key = clause_id, is_heading
        if key not in self.told:
            self.told[key] = told_in(self.spelled, *self.around.printed(clause_id), is_heading)
        return self.told[key]

    def _label(self, o: Observation) -> Iterator[tuple[str, str]]:
        near = self._words(o.clause_id)
        for name, text in (("label", o.label_vi), ("parent row", o.parent_label_vi), ("scope", o.scope_vi)):
            missing = [word for word in split(text) if word not in near and word.isalnum()] if text else []
            if missing:
                above = self._words_above(o.clause_id)
                missing = [word for word in missing if word not in above]
            if missing or (name == "label" and not text):
                yield "other-label", f"of the {name} '{text}' the words '{' '.join(missing)}' are not printed there"

    def _words(self, clause_id: str) -> frozenset[str]:
        if clause_id not in self.words:
            self.words[clause_id] = frozenset(words_in(self.spelled, *self.around.printed(clause_id)))
        return self.words[clause_id]

    def _words_above(self, clause_id: str) -> frozenset[str]:
        is_row = self.around.clauses[clause_id].kind == "row"
        above = self.around.above(clause_id) if is_row else self.around.holders(clause_id)
        return frozenset().union(*(self._words(name) for name in above))
