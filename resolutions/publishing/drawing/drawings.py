"""Groups -> drawings: a chart for each group of comparable amounts, with its caption and legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from resolutions.publishing.drawing.charts import chart, height, round_top
from resolutions.publishing.drawing.shapes import Axis, Mark, sign, target_sign
from resolutions.publishing.figures.comparisons import Group, base_unit, groups, latest, magnitude, scope
from resolutions.publishing.figures.headlines import distinct
from resolutions.publishing.figures.quantities import KINDS, MEASURES, amount, with_unit
from resolutions.publishing.framing.addresses import table_file
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Message, Record, Words, message
from resolutions.publishing.wording.lengths import GROUPS
from resolutions.publishing.wording.unit_words import unit_name

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

DRAWN = 40
"""A chart holds so many amounts, the latest ones; the table and the CSV beside it have all."""
FEWEST = 15
"""So many all the same in each of several charts, which share the room."""


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
    height: Decimal
    """How high the chart is, in lines of its letters (em)."""
    file: str
    """The address of the chart as a file of its own."""


def drawings(context: Context, language: Language, title: str, observations: Sequence[Record]) -> tuple[Drawing, ...]:
    """The charts of one indicator; a single amount that is no part of a whole is told in words only.

    A result without a date or a sentence is not drawn: nobody could hold it against a target.
    """
    shown = latest(drawable(context, observations), GROUPS)
    return tuple(
        _drawing(context, language, title, number, group, max(DRAWN // len(shown), FEWEST))
        for number, group in enumerate(shown, 1)
    )


def drawable(context: Context, observations: Sequence[Record]) -> list[Group]:
    """Every group that is worth a chart; the charts are those of the latest."""
    found = groups(context, (record for record in distinct(observations) if _drawn(record)))
    return [group for group in found if len(group.observations) > 1 or _is_part(context, group)]


def _drawn(record: Record) -> bool:
    return record["kind"] != "result" or bool(record["period"] and record["quote_vi"])


def _is_part(context: Context, group: Group) -> bool:
    return _is_percent(context, group) or group.first["comparator"] == "ratio"


def _is_percent(context: Context, group: Group) -> bool:
    return group.first["measure"] in ("level", "share") and base_unit(context, group.first) == "percent"


def _drawing(context: Context, language: Language, title: str, number: int, group: Group, most: int) -> Drawing:
    words = context.words[language]
    several = len({record["kind"] for record in group.observations}) > 1
    shown = _ranked(context, group, most)
    marks = tuple(_joined(shown, [_mark(context, language, group, record, several) for record in shown]))
    axis = _axis(words, _axis_unit(context, words, group), round_top(marks, _is_percent(context, group)))
    key = group.first["indicator_id"] + (f"-{number}" if number > 1 else "")
    return Drawing(
        _caption(context, words, group, len(group.observations) - len(shown)),
        chart(title, f"chart-{number}", marks, axis),
        tuple(_legend(words, marks)),
        height(marks),
        table_file("indicators", f"{key}.{language}", "svg"),
    )


def _caption(context: Context, words: Words, group: Group, left_out: int) -> str:
    measure = words.sense(MEASURES[group.first["measure"]])
    unit = _axis_unit(context, words, group)
    parts = [words.say("%(measure)s (%(unit)s)", measure=measure[:1].upper() + measure[1:], unit=unit)]
    if scope(group.first):
        parts.append(words.text(group.first, "scope"))
    if left_out:
        parts.append(words.counted("%(num)s con số cũ hơn không vẽ", left_out))
    return Markup(" · ").join(parts)


def _ranked(context: Context, group: Group, most: int) -> list[Record]:
    """Places by their latest amount, the highest first; the figures of a place in time, a result below its target."""
    kinds = list(KINDS)

    def in_time(record: Record) -> tuple[str, int]:
        """By period; of one period the targets and results in their order."""
        return record["period"], kinds.index(record["kind"])

    of_place: dict[str, list[Record]] = {}
    for record in sorted(group.observations, key=in_time)[-most:]:
        of_place.setdefault(record["place_id"], []).append(record)
    highest = sorted(of_place.values(), key=lambda records: -magnitude(context, group, records[-1]))
    return [record for records in highest for record in records]


def _joined(records: Sequence[Record], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Each result with its target of the same period when that is one number; places with several rows set apart."""
    rows = [(record["place_id"], record["period"]) for record in records]
    aims: dict[tuple[str, str], set[Mark]] = {}
    for row, record, mark in zip(rows, records, marks, strict=True):
        if record["kind"] == "target":
            aims.setdefault(row, set()).add(mark)
    several = len({place for place, _ in rows}) < len(rows)
    for row, before, mark in zip(rows, [rows[0], *rows], marks, strict=False):
        target = list(aims.get(row, ())) if mark.achieved else []
        line = target[0].low if len(target) == 1 and target[0].high is None else None
        yield replace(mark, apart=several and row[0] != before[0], target=line)


def _mark(context: Context, language: Language, group: Group, record: Record, with_kind: bool) -> Mark:
    words, place = context.words[language], context.places.get(record["place_id"])
    name = words.plain(place, "name") if place else words.say("Không rõ địa phương")
    kind = words.sense(KINDS[record["kind"]]) if with_kind else ""
    label = ", ".join(part for part in (name, kind, words.period(record["period"])) if part)
    high = magnitude(context, group, record, "value_high") if record["value_high"] else None
    text = _told(amount(context, language, record))
    if record["status"] == "doubtful":
        text = words.say("%(amount)s (đáng ngờ)", amount=text)
    return Mark(label, text, record["comparator"], magnitude(context, group, record), high, record["kind"] == "result")


def _told(text: str) -> str:
    return text.striptags() if isinstance(text, Markup) else text


def _axis_unit(context: Context, words: Words, group: Group) -> str:
    unit = context.units.get(base_unit(context, group.first) if group.in_base_unit else group.first["unit_id"])
    return _told(unit_name(words, unit)) if unit else group.first["unit_vi"]


def _axis(words: Words, unit: str, top: Decimal) -> Axis:
    def text(value: Decimal, with_the_unit: bool) -> str:
        """A number of the axis, the last one with its unit."""
        number = words.number(f"{value.normalize():f}")
        return with_unit(number, unit) if with_the_unit else number

    middle = top / 2
    return Axis(top, ((Decimal(0), text(Decimal(0), False)), (middle, text(middle, False)), (top, text(top, True))))


def _legend(words: Words, marks: Sequence[Mark]) -> Iterator[Sign]:
    shapes = list(dict.fromkeys((mark.comparator, mark.achieved) for mark in marks))
    if shapes == [("eq", False)]:
        return
    for comparator, achieved in shapes:
        text = words.sense(LEGEND[comparator])
        if achieved:
            text = words.say("%(shape)s (kết quả)", shape=text)
        yield Sign(sign(comparator, achieved), text)
    if any(mark.target is not None for mark in marks):
        yield Sign(target_sign(), words.say("chỉ tiêu của cùng kỳ"))
