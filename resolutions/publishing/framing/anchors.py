"""Ids -> anchors: the names by which parts of a document page are linked to."""

from __future__ import annotations

from resolutions.publishing.wording.languages import Record

SECTIONS = frozenset(
    ["cited-by", "citations", "content", "contents", "figures", "here", "problems", "reuse", "tasks", "text", "unread"]
)
"""The anchors of the sections of a document page, which no clause may have as well."""


def anchor(record_id: str) -> str:
    """The anchor of a clause or an observation on the page of its document; one like that of a section is longer."""
    name = record_id.partition("/")[2]
    return f"{name}_" if name in SECTIONS else name


def row_anchor(observation: Record) -> str:
    """The anchor of the table row of an observation."""
    return "row-" + anchor(observation["observation_id"])


def problem_anchor(problem: Record) -> str:
    """The anchor of a problem in the list of problems of its document."""
    return "problem-" + problem["problem_id"].removeprefix(problem["document_id"]).strip("/.").replace("/", "-")
