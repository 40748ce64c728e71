"""Groups -> drawings: a chart for each group of comparable amounts, with its caption and legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from resolutions.publishing.charts import chart, round_top
from resolutions.publishing.comparisons import Group, base_unit, groups, magnitude, scope
from resolutions.publishing.headlines import distinct
from resolutions.publishing.languages import Language, Message, Record, Words, message
from resolutions.publishing.page import Context
from resolutions.publishing.quantities import KINDS, MEASURES, amount, with_unit
from resolutions.publishing.shapes import Axis, Mark, sign
from resolutions.publishing.unit_words import unit_name

LEGEND: dict[str, Message] = {
    "eq": message("legend", "đúng con số"),
    "ge": message("legend", "từ con số trở lên"),
    "gt": message("legend", "trên con số"),
    "le": message("legend", "không quá con số"),
    "lt": message("legend", "dưới con số"),
    "approx": message("legend", "khoảng"),
    "range": message("legend", "trong khoảng"),
    "ratio": message("legend", "một phần của tổng số"),
}
"""What each shape of a chart means."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of the legend."""

    shape: Markup
    """The shape as drawn."""
    text: str
    """What it means."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as a page shows it."""

    caption: str
    """What is drawn: measure, unit, scope."""
    svg: Markup
    """The chart."""
    legend: tuple[Sign, ...]
    """The shapes it uses; empty when there are only dots."""


def drawings(context: Context, language: Language, title: str, observations: Sequence[Record]) -> tuple[Drawing, ...]:
    """The charts of one indicator; a single amount that is no share of a hundred is told in words only."""
    found = groups(context, distinct(observations))
    return tuple(
        _drawing(context, language, title, f"chart-{place}", group)
        for place, group in enumerate(found, 1)
        if len(group.observations) > 1 or _is_percent(context, group)
    )


def _is_percent(context: Context, group: Group) -> bool:
    return group.first["measure"] in ("level", "share") and base_unit(context, group.first) == "percent"


def _drawing(context: Context, language: Language, title: str, name: str, group: Group) -> Drawing:
    words = context.words[language]
    several = len({record["kind"] for record in group.observations}) > 1
    marks = tuple(_mark(context, language, group, record, several) for record in _ranked(context, group))
    axis = _axis(words, _axis_unit(context, words, group), round_top(marks, _is_percent(context, group)))
    measure = words.sense(MEASURES[group.first["measure"]])
    parts = [measure[:1].upper() + measure[1:], *([words.text(group.first, "scope")] if scope(group.first) else [])]
    shapes = dict.fromkeys((mark.comparator, mark.achieved) for mark in marks)
    return Drawing(Markup(" · ").join(parts), chart(title, name, marks, axis), tuple(_legend(words, list(shapes))))


def _ranked(context: Context, group: Group) -> list[Record]:
    return sorted(group.observations, key=lambda record: magnitude(context, group, record), reverse=True)


def _mark(context: Context, language: Language, group: Group, record: Record, with_kind: bool) -> Mark:
    words, place = context.words[language], context.places.get(record["place_id"])
    name = words.plain(place, "name") if place else words.say("Không rõ địa phương")
    kind = words.sense(KINDS[record["kind"]]) if with_kind else ""
    label = ", ".join(part for part in (name, kind, words.period(record["period"])) if part)
    high = magnitude(context, group, record, "value_high") if record["value_high"] else None
    text = _told(amount(context, language, record))
    return Mark(label, text, record["comparator"], magnitude(context, group, record), high, record["kind"] == "result")


def _told(text: str) -> str:
    return text.striptags() if isinstance(text, Markup) else text


def _axis_unit(context: Context, words: Words, group: Group) -> str:
    unit = context.units.get(base_unit(context, group.first) if group.in_base_unit else group.first["unit_id"])
    return _told(unit_name(words, unit)) if unit else group.first["unit_vi"]


def _axis(words: Words, unit: str, top: Decimal) -> Axis:
    def text(value: Decimal, with_the_unit: bool) -> str:
        number = words.number(f"{value.normalize():f}")
        return with_unit(number, unit) if with_the_unit else number

    middle = top / 2
    return Axis(top, ((Decimal(0), text(Decimal(0), False)), (middle, text(middle, False)), (top, text(top, True))))


def _legend(words: Words, shapes: Sequence[tuple[str, bool]]) -> Iterator[Sign]:
    if shapes == [("eq", False)]:
        return
    for comparator, achieved in shapes:
        text = words.sense(LEGEND[comparator])
        if achieved:
            text = words.say("%(shape)s (kết quả)", shape=text)
        yield Sign(sign(comparator, achieved), text)
