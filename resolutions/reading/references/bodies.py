"""Tokens -> names of bodies: how far the name of a Party or State body goes, registered or not.

A registered body is known word for word and may be followed by its place; any other name begins with a word for a body
("Sở", "Ban Quản lý") and goes on to the next word that cannot belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.duty_words import DutyWords
from resolutions.phrases import Token
from resolutions.registers import Body

LONGEST = 24
"""A name has at most so many tokens."""
CLASSES = (("tỉnh",), ("huyện",), ("quận",), ("xã",), ("phường",), ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"))
"""The words for kinds of places, before their names."""


class Named(NamedTuple):
    """The name of a body among tokens."""

    end: int
    """After its last token."""
    body: Body | None
    """The registered body, or None."""


def body_at(items: Sequence[Token], i: int, words: DutyWords) -> Named | None:
    """The registered body or the beginning of another name at token ``i``, the longer of the two."""
    known = words.bodies.at(items, i)
    begun = words["tasks.bodies"].at(items, i)
    if known is not None and (begun is None or known.end >= begun.end):
        assert isinstance(known.payload, Body)
        return Named(known.end, known.payload)
    return Named(begun.end, None) if begun is not None else None


def first_body(items: Sequence[Token], words: DutyWords) -> Body | None:
    """The first registered body named among tokens."""
    for match in words.bodies.find(items):
        assert isinstance(match.payload, Body)
        return match.payload
    return None


def name_end(items: Sequence[Token], i: int, text: str, words: DutyWords) -> int:
    """The end of the name of one body, with its place; ``i`` when none begins there."""
    named = body_at(items, i, words)
    if named is None:
        return i
    if named.body is not None:
        return with_place(items, named.end, text)
    end = named.end
    while end < len(items) and end - i < LONGEST:
        through = words["citations.through"].at(items, end)
        if through is None and not _goes_on(items, end, text, words):
            break
        end = through.end if through else end + 1
    return end


def with_place(items: Sequence[Token], i: int, text: str) -> int:
    """The end of the name of a place that follows a body: ``thành phố Hà Nội``, ``Gia Lai``; ``i`` when none does."""
    if text.isupper():
        return i
    end = i
    for kind in CLASSES:
        if tuple(token.word for token in items[i : i + len(kind)]) == kind:
            end = i + len(kind)
    while end < len(items) and end - i < 6 and _capital(items, end, text) and items[end].gap:
        end += 1
    return end


def _goes_on(items: Sequence[Token], i: int, text: str, words: DutyWords) -> bool:
    """Whether a token belongs to a name that is not registered."""
    if items[i].word in (",", "và", "-", "–", "&"):
        return i + 1 < len(items) and _capital(items, i + 1, text) and not _begins(items, i + 1, words)
    return items[i].word[0].isalpha() and words["citations.stops"].at(items, i) is None


def _begins(items: Sequence[Token], i: int, words: DutyWords) -> bool:
    """Whether another body or a document is named at a token."""
    return body_at(items, i, words) is not None or words["citations.kinds"].at(items, i) is not None


def _capital(items: Sequence[Token], i: int, text: str) -> bool:
    return text[items[i].start].isupper()
