"""Word lists -> Spellings: the vocabulary as it is printed, made once however many documents are proved with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from resolutions.reading.proof.spelled_limits import SpelledLimits
from resolutions.reading.proof.spelled_periods import SpelledPeriods, Told
from resolutions.reading.proof.spelled_units import SpelledUnits
from resolutions.reading.proof.spelled_words import Words, pieces_of, spelled
from resolutions.remembered import remembered


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words of the vocabulary as they are printed."""

    units: SpelledUnits
    """The forms of units."""
    limits: SpelledLimits
    """The words that bound a number."""
    periods: SpelledPeriods
    """The wordings of periods."""
    unit_lines: tuple[Words, ...]
    """The words with which a line opens that states the unit of what follows."""
    yearly: tuple[Words, ...]
    """The words that say of a change that it is so much each year."""


@dataclass(frozen=True, slots=True, eq=False)
class _Lists:
    value: Mapping[str, Any]

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lists) and self.value is other.value


def spellings_of(lists: Mapping[str, Any]) -> Spellings:
    """The spellings of the word lists of the vocabulary as loaded."""
    return _made(_Lists(lists))


@remembered
def told_in(spelled: Spellings, text: str, lines: bool, is_heading: bool) -> Told:
    """What the words of a clause tell about time."""
    return spelled.periods.told(pieces_of(text, lines), is_heading)


@remembered
def words_in(spelled: Spellings, text: str, lines: bool) -> Words:
    """The words of a clause."""
    return pieces_of(text, lines).words


@lru_cache(maxsize=2)
def _made(lists: _Lists) -> Spellings:
    loaded = lists.value
    units = SpelledUnits(loaded["units"], loaded["labels"]["rates"])
    unit_heads = (head["words"] for head in loaded["columns"] if head["column"] == "unit")
    return Spellings(
        units,
        SpelledLimits(loaded["limits"], loaded["leads"], loaded["verbs"], loaded["labels"]["degrees"]),
        SpelledPeriods(loaded["periods"]),
        tuple(words for phrase in unit_heads for words in spelled(phrase)),
        tuple(words for phrase in loaded["labels"]["yearly"] for words in spelled(phrase)),
    )
