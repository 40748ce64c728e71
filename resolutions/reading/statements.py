"""Amounts of a clause -> Statements: which words of a sentence belong to which amount.

A sentence is cut at semicolons, then between amounts; what stands in brackets hangs on the amount before it. No
word is in two statements.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.reading.amounts import Amount
from resolutions.reading.leading_brackets import amounts_in, is_of_lead
from resolutions.reading.sentences import Span, begun_in, brackets, holder, inside, parts, sentences
from resolutions.wordlists import Entry, Wordlists

REACH = 160
"""A label is looked for among at most so many tokens on either side of its amount, however long the sentence."""
NAME = 4
"""The name of a measure right before its amount has at most so many tokens."""
_SEPARATORS = (",", "và", "cùng")


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
    ends = [_cut_between(items, a, b, groups, words) for a, b in pairwise(open_ones)]
    ranges = list(zip([begun, *ends], [*ends, span[1]], strict=True)) if open_ones else []
    for amount, (begin, end) in zip(open_ones, ranges, strict=True):
        before, after = _open(begin, amount.begin, loaded), _open(amount.end, end, loaded)
        made.append(Cut(amount, before, after, -1, part, sentence))
        host = len(made) - 1
        for group in begun_in((begin, end), loaded):
            _cut_bracket(items, group, host, part, sentence, here, words, made)
    if not open_ones:
        outside = [i for i in range(*span) if not inside(i, loaded)]
        begin = 0
        for group in loaded:
            led = bisect_left(outside, group[0])
            begin = begin if led - begin > 1 and items[outside[begin]].word in _SEPARATORS else 0
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
    ends = [_cut_between(items, a, b, [], words) for a, b in pairwise(inner)]
    for amount, begin, end in zip(inner, [first, *ends], [*ends, last], strict=True):
        before = (*(lead if begin == first else ()), *range(begin, max(begin, amount.begin)))
        part += any(items[i].word == ";" for i in range(made[-1].amount.end if begin != first else begin, begin))
        made.append(Cut(amount, before, tuple(range(amount.end, end)), host, part, sentence, group[0]))


def _cut_between(
    items: Sequence[Token], first: Amount, second: Amount, groups: Sequence[Span], words: Wordlists
) -> int:
    """The token at which the second amount's statement begins."""
    separators = [i for i in range(first.end, second.begin) if _separates(items, i) and not inside(i, groups)]
    bracket = holder(first.end, groups)
    bracket = bracket if bracket is not None and bracket[0] == first.end else None
    if not separators:
        return bracket[1] if bracket is not None else _cut_unparted(items, first, second, words)
    if _links(items, second.begin - 1) and all(items[i].word == "và" for i in separators):
        return second.begin - 1  # "486 trường mầm non và phổ thông với 214.380 học sinh"
    if planned := _behind_plan(items, first, second, groups, words):
        return planned
    parting = [i for i in separators if items[i].word == "," and words.labels["parting"].at(items, i + 1) is not None]
    if parting:
        return parting[-1] + 1
    if separators[0] in (first.end, bracket[1] if bracket else -1):
        return separators[0] + 1
    at = second.begin
    while (match := words.verbs.before(items, at)) is not None and match.begin > first.end:
        at = match.begin
    if at - 1 in separators:
        return at
    return separators[-1] + 1


def _cut_unparted(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """The token at which the second amount's statement begins when no sign parts it from the first."""
    if turned := _behind_but(items, first, second, words):
        return turned
    if _is_for(items, first, second, words):
        return second.begin - 1
    if aim := _aim(items, first, second, words):
        return aim
    aimed = words.verbs.before(items, second.begin)
    if aimed is not None and isinstance(aimed.payload, Entry) and aimed.payload.means.get("aims"):
        return max(aimed.begin, first.end)
    linked = [i for i in range(first.end + 1, second.begin) if _links(items, i)]
    named = (i for i in linked if i + 1 == second.begin or _names(items, i + 1, words))
    measured = (i for i in range(second.begin - 1, first.end, -1) if _measures(items, i, second, words))
    if begin := next(chain(named, measured), 0):
        return begin
    period = words.periods.at(items, first.end)
    return period.end if period is not None and period.end <= second.begin else first.end


def _behind_plan(
    items: Sequence[Token], first: Amount, second: Amount, groups: Sequence[Span], words: Wordlists
) -> int:
    """The token behind the bracket of a plan that the first amount is held against, else 0.

    "Thu 120 tỷ đồng, vượt dự toán giao (100 tỷ đồng) và bằng 110% năm trước"
    """
    for group in begun_in((first.end, second.begin), groups):
        verb = words.verbs.before(items, group[0])
        entry = verb.payload if verb is not None and items[verb.begin - 1].word == "," else None
        if isinstance(entry, Entry) and entry.means.get("in_bracket") == "target":
            return group[1]
    return 0


def _behind_but(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """The token behind a "nhưng" with which an amount or a change begins, else 0: "giảm 6 vụ nhưng tăng 2 tỷ đồng"."""
    for i in range(first.end, second.begin):
        if words.labels["but"].at(items, i) is not None:
            verb = words.verbs.at(items, i + 1)
            turns = verb is not None and isinstance(verb.payload, Entry) and "change" in verb.payload.means
            if turns or i + 1 == second.begin:
                return i + 1
    return 0


def _links(items: Sequence[Token], i: int) -> bool:
    """Whether a "với" begins what belongs to a count: "1.342 tổ công nghệ số với 9.860 thành viên"."""
    return items[i].word == "với" and items[i - 1].word not in ("so", "đối", "gắn", "cùng", "phù")


def hangs(items: Sequence[Token], begin: int, words: Wordlists) -> bool:
    """Whether a word for whom or where stands before an amount, and none that governs it: "đại diện cho 387 hộ"."""
    governing = words.labels["governing"].before(items, begin)
    return words.labels["hanging"].at(items, begin - 1) is not None and (governing is None or governing.size == 1)


def _is_for(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> bool:
    """Whether an amount is only for whom or where another is: "4 tấn gạo cho 150 hộ", "2 lớp tập huấn tại 5 xã"."""
    if first.unit is None or second.begin - 1 <= first.end:
        return False
    things = first.unit.noun and second.unit is not None and second.unit.noun
    if things:
        return hangs(items, second.begin, words)
    return not first.unit.noun and items[second.begin - 1].word == "cho"


def _aim(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """Where the aim of an amount begins that is an act with an amount, else 0: "5 tỷ đồng để nạo vét 64 km kênh"."""
    for aim in words.labels["purposes"].find(items[first.end : second.begin]):
        act = words.labels["actions"].at(items, first.end + aim.end)
        if act is not None and act.end == second.begin:
            return first.end + aim.begin
    return 0


def _measures(items: Sequence[Token], i: int, amount: Amount, words: Wordlists) -> bool:
    """Whether the name of a measure begins near before an amount: "2 cơ sở giết mổ công suất 200 con/ngày"."""
    match = words.labels["starters"].at(items, i) if amount.begin - i <= NAME else None
    return match is not None and match.size > 1 and words.labels["links"].at(items, i - 1) is None


def _names(items: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether a label begins at a token."""
    return words.labels["starters"].at(items, i) is not None


def _separates(items: Sequence[Token], i: int) -> bool:
    joined = items[i].word == "cùng" and items[i + 1].word in ("kỳ", "thời", "lúc", "một", "ngày", "với")
    return (items[i].word in _SEPARATORS and not joined) or items[i].word == ";"
