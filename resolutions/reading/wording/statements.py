"""Amounts of a clause -> Statements: which words of a sentence belong to which amount.

A sentence is cut at semicolons, then between amounts; what stands in brackets hangs on the amount before it. No
word is in two statements.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.sentences import Span, begun_in, brackets, inside, parts, sentences
from resolutions.reading.wording.leading_brackets import amounts_in, is_of_lead, of_changed, of_listed
from resolutions.reading.wording.parting import SEPARATORS, cut_between
from resolutions.wordlists import Wordlists

REACH = 160
"""A label is looked for among at most so many tokens on either side of its amount, however long the sentence."""


class Cut(NamedTuple):
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
    sentence: Span
    """First token of the sentence and the one after its last."""
    bracket: int = -1
    """The token that opens the bracket it stands in, or -1."""


def cut(items: Sequence[Token], text: str, amounts: Sequence[Amount], words: Wordlists) -> list[Cut]:
    """The statements of a clause in printed order of their amounts."""
    made: list[Cut] = []
    part = 0
    for sentence in sentences(items, text, words.labels["abbreviations"]):
        groups = brackets(items, *sentence) if "(" in text else []
        for begin, end in parts(items, sentence, groups, words.labels["or"]) if ";" in text else [sentence]:
            part = max(part, made[-1].part if made else 0) + 1
            _cut_part(items, (begin, end), sentence, part, amounts, groups, words, made)
    return made


def _cut_part(
    items: Sequence[Token],
    span: Span,
    sentence: Span,
    part: int,
    amounts: Sequence[Amount],
    groups: Sequence[Span],
    words: Wordlists,
    made: list[Cut],
) -> None:
    """Append the statements of one semicolon part, each bracketed one after its host."""
    here = amounts_in(span, amounts)
    open_ones = [amount for amount in here if not inside(amount.numbers[0], groups)] if groups else here
    loaded = [group for group in begun_in(span, groups) if amounts_in((group[0] + 1, group[1]), here)]
    begun = span[0]
    for group in begun_in((begun, open_ones[0].begin), loaded) if open_ones else ():
        if is_of_lead(items, group, here, words):
            _cut_bracket(items, group, -1, part, sentence, here, words, made, _open(begun, group[0], loaded)[-REACH:])
            begun = group[1] + 1
    ends = [cut_between(items, a, b, groups, words) for a, b in pairwise(open_ones)]
    ranges = list(zip([begun, *ends], [*ends, span[1]], strict=True)) if open_ones else []
    for amount, (begin, end) in zip(open_ones, ranges, strict=True):
        before, after = _open(begin, amount.begin, loaded), _open(amount.end, end, loaded)
        made.append(Cut(amount, before, after, -1, part, sentence))
        host = len(made) - 1
        for group in begun_in((begin, end), loaded):
            lead = of_listed(items, group, amount, words) or of_changed(items, group, amount.end, words)
            _cut_bracket(items, group, -1 if lead else host, part, sentence, here, words, made, lead)
    if not open_ones:
        outside = [i for i in range(*span) if not inside(i, loaded)]
        begin = 0
        for group in loaded:
            led = bisect_left(outside, group[0])
            begin = begin if led - begin > 1 and items[outside[begin]].word in SEPARATORS else 0
            before = tuple(outside[max(begin, led - REACH) : led])
            begin = led
            _cut_bracket(items, group, -1, part, sentence, here, words, made, before)
            if len(here) == 1:  # "Phần còn lại (90%) nộp ngân sách nhà nước"
                made[-1] = made[-1]._replace(after=(*made[-1].after, *outside[led : led + REACH]))


def _open(begin: int, end: int, groups: Sequence[Span]) -> tuple[int, ...]:
    """The tokens between two places that stand in no bracket."""
    return tuple(i for i in range(begin, end) if not inside(i, groups)) if groups else tuple(range(begin, end))


def _cut_bracket(
    items: Sequence[Token],
    group: Span,
    host: int,
    part: int,
    sentence: Span,
    amounts: Sequence[Amount],
    words: Wordlists,
    made: list[Cut],
    lead: tuple[int, ...] = (),
) -> None:
    """Append the statements of a bracket; ``lead`` are the words before it when no amount stands outside."""
    first, last = group[0] + 1, group[1] - 1
    inner = amounts_in((first, last), amounts)
    ends = [cut_between(items, a, b, [], words) for a, b in pairwise(inner)]
    for amount, begin, end in zip(inner, [first, *ends], [*ends, last], strict=True):
        before = (*(lead if begin == first else ()), *range(begin, max(begin, amount.begin)))
        part += any(items[i].word == ";" for i in range(made[-1].amount.end if begin != first else begin, begin))
        made.append(Cut(amount, before, tuple(range(amount.end, end)), host, part, sentence, group[0]))


def follows_comma(items: Sequence[Token], statement: Cut, after: Sequence[Token], counted: bool) -> bool:
    """Whether an amount opens a clause of its own after a comma: "Kinh tế phát triển, 100% thôn có điện"."""
    percent = statement.amount.unit is not None and statement.amount.unit.unit_id == "percent"
    comma = bool(statement.before) and items[statement.before[-1]].word == ","
    return comma and (counted or percent) and len(after) > 1
