"""Tokens -> parts of a sentence that gives a task: what is to be done, without the name before it.

A sentence such as "Giao Sở Y tế: …" is cut after the name; the name is the task's, and what follows is to be done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.duty_words import DutyWords
from resolutions.phrases import Token
from resolutions.reading.duties.assignees import assignee_of
from resolutions.reading.sentences import Span, brackets, parts
from resolutions.rewording import is_word

LONGEST = 1000
"""A part has at most so many tokens, so that comparing two of them has a bounded cost."""
STOPS = frozenset(",.;:…-–—/*")
"""Signs that a part neither begins nor ends with."""


def duty_parts(items: Sequence[Token], text: str, sentence: Span, words: DutyWords) -> Iterator[Span]:
    """The parts of a sentence between semicolons, without the name before it and the stops around them."""
    begin, end = _after_name(items, text, sentence, words), sentence[1]
    groups = brackets(items, begin, end)
    for whole in parts(items, (begin, end), groups):
        for first in range(*whole, LONGEST):
            held = [i for i in range(first, min(first + LONGEST, whole[1])) if items[i].word not in STOPS]
            if any(is_word(items[i]) for i in held):
                yield held[0], held[-1] + 1


def _after_name(items: Sequence[Token], text: str, sentence: Span, words: DutyWords) -> int:
    """The token after "Giao Sở Y tế:" or "Đề nghị các cấp ủy"; the first one when no such name begins the sentence."""
    begin, end = sentence
    found = assignee_of(items, text, sentence, words)
    giver = words["tasks.givers"].at(items, begin)
    first = giver.end if giver is not None else begin
    return found.end if found is not None and found.begin == first and found.end < end else begin
