"""Clauses -> Told: in a text that prints each sentence on a line of its own, a line goes on with the bullet before it.

After "- Chiếu sáng: đến năm 2025 thắp 600 đèn." a line "Tỷ lệ ngõ có đèn đạt 70%." is of 2025 too. A line "Trong đó …"
below a list goes on with the line that leads the list in, and "Nguồn vốn: …" with the line of its sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.sentences import sentences
from resolutions.reading.times.periods import Period, periods_in
from resolutions.wordlists import Wordlists

RARE = 20
"""Of so many lines one may hold two sentences all the same."""
_BODY = ("item", "paragraph")
_FIXED = frozenset("0123456789-/HQ")


def going_on(clauses: Sequence[Clause], words: Wordlists) -> Iterator[tuple[str, Period, str]]:
    """The lines that go on with a bullet, the one period that it or a line between names, and which of them does."""
    for _, own in groupby(clauses, attrgetter("document_id")):
        found = list(own)
        yield from _in_document(found, words, _is_of_lines(found, words))


def _is_of_lines(clauses: Sequence[Clause], words: Wordlists) -> bool:
    """Whether a document prints each sentence on a line of its own."""
    body = [clause.text for clause in clauses if clause.kind in _BODY]
    several = (text for text in body if ". " in text and _has_sentences(text, words))
    return RARE * sum(1 for _ in several) <= len(body)


def _has_sentences(text: str, words: Wordlists) -> bool:
    """Whether a line holds more than one sentence."""
    return len(sentences(tokens(text), text, words.labels["abbreviations"])) > 1


def _in_document(clauses: Sequence[Clause], words: Wordlists, of_lines: bool) -> Iterator[tuple[str, Period, str]]:
    told: tuple[Period, str] | None = None
    lead: Clause | None = None
    stage, open_ = "", False
    for before, clause in zip((None, *clauses), clauses, strict=False):
        if before is not None and (whole := _of_sum(clause, before, words)) is not None:
            yield clause.clause_id, whole, before.clause_id
        bullet = clause.kind == "item" and bool(clause.mark)
        goes_on = open_ and clause.kind == "paragraph" and not (clause.mark or clause.number or _is_listed(clause))
        is_part = goes_on and lead is not None and _is_part_of_list(clause, lead, words)
        if is_part and lead is not None:
            told = _told(lead, words)
        if goes_on and told is not None and (of_lines or is_part):
            yield clause.clause_id, *told
        if not goes_on or _named(clause, words):
            told = _told(clause, words) if bullet or goes_on else None
        if bullet:
            before_it, stage = stage, _opening(clause, words)
            if before_it and stage and stage != before_it:
                told = None  # below stages, each in a bullet, a line is not of the last of them
        open_ = (bullet or goes_on) and clause.text.endswith(".")
        if clause.text.endswith(":") or not (bullet or goes_on):
            lead, stage = clause, ""


def _is_part_of_list(clause: Clause, lead: Clause, words: Wordlists) -> bool:
    """Whether a line tells a part of all that a list adds up: "Trong đó vốn vay 210 tỷ đồng" below those of years.

    Where all of it comes from is told so too: "Nguồn vốn: …".
    """
    items = tokens(clause.text)
    parts = words.labels["parting"].at(items, 0) is not None or _tells_sources(items, words)
    return lead.text.endswith(":") and parts


def _tells_sources(items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a line begins with words for where money comes from, and a colon."""
    sources = words.labels["origins"].at(items, 0)
    return sources is not None and [one.word for one in items[sources.end : sources.end + 1]] == [":"]


def _of_sum(clause: Clause, before: Clause, words: Wordlists) -> Period | None:
    """The period of the sum in the line before one that tells where it comes from: "Nguồn vốn: …"; else None.

    The line of the sum may name its stages too: the whole is the first period, in which all the others lie.
    """
    lines = clause.kind == before.kind == "paragraph" and not clause.number
    if not (lines and _tells_sources(tokens(clause.text), words)):
        return None
    named = _named(before, words)
    spans = [(one.means[:4], one.means[-4:]) for one in named]
    held = all(spans[0][0] <= first and last <= spans[0][1] for first, last in spans)
    return named[0] if named and held and all("-" not in one.means for one in named) else None


def _told(clause: Clause, words: Wordlists) -> tuple[Period, str] | None:
    """The one period that a line names, and the line."""
    named = _named(clause, words)
    return (named[0], clause.clause_id) if len({one.means for one in named}) == 1 else None


def _opening(clause: Clause, words: Wordlists) -> str:
    """The period that a line begins with, or empty."""
    named = _named(clause, words)
    return named[0].means if named and named[0].begin == 0 else ""


def _is_listed(clause: Clause) -> bool:
    """Whether a letter and a comma before it make a line one of a list: ``b, Cây ăn quả``."""
    return clause.text[1:2] in (",", ";", ".")


def _named(clause: Clause, words: Wordlists) -> list[Period]:
    """The periods that a line names, as they are."""
    found = periods_in(tokens(clause.text), words.periods)
    return [one for one in found if one.means and one.only != "heading" and not set(one.means) - _FIXED]
