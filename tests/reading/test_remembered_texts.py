"""What was remembered of other texts changes nothing in what a text is read to state."""

from __future__ import annotations

from reading import loaded

from resolutions.facts import Facts
from resolutions.phrases import tokenized
from resolutions.problems import Problem
from resolutions.reading import document
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.proof import verify
from resolutions.remembered import forget


def read(one: DocumentSet) -> tuple[Facts, list[Problem]]:
    facts = document.read(one.source, one.given, loaded.vocabulary())
    return facts, verify.verify(one.source, facts, loaded.vocabulary().lists)


def fresh(one: DocumentSet) -> tuple[Facts, list[Problem]]:
    forget()
    tokenized.cache_clear()
    document.outlined.cache_clear()
    return read(one)


def test_a_text_is_read_alike_before_and_after_others_and_itself() -> None:
    sets = list(loaded.document_sets().values())
    alone = {one.name: fresh(one) for one in sets}
    for one in (*sets, *reversed(sets)):
        assert read(one) == alone[one.name]
    for one in sets:
        assert fresh(one) == alone[one.name]
