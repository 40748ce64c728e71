"""How one document carries another one out: lineage, a value that both rooms speak."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Relation = Literal["same", "changed", "none"]
"""How words were handed on: in the same words, in changed words, or not at all."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Words by which a document asks for something, and what a document that carries it out made of them."""

    lineage_id: str
    """``<source clause id>.<document id>.l<n>``, counted within that clause and document."""
    document_id: str
    """The document that carries the other one out (văn bản triển khai)."""
    clause_id: str
    """The clause of it that hands the words on, or empty."""
    source_document_id: str
    """The document that is carried out."""
    source_clause_id: str
    """The clause of it that asks for something."""
    source_assignee_vi: str
    """Whom the source clause itself asks, as printed, or empty when it names nobody."""
    assignee_vi: str
    """To whom the words were handed on, as printed, or empty."""
    body_id: str
    """The first of these bodies that the register of bodies knows, or empty."""
    relation: Relation
    """Whether the words are the same, changed, or were handed on to nobody."""
    share: Decimal | None
    """Which part of the words of both texts stand in both, from 0 to 1, cut to two decimals; none without a clause."""
    source_text_vi: str
    """The words of the source document, as printed."""
    text_vi: str
    """The words that hand them on, as printed, or empty."""
    removed_vi: str
    """The words that were left out, the places divided by `` … ``."""
    added_vi: str
    """The words that were put in, the places divided by `` … ``."""
    source_start: int
    """First character of the words in the source file of the document that is carried out."""
    source_end: int
    """Position after them."""
    start: int | None
    """First character of the words that hand them on, in the source file of their document."""
    end: int | None
    """Position after them."""
