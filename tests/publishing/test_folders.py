"""A generated folder is replaced as a whole; a killed or refused run leaves the old one or the new one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.publishing.placing import exchange, folders, locks
from resolutions.publishing.placing.folders import (
    Replacement,
    read_folder,
    recover_folder,
    replace_folder,
    replace_folders,
    shelved,
)
from resolutions.publishing.placing.shelf import Place, Shelf

OLD = {"index": b"old", "a/one": b"1"}
NEW = {"index": b"new", "b/c/two": b"2"}


@pytest.fixture(params=["exchange", "two renames"])
def target(request, tmp_path, monkeypatch):
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "_at_once", lambda one, other: False)
    folder = tmp_path / "out"
    assert replace_folder(folder, OLD, "index") == []
    return folder


def content(folder):
    return read_folder(folder)[0]


def test_the_folder_holds_exactly_the_new_files_and_nothing_is_left_beside_it(target):
    (target / "stray").write_bytes(b"x")
    assert replace_folder(target, NEW, "index") == []
    assert content(target) == NEW
    assert os.listdir(target.parent) == ["out"]


def test_the_folder_is_made_with_its_parents(tmp_path):
    assert replace_folder(tmp_path / "x" / "y", NEW, "index") == []
    assert content(tmp_path / "x" / "y") == NEW


def test_an_error_of_the_verifier_leaves_the_old_folder(target):
    stages = []

    def refuse(stage: Path) -> list[Problem]:
        stages.append(content(stage))
        return [Problem("out/index", 1, "bad", "it is bad", "mend it")]

    assert [p.code for p in replace_folder(target, NEW, "index", refuse)] == ["bad"]
    assert stages == [NEW]
    assert content(target) == OLD
    assert os.listdir(target.parent) == ["out"]


def test_a_warning_of_the_verifier_is_handed_on(target):
    warning = Problem("out/index", 1, "odd", "it is odd", "look at it", "warning")
    assert replace_folder(target, NEW, "index", lambda stage: [warning]) == [warning]
    assert content(target) == NEW


def test_a_file_changed_under_our_hands_is_found(target):
    def spoil(stage: Path) -> list[Problem]:
        (stage / "index").write_bytes(b"bad")
        return []

    what = "the files read back differ from those written"
    told = Problem(str(target), 0, "not-written", what, "look at the disk and build again")
    assert replace_folder(target, NEW, "index", spoil) == [told]
    assert content(target) == OLD


def test_a_folder_of_someone_else_is_never_overwritten(tmp_path):
    (tmp_path / "thesis.txt").write_bytes(b"years of work")
    assert [p.code for p in replace_folder(tmp_path, NEW, "index")] == ["not-ours"]
    assert [p.code for p in replace_folder(tmp_path / "thesis.txt", NEW, "index")] == ["not-ours"]
    assert content(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("name", ["../x", "/x", "", "a//b", "a\\b", "./a", "a\0"])
def test_no_file_leaves_the_folder(tmp_path, name):
    problems = replace_folder(tmp_path / "out", {"index": b"", name: b""}, "index")
    assert [p.code for p in problems] == ["bad-path"]
    assert os.listdir(tmp_path) == []


def test_a_folder_without_its_marker_is_not_written(tmp_path):
    assert [p.code for p in replace_folder(tmp_path / "out", {"x": b""}, "index")] == ["no-marker"]


def test_what_the_system_refuses_is_a_problem(target):
    problems = replace_folder(target, {"index": b"", "index/x": b""}, "index")
    assert [p.code for p in problems] == ["cannot-write"]
    assert content(target) == OLD
    assert os.listdir(target.parent) == ["out"]


def test_a_link_to_a_folder_stays_a_link(target):
    link = target.parent / "link"
    link.symlink_to(target, target_is_directory=True)
    assert replace_folder(link, NEW, "index") == []
    assert link.is_symlink()
    assert content(target) == NEW


def test_a_run_killed_between_two_renames_is_mended(target):
    stage = target.with_name(".out.stage")
    stage.mkdir()
    target.rename(stage / "aside")
    assert recover_folder(target) == []
    assert content(target) == OLD
    assert os.listdir(target.parent) == ["out"]


def kept(target):
    return content(target.with_name(".out.old"))


def killed_before_tidying(target, monkeypatch):
    """Publish NEW over OLD, and end before anything beside the target is put in order."""
    monkeypatch.setattr(folders, "_finished", lambda one: None)
    assert replace_folders([Replacement(target, NEW, "index", keep=True)]) == []
    assert os.listdir(target.with_name(".out.stage")) != []


@pytest.mark.parametrize("keep", [True, False])
def test_a_run_killed_after_the_exchange_is_tidied(target, monkeypatch, keep):
    killed_before_tidying(target, monkeypatch)
    assert recover_folder(target, keep) == []
    assert content(target) == NEW
    assert kept(target) == (OLD if keep else {})
    assert sorted(os.listdir(target.parent)) == ([".out.old"] if keep else []) + ["out"]


def test_a_folder_that_was_never_published_is_not_kept(target, monkeypatch):
    monkeypatch.setattr(folders, "_exchanged", lambda staged: [])
    monkeypatch.setattr(folders, "_finished", lambda one: None)
    replace_folders([Replacement(target, NEW, "index", keep=True)])
    assert recover_folder(target, keep=True) == []
    assert (content(target), kept(target)) == (OLD, {})


def test_one_generation_is_kept_and_no_more(target):
    for files in (NEW, {"index": b"third"}):
        assert replace_folders([Replacement(target, files, "index", keep=True)]) == []
    assert (content(target), kept(target)) == ({"index": b"third"}, NEW)
    assert sorted(os.listdir(target.parent)) == [".out.old", "out"]


def test_when_the_second_folder_cannot_be_exchanged_the_first_comes_back(target, monkeypatch):
    other = target.with_name("other")
    assert replace_folder(other, OLD, "index") == []
    exchanged = exchange.exchanged

    def refuse(staged, place):
        if place == other:
            raise PermissionError(13, "Permission denied")
        exchanged(staged, place)

    monkeypatch.setattr(exchange, "exchanged", refuse)
    problems = replace_folders([Replacement(place, NEW, "index") for place in (target, other)])
    assert [p.code for p in problems] == ["cannot-write"]
    assert (content(target), content(other)) == (OLD, OLD)
    assert sorted(os.listdir(target.parent)) == ["other", "out"]


def test_a_folder_is_written_by_one_process_at_a_time(target):
    hold = "import sys; from pathlib import Path; from resolutions.publishing.placing import locks\n"
    hold += "with locks.held([Path(sys.argv[1])]) as p: print(p, flush=True); sys.stdin.read()"
    run = subprocess.Popen([sys.executable, "-c", hold, target], stdout=-1, stdin=-1, text=True)
    assert run.stdout and run.stdin and run.stdout.readline() == "[]\n"
    with locks.held([target, target.with_name("other")]) as problems:
        assert [(p.path, p.code) for p in problems] == [(str(target), "locked")]
    run.kill()
    run.wait()
    with locks.held([target]) as problems:
        assert problems == []
    assert os.listdir(target.parent) == ["out"]


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert read_folder(tmp_path / "none") == ({}, [])


LOOP = """
import sys
from pathlib import Path
from resolutions.publishing.placing import exchange, folders
if sys.argv[2] == "two renames":
    exchange._at_once = lambda one, other: False
old, new = ({"index": word * 1000, "a": word} for word in (b"old", b"new"))
print("go", flush=True)
while True:
    for files in (new, old):
        folders.replace_folder(Path(sys.argv[1]), files, "index")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that ends a process at once")
@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_a_killed_run_leaves_a_whole_folder(tmp_path, way):
    target = tmp_path / "out"
    whole = [{"index": word * 1000, "a": word} for word in (b"old", b"new")]
    assert replace_folder(target, whole[0], "index") == []
    for delay in (0.0, 0.003, 0.007):
        run = subprocess.Popen([sys.executable, "-c", LOOP, str(target), way], stdout=subprocess.PIPE)
        assert run.stdout is not None and run.stdout.readline() == b"go\n"
        time.sleep(delay)
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdout.close()
        if way == "two renames":
            assert recover_folder(target) == []
        assert content(target) in whole


def test_a_folder_that_cannot_be_read_is_told_and_not_taken_for_empty(target, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    files, (problem,) = read_folder(target)
    assert files == {}
    assert (problem.path, problem.code) == (str(target), "cannot-read")
    assert not folders.is_published(Replacement(target, {}, "index"))


def test_a_folder_is_published_when_it_holds_just_the_files(target):
    assert folders.is_published(Replacement(target, OLD, "index"))
    assert not folders.is_published(Replacement(target, NEW, "index"))
    assert not folders.is_published(Replacement(target, {}, "index"))


@pytest.mark.parametrize("other", [{**OLD, "a/one": b"0"}, {**OLD, "a/one": b"2"}, {"index": b"old"}, {"a/one": b"1"}])
def test_a_folder_is_not_published_while_any_file_of_it_is_another(target, other):
    assert not folders.is_published(Replacement(target, other, "index"))


def test_a_text_that_is_not_there_is_empty(tmp_path):
    (tmp_path / "a").write_text("ă", "utf-8")
    assert [folders.read_text(tmp_path / name) for name in ("a", "b", "")] == ["ă", "", ""]


def test_what_cannot_be_mended_is_told_and_nothing_is_written(target, monkeypatch):
    def refuse(target, keep):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(exchange, "recovered", refuse)
    assert [(p.path, p.code) for p in recover_folder(target)] == [(str(target), "cannot-recover")]
    assert [p.code for p in replace_folder(target, NEW, "index")] == ["cannot-recover"]
    assert content(target) == OLD


def test_what_cannot_be_taken_back_is_told(target, monkeypatch):
    other = target.with_name("other")
    assert replace_folder(other, OLD, "index") == []
    exchanged = exchange.exchanged

    def refuse(staged, place):
        if place == other:
            raise PermissionError(13, "no exchange")
        exchanged(staged, place)

    def keep(staged, place):
        raise PermissionError(13, "no return")

    monkeypatch.setattr(exchange, "exchanged", refuse)
    monkeypatch.setattr(exchange, "undone", keep)
    problems = replace_folders([Replacement(place, NEW, "index") for place in (target, other)])
    assert [(p.path, p.code, p.what) for p in problems] == [
        (str(other), "cannot-write", "no exchange"),
        (str(target), "cannot-write", "no return"),
    ]


@pytest.mark.parametrize("is_there", [True, False])
def test_what_cannot_be_tidied_is_cleared_unless_the_folder_is_away(target, monkeypatch, is_there):
    wanted = Replacement(target, NEW, "index")
    stage = target.with_name(".out.stage")
    (stage / "aside").mkdir(parents=True)
    if not is_there:
        target.rename(stage / "aside/old")

    def refuse(target, keep):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(exchange, "recovered", refuse)
    folders._finished(wanted)
    assert stage.exists() != is_there


def test_what_cannot_be_cleared_either_waits_for_the_next_run(target, monkeypatch):
    def refuse(*given, **options):
        raise PermissionError(13, "Permission denied")

    stage = target.with_name(".out.stage")
    (stage / "aside").mkdir(parents=True)
    with monkeypatch.context() as refused:
        refused.setattr(exchange, "recovered", refuse)
        refused.setattr(os, "rmdir", refuse)
        folders._finished(Replacement(target, NEW, "index"))
    assert stage.exists()
    assert replace_folder(target, NEW, "index") == []
    assert os.listdir(target.parent) == ["out"]


def test_the_folder_before_is_not_kept_unless_that_is_asked_for(target, monkeypatch):
    killed_before_tidying(target, monkeypatch)
    assert recover_folder(target) == []
    assert (content(target), kept(target)) == (NEW, {})


def test_what_is_put_down_beside_a_folder_and_not_published_is_gone_afterwards(target):
    with shelved(target, keep=True) as shelf:
        shelf.add("index", b"new")
        assert os.listdir(target.with_name(".out.stage")) == ["new"]
    assert content(target) == OLD
    assert os.listdir(target.parent) == ["out"]


def test_the_folder_before_is_kept_when_what_was_put_down_is_published(target, monkeypatch):
    monkeypatch.setattr(folders, "_finished", lambda one: None)
    with shelved(target, keep=True) as shelf:
        for name, data in NEW.items():
            shelf.add(name, data)
        assert replace_folders([Replacement(target, shelf, "index", keep=True)]) == []
    assert (content(target), kept(target)) == (NEW, OLD)
    assert sorted(os.listdir(target.parent)) == [".out.old", "out"]


@pytest.mark.skipif(os.name == "nt", reason="Windows tells second names of a file otherwise")
def test_a_file_of_the_folder_that_goes_gets_a_second_name_and_one_of_the_published_folder_is_copied(target):
    older = {"index": b"oldest", "same": b"5"}
    assert replace_folders([Replacement(target, older, "index", keep=True)]) == []
    assert replace_folders([Replacement(target, OLD, "index", keep=True)]) == []
    with shelved(target, keep=True) as shelf:
        new, old = target.with_name(".out.stage") / "new", target.with_name(".out.old")
        for name, data in {"same": b"5", "a/one": b"1", "index": b"fresh"}.items():
            shelf.add(name, data)
        assert content(new) == {"same": b"5", "a/one": b"1", "index": b"fresh"}
        assert (new / "same").stat().st_ino == (old / "same").stat().st_ino
        assert (new / "a/one").stat().st_ino != (target / "a/one").stat().st_ino
    assert (content(target), kept(target)) == (OLD, older)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells second names of a file otherwise")
@pytest.mark.parametrize("keep", [True, False])
def test_an_unchanged_file_is_a_second_name_of_that_in_the_folder_that_goes(target, keep):
    for word in ("second", "third"):
        assert replace_folders([Replacement(target, {**OLD, "index": word.encode()}, "index", keep=keep)]) == []
    before = {
        place: (place / "a/one").stat().st_ino for place in (target, target.with_name(".out.old")) if place.exists()
    }
    goes = target.with_name(".out.old") if keep else target
    assert replace_folders([Replacement(target, {**OLD, "index": b"fourth"}, "index", keep=keep)]) == []
    assert content(target) == {**OLD, "index": b"fourth"}
    assert (target / "a/one").stat().st_ino == before[goes]


@pytest.mark.parametrize("place", [None, "a", "z"])
def test_files_that_were_put_down_elsewhere_are_written(target, place):
    shelf = Shelf(Place(place and target.with_name(place)))
    for name, data in NEW.items():
        shelf.add(name, data)
    assert replace_folders([Replacement(target, shelf, "index")]) == []
    assert content(target) == NEW


def test_a_file_is_read_none_is_empty_and_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a\n")
    assert folders.read_file(tmp_path / "a.csv") == (b"a\n", [])
    assert folders.read_file(tmp_path / "b.csv") == (b"", [])
    data, (problem,) = folders.read_file(tmp_path)
    assert (data, problem.code, problem.path) == (b"", "cannot-read", str(tmp_path))
