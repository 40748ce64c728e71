"""Text -> sort key: the order of a Vietnamese dictionary, which code points do not give."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=100)}
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""The marks of the five written tones, in dictionary order."""
_SHAPES = "\u0306\u0302\u031b"


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Vietnamese dictionary order: letters first (a ă â … d đ e ê …), then tones (ngang huyền hỏi ngã sắc nặng)."""
    letters: list[int] = []
    tones: list[int] = []
    for part in normalize("NFD", text.lower()):
        if part in TONES and tones:
            tones[-1] = TONES[part]
        elif part in _SHAPES and letters:
            whole = normalize("NFC", _letter(letters[-1]) + part)
            letters[-1] = _LETTERS.get(whole, letters[-1])
        else:
            letters.append(_LETTERS.get(part, ord(part) if ord(part) < 100 else 1000 + ord(part)))
            tones.append(0)
    return tuple(letters), tuple(tones), text


def _letter(place: int) -> str:
    return next((letter for letter, known in _LETTERS.items() if known == place), "")
