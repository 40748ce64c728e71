"""Vocabulary -> Problems: no entry may read its own counter-example, the words it was most likely to get wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from resolutions import entries
from resolutions.phrases import tokens
from resolutions.problems import Problem
from resolutions.reading.quantities.amounts import amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.setaside import set_aside
from resolutions.vocabulary import Vocabulary

LISTS = ("limits", "ignored")
"""The word lists whose entries can have a counter-example."""


def prove(vocabulary: Vocabulary, shown: str = "content") -> list[Problem]:
    """The entries that read what they say they do not read."""
    return [
        Problem(
            f"{shown}/vocabulary/{name}.yaml",
            entries.line_of(item["counter_example"]),
            "bad-counter-example",
            f"the counter-example of '{item['words']}' is read by it",
            "correct the counter-example, or the entry",
        )
        for name, item in _countered(vocabulary.lists)
        if item["words"] in _readers(name, str(item["counter_example"]), vocabulary)
    ]


def _countered(lists: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    return ((name, item) for name in LISTS for item in lists[name] if "counter_example" in item)


def _readers(name: str, example: str, vocabulary: Vocabulary) -> set[str]:
    """The words of the entries that read some text."""
    items = tokens(example)
    aside = set_aside(items, example, vocabulary.words, vocabulary.units)
    if name == "ignored":
        return {value.reason for value in aside.values()}
    found = amounts(
        items, aside, "vi", vocabulary.units, Limits(vocabulary.words.limits, vocabulary.words.labels["degrees"])
    )
    return {amount.limit.words for amount in found if amount.limit is not None}
