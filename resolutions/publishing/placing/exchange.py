"""Stage -> folder: a finished folder and the published one change places, and the published one can come back.

On Linux the kernel exchanges the two in one step. Elsewhere two renames do, and ``recovered`` mends what a run that
was killed between them left. Whether a killed run had come to the exchange is told by the inode of the staged folder,
which is its name: under that name another folder stands afterwards.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from resolutions.publishing.placing.targets import beside

_AT_FDCWD = -100
_EXCHANGE = 2
_ASIDE = "aside"


def ready(new: Path) -> Path:
    """The finished folder under the name that tells it from the one it will replace."""
    named = new.with_name(str(new.stat().st_ino))
    new.rename(named)
    return named


def exchanged(staged: Path, target: Path) -> None:
    """Put a staged folder in the place of the target, and the target in the stage; an error leaves the target."""
    if not target.exists():
        staged.rename(target)
    elif not _at_once(staged, target):
        aside = staged.with_name(_ASIDE)
        target.rename(aside)
        try:
            staged.rename(target)
        except OSError:
            aside.rename(target)
            raise
    synced(target.parent)


def undone(staged: Path, target: Path) -> None:
    """Take a folder that was just published away again."""
    previous = _previous(staged.parent)
    if previous is None:
        target.rename(staged)
    elif not _at_once(previous, target):
        target.rename(staged)
        previous.rename(target)


def recovered(target: Path, keep: bool) -> None:
    """Finish or undo what a killed run left beside the target; ``keep`` when the old generation is kept."""
    old, stage = beside(target)
    target = target.resolve()
    previous = _previous(stage) if stage.exists() else None
    if previous and not target.exists():
        previous.rename(target)
    elif previous and keep:
        _settled(previous, old)
    if stage.exists():
        import shutil

        shutil.rmtree(stage)


def rolled_back(target: Path) -> None:
    """Let the published folder and the generation before it change places."""
    old, stage = beside(target)
    target = target.resolve()
    if target.exists():
        stage.mkdir(exist_ok=True)
        aside = stage / _ASIDE
        if not _at_once(old, target):
            target.rename(aside)
            old.rename(target)
            aside.rename(old)
        stage.rmdir()
    else:
        old.rename(target)
    synced(target.parent)


def _previous(stage: Path) -> Path | None:
    """The folder in a stage that was published until the exchange, if there was one."""
    aside = stage / _ASIDE
    named = [path for path in stage.iterdir() if path.name.isdecimal() and path.name != str(path.stat().st_ino)]
    return aside if aside.exists() else next(iter(named), None)


def _settled(previous: Path, old: Path) -> None:
    """Make a folder of the stage the generation that is kept."""
    if old.exists():
        old.rename(previous.with_name("outdated"))
    previous.rename(old)


def _at_once(one: Path, other: Path) -> bool:
    """Let two folders change places in one step of the kernel; False where the system cannot."""
    import ctypes  # late, as a build of what stands does without

    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


def synced(folder: Path) -> None:
    """Make the names in a folder survive a power cut; systems that cannot open folders do without."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def all_synced(folder: Path, paths: Sequence[Path]) -> None:
    """Make files in a folder survive a power cut: all at once where the system can, one by one elsewhere."""
    if _file_system_synced(folder):
        return
    for path in paths:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
    for name in sorted({path.parent for path in paths}):
        synced(name)


def _file_system_synced(folder: Path) -> bool:
    """Write everything that the file system of a folder holds back; False where the system cannot."""
    import ctypes

    try:
        syncfs = ctypes.CDLL(None).syncfs
    except (AttributeError, OSError, TypeError):
        return False
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        return bool(syncfs(handle) == 0)
    finally:
        os.close(handle)
