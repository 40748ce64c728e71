"""Files -> folder: a generated folder is replaced as a whole, so that a killed run leaves the old one or the new one.

The new files are written and read back beside the target, then the two folders change places. Where the system
cannot exchange two folders, two renames do, and ``recover_folder`` mends a run that was killed between them.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from resolutions.problems import Problem

_AT_FDCWD = -100
_EXCHANGE = 2


def read_folder(folder: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file of a folder by its path with forward slashes; no files when there is no such folder."""
    files: dict[str, bytes] = {}
    try:
        if folder.is_dir():
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    files[path.relative_to(folder).as_posix()] = path.read_bytes()
    except OSError as error:
        return {}, [_failure(folder, "cannot-read", error)]
    return files, []


def recover_folder(target: Path) -> list[Problem]:
    """Finish or undo what a killed ``replace_folder`` left beside the target."""
    try:
        old, stage = _beside(target)
        if old.exists():
            if target.exists():
                shutil.rmtree(old)
            else:
                old.rename(target)
        if stage.exists():
            shutil.rmtree(stage)
    except OSError as error:
        return [_failure(target, "cannot-recover", error)]
    return []


def replace_folder(
    target: Path,
    files: Mapping[str, bytes],
    marker: str,
    verify: Callable[[Path], list[Problem]] = lambda stage: [],
) -> list[Problem]:
    """Make the target hold exactly the files; on any problem it stays as it was.

    ``marker`` is a file every generated folder has: a folder with other contents is never overwritten. ``verify``
    looks at the finished stage before it is published, and an error it finds stops the exchange.
    """
    problems = refusals(target, files, marker) or recover_folder(target)
    if problems:
        return problems
    target = target.resolve()
    old, stage = _beside(target)
    try:
        _write(stage, files)
        found = verify(stage)
        if read_folder(stage)[0] != dict(files):
            what = "the files read back differ from those written"
            found.append(Problem(str(target), 0, "not-written", what, "look at the disk and build again"))
        if not any(problem.severity == "error" for problem in found):
            _exchange(stage, target, old)
    except OSError as error:
        found = [_failure(target, "cannot-write", error)]
    _discard(stage, target)
    _discard(old, target)
    return found


def refusals(target: Path, files: Mapping[str, bytes], marker: str) -> list[Problem]:
    """Why the files may not take the place of what is in the target; none when they may."""
    for name in files:
        path = PurePosixPath(name)
        if not name or path.is_absolute() or ".." in path.parts or {"\\", "\0"} & set(name) or path.as_posix() != name:
            what = f"'{name}' is not a path inside the folder"
            return [Problem(str(target), 0, "bad-path", what, "use a relative path with forward slashes")]
    if marker not in files:
        what = f"the new folder lacks the file '{marker}'"
        return [Problem(str(target), 0, "no-marker", what, "this is an error of the program: report it")]
    try:
        if not target.exists() or (target.is_dir() and (not any(target.iterdir()) or (target / marker).is_file())):
            return []
    except OSError as error:
        return [_failure(target, "cannot-read", error)]
    what = f"this is not a generated folder: it has no '{marker}'"
    return [Problem(str(target), 0, "not-ours", what, "name another folder, or move it away")]


def _beside(target: Path) -> tuple[Path, Path]:
    target = target.resolve()
    return target.with_name(f".{target.name}.old"), target.with_name(f".{target.name}.stage")


def _write(stage: Path, files: Mapping[str, bytes]) -> None:
    stage.mkdir(parents=True)
    for name in sorted(files):
        path = stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(files[name])
            stream.flush()
            os.fsync(stream.fileno())
    for folder in {(stage / name).parent for name in files}:
        _sync(folder)


def _sync(folder: Path) -> None:
    """Make the names in a folder survive a power cut; systems that cannot open folders do without."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _exchange(stage: Path, target: Path, old: Path) -> None:
    if not target.exists():
        stage.rename(target)
    elif not _exchange_at_once(stage, target):
        target.rename(old)
        stage.rename(target)
    _sync(target.parent)


def _discard(folder: Path, target: Path) -> None:
    """Remove what is left beside the target; what cannot go now goes with the next run."""
    if target.exists():
        shutil.rmtree(folder, ignore_errors=True)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Let two folders change places in one step of the kernel; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


def _failure(path: Path, code: str, error: OSError) -> Problem:
    what = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
    return Problem(str(path), 0, code, what, "look at the folder's permissions and the free space")
