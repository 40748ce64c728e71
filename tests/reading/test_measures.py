"""What the words around an amount make of it: measure, unit and kind; fixtures/measures-and-kinds.md shows more."""

from __future__ import annotations

import pytest
from reading import loaded
from reading.bullets import observed

from resolutions.phrases import tokens
from resolutions.reading.wording.measures import compatible, is_rate, kind_of_heading, unit_in_label

MEASURES = {
    "Tốc độ tăng trưởng kinh tế 8%": "growth percent",
    "Giá trị sản xuất công nghiệp tăng 9%": "growth percent",
    "Tỷ lệ đô thị hóa tăng 0,5%": "increase percentage_point",
    "Tổng đàn bò tăng 500 con": "increase head",
    "Tỷ lệ hộ nghèo giảm 2%": "reduction percentage_point",
    "Số vụ phạm tội giảm 5%": "reduction percent",
    "Mức giảm tỷ lệ hộ nghèo: 1,5%": "reduction percentage_point",
    "Tỷ trọng dịch vụ 40%": "share percent",
    "Thành lập mới 380 doanh nghiệp": "count_new enterprise",
    "Lũy kế số xã đạt chuẩn: 107 xã": "cumulative commune",
}
LEVELS = {
    "Tỷ lệ hộ nghèo 3%": "level percent",
    "Tỷ lệ hộ nghèo giảm còn 3%": "level percent",
    "Nâng tỷ lệ đô thị hóa lên 45%": "level percent",
    "Tỷ lệ kết nạp đảng viên 3%": "level percent",
    "Tổng đàn bò tăng lên 90.000 con": "level head",
    "Tỷ lệ hộ nghèo chiếm 3%": "level percent",
    "Tỷ lệ trẻ giảm cân 3%": "level percent",
}


@pytest.mark.parametrize("table", [MEASURES, LEVELS], ids=["told", "level"])
def test_measure_and_unit(table: dict[str, str]) -> None:
    read = observed(list(table))
    found = {text: [f"{o.measure} {o.unit_id}" for o in made] for text, made in zip(table, read, strict=True)}
    assert found == {text: [expected] for text, expected in table.items()}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2020", "result"),
        ("MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM 2021", "target"),
        ("VỀ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "result"),
        ("MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP", "target"),
        ("Về kinh tế", ""),
        ("QUYẾT NGHỊ", ""),
        ("", ""),
    ],
)
def test_the_kind_that_a_heading_announces(heading: str, kind: str) -> None:
    assert kind_of_heading(tokens(heading), loaded.vocabulary().words.heading_kinds) == kind


@pytest.mark.parametrize(
    ("label", "rate"),
    [("tỷ lệ hộ nghèo", True), ("độ che phủ rừng", True), ("tổng đàn bò", False), ("số tỷ lệ", False), ("", False)],
)
def test_rates(label: str, rate: bool) -> None:
    assert is_rate(tokens(label), loaded.vocabulary().words) is rate


@pytest.mark.parametrize(
    ("unit", "usual", "fits"),
    [
        ("vnd_billion", "vnd_million", True), ("percent", "percentage_point", True), ("percent_of_plan", "vnd", True),
        ("commune", "district", True), ("bed", "bed_per_10000", True), ("", "vnd", True), ("person", "vnd", False),
        ("percent", "vnd_billion", False), ("hectare", "commune", False), ("usd_million", "vnd_billion", False),
    ],
)  # fmt: skip
def test_units_in_which_an_indicator_can_be_stated(unit: str, usual: str, fits: bool) -> None:
    units = loaded.vocabulary().units
    assert compatible(units.get(unit), units.get(usual), False) is fits
    assert compatible(units.get(unit), units.get(usual), True) is True


@pytest.mark.parametrize(
    ("label", "unit"),
    [("Thu ngân sách (tỷ đồng)", "vnd_billion"), ("GRDP (%)", "percent"), ("Thu (lũy kế)", ""), ("(tỷ)", "vnd_billion"),
     ("Thu ngân sách", ""), ("Thu (tỷ đồng) nội địa", ""), ("()", "")],
)  # fmt: skip
def test_the_unit_in_brackets_at_the_end_of_a_label(label: str, unit: str) -> None:
    found = unit_in_label(tokens(label), loaded.vocabulary().units)
    assert (found.unit_id if found else "") == unit


def test_growth_of_something_counted_is_how_much_there_is() -> None:
    (grown,), (counted,) = observed(["Tăng trưởng tín dụng 12%", "Tăng trưởng tín dụng 500 tỷ đồng"])
    assert [(o.measure, o.unit_id) for o in (grown, counted)] == [("growth", "percent"), ("level", "vnd_billion")]
