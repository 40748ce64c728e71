"""The program with one small fault each -> figures: how many of them the tests notice, and which they do not.

``python bench/mutants.py [--module PART] [--last]`` puts every fault that cosmic-ray knows into each module of
``bench/mutants.toml`` and runs the tests named there. A fault that no test notices must stand in
``tests/mutants-equivalent.csv`` with the reason why nobody could notice it; the command fails on any other, and on
lines of that list which are no survivors any more. ``--last`` tries again what survived the last time.
"""

from __future__ import annotations

import csv
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path[0] = str(HOME)  # and not bench/, whose modules have the names of packages of the tests

from bench.mutant_runs import survivors  # noqa: E402
from bench.mutations import Mutant, mutants  # noqa: E402

PLAN = HOME / "bench/mutants.toml"
EXCUSED = HOME / "tests/mutants-equivalent.csv"
LAST = HOME / ".mutants.csv"
HEADER = ("module", "line", "becomes", "reason")
Name = tuple[str, str, str]
"""Module, line and what becomes of the line: how a mutant is known."""


@click.command()
@click.option("--module", "part", default="", help="Only the modules with this in their path.")
@click.option("--last", is_flag=True, help="Only the mutants that survived the last run and are not listed.")
def main(part: str, last: bool) -> None:
    """Print a line for each module and each survivor, and fail when a survivor is not listed."""
    excused = set(names(EXCUSED))
    wanted = set(names(LAST)) if last else None
    unlisted: list[Name] = []
    seen: set[Name] = set()
    for module, tests in plan():
        if part in module and (wanted is None or any(name[0] == module for name in wanted)):
            begun = time.monotonic()
            found = list(mutants(module, (HOME / module).read_text("utf-8")))
            found = [mutant for mutant in found if wanted is None or of(mutant) in wanted]
            left = {of(mutant) for mutant in survivors(found, tests)}
            seen |= left
            unlisted += sorted(left - excused)
            told = f"{len(found)} mutants, {len(left)} survive, {len(left & excused)} of them listed"
            click.echo(f"{module:<48}{told} ({time.monotonic() - begun:.0f} s)")
            for _, line, becomes in sorted(left - excused):
                click.echo(f"  {line}\n→ {becomes}")
    write(LAST, unlisted)
    gone = {name for name in excused - seen if part in name[0]} if not last else set()
    for name in sorted(gone):
        click.echo(f"no survivor any more: {', '.join(name)}")
    raise SystemExit(1 if unlisted or gone else 0)


def plan() -> Iterator[tuple[str, Sequence[str]]]:
    """Each module with the tests that must notice its faults."""
    for group in tomllib.loads(PLAN.read_text("utf-8"))["group"]:
        for module in group["modules"]:
            yield f"resolutions/{module}.py", [*(f"tests/{name}" for name in group["tests"]), *group.get("options", ())]


def of(mutant: Mutant) -> Name:
    """How a mutant is known."""
    return mutant.module, mutant.line, mutant.becomes


def names(path: Path) -> Iterator[Name]:
    """The mutants in a list."""
    if path.exists():
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                yield row["module"], row["line"], row["becomes"]


def write(path: Path, rows: Sequence[Name]) -> None:
    """Keep a list of mutants whose reasons are to be written."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([HEADER, *((*row, "") for row in rows)])


if __name__ == "__main__":
    main()
