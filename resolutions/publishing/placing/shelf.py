"""Files -> folder: what is made is put down at once, so that a site need not stand in memory to be published.

Every process puts its own files down; what the rest of the build must know of them is a few numbers each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from resolutions.publishing.framing.page import Offered, Told, told
from resolutions.publishing.placing.targets import is_inside


@dataclass(frozen=True, slots=True)
class Shelved:
    """What is told of a file that was made, without its bytes."""

    path: str
    """The file below the root of its folder."""
    told: Told
    """How large it is."""
    total: bytes
    """The SHA-256 of its bytes."""
    held: bytes | None = None
    """The bytes themselves, where there is no folder to put them."""

    @property
    def offered(self) -> Offered:
        """What pages tell of it."""
        return Offered(self.path, self.told)


@dataclass(frozen=True, slots=True)
class Place:
    """Where files are put down, as every process knows it; without a folder they stay in memory."""

    folder: Path | None = None
    """The folder that is being made."""
    before: tuple[Path, ...] = ()
    """Earlier generations of it: the one that is about to be deleted, then the one that is published."""

    def put(self, path: str, data: bytes) -> Shelved:
        """Put a file down; a path that leads elsewhere stays in memory, to be refused with all others."""
        if self.folder is None or not is_inside(path):
            return Shelved(path, told(data), sha256(data).digest(), data)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # it may be a second name of a file of an earlier generation
        target.write_bytes(data)
        return Shelved(path, told(data), sha256(data).digest())

    def add(self, path: str, data: bytes) -> Shelved:
        """Put a file down, or that of an earlier generation when it is the same."""
        return self.take(path, sha256(data).digest()) or self.put(path, data)

    def take(self, path: str, total: bytes) -> Shelved | None:
        """Put the file of an earlier generation down again, if it still has the bytes of this SHA-256."""
        for place, folder in enumerate(self.before):
            if self.folder is None:
                return None
            with suppress(OSError):
                data = (folder / path).read_bytes()
                if sha256(data).digest() == total:
                    if place == 0 and _linked(folder / path, self.folder / path):
                        return Shelved(path, told(data), total)
                    return self.put(path, data)
        return None


def _linked(old: Path, new: Path) -> bool:
    """Give a file that is deleted anyway a second name; one that is shared with others already is left alone."""
    if old.is_symlink() or old.stat().st_nlink != 1:
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        new.hardlink_to(old)
        return True
    return False


def totals_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Path -> SHA-256 of each file, in hexadecimal; those of a shelf are known."""
    return (
        files.totals if isinstance(files, Shelf) else {path: sha256(data).hexdigest() for path, data in files.items()}
    )


def sizes(files: Mapping[str, bytes]) -> dict[str, Told]:
    """Path -> how large each file is; of a shelf no file is read."""
    if isinstance(files, Shelf):
        return {path: files.file(path).told for path in files}
    return {path: told(data) for path, data in files.items()}


class Drawer(Mapping[str, bytes]):
    """The files of one folder of a shelf, by their names in it; a file is read when it is asked for."""

    __slots__ = ("_paths", "_shelf")

    def __init__(self, shelf: Mapping[str, bytes], paths: Mapping[str, str]) -> None:
        """Those that stand at some paths, by their names."""
        self._shelf, self._paths = shelf, paths

    def __getitem__(self, name: str) -> bytes:
        """The bytes of a file."""
        return self._shelf[self._paths[name]]

    def __iter__(self) -> Iterator[str]:
        """Every name."""
        return iter(self._paths)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._paths)


def drawers(files: Mapping[str, bytes]) -> dict[str, Drawer]:
    """The files by folder; the name of the upper one is empty."""
    found: dict[str, dict[str, str]] = {"": {}}
    for path in files:
        folder, _, name = path.rpartition("/")
        found.setdefault(folder, {})[name] = path
    return {folder: Drawer(files, paths) for folder, paths in found.items()}


class Shelf(Mapping[str, bytes]):
    """The files that were put down, by path; a file is read when it is asked for."""

    __slots__ = ("_told", "place")

    def __init__(self, place: Place | None = None) -> None:
        """An empty shelf at a place."""
        self.place = place or Place()
        self._told: dict[str, Shelved] = {}

    def add(self, path: str, data: bytes) -> None:
        """Put a file down, or that of an earlier generation when it is the same."""
        self.note(self.place.add(path, data))

    def note(self, file: Shelved) -> None:
        """Take note of a file that any process put down."""
        self._told[file.path] = file

    def file(self, path: str) -> Shelved:
        """What is known of a file."""
        return self._told[path]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.told.size for file in self._told.values())

    @property
    def pages(self) -> list[str]:
        """The paths of all pages."""
        return [path for path in self._told if path.endswith(".html")]

    @property
    def totals(self) -> dict[str, str]:
        """Path -> SHA-256 of each file, in hexadecimal."""
        return {path: file.total.hex() for path, file in self._told.items()}

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file."""
        held = self._told[path].held
        return (self.place.folder or Path()).joinpath(path).read_bytes() if held is None else held

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file."""
        return path in self._told

    def __iter__(self) -> Iterator[str]:
        """Every path."""
        return iter(self._told)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._told)
