"""Files -> folder: a generated folder is replaced as a whole, so that a killed run leaves the old one or the new one.

The new files are written and read back beside the target, then the two folders change places; of several folders,
all are written before the first changes places, and an exchange that fails takes the others back. The caller holds
the lock of every target.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from resolutions.problems import Problem, errors
from resolutions.publishing.placing import exchange
from resolutions.publishing.placing.shelf import Place, Shelf, totals_of
from resolutions.publishing.placing.targets import beside, failure, refusals
from resolutions.publishing.placing.turns import recover_folder


def read_folder(folder: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file of a folder by its path with forward slashes; no files when there is no such folder."""
    files: dict[str, bytes] = {}
    try:
        if folder.is_dir():
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    files[path.relative_to(folder).as_posix()] = path.read_bytes()
    except OSError as error:
        return {}, [failure(folder, "cannot-read", error)]
    return files, []


def read_file(path: Path) -> tuple[bytes, list[Problem]]:
    """The bytes of a file; none when there is no such file."""
    try:
        return (path.read_bytes() if path.exists() else b""), []
    except OSError as error:
        return b"", [failure(path, "cannot-read", error)]


def totals(folder: Path) -> dict[str, str]:
    """Path -> SHA-256 of every file of a folder; OSError when one cannot be read."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths}


def read_text(path: Path) -> str:
    """The text of a file; empty when there is none."""
    return path.read_text("utf-8") if path.is_file() else ""


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
    keep: bool = False
    """Whether what was in the folder is kept beside it, until the next replacement."""


def is_published(wanted: Replacement) -> bool:
    """Whether the folder already holds exactly the files, so that nothing need be written."""
    try:
        listed = (wanted.target / wanted.marker).read_bytes()  # it tells most changes, and costs one file
        return listed == wanted.files.get(wanted.marker) and totals(wanted.target) == totals_of(wanted.files)
    except OSError:
        return False


def _lies_in(files: Mapping[str, bytes], folder: Path) -> bool:
    """Whether the files were put down where they are to be published from."""
    return isinstance(files, Shelf) and files.place.folder == folder


def replace_folder(
    target: Path,
    files: Mapping[str, bytes],
    marker: str,
    verify: Callable[[Path], list[Problem]] = lambda stage: [],
) -> list[Problem]:
    """Make one folder hold exactly the files; on any problem it stays as it was."""
    return replace_folders([Replacement(target, files, marker, verify)])


@contextmanager
def shelved(target: Path, keep: bool) -> Iterator[Shelf]:
    """A shelf beside a folder: its next generation is published from there, and what is left there goes afterwards."""
    before = (beside(target)[0], target.resolve()) if keep else (target.resolve(),)
    try:
        yield Shelf(Place(_new(target), before))
    finally:
        recover_folder(target, keep)


def replace_folders(wanted: Sequence[Replacement]) -> list[Problem]:
    """Make several folders hold exactly their files; on any problem every one of them stays as it was."""
    problems: list[Problem] = []
    for one in wanted:
        lies = _lies_in(one.files, _new(one.target))
        problems += refusals(one.target, one.files, one.marker)
        problems += [] if problems or lies else recover_folder(one.target, one.keep)
    if problems:
        return problems
    staged: list[tuple[Path, Path]] = []
    for one in wanted:
        folder, found = _staged(one)
        problems += found
        staged.append((folder, one.target.resolve()))
    if not errors(problems):
        problems += _exchanged(staged)
    for one in wanted:
        _finished(one)
    return problems


def _staged(wanted: Replacement) -> tuple[Path, list[Problem]]:
    """Write the files beside the target and look at them; the folder that is ready to be published."""
    new = _new(wanted.target)
    try:
        if not _lies_in(wanted.files, new):
            _write(new, wanted.files, beside(wanted.target)[0] if wanted.keep else wanted.target.resolve())
        exchange.all_synced(new, [new / name for name in sorted(wanted.files)])
        found = wanted.verify(new)
        if totals(new) != totals_of(wanted.files):
            what = "the files read back differ from those written"
            found.append(Problem(str(wanted.target), 0, "not-written", what, "look at the disk and build again"))
        return exchange.ready(new), found
    except OSError as error:
        return new, [failure(wanted.target, "cannot-write", error)]


def _new(target: Path) -> Path:
    """Where the next generation of a folder is made."""
    return beside(target)[1] / "new"


def _exchanged(staged: Sequence[tuple[Path, Path]]) -> list[Problem]:
    """Publish all staged folders, or none."""
    done: list[tuple[Path, Path]] = []
    for folder, target in staged:
        try:
            exchange.exchanged(folder, target)
            done.append((folder, target))
        except OSError as error:
            return [failure(target, "cannot-write", error), *(p for one in reversed(done) for p in _undone(*one))]
    return []


def _undone(folder: Path, target: Path) -> list[Problem]:
    try:
        exchange.undone(folder, target)
    except OSError as error:
        return [failure(target, "cannot-write", error)]
    return []


def _finished(wanted: Replacement) -> None:
    """Clear what is left beside the target; what cannot be cleared now the next run clears."""
    try:
        exchange.recovered(wanted.target, wanted.keep)
    except OSError:
        if wanted.target.exists():
            shutil.rmtree(beside(wanted.target)[1], ignore_errors=True)


def _write(stage: Path, files: Mapping[str, bytes], outdated: Path) -> None:
    """Write the files; those that stand so in a folder that is deleted afterwards are taken from there."""
    place = Place(stage, (outdated,))
    for name in sorted(files):
        place.add(name, files[name])
