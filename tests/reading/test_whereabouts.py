"""Figures of another place than their document's: only where sentence, row or heading leaves no doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.reading.proof import verify
from resolutions.reading.summary import unregistered

HEAD = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 12/BC-UBND
Gia Lai, ngày 09 tháng 12 năm 2021
BÁO CÁO
Tình hình giảm nghèo năm 2021
I. KẾT QUẢ
"""


def places(body: str) -> list[tuple[str, str]]:
    """The place and the number of each figure of a report of the province of Gia Lai."""
    return [(o.place_id, str(o.value)) for o in loaded.read(HEAD + body).observations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("1. Huyện Đức Cơ đạt 3 xã nông thôn mới.", [("duc-co", "3")]),
        ("1. Huyện Kbang: tỷ lệ hộ nghèo 12%.", [("huyen-kbang-gia-lai", "12")]),
        ("1. Tại thị xã An Khê, tỷ lệ hộ nghèo còn 3,1%.", [("thi-xa-an-khe-gia-lai", "3.1")]),
        ("1. Tỉnh Bình Định trồng 200 ha rừng.", [("binh-dinh", "200")]),
        ("1. Xã Ia Dom, huyện Đức Cơ đạt 19 tiêu chí.", [("xa-ia-dom-duc-co", "19")]),
        ("1. Tỷ lệ hộ nghèo còn 5,2%; trong đó: huyện Kbang 12%, thị xã An Khê 3,1%.",
         [("gia-lai", "5.2"), ("huyen-kbang-gia-lai", "12"), ("thi-xa-an-khe-gia-lai", "3.1")]),
        ("1. Trồng mới 500 ha mắc ca tại huyện Kbang.", [("huyen-kbang-gia-lai", "500")]),
        ("1. Hỗ trợ 45 hộ trên địa bàn xã Ia Dom, huyện Đức Cơ.", [("xa-ia-dom-duc-co", "45")]),
        ("1. Huyện Kbang\n- Diện tích cà phê: 1.500 ha.\n2. Giáo dục\n- Xây dựng 12 phòng học.",
         [("huyen-kbang-gia-lai", "1500"), ("gia-lai", "12")]),
        ("1. Xây 3 chợ trên địa bàn huyện Kbang, trồng 5 ha rừng.", [("huyen-kbang-gia-lai", "3"), ("gia-lai", "5")]),
        ("1. Thu ngân sách trên địa bàn huyện Kbang đạt 30 tỷ đồng.", [("huyen-kbang-gia-lai", "30")]),
        ("1. Sau khi sắp xếp, thị xã An Khê có 6 phường.", [("thi-xa-an-khe-gia-lai", "6")]),
        ("1. Sau khi lập huyện Đak Pơ và thị trấn, thị xã An Khê còn 6 phường.", [("thi-xa-an-khe-gia-lai", "6")]),
        ("1. Có 12 ha diện tích tự nhiên và 80 nhân khẩu của huyện Kbang, 5 ha diện tích tự nhiên của tỉnh Bình Định.",
         [("huyen-kbang-gia-lai", "12"), ("huyen-kbang-gia-lai", "80"), ("binh-dinh", "5")]),
        ("1. Nhập huyện Kbang (diện tích tự nhiên 900 ha, dân số 7.000 người) và thị xã An Khê với dân số 6.000 người.",
         [("huyen-kbang-gia-lai", "900"), ("huyen-kbang-gia-lai", "7000"), ("thi-xa-an-khe-gia-lai", "6000")]),
    ],
)  # fmt: skip
def test_a_figure_of_another_place(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert places(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Các huyện Chư Sê, Đak Đoa đạt 12 xã.",
        "1. Huyện Ia Pa và huyện Kông Chro đạt 4 xã.",
        "1. Xây dựng huyện Đak Pơ đạt chuẩn, trồng mới 500 ha rừng.",
        "1. Tỷ lệ bao phủ bảo hiểm y tế cao hơn tỉnh Kon Tum 5%.",
        "1. Huyện ủy Phú Thiện kết nạp 120 đảng viên.",
        "1. Hội nghị tại huyện Kbang, bình quân toàn tỉnh đạt 85 xã.",
        "1. Xã hội hóa được 15 tỷ đồng.",
        "1. Thị xã An Khê có lúa nước, Kbang 12 xã.",
        "1. Xây dựng 3 chợ tại huyện Kbang và huyện Đức Cơ.",
        "1. Xây dựng 3 chợ tại các huyện Kbang, Đức Cơ.",
        "1. Đưa 215 lao động đi làm việc tại tỉnh Bình Dương.",
        "1. Khen thưởng 12 tập thể do huyện Kbang đề nghị.",
        "1. Tỉnh Gia Lai đạt 85 xã.",
        "1. Sau khi rà soát, huyện Kbang, huyện Đức Cơ có 12 xã.",
        "1. Sau khi rà soát huyện Kbang còn nhiều việc, có 12 xã khó khăn.",
        "1. Thu ngân sách trên địa bàn tỉnh Bình Định đạt 30 tỷ đồng.",
        "1. Có 300 nhân khẩu của huyện Kbang và huyện Đức Cơ.",
        "1. Có 300 người của huyện Kbang.",
        "1. Gồm huyện Kbang và huyện Đức Cơ, dân số 6.000 người.",
    ],
)
def test_what_is_not_certain_is_of_the_place_of_the_document(sentence: str) -> None:
    assert {place for place, _ in places(sentence)} <= {"gia-lai"}


def test_rows_of_a_table_named_by_districts() -> None:
    table = "| TT | Địa phương | Hộ nghèo (hộ) |\n| 1 | Huyện Kbang | 120 |\n| 2 | Huyện Đức Cơ | 95 |\n"
    assert places(table) == [("huyen-kbang-gia-lai", "120"), ("duc-co", "95")]


def test_columns_of_a_table_headed_by_districts() -> None:
    table = "TT\tChỉ tiêu\tĐVT\tTP Pleiku\tHuyện Kbang\n1\tTỷ lệ hộ nghèo\t%\t0,8\t12\n"
    assert places(table) == [("thanh-pho-pleiku-gia-lai", "0.8"), ("huyen-kbang-gia-lai", "12")]


def test_the_second_path_refuses_a_place_over_another_column() -> None:
    text = HEAD + "TT\tChỉ tiêu\tĐVT\tTP Pleiku\tHuyện Kbang\n1\tTỷ lệ hộ nghèo\t%\t0,8\t12\n"
    facts = loaded.read(text)
    first, second = facts.observations
    assert "other-place" not in codes(text, facts, first)
    assert "other-place" in codes(text, facts, replace(first, place_id=second.place_id))
    assert "other-place" in codes(text, facts, replace(second, place_id=first.place_id))


@pytest.mark.parametrize(
    "body",
    [
        "1. Trồng 500 ha mắc ca tại huyện Kbang.\n2. Trồng 200 ha mắc ca tại huyện Đức Cơ.",
        "1. Có 12 ha diện tích tự nhiên của huyện Kbang, 5 ha diện tích tự nhiên của thị xã An Khê.",
    ],
    ids=["that stands behind another figure", "whose area is another figure"],
)
def test_the_second_path_refuses_a_place(body: str) -> None:
    text = HEAD + body
    facts = loaded.read(text)
    first, second = facts.observations
    assert "other-place" not in codes(text, facts, first)
    assert "other-place" in codes(text, facts, replace(first, place_id=second.place_id))


def test_the_second_path_refuses_a_place_that_is_not_printed_before_the_figure() -> None:
    text = HEAD + "1. Huyện Kbang đạt 3 xã; huyện Đức Cơ đạt 5 xã.\n2. Tỷ lệ hộ nghèo 6%."
    facts = loaded.read(text)
    first, second, third = facts.observations
    for o, other in ((first, second.place_id), (second, first.place_id), (third, first.place_id), (first, "kon-tum")):
        assert "other-place" in codes(text, facts, replace(o, place_id=other))


def codes(text: str, facts: Facts, changed: object) -> set[str]:
    changed_id = getattr(changed, "observation_id", "")
    observations = tuple(changed if o.observation_id == changed_id else o for o in facts.observations)
    made = replace(facts, observations=observations)  # type: ignore[arg-type]
    return {problem.code for problem in verify.verify(Source("text.txt", text, ""), made, loaded.vocabulary().lists)}


def test_places_that_are_not_registered_are_listed_once_for_the_maintainer() -> None:
    facts = loaded.read(HEAD + "1. Huyện Kbang đạt 3 xã; huyện Đức Cơ đạt 5 xã.\n2. Huyện Kbang trồng 6 ha.")
    listed = list(unregistered([facts], loaded.vocabulary().places))
    assert listed == ["  place not in places.yaml: add it: huyen-kbang-gia-lai (huyện Kbang, within gia-lai)"]


NATIONAL = "CHÍNH PHỦ\nSố: 5/NQ-CP\nHà Nội, ngày 09 tháng 01 năm 2010\nNGHỊ QUYẾT\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Về địa giới\n1. Xã Tân Hòa, huyện Lang Sa, tỉnh Gia Lai có 900 ha.\n2. Xã Tân Hòa có 450 hộ.",
            ["xa-tan-hoa-lang-sa"] * 2,
        ),
        (
            "Về địa giới\n1. Xã Tân Hòa thuộc huyện Lang Sa.\n2. Huyện Lang Sa, tỉnh Gia Lai.\n3. Xã Tân Hòa có 5 hộ.",
            ["xa-tan-hoa-lang-sa"],
        ),
        (
            "Về địa giới\n1. Huyện Lang Sa, tỉnh Gia Lai.\n2. Giáp huyện Lang Sa và tỉnh Kon Tum.\n"
            "3. Huyện Lang Sa có 450 hộ.",
            ["huyen-lang-sa-gia-lai"],
        ),
        ("Về địa giới\n1. Xã Tân Hòa có 900 ha.", [""]),
        ("Về địa giới\n1. Lập huyện Lang Sa thuộc tỉnh Gia Lai trên cơ sở 900 ha.", [""]),
        ("Về phát triển kinh tế\n1. Cả nước có 900 xã.", ["viet-nam"]),
        ("Về phát triển huyện Lang Sa, tỉnh Gia Lai\n1. Diện tích 900 ha.", [""]),
        (
            "Về phát triển khu du lịch lang sa, tỉnh gia lai\n1. Diện tích 900 ha.\n2. Tỉnh Gia Lai có 5 xã.",
            ["", "gia-lai"],
        ),
        ("Về phát triển kinh tế\nI. TỈNH GIA LAI\n1. Diện tích 900 ha.", ["gia-lai"]),
    ],
)
def test_a_figure_of_a_national_document_is_of_the_country_where_no_part_of_it_is_named(
    body: str, expected: list[str]
) -> None:
    facts = loaded.read(NATIONAL + body)
    assert [o.place_id for o in facts.observations] == expected
    assert codes(NATIONAL + body, facts, None) == set()


@pytest.mark.parametrize("mark", ["- ", "– ", "+ ", "• "])
def test_a_list_mark_before_a_place_does_not_hide_it(mark: str) -> None:
    assert places(f"1. Kết quả: {mark}Huyện Kbang đạt 3 xã nông thôn mới.") == [("huyen-kbang-gia-lai", "3")]


def test_a_place_of_another_level_than_the_registered_one_is_another_place() -> None:
    assert places("1. Thành phố Gia Lai đạt 3 xã nông thôn mới.") == [("thanh-pho-gia-lai-gia-lai", "3")]


def test_the_word_for_a_kind_of_place_names_none() -> None:
    text = "1. Tại huyện có 5 xã đạt chuẩn.\n2. Huyện Đức Cơ đạt 3 xã nông thôn mới; huyện đạt 6 xã."
    assert places(text) == [("gia-lai", "5"), ("duc-co", "3"), ("duc-co", "6")]
