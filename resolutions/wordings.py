"""The vocabulary as it is shown: its word lists by name, what each is for, and one wording of one.

``content/vocabulary/groups.yaml`` tells what the other files of the folder are for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resolutions.entries import line_of
from resolutions.problems import Problem, did_you_mean

GROUPS = "groups"
"""The file that tells what the others are for; it holds no wordings."""


@dataclass(frozen=True, slots=True)
class WordingGroup:
    """A word list and what it is for."""

    group_id: str
    """ASCII identifier, the file and the list: ``labels-stops``."""
    parent_id: str
    """The group of the whole file, or empty."""
    name_vi: str
    """Its name in Vietnamese."""
    name_en: str
    """Its name in English."""
    about_vi: str
    """What it is for, in one sentence in Vietnamese."""
    about_en: str
    """The same in English."""
    file: str
    """The file that holds it."""


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording of a word list."""

    wording_id: str
    """ASCII identifier, made of the group and the words."""
    group_id: str
    """The group."""
    words_vi: str
    """The words with holes, as the entry writes them; several forms as alternatives."""
    gives: str
    """What it tells, as ``key=value``."""
    about_vi: str
    """The same in Vietnamese words, or empty."""
    about_en: str
    """The same in English words, or empty."""
    example_vi: str
    """Its example, or empty."""
    counter_example_vi: str
    """Words that must not be read by it, or empty."""
    example_document_id: str
    """The document of the example, or empty when it was written for the purpose."""


def undescribed(lists: Mapping[str, Any], shown: str) -> list[Problem]:
    """The word lists that ``groups.yaml`` does not tell of, and those that it names and that are not there."""
    path, problems = f"{shown}/vocabulary/{GROUPS}.yaml", []
    named = {str(group["list"]): line_of(group["list"]) for group in lists[GROUPS]["lists"]}
    known = {*word_lists(lists), *(name for name in lists if isinstance(lists[name], Mapping))} - {GROUPS}
    for name in sorted(known - named.keys()):
        what = f"nothing is said of the word list '{name}'"
        problems.append(Problem(path, 1, "missing-group", what, "say in both languages what it is for"))
    for name in sorted(named.keys() - known):
        todo = did_you_mean(name, known)
        problems.append(Problem(path, named[name], "unknown-list", f"there is no word list '{name}'", todo))
    return problems


def word_lists(lists: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Word list by its name (``limits``, ``labels.stops``) -> its entries."""
    found: dict[str, tuple[Any, ...]] = {}
    for file in lists.keys() - {GROUPS}:
        inner = {"": lists[file]} if isinstance(lists[file], tuple) else lists[file]
        named = {f"{file}.{name}".rstrip("."): value for name, value in inner.items()}
        found |= {name: value for name, value in named.items() if isinstance(value, tuple)}
    return found
