"""Clauses -> Meeting: the meeting that adopted a document, and its days.

A meeting is taken from where a document tells its own: the opening sentence ("Hội nghị lần thứ hai … họp ngày 25, 26
tháng 11 năm 2020"), the sentence that ends it ("… thông qua"), its title. One that is only mentioned is not its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions.duty_words import DutyWords
from resolutions.facts import Clause
from resolutions.phrases import Match, Token, tokens
from resolutions.reading.references.bodies import name_end
from resolutions.reading.references.citations import references
from resolutions.reading.sentences import Span, sentences
from resolutions.reading.times.dates import days_at, days_in

OPENING = 6
"""The meeting is told in one of the first so many paragraphs, if at all."""
BEFORE = 16
"""The council that meets can be named so many tokens before its session."""

_OWN = ("này", "đã", "được")


class Meeting(NamedTuple):
    """A meeting and the days on which it was held."""

    name: str = ""
    """The meeting as printed, or empty."""
    first: str = ""
    """Its first day, ISO, or empty."""
    last: str = ""
    """Its last day, ISO, or empty."""


def meeting_of(clauses: Sequence[Clause], words: DutyWords) -> Meeting:
    """The meeting that adopted the document of these clauses, or an empty one."""
    paragraphs = [clause for clause in clauses if clause.kind == "paragraph" and not clause.number]
    told = [*paragraphs[:OPENING], *paragraphs[OPENING:][-1:]]
    found = [meeting for clause in told for meeting in _told(clause.text, words)]
    found.append(_titled(clauses, words))
    named = next((meeting for meeting in found if meeting.name), Meeting())
    dated = next((meeting for meeting in found if meeting.first), Meeting())
    return Meeting(named.name, dated.first, dated.last)


def adopted_on(clauses: Sequence[Clause], words: DutyWords) -> str:
    """The day on which a resolution says at its end that it was adopted, or empty; its date where no dateline is."""
    paragraphs = [clause.text for clause in clauses if clause.kind == "paragraph"]
    for text in reversed(paragraphs[-OPENING:]):
        items = tokens(text)
        if tuple(token.word for token in items[:2]) != ("nghị", "quyết") or (items[2:3] and items[2].word not in _OWN):
            continue
        for match in words["meetings.adopted"].find(items):
            days = days_at(items, match.end)
            if days is not None and days.first == days.last:
                return days.first
    return ""


def _told(text: str, words: DutyWords) -> Iterator[Meeting]:
    """The meetings that a paragraph says were held, or adopted the document."""
    items = tokens(text)
    named = list(words["meetings.meetings"].find(items))
    ends = iter(sentences(items, text) if named else ())
    sentence = (0, 0)
    for match in named:
        while sentence[1] <= match.begin:
            sentence = next(ends)
        begin, end = _whole(match, items, text, words)
        held = _says_held(items, match, end, words)
        if held or words["meetings.adopted"].at(items, end) is not None:
            first, last = _days(items, text, sentence, words) if held else ("", "")
            yield Meeting(text[items[begin].start : items[end - 1].end], first, last)


def _says_held(items: Sequence[Token], match: Match, end: int, words: DutyWords) -> bool:
    after = words["meetings.held"].at(items, end)
    return after is not None or words["meetings.holding"].before(items, match.begin) is not None


def _titled(clauses: Sequence[Clause], words: DutyWords) -> Meeting:
    """The meeting that the head names, with the days that follow it in brackets."""
    text = " ".join(clause.text for clause in clauses if clause.kind in ("title", "letterhead"))
    items = tokens(text)
    for match in words["meetings.meetings"].find(items):
        begin, end = _whole(match, items, text, words)
        after = items[end : end + 1]
        days = next(days_in(items[end : end + BEFORE]), None) if after and after[0].word == "(" else None
        name = text[items[begin].start : items[end - 1].end]
        return Meeting(name, days.first, days.last) if days else Meeting(name)
    return Meeting()


def _whole(match: Match, items: Sequence[Token], text: str, words: DutyWords) -> Span:
    """The name of a meeting with the body that meets and its term, before it or after it."""
    end = _with_term(items, match.end, text, words)
    for i in range(max(0, match.begin - BEFORE), match.begin):
        last = _with_term(items, i, text, words)
        comma = 1 if last < match.begin and items[last].word == "," else 0
        if last > i and items[i].word != "," and last + comma == match.begin:
            return i, end
    return match.begin, end


def _with_term(items: Sequence[Token], i: int, text: str, words: DutyWords) -> int:
    """The end of a body and its term that begin at ``i``, either of them missing."""
    comma = i + 1 if i < len(items) and items[i].word == "," else i
    named = name_end(items, comma, text, words) if comma < len(items) else comma
    end = named if named > comma else i
    term = words["meetings.terms"].at(items, end)
    return term.end if term is not None else end


def _days(items: Sequence[Token], text: str, sentence: Span, words: DutyWords) -> tuple[str, str]:
    """The days named in a sentence outside the documents it refers to."""
    part = items[sentence[0] : sentence[1]]
    cited = [range(found.begin, found.end) for found in references(part, text, words)]
    for days in days_in(part):
        if not any(days.begin in span for span in cited):
            return days.first, days.last
    return "", ""
