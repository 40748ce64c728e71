"""Text -> document numbers: "1098-KL/TU", "15/2020/NQ-HĐND", "8888 /UBND-THNC"; both languages print them alike."""

from __future__ import annotations

from collections.abc import Iterator

_AROUND = "()[]{}.,;:!?\"'“”‘’…"
_ROMAN = frozenset("IVX")
_CURRENCIES = ("US$", "USD", "VND", "EUR", "$", "€")


def codes(text: str) -> list[tuple[int, int, str]]:
    """Start, end and signs of every word in capitals and digits; ``Covid-19`` is a name with a number, no code."""
    found = []
    for start, end in _pieces(text):
        printed = text[start:end]
        letters = [char for char in printed if char.isalpha()]
        digits = any(char.isdigit() for char in printed)
        capital = all(char.isupper() for char in letters) and not _ROMAN.issuperset(letters)
        if letters and digits and capital and not printed.startswith(_CURRENCIES):
            found.append((start, end, "".join(printed.split())))
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The words between blanks without the punctuation around them; a blank before a stroke parts nothing."""
    at = 0
    while at < len(text):
        while at < len(text) and text[at].isspace():
            at += 1
        end = at
        while end < len(text) and (not text[end].isspace() or _goes_on(text, end)):
            end += 1
        start, last = at, end
        while start < last and text[start] in _AROUND:
            start += 1
        while last > start and text[last - 1] in _AROUND:
            last -= 1
        if last > start:
            yield start, last
        at = end


def _goes_on(text: str, end: int) -> bool:
    return text[end - 1 : end].isdigit() and text[end + 1 : end + 2] == "/" and text[end + 2 : end + 3].isupper()
