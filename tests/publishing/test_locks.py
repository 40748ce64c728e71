"""One build at a time writes a folder, and a lock is never left behind."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from resolutions.publishing.placing import locks
from resolutions.publishing.placing.locks import held, lock_file

ROOT = Path(__file__).parents[2]


def test_the_lock_stands_beside_the_folder_or_in_the_nearest_one_that_exists(tmp_path: Path) -> None:
    assert lock_file(tmp_path / "site") == tmp_path / ".site.lock"
    assert lock_file(tmp_path / "a/b/site") == tmp_path / ".site.lock"
    (tmp_path / "a").mkdir()
    assert lock_file(tmp_path / "a/b/site") == tmp_path / "a/.site.lock"
    assert lock_file(tmp_path / "a/../site") == tmp_path / ".site.lock"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the file, and its rights are not these")
def test_a_lock_is_for_its_user_and_goes_with_the_build(tmp_path: Path) -> None:
    with held([tmp_path / "site", tmp_path / "data"]) as problems:
        assert problems == []
        assert sorted(os.listdir(tmp_path)) == [".data.lock", ".site.lock"]
        assert stat.S_IMODE((tmp_path / ".site.lock").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == []


def test_a_folder_named_twice_is_locked_once(tmp_path: Path) -> None:
    with held([tmp_path, tmp_path]) as problems:
        assert problems == []


@pytest.mark.skipif(os.name == "nt", reason="Windows lets a process take its own lock again")
def test_a_second_build_is_told_which_folder_is_taken_and_frees_the_other(tmp_path: Path) -> None:
    with held([tmp_path / "b"]):
        with held([tmp_path / "a", tmp_path / "b", tmp_path / "c"]) as problems:
            assert [str(problem) for problem in problems] == [
                f"{tmp_path / 'b'}: another build is writing this folder — wait until it has ended, and build again"
            ]
            assert [problem.code for problem in problems] == ["locked"]
        assert os.listdir(tmp_path) == [".b.lock"]
    with held([tmp_path / "b"]) as problems:
        assert problems == []


def test_a_lock_is_given_back_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held([tmp_path / "a"]):
        raise ZeroDivisionError
    with held([tmp_path / "a"]) as problems:
        assert problems == []


def test_a_folder_that_cannot_be_locked_is_named_and_the_others_are_asked(tmp_path: Path) -> None:
    (tmp_path / ".a.lock").mkdir()
    with held([tmp_path / "a", tmp_path / "b"]) as problems:
        (problem,) = problems
        assert problem.what.startswith("the folder cannot be locked: ")
        assert "Errno" not in problem.what
        told = (problem.path, problem.line, problem.code, problem.todo)
        assert told == (str(tmp_path / "a"), 0, "cannot-lock", "look at the folder's permissions")
        if os.name != "nt":
            assert (tmp_path / ".b.lock").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a file that is open")
@pytest.mark.parametrize("made_again", [False, True])
def test_a_lock_whose_file_was_deleted_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_again: bool
) -> None:
    """Between opening and locking the file the build that held it deletes it, and a third one may make it again."""
    path, locked, handles = tmp_path / ".a.lock", locks._locked, []

    def slow(handle: int) -> bool:
        handles.append(handle)
        if len(handles) == 1:
            path.unlink()
            if made_again:
                path.write_text("")
        return locked(handle)

    monkeypatch.setattr(locks, "_locked", slow)
    before = len(os.listdir("/dev/fd"))
    with held([tmp_path / "a"]) as problems:
        assert problems == []
        assert len(handles) == 2
        assert len(os.listdir("/dev/fd")) == before + 1, "the file that is gone is closed"
        assert os.path.samestat(os.fstat(handles[1]), path.stat())
    assert len(os.listdir("/dev/fd")) == before


KILLED = """
import os, signal, sys, time
from pathlib import Path
from resolutions.publishing.placing.locks import held
with held([Path(sys.argv[1])]) as problems:
    assert problems == []
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        os.close(1)
        time.sleep(60)
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_lock_ends_with_a_killed_build_and_not_with_its_processes(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "a")]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=30)
    child = int(done.stdout)
    try:
        os.kill(child, 0)
        with held([tmp_path / "a"]) as problems:
            assert problems == []
    finally:
        os.kill(child, 9)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the file")
def test_a_lock_that_cannot_be_deleted_is_let_go(tmp_path: Path) -> None:
    with held([tmp_path / "a"]):
        (tmp_path / ".a.lock").unlink()
        (tmp_path / ".a.lock").mkdir()
    (tmp_path / ".a.lock").rmdir()
    with held([tmp_path / "a"]) as problems:
        assert problems == []


@pytest.mark.skipif(os.name == "nt", reason="there is no fork")
def test_a_forked_process_closes_the_locked_files_and_no_others(tmp_path: Path) -> None:
    before = len(os.listdir("/dev/fd"))
    with held([tmp_path / "a", tmp_path / "b"]):
        copies = {handle: os.dup(handle) for handle in locks._held}
        locks._let_go()
        assert len(os.listdir("/dev/fd")) == before + len(copies) == before + 2
        for handle, copy in copies.items():
            os.dup2(copy, handle)
            os.close(copy)
    assert len(os.listdir("/dev/fd")) == before
    assert locks._held == set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="where processes are not forked they inherit no lock")
def test_a_process_that_a_killed_build_had_begun_keeps_no_lock(tmp_path: Path) -> None:
    ready, going_on = os.pipe(), os.pipe()
    build = os.fork()
    if not build:
        try:
            lock = held([tmp_path / "a"])
            lock.__enter__()
            if not os.fork():
                os.close(going_on[1])
                os.write(ready[1], b"x")
                os.read(going_on[0], 1)
        finally:
            os._exit(0)
    os.waitpid(build, 0)
    os.close(ready[1])
    try:
        assert os.read(ready[0], 1) == b"x"
        assert os.listdir(tmp_path) == [".a.lock"]
        with held([tmp_path / "a"]) as problems:
            assert problems == []
    finally:
        for end in (ready[0], *going_on):
            os.close(end)
