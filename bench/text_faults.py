"""Source -> source with one fault: the text changed under facts that were read from it before.

What was read must be found to stand there no longer: a published figure never outlives the words that it was read from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from resolutions.facts import Observation, Source

TextKind = Callable[[str, Observation, Random], str | None]
LIMITS = ("từ", "trên", "dưới", "khoảng", "ít nhất", "trở lên")
UNITS = ("triệu đồng", "tỷ đồng", "triệu USD", "xã", "huyện", "ha", "%")


def digit_places(text: str, one: Observation) -> list[int]:
    """Where the digits of an amount stand."""
    return [i for i in range(one.value_start, one.value_end) if text[i].isdigit()]


def changed_digit(text: str, one: Observation, random: Random) -> str | None:
    """One digit of the amount becomes another."""
    i = random.choice(digit_places(text, one))
    return text[:i] + random.choice([d for d in "0123456789" if d != text[i]]) + text[i + 1 :]


def dropped_digit(text: str, one: Observation, random: Random) -> str | None:
    """One digit of the amount is lost."""
    i = random.choice(digit_places(text, one))
    return text[:i] + text[i + 1 :]


def added_digit(text: str, one: Observation, random: Random) -> str | None:
    """One digit is added to the amount."""
    i = random.choice(digit_places(text, one))
    return text[:i] + random.choice("123456789") + text[i:]


def swapped_separators(text: str, one: Observation, random: Random) -> str | None:
    """Points become commas and commas points."""
    amount = text[one.value_start : one.value_end]
    swapped = amount.translate(str.maketrans(".,", ",."))
    return None if swapped == amount else text[: one.value_start] + swapped + text[one.value_end :]


def moved_decimal(text: str, one: Observation, random: Random) -> str | None:
    """The decimal mark moves by one digit."""
    amount = text[one.value_start : one.value_end]
    at = amount.find(",")
    if at < 0 or not amount[at + 1 : at + 2].isdigit():
        return None
    moved = amount[:at] + amount[at + 1] + "," + amount[at + 2 :]
    return text[: one.value_start] + moved + text[one.value_end :]


def other_unit(text: str, one: Observation, random: Random) -> str | None:
    """The printed unit becomes another."""
    return replaced(text, one, (one.unit_vi,), UNITS, random)


def other_limit(text: str, one: Observation, random: Random) -> str | None:
    """A limiting word becomes another, or one is put before the number."""
    changed = replaced(text, one, LIMITS, LIMITS, random)
    return changed or text[: one.value_start] + random.choice(LIMITS[:4]) + " " + text[one.value_start :]


def lost_qualifier(text: str, one: Observation, random: Random) -> str | None:
    """The limiting words are lost."""
    return replaced(text, one, LIMITS, ("",), random)


def swapped_amounts(text: str, one: Observation, random: Random) -> str | None:
    """The amount changes places with the next number of the text."""
    end = next((i for i in range(one.value_end, len(text)) if text[i].isdigit()), -1)
    if end < 0:
        return None
    last = next((i for i in range(end, len(text)) if not text[i].isdigit()), len(text))
    first, between, second = text[one.value_start : one.value_end], text[one.value_end : end], text[end:last]
    return None if first == second else text[: one.value_start] + second + between + first + text[last:]


def other_year(text: str, one: Observation, random: Random) -> str | None:
    """A year above the amount becomes another."""
    at = text.rfind(one.period[:4], 0, one.value_start) if one.period else -1
    return None if at < 0 else text[:at] + str(int(one.period[:4]) + random.choice([-1, 1, 5])) + text[at + 4 :]


def other_label_word(text: str, one: Observation, random: Random) -> str | None:
    """A word of the sentence becomes another."""
    places = [i for i in range(one.start, one.end) if text[i].isalpha() and not text[i - 1].isalpha()]
    places = [i for i in places if not one.value_start <= i < one.value_end]
    if not places:
        return None
    i = random.choice(places)
    last = next(j for j in range(i, len(text)) if not text[j].isalpha())
    return text[:i] + "khác" + text[last:]


def replaced(
    text: str, one: Observation, words: tuple[str, ...], others: tuple[str, ...], random: Random
) -> str | None:
    """The text with one of some words of the amount replaced by another; None when it has none of them."""
    amount = text[one.value_start : one.value_end]
    held = [word for word in words if word and word in amount]
    if not held:
        return None
    word = random.choice(held)
    changed = amount.replace(word, random.choice([other for other in others if other != word]))
    return text[: one.value_start] + changed + text[one.value_end :]


TEXT_KINDS: Mapping[str, tuple[TextKind, ...]] = {
    "value": (changed_digit, dropped_digit, added_digit, swapped_separators, moved_decimal),
    "unit": (other_unit,),
    "comparator": (other_limit, lost_qualifier),
    "row": (swapped_amounts,),
    "period": (other_year,),
    "label": (other_label_word,),
}
"""The kinds of change by the field that they spoil."""


def changed(source: Source, text: str) -> Source:
    """The source with another text."""
    return Source(source.path, text, source.sha256)
