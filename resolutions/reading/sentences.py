"""Tokens -> sentences: where sentences, semicolon parts and brackets begin and end, by token index."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from resolutions.phrases import Phrases, Token

Span = tuple[int, int]
"""The first token and the one after the last."""
_STOPS = frozenset(".!?…")
_NO_PHRASES = Phrases(())


def sentences(items: Sequence[Token], text: str, abbreviations: Phrases = _NO_PHRASES) -> list[tuple[int, int]]:
    """The spans of the sentences, by token index; the point of an abbreviation ends none."""
    spans: list[tuple[int, int]] = []
    begin = 0
    stopped = any(stop in text[:-1] for stop in _STOPS)
    for i in [i for i, token in enumerate(items[:-1]) if token.word in _STOPS] if stopped else ():
        follows = items[i + 1]
        ends = follows.gap and (text[follows.start].isupper() or follows.is_number)
        if ends and not (i > begin and abbreviations.at(items[i - 1 : i], 0) is not None):
            spans.append((begin, i + 1))
            begin = i + 1
    return [*spans, (begin, len(items))] if items else spans


def brackets(items: Sequence[Token], begin: int, end: int) -> list[tuple[int, int]]:
    """The spans of the outermost brackets between two tokens; an unclosed one is none."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for i in range(begin, end):
        word = items[i].word
        if word == "(":
            opened.append(i)
        elif word == ")" and opened:
            first = opened.pop()
            if not opened:
                spans.append((first, i + 1))
    return spans


def bracketed(items: Sequence[Token]) -> set[int]:
    """The places that stand in a closed bracket."""
    return {i for begin, end in brackets(items, 0, len(items)) for i in range(begin, end)}


def parts(items: Sequence[Token], span: Span, groups: Sequence[Span], joins: Phrases = _NO_PHRASES) -> list[Span]:
    """The parts of a sentence between semicolons that stand in no bracket and before no word such as "hoặc"."""
    parts: list[tuple[int, int]] = []
    begin = span[0]
    for i in range(*span):
        if items[i].word == ";" and not inside(i, groups) and joins.at(items, i + 1) is None:
            parts.append((begin, i))
            begin = i + 1
    return [*parts, (begin, span[1])]


def inside(i: int, groups: Sequence[Span]) -> bool:
    """Whether a token stands in one of the brackets, which are in printed order."""
    return holder(i, groups) is not None


def holder(i: int, groups: Sequence[Span]) -> Span | None:
    """The bracket that a token stands in, its own signs included; the brackets are in printed order."""
    at = bisect_right(groups, i, key=itemgetter(0)) - 1
    return groups[at] if at >= 0 and i < groups[at][1] else None


def begun_in(span: Span, groups: Sequence[Span]) -> Sequence[Span]:
    """The brackets that begin in a span."""
    first, last = (bisect_left(groups, border, key=itemgetter(0)) for border in span)
    return groups[first:last]
