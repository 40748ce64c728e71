"""DocumentSets -> Facts: every source is read and verified once, by several processes, and never again while it stays.

Reading is a pure function of the text, what ``document.yaml`` tells of its documents and the vocabulary; their hash
is the key under which the outcome is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from resolutions.cache import Cache, fingerprint, key_of
from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading import document
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.proof import verify
from resolutions.rings import no_rings
from resolutions.vocabulary import ELSEWHERE, Vocabulary
from resolutions.workers import results

Read: TypeAlias = tuple[Facts, tuple[Problem, ...]]
"""What a source states, and what its verification found."""


def vocabulary_print(files: Mapping[str, bytes]) -> str:
    """The hash of all files that the vocabulary is made of."""
    return fingerprint({name: data for name, data in files.items() if not name.startswith(ELSEWHERE)})


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is known of some sources before any is read."""

    sets: tuple[DocumentSet, ...]
    """The sources, in order."""
    keys: tuple[str, ...]
    """The key under which the reading of each is kept."""
    reads: tuple[Read | None, ...]
    """What each states; None when it must be read."""

    @property
    def missing(self) -> list[DocumentSet]:
        """The sources that must be read: the documents of the others were counted when they were."""
        return [one for one, read in zip(self.sets, self.reads, strict=True) if read is None]


def recalled(found: Sequence[DocumentSet], words: str, kept: Cache) -> Recalled:
    """What earlier builds kept of some sources; ``words`` is the hash of the vocabulary."""
    keys = tuple(key_of("reading", words, one.source, one.given) for one in found)
    with no_rings():
        return Recalled(tuple(found), keys, tuple(kept.recall(key) for key in keys))


def readings(known: Recalled, vocabulary: Vocabulary, kept: Cache, jobs: int = 1) -> Iterator[Read]:
    """What each source states, in order; what was not known is read and kept."""
    with no_rings():
        fresh = iter(_read_all(known.missing, vocabulary, jobs))
        for key, read in zip(known.keys, known.reads, strict=True):
            if read is None:
                read = next(fresh)
                kept.keep(key, read)
            yield read


def _read_all(missing: Sequence[DocumentSet], vocabulary: Vocabulary, jobs: int) -> Iterable[Read]:
    """Read some sources, in as many processes as are given and of use; where there is no fork, in this one."""
    again = partial(_tasks, missing, vocabulary)
    yield from results(again(), again, range(len(missing)), jobs)


def _tasks(missing: Sequence[DocumentSet], vocabulary: Vocabulary) -> list[partial[Read]]:
    return [partial(_read, one, vocabulary) for one in missing]


def _read(one: DocumentSet, vocabulary: Vocabulary) -> Read:
    facts = document.read(one.source, one.given, vocabulary)
    return facts, tuple(verify.verify(one.source, facts, vocabulary.lists))
