"""Jobs -> files: pages and downloads are made by several processes, and not again while what they show stays the same.

Each process puts the files it makes on the shelf itself. What a job looked up in the tables is remembered, with the
hash of each file it made; when all of that is as it was, and the site still holds those files, they are taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from resolutions.publishing.framing.page import File
from resolutions.publishing.placing.shelf import Place, Shelf, Shelved
from resolutions.publishing.wording.languages import MISSING
from resolutions.publishing.wording.watched import Read, Watched, noted
from resolutions.workers import results

Finding: TypeAlias = tuple[Read, bytes]
"""A read and the hash of what it found."""
Remembered: TypeAlias = Mapping[str, tuple[tuple[tuple[str, bytes], ...], tuple[Finding, ...]]]
"""Key of a job -> path and hash of each file it made, and what it looked up."""
Made: TypeAlias = tuple[tuple[Shelved, ...], frozenset[Read]]
"""The files of a job where they were put, and what was read for them."""


@dataclass(frozen=True, slots=True)
class Job:
    """Files that are still to be made."""

    key: str
    """What they are: the same as long as what is given is the same."""
    make: Callable[[], tuple[File, ...]]
    """Makes them."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is at hand for making files."""

    before: Remembered = field(default_factory=dict)
    """What an earlier build remembered."""
    shelf: Shelf = field(default_factory=Shelf)
    """Where the files are put."""
    jobs: int = 1
    """How many processes may work at once."""
    now: dict[str, Any] = field(default_factory=dict)
    """What this build will remember."""
    missing: dict[tuple[str, str], None] = field(default_factory=dict)
    """The messages that were found to lack their English."""


def made(
    shop: Workshop, watched: Mapping[str, Watched[Any]], jobs: Sequence[Job], again: Callable[[], Sequence[Job]]
) -> list[Shelved]:
    """The files of some jobs, in order; ``again`` makes the same jobs in a process that was not forked."""
    seen = _Seen(watched)
    kept = [standing(shop, job.key, seen) for job in jobs]
    places = [place for place, files in enumerate(kept) if files is None]
    shelf = shop.shelf.place
    fresh = results(_tasks(jobs, shelf), partial(_tasks_again, again, shelf), places, shop.jobs)
    files: list[Shelved] = []
    for job, known in zip(jobs, kept, strict=True):
        if known is None:
            known, reads = next(fresh)
            sums = tuple((file.path, file.total) for file in known)
            shop.now[job.key] = (sums, tuple(map(seen, sorted(reads))))
            shop.missing.update({(how, key): None for name, how, key in reads if name == MISSING})
        files += known
    for file in files:
        shop.shelf.note(file)
    return files


def _tasks(jobs: Sequence[Job], place: Place) -> list[Callable[[], Made]]:
    return [partial(_done, job, place) for job in jobs]


def _tasks_again(again: Callable[[], Sequence[Job]], place: Place) -> list[Callable[[], Made]]:
    return _tasks(again(), place)


def _done(job: Job, place: Place) -> Made:
    files, reads = noted(job.make)
    return tuple(place.put(file.path, file.content) for file in files), reads


def standing(shop: Workshop, key: str, seen: Callable[[Read], Finding]) -> tuple[Shelved, ...] | None:
    """The files of a job as they stand on the site, when they are still what it would make."""
    if key not in shop.before:
        return None
    sums, findings = shop.before[key]
    if any(seen(read)[1] != found for read, found in findings):
        return None
    files = tuple(file for path, total in sums if (file := shop.shelf.place.take(path, total)))
    if len(files) < len(sums):
        return None
    shop.now[key] = (sums, tuple(seen(read) for read, _ in findings))
    return files


class _Seen:
    """What each read finds in the tables as they are; every answer is one object, however often it is asked for."""

    def __init__(self, watched: Mapping[str, Watched[Any]]) -> None:
        self._watched = watched
        self._known: dict[Read, Finding] = {}

    def __call__(self, read: Read) -> Finding:
        """The read with what it finds now."""
        if read not in self._known:
            name, how, key = read
            found = self._watched[name].state(how, key) if name in self._watched else b""
            self._known[read] = (read, found)
        return self._known[read]
