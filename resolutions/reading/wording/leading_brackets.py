"""Brackets -> words: whether a bracket is of the words right before it, and hangs on no amount outside it.

One before all open amounts of a sentence else hangs on the amount that follows, any other one on the amount before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.sentences import Span
from resolutions.wordlists import Entry, Wordlists

_LISTING = (":", "là")
"""Behind a count and before a list these say that the things counted follow."""

FAR = 60
"""A word that turns to what changed stands at most so many tokens before the bracket."""


def amounts_in(span: Span, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts whose first number stands in a span."""
    first, last = (bisect_left(amounts, border, key=lambda amount: amount.numbers[0]) for border in span)
    return amounts[first:last]


def is_of_lead(items: Sequence[Token], group: Span, amounts: Sequence[Amount], words: Wordlists) -> bool:
    """Whether a bracket tells a change or a share of what stands before it, and something else follows its comma."""
    changes = _ends_clause(items, group, words) and _opens_with_change(items, group, amounts, words)
    return changes or _tells_share(items, group, amounts, words)


def of_listed(items: Sequence[Token], group: Span, counted: Amount, words: Wordlists) -> tuple[int, ...]:
    """The name before a bracket in the list of what an amount counts, or nothing.

    "3 chỉ tiêu chưa đạt là tỷ lệ che phủ rừng (54,7%), thu ngân sách (81%)"
    """
    between = range(counted.end, group[0])
    lists = any(items[i].word in _LISTING for i in between)
    if not lists or counted.unit is None or not counted.unit.noun:
        return ()
    begin = max(i + 1 for i in between if items[i].word in (*_LISTING, ",", "và"))
    return tuple(range(begin, group[0])) if words.labels["starters"].at(items, begin) is not None else ()


def of_changed(items: Sequence[Token], group: Span, begin: int, words: Wordlists) -> tuple[int, ...]:
    """The name before a bracket that tells how it changed, where words behind an amount turn to it, or nothing.

    "tăng 7%, chủ yếu nhờ thu nội địa (tăng 11%) và phí (tăng 4%)"; ``begin`` is the end of the amount.
    """
    verb = words.verbs.at(items, group[0] + 1)
    if verb is None or not isinstance(verb.payload, Entry) or "change" not in verb.payload.means:
        return ()
    name = 0
    for i in range(max(begin, group[0] - FAR) + 1, group[0]):
        turn = words.labels["turns_to"].at(items, i) if items[i - 1].word == "," else None
        if turn is not None:
            name = turn.end
        elif name and items[i - 1].word == ")" and items[i].word in (",", "và"):
            name = i + 1
    return tuple(range(name, group[0])) if name else ()


def _ends_clause(items: Sequence[Token], group: Span, words: Wordlists) -> bool:
    """Whether what follows the comma behind a bracket has a name of its own: "… (tăng 12 ha), trồng mới 40 ha rừng"."""
    comma = group[1] < len(items) and items[group[1]].word == ","
    return comma and any(words.labels[name].at(items, group[1] + 1) is not None for name in ("starters", "actions"))


def _opens_with_change(items: Sequence[Token], group: Span, amounts: Sequence[Amount], words: Wordlists) -> bool:
    """Whether a bracket first says how much what stands before it rises or falls: "Trồng rừng (tăng 12 ha)"."""
    return "change" in _told_first(items, group, amounts, words)


def _tells_share(items: Sequence[Token], group: Span, amounts: Sequence[Amount], words: Wordlists) -> bool:
    """Whether a bracket before a comma and a count says what share it has: "do đốt nương (chiếm 70%), 12 vụ"."""
    share = _told_first(items, group, amounts, words).get("measure") == "share"
    return share and group[1] + 1 < len(items) and items[group[1]].word == "," and items[group[1] + 1].is_number


def _told_first(items: Sequence[Token], group: Span, amounts: Sequence[Amount], words: Wordlists) -> Mapping[str, str]:
    """What the verb means that opens a bracket right before its first amount; nothing when none does."""
    verb = words.verbs.before(items, amounts_in(group, amounts)[0].begin)
    entry = verb.payload if verb is not None and verb.begin == group[0] + 1 else None
    return entry.means if isinstance(entry, Entry) else {}
