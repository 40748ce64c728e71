"""Amounts -> Amounts: what is printed in two units is one amount in the smaller: "2 tỷ 480 triệu đồng" is 2.480 triệu.

Where the parts make no sum that can only be read in one way, none of them is the whole, and all stay unread.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import cast

from resolutions.facts import Comparator
from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import LINKS, Amount
from resolutions.reading.quantities.bounding import Limits
from resolutions.units import Unit, Units


def with_sums(
    found: Sequence[Amount], items: Sequence[Token], limits: Limits, units: Units, row: str = ""
) -> list[Amount]:
    """The amounts, parts of one sum joined; in a ``row`` of cells those of two cells are never parts."""
    if not any(_touch(one, other, items, row) for one, other in pairwise(found)):
        return list(found)
    chains = list(_chains(found, items, units, row))
    unread = {
        k
        for i, (one, other) in enumerate(pairwise(chains))
        if _breaks_off(one[-1], other[0], items, units, row)
        or (len(one) + len(other) > 2 and _linked(one[-1], other[0], items))
        for k in (i, i + 1)
    }
    wholes = (_sum(chain, items, limits, units) if chain[1:] else chain[0] for chain in chains)
    return [whole for k, whole in enumerate(wholes) if whole is not None and k not in unread]


def _chains(found: Sequence[Amount], items: Sequence[Token], units: Units, row: str) -> Iterator[list[Amount]]:
    """The amounts, those that go on in the next one with it."""
    chain: list[Amount] = []
    for amount in found:
        if chain and not _goes_on(chain[-1], amount, items, units, row):
            yield chain
            chain = []
        chain.append(amount)
    yield chain


def _goes_on(one: Amount, other: Amount, items: Sequence[Token], units: Units, row: str) -> bool:
    """Whether a sum goes on in the next amount, in a smaller unit of the same thing."""
    if one.unit is None or other.unit is None or not _touch(one, other, items, row):
        return False
    alike = one.unit.base_unit == _thing(other.unit) and one.unit.factor > other.unit.factor
    return alike and (one.unit.base_unit == "vnd" or _noun(one.unit) != _noun(other.unit))


def _touch(one: Amount, other: Amount, items: Sequence[Token], row: str) -> bool:
    """Whether an amount ends right before the number of another, in its cell."""
    follows = one.end == other.begin == other.numbers[0]
    return follows and "\t" not in row[items[one.begin].start : items[other.begin].start]


def _breaks_off(one: Amount, other: Amount, items: Sequence[Token], units: Units, row: str) -> bool:
    """Whether a scale alone stands before a number that makes no sum with it: "2 nghìn 500 tỷ đồng"."""
    return _touch(one, other, items, row) and units.is_scale(items[one.unit_begin : one.unit_end])


def _thing(unit: Unit) -> str:
    """What a unit is converted to, whatever it is counted per: "1 triệu 200 nghìn đồng/hộ"."""
    return unit.base_unit.partition("_per_")[0]


def _noun(unit: Unit) -> str:
    return unit.unit_id.partition("_")[0]


def _sum(parts: Sequence[Amount], items: Sequence[Token], limits: Limits, units: Units) -> Amount | None:
    """The sum in the unit of its last part, or None when it may not be one."""
    last = parts[-1]
    if any(len(one.numbers) > 1 for one in parts) or not all(_fits(*two, items, units) for two in pairwise(parts)):
        return None
    if any(one.limit is not None for one in parts[1:-1]):
        return None
    assert last.unit is not None
    begin, end, limit = limits.around(items, parts[0].numbers[0], last.unit_end)
    return last._replace(
        begin=begin,
        end=end,
        numbers=tuple(number for one in parts for number in one.numbers),
        comparator=cast(Comparator, limit.means["comparator"] if limit else "eq"),
        value=sum((one.value * one.unit.factor for one in parts if one.unit is not None), Decimal(0))
        / last.unit.factor,
        limit=limit,
    )


def _fits(one: Amount, other: Amount, items: Sequence[Token], units: Units) -> bool:
    """Whether a part is a whole number, of a scale or another unit, and followed by less than one of it."""
    assert one.unit is not None
    assert other.unit is not None
    told = _noun(one.unit) != _noun(other.unit) or units.is_scale(items[one.unit_begin : one.unit_end])
    return told and one.value == one.value.to_integral() and other.value * other.unit.factor < one.unit.factor


def _linked(before: Amount, first: Amount, items: Sequence[Token]) -> bool:
    """Whether two amounts are the ends of a range."""
    return before.end + 1 == first.numbers[0] and items[before.end].word in LINKS
