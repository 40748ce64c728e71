"""Observation -> Printed: the amount found again in its clause, and what differs in its unit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from resolutions.facts import Observation
from resolutions.reading.proof.printed_spans import CUT, MORE, OTHER, Printed, amount_in
from resolutions.reading.proof.spelled_words import split
from resolutions.reading.proof.spellings import Spellings
from resolutions.reading.proof.surroundings import Surroundings

BESIDE = 120
"""At most so many characters stand between a rate and its change."""

YEARLY = 10
"""At most so many pieces before an amount words say that it is so much each year."""


class Printer:
    """Renders amounts and finds them in the source."""

    def __init__(self, spelled: Spellings, styles: tuple[str, ...], around: Surroundings) -> None:
        """Take the words of the vocabulary and the number styles of the document."""
        self._spelled = spelled
        self._units = spelled.units
        self._styles = styles
        self._around = around
        self._found: dict[str, frozenset[str]] = {}

    def amount(self, o: Observation) -> Printed | str:
        """The amount as printed in its span, or what is wrong with the span."""
        text, lines = self._around.printed(o.clause_id)
        begin = self._around.clauses[o.clause_id].start
        span = o.value_start - begin, o.value_end - begin
        fell = o.measure == "reduction"
        found = amount_in(self._spelled, text, lines, span, o.value, o.value_high, self._styles, fell)
        if found == CUT:
            return f"'{o.value_text}' begins or ends within a word"
        if found == OTHER:
            high = f" and {o.value_high}" if o.value_high is not None else ""
            return f"'{o.value_text}' does not print {o.value}{high}"
        return f"'{o.value_text}' prints more than {o.value} {o.unit_vi}" if found == MORE else found

    def unit_faults(self, o: Observation, printed: Printed) -> Iterator[str]:
        """What differs between the published unit and the printed one."""
        unit = printed.unit
        if unit is not None:
            meant = self._units.meant(unit, o.label_vi, o.parent_label_vi, o.measure, self._beside_percentage(o))
            if "percentage_point" in meant and self._is_yearly(o):
                meant.add("percentage_point_per_year")
            if o.unit_id not in meant:
                yield f"the unit is '{o.unit_id}' and '{printed.text}' prints '{' or '.join(sorted(meant))}'"
            if split(o.unit_vi) != printed.unit_words:
                yield f"the unit is written '{o.unit_vi}' and printed '{' '.join(printed.unit_words)}'"
        elif o.unit_id and not self._told_elsewhere(o):
            yield f"the unit '{o.unit_id}' is printed neither after the number nor in the label nor above it"
        yield from self._base_faults(o)

    def _beside_percentage(self, o: Observation) -> bool:
        """Whether a percentage stands shortly before an amount: "chiếm 34% (giảm 2%)"."""
        text, _ = self._around.printed(o.clause_id)
        begin = o.value_start - self._around.clauses[o.clause_id].start
        return "%" in text[max(0, begin - BESIDE) : begin]

    def _is_yearly(self, o: Observation) -> bool:
        """Whether words for each year stand shortly before an amount, or right behind it."""
        text, begin = self._around.own(o.clause_id), self._around.clauses[o.clause_id].start
        span = text.between(o.value_start - begin, o.value_end - begin)
        near = range(max(0, span[0] - YEARLY), span[1] + 1) if span is not None else ()
        return any(text.stands(words, i) for i in near for words in self._spelled.yearly)

    def _base_faults(self, o: Observation) -> Iterator[str]:
        known = self._units.bases(o.unit_id) if o.unit_id else []
        bases: list[Any] = [(base, o.value * factor) for base, factor in known] or [("", None)]
        if (o.base_unit, o.base_value) not in bases:
            yield f"{o.value} {o.unit_id} is not {o.base_value} {o.base_unit}"

    def _told_elsewhere(self, o: Observation) -> bool:
        """Whether the unit stands in the label, the row or above it, as under ``Đơn vị tính: triệu đồng``."""
        line = self._unit_lines.get(o.clause_id)
        ids = (o.clause_id, *self._around.above(o.clause_id), *([line] if line else []))
        found = {unit_id for name in ids for unit_id in self._units_in(name)}
        counted = {unit_id for unit_id in found if o.unit_id.startswith(unit_id + "_per_")}
        changed = o.unit_id == "percentage_point" and "percent" in found
        return o.unit_id in found or bool(counted) or changed

    @cached_property
    def _unit_lines(self) -> dict[str, str]:
        return self._around.lines_over(self._spelled.unit_lines)

    def _units_in(self, clause_id: str) -> frozenset[str]:
        if clause_id not in self._found:
            self._found[clause_id] = self._units.found_in(self._around.own(clause_id))
        return self._found[clause_id]
