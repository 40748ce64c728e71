"""Tokens -> Periods: the years, halves, quarters and months that a text names, and the one that holds for an amount.

A year in a comparison ("so với cuối năm 2020") or in the name of a standard says nothing about when a target holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from resolutions.phrases import Match, Phrases, Token
from resolutions.reading.times.period_days import bounds, is_span
from resolutions.wordlists import Entry

_PARTS = {
    "01-03": "-Q1", "04-06": "-Q2", "07-09": "-Q3", "10-12": "-Q4", "01-06": "-H1", "07-12": "-H2", "01-12": "",
}  # fmt: skip
_MONTHS = ("n", "n2", "n3")
"""Holes that may be the number of a month."""
NO_END = "{none}"
"""What a phrase means that tells of a time without an end ("sau năm 2020"): no period can stand for it."""
OWN_MONTH = "{month}"
"""What a phrase means that tells of the month which a document is about: "trong tháng"."""
SO_FAR = "{context}-01/{month}"
"""What a phrase means that tells of the year up to that month: "trong tháng trồng 12 ha, lũy kế 40 ha"."""
NEXT = "next"
"""Where alone a phrase counts that holds the next amount, and says that it is so today ("hiện có 9 bến xe")."""
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
    """Where alone it counts: in a ``heading``, ``text`` or ``bracket``, as the ``context``, of the ``next`` amount."""
    keep: bool
    """Whether it is part of a label all the same, as in the name of a standard."""
    place: str
    """The entry that says so."""
    due: str = ""
    """What it means of what is aimed at, where that differs: a month until whose end something is done is its month."""
    of_plan: bool = False
    """Whether a plan is for it, and what is told is done of that: of this a part of that year around tells more."""


def periods_in(items: Sequence[Token], phrases: Phrases) -> list[Period]:
    """The period phrases in printed order, with the holes of their meaning filled."""
    found: list[Period] = []
    for match in phrases.find(items):
        entry = match.payload
        assert isinstance(entry, Entry)
        means, due = _with_holes(entry.means.get("means", ""), match), _with_holes(entry.means.get("due", ""), match)
        told = entry.means.get("means", "") + entry.means.get("due", "")
        if not all(_is_month(match.holes.get(hole, ""), hole, told) for hole in _MONTHS):
            found += _within(match, items, phrases)
            continue
        only, keep = entry.means.get("only", ""), "keep" in entry.means
        found.append(Period(match.begin, match.end, means, only, keep, f"{entry.words} ({entry.place})", due))
    return _as_counted(found, items)


def _as_counted(found: Sequence[Period], items: Sequence[Token]) -> list[Period]:
    """The periods, a year with its months in brackets as these months: "Năm 2011 (từ 01/10/2010 đến 30/9/2011)"."""
    made: list[Period] = []
    for period in found:
        if made and _counts(period, made[-1], items):
            period = period._replace(begin=made.pop().begin, end=period.end + 1)
        made.append(period)
    return made


def _counts(period: Period, before: Period, items: Sequence[Token]) -> bool:
    """Whether months stand alone in brackets right behind another period."""
    spans = "-" in period.means and "/" in period.means and "{" not in period.means
    opens, closes = items[before.end : period.begin], items[period.end : period.end + 1]
    alone = [token.word for token in (*opens, *closes)] == ["(", ")"]
    return spans and bool(before.means) and alone


def _with_holes(means: str, match: Match) -> str:
    """The meaning of a phrase with what stands in its holes."""
    for hole, value in match.holes.items():
        means = means.replace("{" + hole + "}", value.zfill(2) if hole in _MONTHS else value)
    return means


def _within(match: Match, items: Sequence[Token], phrases: Phrases) -> list[Period]:
    """The periods in words that are none as a whole: "trong tháng 96 ca", "trẻ 18 tháng năm 2018"."""
    for first, end in ((match.begin, match.end - 1), (match.begin + 1, match.end)):
        if found := periods_in(items[first:end], phrases):
            return [one._replace(begin=one.begin + first, end=one.end + first) for one in found]
    return []


def _is_month(number: str, hole: str, means: str) -> bool:
    """Whether the number of a month can be one: in "9 tháng 34.215 tấn" it is none."""
    return f"-{{{hole}}}" not in means or (number.isdecimal() and 1 <= int(number) <= 12)


def year_of(period: str) -> str:
    """The year that a period or day is in; empty for several years: no year of a plan for five."""
    return period[:4] if period[:4] == period.rpartition("/")[2][:4] else ""


def of_year(period: str, around: str) -> str:
    """A part of the year that what stands around names; empty where that is no year: "9 tháng" in a plan for five."""
    return period.replace("{context}", year_of(around)) if year_of(around) or "{" not in period else ""


REACH = 40
"""An amount stands at most so many tokens before a period that is said of it."""
_NO_AMOUNT = frozenset(("ngày", "tháng", "năm", "quý", "số", "khóa", "thứ", "/", "-"))
UNIT = 5
"""A number and its unit take at most so many tokens."""


def follows_amount(period: Period, items: Sequence[Token], stops: Sequence[str] = (".", ";")) -> bool:
    """Whether an amount stands before a period since the last point or semicolon: "100% xã đạt vào năm 2025"."""
    for i in range(period.begin - 1, max(-1, period.begin - REACH - 1), -1):
        if items[i].word in stops:
            return False
        if items[i].is_number and not (i and items[i - 1].word in _NO_AMOUNT):
            return True
    return False


def without_periods(items: Sequence[Token], phrases: Phrases) -> list[Token]:
    """The tokens that belong to no period phrase."""
    times = [range(match.begin, match.end) for match in phrases.find(items)]
    return [token for i, token in enumerate(items) if not any(i in one for one in times)]


def is_of_start(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period tells when an amount held that something starts from: "từ (mức) 13,6% năm 2009 xuống 8%"."""
    before = range(period.begin - 1, max(0, period.begin - UNIT), -1)
    number = next((i for i in before if items[i].is_number), 0)
    number -= 1 if number > 1 and items[number - 1].word == "mức" else 0
    return number > 0 and items[number - 1].word == "từ"


def period_of_statement(
    near: Iterable[Period], context: str, title: str, issued_on: str, known: Sequence[str], aims: bool = False
) -> tuple[str, str]:
    """The period of an amount and where it comes from: the mentions ``near`` it, else the context.

    ``known`` are the periods that the title and the headings name; what ``aims`` at something may have a day to do it.
    """
    near = sorted(near, key=lambda one: not one.means)  # "Vụ xuân 2013 gieo 40 ha trước ngày 5/2/2013"
    if near and near[0].only == NEXT:
        return issued_on[:4], near[0].place
    title = next((one.means for one in near if is_span(one.means)), title)
    for mention in near:
        if mention.means == NO_END:
            return "", mention.place
        if not mention.means and context not in ("", mention.due) and not is_span(context):
            continue  # "xong trước ngày 20/9/2012" among what is to be done in August and September
        if OWN_MONTH in mention.means:
            mention = mention._replace(means=_up_to(mention.means, _last_month(context, known)))
        due = _filled(mention.due, context, title, issued_on) if aims else ""
        to_come = bool(due) and not due.startswith("-") and bounds(due)[1] >= issued_on
        filled = due if to_come else _filled(mention.means, context, title, issued_on)
        fits = mention.only != "context" or filled == context or filled in known or _until(filled, context)
        if mention.of_plan and not aims and context.startswith(f"{filled}-"):
            break  # "9 tháng": "Kế hoạch vốn năm 2023 là 412 tỷ đồng, đã giải ngân 197 tỷ đồng"
        if filled and fits and not filled.startswith("-"):
            return plain(filled), mention.place
    return context, "heading"


def _until(period: str, month: str) -> bool:
    """Whether a period of months ends with the one that is told of: "thu 8 tháng 214 tỷ đồng" in a report of August."""
    return len(month) == len("2012-08") and period[:4] == month[:4] and bounds(period)[1] == bounds(month)[1]


def _up_to(means: str, month: str) -> str:
    """A period that ends with a month: that month itself, or the year up to it; nothing where none is named."""
    return means.replace(OWN_MONTH, month).replace("{context}", month[:4]) if month else ""


def _last_month(context: str, known: Sequence[str]) -> str:
    """The month that "trong tháng" is in a report of a month and of all months of the year up to it."""
    month = bounds(context)[1][:7]
    return month if month in known else ""


def plain(period: str) -> str:
    """A period by its name: the first three months of a year are its first quarter, all twelve are the year."""
    first, _, last = period.partition("/")
    part = _PARTS.get(f"{first[5:]}-{last[5:]}") if last[:4] == first[:4] else None
    return period if part is None else first[:4] + part


def _filled(means: str, context: str, title: str, issued_on: str) -> str:
    """A period whose holes are filled from the day of issue, the context and the title."""
    if "{" not in means:
        return means
    if means == "{context}" and is_span(context):
        return ""  # "đưa năng suất cả năm lên 52 tạ/ha" in a plan for five years
    span = title or context
    if "{same}" in means or means == "{last}":
        return _same_part(context, means.removesuffix("{same}").removesuffix("{last}"))
    means = (
        means.replace("{issue}", issued_on[:7])
        .replace("{issued}", issued_on[:4])
        .replace("{context}", year_of(context) or issued_on[:4])
    )
    return means.replace("{title}", span).replace("{title_end}", span.rpartition("/")[2])


def _same_part(context: str, year: str) -> str:
    """The period of the context in another year, without one in the year before; nothing for a span of years."""
    first, _, last = context.partition("/")
    if not context or (last and first[:4] != last[:4]):
        return ""
    return context.replace(context[:4], year or str(int(context[:4]) - 1))
