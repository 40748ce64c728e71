"""Tokens, drafts -> Uses: what becomes of each number of a clause, before it has its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from resolutions.facts import Role
from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.setaside import Aside

UNREAD = "no unit or label was found for it"
"""Why a number is left over when nothing else says."""


class Use(NamedTuple):
    """What a number of a clause is used for."""

    start: int
    """Its first character in the text of the clause."""
    end: int
    """After its last character."""
    role: Role
    """Its role in the ledger."""
    draft: int
    """Which statement of the clause it is published with, or -1."""
    reason: str
    """Why it is not published; empty when it is."""


def uses_of(
    items: Sequence[Token],
    aside: Mapping[int, Aside],
    amounts: Sequence[Amount],
    drafts: Sequence[Draft],
    refused: Mapping[int, str],
) -> Iterator[Use]:
    """The uses of the numbers in printed order; a number within a unit belongs to the unit."""
    told = {i: k for k, draft in enumerate(drafts) for i in draft.cut.amount.numbers}
    inner = {i for amount in amounts for i in range(amount.unit_begin, amount.unit_end)}
    for i, token in enumerate(items):
        if not token.is_number:
            continue
        if i in inner:
            yield Use(token.start, token.end, "name", -1, "part of a unit")
        elif i in told:
            yield Use(token.start, token.end, "observation", told[i], "")
        elif i in aside:
            yield Use(token.start, token.end, cast(Role, aside[i].role), -1, aside[i].reason)
        else:
            yield Use(token.start, token.end, "other", -1, refused.get(i, UNREAD))
