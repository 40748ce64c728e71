"""Amounts -> Amounts: those that a rule is about, without those that say to whom it applies.

"Đối với xe dưới 16 chỗ, lưu lượng dưới 100 m3/ngày đêm: mức thu 300.000 đồng" states one amount, the last; and so does
"Xe tải dưới 2 tấn: 10.000 đồng/lượt".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token, opening
from resolutions.reading.amounts import Amount
from resolutions.reading.setaside import Aside
from resolutions.wordlists import Wordlists

REASON = "it says to whom or what a rule applies"
"""Why a number of a condition or a case is no figure."""
HEAD = 300
"""What follows a heading is told in at most so many of its characters."""


def without_conditions(
    found: list[Amount], items: Sequence[Token], words: Wordlists
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts of a clause after the words that state its rule, and the numbers of those before them."""
    if not items or words.labels["conditions"].at(items, 0) is None:
        return _without_classes(found, items, words)
    rules = [i for i, token in enumerate(items) if token.word == ":" or words.labels["rules"].at(items, i) is not None]
    border = next((i for i in rules if i > 1 and any(amount.begin >= i for amount in found)), 0)
    before = [amount for amount in found if amount.end <= border]
    aside = {i: Aside("name", REASON) for amount in before for i in amount.numbers}
    return [amount for amount in found if amount.end > border], aside


def _without_classes(
    found: list[Amount], items: Sequence[Token], words: Wordlists
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts without limits of what a rate is for, and of cases: "từ 50 kg đến dưới 100 kg: 1.000 đồng/lượt"."""
    if not any(is_price(amount) for amount in found[1:]) and not any(amount.limit is not None for amount in found):
        return found, {}
    classes = [i for i, amount in enumerate(found) if _is_case(amount, items, words) or _is_class(found, i, items)]
    aside = {k: Aside("name", REASON) for i in classes for k in found[i].numbers}
    return [amount for i, amount in enumerate(found) if i not in classes], aside


def _is_case(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit ends the case of a rule: "biến động trên 20% thì trình …", "trẻ em cao dưới 1,3 m miễn phí"."""
    counted = amount.unit is not None and amount.unit.noun
    ends = ("then",) if counted else ("then", "cases")
    return amount.limit is not None and any(words.labels[name].at(items, amount.end) is not None for name in ends)


def _is_class(found: Sequence[Amount], i: int, items: Sequence[Token]) -> bool:
    """Whether an amount bounds what a rate per something is for that stands right after the next colon."""
    amount, rest = found[i], found[i + 1 :]
    priced = next((one for one in rest if is_price(one) and items[one.begin - 1].word == ":"), None)
    if priced is None or is_price(amount) or any(items[k].word in ";." for k in range(amount.end, priced.begin)):
        return False
    return amount.limit is not None or items[amount.begin - 1].word in ("từ", "đến") or len(amount.numbers) > 1


def announces_cases(text: str, words: Wordlists) -> bool:
    """Whether a heading or a sentence that leads in says that cases follow: "Không thu đối với các trường hợp sau:"."""
    items = opening(text.partition(":")[0], HEAD)
    opened, ended = words.labels["concerned"].at(items, 0), words.labels["following_cases"].before(items, len(items))
    return (opened is not None and opened.end == len(items)) or ended is not None


def is_price(amount: Amount) -> bool:
    """Whether an amount is money per something."""
    unit_id = amount.unit.unit_id if amount.unit is not None else ""
    return unit_id.startswith(("vnd_", "usd_")) and "_per_" in unit_id
