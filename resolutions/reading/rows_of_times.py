"""Periods -> Rows: times side by side ("năm 2025 và 2030"), of as many figures in their order, and of none alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from resolutions.phrases import Token, is_year
from resolutions.reading.amounts import DASHES
from resolutions.reading.periods import NO_END, Period, follows_amount


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
        """The time of all together: years that follow each other make a span, others none."""
        years = [int(one) for one in self.means if one.isdecimal()]
        follow = len(years) == len(self.means) and all(later == year + 1 for year, later in pairwise(years))
        return f"{years[0]}/{years[-1]}" if follow else NO_END


def rows_of_times(found: Sequence[Period], items: Sequence[Token]) -> list[Row]:
    """The rows among the periods of a clause, in printed order."""
    rows: list[Row] = []
    at = {period.begin: period for period in found if period.means}
    for first in at.values():
        if rows and first.begin < rows[-1].end:
            continue
        end, means = first.end, [first.means]
        named = {} if follows_amount(first, items) else at  # "đạt 5 tấn năm 2019 và năm 2020 đạt 6 tấn"
        while (further := _further(named, end, items)) is not None:
            end, told = further
            means.append(told)
        if len(means) > 1:
            rows.append(Row(first.begin, end, tuple(means)))
    return rows


def as_wholes(found: Sequence[Period], items: Sequence[Token]) -> list[Period]:
    """The periods, those of a row each the time of the whole row: alone none of them says when an amount holds."""
    rows = rows_of_times(found, items)
    return [
        next((period._replace(means=row.whole, due="") for row in rows if row.begin <= period.begin < row.end), period)
        for period in found
    ]


def _further(at: dict[int, Period], end: int, items: Sequence[Token]) -> tuple[int, str] | None:
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
