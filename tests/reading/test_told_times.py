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


def test_what_goes_on_after_a_semicolon_is_of_the_period_told_before_it() -> None:
    head = "I. Kết quả 9 tháng đầu năm 2023\n"
    text = head + "GRDP quý III tăng 5%, 9 tháng tăng 5%; trong đó: dịch vụ tăng 8%; bia tăng 3%.\n"
    assert [period for _, _, period in told(text)] == ["2023-Q3", *["2023-01/2023-09"] * 3]


def test_a_year_in_the_bracket_of_another_figure_is_not_of_the_one_before() -> None:
    text = "Tổng vốn năm 2023 là 286 tỷ đồng (vốn năm 2022 là 241 tỷ đồng)."
    assert [period for *_, period in told(f"I. Kết quả\n{text}\n")] == ["2023", "2022"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Đến hết ngày 30/6/2022 giải ngân 50%.", "2022-H1"),
        ("Tính đến 30/9/2022 giải ngân 50%.", "2022-01/2022-09"),
        ("Tổ chức từ ngày 27 đến 30/6/2022 tại 28 xã.", "2022-06"),
        ("Chỉ số giá tháng 8 tăng 2,1% so với tháng 7.", "2023-08"),
        ("Chỉ số giá so với tháng 8 tăng 2,1%.", "2023"),
    ],
)
def test_days_and_months_that_end_a_part_of_a_year(text: str, period: str) -> None:
    assert [period for *_, period in told(f"I. Kết quả năm 2023\n{text}\n")] == [period]


LETTER = "UBND TỈNH BÌNH LƯU\nSố: 22/UBND-VX\nBình Lưu, ngày 29 tháng 3 năm 2024\n\nKính gửi: Sở Y tế.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trong 2 tháng đầu năm 2024, số người tham gia giảm 1.312 người.", "result"),
        ("Trong 6 tháng đầu năm 2024, số người tham gia giảm 1.312 người.", "target"),
    ],
)
def test_what_ended_before_the_day_of_issue_is_no_target(text: str, kind: str) -> None:
    assert [o.kind for o in loaded.read(LETTER + text + "\n").observations] == [kind]


def test_bare_counts_that_make_up_the_count_before_their_bracket_are_read() -> None:
    text = "I. KẾT QUẢ\nPhường có 31.460 nhân khẩu (thường trú {}, tạm trú 6.530).\n"
    found = loaded.read(HEAD + text.format("24.930")).observations
    assert [(o.label_vi, str(o.value), o.unit_id, o.parent_label_vi) for o in found[1:]] == [
        ("thường trú", "24930", "person", found[0].label_vi),
        ("tạm trú", "6530", "person", found[0].label_vi),
    ]
    assert len(loaded.read(HEAD + text.format("24.931")).observations) == 1
    assert len(loaded.read(f"{HEAD}I. KẾT QUẢ\nThu hút 12 dự án (FDI 12).\n").observations) == 1


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("Mức vốn bố trí tối thiểu bằng 35% tổng mức đầu tư.", ("ge", "35", "percent", "share")),
        ("Sản lượng lương thực 46 vạn tấn.", ("eq", "46", "tonne_ten_thousand", "level")),
        ("Tổng công suất tàu cá 287.600 CV.", ("eq", "287600", "horsepower", "level")),
        ("Hỗ trợ thêm 20% mức đóng.", ("eq", "20", "percent", "level")),
        ("Phát triển mới 8.200 người tham gia.", ("eq", "8200", "person", "count_new")),
    ],
)
def test_units_limits_and_measures_of_reports(text: str, told_as: tuple[str, str, str, str]) -> None:
    found = loaded.read(f"{HEAD}I. KẾT QUẢ\n{text}\n").observations
    assert [(o.comparator, str(o.value), o.unit_id, o.measure) for o in found] == [told_as]


def test_a_rate_per_live_births_is_no_ratio_of_children() -> None:
    assert told("I. KẾT QUẢ\nTỷ số tử vong mẹ dưới 20/100.000 trẻ đẻ sống.\n") == []


NOTICE = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

Số: 196/TB-UBND

Lâm Đồng, ngày 16 tháng 7 năm 2012

THÔNG BÁO
Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp giao ban{}

{}

I. Về tình hình thực hiện
- Giải ngân đạt 46,8%.

II. Nhiệm vụ
- Giải ngân đạt 60%.
"""
OPENING = "Ngày 12/7/2012, cuộc họp kiểm điểm công tác 6 tháng đầu năm, bàn nhiệm vụ 6 tháng cuối năm 2012."


@pytest.mark.parametrize(
    ("title", "opening", "periods"),
    [
        ("", OPENING, ["2012-H1", "2012-H2"]),
        ("", OPENING.replace("6 tháng đầu năm, ", "kỳ trước, "), ["2012", ""]),
        ("", OPENING.replace("kiểm điểm", "nghe"), ["2012", ""]),
        (" năm 2012", OPENING, ["2012", "2012"]),
        (" sơ kết quý I, nhiệm vụ quý II năm 2012", OPENING, ["2012-Q1", "2012-Q2"]),
    ],
)
def test_the_opening_paragraph_tells_the_times_that_a_title_leaves_out(
    title: str, opening: str, periods: list[str]
) -> None:
    assert [o.period for o in loaded.read(NOTICE.format(title, opening)).observations] == periods
