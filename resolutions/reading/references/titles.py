"""Tokens -> names of documents: how far a name such as "Đề án phát triển nhân lực … đến năm 2030" goes."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.duty_words import DutyWords, means
from resolutions.phrases import Match, Token

LONGEST = 40
"""A name has at most so many tokens."""
_SIGNS = frozenset('.;:()"“”…!?/[]*')


def named_at(items: Sequence[Token], i: int, text: str, words: DutyWords) -> Match | None:
    """The document cited by name at token ``i``, its phrase widened to the whole name."""
    match = words["citations.names"].at(items, i)
    if match is None or _is_draft(items, i, words) or not _capital(match, items, text):
        return None
    rest = means(match.payload, "rest")
    end = rest_end(items, match.end, text, rest, words) if rest else match.end
    return match._replace(end=end) if end > match.end or not rest else None


def rest_end(items: Sequence[Token], i: int, text: str, rest: str, words: DutyWords) -> int:
    """The end of a name that goes on at ``i``; ``i`` when it does not."""
    comma = j = i
    while j < len(items) and j - i < LONGEST:
        through = words["citations.through"].at(items, j)
        if through is not None:
            j = through.end
            continue
        if _ends(items, j, i, text, words) or (items[j].word == "," and rest == "stop"):
            break
        if items[j].word == "," and comma == i:
            comma = j
        j += 1
    tail = words["citations.tails"].at(items, j)
    closed = tail is not None and "year" in tail.holes
    if rest == "period" and not closed:
        return i
    end = j if closed or comma == i else comma
    while end > i and not items[end - 1].word[-1].isalnum():
        end -= 1
    return tail.end if closed and tail and end == j else end


def _ends(items: Sequence[Token], j: int, first: int, text: str, words: DutyWords) -> bool:
    """Whether a name that began at ``first`` is over at ``j``."""
    word = items[j].word
    if word in _SIGNS or items[j].is_number:
        return True
    if word == "và":
        return j + 1 >= len(items) or items[j + 1].word in ("các", "những") or _stops(items, j + 1, text, words)
    return (j > first or text[items[j].start].islower()) and _stops(items, j, text, words)


def _stops(items: Sequence[Token], j: int, text: str, words: DutyWords) -> bool:
    if words["citations.stops"].at(items, j) is not None:
        return True
    return text[items[j].start].isupper() and words["citations.kinds"].at(items, j) is not None


def _is_draft(items: Sequence[Token], i: int, words: DutyWords) -> bool:
    return words["citations.drafts"].before(items, i) is not None


def _capital(match: Match, items: Sequence[Token], text: str) -> bool:
    """Whether the capitals that tell a name from a common word are there."""
    capital = means(match.payload, "capital")
    if capital == "name" and (match.end >= len(items) or not text[items[match.end].start].isupper()):
        return False
    return not capital or text[items[match.begin].start].isupper()
