"""Where sentences, semicolon parts and brackets begin and end."""

from __future__ import annotations

import pytest

from resolutions.phrases import tokens
from resolutions.reading.sentences import brackets, inside, parts, sentences


def sentences_of(text: str) -> list[str]:
    items = tokens(text)
    return [text[items[first].start : items[last - 1].end] for first, last in sentences(items, text)]


def parts_of(text: str) -> list[str]:
    items = tokens(text)
    span = (0, len(items))
    spans = parts(items, span, brackets(items, *span))
    return [" ".join(token.word for token in items[first:last]) for first, last in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một hai. Ba bốn.", ["Một hai.", "Ba bốn."]),
        ("Đạt 5%. 38,5% bí thư chi bộ.", ["Đạt 5%.", "38,5% bí thư chi bộ."]),
        ("Có tiến bộ! Cố lên? Được… Rồi", ["Có tiến bộ!", "Cố lên?", "Được…", "Rồi"]),
    ],
)
def test_sentences_end_before_a_capital_or_a_number(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


@pytest.mark.parametrize(
    "text", ["Đạt 5.047 tỷ đồng", "thiên tai... tác động", "năm 2021.", "v.v. và nhiều", "a. b", "Một"]
)
def test_a_point_within_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences_of(text) == [text]


def test_no_tokens_are_no_sentence() -> None:
    assert sentences_of("") == []


def test_semicolons_part_a_sentence_unless_they_stand_in_brackets() -> None:
    assert parts_of("một ; hai ( ba ; bốn ) ; năm") == ["một", "hai ( ba ; bốn )", "năm"]


@pytest.mark.parametrize("text", ["một, hai", "một (hai; ba)", "một: hai"])
def test_other_marks_part_nothing(text: str) -> None:
    assert len(parts_of(text)) == 1


def test_only_the_outermost_closed_brackets_count() -> None:
    items = tokens("a ( b ( c ) d ) e ( f")
    groups = brackets(items, 0, len(items))
    assert groups == [(1, 8)]
    assert [inside(i, groups) for i in (0, 1, 7, 8)] == [False, True, True, False]
