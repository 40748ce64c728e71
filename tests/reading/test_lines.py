"""Printed lines become clean text, and every character of it is still found in the source."""

from __future__ import annotations

import pytest

from resolutions.reading.structure.lines import Line, clean, joined, lines


def one(text: str) -> Line:
    (line,) = lines(text)
    return line


def found_in(source: str, line: Line) -> str:
    """The characters of the source at which a line says that its own stand; blanks stand for any white space."""
    shown = []
    for i, char in enumerate(line.text):
        at, begin = max(piece for piece in line.pieces if piece[0] <= i)
        shown.append(" " if char.isspace() else source[begin + i - at])
    return "".join(shown)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("  Tỷ lệ   hộ nghèo  ", "Tỷ lệ hộ nghèo"),
        ("Tỷ lệ\u00a0hộ\u2009nghèo", "Tỷ lệ hộ nghèo"),
        ("Tỷ lệ hộ nghèo:\t \t3%", "Tỷ lệ hộ nghèo:\t\t3%"),
        ("Tỷ lệ hộ nghèo: \t 3%", "Tỷ lệ hộ nghèo:\t3%"),
        ("**Tỷ lệ** hộ *nghèo*", "Tỷ lệ hộ nghèo"),
        ("Tỷ lệ hộ ng\u200bhèo\u00ad 3%", "Tỷ lệ hộ nghèo 3%"),
        ("Tỷ lệ hộ nghèo\r", "Tỷ lệ hộ nghèo"),
        ("có cấp ủy: 91%^(*)", "có cấp ủy: 91%"),
    ],
)
def test_white_space_is_folded_and_marks_of_emphasis_are_dropped(printed: str, text: str) -> None:
    line = one(printed)
    assert line.text == text
    assert found_in(printed, line) == text.replace("\t", " ")


@pytest.mark.parametrize(
    "text", ["Tỷ lệ hộ nghèo 3%", "a * b", "* Yêu cầu", "(*) Tương đương", "*", "2^3", "- + Mức giảm"]
)
def test_what_is_printed_stays_untouched(text: str) -> None:
    assert one(text).text == text


def test_lines_that_print_nothing_are_left_out_and_the_others_keep_their_places() -> None:
    source = "\ufeffMột\n\n \t \nHai\n\u200b\nBa"
    assert [(line.text, line.start, line.end) for line in lines(source)] == [
        ("Một", 0, 4),
        ("Hai", 10, 13),
        ("Ba", 16, 18),
    ]


def test_what_stands_between_two_digits_is_no_footnote_mark() -> None:
    assert one("đạt 8^(4)2%").note_marks == ()
    assert one("đạt 8^(4)2%").text == "đạt 8^(4)2%"
    assert one("đạt 8^(4) 2%").text == "đạt 8 2%"
    assert one("đạt 8[4]2%").text == "đạt 8[4]2%"
    assert one("đạt 8[4] 2%").text == "đạt 8 2%"


def test_footnote_marks_are_remembered_in_order() -> None:
    assert one("A^(*) và B^(**)").note_marks == ("(*)", "(**)")
    assert one("A (*) và B").note_marks == ()


def test_two_lines_are_joined_with_one_blank() -> None:
    source = "sử dụng nước\n\nhợp  vệ sinh"
    first, second = lines(source)
    whole = joined([first, second])
    assert whole.text == "sử dụng nước hợp vệ sinh"
    assert (whole.start, whole.end) == (0, len(source))
    assert found_in(source, whole) == whole.text


def test_a_line_that_begins_with_punctuation_is_joined_without_a_blank() -> None:
    first, second = lines("kế hoạch đề ra\n. Ba lĩnh vực")
    assert joined([first, second]).text == "kế hoạch đề ra. Ba lĩnh vực"


def test_a_line_without_its_mark_keeps_its_span() -> None:
    source = "- \t *Tổng*  đàn bò"
    line = one(source).after(1)
    assert (line.text, line.start, line.end) == ("Tổng đàn bò", 0, len(source))
    assert found_in(source, line) == line.text


def test_nothing_printed_is_no_line() -> None:
    assert clean(" \t ", 0, 3) is None


@pytest.mark.parametrize(("printed", "text", "marks"), [("5  ^(1)", "5", ("(1)",)), ("a  \u200b ", "a", ())])
def test_blanks_before_what_is_not_shown_are_left_out(printed: str, text: str, marks: tuple[str, ...]) -> None:
    line = one(printed)
    assert (line.text, line.note_marks) == (text, marks)


@pytest.mark.parametrize("printed", ["\u200b^(1)", "**\u200b**"])
def test_a_line_of_which_nothing_would_be_left_is_shown_as_it_is(printed: str) -> None:
    line = one(f"  {printed} ")
    assert (line.text, line.pieces) == (printed, ((0, 2),))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("đạt 8%[1] và 9%[12]", ("[1]", "[12]")), ("đạt 8%[123]", ()), ("đạt 8%[a]", ()), ("đạt 8%[]", ()),
        ("[1] đạt 8%", ()), ("đạt 8%[1", ()), ("đạt 8%[²]", ()),
    ],
)  # fmt: skip
def test_a_number_in_square_brackets_is_a_footnote_mark(text: str, marks: tuple[str, ...]) -> None:
    assert one(text).note_marks == marks
