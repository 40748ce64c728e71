"""Where a generated folder may be written: never over the work of others, nor into a folder that is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resolutions.publishing.placing import targets
from resolutions.publishing.placing.targets import beside, failure, overlapping, refusals, unfit_target


def told(problems: list[targets.Problem]) -> list[str]:
    return [f"{problem.code}: {problem.what} — {problem.todo}" for problem in problems]


@pytest.mark.parametrize("name", ["../x", "a/../b", "/x", "", "a//b", ".", "a\\b", "./a", "a/", "a\0"])
def test_a_path_that_leaves_the_folder_or_is_written_in_two_ways_is_refused(tmp_path: Path, name: str) -> None:
    (problem,) = refusals(tmp_path / "out", {"index": b"", name: b""}, "index")
    assert told([problem]) == [f"bad-path: '{name}' is not a path inside the folder — "
                               "use a relative path with forward slashes"]  # fmt: skip
    assert (problem.path, problem.line) == (str(tmp_path / "out"), 0)


@pytest.mark.parametrize("name", ["a", "a/b.html", "a..b/c", "..a", "ă/đ", "a b"])
def test_a_path_within_the_folder_is_written(tmp_path: Path, name: str) -> None:
    assert refusals(tmp_path / "out", {"index": b"", name: b""}, "index") == []


def test_files_without_the_marker_are_an_error_of_the_program(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path / "out", {"x": b""}, "index")
    assert told([problem]) == ["no-marker: the new folder lacks the file 'index' — "
                               "this is an error of the program: report it"]  # fmt: skip
    assert (problem.path, problem.line) == (str(tmp_path / "out"), 0)


def test_an_empty_folder_and_one_that_has_the_marker_may_be_written(tmp_path: Path) -> None:
    assert unfit_target(tmp_path / "new", "index") == unfit_target(tmp_path / "a/b/new", "index") == []
    assert unfit_target(tmp_path, "index") == []
    (tmp_path / "index").write_text("")
    (tmp_path / "more").write_text("")
    assert unfit_target(tmp_path, "index") == []


@pytest.mark.parametrize("name", ["", "letter.txt"])
def test_the_work_of_others_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    (tmp_path / "index").mkdir()
    assert told(unfit_target(tmp_path / name, "index")) == [
        "not-ours: this is not a generated folder: it has no 'index' — name another folder, or move it away"
    ]
    assert [(p.path, p.line) for p in unfit_target(tmp_path / name, "index")] == [(str(tmp_path / name), 0)]


def test_no_folder_is_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (problem,) = unfit_target(tmp_path / "file/a/b", "index")
    assert told([problem]) == [
        "below-a-file: the folder cannot be made, because 'file' is a file — name another folder, or move the file away"
    ]
    assert (problem.path, problem.line) == (str(tmp_path / "file/a/b"), 0)


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def access(path: Path, mode: int) -> bool:
        asked.append((path, mode))
        return False

    monkeypatch.setattr(os, "access", access)
    (problem,) = unfit_target(tmp_path / "out", "index")
    assert told([problem]) == [
        f"cannot-write: nothing can be written in {tmp_path} — name another folder, or change its permissions"
    ]
    assert (problem.path, problem.line) == (str(tmp_path / "out"), 0)
    assert asked == [(tmp_path, os.W_OK | os.X_OK)], "files are made in a folder, and found in it"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows links only to some")
def test_a_link_that_leads_to_itself_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (problem,) = unfit_target(tmp_path / "loop", "index")
    assert problem.code in ("cannot-read", "not-ours")


def test_a_folder_that_cannot_be_looked_into_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert told(unfit_target(tmp_path, "index")) == [
        f"cannot-read: Permission denied: {tmp_path} — look at the folder's permissions and the free space"
    ]


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (OSError(28, "No space left on device", "a/b"), "No space left on device: a/b"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("odd"), "odd"),
        (RuntimeError("Symlink loop"), "Symlink loop"),
    ],
)
def test_what_the_system_refused_is_told_in_its_words(error: OSError | RuntimeError, what: str) -> None:
    problem = failure(Path("out"), "cannot-write", error)
    assert (problem.path, problem.line, problem.code, problem.what) == ("out", 0, "cannot-write", what)


def test_one_folder_cannot_be_two(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (problem,) = overlapping({"content": tmp_path / "a", "website": tmp_path / "b/../a"})
    assert told([problem]) == ["overlap: this is the folder of the content and of the website — "
                               "name folders of which none holds another"]  # fmt: skip
    assert (problem.path, problem.line) == (str(tmp_path / "b/../a"), 0)


@pytest.mark.parametrize("below", ["", "/deep", "/very/deep"])
@pytest.mark.parametrize("around", ["one", ".one.old", ".one.stage"])
def test_no_folder_is_in_another_nor_in_what_is_kept_beside_it(tmp_path: Path, around: str, below: str) -> None:
    outer, inner = tmp_path / "one", tmp_path / f"{around}{below}"
    if outer == inner:
        return
    for folders, at in (({"content": outer, "website": inner}, inner), ({"website": inner, "content": outer}, inner)):
        (problem,) = overlapping(folders)
        assert (problem.path, problem.what) == (str(at), "the website cannot be in the folder of the content")


def test_folders_beside_each_other_are_apart_and_every_pair_is_asked(tmp_path: Path) -> None:
    assert overlapping({"content": tmp_path / "a", "package": tmp_path / "ab", "website": tmp_path / "b"}) == []
    whole = {"content": tmp_path / "a", "package": tmp_path / "b", "website": tmp_path / "a"}
    assert [problem.what for problem in overlapping(whole)] == ["this is the folder of the content and of the website"]
    three = dict.fromkeys(("content", "package", "website"), tmp_path)
    assert len(overlapping(three)) == 3


def test_what_belongs_to_a_folder_stands_hidden_beside_it(tmp_path: Path) -> None:
    assert beside(tmp_path / "x/../site") == (tmp_path / ".site.old", tmp_path / ".site.stage")
