"""Chance -> figures: how many spoilt texts are read without an exception, and how many lose a character or a number.

``python bench/fuzz.py [--count N] [--seed S] [--first I]`` reads N texts of ``bench/mangled.py``; text I of seed S is
the same on every machine, so that a run can go on where another ended, and one text can be looked at with ``--count 1
--show``. ``--scanner N`` prints N numbers in both styles and reads them back with the number scanner alone.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from random import Random  # noqa: E402

from bench.loading import real_texts, vocabulary  # noqa: E402
from bench.mangled import KINDS  # noqa: E402
from bench.scanner import BATCH, misread  # noqa: E402
from bench.soundness import faults  # noqa: E402

SHOWN = 10
"""So many of the faults are printed."""


@dataclass(frozen=True, slots=True)
class Case:
    """One text that was read."""

    name: str
    """Its kind, seed and number."""
    exception: str
    """The exception that its reading raised, or empty."""
    faults: tuple[str, ...]
    """What it lost."""


def made(seed: int, i: int) -> tuple[str, str]:
    """The kind and the text of a number."""
    random = Random(f"{seed}:{i}")
    kind = sorted(KINDS)[i % len(KINDS)]
    return kind, KINDS[kind](real_texts(), random)


def read(place: tuple[int, int]) -> Case:
    """Read the text of a seed and a number."""
    seed, i = place
    kind, text = made(seed, i)
    try:
        exception, found = "", faults(text, vocabulary())
    except Exception:
        exception, found = traceback.format_exc(limit=-2), []
    return Case(f"{kind} --seed {seed} --first {i}", exception, tuple(found))


def cases(count: int, seed: int, first: int, jobs: int) -> Iterator[Case]:
    """The cases in order, read by so many processes."""
    places = [(seed, i) for i in range(first, first + count)]
    vocabulary(), real_texts()
    with get_context("fork").Pool(jobs) as pool:
        yield from pool.imap(read, places, chunksize=20)


@click.command()
@click.option("--count", default=5000, show_default=True, help="Texts to read.")
@click.option("--seed", default=1, show_default=True, help="Chooses the texts.")
@click.option("--first", default=0, show_default=True, help="Number of the first text.")
@click.option("--scanner", default=0, help="Numbers to scan instead of texts to read.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, help="Processes.")
@click.option("--show", is_flag=True, help="Print the first text.")
def main(count: int, seed: int, first: int, scanner: int, jobs: int, show: bool) -> None:
    """Read spoilt texts; exit 1 when one raises an exception or loses something."""
    if scanner:
        raise SystemExit(scan(scanner, seed, jobs))
    if show:
        click.echo(made(seed, first)[1])
    begin, bad, tally = perf_counter(), 0, Counter[str]()
    for case in cases(count, seed, first, jobs):
        tally.update(read=1, exceptions=bool(case.exception), losing=bool(case.faults))
        if case.exception or case.faults:
            bad += 1
            if bad <= SHOWN:
                click.echo(f"{case.name}: {case.exception or '; '.join(case.faults[:3])}")
    click.echo(
        f"{tally['read']} texts of {len(KINDS)} kinds (seed {seed}, from {first}): {tally['exceptions']} exceptions, "
        f"{tally['losing']} with lost characters, numbers or ids; {perf_counter() - begin:.0f} s"
    )
    raise SystemExit(bad > 0)


def scan(count: int, seed: int, jobs: int) -> bool:
    """Print how many of so many printed numbers the scanner misreads."""
    begin, seeds = perf_counter(), [f"{seed}:{i}" for i in range(-(-count // BATCH))]
    with get_context("fork").Pool(jobs) as pool:
        wrong = [one for found in pool.imap_unordered(misread, seeds, chunksize=4) for one in found]
    for one in wrong[:SHOWN]:
        click.echo(one)
    scanned, seconds = len(seeds) * BATCH, perf_counter() - begin
    pace = scanned / seconds * 60 / 1e6
    click.echo(f"{scanned} numbers scanned (seed {seed}): {len(wrong)} misread; {pace:.1f} million a minute")
    return bool(wrong)


if __name__ == "__main__":
    main()
