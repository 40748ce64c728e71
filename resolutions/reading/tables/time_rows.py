"""Row of a table of times -> Drafts: each row is of one time, and the heads of its columns say what is told of it.

"Năm | Dân số (người) | Số hộ nghèo" stands over rows such as "2024 | 68.400 | 312"; a row of their sum is of no time.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token, is_year, tokens
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import DASHES
from resolutions.reading.structure.grids import Cell
from resolutions.reading.tables.columns import Column
from resolutions.reading.times.periods import periods_in


def cell_of_time(cells: Sequence[Cell], columns: Sequence[Column]) -> Cell | None:
    """The cell that names the time of a row; None in any other table."""
    return next((cell for cell, column in zip(cells, columns, strict=True) if column.of == "times"), None)


def time_of(items: Sequence[Token], periods: Phrases) -> str:
    """The time that a cell is, empty when it says anything else: ``2024``, ``Năm 2024``, ``2021 - 2025``."""
    printed = [token.word for token in items]
    spanned = len(items) == 3 and printed[1] in DASHES and is_year(items[2])
    if is_year(items[0]) and (len(items) == 1 or spanned):
        return "/".join(printed[::2])
    found = [one for one in periods_in(items, periods) if (one.begin, one.end) == (0, len(items))]
    return next((one.means for one in found if "{" not in one.means), "")


def of_time(drafts: Sequence[Draft], columns: Sequence[Column], time: str) -> list[Draft]:
    """The drafts of a row, each with the name of its column as label; none where the row is of no time."""
    named = {column.name for column in columns if column.name and not column.period}
    return [_named(draft, time) for draft in drafts if time and draft.parent in named]


def at_time(drafts: Sequence[Draft], time: str) -> list[Draft]:
    """The drafts of a row that a cell gives a time, those without one of their own at it; a cost is of none."""
    return [one if one.kind == "context" else one._replace(period=one.period or time) for one in drafts]


def _named(draft: Draft, time: str) -> Draft:
    label = tuple(tokens(draft.parent))
    return draft._replace(
        parts=draft.parts._replace(label=label), label=label, text=draft.parent, parent="", period=time
    )
