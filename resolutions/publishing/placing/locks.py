"""Folders -> locks: one build at a time writes a generated folder; a lock ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from resolutions.problems import Problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def held(targets: Iterable[Path]) -> Iterator[list[Problem]]:
    """Hold the locks of some generated folders; gives the problems when another process holds one of them."""
    handles: dict[Path, int] = {}
    problems: list[Problem] = []
    try:
        for target in sorted(set(targets)):
            path = lock_file(target)
            try:
                handle = _taken(path)
            except OSError as error:
                what = f"the folder cannot be locked: {error.strerror or error}"
                problems.append(Problem(str(target), 0, "cannot-lock", what, "look at the folder's permissions"))
                continue
            if handle is None:
                what = "another build is writing this folder"
                problems.append(Problem(str(target), 0, "locked", what, "wait until it has ended, and build again"))
            else:
                handles[path] = handle
                _held.add(handle)
        yield problems
    finally:
        for path, handle in handles.items():
            _held.discard(handle)
            _released(path, handle)


_held: set[int] = set()
"""The locked files of this process."""


def _let_go() -> None:
    """Close the locked files in a process that was forked: as long as one has them open, the lock stays."""
    while _held:
        os.close(_held.pop())


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_let_go)


def lock_file(target: Path) -> Path:
    """The file whose lock guards a folder: beside it, or in the nearest folder above that exists."""
    whole = target.resolve()
    above = next(folder for folder in whole.parents if folder.exists())
    return above / f".{whole.name}.lock"


def _taken(path: Path) -> int | None:
    """The handle of the locked file, or None when it is locked already; a file deleted meanwhile is made again."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(handle):
            os.close(handle)
            return None
        try:
            if os.path.samestat(os.fstat(handle), os.stat(path)):
                return handle
        except FileNotFoundError:
            pass
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _released(path: Path, handle: int) -> None:
    """Delete the file while it is still locked, so that nobody locks a file that is about to go."""
    try:
        if sys.platform != "win32":
            path.unlink()
    except OSError:
        pass  # the file does no harm: it is not locked any more
    os.close(handle)
