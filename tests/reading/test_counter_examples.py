"""No entry reads its own counter-example; one that does is found out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import loaded

from resolutions.entries import Fields, Text
from resolutions.reading.content.counter_examples import LISTS, prove


def test_no_entry_of_the_content_reads_its_counter_example() -> None:
    assert prove(loaded.vocabulary()) == []
    for name in LISTS:
        assert any("counter_example" in item for item in loaded.vocabulary().lists[name])


@pytest.mark.parametrize(
    ("name", "words", "read"),
    [
        ("limits", "trên {amount}", "đạt trên 12 xã"),
        ("limits", "từ {amount} trở lên", "đạt từ 5% trở lên"),
        ("ignored", "loại {n}", "đô thị loại 4"),
    ],
)
def test_an_entry_that_reads_its_counter_example_is_a_problem(name: str, words: str, read: str) -> None:
    vocabulary = loaded.vocabulary()
    item = Fields({**next(one for one in vocabulary.lists[name] if one["words"] == words)})
    item[Text("counter_example", 7)] = Text(read, 7)
    (problem,) = prove(replace(vocabulary, lists={**vocabulary.lists, "limits": (), "ignored": (), name: (item,)}))
    assert (problem.path, problem.line) == (f"content/vocabulary/{name}.yaml", 7)
    assert problem.what == f"the counter-example of '{words}' is read by it"
