"""Head and signature lines -> facts about a document: number, date, kind, place, issuer, signer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, tokens
from resolutions.registers import Body, Place
from resolutions.vocabulary import Vocabulary

_DATE = Phrases([("ngày {n} tháng {n2} năm {year}", "words"), ("ngày {n}/{n2}/{year}", "slashes")])


_LEVEL_OF = {"provincial": "province", "district": "district", "commune": "commune", "national": "country"}

DATELINE = 16
"""A dateline has at most so many tokens."""


def date_of(items: Sequence[Token]) -> str:
    """The ISO date in a dateline, or empty; a longer line names dates of other documents."""
    if len(items) > DATELINE:
        return ""
    for match in _DATE.find(items):
        day, month = match.holes["n"].zfill(2), match.holes["n2"].zfill(2)
        if "01" <= day <= "31" and "01" <= month <= "12":
            return f"{match.holes['year']}-{month}-{day}"
    return ""


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
    """The place named by the issuing body, else by the title, else by the dateline, in force on the day of issue."""
    valid = [p for p in places if (not p.valid_from or p.valid_from <= issued_on) and _lasts(p, issued_on)]
    if given:
        return next((p for p in places if p.place_id == given), None)
    names = Phrases((p.name_vi.lower(), p) for p in valid)
    datelines = [text for text in issuing if date_of(tokens(text))]
    bodies = [text for text in issuing if text not in datelines]
    for texts in (bodies, titles, datelines):
        for text in texts:
            for match in names.find(tokens(text)):
                assert isinstance(match.payload, Place)
                return match.payload
    return None


def _lasts(place: Place, issued_on: str) -> bool:
    return not place.valid_to or not issued_on or issued_on <= place.valid_to


def body_of(bodies: Sequence[Body], texts: Sequence[str], given: str) -> Body | None:
    """The issuing body: the one given by id, else the first one named in the texts."""
    if given:
        return next((body for body in bodies if body.body_id == given), None)
    forms = Phrases((form.lower(), body) for body in bodies for form in (body.name_vi, *body.writes))
    for text in texts:
        for match in forms.find(tokens(text)):
            assert isinstance(match.payload, Body)
            return match.payload
    return None


def issuer_of(body: Body | None, place: Place | None, language: str) -> str:
    """The name of the issuing body with its place, in a language; empty when the body is unknown."""
    if body is None:
        return ""
    name = body.name_vi if language == "vi" else body.name_en
    if place is None or place.level != _LEVEL_OF.get(body.level):
        return name
    return f"{name} {place.name_vi}" if language == "vi" else f"{name} of {place.name_en}"


def signature_of(clauses: Sequence[Clause]) -> Mapping[str, str]:
    """Who signed: ``signer``, ``title`` and ``behalf``, each empty when it is not printed."""
    lines = [clause.text for clause in clauses if clause.kind == "signature"]
    behalf = [line for line in lines if line.isupper() and line[:3].upper() in ("T/M", "TM.", "TM ")]
    offices = [line for line in lines if line.isupper() and line not in behalf]
    names = [line for line in lines if not line.isupper() and 2 <= len(line.split()) <= 6]
    return {
        "signer": names[-1] if names else "",
        "title": " ".join(offices),
        "behalf": behalf[0][3:].strip(" .") if behalf else "",
    }
