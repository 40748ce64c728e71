"""Heads of columns -> places: the columns of a table that are headed by a place, "TP Kon Tum | Huyện Đăk Hà"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.places.place_names import PlaceName, names_in

LONGEST = 60
"""A head of more characters is no name of a place."""


def place_of_head(head: str, words: Mapping[str, Phrases], known: Phrases) -> PlaceName | None:
    """The place that is all that a head says, or None."""
    if not head or len(head) > LONGEST:
        return None
    items = tokens(head)
    names = list(names_in(items, head, words, known))
    return names[0] if len(names) == 1 and (names[0].begin, names[0].end) == (0, len(items)) else None


def is_named_after_place(items: Sequence[Token], head: str, words: Mapping[str, Phrases]) -> bool:
    """Whether a head is the word for a kind of place and a name with a capital letter."""
    match = words["places"].at(items, 0)
    named = match is not None and match.end < len(items) and items[match.end].word[0].isalpha()
    return named and match is not None and head[items[match.end].start].isupper()
