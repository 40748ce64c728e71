"""A file operation -> a fault: the n-th operation of a run is refused or kills the run, once or from then on.

Operations are those that Python reports to audit hooks (open, list, make, rename, remove), each write to a file, each
fsync and each exchange of two folders. Needs fork, so Linux or macOS.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resolutions.problems import Problem
from resolutions.publishing.placing import exchange

CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link"})
"""What Python reports of changes to folders."""
LOOKS = frozenset({"open", "os.listdir", "os.scandir"})
"""What Python reports of files and folders that are opened."""
REFUSALS = {"disk full": 28, "permission": 13, "read-only": 30, "input/output error": 5}
"""How a system refuses: the name and the number of the error."""
KILLED, NEVER, CRASHED = 9, 3, 70
"""How a run ends: killed at the operation; without coming to it; with an exception that nobody caught."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, and when."""

    at: int
    """The operation, from 1."""
    errno: int = 0
    """The error of the system; 0 kills the run."""
    for_good: bool = False
    """Whether all later operations go wrong as well."""


class _Counter:
    """Counts the operations below a folder and lets them go wrong."""

    def __init__(self, fault: Fault, folder: Path) -> None:
        self.fault, self.folder, self.seen = fault, str(folder), 0

    def count(self) -> None:
        """Count an operation, and let it go wrong when its turn has come."""
        self.seen += 1
        if self.seen == self.fault.at or (self.fault.for_good and self.seen > self.fault.at):
            if not self.fault.errno:
                os._exit(KILLED)
            raise OSError(self.fault.errno, os.strerror(self.fault.errno))

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Count what the system is told to change, and what is looked at below the folder."""
        if event in CHANGES or (event in LOOKS and self.folder in str(arguments[0])):
            self.count()

    def before(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """The operation, counted before it is done."""

        def counted(*arguments: Any) -> Any:
            """Count, then do."""
            self.count()
            return act(*arguments)

        return counted


class _Slow:
    """A file whose writes are operations; a write that goes wrong leaves half of what it was given."""

    def __init__(self, stream: Any, counter: _Counter) -> None:
        self.stream, self.counter = stream, counter

    def __enter__(self) -> _Slow:
        return self

    def __exit__(self, *how: object) -> None:
        self.stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def write(self, data: bytes) -> int:
        """Write one half, count, write the other half."""
        self.stream.write(data[: len(data) // 2])
        self.stream.flush()
        self.counter.count()
        return int(self.stream.write(data[len(data) // 2 :]))


def _equip(counter: _Counter) -> None:
    """Let the operations of this process be counted."""
    opened, at_once = Path.open, exchange._at_once

    def open_slowly(path: Path, mode: str = "r", *others: Any) -> Any:
        """Open a file; one that is written to is written in halves."""
        stream = opened(path, mode, *others)
        return _Slow(stream, counter) if "x" in mode or "w" in mode else stream

    def exchange_or_not(one: Path, other: Path) -> bool:
        """Exchange two folders at once, or say that the system cannot."""
        try:
            counter.count()
        except OSError:
            return False
        return at_once(one, other)

    Path.open, exchange._at_once = open_slowly, exchange_or_not  # type: ignore[method-assign]
    os.fsync = counter.before(os.fsync)
    sys.addaudithook(counter.watch)


def spoiled(act: Callable[[], list[Problem]], fault: Fault, folder: Path) -> int:
    """Act in a child process in which an operation goes wrong; 0 or 1 is its success or its refusal."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    counter = _Counter(fault, folder)
    try:
        _equip(counter)
        problems = act()
        os._exit(NEVER if counter.seen < fault.at else 1 if problems else 0)
    except BaseException:
        os._exit(CRASHED)
