"""Label -> Indicator: the entry one of whose wordings the label is, word for word.

Brackets, scopes and neutral words ("trên địa bàn") are left out of the comparison; any other word that is over means
another indicator, so a qualifier such as "đối với huyện nghèo" is never swallowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.phrases import Phrases, Token, tokens
from resolutions.registers import Indicator, Wording
from resolutions.wordlists import Wordlists

Words = tuple[str, ...]
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
        self._known: dict[Words, list[Known]] = {}
        for indicator in indicators:
            for wording in indicator.wordings:
                key = self.essence(tokens(wording.text))
                under = self.essence(tokens(wording.under))
                self._known.setdefault(key, []).append(Known(indicator, wording, under))

    def essence(self, label: Sequence[Token]) -> Words:
        """The words of a label that say what is measured."""
        kept = _without(_without_brackets(label), self._scopes)
        return tuple(token.word for token in _without(kept, self._neutral) if token.word not in _UNSAID)

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
