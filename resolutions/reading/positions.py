"""Facts of a text -> Facts of its file: every span at its place in the characters as received.

Only files in decomposed form (a letter and its marks as several characters) have other places than their text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from resolutions.facts import Facts, Source

_SPANS = (("start", "end"), ("value_start", "value_end"))
T = TypeVar("T")


def in_file(facts: Facts, source: Source) -> Facts:
    """The facts with spans that count the characters of the file."""
    if not source.positions:
        return facts
    lists = {name: getattr(facts, name) for name in facts.__slots__}
    moved = {name: tuple(_moved(one, source.positions) for one in many) for name, many in lists.items()}
    return replace(facts, **moved)


def _moved(record: T, positions: tuple[int, ...]) -> T:
    spans: dict[str, Any] = {
        name: positions[getattr(record, name)] for span in _SPANS for name in span if hasattr(record, name)
    }
    return replace(record, **spans) if spans else record  # type: ignore[type-var]
