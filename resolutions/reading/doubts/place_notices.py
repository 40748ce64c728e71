"""Described documents -> Findings: local documents of which nobody could tell whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resolutions.facts import Finding
from resolutions.reading.identity.metadata import Described

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
