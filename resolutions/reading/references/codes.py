"""Tokens -> Code: a document number such as ``15/2020/NQ-HĐND``, ``26-BS/VPHU`` or ``8888 /UBND-THNC``.

A blank left by hand or by a bad copy before the stroke or the hyphen belongs to the number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from resolutions.phrases import Token, is_code_part

_JOINT = ("ttlt", "nqlt")
LONGEST = 16
"""A number has at most so many tokens."""


class Code(NamedTuple):
    """A document number among tokens."""

    number: str
    """The number as printed, without blanks."""
    end: int
    """After its last token."""
    lettered: bool
    """Whether it holds letters in capitals, as the numbers of party and state documents do."""


def code_at(items: Sequence[Token], i: int, text: str) -> Code | None:
    """The document number that begins at token ``i``; a bare number is one too, for those who know that it is."""
    if i >= len(items) or not items[i].is_number or "," in items[i].word:
        return None
    j = i + 1
    while j < len(items) and j - i < LONGEST and (is_code_part(items[j]) or _spaced(items, i, j, text)):
        j += 1
    while j > i + 1 and not items[j - 1].word[-1].isalnum():
        j -= 1
    number = "".join(text[items[i].start : items[j - 1].end].split())
    lettered = any(_is_letters(_printed(token, text)) for token in items[i + 1 : j])
    return Code(number, j, lettered)


def names_kind(number: str, codes: Collection[str]) -> str:
    """The first of the kind codes (``NQ``, ``QĐ``) that stands between the signs of a number, or empty."""
    parts = number.replace("/", "-").replace("–", "-").split("-")
    return next((part for part in parts[1:] if part in codes), "")


def _is_letters(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _spaced(items: Sequence[Token], i: int, j: int, text: str) -> bool:
    """Whether token ``j`` goes on after a blank: ``8888 /UBND``, ``14 - NQ/TU``, ``71/NQ - HĐND``, joint numbers."""
    if items[j].word not in ("/", "-", "–"):
        return items[j - 1].word in ("-", "–") and items[j - 1].gap and _is_letters(_printed(items[j], text))
    lettered = [token for token in items[i:j] if _is_letters(_printed(token, text))]
    joint = any(token.word in _JOINT for token in lettered) or lettered == [items[j - 1]]
    if j + 1 == len(items) or not (items[j - 1].is_number or joint):
        return False
    stroke = j + 2 < len(items) and items[j + 2].word == "/" and not items[j + 2].gap
    return _is_letters(_printed(items[j + 1], text)) and (not items[j + 1].gap or stroke or joint)


def _printed(token: Token, text: str) -> str:
    return text[token.start : token.end]
