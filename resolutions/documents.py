"""What is known of a document as a whole, whatever it states: one of the immutable values that both rooms speak."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document as a whole (văn bản)."""

    document_id: str
    """ASCII identifier; the address of its page."""
    kind_id: str
    """The document kind, or empty."""
    number: str
    """Number and code as printed, or empty."""
    issued_on: str
    """ISO date of issue, or empty."""
    place_id: str
    """The place it is about, or empty."""
    issuer_vi: str
    """The issuing body as printed, or empty."""
    issuer_en: str
    """The issuing body in English, or empty."""
    issuer_id: str
    """The kind of body that it is in the register of bodies, or empty."""
    title_vi: str
    """The title as printed."""
    title_en: str
    """The title in English, or empty."""
    meeting_vi: str
    """The meeting that adopted it, or empty."""
    meeting_from: str
    """First day of the meeting, or empty."""
    meeting_to: str
    """Last day of the meeting, or empty."""
    signer: str
    """Name of the signer, or empty."""
    signer_title_vi: str
    """Office of the signer, or empty."""
    on_behalf_of_vi: str
    """On whose behalf it is signed, or empty."""
    attached_to: str
    """The document it is attached to, or empty."""
    certifies: str
    """The document that it certifies as a copy, or empty."""
    source_file: str
    """Path of the source file within content/."""
    source_sha256: str
    """SHA-256 of the source file."""
