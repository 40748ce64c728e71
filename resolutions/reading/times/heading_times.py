"""Heading -> Periods: the times that a heading names, and the one that it sets for what stands under it.

A sentence that leads in a list, the head of a column and a title are headings too.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.times.period_days import bounds, is_span
from resolutions.reading.times.periods import NO_END, Period, follows_amount, is_of_start, periods_in, plain, year_of
from resolutions.wordlists import Wordlists


def period_of_heading(
    items: Sequence[Token], phrases: Phrases, year: str = "", known: Sequence[str] = (), is_item: bool = False
) -> str:
    """The period that a heading sets for what stands under it, or empty; ``heading_periods`` tells of the rest."""
    named = spoken_of(heading_periods(items, phrases, year, known, is_item))
    return plain(named.means) if named is not None else ""


def spoken_of(named: Sequence[Period]) -> Period | None:
    """Which of the periods that a heading names it is of: the last, or the year with which its term begins.

    "Năm 2010 là năm cuối thực hiện Kế hoạch 5 năm 2006 - 2010, toàn ngành tập trung các nhiệm vụ sau:"
    """
    if not named:
        return None
    first, last = named[0], named[-1]
    within = is_span(last.means) and bounds(last.means)[0] <= bounds(first.means)[0] <= bounds(last.means)[1]
    return first if within and not first.begin and year_of(first.means) == first.means else last


def heading_periods(
    items: Sequence[Token], phrases: Phrases, year: str = "", known: Sequence[str] = (), is_item: bool = False
) -> list[Period]:
    """The periods that a heading names; a part of a year ("6 tháng đầu năm") is of the ``year`` above, if any holds.

    What counts as the period of the context alone ("11 tháng") counts when it is one of the ``known``. A bullet names
    none behind an amount: "Xây mới 1.700 buồng, nâng tổng số lên 3.560 buồng vào năm 2015".
    """
    hole = "{context}" if year else ""
    found = (p._replace(means=p.means.replace(hole, year)) if hole else p for p in periods_in(items, phrases))
    named = (p for p in found if p.means and "{" not in p.means and not is_of_start(p, items))
    named = (p for p in named if not (is_item and follows_amount(p, items, ())))
    return [p for p in named if p.only in ("", "heading") or p.means in known]


def period_over(
    items: Sequence[Token], phrases: Phrases, year: str = "", known: Sequence[str] = (), is_item: bool = False
) -> str:
    """The period that a heading sets; ``NO_END`` for a time without an end: "Giai đoạn sau năm 2020: …"."""
    named = period_of_heading(items, phrases, year, known, is_item)
    endless = (p for p in periods_in(items, phrases) if p.means == NO_END and not follows_amount(p, items, ()))
    return named or (NO_END if any(True for _ in endless) else "")


def is_of_congress(named: str, around: str, text: str, words: Wordlists) -> bool:
    """Whether a term around a time is that of a congress: "Nghị quyết Đại hội lần thứ XXII, nhiệm kỳ 2020-2025"."""
    if not (is_span(named) and around and named != around):
        return False
    (first, last), (begin, end) = bounds(named), bounds(around)
    items = tokens(text) if first <= begin and end <= last else []
    terms = (p for p in periods_in(items, words.periods) if p.means == named)
    return any(words.labels["congresses"].before(items, term.begin) is not None for term in terms)
