"""Clauses -> clause ids: what a directive (chỉ thị) or a letter looks back on before it says what is to be done.

"Năm 2010 đã xảy ra 46 vụ cháy …" stands before "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", under no heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from resolutions.facts import Clause
from resolutions.phrases import tokens
from resolutions.wordlists import Wordlists


def looked_back_on(clauses: Sequence[Clause], words: Wordlists) -> frozenset[str]:
    """The ids of the paragraphs before the words that order, of each document that has such words."""
    documents = groupby(clauses, attrgetter("document_id"))
    return frozenset(clause_id for _, own in documents for clause_id in _in_document(own, words))


def _in_document(clauses: Iterable[Clause], words: Wordlists) -> Iterator[str]:
    """The paragraphs of a document up to the first clause that orders; none when a heading or list comes before it."""
    found: list[str] = []
    for clause in clauses:
        if clause.kind in ("heading", "item", "row") or clause.number or clause.mark:
            return
        if clause.kind == "paragraph" and orders(clause.text, words):
            yield from found
            return
        if clause.kind == "paragraph":
            found.append(clause.clause_id)


def orders(text: str, words: Wordlists) -> bool:
    """Whether a clause ends with words that order, and a colon: "…, Chủ tịch tỉnh yêu cầu:"."""
    items = tokens(text) if text.endswith(":") else []
    return len(items) > 1 and words.labels["orders"].before(items, len(items) - 1) is not None
