"""Period codes -> days: when a period begins and ends, and whether that is over or to come on the day of issue."""

from __future__ import annotations

import calendar
from functools import lru_cache

_HALVES = {"H1": ("01-01", "06-30"), "H2": ("07-01", "12-31")}
_QUARTERS = {"Q1": ("01-01", "03-31"), "Q2": ("04-01", "06-30"), "Q3": ("07-01", "09-30"), "Q4": ("10-01", "12-31")}


@lru_cache(maxsize=1024)
def bounds(period: str) -> tuple[str, str]:
    """The first and last day of a period: ``2020-H1`` -> ``2020-01-01``, ``2020-06-30``; empty when there is none."""
    if not period:
        return "", ""
    first, _, last = period.partition("/")
    if last:
        return bounds(first)[0], bounds(last)[1]
    year, _, part = period.partition("-")
    named = _HALVES.get(part) or _QUARTERS.get(part)
    if named:
        return f"{year}-{named[0]}", f"{year}-{named[1]}"
    if "01" <= part <= "12" and len(part) == 2:
        return f"{year}-{part}-01", f"{year}-{part}-{calendar.monthrange(int(year), int(part))[1]:02}"
    return f"{year}-01-01", f"{year}-12-31"


def is_span(period: str) -> bool:
    """Whether a period is one of whole years: ``2016/2020``."""
    return "/" in period and "-" not in period and "{" not in period


def is_to_come(period: str, issued_on: str) -> bool:
    """Whether the years of a period begin after the day of issue; of parts of a year a report may tell beforehand."""
    return "-" not in period and "" < issued_on < bounds(period)[0]


def has_passed(period: str, planned: str, issued_on: str) -> bool:
    """Whether a period is over on the day of issue, or in that year and before what is ``planned``.

    A school year is over when the next one is planned, though both are partly of one year.
    """
    (first, last), (start, end) = bounds(period), bounds(planned)
    if not last or not issued_on:
        return False
    before = last < start or (is_span(period) and is_span(planned) and first < start and last < end)
    return last < issued_on or (last <= f"{issued_on[:4]}-12-31" and before)


def is_reported(period: str, results: str, planned: str) -> bool:
    """Whether a period is the one whose ``results`` a title tells before it comes to what is ``planned``."""
    return bool(period) and period == results != planned
