"""Vocabulary, source -> Reader: everything that is needed to read one clause, indexed once for a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from resolutions.facts import Source
from resolutions.reading.amounts import Limits
from resolutions.reading.indicators import Matcher
from resolutions.reading.numbers import Style
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


@lru_cache(maxsize=2)
def _indexed(key: Key) -> tuple[Limits, Matcher]:
    words = key.vocabulary.words
    return Limits(words.limits), Matcher(key.vocabulary.indicators, words)


def reader_of(source: Source, vocabulary: Vocabulary, style: Style) -> Reader:
    """The reader of a file; limits and indicators are indexed once for a vocabulary, not for every file."""
    limits, matcher = _indexed(Key(vocabulary))
    return Reader(source, vocabulary, limits, matcher, style)


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to read a clause."""

    source: Source
    """The file."""
    vocabulary: Vocabulary
    """The words."""
    limits: Limits
    """The limit phrases, indexed."""
    matcher: Matcher
    """The indicators, indexed."""
    style: Style
    """How the document writes numbers."""
