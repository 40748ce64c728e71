"""How a text becomes a cell, and how a problem is shown and its remedy found."""

from __future__ import annotations

import pytest

from resolutions.limits import MAX_SHARED, MAX_TOLD
from resolutions.problems import Problem, did_you_mean, errors, told_once, visible
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


@pytest.mark.parametrize("sign", "\n\r\x1b\x07\x85\u2028\u202e\u200b\ufeff\ud800\x00")
def test_a_problem_is_one_line_and_holds_no_sign_that_a_terminal_obeys(sign: str) -> None:
    shown = str(Problem("a.yaml", 3, "bad", f"'x{sign}y' is bad", "mend it"))
    assert shown.isprintable()
    assert shown == f"a.yaml:3: 'x{ascii(sign)[1:-1]}y' is bad — mend it"
    assert visible("Tỉnh\u00a0Kon Tum") == "Tỉnh\u00a0Kon Tum"


def test_what_was_refused_unread_is_not_missing_as_well() -> None:
    wide = Problem("a/b.txt", 0, "too-large", "w", "t")
    link = Problem("c", 0, "link-outside", "w", "t")
    gone = [Problem(path, 0, "missing-file", "w", "t") for path in ("a/b.txt", "c/d/e.txt", "a/x.txt", "cc/e.txt")]
    assert list(told_once([*gone, wide, link, wide])) == sorted([wide, link, gone[2], gone[3]])


def test_a_flood_of_one_kind_of_fault_is_told_by_its_first() -> None:
    flood = [Problem("a", line, "bad", "w", "t") for line in range(1, 100_000)]
    other = [Problem("a", 5, "worse", "w", "t"), Problem("b", 5, "bad", "w", "t")]
    lost = [Problem("a", 0, "lost", f"w{i}", "t", "warning") for i in range(2 * MAX_TOLD)]
    told = list(told_once([*flood, *other, *lost]))
    assert len(told) == MAX_TOLD + 1 + len(other) + len(lost)
    assert [problem.line for problem in told if problem.what == "w, and so on"] == [MAX_TOLD + 1]


@pytest.mark.parametrize(("more", "told"), [(0, []), (1, ["w"]), (7, ["w, as in 6 more files"])])
def test_what_all_documents_lack_is_told_of_the_first_and_counted(more: int, told: list[str]) -> None:
    lacking = [Problem(f"a/{i:04}", 0, "no-second-entry", "w", "t", "warning") for i in range(MAX_SHARED + more)]
    last = Problem("b", 1, "bad", "w", "t")
    shown = list(told_once([last, *lacking]))
    assert shown[:MAX_SHARED] == lacking[:MAX_SHARED]
    assert [problem.what for problem in shown[MAX_SHARED:]] == [*told, "w"]


def test_only_errors_stop_a_build_and_they_come_in_order() -> None:
    warning = Problem("a", 1, "x", "w", "t", "warning")
    late, early = Problem("b", 1, "x", "w", "t"), Problem("a", 2, "x", "w", "t")
    assert errors([late, warning, early]) == [early, late]


def test_the_nearest_known_word_is_offered_or_all_of_them() -> None:
    assert did_you_mean("targt", ["result", "target", "targets"]) == "did you mean 'target'?"
    assert did_you_mean("zzz", ["b", "a"]) == "use one of: a, b"
