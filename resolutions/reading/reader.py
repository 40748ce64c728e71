"""Vocabulary -> Reader: everything that is needed to read one clause, indexed once for all files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.numbers import Style
from resolutions.reading.wording.indicators import Matcher
from resolutions.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """A vocabulary as a key: the same object is the same key."""

    vocabulary: Vocabulary
    """The vocabulary."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and other.vocabulary is self.vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What is needed to read a clause; one is itself only, so that it can own what is remembered of texts."""

    vocabulary: Vocabulary
    """The words."""
    limits: Limits
    """The limit phrases, indexed."""
    matcher: Matcher
    """The indicators, indexed."""
    style: Style
    """How the document writes numbers."""


@lru_cache(maxsize=2)
def _indexed(key: Key) -> tuple[Limits, Matcher]:
    words = key.vocabulary.words
    return Limits(words.limits, words.labels["degrees"]), Matcher(key.vocabulary.indicators, words)


@lru_cache(maxsize=4)
def _made(key: Key, style: Style) -> Reader:
    return Reader(key.vocabulary, *_indexed(key), style)


def reader_of(vocabulary: Vocabulary, style: Style) -> Reader:
    """The reader of files in a style; limits and indicators are indexed once for a vocabulary, not for every file."""
    return _made(Key(vocabulary), style)
