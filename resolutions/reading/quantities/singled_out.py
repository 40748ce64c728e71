"""Amounts -> whether a limit only says which things are looked into: "danh sách doanh nghiệp nợ trên 1 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.units import Units
from resolutions.wordlists import Entry, Wordlists

CLASSES = ("gt", "ge", "lt")
"""Limits that part those that are meant from others; "tối đa" bounds what they get."""
_ENDS = frozenset(".;")
"""Signs that end a sentence, or a part of a list."""
_WHOLE = ("toàn", "cả")
"""Before a place these make it the whole."""


def singles_out(amount: Amount, items: Sequence[Token], words: Wordlists, units: Units) -> bool:
    """Whether a limit says which things are looked into: "công khai danh sách doanh nghiệp nợ trên 1 tỷ đồng"."""
    limit: Entry | None = amount.limit
    if limit is None or limit.means["comparator"] not in CLASSES:
        return False
    begun = next((i + 1 for i in range(amount.begin - 1, -1, -1) if items[i].word in _ENDS), 0)
    own = items[begun : amount.begin]
    acts = [act.end for act in words.labels["looked_into"].find(own) if not _names_kind(own, act.begin, units)]
    things = own[acts[-1] :] if acts else ()
    if any(token.is_number for token in things[1:]):  # "kiểm tra 12 cơ sở có vốn trên 5 tỷ đồng"
        return False
    named = [i for i in range(1, len(things)) if words.labels["holding"].at(things, i) and things[i - 1].word != ","]
    return any(_is_thing(things[: named[-1]], i, units) for i in range(named[-1])) if named else False


def _names_kind(items: Sequence[Token], begin: int, units: Units) -> bool:
    """Whether an act only says of which kind the thing before it is: "các vụ cưỡng chế"."""
    match = units.match(items, begin - 1) if begin else None
    return match is not None and match.end == begin and match.unit.noun


def _is_thing(items: Sequence[Token], i: int, units: Units) -> bool:
    """Whether the word for a thing begins at a token, and not for the place of them all: "tổng hợp toàn tỉnh có"."""
    match = units.match(items, i)
    return match is not None and match.unit.noun and not (i and items[i - 1].word in _WHOLE)
