"""observations, observations -> Changes: what a build gains, loses or reads otherwise than the committed package.

Each change of the data is reviewed by a person before it is committed, and this is what they read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from resolutions.problems import Problem

TABLE = "observations.csv"
"""The table of a package that is compared."""
SHOWN = 40
"""At most so many gained figures are listed; lost and changed ones are listed all."""
VALUE_COLUMNS = ("comparator", "value", "value_high", "unit_id", "period")
"""The columns of an observation that together are its value; a difference in one of them is a change."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an observation as a table states it; a cell is ``""`` when missing."""

    comparator: str
    """eq, ge, gt, le, lt, approx, range or ratio."""
    value: str
    """The printed magnitude in the printed unit."""
    value_high: str
    """The upper end of a range or the denominator of a ratio."""
    unit_id: str
    """The unit."""
    period: str
    """The period, such as 2021 or 2020-H1."""

    def __str__(self) -> str:
        """The value on one line: comparator, magnitude, unit, period."""
        span = f"{self.value}..{self.value_high}" if self.value_high else self.value
        return " ".join(part for part in (self.comparator, span, self.unit_id, self.period) if part)


@dataclass(frozen=True, slots=True)
class Change:
    """One observation that is not in both packages with the same value."""

    kind: Literal["gained", "lost", "changed"]
    """Whether only the new package has it, only the old one, or both with different values."""
    observation_id: str
    """The observation."""
    document_id: str
    """The document that states it."""
    label: str
    """The label as printed."""
    old: Reading | None
    """The value in the old package; None when gained."""
    new: Reading | None
    """The value in the new package; None when lost."""

    def __str__(self) -> str:
        """The change on one line, for the output of a build."""
        values = " -> ".join(str(reading) for reading in (self.old, self.new) if reading)
        return f"{self.kind} {self.observation_id}: {self.label}: {values}"


def read_observations(data: bytes) -> list[dict[str, str]]:
    """The rows of a committed ``observations.csv``, whichever columns it had then; no rows when it cannot be read."""
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), restval=""))
    except (UnicodeDecodeError, csv.Error):
        return []
    return [{name: cell for name, cell in row.items() if isinstance(name, str)} for row in rows]


def changes(committed: bytes, made: bytes) -> list[Change]:
    """The changes from one ``observations.csv`` to the other; the lines that stand in both are not taken apart.

    A published cell holds no line break, so that a line is a row.
    """
    (head, _, old), (other, _, new) = committed.partition(b"\n"), made.partition(b"\n")
    if head == other:
        before, after = old.split(b"\n"), new.split(b"\n")
        same = set(before) & set(after)
        committed, made = (b"\n".join([head, *(row for row in rows if row not in same)]) for rows in (before, after))
    return diff(read_observations(committed), read_observations(made))


def diff(old: Iterable[Mapping[str, str]], new: Iterable[Mapping[str, str]]) -> list[Change]:
    """The gained, lost and changed observations, by document and id."""
    before = {row.get("observation_id", ""): row for row in old}
    after = {row.get("observation_id", ""): row for row in new}
    changes = [_change(name, before.get(name), after.get(name)) for name in before.keys() | after.keys()]
    return sorted((c for c in changes if c.old != c.new), key=lambda c: (c.document_id, c.observation_id))


def listed(changes: Sequence[Change]) -> list[str]:
    """How many changes there are, then every loss and every other value, and the first of the gains."""
    gained = [change for change in changes if change.kind == "gained"]
    kept = {change.observation_id for change in gained[:SHOWN]}
    lines = [f"  {change}" for change in changes if change.kind != "gained" or change.observation_id in kept]
    more = [f"  and {len(gained) - SHOWN} more gained"] if len(gained) > SHOWN else []
    return [f"changes       {len(changes)} since the data package that was here", *lines, *more]


def _change(name: str, before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> Change:
    row = after or before or {}
    kind: Literal["gained", "lost", "changed"] = "gained" if before is None else "lost" if after is None else "changed"
    return Change(kind, name, row.get("document_id", ""), row.get("label_vi", ""), _reading(before), _reading(after))


def _reading(row: Mapping[str, str] | None) -> Reading | None:
    return None if row is None else Reading(*(row.get(column, "") for column in VALUE_COLUMNS))


def drifted(committed: Mapping[str, bytes], made: Mapping[str, bytes], folder: str) -> list[Problem]:
    """The files of the committed package that are not, byte for byte, what the build makes."""
    todo = "run 'python build.py' and commit the folder"
    problems = []
    for path in sorted(committed.keys() | made.keys()):
        if committed.get(path) != made.get(path):
            state = "is not made any more" if path not in made else "is stale" if path in committed else "is missing"
            problems.append(Problem(f"{folder}/{path}", 0, "drift", f"the committed file {state}", todo))
    return problems
