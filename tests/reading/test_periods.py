"""Years, halves, quarters and months; fixtures/periods.md shows which one holds for a figure."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.proof.spelled_periods import Told, is_told
from resolutions.reading.times.heading_times import period_of_heading
from resolutions.reading.times.period_days import bounds
from resolutions.reading.times.periods import Period, period_of_statement, periods_in


def means(text: str) -> list[str]:
    return [period.means for period in periods_in(tokens(text), loaded.vocabulary().words.periods)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trong năm 2021", ["2021"]),
        ("đến cuối năm 2023", ["2023"]),
        ("6 tháng đầu năm 2020", ["2020-H1"]),
        ("trong 06 tháng cuối năm 2020", ["2020-H2"]),
        ("quý III năm 2021", ["2021-Q3"]),
        ("tháng 2 năm 2021", ["2021-02"]),
        ("giai đoạn 2016 - 2020", ["2016/2020"]),
        ("đến nay", ["{issue}"]),
    ],
)
def test_periods_that_say_when(text: str, expected: list[str]) -> None:
    assert means(text) == expected


@pytest.mark.parametrize(
    "text", ["so với cuối năm 2020", "so cùng kỳ năm 2019", "so với đầu nhiệm kỳ",
             "theo chuẩn nghèo đa chiều giai đoạn 2021 - 2025"]
)  # fmt: skip
def test_periods_that_say_nothing_about_when(text: str) -> None:
    assert means(text) == [""]


@pytest.mark.parametrize("text", ["", "5.047 tỷ đồng", "số 2021", "năm học mới", "năm nhóm", "quý vị", "tháng đầu"])
def test_what_is_no_period(text: str) -> None:
    assert means(text) == []


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("CHỈ TIÊU CHỦ YẾU NĂM 2021", "2021"),
        ("KẾT QUẢ TRONG 6 THÁNG ĐẦU NĂM 2020", "2020-H1"),
        ("CHỈ TIÊU NHIỆM KỲ 2020 - 2025", "2020/2025"),
        ("KẾT QUẢ NĂM 2020 VÀ NHIỆM VỤ NĂM 2021", "2021"),
        ("NHIỆM VỤ VÀ GIẢI PHÁP", ""),
        ("ĐÁNH GIÁ SO VỚI CÙNG KỲ NĂM 2019", ""),
    ],
)
def test_the_period_that_a_heading_sets(heading: str, period: str) -> None:
    assert period_of_heading(tokens(heading), loaded.vocabulary().words.periods) == period


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2020-H1", "2020-01-01", "2020-06-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2021-Q1", "2021-01-01", "2021-03-31"),
        ("2021-Q4", "2021-10-01", "2021-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2016/2020", "2016-01-01", "2020-12-31"),
        ("", "", ""),
    ],
)
def test_first_and_last_day(period: str, first: str, last: str) -> None:
    assert bounds(period) == (first, last)


@pytest.mark.parametrize(
    ("context", "means", "period"),
    [
        ("2023-01/2023-09", "{last}", "2022-01/2022-09"),
        ("2023-01/2023-09", "2021{same}", "2021-01/2021-09"),
        ("2021/2025", "{last}", "2021/2025"),
        ("", "2021{same}", ""),
        ("2023", "{context}-01/{context}-03", "2023-Q1"),
        ("2023", "{context}-01/{context}-06", "2023-H1"),
        ("2023", "{context}-01/{context}-07", "2023-01/2023-07"),
        ("2023", "2022-01/2023-03", "2022-01/2023-03"),
    ],
)
def test_a_mention_is_filled_from_the_period_around_it(context: str, means: str, period: str) -> None:
    mention = Period(0, 1, means, "", False, "")
    assert period_of_statement([mention], context, "", "", ())[0] == period


def test_a_part_of_a_year_is_that_of_the_context_or_of_what_is_known() -> None:
    mention = Period(0, 1, "{context}-01/{context}-11", "context", False, "")
    assert period_of_statement([mention], "2023", "", "", ())[0] == "2023"
    assert period_of_statement([mention], "2023", "", "", ("2023-01/2023-11",))[0] == "2023-01/2023-11"


def told(*periods: str) -> Told:
    return Told(frozenset(periods), frozenset())


@pytest.mark.parametrize(
    ("period", "near", "above", "is_so"),
    [
        ("2022-01/2022-09", told("{last}"), told("2023-01/2023-09"), True),
        ("2021-01/2021-09", told("{last}"), told("2023-01/2023-09"), False),
        ("2023-Q1", told("{context}-01/{context}-03"), told("2023"), True),
        ("2023-H1", told("2023-01/2023-06"), told(), True),
        ("2023-H2", told("2023-01/2023-06"), told(), False),
        ("2023-01/2023-10", told("{issued}-01/{issue}"), told(), True),
        ("2023-01/2023-11", told("{issued}-01/{issue}"), told(), False),
    ],
)
def test_the_second_path_knows_a_period_that_is_told(period: str, near: Told, above: Told, is_so: bool) -> None:
    assert is_told(period, [near], [above], "2023-10-20") is is_so


def test_a_month_without_a_year_in_a_text_without_any_is_no_time() -> None:
    told = loaded.read("1. Phấn đấu đến hết tháng 8 trồng 95 ha rừng.\n").observations
    assert [(o.kind, o.period) for o in told] == [("target", "")]
