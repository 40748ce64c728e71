"""Marks -> inline SVG: each amount drawn for what it is, readable without colour and at any width.

A dot is a number, a line with an arrow everything from a number on (a hollow end leaves the number out), a bar
between two ticks a range, a ring an estimate, a dot on its way to a tick a part of a whole. Positions across are
per cent and heights are em, so the text keeps the reader's size and nothing is scaled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from markupsafe import Markup

from resolutions.publishing.markup import element, void

_ROW = Decimal("3.6")
_HEAD = {1: "M-9,-5 L0,0 L-9,5", -1: "M9,-5 L0,0 L9,5"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One amount of a chart, ready to be drawn."""

    label: str
    """Who and when: "Gia Lai, năm 2021"."""
    text: str
    """The amount in words, printed beside the mark."""
    comparator: str
    """eq, ge, gt, le, lt, approx, range or ratio."""
    low: Decimal
    """The number, the lower end of a range or the part of a ratio, in the unit of the axis."""
    high: Decimal | None = None
    """The upper end of a range or the whole of a ratio."""
    achieved: bool = False
    """A result is a square, anything else a circle."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from nought to a round number."""

    top: Decimal
    """The number at the right end."""
    ticks: tuple[tuple[Decimal, str], ...]
    """Numbers marked on the scale, with their texts."""


def round_top(marks: Sequence[Mark], percent: bool) -> Decimal:
    """The right end of the scale: 100 for shares of a whole, else a round number with room for arrows."""
    most = max(mark.low if mark.high is None else mark.high for mark in marks)
    if percent and Decimal(25) <= most <= Decimal(100):
        return Decimal(100)
    power = Decimal(10) ** (most * Decimal("1.1")).adjusted() if most else Decimal(1)
    steps = (Decimal(step) for step in ("1", "1.2", "1.6", "2", "3", "4", "5", "6", "8", "10", "12"))
    return next(step * power for step in steps if step * power >= most * Decimal("1.1"))


def chart(title: str, name: str, marks: Sequence[Mark], axis: Axis) -> Markup:
    """The drawing; ``name`` makes its ids unique on the page. The numbers stand as text beside the marks."""
    height = _ROW * len(marks) + Decimal("1.5")
    rows = (_row(mark, axis, _ROW * place) for place, mark in enumerate(marks))
    told = "; ".join(f"{mark.label}: {mark.text}" for mark in marks)
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", told, id=f"{name}-desc"),
        *rows,
        *_scale(axis, _ROW * len(marks)),
        class_="chart",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        width="100%",
        height=f"{height}em",
        fill="none",
        stroke="currentColor",
        overflow="visible",
    )


def _scale(axis: Axis, foot: Decimal) -> Iterator[Markup]:
    for value, text in axis.ticks:
        anchor = "start" if not value else "end" if value == axis.top else "middle"
        yield _text(text, _across(value, axis), foot + Decimal("1.1"), "axis", anchor)


def _row(mark: Mark, axis: Axis, top: Decimal) -> Markup:
    y = f"{top + Decimal('2.4')}em"
    ticks = (_at(_across(value, axis), y, void("path", d="M0,-5 V5", stroke_opacity=".35")) for value, _ in axis.ticks)
    return element(
        "g",
        _text(mark.label, "0", top + Decimal("1.3"), "label", "start"),
        _text(mark.text, "100%", top + Decimal("1.3"), "amount", "end"),
        void("line", x1="0", x2="100%", y1=y, y2=y, stroke_opacity=".2"),
        *ticks,
        *_shape(mark, axis, y),
    )


def _text(text: str, x: str, y: Decimal, kind: str, anchor: str) -> Markup:
    return element(
        "text", text, x=x, y=f"{y}em", class_=kind, text_anchor=anchor, fill="currentColor", stroke="none"
    )


def _shape(mark: Mark, axis: Axis, y: str) -> Iterator[Markup]:
    x = _across(mark.low, axis)
    if mark.comparator in ("ge", "gt"):
        yield _line(x, "100%", y)
        yield _arrow("100%", y, 1)
    elif mark.comparator in ("le", "lt"):
        yield _line("0", x, y)
        yield _arrow("0", y, -1)
    elif mark.high is not None:
        end = _across(mark.high, axis)
        yield _line(x, end, y, "6" if mark.comparator == "range" else "2")
        yield _at(end, y, void("path", d="M0,-7 V7", stroke_width="2"))
        if mark.comparator == "range":
            yield _at(x, y, void("path", d="M0,-7 V7", stroke_width="2"))
            return
    yield _at(x, y, _end(mark))


def _end(mark: Mark) -> Markup:
    if mark.comparator == "approx":
        ring = void("circle", r="6.5", class_="hollow", fill="none", stroke_width="1.5", stroke_dasharray="3 2")
        return ring + void("circle", r="1.5", fill="currentColor", stroke="none")
    if mark.achieved:
        return void("rect", x="-5", y="-5", width="10", height="10", **_fill(mark))
    return void("circle", r="5", **_fill(mark))


def _fill(mark: Mark) -> dict[str, str]:
    if mark.comparator in ("gt", "lt"):
        return {"class_": "hollow", "fill": "none", "stroke_width": "2"}
    return {"fill": "currentColor", "stroke_width": "2"}


def _line(x1: str, x2: str, y: str, width: str = "2.5") -> Markup:
    return void("line", x1=x1, x2=x2, y1=y, y2=y, stroke_width=width)


def _arrow(x: str, y: str, way: int) -> Markup:
    return _at(x, y, void("path", d=_HEAD[way], stroke_width="2.5"))


def _at(x: str, y: str, shape: Markup) -> Markup:
    return element("svg", shape, x=x, y=y, overflow="visible")


def _across(value: Decimal, axis: Axis) -> str:
    share = (value * 100 / axis.top).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    return f"{share.normalize():f}%"


def sign(comparator: str, achieved: bool = False) -> Markup:
    """The shape of one comparator alone, for the legend."""
    axis = Axis(Decimal(100), ())
    high = Decimal(90) if comparator in ("range", "ratio") else None
    low = Decimal(60) if comparator in ("le", "lt") else Decimal(35)
    mark = Mark("", "", comparator, low if comparator not in ("eq", "approx") else Decimal(50), high, achieved)
    return element(
        "svg",
        *_shape(mark, axis, "8"),
        class_="sign",
        width="44",
        height="16",
        fill="none",
        stroke="currentColor",
        overflow="visible",
        aria_hidden="true",
    )
