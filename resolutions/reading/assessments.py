"""Clauses -> clause ids: what a directive (chỉ thị) or a letter looks back on before it says what is to be done.

"Năm 2010 đã xảy ra 46 vụ cháy …" stands before "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", under no heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause
from resolutions.phrases import tokens
from resolutions.wordlists import Wordlists


def looked_back_on(clauses: Sequence[Clause], words: Wordlists) -> frozenset[str]:
    """The ids of the paragraphs before the words that order, of each document that has such words."""
    return frozenset(clause_id for document_id in _documents(clauses) for clause_id in _of(document_id, clauses, words))


def _documents(clauses: Sequence[Clause]) -> list[str]:
    return list(dict.fromkeys(clause.document_id for clause in clauses))


def _of(document_id: str, clauses: Sequence[Clause], words: Wordlists) -> Iterator[str]:
    """The paragraphs of a document up to the first clause that orders; none when a heading or list comes before it."""
    found: list[str] = []
    for clause in clauses:
        if clause.document_id != document_id:
            continue
        if clause.kind in ("heading", "item", "row") or clause.number or clause.mark:
            return
        if clause.kind == "paragraph" and _orders(clause.text, words):
            yield from found
            return
        if clause.kind == "paragraph":
            found.append(clause.clause_id)


def _orders(text: str, words: Wordlists) -> bool:
    """Whether a paragraph ends with words that order, and a colon."""
    items = tokens(text) if text.endswith(":") else []
    return len(items) > 1 and words.labels["orders"].before(items, len(items) - 1) is not None
