"""Wanted documents -> names: what a document that is cited and not held is called, with the link to its entry."""

from __future__ import annotations

from functools import lru_cache

from resolutions.publishing import addresses
from resolutions.publishing.frame import Link, linker
from resolutions.publishing.languages import Language, Record
from resolutions.publishing.lengths import WANTED
from resolutions.publishing.names import document_name
from resolutions.publishing.page import Context


def wanted_name(context: Context, language: Language, wanted: Record) -> str:
    """Kind and number when it has one, else the words that cite it."""
    words, kind = context.words[language], context.kinds.get(wanted["kind_id"])
    if not (wanted["number"] and kind):
        return words.text(wanted, "text")
    return document_name(context, language, {**wanted, "title_vi": wanted["text_vi"], "title_en": wanted["text_en"]})


@lru_cache(maxsize=1)
def listed(context: Context) -> dict[str, Record]:
    """The wanted documents that have an entry on their page: of very many, those that are cited most often."""
    often = sorted(context.wanted.values(), key=lambda record: -len(context.citations_of.get(record["wanted_id"], ())))
    return {record["wanted_id"]: record for record in often[:WANTED]}


def wanted_address(context: Context, language: Language, wanted_id: str) -> str:
    """The entry of a wanted document, or the page of all of them when it has none."""
    page = addresses.section(language, "wanted")
    return f"{page}#{wanted_id}" if wanted_id in listed(context) else page


def wanted_link(context: Context, language: Language, address: str, wanted: Record) -> Link:
    """A wanted document and its entry in the list of documents wanted."""
    to = wanted_address(context, language, wanted["wanted_id"])
    return Link(wanted_name(context, language, wanted), linker(context, address)(to))
