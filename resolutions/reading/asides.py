"""Words -> words: the brackets of a statement that are no part of its label, cut out."""

from __future__ import annotations

from collections.abc import Callable

from resolutions.phrases import Token
from resolutions.reading.sentences import brackets
from resolutions.wordlists import Wordlists


def without_asides(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words without the brackets that say nothing of what is measured: "(sau đây gọi tắt là xã)"."""
    return _without(tokens, lambda begin: words.labels["asides"].at(tokens, begin) is not None)


def without_brackets(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words after an amount without brackets, but for those that tell its scope: "(trừ hồ sơ mật)"."""
    return _without(tokens, lambda begin: words.labels["scopes"].at(tokens, begin) is None)


def _without(tokens: list[Token], is_cut: Callable[[int], bool]) -> list[Token]:
    """The words without the brackets whose first word, told by its index, says so."""
    kept = tokens
    for begin, end in reversed(brackets(tokens, 0, len(tokens))):
        if is_cut(begin + 1):
            kept = kept[:begin] + kept[end:]
    return kept
