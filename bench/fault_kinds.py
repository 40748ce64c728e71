"""Facts -> facts with one fault: the ways in which a reader can be wrong, each put into an observation on purpose.

A fault is consistent: base value and days follow the changed field, so that only what the text prints can give it away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from bench.fault_target import Kind, Target
from bench.word_fault_kinds import cut_label, label_of_sibling, lost_scope, other_kind, other_label, other_measure
from resolutions.facts import Observation
from resolutions.reading.proof.spelled_periods import days_of

COMPARATORS = ("eq", "ge", "gt", "le", "lt", "approx", "range", "ratio")
SCALES = ("", "_thousand", "_million", "_billion")


def with_value(target: Target, value: Decimal, high: Decimal | None = None) -> Observation | None:
    """The observation with another value and the base value that follows from it; None when it is the same."""
    one = target.one
    if (value, high or one.value_high) == (one.value, one.value_high) or value < 0:
        return None
    unit = target.units.get(one.unit_id) if one.unit_id else None
    base = value * unit.factor if unit else None
    return replace(one, value=value, value_high=high or one.value_high, base_value=base)


def digits_of(value: Decimal) -> tuple[list[str], int]:
    """The digits of a value, and how many of them are decimals."""
    whole, _, decimals = format(value, "f").partition(".")
    return list(whole + decimals), len(decimals)


def value_of(digits: Sequence[str], decimals: int) -> Decimal:
    """The value that digits make with so many decimals."""
    return Decimal(int("".join(digits) or "0")).scaleb(-decimals)


def changed_digit(target: Target, random: Random) -> Observation | None:
    """5047 -> 5043."""
    digits, decimals = digits_of(target.one.value)
    i = random.randrange(len(digits))
    digits[i] = random.choice([d for d in "0123456789" if d != digits[i]])
    return with_value(target, value_of(digits, decimals))


def dropped_digit(target: Target, random: Random) -> Observation | None:
    """5047 -> 504."""
    digits, decimals = digits_of(target.one.value)
    i = random.randrange(len(digits))
    whole = i < len(digits) - decimals
    del digits[i]
    return with_value(target, value_of(digits, decimals - (not whole))) if digits else None


def added_digit(target: Target, random: Random) -> Observation | None:
    """5047 -> 50477."""
    digits, decimals = digits_of(target.one.value)
    i = random.randrange(len(digits) - decimals + 1)
    digits.insert(i, random.choice("123456789" if i == 0 else "0123456789"))
    return with_value(target, value_of(digits, decimals))


def swapped_separators(target: Target, random: Random) -> Observation | None:
    """5.047 read as in English: 5047 -> 5.047, and 55,99: 55.99 -> 5599."""
    digits, decimals = digits_of(target.one.value)
    if decimals:
        return with_value(target, value_of(digits, 0))
    return with_value(target, target.one.value / 1000) if len(digits) > 3 else None


def moved_decimal(target: Target, random: Random) -> Observation | None:
    """55.99 -> 559.9."""
    return with_value(target, target.one.value * random.choice([Decimal(10), Decimal("0.1"), Decimal(100)]))


def other_unit(target: Target, random: Random) -> Observation | None:
    """xã -> huyện."""
    units = sorted({o.unit_id for o in target.others if o.unit_id} - {target.one.unit_id})
    return with_unit(target, random.choice(units)) if units else None


def other_scale(target: Target, random: Random) -> Observation | None:
    """tỷ đồng -> triệu đồng."""
    for scale in SCALES[1:]:
        if target.one.unit_id.endswith(scale):
            stem = target.one.unit_id.removesuffix(scale)
            return with_unit(target, stem + random.choice([s for s in SCALES if s != scale]))
    return None


def with_unit(target: Target, unit_id: str) -> Observation | None:
    """The observation with another unit and the base value that follows from it."""
    unit = target.units.get(unit_id)
    if unit is None or unit_id == target.one.unit_id:
        return None
    return replace(target.one, unit_id=unit_id, base_unit=unit.base_unit, base_value=target.one.value * unit.factor)


def other_comparator(target: Target, random: Random) -> Observation | None:
    """ge -> gt."""
    told = random.choice([c for c in COMPARATORS if c != target.one.comparator])
    return replace(target.one, comparator=told)  # type: ignore[arg-type]


def lost_qualifier(target: Target, random: Random) -> Observation | None:
    """ "từ 10% trở lên" -> "10%", its words and its span cut with it."""
    one = target.one
    if one.comparator in ("eq", "range", "ratio"):
        return None
    printed = target.source[one.value_start : one.value_end]
    first = next(i for i, char in enumerate(printed) if char.isdigit())
    last = printed.rfind(one.unit_vi) + len(one.unit_vi) if one.unit_vi in printed else len(printed)
    text = " ".join(printed[first:last].split())
    start = one.value_start + first
    return replace(one, comparator="eq", value_text=text, value_start=start, value_end=one.value_start + last)


def swapped_row(target: Target, random: Random) -> Observation | None:
    """The value, comparator and unit of another row."""
    other = random.choice(target.others)
    taken = ("value", "value_high", "comparator", "unit_vi", "unit_id", "base_value", "base_unit")
    return taken_from(target.one, other, taken)


def swapped_amount(target: Target, random: Random) -> Observation | None:
    """The whole amount of another row, its words and its place with it."""
    other = random.choice(target.others)
    taken = ("value", "value_high", "comparator", "unit_vi", "unit_id", "base_value", "base_unit", "value_text",
             "value_start", "value_end")  # fmt: skip
    return taken_from(target.one, other, taken)


def swapped_sentence(target: Target, random: Random) -> Observation | None:
    """The whole amount of another row and the sentence with it."""
    other = random.choice(target.others)
    taken = ("value", "value_high", "comparator", "unit_vi", "unit_id", "base_value", "base_unit", "value_text",
             "value_start", "value_end", "quote_vi", "start", "end")  # fmt: skip
    return taken_from(target.one, other, taken)


def taken_from(one: Observation, other: Observation, names: Sequence[str]) -> Observation | None:
    """The observation with some fields of another; None when they say the same."""
    said = ("value", "value_high", "comparator", "unit_id")
    if all(getattr(one, name) == getattr(other, name) for name in said):
        return None
    return replace(one, **{name: getattr(other, name) for name in names})


def changed_high(target: Target, random: Random) -> Observation | None:
    """21-22% -> 21-27%, 40/121 -> 40/124."""
    high = target.one.value_high
    if high is None:
        return None
    digits, decimals = digits_of(high)
    i = random.randrange(len(digits))
    digits[i] = random.choice([d for d in "123456789" if d != digits[i]])
    return with_value(target, target.one.value, value_of(digits, decimals))


def lost_high(target: Target, random: Random) -> Observation | None:
    """21-22% -> 21%."""
    if target.one.value_high is None:
        return None
    return replace(target.one, value_high=None, comparator="eq")


def other_period(target: Target, random: Random) -> Observation | None:
    """2021 -> 2022."""
    year = target.one.period[:4]
    if not year:
        return None
    near = [str(int(year) + step) for step in (-2, -1, 1, 2, 4)]
    choices = [*near, f"{year}-H1", f"{year}-H2", f"{year}-Q3", f"{year}-07", f"{year}/{int(year) + 4}", year]
    period = random.choice([p for p in choices if p != target.one.period])
    first, last = days_of(period)
    return replace(target.one, period=period, period_from=first, period_to=last)


KINDS: Mapping[str, tuple[Kind, ...]] = {
    "value": (changed_digit, dropped_digit, added_digit, swapped_separators, moved_decimal, changed_high, lost_high),
    "unit": (other_unit, other_scale),
    "comparator": (other_comparator, lost_qualifier),
    "row": (swapped_row, swapped_amount, swapped_sentence),
    "period": (other_period,),
    "label": (other_label, label_of_sibling, cut_label),
    "sense": (lost_scope, other_kind, other_measure),
}
"""The kinds of fault by the field that they spoil."""
