"""Marks -> inline SVG: each amount drawn for what it is, readable without colour and at any width.

A dot is a number, a line with an arrow everything from a number on (a hollow end leaves the number out), a bar
between two ticks a range, a ring an estimate, a dot on its way to a tick a part of a whole. Positions across are
per cent and heights are em, so the text keeps the reader's size and nothing is scaled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from textwrap import wrap

from markupsafe import Markup

from resolutions.publishing.drawing.shapes import Axis, Mark, across, shape
from resolutions.publishing.wording.markup import element, void

_LINE = Decimal("1.45")
_GAP = Decimal("2.1")
_APART = Decimal("1.1")
_NARROW = 34


def round_top(marks: Sequence[Mark], percent: bool) -> Decimal:
    """The right end of the scale: 100 for shares of a whole, else a round number with room for arrows."""
    most = max(mark.low if mark.high is None else mark.high for mark in marks)
    if percent and Decimal(25) <= most <= Decimal(100):
        return Decimal(100)
    power = Decimal(10) ** (most * Decimal("1.1")).adjusted() if most else Decimal(1)
    steps = (Decimal(step) for step in ("1", "1.2", "1.6", "2", "3", "4", "5", "6", "8", "10", "12"))
    return next(step * power for step in steps if step * power >= most * Decimal("1.1"))


def height(marks: Sequence[Mark]) -> Decimal:
    """How high the drawing of some marks is, in em."""
    return sum((_LINE * len(_lines(mark)) + _GAP + _APART * mark.apart for mark in marks), Decimal("1.5"))


def chart(title: str, name: str, marks: Sequence[Mark], axis: Axis) -> Markup:
    """The drawing; ``name`` makes its ids unique on the page. The numbers stand as text beside the marks."""
    foot, rows = Decimal(0), []
    for mark in marks:
        foot += _APART * mark.apart
        rows.append(_row(mark, axis, foot))
        foot += _LINE * len(_lines(mark)) + _GAP
    told = "; ".join(f"{mark.label}: {mark.text}" for mark in marks)
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", told, id=f"{name}-desc"),
        *_grid(axis, foot),
        *rows,
        *_scale(axis, foot),
        class_="chart",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        width="100%",
        height=f"{height(marks)}em",
        fill="none",
        stroke="currentColor",
        overflow="visible",
    )


def _grid(axis: Axis, foot: Decimal) -> Iterator[Markup]:
    """A thin line down the chart at each number of the scale."""
    for value, _ in axis.ticks:
        x = across(value, axis)
        yield void("line", x1=x, x2=x, y2=f"{foot}em", stroke_opacity=".15")


def _scale(axis: Axis, foot: Decimal) -> Iterator[Markup]:
    """The numbers of the scale; one that the last would touch on a narrow screen is left to its line."""
    last = next((text for value, text in axis.ticks if value == axis.top), "")
    for value, text in axis.ticks:
        if 0 < value < axis.top and 2 * len(last) + len(text) > _NARROW:
            continue  # "400" beside "800 triệu đô la Mỹ" read as one number
        anchor = "" if not value else "end" if value == axis.top else "middle"
        yield _text(text, across(value, axis), foot + Decimal("1.1"), "axis", anchor)


def _row(mark: Mark, axis: Axis, top: Decimal) -> Markup:
    lines = _lines(mark)
    y = f"{top + _LINE * len(lines) + Decimal('.85')}em"
    return element(
        "g",
        *(
            _text(text, x, top + _LINE * place + Decimal("1.2"), kind, anchor)
            for place, line in enumerate(lines)
            for text, x, kind, anchor in line
        ),
        void("line", x2="100%", y1=y, y2=y, stroke_opacity=".2"),
        *shape(mark, axis, y),
    )


def _lines(mark: Mark) -> list[list[tuple[str, str, str, str]]]:
    """Label and amount on one line when a narrow screen has room for both, else one below the other."""
    if len(mark.label) + len(mark.text) < _NARROW:
        return [[(mark.label, "", "label", ""), (mark.text, "100%", "amount", "end")]]
    return [
        [(line, "", kind, "")]
        for text, kind in ((mark.label, "label"), (mark.text, "amount"))
        for line in wrap(text, _NARROW)
    ]


def _text(text: str, x: str, y: Decimal, kind: str, anchor: str) -> Markup:
    """A text, filled by the style sheet; what is not said is nought, and the beginning of the words."""
    given = {"x": x, "y": f"{y}em", "class_": kind, "text_anchor": anchor}
    return element("text", text, **{name: value for name, value in given.items() if value})
