"""A small register of units: how scales, nouns and pers are found in words, make ids, and are known by them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from resolutions.phrases import tokens
from resolutions.units import APART, Unit, Units, is_money, is_percentage


def name(word: str) -> dict[str, str]:
    return {"vi": word, "en": f"en-{word}"}


DATA: dict[str, Any] = {
    "money": "vnd",
    "after_money": ["một", "mỗi"],
    "lookalikes": ["đồng bào", "đồng thời làm"],
    "scales": [
        {"id": "thousand", "factor": "1000", "name": name("nghìn"), "forms": ["nghìn"]},
        {"id": "million", "factor": "1000000", "name": name("triệu"), "forms": ["triệu"]},
    ],
    "units": [
        {"id": "vnd", "name": name("đồng"), "forms": ["đồng"], "symbol": "₫"},
        {"id": "quintal", "name": name("tạ"), "forms": ["tạ"], "base": "tonne", "factor": "0.1"},
        {"id": "tonne", "name": name("tấn"), "forms": ["tấn"]},
        {"id": "commune", "name": name("xã"), "forms": ["xã", "xã phường"], "noun": "yes"},
        {"id": "commune_ward", "name": name("xã, phường"), "forms": ["xã , phường"], "noun": "yes"},
        {"id": "percent", "name": name("%"), "forms": ["%"], "symbol": "%"},
    ],
    "pers": [
        {"id": "per_hectare", "name": name("trên ha"), "forms": ["/ ha", "trên 1 ha"]},
        {"id": "per_hectare_crop", "name": name("trên ha mỗi vụ"), "forms": ["/ ha / vụ"]},
        {"id": "per_10000", "name": name("trên vạn"), "forms": ["/ 10.000 dân"]},
    ],
}


@pytest.fixture
def units() -> Units:
    return Units(DATA)


@pytest.mark.parametrize(
    ("text", "unit_id", "end"),
    [
        ("đồng", "vnd", 1), ("triệu đồng", "vnd_million", 2), ("triệu", "vnd_million", 1),
        ("triệu một", "vnd_million", 1),
        ("triệu mỗi năm", "vnd_million", 1), ("triệu.", "vnd_million", 1), ("triệu 5", "vnd_million", 1),
        ("nghìn tấn", "tonne_thousand", 2), ("xã", "commune", 1), ("xã phường", "commune", 2),
        ("xã, phường", "commune_ward", 3), ("xã, thị", "commune", 1), ("triệu đồng/ha", "vnd_million_per_hectare", 4),
        ("tạ trên 1 ha", "quintal_per_hectare", 4), ("tấn/10.000 dân", "tonne_per_10000", 4), ("đồng/5", "vnd", 1),
        ("đồng/", "vnd", 1), ("đồng bảo", "vnd", 1), ("đồng thời", "vnd", 1), ("tấn/01 5", "tonne", 1),
        ("tấn/1", "tonne", 1),
        ("tấn/2 ha", "tonne", 1), ("tấn/ha/5", "tonne_per_hectare", 3), ("tấn/ha/", "tonne_per_hectare", 3),
    ],
)  # fmt: skip
def test_the_longest_printed_unit_is_found(units: Units, text: str, unit_id: str, end: int) -> None:
    found = units.match(tokens(text), 0)
    assert found is not None
    assert (found.unit.unit_id, found.end) == (unit_id, end)
    assert units.stated(tokens(text), 0) == found


@pytest.mark.parametrize(
    "text",
    ["", "ha", "triệu con", "triệu lượt", "đồng bào", "đồng thời làm", "đồng/thửa", "đồng/01 thửa", "đồng/1 thửa",
     "triệu đồng bào", "triệu/con", "/ ha",
     "tấn/ha lúa/ha", "tấn/ha lúa/lứa"],
)  # fmt: skip
def test_what_is_no_unit_or_is_per_something_unknown_is_none(units: Units, text: str) -> None:
    assert units.match(tokens(text), 0) is None


@pytest.mark.parametrize(
    ("text", "unit_id", "end", "per"),
    [
        ("tấn lúa/ha", "tonne_per_hectare", 1, (2, 4)), ("tấn lúa khô/ha", "tonne_per_hectare", 1, (3, 5)),
        ("nghìn tấn lúa/ha", "tonne_thousand_per_hectare", 2, (3, 5)),
        ("xã phường nghèo/ha", "commune_per_hectare", 2, (3, 5)),
        ("tấn lúa /ha", "tonne", 1, (0, 0)), ("tấn lúa, ngô/ha", "tonne", 1, (0, 0)),
        ("% lúa/ha", "percent", 1, (0, 0)),
        ("triệu một/ha", "vnd_million", 1, (0, 0)), ("tấn/ha lúa/vụ", "tonne_per_hectare_crop", 3, (4, 6)),
        ("tấn/ha lúa khô/vụ ba", "tonne_per_hectare_crop", 3, (5, 7)),
        ("tấn/ha lúa /vụ", "tonne_per_hectare", 3, (0, 0)),
        ("tấn/ha/vụ", "tonne_per_hectare_crop", 5, (0, 0)), ("tấn/ha lúa, ngô/vụ", "tonne_per_hectare", 3, (0, 0)),
        ("tấn/ha lúa: ngô", "tonne_per_hectare", 3, (0, 0)), ("tấn/ha lúa, ngô", "tonne_per_hectare", 3, (0, 0)),
        ("tấn lúa/thửa", "tonne", 1, (0, 0)), ("tấn lúa", "tonne", 1, (0, 0)),
        ("tấn lúa trên 1 ha", "tonne", 1, (0, 0)),
        ("tấn lúa/", "tonne", 1, (0, 0)), ("tấn 5/ha", "tonne", 1, (0, 0)), ("tấn lúa-ha", "tonne", 1, (0, 0)),
        ("tấn" + " lúa" * 9 + "/ha", "tonne_per_hectare", 1, (10, 12)),
        ("tấn" + " lúa" * 10 + "/ha", "tonne", 1, (0, 0)),
    ],
)  # fmt: skip
def test_a_unit_may_be_per_what_stands_after_the_thing_it_measures(
    units: Units, text: str, unit_id: str, end: int, per: tuple[int, int]
) -> None:
    found = units.match(tokens(text), 0)
    assert found is not None
    assert (found.unit.unit_id, found.end, found.per) == (unit_id, end, per)


def test_a_per_behind_the_thing_may_have_more_words_than_stand_before_it(units: Units) -> None:
    long = "/ khẩu" + " nghèo" * APART
    made = Units({**DATA, "pers": [{"id": "per_poor", "name": name("khẩu"), "forms": ["/ khẩu", long]}]})
    found = made.match(tokens("tấn lúa" + long.replace("/ ", "/")), 0)
    assert found is not None
    assert (found.unit.unit_id, found.end, found.per) == ("tonne_per_poor", 1, (2, 4 + APART))


def test_a_unit_is_found_where_it_stands(units: Units) -> None:
    items = tokens("đạt 5 triệu đồng")
    found = units.match(items, 2)
    assert found is not None
    assert (found.unit.unit_id, found.end) == ("vnd_million", 4)
    assert units.match(items, 1) is None
    assert units.match(items, 4) is None


@pytest.mark.parametrize(
    ("text", "unit_id", "end"),
    [
        ("1.000 đồng", "vnd_thousand", 2), ("1,000,000 tấn", "tonne_million", 2),
        ("1000 xã , phường", "commune_ward_thousand", 4),
        ("triệu đồng", "vnd_million", 2),
    ],
)  # fmt: skip
def test_a_scale_may_be_stated_in_digits(units: Units, text: str, unit_id: str, end: int) -> None:
    found = units.stated(tokens(text), 0)
    assert found is not None
    assert (found.unit.unit_id, found.end, found.per) == (unit_id, end, (0, 0))


@pytest.mark.parametrize("text", ["", "1.000", "1.000 con", "2.000 đồng", "x"])
def test_other_digits_state_no_scale(units: Units, text: str) -> None:
    assert units.stated(tokens(text), 0) is None


@pytest.mark.parametrize(
    ("unit_id", "base", "factor", "vi", "symbol", "noun"),
    [
        ("vnd", "vnd", "1", "đồng", "₫", False),
        ("vnd_million", "vnd", "1000000", "triệu đồng", "", False),
        ("vnd_million_per_hectare", "vnd_per_hectare", "1000000", "triệu đồng trên ha", "", False),
        ("quintal", "tonne", "0.1", "tạ", "", False),
        ("quintal_thousand", "tonne", "100.0", "nghìn tạ", "", False),
        ("quintal_per_hectare", "tonne_per_hectare", "0.1", "tạ trên ha", "", False),
        ("commune", "commune", "1", "xã", "", True),
        ("commune_ward", "commune_ward", "1", "xã, phường", "", True),
        ("commune_ward_thousand", "commune_ward", "1000", "nghìn xã, phường", "", True),
        ("percent_per_10000", "percent_per_10000", "1", "% trên vạn", "", False),
        ("tonne_thousand_per_hectare", "tonne_per_hectare", "1000", "nghìn tấn trên ha", "", False),
    ],
)
def test_a_unit_is_known_by_its_id(
    units: Units, unit_id: str, base: str, factor: str, vi: str, symbol: str, noun: bool
) -> None:
    unit = units.get(unit_id)
    assert unit is not None
    assert (unit.unit_id, unit.base_unit, unit.factor) == (unit_id, base, Decimal(factor))
    assert (unit.name_vi, unit.symbol, unit.noun) == (vi, symbol, noun)
    assert unit.name_en.startswith("en-")
    assert units.get(unit_id) is unit


@pytest.mark.parametrize(
    "unit_id",
    ["", "x", "vnd_", "vnd_x", "vndx", "million", "per_hectare", "vnd_per_hectare_million", "vnd_million_x", "_vnd",
     "vnd_millionper_hectare"],
)  # fmt: skip
def test_what_no_noun_scale_and_per_make_is_unknown(units: Units, unit_id: str) -> None:
    assert units.get(unit_id) is None
    assert units.get(unit_id) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [("triệu", True), ("nghìn", True), ("triệu đồng", False), ("đồng", False), ("đồng triệu", False), ("", False)],
)
def test_a_scale_alone_counts_nothing(units: Units, text: str, told: bool) -> None:
    assert units.is_scale(tokens(text)) is told


def test_a_label_may_state_the_per(units: Units) -> None:
    vnd = units.get("vnd")
    assert vnd is not None
    assert units.per_in(tokens("Giá trị trên 1 ha đất")) == "per_hectare"
    assert units.per_in(tokens("Giá trị")) == ""
    assert units.with_per(vnd, "per_hectare").unit_id == "vnd_per_hectare"
    assert units.with_per(vnd, "per_moon") is vnd
    assert units.numbers_in_pers(tokens("5 ha: trên 1 ha, 3 xã/10.000 dân")) == [4, 10]
    assert units.simple_ids() == ("vnd", "quintal", "tonne", "commune", "commune_ward", "percent")


def test_the_per_of_a_unit_is_found_between_two_words(units: Units) -> None:
    items = tokens("5 triệu đồng/ha đất")
    assert units.per_begins(items, 1, 5) == 3
    assert units.per_begins(items, 1, 3) == 3
    assert units.per_begins(items, 4, 6) == 6


def test_a_unit_goes_on_per_one_of_something_wherever_it_stands(units: Units) -> None:
    assert units.match(tokens("5 tấn/01 thửa"), 1) is None
    assert units.match(tokens("5 tấn/02 thửa"), 1) is not None


@pytest.mark.parametrize("text", ["xã phường", "xã"])
def test_words_that_look_like_a_unit_are_others_only_when_they_are_longer(text: str) -> None:
    assert Units({**DATA, "lookalikes": ["xã"]}).match(tokens(text), 0) is not None


@pytest.mark.parametrize(
    ("unit_id", "percentage", "money"),
    [
        ("percent", True, False),
        ("percent_of_plan", True, False),
        ("percentage_point", True, False),
        ("vnd_million_per_hectare", False, True),
        ("usd_million", False, True),
        ("hectare", False, False),
    ],
)
def test_what_is_a_percentage_and_what_is_money(unit_id: str, percentage: bool, money: bool) -> None:
    unit = Unit(unit_id, "", "", "", unit_id, Decimal(1), False)
    assert (is_percentage(unit), is_money(unit)) == (percentage, money)
    assert (is_percentage(None), is_money(None)) == (False, False)
