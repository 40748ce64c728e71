"""Words -> words: the brackets and periods of a statement that are no part of its label, cut out."""

from __future__ import annotations

from collections.abc import Callable

from resolutions.phrases import Token
from resolutions.reading.sentences import brackets
from resolutions.reading.wording.trimming import period_at_end
from resolutions.wordlists import Wordlists

_IS = "là"
"""Before a colon it only says that the amount follows."""


def without_asides(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words without the brackets that say nothing of what is measured: "(sau đây gọi tắt là xã)"."""
    return _without(tokens, lambda begin: words.labels["asides"].at(tokens, begin) is not None)


def without_brackets(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words after an amount without brackets, but for those that tell its scope: "(trừ hồ sơ mật)"."""
    return _without(tokens, lambda begin: words.labels["scopes"].at(tokens, begin) is None)


def without_reckoning(tokens: list[Token]) -> list[Token]:
    """The words before an amount, none of a reckoning that comes to it: "3 lò x 1,4 tỷ đồng/lò = 4,2 tỷ đồng"."""
    reckons = bool(tokens) and tokens[-1].word == "=" and any(token.word in ("x", "×") for token in tokens)
    return [] if reckons else tokens


def without_provisions(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words without where a rule is written: "Giá các thẻ nêu tại điểm b, đ khoản này"."""
    found = next(words.labels["provisions"].find(tokens), None)
    if found is None:
        return tokens
    end = found.end
    while end < len(tokens) and (part := _end_of_part(tokens, end, words)):
        end = part
    return tokens[: found.begin] + without_provisions(tokens[end:], words)


def _end_of_part(tokens: list[Token], i: int, words: Wordlists) -> int:
    """The token after a letter, number or word of a cited provision, or a comma before one; else 0."""
    if tokens[i].word == ",":
        return i + 1 if i + 1 < len(tokens) and _end_of_part(tokens, i + 1, words) else 0
    if tokens[i].is_number or (len(tokens[i].word) == 1 and tokens[i].word.isalpha()):
        return i + 1
    match = words.labels["provision_parts"].at(tokens, i)
    return match.end if match is not None else 0


def without_colon(label: list[Token]) -> list[Token]:
    """A row's label without the colon at its end, or "là:"; one stands before a period too: "Phân kỳ: năm 2021: 62"."""
    label = label[:-1] if label and label[-1].word == ":" else label
    return label[:-1] if len(label) > 1 and label[-1].word == _IS else label


def without_period(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A row's label without the period at its end: "Tổng kinh phí giai đoạn 2011 - 2015: 486 tỷ đồng"."""
    period = period_at_end(tokens, words.periods) if len(tokens) > 2 else None
    named = period is not None and any(token.is_number for token in tokens[period:])
    return tokens[:period] if named else tokens


def without_inner_period(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without the period before its bracket: "Giá trị sản xuất năm 2007 (giá cố định 1994)"."""
    opened = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].word == "("), 0)
    if not opened or tokens[-1].word != ")":
        return tokens
    return without_period(tokens[:opened], words) + tokens[opened:]


def _without(tokens: list[Token], is_cut: Callable[[int], bool]) -> list[Token]:
    """The words without the brackets whose first word, told by its index, says so."""
    kept = tokens
    for begin, end in reversed(brackets(tokens, 0, len(tokens))):
        if is_cut(begin + 1):
            kept = kept[:begin] + kept[end:]
    return kept
