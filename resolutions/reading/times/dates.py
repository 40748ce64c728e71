"""Tokens -> Days: printed days and spans of days ("ngày 25, 26 tháng 11 năm 2020") as ISO dates.

A part that lacks its month or year takes it from the part after it; what makes no day of the calendar is no date.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions.phrases import Token

MOST = 8
"""At most so many days are read as one date."""
_JOINS = (",", "-", "–", "và", "đến", "tới")
_OPENERS = ("ngày", ":", "hết", "các", "hai", "ba")
_Part = tuple[int, int, int]


class Days(NamedTuple):
    """One day or several, and where they stand among tokens."""

    first: str
    """The earliest day, ISO."""
    last: str
    """The latest day, ISO."""
    begin: int
    """First token, the word "ngày" included."""
    end: int
    """After the last token."""


def days_in(items: Sequence[Token]) -> Iterator[Days]:
    """All dates that the word "ngày" announces, from left to right."""
    i = 0
    while i < len(items):
        found = days_at(items, i) if items[i].word == "ngày" else None
        if found is not None:
            yield found
        i = found.end if found else i + 1


def days_at(items: Sequence[Token], i: int, year: int = 0) -> Days | None:
    """The date at token ``i``, with "ngày" or without; ``year`` stands in for a year that is not printed."""
    parts: list[_Part] = []
    j, end, settled = _opened(items, i), i, 0
    while len(parts) < MOST:
        found, after = _part(items, j)
        if not found:
            break
        parts += found
        month, printed = found[-1][1:]
        if month:
            end, settled = after, len(parts)
        if _word(items, after) not in (_JOINS[1:] if printed else _JOINS):
            break
        j = _opened(items, after + 1)
    days = _calendar_days(parts[:settled], year)
    return Days(min(days), max(days), i, end) if days else None


def _opened(items: Sequence[Token], i: int) -> int:
    while i < len(items) and items[i].word in _OPENERS:
        i += 1
    return i


def _part(items: Sequence[Token], i: int) -> tuple[list[_Part], int]:
    """The days at ``i`` with month and year where they are printed (0 where not), and the token after them."""
    words = _word(items, i).split(",")
    days = [_number(word, 31) for word in words]
    if not all(days):
        dotted = [int(word) for word in _word(items, i).split(".") if word.isdecimal() and len(word) <= 4]
        return ([(dotted[0], dotted[1], dotted[2])], i + 1) if len(dotted) == 3 else ([], i)
    month, year, end = _month(items, i + 1)
    return [*((day, 0, 0) for day in days[:-1]), (days[-1], month, year)], end


def _month(items: Sequence[Token], i: int) -> tuple[int, int, int]:
    """Month and year after a day, and the token after them; a hyphen is a range unless a year follows the month."""
    sign, month = _word(items, i), _number(_word(items, i + 1), 12)
    between = _word(items, i + 2)
    year = _year(_word(items, i + 3)) if between in (sign, "/", "-", "năm") else 0
    if month and (sign in ("/", "tháng") or (sign == "-" and between == "-" and year)):
        return month, year, i + 4 if year else i + 2
    return 0, 0, i


def _word(items: Sequence[Token], i: int) -> str:
    return items[i].word if i < len(items) else ""


def _number(word: str, most: int) -> int:
    return int(word) if word.isdecimal() and word.isascii() and len(word) <= 2 and int(word) <= most else 0


def _year(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) == 4 and "1900" <= word <= "2100" else 0


def _calendar_days(parts: Sequence[_Part], year: int) -> list[str]:
    """The parts as ISO days; none when a month, a year or the calendar refuses one of them."""
    month, days = 0, []
    for part in reversed(parts):
        month, year = part[1] or month, part[2] or year
        try:
            days.append(datetime.date(year, month, part[0]).isoformat())
        except ValueError:
            if month and year:
                return []
    return days
