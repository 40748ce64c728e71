"""Decimal -> spellings: every way in which a number may be printed, in the styles that its document allows.

5047 is printed ``5.047`` or ``5047`` in Vietnamese style and ``5,047`` in English style; 2 may be ``02``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from resolutions.reading.proof.spelled_words import DIGITS, Pieces, Words, split

MARKS = {"vi": (".", ","), "en": (",", ".")}
"""Group mark and decimal mark of each style."""
_MINUS = ("-", "−")
_DIGIT_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_FIRST_WORDS = frozenset((*_DIGIT_WORDS, "mười"))
_HUNDREDS = frozenset(("trăm", "mươi", "linh", "lẻ"))
_MORE_WORDS = frozenset((*_FIRST_WORDS, *_HUNDREDS, "mốt", "tư", "lăm", "nhăm"))
_FOUR: dict[int, tuple[Words, ...]] = {4: (("tư",),)}


def styles_of(printed: Iterable[str]) -> tuple[str, ...]:
    """The styles that a document's numbers show; Vietnamese when none of them can tell."""
    seen = {style for text in printed if (style := _style_of(text))}
    return tuple(sorted(seen)) or ("vi",)


def _style_of(text: str) -> str:
    """The style of a number that can have no other, or empty."""
    for style, (group, point) in MARKS.items():
        whole, found, decimals = text.partition(point)
        groups = whole.split(group)
        if not all(part.isdigit() for part in (*groups, *([decimals] if found else []))):
            continue
        grouped = len(groups) > 1 and len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:])
        if (grouped and (found or len(groups) > 2)) or (len(groups) == 1 and found and len(decimals) != 3):
            return style
    return ""


def spellings(value: Decimal, styles: Iterable[str]) -> Iterator[str]:
    """The ways of printing a number that is not negative, its blanks left out."""
    whole, _, decimals = format(value, "f").partition(".")
    decimals = decimals.rstrip("0")
    wholes = {whole} | ({"0" + whole} if len(whole) < 3 else set())
    for style in styles:
        group, point = MARKS[style]
        for one in (*wholes, _grouped(whole, group), _grouped(whole, " ")):
            if not decimals:
                yield one
            for zeros in range(0 if decimals else 1, 4):
                yield f"{one}{point}{decimals}{'0' * zeros}"


def _grouped(whole: str, mark: str) -> str:
    head = len(whole) % 3 or 3
    return mark.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])


def printed_at(value: Decimal, styles: Iterable[str], text: Pieces, i: int, signed: bool = False) -> int:
    """The index after the number printed at piece ``i``, when that is the value as a whole; else -1."""
    if value < 0:
        signed = text.words[i] in _MINUS and i + 1 < len(text.words) and text.joined(i + 1)
        return printed_at(-value, styles, text, i + 1, True) if signed else -1
    if text.words[i][0] not in DIGITS:
        if text.words[i] not in _FIRST_WORDS:
            return -1
        ends = (i + len(words) for words in number_words(value) if text.stands(words, i))
        return next((_said_again(text, end, value, styles) for end in ends if not _says_more(text, i, end)), -1)
    if not _begins_number(text, i) or (_is_negative(text, i) and not signed):
        return -1
    ways = _longest_first(value, tuple(styles))
    printed = "".join(text.words[i : i + len(ways[0])])
    for spelling in ways:
        if not printed.startswith(spelling.replace(" ", "")):
            continue
        words = split(spelling)
        if text.stands(words, i) and not _goes_on(text, i + len(words)):
            return _said_again(text, i + len(words), value, styles)
    return -1


def _said_again(text: Pieces, end: int, value: Decimal, styles: Iterable[str]) -> int:
    """The index after the brackets that say a number again, in words or in digits: ``20 (hai mươi)``."""
    if text.words[end : end + 1] != ("(",):
        return end
    again = [*number_words(value), *(split(one) for one in spellings(value, styles))]
    closes = (end + 1 + len(words) for words in again if text.stands(words, end + 1))
    return next((at + 1 for at in closes if text.words[at : at + 1] == (")",)), end)


def number_end(text: Pieces, i: int) -> int:
    """The index after the digits or the words of a number that begin at piece ``i``; ``i`` when none do."""
    end, digits = i, text.words[i][0] in DIGITS
    if not digits and text.words[i] not in _FIRST_WORDS:
        return i
    while end < len(text.words) and (
        text.words[end][0] in DIGITS or text.words[end] in (".", ",") if digits else text.words[end] in _MORE_WORDS
    ):
        end += 1
    return end


def _says_more(text: Pieces, i: int, end: int) -> bool:
    """Whether words of a number go on after piece ``end`` or before piece ``i``: twenty in "hai mươi lăm"."""
    before = text.words[i - 1] if i else ""
    return text.words[end : end + 1] in [(word,) for word in _MORE_WORDS] or before in _HUNDREDS


@lru_cache(maxsize=4096)
def _longest_first(value: Decimal, styles: tuple[str, ...]) -> Sequence[str]:
    """The spellings of a number, remembered: small ones are printed often."""
    return sorted(set(spellings(value, styles)), key=len, reverse=True)


def _begins_number(text: Pieces, i: int) -> bool:
    """Whether the digits at piece ``i`` do not continue a number before them."""
    if not text.joined(i):
        return True
    before = text.words[i - 1]
    tail = before in (".", ",") and text.joined(i - 1) and i > 1 and text.words[i - 2][0] in DIGITS
    return not (before[0] in DIGITS or tail)


def _is_negative(text: Pieces, i: int) -> bool:
    """Whether a minus sign stands right before the digits at piece ``i``, and is neither a list mark nor a dash."""
    return i > 1 and text.words[i - 1] in _MINUS and text.joined(i) and not text.joined(i - 1)


def is_minus_cell(text: Pieces, i: int, end: int) -> bool:
    """Whether the pieces ``i`` to ``end`` fill a cell that is not the first, but for the minus sign before them."""
    if i < 2 or text.words[i - 1] not in _MINUS or text.cells[i - 2] == text.cells[i - 1]:
        return False
    return text.cells[i - 1] == text.cells[i] and (end == len(text.cells) or text.cells[end] != text.cells[i])


def _goes_on(text: Pieces, end: int) -> bool:
    """Whether more digits of the same number follow."""
    if end >= len(text.words) or not text.joined(end):
        return False
    marked = text.words[end] in (".", ",") and text.joined(end + 1) and text.words[end + 1][0] in DIGITS
    return text.words[end][0] in DIGITS or marked


def number_words(value: Decimal) -> list[Words]:
    """A whole number below 1000 in Vietnamese words, the longer first: ``hai mươi lăm``; none for others."""
    if value != int(value) or not 0 < value < 1000:
        return []
    hundreds, rest = divmod(int(value), 100)
    if not hundreds:
        return _below_hundred(rest)
    lead: Words = (_DIGIT_WORDS[hundreds], "trăm")
    if not rest:
        return [lead]
    small = [(zero, *words) for zero in ("linh", "lẻ") for words in (*_below_hundred(rest), *_FOUR.get(rest, ()))]
    return [(*lead, *words) for words in (small if rest < 10 else _below_hundred(rest))]


def _below_hundred(number: int) -> list[Words]:
    tens, ones = divmod(number, 10)
    if not tens:
        return [(_DIGIT_WORDS[ones],)]
    lead: Words = ("mười",) if tens == 1 else (_DIGIT_WORDS[tens], "mươi")
    if not ones:
        return [lead]
    last = {1: ("một", "mốt"), 4: ("bốn", "tư"), 5: ("lăm", "nhăm")}.get(ones, (_DIGIT_WORDS[ones],))
    return [(*lead, word) for word in last]
