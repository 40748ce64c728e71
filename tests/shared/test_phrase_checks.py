"""A phrase that could never match, or would match something else, is refused with what to write instead."""

from __future__ import annotations

import pytest

from resolutions import phrase_checks
from resolutions.phrase_checks import MAX_VARIANTS, limit_phrase, phrase, plain_phrase


@pytest.mark.parametrize(
    "text", ["năm {year}", "[trong] năm {year2}", "(mục tiêu|chỉ tiêu) [chủ yếu]", "đ/c (trẻ em)", "a [(b|c)] {n}"]
)
def test_phrases_that_can_be_read(text: str) -> None:
    assert phrase(text) is None


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        ("[trong]", "can stand for no word at all", "let one word stand outside the square brackets"),
        ("[a [b]] c", "has '[' inside '['", "write it without nested brackets"),
        ("{n [a]} c", "has '[' inside '{'", "write it without nested brackets"),
        ("(a|(b|c)) d", "has '(' inside '('", "write it without nested brackets"),
        ("a] b", "has a ']' that closes nothing", "correct the brackets"),
        ("[a} b", "has a '}' that closes nothing", "correct the brackets"),
        ("{n] b", "has a ']' that closes nothing", "correct the brackets"),
        ("[a (b|c", "has a '(' that is not closed", "close it"),
        ("(a|[b [c]]) d", "has '[' inside '['", "write it without nested brackets"),
        ("a | b", "has '|' outside brackets", "write the choices as (one|other)"),
        ("[a b", "has a '[' that is not closed", "close it"),
        ("(a|b", "has a '(' that is not closed", "close it"),
        ("năm {yaer}", "has the unknown hole '{yaer}'", "did you mean 'year'?"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_told_with_its_remedy(text: str, what: str, todo: str) -> None:
    assert phrase(text) == (what, todo)


def test_a_plain_phrase_has_no_holes() -> None:
    assert plain_phrase("năm tới") is None
    assert plain_phrase("năm {year}") == ("has the unknown hole '{year}'", "write plain words")


def test_a_limit_stands_around_one_amount() -> None:
    assert limit_phrase("từ {amount} [trở lên]") is None
    assert limit_phrase("đạt {amount}") is None
    for text in ("{amount}", "[từ] {amount}", "từ {amount} đến {amount}", "từ"):
        assert limit_phrase(text) == (
            "must hold {amount} exactly once, and words",
            "write {amount} where the number stands",
        )


def test_too_many_wordings_are_refused_before_they_are_made() -> None:
    most = 1
    while 2 ** (most + 1) <= MAX_VARIANTS:
        most += 1
    assert phrase(" ".join(["x", *(f"[w{i}]" for i in range(most))])) is None
    for text in (" ".join(["x", "[w]" * (most + 1)]), "(a|b|c|d|e|f|g|h|i|j) " * 5, "[a|b] " * 12 + "x"):
        assert phrase(text) == (f"stands for more than {MAX_VARIANTS} wordings", "write it as several entries")


@pytest.mark.parametrize(
    "text", ["(a|b|c) (d|e)", "[a] (b|c|d)", "[a|b] [c]", "(a|b|c) x y z (d|e)", "x [(a|b)] y (c|d)"]
)
def test_as_many_wordings_as_the_limit_are_made(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(phrase_checks, "MAX_VARIANTS", 8 if "[(" in text else 6)
    assert phrase_checks.plain_phrase(f"x {text}") is None


@pytest.mark.parametrize(
    "text", ["(a|b|c|d) (e|f)", "[a|b] (c|d|e)", "[a|b|c] [d]", "(a|b|c|d|e|f|g) x", "[a|b|c|d|e|f] x"]
)
def test_more_wordings_than_the_limit_are_not_made(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(phrase_checks, "MAX_VARIANTS", 6)
    assert phrase_checks.plain_phrase(text) == ("stands for more than 6 wordings", "write it as several entries")
