"""Quantities with comparator, range, ratio and unit; limits.md and ranges-and-ratios.md show them in sentences."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.amounts import Limits, amounts


def read(text: str, aside: tuple[int, ...] = ()) -> list[str]:
    """``comparator value..high unit "text"`` of each amount."""
    vocabulary, items = loaded.vocabulary(), tokens(text)
    found = amounts(items, aside, "vi", vocabulary.units, Limits(vocabulary.words.limits))
    return [
        f"{a.comparator} {a.value}{'' if a.high is None else f'..{a.high}'} {a.unit.unit_id if a.unit else '-'} "
        f'"{text[items[a.begin].start : items[a.end - 1].end]}"'
        for a in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt từ 10% trở lên.", 'ge 10 percent "từ 10% trở lên"'),
        ("trên 50 triệu đồng", 'gt 50 vnd_million "trên 50 triệu đồng"'),
        ("giảm ít nhất 4%", 'ge 4 percent "ít nhất 4%"'),
        ("còn dưới 35,6%", 'lt 35.6 percent "dưới 35,6%"'),
        ("khoảng 567.000 người", 'approx 567000 person "khoảng 567.000 người"'),
        ("54% trở lên", 'ge 54 percent "54% trở lên"'),
        ("21-22%", 'range 21..22 percent "21-22%"'),
        ("từ 7,5% đến 8%", 'range 7.5..8 percent "từ 7,5% đến 8%"'),
        ("từ 900 đến 1.000 tỷ đồng", 'range 900..1000 vnd_billion "từ 900 đến 1.000 tỷ đồng"'),
        ("40/121 xã", 'ratio 40..121 commune "40/121 xã"'),
        ("100% chỉ tiêu", 'eq 100 percent_of_quota "100% chỉ tiêu"'),
        ("500 cái", 'eq 500 - "500"'),
    ],
)
def test_one_amount(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 - 8%", ['eq 10 percent "10"', 'eq 8 percent "8%"']),
        ("19 xã, lũy kế đạt 107 xã", ['eq 19 commune "19 xã"', 'eq 107 commune "107 xã"']),
        ("83,2%/50%", ['eq 83.2 percent "83,2%"', 'eq 50 percent "50%"']),
        ("45.799/36.875 tỷ đồng", ['eq 45799 vnd_billion "45.799"', 'eq 36875 vnd_billion "36.875 tỷ đồng"']),
        ("trên 5 và dưới 8 ha", ['gt 5 - "trên 5"', 'lt 8 hectare "dưới 8 ha"']),
    ],
)
def test_two_numbers_that_are_two_amounts(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["", "hai huyện", "tỷ đồng", "từ trên trở lên", "6.5%", "1.23.456 ha", "5 , 5".replace("5", "x")]
)
def test_what_is_no_amount(text: str) -> None:
    assert read(text) == []


def test_numbers_set_aside_are_no_amounts_and_no_ends_of_ranges() -> None:
    assert read("2020 - 2025", aside=(0, 2)) == []
    assert read("8 - 2025", aside=(2,)) == ['eq 8 - "8"']


def test_the_longest_limit_wins_whatever_the_order() -> None:
    vocabulary, items = loaded.vocabulary(), tokens("ít nhất từ 5% trở lên")
    for entries in (vocabulary.words.limits, tuple(reversed(vocabulary.words.limits))):
        (amount,) = amounts(items, (), "vi", vocabulary.units, Limits(entries))
        assert (amount.begin, amount.end, amount.comparator) == (0, len(items), "ge")


def test_the_unit_after_the_first_number_of_a_range_is_that_of_both() -> None:
    assert read("từ 5% đến 8 mỗi năm") == ['range 5..8 percent "từ 5% đến 8"']
