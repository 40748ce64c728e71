"""Numbers that are no quantities, by role; fixtures/not-quantities.md shows them in their sentences."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.quantities.setaside import set_aside


def roles(text: str) -> list[str]:
    """``number role`` of each number set aside."""
    vocabulary, items = loaded.vocabulary(), tokens(text)
    found = set_aside(items, text, vocabulary.words, vocabulary.units)
    return [f"{items[i].word} {found[i].role}" for i in sorted(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kon Tum, ngày 02 tháng 12 năm 2020", ["02 date", "12 date", "2020 date"]),
        ("họp ngày 25, 26 tháng 11 năm 2020", ["25 date", "26 date", "11 date", "2020 date"]),
        ("nhiệm kỳ 2020 - 2025", ["2020 period", "2025 period"]),
        ("trong 6 tháng cuối năm 2020", ["6 period", "2020 period"]),
        ("Hội nghị lần thứ 2", ["2 ordinal"]),
        ("dịch bệnh Covid-19", ["19 name"]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", ["4 name"]),
        ("khoản 2 Điều 5", ["2 section_number", "5 section_number"]),
        ("trẻ em dưới 5 tuổi", ["5 name"]),
        ("Nghị quyết số 15/2020/NQ-HĐND", ["15 document_number", "2020 document_number"]),
        ("Số: 8888 /UBND-THNC", ["8888 document_number"]),
        ("26-BS/VPHU", ["26 document_number"]),
        ("Chỉ thị số 05-CT/TW, ngày 15-5-2016", ["05 document_number", "15 date", "5 date", "2016 date"]),
        ("chỉ tiêu: (1) thu ngân sách; (2) xuất khẩu", ["1 section_number", "2 section_number"]),
        ("Giá trị sản phẩm trên 1 ha", ["1 name"]),
    ],
)
def test_numbers_that_are_no_quantities(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    ["5.047 tỷ đồng", "40/121 xã", "làm đường 15 km", "3 - 5 ha", "giảm 54 thôn", "1,5 triệu lượt khách", "số 5",
     "95/100 GB", "từ 10% trở lên", "trên 1.200 doanh nghiệp", "đạt 70.000 tỷ đồng", "2 nhà máy", "2021,5 ha", "5-10%"],
)  # fmt: skip
def test_quantities_stay_untouched(text: str) -> None:
    assert roles(text) == []


def test_each_reason_is_told() -> None:
    vocabulary, items = loaded.vocabulary(), tokens("dịch bệnh Covid-19, 4019/QĐ-UBND")
    found = set_aside(items, "dịch bệnh Covid-19, 4019/QĐ-UBND", vocabulary.words, vocabulary.units)
    assert [value.reason for value in found.values()] == ["covid - {n}", "part of a document number"]
