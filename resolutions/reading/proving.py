"""DocumentSets -> Facts: every source of content/ read, and proved against examples and second entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading.content import corrections, examples, second_entry
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.content.twins import same_numbers
from resolutions.reading.readings import Read
from resolutions.vocabulary import Vocabulary


def proved_facts(
    found: Sequence[DocumentSet],
    readings: Sequence[Read],
    files: Mapping[str, bytes],
    vocabulary: Vocabulary,
    place: str,
) -> tuple[tuple[Facts, ...], list[Problem]]:
    """What each set was read to state, with its corrections noted, and everything that speaks against it."""
    facts = tuple(read for read, _ in readings)
    problems = [*examples.prove(vocabulary, facts, place), *(problem for _, wrong in readings for problem in wrong)]
    for one, read in zip(found, facts, strict=True):
        problems += second_entry.compared(one, files, read, place)
    problems += same_numbers(zip(found, facts, strict=True))
    corrected, wrong = corrections.applied(files, found, facts, place)
    return tuple(corrected), [*problems, *wrong]
