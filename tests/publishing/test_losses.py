"""A figure that gets lost is told until somebody says why."""

from __future__ import annotations

import pytest
from publishing.hand_made import OBSERVATION, table, tables

from resolutions.publishing.records.drift import diff
from resolutions.publishing.records.losses import unexplained

ID = OBSERVATION["observation_id"]
HELD = OBSERVATION["document_id"]


def lost(changelog="", old=(OBSERVATION,), new=(), **changed):
    return [problem.what for problem in unexplained(diff(old, new), tables(**changed), changelog, "datapackage")]


def test_a_lost_figure_is_told_with_what_it_said():
    assert lost() == [f"the figure {ID} is lost (Thu ngân sách, tổng số: ge 5047 billion 2021)"]


def test_a_loss_is_a_warning_about_the_whole_table():
    (problem,) = unexplained(diff([OBSERVATION], []), tables(), "", "datapackage")
    assert (problem.path, problem.line, problem.severity) == ("datapackage/observations.csv", 0, "warning")


def test_gained_changed_and_moved_figures_are_no_loss():
    assert lost(old=(), new=(OBSERVATION,)) == []
    assert lost(new=({**OBSERVATION, "value": "1"},)) == []
    assert lost(new=({**OBSERVATION, "observation_id": f"{HELD}/i-9.1"},)) == []


def test_a_figure_moves_once_only():
    twice = ({**OBSERVATION, "observation_id": f"{HELD}/i-8.1"}, OBSERVATION)
    assert len(lost(old=twice, new=({**OBSERVATION, "observation_id": f"{HELD}/i-9.1"},))) == 1
    assert len(lost(new=({**OBSERVATION, "observation_id": f"{HELD}/i-9.1", "label_vi": "Chi"},))) == 1


def test_a_figure_moves_to_a_gained_one_and_to_no_other():
    other = {**OBSERVATION, "observation_id": f"{HELD}/h-1.1", "value": "1"}
    assert len(lost(old=(OBSERVATION, other), new=({**other, "value": "5047"},))) == 1
    moved = {**OBSERVATION, "observation_id": f"{HELD}/i-9.1"}
    changed = {**OBSERVATION, "observation_id": f"{HELD}/h-1.1"}
    assert lost(old=(changed, OBSERVATION), new=({**changed, "value": "1"}, moved)) == []


@pytest.mark.parametrize(
    ("check", "clause", "told"),
    [("misprint", "a/i-1", 0), ("misprint", "a/i", 1), ("arithmetic", "a/i-1", 1), ("shares", "a/i-1", 1)],
)
def test_a_correction_of_its_clause_explains_a_loss_and_no_other_fault_does(check, clause, told):
    record = {"problem_id": "p", "document_id": HELD, "clause_id": clause, "check": check, "message_vi": "m"}
    assert len(lost(problems=table("problems", record))) == told


@pytest.mark.parametrize(
    "text",
    [
        f"- {ID}: printed twice.",
        f"`{ID}`",
        f"gone: {ID}, because",
        ID,
        f"gone is {ID}. It was",
        f"{ID} 2 times",
        f"{ID}:2 times",
        f"{ID}1 and {ID}",
    ],
)
def test_the_changelog_explains_a_loss(text):
    assert lost(text) == []


@pytest.mark.parametrize("text", [f"{ID}1", f"x{ID}", f"{ID}.2", f"{ID}.2 x", HELD, f"{HELD}/i-1", ""])
def test_a_longer_id_or_the_document_alone_explains_nothing(text):
    assert len(lost(text)) == 1


def test_a_document_that_is_gone_is_named_as_a_whole():
    gone = {**OBSERVATION, "document_id": "gone", "observation_id": "gone/i-1.1"}
    assert len(lost(old=(gone,))) == 1
    assert lost("- gone was withdrawn", old=(gone,)) == []
    assert len(lost("- long-gone was withdrawn", old=(gone,))) == 1
    assert len(lost("- gone/i-7.1 was printed twice", old=(gone,))) == 1
