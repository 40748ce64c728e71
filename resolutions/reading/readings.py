"""DocumentSets -> Facts: every source is read and verified once, by several processes, and never again while it stays.

Reading is a pure function of the text, what ``document.yaml`` tells of its documents and the vocabulary; their hash
is the key under which the outcome is kept.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import TypeAlias

from resolutions.cache import Cache, fingerprint, key_of
from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading import document, verify
from resolutions.reading.sets import DocumentSet
from resolutions.vocabulary import Vocabulary

Read: TypeAlias = tuple[Facts, tuple[Problem, ...]]
"""What a source states, and what its verification found."""
UNREAD = ("documents/", "pages/", "locales/", "tables/", "site.yaml")
"""The files of content/ that the reader of a source does not look at."""


def vocabulary_print(files: Mapping[str, bytes]) -> str:
    """The hash of all files that the vocabulary is made of."""
    return fingerprint({name: data for name, data in files.items() if not name.startswith(UNREAD)})


def readings(
    found: Sequence[DocumentSet], vocabulary: Vocabulary, words: str, kept: Cache, jobs: int = 1
) -> Iterator[Read]:
    """What each source states, in order; ``words`` is the hash of the vocabulary."""
    keys = [key_of("reading", words, one.source, one.given) for one in found]
    known: list[Read | None] = [kept.recall(key) for key in keys]
    missing = [one for one, read in zip(found, known, strict=True) if read is None]
    fresh = iter(_read_all(missing, vocabulary, jobs))
    for key, read in zip(keys, known, strict=True):
        if read is None:
            read = next(fresh)
            kept.keep(key, read)
        yield read


def _read_all(missing: Sequence[DocumentSet], vocabulary: Vocabulary, jobs: int) -> Iterable[Read]:
    """Read some sources, in as many processes as are given and of use; where there is no fork, in this one."""
    jobs = min(jobs, len(missing))
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_read, missing, repeat(vocabulary))
        return
    with multiprocessing.get_context("fork").Pool(jobs, _take, (vocabulary,)) as pool:
        yield from pool.imap(_read_with_taken, missing, chunksize=1 + len(missing) // (8 * jobs))


def _read(one: DocumentSet, vocabulary: Vocabulary) -> Read:
    facts = document.read(one.source, one.given, vocabulary)
    return facts, tuple(verify.verify(one.source, facts, vocabulary.lists))


_taken: list[Vocabulary] = []


def _take(vocabulary: Vocabulary) -> None:
    """Remember the vocabulary in a process of the pool, which got it by being forked."""
    _taken[:] = [vocabulary]


def _read_with_taken(one: DocumentSet) -> Read:
    return _read(one, _taken[0])
