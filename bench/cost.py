"""Texts -> CPU time: what reading and proving a text costs, and whether twice the text costs twice the time.

``python bench/cost.py [NAMES…] [--size N] [--repeats K]`` reads and proves each text of ``bench/hostile.py`` (those
NAMED, by any part of their names) at N and at 2 N characters, in turns, and keeps the best of K times. It fails when
the second costs more than 2.3 times the first, or a megabyte of the sources more than 3 seconds.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.hostile import CASES, dense_documents, real_documents  # noqa: E402
from bench.loading import vocabulary  # noqa: E402
from resolutions import phrases  # noqa: E402
from resolutions.problems import Problem  # noqa: E402
from resolutions.reading import document, sources, spelled_words, verify  # noqa: E402
from resolutions.vocabulary import Vocabulary  # noqa: E402

MAX_RATIO = 2.3
"""Twice the text may cost so many times the time."""
MAX_SECONDS = 3.0
"""A megabyte of the sources may cost so many seconds of CPU."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The CPU seconds of one text."""

    reading: float
    """To read it."""
    proving: float
    """To prove what was read: ledger, places, printing back."""

    @property
    def total(self) -> float:
        """Both."""
        return self.reading + self.proving


def cost_of(text: str, words: Vocabulary) -> Cost:
    """The cost of reading and proving a text for the first time: nothing is remembered of it."""
    for remembered in (phrases.tokenized, document.outlined, spelled_words.split):
        remembered.cache_clear()
    gc.collect()
    begin = process_time()
    source = sources.decode(text.encode(), "text.txt")
    if isinstance(source, Problem):
        raise click.ClickException(str(source))
    facts = document.read(source, document.default_given("d", source, words), words)
    middle = process_time()
    verify.verify(source, facts, words.lists)
    return Cost(middle - begin, process_time() - middle)


def best(costs: Sequence[Cost]) -> Cost:
    """The cheapest of several readings of one text."""
    return min(costs, key=lambda cost: cost.total)


@click.command()
@click.argument("names", nargs=-1)
@click.option("--size", default=40_000, show_default=True, help="Characters of the smaller text.")
@click.option("--repeats", default=3, show_default=True, help="Readings of each text; the best counts.")
def main(names: tuple[str, ...], size: int, repeats: int) -> None:
    """Print what reading costs; exit 1 when it grows faster than the text or is too slow."""
    words = vocabulary()
    chosen = {name: make for name, make in CASES.items() if not names or any(part in name for part in names)}
    click.echo(f"{'text':28}{'kB':>8}{'read':>9}{'prove':>9}{'s/MB':>8}{'doubled':>10}")
    cost_of(real_documents(1000), words)  # makes ready what is made once for all texts
    ratios = [shown(name, make, size, repeats, words) for name, make in chosen.items()]
    seconds = 0.0 if names else megabyte("the sources", real_documents, repeats, words)
    if not names:
        megabyte("the judging corpus, a figure in almost every line", dense_documents, repeats, words)
    worst = max(ratios, default=0.0)
    click.echo(f"worst ratio {worst:.2f} of {len(ratios)} texts (at most {MAX_RATIO}; 1 MB of the sources: 3 s)")
    if worst > MAX_RATIO or seconds > MAX_SECONDS:
        raise SystemExit(1)


def shown(name: str, make: Callable[[int], str], size: int, repeats: int, words: Vocabulary) -> float:
    """Print what a text costs, and give how many times that its double costs."""
    texts = make(size), make(2 * size)
    turns = [[cost_of(text, words) for text in texts] for _ in range(repeats)]
    one, two = (best([turn[i] for turn in turns]) for i in (0, 1))
    ratio = two.total / one.total
    length = len(texts[1].encode())
    mark = "  <- more than its length" if ratio > MAX_RATIO else ""
    figures = f"{length / 1000:8.0f}{two.reading:9.3f}{two.proving:9.3f}{1e6 * two.total / length:8.2f}{ratio:10.2f}"
    click.echo(f"{name:28}{figures}{mark}")
    return ratio


def megabyte(name: str, make: Callable[[int], str], repeats: int, words: Vocabulary) -> float:
    """Print what a megabyte of documents costs, and give its CPU seconds."""
    text = make(1_000_000).encode()[:1_000_000].decode(errors="ignore")
    cost = best([cost_of(text, words) for _ in range(repeats)])
    click.echo(f"1 MB of {name}: {cost.total:.2f} s: {cost.reading:.2f} to read, {cost.proving:.2f} to prove")
    return cost.total


if __name__ == "__main__":
    main()
