"""Tokens -> tokens: where a colon or a tab parts what an amount stands under from the words of the amount."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.wordlists import Wordlists

SHORT_HEAD = 12
"""So many words before a colon are the label of a parent."""
MAX_HEAD = 20
"""So many are it when they make no statement of their own; more are no label."""


def border_of(before: Sequence[Token], text: str, begin: int) -> int:
    """The index after the last colon or tab before the amount; 0 when there is none."""
    for i in range(len(before) - 1, -1, -1):
        until = before[i + 1].start if i + 1 < len(before) else begin
        if _parts(before, i) or "\t" in text[before[i].end : until]:
            return i + 1
    return 0


def split_at_colon(tokens: list[Token], words: Wordlists) -> tuple[list[Token], list[Token]]:
    """The words before the last colon that head what follows, none when they are no name, and the words behind it."""
    colons = [i for i in range(len(tokens)) if _parts(tokens, i)]
    if not colons:
        return [], tokens
    head = tokens[: colons[-1]]
    stated = len(head) > SHORT_HEAD and any(True for _ in words.labels["judgements"].find(head))
    return (head if len(head) <= MAX_HEAD and not stated else []), tokens[colons[-1] + 1 :]


def _parts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a colon stands there, and not that of a standard: "QCVN 02:2009/BYT"."""
    around = tokens[i - 1 : i + 2] if i else ()
    joined = len(around) == 3 and around[0].is_number and around[2].is_number
    return tokens[i].word == ":" and not (joined and not (around[1].gap or around[2].gap))
