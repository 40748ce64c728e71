"""Problem: an error or warning as a value, shown as ``path:line: what`` and what to do.

Every part of the program returns problems instead of raising them, so that one run reports them all.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that a maintainer must know about, with its place and its remedy."""

    path: str
    """The file, relative to the folder the command was run on."""
    line: int
    """The line, counted from 1; 0 when the whole file is meant."""
    code: str
    """A short stable name, such as ``duplicate-key``."""
    what: str
    """What is wrong, in one sentence without a full stop."""
    todo: str
    """What to do about it, in one sentence without a full stop."""
    severity: Severity = "error"
    """An error stops the build; a warning only does so with ``--strict``."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        word = "" if self.severity == "error" else "warning: "
        return f"{place}: {word}{self.what} — {self.todo}"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build, in order of path and line."""
    return sorted(p for p in problems if p.severity == "error")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy for a misspelt word: the nearest known one, or the list of all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    return "use one of: " + ", ".join(names)
