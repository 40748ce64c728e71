"""Files -> datapackage/ and site/: both folders are judged and replaced together, or both stay as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from resolutions.cache import Cache, fingerprint
from resolutions.problems import Problem
from resolutions.publishing import locks, packages, site, targets
from resolutions.publishing.folders import Replacement, is_published, read_folder, recover_folder, replace_folders

Files = Mapping[str, bytes]


@contextmanager
def alone(content: Path, package: Path, website: Path) -> Iterator[list[Problem]]:
    """Keep other builds away from the two folders; gives why they cannot be written, whatever there is to write."""
    problems = _unfit(content, package, website)
    with locks.held([] if problems else [package, website]) as busy:
        yield problems or busy or [*recover_folder(package), *site.recover(website)]


def _unfit(content: Path, package: Path, website: Path) -> list[Problem]:
    apart = {"content": content, "data package": package, "website": website}
    written = ((package, packages.DESCRIPTOR), (website, site.MANIFEST))
    return targets.overlapping(apart) or [p for one in written for p in targets.unfit_target(*one)]


def publish(
    package: Path, data: Files, judges: Callable[[Path], list[Problem]], website: Path, pages: Files
) -> list[Problem]:
    """Replace the folders whose files are not what they hold, when all of them pass their judges."""
    fresh = Replacement(package, data, packages.DESCRIPTOR, judges)
    return replace_folders([one for one in (fresh, site.replacement(website, pages)) if not is_published(one)])


def standing(kept: Cache, key: str, package: Path, website: Path) -> tuple[int, int] | None:
    """How many files stand in the two folders, when they hold what an earlier build made from the same things."""
    both = [read_folder(folder)[0] for folder in (package, website)]
    prints = tuple(fingerprint(files) for files in both)
    return (len(both[0]), len(both[1]) - 1) if kept.recall(key) == prints else None


def remember(kept: Cache, key: str, package: Path, website: Path) -> None:
    """Keep the hash of what now stands in the two folders."""
    kept.keep(key, tuple(fingerprint(read_folder(folder)[0]) for folder in (package, website)))
