"""Printed Vietnamese -> the reader's language: what a document says elsewhere in English about the same words."""

from __future__ import annotations

from resolutions.publishing.languages import Language
from resolutions.publishing.page import Context


def in_language(context: Context, language: Language, document_id: str, printed: str) -> str:
    """Some words of a document; on an English page, as its labels or clauses say them, else in Vietnamese, tagged."""
    words = context.words[language]
    if language == "vi" or not printed:
        return printed
    for observation in context.observations_of_document.get(document_id, ()):
        if observation["label_vi"] == printed and observation["label_en"]:
            return observation["label_en"]
    for clause in context.clauses_of_document.get(document_id, ()):
        if clause["text_vi"].strip(" .:;") == printed and clause["text_en"]:
            return clause["text_en"].strip(" .:;")
    return words.original(printed)
