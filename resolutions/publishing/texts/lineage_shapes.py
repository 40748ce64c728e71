"""Lineage -> shapes: what the part of a page on a pair of documents is made of."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.publishing.framing.frame import Link


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was handed on."""

    who: str
    """To whom; empty on the page of the document that hands it on, which says so above."""
    there: Link
    """The clause of the other document."""
    how: str
    """Whether the words are the same."""
    words: str
    """The first words when they are the same; else the words with the changes marked."""


@dataclass(frozen=True, slots=True)
class Group:
    """What was handed on from one clause, or by one clause, of the document on whose page it stands."""

    clause: Link
    """The clause."""
    who: str
    """To whom the clause hands on; empty on the page of the document that is carried out."""
    steps: tuple[Step, ...]
    """The things, in the order of the other document."""


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that was handed on to nobody."""

    clause: Link
    """Its clause and first words."""
    named: str
    """Whom the document that is carried out names itself; empty when nobody."""


@dataclass(frozen=True, slots=True)
class LineageView:
    """A pair of documents as one of their pages shows it."""

    id: str
    """The anchor of the part of the page."""
    title: str
    """What is told."""
    other: Link
    """The other document."""
    counts: str
    """How many things were handed on, and how."""
    groups: tuple[Group, ...]
    """The things that were handed on."""
    left: tuple[Left, ...]
    """The things that were not."""
    is_changed: bool
    """Whether some words were changed, so that the marks need to be explained."""
    is_cut: bool
    """Whether there are more rows than the page shows."""
