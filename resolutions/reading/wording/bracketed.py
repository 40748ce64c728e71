"""Statement -> the words before its bracket, where they announce what the bracket states or are its label."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.wording.statements import Cut
from resolutions.reading.wording.trimming import without_verbs
from resolutions.wordlists import Wordlists


def changed_in_bracket(items: Sequence[Token], statement: Cut, words: Wordlists) -> tuple[int, ...]:
    """The tokens before a bracket that says what changes: "Giảm nghèo bền vững (giảm 200 hộ nghèo)"; else none."""
    amount, before = statement.amount, statement.before
    opened = next((k for k in range(1, len(before)) if before[k] > before[k - 1] + 1), 0)
    inner = [items[i] for i in before[opened:]] if opened else []
    rest, verbs = without_verbs(inner, words)
    changes = not rest and any("change" in entry.means for entry in verbs)
    named = (amount.unit is not None and amount.unit.noun) or _goes_on(items, statement)
    return before[:opened] if changes and named else ()


def opens_bracket(items: Sequence[Token], statement: Cut) -> bool:
    """Whether an amount opens a bracket that hangs on no other amount."""
    return statement.host < 0 < statement.amount.begin and items[statement.amount.begin - 1].word == "("


def says_all(announced: Sequence[Token], noun: Sequence[Token], after: Sequence[Token], words: Wordlists) -> bool:
    """Whether a count in a bracket is of what stands before it: "Tai nạn giao thông (giảm 2 vụ)", but of no rate."""
    if after or not (noun and announced) or words.labels["rates"].at(announced, 0) is not None:
        return False
    return len(noun) == 1 or {token.word for token in noun} <= {token.word for token in announced}


def _goes_on(items: Sequence[Token], statement: Cut) -> bool:
    """Whether a word that is no comparison follows the amount."""
    return bool(statement.after) and items[statement.after[0]].word.isalpha()
