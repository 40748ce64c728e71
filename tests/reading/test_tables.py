"""Tables: tab, pipe and flattened rows under their heads, and rows that must be left unread."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.reading.document import default_given, read
from resolutions.vocabulary import Vocabulary

HEAD = "KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2021\n\n"
TABS = HEAD + "\n".join(
    (
        "TT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2020\tKế hoạch 2021",
        "I\tKinh tế\t\t\t",
        "1\tTốc độ tăng giá trị sản xuất\t%\t9,5\t10,2",
        "2\tThu ngân sách\tTỷ đồng\t120,5\t≥ 135",
        "-\tThu nội địa\tTỷ đồng\t100\t110",
        "3\tTỷ lệ hộ nghèo\t%\t5,2\t3,8 - 4,0",
    )
)
PIPES = HEAD + "\n".join(
    (
        "Đơn vị: triệu đồng",
        "| STT | Nội dung | Dự toán 2020 | Dự toán 2021 | So sánh (%) |",
        "|---|---|---|---|---|",
        "| A | TỔNG THU TỪ CẤP TRÊN | 4.500.000 | 5.047.000 | 112,2 |",
        "| I | Thu nội địa | 1.200.500 | 1.300.500 | 108,4 |",
    )
)
FLAT = HEAD + "\n".join(
    (
        *("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2021"),
        *("1", "Tốc độ tăng trưởng kinh tế", "%", "8,5"),
        *("2", "Thu ngân sách", "tỷ đồng", "1.250"),
        *("Trong đó: Thu nội địa", "tỷ đồng", "900"),
        *("3", "Tỷ lệ hộ nghèo", "%", "dưới 5"),
        "Nơi nhận:",
        "- Lưu VT.",
    )
)
NO_HEAD = HEAD + "Thu ngân sách\ttỷ đồng\t120\t135\n"


def facts(text: str, vocabulary: Vocabulary) -> Facts:
    source = Source("table.txt", text, "")
    return read(source, default_given("table", source, vocabulary), vocabulary)


def told(text: str, vocabulary: Vocabulary) -> list[tuple[str, str, str, str, str, str]]:
    found = facts(text, vocabulary).observations
    return [(o.label_vi, o.comparator, str(o.value), o.unit_id, o.kind, o.period) for o in found]


def test_a_table_with_tabs_takes_kind_and_period_from_its_heads(vocabulary: Vocabulary) -> None:
    assert told(TABS, vocabulary) == [
        ("Tốc độ tăng giá trị sản xuất", "eq", "9.5", "percent", "result", "2020"),
        ("Tốc độ tăng giá trị sản xuất", "eq", "10.2", "percent", "target", "2021"),
        ("Thu ngân sách", "eq", "120.5", "vnd_billion", "result", "2020"),
        ("Thu ngân sách", "ge", "135", "vnd_billion", "target", "2021"),
        ("Thu nội địa", "eq", "100", "vnd_billion", "result", "2020"),
        ("Thu nội địa", "eq", "110", "vnd_billion", "target", "2021"),
        ("Tỷ lệ hộ nghèo", "eq", "5.2", "percent", "result", "2020"),
        ("Tỷ lệ hộ nghèo", "range", "3.8", "percent", "target", "2021"),
    ]


def test_rows_nest_by_their_numbers_and_dashes(vocabulary: Vocabulary) -> None:
    parents = {o.label_vi: o.parent_label_vi for o in facts(TABS, vocabulary).observations}
    assert parents["Thu nội địa"] == "Thu ngân sách"
    assert parents["Thu ngân sách"] == "Kinh tế"


def test_a_table_with_pipes_takes_its_unit_from_the_line_above(vocabulary: Vocabulary) -> None:
    assert told(PIPES, vocabulary)[:3] == [
        ("TỔNG THU TỪ CẤP TRÊN", "eq", "4500000", "vnd_million", "target", "2020"),
        ("TỔNG THU TỪ CẤP TRÊN", "eq", "5047000", "vnd_million", "target", "2021"),
        ("TỔNG THU TỪ CẤP TRÊN", "eq", "112.2", "percent", "target", "2021"),
    ]


def test_a_table_printed_one_cell_to_a_line_is_put_together(vocabulary: Vocabulary) -> None:
    assert told(FLAT, vocabulary) == [
        ("Tốc độ tăng trưởng kinh tế", "eq", "8.5", "percent", "target", "2021"),
        ("Thu ngân sách", "eq", "1250", "vnd_billion", "target", "2021"),
        ("Thu nội địa", "eq", "900", "vnd_billion", "target", "2021"),
        ("Tỷ lệ hộ nghèo", "lt", "5", "percent", "target", "2021"),
    ]


def test_several_values_without_heads_are_left_unread(vocabulary: Vocabulary) -> None:
    found = facts(NO_HEAD, vocabulary)
    assert found.observations == ()
    assert [use.text for use in found.numbers if use.role == "other"] == ["120", "135"]


@pytest.mark.parametrize("text", [TABS, PIPES, FLAT, NO_HEAD])
def test_every_number_of_a_table_is_in_the_ledger(text: str, vocabulary: Vocabulary) -> None:
    ledger = facts(text, vocabulary).numbers
    covered = {i for use in ledger for i in range(use.start, use.end)}
    assert [i for i, char in enumerate(text) if char.isdigit() and i not in covered] == []


def test_numbers_of_columns_empty_cells_and_a_scale_in_digits(vocabulary: Vocabulary) -> None:
    rows = (
        "Đơn vị tính: 1.000 đồng",
        "STT\tNội dung\tDự toán 2018\tƯớc TH 2018\tDự toán 2019\tSo sánh (%)",
        "A\tB\t1\t2\t3\t4=3/2",
        "I\tChi đầu tư phát triển\t\t\t500.000\t",
        "II\tChi thường xuyên\t6.125\t6.273\t6.483\t103,3",
    )
    assert told(HEAD + "\n".join(rows), vocabulary) == [
        ("Chi đầu tư phát triển", "eq", "500000", "vnd_thousand", "target", "2019"),
        ("Chi thường xuyên", "eq", "6125", "vnd_thousand", "target", "2018"),
        ("Chi thường xuyên", "eq", "6273", "vnd_thousand", "result", "2018"),
        ("Chi thường xuyên", "eq", "6483", "vnd_thousand", "target", "2019"),
        ("Chi thường xuyên", "eq", "103.3", "percent", "target", "2019"),
    ]


def test_a_heading_without_a_number_gives_its_year_to_what_follows(vocabulary: Vocabulary) -> None:
    text = (
        HEAD
        + "Biểu số 02: Chỉ tiêu năm 2019\n1. Sản lượng: 1.850 tấn.\nBiểu số 3: Chỉ tiêu năm 2020\n2. Đàn bò: 40 con."
    )
    assert [row[-1] for row in told(text, vocabulary)] == ["2019", "2020"]


@pytest.mark.parametrize("line", ["Biểu dương 12 tập thể", "Phụ lục kèm theo."])
def test_a_line_that_only_begins_like_an_annex_is_no_heading(line: str, vocabulary: Vocabulary) -> None:
    clauses = facts(HEAD + "I. Kinh tế\n" + line, vocabulary).clauses
    assert clauses[-1].kind != "heading"


def rows(*lines: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    return [(row[0], row[2]) for row in told(HEAD + "\n".join(lines) + "\n", vocabulary)]


def test_a_value_under_a_head_that_nobody_knows_is_left_unread_and_the_others_are_not(vocabulary: Vocabulary) -> None:
    heads = "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2021\t{}"
    row = "1\tThu ngân sách\tTỷ đồng\t120,5\t33"
    assert rows(heads.format("Kế hoạch 2022"), row, vocabulary=vocabulary) == [
        ("Thu ngân sách", "120.5"), ("Thu ngân sách", "33"),
    ]  # fmt: skip
    assert rows(heads.format("Khác"), row, vocabulary=vocabulary) == [("Thu ngân sách", "120.5")]
    assert rows(heads.format("Khác"), row + "\t7", vocabulary=vocabulary) == []


def test_a_unit_in_brackets_of_a_head_is_the_whole_of_them(vocabulary: Vocabulary) -> None:
    def unit(head: str) -> str:
        made = facts(f"{HEAD}TT\tChỉ tiêu\t{head}\n1\tThu ngân sách\t120,5\n", vocabulary)
        return ",".join(o.unit_id for o in made.observations)

    assert unit("Kế hoạch 2021 (tỷ đồng)") == "vnd_billion"
    assert unit("Kế hoạch 2021 (tỷ đồng theo giá thực tế)") == ""


def test_lines_too_long_for_heads_begin_no_flattened_table(vocabulary: Vocabulary) -> None:
    table = ("ĐVT", "Kế hoạch 2021", "1", "Thu ngân sách", "tỷ đồng", "1.250")
    assert rows("TT", "Chỉ tiêu", *table, vocabulary=vocabulary) == [("Thu ngân sách", "1250")]
    long = "Chỉ tiêu phát triển kinh tế - xã hội chủ yếu của tỉnh trong năm kế hoạch và các năm sau"
    assert rows("TT", long, *table, vocabulary=vocabulary) == []


def test_a_row_whose_label_is_a_value_ends_a_flattened_table(vocabulary: Vocabulary) -> None:
    table = ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2021", "1", "Tốc độ tăng trưởng kinh tế", "%", "8,5", "2", "9,5", "%")
    assert rows(*table, vocabulary=vocabulary) == [("Tốc độ tăng trưởng kinh tế", "8.5")]


def test_a_numbered_row_without_a_label_is_not_read(vocabulary: Vocabulary) -> None:
    heads = "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2021"
    assert rows(heads, "1\tThu ngân sách\ttỷ đồng\t120,5", vocabulary=vocabulary) == [("Thu ngân sách", "120.5")]
    assert rows(heads, "1\t\ttỷ đồng\t120,5", vocabulary=vocabulary) == []


def test_a_scale_over_a_table_may_be_printed_in_digits() -> None:
    table = "Đơn vị: 1.000 đồng\nTT\tChỉ tiêu\tThực hiện 2020\tKế hoạch 2021\n1\tThu ngân sách\t60\t65\n"
    made = loaded.read(HEAD + table)
    assert [(o.unit_id, str(o.base_value)) for o in made.observations] == [
        ("vnd_thousand", "60000"), ("vnd_thousand", "65000"),
    ]  # fmt: skip


GROWN = HEAD + "\n".join(
    (
        "TT | Chỉ tiêu | ĐVT | TH 2018 | TH 2019 | Tăng, giảm (%)",
        "1 | Giá trị sản xuất | tỷ đồng | 2.415 | 2.608 | 8,0",
        "2 | Sản lượng thủy sản | tấn | 5.320 | 4.910 | -7,7",
        "3 | Khách du lịch | lượt | 31.500 | 38.200 | +21,3",
    )
)


def test_a_column_of_growth_is_no_level_and_below_zero_a_reduction(vocabulary: Vocabulary) -> None:
    told = [o for o in facts(GROWN, vocabulary).observations if o.unit_id == "percent"]
    assert [(o.label_vi, o.measure, str(o.value), o.value_text) for o in told] == [
        ("Giá trị sản xuất", "growth", "8.0", "8,0"),
        ("Sản lượng thủy sản", "reduction", "7.7", "7,7"),
        ("Khách du lịch", "growth", "21.3", "21,3"),
    ]
    assert len(facts(GROWN, vocabulary).observations) == 9


@pytest.mark.parametrize("head", ["Tăng, giảm", "Ước TH 2019", "So sánh (%)"])
def test_a_sign_in_a_cell_is_read_in_a_column_of_growth_alone(head: str, vocabulary: Vocabulary) -> None:
    read_values = [o.value_text for o in facts(GROWN.replace("Tăng, giảm (%)", head), vocabulary).observations]
    assert not {"7,7", "21,3"} & set(read_values)


def test_figures_of_a_settlement_are_results(vocabulary: Vocabulary) -> None:
    text = PIPES.replace("Dự toán 2021", "Quyết toán 2021").replace("So sánh (%)", "So sánh QT/DT (%)")
    kinds = {o.value_text: o.kind for o in facts(text, vocabulary).observations}
    assert (kinds["4.500.000"], kinds["5.047.000"], kinds["112,2"]) == ("target", "result", "result")


WORKS = (
    HEAD
    + "PHỤ LỤC\nKẾ HOẠCH VỐN NĂM 2021\nĐVT: Triệu đồng\n"
    + "| TT | Danh mục | Địa điểm | Thời gian KC-HT | Tổng mức đầu tư | Lũy kế vốn đến hết năm 2020 "
    + "| Kế hoạch năm 2021 |\n"
    + "| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n"
    + "| | TỔNG CỘNG | | | 92.700 | 31.240 | 42.360 |\n"
    + "| 1 | Nâng cấp đường liên xã | Tân Lập | 2019-2022 | 34.700 | 19.500 | 12.860 |\n"
)


def test_an_annex_of_works_gives_the_whole_cost_what_was_given_so_far_and_the_plan(vocabulary: Vocabulary) -> None:
    read_rows = [(o.label_vi, str(o.value), o.kind, o.measure, o.period) for o in facts(WORKS, vocabulary).observations]
    assert read_rows == [
        ("TỔNG CỘNG", "92700", "context", "level", ""),
        ("TỔNG CỘNG", "31240", "result", "cumulative", "2020"),
        ("TỔNG CỘNG", "42360", "target", "level", "2021"),
        ("Nâng cấp đường liên xã", "34700", "context", "level", ""),
        ("Nâng cấp đường liên xã", "19500", "result", "cumulative", "2020"),
        ("Nâng cấp đường liên xã", "12860", "target", "level", "2021"),
    ]


def test_a_column_in_percent_of_a_plan_is_of_the_result_before_it(vocabulary: Vocabulary) -> None:
    heads = ("TT", "Chỉ tiêu", "ĐVT", "KH năm 2021", "TH 6 tháng 2020", "TH 6 tháng 2021", "% so KH", "% so CK")
    text = HEAD + "\n".join((*heads, "1", "Tổng đàn bò", "con", "102", "94", "98", "96,1", "104,3")) + "\n"
    assert [row[2:] for row in told(text, vocabulary)] == [
        ("102", "head", "target", "2021"),
        ("94", "head", "result", "2020-H1"),
        ("98", "head", "result", "2021-H1"),
        ("96.1", "percent", "result", "2021-H1"),
        ("104.3", "percent", "result", "2021-H1"),
    ]


def test_a_table_of_places_counts_in_each_what_the_heads_say(vocabulary: Vocabulary) -> None:
    lines = (
        "Phụ lục 1: Chỉ tiêu năm 2021 (Đơn vị tính: người)",
        "Stt\tĐịa phương\tBHXH bắt buộc\tBHXH tự nguyện\tGiai đoạn\tKhởi công\tTỷ lệ BHYT (%)",
        "1\tHuyện Tam Dương\t24.870\t5.602\t2021-2025\t2021\t93,0",
    )
    found = facts(HEAD + "\n".join(lines) + "\n", vocabulary).observations
    assert [(o.label_vi, o.parent_label_vi, str(o.value), o.unit_id) for o in found] == [
        ("Huyện Tam Dương", "BHXH bắt buộc", "24870", "person"),
        ("Huyện Tam Dương", "BHXH tự nguyện", "5602", "person"),
        ("Huyện Tam Dương", "Tỷ lệ BHYT", "93.0", "percent"),
    ]
    bare = (lines[0].partition(" (")[0], *lines[1:])
    assert [row[2] for row in told(HEAD + "\n".join(bare) + "\n", vocabulary)] == ["93.0"]
