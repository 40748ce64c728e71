"""Files -> room: how much of a web host a site takes, and how many documents of its kind it has room for."""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.problems import Problem

ROOM = 1_000_000_000
"""The bytes that GitHub Pages has for a site."""
ALARM = 80
"""From so many percent of them on, a build warns."""


def crowded(files: Mapping[str, bytes], documents: int, folder: str) -> list[Problem]:
    """A warning when a site is about to outgrow its host; ``folder`` is how the problem names it."""
    taken = _size(files)
    if taken * 100 < ROOM * ALARM:
        return []
    what = f"the website takes {taken * 100 // ROOM}% of the 1 GB that GitHub Pages has for a site"
    todo = f"find another host before it holds more than {_fitting(files, documents)} documents"
    return [Problem(folder, 0, "little-room", what, todo, "warning")]


def told(files: Mapping[str, bytes], documents: int) -> str:
    """The line of a build on it."""
    share = f"{_size(files) / 1e6:.0f} MB of website, {_size(files) / max(documents, 1) / 1e3:.0f} kB a document"
    return f"room          {share}; 1 GB holds {_fitting(files, documents)} documents like these"


def _size(files: Mapping[str, bytes]) -> int:
    return sum(map(len, files.values()))


def _fitting(files: Mapping[str, bytes], documents: int) -> int:
    return ROOM * documents // max(_size(files), 1)
