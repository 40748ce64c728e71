"""Number of documents -> Runs: our builds and Hugo's of one corpus, in turns, in a folder that is best in memory."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.scale import corpus, hugo_site
from bench.scale.clock import REST, Spent, read
from bench.scale.measure import Cost, cost
from bench.scale.pool import pool
from bench.scale.saved import shown_after

HOME = Path(__file__).resolve().parents[2]
"""The folder of the project."""
FROM_TABLES = ("tables", "packages", "pages", "publish", REST)
"""What Hugo does too: rows become files and pages, which are written."""
FROM_TEXT = ("read", "verify", "checks", *FROM_TABLES)
"""The whole job without XLSX, zips, search and frictionless."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build of ours, looked at by stages."""

    cost: Cost
    """What all of it took."""
    first: Spent
    """What the first process spent in each stage."""
    total: Spent
    """What all processes spent in each stage."""
    jobs: int
    """Over how many processes."""

    def wall(self, stages: Sequence[str]) -> float:
        """The wall seconds of some stages: those of the first process, without what others did for other stages.

        What these did is told by their CPU: more processes than cores wait for each other, and that is no work.
        """
        others = sum(self.total[n][1] - self.first.get(n, [0.0, 0.0])[1] for n in self.total if n not in stages)
        return max(sum(self.first[name][0] for name in stages if name in self.first) - others / self.jobs, 0.0)

    def cpu(self, stages: Sequence[str]) -> float:
        """The CPU seconds of some stages in all processes."""
        return sum(self.total[name][1] for name in stages if name in self.total)


@dataclass(frozen=True, slots=True)
class Runs:
    """What was measured of one size."""

    count: int
    """How many documents."""
    one: list[Run]
    """Cold builds on one core."""
    two: list[Run]
    """Cold builds on two cores."""
    hugo: list[Cost]
    """Hugo on two cores."""
    again: Cost
    """A build when nothing changed."""
    corrected: Cost
    """A build when one figure of a document was corrected."""
    replaced: Cost
    """A build when a document was replaced by another one."""
    same: bool
    """Whether that one gave the bytes of a clean build."""
    shown: float
    """Seconds after which ``serve`` shows a document that was saved."""
    folder: Path
    """Where the results lie: ``datapackage``, ``site``, ``hugo``."""

    def wall(self, runs: list[Run], stages: Sequence[str]) -> float:
        """The median wall seconds of some stages."""
        return median(run.wall(stages) for run in runs)


def measured(count: int, folder: Path, hugo: str, repeats: int, say: Callable[[str], None]) -> Runs:
    """Build a corpus of so many documents in every way."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    say(f"{count} documents: writing them")
    corpus.write(count, folder / "content")
    one, two, printed = [], [], []
    for turn in range(repeats):
        say(f"{count} documents: cold, turn {turn + 1} of {repeats}")
        one.append(_build(folder, 1))
        if turn == 0:
            hugo_site.write(folder / "datapackage", folder / "hugo-site")
        printed.append(_hugo(folder, hugo))
        two.append(_build(folder, 2))
    say(f"{count} documents: built again")
    again = _plain(folder, [])
    _correct(folder)
    corrected = _plain(folder, [])
    _replace(folder)
    replaced = _plain(folder, [])
    kept = _bytes(folder / "site")
    _build(folder, 2)
    same = kept == _bytes(folder / "site")
    options = [option for option in _options(folder, 2) if option != "--quiet"]
    shown = shown_after(options, _source(folder), lambda: _correct(folder))
    return Runs(count, one, two, printed, again, corrected, replaced, same, shown, folder)


def _options(folder: Path, jobs: int) -> list[str]:
    named = [("content", "content"), ("package", "datapackage"), ("site", "site")]
    if "--cache" in _help():
        named.append(("cache", "cache"))
    options = [part for name, place in named for part in (f"--{name}", str(folder / place))]
    return [*options, "--jobs", str(jobs), "--quiet"]


def _help() -> str:
    return subprocess.run([sys.executable, HOME / "build.py", "--help"], capture_output=True, encoding="utf-8").stdout


def _build(folder: Path, jobs: int) -> Run:
    """A cold build on as many cores as processes."""
    for name in ("datapackage", "site", "site.old", "cache", "stages"):
        shutil.rmtree(folder / name, ignore_errors=True)
    stages = folder / "stages"
    stages.mkdir()
    command = [sys.executable, str(HOME / "bench/scale/traced.py"), str(stages), *_options(folder, jobs)]
    spent = cost(command, folder, stages, jobs)
    return Run(spent, *read(stages), jobs)


def _plain(folder: Path, more: list[str]) -> Cost:
    return cost([sys.executable, str(HOME / "build.py"), *_options(folder, 2), *more], folder, None, 2)


def _hugo(folder: Path, hugo: str) -> Cost:
    for name in ("hugo", "hugo-cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    command = [hugo, "--source", str(folder / "hugo-site"), "--destination", str(folder / "hugo"), "--quiet"]
    return cost([*command, "--cacheDir", str(folder / "hugo-cache"), "--noBuildLock"], folder, None, 2)


def _source(folder: Path) -> Path:
    """The text of the second document."""
    return corpus.home_of(1, folder / "content", list(corpus.places(folder / "content"))) / "source.txt"


def _correct(folder: Path) -> None:
    """Print another digit in one figure of the second document."""
    source = _source(folder)
    text = source.read_bytes().decode()
    with (folder / "datapackage" / source.parent.name / "observations.csv").open(
        encoding="utf-8", newline=""
    ) as opened:
        starts = [int(row["value_start"]) for row in csv.DictReader(opened)]
    at = next(start for start in starts if text[start].isdecimal())
    source.write_bytes(f"{text[:at]}{9 - int(text[at]) or 5}{text[at + 1 :]}".encode())


def _replace(folder: Path) -> None:
    """Give the first document other figures, tasks and sentences."""
    places = list(corpus.places(folder / "content"))
    first = corpus.home_of(0, folder / "content", places)
    shutil.rmtree(first)
    corpus.write_document(0, folder / "content", places, pool(HOME / "datapackage"), seed=2)


def _bytes(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    found = (Path(top) / name for top, _, names in os.walk(folder) for name in names)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
