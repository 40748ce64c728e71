"""Tokens -> Assignee: who a sentence gives something to do, as the object of "giao" or as the one who does it.

"Giao Sở Y tế: …", "Yêu cầu các sở, ngành khẩn trương …", "Sở Y tế: …", "Ban Tổ chức Tỉnh ủy chủ trì …".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.duty_words import DutyWords
from resolutions.phrases import Token
from resolutions.reading.references.bodies import body_at

LONGEST = 60
"""An assignee has at most so many tokens."""
_SIGNS = (("tasks.duties", "duty"), ("tasks.givers", "giver"), ("tasks.verbs", "verb"), ("tasks.blocks", "block"))


class Assignee(NamedTuple):
    """The body or bodies that a sentence gives something to do."""

    begin: int
    """First token of the name."""
    end: int
    """After its last token."""
    given: bool
    """Whether a verb of giving stands before the name ("giao"), or a word of duty after it ("chịu trách nhiệm")."""


class _Stop(NamedTuple):
    """Where the name of the assignee ends, and at what."""

    end: int
    """After its last token."""
    at: int
    """The token that ends it."""
    sign: str
    """``verb``, ``duty``, ``giver``, ``:``, ``end`` or empty when the words are no assignee."""


def assignee_of(items: Sequence[Token], text: str, sentence: tuple[int, int], words: DutyWords) -> Assignee | None:
    """Who is given something to do at the beginning of a sentence, or after "giao" within it."""
    begin, end = sentence
    giver = words["tasks.givers"].at(items, begin)
    if giver is not None and giver.end < end:
        return _given(items, text, giver.end, end, words)
    if _is_body(items, begin, words) or _is_sector(items, begin, words):
        return _subject(items, text, begin, end, words)
    if words["tasks.openers"].at(items, begin) is not None:
        return _after_opener(items, text, begin, end, words)
    return _listed(items, text, begin, end, words) or _given_later(items, text, begin, end, words)


def _is_body(items: Sequence[Token], i: int, words: DutyWords) -> bool:
    return i < len(items) and body_at(items, i, words) is not None


def _is_sector(items: Sequence[Token], i: int, words: DutyWords) -> bool:
    return words["tasks.sectors"].at(items, i) is not None


def _given(items: Sequence[Token], text: str, i: int, end: int, words: DutyWords) -> Assignee | None:
    if not _is_body(items, i, words):
        return None
    stop = _stop(items, text, i, end, words)
    return Assignee(i, stop.end, True) if stop.sign else None


def _subject(items: Sequence[Token], text: str, begin: int, end: int, words: DutyWords) -> Assignee | None:
    """A body that is said to do something, or whose name stands before a colon or alone."""
    stop = _stop(items, text, begin, end, words)
    giver = words["tasks.givers"].at(items, stop.at) if stop.sign == "giver" else None
    given = _given(items, text, giver.end, end, words) if giver else None
    if given is not None:
        return given
    alone = stop.sign == "end" and begin == 0 and stop.end == len(items)
    named = (alone or stop.sign == ":") and _is_body(items, begin, words)
    if not named and stop.sign not in ("verb", "duty", "giver"):
        return None
    return Assignee(begin, stop.end, stop.sign == "duty")


def _listed(items: Sequence[Token], text: str, begin: int, end: int, words: DutyWords) -> Assignee | None:
    """A list whose first name is not known and whose last one is: "Mật trận Tổ quốc và các đoàn thể … tiếp tục"."""
    for i in range(begin, min(end, begin + 12)):
        if items[i].word in ".;:(" or _sign(items, text, i, words, any_case=i == begin):
            return None
        if i > begin and items[i - 1].word in ("và", ",") and words.bodies.at(items, i) is not None:
            stop = _stop(items, text, i, end, words)
            return Assignee(begin, stop.end, stop.sign == "duty") if stop.sign in ("verb", "duty") else None
    return None


def _after_opener(items: Sequence[Token], text: str, begin: int, end: int, words: DutyWords) -> Assignee | None:
    """``Trên cơ sở quy hoạch được duyệt, các địa phương triển khai …``."""
    for i in range(begin + 1, min(end, begin + LONGEST)):
        if items[i - 1].word == "," and (_is_body(items, i, words) or words["tasks.givers"].at(items, i) is not None):
            found = assignee_of(items, text, (i, end), words)
            if found is not None:
                return found
    return None


def _given_later(items: Sequence[Token], text: str, begin: int, end: int, words: DutyWords) -> Assignee | None:
    """``…, giao Ủy ban nhân dân thị xã tổ chức …`` within a sentence."""
    for i in range(begin + 1, end - 1):
        if items[i].word == "giao" and items[i - 1].word in (",", ";", ":"):
            giver = words["tasks.givers"].at(items, i)
            found = _given(items, text, giver.end, end, words) if giver else None
            if found is not None:
                return found
    return None


def _stop(items: Sequence[Token], text: str, i: int, end: int, words: DutyWords) -> _Stop:
    """Where a name that begins at ``i`` ends."""
    j, last, named = i, min(end, i + LONGEST), -1
    while j < last:
        known = words.bodies.at(items, j)
        inside = words["tasks.inside"].at(items, j)
        if known is not None or inside is not None:
            j = max(match.end for match in (known, inside) if match is not None)
            named = j if known is not None and known.end == j else -1
        elif items[j].word == "(":
            j = _after_bracket(items, j, last)
        elif sign := _sign(items, text, j, words) or ("verb" if j == named and _is_verb(items, text, j, words) else ""):
            return _Stop(_trimmed(items, i, j), j, "" if sign == "block" else sign)
        else:
            j += 1
    return _Stop(_trimmed(items, i, j), j, "end" if j >= end else "")


def _is_verb(items: Sequence[Token], text: str, j: int, words: DutyWords) -> bool:
    """Whether a word right after a registered body is what it is to do: in lower case, and no part of a name."""
    return text[items[j].start].islower() and words["tasks.goes_on"].at(items, j) is None


def _sign(items: Sequence[Token], text: str, j: int, words: DutyWords, any_case: bool = False) -> str:
    """What a token ends a name with, or empty; words with a capital letter belong to names, at a beginning or not."""
    word = items[j].word
    if word in ":.;":
        return {":": ":", ".": "end" if j + 1 == len(items) else "block", ";": "block"}[word]
    if text[items[j].start].isupper() and not (any_case or text.isupper()):
        return ""
    if not words["tasks.signs"].can_begin(word):
        return ""
    for name, sign in _SIGNS:
        if words[name].at(items, j) is not None:
            return sign
    return ""


def _after_bracket(items: Sequence[Token], i: int, last: int) -> int:
    for j in range(i, last):
        if items[j].word == ")":
            return j + 1
    return last


def _trimmed(items: Sequence[Token], i: int, j: int) -> int:
    while j > i + 1 and items[j - 1].word in (",", ".", ";", "-", "và"):
        j -= 1
    return j
