"""Clauses -> Document: kind, number, date, place, issuer and signer as the head and the signature print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.facts import Clause, Document, Source
from resolutions.phrases import tokens
from resolutions.reading.heads import date_of, kind_of, number_of, place_of
from resolutions.reading.issuers import issuer_of
from resolutions.reading.meetings import meeting_of
from resolutions.reading.signatures import signature_of
from resolutions.vocabulary import Vocabulary

_MOTTOES = ("ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập")


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
    issued_on = next((date for clause in head if (date := date_of(tokens(clause.text)))), "")
    title = given.title_vi or " ".join(titles) or (clauses[0].text[:120] if clauses else given.document_id)
    place = place_of(vocabulary.places, issuing, titles, issued_on, given.place_id)
    issuer = issuer_of(issuing, titles, place, given.issuer_id, vocabulary)
    if issuer.national and not given.place_id:
        place = next((place for place in vocabulary.places if place.level == "country"), place)
    meeting = meeting_of(clauses, vocabulary.duties)
    signature = signature_of(clauses)
    return Document(
        document_id=given.document_id,
        kind_id=kind_of(titles, vocabulary),
        number=next((number for clause in head if (number := number_of(clause.text))), ""),
        issued_on=issued_on,
        place_id=place.place_id if place else "",
        issuer_vi=issuer.vi,
        issuer_en=issuer.en,
        issuer_id=issuer.body_id,
        title_vi=" ".join(title.split()),
        title_en=given.title_en,
        meeting_vi=meeting.name,
        meeting_from=meeting.first,
        meeting_to=meeting.last,
        signer=signature.signer,
        signer_title_vi=signature.title,
        on_behalf_of_vi=signature.behalf,
        attached_to=given.attached_to,
        certifies=given.certifies,
        source_file=source.name or source.path,
        source_sha256=source.sha256,
    )


def _is_motto(text: str) -> bool:
    return any(text.startswith(motto) for motto in _MOTTOES)
