"""What two entries or two files of the vocabulary say against each other: each fault with its file, line and remedy."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from resolutions.entries import load
from resolutions.word_checks import word_faults

UNITS = """
money: vnd
after_money: []
lookalikes: []
scales: [{id: million, forms: [triệu]}]
pers: [{id: per_ha, forms: ["/ha"]}]
units: [{id: vnd, forms: [đồng]}, {id: percent, forms: ["%"]}]
"""


def loaded(text: str) -> Any:
    """A list as the loader gives it, with its lines, in whatever shape it is written."""

    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(item) for key, item in value.items()}
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return [{key: shape(item) for row in value for key, item in row.items()}]
        if isinstance(value, list):
            return [str]
        return str

    made, problems = load("x.yaml", text, shape(yaml.safe_load(text)))
    assert problems == []
    return made


def told(kinds: tuple[str, ...] = ("resolution",), **lists: str) -> list[str]:
    whole = {name: loaded(text) for name, text in lists.items()}
    return [str(problem) for problem in word_faults({**whole, "other": None}, kinds, "content")]


def test_lists_that_agree_have_no_fault() -> None:
    assert told(units=UNITS, limits="- {words: 'trên {amount}', comparator: gt, except: percent}") == []


def test_words_that_stand_twice_are_told_with_their_first_line() -> None:
    assert told(stops="- a\n- b\n- a\n") == [
        "content/vocabulary/stops.yaml:3: 'a' stands twice (first on line 1) — keep one of the two"
    ]
    assert told(verbs="- {words: a, kind: target}\n- {words: a, kind: target}\n") == [
        "content/vocabulary/verbs.yaml:2: 'a' stands twice (first on line 1) — keep one of the two"
    ]


def test_words_claimed_with_another_meaning_are_told_with_both_entries() -> None:
    text = "- {words: '(tăng|giảm)', kind: target}\n- {words: 'giảm [mạnh]', kind: result}\n"
    assert told(verbs=text) == [
        "content/vocabulary/verbs.yaml:2: 'giảm [mạnh]' is also claimed on line 1 ('(tăng|giảm)'), with another "
        "meaning — delete the words in one of the two entries"
    ]
    assert told(verbs=text.replace("result", "target")) == []
    assert told(verbs=text.replace("kind: result", "kind: result, only: heading")) == []
    assert told(verbs="- {words: a, example: x}\n- {words: '[b] a', example: y}\n") == []


def test_a_unit_that_is_not_in_the_list_is_told_where_it_is_used() -> None:
    limits = "- {words: 'trên {amount}', comparator: gt, except: precent}"
    assert told(units=UNITS, limits=limits) == [
        "content/vocabulary/limits.yaml:1: the unit 'precent' is not in vocabulary/units.yaml — did you mean 'percent'?"
    ]
    assert told(units=UNITS.replace("money: vnd", "money: vdn")) == [
        "content/vocabulary/units.yaml:2: the unit 'vdn' is not in vocabulary/units.yaml — did you mean 'vnd'?"
    ]
    based = UNITS.replace("{id: percent,", "{id: percent, base: precent,")
    assert told(units=based.replace("{id: vnd, forms", "{id: vnd, base: vnd, forms")) == [
        "content/vocabulary/units.yaml:7: the unit 'precent' is not in vocabulary/units.yaml — did you mean 'percent'?"
    ]


@pytest.mark.parametrize(("old", "line"), [("{id: million, forms: [triệu]}", 5), ("{id: per_ha, forms: ['/ha']}", 6)])
def test_an_id_of_a_unit_a_scale_or_a_per_is_used_once(old: str, line: int) -> None:
    text = UNITS.replace('"', "'")
    other = old.replace("triệu", "tr").replace("/ha", "/hecta")
    first = old.split(",")[0].removeprefix("{id: ")
    assert told(units=text.replace(old, f"{old}, {other}")) == [
        f"content/vocabulary/units.yaml:{line}: the id '{first}' is used twice (first on line {line}) — "
        "give one of them another id"
    ]


def test_a_kind_that_is_not_registered_is_told_and_not_asked_where_there_are_none() -> None:
    citations = (
        "kinds:\n  - {words: a, kind: resolutoin}\n  - {words: b, kind: ''}\nnames:\n  - {words: c, kind: resolution}\n"
    )
    said = "the kind 'resolutoin' is not in document_kinds.yaml — did you mean 'resolution'?"
    assert told(citations=citations) == [f"content/vocabulary/citations.yaml:2: {said}"]
    assert told(kinds=(), citations=citations) == []
    whole = {"kinds": loaded("documents:\n  - {words: a, kind_id: resolutoin}\n"), "other": None}
    assert [str(problem) for problem in word_faults(whole, ("resolution",), "content")] == [
        f"content/vocabulary/kinds.yaml:2: {said}"
    ]


@pytest.mark.parametrize(
    ("words", "means", "said"),
    [
        ("năm {year}", "{year}", ""),
        ("từ {year} đến {year2}", "{year}/{year2}", ""),
        ("năm nay", "{issue}", ""),
        (
            "năm [{year}]",
            "{year}",
            "'{year}' needs '{year}', which 'năm' does not hold — let all wordings of the entry",
        ),
        ("năm tới", "{year2}", "'{year2}' needs '{year2}', which 'năm tới' does not hold"),
        ("năm {year}", "{year}-H3", "'{year}-H3' is no period — write it as {year}, {year}-H1 or {year}/{year2}"),
        ("cùng kỳ", "-", ""),
    ],
)
def test_what_a_period_phrase_means_is_a_period_made_of_its_words(words: str, means: str, said: str) -> None:
    found = told(periods=f"- {{words: '{words}', means: '{means}'}}\n")
    assert bool(found) == bool(said)
    assert all(line.startswith(f"content/vocabulary/periods.yaml:1: {said}") for line in found)
