"""Documents of one file -> the same: which was sent with which, and which is the copy of which, where the text says so.

A document that an earlier one cites by number in a sentence that says "kèm theo" is attached to it; a certified copy
behind a document certifies that one. What ``document.yaml`` tells is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resolutions.documents import Document
from resolutions.facts import Clause
from resolutions.phrases import Phrases, tokens
from resolutions.reading.references.codes import code_at

COPY = "certified-copy"
"""The kind of a certified copy."""


def attached(
    documents: Sequence[Document], clauses: Sequence[Clause], words: Mapping[str, Phrases]
) -> tuple[Document, ...]:
    """The documents with what they are attached to or certify."""
    if len(documents) < 2:
        return tuple(documents)
    sent = _sent_with(clauses, words)
    made: list[Document] = []
    before: dict[str, None] = {}  # the ids of the documents above that are no copies, in printed order
    for document in documents:
        if document.kind_id == COPY and before and not document.certifies:
            document = replace(document, certifies=next(iter(before)))
        holder = sent.get(_plain(document.number), "") if document.number else ""
        if holder in before and not (document.attached_to or document.certifies):
            document = replace(document, attached_to=holder)
        made.append(document)
        if document.kind_id != COPY:
            before[document.document_id] = None
    return tuple(made)


def _sent_with(clauses: Sequence[Clause], words: Mapping[str, Phrases]) -> dict[str, str]:
    """The number of each document that a sentence says is sent along -> the first document that says so."""
    found: dict[str, str] = {}
    for clause in clauses:
        items = tokens(clause.text)
        if any(True for _ in words["attachments"].find(items)):
            codes = (code_at(items, i, clause.text) for i in range(len(items)))
            for code in codes:
                if code is not None and code.lettered:
                    found.setdefault(_plain(code.number), clause.document_id)
    return found


def _plain(number: str) -> str:
    return number.lower().replace("–", "-").lstrip("0")
