"""Values -> files: what was worked out once is kept by the hash of all it was made from, and may be deleted any time.

The hash covers the program's own source, so that no value of another version is ever used. The files hold data of
known kinds and never code; one that is damaged counts as missing. What no build used for a month goes.
"""

from __future__ import annotations

import copyreg
import io
import os
import pickle
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, is_dataclass
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from resolutions import documents, duties, entries, facts, kinship, problems, registers
from resolutions.standing import machine

_VALUES = (facts, documents, duties, kinship, registers, problems)
"""The modules whose dataclasses are values that reading gives."""
_KINDS: Mapping[tuple[str, str], type] = {
    (kind.__module__, kind.__name__): kind
    for kind in (*(kind for module in _VALUES for kind in vars(module).values()), entries.Text, entries.Fields, Decimal)
    if isinstance(kind, type) and (is_dataclass(kind) or kind in (entries.Text, entries.Fields, Decimal))
}
"""All that a kept file may hold besides texts, numbers and tuples of them."""


def _by_fields(kind: Any) -> None:
    """Let values of a dataclass be kept, and sent to other processes, as the call that makes them.

    By themselves they ask the dataclass for its fields anew each time, which takes twice as long.
    """
    names = kind.__slots__
    copyreg.pickle(kind, lambda one: (kind, tuple([getattr(one, name) for name in names])))


for _kind in _KINDS.values():
    if is_dataclass(_kind):
        _by_fields(_kind)

DAY = 86_400
"""Seconds. What is used is marked once a day, and a build looks once a day for what nobody uses."""
UNUSED = 30 * DAY
"""What no build used for so many seconds is deleted."""
MOST = 4_000_000_000
"""Of more bytes than these, those used longest ago are deleted earlier."""


class _Reader(pickle.Unpickler):
    """Reads values of the known kinds and refuses everything else, so that a file can hold no code."""

    def find_class(self, module: str, name: str) -> type:
        """The known kind of value that a kept file names; an error for any other name."""
        if (module, name) not in _KINDS:
            raise pickle.UnpicklingError(f"{module}.{name} is no kept value")
        return _KINDS[module, name]


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of kept values; without a folder nothing is kept."""

    folder: Path | None
    """Where the values lie."""

    def recall(self, key: str) -> Any:
        """The value kept under a key, or None."""
        if self.folder is None:
            return None
        try:
            path = self.folder / key[:2] / key
            data = path.read_bytes()
            _mark(path)
            if sha256(data[32:]).digest() != data[:32]:
                return None
            return _Reader(io.BytesIO(data[32:])).load()
        except (OSError, pickle.UnpicklingError, ValueError, TypeError, AttributeError, EOFError, ImportError):
            return None

    def keep(self, key: str, value: Any) -> None:
        """Keep a value under a key; a disk that is full or read-only keeps nothing, and that is no fault."""
        if self.folder is None:
            return
        data = pickle.dumps(value, protocol=5)
        path = self.folder / key[:2] / key
        fresh = path.with_name(f"{key}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(sha256(data).digest() + data)
            os.replace(fresh, path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()

    def prune(self) -> None:
        """Delete what nobody uses, once a day; a build that needs it at this moment works it out again."""
        if self.folder is None or _age(mark := self.folder / "pruned") < DAY:
            return
        with suppress(OSError):
            mark.touch()
        total = 0
        for unused, size, path in sorted(_own_files(self.folder)):
            total += size
            if unused > UNUSED or total > MOST:
                with suppress(OSError):
                    os.unlink(path)

    @contextmanager
    def answers(self, name: str, known: dict[bytes, Any], used: dict[bytes, Any]) -> Iterator[None]:
        """Fill the known answers of a name with those of earlier runs, and afterwards keep those that were used."""
        known.update(self.recall(key_of(name)) or {})
        yield
        if used and used.keys() != known.keys():
            self.keep(key_of(name), dict(used))
            known.clear()
            known.update(used)
        used.clear()


def _age(path: Path) -> float:
    """How many seconds ago a file was used; a file that is missing, or is from the future, was never."""
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return UNUSED
    return age if age >= 0 else UNUSED


def _mark(path: Path) -> None:
    """Let a kept file be of today."""
    if _age(path) >= DAY:
        with suppress(OSError):
            os.utime(path)


def _own_files(folder: Path) -> Iterator[tuple[float, int, str]]:
    """Seconds since each file that builds keep was used, its size and its path; no other file is ours to delete."""
    names = [one + other for one in _HEX for other in _HEX]
    for place, beginning in [(folder, "standing-"), *((folder / name, name) for name in names)]:
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith(beginning) and len(entry.name) > 40 and not entry.is_symlink():
                    status = entry.stat()
                    yield time.time() - status.st_mtime, status.st_size, entry.path


_HEX = "0123456789abcdef"


def key_of(*parts: object) -> str:
    """The key of what is made from some values by this version of the program."""
    total = sha256(program().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        total.update(b"%d:" % len(data) + data)
    return total.hexdigest()


def fingerprint(files: Mapping[str, bytes]) -> str:
    """The hash of some files with their paths."""
    total = sha256()
    for path in sorted(files):
        name = path.encode("utf-8", "surrogatepass")
        total.update(b"%d:%b%d:" % (len(name), name, len(files[path])) + files[path])
    return total.hexdigest()


@cache
def program() -> str:
    """The hash of the program's own source, and of what it runs on."""
    here = Path(__file__).resolve().parent
    paths = [*here.rglob("*.py"), here.parent / "build.py"]
    sources = fingerprint({path.relative_to(here.parent).as_posix(): path.read_bytes() for path in paths})
    return sources + machine()
