"""Head lines -> facts about a document: number, date, kind and place."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.dates import days_in
from resolutions.registers import Place
from resolutions.vocabulary import Vocabulary

DATELINE = 16
"""A dateline has at most so many tokens."""


def date_of(items: Sequence[Token]) -> str:
    """The ISO date in a dateline, or empty; a longer line names dates of other documents."""
    if len(items) > DATELINE:
        return ""
    return next((days.first for days in days_in(items)), "")


def number_of(text: str) -> str:
    """``Số: 8888 /UBND-THNC`` -> ``8888/UBND-THNC``."""
    words = text.split(maxsplit=1)
    if len(words) == 2 and words[0].rstrip(":").lower() == "số" and any(char.isdigit() for char in words[1]):
        return "".join(words[1].lstrip(": ").split())
    return ""


def kind_of(titles: Sequence[str], vocabulary: Vocabulary) -> str:
    """The id of the kind that a title line announces; a subject line makes a letter; else empty."""
    for title in titles:
        match = vocabulary.words.outline["titles"].at(tokens(title[:200]), 0)
        if match is not None:
            return str(match.payload)
    subjects = vocabulary.words.outline["subjects"]
    return "official-letter" if any(subjects.at(tokens(title[:200]), 0) for title in titles) else ""


def place_of(
    places: Sequence[Place], issuing: Sequence[str], titles: Sequence[str], issued_on: str, given: str
) -> Place | None:
    """The place of the issuing body (the last one named), else of title or dateline, in force on the day of issue."""
    valid = [p for p in places if (not p.valid_from or p.valid_from <= issued_on) and _lasts(p, issued_on)]
    if given:
        return next((p for p in places if p.place_id == given), None)
    names = Phrases((p.name_vi.lower(), p) for p in valid)
    datelines = [text for text in issuing if date_of(tokens(text))]
    bodies = [text for text in issuing if text not in datelines]
    for texts in (bodies[::-1], titles, datelines):
        for text in texts:
            for match in names.find(tokens(text)):
                assert isinstance(match.payload, Place)
                return match.payload
    return None


def _lasts(place: Place, issued_on: str) -> bool:
    return not place.valid_to or not issued_on or issued_on <= place.valid_to
