"""Text -> Figures: every number, date, range, limit and document number of a sentence, by the rules of its language.

Two figures of different languages are equal when they say the same: "từ 10% trở lên" and "10% or more" are both
``≥10%``. Digits keep their printed precision and lose leading zeros; Roman numerals and ordinals are numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from resolutions.phrases import Token, tokens
from resolutions.translating.codes import codes
from resolutions.translating.dates import Found, date_at, quarter_at
from resolutions.translating.number_words import Grammar, Phrase
from resolutions.translating.numerals import numeral_at, value_of

UNIT_REACH = 5
"""A limit stands at most so many words behind its number ("70.000 tỷ đồng trở lên")."""
DASHES = frozenset("-–—")
"""What stands between the ends of a range."""
_ENDS = frozenset(",;.:()")


class Figure(NamedTuple):
    """One quantity, date or number of a text."""

    kind: str
    """``number``, ``range``, ``ratio``, ``date``, ``quarter``, ``code``, ``limit`` (one without a number) or
    ``word`` (two to ten in words)."""
    value: str
    """What it says, in signs that are the same for both languages."""
    start: int
    """Its first character in the text, words of a limit included."""
    end: int
    """The position after its last character."""


def figures(text: str, grammar: Grammar) -> list[Figure]:
    """The figures of a text in order."""
    named = codes(text)
    found = [Figure("code", code, start, end) for start, end, code in named]
    inside = [(start, end) for start, end, _ in named]
    items = tokens(text)
    if inside:
        items = [t for t in items if not any(start <= t.start < end for start, end in inside)]
    found += _walk(items, text, grammar)
    return sorted(found, key=lambda one: one.start)


def _walk(items: Sequence[Token], text: str, grammar: Grammar) -> Iterator[Figure]:
    i = 0
    while i < len(items):
        dated = quarter_at(items, i, text, grammar) or date_at(items, i, text, grammar)
        found = dated or _amount(items, i, text, grammar)
        if found:
            after = i + found.length
            sign, first, after = _limit(items, i, after, grammar, bool(dated))
            yield Figure(found.kind, sign + found.value, items[first].start, items[after - 1].end)
            i = after
            continue
        loose = _phrase_at(items, i, grammar.after)
        if loose:
            yield Figure("limit", grammar.after[loose], items[i].start, items[i + len(loose) - 1].end)
        word = grammar.counted.get(items[i].word)
        if word:
            sign, first, after = _limit(items, i, i + 1, grammar, False)
            yield Figure("number" if sign else "word", f"{sign}{word}", items[first].start, items[after - 1].end)
            i = after - 1
        i += max(len(loose), 1)


def _amount(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """A ratio, range or number at a place."""
    first = _number(items, i, text, grammar)
    if not first:
        return None
    j = i + first.length
    stroke = items[j].word if j < len(items) else ""
    second = _number(items, j + 1, text, grammar) if stroke == "/" or stroke in DASHES else None
    if second and (stroke == "/" or items[j].gap == items[j + 1].gap):
        return _pair("ratio" if stroke == "/" else "range", first, second, 1)
    for phrase, kind in (*((p, "range") for p in grammar.joints), *((p, "ratio") for p in grammar.of_two)):
        for at in range(j, j + 4 if kind == "range" and _opened(items, i, grammar) else j + 1):
            if _stands(items, at, phrase) and not any(t.word in _ENDS for t in items[j:at]):
                second = _number(items, at + len(phrase), text, grammar)
                joined = phrase[0] not in ("and", "còn") or _opened(items, i, grammar)
                if second and joined and _alike(first, second):
                    return _pair(kind, first, second, at + len(phrase) - j)
    return first


def _opened(items: Sequence[Token], i: int, grammar: Grammar) -> bool:
    return any(t.word in grammar.openers for t in items[max(0, i - 2) : i])


def _alike(first: Found, second: Found) -> bool:
    """Whether two numbers can be the ends of one range: no year beside an amount."""
    years = [len(one.value) == 4 and one.value.isdigit() and "1900" <= one.value <= "2100" for one in (first, second)]
    return years[0] == years[1]


def _pair(kind: str, first: Found, second: Found, between: int) -> Found:
    low = first.value.removesuffix("%") if second.value.endswith("%") else first.value
    return Found(kind, f"{low}{'/' if kind == 'ratio' else '–'}{second.value}", first.length + between + second.length)


def _number(items: Sequence[Token], i: int, text: str, grammar: Grammar) -> Found | None:
    """One number with its scale words and its per cent sign; also a numeral or an ordinal."""
    if i >= len(items):
        return None
    if not items[i].is_number:
        return numeral_at(items, i, text, grammar)
    scale, j = 1, i + 1
    if j < len(items) and not items[j].gap and items[j].word in ("st", "nd", "rd", "th"):
        return Found("number", value_of(items[i].word, 1, grammar), 2)
    while j < len(items) and items[j].word in grammar.scales:
        scale, j = scale * grammar.scales[items[j].word], j + 1
    percent = max((len(p) for p in grammar.percent if _stands(items, j, p)), default=0)
    value = value_of(items[i].word, scale, grammar) + ("%" if percent else "")
    return Found("number", value, j + percent - i)


def _limit(items: Sequence[Token], i: int, after: int, grammar: Grammar, dated: bool) -> tuple[str, int, int]:
    """The signs of the limits of a figure at ``items[i:after]``, and from where to where its words go."""
    sign, first = _limit_before(items, i, grammar, dated)
    for at in range(after, after if dated else min(after + UNIT_REACH, len(items))):
        if items[at].is_number or items[at].word in _ENDS:
            break
        phrase = _phrase_at(items, at, grammar.after)
        if phrase:
            opened = first == i > 0 and items[i - 1].word in grammar.openers
            last = grammar.after[phrase]
            return sign.replace(last, "") + last, first - opened, at + len(phrase)
    return sign, first, after


def _limit_before(items: Sequence[Token], i: int, grammar: Grammar, dated: bool) -> tuple[str, int]:
    """The sign of the limit before a figure, and where its words begin; a date may have the word for day before it."""
    end = i - 1 if dated and i and items[i - 1].word == grammar.day else i
    signs = {**grammar.before, **grammar.before_date} if dated else grammar.before
    for length in (3, 2, 1):
        words = tuple(t.word for t in items[max(0, end - length) : end])
        if len(words) == length and words in signs:
            return signs[words], end - length
    return "", i


def _phrase_at(items: Sequence[Token], i: int, phrases: Iterable[Phrase]) -> Phrase:
    """The longest of some phrases that stands at a place, or nothing."""
    word = items[i].word
    fitting = [phrase for phrase in phrases if phrase[0] == word and _stands(items, i, phrase)]
    return max(fitting, key=len) if fitting else ()


def _stands(items: Sequence[Token], i: int, phrase: Phrase) -> bool:
    return tuple(t.word for t in items[i : i + len(phrase)]) == phrase
