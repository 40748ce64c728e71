"""Amounts -> shapes: each comparator has a shape of its own that needs no colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from markupsafe import Markup

from resolutions.publishing.wording.markup import element, void

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
    apart: bool = False
    """Whether the rows of another place begin here."""
    target: Decimal | None = None
    """Beside a result, the number aimed at for the same period."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from nought to a round number."""

    top: Decimal
    """The number at the right end."""
    ticks: tuple[tuple[Decimal, str], ...]
    """Numbers marked on the scale, with their texts."""


def shape(mark: Mark, axis: Axis, y: str) -> Iterator[Markup]:
    """The parts of a mark on the line at height ``y``."""
    x = across(mark.low, axis)
    if mark.target is not None:
        yield placed(
            across(mark.target, axis), y, void("path", d="M0,-11 V11", stroke_width="2", stroke_dasharray="3 2")
        )
    if mark.comparator in ("ge", "gt"):
        yield _line(x, "100%", y)
        yield _arrow("100%", y, 1)
    elif mark.comparator in ("le", "lt"):
        yield _line("0", x, y)
        yield _arrow("0", y, -1)
    elif mark.high is not None:
        end = across(mark.high, axis)
        yield _line(x, end, y, "6" if mark.comparator == "range" else "2")
        yield placed(end, y, void("path", d="M0,-7 V7", stroke_width="2"))
        if mark.comparator == "range":
            yield placed(x, y, void("path", d="M0,-7 V7", stroke_width="2"))
            return
    if mark.achieved or mark.comparator == "approx":
        yield placed(x, y, _end(mark))
    else:
        yield void("circle", cx=x, cy=y, r="5", **_fill(mark))


def _end(mark: Mark) -> Markup:
    if mark.comparator == "approx":
        ring = void("circle", r="6.5", class_="hollow", fill="none", stroke_width="1.5", stroke_dasharray="3 2")
        return ring + void("circle", r="1.5", fill="currentColor", stroke="none")
    return void("rect", x="-5", y="-5", width="10", height="10", **_fill(mark))


def _fill(mark: Mark) -> dict[str, str]:
    if mark.comparator in ("gt", "lt"):
        return {"class_": "hollow", "fill": "none", "stroke_width": "2"}
    return {"fill": "currentColor", "stroke_width": "2"}


def _line(x1: str, x2: str, y: str, width: str = "2.5") -> Markup:
    return void("line", x1=x1, x2=x2, y1=y, y2=y, stroke_width=width)


def _arrow(x: str, y: str, way: int) -> Markup:
    return placed(x, y, void("path", d=_HEAD[way], stroke_width="2.5"))


def placed(x: str, y: str, shape: Markup) -> Markup:
    """A shape moved to a place; percent and em may be mixed that way."""
    return element("svg", shape, x=x, y=y, overflow="visible")


def across(value: Decimal, axis: Axis) -> str:
    """How far from the left a number stands, in per cent."""
    share = (value * 100 / axis.top).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    return f"{share.normalize():f}%"


def sign(comparator: str, achieved: bool = False) -> Markup:
    """The shape of one comparator alone, for the legend."""
    axis = Axis(Decimal(100), ())
    high = Decimal(90) if comparator in ("range", "ratio") else None
    low = Decimal(60) if comparator in ("le", "lt") else Decimal(35)
    mark = Mark("", "", comparator, low if comparator not in ("eq", "approx") else Decimal(50), high, achieved)
    return _sign(*shape(mark, axis, "8"))


def target_sign() -> Markup:
    """The line at which a result would meet its target, alone, for the legend."""
    return _sign(void("path", d="M22,0 V16", stroke_width="2", stroke_dasharray="3 2"))


def _sign(*shapes: Markup) -> Markup:
    return element(
        "svg",
        *shapes,
        class_="sign",
        width="44",
        height="16",
        fill="none",
        stroke="currentColor",
        overflow="visible",
        aria_hidden="true",
    )
