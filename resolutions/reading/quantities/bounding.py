"""Tokens around an amount -> Entry: the limit phrase that bounds it, touching it or some words behind it."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Match, Phrases, Token, variants
from resolutions.wordlists import Entry

_HOLE = "{amount}"
APART = 7
"""At most so many words stand between an amount and a limit apart from it: "từ 5% số vụ tai nạn giao thông trở lên"."""


class Limits:
    """The limit phrases, looked up by the words that touch the amount."""

    def __init__(self, entries: Sequence[tuple[str, Entry]], degrees: Phrases) -> None:
        """Cut each phrase at ``{amount}``; ``degrees`` are words that a limit behind them bounds, and no amount."""
        self._unless = {e.words: Phrases([(e.means["unless"], e)]) for _, e in entries if "unless" in e.means}
        self._not_after, self._only_after = (
            {e.words: Phrases([(e.means[name], e)], backward=True) for _, e in entries if name in e.means}
            for name in ("not_after", "only_after")
        )
        self._by_touch: dict[tuple[str, str], list[tuple[tuple[str, ...], tuple[str, ...], Entry]]] = {}
        apart = [(words, entry) for words, entry in entries if "apart" in entry.means]
        self._apart = Phrases((words.rpartition(_HOLE)[2], entry) for words, entry in apart)
        self._degrees = degrees
        for words, entry in entries:
            for variant in variants(words):
                at = variant.index(_HOLE)
                before, after = variant[:at], variant[at + 1 :]
                touch = (before[-1] if before else "", after[0] if after else "")
                self._by_touch.setdefault(touch, []).append((before, after, entry))

    def around(self, items: Sequence[Token], begin: int, end: int) -> tuple[int, int, Entry | None]:
        """The span of the amount with the longest limit phrase around it, and that phrase's entry."""
        left = items[begin - 1].word if begin else ""
        right = items[end].word if end < len(items) else ""
        best: tuple[int, int, Entry | None] = (begin, end, None)
        for touch in ((left, right), (left, ""), ("", right)):
            for before, after, entry in self._by_touch.get(touch, ()):
                first, last = begin - len(before), end + len(after)
                longer = last - first > best[1] - best[0] and first >= 0 and last <= len(items)
                stands = longer and _same(items, first, before) and _same(items, end, after)
                if stands and self._begins(entry, items, first):
                    best = (first, last, entry)
        return best

    def _begins(self, limit: Entry, items: Sequence[Token], first: int) -> bool:
        """Whether what stands before a limit phrase lets it bound: "hỗ trợ đến 50%", not "cấp trên 31 tỷ đồng"."""
        wanted, barred = self._only_after.get(limit.words), self._not_after.get(limit.words)
        behind = wanted is None or wanted.before(items, first) is not None
        return behind and (barred is None or barred.before(items, first) is None)

    def apart(self, items: Sequence[Token], end: int) -> Match | None:
        """The limit that stands some words behind an amount, when they have no degrees: "98% quân số trở lên"."""
        for i in range(end, min(end + APART + 1, len(items))):
            found = self._apart.at(items, i)
            if found is not None:
                return found
            joined = items[i].word in ("/", "-") or items[i].word.isalpha()
            if items[i].is_number or not joined or self._degrees.at(items, i) is not None:
                return None
        return None

    def compares(self, limit: Entry, items: Sequence[Token], span: tuple[int, int, int]) -> bool:
        """Whether a limit phrase compares an amount, given where it begins, its unit begins and it ends.

        So it does with such words behind ("cao hơn 5% so với"), and before a range ("thấp hơn từ 25 đến 40%").
        """
        begin, unit, end = span
        unless = self._unless.get(limit.words)
        ranges = sum(token.is_number for token in items[begin:unit]) > 1
        return unless is not None and (ranges or any(unless.at(items, i) is not None for i in range(unit, end + 1)))


def _same(items: Sequence[Token], begin: int, words: tuple[str, ...]) -> bool:
    return all(items[begin + i].word == word for i, word in enumerate(words))
