"""Seeds -> figures: in how many of N random orders the tests pass, to show that none leans on one before it.

``python bench/orders.py [--rounds N] [--first SEED] [PATH…]`` runs the tests that need no browser, or those in the
paths, and prints a line for each seed; ``ORDER=SEED python -m pytest -p bench.shuffled`` runs one order again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent


@click.command()
@click.option("--rounds", default=20, show_default=True, help="Orders to try.")
@click.option("--first", default=1, show_default=True, help="The first seed; the others follow it.")
@click.option("--jobs", default="auto", show_default=True, help="Processes that share the tests of an order.")
@click.argument("paths", nargs=-1)
def main(rounds: int, first: int, jobs: str, paths: tuple[str, ...]) -> None:
    """Print how each order ended, with what failed, and fail when one did."""
    failed = 0
    for seed in range(first, first + rounds):
        begun = time.monotonic()
        command = [sys.executable, "-m", "pytest", "-p", "bench.shuffled", "-p", "no:cacheprovider", "-n", jobs, *paths]
        done = subprocess.run(command, cwd=HOME, env={**os.environ, "ORDER": str(seed)}, capture_output=True, text=True)
        lines = done.stdout.splitlines()
        told = [line for line in lines if line.startswith(("FAILED", "ERROR"))] or (
            [] if not done.returncode else lines
        )
        failed += bool(done.returncode)
        click.echo(f"order {seed}: {'failed' if done.returncode else 'passed'} ({time.monotonic() - begun:.0f} s)")
        for line in told:
            click.echo(f"  {line}")
    click.echo(f"random orders: {rounds - failed} of {rounds} passed")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
