"""Spots that an act counts are no points of a score."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.quantities.amounts import amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.spots import without_spots


def units(text: str) -> list[str]:
    """The unit of each amount of a text."""
    words, known = loaded.vocabulary().words, loaded.vocabulary().units
    items = tokens(text)
    found = amounts(items, (), "vi", known, Limits(words.limits, words.labels["degrees"]))
    return [one.unit.unit_id if one.unit else "" for one in without_spots(found, items, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có 4 điểm vui chơi", [""]),
        ("xây dựng 4 điểm vui chơi .", [""]),
        ("xây dựng 4 điểm vui chơi , 5 điểm đón khách và 6 điểm chờ", ["", "", ""]),
        ("có 4 điểm chờ ; 5 điểm chờ", ["", "point"]),
        ("có 4 điểm chờ , và 5 điểm chờ", ["", "point"]),
        ("có 4 điểm chờ , 5 ha , 6 điểm chờ", ["", "hectare", "point"]),
        ("có 4 điểm mỏ", ["facility"]),
        ("có 4 điểm", ["point"]),
        ("có 4 điểm .", ["point"]),
        ("có 4 điểm so với năm trước", ["point"]),
        ("tăng 4 điểm thưởng", ["point"]),
        ("đạt 4 điểm thưởng", ["point"]),
        ("4 điểm thưởng", ["point"]),
        ("có 4 ha rừng", ["hectare"]),
        ("có 4", [""]),
    ],
)
def test_spots_have_no_unit_behind_an_act(text: str, expected: list[str]) -> None:
    assert units(text) == expected
