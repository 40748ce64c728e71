"""Observation -> Printed: the amount found again in its span from the published value, high end and unit.

The span is read from the value outwards: where the number that must stand there does not, nothing does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from resolutions.facts import Observation
from resolutions.reading.spelled_limits import SpelledLimits
from resolutions.reading.spelled_numbers import printed_at
from resolutions.reading.spelled_units import PrintedUnit, SpelledUnits
from resolutions.reading.spelled_words import Pieces, split
from resolutions.reading.surroundings import Surroundings

_DASHES = ("-", "–", "—", "−")
_UNTIL = ("đến", "tới")


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount as it stands in the source."""

    starts: tuple[int, ...]
    """Where its numbers begin."""
    comparators: frozenset[str]
    """What its words and its numbers make of it."""
    unit: PrintedUnit | None
    """The unit after its number."""
    text: str
    """The words from the first limiting word to the last."""


@dataclass(frozen=True, slots=True)
class _Core:
    begin: int
    end: int
    second: int
    link: str
    unit: PrintedUnit | None


def _forbidden(comparators: frozenset[str], before: str) -> frozenset[str]:
    """What limiting words make of an amount that must not be: not above it is at most, not below it at least."""
    turned = {"gt": "le", "lt": "ge", "eq": "le" if before == "vượt" else "eq"}
    return frozenset(turned.get(one, one) for one in comparators)


class Printer:
    """Renders amounts and finds them in the source."""

    def __init__(self, units: SpelledUnits, limits: SpelledLimits, styles: Sequence[str], around: Surroundings) -> None:
        """Take the words of the vocabulary and the number styles of the document."""
        self._units = units
        self._limits = limits
        self._styles = styles
        self._around = around
        self._found: dict[str, frozenset[str]] = {}

    def amount(self, o: Observation) -> Printed | str:
        """The amount as printed in its span, or what is wrong with the span."""
        text = self._around.own(o.clause_id)
        span = text.between(o.value_start, o.value_end)
        if span is None:
            return f"'{o.value_text}' begins or ends within a word"
        core = next((c for i in range(*span) if (c := self._core(o, text, i)) and c.end <= span[1]), None)
        if core is None:
            high = f" and {o.value_high}" if o.value_high is not None else ""
            return f"'{o.value_text}' does not print {o.value}{high}"
        bound = self._limits.around(text, core.begin, core.end, core.unit.unit_id if core.unit else "")
        minus = int(o.value < 0)  # a minus sign, and the word before it, so that no cell begins with a sign
        first = (
            bound.begin - minus - (bound.begin > 0 and bound.begin > span[0] and text.words[bound.begin - 1] == "từ")
        )
        if span[0] < first or span[1] > bound.end:
            return f"'{o.value_text}' prints more than {o.value} {o.unit_vi}"
        if self._limits.forbidden(text, core.begin, span[0]):
            bound = replace(bound, comparators=_forbidden(bound.comparators, text.words[core.begin - 1]))
        told = {"/": frozenset({"ratio"}), "": bound.comparators}.get(core.link, frozenset({"range"}))
        starts = (text.starts[core.begin + minus], *([text.starts[core.second]] if core.second else []))
        shown = self._around.printed(text.starts[bound.begin], text.ends[bound.end - 1])
        return Printed(starts, told, core.unit, shown)

    def _core(self, o: Observation, text: Pieces, i: int) -> _Core | None:
        """The numbers and the unit that begin at piece ``i``, when they print the published ones."""
        end = printed_at(o.value, self._styles, text, i)
        if end < 0:
            return None
        unit = self._unit_at(text, end)
        after = unit.end if unit else end
        if o.value_high is None:
            return _Core(i, after, 0, "", unit)
        link = text.words[after] if after < len(text.words) else ""
        second = printed_at(o.value_high, self._styles, text, after + 1) if after + 1 < len(text.words) else -1
        if second < 0 or link not in ("/", *_DASHES, *_UNTIL):
            return None
        last = self._unit_at(text, second)
        return _Core(i, last.end if last else second, after + 1, link, last or unit)

    def _unit_at(self, text: Pieces, i: int) -> PrintedUnit | None:
        unit = self._units.at(text, i) if i < len(text.words) else None
        return unit if unit and text.cells[i] == text.cells[i - 1] else None

    def unit_faults(self, o: Observation, printed: Printed) -> Iterator[str]:
        """What differs between the published unit and the printed one."""
        unit = printed.unit
        if unit is not None:
            meant = self._units.meant(unit, o.label_vi, o.parent_label_vi, o.measure)
            if o.unit_id not in meant:
                yield f"the unit is '{o.unit_id}' and '{printed.text}' prints '{' or '.join(sorted(meant))}'"
            words = self._around.own(o.clause_id).words[unit.begin : unit.end]
            if split(o.unit_vi) != words:
                yield f"the unit is written '{o.unit_vi}' and printed '{' '.join(words)}'"
        elif o.unit_id and not self._told_elsewhere(o):
            yield f"the unit '{o.unit_id}' is printed neither after the number nor in the label nor above it"
        yield from self._base_faults(o)

    def _base_faults(self, o: Observation) -> Iterator[str]:
        known = self._units.bases(o.unit_id) if o.unit_id else []
        bases: set[Any] = {(base, o.value * factor) for base, factor in known} or {("", None)}
        if (o.base_unit, o.base_value) not in bases:
            yield f"{o.value} {o.unit_id} is not {o.base_value} {o.base_unit}"

    def _told_elsewhere(self, o: Observation) -> bool:
        """Whether the unit stands in the label, the row or above it, as under ``Đơn vị tính: triệu đồng``."""
        ids = (o.clause_id, *self._around.above(o.clause_id))
        found = {unit_id for name in ids for unit_id in self._units_in(name)}
        counted = {unit_id for unit_id in found if o.unit_id.startswith(unit_id + "_per_")}
        changed = o.unit_id == "percentage_point" and "percent" in found
        return o.unit_id in found or bool(counted) or changed

    def _units_in(self, clause_id: str) -> frozenset[str]:
        if clause_id not in self._found:
            self._found[clause_id] = self._units.found_in(self._around.own(clause_id))
        return self._found[clause_id]
