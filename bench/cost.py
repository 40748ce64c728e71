"""Texts -> CPU time: what reading and proving a text costs, and whether twice the text costs twice the time.

``python bench/cost.py [NAMES…] [--size N] [--repeats K]`` reads and proves each text of ``bench/hostile.py`` (those
NAMED, by any part of their names) at N and at 2 N characters, in turns, and keeps the best of K times. Then come a
megabyte of documents, and each real document by itself, and last which goals are met. It fails when the second costs
more than 2.3 times the first, or a megabyte of the sources more than 3 seconds.
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

from bench.hostile import CASES, SOURCES, dense_documents, real_documents  # noqa: E402
from bench.loading import real_texts, vocabulary  # noqa: E402
from resolutions import phrases, remembered  # noqa: E402
from resolutions.problems import Problem  # noqa: E402
from resolutions.reading import document, sources  # noqa: E402
from resolutions.reading.proof import spelled_words, verify  # noqa: E402
from resolutions.rings import no_rings  # noqa: E402
from resolutions.vocabulary import Vocabulary  # noqa: E402

MAX_RATIO = 2.3
"""Twice the text may cost so many times the time."""
MAX_SECONDS = 3.0
"""A megabyte of the sources may cost so many seconds of CPU."""
DOCUMENT = 20_000
"""So many bytes is a document of the usual size."""
MAX_MILLISECONDS = 10.0
"""A document of that size may cost so many milliseconds of CPU."""


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
    for known in (phrases.tokenized, phrases.numbers, document.outlined, spelled_words.split, spelled_words.pieces_of):
        known.cache_clear()
    remembered.forget()
    gc.collect()
    with no_rings():  # as a build reads
        return _cost_of(text, words)


def _cost_of(text: str, words: Vocabulary) -> Cost:
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
    worst = max(ratios, default=0.0)
    met = [goal(f"twice the text, the worst of {len(ratios)}", worst, MAX_RATIO, "times the time")]
    met += [] if names else real_goals(repeats, words)
    if not all(met[:2]):
        raise SystemExit(1)


def real_goals(repeats: int, words: Vocabulary) -> list[bool]:
    """Print what real documents cost, and give which goals are met."""
    corpus = "the judging corpus, a figure in almost every line"
    seconds = [
        megabyte(name, make, repeats, words)
        for name, make in (("the sources", real_documents), (corpus, dense_documents))
    ]
    usual = each_document("the sources", real_texts()[:SOURCES], repeats, words)
    each_document(corpus, real_texts()[SOURCES:], repeats, words)
    return [
        goal("1 MB of the sources", seconds[0], MAX_SECONDS, "s"),
        goal("1 MB of the judging corpus", seconds[1], MAX_SECONDS, "s"),
        goal("a source of 20 kB", usual, MAX_MILLISECONDS, "ms"),
    ]


def goal(name: str, figure: float, most: float, unit: str) -> bool:
    """Print whether a goal is met."""
    click.echo(f"{'met' if figure <= most else 'MISSED':8}{name}: {figure:.2f} {unit} (at most {most:g})")
    return figure <= most


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


def each_document(name: str, texts: Sequence[str], repeats: int, words: Vocabulary) -> float:
    """Print what documents cost that are read one by one, and give the milliseconds of one of the usual size."""
    turns = [[cost_of(text, words) for text in texts] for _ in range(repeats)]
    costs = [best([turn[i] for turn in turns]) for i in range(len(texts))]
    share = 1000 * DOCUMENT / sum(len(text.encode()) for text in texts)
    reading, proving = share * sum(c.reading for c in costs), share * sum(c.proving for c in costs)
    shown = f"{reading + proving:.1f} ms: {reading:.1f} to read, {proving:.1f} to prove"
    click.echo(f"20 kB of {name}, {len(texts)} documents by themselves: {shown}")
    return reading + proving


if __name__ == "__main__":
    main()
