"""Tokens -> Deadline: by when a task is due ("trước ngày 15/8/2020", "trong quý I năm 2021") or how often ("hằng quý").

Words from which no day of the calendar follows are kept as words.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from resolutions.duty_words import DutyWords, means
from resolutions.phrases import Match, Token
from resolutions.reading.times.dates import days_at
from resolutions.reading.times.period_days import bounds

QUARTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "1": "1", "2": "2", "3": "3", "4": "4"}
"""The quarters as they are written."""


class Deadline(NamedTuple):
    """A deadline among tokens."""

    begin: int
    """First token."""
    end: int
    """After the last token."""
    day: str
    """The last day, ISO, or empty when none follows from the words."""


def begun(items: Sequence[Token], words: DutyWords) -> tuple[Match, ...]:
    """Wherever a deadline can begin, one within another too."""
    phrases = words["tasks.deadlines"]
    places = (i for i, token in enumerate(items) if phrases.can_begin(token.word))
    return tuple(match for i in places if (match := phrases.at(items, i)) is not None)


def deadlines(items: Sequence[Token], issued_on: str, words: DutyWords) -> list[Deadline]:
    """The deadlines in printed order; ``issued_on`` gives the year of a day printed without one."""
    return dated(begun(items, words), items, issued_on)


def dated(matches: Sequence[Match], items: Sequence[Token], issued_on: str) -> list[Deadline]:
    """The deadlines among what can begin one, in printed order, none inside another."""
    found: list[Deadline] = []
    free = 0
    for match in matches:
        deadline = _deadline(match, items, issued_on) if match.begin >= free else None
        if deadline is not None:
            found.append(deadline)
            free = deadline.end
    return found


def _deadline(match: Match, items: Sequence[Token], issued_on: str) -> Deadline | None:
    if means(match.payload, "takes") == "day":
        return _on_day(match, items, issued_on)
    period = means(match.payload, "means")
    for hole, value in match.holes.items():
        period = period.replace("{" + hole + "}", value.zfill(2) if hole == "n" else value)
        period = period.replace("{quarter}", QUARTERS.get(value, "{quarter}"))
    first, last = bounds(period) if "{" not in period else ("", "")
    if means(match.payload, "edge") == "before" and first:
        last = (datetime.date.fromisoformat(first) - datetime.timedelta(days=1)).isoformat()
    return Deadline(match.begin, match.end, last)


def _on_day(match: Match, items: Sequence[Token], issued_on: str) -> Deadline | None:
    """A day after the words of a deadline; without a year it is the day that comes after the day of issue."""
    if match.end >= len(items) or not (items[match.end].word == "ngày" or items[match.end].is_number):
        return None
    days = days_at(items, match.end)
    if days is not None:
        return Deadline(match.begin, days.end, days.last)
    assumed = days_at(items, match.end, int(issued_on[:4])) if issued_on else None
    yearly = assumed is not None and assumed.end < len(items) and items[assumed.end].word in ("hằng", "hàng")
    if assumed is None or (yearly and assumed.end + 1 >= len(items)):
        return None
    if yearly:
        return Deadline(match.begin, assumed.end + 2, "")
    return Deadline(match.begin, assumed.end, assumed.last if assumed.last >= issued_on else "")
