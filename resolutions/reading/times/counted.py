"""Tokens -> periods: those named in running text that count where they stand, by the words around them alone."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.times.periods import OWN_MONTH, SO_FAR, Period, follows_amount, periods_in
from resolutions.wordlists import Wordlists

ASIDE = 16
"""A bracket that lists what was planned and before begins at most so many tokens ahead."""


def counted(items: Sequence[Token], words: Wordlists) -> list[Period]:
    """The periods named in a clause that can say when its figures hold."""
    found = [p for p in periods_in(items, words.periods) if (p.means or p.due) and _counts(p, items)]
    found = [p for p in found if not _is_of_stock(p, items, words)]
    month = next((p.begin for p in found if _is_month(p)), len(items))
    return [p for p in found if p.means != SO_FAR or p.begin > month]


def _is_month(period: Period) -> bool:
    """Whether a month is named, so that "lũy kế" behind it is of the year up to it; else it may be of many years."""
    year, _, month = period.means.partition("-")
    return period.means == OWN_MONTH or (bool(year) and month.isdecimal())


def _counts(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period can hold in running text where it stands."""
    opens = period.begin > 0 and (items[period.begin - 1].word == "(" or _goes_on_in_bracket(period, items))
    return period.only != "heading" and (period.only != "bracket" or opens)


def _goes_on_in_bracket(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period stands behind a comma in a bracket, right before an amount: "(kế hoạch 4,5%, cùng kỳ 5,1%)"."""
    listed = items[period.begin - 1].word in (",", ";") and period.end < len(items) and items[period.end].is_number
    signs = [one.word for one in items[max(0, period.begin - ASIDE) : period.begin] if one.word in "()"]
    return listed and signs[-1:] == ["("]


def _is_of_stock(period: Period, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a period behind an amount says of when that is which it is a part of: "60% số nợ có đến 30/4/2013"."""
    return words.labels["stocks"].before(items, period.begin) is not None and follows_amount(period, items)
