"""Text -> document numbers: "1098-KL/TU", "15/2020/NQ-HĐND", "8888 /UBND-THNC"; both languages print them alike."""

from __future__ import annotations

from collections.abc import Iterator

_AROUND = "()[]{}.,;:!?\"'“”‘’…"
_ROMAN = frozenset("IVX")
_CURRENCIES = ("US$", "USD", "VND", "EUR", "$", "€")


def codes(text: str) -> list[tuple[int, int, str]]:
    """Start, end and signs of every word in capitals and digits; ``Covid-19`` is a name with a number, no code."""
    found = []
    for start, printed in _pieces(text):
        if printed.isalpha():
            continue
        letters = [char for char in printed if char.isalpha()]
        digits = any(char.isdigit() for char in printed)
        capital = all(char.isupper() for char in letters) and not _ROMAN.issuperset(letters)
        if letters and digits and capital and not printed.startswith(_CURRENCIES):
            found.append((start, start + len(printed), "".join(printed.split())))
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The words between blanks without the punctuation around them; a blank before a stroke parts nothing."""
    begun, end = -1, 0
    for word in text.split():
        start = text.index(word, end)
        begun, end = start if begun < 0 else begun, start + len(word)
        if _goes_on(text, end):
            continue
        bare = text[begun:end].lstrip(_AROUND)
        yield end - len(bare), bare.rstrip(_AROUND)
        begun = -1


def _goes_on(text: str, end: int) -> bool:
    return text[end + 1 : end + 2] == "/" and text[end - 1].isdigit() and text[end + 2 : end + 3].isupper()
