"""Tokens -> dates and quarters: "ngày 30 tháng 11 năm 2020", "30/11/2020", "30 November 2020", "quý I"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.translating.number_words import Grammar

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


class Found(NamedTuple):
    """A figure that begins at a place, and how many tokens it takes."""

    kind: str
    """The kind of figure."""
    value: str
    """What it says."""
    length: int
    """The number of tokens."""


def date_at(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """A day or month at a place."""
    if items[i].is_number and (found := _in_digits(items, i)):
        return found
    return _in_english(items, i, text, grammar) if grammar.months else _in_vietnamese(items, i)


def quarter_at(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """A quarter of a year at a place."""
    if i + 1 >= len(items):
        return None
    first, second = items[i].word, items[i + 1].word
    number = None
    if first == "quý" and not grammar.months:
        number = _QUARTERS.get(second)
    elif grammar.months and second in ("quarter", "quarters"):
        number = _ORDINALS.get(first)
    return Found("quarter", str(number), 2) if number else None


def _in_digits(items: Sequence[Token], i: int) -> Found | None:
    """``30/11/2020``, ``30-11-2020``, ``30.11.2020`` and ``11/2020``."""
    parts, j = items[i].word.split("."), i + 1
    if len(parts) == 1:
        while j + 1 < len(items) and items[j].word in "/-" and not items[j].gap and _joined(items[j + 1]):
            parts, j = [*parts, items[j + 1].word], j + 2
    if not all(part.isdigit() for part in parts) or len(parts[-1]) != 4:
        return None
    if len(parts) == 3 and _is_day(parts[0]) and _is_month(parts[1]):
        return Found("date", _iso(parts[2], parts[1], parts[0]), j - i)
    slash = len(parts) == 2 and items[i + 1].word == "/" if j > i + 1 else False
    return Found("date", _iso(parts[1], parts[0]), j - i) if slash and _is_month(parts[0]) else None


def _in_vietnamese(items: Sequence[Token], i: int) -> Found | None:
    """``30 tháng 11 năm 2020``, ``tháng 11 năm 2020``, ``tháng 11/2020``, without a year too."""
    day = items[i].word if items[i].is_number and _is_day(items[i].word) else ""
    j = i + 1 if day else i
    if _word(items, j) != "tháng" or not _is_month(_word(items, j + 1)):
        return None
    if not day and i and items[i - 1].is_number:
        return None
    month, j = items[j + 1].word, j + 2
    if _word(items, j) in ("năm", "/", "-", "-") and _is_year(_word(items, j + 1)):
        return Found("date", _iso(items[j + 1].word, month, day), j + 2 - i)
    return Found("date", _iso("", month, day), j - i)


def _in_english(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """``30 November 2020``, ``November 30, 2020``, ``November 2020``, without a year too."""
    day = items[i].word if items[i].is_number and _is_day(items[i].word) else ""
    j = i + 1 if day else i
    month = grammar.months.get(_word(items, j))
    if month is None or not text[items[j].start].isupper():
        return None
    j += 1
    if not day and _is_day(_word(items, j)) and _word(items, j + 1) == ",":
        day, j = items[j].word, j + 2
    if _is_year(_word(items, j)):
        return Found("date", _iso(items[j].word, str(month), day), j + 1 - i)
    return Found("date", _iso("", str(month), day), j - i)


def _word(items: Sequence[Token], i: int) -> str:
    return items[i].word if i < len(items) else ""


def _joined(item: Token) -> bool:
    return item.is_number and not item.gap


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and 1 <= int(word) <= 31


def _is_month(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and 1 <= int(word) <= 12


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4


def _iso(year: str, month: str, day: str = "") -> str:
    return f"{year or '????'}-{int(month):02}" + (f"-{int(day):02}" if day else "")
