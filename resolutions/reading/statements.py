"""Amounts of a clause -> Statements: which words of a sentence belong to which amount.

A sentence is cut at semicolons, then between amounts; what stands in brackets hangs on the amount before it. No
word is in two statements.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from resolutions.phrases import Token
from resolutions.reading.amounts import Amount
from resolutions.reading.sentences import brackets, inside, parts, sentences
from resolutions.wordlists import Wordlists

_SEPARATORS = (",", "và", "cùng")


@dataclass(frozen=True, slots=True)
class Cut:
    """An amount with the tokens that are its own."""

    amount: Amount
    """The amount."""
    before: tuple[int, ...]
    """Tokens of the statement before the amount."""
    after: tuple[int, ...]
    """Tokens of the statement after the amount."""
    host: int
    """Index of the statement in whose brackets this one stands, or -1."""
    part: int
    """Which semicolon part of the clause it is in: amounts of one part can share words."""
    sentence: tuple[int, int]
    """First token of the sentence and the one after its last."""


def cut(items: Sequence[Token], text: str, amounts: Sequence[Amount], words: Wordlists) -> list[Cut]:
    """The statements of a clause in printed order of their amounts."""
    made: list[Cut] = []
    part = 0
    for sentence in sentences(items, text, words.labels["abbreviations"]):
        groups = brackets(items, *sentence)
        for begin, end in parts(items, sentence, groups):
            part += 1
            _cut_part(items, (begin, end), sentence, part, amounts, groups, words, made)
    return made


def _cut_part(
    items: Sequence[Token],
    span: tuple[int, int],
    sentence: tuple[int, int],
    part: int,
    amounts: Sequence[Amount],
    groups: list[tuple[int, int]],
    words: Wordlists,
    made: list[Cut],
) -> None:
    """Append the statements of one semicolon part, each bracketed one after its host."""
    first, last = (bisect_left(amounts, border, key=lambda amount: amount.begin) for border in span)
    here = amounts[first:last]
    open_ones = [amount for amount in here if not inside(amount.numbers[0], groups)]
    loaded = [group for group in groups if any(group[0] < amount.numbers[0] < group[1] for amount in here)]
    ends = [_cut_between(items, a, b, groups, words) for a, b in pairwise(open_ones)]
    ranges = list(zip([span[0], *ends], [*ends, span[1]], strict=True)) if open_ones else []
    for amount, (begin, end) in zip(open_ones, ranges, strict=True):
        before = tuple(i for i in range(begin, amount.begin) if not inside(i, loaded))
        after = tuple(i for i in range(amount.end, end) if not inside(i, loaded))
        made.append(Cut(amount, before, after, -1, part, sentence))
        host = len(made) - 1
        for group in loaded:
            if begin <= group[0] < end:
                _cut_bracket(items, group, host, part, sentence, amounts, words, made)
    if not open_ones:
        for group in loaded:
            before = tuple(i for i in range(span[0], group[0]) if not inside(i, loaded))
            _cut_bracket(items, group, -1, part, sentence, amounts, words, made, before)


def _cut_bracket(
    items: Sequence[Token],
    group: tuple[int, int],
    host: int,
    part: int,
    sentence: tuple[int, int],
    amounts: Sequence[Amount],
    words: Wordlists,
    made: list[Cut],
    lead: tuple[int, ...] = (),
) -> None:
    """Append the statements of a bracket; ``lead`` are the words before it when no amount stands outside."""
    first, last = group[0] + 1, group[1] - 1
    inner = [amount for amount in amounts if first <= amount.numbers[0] < last]
    ends = [_cut_between(items, a, b, [], words) for a, b in pairwise(inner)]
    for amount, begin, end in zip(inner, [first, *ends], [*ends, last], strict=True):
        before = (*(lead if begin == first else ()), *range(begin, max(begin, amount.begin)))
        made.append(Cut(amount, before, tuple(range(amount.end, end)), host, part, sentence))


def _cut_between(
    items: Sequence[Token], first: Amount, second: Amount, groups: list[tuple[int, int]], words: Wordlists
) -> int:
    """The token at which the second amount's statement begins."""
    separators = [i for i in range(first.end, second.begin) if _separates(items, i) and not inside(i, groups)]
    if not separators:
        bracket = next((group for group in groups if group[0] == first.end), None)
        if bracket is not None:
            return bracket[1]
        linked = (i for i in range(first.end, second.begin - 1) if items[i].word == "với")
        begin = next((i for i in linked if words.labels["starters"].at(items, i + 1) is not None), 0)
        if begin:
            return begin
        period = words.periods.at(items, first.end)
        return period.end if period is not None and period.end <= second.begin else first.end
    if separators[0] == first.end or (groups and _bracket_then(separators[0], first.end, groups)):
        return separators[0] + 1
    at = second.begin
    while (match := words.verbs.before(items, at)) is not None and match.begin > first.end:
        at = match.begin
    if at - 1 in separators:
        return at
    return separators[-1] + 1


def _separates(items: Sequence[Token], i: int) -> bool:
    return items[i].word in _SEPARATORS or items[i].word == ";"


def _bracket_then(separator: int, end: int, groups: list[tuple[int, int]]) -> bool:
    """Whether only a bracket stands between the amount and the separator."""
    return any(first == end and last == separator for first, last in groups)
