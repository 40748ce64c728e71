"""Amounts -> whether a limit only says which things are looked into: "danh sách doanh nghiệp nợ trên 1 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.units import Units, is_money, is_percentage
from resolutions.wordlists import Entry, Wordlists

CLASSES = ("gt", "ge", "lt")
"""Limits that part those that are meant from others; "tối đa" bounds what they get."""
_ENDS = frozenset(".;")
"""Signs that end a sentence, or a part of a list."""
BOUND = 8
"""The lower bound of a class, with its bracket, takes at most so many tokens."""
_SPANS = ("từ", "đến", "tới")
"""Words between the bounds of a class."""
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


def bounds_class(kept: Sequence[Amount], amount: Amount, items: Sequence[Token]) -> bool:
    """Whether a bracket only bounds the class counted before it: "4 đơn vị loại Khá (từ 70 đến dưới 80 điểm)"."""
    counted = next((one.unit.noun for one in reversed(kept[-2:]) if one.unit is not None), False)
    limit, unit = amount.limit, amount.unit
    if not counted or limit is None or unit is None or unit.noun or is_percentage(unit) or is_money(unit):
        return False
    opens = next((k for k in range(amount.begin - 1, max(amount.begin - BOUND, 0), -1) if items[k].word == "("), None)
    closed = amount.end < len(items) and items[amount.end].word == ")"
    inside = items[opens + 1 : amount.begin] if opens is not None and closed else None
    return inside is not None and all(
        one.is_number or one.word in _SPANS or one.word in limit.words.split() for one in inside
    )


def _names_kind(items: Sequence[Token], begin: int, units: Units) -> bool:
    """Whether an act only says of which kind the thing before it is: "các vụ cưỡng chế"."""
    match = units.match(items, begin - 1) if begin else None
    return match is not None and match.end == begin and match.unit.noun


def _is_thing(items: Sequence[Token], i: int, units: Units) -> bool:
    """Whether the word for a thing begins at a token, and not for the place of them all: "tổng hợp toàn tỉnh có"."""
    match = units.match(items, i)
    return match is not None and match.unit.noun and not (i and items[i - 1].word in _WHOLE)
