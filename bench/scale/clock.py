"""Functions -> Clock: the wall and CPU seconds that each stage takes for itself, in every process of a build.

Stages lie in one another (a page that asks for a spreadsheet), so the innermost one counts. A process that was forked
adds up its own and leaves it in a file of its own; the stage the first process is in stands in a file, too.
"""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

NOW = "now"
"""The file with the stage the first process is in."""
REST = "rest"
"""What belongs to no stage: loading the vocabulary, comparing, reporting."""
PROGRAMS = "search"
"""The stage whose work is done by a program of its own, so that the CPU seconds of children count."""
Spent = dict[str, list[float]]
"""Stage -> wall and CPU seconds."""


def _now(stage: str) -> tuple[float, float]:
    """Wall and CPU seconds so far."""
    others = os.times()
    return time.perf_counter(), time.process_time() + (stage == PROGRAMS) * (others[2] + others[3])


class Clock:
    """Adds up what is spent in each stage; ``folder`` is where each process leaves it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stack = [REST]
        self.spent: Spent = defaultdict(lambda: [0.0, 0.0])
        self.since = _now(REST)
        self.first = os.getpid()
        os.register_at_fork(after_in_child=self._forked)

    def _forked(self) -> None:
        self.stack, self.since = [REST], _now(REST)
        self.spent.clear()

    def _turn(self, to: str = "") -> None:
        """Book what was spent since the last turn; what follows is spent in the stage named."""
        stage = self.stack[-1]
        now = _now(stage)
        for place in (0, 1):
            self.spent[stage][place] += now[place] - self.since[place]
        self.since = _now(to or stage)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Whatever runs inside counts as this stage."""
        self._turn(name)
        self.stack.append(name)
        self._show()
        try:
            yield
        finally:
            self._turn(self.stack[-2])
            self.stack.pop()
            self._show()

    def _show(self) -> None:
        if os.getpid() == self.first:
            if len(self.stack) < 3:
                (self.folder / NOW).write_text(self.stack[-1])
        elif len(self.stack) == 1:
            self.leave()

    def leave(self) -> None:
        """Write down what this process spent so far."""
        self._turn()
        (self.folder / f"{os.getpid()}.json").write_text(json.dumps(self.spent))

    def timed(self, name: str, called: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time counted as that of a stage."""

        @wraps(called)
        def inner(*args: Any, **named: Any) -> Any:
            """The same result."""
            with self.stage(name):
                return called(*args, **named)

        return inner


def read(folder: Path) -> tuple[Spent, Spent]:
    """What the first process spent, and what all processes spent; the first one wrote last."""
    files = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    each = [json.loads(path.read_text()) for path in files]
    total: Spent = defaultdict(lambda: [0.0, 0.0])
    for one in each:
        for name, (wall, cpu) in one.items():
            total[name][0] += wall
            total[name][1] += cpu
    return each[-1], total
