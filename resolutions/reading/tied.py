"""Facts of each source -> Facts of a corpus: what only all documents together tell, and the labels nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.descent.lineage import traced
from resolutions.reading.document import count_problems
from resolutions.reading.positions import in_files
from resolutions.reading.references.cited import linked
from resolutions.reading.wording.unmatched_labels import Unmatched, unmatched_labels
from resolutions.vocabulary import Vocabulary


def tied(
    facts: Sequence[Facts], found: Sequence[DocumentSet], vocabulary: Vocabulary
) -> tuple[tuple[Facts, ...], tuple[Unmatched, ...]]:
    """The facts with their citations, lineage and places in the files, and the figures that match no indicator."""
    whole = traced(linked(facts, vocabulary.places), vocabulary.duties)
    unmatched = unmatched_labels([(one.source, read) for one, read in zip(found, whole, strict=True)], vocabulary)
    return tuple(in_files(whole, [one.source for one in found])), tuple(unmatched)


def miscounted(found: Iterable[DocumentSet], vocabulary: Vocabulary | None) -> list[Problem]:
    """The sets whose text holds another number of documents than ``document.yaml`` tells of."""
    if vocabulary is None:
        return []
    return [p for one in found for p in count_problems(one.source, one.given, one.path, vocabulary)]
