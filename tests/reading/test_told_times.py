"""Parts of a year: in headings without a year, in running text, in brackets, and results told on in a section."""

from __future__ import annotations

import pytest
from reading import loaded

HEAD = """TỈNH ỦY BÌNH LƯU
Số 615-KL/TU
Bình Lưu, ngày 04 tháng 10 năm 2023

KẾT LUẬN
về tình hình kinh tế - xã hội 9 tháng đầu năm và nhiệm vụ quý IV năm 2023

"""


def told(text: str) -> list[tuple[str, str, str]]:
    return [(o.label_vi, str(o.value), o.period) for o in loaded.read(HEAD + text).observations]


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("I. KẾT QUẢ 6 THÁNG ĐẦU NĂM", "2023-H1"),
        ("I. KẾT QUẢ 9 THÁNG ĐẦU NĂM", "2023-01/2023-09"),
        ("II. NHIỆM VỤ QUÝ IV", "2023-Q4"),
        ("II. NHIỆM VỤ 6 THÁNG CUỐI NĂM", "2023-H2"),
    ],
)
def test_a_part_of_a_year_in_a_heading_is_of_the_year_above_it(heading: str, period: str) -> None:
    assert told(f"{heading}\nThu ngân sách 25 tỷ đồng.\n") == [("Thu ngân sách", "25", period)]


def test_so_many_months_are_those_of_the_heading_and_of_no_other() -> None:
    text = "I. Kết quả 9 tháng đầu năm 2023\nGRDP quý III tăng 5,87%, 9 tháng tăng 5,12%; kỳ hạn 7 tháng tăng 2%.\n"
    assert [period for _, _, period in told(text)] == ["2023-Q3", "2023-01/2023-09", "2023-Q3"]


def test_the_figure_of_a_year_ago_in_brackets_is_of_that_year_and_holds_for_nothing_else() -> None:
    text = "I. Kết quả 9 tháng đầu năm 2023\nThu ngân sách tăng 5,1% (cùng kỳ {}tăng 8,9%), thu nội địa tăng 3,4%.\n"
    for year in ("", "năm 2022 "):
        assert [period for _, _, period in told(text.format(year))] == [
            "2023-01/2023-09",
            "2022-01/2022-09",
            "2023-01/2023-09",
        ]
    other = "I. Kết quả 9 tháng đầu năm 2023\nThu ngân sách tăng 5,1% (cùng kỳ năm 2021 tăng 8,9%).\n"
    assert [period for _, _, period in told(other)] == ["2023-01/2023-09", "2021-01/2021-09"]


PLAN = (
    "NGHỊ QUYẾT\nVề xây dựng nông thôn mới năm 2023\n\nI. ĐÁNH GIÁ TÌNH HÌNH\n{}\nHộ nghèo còn 47 hộ.\n\n"
    "II. MỤC TIÊU\nHộ nghèo còn 40 hộ.\n"
)


def test_results_in_a_plan_are_of_the_time_that_the_section_tells() -> None:
    told_ones = loaded.read(PLAN.format("Đến hết năm 2022, thu ngân sách đạt 5 tỷ đồng.")).observations
    assert [(o.kind, o.period) for o in told_ones] == [("result", "2022"), ("result", "2022"), ("target", "2023")]


def test_a_term_told_before_is_not_that_of_the_next_paragraph() -> None:
    told_ones = loaded.read(PLAN.format("Giai đoạn 2016 - 2020, thu ngân sách đạt 5 tỷ đồng.")).observations
    assert [o.period for o in told_ones] == ["2016/2020", "2023", "2023"]


def test_the_number_of_a_part_on_its_own_line_heads_what_stands_on_the_next() -> None:
    text = "KẾ HOẠCH\nBảo đảm an ninh năm 2022\n\nPhần thứ nhất\nKẾT QUẢ NĂM 2021\nXảy ra 38 vụ phạm pháp.\n"
    assert [(o.kind, o.period) for o in loaded.read(text).observations] == [("result", "2021")]


def test_two_things_counted_with_a_slash_between_them_are_no_result_and_target() -> None:
    kinds = [o.kind for o in loaded.read(HEAD + "I. KẾT QUẢ\nPhát hiện 14 vụ/19 đối tượng.\n").observations]
    assert kinds == ["result", "result"]


@pytest.mark.parametrize("printed", ["18,7/20,5 km", "14,2 km/22,8 km"])
def test_a_length_of_another_is_a_part_of_it(printed: str) -> None:
    one, *more = loaded.read(f"{HEAD}I. KẾT QUẢ\nĐường trục thôn được cứng hóa {printed}.\n").observations
    assert (one.comparator, one.value_text, one.unit_id, more) == ("ratio", printed, "kilometre", [])


def test_an_area_beside_another_is_a_result_and_its_target() -> None:
    found = loaded.read(f"{HEAD}I. KẾT QUẢ\nTrồng mới 215,5/300 ha rừng.\n").observations
    assert [(str(o.value), o.kind) for o in found] == [("215.5", "result"), ("300", "target")]
