"""Figures that are listed after the things that they are of, and what stands after a bracket."""

from __future__ import annotations

import pytest
from reading import loaded

HEAD = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2021\n\nI. CHỈ TIÊU NĂM 2021\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(o.label_vi, str(o.value), o.measure) for o in loaded.read(HEAD + text).observations]


@pytest.mark.parametrize(
    "text",
    [
        "Cơ cấu kinh tế: nông nghiệp - công nghiệp - dịch vụ tương ứng là 24,5% - 41,2% - 34,3%.",
        "Cơ cấu kinh tế: nông nghiệp - công nghiệp - dịch vụ: 24,5% - 41,2% - 34,3%.",
        "Cơ cấu kinh tế: nông nghiệp, công nghiệp và dịch vụ lần lượt chiếm 24,5%, 41,2% và 34,3%.",
    ],
)
def test_each_share_of_a_list_is_of_its_own_sector(text: str) -> None:
    assert told(text) == [
        ("nông nghiệp", "24.5", "share"),
        ("công nghiệp", "41.2", "share"),
        ("dịch vụ", "34.3", "share"),
    ]


def test_the_whole_list_is_the_parent_of_its_things() -> None:
    text = "Tỷ lệ trường đạt chuẩn mầm non, tiểu học lần lượt là: 60%; 70%."
    found = loaded.read(HEAD + text).observations
    assert [(o.label_vi, o.parent_label_vi) for o in found] == [
        ("Tỷ lệ trường đạt chuẩn mầm non", "Tỷ lệ trường đạt chuẩn mầm non, tiểu học"),
        ("tiểu học", "Tỷ lệ trường đạt chuẩn mầm non, tiểu học"),
    ]


def test_figures_listed_by_years_are_of_those_years() -> None:
    text = "Tỷ lệ hộ nghèo các năm 2019, 2020, 2021 lần lượt là: 5%, 4%, 3%."
    found = loaded.read(HEAD + text).observations
    assert [(o.label_vi, o.period, str(o.value)) for o in found] == [
        ("Tỷ lệ hộ nghèo", "2019", "5"),
        ("Tỷ lệ hộ nghèo", "2020", "4"),
        ("Tỷ lệ hộ nghèo", "2021", "3"),
    ]


def test_a_figure_that_no_listed_year_can_be_told_of_is_not_given_out() -> None:
    text = "Thu nhập bình quân đầu người năm 2021 và 2022 lần lượt là 40 và 45 triệu đồng."
    facts = loaded.read(HEAD + text)
    assert facts.observations == ()
    assert "it cannot be told which of several years it is of" in {use.reason for use in facts.numbers}


def test_more_figures_than_things_are_not_given_out() -> None:
    labels = [label for label, *_ in told("Tỷ lệ mầm non, tiểu học lần lượt là 60%, 70%, 80%.")]
    assert len(labels) == 3 and len(set(labels)) == 1


def test_two_percentages_with_a_dash_between_them_are_a_range() -> None:
    (one,) = loaded.read(HEAD + "Thu ngân sách tăng 6% - 7%.").observations
    assert (one.comparator, str(one.value), str(one.value_high)) == ("range", "6", "7")


def test_a_range_after_the_word_for_a_resolution_keeps_its_lower_end() -> None:
    text = "Thu ngân sách tăng 8,2% (mục tiêu Nghị quyết 8 - 8,5%)."
    last = loaded.read(HEAD + text).observations[-1]
    assert (last.comparator, str(last.value), str(last.value_high)) == ("range", "8", "8.5")
    assert told("Nâng cấp đường tỉnh 725 - 12 km.")[-1][1] == "12"


def test_what_follows_a_bracket_is_of_what_the_bracket_hangs_on() -> None:
    text = "Diện tích rừng 1.250 ha (sản xuất 1.100 ha; phòng hộ 150 ha), đạt 104% kế hoạch."
    assert told(text)[-1] == ("Diện tích rừng", "104", "level")


def test_a_change_that_names_its_own_rate_is_of_it() -> None:
    assert told("Giảm tỷ lệ sinh con thứ ba xuống dưới 10%, giảm 2‰ tỷ lệ sinh.")[-1] == (
        "tỷ lệ sinh",
        "2",
        "reduction",
    )


def test_parts_of_a_count_may_be_named_after_their_figures() -> None:
    text = "Toàn huyện có 35 trường (11 mầm non, 12 tiểu học, 12 THCS)."
    assert [row[:2] for row in told(text)[1:]] == [("mầm non", "11"), ("tiểu học", "12"), ("THCS", "12")]


@pytest.mark.parametrize(
    ("text", "period"),
    [("Đến 2025: tỷ lệ che phủ rừng 42,5%.", "2025"), ("Thu ngân sách từ 2016 đến 2020 tăng 5%.", "2016/2020")],
)
def test_years_without_the_word_for_a_year(text: str, period: str) -> None:
    assert [o.period for o in loaded.read(HEAD + text).observations] == [period]
