"""The printed forms of units on the second path: which unit stands at a word, and what it is worth."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from resolutions.reading.proof.spelled_units import APART, SpelledUnits
from resolutions.reading.proof.spelled_words import pieces_of, split

DATA: dict[str, Any] = {
    "money": "vnd",
    "scales": [
        {"id": "thousand", "factor": "1000", "forms": ["nghìn"]},
        {"id": "million", "factor": "1000000", "forms": ["triệu"]},
    ],
    "units": [
        {"id": "vnd", "forms": ["đồng"]},
        {"id": "quintal", "forms": ["tạ"], "base": "tonne", "factor": "0.1"},
        {"id": "tonne", "forms": ["tấn"]},
        {"id": "commune", "forms": ["xã", "xã phường"], "noun": "yes"},
        {"id": "doctor", "forms": ["bác sĩ"], "noun": "yes"},
        {"id": "percent", "forms": ["%"]},
    ],
    "pers": [
        {"id": "per_hectare", "forms": ["/ ha"]},
        {"id": "per_hectare_crop", "forms": ["/ ha / vụ"]},
        {"id": "per_day_hectare", "forms": ["/ ha / ngày"]},
        {"id": "per_10000", "forms": ["/ vạn dân"]},
        {"id": "per_year", "forms": ["một năm"]},
    ],
}
UNITS = SpelledUnits(DATA, ["tỷ lệ", "tốc độ"])


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("5 tấn", 1, ("tonne", 1, 2)), ("5 triệu đồng/ha", 1, ("vnd_million_per_hectare", 1, 5)),
        ("5 triệu", 1, ("vnd_million", 1, 2)), ("xã phường", 0, ("commune", 0, 2)), ("xã", 0, ("commune", 0, 1)),
        ("xã | phường", 0, ("commune", 0, 1)), ("bác | sĩ", 0, None), ("bác", 0, None), ("triệu | đồng", 0, None),
        ("tấn một | năm", 0, ("tonne", 0, 1)), ("tấn | một năm", 0, None), ("tấn", 1, None), ("5", 0, None),
        ("5 tấn lúa/ha", 1, ("tonne_per_hectare", 1, 2)), ("5 tấn lúa khô/ha", 1, ("tonne_per_hectare", 1, 2)),
        ("tấn lúa /ha", 0, ("tonne", 0, 1)), ("tấn lúa, ngô/ha", 0, ("tonne", 0, 1)),
        ("% lúa/ha", 0, ("percent", 0, 1)),
        ("triệu lúa/ha", 0, ("vnd_million", 0, 1)), ("tấn gạo | lúa/ha", 0, ("tonne", 0, 1)),
        ("tấn lúa", 0, ("tonne", 0, 1)),
        ("tấn lúa-ha", 0, ("tonne", 0, 1)), ("tấn lúa một năm", 0, ("tonne", 0, 1)), ("tấn 5/ha", 0, ("tonne", 0, 1)),
        ("tấn/ha lúa/vạn dân", 0, None), ("tấn /lúa/ha", 0, ("tonne", 0, 1)), ("tấn/ha lúa/", 0, None),
        ("tấn/ha lúa/vụ", 0, ("tonne_per_hectare_crop", 0, 3)), ("tấn/ha lúa, ngô/vụ", 0, ("tonne_per_hectare", 0, 3)),
        ("tấn/ha lúa khô/vụ", 0, ("tonne_per_hectare_crop", 0, 3)), ("tấn/ha lúa /vụ", 0, ("tonne_per_hectare", 0, 3)),
        ("tấn/ha/vụ", 0, ("tonne_per_hectare_crop", 0, 5)), ("tấn/ha | lúa/vụ", 0, ("tonne_per_hectare", 0, 3)),
        ("tấn lúa/người", 0, ("tonne", 0, 1)), ("tấn/ha lúa/ngày", 0, ("tonne_per_day_hectare", 0, 3)),
        ("tấn/ha/5", 0, ("tonne_per_hectare", 0, 3)), ("tấn/ha/", 0, ("tonne_per_hectare", 0, 3)),
        ("tấn/ha lúa: ngô", 0, ("tonne_per_hectare", 0, 3)), ("%/ha", 0, ("percent_per_hectare", 0, 3)),
        ("triệu/ha", 0, ("vnd_million_per_hectare", 0, 3)), ("tấn/ha lúa", 0, ("tonne_per_hectare", 0, 3)),
        ("tấn" + " lúa" * 9 + "/ha", 0, ("tonne_per_hectare", 0, 1)), ("tấn" + " lúa" * 10 + "/ha", 0, ("tonne", 0, 1)),
        ("| tấn", 0, ("tonne", 0, 1)), ("triệu | xã phường", 0, None),
    ],
)  # fmt: skip
def test_the_longest_unit_of_one_cell_stands_at_a_word(
    text: str, at: int, expected: tuple[str, int, int] | None
) -> None:
    unit = UNITS.at(pieces_of(text, False), at)
    assert (unit and (unit.unit_id, unit.begin, unit.end)) == expected


def test_a_per_behind_the_thing_may_have_more_words_than_stand_before_it() -> None:
    long = "/ khẩu" + " nghèo" * APART
    made = SpelledUnits({**DATA, "pers": [*DATA["pers"], {"id": "per_poor", "forms": [long]}]}, [])
    unit = made.at(pieces_of("tấn lúa" + long.replace("/ ", "/"), False), 0)
    assert unit is not None
    assert (unit.unit_id, unit.end) == ("tonne_per_poor", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đơn vị tính: 1.000 đồng", {"vnd_thousand", "vnd"}), ("1,000,000 tấn", {"tonne_million", "tonne"}),
        ("1000 tấn", {"tonne_thousand", "tonne"}), ("Giá: 1.000", set()), ("2.000 tấn", {"tonne"}),
        ("1.000 và tấn", {"tonne"}), ("triệu đồng, xã", {"vnd_million", "vnd", "commune"}), ("", set()),
        ("1000", set()), ("a 1000 x", set()), ("tấn 1.000", {"tonne"}), (". 1000 tấn", {"tonne_thousand", "tonne"}),
    ],
)  # fmt: skip
def test_the_units_of_a_text_are_found_in_words_and_digits(text: str, expected: set[str]) -> None:
    assert UNITS.found_in(pieces_of(text, False)) == expected


@pytest.mark.parametrize(
    ("printed", "label", "parent", "measure", "expected"),
    [
        ("%", "Tỷ lệ nghèo", "", "reduction", {"percentage_point"}),
        ("%", "Tỷ lệ nghèo", "", "increase", {"percentage_point"}),
        ("%", "Tỷ lệ nghèo", "", "level", {"percent"}),
        ("% một năm", "Tỷ lệ nghèo", "", "reduction", {"percentage_point_per_year"}),
        ("%", "Nghèo", "Tỷ lệ", "reduction", {"percent", "percentage_point"}),
        ("%", "Nghèo", "Xã", "reduction", {"percent"}),
        ("%", "Lệ tỷ", "Ăn", "reduction", {"percent"}),
        ("%", "Vốn", "Vốn", "increase", {"percent"}),
        ("tấn", "Tỷ lệ nghèo", "", "reduction", {"tonne"}),
        ("bác sĩ", "Số bác sĩ/vạn dân", "", "level", {"doctor_per_10000"}),
        ("bác sĩ", "Số bác sĩ một năm", "", "level", {"doctor"}),
        ("bác sĩ", "Số bác sĩ", "", "level", {"doctor"}),
        ("bác sĩ/vạn dân", "Số bác sĩ/ha", "", "level", {"doctor_per_10000"}),
        ("tạ", "Năng suất/ha", "", "level", {"quintal_per_hectare"}),
        ("tạ", "Năng suất/vạn dân", "", "level", {"quintal"}),
        ("tạ", "/ năng suất / ha", "", "level", {"quintal_per_hectare"}),
    ],
)
def test_a_label_tells_per_what_and_whether_a_change_is_in_points(
    printed: str, label: str, parent: str, measure: str, expected: set[str]
) -> None:
    unit = UNITS.at(pieces_of(printed, False), 0)
    assert unit is not None
    assert UNITS.meant(unit, label, parent, measure) == expected


@pytest.mark.parametrize(
    ("printed", "label", "measure", "expected"),
    [
        ("%", "Nghèo", "reduction", {"percent", "percentage_point"}),
        ("%", "Tỷ lệ nghèo", "reduction", {"percentage_point"}),
        ("%", "Nghèo", "level", {"percent"}),
        ("tấn", "Nghèo", "reduction", {"tonne"}),
    ],
)
def test_a_change_beside_a_percentage_can_be_in_points(
    printed: str, label: str, measure: str, expected: set[str]
) -> None:
    unit = UNITS.at(pieces_of(printed, False), 0)
    assert unit is not None
    assert UNITS.meant(unit, label, "", measure, beside=True) == expected


@pytest.mark.parametrize(("label", "expected"), [("Tỷ lệ nghèo", True), ("Tốc độ", True), ("Tỷ", False), ("Vốn", False),
    ("Ăn", False), ("Lệ tỷ lệ", False)])  # fmt: skip
def test_a_rate_begins_with_its_words(label: str, expected: bool) -> None:
    assert UNITS.is_rate(split(label)) is expected


@pytest.mark.parametrize(
    ("unit_id", "expected"),
    [
        ("vnd", [("vnd", "1")]), ("vnd_million", [("vnd", "1000000")]), ("quintal", [("tonne", "0.1")]),
        ("quintal_thousand_per_hectare", [("tonne_per_hectare", "100.0")]), ("vnd_x", []), ("x", []), ("", []),
        ("vnd_million_per_hectare", [("vnd_per_hectare", "1000000")]),
        ("vnd_per_hectare", [("vnd_per_hectare", "1")]), ("per_hectare", []), ("vndper_hectare", []), ("vnd_", []),
        ("million", []), ("_million", []), ("vnd_million_x", []), ("_per_hectare", []),
    ],
)  # fmt: skip
def test_a_unit_is_worth_so_much_of_its_base(unit_id: str, expected: list[tuple[str, str]]) -> None:
    units = SpelledUnits(DATA, [])
    for _ in range(2):
        assert units.bases(unit_id) == [(base, Decimal(factor)) for base, factor in expected]
