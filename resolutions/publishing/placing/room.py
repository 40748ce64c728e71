"""Bytes -> room: how much of a web host a site takes, and how many documents of its kind it has room for."""

from __future__ import annotations

from resolutions.problems import Problem

ROOM = 1_000_000_000
"""The bytes that GitHub Pages has for a site."""
ALARM = 80
"""From so many percent of them on, a build warns."""


def crowded(taken: int, documents: int, folder: str) -> list[Problem]:
    """A warning when a site of so many bytes is about to outgrow its host; ``folder`` is how the problem names it."""
    if taken * 100 < ROOM * ALARM:
        return []
    what = f"the website takes {taken * 100 // ROOM}% of the 1 GB that GitHub Pages has for a site"
    todo = f"find another host before it holds more than {_fitting(taken, documents)} documents"
    return [Problem(folder, 0, "little-room", what, todo, "warning")]


def told(taken: int, documents: int) -> str:
    """The line of a build on it."""
    share = f"{taken / 1e6:.0f} MB of website, {taken / max(documents, 1) / 1e3:.0f} kB a document"
    return f"room          {share}; 1 GB holds {_fitting(taken, documents)} documents like these"


def _fitting(taken: int, documents: int) -> int:
    return ROOM * documents // max(taken, 1)
