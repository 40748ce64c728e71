"""Clauses -> Tasks: what is to be done, by whom and by when.

In the tasks part of a document each paragraph or bullet is one task, and a sentence in it that opens by giving a body
something to do ("Giao …", "Yêu cầu …") is one more; elsewhere only such sentences are tasks. A bullet whose sentences
name several bodies is one task of all of them. What a heading says of who and when holds below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from resolutions.duties import Task
from resolutions.duty_words import DutyWords
from resolutions.facts import Clause
from resolutions.phrases import Match, Token, tokenized
from resolutions.reading.duties.assignees import Assignee, assignee_of
from resolutions.reading.duties.task_parts import is_head, parts
from resolutions.reading.references.bodies import first_body, name_end
from resolutions.reading.sentences import Span, sentences
from resolutions.reading.times.deadlines import begun, dated
from resolutions.remembered import remembered

GIVING = frozenset({"paragraph", "item", "heading"})
"""The kinds of clause that give tasks."""
SHORTEST = 4
"""A task has at least so many tokens."""


class _Said(NamedTuple):
    """What a stretch of text says of a task, or a heading of the tasks below it."""

    who: str = ""
    body_id: str = ""
    day: str = ""
    when: str = ""


class _Unit(NamedTuple):
    """The tokens of one task, and what they say of it whatever the day of its document."""

    first: int
    last: int
    printed: str
    who: str
    body_id: str
    reports_to: str
    reports_to_id: str
    due: tuple[Match, ...]


class _Text(NamedTuple):
    """The text of a clause with its tokens and sentences, and its part of the document."""

    printed: str
    items: Sequence[Token]
    spans: Sequence[Span]
    part: str
    words: DutyWords
    asked: dict[Span, Assignee | None]

    def assignee(self, span: Span) -> Assignee | None:
        """Who is given something to do in a sentence, looked for once."""
        if span not in self.asked:
            self.asked[span] = assignee_of(self.items, self.printed, span, self.words)
        return self.asked[span]


def tasks(clauses: Sequence[Clause], issued: Mapping[str, str], words: DutyWords) -> tuple[Task, ...]:
    """The tasks of a file in printed order; ``issued`` has the dates of its documents by id."""
    part_of = parts(clauses, words)
    parents = {clause.parent_id for clause in clauses}
    said: dict[str, _Said] = {}
    leads: dict[tuple[str, str], str] = {}
    found: list[Task] = []
    for clause in (clause for clause in clauses if clause.kind in GIVING):
        issued_on = issued.get(clause.document_id, "")
        above = said.get(_head_of(clause, leads), _Said())
        units = () if _only_heads(clause, parents) else _given_in(words, clause.text, part_of[clause.clause_id])
        own = (_filled(_said(unit, clause, issued_on, words), above) for unit in units)
        found += [_task(count, unit, one, clause) for count, (unit, one) in enumerate(zip(units, own, strict=True), 1)]
        heads = clause.kind == "heading" or clause.text.endswith(":")
        said[clause.clause_id] = _filled(_of_head(clause, issued_on, words), above) if heads else above
    return tuple(found)


def _head_of(clause: Clause, leads: dict[tuple[str, str], str]) -> str:
    """The clause whose words hold for this one too: for a bullet, an unnumbered line with a colon right before it."""
    level = (clause.document_id, clause.parent_id)
    if clause.mark:
        return leads.get(level) or clause.parent_id
    leads[level] = clause.clause_id if clause.text.endswith(":") and not clause.number else ""
    return clause.parent_id


def _only_heads(clause: Clause, parents: set[str]) -> bool:
    held = clause.kind == "heading" and clause.clause_id in parents
    return held or is_head(clause, tokenized(clause.text))


def _read(words: DutyWords, text: str, part: str) -> _Text:
    items = tokenized(text)
    return _Text(text, items, sentences(items, text), part, words, {})


@remembered
def _given_in(words: DutyWords, text: str, part: str) -> tuple[_Unit, ...]:
    """The tasks of the text of a clause."""
    read = _read(words, text, part)
    return tuple(_unit(unit, read) for unit in _units(read))


@remembered
def _whole(words: DutyWords, text: str) -> _Unit | None:
    """All of a text as if it were one task."""
    read = _read(words, text, "")
    return _unit(read.spans, read) if read.spans else None


def _units(text: _Text) -> list[list[Span]]:
    """The tasks of a clause as sentences: all of it is one, or those that give somebody something to do are."""
    if len(text.items) < SHORTEST or text.part == "results":
        return []
    if text.words["tasks.never"].at(text.items, 0) is not None:
        return []
    in_part = text.part == "tasks"
    if in_part and (_is_target(text) or _is_bare(text)):
        return []
    units: list[list[Span]] = []
    for k, span in enumerate(text.spans):
        if (k == 0 and in_part) or _is_given(span, text, by_verb=in_part):
            units.append([span])
        elif units:
            units[-1].append(span)
    return units


def _is_given(span: Span, text: _Text, by_verb: bool) -> bool:
    """Whether a sentence says itself that somebody is given something to do, ``by_verb`` with "giao" in front."""
    if by_verb and text.words["tasks.givers"].at(text.items, span[0]) is None:
        return False
    found = text.assignee(span)
    return found is not None and found.given


def _is_target(text: _Text) -> bool:
    begins = text.words["tasks.targets"].at(text.items, 0) is not None
    return begins and any(token.is_number for token in text.items)


def _is_bare(text: _Text) -> bool:
    """Whether a clause is a name and nothing else."""
    found = text.assignee((0, len(text.items)))
    return found is not None and found.end == len(text.items)


def _unit(unit: Sequence[Span], text: _Text) -> _Unit:
    first, last, words = unit[0][0], unit[-1][1], text.words
    items = text.items[first:last]
    found = [text.assignee(span) for span in unit]
    who = dict.fromkeys(_printed(text.items[one.begin : one.end], text.printed) for one in found if one is not None)
    bodies = (body for name in who if (body := first_body(tokenized(name), words)) is not None)
    body, reports_to = next(bodies, None), _receiver(items, text.printed, words)
    receiver = first_body(tokenized(reports_to), words)
    return _Unit(
        first,
        last,
        _printed(items, text.printed),
        "; ".join(who),
        body.body_id if body else "",
        reports_to,
        receiver.body_id if receiver else "",
        begun(items, words),
    )


def _said(unit: _Unit, clause: Clause, issued_on: str, words: DutyWords) -> _Said:
    """What a task says of who and when; ``issued_on`` gives the year of a day printed without one."""
    if not unit.due:
        return _Said(unit.who, unit.body_id)
    items = tokenized(clause.text)[unit.first : unit.last]
    when = dated(unit.due, items, issued_on)
    day = next((one.day for one in when if one.day), "")
    return _Said(unit.who, unit.body_id, day, "; ".join(_printed(items[a:b], clause.text) for a, b, _ in when))


def _of_head(clause: Clause, issued_on: str, words: DutyWords) -> _Said:
    """What a clause says of the tasks below it; a heading without a colon names a period, not a deadline."""
    unit = _whole(words, clause.text)
    if unit is None:
        return _Said()
    return _said(unit, clause, issued_on, words) if clause.text.endswith(":") else _Said(unit.who, unit.body_id)


def _filled(own: _Said, above: _Said) -> _Said:
    """What a task says, completed by what holds above it."""
    doer, due = own if own.who else above, own if own.when else above
    return own if own is doer is due else _Said(doer.who, doer.body_id, due.day, due.when)


def _receiver(items: Sequence[Token], printed: str, words: DutyWords) -> str:
    """The body to which a report is due, named after "báo cáo … cho"."""
    due = next(words["tasks.reports"].find(items), None)
    for match in words["tasks.receivers"].find(items[due.begin :] if due else ()):
        begin = due.begin + match.end if due else 0
        end = name_end(items, begin, printed, words)
        if end > begin:
            return _printed(items[begin:end], printed)
    return ""


def _printed(items: Sequence[Token], text: str) -> str:
    return text[items[0].start : items[-1].end] if items else ""


def _task(count: int, unit: _Unit, said: _Said, clause: Clause) -> Task:
    return Task(
        task_id=f"{clause.clause_id}.t{count}",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        assignee_vi=said.who,
        body_id=said.body_id,
        deadline=said.day,
        deadline_text_vi=said.when,
        reports_to_vi=unit.reports_to,
        reports_to_id=unit.reports_to_id,
        text_vi=unit.printed,
        text_en="",
    )
