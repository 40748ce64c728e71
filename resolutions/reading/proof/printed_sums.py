"""Span, value -> sum: a published value found again where it is printed in several units: ``2 tỷ 480 triệu đồng``.

Each part is printed back from what the units before it leave of the value.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from resolutions.reading.proof.spelled_numbers import number_end, printed_at
from resolutions.reading.proof.spelled_units import PrintedUnit, SpelledUnits
from resolutions.reading.proof.spelled_words import Pieces


class PrintedSum(NamedTuple):
    """A sum that stands in the source."""

    begins: tuple[int, ...]
    """The indexes of the first pieces of its numbers."""
    unit: PrintedUnit
    """The unit of its last part."""


def sum_at(units: SpelledUnits, text: Pieces, i: int, value: Decimal, styles: tuple[str, ...]) -> PrintedSum | None:
    """The sum printed from piece ``i``, when it has two parts at least and is the value in the unit of the last."""
    parts = list(_parts(units, text, i))
    if len(parts) < 2 or len({_base(units, own).partition("_per_")[0] for _, own in parts}) > 1:
        return None
    unit = parts[-1][1]
    left = value * _factor(units, unit)
    for begin, own in parts:
        factor = _factor(units, own)
        number = left // factor if own is not unit else left / factor
        if printed_at(number, styles, text, begin) != own.begin:
            return None
        left -= number * factor
    return PrintedSum(tuple(begin for begin, _ in parts), unit)


def _parts(units: SpelledUnits, text: Pieces, i: int) -> Iterator[tuple[int, PrintedUnit]]:
    """The numbers and units that follow each other in one cell."""
    cell = text.cells[i]
    while i < len(text.words) and (end := number_end(text, i)) > i:
        unit = units.at(text, end)
        if unit is None or text.cells[end] != cell:
            return
        yield i, unit
        i = unit.end


def _base(units: SpelledUnits, unit: PrintedUnit) -> str:
    (base, _), *_ = units.bases(unit.unit_id)
    return base


def _factor(units: SpelledUnits, unit: PrintedUnit) -> Decimal:
    (_, factor), *_ = units.bases(unit.unit_id)
    return factor
