"""Changes -> Problems: a figure that the public record had and a build has no more, without anybody saying why.

A loss is explained when CHANGELOG.md names the observation, or the document when all of it is gone, or when the
document's corrections name the clause. A figure that only moved to another id is listed, and is no loss.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from string import ascii_lowercase, digits

from resolutions.problems import Problem
from resolutions.publishing.records.drift import Change
from resolutions.publishing.tables import Tables

_IN_IDS = frozenset(ascii_lowercase + digits + "-/")
"""What an id is made of, besides the point before its last number."""


def unexplained(changes: Sequence[Change], tables: Tables, changelog: str, folder: str) -> list[Problem]:
    """A warning for each lost figure that nobody explains; ``folder`` is how the problems name the data package."""
    documents = {record["document_id"] for record in tables["documents"].records()}
    corrected = {record["clause_id"] for record in tables["problems"].records() if record["check"] == "misprint"}
    moved = _moved(changes)
    return [
        _problem(change, folder)
        for change in changes
        if change.kind == "lost" and change.observation_id not in moved
        if not _explained(change, documents, corrected, changelog)
    ]


def _moved(changes: Sequence[Change]) -> set[str]:
    """The lost ids whose figure the same document states under another id."""
    fresh = [(change.document_id, change.label, change.new) for change in changes if change.kind == "gained"]
    found = set()
    for change in changes:
        if change.kind == "lost" and (change.document_id, change.label, change.old) in fresh:
            fresh.remove((change.document_id, change.label, change.old))
            found.add(change.observation_id)
    return found


def _explained(change: Change, documents: Collection[str], corrected: Collection[str], changelog: str) -> bool:
    if change.document_id not in documents and _names(changelog, change.document_id):
        return True
    return change.observation_id.rpartition(".")[0] in corrected or _names(changelog, change.observation_id)


def _names(text: str, record: str) -> bool:
    """Whether a text names an id, and not only a longer one that begins or ends with it."""
    return any(
        before[-1:] not in _IN_IDS and after[:1] not in _IN_IDS and not (after[:1] == "." and after[1:2].isdigit())
        for before, after in pairwise(text.split(record))
    )


def _problem(change: Change, folder: str) -> Problem:
    what = f"the figure {change.observation_id} is lost ({change.label}: {change.old})"
    todo = "read the document again, or name the figure in CHANGELOG.md with the reason"
    return Problem(f"{folder}/observations.csv", 0, "lost-figure", what, todo, "warning")
