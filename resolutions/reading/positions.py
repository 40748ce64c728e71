"""Facts of texts -> Facts of their files: every span at its place in the characters as received.

Only files in decomposed form (a letter and its marks as several characters) have other places than their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from resolutions.facts import Facts, Source
from resolutions.kinship import Lineage

_SPANS = ("start", "end", "value_start", "value_end")
_SOURCE_SPAN = ("source_start", "source_end")
T = TypeVar("T")


def in_files(facts: Sequence[Facts], sources: Sequence[Source]) -> tuple[Facts, ...]:
    """The facts of a corpus with spans that count the characters of the files, each of its own source."""
    moved = tuple(in_file(one, source) for one, source in zip(facts, sources, strict=True))
    places = {
        document.document_id: source.positions
        for one, source in zip(facts, sources, strict=True)
        for document in one.documents
        if source.positions
    }
    if not places:
        return moved
    return tuple(replace(one, lineage=tuple(_of_source(row, places) for row in one.lineage)) for one in moved)


def _of_source(row: Lineage, places: Mapping[str, tuple[int, ...]]) -> Lineage:
    return _moved(row, places.get(row.source_document_id, ()), _SOURCE_SPAN)


def in_file(facts: Facts, source: Source) -> Facts:
    """The facts of one text with spans that count the characters of its file."""
    if not source.positions:
        return facts
    lists = {name: getattr(facts, name) for name in facts.__slots__}
    moved = {name: tuple(_moved(one, source.positions, _SPANS) for one in many) for name, many in lists.items()}
    return replace(facts, **moved)


def _moved(record: T, positions: tuple[int, ...], names: Sequence[str]) -> T:
    """A record with the places that it has moved; a place that is missing stays so."""
    places = {name: getattr(record, name, None) for name in names if positions}
    spans: dict[str, Any] = {name: positions[at] for name, at in places.items() if at is not None}
    return replace(record, **spans) if spans else record  # type: ignore[type-var]
