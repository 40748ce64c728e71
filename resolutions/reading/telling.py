"""Clauses, Contexts -> Contexts: in a text that is told without headings each paragraph goes on where the last one was.

"Theo báo cáo, 6 tháng đầu năm 2024, …" opens the results of a half-year, and the paragraphs after it tell more of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.context import Context
from resolutions.reading.measures import kind_of_heading, kind_of_sentence
from resolutions.reading.periods import Mentions
from resolutions.wordlists import Wordlists

FIRST = 300
"""What a paragraph tells of stands among so many of its first characters."""
LONGEST = 30
"""Words before a colon that announce what follows are at most so many."""
_FIXED = frozenset("0123456789-/HQ")


def as_told(clauses: Sequence[Clause], found: Mapping[str, Context], words: Wordlists) -> dict[str, Context]:
    """The contexts, those of paragraphs without heading or number with what was told last before them."""
    structured = {clause.document_id for clause in clauses if clause.kind == "heading" or clause.number}
    told: dict[str, tuple[str, str]] = {}
    made = dict(found)
    for clause in clauses:
        if clause.document_id in structured or clause.kind not in ("paragraph", "item") or clause.mark:
            continue
        items = tokens(clause.text[:FIRST])
        period, kind = told.get(clause.document_id, ("", ""))
        period, kind = _period(items, words) or period, _kind(items, words) or kind
        told[clause.document_id] = period, kind
        context = found[clause.clause_id]
        made[clause.clause_id] = replace(context, period=period or context.period, kind=kind or context.kind)
    return made


def _period(items: Sequence[Token], words: Wordlists) -> str:
    """The period with which a paragraph begins, or empty."""
    named = Mentions(items, words.periods).first_leading()
    return named.means if named is not None and not set(named.means) - _FIXED else ""


def _kind(items: Sequence[Token], words: Wordlists) -> str:
    """The kind of statement that a paragraph announces before a colon, or that its first sentence tells."""
    colon = next((i for i, token in enumerate(items[:LONGEST]) if token.word == ":"), 0)
    end = next((i for i, token in enumerate(items) if token.word == "." and i), len(items))
    return (kind_of_heading(items[:colon], words.heading_kinds) if colon else "") or kind_of_sentence(
        items[:end], words
    )
