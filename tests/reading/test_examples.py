"""Every entry of the vocabulary is run on its own example, and every example stands where it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from reading import loaded

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading.content.examples import prove


def with_first(name: str, **changed: str) -> list[Problem]:
    """The problems when the first entry of a word list has other values."""
    vocabulary = loaded.vocabulary()
    first, *others = vocabulary.lists[name]
    entry: Any = type(first)({**first, **{key: type(first["words"])(text, 7) for key, text in changed.items()}})
    lists = {**vocabulary.lists, name: (entry, *others)}
    every = [loaded.facts_of(one) for one in loaded.document_sets()]
    return prove(replace(vocabulary, lists=lists, indicators=()), every)


def test_every_entry_is_read_as_it_says(facts: dict[str, Facts]) -> None:
    assert [str(problem) for problem in prove(loaded.vocabulary(), list(facts.values()))] == []


@pytest.mark.parametrize("name", ["limits", "ignored", "periods", "verbs"])
def test_an_example_that_is_not_read_as_the_entry_says(name: str) -> None:
    (problem,) = with_first(name, example="Nghị quyết", document="composed")
    assert (problem.path, problem.code) == (f"content/vocabulary/{name}.yaml", "bad-example")


def test_an_example_that_does_not_stand_in_its_document() -> None:
    (problem,) = with_first("limits", example="từ 99% trở lên", document="kon-tum-01-nq-tu-2020-12-02")
    assert "does not stand in kon-tum-01-nq-tu-2020-12-02" in problem.what


def test_an_example_of_a_document_that_we_do_not_hold() -> None:
    (problem,) = with_first("limits", document="ha-noi")
    assert "names the document 'ha-noi', which we do not hold" in problem.what


def test_a_composed_example_stands_nowhere() -> None:
    assert with_first("limits", example="từ 99% trở lên", document="composed") == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"example_value": "999"}, "is not read as 999"), ({"example_text": "không có"}, "does not stand in")],
)
def test_the_example_of_an_indicator(changed: dict[str, str], said: str, facts: dict[str, Facts]) -> None:
    vocabulary = loaded.vocabulary()
    first, *others = vocabulary.indicators
    damaged = replace(vocabulary, indicators=(replace(first, **changed), *others))
    (problem,) = prove(damaged, list(facts.values()))
    assert (problem.path, said in problem.what) == (first.path, True)


@pytest.mark.parametrize(
    ("name", "example"),
    [("verbs", "Số hộ còn 5 hộ"), ("periods", "so với cùng kỳ"), ("limits", "thu ít nhất 5%"), ("ignored", "ngày 5")],
)
def test_an_example_that_another_entry_reads_proves_nothing(name: str, example: str) -> None:
    (problem,) = with_first(name, example=example, document="composed")
    assert " by '" in problem.what
