"""Two folders change places at once or in two steps, and each step can be undone."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

import pytest

from resolutions.publishing.placing import exchange
from resolutions.publishing.placing.exchange import all_synced, exchanged, ready, recovered, rolled_back, synced, undone


def made(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index").write_text(text)
    return path


def read(path: Path) -> str:
    return (path / "index").read_text()


@pytest.fixture(params=["exchange", "two renames"])
def stage(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stage of ``out``, which holds the present folder."""
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "_at_once", lambda one, other: False)
    made(tmp_path / "out", "old")
    return tmp_path / ".out.stage"


def test_a_finished_folder_is_named_after_itself(tmp_path: Path) -> None:
    folder = ready(made(tmp_path / "new", "new"))
    assert folder == tmp_path / str(folder.stat().st_ino)
    assert read(folder) == "new"


def test_two_folders_change_places_and_back(stage: Path) -> None:
    target, staged = stage.with_name("out"), ready(made(stage / "new", "new"))
    exchanged(staged, target)
    assert read(target) == "new"
    undone(staged, target)
    assert (read(target), read(staged)) == ("old", "new")


def test_a_folder_that_had_no_predecessor_is_taken_away_again(tmp_path: Path) -> None:
    staged = ready(made(tmp_path / ".out.stage/new", "new"))
    exchanged(staged, tmp_path / "out")
    assert read(tmp_path / "out") == "new"
    undone(staged, tmp_path / "out")
    assert read(staged) == "new"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_at_once", lambda one, other: False)
    target = made(tmp_path / "out", "old")
    (tmp_path / ".out.stage").mkdir()
    with pytest.raises(FileNotFoundError):
        exchanged(tmp_path / ".out.stage/gone", target)
    assert read(target) == "old"
    assert os.listdir(tmp_path / ".out.stage") == []


def test_a_killed_run_is_undone_when_the_target_is_away(stage: Path) -> None:
    target = stage.with_name("out")
    made(stage / "new", "half")
    target.rename(stage / "aside")
    recovered(target, keep=True)
    assert read(target) == "old"
    assert os.listdir(stage.parent) == ["out"]


@pytest.mark.parametrize("keep", [True, False])
def test_a_run_killed_after_the_exchange_is_finished(stage: Path, keep: bool) -> None:
    target = stage.with_name("out")
    made(stage.with_name(".out.old"), "oldest")
    exchanged(ready(made(stage / "new", "new")), target)
    recovered(target, keep)
    assert read(target) == "new"
    assert read(stage.with_name(".out.old")) == ("old" if keep else "oldest")
    assert sorted(os.listdir(stage.parent)) == [".out.old", "out"]


def test_with_nothing_to_mend_nothing_happens(tmp_path: Path) -> None:
    recovered(made(tmp_path / "out", "old"), keep=True)
    assert os.listdir(tmp_path) == ["out"]


def test_the_folder_before_comes_back_and_goes_again(stage: Path) -> None:
    target, old = stage.with_name("out"), made(stage.with_name(".out.old"), "older")
    for texts in (("older", "old"), ("old", "older")):
        rolled_back(target)
        assert (read(target), read(old)) == texts
        assert sorted(os.listdir(stage.parent)) == [".out.old", "out"]


def test_a_rollback_goes_on_where_an_empty_stage_was_left(stage: Path) -> None:
    made(stage.with_name(".out.old"), "older")
    stage.mkdir()
    rolled_back(stage.with_name("out"))
    assert read(stage.with_name("out")) == "older"


def test_the_folder_before_comes_back_where_the_present_one_is_lost(tmp_path: Path) -> None:
    made(tmp_path / ".out.old", "old")
    rolled_back(tmp_path / "out")
    assert read(tmp_path / "out") == "old"
    assert os.listdir(tmp_path) == ["out"]


def test_a_link_to_the_target_stays_a_link(stage: Path) -> None:
    target, link = stage.with_name("out"), stage.with_name("link")
    link.symlink_to(target, target_is_directory=True)
    made(stage.with_name(".out.old"), "older")
    rolled_back(link)
    assert link.is_symlink()
    assert read(target) == "older"


@pytest.mark.parametrize("function", ["renameat2", "syncfs"])
def test_a_system_without_the_call_does_it_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    """Windows and macOS have neither call; ``CDLL(None)`` itself fails on Windows."""
    for error in (AttributeError(function), OSError("no library"), TypeError("no None")):

        def missing(*name: object, error: Exception = error, **options: object) -> object:
            raise error

        monkeypatch.setattr(ctypes, "CDLL", missing)
        assert not exchange._at_once(tmp_path, tmp_path)
        assert not exchange._file_system_synced(tmp_path)


def test_a_refusal_of_the_call_is_not_taken_for_success(tmp_path: Path) -> None:
    made(tmp_path / "here", "here")
    assert not exchange._at_once(tmp_path / "here", tmp_path / "nowhere")
    assert read(tmp_path / "here") == "here"


def test_where_files_cannot_be_synced_at_once_each_file_and_folder_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced_files = []
    monkeypatch.setattr(exchange, "_file_system_synced", lambda folder: False)
    monkeypatch.setattr(os, "fsync", lambda handle: synced_files.append(os.fstat(handle).st_ino))
    paths = [made(tmp_path / name, name) / "index" for name in ("b", "a")]
    all_synced(tmp_path, paths)
    assert synced_files == [path.stat().st_ino for path in (*paths, tmp_path / "a", tmp_path / "b")]


def test_files_that_were_synced_at_once_are_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_file_system_synced", lambda folder: folder == tmp_path)
    monkeypatch.setattr(os, "fsync", lambda handle: pytest.fail("synced twice"))
    all_synced(tmp_path, [made(tmp_path / "a", "a") / "index"])


@pytest.mark.skipif(not hasattr(os, "O_DIRECTORY"), reason="Windows cannot open folders")
def test_a_synced_folder_is_closed_again(tmp_path: Path) -> None:
    before = len(os.listdir("/dev/fd"))
    synced(tmp_path)
    exchange._file_system_synced(tmp_path)
    assert len(os.listdir("/dev/fd")) == before


def test_a_system_that_cannot_open_folders_does_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    monkeypatch.setattr(os, "open", lambda *how: pytest.fail("opened a folder"))
    synced(tmp_path)


class Library:
    """A C library whose calls end with one number."""

    def __init__(self, answer: int) -> None:
        self.renameat2 = self.syncfs = lambda *given: answer


@pytest.mark.parametrize(("answer", "is_done"), [(0, True), (-1, False), (1, False)])
def test_only_0_says_that_the_system_did_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int, is_done: bool
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: Library(answer))
    monkeypatch.setattr(os, "O_DIRECTORY", getattr(os, "O_DIRECTORY", 0), raising=False)
    assert exchange._at_once(tmp_path, tmp_path) == is_done
    if os.name != "nt":
        assert exchange._file_system_synced(tmp_path) == is_done


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the two calls")
def test_linux_exchanges_two_folders_at_once_by_relative_paths_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made(tmp_path / "a", "a")
    made(tmp_path / "b", "b")
    assert exchange._at_once(Path("a"), Path("b"))
    assert (read(tmp_path / "a"), read(tmp_path / "b")) == ("b", "a")
    assert exchange._file_system_synced(tmp_path)


@pytest.mark.parametrize("name", ["0", "99999999999999999999"])
def test_a_folder_under_the_name_of_another_was_published_before(tmp_path: Path, name: str) -> None:
    target = made(tmp_path / "out", "new")
    made(tmp_path / f".out.stage/{name}", "old")
    recovered(target, keep=True)
    assert read(tmp_path / ".out.old") == "old"


def test_folders_that_were_never_published_are_cleared_away(tmp_path: Path) -> None:
    target = made(tmp_path / "out", "old")
    made(tmp_path / ".out.stage/new", "half")
    ready(made(tmp_path / ".out.stage/other", "finished"))
    recovered(target, keep=True)
    assert os.listdir(tmp_path) == ["out"]
