"""Words that are verbs too count things only where an act, or another count, stands before them."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.quantities.acted import only_acted
from resolutions.reading.quantities.amounts import amounts
from resolutions.reading.quantities.bounding import Limits


def units(text: str) -> list[tuple[str, str, int]]:
    """The number, the unit and the last token of each amount of a text."""
    words, known = loaded.vocabulary().words, loaded.vocabulary().units
    items = tokens(text)
    found = amounts(items, (), "vi", known, Limits(words.limits, words.labels["degrees"]))
    made = only_acted(found, items, words)
    assert all(one.unit_begin <= one.unit_end <= one.end for one in made)
    return [(items[one.numbers[0]].word, one.unit.unit_id if one.unit else "", one.end) for one in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ban hành 3 quyết định", [("3", "document_item", 5)]),
        ("ban hành trên 3 quyết định", [("3", "document_item", 6)]),
        ("có 3 quyết định", [("3", "document_item", 4)]),
        ("lần 3 quyết định", [("3", "", 2)]),
        ("lần 3 quyết định trở lên", [("3", "", 2)]),
        ("lần 3 việc", [("3", "", 2)]),
        ("lần 3 việc làm", [("3", "worker", 4)]),
        ("lần 3 văn bản", [("3", "document_item", 4)]),
        ("lần 3 ha", [("3", "hectare", 3)]),
        ("lần 3", [("3", "", 2)]),
        ("có 2 chỉ thị , 3 quyết định", [("2", "document_item", 4), ("3", "document_item", 8)]),
        ("có 2 chỉ thị và 3 quyết định", [("2", "document_item", 4), ("3", "document_item", 8)]),
        ("có 2 chỉ thị . 3 quyết định", [("2", "document_item", 4), ("3", "", 6)]),
        ("có 2 chỉ thị , lần 3 quyết định", [("2", "document_item", 4), ("3", "", 7)]),
        (
            "2 xã , có 2 chỉ thị và 3 quyết định",
            [("2", "commune", 2), ("2", "document_item", 7), ("3", "document_item", 11)],
        ),
        ("có 2 chỉ thị 3 quyết định", [("2", "document_item", 4), ("3", "", 5)]),
        ("có 2 xã , 3 quyết định", [("2", "commune", 3), ("3", "", 5)]),
    ],
)
def test_a_word_that_is_a_verb_too_counts_only_behind_an_act(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert units(text) == expected
