"""Label -> Wordings: the wordings of indicators that share most words with an unknown label, rare words counting more.

The cost is bounded: so many words of a label are looked up, the rarest first, and so many wordings compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resolutions.phrases import Token, tokens
from resolutions.reading.wording.indicators import Matcher, Words
from resolutions.registers import Indicator, Wording
from resolutions.wordlists import Wordlists

LOOKED_UP = 8
"""So many words of a label are looked up."""
COMPARED = 300
"""So many wordings are compared."""
NEAREST = 3
"""So many indicators are named."""
ENOUGH = 150
"""A wording is near when at least so many thousandths of the weight of both are shared."""
_WEIGHT, _UNKNOWN = 1_000_000, 8


class Nearness:
    """The wordings of all indicators, by their words."""

    def __init__(self, indicators: Iterable[Indicator], words: Wordlists) -> None:
        """Index every wording by its words, neutral ones left out."""
        self._matcher = Matcher((), words)
        self._known: list[tuple[frozenset[str], Indicator, Wording]] = []
        self._same: dict[Words, list[int]] = {}
        self._holding: dict[str, list[int]] = {}
        holders: dict[str, set[str]] = {}
        for indicator in indicators:
            for wording in indicator.wordings:
                key = self.essence(tokens(wording.text))
                self._same.setdefault(key, []).append(len(self._known))
                for word in set(key):
                    self._holding.setdefault(word, []).append(len(self._known))
                    holders.setdefault(word, set()).add(indicator.indicator_id)
                self._known.append((frozenset(key), indicator, wording))
        self._weights = {word: _WEIGHT // len(ids) for word, ids in holders.items()}

    def essence(self, label: Sequence[Token]) -> Words:
        """The words of a label that say what is measured."""
        return self._matcher.essence(label)

    def same(self, label: str) -> list[tuple[Indicator, Wording]]:
        """The wordings that are the label word for word, whatever they stand under and measure."""
        return [self._known[i][1:] for i in self._same.get(self.essence(tokens(label)), ())]

    def nearest(self, label: str) -> list[tuple[Indicator, Wording]]:
        """The indicators whose wordings are nearest, each with that wording, the nearest first."""
        key = self.essence(tokens(label))
        words = frozenset(key)
        rare = sorted((len(self._holding[word]), word) for word in words if word in self._holding)
        near = dict.fromkeys(self._same.get(key, ()))
        for _, word in rare[:LOOKED_UP]:
            near |= dict.fromkeys(self._holding[word][: COMPARED - len(near)])
        scored = sorted((-self._shared(words, i), self._known[i][1].indicator_id, i) for i in near)
        best: dict[str, int] = {}
        for score, indicator_id, i in scored:
            if -score >= ENOUGH:
                best.setdefault(indicator_id, i)
        return [self._known[i][1:] for i in list(best.values())[:NEAREST]]

    def _shared(self, words: frozenset[str], i: int) -> int:
        """How many thousandths of the weight of both are shared; whole numbers, which are equal everywhere."""
        other = self._known[i][0]
        return 1000 * self._weight(words & other) // max(1, self._weight(words | other))

    def _weight(self, words: frozenset[str]) -> int:
        return sum(self._weights.get(word, _WEIGHT // _UNKNOWN) for word in words)
