"""What is known of the English of a clause: one of the immutable values that all rooms speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from resolutions.vietnamese import slug

State = Literal["translated", "stale", "missing", "none"]
"""Whether the English of a clause may be shown; ``none`` for a clause without words."""


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one clause."""

    clause_id: str
    """The clause."""
    state: State
    """Translated, stale (the Vietnamese changed since), missing, or none needed."""
    text_en: str = ""
    """The English; empty unless it is up to date."""
    line: int = 0
    """The line of its message in the file of the document, from 1; 0 when it has none."""


LONGEST_NAME = 40
"""So many words of a name make its id."""


def name_id(document_id: str, printed: str) -> str:
    """The id of a name that a document prints: ``<document id>/name:hoi-nghi-lan-thu-20``."""
    return f"{document_id}/name:{slug(printed, LONGEST_NAME)}"


def has_words(text: str) -> bool:
    """Whether a text can be translated at all: an ornament or a bare number cannot."""
    return any(char.isalpha() for char in text)
