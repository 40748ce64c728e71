"""The vocabulary and the three sources, loaded once for the whole run."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Facts
from resolutions.reading.content.sets import DocumentSet
from resolutions.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return loaded.vocabulary()


@pytest.fixture(scope="session")
def document_sets() -> dict[str, DocumentSet]:
    return loaded.document_sets()


@pytest.fixture(scope="session")
def facts() -> dict[str, Facts]:
    """What each of the three sources states, by the first word of its folder: dong, gia, kon."""
    return {name: loaded.facts_of(name) for name in loaded.document_sets()}
