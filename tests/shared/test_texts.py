"""How a text becomes a cell, and how a problem is shown and its remedy found."""

from __future__ import annotations

import pytest

from resolutions.problems import Problem, did_you_mean, errors
from resolutions.verbatim import verbatim


@pytest.mark.parametrize(
    ("printed", "cell"),
    [
        ("  Thu \t ngân\n sách ", "Thu ngân sách"),
        ("- Thu", "Thu"),
        ("-- + =@Thu - chi", "Thu - chi"),
        ("Thu + chi", "Thu + chi"),
        ("tô\u0309", "tổ"),
        ("a\u200bb\u0000c", "abc"),
        ("a\u00a0b", "a b"),
        ("", ""),
        ("-", ""),
    ],
)
def test_a_cell_holds_a_text_in_one_line_without_a_list_mark(printed: str, cell: str) -> None:
    assert verbatim(printed) == cell


def test_a_problem_is_shown_with_its_place_and_its_remedy() -> None:
    problem = Problem("a.yaml", 3, "bad", "it is bad", "mend it")
    assert str(problem) == "a.yaml:3: it is bad — mend it"
    assert str(Problem("a.yaml", 0, "bad", "it is bad", "mend it", "warning")) == (
        "a.yaml: warning: it is bad — mend it"
    )


def test_only_errors_stop_a_build_and_they_come_in_order() -> None:
    warning = Problem("a", 1, "x", "w", "t", "warning")
    late, early = Problem("b", 1, "x", "w", "t"), Problem("a", 2, "x", "w", "t")
    assert errors([late, warning, early]) == [early, late]


def test_the_nearest_known_word_is_offered_or_all_of_them() -> None:
    assert did_you_mean("targt", ["result", "target", "targets"]) == "did you mean 'target'?"
    assert did_you_mean("zzz", ["b", "a"]) == "use one of: a, b"
