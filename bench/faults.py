"""The three sources -> a table: what share of injected faults the verification refuses, kind by kind.

``python bench/faults.py [--count N] [--missed]`` puts N faults of each kind into what was read in the sources of
content/ (and then into the sources under it), one at a time, and runs the whole verification on each.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.injection import Read, Tally, tallies, text_tallies  # noqa: E402
from resolutions import vocabulary as words  # noqa: E402
from resolutions.reading import document, sets  # noqa: E402


@click.command()
@click.option("--count", default=1000, show_default=True, help="Faults of each kind.")
@click.option("--missed", is_flag=True, help="List some of the faults that the text alone does not give away.")
def main(count: int, missed: bool) -> None:
    """Print the share of faults refused, without and with the second entry."""
    content, _ = words.read_folder(HOME / "content", "content")
    vocabulary, problems = words.load(content, "content")
    if vocabulary is None:
        raise click.ClickException("\n".join(str(problem) for problem in problems))
    reads = [
        Read(one, document.read(one.source, one.given, vocabulary)) for one in sets.document_sets(content, "content")[0]
    ]
    shown("in what was read", tallies(reads, vocabulary, count), missed)
    shown("in the source, after it was read", text_tallies(reads, vocabulary.lists, count), missed)


def shown(title: str, found: Iterable[Tally], missed: bool) -> None:
    """Print the table of one class of faults, each line as soon as it is known."""
    click.echo(f"{title:34}{'field':>12}{'tried':>8}{'by the text':>14}{'with entry':>14}")
    for tally in found:
        shares = "".join(f"{share(part, tally.tried):>14}" for part in (tally.printed, tally.entered))
        click.echo(f"  {tally.kind:32}{tally.field:>12}{tally.tried:>8}{shares}")
        if missed:
            click.echo("".join(f"      {one}\n" for one in tally.missed), nl=False)
    click.echo()


def share(part: int, whole: int) -> str:
    """A share in percent, cut and never rounded up to 100."""
    return f"{int(1000 * part / whole) / 10:.1f} %" if whole else "-"


if __name__ == "__main__":
    main()
