"""Citations -> views: which documents a document refers to, each once, held here or wanted, with the clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resolutions.publishing.duties.task_views import clause_name
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.naming.wanted_names import wanted_link
from resolutions.publishing.wording.languages import Language, Record

Cited = Mapping[str, tuple[Record, ...]]
"""Document or wanted document -> the citations of it, in printed order."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """One document that is referred to, or that refers to this one."""

    document: Link
    """The document and its page, or its entry in the list of documents wanted."""
    held: bool
    """Whether it can be read here."""
    places: tuple[Link, ...]
    """The words that refer to it, in the clauses of the document that cites."""


def citation_views(
    context: Context, language: Language, address: str, citations: Iterable[Record]
) -> Iterator[CitationView]:
    """The documents that one document cites, in the order of their first citation."""
    found: dict[str, list[Record]] = {}
    for record in citations:
        found.setdefault(record["cited_document_id"] or record["wanted_id"], []).append(record)
    for key, own in found.items():
        held = bool(own[0]["cited_document_id"])
        link = (
            document_link(context, language, address, context.documents[key])
            if held
            else wanted_link(context, language, address, context.wanted[key])
        )
        yield CitationView(link, held, places(context, language, address, own))


def citing_views(
    context: Context, language: Language, address: str, citations: Iterable[Record]
) -> Iterator[CitationView]:
    """The documents that cite one document, each with the clauses where it does."""
    found: dict[str, list[Record]] = {}
    for record in citations:
        found.setdefault(record["document_id"], []).append(record)
    for key, own in found.items():
        link = document_link(context, language, address, context.documents[key])
        yield CitationView(link, True, places(context, language, address, own))


def places(context: Context, language: Language, address: str, citations: Iterable[Record]) -> tuple[Link, ...]:
    """Where a document is cited: each printed number once, with the link to the first words there."""
    words = context.words[language]
    first: dict[str, str] = {}
    for record in citations:
        to = passage(context, language, address, record["citation_id"])
        first.setdefault(clause_name(context, words, record["clause_id"]), to)
    return tuple(Link(text, href) for text, href in first.items())
