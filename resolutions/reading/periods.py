"""Tokens -> Periods: the years, halves, quarters and months that a text names, and the one that holds for an amount.

A year in a comparison ("so với cuối năm 2020") or in the name of a standard says nothing about when a target holds.
"""

from __future__ import annotations

import calendar
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from resolutions.phrases import Phrases, Token
from resolutions.reading.sentences import brackets, holder
from resolutions.wordlists import Entry

_HALVES = {"H1": ("01-01", "06-30"), "H2": ("07-01", "12-31")}
_QUARTERS = {"Q1": ("01-01", "03-31"), "Q2": ("04-01", "06-30"), "Q3": ("07-01", "09-30"), "Q4": ("10-01", "12-31")}


OPENING = 4
"""A period named within so many tokens of a clause's beginning holds for all its sentences."""


class Period(NamedTuple):
    """A period phrase among tokens."""

    begin: int
    """First token."""
    end: int
    """After the last token."""
    means: str
    """The period, possibly with ``{issue}`` or ``{context}`` to fill; empty when it says nothing."""
    only: str
    """Where alone it counts: in a ``heading``, in ``text``, opening a ``bracket``, as that of the ``context``."""
    keep: bool
    """Whether it is part of a label all the same, as in the name of a standard."""
    place: str
    """The entry that says so."""


def periods_in(items: Sequence[Token], phrases: Phrases) -> list[Period]:
    """The period phrases in printed order, with the holes of their meaning filled."""
    found = []
    for match in phrases.find(items):
        entry = match.payload
        assert isinstance(entry, Entry)
        means = entry.means.get("means", "")
        for hole, value in match.holes.items():
            means = means.replace("{" + hole + "}", value.zfill(2) if hole == "n" else value)
        if not _is_month(match.holes.get("n", ""), entry.means.get("means", "")):
            continue
        only, keep = entry.means.get("only", ""), "keep" in entry.means
        found.append(Period(match.begin, match.end, means, only, keep, f"{entry.words} ({entry.place})"))
    return found


def period_of_heading(items: Sequence[Token], phrases: Phrases, year: str = "") -> str:
    """The period that a heading or title sets for what stands under it, or empty; ``year`` is that of what is above."""
    named = heading_periods(items, phrases, year)
    return named[-1].means if named else ""


def heading_periods(items: Sequence[Token], phrases: Phrases, year: str = "") -> list[Period]:
    """The periods that a heading names; a part of a year ("6 tháng đầu năm") is of the ``year`` above, if any holds."""
    hole = "{context}" if year else ""
    found = (p._replace(means=p.means.replace(hole, year)) if hole else p for p in periods_in(items, phrases))
    return [p for p in found if p.means and p.only in ("", "heading") and "{" not in p.means]


def _is_month(number: str, means: str) -> bool:
    """Whether the number of a month can be one: in "9 tháng 34.215 tấn" it is none."""
    return "-{n}" not in means or (number.isdecimal() and 1 <= int(number) <= 12)


def year_of(period: str) -> str:
    """The year that a period or day is in; empty for several years: no year of a plan for five."""
    return period[:4] if period[:4] == period.rpartition("/")[2][:4] else ""


LEADING = 12
"""A period that leads in a sentence stands within so many tokens of its beginning."""
REACH = 40
"""An amount stands at most so many tokens before a period that is said of it."""
_NO_AMOUNT = frozenset(("ngày", "tháng", "năm", "quý", "số", "khóa", "thứ", "/", "-"))
UNIT = 5
"""A number and its unit take at most so many tokens."""


class Mentions:
    """The periods named in a clause that can say when its figures hold, found once for all of them."""

    def __init__(self, items: Sequence[Token], phrases: Phrases, parting: Phrases) -> None:
        """Find them among the tokens of the clause; ``parting`` words ("trong đó") go on with what was said."""
        self._usable = [p for p in periods_in(items, phrases) if p.means and _counts(p, items)]
        self._of_others = {p.begin for p in self._usable if _in_bracket_after_amount(p, items)}
        self._begins = [p.begin for p in self._usable]
        self._brackets = brackets(items, 0, len(items)) if self._usable else []
        self._breaks = list(_breaks(items, parting)) if self._usable else []
        self._numbers = [i for i, token in enumerate(items) if token.is_number] if self._brackets else []
        self._trailing = {p.begin for p in self._usable if _follows_amount(p, items)}
        self._leading = [p for p in self._usable if _leads(p, items)]
        self._leads = [p.begin for p in self._leading]

    def near(self, begin: int, sentence: tuple[int, int], own_end: int) -> Iterator[Period]:
        """What can hold for the amount at ``begin``, the likeliest first: after it, before it, opening the clause."""
        first_after = bisect_right(self._begins, begin)
        last_before = bisect_left(self._begins, begin) - 1
        after = self._usable[first_after] if first_after < len(self._begins) else None
        if after is not None and after.begin < own_end and not self._is_of_bracket(after, begin):
            yield after
        while last_before >= 0 and self._is_of_another(self._usable[last_before], begin, sentence):
            last_before -= 1
        if last_before >= 0 and self._begins[last_before] >= sentence[0]:
            yield self._usable[last_before]
        leading = bisect_left(self._leads, begin) - 1
        if leading >= 0:
            yield self._leading[leading]
        if self._begins and self._begins[0] < OPENING:
            yield self._usable[0]

    def _is_of_bracket(self, period: Period, begin: int) -> bool:
        """Whether a period after an amount is of another one, in its bracket: "(gồm vốn năm 2022 kéo dài 18 tỷ)"."""
        held = holder(period.begin, self._brackets)
        if held is None or held[0] < begin:
            return period.only == "bracket"
        return any(held[0] < i < held[1] and not period.begin <= i < period.end for i in self._numbers)

    def first_leading(self) -> Period | None:
        """The period that leads in the first of the sentences that have one."""
        return self._leading[0] if self._leading else None

    def _is_of_another(self, period: Period, begin: int, sentence: tuple[int, int]) -> bool:
        """Whether a period named before an amount is another statement's: in a bracket, or before a semicolon."""
        enclosed = holder(period.begin, self._brackets)
        if period.begin in self._of_others or (enclosed is not None and enclosed[1] <= begin):
            return True
        at = bisect_left(self._breaks, period.end)
        parted = at < len(self._breaks) and self._breaks[at] < begin and period.begin >= sentence[0]
        vague = period.means == "{title}" or period.means.startswith("{context}-")  # of its own part of the sentence
        return parted and (period.begin in self._trailing or (vague and period.begin > OPENING))


def _breaks(items: Sequence[Token], parting: Phrases) -> Iterator[int]:
    """The semicolons at which something else begins: not those of a list that says more ("; trong đó: …; …")."""
    lists = False
    for i, token in enumerate(items):
        if token.word == ".":
            lists = False
        elif token.word == ";":
            lists = lists or parting.at(items, i + 1) is not None
            if not lists:
                yield i


def _counts(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period can hold in running text where it stands."""
    opens = period.begin > 0 and items[period.begin - 1].word == "("
    return period.only != "heading" and (period.only != "bracket" or opens)


def _leads(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period stands before all amounts of its sentence and a comma or colon: "Đến cuối năm 2021, tỉnh có"."""
    closed = period.end < len(items) and items[period.end].word in (",", ":")
    near = period.begin <= LEADING or any(t.word in (".", ";") for t in items[period.begin - LEADING : period.begin])
    return closed and near and not _follows_amount(period, items)


def _follows_amount(period: Period, items: Sequence[Token]) -> bool:
    """Whether an amount stands before a period since the last point or semicolon: "100% xã đạt vào năm 2025"."""
    for i in range(period.begin - 1, max(-1, period.begin - REACH - 1), -1):
        if items[i].word in (".", ";"):
            return False
        if items[i].is_number and not (i and items[i - 1].word in _NO_AMOUNT):
            return True
    return False


def _in_bracket_after_amount(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period stands alone in brackets after an amount that holds then: "từ 54,6 tạ/ha (năm 2015) lên"."""
    enclosed = period.begin > 1 and period.end < len(items) and items[period.end].word == ")"
    before = items[max(0, period.begin - UNIT - 1) : period.begin - 1]
    return enclosed and items[period.begin - 1].word == "(" and any(token.is_number for token in before)


def period_of_statement(near: Iterable[Period], context: str, title: str, issued_on: str) -> tuple[str, str]:
    """The period of an amount and where it comes from: the mentions ``near`` it, else the context."""
    for mention in near:
        filled = _filled(mention.means, context, title, issued_on) if "{" in mention.means else mention.means
        fits = mention.only != "context" or filled == context
        if filled and fits and not filled.startswith("-"):
            return filled, mention.place
    return context, "heading"


def _filled(means: str, context: str, title: str, issued_on: str) -> str:
    """A period whose holes are filled from the day of issue, the context and the title."""
    span = title or context
    if "{same}" in means or means == "{last}":
        return _same_part(context, means.removesuffix("{same}").removesuffix("{last}"))
    means = means.replace("{issue}", issued_on[:7]).replace("{context}", year_of(context) or issued_on[:4])
    return means.replace("{title}", span).replace("{title_end}", span.rpartition("/")[2])


def _same_part(context: str, year: str) -> str:
    """The period of the context in another year, without one in the year before; nothing for a span of years."""
    first, _, last = context.partition("/")
    if not context or (last and first[:4] != last[:4]):
        return ""
    return context.replace(context[:4], year or str(int(context[:4]) - 1))


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
