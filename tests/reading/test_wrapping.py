"""Lines that the edge of a page broke are joined again; page numbers and running feet stand apart."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Clause, Facts

LINES = (
    "Về mục tiêu, chỉ tiêu chủ yếu: phấn đấu tốc độ tăng trưởng kinh tế bình quân trong cả",
    "nhiệm kỳ đạt từ 9% trở lên; thu nhập bình quân đầu người đạt 60 triệu đồng; tỷ lệ lao",
    "động qua đào tạo đạt 65%; giải quyết việc làm mới cho lao động nông thôn và thành thị",
    "12.000 người; trồng mới 450 ha rừng theo Chương trình mục tiêu quốc gia của Thủ tướng",
    "Chính phủ; giữ ổn định tỷ lệ che phủ rừng 52%, đất đô thị 1.250 ha; hỗ trợ các hộ gia",
    "đình khó khăn về nhà ở 320 căn; tỷ lệ hộ sử dụng nước sạch đạt 98%; tỷ lệ trường đạt",
    "chuẩn quốc gia đạt 70%, trong đó mầm non 72%, tiểu học 80%, trung học cơ sở đạt 66%",
    "và trung học phổ thông 40%; tỷ lệ bao phủ bảo hiểm y tế đạt 95% dân số, trong đó đồng",
    "bào dân tộc thiểu số đạt 100%; tỷ lệ thôn, tổ dân phố đạt chuẩn văn hóa đạt hơn 90%.",
    "Quốc phòng, an ninh được giữ vững.",
)
WIDE = "\n".join(LINES)
TABLE = "\n".join(
    (
        *("TT", "Chỉ tiêu", "ĐVT", "Năm 2022"),
        *("1", "Tỷ lệ hộ nghèo", "%", "4,2"),
        *("2", "Tỷ lệ hộ cận nghèo", "%"),
        "Biểu số 01                                        Trang 2/3",
        *("3,5", "3", "Thu ngân sách", "tỷ đồng", "120"),
    )
)


def facts(text: str) -> Facts:
    return loaded.read("KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2022\n\nI. MỤC TIÊU, CHỈ TIÊU\n" + text + "\n")


def body(text: str) -> list[Clause]:
    return [clause for clause in facts(text).clauses if clause.kind != "title" and clause.number != "I."]


def test_the_lines_of_a_printed_page_make_one_paragraph() -> None:
    assert [clause.text for clause in body(WIDE)] == [" ".join(LINES[:-1]), LINES[-1]]


def test_a_label_that_goes_on_in_the_next_line_is_whole() -> None:
    labels = {o.label_vi for o in facts(WIDE).observations}
    assert {"tỷ lệ lao động qua đào tạo", "tỷ lệ hộ sử dụng nước sạch", "tỷ lệ trường đạt chuẩn quốc gia"} <= labels


@pytest.mark.parametrize(
    "lines",
    [
        ["Thu ngân sách 120 tỷ đồng", "Chi ngân sách 130 tỷ đồng"],
        ["- Trồng 40 ha cà phê", "- Trồng 30 ha chè", "1. Kinh tế", "2. Xã hội"],
        [LINES[8].capitalize(), "QUỐC PHÒNG, AN NINH"],
    ],
)
def test_lines_that_end_where_they_should_stay_apart(lines: list[str]) -> None:
    assert len(body("\n".join(lines))) == len(lines)


def test_a_list_mark_begins_a_clause_also_after_a_full_line() -> None:
    listed = [*LINES[:9], "- Trồng mới 40 ha rừng.", "- Xây 12 căn nhà."]
    assert [clause.mark for clause in body("\n".join(listed))][-2:] == ["dash", "dash"]


def test_a_title_in_capitals_is_not_joined_to_a_full_line() -> None:
    found = body("\n".join([*LINES[:8], "MỘT SỐ GIẢI PHÁP CHỦ YẾU", *LINES[:2]]))
    assert "MỘT SỐ GIẢI PHÁP CHỦ YẾU" in [clause.text for clause in found]


def test_a_page_number_does_not_cut_a_sentence() -> None:
    cut = "\n".join([*LINES[:2], "", "                                   1", "", *LINES[2:]])
    more = "\n\n".join([cut, "\n".join(LINES), "                                   2", "Hết."])
    found = facts(more)
    marks = [clause.text for clause in found.clauses if clause.mark == "page"]
    assert marks == ["1", "2"]
    assert any(o.label_vi == "tỷ lệ lao động qua đào tạo" for o in found.observations)
    assert {use.reason for use in found.numbers if use.text in ("1", "2")} == {"the number of a page"}


def test_a_running_foot_does_not_cut_a_table() -> None:
    read = [(o.label_vi, str(o.value)) for o in facts(TABLE).observations]
    assert read == [("Tỷ lệ hộ nghèo", "4.2"), ("Tỷ lệ hộ cận nghèo", "3.5"), ("Thu ngân sách", "120")]


@pytest.mark.parametrize("line", ["Xem biểu mẫu tại trang 5 của phụ lục kèm theo.", "12", "Tháng 3"])
def test_a_line_that_only_looks_like_a_page_mark_is_none(line: str) -> None:
    assert not [clause for clause in body(f"Kinh tế ổn định.\n{line}\nXã hội ổn định.") if clause.mark == "page"]


def test_the_head_over_two_columns_stands_over_both() -> None:
    rows = (
        "| STT | Nội dung | Đơn vị | Năm 2021 | | Năm 2022 |",
        "| | | | Dự toán | Ước thực hiện | Dự toán |",
        "| 1 | Thu nội địa | Tỷ đồng | 100 | 110 | 120 |",
    )
    read = [(str(o.value), o.kind, o.period) for o in facts("\n".join(rows)).observations]
    assert read == [("100", "target", "2021"), ("110", "result", "2021"), ("120", "target", "2022")]


def test_a_sentence_that_leads_in_a_list_gives_it_its_year() -> None:
    listed = (
        "Phấn đấu đến cuối nhiệm kỳ (năm 2025) đạt các chỉ tiêu sau:\n1- Thu nhập 60 triệu đồng.\n2- Trồng 40 ha rừng."
    )
    read = facts(listed + "\nII. CHỈ TIÊU NĂM NAY\n1- Thu ngân sách đạt 20 tỷ đồng.").observations
    assert [o.period for o in read] == ["2025", "2025", "2022"]
