"""Label -> Indicator: the entry one of whose wordings the label is, word for word.

Brackets, scopes and neutral words ("trên địa bàn") are left out of the comparison; any other word that is over means
another indicator, so a qualifier such as "đối với huyện nghèo" is never swallowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from resolutions.phrases import Phrases, Token, tokens
from resolutions.registers import Indicator, Wording
from resolutions.wordlists import Wordlists

Words = tuple[str, ...]
MOST = 4096
"""So many labels are remembered: those of indicators return in every document."""
_word_of = itemgetter(0)
_UNSAID = (",", ":", '"', "“", "”")


@dataclass(frozen=True, slots=True)
class Known:
    """One wording of one indicator, ready to compare."""

    indicator: Indicator
    """The indicator."""
    wording: Wording
    """The wording, with its place."""
    under: Words
    """The parent label it must stand under."""


class Matcher:
    """Finds the indicator of a label."""

    def __init__(self, indicators: Sequence[Indicator], words: Wordlists) -> None:
        """Index every wording by its words."""
        self._neutral = words.labels["neutral"]
        self._scopes = words.labels["scopes"]
        self._essences: dict[Words, Words] = {}
        self._known: dict[Words, list[Known]] = {}
        for indicator in indicators:
            for wording in indicator.wordings:
                key = self.essence(tokens(wording.text))
                under = self.essence(tokens(wording.under))
                self._known.setdefault(key, []).append(Known(indicator, wording, under))

    def essence(self, label: Sequence[Token]) -> Words:
        """The words of a label that say what is measured."""
        said = tuple(map(_word_of, label))
        if said not in self._essences:
            if len(self._essences) >= MOST:
                self._essences.clear()
            kept = _without(_without_brackets(label), self._scopes)
            self._essences[said] = tuple(t.word for t in _without(kept, self._neutral) if t.word not in _UNSAID)
        return self._essences[said]

    def match(self, label: Sequence[Token], parent: Sequence[Token], measure: str, certain: bool) -> Known | None:
        """The wording that the label is; ``certain`` says that the sentence itself told the measure.

        A level that no word made a level may also be a total so far ("toàn tỉnh có 107 xã đạt chuẩn").
        """
        candidates = self._known.get(self.essence(label), [])
        under = self.essence(parent) if any(known.under for known in candidates) else ()
        fitting = [known for known in candidates if known.under == under] if under else []
        fitting += [known for known in candidates if not known.under]
        for accepted in (measure,) if certain else (measure, "cumulative"):
            for known in fitting:
                if known.indicator.measure == accepted:
                    return known
        return None


def _without_brackets(label: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = 0
    for token in label:
        depth += token.word == "("
        if depth == 0:
            kept.append(token)
        depth -= token.word == ")" and depth > 0
    return kept


def _without(label: Sequence[Token], phrases: Phrases) -> list[Token]:
    kept: list[Token] = []
    free = 0
    for match in phrases.find(label):
        kept += label[free : match.begin]
        free = match.end
    return [*kept, *label[free:]]
