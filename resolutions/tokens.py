"""Pieces -> Tokens: the words, numbers and signs of a text, a number with its points and commas as one of them."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word, a number or one other printed character of a text."""

    word: str
    """The word folded (lower case, one spelling); a number as printed."""
    start: int
    """Position of its first character in the text."""
    end: int
    """Position after its last character."""
    gap: bool
    """Whether white space stands before it."""
    is_number: bool
    """Whether it begins with an ASCII digit."""


def join_numbers(pieces: list[Token], text: str) -> list[Token]:
    """The tokens, digits with ``.`` or ``,`` between them made one number."""
    joined: list[Token] = []
    i = 0
    while i < len(pieces):
        first, j = pieces[i], i
        if first.is_number:
            while (
                _continues(pieces, j)
                or _continues_before_blank(pieces, j)
                or _is_decimal_apart(pieces, i, j)
                or (j > 0 and _continues_after_blank(pieces, j))
            ):
                j += 2
        if i == j:
            joined.append(first)
        else:
            last = pieces[j]
            word = "".join(text[first.start : last.end].split())
            joined.append(Token(word, first.start, last.end, first.gap, True))
        i = j + 1
    return joined


def _continues(pieces: list[Token], j: int) -> bool:
    """Whether the digits at ``j`` go on after a point or comma."""
    if j + 2 >= len(pieces) or pieces[j + 1].word not in (".", ",") or pieces[j + 1].gap:
        return False
    return pieces[j + 2].is_number and not pieces[j + 2].gap


def _continues_before_blank(pieces: list[Token], j: int) -> bool:
    """Whether a damaged text left a blank before the point of a number: ``38 .500 con``."""
    if j + 2 >= len(pieces) or pieces[j + 1].word != "." or not pieces[j + 1].gap or pieces[j + 2].gap:
        return False
    return len(pieces[j].word) <= 3 and pieces[j + 2].is_number and len(pieces[j + 2].word) == 3


def _is_decimal_apart(pieces: list[Token], i: int, j: int) -> bool:
    """Whether a damaged text left a blank before the comma of a decimal with a unit: ``48 ,7 tạ/ha``."""
    if j + 3 >= len(pieces) or pieces[j + 1].word != "," or not pieces[j + 1].gap or pieces[j + 2].gap:
        return False
    whole = i == j or pieces[j - 1].word == "."
    alone = whole and (i == 0 or pieces[i - 1].word != ",")  # "các số 2 ,5 ,9 bị hỏng" is a list
    measured = pieces[j + 3].word == "%" or pieces[j + 3].word[0].isalpha()
    return alone and measured and pieces[j + 2].is_number and len(pieces[j + 2].word) <= 2


def _continues_after_blank(pieces: list[Token], j: int) -> bool:
    """Whether a damaged text left a blank inside a number: ``1. 250 triệu``."""
    if j + 3 >= len(pieces) or pieces[j + 1].word != "." or pieces[j + 1].gap or not pieces[j + 2].is_number:
        return False
    grouped = len(pieces[j].word) <= 3 and len(pieces[j + 2].word) == 3 and pieces[j + 3].word[0].isalpha()
    return grouped and pieces[j - 1].word[0].isalpha()
