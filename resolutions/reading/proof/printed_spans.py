"""Span, value -> Printed: the amount found again in the words of a clause from the published value and high end.

The span is read from the value outwards: where the number that must stand there does not, nothing does.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from resolutions.reading.proof.printed_sums import sum_at
from resolutions.reading.proof.spelled_numbers import is_minus_cell, printed_at
from resolutions.reading.proof.spelled_units import PrintedUnit, SpelledUnits
from resolutions.reading.proof.spelled_words import Pieces, Words, pieces_of
from resolutions.reading.proof.spellings import Spellings
from resolutions.remembered import remembered

CUT, OTHER, MORE = "cut", "other", "more"
"""What can be wrong with a span: it begins or ends within a word, prints another value, or more than the value."""
_LINKS: dict[Words, str] = {
    **{(word,): word for word in ("/", "-", "–", "—", "−", "đến", "tới")},
    **dict.fromkeys([("trong", "tổng", "số"), ("trên", "tổng", "số"), ("trong", "số"), ("trên",)], "/"),
}


class Printed(NamedTuple):
    """An amount as it stands in the source."""

    starts: tuple[int, ...]
    """Where its numbers begin, counted from the beginning of its clause."""
    comparators: frozenset[str]
    """What its words and its numbers make of it."""
    unit: PrintedUnit | None
    """The unit after its number."""
    unit_words: Words
    """The words of that unit."""
    text: str
    """The words from the first limiting word to the last."""


class _Core(NamedTuple):
    begin: int
    end: int
    more: tuple[int, ...]
    link: str
    unit: PrintedUnit | None


def _forbidden(comparators: frozenset[str], passes: bool) -> frozenset[str]:
    """What limiting words make of an amount that must not be: not above it is at most, not below it at least."""
    turned = {"gt": "le", "lt": "ge", "eq": "le" if passes else "eq"}
    return frozenset(turned.get(one, one) for one in comparators)


@remembered
def amount_in(
    spelled: Spellings,
    text: str,
    lines: bool,
    span: tuple[int, int],
    value: Decimal,
    high: Decimal | None,
    styles: tuple[str, ...],
    fell: bool = False,
) -> Printed | str:
    """The amount printed in a span of a clause, or what is wrong with it; ``lines`` are borders of its cells.

    ``fell`` says that the value is a reduction: in a column of growth a minus sign stands before it.
    """
    own = pieces_of(text, lines)
    held = own.between(*span)
    if held is None:
        return CUT
    cores = (_core(spelled.units, own, i, value, high, styles, fell) for i in range(*held))
    core = next((one for one in cores if one is not None and one.end <= held[1]), None)
    if core is None:
        return OTHER
    bound = spelled.limits.around(own, core.begin, core.end, core.unit.unit_id if core.unit else "")
    minus = int(value < 0)  # a minus sign, and the word before it, so that no cell begins with a sign
    first = bound.begin - minus - (own.words[bound.begin - 1] == "từ")
    if held[0] < first or held[1] > bound.end:
        return MORE
    if spelled.limits.forbidden(own, core.begin, held[0]):
        passes = own.words[core.begin - 1] in spelled.limits.passes
        bound = bound._replace(comparators=_forbidden(bound.comparators, passes))
    if bound.comparators == {"eq"} and spelled.limits.estimated(own, core.begin):
        bound = bound._replace(comparators=frozenset({"eq", "approx"}))
    told = {"/": frozenset({"ratio"}), "": bound.comparators}.get(core.link, frozenset({"range"}))
    starts = (own.starts[core.begin + minus], *(own.starts[more] for more in core.more))
    shown = " ".join(text[own.starts[bound.begin] : own.ends[bound.end - 1]].split())
    unit = own.words[core.unit.begin : core.unit.end] if core.unit else ()
    return Printed(starts, told, core.unit, unit, shown)


def _core(
    units: SpelledUnits,
    text: Pieces,
    i: int,
    value: Decimal,
    high: Decimal | None,
    styles: tuple[str, ...],
    fell: bool,
) -> _Core | None:
    """The numbers and the unit that begin at piece ``i``, when they print the published ones."""
    end = printed_at(value, styles, text, i, fell)
    if end < 0:
        whole = sum_at(units, text, i, value, styles) if high is None else None
        return _Core(i, whole.unit.end, whole.begins[1:], "", whole.unit) if whole is not None else None
    unit = _unit_at(units, text, end)
    after = unit.end if unit else end
    if not fell and is_minus_cell(text, i, after):
        return None
    if high is None:
        return _Core(i, after, (), "", unit)
    link, begin = _link_at(text, after)
    if not link:
        return None
    second = printed_at(high, styles, text, begin, begin - after == 1)  # "380 -400" is a range, its dash no minus
    if second < 0:
        return None
    last = _unit_at(units, text, second)
    return _Core(i, last.end if last else second, (begin,), link, last or unit)


def _link_at(text: Pieces, i: int) -> tuple[str, int]:
    """What stands between two numbers at piece ``i``, a slash for a part of a whole, and the piece after it."""
    for words, link in _LINKS.items():
        end = i + len(words)
        if text.words[i:end] == words and end < len(text.words):
            return link, end
    return "", i


def _unit_at(units: SpelledUnits, text: Pieces, i: int) -> PrintedUnit | None:
    unit = units.at(text, i)
    return unit if unit and text.cells[i] == text.cells[i - 1] else None
