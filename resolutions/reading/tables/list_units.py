"""Clauses, Drafts -> Drafts: the unit that a list's head states, for the figures of the list that print none.

"Chuyển đổi cây trồng (ha): Trà Giang: 22,5; Trà Bình: 31" counts hectares, in one line or in lines below a heading.
A line "Đơn vị tính: triệu đồng" states that of all rows ("Chi thường xuyên: 546.980,4") of its section after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.phrases import Phrases, Token, opening, tokenized
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.tables.cells import CAPTION
from resolutions.reading.wording.measures import is_rate, unit_in_label
from resolutions.units import Unit, Units
from resolutions.wordlists import Entry, Wordlists

HEAD = 200
"""The head of a list has at most so many characters."""
_ENDS = frozenset((".", ",", ";", ")", "("))
_OVER = frozenset(("row", "title", "closing"))
"""What ends the reach of a line that states a unit: that of a table is of the table alone."""
_LINES = ("paragraph", "title")
"""What such a line can be: below the title and above the first heading it is of the whole document."""


class _Line(NamedTuple):
    """A line that states the unit of the rows after it."""

    unit: Unit
    """The unit."""
    document_id: str
    """Its document."""
    section: str
    """The clause that holds it."""


class UnitsAbove:
    """The units that heads of lists and lines over them give, by the clauses that can stand under them."""

    def __init__(self, units: Units, columns: Phrases) -> None:
        """Begin with none given; ``columns`` are the heads of columns, whose words for a unit lead in its line."""
        self._units = units
        self._columns = columns
        self._given: dict[str, Unit] = {}
        self._leading: dict[str, Unit] = {}
        self._holders: dict[str, str] = {}
        self._line: _Line | None = None

    def of(self, clause: Clause) -> Unit | None:
        """The unit of the head that a clause stands under, of the line that leads in its list, or of its section."""
        found = self._given.get(clause.parent_id)
        found = self._leading.get(clause.parent_id) if found is None and not clause.number else found
        return self._of_section(clause) if found is None else found

    def _of_section(self, clause: Clause) -> Unit | None:
        """The unit of the line over all rows of a section, for a clause that is a row with a colon or tab."""
        line = self._line
        if line is None or line.document_id != clause.document_id or not _is_row(clause.text):
            return None
        return line.unit if line.section in self._held_by(clause.parent_id) else None

    def _held_by(self, clause_id: str) -> Iterator[str]:
        """A clause and those that hold it, at last none."""
        while clause_id:
            yield clause_id
            clause_id = self._holders.get(clause_id, "")
        yield ""

    def take(self, clause: Clause, stated: bool) -> None:
        """Keep what a clause gives those under it: its own unit, or, when it states nothing, that over it."""
        self._holders[clause.clause_id] = clause.parent_id
        over = unit_of_line(clause.text, self._units, self._columns) if clause.kind in _LINES else None
        if over is not None:
            self._line = _Line(over, clause.document_id, clause.parent_id)
        elif clause.kind in _OVER or (clause.kind == "heading" and not clause.number):
            self._line = None
        own = unit_of_head(clause.text, self._units)
        given = own if own is not None or stated else self.of(clause)
        if given is not None:
            self._given[clause.clause_id] = given
        if clause.mark:
            return
        if own is not None and clause.text.endswith(":") and not clause.number:
            self._leading[clause.parent_id] = own
        elif not (stated and clause.text.endswith((";", ","))):
            self._leading.pop(clause.parent_id, None)


def _is_row(text: str) -> bool:
    """Whether a number stands right behind a colon or tab: ``Chi thường xuyên: 546.980,4``."""
    items = tokenized(text)
    return any(
        token.is_number and (items[i].word == ":" or "\t" in text[items[i].end : token.start])
        for i, token in enumerate(items[1:])
    )


def unit_of_line(text: str, units: Units, columns: Phrases) -> Unit | None:
    """The unit that a line states and nothing else, in brackets or not: ``(ĐVT: triệu đồng)``; else None."""
    items = opening(text.strip(" ()*.") if len(text) < CAPTION else "", CAPTION)
    match = columns.at(items, 0) if items else None
    if match is None or not isinstance(match.payload, Entry) or match.payload.means.get("column") != "unit":
        return None
    at = match.end + 1 if match.end < len(items) and items[match.end].word == ":" else match.end
    found = units.stated(items, at)
    return found.unit if found is not None and found.end == len(items) else None


def unit_of_head(text: str, units: Units) -> Unit | None:
    """The unit in the brackets with which a head ends, or None: ``Sản lượng (tấn):``."""
    closes = text.rstrip(" :")
    if not closes.endswith(")") or len(text) > HEAD:
        return None
    return unit_in_label(opening(closes, HEAD), units)


def in_units_of_heads(
    drafts: list[Draft], items: Sequence[Token], over: Unit | None, units: Units, words: Wordlists
) -> list[Draft]:
    """The drafts, those without a unit in that of the head before them, or of the list over their clause."""
    return [_in_unit(draft, items, over, units, words) if draft.cut.amount.unit is None else draft for draft in drafts]


def _in_unit(draft: Draft, items: Sequence[Token], over: Unit | None, units: Units, words: Wordlists) -> Draft:
    amount = draft.cut.amount
    closed = amount.end == len(items) or items[amount.end].word in _ENDS
    if not closed or (draft.inherits and not draft.parts.is_row) or unit_in_label(draft.label, units) is not None:
        return draft
    priced = over is not None and "_per_" in over.unit_id and not draft.parts.is_row
    if over is not None and (priced or _is_otherwise_counted(draft.label, over, units, words)):
        over = None
    unit = (draft.parent and unit_in_label(tokenized(draft.parent), units)) or over
    if unit is None:
        return draft
    after = amount.numbers[-1] + 1
    given = amount._replace(unit=unit, unit_begin=after, unit_end=after)
    return draft._replace(cut=draft.cut._replace(amount=given))


def _is_otherwise_counted(label: Sequence[Token], over: Unit, units: Units, words: Wordlists) -> bool:
    """Whether a label says that it is a rate or counts a thing: "Tỷ lệ giải ngân", "Số hộ nghèo" under "triệu đồng"."""
    counted = words.labels["counts"].at(label, 0)
    thing = units.match(label, counted.end) if counted is not None else None
    rate = is_rate(label, words) and over.unit_id != "percent"
    return rate or (thing is not None and thing.unit.noun and thing.unit.unit_id != over.unit_id)
