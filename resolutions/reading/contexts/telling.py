"""Clauses, Contexts -> Contexts: in a text that is told without headings each paragraph goes on where the last one was.

"Theo báo cáo, 6 tháng đầu năm 2024, …" opens the results of a half-year, and the paragraphs after it tell more of them.
So do the results in a section of a plan whose title alone names a year: "Đến hết năm 2022, xã đạt 11 tiêu chí".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.contexts.context import Context, kind_around
from resolutions.reading.contexts.going_on import going_on
from resolutions.reading.sentences import brackets, holder, sentences
from resolutions.reading.times.mentions import Mentions
from resolutions.reading.times.periods import Period, plain
from resolutions.wordlists import Entry, Wordlists

FIRST = 300
"""What a paragraph tells of stands among so many of its first characters."""
LONGEST = 30
"""Words before a colon that announce what follows are at most so many."""
HEAD = 12
"""Words before a colon that head the paragraph they stand in are at most so many."""
_FIXED = frozenset("0123456789-/HQ")


@dataclass(frozen=True, slots=True)
class Telling:
    """What holds for a paragraph, told by it or by one before it."""

    period: Period | None = None
    """The period told last."""
    period_clause: str = ""
    """The paragraph that told it."""
    kind: Entry | None = None
    """The words that told last whether results or targets follow."""
    kind_clause: str = ""
    """The paragraph that told it."""


def tellings(clauses: Iterable[Clause], words: Wordlists, around: Mapping[str, Context]) -> dict[str, Telling]:
    """What is told of each paragraph of the texts that have no heading and no number, and of results in a section.

    A line that goes on with a bullet is told what that tells, and a list of results what the line that leads it in is.
    """
    structured: set[str] = set()  # what stands before the first heading is told like a text without any
    last: dict[tuple[str, str], Telling] = {}
    found: dict[str, Telling] = {}
    lead = ""
    for clause in clauses:
        if clause.kind == "heading" or clause.number:
            structured.add(clause.document_id)
        within = clause.document_id in structured
        if clause.mark and not within and lead.endswith(":") and _is_listed(around[clause.clause_id]):
            found[clause.clause_id] = replace(last.get((clause.document_id, ""), Telling()), kind=None)
        lead = lead if clause.mark else clause.text
        if clause.kind not in ("paragraph", "item") or clause.mark or (within and not _is_result(clause, around)):
            continue
        where = (clause.document_id, clause.parent_id if within else "")
        items = tokens(clause.text[:FIRST])
        now, period = last.get(where, Telling()), _period(items, words)
        if within and period is not None and _is_term(period.means):
            now, period = Telling(), None  # "Giai đoạn 2016 - 2020, …": what follows may be of its last year
        kind = None if within else _kind(items, words)
        now = now if period is None else replace(now, period=period, period_clause=clause.clause_id)
        now = now if kind is None else replace(now, kind=kind, kind_clause=clause.clause_id)
        last[where] = found[clause.clause_id] = now
        alone = _only(items, clause.text, words) if period is None and not within else None
        if alone is not None:
            found[clause.clause_id] = replace(now, period=alone, period_clause=clause.clause_id)
    for name, period, teller in going_on(tuple(clauses), words):
        now = found.get(name, Telling())
        if now.period is None:
            found[name] = replace(now, period=period, period_clause=teller)
    return found


def _is_term(period: str) -> bool:
    """Whether a period is one of several years, longer than a school year."""
    first, _, last = period.partition("/")
    return last.isdecimal() and int(last) > int(first) + 1


def _is_result(clause: Clause, around: Mapping[str, Context]) -> bool:
    """Whether a paragraph states results for which nothing but the title names a period."""
    context = around[clause.clause_id]
    return bool(clause.parent_id) and context.kind == "result" and context.of_title and not clause.number


def _is_listed(context: Context) -> bool:
    """Whether a line of a list states results for which nothing but the title, if even that, names a period."""
    return context.kind == "result" and (context.of_title or context.of_issue)


def as_told(clauses: Sequence[Clause], found: Mapping[str, Context], words: Wordlists) -> dict[str, Context]:
    """The contexts, those of paragraphs without heading or number with what was told last before them."""
    made = dict(found)
    for name, told in tellings(clauses, words, found).items():
        around = found[name]
        period, kind = around.period, around.kind
        if told.period is not None:
            period, kind = plain(told.period.means), kind_around(around, told.period.means)
        made[name] = around._replace(period=period, kind=told.kind.means["kind"] if told.kind is not None else kind)
    for clause in clauses:
        if announced(clause, words) is not None:
            made[clause.clause_id] = made[clause.clause_id]._replace(kind="result")
    return made


def announced(clause: Clause, words: Wordlists) -> Entry | None:
    """The words of a heading within a numbered paragraph or bullet that announce results: "1. Kết quả vụ Mùa: …".

    Others are no headings there: "Chỉ tiêu thu ngân sách: đạt 98%" tells a result, "Kết quả dự kiến" none.
    """
    head, colon, rest = clause.text[:FIRST].partition(":")
    if not (colon and rest.strip() and (clause.number or clause.mark)) or clause.kind not in ("paragraph", "item"):
        return None
    items = tokens(head)
    found = [match.payload for match in words.heading_kinds.find(items)] if len(items) <= HEAD else []
    kinds = {entry.means["kind"] for entry in found if isinstance(entry, Entry)}
    opens = words.heading_kinds.at(items, 0) if kinds == {"result"} else None
    return opens.payload if opens is not None and isinstance(opens.payload, Entry) else None


def _period(items: Sequence[Token], words: Wordlists) -> Period | None:
    """The period with which a paragraph begins, or None."""
    named = Mentions(items, words).first_leading()
    return named if named is not None and not set(named.means) - _FIXED else None


def _only(items: Sequence[Token], text: str, words: Wordlists) -> Period | None:
    """The one time that a paragraph names in its first sentence, for those that go on with it, or None."""
    begin, end = sentences(items, text[:FIRST], words.labels["abbreviations"])[0]
    named = [one for one in Mentions(items, words).usable if begin <= one.begin < end]
    groups = brackets(items, begin, end)
    if all(holder(one.begin, groups) is not None for one in named):
        return None  # "đóng góp 34% GRDP (năm 2014 là 29%)"
    fixed = [one for one in named if not set(one.means) - _FIXED]
    return fixed[0] if len(fixed) == len(named) == 1 else None


def _kind(items: Sequence[Token], words: Wordlists) -> Entry | None:
    """The words of a paragraph that announce a kind of statement before a colon, or tell one in its first sentence."""
    colon = next((i for i, token in enumerate(items[:LONGEST]) if token.word == ":"), 0)
    end = next((i for i, token in enumerate(items) if token.word == "." and i), len(items))
    found = [*words.heading_kinds.find(items[:colon]), *words.sentence_kinds.find(items[:end])]
    told = (match.payload for match in found if isinstance(match.payload, Entry) and _tells(match.payload))
    return next(told, None)


def _tells(entry: Entry) -> bool:
    """Whether an entry tells a kind of more than the amount beside it."""
    return bool(entry.means["kind"]) and "alone" not in entry.means
