"""Tokens -> numbers that end names: "Nhà máy xi măng Hòn Ngư 2 (…)", "tại cảng Bình Nóc 2"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.units import Units
from resolutions.wordlists import Wordlists

_HAVING = ("có", "với")
"""Before what something measures."""
_OPENING = frozenset(",;:.()-–+")
"""Signs behind which the words of a figure begin."""
_WORKS = ("facility", "zone")
"""What works are counted in, whose names can end in a number."""


def numbers_of_names(items: Sequence[Token], text: str, words: Wordlists, units: Units) -> list[int]:
    """Single digits that end a name before a bracket or a measure: "Nhà máy xi măng Hòn Ngư 2 (…)", "… có công suất".

    In what may be a list of figures ("Số chợ: Đầm Sen 2 (…)") they do so where a work is named.
    """
    lists = not {":", "\t"}.isdisjoint(text)
    digits = (i for i in range(2, len(items)) if items[i].is_number and len(items[i].word) == 1 and items[i].gap)
    capital = [i for i in digits if text[items[i - 1].start].isupper()]
    works = (i for i in capital if _ends_name(items, i, text, words) and units.match(items, i + 1) is None)
    named = (i for i in capital if _is_measure(items, i + 1, words) and not _is_count(items, i, words, units))
    codes = (i for i in range(1, len(items)) if _ends_code(items, i, text) and not _measures(items, i + 1, text, units))
    return sorted({*works, *codes, *(i for i in named if not lists or _names_work(items, i, units))})


def _measures(items: Sequence[Token], i: int, text: str, units: Units) -> bool:
    """Whether a unit stands there, and begins no name of a place: "khu B1 thị xã Ba Lũng", but "cấp C1 40 tấn"."""
    match = units.match(items, i)
    named = match is not None and match.unit.noun and match.end < len(items) and text[items[match.end].start].isupper()
    return match is not None and not named


def _ends_code(items: Sequence[Token], i: int, text: str) -> bool:
    """Whether a number of one or two digits is joined to a capital letter: "trữ lượng cấp C1"."""
    letter, number = items[i - 1], items[i]
    joined = number.is_number and not number.gap and len(number.word) <= 2 and number.word.isdecimal()
    return joined and len(letter.word) == 1 and letter.word.isalpha() and text[letter.start].isupper()


def _ends_name(items: Sequence[Token], i: int, text: str, words: Wordlists) -> bool:
    """Whether a number ends the name of a work, of two words at least: "tại cảng Bình Nóc 2"."""
    begin = next((k + 1 for k in range(i - 1, -1, -1) if not text[items[k].start].isupper()), 0)
    return i - begin > 1 and words.labels["works"].before(items, begin) is not None


def _is_measure(items: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether a bracket or what something measures stands there: "có công suất", "dung tích"."""
    if i == len(items):
        return False
    return items[i].word == "(" or words.labels["properties"].at(items, i + (items[i].word in _HAVING)) is not None


def _begin_of(items: Sequence[Token], i: int) -> int:
    """Where the words before a number begin."""
    return next((k + 1 for k in range(i - 1, -1, -1) if items[k].word in _OPENING), 0)


def _is_count(items: Sequence[Token], i: int, words: Wordlists, units: Units) -> bool:
    """Whether a number before a bracket counts: "Số vụ TNGT 5 (…)", "Xã đạt chuẩn NTM 4 (tăng 1 xã)"."""
    begin = _begin_of(items, i)
    thing, change = units.match(items, begin), words.labels["changes"].at(items, i + 2)
    changed = units.match(items, change.end + 1) if change is not None else None
    alike = thing is not None and changed is not None and thing.unit == changed.unit
    return alike or words.labels["counts"].at(items, begin) is not None


def _names_work(items: Sequence[Token], i: int, units: Units) -> bool:
    """Whether the words before a number begin with a work, which is no place: "Khu công nghiệp Cửa Lương 2"."""
    match = units.match(items, _begin_of(items, i))
    return match is not None and match.unit.unit_id in _WORKS and match.end < i
