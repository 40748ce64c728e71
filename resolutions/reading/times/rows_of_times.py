"""Periods -> Rows: times side by side ("năm 2025 và 2030"), of as many figures in their order, and of none alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from resolutions.phrases import Token, is_year
from resolutions.reading.quantities.amounts import DASHES
from resolutions.reading.times.periods import NO_END, Period, follows_amount

_CLOSING = frozenset(".,;:)")
"""Signs behind times that an amount is of, and no other one."""


class Row(NamedTuple):
    """Times side by side."""

    begin: int
    """The first token."""
    end: int
    """The one after the last."""
    means: tuple[str, ...]
    """What each of them is."""

    @property
    def whole(self) -> str:
        """The time of all together: years or months of a year that follow each other make a span, others none."""
        named = self.means[-1][:4]  # "tháng 10 và tháng 11 năm 2018" are of one year
        means = [one.replace("{context}", named) if named.isdecimal() else one for one in self.means]
        split = [one.rpartition("-") for one in means]
        of_one = len({year for year, *_ in split}) == 1 and "/" not in split[0][0]  # no "8 tháng và 9 tháng"
        of_one = of_one and all(last.isdecimal() for *_, last in split)
        numbers = [int(last) for *_, last in split] if of_one else []
        follow = of_one and all(later == number + 1 for number, later in pairwise(numbers))
        return f"{means[0]}/{means[-1]}" if follow else NO_END


def rows_of_times(found: Sequence[Period], items: Sequence[Token]) -> list[Row]:
    """The rows among the periods of a clause, in printed order."""
    rows: list[Row] = []
    at = {period.begin: period for period in found if period.means}
    for first in at.values():
        if rows and first.begin < rows[-1].end:
            continue
        row = _row(first, at, items)
        if follows_amount(first, items) and row.end < len(items) and items[row.end].word not in _CLOSING:
            row = _row(first, {}, items)  # "đạt 5 tấn năm 2019 và năm 2020 đạt 6 tấn"
        rows += [row] if len(row.means) > 1 else []
    return rows


def _row(first: Period, at: Mapping[int, Period], items: Sequence[Token]) -> Row:
    """A time and those that are joined to it, be they named ``at`` their places or bare years."""
    end, means = first.end, [first.means]
    while (further := _further(at, end, items)) is not None:
        end, told = further
        means.append(told)
    return Row(first.begin, end, tuple(means))


def as_wholes(found: Sequence[Period], items: Sequence[Token]) -> list[Period]:
    """The periods, those of a row each the time of the whole row: alone none of them says when an amount holds."""
    rows = rows_of_times(found, items)
    return [
        next((period._replace(means=row.whole, due="") for row in rows if row.begin <= period.begin < row.end), period)
        for period in found
    ]


def _further(at: Mapping[int, Period], end: int, items: Sequence[Token]) -> tuple[int, str] | None:
    """The next time of a row, its end and what it is: a named one after "và", or bare years."""
    joined = items[end].word if end < len(items) else ""
    named = at.get(end + 1) if joined == "và" else None
    if named is not None:
        return named.end, named.means
    bare = [token.word for token in items[end + 1 : end + 4]] if joined in ("và", ",") else []
    if not bare or not is_year(items[end + 1]):
        return None
    if len(bare) == 3 and bare[1] in DASHES and is_year(items[end + 3]):
        return end + 4, f"{bare[0]}/{bare[2]}"
    return end + 2, bare[0]
