"""Ids -> anchors: the names by which parts of a document page are linked to."""

from __future__ import annotations

from resolutions.publishing.languages import Record


def anchor(record_id: str) -> str:
    """The anchor of a clause or an observation on the page of its document."""
    return record_id.partition("/")[2]


def row_anchor(observation: Record) -> str:
    """The anchor of the table row of an observation."""
    return "row-" + anchor(observation["observation_id"])


def problem_anchor(problem: Record) -> str:
    """The anchor of a problem in the list of problems of its document."""
    return "problem-" + problem["problem_id"].removeprefix(problem["document_id"]).strip("/.").replace("/", "-")
