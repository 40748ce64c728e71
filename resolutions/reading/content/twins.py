"""DocumentSets, Facts -> Problems: two documents that have one number, one issuer and one date.

A number alone is no identity: each body begins with 1 every year, and some documents have none.
"""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading.content.sets import DocumentSet


def same_numbers(read: Iterable[tuple[DocumentSet, Facts]]) -> list[Problem]:
    """A warning for each document that seems to be held twice, at its id in ``document.yaml``."""
    seen: dict[tuple[str, str, str], str] = {}
    problems = []
    for one, facts in read:
        lines = {given.document_id: given.line for given in one.given}
        for document in facts.documents:
            key = (document.number, document.issuer_vi.casefold(), document.issued_on)
            first = seen.setdefault(key, document.document_id) if document.number else document.document_id
            if first != document.document_id:
                what = f"'{document.document_id}' has the number, issuer and date of '{first}'"
                todo = "delete one of the two, or correct what was read"
                line = lines.get(document.document_id, 0)
                problems.append(Problem(one.path, line, "same-number", what, todo, "warning"))
    return problems
