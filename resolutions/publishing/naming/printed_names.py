"""Printed Vietnamese -> the reader's language: what documents say elsewhere in English about the same words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language

LONGEST = 120
"""Words of a heading or of a label have so many characters at most."""


def in_language(context: Context, language: Language, document_id: str, printed: str) -> str:
    """Some words of a document; on an English page, as labels or clauses say them, else in Vietnamese, tagged.

    What the document says itself comes first, then what others say of the same words.
    """
    if language == "vi" or not printed:
        return printed
    known = english(context)
    own = known.get(_key(document_id, printed)) or known.get(_key("", printed))
    return own or context.words[language].original(printed)


@lru_cache(maxsize=4)
def english(context: Context) -> Mapping[str, str]:
    """Document or nothing, and words -> their English: labels first, then clauses, whole or up to their colon."""
    found: dict[str, str] = {}

    def keep(document_id: str, printed: str, english: str) -> None:
        """Remember the first English of some words, in their document and in all."""
        for key in (document_id, ""):
            if printed and english and len(printed) <= LONGEST:
                found.setdefault(_key(key, printed), english)

    for observation in context.tables["observations"].records():
        keep(observation["document_id"], observation["label_vi"], observation["label_en"])
    for clause in context.clauses.values():
        keep(clause["document_id"], clause["text_vi"].strip(" .:;"), clause["text_en"].strip(" .:;"))
        head, colon, _ = clause["text_vi"].partition(":")
        english, too, _ = clause["text_en"].partition(":")
        if colon and too:
            keep(clause["document_id"], head.strip(), english.strip())
    return context.watch("english", found)


def _key(document_id: str, printed: str) -> str:
    return f"{document_id}\0{printed}"
