"""Tokens -> whether a change is told for each year: "bình quân mỗi năm giảm 1,4%", "giảm 2% mỗi năm"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.wordlists import Wordlists

NEAR = 8
"""What says so stands among so many tokens before the amount."""
_PARTS = frozenset(",;:.()")


def is_yearly(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether words for each year stand before an amount, in its own part of the sentence, or right behind it."""
    first = max(0, amount.begin - NEAR)
    first = next((i + 1 for i in range(amount.begin - 1, first - 1, -1) if items[i].word in _PARTS), first)
    each = words.labels["yearly"]
    return each.at(items, amount.end) is not None or any(True for _ in each.find(items[first : amount.begin]))
