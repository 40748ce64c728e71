"""The English of content/ -> a table: what share of changed numbers, dates, limits and codes the build refuses.

``python bench/translations.py [--count N]`` puts N faults of each kind into the translations, one at a time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.translation_faults import FAULTS, Fault  # noqa: E402
from resolutions.translating.catalogues import Entry, read_entries  # noqa: E402
from resolutions.translating.comparison import differences  # noqa: E402


class Tally(NamedTuple):
    """What became of the faults of one kind."""

    kind: str
    """Its name."""
    tried: int
    """How many were put in."""
    refused: int
    """How many were found."""
    missed: tuple[str, ...]
    """The texts that passed with a fault."""


def pairs() -> list[Entry]:
    """Every clause with its translation."""
    files = sorted((HOME / "content/documents").glob("*/en.po"))
    return [entry for file in files for entry in read_entries(str(file), file.read_text("utf-8"))[0]]


def tallies(entries: Sequence[Entry], count: int, faults: Sequence[Fault] = FAULTS, seed: int = 7) -> Iterator[Tally]:
    """A tally for each kind of fault."""
    for fault in faults:
        yield tally_of(fault, entries, count, Random(f"{seed}{fault.__name__}"))


def tally_of(fault: Fault, entries: Sequence[Entry], count: int, random: Random) -> Tally:
    """What becomes of some faults of one kind, each put into a clause alone."""
    tried, missed = 0, []
    for _ in range(count * 400):
        entry = random.choice(entries)
        spoilt = fault(entry.english[0], random)
        if spoilt and spoilt != entry.english[0]:
            tried += 1
            if differences(entry.text, spoilt) == ([], []):
                missed.append(spoilt)
        if tried == count:
            break
    return Tally(fault.__name__, tried, tried - len(missed), tuple(missed))


@click.command()
@click.option("--count", default=200, show_default=True, help="Faults of each kind.")
@click.option("--missed", is_flag=True, help="Print the texts that passed.")
def main(count: int, missed: bool) -> None:
    """Print the share of faults refused, kind by kind."""
    entries = pairs()
    unlike = sum(differences(entry.text, entry.english[0]) != ([], []) for entry in entries)
    click.echo(f"{len(entries)} clauses, {unlike} with other figures than their Vietnamese")
    found = list(tallies(entries, count))
    for tally in found:
        click.echo(f"{tally.kind:20} {tally.refused:6} of {tally.tried}")
        for text in tally.missed if missed else ():
            click.echo(f"    {text}")
    click.echo(f"{'all':20} {sum(t.refused for t in found):6} of {sum(t.tried for t in found)}")


if __name__ == "__main__":
    main()
