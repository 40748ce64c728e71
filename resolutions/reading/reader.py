"""Vocabulary, source -> Reader: everything that is needed to read one clause, indexed once for a file."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.facts import Source
from resolutions.reading.amounts import Limits
from resolutions.reading.indicators import Matcher
from resolutions.reading.numbers import Style
from resolutions.vocabulary import Vocabulary


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
