"""The printed number or list mark of a line, and lines that only look numbered."""

from __future__ import annotations

import pytest

from resolutions.reading.structure.marks import follows, mark_of
from resolutions.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("line", "family", "number", "part"),
    [
        ("II- MỤC TIÊU", "roman", "II-", "II"),
        ("IV. NHIỆM VỤ", "roman", "IV.", "IV"),
        ("A. Phần chung", "upper", "A.", "A"),
        ("1. Mục tiêu", "arabic1", "1.", "1"),
        ("3- Tập trung chỉ đạo", "arabic1", "3-", "3"),
        ("5) Chỉ tiêu", "arabic1", "5)", "5"),
        ("2.1. Về kinh tế", "arabic2", "2.1.", "2.1"),
        ("2.1.1. Các chỉ tiêu kinh tế", "arabic3", "2.1.1.", "2.1.1"),
        ("2.3 Phát triển đô thị", "arabic2", "2.3", "2.3"),
        ("1.12 - Thu phí, lệ phí", "arabic2", "1.12 -", "1.12"),
        ("4 – Thuế nhà đất", "arabic1", "4 –", "4"),
        ("a) Tốc độ tăng trưởng", "letter", "a)", "a"),
        ("đ) Thu ngân sách", "letter", "đ)", "đ"),
        ("(12) Tỷ lệ hộ nghèo", "paren", "(12)", "12"),
        ("Điều 4. Tổ chức thực hiện", "article", "Điều 4.", "Điều 4"),
        ("Chương II QUY ĐỊNH", "part", "Chương II", "Chương II"),
    ],
)
def test_numbers(line: str, family: str, number: str, part: str, vocabulary: Vocabulary) -> None:
    mark = mark_of(line, vocabulary.words.outline["headings"])
    assert mark is not None
    assert (mark.family, mark.name, mark.number, mark.part) == (family, "", number, part)
    assert line[: mark.length] == number


@pytest.mark.parametrize(
    ("line", "name", "length"),
    [
        ("- Tổng đàn bò", "dash", 1),
        ("– Tổng đàn bò", "dash", 1),
        ("-Tổng đàn bò", "dash", 1),
        ("+ Ngành dịch vụ", "plus", 1),
        ("- + Mức giảm", "dash_plus", 3),
        ("* Yêu cầu các sở", "asterisk", 1),
        ("• Tổng đàn bò", "bullet", 1),
        ("^(*) Tương đương", "note", 4),
        ("(*) Tương đương", "note", 3),
        ("\ufffd Có 11/13 chỉ tiêu", "note", 1),
    ],
)
def test_list_marks(line: str, name: str, length: int, vocabulary: Vocabulary) -> None:
    mark = mark_of(line, vocabulary.words.outline["headings"])
    assert mark is not None
    assert (mark.name, mark.length) == (name, length)


@pytest.mark.parametrize(
    "line",
    [
        "1.200 doanh nghiệp thành lập mới", "107 xã đạt chuẩn", "2021 là năm đầu", "8%", "15/8/2020", "3,5 triệu lượt",
        "V/v triển khai", "Việt Nam", "I", "IX", "CHỦ TỊCH", "Covid-19", "II-VI", "-5%", "*nghiêng*", "(1", "(a) nhóm",
        "Điều này có nghĩa", "điều 4", "Điều 4 của Luật", "a", "-", "+", "1234. Quá dài", "tỷ lệ", "tỷ lệ 5%", "B",
    ],
)  # fmt: skip
def test_lines_that_only_look_numbered(line: str, vocabulary: Vocabulary) -> None:
    assert mark_of(line, vocabulary.words.outline["headings"]) is None


@pytest.mark.parametrize("line", ["Điều 4a Tổ chức thực hiện", "Điều 4, khoản 2 quy định", "Điều 4) Tổ chức"])
def test_an_article_that_is_only_spoken_of_or_written_otherwise_is_no_mark(line: str, vocabulary: Vocabulary) -> None:
    assert mark_of(line, vocabulary.words.outline["headings"]) is None


@pytest.mark.parametrize(
    ("path", "part", "expected"),
    [
        ("A.I.4", "5", True), ("A.I.4", "6", False), ("A.II", "III", True), ("A.II", "IV", False), ("A", "B", True),
        ("a", "b", True), ("A.II", "4", False), ("A.4", "V", False), ("?", "?", False),
    ],
)  # fmt: skip
def test_a_number_follows_the_one_before_it_in_its_own_order_alone(path: str, part: str, expected: bool) -> None:
    assert follows(path, part) is expected
