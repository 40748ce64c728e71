"""Folders -> turns: one build at a time writes the two folders, and begins with what a killed build left mended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from resolutions.problems import Problem
from resolutions.publishing.placing import exchange, locks, targets


@contextmanager
def alone(content: Path, package: Path, website: Path) -> Iterator[list[Problem]]:
    """Keep other builds away from the two folders; gives why they cannot be written, whatever there is to write."""
    problems = _unfit(content, package, website)
    with locks.held([] if problems else [package, website]) as busy:
        yield problems or busy or [*recover_folder(package), *recover_folder(website, keep=True)]


def _unfit(content: Path, package: Path, website: Path) -> list[Problem]:
    apart = {"content": content, "data package": package, "website": website}
    written = ((package, targets.DESCRIPTOR), (website, targets.MANIFEST))
    return targets.overlapping(apart) or [p for one in written for p in targets.unfit_target(*one)]


def recover_folder(target: Path, keep: bool = False) -> list[Problem]:
    """Finish or undo what a killed ``replace_folder`` left beside the target."""
    try:
        exchange.recovered(target, keep)
    except OSError as error:
        return [targets.failure(target, "cannot-recover", error)]
    return []
