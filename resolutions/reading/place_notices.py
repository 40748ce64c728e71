"""Described documents -> Findings, lines: places that nobody could tell, and places that the register does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from resolutions.facts import Facts, Finding
from resolutions.reading.metadata import Described
from resolutions.reading.whereabouts import Whereabouts
from resolutions.registers import Place

LOCAL = ("province", "city", "district", "commune")
"""Levels at which a document is of some place."""


def unknown_places(described: Iterable[Described]) -> Iterator[Finding]:
    """Documents of a local body whose place is printed nowhere, or not for certain."""
    for one in described:
        if one.place is None and one.level in LOCAL:
            document = one.document
            yield Finding(
                problem_id=f"{document.document_id}.place-unknown",
                document_id=document.document_id,
                clause_id="",
                check="place_unknown",
                printed=document.issuer_vi,
                message_vi="Phần đầu và nội dung văn bản không cho biết chắc chắn đây là văn bản của địa phương nào.",
                message_en="Neither head nor text tells for certain which place the document is of.",
                likely_reading="",
                confidence="medium",
            )


def places_of(described: Iterable[Described], figures: Mapping[str, Whereabouts]) -> tuple[Place, ...]:
    """The places of the documents and their figures with those that they are part of, each once."""
    found: dict[str, Place] = {}
    for one in described:
        used = figures[one.document.document_id].used.values()
        for place in (*((one.place,) if one.place is not None else ()), *used):
            found.update((each.place_id, each) for each in one.places.line(place))
    return tuple(found.values())


def unregistered(facts: Iterable[Facts], register: Sequence[Place]) -> Iterator[str]:
    """A line for each place that is not in places.yaml, once, for the maintainer to add."""
    known = {place.place_id for place in register}
    for place in {p.place_id: p for one in facts for p in one.places if p.place_id not in known}.values():
        within = f", within {place.parent_id}" if place.parent_id else ""
        yield f"  place not in places.yaml: add it: {place.place_id} ({place.kind} {place.name_vi}{within})"
