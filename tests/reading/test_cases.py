"""Every case of the fixture files, and the rules that the files themselves keep."""

from __future__ import annotations

import dataclasses

import pytest
from reading.cases import COLUMNS, Case, all_cases, check

CASES = all_cases()
NOT_YET = all_cases("not-yet.md")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.place} {case.title}")
def test_the_text_is_read_as_the_case_says(case: Case) -> None:
    check(case)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the reader cannot do this yet")
@pytest.mark.parametrize("case", NOT_YET, ids=lambda case: f"{case.place} {case.title}")
def test_the_text_is_not_read_well_yet(case: Case) -> None:
    check(case)


def test_a_third_of_the_cases_must_not_be_read() -> None:
    assert 3 * sum(not case.observations for case in CASES) >= len(CASES)


def test_titles_are_used_once() -> None:
    titles = [case.title for case in [*CASES, *NOT_YET]]
    assert sorted(set(titles)) == sorted(titles)


@pytest.mark.parametrize("case", [*CASES, *NOT_YET], ids=lambda case: case.place)
def test_tables_have_the_columns_that_are_compared(case: Case) -> None:
    assert all(tuple(row)[: len(COLUMNS)] == COLUMNS for row in case.observations)
    assert all(tuple(row) == ("number", "role") for row in case.numbers)
    assert case.observations or case.numbers, "a case that lists nothing proves nothing"


@pytest.mark.parametrize("column", COLUMNS)
def test_a_case_fails_when_a_cell_is_wrong(column: str) -> None:
    case = next(case for case in CASES if case.observations)
    row = {**case.observations[0], column: "wrong"}
    with pytest.raises(AssertionError):
        check(dataclasses.replace(case, observations=(row, *case.observations[1:])))


def test_a_case_fails_when_a_number_is_not_listed() -> None:
    case = next(case for case in CASES if case.numbers)
    with pytest.raises(AssertionError):
        check(dataclasses.replace(case, numbers=case.numbers[1:]))
