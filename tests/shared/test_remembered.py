"""What a function remembers is what it would give, of one owner at a time, and never very much."""

from __future__ import annotations

import pytest

from resolutions import remembered


class Counting:
    """An owner that counts how often it was asked."""

    def __init__(self, factor: int = 1) -> None:
        self.factor, self.asked = factor, 0


@remembered.remembered
def size(owner: Counting, text: str, more: int = 0) -> int:
    """A size that the owner works out."""
    owner.asked += 1
    return len(text) * owner.factor + more


def test_an_answer_is_worked_out_once_for_an_owner_a_text_and_what_else_is_given() -> None:
    one, two = Counting(), Counting(2)
    assert [size(one, "ab"), size(one, "ab"), size(one, "ab", 5), size(one, "abc")] == [2, 2, 7, 3]
    assert one.asked == 3
    assert [size(two, "ab"), size(one, "ab")] == [4, 2]
    assert (one.asked, two.asked) == (4, 1)


@pytest.mark.parametrize("forget", [remembered.forget, size.cache_clear])
def test_what_is_forgotten_is_worked_out_again(forget) -> None:
    owner = Counting()
    size(owner, "ab")
    forget()
    assert size(owner, "ab") == 2
    assert owner.asked == 2


def test_what_was_not_asked_for_lately_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    owner = Counting()
    for text in ("a", "b", "a", "c", "a", "d", "a"):
        assert size(owner, text) == 1
    assert owner.asked == 4, "what is asked for again and again stays"
    size(owner, "e")
    size(owner, "b")
    assert owner.asked == 6


def test_a_very_long_text_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "LONGEST", 2)
    owner = Counting()
    for text, asked in (("ab", 1), ("ab", 1), ("abc", 2), ("abc", 3)):
        size(owner, text)
        assert owner.asked == asked
