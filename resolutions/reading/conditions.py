"""Amounts -> Amounts: those that a rule is about, without those that say to whom it applies.

"Đối với xe dưới 16 chỗ, lưu lượng dưới 100 m3/ngày đêm: mức thu 300.000 đồng" states one amount, the last.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.amounts import Amount
from resolutions.reading.setaside import Aside
from resolutions.wordlists import Wordlists

_REASON = "it says to whom or what a rule applies"


def without_conditions(
    found: list[Amount], items: Sequence[Token], words: Wordlists
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts of a clause after the words that state its rule, and the numbers of those before them."""
    if not items or words.labels["conditions"].at(items, 0) is None:
        return found, {}
    rules = [i for i, token in enumerate(items) if token.word == ":" or words.labels["rules"].at(items, i) is not None]
    border = next((i for i in rules if i > 1 and any(amount.begin >= i for amount in found)), 0)
    before = [amount for amount in found if amount.end <= border]
    aside = {i: Aside("name", _REASON) for amount in before for i in amount.numbers}
    return [amount for amount in found if amount.end > border], aside
