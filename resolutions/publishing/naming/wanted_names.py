"""Wanted documents -> names: what a document that is cited and not held is called, with the link to its entry."""

from __future__ import annotations

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import document_name
from resolutions.publishing.wording.languages import Language, Record


def wanted_name(context: Context, language: Language, wanted: Record) -> str:
    """Kind and number when it has one, else the words that cite it."""
    words, kind = context.words[language], context.kinds.get(wanted["kind_id"])
    if not (wanted["number"] and kind):
        return words.text(wanted, "text")
    return document_name(context, language, {**wanted, "title_vi": wanted["text_vi"], "title_en": wanted["text_en"]})


def wanted_address(context: Context, language: Language, wanted_id: str) -> str:
    """The entry of a wanted document; the page itself when it has no room for the entry."""
    address = addresses.section(language, "wanted")
    return f"{address}#{wanted_id}" if wanted_id in context.wanted_most else address


def wanted_link(context: Context, language: Language, address: str, wanted: Record) -> Link:
    """A wanted document and its entry in the list of documents wanted."""
    to = wanted_address(context, language, wanted["wanted_id"])
    return Link(wanted_name(context, language, wanted), linker(context, address)(to))
