"""Fault kinds, facts -> tallies: how many of the faults put into what was read are refused, and by what.

Each fault is put into the real facts alone, and the whole verification is run on them: once without and once with the
second entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from bench.fault_kinds import KINDS
from bench.fault_target import Kind, Target
from bench.text_faults import TEXT_KINDS, TextKind, changed
from resolutions.facts import Facts, Observation
from resolutions.reading.content import second_entry
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.proof import verify
from resolutions.vocabulary import Vocabulary

MAX_TRIES = 5000
"""A kind that fits none of so many targets in a row is given up."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document set and what was read in it."""

    one: DocumentSet
    """The set, with its second entry."""
    facts: Facts
    """What was read."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the faults of one kind."""

    field: str
    """The field that the kind spoils."""
    kind: str
    """The name of the kind."""
    tried: int
    """How many faults were put in."""
    printed: int
    """How many were refused by the text alone: ledger, places, printing back."""
    entered: int
    """How many were refused by the text or the second entry."""
    missed: tuple[str, ...]
    """The first faults that only the second entry refused, in words."""


def tallies(reads: Sequence[Read], vocabulary: Vocabulary, count: int, seed: int = 7) -> Iterator[Tally]:
    """A tally for each kind of fault in what was read."""
    for field, kinds in KINDS.items():
        for kind in kinds:
            yield tally_of_kind(field, kind.__name__, reads, vocabulary, count, seed)


def tally_of_kind(
    field: str, name: str, reads: Sequence[Read], vocabulary: Vocabulary, count: int, seed: int = 7
) -> Tally:
    """The tally of a kind of fault by its name, the same whatever was tried before."""
    kind = next(kind for kind in KINDS[field] if kind.__name__ == name)
    return tally_of(field, kind, reads, vocabulary, count, Random(f"{seed}{name}"))


def tally_of(
    field: str, kind: Kind, reads: Sequence[Read], vocabulary: Vocabulary, count: int, random: Random
) -> Tally:
    """The tally of one kind of fault."""
    tried = printed = entered = 0
    missed: list[str] = []
    for read, i, faulty in _faults(kind, reads, vocabulary, count, random):
        observations = (*read.facts.observations[:i], faulty, *read.facts.observations[i + 1 :])
        by_text = bool(verify.verify(read.one.source, replace(read.facts, observations=observations), vocabulary.lists))
        by_entry = bool(second_entry.differences(read.one, observations))
        tried, printed, entered = tried + 1, printed + by_text, entered + (by_text or by_entry)
        if not by_text and len(missed) < 5:
            missed.append(_difference(read.facts.observations[i], faulty))
    return Tally(field, kind.__name__, tried, printed, entered, tuple(missed))


def _faults(
    kind: Kind, reads: Sequence[Read], vocabulary: Vocabulary, count: int, random: Random
) -> Iterator[tuple[Read, int, Observation]]:
    places = [(read, i) for read in reads for i in range(len(read.facts.observations))]
    made = tries = 0
    while made < count and tries < MAX_TRIES:
        read, i = random.choice(places)
        one = read.facts.observations[i]
        others = [o for o in read.facts.observations if o.document_id == one.document_id and o is not one]
        faulty = kind(Target(one, others, read.one.source.text, vocabulary.units), random)
        tries += 1
        if faulty is not None:
            made, tries = made + 1, 0
            yield read, i, faulty


def _difference(one: Observation, faulty: Observation) -> str:
    told = [
        f"{name} {getattr(one, name)!r} -> {getattr(faulty, name)!r}"
        for name in one.__slots__
        if getattr(one, name) != getattr(faulty, name)
    ]
    return f"{one.observation_id}: " + "; ".join(told)


def text_tallies(reads: Sequence[Read], lists: Mapping[str, Any], count: int, seed: int = 7) -> Iterator[Tally]:
    """A tally for each kind of change in the source under facts read before; the second entry has no part in it."""
    for field, kinds in TEXT_KINDS.items():
        for kind in kinds:
            yield text_tally_of_kind(field, kind.__name__, reads, lists, count, seed)


def text_tally_of_kind(
    field: str, name: str, reads: Sequence[Read], lists: Mapping[str, Any], count: int, seed: int = 7
) -> Tally:
    """The tally of a kind of change in the source by its name, the same whatever was tried before."""
    kind = next(kind for kind in TEXT_KINDS[field] if kind.__name__ == name)
    return _text_tally(field, kind, reads, lists, count, Random(f"{seed}{name}"))


def _text_tally(
    field: str, kind: TextKind, reads: Sequence[Read], lists: Mapping[str, Any], count: int, random: Random
) -> Tally:
    places = [(read, o) for read in reads for o in read.facts.observations]
    tried = refused = tries = 0
    missed: list[str] = []
    while tried < count and tries < MAX_TRIES:
        read, o = random.choice(places)
        text = kind(read.one.source.text, o, random)
        tries += 1
        if text is None or text == read.one.source.text:
            continue
        found = bool(verify.verify(changed(read.one.source, text), read.facts, lists))
        tried, refused, tries = tried + 1, refused + found, 0
        if not found:
            missed.append(o.observation_id)
    return Tally(field, kind.__name__, tried, refused, refused, tuple(missed[:5]))
