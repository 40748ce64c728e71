"""Quantities with comparator, range, ratio and unit; limits.md and ranges-and-ratios.md show them in sentences."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from reading.loaded import CONTENT

from resolutions import entries
from resolutions.phrases import Phrases, tokens
from resolutions.reading.quantities.amounts import NO_AMOUNT, Amount, amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.sums import with_sums
from resolutions.units import SHAPE, Units
from resolutions.wordlists import SHAPES, Entry, entry_of


def listed(name: str, shape: object) -> Any:
    """A file of the vocabulary; loading all of it takes longer than all tests here."""
    path = CONTENT / "vocabulary" / f"{name}.yaml"
    made, problems = entries.load(path.name, path.read_text("utf-8"), shape)
    assert problems == []
    return made


@cache
def units() -> Units:
    return Units(listed("units", SHAPE))


@cache
def limits() -> tuple[tuple[str, Entry], ...]:
    return tuple((str(item["words"]), entry_of("limits", item)) for item in listed("limits", SHAPES["limits"]))


DEGREES = Phrases([("(loại|khá)", "")])
"""Words that a limit behind them bounds, and no amount."""


def bounds() -> Limits:
    return Limits(limits(), DEGREES)


def read(text: str, aside: tuple[int, ...] = ()) -> list[str]:
    """``comparator value..high unit "text"`` of each amount."""
    items = tokens(text)
    found = with_sums(amounts(items, aside, "vi", units(), bounds()), items, bounds(), units())
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
        ("500 chum", 'eq 500 - "500"'),
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
    assert read("8 trong số 2025", aside=(3,)) == ['eq 8 - "8"']


def test_the_longest_limit_wins_whatever_the_order() -> None:
    items = tokens("ít nhất từ 5% trở lên")
    for order in (limits(), tuple(reversed(limits()))):
        (amount,) = amounts(items, (), "vi", units(), Limits(order, DEGREES))
        assert (amount.begin, amount.end, amount.comparator) == (0, len(items), "ge")


def test_the_unit_after_the_first_number_of_a_range_is_that_of_both() -> None:
    assert read("từ 5% đến 8 mỗi năm") == ['range 5..8 percent "từ 5% đến 8"']


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 386, 4 tỷ đồng", ['eq 386 - "386"']),
        ("386, 4 tỷ đồng", ['eq 386 - "386"']),
        ("và, 4 tỷ đồng", ['eq 4 vnd_billion "4 tỷ đồng"']),
        (", 4 tỷ đồng", ['eq 4 vnd_billion "4 tỷ đồng"']),
        ("386; 4 tỷ đồng", ['eq 386 - "386"', 'eq 4 vnd_billion "4 tỷ đồng"']),
        ("đạt -6,78%", ['eq -6.78 percent "đạt -6,78%"']),
        ("đạt +6,78%", []),
        ("đạt −6,78%", ['eq -6.78 percent "đạt −6,78%"']),
        ("đạt - 6,78%", ['eq 6.78 percent "6,78%"']),
        ("đạt x-6,78%", ['eq 6.78 percent "6,78%"']),
        ("-6,78%", ['eq 6.78 percent "6,78%"']),
        ("đạt ,6%", ['eq 6 percent "6%"']),
        ("còn -6,78%", ['eq -6.78 percent "còn -6,78%"']),
        ("giảm -6,78%", ['eq -6.78 percent "giảm -6,78%"']),
        ("đạt -6,78", []),
        ("đạt -6 xã", []),
        ("5 xã đạt -", ['eq 5 commune "5 xã"']),
        (", 4 xã và 8", ['eq 4 commune "4 xã"', 'eq 8 - "8"']),
        ("4 xã và 8,", ['eq 4 commune "4 xã"', 'eq 8 - "8"']),
        ("5 (4 xã)", ['eq 5 - "5"', 'eq 4 commune "4 xã"']),
    ],
)
def test_a_number_that_lost_its_beginning_or_has_a_plus_is_not_read_and_a_minus_is_part_of_it(
    text: str, expected: list[str]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8-10%", ['range 8..10 percent "8-10%"']),
        ("8 – 10%", ['range 8..10 percent "8 – 10%"']),
        ("8—10%", ['range 8..10 percent "8—10%"']),
        ("8 đến 10%", ['range 8..10 percent "8 đến 10%"']),
        ("8% tới 10%", ['range 8..10 percent "8% tới 10%"']),
        ("từ 8 đến 10", ['range 8..10 - "từ 8 đến 10"']),
        ("tăng từ 8 đến 10%", ['range 8..10 percent "từ 8 đến 10%"']),
        ("8 và 10%", ['eq 8 - "8"', 'eq 10 percent "10%"']),
        ("8 - 8%", ['eq 8 percent "8"', 'eq 8 percent "8%"']),
        ("8 - x 10%", ['eq 8 - "8"', 'eq 10 percent "10%"']),
        ("8 -", ['eq 8 - "8"']),
        ("8 - 1.23.456 xã", ['eq 8 commune "8"']),
        ("8 và 10", ['eq 8 - "8"', 'eq 10 - "10"']),
        ("x 10 8 và 12", ['eq 10 - "10"', 'eq 8 - "8"', 'eq 12 - "12"']),
        ("8 10", ['eq 8 - "8"', 'eq 10 - "10"']),
        ("x 10 8", ['eq 10 - "10"', 'eq 8 - "8"']),
        ("8 và x 10", ['eq 8 - "8"', 'eq 10 - "10"']),
        ("x 10 8 và y", ['eq 10 - "10"', 'eq 8 - "8"']),
        ("12 5%", ['eq 12 - "12"', 'eq 5 percent "5%"']),
        ("8 đến 10% từ", ['range 8..10 percent "8 đến 10%"']),
        ("tăng 8 đến 10%", ['range 8..10 percent "8 đến 10%"']),
        ("và 8 đến 10%", ['range 8..10 percent "8 đến 10%"']),
        ("8 đến 10 đến 12%", ['range 8..10 - "8 đến 10"', 'eq 12 percent "12%"']),
        ("8% -", ['eq 8 percent "8%"']),
        ("đạt 8% -", ['eq 8 percent "8%"']),
        ("% - 8 - 10", ['eq 8 - "8"', 'eq 10 - "10"']),
        ("TT - 8 - 10%", ['range 8..10 percent "8 - 10%"']),
        ("- 8 - 10%", ['range 8..10 percent "8 - 10%"']),
        ("5 và 8 - 10%", ['eq 5 - "5"', 'range 8..10 percent "8 - 10%"']),
        ("8 - 10% -", ['range 8..10 percent "8 - 10%"']),
        ("đạt 44 - 31 - 24%", ['eq 44 - "44"', 'eq 31 - "31"', 'eq 24 percent "24%"']),
        ('đạt "8 - 10" - 12%', ['range 8..10 - "8 - 10"', 'eq 12 percent "12%"']),
        ('nhóm "A" - 8 - 10%', ['range 8..10 percent "8 - 10%"']),
        ("8 - 10 -", ['range 8..10 - "8 - 10"']),
        ("8 - 10% - xã", ['range 8..10 percent "8 - 10%"']),
        ("8 - 10%, 12", ['range 8..10 percent "8 - 10%"', 'eq 12 - "12"']),
        ("8 - 10 xã - 12", ['range 8..10 commune "8 - 10 xã"', 'eq 12 - "12"']),
    ],
)
def test_ranges_go_up_and_their_link_is_a_dash_or_a_word(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    ["24,5% - 31,2% - 44,3%", "24 - 31 - 44", "24,5 - 31,2 - 44,3%", "24% – 31% – 44%", "24,5 - 31,2 - 44,3 - 52,1%"],
)
def test_numbers_of_a_list_with_dashes_make_no_range(text: str) -> None:
    found = read(text)
    assert [one.split()[0] for one in found] == ["eq"] * len(found)
    assert [one.split()[1].replace(".", ",") for one in found] == text.replace("%", "").replace("–", "-").split(" - ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40/121 xã", ['ratio 40..121 commune "40/121 xã"']),
        ("14,2 km/22,8 km", ['ratio 14.2..22.8 kilometre "14,2 km/22,8 km"']),
        ("14,2 km/22,8 m", ['eq 14.2 kilometre "14,2 km"', 'eq 22.8 metre "22,8 m"']),
        ("18,7/20,5 km", ['ratio 18.7..20.5 kilometre "18,7/20,5 km"']),
        ("121/121 xã", ['ratio 121..121 commune "121/121 xã"']),
        ("40/121", ['ratio 40..121 - "40/121"']),
        ("122/121 xã", ['eq 122 commune "122"', 'eq 121 commune "121 xã"']),
        ("40,5/121 xã", ['eq 40.5 commune "40,5"', 'eq 121 commune "121 xã"']),
        ("40/121,5 xã", ['eq 40 commune "40"', 'eq 121.5 commune "121,5 xã"']),
        ("40,6/121 xã", ['eq 40.6 commune "40,6"', 'eq 121 commune "121 xã"']),
        ("40/121,4 xã", ['eq 40 commune "40"', 'eq 121.4 commune "121,4 xã"']),
        ("40 /121 xã", ['eq 40 - "40"', 'eq 121 commune "121 xã"']),
        ("40/ 121 xã", ['eq 40 - "40"', 'eq 121 commune "121 xã"']),
        ("từ 40/121 xã", ['ratio 40..121 commune "40/121 xã"']),
        ("có 13 trong tổng số 17 xã", ['ratio 13..17 commune "13 trong tổng số 17 xã"']),
        ("13 xã trên tổng số 17 xã", ['ratio 13..17 commune "13 xã trên tổng số 17 xã"']),
        ("13 trong số 17", ['ratio 13..17 - "13 trong số 17"']),
        ("17 trong số 13 xã", ['eq 17 commune "17"', 'eq 13 commune "13 xã"']),
        ("13 trong tổng 17 xã", ['eq 13 - "13"', 'eq 17 commune "17 xã"']),
        ("13 trong số các xã 17", ['eq 13 - "13"', 'eq 17 - "17"']),
        ("13 xã trong tổng số", ['eq 13 commune "13 xã"']),
        ("40 xã trên 121 xã", ['ratio 40..121 commune "40 xã trên 121 xã"']),
        ("40 xã trên 121 hộ", ['eq 40 commune "40 xã"', 'gt 121 household "trên 121 hộ"']),
        ("40 ha trên 121 ha", ['eq 40 hectare "40 ha"', 'gt 121 hectare "trên 121 ha"']),
        ("40 trên 121 xã", ['eq 40 - "40"']),
    ],
)
def test_a_ratio_counts_a_part_of_a_whole(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 tỷ 450 triệu đồng", ['eq 8450 vnd_million "8 tỷ 450 triệu đồng"']),
        ("8 tỷ 450 triệu 60 nghìn đồng", ['eq 8450060 vnd_thousand "8 tỷ 450 triệu 60 nghìn đồng"']),
        ("8 tỷ 450,5 triệu đồng", ['eq 8450.5 vnd_million "8 tỷ 450,5 triệu đồng"']),
        ("trên 8 tỷ 450 triệu", ['gt 8450 vnd_million "trên 8 tỷ 450 triệu"']),
        ("từ 8 tỷ 450 triệu đồng trở lên", ['ge 8450 vnd_million "từ 8 tỷ 450 triệu đồng trở lên"']),
        ("1 triệu 200 nghìn đồng/hộ", ['eq 1200 vnd_thousand_per_household "1 triệu 200 nghìn đồng/hộ"']),
        ("3 tấn 5 tạ", ['eq 35 quintal "3 tấn 5 tạ"']),
        (
            "5 xã, 8 tỷ 450 triệu đồng, 6 xã",
            ['eq 5 commune "5 xã"', 'eq 8450 vnd_million "8 tỷ 450 triệu đồng"', 'eq 6 commune "6 xã"'],
        ),
        ("8 tỷ 450 - 460 triệu đồng", []),
        ("8 tỷ 450 triệu - 9 tỷ đồng", []),
        ("8 tỷ - 8 tỷ 450 triệu đồng", []),
        ("8 tỷ đến 9 tỷ 450 triệu đồng", []),
        ("5 xã - 8 tỷ 450 triệu đồng", []),
        ("8 tỷ đồng 450 triệu đồng", []),
        ("8,5 tỷ 450 triệu đồng", []),
        ("8 tỷ 1.450 triệu đồng", []),
        ("8 tỷ 1.000 triệu đồng", []),
        ("8 tỷ 999 triệu đồng", ['eq 8999 vnd_million "8 tỷ 999 triệu đồng"']),
        ("3 tấn 15 tạ", []),
        ("8 tỷ trên 450 triệu đồng", ['eq 8 vnd_billion "8 tỷ"', 'gt 450 vnd_million "trên 450 triệu đồng"']),
        ("8 tỷ 450 triệu trở lên 60 nghìn đồng", []),
        ("8 tỷ đồng và 450 triệu đồng", ['eq 8 vnd_billion "8 tỷ đồng"', 'eq 450 vnd_million "450 triệu đồng"']),
        ("450 triệu 8 tỷ đồng", []),
        ("450 triệu đồng 8 tỷ đồng", ['eq 450 vnd_million "450 triệu đồng"', 'eq 8 vnd_billion "8 tỷ đồng"']),
        ("8 tỷ 9 tỷ đồng", []),
        ("2 nghìn 500 tỷ đồng", []),
        ("1 nghìn 205 ha, 6 xã", ['eq 6 commune "6 xã"']),
        ("6 xã, 1 nghìn 205 ha", ['eq 6 commune "6 xã"']),
        ("8 tỷ 4", []),
        ("9 nghìn 8 tỷ 450 triệu đồng", []),
        ("8 tỷ đồng 9 tỷ đồng", ['eq 8 vnd_billion "8 tỷ đồng"', 'eq 9 vnd_billion "9 tỷ đồng"']),
        (
            "8 tỷ 450 triệu đồng đến nay tăng 9 tỷ đồng",
            ['eq 8450 vnd_million "8 tỷ 450 triệu đồng"', 'eq 9 vnd_billion "9 tỷ đồng"'],
        ),
        ("8 tỷ 450 triệu 9 tỷ đồng", []),
        ("8 tỷ 450 triệu - 9 đến 10 tỷ đồng", []),
        ("8 tỷ 450 triệu và 9 tỷ đồng", ['eq 8450 vnd_million "8 tỷ 450 triệu"', 'eq 9 vnd_billion "9 tỷ đồng"']),
        ("8 tỷ 450 triệu, đến 9 tỷ đồng", ['eq 8450 vnd_million "8 tỷ 450 triệu"', 'eq 9 vnd_billion "9 tỷ đồng"']),
        (
            "5 tỷ đồng - 4 tỷ đồng và 6 triệu 200 nghìn đồng",
            [
                'eq 5 vnd_billion "5 tỷ đồng"',
                'eq 4 vnd_billion "4 tỷ đồng"',
                'eq 6200 vnd_thousand "6 triệu 200 nghìn đồng"',
            ],
        ),
        ("8,4 tỷ 450 triệu đồng", []),
        ("8,7 tỷ 450 triệu đồng", []),
        (
            "8 tỷ 450 triệu đồng/hộ 60 nghìn đồng",
            ['eq 8450 vnd_million_per_household "8 tỷ 450 triệu đồng/hộ"', 'eq 60 vnd_thousand "60 nghìn đồng"'],
        ),
        ("8 tỷ USD 450 triệu đồng", ['eq 8 usd_billion "8 tỷ USD"', 'eq 450 vnd_million "450 triệu đồng"']),
        ("8 tỷ đồng 450 triệu USD", ['eq 8 vnd_billion "8 tỷ đồng"', 'eq 450 usd_million "450 triệu USD"']),
        ("8 tỷ USD 450 triệu USD", ['eq 8 usd_billion "8 tỷ USD"', 'eq 450 usd_million "450 triệu USD"']),
        ("8 triệu ha 450 ha", ['eq 8 hectare_million "8 triệu ha"', 'eq 450 hectare "450 ha"']),
        ("8 nghìn lao động 450 lao động", ['eq 8 worker_thousand "8 nghìn lao động"', 'eq 450 worker "450 lao động"']),
        ("8 nghìn lao động 450 đồng", ['eq 8 worker_thousand "8 nghìn lao động"', 'eq 450 vnd "450 đồng"']),
        ("8 tỷ đồng 4", ['eq 8 vnd_billion "8 tỷ đồng"', 'eq 4 - "4"']),
    ],
)
def test_what_is_printed_in_two_units_is_one_amount_or_none(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_units_of_one_thing_make_a_sum_whatever_they_are_called() -> None:
    label = {"vi": "", "en": ""}
    dozens = Units(
        {"scales": [], "money": "vnd", "after_money": [], "lookalikes": [], "pers": []}
        | {"units": [{"id": "dozen", "name": label, "forms": ["tá"], "base": "item", "factor": "12"},
                     {"id": "item", "name": label, "forms": ["cái"]}]}
    )  # fmt: skip
    items = tokens("3 tá 5 cái")
    (one,) = with_sums(amounts(items, (), "vi", dozens, Limits((), DEGREES)), items, Limits((), DEGREES), dozens)
    assert (one.value, one.unit, one.numbers) == (41, dozens.get("item"), (0, 2))


def test_two_cells_make_no_sum() -> None:
    for row, values in (("Thu\t8 tỷ\t450 triệu", ["8", "450"]), ("Thu\t8 tỷ 450 triệu\t6", ["8450", "6"])):
        items = tokens(row)
        found = with_sums(in_row(row), items, bounds(), units(), row)
        assert [str(one.value) for one in found] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vượt 200 triệu USD", 'gt 200 usd_million "vượt 200 triệu USD"'),
        ("vượt 200 triệu USD so với năm trước", 'eq 200 usd_million "200 triệu USD"'),
        ("vượt 200 triệu USD và", 'gt 200 usd_million "vượt 200 triệu USD"'),
        ("vượt 200 triệu USD nhờ", 'gt 200 usd_million "vượt 200 triệu USD"'),
        ("thấp hơn 5% so với kế hoạch", 'eq 5 percent_of_plan "5% so với kế hoạch"'),
        ("thấp hơn 5 tạ/ha so với kế hoạch", 'eq 5 quintal_per_hectare "5 tạ/ha"'),
        ("so với vượt 5 tỷ đồng", 'gt 5 vnd_billion "vượt 5 tỷ đồng"'),
        ("so vượt 5 tỷ đồng", 'gt 5 vnd_billion "vượt 5 tỷ đồng"'),
        ("vượt 5 tỷ đồng, so", 'gt 5 vnd_billion "vượt 5 tỷ đồng"'),
        ("vượt 12%", 'eq 12 percent "12%"'),
        ("vượt 12", 'gt 12 - "vượt 12"'),
        ("quá 5% không", 'eq 5 percent "5%"'),
        ("không quá 5%", 'le 5 percent "không quá 5%"'),
        ("ít hơn 5% trở lên", 'lt 5 percent "ít hơn 5%"'),
    ],
)
def test_words_are_a_limit_where_the_whole_wording_stands_and_nothing_is_compared(text: str, expected: str) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 98% quân số trở lên", 'ge 98 percent "98%"'),
        ("kết nạp từ 6 đảng viên mới trở lên", 'ge 6 party_member "từ 6 đảng viên mới trở lên"'),
        ("có từ 70% trường học trở lên bố trí", 'ge 70 percent "từ 70%"'),
        ("từ 5% số vụ tai nạn giao thông trở lên", 'ge 5 percent "từ 5%"'),
        ("có 5% số vụ tai nạn giao thông đã qua trở lên", 'eq 5 percent "5%"'),
        ("5% số vụ tai nạn giao thông lớn trở lên", 'ge 5 percent "5%"'),
        ("công suất từ 30 tấn búp tươi/ngày trở lên", 'ge 30 tonne_per_day "từ 30 tấn"'),
        ("98% quân số trở lên, từ", 'ge 98 percent "98%"'),
        ("còn 5% số ca sinh trở xuống", 'le 5 percent "5%"'),
        ("80% học sinh xếp loại khá trở lên", 'eq 80 percent "80%"'),
        ("trên 80% học sinh trở lên", 'gt 80 percent "trên 80%"'),
        ("5 - 7% số hộ trở lên", 'range 5..7 percent "5 - 7%"'),
        ("3% số hộ, số thôn trở lên", 'eq 3 percent "3%"'),
        ("98%", 'eq 98 percent "98%"'),
    ],
)
def test_a_limit_some_words_behind_bounds_what_has_no_degrees(text: str, expected: str) -> None:
    assert read(text) == [expected]


def test_a_limit_behind_the_per_of_a_unit_bounds_it_whatever_number_the_per_has() -> None:
    text = "có từ 30 giường bệnh ở viện/10.000 dân trở lên"
    assert read(text, aside=(8,)) == ['ge 30 bed_per_10000 "từ 30 giường bệnh"']


def test_an_amount_knows_the_limit_that_stands_apart_from_it() -> None:
    items = tokens("đạt 98% quân số trở lên")
    (amount,) = amounts(items, (), "vi", units(), bounds())
    assert (amount.begin, amount.end, amount.apart) == (1, 3, (5, 7))
    (amount,) = amounts(tokens("trên 98%"), (), "vi", units(), bounds())
    assert amount.apart == NO_AMOUNT.apart == (0, 0)


def test_a_number_behind_one_that_is_set_aside_has_lost_nothing() -> None:
    assert read("năm 2020, 4 xã") == ['eq 2020 - "2020"']
    assert read("năm 2020, 4 xã", aside=(1,)) == ['eq 4 commune "4 xã"']


def test_amounts_know_their_tokens() -> None:
    (one,) = amounts(tokens("đạt -6,78%"), (), "vi", units(), bounds())
    assert (one.begin, one.end, one.numbers, one.unit_begin, one.unit_end) == (0, 4, (2,), 3, 4)
    items = tokens("đạt từ 8% đến 10% trở lên")
    (one,) = amounts(items, (), "vi", units(), bounds())
    assert (one.begin, one.end, one.numbers, one.unit_begin, one.unit_end) == (1, 9, (2, 5), 6, 7)
    items = tokens("8% - 10")
    (one,) = amounts(items, (), "vi", units(), bounds())
    assert (one.begin, one.end, one.numbers, one.unit_begin, one.unit_end) == (0, 4, (0, 3), 1, 2)
    (one,) = amounts(tokens("khoảng 8"), (), "vi", units(), bounds())
    assert (one.begin, one.end, one.numbers, one.unit_begin, one.unit_end, one.unit) == (0, 2, (1,), 2, 2, None)
    assert one.limit is not None and one.limit.means["comparator"] == "approx"
    assert one.per == (0, 0)
    (one,) = amounts(tokens("cấp 15 kg gạo/người"), (), "vi", units(), bounds())
    assert (one.end, one.unit_begin, one.unit_end, one.per) == (3, 2, 3, (4, 6))


def test_the_amount_of_a_row_that_only_heads_others_takes_no_token_and_is_worth_nothing() -> None:
    spans = (NO_AMOUNT.begin, NO_AMOUNT.end, NO_AMOUNT.unit_begin, NO_AMOUNT.unit_end)
    assert NO_AMOUNT.per == (0, 0)
    assert (spans, NO_AMOUNT.numbers, NO_AMOUNT.value, NO_AMOUNT.high) == ((0, 0, 0, 0), (), 0, None)


def in_row(row: str) -> list[Amount]:
    return amounts(tokens(row), (), "vi", units(), bounds(), row)


@pytest.mark.parametrize(
    ("row", "value", "unit_id", "span", "unit_span"),
    [
        ("Lúa\t130\t-7,7", "-7.7", "", (3, 4), (4, 4)),
        ("Lúa\t130\t-7,7%", "-7.7", "percent", (3, 5), (4, 5)),
        ("Lúa\t130\t−7,7%\t5", "-7.7", "percent", (3, 5), (4, 5)),
        ("Lúa\t130\t- 7,7%\t5", "-7.7", "percent", (3, 5), (4, 5)),
        ("Lúa\t130\t- 7,7\t5 ha", "-7.7", "", (3, 4), (4, 4)),
        ("Lúa\t130\t-7,7 (ước)\t5", "-7.7", "", (3, 4), (4, 4)),
        ("Lúa\t130\t+7,7\t-5", "7.7", "", (3, 4), (4, 4)),
        ("Lúa\t130\t+ 7,7", "7.7", "", (3, 4), (4, 4)),
    ],
)
def test_a_number_in_a_cell_of_its_own_can_have_a_sign(
    row: str, value: str, unit_id: str, span: tuple[int, int], unit_span: tuple[int, int]
) -> None:
    before, one, *_ = in_row(row)
    assert (str(before.value), before.high, before.unit, before.comparator) == ("130", None, None, "eq")
    assert (str(one.value), one.high, one.comparator, one.limit) == (value, None, "eq", None)
    assert (one.unit.unit_id if one.unit else "", one.numbers) == (unit_id, (3,))
    assert ((one.begin, one.end), (one.unit_begin, one.unit_end)) == (span, unit_span)


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("Lúa -7,7\t130", ["130"]),
        ("Lúa\t130 -7,7\t5", ["130", "5"]),
        ("Lúa -\t7,7", ["7.7"]),
        ("TT\t- 7 xã đạt chuẩn\t5", ["7", "5"]),
        ("TT\tgiảm -7,7\t5", ["5"]),
        ("3\t-14,2%", ["3", "-14.2"]),
        ("-14,2%\t3", ["14.2", "3"]),
        ("3\t-", ["3"]),
    ],
)
def test_a_sign_is_of_its_number_alone_and_elsewhere_a_mark_or_unread(row: str, values: list[str]) -> None:
    assert [str(one.value) for one in in_row(row)] == values


def test_two_cells_make_no_range_and_no_ratio() -> None:
    assert [(str(one.value), one.high) for one in in_row("Xã\t40\t/121\t- 150")] == [
        ("40", None),
        ("121", None),
        ("-150", None),
    ]
    assert [one.comparator for one in in_row("Xã\t21 - 22%\t3")] == ["range", "eq"]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("hỗ trợ đến 5 xã", "le"), ("trợ hỗ đến 5 xã", "eq"), ("đến 5 xã", "eq"),
        ("bộ phận cấp trên 5 xã", "eq"), ("cấp phận bộ trên 5 xã", "gt"), ("trên 5 xã", "gt"),
    ],
)  # fmt: skip
def test_words_before_a_limit_let_it_bound_or_not(text: str, comparator: str) -> None:
    means = [
        {"words": "đến {amount}", "comparator": "le", "only_after": "hỗ trợ"},
        {"words": "trên {amount}", "comparator": "gt", "not_after": "bộ phận cấp"},
    ]
    entries_of = [(one["words"], Entry(one["words"], one, "limits.yaml:1")) for one in means]
    items = list(tokens(text))
    (amount,) = amounts(items, (), "vi", units(), Limits(entries_of, DEGREES))
    assert amount.comparator == comparator
