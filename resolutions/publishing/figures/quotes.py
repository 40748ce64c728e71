"""Observation -> quote: the sentence as printed, with its number highlighted."""

from __future__ import annotations

from markupsafe import Markup

from resolutions.publishing.wording.languages import Record
from resolutions.publishing.wording.markup import element

LONGEST_QUOTE = 240
"""A longer sentence is cut around its number, in characters; the link beside it leads to the whole."""


def quote(observation: Record) -> Markup:
    """The sentence as printed, in Vietnamese, its number highlighted; of a long one, the words around the number."""
    text, value = observation["quote_vi"], observation["value_text"]
    near = int(observation["value_start"]) - int(observation["start"])
    spots = [at for at in range(len(text)) if text.startswith(value, at)]
    if not spots:
        return element("q", text, lang="vi")
    at = min(spots, key=lambda spot: abs(spot - near))
    before, after = text[:at], text[at + len(value) :]
    if len(text) > LONGEST_QUOTE:
        before, after = _last_words(before), _last_words(after[::-1])[::-1]
    return element("q", before, element("mark", value), after, lang="vi")


def _last_words(text: str) -> str:
    """The end of a text from the beginning of a word, after dots that stand for the rest."""
    if len(text) <= LONGEST_QUOTE // 2:
        return text
    return "… " + text[-LONGEST_QUOTE // 2 :].partition(" ")[2]
