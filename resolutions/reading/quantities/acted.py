"""Amounts -> Amounts: words that are verbs too count things only where an act does: "ban hành 03 quyết định".

"Kỳ họp lần 3 quyết định …" counts nothing: the number is left without a unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.spoken_numbers import follows_act
from resolutions.wordlists import Entry, Wordlists

_JOINS = (",", "và")


def only_acted(found: Sequence[Amount], items: Sequence[Token], words: Wordlists) -> list[Amount]:
    """The amounts, those of a word that may be a verb without their unit unless an act or another count is beside."""
    done: list[Amount] = []
    for amount in found:
        counts = not _is_verb(amount, items, words) or follows_act(items, amount.begin, words)
        counts = counts or _is_much(amount, items, words)
        done.append(amount if counts or _is_listed(amount, done, items) else uncounted(amount))
    return done


def _is_verb(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the unit of an amount is a word for what is done, too."""
    match = words.labels["also_verbs"].at(items, amount.unit_begin) if amount.unit is not None else None
    return match is not None and match.end == amount.unit_end


def _is_much(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a number can number nothing: one in thousands, a limited one, what remains: "còn 24 quyết định"."""
    verb = words.verbs.before(items, amount.begin)
    remains = verb is not None and isinstance(verb.payload, Entry) and "remains" in verb.payload.means
    first = amount.numbers[0]
    limited = amount.limit is not None and amount.begin < first  # "lần 3 quyết định trở lên" limits nothing
    return remains or limited or "." in items[first].word


def _is_listed(amount: Amount, done: Sequence[Amount], items: Sequence[Token]) -> bool:
    """Whether it is one more of what was counted right before: "ban hành 02 chỉ thị, 03 quyết định"."""
    counted = {one.end: one.unit for one in done}
    return items[amount.begin - 1].word in _JOINS and counted.get(amount.begin - 1) == amount.unit


def uncounted(amount: Amount) -> Amount:
    """The amount without its unit, and without what limits it behind the unit."""
    return amount._replace(unit=None, unit_end=amount.unit_begin, end=amount.unit_begin)
