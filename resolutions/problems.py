"""Problem: an error or warning as a value, shown as ``path:line: what`` and what to do.

Every part of the program returns problems instead of raising them, so that one run reports them all.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from resolutions.limits import MAX_SHARED, MAX_TOLD

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
        return visible(f"{place}: {word}{self.what} — {self.todo}")


def visible(text: str) -> str:
    """The text as one line: line ends, and signs that nobody sees or that a terminal obeys, are told by number."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or unicodedata.category(c) == "Zs" else ascii(c)[1:-1] for c in text)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build, in order of path and line."""
    return sorted(p for p in problems if p.severity == "error")


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems in order: what was refused unread is not missing as well, and a flood is told by its first."""
    found = sorted(_folded(sorted(set(problems))))
    unread = {problem.path for problem in found if problem.code in _UNREAD}
    counts: Counter[tuple[str, str, str]] = Counter()
    for problem in found:
        if not (problem.code in _MISSING and _below(problem.path) & unread):
            kind = (problem.path, problem.code, problem.severity)
            counts[kind] += 1
            if counts[kind] <= MAX_TOLD or not problem.line:
                yield problem
            elif counts[kind] == MAX_TOLD + 1:
                yield replace(problem, what=f"{problem.what}, and so on", todo="mend the first and see the rest")


def _folded(found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those of a kind that stands in many documents told by the first few and a number."""
    shared: dict[str, list[Problem]] = {}
    for problem in found:
        if problem.code in _SHARED:
            shared.setdefault(problem.code, []).append(problem)
        else:
            yield problem
    for same in shared.values():
        yield from same[:MAX_SHARED]
        for first in same[MAX_SHARED : MAX_SHARED + 1]:
            others = len(same) - MAX_SHARED - 1
            yield replace(first, what=f"{first.what}, as in {others} more files") if others else first


_SHARED = frozenset({"no-second-entry"})
_UNREAD = frozenset({"link-outside", "link-folder", "no-file", "odd-name", "too-large", "unreadable"})
_MISSING = frozenset({"missing-file", "no-documents"})


def _below(path: str) -> set[str]:
    """The path and the folders around it."""
    parts = path.split("/")
    return {"/".join(parts[:end]) for end in range(1, len(parts) + 1)}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy for a misspelt word: the nearest known one, or the list of all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    return "use one of: " + ", ".join(names)
