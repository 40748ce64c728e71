"""Each figure against what a second reader typed; test_sources_in_full.py changes every column of the real ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import loaded

from resolutions.facts import Facts
from resolutions.reading.content.second_entry import compared, differences
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.proving import proved_facts


@pytest.fixture
def one(document_sets: dict[str, DocumentSet]) -> DocumentSet:
    return document_sets["dong"]


def test_what_was_typed_and_read_alike_is_no_difference(one: DocumentSet, facts: dict[str, Facts]) -> None:
    assert differences(one, facts["dong"].observations) == []


def test_a_difference_names_file_line_and_both_values(one: DocumentSet, facts: dict[str, Facts]) -> None:
    first, *others = facts["dong"].observations
    (problem,) = differences(one, [replace(first, value=first.value + 1, period="2019"), *others])
    assert str(problem).startswith("content/documents/dong-nai-2020-07-30/expected.csv:2: ")
    assert "value is '49' in the second entry and '50' as read" in problem.what
    assert "period is '2020-H1' in the second entry and '2019' as read" in problem.what


def test_swapped_labels_are_found(one: DocumentSet, facts: dict[str, Facts]) -> None:
    a, b, *others = facts["dong"].observations
    swapped = [replace(a, label_vi="khác"), replace(b, label_vi=a.label_vi), *others]
    assert [problem.line for problem in differences(one, swapped)] == [2]


def test_what_nobody_typed_and_what_nobody_read(one: DocumentSet, facts: dict[str, Facts]) -> None:
    observations = facts["dong"].observations
    (invented,) = differences(one, [*observations, observations[0]])
    (missed,) = differences(one, observations[:-1])
    assert (invented.code, missed.code) == ("not-expected", "not-read")
    assert "'Đại hội điểm' = 2" in missed.what


def test_a_set_without_a_second_entry_has_no_differences(one: DocumentSet, facts: dict[str, Facts]) -> None:
    assert differences(replace(one, expected=(), expected_path=""), facts["dong"].observations) == []


def test_an_empty_second_entry_has_one_for_each_figure(one: DocumentSet) -> None:
    assert len(differences(replace(one, expected=()), loaded.facts_of("dong").observations)) == 6


def test_an_unread_second_entry_is_missed_file_by_file(one: DocumentSet, facts: dict[str, Facts]) -> None:
    assert compared(one, loaded.files(), facts["dong"], "content") == []
    alone = replace(one, expected=(), expected_path="")
    assert [str(problem) for problem in compared(alone, {}, facts["dong"], "content")] == [
        f"content/documents/{one.name}/{name}: warning: no second reader has typed the {of} — let a second reader type "
        "what the document states, without looking at what the program reads"
        for name, of in (("expected.csv", "figures"), ("expected-tasks.csv", "tasks"))
    ]
    assert compared(alone, {}, replace(facts["dong"], observations=(), tasks=()), "content") == []


def test_the_content_of_this_project_is_proved(facts: dict[str, Facts]) -> None:
    """The same as the build asks of what was read: examples, second entries, corrections."""
    sets = tuple(loaded.document_sets().values())
    read = [(facts[one.name.split("-")[0]], ()) for one in sets]
    made, problems = proved_facts(sets, read, loaded.files(), loaded.vocabulary(), "content")
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    assert [len(one.observations) for one in made] == [len(facts[one.name.split("-")[0]].observations) for one in sets]
