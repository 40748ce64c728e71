"""Facts of a corpus -> records: what is found by looking at all documents together, by the name of its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from resolutions.duty_words import DutyWords
from resolutions.facts import Facts
from resolutions.reading.duties.assignments import assignments
from resolutions.reading.references.cited import wanted
from resolutions.reading.wording.unmatched_labels import Unmatched


def compiled(facts: Sequence[Facts], words: DutyWords, unmatched: Iterable[Unmatched]) -> Mapping[str, Sequence[Any]]:
    """The bodies of every task, the documents wanted and the labels that no indicator is worded like."""
    return {
        "assignments": [one for read in facts for one in assignments(read.tasks, words)],
        "wanted_documents": wanted(facts),
        "unmatched_labels": [one.row for one in unmatched],
    }
