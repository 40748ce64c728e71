"""The printed words of a span, cut for the second reading: places, cells, and what stands whole between two of them."""

from __future__ import annotations

import pytest

from resolutions.reading.proof.spelled_words import KNOWN, pieces, pieces_of, spelled, split


def cut(text: str, start: int = 0, end: int | None = None, lines: bool = False) -> list[tuple[str, int, int, int]]:
    made = pieces(text, start, len(text) if end is None else end, lines)
    return list(zip(made.words, made.starts, made.ends, made.cells, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đạt 8,5%.",
            [("đạt", 0, 3, 0), ("8", 4, 5, 0), (",", 5, 6, 0), ("5", 6, 7, 0), ("%", 7, 8, 0), (".", 8, 9, 0)],
        ),
        ("15m2", [("15", 0, 2, 0), ("m", 2, 3, 0), ("2", 3, 4, 0)]),
        ("  a  b ", [("a", 2, 3, 0), ("b", 5, 6, 0)]),
        ("a\tb\t\tc", [("a", 0, 1, 0), ("b", 2, 3, 1), ("c", 5, 6, 3)]),
        ("a|b | c", [("a", 0, 1, 0), ("b", 2, 3, 1), ("c", 6, 7, 2)]),
        ("|a||b|c", [("a", 1, 2, 1), ("b", 4, 5, 3), ("c", 6, 7, 4)]),
        ("a| b", [("a", 0, 1, 0), ("b", 3, 4, 1)]),
        ("a\nb", [("a", 0, 1, 0), ("b", 2, 3, 0)]),
        ("**5**.047", [("5", 2, 3, 0), (".", 5, 6, 0), ("047", 6, 9, 0)]),
        ("l\u00adê\u0301n", [("lến", 0, 5, 0)]),
        ("x\u0338b", [("x\u0338b", 0, 3, 0)]),
        ("", []),
        (" \t ", []),
    ],
)
def test_pieces_stand_where_they_are_printed(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    text = text.replace("\\\t", "\t")
    assert cut(text) == expected


def test_the_end_of_a_line_is_the_border_of_a_cell_when_that_is_asked_for() -> None:
    assert [cell for _, _, _, cell in cut("a\nb\r\nc\rd\n\te", lines=True)] == [0, 1, 2, 3, 5]
    assert pieces("a\nb\r\nc\rd\n\te", 0, 11).cells == (0, 0, 0, 0, 1)


def test_only_the_span_is_cut_and_places_are_those_of_the_whole_text() -> None:
    assert cut("tỷ lệ tỷ lệ", 6, 8) == [("tỷ", 6, 8, 0)]
    assert cut("a\ta\ta", 2, 5) == [("a", 2, 3, 0), ("a", 4, 5, 1)]


def test_a_long_word_is_cut_like_a_short_one() -> None:
    for size in range(KNOWN - 2, KNOWN + 3):
        word = "5|" + "a" * (size - 2)
        assert cut(f"x {word} y") == [
            ("x", 0, 1, 0), ("5", 2, 3, 0), ("a" * (size - 2), 4, 2 + size, 1), ("y", 3 + size, 4 + size, 1),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, (0, 1)), (3, 6, (1, 2)), (0, 6, (0, 2)), (0, 12, (0, 5)), (2, 7, (1, 2)), (3, 12, (1, 5)),
        (1, 6, None), (0, 5, None), (3, 4, None), (2, 3, None), (6, 7, None), (8, 8, None), (0, 0, None),
        (12, 12, None), (6, 2, None), (10, 7, None),
    ],
)  # fmt: skip
def test_a_span_is_filled_by_whole_pieces_or_by_none(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert pieces("ab cde fg/hi", 0, 12).between(start, end) == expected


def test_words_stand_in_one_cell_at_a_place_of_the_text() -> None:
    text = "tỷ lệ | hộ"
    made = pieces(text, 0, len(text))
    assert made.words == ("tỷ", "lệ", "hộ")
    assert made.stands(("tỷ", "lệ"), 0)
    assert made.stands(("hộ",), 2)
    assert made.stands((), 1)
    assert not made.stands(("lệ", "hộ"), 1)
    assert not made.stands(("hộ",), -1)
    assert not made.stands((), -1)
    assert not made.stands(("lệ",), 0)
    assert not made.stands(("hộ", "nghèo"), 2)


def test_a_piece_is_joined_to_the_one_before_it_when_nothing_is_between() -> None:
    made = pieces("5,5 %", 0, 5)
    assert [made.joined(i) for i in range(-1, 6)] == [False, False, True, True, False, False, False]
    assert not pieces("5%", 0, 2).joined(-1)


def test_words_are_split_into_folded_pieces() -> None:
    assert split("Hoá-ĐƠN 2,5") == ("hóa", "-", "đơn", "2", ",", "5")


def test_a_phrase_can_be_printed_in_all_its_ways_its_holes_whole() -> None:
    assert set(spelled("từ {n} [trở lên]")) == {("từ", "{n}"), ("từ", "{n}", "trở", "lên")}
    assert set(spelled("(Uỷ ban|UB) {year2}")) == {("ủy", "ban", "{year2}"), ("ub", "{year2}")}


@pytest.mark.parametrize("text", ["", "a", "ab\ncd 5", "5,5 %\t x"])
def test_the_pieces_of_a_whole_text_are_those_from_its_first_to_its_last_character(text: str) -> None:
    for lines in (True, False):
        assert pieces_of(text, lines) == pieces(text, 0, len(text), lines)
