"""Clauses -> kinds: what a directive (chỉ thị) or a letter looks back on, and what is to be done.

"Năm 2010 đã xảy ra 46 vụ cháy …" stands before "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", under no heading; what stands
after these words is aimed at, though the whole is the conclusion of a review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from resolutions.facts import Clause
from resolutions.phrases import tokens
from resolutions.reading.wording.measures import kind_of_heading, kind_of_lead
from resolutions.wordlists import Wordlists


def kinds_around_orders(clauses: Sequence[Clause], words: Wordlists) -> dict[str, str]:
    """The kind of the clauses before and after the words that order, by their ids."""
    found: dict[str, str] = {}
    for _, own in groupby(clauses, attrgetter("document_id")):
        document = list(own)
        found |= dict.fromkeys(_before_orders(document, words), "result")
        found |= dict.fromkeys(_after_orders(document, words), "target")
        found |= dict.fromkeys(_before_orders_of_sections(document, words), "result")
    return found


def _before_orders_of_sections(clauses: Iterable[Clause], words: Wordlists) -> Iterator[str]:
    """What a section looks back on before it orders: "II. Về thu ngân sách", "1. Thu 8 tháng …", "2. Yêu cầu:"."""
    section, found = "", list[str]()
    for clause in clauses:
        if section and clause.parent_id == section and clause.number and orders(clause.text, words):
            yield from found
            section = ""
        elif clause.kind == "heading":
            section, found = clause.clause_id, []
        else:
            found.append(clause.clause_id)


def _before_orders(clauses: Iterable[Clause], words: Wordlists) -> Iterator[str]:
    """The paragraphs of a document up to the first clause that orders; none when a heading or list comes before it.

    A list of what was found lacking belongs to what is looked back on.
    """
    found: list[str] = []
    led = ""
    for clause in clauses:
        if clause.kind == "ornament":
            continue  # the rule below a letterhead
        listed = clause.kind == "item" or bool(clause.number or clause.mark)
        if clause.kind in ("heading", "row") or (listed and led != "result"):
            return
        if clause.kind == "paragraph" and not listed:
            if orders(clause.text, words):
                yield from found
                return
            led = kind_of_lead(clause.text, words)
        if clause.kind in ("paragraph", "item"):
            found.append(clause.clause_id)


def _after_orders(clauses: Iterable[Clause], words: Wordlists) -> Iterator[str]:
    """The clauses of a document that words before them order, up to a heading that tells what follows.

    What is ordered within a section ends with it.
    """
    ordering: Clause | None = None
    for clause in clauses:
        if ordering is not None:
            tells = bool(kind_of_heading(tokens(clause.text), words.heading_kinds))
            ordering = None if clause.kind == "heading" and (ordering.parent_id or tells) else ordering
        if ordering is not None:
            yield clause.clause_id
        elif clause.kind == "paragraph" and not clause.number and orders(clause.text, words):
            ordering = clause


def orders(text: str, words: Wordlists) -> bool:
    """Whether a clause ends with words that order, and a colon: "…, Chủ tịch tỉnh yêu cầu:"."""
    items = tokens(text) if text.endswith(":") else []
    return len(items) > 1 and words.labels["orders"].before(items, len(items) - 1) is not None
