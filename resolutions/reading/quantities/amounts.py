"""Tokens -> Amounts: each quantity with its comparator, range or ratio, and unit.

"từ 10% trở lên" is one amount of three words around a number; "21-22%" is one amount of two numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple, cast

from resolutions.facts import Comparator
from resolutions.phrases import Token
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.numbers import Style, value_of
from resolutions.units import Unit, UnitMatch, Units, is_percentage
from resolutions.wordlists import Entry

DASHES = ("-", "–", "—")
"""Dashes between numbers."""
LINKS = (*DASHES, "đến", "tới")
"""What stands between the two ends of a range."""
_OF_WHOLE = (("trong", "tổng", "số"), ("trên", "tổng", "số"), ("trong", "số"))
"""What stands between a part and its whole: "13 trong tổng số 17 chỉ tiêu"."""
_OUT_OF = "trên"
"""Between two counts of one thing: so many out of so many; before a single amount it says that it is more."""
_MINUS = ("-", "−")
SIGNS = (*_MINUS, "+")
"""Signs before a number that has one."""
_TIMES = ("x", "×")
"""Between how many there are and the size of each."""
_REACHING = ("lên", "xuống")
"""Between what a change starts from and what it comes to."""
_WHOLES = ("kilometre", "metre", "point")
"""Units of what is no thing and can still be a part of a whole: so much of a road, so many points of a hundred."""


class Amount(NamedTuple):
    """A quantity as printed, by token index."""

    begin: int
    """First token, limiting words included."""
    end: int
    """After the last token, unit and limiting words included."""
    numbers: tuple[int, ...]
    """The tokens that are its numbers."""
    comparator: Comparator
    """How the number bounds the value."""
    value: Decimal
    """The number; the lower end of a range, the numerator of a ratio."""
    high: Decimal | None
    """The upper end of a range or the denominator of a ratio."""
    unit: Unit | None
    """The unit, or None when none is printed after the number."""
    unit_begin: int
    """First token of the unit."""
    unit_end: int
    """After the last token of the unit."""
    limit: Entry | None
    """The entry that gave the comparator."""
    per: tuple[int, int] = (0, 0)
    """The tokens of a per that stands apart from its unit, begin and end."""
    apart: tuple[int, int] = (0, 0)
    """The tokens of a limit that stands apart from its amount, begin and end."""


NO_AMOUNT = Amount(0, 0, (), "eq", Decimal(0), None, None, 0, 0, None)
"""Stands for the amount of a row that only heads others."""


def amounts(
    items: Sequence[Token], aside: Collection[int], style: Style, units: Units, limits: Limits, row: str = ""
) -> list[Amount]:
    """The amounts among tokens in printed order; ``aside`` are the numbers already accounted for.

    ``row`` is the text of a row of cells: in a cell of its own a number can have a sign (``-7,7``), which makes no
    range with the number of the cell before it.
    """
    found: list[Amount] = []
    i = 0
    while i < len(items):
        stands = items[i].is_number and i not in aside
        amount = _amount_at(items, i, aside, style, units, limits, row) if stands else None
        if amount is None:
            i += 1
        else:
            found.append(amount)
            i = max(amount.numbers[-1] + 1, amount.unit_end)
    return found


def _amount_at(
    items: Sequence[Token], i: int, aside: Collection[int], style: Style, units: Units, limits: Limits, row: str
) -> Amount | None:
    value = value_of(items[i].word, style)
    unit = units.match(items, i + 1) or _unit_reached(items, i, aside, units)
    if value is None or _is_broken(items, i, aside):
        return None
    if (opens := _opens_cell(items, i, unit, row)) or _is_signed(items, i):
        return _in_cell(items, i, value, unit) if opens else _signed(items, i, value, unit)
    second, ratio = _second_number(items, i, unit, aside, row)
    high = value_of(items[second].word, style) if second else None
    begin, after = i, units.match(items, second + 1) if second else None
    if high is None or (not ratio and high <= value) or (ratio and not _is_part(value, high, after, unit)):
        unit = unit or (after and UnitMatch(after.unit, i + 1))
        second, high, ratio = 0, None, False
    if second:
        unit = after or (None if ratio or _is_said_again(items, i, second) else unit)
        if not ratio and i > 0 and items[i - 1].word == "từ":
            begin = i - 1
    core_end = second + 1 if second else i + 1
    unit_begin, unit_end = (core_end, unit.end) if unit and unit.end > core_end else (core_end, core_end)
    if second and unit and unit.end <= core_end:
        unit_begin, unit_end = i + 1, unit.end
    first, last, limit = _limited(items, begin, unit_begin, max(core_end, unit_end), unit, limits)
    comparator = "ratio" if ratio else "range" if second else limit.means["comparator"] if limit else "eq"
    made = Amount(
        begin=first,
        end=last,
        numbers=(i, second) if second else (i,),
        comparator=cast(Comparator, comparator),
        value=value,
        high=high,
        unit=unit.unit if unit else None,
        unit_begin=unit_begin,
        unit_end=unit_end,
        limit=limit,
        per=unit.per if unit else (0, 0),
    )
    return made if second or limit else _limited_apart(made, items, limits)


def _unit_reached(items: Sequence[Token], i: int, aside: Collection[int], units: Units) -> UnitMatch | None:
    """The unit that a number shares with the one that a change from it reaches: "từ 48 lên 52 tạ/ha"."""
    told = i > 0 and i + 3 < len(items) and items[i - 1].word == "từ" and items[i + 1].word in _REACHING
    reached = units.match(items, i + 3) if told and items[i + 2].is_number and i + 2 not in aside else None
    return UnitMatch(reached.unit, i + 1) if reached is not None else None


def _is_said_again(items: Sequence[Token], i: int, second: int) -> bool:
    """Whether a range ends as it began, in a unit that is not known: "1 triệu đồng đến 2 triệu đồng/gốc"."""
    first, last = items[i + 1 : i + 2], items[second + 1 : second + 2]
    return bool(last) and [token.word for token in first] == [token.word for token in last]


def _limited(
    items: Sequence[Token], begin: int, unit_begin: int, end: int, unit: UnitMatch | None, limits: Limits
) -> tuple[int, int, Entry | None]:
    """What limits an amount, from its first word to its last; nothing that compares it: "thấp hơn 1,3% so với"."""
    first, last, limit = limits.around(items, begin, end)
    if limit is None or unit is None:
        return first, last, limit
    compared = limits.compares(limit, items, (begin, unit_begin, last))
    unbounded = compared or unit.unit.unit_id.startswith(limit.means.get("except", " "))
    return (begin, end, None) if unbounded else (first, last, limit)


def _limited_apart(amount: Amount, items: Sequence[Token], limits: Limits) -> Amount:
    """The amount with the limit that stands some words behind it: "từ 70% trường học trở lên"."""
    apart = limits.apart(items, max(amount.end, amount.per[1]))
    if apart is None:
        return amount
    limit = cast(Entry, apart.payload)
    begin = amount.begin - (amount.begin > 0 and items[amount.begin - 1].word == "từ")
    comparator = cast(Comparator, limit.means["comparator"])
    return amount._replace(begin=begin, comparator=comparator, limit=limit, apart=(apart.begin, apart.end))


def _is_broken(items: Sequence[Token], i: int, aside: Collection[int]) -> bool:
    """Whether a number may have lost its first part to a blank, or be a whole of which another one is a part.

    ``386, 4 tỷ đồng`` is 386,4 or a list, and "12 trên 15 xã" no more than 15 communes; none is read, nor "2x40 MVA".
    """
    joined = i > 1 and items[i - 1].word in (",", _OUT_OF, *_TIMES)
    powered = i > 2 and items[i - 3].word in ("m", "km") and not items[i - 2].gap  # "86,47 km2, 4.980 hộ"
    return joined and items[i - 2].is_number and i - 2 not in aside and not powered


def _is_signed(items: Sequence[Token], i: int) -> bool:
    """Whether a sign stands before a number (``đạt -6,78%``), and no list mark or dash."""
    return i > 1 and items[i - 1].word in SIGNS and items[i - 1].gap and not items[i].gap


def _opens_cell(items: Sequence[Token], i: int, unit: UnitMatch | None, row: str) -> bool:
    """Whether a sign opens the cell of a number, joined to it or with nothing else in the cell (``- 7,7%``)."""
    *before, opening = row[items[max(i - 2, 0)].end : items[i].start].split("\t")
    rest = row[items[unit.end - 1 if unit else i].end :].partition("\t")[0]
    return bool(before) and (opening in SIGNS or (opening.strip() in SIGNS and not rest.strip()))


def _signed(items: Sequence[Token], i: int, value: Decimal, unit: UnitMatch | None) -> Amount | None:
    """A percentage below zero with the word before its sign (``đạt -6,78%``); of anything else a sign may be a mark."""
    before = items[i - 2].word
    told = before[:1].isalpha() and items[i - 1].word in _MINUS
    if unit is None or not is_percentage(unit.unit) or not told:
        return None
    return Amount(i - 2, unit.end, (i,), "eq", -value, None, unit.unit, i + 1, unit.end, None)


def _in_cell(items: Sequence[Token], i: int, value: Decimal, unit: UnitMatch | None) -> Amount:
    """A number with the sign that opens its cell; the sign is no part of the published words."""
    end = unit.end if unit else i + 1
    value = -value if items[i - 1].word in _MINUS else value
    return Amount(i, end, (i,), "eq", value, None, unit.unit if unit else None, i + 1, end, None)


def _is_part(value: Decimal, whole: Decimal, unit: UnitMatch | None, own: UnitMatch | None) -> bool:
    """Whether ``40/121 xã``, ``18,7/20,5 km`` is a part of a whole; ``215/300 ha`` is a result and its target."""
    counted = value == value.to_integral() and whole == whole.to_integral()
    things = counted if unit is None or unit.unit.noun else unit.unit.unit_id in _WHOLES
    alike = own is None or (unit is not None and own.unit == unit.unit)  # "14,2 km/22,8 km"
    return things and alike and value <= whole


def _second_number(
    items: Sequence[Token], i: int, unit: UnitMatch | None, aside: Collection[int], row: str
) -> tuple[int, bool]:
    """The index of the number that makes a range or a ratio of the first, and whether it is a ratio; 0 for none."""
    after = unit.end if unit else i + 1
    if after + 1 >= len(items):
        return 0, False
    if whole := _whole_after(items, after, aside, unit):
        return whole, True
    link, other = items[after].word, after + 1
    if not items[other].is_number or other in aside or "\t" in row[items[i].end : items[other].start]:
        return 0, False
    if link == "/" and not items[after].gap and not items[other].gap:
        return other, True
    if link in DASHES and _is_one_of_many(items, i, other):
        return 0, False
    return (other, False) if link in LINKS else (0, False)


def _whole_after(items: Sequence[Token], after: int, aside: Collection[int], unit: UnitMatch | None) -> int:
    """The number of the whole that a number before ``after`` is a part of, or 0: "14 xã trên 60 xã"."""
    for whole in _OF_WHOLE if unit is None else (*_OF_WHOLE, (_OUT_OF,)):
        other = after + len(whole)
        said = tuple(token.word for token in items[after:other]) == whole
        if said and other < len(items) and items[other].is_number and other not in aside:
            return other
    return 0


def _is_one_of_many(items: Sequence[Token], i: int, other: int) -> bool:
    """Whether two numbers with a dash between them are of a longer list: "24,5% - 41,2% - 34,3%" has no range."""
    before, is_percent = items[max(i - 2, 0) : i], [token.word for token in items[other + 1 : other + 2]] == ["%"]
    behind = items[other + 1 + is_percent : other + 3 + is_percent]
    led = len(before) == 2 and before[1].word in DASHES and (before[0].is_number or before[0].word == "%")
    return led or (len(behind) == 2 and behind[0].word in DASHES and behind[1].is_number)
