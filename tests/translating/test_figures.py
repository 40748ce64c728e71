"""Numbers of both languages, each by its own rules: equal when they say the same, refused when they do not."""

from __future__ import annotations

import pytest

from bench.translation_faults import FAULTS, Fault
from bench.translations import pairs, tallies
from resolutions.translating.comparison import differences
from resolutions.translating.figures import figures
from resolutions.translating.number_words import ENGLISH, VIETNAMESE
from resolutions.translating.numerals import value_of

SAME = [
    ("5.047 tỷ đồng", "5,047 billion VND"),
    ("tăng 8,4%", "up 8.4 per cent"),
    ("tăng 8,4%", "up 8.4%"),
    ("tăng 04%", "up 4%"),
    ("giảm 1,5 điểm phần trăm", "down 1.5 percentage points"),
    ("trên 1.200 doanh nghiệp", "more than 1,200 enterprises"),
    ("trên 50 triệu đồng", "over 50 million VND"),
    ("từ 10% trở lên", "10% or more"),
    ("từ 10% trở lên", "at least 10%"),
    ("đạt 70.000 tỷ đồng trở lên", "70,000 billion VND or more"),
    ("dưới 2%", "under 2%"),
    ("dưới 2%", "less than 2 per cent"),
    ("không quá 3%", "not more than 3%"),
    ("tối đa 3 năm", "at most three years"),
    ("từ 5% trở xuống", "5% or less"),
    ("khoảng 567.000 người", "about 567,000 people"),
    ("gần 100 hộ", "nearly 100 households"),
    ("từ 5 đến 7 mô hình", "from 5 to 7 models"),
    ("từ 5 đến 7 mô hình", "between 5 and 7 models"),
    ("21-22%", "21–22%"),
    ("từ 21% đến 22%", "21–22%"),
    ("giảm từ 7,2% xuống còn 5,1%", "from 7.2% to 5.1%"),
    ("2016 - 2020", "2016–2020"),
    ("40/121 xã", "40 of the 121 communes"),
    ("40/121 xã", "40/121 communes"),
    ("8,2 bác sĩ/vạn dân", "8.2 doctors per 10,000 inhabitants"),
    ("1,2 triệu lượt khách", "1.2 million visits"),
    ("3 nghìn tỷ đồng", "3 trillion VND"),
    ("30/11/2020", "30 November 2020"),
    ("ngày 30 tháng 11 năm 2020", "November 30, 2020"),
    ("ngày 01-12-2020", "1 December 2020"),
    ("Ngày: 23.7.2020", "Date: 23 July 2020"),
    ("ngày 25, 26 tháng 11 năm 2020", "25 and 26 November 2020"),
    ("tháng 7/2020", "July 2020"),
    ("trước ngày 15/8/2020", "before 15 August 2020"),
    ("sau ngày 02 tháng 9", "after 2 September"),
    ("quý I năm 2021", "the first quarter of 2021"),
    ("quý III/2021", "the third quarter of 2021"),
    ("Đại hội lần thứ XI", "the 11th Congress"),
    ("Hội nghị lần thứ hai", "the Second Plenum"),
    ("Hội nghị lần thứ 2", "the 2nd Plenum"),
    ("Hội nghị Trung ương 4 (khóa XI, XII)", "the 4th Plenum (XI and XII Terms)"),
    ("khóa XVI", "XVI Term"),
    ("Nghị quyết số 14-NQ/TU", "Resolution No. 14-NQ/TU"),
    ("Số: 8888 /UBND-THNC", "No. 8888/UBND-THNC"),
    ("dịch Covid -19", "the Covid-19 epidemic"),
    ("6 tháng đầu năm", "the first six months"),
    ("Cách mạng công nghệ 4.0", "the 4.0 Technological Revolution"),
    ("hoàn thành tốt nhiệm vụ trở lên", "good completion of tasks or higher"),
    ("không có số", "no number"),
]


@pytest.mark.parametrize(("vietnamese", "english"), SAME)
def test_the_same_figures(vietnamese: str, english: str) -> None:
    assert differences(vietnamese, english) == ([], [])


OTHER = [
    ("5.047 tỷ đồng", "5.047 billion VND", ["5047000000000"], ["5047000000.000"]),
    ("5.047 tỷ đồng", "5,047 million VND", ["5047000000000"], ["5047000000"]),
    ("8,20%", "8.2%", ["8.20%"], ["8.2%"]),
    ("trên 90%", "at least 90%", [">90%"], ["≥90%"]),
    ("trên 90%", "90%", [">90%"], ["90%"]),
    ("từ 10% trở lên", "over 10%", ["≥10%"], [">10%"]),
    ("không quá 3%", "under 3%", ["≤3%"], ["<3%"]),
    ("54% trở lên", "under 54% or more", ["≥54%"], ["<≥54%"]),
    ("21-22%", "21%", ["21–22%"], ["21%"]),
    ("40/121 xã", "121/40 communes", ["40/121"], ["121/40"]),
    ("3,5%", "3,5%", ["3.5%"], ["'3,5'%"]),
    ("16/7/2020", "16 June 2020", ["2020-07-16"], ["2020-06-16"]),
    ("trước ngày 15/8/2020", "after 15 August 2020", ["<2020-08-15"], [">2020-08-15"]),
    ("quý I năm 2021", "the second quarter of 2021", ["1"], ["2"]),
    ("lần thứ XI", "the 12th Congress", ["11"], ["12"]),
    ("lần thứ hai", "the Third Plenum", ["2"], ["3"]),
    ("số 14-NQ/TU", "No. 14-KL/TU", ["14-NQ/TU"], ["14-KL/TU"]),
    ("hai huyện", "three districts", ["2"], ["3"]),
    ("19 xã, lũy kế 107 xã", "19 communes", ["107"], []),
    ("năm 2021", "in 2021 and 2022", [], ["2022"]),
]


@pytest.mark.parametrize(("vietnamese", "english", "lost", "added"), OTHER)
def test_other_figures(vietnamese: str, english: str, lost: list[str], added: list[str]) -> None:
    assert differences(vietnamese, english) == (lost, added)


def test_a_figure_stands_where_its_words_stand() -> None:
    text = "Strive for over 1,200 enterprises and 70,000 billion VND or more by 30 June 2021."
    said = [text[figure.start : figure.end] for figure in figures(text, ENGLISH)]
    assert said == ["over 1,200", "70,000 billion VND or more", "30 June 2021"]
    text = "đạt từ 10% trở lên, trên 5.000 ha"
    assert [text[f.start : f.end] for f in figures(text, VIETNAMESE)] == ["từ 10% trở lên", "trên 5.000"]


def test_no_clause_carries_other_figures_than_its_vietnamese() -> None:
    entries = pairs()
    assert len(entries) > 250
    assert [
        (e.line, differences(e.text, e.english[0])) for e in entries if any(differences(e.text, e.english[0]))
    ] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_put_into_a_translation_is_refused(fault: Fault) -> None:
    """A short run of ``bench/translations.py``, which puts in 3,400."""
    (tally,) = tallies(pairs(), 60, [fault])
    assert tally.tried == 60
    assert tally.missed == ()


def test_digits_that_a_language_cannot_write_stay_as_printed() -> None:
    assert value_of("1,5,2", 1, VIETNAMESE) == "'1,5,2'"
    assert value_of("1,5", 1, VIETNAMESE) == "1.5"
    assert value_of("1.5.2", 1, ENGLISH) == "'1.5.2'"


def test_a_month_after_a_number_that_is_no_day_is_no_date() -> None:
    assert [(one.kind, one.value) for one in figures("45 tháng 11", VIETNAMESE)] == [("number", "45"), ("number", "11")]
    assert [one.kind for one in figures("12 tháng 11", VIETNAMESE)] == ["date"]
