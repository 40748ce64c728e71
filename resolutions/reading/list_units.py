"""Clauses, Drafts -> Drafts: the unit in the brackets of a list's head, for the figures of the list that print none.

"Chuyển đổi cây trồng (ha): Trà Giang: 22,5; Trà Bình: 31" counts hectares, in one line or in lines below a heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.facts import Clause
from resolutions.phrases import Token, opening, tokenized
from resolutions.reading.measures import unit_in_label
from resolutions.reading.sharing import Draft
from resolutions.units import Unit, Units

HEAD = 200
"""The head of a list has at most so many characters."""
_ENDS = frozenset((".", ",", ";", ")", "("))


class UnitsAbove:
    """The units that heads of lists give, by the clauses that can stand under them."""

    def __init__(self, units: Units) -> None:
        """Begin with none given."""
        self._units = units
        self._given: dict[str, Unit] = {}
        self._leading: dict[str, Unit] = {}

    def of(self, clause: Clause) -> Unit | None:
        """The unit of the head that a clause stands under, or of the line that leads in its list."""
        found = self._given.get(clause.parent_id)
        return self._leading.get(clause.parent_id) if found is None and not clause.number else found

    def take(self, clause: Clause, stated: bool) -> None:
        """Keep what a clause gives those under it: its own unit, or, when it states nothing, that over it."""
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


def unit_of_head(text: str, units: Units) -> Unit | None:
    """The unit in the brackets with which a head ends, or None: ``Sản lượng (tấn):``."""
    closes = text.rstrip(" :")
    if not closes.endswith(")") or len(text) > HEAD:
        return None
    return unit_in_label(opening(closes, HEAD), units)


def in_units_of_heads(drafts: list[Draft], items: Sequence[Token], over: Unit | None, units: Units) -> list[Draft]:
    """The drafts, those without a unit in that of the head before them, or of the list over their clause."""
    return [_in_unit(draft, items, over, units) if draft.cut.amount.unit is None else draft for draft in drafts]


def _in_unit(draft: Draft, items: Sequence[Token], over: Unit | None, units: Units) -> Draft:
    amount = draft.cut.amount
    closed = amount.end == len(items) or items[amount.end].word in _ENDS
    if not closed or (draft.inherits and not draft.parts.is_row) or unit_in_label(draft.label, units) is not None:
        return draft
    unit = (draft.parent and unit_in_label(tokenized(draft.parent), units)) or over
    if unit is None:
        return draft
    after = amount.numbers[-1] + 1
    given = amount._replace(unit=unit, unit_begin=after, unit_end=after)
    return draft._replace(cut=draft.cut._replace(amount=given))
