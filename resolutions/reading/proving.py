"""DocumentSets -> Facts: every source of content/ read, and proved against examples and second entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading import corrections, document, examples, second_entry, verify
from resolutions.reading.sets import DocumentSet
from resolutions.reading.twins import same_numbers
from resolutions.vocabulary import Vocabulary


def proved_facts(
    found: Sequence[DocumentSet], files: Mapping[str, bytes], vocabulary: Vocabulary, place: str
) -> tuple[tuple[Facts, ...], list[Problem]]:
    """What each set states, with its corrections noted, and everything that speaks against it."""
    facts = tuple(document.read(one.source, one.given, vocabulary) for one in found)
    problems = examples.prove(vocabulary, facts, place)
    for one, read in zip(found, facts, strict=True):
        problems += verify.verify(one.source, read, vocabulary.lists)
        problems += second_entry.compared(one, files, read, place)
    problems += same_numbers(zip(found, facts, strict=True))
    corrected, wrong = corrections.applied(files, found, facts, place)
    return tuple(corrected), [*problems, *wrong]
