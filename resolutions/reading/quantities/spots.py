"""Amounts -> Amounts: spots that an act counts are no points of a score: "xóa 12 điểm đen", "có 4 điểm vui chơi".

What is counted is more than the word for a point, so the number is left without a unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.acted import uncounted
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.spoken_numbers import follows_act
from resolutions.wordlists import Entry, Wordlists

_JOINS = (",", "và")


def without_spots(found: Sequence[Amount], items: Sequence[Token], words: Wordlists) -> list[Amount]:
    """The amounts, those of spots without their unit: behind an act, or after others in a list."""
    done: list[Amount] = []
    listed: int | None = None
    for amount in found:
        spot = _is_named(amount, items, words) and (_is_acted(amount, items, words) or amount.begin == listed)
        listed = _further(items, amount.end) if spot else None
        done.append(uncounted(amount) if spot else amount)
    return done


def _is_named(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the unit of an amount is a word for a score, and a word that compares nothing follows it."""
    match = words.labels["spots"].at(items, amount.unit_begin) if amount.unit is not None else None
    if match is None or match.end != amount.unit_end:
        return False
    compared = words.labels["comparisons"].at(items, match.end) is not None
    return not compared and match.end < len(items) and items[match.end].word.isalpha()


def _is_acted(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an act or "có" counts an amount, and no verb of change tells it: "tăng 3 điểm"."""
    verb = words.verbs.before(items, amount.begin)
    changes = verb is not None and isinstance(verb.payload, Entry) and "measure" in verb.payload.means
    return follows_act(items, amount.begin, words) and not changes


def _further(items: Sequence[Token], i: int) -> int | None:
    """Where one more of a list begins, behind the comma or "và" that ends a name; None when the name ends otherwise."""
    ends = (k for k in range(i, len(items)) if not items[k].word.isalpha() or items[k].word in _JOINS)
    end = next(ends, None)
    return end + 1 if end is not None and items[end].word in _JOINS else None
