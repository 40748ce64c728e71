"""Reading makes no values that hold each other, and so need not be interrupted by a search for them."""

from __future__ import annotations

import gc

import pytest
from reading import loaded

from resolutions.reading import document
from resolutions.reading.proof import verify
from resolutions.rings import no_rings


def test_reading_and_proving_make_no_rings() -> None:
    sets = loaded.document_sets()
    words = loaded.vocabulary()
    gc.unfreeze()  # what an earlier test left out of the search, and nothing holds any more
    gc.collect()
    with no_rings():
        for one in sets.values():
            facts = document.read(one.source, one.given, words)
            verify.verify(one.source, facts, words.lists)
        assert gc.collect() == 0


def test_rings_are_searched_for_again_afterwards() -> None:
    with pytest.raises(ValueError, match="enough"), no_rings():
        assert not gc.isenabled()
        raise ValueError("enough")
    assert gc.isenabled()
    with no_rings():
        assert gc.get_freeze_count() == 0
    assert gc.get_freeze_count() > 0
