"""Folders -> lines: while nothing changed, a build says again what the last one said, and does nothing else.

A build remembers the hash of everything it was made from and of everything it made. First the time stamps are asked;
when they differ, as after a fresh checkout, the bytes are.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path
from types import MappingProxyType

HOME = Path(__file__).resolve().parent.parent
"""The folder of the program."""
PROGRAM = (HOME / "build.py", HOME / "resolutions", HOME / "templates", HOME / "CHANGELOG.md")
"""What a build is made from besides the folders that the options name."""
RECENT = 50_000_000
"""A file changed so few nanoseconds before it is looked at may change again and keep its time stamp."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a finished build leaves to the next."""

    stamps: str
    """The hash of the time stamps of all files, the made ones included."""
    sources: str
    """The hash of the bytes of what it read."""
    made: str
    """The hash of the bytes of what it made."""
    out: tuple[str, ...]
    """What it said."""
    err: tuple[str, ...]
    """What it warned of."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a build reads and writes, and where it is remembered."""

    read: tuple[Path, ...]
    """The folders it reads, besides those of the program."""
    made: tuple[Path, ...]
    """The folders it writes."""
    options: tuple[str, ...]
    """Everything else that decides what it says."""
    kept: Path | None
    """The folder of what was worked out before; None to remember nothing."""

    @property
    def sources(self) -> tuple[Path, ...]:
        """All that is read."""
        return (*PROGRAM, *self.read)

    @property
    def record(self) -> Path | None:
        """The file in which the last such build is remembered."""
        places = [str(path.resolve()) for path in (*self.read, *self.made)]
        return self.kept / f"standing-{_hash([*self.options, *places, os.getcwd(), machine()])}" if self.kept else None


def standing(ground: Ground) -> Standing | None:
    """What the last build left, when all it was made from and all it made is as it was."""
    record = ground.record
    found = _recalled(record) if record else None
    if record is None or found is None:
        return None
    stamps = _hash(_stamps((*ground.sources, *ground.made)))
    if stamps != found.stamps:
        if _hash(_contents(ground.sources)) != found.sources or _hash(_contents(ground.made)) != found.made:
            return None
        _keep(record, replace(found, stamps=stamps))
    return found


def sources(ground: Ground) -> str:
    """The stamps of what a build is about to read; empty when they are too fresh to be trusted."""
    newest = max((status.st_ctime_ns for _, status in files_of(ground.sources)), default=0)
    return _hash(_stamps(ground.sources)) if ground.kept and newest < time.time_ns() - RECENT else ""


def changes(places: tuple[Path, ...], pause: float = 0.1) -> Iterator[frozenset[str]]:
    """What was changed in some places since the last look, look after look; nothing at the first."""
    last = _stamped(places)
    yield frozenset()
    while True:
        time.sleep(pause)
        found = _stamped(places)
        yield frozenset(path for path in last.keys() | found.keys() if last.get(path) != found.get(path))
        last = found


def _stamped(places: tuple[Path, ...]) -> dict[str, str]:
    return {path: stamp for path, _, stamp in (line.partition("\0") for line in _stamps(places))}


def remember(
    ground: Ground, read: str, out: Iterable[str], err: Iterable[str], sums: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Remember a finished build; ``read`` are the stamps of what it read, and it is none when they changed since.

    ``sums`` are the SHA-256 of files that it has just written, which need not be read again for theirs.
    """
    record = ground.record
    if record and read and _hash(_stamps(ground.sources)) == read:
        stamps = _hash(_stamps((*ground.sources, *ground.made)))
        contents = _hash(_contents(ground.sources)), _hash(_contents(ground.made, sums))
        _keep(record, Standing(stamps, *contents, tuple(out), tuple(err)))


@cache
def machine() -> str:
    """The version of Python and of every package it finds: other ones may make other bytes."""
    names = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    return "\0".join([sys.version, sys.platform, *sorted(name for name in names if name.endswith(".dist-info"))])


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def files_of(places: Iterable[Path]) -> Iterator[tuple[str, os.stat_result]]:
    """Every file and folder below some places, in a settled order; the interpreter's own leavings are passed over."""
    for place in places:
        with suppress(OSError):
            yield str(place), place.lstat()
        found: list[tuple[str, os.stat_result]] = []
        waiting = [str(place)]
        while waiting:
            with suppress(OSError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name != "__pycache__":
                        found.append((entry.path, entry.stat(follow_symlinks=False)))
                        waiting += [entry.path] if entry.is_dir(follow_symlinks=False) else []
        yield from sorted(found, key=lambda one: one[0])


def _stamps(places: Iterable[Path]) -> Iterator[str]:
    for path, one in files_of(places):
        kind = stat.S_IFMT(one.st_mode)
        told = (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino) if not stat.S_ISDIR(one.st_mode) else ()
        yield f"{path}\0{kind}{told}"


def _contents(places: Iterable[Path], sums: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    for path, one in files_of(places):
        told = ""
        with suppress(OSError):
            if stat.S_ISREG(one.st_mode):
                told = sums.get(path) or sha256(Path(path).read_bytes()).hexdigest()
            elif stat.S_ISLNK(one.st_mode):
                told = os.readlink(path)
        yield f"{path}\0{stat.S_IFMT(one.st_mode)}{told}"


def _hash(lines: Iterable[str]) -> str:
    total = blake2b(digest_size=16)
    for line in lines:
        total.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return total.hexdigest()


def _recalled(record: Path) -> Standing | None:
    try:
        told, _, data = record.read_text("utf-8").partition("\n")
        value = json.loads(data) if told == _hash([data]) else None
        lines = {name: tuple(value[name]) for name in ("out", "err")} if value else {}
        return Standing(value["stamps"], value["sources"], value["made"], **lines) if value else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(record: Path, value: Standing) -> None:
    """Write the record; a disk that is full or read-only keeps nothing, and that is no fault."""
    data = json.dumps(asdict(value))
    fresh = record.with_name(f"{record.name}.{os.getpid()}")
    with suppress(OSError):
        record.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(f"{_hash([data])}\n{data}", "utf-8")
        os.replace(fresh, record)
