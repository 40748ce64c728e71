"""Tokens -> bool: what a slash behind a unit begins: what it is per, something unknown, or a further count."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Match, Token

APART = 10
"""At most so many tokens stand between a unit and what it is per, the slash included."""


def slash_behind(items: Sequence[Token], end: int) -> int | None:
    """The slash behind the name of what is counted, when only words stand between: ``40 tấn thành phẩm/năm``."""
    stops = (i for i in range(end, min(end + APART, len(items))) if not items[i].word[0].isalpha())
    slash = next(stops, None)
    joined = slash is not None and slash > end and items[slash].word == "/" and not items[slash].gap
    return slash if joined else None


def counts_on(items: Sequence[Token], slash: int, noun: str, per: Match | None) -> bool:
    """Whether a slash and a number behind cases or people count people on: ``02 vụ/01 người chết/01 người``."""
    numbered = slash + 1 < len(items) and items[slash].word == "/" and items[slash + 1].is_number
    return numbered and noun in ("case", "person") and (per is None or per.payload == "per_person")


def goes_on(items: Sequence[Token], end: int) -> bool:
    """Whether a unit goes on per something that is not known: ``đồng/thửa``, ``đồng/người/01 thửa``."""
    if end + 1 >= len(items) or items[end].word != "/":
        return False
    one = items[end + 1].word in ("1", "01") and end + 2 < len(items) and items[end + 2].word[0].isalpha()
    return one or items[end + 1].word[0].isalpha()
