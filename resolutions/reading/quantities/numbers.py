"""Tokens -> values: which separators a document uses, and what a printed number is worth.

``5.047`` is five thousand in Vietnamese style and five in English style; a document keeps to one style, and that is
decided from all its numbers. Only ASCII digits count; a number that fits neither style has no value.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, get_args

Style = Literal["vi", "en"]
"""``vi``: points group thousands, the comma marks decimals; ``en``: the other way round."""
STYLES: tuple[Style, ...] = get_args(Style)
"""Both styles."""


def style_of(texts: Iterable[str]) -> Style:
    """The style that most of the unmistakable numbers of a document are written in; Vietnamese when none is."""
    surplus = 0
    for text in (text for text in texts if not text.isdigit()):
        surplus += (value_of(text, "vi") is None) - (value_of(text, "en") is None)
    return "en" if surplus > 0 else "vi"


def value_of(text: str, style: Style) -> Decimal | None:
    """The value of a printed number in a style, or None when it is not written in that style."""
    if text.isdigit() and text.isascii():
        return Decimal(text)
    group, point = (".", ",") if style == "vi" else (",", ".")
    whole, _, decimals = text.partition(point)
    if point in text and (not decimals.isdigit() or not decimals.isascii()):
        return None
    groups = whole.split(group)
    if not all(part.isdigit() and part.isascii() for part in groups):
        return None
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(part) != 3 for part in groups[1:])):
        return None
    if len(groups) > 1 and groups[0].startswith("0"):
        return None
    return Decimal("".join(groups) + ("." + decimals if decimals else ""))


def rounding_of(value: Decimal) -> Decimal:
    """How far a printed number may lie from the number that was rounded: half of its last digit."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)
