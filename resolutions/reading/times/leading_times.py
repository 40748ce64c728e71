"""Period -> bool: whether a period leads in a sentence, and so holds in those after it that name none."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.times.periods import Period, follows_amount
from resolutions.wordlists import Entry, Wordlists

LEADING = 12
"""A period that leads in a sentence stands within so many tokens of its beginning."""

SOURCE = 40
"""Who says what a sentence tells is named in so many tokens at most."""
_BEGINS = (".", ";", ":")


def leads(period: Period, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a period stands before all amounts of its sentence and a comma or colon: "Đến cuối năm 2021, tỉnh có"."""
    sight = words.periods.at(items, period.end)  # "quy hoạch thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"
    entry = sight.payload if sight is not None and items[period.end].word == "," else None
    end = sight.end if sight is not None and isinstance(entry, Entry) and not entry.means["means"] else period.end
    sourced = _follows_source(period, items, words)
    opens = _names_years(period) and (sourced or _opens_sentence(period, items))
    closed = end < len(items) and (opens or items[end].word in (",", ":"))
    near = period.begin <= LEADING or any(t.word in (".", ";") for t in items[period.begin - LEADING : period.begin])
    return closed and (near or sourced) and not follows_amount(period, items)


def _follows_source(period: Period, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether who says it stands before a period and a comma: "Theo Quyết định số 27 ngày 8/12/2017, cuối năm 2017"."""
    if period.begin == 0 or items[period.begin - 1].word != ",":
        return False
    first = max(period.begin - SOURCE, 0)
    begun = next((i + 1 for i in range(period.begin - 1, first - 1, -1) if items[i].word in _BEGINS), first)
    return words.labels["sources"].at(items, begun) is not None


def _opens_sentence(period: Period, items: Sequence[Token]) -> bool:
    """Whether nothing or words without a number and a comma stand before a period: "Tuy khó khăn, năm 2010 thu"."""
    first = max(period.begin - LEADING, 0)
    begun = next((i + 1 for i in range(period.begin - 1, first - 1, -1) if items[i].word in _BEGINS), first)
    before = items[begun : period.begin]
    return not before or (before[-1].word == "," and not any(token.is_number for token in before))


def _names_years(period: Period) -> bool:
    """Whether a period prints its years, and is no crop season: it leads in without a comma, as in "Năm 2010 có"."""
    return period.means[:4].isdecimal() and not period.keep
