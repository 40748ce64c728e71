"""Entry, rule or printed line -> Told: what made one value of an observation, as ``explain`` prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.facts import Observation
from resolutions.phrases import Token

SHOWN = 100
"""So many characters of an entry are printed; its line has them all."""


BEGUN = 80
"""So many characters of a clause say which one it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one entry, one line of the source or one rule made of a value."""

    field: str
    """The value that was made: comparator, unit, period and so on."""
    value: str
    """What it was made."""
    words: str
    """The words of the entry, or the rule in a sentence."""
    place: str
    """The file and line of the entry or of the printed words; empty for a rule of the program."""

    def __str__(self) -> str:
        what = " ".join(part for part in (self.field, self.value) if part)
        words = self.words if len(self.words) <= SHOWN else self.words[:SHOWN].rstrip() + " …"
        return f"{what}: {words} ({self.place})" if self.place else f"{what}: {words}"


def begun(text: str) -> str:
    """The words with which a clause begins, as many as a line has room for; none is cut."""
    return text if len(text) <= BEGUN else text[: BEGUN + 1].rpartition(" ")[0]


def said(o: Observation, field: str) -> str:
    """What the reader noted of a field: ``năm {year} (periods.yaml:12)``."""
    line = next((line for line in o.explanation if line.startswith(f"{field} ")), "")
    return line.partition(": ")[2]


def stands(wanted: Sequence[str], items: Sequence[Token]) -> int | None:
    """Where some words stand in a text in one piece."""
    own = [token.word for token in items]
    at = (i for i in range(len(own) - len(wanted) + 1) if own[i : i + len(wanted)] == list(wanted))
    first = next(at, None)
    return None if first is None or not wanted else items[first].start
