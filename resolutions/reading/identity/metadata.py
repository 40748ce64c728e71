"""Clauses -> Document: kind, number, date, place, issuer and signer as the head and the signature print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.facts import Clause, Document, Source
from resolutions.reading.identity.head_places import Printed, place_of
from resolutions.reading.identity.heads import Head, head_of, kind_of
from resolutions.reading.identity.issuers import issuing_of, named
from resolutions.reading.identity.meetings import adopted_on, meeting_of
from resolutions.reading.identity.signatures import signature_of
from resolutions.reading.places.gazetteer import Gazetteer
from resolutions.reading.places.larger_places import LargerPlaces
from resolutions.registers import Place
from resolutions.vocabulary import Vocabulary


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


@dataclass(frozen=True, slots=True)
class Described:
    """A document with what its figures lean on."""

    document: Document
    """What is known of it."""
    place: Place | None
    """Its place, or None."""
    level: str
    """The level of its issuer, or empty."""
    places: Gazetteer
    """The places of its day."""
    larger: LargerPlaces
    """Of which places its text says that others are part."""


def document(source: Source, clauses: Sequence[Clause], given: Given, vocabulary: Vocabulary) -> Described:
    """The document that the clauses make up, and its place."""
    head = head_of(clauses, vocabulary)
    issuing = issuing_of(head.bodies, head.below, head.titles, given.issuer_id, vocabulary)
    meeting = meeting_of(clauses, vocabulary.duties)
    issued_on = head.issued_on or adopted_on(clauses, vocabulary.duties)
    places = Gazetteer(vocabulary.places, issued_on or meeting.last)
    larger = LargerPlaces(clauses, vocabulary.words.heads, places)
    place = _place(head, issuing.level, larger, given, vocabulary, places)
    issuer = named(issuing, place, vocabulary.bodies)
    signature = signature_of(clauses, vocabulary.words.outline["signatures"])
    title = given.title_vi or " ".join(head.titles) or head.catalogue.get("title", "")
    title = title or (clauses[0].text[:120] if clauses else given.document_id)
    made = Document(
        document_id=given.document_id,
        kind_id=kind_of(head, vocabulary),
        number=head.number,
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
        signer=signature.signer or head.catalogue.get("signer", ""),
        signer_title_vi=signature.title or head.catalogue.get("office", ""),
        on_behalf_of_vi=signature.behalf,
        attached_to=given.attached_to,
        certifies=given.certifies,
        source_file=source.name or source.path,
        source_sha256=source.sha256,
    )
    return Described(made, place, issuing.level, places, larger)


def _place(
    head: Head, level: str, text: LargerPlaces, given: Given, vocabulary: Vocabulary, places: Gazetteer
) -> Place | None:
    """The place given by id, the country for a national body, else the place that the head names."""
    if given.place_id:
        return next((place for place in vocabulary.places if place.place_id == given.place_id), None)
    if level == "country":
        return places.country
    printed = Printed(head.bodies, head.below, head.titles, head.dated_at)
    return place_of(printed, level, text, vocabulary.words.heads, places)
