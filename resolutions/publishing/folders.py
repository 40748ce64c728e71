"""Files -> folder: a generated folder is replaced as a whole, so that a killed run leaves the old one or the new one.

The new files are written and read back beside the target, then the two folders change places; of several folders,
all are written before the first changes places. Where the system cannot exchange two folders, two renames do, and
``recover_folder`` mends a run that was killed between them.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from resolutions.problems import Problem, errors

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


@dataclass(frozen=True, slots=True)
class Replacement:
    """The files that are to take the place of what is in a folder."""

    target: Path
    """The folder."""
    files: Mapping[str, bytes]
    """All that it will hold, by path with forward slashes."""
    marker: str
    """A file every generated folder has: a folder with other contents is never overwritten."""
    verify: Callable[[Path], list[Problem]] = lambda stage: []
    """Looks at the finished files before they are published; an error it finds stops the exchange."""


def replace_folder(
    target: Path,
    files: Mapping[str, bytes],
    marker: str,
    verify: Callable[[Path], list[Problem]] = lambda stage: [],
) -> list[Problem]:
    """Make one folder hold exactly the files; on any problem it stays as it was."""
    return replace_folders([Replacement(target, files, marker, verify)])


def replace_folders(wanted: Sequence[Replacement]) -> list[Problem]:
    """Make several folders hold exactly their files; every one is written and verified before the first is replaced."""
    problems: list[Problem] = []
    for one in wanted:
        problems += refusals(one.target, one.files, one.marker) or recover_folder(one.target)
    if problems:
        return problems
    for one in wanted:
        problems += _staged(one)
    for one in wanted:
        if not errors(problems):
            problems += _exchanged(one.target.resolve())
    for one in wanted:
        _discard(one.target)
    return problems


def _discard(target: Path) -> None:
    """Remove what is left beside the target; the only copy of an old folder stays for the next run to put back."""
    old, stage = _beside(target)
    for folder in (stage, old) if target.exists() else (stage,):
        shutil.rmtree(folder, ignore_errors=True)


def _staged(wanted: Replacement) -> list[Problem]:
    """Write the files beside the target and look at them."""
    _, stage = _beside(wanted.target)
    try:
        _write(stage, wanted.files)
        found = wanted.verify(stage)
        if read_folder(stage)[0] != dict(wanted.files):
            what = "the files read back differ from those written"
            found.append(Problem(str(wanted.target), 0, "not-written", what, "look at the disk and build again"))
    except OSError as error:
        found = [_failure(wanted.target, "cannot-write", error)]
    return found


def _exchanged(target: Path) -> list[Problem]:
    old, stage = _beside(target)
    try:
        _exchange(stage, target, old)
    except OSError as error:
        return [_failure(target, "cannot-write", error)]
    return []


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
    return unfit_target(target, marker)


def unfit_target(target: Path, marker: str) -> list[Problem]:
    """Why no generated folder can be here, whatever its files: asked before anything is read or written."""
    try:
        whole = target.resolve()
        above = next(folder for folder in whole.parents if folder.exists())
        if not above.is_dir():
            what = f"the folder cannot be made, because '{above.name}' is a file"
            return [Problem(str(target), 0, "below-a-file", what, "name another folder, or move the file away")]
        if not os.access(above, os.W_OK | os.X_OK):
            what = f"nothing can be written in {above}"
            return [Problem(str(target), 0, "cannot-write", what, "name another folder, or change its permissions")]
        if not whole.exists() or (whole.is_dir() and (not any(whole.iterdir()) or (whole / marker).is_file())):
            return []
    except (OSError, RuntimeError) as error:
        return [_failure(target, "cannot-read", error)]
    what = f"this is not a generated folder: it has no '{marker}'"
    return [Problem(str(target), 0, "not-ours", what, "name another folder, or move it away")]


def overlapping(folders: Mapping[str, Path]) -> list[Problem]:
    """Folders, by what they hold, that are one, or one inside the other: writing one would destroy the other."""
    problems: list[Problem] = []
    named = [(name, path, path.resolve()) for name, path in folders.items()]
    for place, (other, other_path, there) in enumerate(named):
        for name, path, here in named[place + 1 :]:
            if here == there:
                problems.append(_overlap(path, f"this is the folder of the {other} and of the {name}"))
            elif any(folder in (here, *here.parents) for folder in (there, *_beside(there))):
                problems.append(_overlap(path, f"the {name} cannot be in the folder of the {other}"))
            elif any(folder in (there, *there.parents) for folder in (here, *_beside(here))):
                problems.append(_overlap(other_path, f"the {other} cannot be in the folder of the {name}"))
    return problems


def _overlap(path: Path, what: str) -> Problem:
    return Problem(str(path), 0, "overlap", what, "name folders of which none holds another")


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


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Let two folders change places in one step of the kernel; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


def _failure(path: Path, code: str, error: OSError | RuntimeError) -> Problem:
    what = str(error)
    if isinstance(error, OSError):
        what = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
    return Problem(str(path), 0, code, what, "look at the folder's permissions and the free space")
