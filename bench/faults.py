"""The three sources -> a table: what share of injected faults the verification refuses, kind by kind.

``python bench/faults.py [--count N] [--jobs J] [--missed]`` puts N faults of each kind into what was read in the
sources of content/ (and then into the sources under it), one at a time, runs the whole verification on each, and sums
up by the field that was spoilt. Kinds are tried in several processes; the faults are the same however many there are.
It fails when a value, unit, comparator or row fault, or more than one in a hundred of the label faults, is let through.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.fault_kinds import KINDS  # noqa: E402
from bench.injection import Read, Tally, tally_of_kind, text_tally_of_kind  # noqa: E402
from bench.loading import vocabulary  # noqa: E402
from bench.text_faults import TEXT_KINDS  # noqa: E402
from resolutions import vocabulary as words  # noqa: E402
from resolutions.reading import document  # noqa: E402
from resolutions.reading.content import sets  # noqa: E402

LEAST = {"value": 1.0, "unit": 1.0, "comparator": 1.0, "row": 1.0, "label": 0.99}
"""The share of the faults of a field that must be refused, by the text or the second entry."""


@cache
def reads() -> tuple[Read, ...]:
    """The document sets of content/ and what was read in them."""
    content, _ = words.read_folder(HOME / "content", "content")
    held = sets.document_sets(content, "content")[0]
    return tuple(Read(one, document.read(one.source, one.given, vocabulary())) for one in held)


def tally(task: tuple[bool, str, str, int]) -> Tally:
    """The tally of one kind, by its place: in what was read or in the source, field and name."""
    in_source, field, name, count = task
    if in_source:
        return text_tally_of_kind(field, name, reads(), vocabulary().lists, count)
    return tally_of_kind(field, name, reads(), vocabulary(), count)


@click.command()
@click.option("--count", default=1000, show_default=True, help="Faults of each kind.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, help="Processes.")
@click.option("--missed", is_flag=True, help="List some of the faults that the text alone does not give away.")
def main(count: int, jobs: int, missed: bool) -> None:
    """Print the share of faults refused, without and with the second entry."""
    vocabulary(), reads()
    kinds = [(False, field, kind.__name__, count) for field, kinds in KINDS.items() for kind in kinds]
    text_kinds = [(True, field, kind.__name__, count) for field, kinds in TEXT_KINDS.items() for kind in kinds]
    with get_context("fork").Pool(jobs) as pool:
        found = shown("in what was read", pool.imap(tally, kinds, chunksize=1), missed)
        in_source = shown("in the source, after it was read", pool.imap(tally, text_kinds, chunksize=1), missed)
    let_through = summed("all, by field", found) + summed("all in the source, by field", in_source)
    raise SystemExit(let_through > 0)


def shown(title: str, found: Iterable[Tally], missed: bool) -> list[Tally]:
    """Print the table of one class of faults, each line as soon as it is known."""
    click.echo(f"{title:34}{'field':>12}{'tried':>8}{'by the text':>14}{'with entry':>14}")
    done: list[Tally] = []
    for one in found:
        done.append(one)
        click.echo(line(one.kind, one.field, [one]))
        if missed:
            click.echo("".join(f"      {fault}\n" for fault in one.missed), nl=False)
    click.echo()
    return done


def line(name: str, field: str, tallies: Sequence[Tally]) -> str:
    """One line of the table: how many were tried, and the shares refused."""
    tried = sum(one.tried for one in tallies)
    parts = sum(one.printed for one in tallies), sum(one.entered for one in tallies)
    return f"  {name:32}{field:>12}{tried:>8}" + "".join(f"{share(part, tried):>14}" for part in parts)


def summed(title: str, tallies: Sequence[Tally]) -> int:
    """Print the totals of each field and of all, and give how many fields let too much through."""
    click.echo(title)
    low = 0
    for field in dict.fromkeys(one.field for one in tallies):
        own = [one for one in tallies if one.field == field]
        click.echo(line("", field, own))
        low += sum(one.entered for one in own) < LEAST.get(field, 0) * sum(one.tried for one in own)
    click.echo(line(f"{len(tallies)} kinds", "all", tallies) + "\n")
    return low


def share(part: int, whole: int) -> str:
    """A share in percent, cut and never rounded up to 100."""
    return f"{int(1000 * part / whole) / 10:.1f} %" if whole else "-"


if __name__ == "__main__":
    main()
