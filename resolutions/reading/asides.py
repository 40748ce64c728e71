"""Words -> words: the brackets of a statement that are no part of its label, cut out."""

from __future__ import annotations

from resolutions.phrases import Token
from resolutions.reading.sentences import brackets
from resolutions.wordlists import Wordlists


def without_asides(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words without the brackets that say nothing of what is measured: "(sau đây gọi tắt là xã)"."""
    kept = tokens
    for begin, end in reversed(brackets(tokens, 0, len(tokens))):
        if words.labels["asides"].at(tokens, begin + 1) is not None:
            kept = kept[:begin] + kept[end:]
    return kept


def without_brackets(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words after an amount without brackets, but for those that tell its scope: "(trừ hồ sơ mật)"."""
    kept = tokens
    for begin, end in reversed(brackets(tokens, 0, len(tokens))):
        if words.labels["scopes"].at(tokens, begin + 1) is None:
            kept = kept[:begin] + kept[end:]
    return kept
