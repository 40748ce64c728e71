"""Path -> Facts: a file that is not in content/ is read and verified on its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.reading import document, sources
from resolutions.reading.descent.lineage import traced
from resolutions.reading.positions import in_files
from resolutions.reading.proof import printback, verify
from resolutions.reading.references.cited import linked
from resolutions.reading.structure.legacy_fonts import unreadable, unseen
from resolutions.reading.wording.unmatched_labels import Unmatched, unmatched_labels
from resolutions.vietnamese import slug
from resolutions.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Lone:
    """What one file states."""

    facts: Facts
    """Its facts, with positions in the file."""
    documents: tuple[str, ...]
    """The ids of the documents in it."""
    unmatched: tuple[Unmatched, ...]
    """Its figures whose label is no known indicator."""
    problems: tuple[Problem, ...]
    """What speaks against publishing them."""


def lone(path: Path, vocabulary: Vocabulary) -> Lone | Problem:
    """What a file states, or why it cannot be read."""
    source = sources.opened(path)
    if isinstance(source, Problem):
        return source
    given = document.default_given(slug(path.stem, 20) or "document", source, vocabulary)
    facts, refused = printback.proved(source, document.read(source, given, vocabulary), vocabulary.lists)
    problems = [*unreadable(source.text, str(path)), *unseen(source.text, str(path)), *refused]
    problems += verify.verify(source, facts)
    unmatched = unmatched_labels([(source, facts)], vocabulary)
    (facts,) = in_files(traced(linked([facts], vocabulary.places), vocabulary.duties), [source])
    return Lone(facts, tuple(one.document_id for one in given), tuple(unmatched), tuple(problems))
