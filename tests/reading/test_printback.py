"""Every figure printed back: what may print it, and what must not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from reading import loaded
from reading.cases import Case, all_cases

from resolutions.facts import Facts, Observation, Source
from resolutions.reading import document
from resolutions.reading.proof import printback
from resolutions.reading.proof.printback import REFUSED, proved
from resolutions.reading.proof.printed_spans import _forbidden
from resolutions.reading.proof.spelled_numbers import number_words, spellings, styles_of
from resolutions.reading.proof.spelled_periods import SpelledPeriods, days_of
from resolutions.reading.proof.spelled_units import SpelledUnits
from resolutions.reading.proof.spelled_words import pieces, split
from resolutions.reading.proof.spellings import spellings_of

HEAD = (
    "TỈNH ỦY KON TUM\n\nKon Tum, ngày 02 tháng 12 năm 2020\n\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\n\n"
    "I. CHỈ TIÊU NĂM 2021\n"
)


def read(text: str) -> tuple[Source, Facts]:
    source = Source("text.txt", HEAD + text, "")
    return source, document.read(source, document.default_given("d", source, loaded.vocabulary()), loaded.vocabulary())


def codes(text: str, at: int = 0, **changed: object) -> set[str]:
    """The codes of what differs when fields of the ``at``-th observation of a text are changed."""
    source, facts = read(text)
    observations = list(facts.observations)
    observations[at] = replace(observations[at], **changed)  # type: ignore[arg-type]
    facts = replace(facts, observations=tuple(observations))
    return {one.code for one in printback.differences(source, facts, loaded.vocabulary().lists)}


def test_the_same_part_of_another_year_is_told_by_its_words() -> None:
    text = "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020\n- GRDP tăng 5,1% (cùng kỳ năm 2019 tăng 4,2%).\n"
    _, facts = read(text)
    assert [one.period for one in facts.observations] == ["2020-H1", "2019-H1"]
    assert codes(text) == set()
    assert codes(text, 1, period="2018-H1", period_from="2018-01-01", period_to="2018-06-30") == {"other-period"}


def test_the_number_of_a_page_within_an_amount_is_no_part_of_it() -> None:
    text = (
        "Trong năm 2021 phấn đấu kết nạp 143 đảng viên, chuyển chính thức cho 187 đảng\n\n"
        "                                        1\n\n"
        "viên, giảm 6 đảng viên so với năm 2020.\n"
    )
    _, facts = read(text)
    assert [one.value for one in facts.observations] == [143, 187, 6]
    assert codes(text) == set()
    assert codes(text, 1, value=Decimal(1871)) == {"other-value"}


@pytest.mark.parametrize(
    ("value", "styles", "printed", "not_printed"),
    [
        ("5047", ("vi",), {"5.047", "5047"}, {"5,047", "5.0470", "50.47"}),
        ("5.047", ("vi",), {"5,047"}, {"5.047", "5047"}),
        ("5047", ("en",), {"5,047", "5047"}, {"5.047"}),
        ("5047", ("en", "vi"), {"5,047", "5.047"}, {"50,47"}),
        ("2", ("vi",), {"2", "02"}, {"20", "2.000", "002"}),
        ("55.99", ("vi",), {"55,99", "55,990"}, {"55.99", "5599"}),
        ("70", ("vi",), {"70", "70,0", "70,000"}, {"70.000", "700"}),
        ("1250000", ("vi",), {"1.250.000", "1250000", "1 250 000"}, {"1,250,000", "1.250000"}),
        ("0.059", ("vi",), {"0,059", "00,059"}, {"0.059", "59"}),
    ],
)
def test_a_number_has_these_spellings(
    value: str, styles: tuple[str, ...], printed: set[str], not_printed: set[str]
) -> None:
    made = set(spellings(Decimal(value), styles))
    assert printed <= made
    assert not made & not_printed


@pytest.mark.parametrize(
    ("numbers", "styles"),
    [
        (["5,59", "5.047"], ("vi",)),
        (["6.5", "4,400"], ("en",)),
        (["1.250.000"], ("vi",)),
        (["1,250,000"], ("en",)),
        (["5.047", "12", "2021"], ("vi",)),
        (["5,59", "6.5"], ("en", "vi")),
        (["12.500,5"], ("vi",)),
        ([], ("vi",)),
    ],
)
def test_the_style_is_told_by_numbers_that_can_have_no_other(numbers: list[str], styles: tuple[str, ...]) -> None:
    assert styles_of(numbers) == styles


def test_numbers_in_words() -> None:
    assert number_words(Decimal(5)) == [("năm",)]
    assert number_words(Decimal(10)) == [("mười",)]
    assert number_words(Decimal(15)) == [("mười", "lăm"), ("mười", "nhăm")]
    assert ("hai", "mươi", "mốt") in number_words(Decimal(21))
    assert number_words(Decimal(0)) == number_words(Decimal("2.5")) == number_words(Decimal(1000)) == []


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2020-H1", "2020-01-01", "2020-06-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2021-Q3", "2021-07-01", "2021-09-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021/2025", "2021-01-01", "2025-12-31"),
        ("", "", ""),
        ("2021-13", "", ""),
        ("21", "", ""),
    ],
)
def test_the_days_of_a_period(period: str, first: str, last: str) -> None:
    assert days_of(period) == (first, last)


def test_pieces_know_their_places_and_their_cells() -> None:
    made = pieces("a **5.047**\ttỷ | ha\n7", 0, 22)
    assert made.words == ("a", "5", ".", "047", "tỷ", "ha", "7")
    assert made.cells == (0, 0, 0, 0, 1, 2, 2)
    assert made.starts[1] == 4
    assert made.between(4, 9) == (1, 4)
    assert made.between(4, 8) is None
    assert pieces("a\nb", 0, 3, lines=True).cells == (0, 1)
    assert split("Hoá-ĐƠN 2 (m²)") == ("hóa", "-", "đơn", "2", "(", "m", "²", ")")


def test_words_in_other_characters_are_the_same() -> None:
    assert split("tro\u031b\u0309 le\u0302n") == split("trở lên")
    assert split("**trở** l\u00adên 5\u200b047") == split("trở lên 5047")


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.place)
def test_every_case_prints_back(case: Case) -> None:
    source = Source("text.txt", case.head + case.text, "")
    facts = document.read(source, document.default_given("d", source, loaded.vocabulary()), loaded.vocabulary())
    assert printback.differences(source, facts, loaded.vocabulary().lists) == []


LINE = "- Thu ngân sách từ 5.047 tỷ đồng trở lên.\n"
OTHERS = {
    "another value": ("other-value", {"value": Decimal(5048), "base_value": Decimal(5048000000000)}),
    "the value in another style": ("other-value", {"value": Decimal("5.047"), "base_value": Decimal(5047000000)}),
    "a high end that is not there": ("other-value", {"value_high": Decimal(6000)}),
    "another unit": ("other-unit", {"unit_id": "usd_billion", "base_unit": "usd"}),
    "another scale": ("other-unit", {"unit_id": "vnd_million", "base_value": Decimal(5047000000)}),
    "another spelling of the unit": ("other-unit", {"unit_vi": "tỷ USD"}),
    "no unit": ("other-unit", {"unit_id": "", "base_unit": "", "base_value": None}),
    "another base value": ("other-unit", {"base_value": Decimal(5047)}),
    "another comparator": ("other-comparator", {"comparator": "gt"}),
    "no comparator": ("other-comparator", {"comparator": "eq"}),
    "another period": ("other-period", {"period": "2022", "period_from": "2022-01-01", "period_to": "2022-12-31"}),
    "the year of issue": ("other-period", {"period": "2020", "period_from": "2020-01-01", "period_to": "2020-12-31"}),
    "other days": ("other-period", {"period_to": "2021-12-30"}),
    "another label": ("other-label", {"label_vi": "Thu hải quan"}),
    "no label": ("other-label", {"label_vi": ""}),
    "a row above that is not there": ("other-label", {"parent_label_vi": "Tổng vốn đầu tư"}),
    "another scope": ("other-label", {"scope_vi": "kể cả cây cao su"}),
    "another clause": ("other-row", {"clause_id": "d/nowhere"}),
    "another path": ("other-row", {"path": "II"}),
    "another document": ("other-row", {"document_id": "e"}),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_printed_is_refused(name: str) -> None:
    code, changed = OTHERS[name]
    assert code in codes(LINE, **changed)


def test_what_is_printed_is_not_refused() -> None:
    assert codes(LINE) == set()


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("- Thu ngân sách trên 5 tỷ đồng.", {"comparator": "eq", "value_text": "5 tỷ đồng"}),
        ("- Thu ngân sách 5 tỷ đồng trở lên.", {"comparator": "eq", "value_text": "5 tỷ đồng"}),
        ("- Thu ngân sách không dưới 5 tỷ đồng.", {"comparator": "lt", "value_text": "dưới 5 tỷ đồng"}),
    ],
)
def test_a_limiting_word_that_touches_the_amount_counts_outside_its_span_too(
    line: str, changed: dict[str, object]
) -> None:
    text = str(changed["value_text"])
    start = len(HEAD) + line.index(text)
    changed |= {"value_start": start, "value_end": start + len(text)}
    assert "other-comparator" in codes(line + "\n", **changed)


@pytest.mark.parametrize(
    "line",
    [
        "- Thu ngân sách trên địa bàn 5 tỷ đồng.",
        "- Tỷ lệ hoàn thành tốt nhiệm vụ trở lên đạt 75%.",
        "| TT | Nội dung | Kế hoạch năm 2021 |\n|---|---|---|\n| 1 | Thu từ cấp trên | 5 tỷ đồng |",
        "- Thu ngân sách vượt 12% dự toán.",
    ],
)
def test_words_that_limit_nothing_make_no_comparator(line: str) -> None:
    _, facts = read(line + "\n")
    assert facts.observations
    assert codes(line + "\n", comparator="eq") <= {"other-value"}


def test_a_unit_is_the_longest_that_is_printed() -> None:
    assert codes("- Thu ngân sách đạt 49% dự toán năm.\n", unit_id="percent", base_unit="percent") == {"other-unit"}
    assert codes("- Số bác sĩ/vạn dân: 8 bác sĩ\n", unit_id="doctor", base_unit="doctor") == {"other-unit"}
    assert codes("- Tỷ lệ hộ nghèo giảm 2%.\n", unit_id="percent", base_unit="percent") == {"other-unit"}
    points = {"unit_id": "percentage_point", "base_unit": "percentage_point"}
    assert codes("- Tỷ lệ hộ nghèo còn 2%.\n", **points) == {"other-unit"}


def test_a_unit_may_stand_in_the_label_or_over_the_table() -> None:
    rows = "| TT | Chỉ tiêu | Kế hoạch năm 2021 |\n|---|---|---|\n| 1 | Thu nội địa | 5.047 |\n"
    table = f"Đơn vị tính: triệu đồng\n\n{rows}"
    for line in ("- Thu ngân sách (tỷ đồng): 5.047\n", table):
        assert codes(line) == set()
        assert codes(line, unit_id="hectare", base_unit="hectare", base_value=Decimal(5047)) == {"other-unit"}


def test_points_may_be_told_as_a_percentage_over_the_table_and_nothing_else() -> None:
    rows = "| TT | Chỉ tiêu | Kế hoạch năm 2021 |\n|---|---|---|\n| 1 | Tỷ lệ hộ nghèo giảm | 2 |\n"
    table = f"Đơn vị tính: %\n\n{rows}"
    for unit in ("percentage_point", "percent", "commune", "person"):
        found = codes(table, unit_id=unit, base_unit=unit, base_value=Decimal(2))
        assert ("other-unit" in found) is (unit in ("commune", "person")), unit


def test_a_change_is_in_points_only_shortly_behind_a_percentage() -> None:
    points = {"unit_id": "percentage_point", "base_unit": "percentage_point"}
    far = "trên địa bàn các xã vùng cao " * 5
    assert codes("- Thủy sản chiếm 31% (giảm 2%).\n", 1) == set()
    assert codes("- Thủy sản giảm 2%, chiếm 31%.\n", **points) == {"other-unit"}
    assert codes(f"- Thủy sản chiếm 31% {far}, chè giảm 2%.\n", 1, **points) == {"other-unit"}


@pytest.mark.parametrize("unit", ["triệu đồng", "xã", "tỷ", ""])
def test_a_unit_that_is_written_otherwise_than_printed_is_told(unit: str) -> None:
    assert codes(LINE, unit_vi=unit) != set()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"value": Decimal(20)}, "'21-22%' does not print 20 and 22"),
        ({"value": Decimal(20), "value_high": None, "comparator": "eq"}, "'21-22%' does not print 20"),
    ],
)
def test_the_message_names_the_numbers_that_are_not_printed(changed: dict[str, object], told: str) -> None:
    source, facts = read("- Tỷ trọng dịch vụ 21-22%.\n")
    wrong = replace(facts.observations[0], **changed)  # type: ignore[arg-type]
    found = printback.differences(source, replace(facts, observations=(wrong,)), loaded.vocabulary().lists)
    assert told in [one.what.partition(": ")[2] for one in found]


def test_ranges_and_ratios_print_both_numbers() -> None:
    assert codes("- Tỷ trọng dịch vụ 21-22%.\n", value_high=Decimal(23)) == {"other-value"}
    assert codes("- Tỷ trọng dịch vụ 21-22%.\n", value_high=None, comparator="eq") == {"other-value"}
    assert codes("- Tỷ trọng dịch vụ 21-22%.\n", comparator="ratio") == {"other-comparator"}
    assert codes("- Đến nay có 40/121 xã đạt chuẩn.\n", value_high=Decimal(112)) == {"other-value"}
    assert codes("- Đến nay có 40/121 xã đạt chuẩn.\n", comparator="range") == {"other-comparator"}


def test_a_year_in_a_comparison_tells_no_period() -> None:
    line = "- Thu ngân sách tăng 5% so với năm 2019.\n"
    other = {"period": "2019", "period_from": "2019-01-01", "period_to": "2019-12-31"}
    assert codes(line) == set()
    assert codes(line, **other) == {"other-period"}


def test_the_year_of_issue_holds_of_results_where_no_other_is_told() -> None:
    text = HEAD.replace("về nhiệm vụ năm 2021", "về nhiệm vụ").replace("I. CHỈ TIÊU NĂM 2021\n", "")
    rows = "I. KẾT QUẢ\n- Tỷ lệ hộ nghèo: 3%\n\nII. NHIỆM VỤ\n- Tỷ lệ hộ nghèo: 2%\n"
    source = Source("text.txt", f"{text}\n{rows}", "")
    facts = document.read(source, document.default_given("d", source, loaded.vocabulary()), loaded.vocabulary())
    assert [o.period for o in facts.observations] == ["2020", ""]
    assert printback.differences(source, facts, loaded.vocabulary().lists) == []


TWO = "- Thu ngân sách 5.047 tỷ đồng.\n- Chi ngân sách 6.110 tỷ đồng.\n"


def test_the_amount_of_another_row_is_refused_wherever_it_claims_to_stand() -> None:
    _, facts = read(TWO)
    one, other = facts.observations
    amount = ("value", "base_value", "value_text", "value_start", "value_end")
    sentence = (*amount, "quote_vi", "start", "end")
    for names in (amount[:2], amount, sentence):
        assert codes(TWO, **{name: getattr(other, name) for name in names})
    assert one.value != other.value


def test_two_amounts_of_one_sentence_cannot_change_places() -> None:
    line = "- Trồng 500 ha rừng, 700 ha cà phê.\n"
    _, facts = read(line)
    other = facts.observations[1]
    taken = {name: getattr(other, name) for name in ("value", "base_value", "value_text", "value_start", "value_end")}
    assert codes(line, **taken) == {"other-row"}


def test_the_ledger_gives_no_number_to_nobody() -> None:
    source, facts = read(TWO)
    lost = replace(facts, observations=facts.observations[1:])
    assert [one.code for one in printback.differences(source, lost, loaded.vocabulary().lists)] == ["other-row"]


def test_an_unchecked_text_is_published_without_the_figures_that_do_not_print_back() -> None:
    source, facts = read(TWO)
    wrong = replace(facts.observations[0], value=Decimal(1))
    kept, problems = proved(
        source, replace(facts, observations=(wrong, facts.observations[1])), loaded.vocabulary().lists
    )
    assert [o.value for o in kept.observations] == [6110]
    assert [(n.text, n.role) for n in kept.numbers if n.reason == REFUSED] == [("5.047", "other")]
    assert [(p.severity, p.line, p.code) for p in problems] == [("warning", HEAD.count("\n") + 1, "other-value")]


def test_a_text_that_prints_back_is_published_as_it_was_read() -> None:
    source, facts = read(TWO)
    assert proved(source, facts, loaded.vocabulary().lists) == (facts, [])


def test_the_message_names_what_is_printed() -> None:
    source, facts = read(LINE)
    wrong: Observation = replace(facts.observations[0], comparator="gt", unit_id="vnd_million")
    told = printback.differences(source, replace(facts, observations=(wrong,)), loaded.vocabulary().lists)
    assert [one.what for one in told] == [
        "d/i-thu-ngan-sach-tu.1: the comparator is 'gt' and 'từ 5.047 tỷ đồng trở lên' prints 'ge'",
        "d/i-thu-ngan-sach-tu.1: the unit is 'vnd_million' and 'từ 5.047 tỷ đồng trở lên' prints 'vnd_billion'",
        "d/i-thu-ngan-sach-tu.1: 5047 vnd_million is not 5047000000000 vnd",
    ]


def test_a_period_may_be_told_with_a_roman_number() -> None:
    wordings = SpelledPeriods([{"words": "khóa {roman} năm {year}", "means": "{year}"}])

    def told(text: str) -> set[str]:
        return set(wordings.told(pieces(text, 0, len(text)), False).periods)

    assert told("khóa XVI năm 2021") == {"2021"}
    assert told("khóa mới năm 2021") == set()


def test_a_minus_sign_in_a_column_of_growth_is_a_reduction_and_nothing_else() -> None:
    head = "| TT | Chỉ tiêu | Thực hiện năm 2020 | Tăng, giảm (%) |\n|---|---|---|---|\n"
    rows = f"{head}| 1 | Sản lượng lúa (tấn) | 130 | -4,2 |\n"
    _, fallen = read(rows)[1].observations
    assert (fallen.measure, fallen.value, fallen.unit_id) == ("reduction", Decimal("4.2"), "percent")
    assert codes(rows) == set()
    for measure in ("growth", "share", "level"):
        assert "other-value" in codes(rows, 1, measure=measure)
    assert codes(rows, 1, unit_id="tonne") == {"other-unit"}


@pytest.mark.parametrize("gap", ["\t", " | "])
def test_a_unit_does_not_go_on_in_the_next_cell(gap: str) -> None:
    lists = loaded.vocabulary().lists
    units = SpelledUnits(lists["units"], [])
    whole, parted = "5 triệu đồng/năm", f"5 triệu{gap}đồng/năm"
    found = units.at(pieces(whole, 0, len(whole)), 1)
    assert found is not None and found.unit_id == "vnd_million_per_year"
    assert units.at(pieces(parted, 0, len(parted)), 1) is None


@pytest.mark.parametrize(
    ("comparator", "passes", "turned"),
    [("gt", False, "le"), ("lt", False, "ge"), ("eq", True, "le"), ("eq", False, "eq"), ("range", True, "range"),
     ("ge", False, "ge")],
)  # fmt: skip
def test_what_must_not_be_is_told_by_the_other_bound(comparator: str, passes: bool, turned: str) -> None:
    assert _forbidden(frozenset({comparator}), passes) == {turned}


def test_what_passes_a_level_is_said_by_the_verbs_of_the_vocabulary() -> None:
    assert spellings_of(loaded.vocabulary().lists).limits.passes == {"vượt"}
