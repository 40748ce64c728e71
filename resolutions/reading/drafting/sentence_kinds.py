"""Drafts -> kinds: what the words of a sentence make of each of its amounts, whatever stands above it.

Some words tell the kind of the amounts beside them alone ("45/50 đại biểu tán thành"), others that of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from operator import itemgetter
from typing import NamedTuple

from resolutions.phrases import Match, Token, is_year, tokens
from resolutions.reading.drafting.measures_ahead import measure_ahead
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.conditions import is_price
from resolutions.reading.sentences import Span, brackets, holder, sentences
from resolutions.reading.wording.labels import Parts, is_action
from resolutions.units import is_money
from resolutions.wordlists import Entry, Wordlists

_PARTING = frozenset(",;(")
UNTIL = "until"
"""Told by "đến năm 2020": a target, but in the results of years up to then."""
_BESIDE = 8
"""Words that tell the kind of one amount alone end at most so many tokens before it."""


class _Told(NamedTuple):
    """The telling words of a sentence, by their places in the clause."""

    beside: Sequence[Match]
    """Those that tell of the amount right after them."""
    around: Sequence[Match]
    """Those that tell of the amount that they hold, or follow."""
    sentence: _Turns
    """What the others tell of all amounts, up to where it turns."""


class _Turns:
    """The kind that a sentence tells at each place: that of its first telling word, until another one turns it.

    "Theo báo cáo, tỷ lệ hộ nghèo là 5%; phấn đấu năm 2025 còn 3%" goes from a result to a target. What turns in a
    bracket turns for that bracket alone.
    """

    def __init__(self, found: Sequence[Match], items: Sequence[Token], span: Span) -> None:
        """Follow the telling words of a sentence in printed order."""
        telling = [match for match in found if _entry(match).means["kind"]]
        self._first = _kind(telling[0]) if telling else ""
        self._groups = brackets(items, *span) if len(telling) > 1 else []
        self._turns: dict[Span | None, list[tuple[int, str]]] = {}
        for match in telling:
            kind = _kind(match)
            if kind == self._first or "turns" in _entry(match).means:
                self._turns.setdefault(holder(match.begin, self._groups), []).append((match.begin, kind))

    def at(self, place: int) -> str:
        """The kind at a token, ``UNTIL`` for a target that may be reached, or empty."""
        for group in (holder(place, self._groups), None):
            turns = self._turns.get(group, [])
            last = bisect_left(turns, place, key=itemgetter(0)) - 1
            if last >= 0:
                return turns[last][1]
        return self._first


def kinds_told(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[str]:
    """The kind told of each draft, ``UNTIL`` or empty; what goes on with one, or counts the same, is of its kind."""
    amounts = {i for draft in drafts for i in range(draft.cut.amount.begin, draft.cut.amount.end + 1)}
    told = {span: _told(items, span, amounts, words) for span in {one.cut.sentence for one in drafts}}
    made: list[str] = []
    for i, draft in enumerate(drafts):
        before = drafts[i - 1] if i and drafts[i - 1].cut.sentence == draft.cut.sentence else None
        alone = _alone(draft, told[draft.cut.sentence], items) or (
            "context" if granted(draft.parts, draft.cut.amount, words) else None
        )
        if alone is None and before is not None and made[i - 1] == "context" and _goes_on(draft, before, items, words):
            alone = "context"
        made.append(alone or "")
    of_sentence = (told[draft.cut.sentence].sentence.at(draft.cut.amount.begin) for draft in drafts)
    return [alone or kind for alone, kind in zip(made, of_sentence, strict=True)]


def kind_of_parts(text: str, words: Wordlists) -> str | None:
    """The kind that a sentence tells of the parts that it leads in, or empty; None where it leads in none.

    "Đến ngày 31/3/2013, đã cấp 512 giấy, cụ thể:" stands over results; "…, yêu cầu các huyện:" would over tasks.
    """
    items = tokens(text) if text.endswith(":") else []
    parted = words.labels["parts_ahead"].before(items, len(items) - 1) is not None if items else False
    if not parted and not measure_ahead(items, text, words)[1]:
        return None
    span = leading_span(items, text, words)
    kind = _told(items, span, frozenset(), words).sentence.at(span[1])
    kind = "target" if kind == UNTIL else kind
    return "" if kind == "context" else kind  # the natural area of a place is context, its forests need not be


def leading_span(items: Sequence[Token], text: str, words: Wordlists) -> Span:
    """The last sentence of a text, with the one before it where it is only a lead: "Đã giải ngân 61%. Trong đó:"."""
    spans = sentences(items, text, words.labels["abbreviations"])
    begin, end = spans[-1]
    bare = len(spans) > 1 and not any(token.is_number for token in items[begin:end])
    return (spans[-2][0] if bare else begin), end


def _told(items: Sequence[Token], span: Span, amounts: Set[int], words: Wordlists) -> _Told:
    found = [
        match._replace(begin=match.begin + span[0], end=match.end + span[0])
        for match in words.sentence_kinds.find(items[slice(*span)])
    ]
    alone = [one for one in found if "alone" in _entry(one).means]
    holds = [not amounts.isdisjoint(range(one.begin, one.end)) for one in alone]
    return _Told(
        beside=[one for one, held in zip(alone, holds, strict=True) if not held],
        around=[one for one, held in zip(alone, holds, strict=True) if held],
        sentence=_Turns([one for one in found if "alone" not in _entry(one).means], items, span),
    )


def _entry(match: Match) -> Entry:
    assert isinstance(match.payload, Entry)
    return match.payload


def _kind(match: Match) -> str:
    """The kind that telling words tell, or ``UNTIL``."""
    means = _entry(match).means
    return UNTIL if UNTIL in means else means["kind"]


def _alone(draft: Draft, told: _Told, items: Sequence[Token]) -> str | None:
    """The kind that words around an amount, or right before it, tell of it alone."""
    begin, end = draft.cut.amount.begin, draft.cut.amount.end
    holding = (one for one in told.around if begin <= one.begin <= end or one.begin <= begin < one.end)
    before = (one for one in told.beside if one.end <= begin <= one.end + _BESIDE)
    beside = (one for one in before if not any(map(_parts, items[one.end : begin])))
    return next((_entry(one).means["kind"] for one in (*holding, *beside)), None)


def granted(parts: Parts, amount: Amount, words: Wordlists) -> bool:
    """Whether a price stands behind a colon and what is granted so: "Hỗ trợ trồng cỏ: hộ nghèo 3 triệu đồng/ha"."""
    head = parts.head or (parts.label if parts.is_row else ())
    return bool(head) and is_price(amount) and words.labels["grants"].at(head, 0) is not None


def _parts(token: Token) -> bool:
    """Whether a token parts words from an amount: a sign, or another amount."""
    return token.word in _PARTING or (token.is_number and not is_year(token))


def _goes_on(draft: Draft, before: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount is of the kind of the one before: of the same thing or act, or one more of a list."""
    unit, listed = draft.cut.amount.unit, bool(draft.parent) and draft.parent == before.parent
    counts = unit is not None and (unit.noun or is_money(unit))
    same = unit == before.cut.amount.unit
    act = bool(draft.label and before.label) and draft.label[0].start == before.label[0].start
    alike = act or (same and counts) or _is_joined(draft, before, items, words)
    priced = is_price(draft.cut.amount) and is_price(before.cut.amount)  # "được trợ cấp …/người, hỗ trợ …/người/tháng"
    return draft.inherits or (same and listed) or priced or (alike and not _tells_more(draft, words))


def _is_joined(draft: Draft, before: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether nothing but "và" stands between two amounts: "20 triệu đồng và 10 kg gạo"."""
    end = before.cut.amount.end
    return end + 1 == draft.cut.amount.begin and words.labels["joins"].at(items, end) is not None


def _tells_more(draft: Draft, words: Wordlists) -> bool:
    """Whether an amount has an act, a verb or a measure of its own: "…; tổng đàn bò đạt 500 con"."""
    parts = draft.parts
    measured = words.labels["starters"].at(parts.label, 0) is not None or is_action(parts.label, words)
    told = measured or bool(parts.cues.verbs or parts.cues.leads)
    return told or any(True for _ in words.labels["predicates"].find(parts.tail))
