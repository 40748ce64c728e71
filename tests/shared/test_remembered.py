"""What is worked out from a text is remembered: for one owner, for a while, and never for a very long text."""

from __future__ import annotations

import pytest

from resolutions import remembered as memory
from resolutions.remembered import EACH, LONGEST, MOST, forget, remembered

ASKED: list[tuple[object, str, int]] = []


@remembered
def told(owner: object, text: str, times: int) -> str | None:
    """Note that it was asked; says nothing of an empty text."""
    ASKED.append((owner, text, times))
    return text * times or None


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    forget()
    ASKED.clear()


def test_the_same_question_is_answered_once() -> None:
    owner = object()
    assert [told(owner, "a", 2), told(owner, "a", 2), told(owner, "a", 3)] == ["aa", "aa", "aaa"]
    assert len(ASKED) == 2


def test_no_answer_is_an_answer_too() -> None:
    owner = object()
    assert (told(owner, "", 1), told(owner, "", 1)) == (None, None)
    assert len(ASKED) == 1


def test_the_answers_of_another_owner_are_not_given() -> None:
    one, other = ["same"], ["same"]
    for owner in (one, other, one):
        told(owner, "a", 1)
    assert [owner is one for owner, _, _ in ASKED] == [True, False, True]


def test_of_very_long_texts_only_the_last_is_remembered() -> None:
    owner = object()
    for over in (0, 0, 1, 1, 2, 0, 1):
        told(owner, "a" * (LONGEST + over), 1)
    assert [len(text) - LONGEST for _, text, _ in ASKED] == [0, 1, 2, 1]


def test_what_is_asked_often_outlives_what_is_not() -> None:
    owner = object()
    for i in range(3 * MOST // LONGEST):
        told(owner, "often", 1)
        told(owner, f"{i:{LONGEST}}", 1)
    ASKED.clear()
    told(owner, "often", 1)
    told(owner, f"{0:{LONGEST}}", 1)
    assert [text.strip() for _, text, _ in ASKED] == ["0"]


def test_short_texts_are_forgotten_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 10 * EACH)
    owner = object()
    for times in range(30):
        told(owner, "", times)
    ASKED.clear()
    told(owner, "", 29)
    told(owner, "", 0)
    assert [(owner, "", 0)] == ASKED


def test_everything_is_forgotten_on_demand() -> None:
    owner = object()
    told(owner, "a", 1)
    memory.forget()
    told(owner, "a", 1)
    told.cache_clear()  # type: ignore[attr-defined]
    told(owner, "a", 1)
    assert len(ASKED) == 3
