"""What the printed documents say that cannot be quite right; the figures stay as printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from reading import loaded

from resolutions.facts import Facts
from resolutions.reading.doubts.ratios import ratios

GROUP = "I. CHỈ TIÊU NĂM 2021\n- Cơ cấu kinh tế{}\n+ Ngành nông nghiệp: 40%\n+ Ngành dịch vụ: 60%\n"


def checks(text: str) -> list[str]:
    return [f"{finding.check} {finding.printed}".strip() for finding in loaded.read("NGHỊ QUYẾT\n" + text).findings]


def test_the_shifted_row_of_gia_lai_is_doubted_and_published_as_printed(facts: dict[str, Facts]) -> None:
    (finding,) = facts["gia"].findings
    assert (finding.check, finding.printed) == ("value_on_heading", "8,4%")
    assert "Thuế sản phẩm" in finding.likely_reading
    doubtful = [o for o in facts["gia"].observations if o.status == "doubtful"]
    assert [(o.label_vi, o.value) for o in doubtful] == [("Cơ cấu kinh tế", Decimal("8.4"))]


def test_the_percentage_of_dong_nai_is_cut_and_the_note_mark_of_kon_tum_is_damaged(facts: dict[str, Facts]) -> None:
    assert {"percentage_cut"} <= {finding.check for finding in facts["dong"].findings}
    assert {"damaged_note_mark"} <= {finding.check for finding in facts["kon"].findings}


def test_a_group_with_a_value_of_its_own() -> None:
    assert "value_on_heading 8,4%" in checks(GROUP.format("\ttăng 8,4%"))


@pytest.mark.parametrize("value", ["", ":"])
def test_a_group_without_a_value_is_not_doubted(value: str) -> None:
    assert checks(GROUP.format(value)) == []


def test_a_footnote_whose_mark_is_damaged() -> None:
    assert any(
        found.startswith("damaged_note_mark")
        for found in checks("I. MỘT\nNông nghiệp đạt kế hoạch\n\ufffd Có 11/13 xã.\n")
    )


def test_a_footnote_with_its_mark_is_not_doubted() -> None:
    assert checks("I. MỘT\n- Số xã đạt chuẩn: 91%^(*)\n^(*) Gồm cả huyện nghèo.\n") == []


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_every_finding_names_its_clause_and_says_it_in_both_languages(name: str, facts: dict[str, Facts]) -> None:
    ids = {clause.clause_id for clause in facts[name].clauses}
    for finding in facts[name].findings:
        assert finding.clause_id in ids
        assert finding.message_vi and finding.message_en and finding.message_vi != finding.message_en
        assert finding.problem_id.isascii()
    assert len({finding.problem_id for finding in facts[name].findings}) == len(facts[name].findings)


RESULTS = "I. KẾT QUẢ NĂM 2020\n"
TABLE = (
    "QUYẾT ĐỊNH\nvề dự toán năm 2022\n\nĐơn vị: triệu đồng\n\n| TT | Nội dung | Dự toán năm 2022 |\n|---|---|---|\n"
    "| I | Thu nội địa | {} |\n| 1 | Thu từ doanh nghiệp | {} |\n| 2 | Lệ phí trước bạ | {} |\n"
)
LONG = "Các cấp, các ngành tiếp tục triển khai đồng bộ các giải pháp đã đề ra; " * 3
ABOVE = "- Tốc độ tăng GRDP\t8%\n+ Nông nghiệp\ttăng 5%\n+ Dịch vụ\ttăng 9%\n- Cơ cấu kinh tế\ttăng 8,4%\n"
NOT_JUST_ONE = {
    "none": "+ Nông nghiệp\t40%\n+ Dịch vụ\t60%\n",
    "two": "+ Nông nghiệp\t30%\n+ Dịch vụ\t40%\n+ Công nghiệp\t20%\n+ Thuế sản phẩm\t10%\n",
    "another": "+ Nông nghiệp\t30%\n+ Thương mại\t70%\n",
}


def found(text: str, check: str) -> list[tuple[str, str, str]]:
    """Printed words, likely reading and confidence of the findings of one check."""
    told = loaded.read(text if text.startswith(("NGHỊ", "QUYẾT")) else f"NGHỊ QUYẾT\n{RESULTS}{text}").findings
    return [(one.printed, one.likely_reading, one.confidence) for one in told if one.check == check]


def test_the_row_that_the_list_above_lacks_is_the_likely_reading() -> None:
    text = f"{ABOVE}+ Nông nghiệp\t40%\n+ Dịch vụ\t50%\n+ Thuế sản phẩm\t10%\n"
    reading = "Thuế sản phẩm: tăng 8,4% (thuộc “Tốc độ tăng GRDP”); Cơ cấu kinh tế: không có giá trị"
    assert found(text, "value_on_heading") == [("8,4%", reading, "high")]


@pytest.mark.parametrize("lacking", NOT_JUST_ONE)
def test_no_row_is_guessed_when_not_just_one_is_lacking(lacking: str) -> None:
    assert found(ABOVE + NOT_JUST_ONE[lacking], "value_on_heading") == [("8,4%", "", "medium")]


def test_shares_that_leave_out_the_one_known_component() -> None:
    text = "- Cơ cấu kinh tế: ngành nông nghiệp 21-22%; công nghiệp - xây dựng 28-29%; dịch vụ 43-44%.\n"
    reading = "Tỷ trọng thuế sản phẩm trong GRDP: 5–8%"
    assert found(text.replace("ngành nông nghiệp", "nông - lâm nghiệp - thủy sản"), "shares_not_100") == [
        ("21-22%; 28-29%; 43-44%", reading, "medium")
    ]


def test_shares_of_unknown_components_are_doubted_without_a_reading() -> None:
    text = "- Cơ cấu lao động: ngành A 20%; ngành B 30%; ngành C {}%.\n"
    assert found(text.format(35), "shares_not_100") == [("20%; 30%; 35%", "", "low")]
    assert found(text.format(65), "shares_not_100") == [("20%; 30%; 65%", "", "low")]


@pytest.mark.parametrize(
    "text",
    [
        "- Cơ cấu kinh tế: nông nghiệp 38,5%; công nghiệp 19,5%; dịch vụ 42%.\n",
        "- Cơ cấu kinh tế: nông nghiệp 33,3%; công nghiệp 33,3%; dịch vụ 33,3%.\n",
        "- Cơ cấu kinh tế: nông nghiệp 30-35%; công nghiệp 20-25%; dịch vụ 44-48%.\n",
        "- Cơ cấu kinh tế: nông nghiệp dưới 30%; công nghiệp trên 20%; dịch vụ 40%.\n",
        "- Cơ cấu kinh tế: công nghiệp 20%; dịch vụ 40%.\n",
        "- Tỷ lệ hộ nghèo: vùng thấp 2%; vùng cao 8%; vùng biên giới 12%.\n",
    ],
    ids=["a whole", "rounded", "ranges around a whole", "bounds", "a mention", "rates"],
)
def test_shares_that_make_a_whole_or_need_not_are_not_doubted(text: str) -> None:
    assert found(text, "shares_not_100") == []


def test_a_percentage_that_was_cut_and_one_that_is_wrong() -> None:
    text = "Đến nay có 40/121 xã (chiếm tỷ lệ {}%) đạt chuẩn nông thôn mới.\n"
    assert found(text.format("33,05"), "percentage_cut") == [("33,05%", "33,06%", "high")]
    assert found(text.format("35"), "percentage_differs") == [("35%", "33%", "medium")]
    for right in ("33,06", "33,1", "33"):
        assert found(text.format(right), "percentage_cut") == found(text.format(right), "percentage_differs") == []


def test_a_ratio_above_one_is_doubted_but_for_money(facts: dict[str, Facts]) -> None:
    clauses = {clause.clause_id: clause for clause in facts["dong"].clauses}
    ratio = next(o for o in facts["dong"].observations if o.comparator == "ratio")
    swapped = replace(ratio, value=Decimal(121), value_high=Decimal(40))
    assert [one.check for one in ratios(clauses, [swapped])] == ["ratio_above_one"]
    assert list(ratios(clauses, [ratio])) == []
    assert list(ratios(clauses, [replace(swapped, unit_id="vnd_billion", base_unit="vnd")])) == []


def test_a_part_that_exceeds_its_whole() -> None:
    text = "- Tổng đàn bò {} con; trong đó bò sữa 5.000 con.\n"
    assert found(text.format("3.000"), "part_exceeds_whole") == [("5.000 con", "", "medium")]
    assert found(text.format("89.000"), "part_exceeds_whole") == []
    assert found(text.format("trên 3.000"), "part_exceeds_whole") == []
    rates = "- Tỷ lệ phá án đạt 80%, trong đó án đặc biệt nghiêm trọng đạt 95%.\n"
    assert found(rates, "part_exceeds_whole") == []


def test_numbered_rows_that_miss_their_total_by_little() -> None:
    assert found(TABLE.format("10.500", "7.500", "3.100"), "sum_differs") == [("10.500", "", "low")]
    for right in (("10.600", "7.500", "3.100"), ("20.000", "7.500", "3.100")):
        assert found(TABLE.format(*right), "sum_differs") == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1. Các chỉ tiêu khác tại Phụ lục chi tiết kèm theo.\n", "Phụ lục chi tiết kèm theo"),
        ("1. Thông qua dự toán ngân sách (có biểu kèm theo).\n", "biểu kèm theo"),
        ("1. Mức thu theo Phụ lục số 01 kèm theo Nghị quyết này.\n", "Phụ lục số 01 kèm theo"),
    ],
)
def test_an_annex_that_is_announced_and_not_there(text: str, printed: str) -> None:
    assert found(text, "annex_missing") == [(printed, "", "high")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Mức thu theo Phụ lục kèm theo.\n\nNơi nhận:\n- Như trên;\n\nPHỤ LỤC\n1. Phí thẩm định: 50.000 đồng\n",
        "1. Thực hiện theo Phụ lục I kèm theo Nghị định số 15/2020/NĐ-CP.\n",
        "1. Ban hành kèm theo Nghị quyết này Quy chế làm việc.\n",
        "1. Gửi kèm theo công văn này bản sao kết luận.\n",
    ],
    ids=["it is there", "of another document", "a statute", "no annex"],
)
def test_an_annex_that_is_there_or_is_none_is_not_missed(text: str) -> None:
    assert found(text, "annex_missing") == []


def test_a_code_of_another_kind() -> None:
    assert found("1. Theo Kế hoạch số 290-CT/TU của Tỉnh ủy.\n", "code_misfit") == [
        ("Kế hoạch số 290-CT/TU", "Kế hoạch số 290-KH/TU", "medium")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 290-KH/TU",
        "Quyết định số 4019/QĐ-UBND",
        "Nghị quyết số 15/2020/NQ-HĐND",
        "Quy định số 47-QĐ/TW",
        "Chương trình số 12-CTr/TU",
        "Thông báo kết luận số 294-TB/TW",
        "Công văn số 8888/UBND-THNC",
        "Tờ trình số 422/TT-KHĐT",
        "Kế hoạch 5 năm 2021-2025",
        "kế hoạch năm 2020 và Chỉ thị số 12-CT/TU",
    ],
)
def test_a_code_of_its_kind_is_not_doubted(text: str) -> None:
    assert found(f"1. Thực hiện {text} của Tỉnh ủy.\n", "code_misfit") == []


def test_a_paragraph_that_ends_in_a_word() -> None:
    end = "trong thời gian tới"
    assert found(f"1. {LONG}{end}\n", "open_end") == [(end, f"{end}.", "low")]


@pytest.mark.parametrize("end", ["trong thời gian tới.", "đề ra./.", "như sau:", "cụ thể như sau", "(đính kèm)", "…"])
def test_a_paragraph_that_comes_to_its_end_is_not_doubted(end: str) -> None:
    assert found(f"1. {LONG}{end}\n", "open_end") == []


def test_lines_of_a_list_need_no_full_stop() -> None:
    assert found("- Tỷ lệ hộ nghèo: 3%\n- Tỷ lệ che phủ rừng: 47%\n", "open_end") == []
