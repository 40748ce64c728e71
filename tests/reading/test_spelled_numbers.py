"""How a number may be printed, and where in a text it stands as a whole: the second way of reading one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from resolutions.reading.proof.spelled_numbers import (
    is_minus_cell,
    number_end,
    number_words,
    printed_at,
    spellings,
    styles_of,
)
from resolutions.reading.proof.spelled_words import pieces, pieces_of


@pytest.mark.parametrize(
    ("value", "styles", "printed"),
    [
        ("5", ("vi",), "5 05 5,0 5,00 5,000 05,0 05,00 05,000"),
        ("55", ("vi",), "55 055 55,0 55,00 55,000 055,0 055,00 055,000"),
        ("555", ("vi",), "555 555,0 555,00 555,000"),
        ("567000.25", ("vi",),
         "567000,25 567000,250 567000,2500 567000,25000 567.000,25 567.000,250 567.000,2500 567.000,25000 "
         "567|000,25 567|000,250 567|000,2500 567|000,25000"),
        ("5047", ("vi",),
         "5047 5.047 5|047 5047,0 5047,00 5047,000 5.047,0 5.047,00 5.047,000 5|047,0 5|047,00 5|047,000"),
        ("0.5", ("vi",), "0,5 00,5 0,50 00,50 0,500 00,500 0,5000 00,5000"),
        ("1234567.8", ("en",),
         "1234567.8 1234567.80 1234567.800 1234567.8000 1,234,567.8 1,234,567.80 1,234,567.800 1,234,567.8000 "
         "1|234|567.8 1|234|567.80 1|234|567.800 1|234|567.8000"),
    ],
)  # fmt: skip
def test_a_number_has_these_spellings_and_no_others(value: str, styles: tuple[str, ...], printed: str) -> None:
    assert set(spellings(Decimal(value), styles)) == {one.replace("|", " ") for one in printed.split(" ")}


def test_zeros_at_the_end_of_decimals_make_no_other_number() -> None:
    assert set(spellings(Decimal("1.50"), ("vi",))) == set(spellings(Decimal("1.5"), ("vi",)))
    assert set(spellings(Decimal("100"), ("vi",))) == set(spellings(Decimal("1E+2"), ("vi",)))


@pytest.mark.parametrize(
    ("numbers", "styles"),
    [
        (["1.234.567"], ("vi",)), (["1,234,567"], ("en",)), (["1.234,5"], ("vi",)), (["1,234.5"], ("en",)),
        (["5,5"], ("vi",)), (["5.5"], ("en",)), (["5.5", "5,5"], ("en", "vi")), (["5.1234"], ("en",)),
        (["1.234"], ("vi",)), (["1,234"], ("vi",)), (["1234"], ("vi",)), (["5.123", "6.5"], ("en",)),
        (["1234.567,5", "6.5"], ("en",)), (["1.23.456", "6.5"], ("en",)), (["x.5", "6,5"], ("vi",)), (["5."], ("vi",)),
        (["6.5", "1.2345,6"], ("en",)), (["12,345,678"], ("en",)), (["123,456,789.5"], ("en",)),
        (["1234,567,890"], ("vi",)),
    ],
)  # fmt: skip
def test_the_styles_are_those_of_numbers_that_can_have_no_other(numbers: list[str], styles: tuple[str, ...]) -> None:
    assert styles_of(numbers) == styles


@pytest.mark.parametrize(
    ("value", "text", "at", "end"),
    [
        ("5047", "đạt 5.047 tỷ", 1, 4), ("5047", "đạt 5047 tỷ", 1, 2), ("5047", "5 047", 0, 2),
        ("5", "đạt 5.047 tỷ", 1, -1), ("47", "5.047", 2, -1), ("47", "5,047", 2, -1), ("47", "5 .047", 2, 3),
        ("504", "5047", 0, -1), ("5", "5.", 0, 1), ("5", "5,", 0, 1), ("5", "5.x", 0, 1), ("5", "5 .0", 0, 1),
        ("5", "5. 0", 0, 1), ("5", "x5", 1, 1 + 1), ("5", "x.5", 2, 3), ("5", ".5", 1, 2), ("5", "a", 0, -1),
        ("5", "5,00", 0, 3), ("5", "5,0x", 0, 3), ("5.5", "5,5", 0, 3), ("5.5", "5,5.", 0, 3), ("5.5", "5,55", 0, -1),
        ("5", "5.5", 0, -1), ("12", "mười hai xã", 0, 2), ("21", "hai mươi mốt xã", 0, 3),
        ("20", "hai mươi mốt", 0, -1), ("1", "hai mươi một", 2, -1),
        ("20", "20 (hai mươi) lớp", 0, 5), ("20", "hai mươi (20) lớp", 0, 5), ("20", "20 (ba mươi) lớp", 0, 1),
        ("20", "20 xã hai mươi)", 0, 1), ("20", "20% hai mươi)", 0, 1), ("20", "hai mươi mốt xã", 0, -1),
        ("20", "20 (hai mươi lớp", 0, 1), ("20", "20 (hai mươi%", 0, 1), ("20", "20 (20)", 0, 4),
        ("20", "20 (hai mươi lớp)", 0, 1), ("20", "20 (", 0, 1), ("20", "20 (hai mươi", 0, 1),
        ("105", "một trăm linh năm", 0, 4), ("114", "một trăm mười tư", 0, 4), ("204", "hai trăm lẻ tư hộ", 0, 4),
        ("12", "hai xã", 0, -1), ("1250000", "1 250 000", 0, 3), ("1", "1 250", 0, 1), ("5", "7-5", 2, 3),
    ],
)  # fmt: skip
def test_a_number_stands_where_it_is_printed_as_a_whole(value: str, text: str, at: int, end: int) -> None:
    assert printed_at(Decimal(value), ("vi",), pieces(text, 0, len(text)), at) == end


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1, ["một"]), (9, ["chín"]), (10, ["mười"]), (11, ["mười một", "mười mốt"]), (14, ["mười bốn", "mười tư"]),
        (15, ["mười lăm", "mười nhăm"]), (16, ["mười sáu"]), (20, ["hai mươi"]),
        (25, ["hai mươi lăm", "hai mươi nhăm"]),
        (99, ["chín mươi chín"]), (0, []), (1000, []), (1001, []), (-1, []),
        (109, ["một trăm linh chín", "một trăm lẻ chín"]),
        (100, ["một trăm"]), (101, ["một trăm linh một", "một trăm lẻ một"]), (210, ["hai trăm mười"]),
        (104, ["một trăm linh bốn", "một trăm linh tư", "một trăm lẻ bốn", "một trăm lẻ tư"]),
        (999, ["chín trăm chín mươi chín"]),
    ],
)  # fmt: skip
def test_whole_numbers_below_a_thousand_are_printed_in_words(value: int, words: list[str]) -> None:
    assert [" ".join(one) for one in number_words(Decimal(value))] == words
    assert number_words(Decimal(value) + Decimal("0.5")) == []


@pytest.mark.parametrize(
    ("value", "text", "at", "end"),
    [
        ("-6.78", "đạt -6,78%", 1, 5), ("-6.78", "đạt −6,78%", 1, 5), ("-6", "-6", 0, 2), ("-6", "x -6", 1, 3),
        ("-6", "đạt - 6", 1, -1), ("-6", "đạt 6", 1, -1), ("-6", "đạt +6", 1, -1), ("-6", "đạt -", 1, -1),
        ("-6", "-", 0, -1), ("-6", "đạt -7", 1, -1), ("-5", "đạt -x5", 1, -1), ("-6", "- x", 0, -1),
        ("-0.5", "đạt -0,5", 1, 5),
        ("6.78", "đạt -6,78%", 2, -1), ("6", "đạt -6", 2, -1), ("6", "đạt −6", 2, -1), ("6", "x đạt -6", 3, -1),
        ("6", "đạt x-6", 3, 4), ("6", "-6", 1, 2), ("6", "đạt - 6", 2, 3), ("6", "đạt: 6", 2, 3), ("6", "đạt (6", 2, 3),
        ("0", "đạt 0", 1, 2), ("0.5", "đạt 0,5", 1, 4), ("0", "đạt -0", 2, -1),
    ],
)  # fmt: skip
def test_a_minus_right_before_a_number_belongs_to_it_when_a_blank_stands_before(
    value: str, text: str, at: int, end: int
) -> None:
    assert printed_at(Decimal(value), ("vi",), pieces(text, 0, len(text)), at) == end


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [
        ("5 tỷ", 0, 1), ("5.047 tỷ", 0, 3), ("5,5", 0, 3), ("5 047 tỷ", 0, 2), ("đạt 5", 1, 2), ("tỷ", 0, 0),
        ("hai mươi lăm xã", 0, 3), ("hai mươi lăm", 0, 3), ("năm trăm linh tư", 0, 4), ("12 hai", 0, 1),
        ("hai 12", 0, 1), ("hai.", 0, 1), ("mươi hai", 0, 0), (". 5", 0, 0), ("mười", 0, 1),
    ],
)  # fmt: skip
def test_a_number_ends_where_its_digits_or_its_words_do(text: str, at: int, end: int) -> None:
    assert number_end(pieces_of(text, False), at) == end


@pytest.mark.parametrize(
    ("text", "at", "end", "told"),
    [
        ("Lúa | - 5", 2, 3, True), ("Lúa | - 5% | 7", 2, 4, True), ("Lúa | − 5 | 7", 2, 3, True),
        ("Lúa | xã | - 5 | 7", 3, 4, True), ("Lúa | - 5% năm", 2, 4, False), ("Lúa - 5", 2, 3, False),
        ("- 5 | 7", 1, 2, False), ("5 | 7", 0, 1, False), ("Lúa | + 5", 2, 3, False), ("Lúa | - | 5", 2, 3, False),
        ("Lúa | xã - 5 | 7", 3, 4, False), ("Lúa | 5 | -", 1, 2, False), ("5 | -", 0, 1, False),
        ("7 - | 5", 2, 3, False), ("Lúa | 5 -", 1, 2, False), ("Lúa | 5 | 7", 2, 3, False),
    ],
)  # fmt: skip
def test_a_minus_sign_apart_is_that_of_a_cell_with_nothing_else(text: str, at: int, end: int, told: bool) -> None:
    assert is_minus_cell(pieces_of(text, False), at, end) is told
