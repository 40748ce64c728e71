"""Passages of two documents -> Links: which passage of one holds the words of which passage of the other.

Containment by shingles (Broder): a word is common when it stands in a run of three words that both passages have.
Runs are found through an index, so the cost grows with the texts and not with the number of pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from resolutions.reading.descent.passages import Passage

SHINGLE = 3
"""Words in a run: single words of two syllables ("nông thôn") stand in too many sentences."""
HELD = Fraction(1, 2)
"""A passage holds the words of another one when at least this share of the words of either is common to both.

Below a half most of what is said is not what the other says. In the letter and the conclusion at hand the pairs that
belong together share 0.59 of their words or more; others share up to 0.54, all of it set phrases: see ``TELLING``.
"""
TELLING = Fraction(2, 5)
"""And at least this share of the words that say what is to be done: 0.43 and more in the pairs that belong together.

The pair that shares 0.54 of its words ("tổ chức thực hiện tốt công tác …") shares none of these.
"""
FEWEST = 6
"""So many words at least must be common, or all: fewer are a name or a set phrase."""
NEARLY = Fraction(4, 5)
"""Another passage holds the words as well when it has at least this share of what the best one has."""
COMMONEST = 50
"""A run that stands in the other document more often than this is a set phrase and leads to no passage."""
_Index = Mapping[tuple[str, ...], Sequence[tuple[int, int]]]
_Places = tuple[set[int], set[int]]


def links(ours: Sequence[Passage], theirs: Sequence[Passage]) -> list[tuple[int, int]]:
    """The places of the passages that belong together, in order."""
    index = _index(theirs)
    common = [_common(passage, index) for passage in ours]
    best: dict[int, int] = {}
    for found in common:
        for j, (_, other) in found.items():
            best[j] = max(best.get(j, 0), len(other))
    most = [max((len(mine) for mine, _ in found.values()), default=0) for found in common]
    return [
        (i, j)
        for i, found in enumerate(common)
        for j, (mine, other) in sorted(found.items())
        if _held(mine, most[i], ours[i]) or _held(other, best[j], theirs[j])
    ]


def _held(common: set[int], best: int, passage: Passage) -> bool:
    """Whether these words of a passage, common with another one, are enough; some other has ``best`` in common."""
    size = len(passage.words)
    if len(common) < max(size * HELD, Fraction(min(FEWEST, size)), best * NEARLY):
        return False
    telling = len(common & passage.telling)
    return telling > 0 and telling >= len(passage.telling) * TELLING


def _index(found: Sequence[Passage]) -> _Index:
    """Run of words -> the passages, and the places in them, where it begins."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for j, passage in enumerate(found):
        for at, run in _runs(passage):
            index.setdefault(run, []).append((j, at))
    return index


def _common(passage: Passage, index: _Index) -> dict[int, _Places]:
    """By passage of the other document: the places of the common words in this passage and in that one."""
    found: dict[int, _Places] = {}
    for at, run in _runs(passage):
        places = index.get(run, ())
        for j, there in places if len(places) <= COMMONEST else ():
            mine, other = found.setdefault(j, (set(), set()))
            mine.update(range(at, at + SHINGLE))
            other.update(range(there, there + SHINGLE))
    return found


def _runs(passage: Passage) -> Iterator[tuple[int, tuple[str, ...]]]:
    for at in range(len(passage.words) - SHINGLE + 1):
        yield at, passage.words[at : at + SHINGLE]
