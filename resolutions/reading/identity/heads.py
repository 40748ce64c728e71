"""Clauses of a head -> Head: everything that stands above the text of a document, each thing where it was surest.

A catalogue above the text and the letterhead may both tell number and date; the letterhead is the document's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.phrases import tokens
from resolutions.reading.identity.catalogues import catalogue_of, day_in, is_catalogue, number_in
from resolutions.reading.identity.kind_names import named_kind
from resolutions.reading.identity.letterheads import letterhead_of
from resolutions.vocabulary import Vocabulary


class Head(NamedTuple):
    """What is printed above the text of a document."""

    bodies: tuple[str, ...]
    """The lines that name issuing bodies, from top to bottom."""
    below: tuple[str, ...]
    """The body as named once more between the title and the legal bases."""
    titles: tuple[str, ...]
    """The lines of the title."""
    number: str
    """The number, or empty."""
    issued_on: str
    """The ISO date of issue, or empty."""
    dated_at: str
    """The place of the dateline, or empty."""
    catalogue: Mapping[str, str]
    """What the catalogue above the text tells, by field."""


def head_of(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Head:
    """The head of the document that the clauses make up."""
    words = vocabulary.words.heads
    lines = [clause for clause in clauses if clause.kind == "letterhead"]
    listed = [clause.text for clause in lines if is_catalogue(clause.text, words["fields"])]
    catalogue = catalogue_of([clause.text for clause in lines], words) if listed else {}
    titles = _titles(clauses, vocabulary)
    first = next((clause.start for clause in clauses if clause.kind == "title"), -1)
    own = [clause for clause in lines if clause.text not in listed and clause.text not in catalogue.values()]
    above = letterhead_of([clause.text for clause in own if first < 0 or clause.start < first], words)
    below = letterhead_of([clause.text for clause in own if 0 <= first < clause.start], words)
    bodies = above.bodies or tuple(filter(None, [catalogue.get("issuer", "")]))
    return Head(
        bodies,
        below.bodies,
        tuple(titles),
        above.number or below.number or number_in(catalogue.get("number", "")),
        above.issued_on or below.issued_on or day_in(catalogue.get("date", "")),
        above.dated_at or below.dated_at,
        catalogue,
    )


def kind_of(head: Head, vocabulary: Vocabulary) -> str:
    """The id of the kind that a title line announces; a subject line makes a letter; else the catalogue, or empty."""
    outline = vocabulary.words.outline
    for title in (*head.titles, head.catalogue.get("kind", "")):
        match = named_kind(title, outline["titles"], outline["unmarked_titles"])
        if match is not None:
            return str(match.payload)
    return "official-letter" if any(outline["subjects"].at(tokens(t[:200]), 0) for t in head.titles) else ""


def _titles(clauses: Sequence[Clause], vocabulary: Vocabulary) -> list[str]:
    """The lines of the title: where a website printed one above the head, those of the document's own."""
    lines = [clause.text for clause in clauses if clause.kind == "title"]
    kinds, unmarked = (vocabulary.words.outline[name] for name in ("titles", "unmarked_titles"))
    found = [named_kind(line, kinds, unmarked) for line in lines]
    own = [i for i, match in enumerate(found) if match is not None and match.end == len(tokens(lines[i]))]
    return lines[own[-1] :] if own and own[-1] > 0 and own[-1] + 1 < len(lines) else lines
