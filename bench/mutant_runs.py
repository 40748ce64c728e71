"""Mutants -> survivors: the tests of a module are run against each of its mutants, in a forked process each.

Most mutants differ in the body of one function. They are tried where the tests were collected and run already, by
giving the function its new code and running the tests that call it. What survives that, and all other mutants, are
tried in a process that imports the mutant, when something was computed before the fork that would have called it.
Needs fork, so Linux or macOS.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder, SourceLoader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from math import ceil
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bench.mutations import Mutant
from bench.swapping import changed, forget, swapped

HOME = Path(__file__).resolve().parent.parent
OPTIONS = ("-q", "-x", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", "--no-header")
MEMORY = 3 << 30
"""Bytes that a mutant may take: some never end and fill it."""
PATIENCE = 8
"""So much longer may a mutant take by the clock than by its own time, which other programs do not take from it."""
UNTRIED = 77
"""How a process ends that could not take in the fault, so that no test saw it."""
Calls = Counter[str]
"""Function of the mutated module -> how often it was called."""


def survivors(found: Sequence[Mutant], tests: Sequence[str]) -> list[Mutant]:
    """The mutants of one module that its tests do not notice; none may fail without a mutant."""
    reading, writing = os.pipe()
    if _forked(lambda: _warm(found, tests, writing), 3600):
        raise SystemExit(f"the tests fail without any mutant, or cannot be run: {' '.join(tests)}")
    os.close(writing)
    with os.fdopen(reading) as stream:
        left = json.load(stream)
    return [found[i] for i, is_sure in left if is_sure or not _forked(lambda i=i: _cold(found[i], tests), 60)]


def _warm(found: Sequence[Mutant], tests: Sequence[str], writing: int) -> int:
    """Write the indexes of the mutants that may survive, each with whether that is sure."""
    plugin = _Plugin(found)
    watch = _watch(found[0].module, plugin.all_calls)
    sys.setprofile(watch)
    code = _pytest(tests, plugin)
    with os.fdopen(writing, "w") as stream:
        json.dump(plugin.left, stream)
    return code


def _pytest(tests: Sequence[str], *plugins: object) -> int:
    os.chdir(HOME)
    null = os.open(os.devnull, os.O_WRONLY)
    if not os.environ.get("MUTANTS_SHOW"):
        os.dup2(null, 1)
        os.dup2(null, 2)
    return int(pytest.main([*OPTIONS, *tests], plugins=list(plugins)))


class _Plugin:
    """Takes the place of pytest's loop over the tests, which it runs for every mutant."""

    def __init__(self, found: Sequence[Mutant]) -> None:
        self.found = found
        self.all_calls: Calls = Counter()
        self.left: list[tuple[int, bool]] = []
        self.seconds: dict[str, float] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests twice to see which function each of them calls, then the mutants."""
        if session.testsfailed or not _passes(session, session.items):
            session.testsfailed = session.testsfailed or 1
            return True
        again: dict[str, Calls] = {}
        for item in session.items:
            forget()
            begun = time.process_time()
            sys.setprofile(_watch(self.found[0].module, again.setdefault(item.nodeid, Counter())))
            _passes(session, [item])
            sys.setprofile(None)
            self.seconds[item.nodeid] = time.process_time() - begun
        self._try(session, again)
        return True

    def _try(self, session: pytest.Session, again: dict[str, Calls]) -> None:
        cached = self.all_calls - sum(again.values(), Counter())
        quickest = sorted(session.items, key=lambda item: self.seconds[item.nodeid])
        for i, mutant in enumerate(self.found):
            names = changed(mutant) if mutant.is_inside else set()
            items = [item for item in quickest if names & again[item.nodeid].keys()]
            seconds = 2 + 4 * sum(self.seconds[item.nodeid] for item in items)
            ended = _forked(lambda m=mutant, some=items: _swapped_fails(session, m, some), seconds) if items else 0
            if ended in (0, UNTRIED):
                self.left.append((i, not ended and bool(names) and not names & cached.keys()))


def _swapped_fails(session: pytest.Session, mutant: Mutant, items: Sequence[pytest.Item]) -> int:
    try:
        fits = swapped(mutant)
    except Exception:  # a fault of the trial, and none that a test noticed
        fits = False
    if not fits:
        return UNTRIED
    return 0 if _passes(session, items) else 1


def _passes(session: pytest.Session, items: Sequence[pytest.Item]) -> bool:
    """Whether all tests pass; the first that does not is the last that is run."""
    for item, following in zip(items, [*items[1:], None], strict=False):
        if isinstance(item, pytest.Function):
            item._initrequest()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return False
    return True


def _watch(module: str, calls: Calls) -> Callable[[FrameType, str, Any], None]:
    path = str(HOME / module)

    def count(frame: FrameType, event: str, argument: Any) -> None:
        """Count a call of a function of the module."""
        if event == "call" and frame.f_code.co_filename == path:
            calls[frame.f_code.co_qualname] += 1

    return count


class _Finder(MetaPathFinder, SourceLoader):
    """Imports the mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self.path, self.source = str(HOME / mutant.module), mutant.source.encode()
        self.name = mutant.module.removesuffix(".py").replace("/", ".")

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """The mutant, for the name of its module."""
        return spec_from_loader(name, self) if name == self.name else None

    def get_filename(self, name: str) -> str:
        """The path of the module without the fault."""
        return self.path

    def get_data(self, path: str | bytes) -> bytes:
        """The mutant; nothing for what was compiled before."""
        if path != self.path:
            raise OSError
        return self.source


def _cold(mutant: Mutant, tests: Sequence[str]) -> int:
    sys.meta_path.insert(0, _Finder(mutant))
    return _pytest(tests)


def _forked(act: Callable[[], int], seconds: float) -> int:
    """How a child process ends in which something is done; not 0 when that takes more time or memory than it may."""
    child = os.fork()
    if not child:
        code = 1
        try:
            os.setsid()
            sys.setprofile(None)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (ceil(seconds), ceil(seconds)))
            code = act()
        finally:
            os._exit(code)
    ends = time.monotonic() + PATIENCE * seconds
    pause = 0.0005
    while time.monotonic() < ends:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(0.02, pause * 1.5)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 1
