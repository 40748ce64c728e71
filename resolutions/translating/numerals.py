"""Tokens -> numbers: digits by the rules of a language, Roman numerals, ordinals and scale words that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from resolutions.phrases import Token
from resolutions.translating.dates import Found
from resolutions.translating.number_words import Grammar

_ROMAN = {"I": 1, "V": 5, "X": 10}


def value_of(printed: str, scale: int, grammar: Grammar) -> str:
    """The number that some digits write in a language, in plain signs; digits that it cannot write stay as printed."""
    whole, point, decimals = printed.partition(grammar.point)
    groups = whole.split(grammar.group)
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        if grammar.group == "." and len(groups) == 2 and not point:
            groups, decimals = groups[:1], groups[1]
        else:
            return f"'{printed}'"
    if not decimals.isdigit() and decimals:
        return f"'{printed}'"
    number = Decimal("".join(groups) + ("." + decimals if decimals else "")) * scale
    return format(number, "f")


def numeral_at(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """A Roman numeral, an ordinal word or a scale word that is a number by itself."""
    item = items[i]
    printed = text[item.start : item.end]
    before = items[i - 1].word if i else ""
    if printed[:1] in _ROMAN and set(printed) <= _ROMAN.keys() and _is_roman(items, i, printed, before, grammar):
        return Found("number", str(_roman(printed)), 1)
    ordinal = grammar.ordinals.get(item.word)
    if ordinal and (not grammar.before_ordinal or before in grammar.before_ordinal):
        return Found("number", str(ordinal), 1)
    alone = grammar.alone.get(item.word) if printed.islower() else None
    return Found("number", str(alone), 1) if alone else None


def _is_roman(items: Sequence[Token], i: int, printed: str, before: str, grammar: Grammar) -> bool:
    after = items[i + 1].word if i + 1 < len(items) else ""
    return len(printed) > 1 or before in grammar.numbered or (after in grammar.numbered and after != "part")


def _roman(printed: str) -> int:
    values = [_ROMAN[sign] for sign in printed]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
