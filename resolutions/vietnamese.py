"""Spelling twins, slugs: how Vietnamese words are compared without losing their marks.

``hoá`` and ``hóa``, ``uỷ`` and ``ủy``, ``tỉ`` and ``tỷ`` are one word in two spellings; ``năm`` and ``Nam`` are not.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}
_MOVED = {"o": "òóỏõọ", "u": "ùúủũụ"}
_ENDINGS = {
    first + _TONES[second][i]: _MOVED[first][i] + second
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for i in range(5)
}
_TWINS = {
    "tỉ": "tỷ", "kì": "kỳ", "kĩ": "kỹ", "kí": "ký", "lí": "lý", "mĩ": "mỹ", "sỹ": "sĩ", "quí": "quý", "qui": "quy",
    "luỹ": "lũy", "lũi": "lũy",
}  # fmt: skip
_HORNS = {"ưo": "ươ", "ưò": "ườ", "ưó": "ướ", "ưỏ": "ưở", "ưõ": "ưỡ", "ưọ": "ượ"}
_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}

WORD_REACH = 10
"""A word with its blank seldom has so many characters: the first words of a text are looked for there first."""
_BACK = {kept: twin for twin, kept in reversed(_TWINS.items())}


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word in lower case and in one spelling: ``Hoá`` -> ``hóa``, ``tỉ`` -> ``tỷ``, ``ngưòi`` -> ``người``.

    Scans lose the horn of the ``ơ`` behind ``ư``, where no word has an ``o``.
    """
    low = unicodedata.normalize("NFC", word).lower()
    before, horn, after = low.partition("ư")
    if horn + after[:1] in _HORNS:
        low = before + _HORNS[horn + after[:1]] + after[1:]
    if low[-2:] in _ENDINGS and not low.startswith("qu"):
        low = low[:-2] + _ENDINGS[low[-2:]]
    return _TWINS.get(low, low)


def other_spelling(word: str) -> str:
    """A word in its other spelling with i or y, which no folding of marks finds: ``tỷ`` -> ``tỉ``; or nothing."""
    low = unicodedata.normalize("NFC", word).lower()
    return _TWINS.get(low) or _BACK.get(low, "")


def unaccented(text: str) -> str:
    """The text in plain ASCII letters: ``Tỷ lệ hộ nghèo`` -> ``ty le ho ngheo``, lower case."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return plain.encode("ascii", "ignore").decode("ascii")


def slug(text: str, words: int = 8) -> str:
    """The first words of a text as an ASCII identifier: ``Kim ngạch xuất khẩu`` -> ``kim-ngach-xuat-khau``."""
    begun = unaccented(text[: words * WORD_REACH]).translate(_SIGNS).split()
    if len(begun) <= words and len(text) > words * WORD_REACH:  # the last one may be cut off
        begun = unaccented(text).translate(_SIGNS).split()
    return "-".join(begun[:words])
