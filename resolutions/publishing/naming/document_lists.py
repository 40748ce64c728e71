"""Documents -> lists: documents as the first page, the list of documents and the pages of places show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import document_name
from resolutions.publishing.wording.languages import Language, Record


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document in a list."""

    link: Link
    """Its short name and page."""
    title: str
    """Its title."""
    about: str
    """Issuer and date."""


def document_lines(
    context: Context, language: Language, address: str, documents: Iterable[Record], most: int | None = None
) -> Iterator[DocumentLine]:
    """Documents as a list shows them, newest first, at most so many."""
    words, link = context.words[language], linker(context, address)
    for record in sorted(documents, key=lambda each: (each["issued_on"], each["document_id"]), reverse=True)[:most]:
        to = addresses.entry(language, "documents", record["document_id"])
        issuer = words.text(record, "issuer") if record["issuer_vi"] else ""
        about = words.say("%(issuer)s, %(date)s", issuer=issuer, date=words.date(record["issued_on"]))
        name = document_name(context, language, record)
        yield DocumentLine(Link(name, link(to)), words.text(record, "title"), about)
