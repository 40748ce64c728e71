"""Runs -> goals: each ratio that was promised, what it is and whether it is met."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

from bench.scale.runs import FROM_TABLES, FROM_TEXT, HOME, Runs
from bench.scale.sizes import sizes

CHECKS = ("verify", "checks")
"""The stages of the checks that are always on."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One promise."""

    name: str
    """What is compared with what."""
    value: float
    """What it is."""
    most: float
    """What it may be."""

    def line(self) -> str:
        """How the report prints it."""
        state = "met" if self.value <= self.most else "not met"
        return f"{self.name:78}{self.value:9.3f}   at most {self.most:<7g} {state}"


def goals(runs: Runs) -> Iterator[Goal]:
    """The promises about one size."""
    hugo = median(one.wall for one in runs.hugo)
    everything = median(run.cost.wall for run in runs.two)
    alone = median(run.cost.wall for run in runs.one)
    n = runs.count
    yield Goal(f"{n}: from the tables on, 2 cores / Hugo", runs.wall(runs.two, FROM_TABLES) / hugo, 0.5)
    yield Goal(f"{n}: from the tables on, 1 core / Hugo on 2", runs.wall(runs.one, FROM_TABLES) / hugo, 0.8)
    yield Goal(f"{n}: from text, 2 cores / Hugo (best 1.0)", runs.wall(runs.two, FROM_TEXT) / hugo, 1.5)
    yield Goal(f"{n}: with XLSX, zips, search and frictionless, 2 cores / Hugo", everything / hugo, 2.5)
    memory = median(run.cost.peak for run in runs.two) / median(one.peak for one in runs.hugo)
    yield Goal(f"{n}: peak memory of all processes / Hugo's", memory, 0.2)
    yield Goal(f"{n}: nothing changed / full build", runs.again.wall / everything, 0.03)
    yield Goal(f"{n}: one figure of a document changed / Hugo cold", runs.corrected.wall / hugo, 0.15)
    yield Goal(f"{n}: a document replaced by another / Hugo cold", runs.replaced.wall / hugo, 0.15)
    yield Goal(f"{n}: seconds until serve shows a document that was saved", runs.shown, 0.5)
    yield Goal(f"{n}: files that differ from a clean build after both (0 or 1)", float(not runs.same), 0)
    yield Goal(f"{n}: always-on checks / build on 1 core", runs.wall(runs.one, CHECKS) / alone, 0.2)
    read = median(run.cpu(("read", "verify")) for run in runs.one) * 1000 / n
    yield Goal(f"{n}: reading and verifying, ms of CPU a document (best 5)", read, 10)
    made = sizes(runs.folder / "site")
    yield Goal(f"{n}: published kB a document", made.size / n / 1000, 100)
    yield Goal(f"{n}: kB of the largest page", made.largest / 1000, 150)


def growth(small: Runs, large: Runs) -> Iterator[Goal]:
    """How time and memory grow from one size to a larger one."""
    step = f"{small.count} to {large.count}"
    for name, most in (("wall", 1.03), ("cpu", 1.03), ("peak", 0.85)):
        yield Goal(f"exponent of {name}, {step}, 1 core", exponent(*_costs(small, large, name)), most)


def _costs(small: Runs, large: Runs, name: str) -> tuple[float, float, int, int]:
    each = [median(float(getattr(run.cost, name)) for run in runs.one) for runs in (small, large)]
    return each[0], each[1], small.count, large.count


def exponent(less: float, more: float, small: int, large: int) -> float:
    """The power of the number of documents that a figure grows with."""
    return log(more / less) / log(large / small) if less > 0 and more > 0 else 0.0


def starts() -> Goal:
    """What ``--help`` costs beside the bare interpreter."""
    told, bare = (_best([sys.executable, *what]) for what in ([str(HOME / "build.py"), "--help"], ["-c", ""]))
    return Goal("build.py --help / bare interpreter", told / bare, 8)


def own(folder: Path) -> Goal:
    """What the documents of the project themselves cost from nothing."""
    options = [part for name in ("package", "site", "cache") for part in (f"--{name}", str(folder / "own" / name))]
    command = [sys.executable, str(HOME / "build.py"), "--quiet", "--no-search", *options]
    taken = _best(command, 3, lambda: shutil.rmtree(folder / "own", ignore_errors=True))
    return Goal("seconds for content/ from nothing, without the search index", taken, 1.5)


def _best(command: Sequence[str], times: int = 9, prepare: Callable[[], None] = lambda: None) -> float:
    """The seconds of the quickest run, with compiled modules at hand, as they are after the first run of anybody."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found = []
    for _ in range(times):
        prepare()
        begun = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=kept)
        found.append(time.perf_counter() - begun)
    return min(found)
