"""Ids -> passages: the page on which the words of a document stand that a figure, a task or a citation leads to.

The English page of a document none of whose clauses has English does not print the Vietnamese a second time: the
words stand on its Vietnamese page, and every link to them leads there.
"""

from __future__ import annotations

from functools import lru_cache

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import anchor, row_anchor
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Record


def text_language(context: Context, language: Language, document_id: str) -> Language:
    """The language of the page on which a reader of a language finds the text of a document."""
    return "vi" if language == "vi" or context.is_vietnamese.get(document_id) else "en"


def text_page(context: Context, language: Language, address: str, document_id: str) -> str:
    """The link from the page at an address to the page with the text; empty when it is that page itself."""
    return _link(address, text_language(context, language, document_id), document_id)


def passage(context: Context, language: Language, address: str, record_id: str) -> str:
    """The link from the page at an address to a clause, or to the words of a figure, task or citation by its id."""
    document_id, _, name = record_id.partition("/")
    return f"{text_page(context, language, address, document_id)}#{name}"


def row_name(context: Context, language: Language, observation: Record) -> str:
    """The anchor of the row of a figure in the table of its document; empty where nothing leads to it.

    Where the text is elsewhere the row stands in for the words of the figure, under the same name.
    """
    if text_language(context, language, observation["document_id"]) != language:
        return anchor(observation["observation_id"])
    return "" if observation["indicator_id"] else row_anchor(observation)


@lru_cache(maxsize=4096)
def _link(address: str, language: Language, document_id: str) -> str:
    there = addresses.entry(language, "documents", document_id)
    return "" if there == address else addresses.relative(address, there)
