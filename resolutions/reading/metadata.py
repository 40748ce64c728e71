"""Clauses -> Document: kind, number, date, place, issuer and signer as the head and the signature print them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resolutions.facts import Clause, Document, Source
from resolutions.phrases import Phrases, Token, tokens
from resolutions.registers import Body, Place
from resolutions.vocabulary import Vocabulary

_DATE = Phrases([("ngày {n} tháng {n2} năm {year}", "words"), ("ngày {n}/{n2}/{year}", "slashes")])
_MOTTOES = ("ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập")
_LEVEL_OF = {"provincial": "province", "district": "district", "commune": "commune", "national": "country"}


@dataclass(frozen=True, slots=True)
class Given:
    """What ``document.yaml`` tells of one document because its text cannot."""

    document_id: str
    """ASCII identifier."""
    line: int = 0
    """The line of ``document.yaml`` that names it."""
    title_vi: str = ""
    """Title in sentence case, when the printed one is in capitals."""
    title_en: str = ""
    """Title in English."""
    place_id: str = ""
    """The place, when the head has lost it."""
    issuer_id: str = ""
    """The issuing body, when the head does not name it in one piece."""
    attached_to: str = ""
    """The document it is attached to."""
    certifies: str = ""
    """The document that it certifies as a copy."""


def document(source: Source, clauses: Sequence[Clause], given: Given, vocabulary: Vocabulary) -> Document:
    """The document that the clauses make up."""
    head = [clause for clause in clauses if clause.kind == "letterhead"]
    titles = [clause.text for clause in clauses if clause.kind == "title"]
    issuing = [clause.text for clause in head if not _is_motto(clause.text)]
    issued_on = next((date for clause in head if (date := _date(tokens(clause.text)))), "")
    title = given.title_vi or " ".join(titles) or (clauses[0].text[:120] if clauses else given.document_id)
    place = _place(vocabulary.places, issuing, titles, issued_on, given.place_id)
    body = _body(vocabulary.bodies, [" ".join(issuing), *titles], given.issuer_id)
    signature = _signature(clauses)
    return Document(
        document_id=given.document_id,
        kind_id=_kind(titles, vocabulary),
        number=next((number for clause in head if (number := _number(clause.text))), ""),
        issued_on=issued_on,
        place_id=place.place_id if place else "",
        issuer_vi=_issuer(body, place, "vi"),
        issuer_en=_issuer(body, place, "en"),
        title_vi=" ".join(title.split()),
        title_en=given.title_en,
        meeting_vi="",
        meeting_from="",
        meeting_to="",
        signer=signature["signer"],
        signer_title_vi=signature["title"],
        on_behalf_of_vi=signature["behalf"],
        attached_to=given.attached_to,
        certifies=given.certifies,
        source_file=source.path,
        source_sha256=source.sha256,
        status="published",
    )


def _is_motto(text: str) -> bool:
    return any(text.startswith(motto) for motto in _MOTTOES)


def _date(items: Sequence[Token]) -> str:
    """The ISO date in a dateline, or empty."""
    for match in _DATE.find(items):
        day, month = match.holes["n"].zfill(2), match.holes["n2"].zfill(2)
        if "01" <= day <= "31" and "01" <= month <= "12":
            return f"{match.holes['year']}-{month}-{day}"
    return ""


def _number(text: str) -> str:
    """``Số: 8888 /UBND-THNC`` -> ``8888/UBND-THNC``."""
    words = text.split(maxsplit=1)
    if len(words) == 2 and words[0].rstrip(":").lower() == "số" and any(char.isdigit() for char in words[1]):
        return "".join(words[1].lstrip(": ").split())
    return ""


def _kind(titles: Sequence[str], vocabulary: Vocabulary) -> str:
    for title in titles:
        match = vocabulary.words.outline["titles"].at(tokens(title[:200]), 0)
        if match is not None:
            return str(match.payload)
    subjects = vocabulary.words.outline["subjects"]
    return "official-letter" if any(subjects.at(tokens(title[:200]), 0) for title in titles) else ""


def _place(
    places: Sequence[Place], issuing: Sequence[str], titles: Sequence[str], issued_on: str, given: str
) -> Place | None:
    """The place named by the issuing body, else by the title, else by the dateline, in force on the day of issue."""
    valid = [p for p in places if (not p.valid_from or p.valid_from <= issued_on) and _lasts(p, issued_on)]
    if given:
        return next((p for p in places if p.place_id == given), None)
    names = Phrases((p.name_vi.lower(), p) for p in valid)
    datelines = [text for text in issuing if _date(tokens(text))]
    bodies = [text for text in issuing if text not in datelines]
    for texts in (bodies, titles, datelines):
        for text in texts:
            for match in names.find(tokens(text)):
                assert isinstance(match.payload, Place)
                return match.payload
    return None


def _lasts(place: Place, issued_on: str) -> bool:
    return not place.valid_to or not issued_on or issued_on <= place.valid_to


def _body(bodies: Sequence[Body], texts: Sequence[str], given: str) -> Body | None:
    if given:
        return next((body for body in bodies if body.body_id == given), None)
    forms = Phrases((form.lower(), body) for body in bodies for form in (body.name_vi, *body.writes))
    for text in texts:
        for match in forms.find(tokens(text)):
            assert isinstance(match.payload, Body)
            return match.payload
    return None


def _issuer(body: Body | None, place: Place | None, language: str) -> str:
    if body is None:
        return ""
    name = body.name_vi if language == "vi" else body.name_en
    if place is None or place.level != _LEVEL_OF.get(body.level):
        return name
    return f"{name} {place.name_vi}" if language == "vi" else f"{name} of {place.name_en}"


def _signature(clauses: Sequence[Clause]) -> Mapping[str, str]:
    lines = [clause.text for clause in clauses if clause.kind == "signature"]
    behalf = [line for line in lines if line.isupper() and line[:3].upper() in ("T/M", "TM.", "TM ")]
    offices = [line for line in lines if line.isupper() and line not in behalf]
    names = [line for line in lines if not line.isupper() and 2 <= len(line.split()) <= 6]
    return {
        "signer": names[-1] if names else "",
        "title": " ".join(offices),
        "behalf": behalf[0][3:].strip(" .") if behalf else "",
    }
