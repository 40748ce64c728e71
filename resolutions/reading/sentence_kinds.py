"""Drafts -> kinds: what the words of a sentence make of each of its amounts, whatever stands above it.

Some words tell the kind of the amounts beside them alone ("45/50 đại biểu tán thành"), others that of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from resolutions.phrases import Match, Token, is_year
from resolutions.reading.labels import is_action
from resolutions.reading.sharing import Draft
from resolutions.units import is_money
from resolutions.wordlists import Entry, Wordlists

_PARTING = frozenset(",;(")
_BESIDE = 8
"""Words that tell the kind of one amount alone end at most so many tokens before it."""


class _Told(NamedTuple):
    """The telling words of a sentence, by their places in the clause."""

    beside: Sequence[Match]
    """Those that tell of the amount right after them."""
    around: Sequence[Match]
    """Those that tell of the amount that they hold, or follow."""
    kind: str
    """What the first of the others tells, or empty."""


def kinds_told(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[str]:
    """The kind told of each draft, or empty; what goes on with one, or counts the same thing, is of its kind."""
    amounts = {i for draft in drafts for i in range(draft.cut.amount.begin, draft.cut.amount.end + 1)}
    told = {span: _told(items, span, amounts, words) for span in {one.cut.sentence for one in drafts}}
    made: list[str] = []
    for i, draft in enumerate(drafts):
        before = drafts[i - 1] if i and drafts[i - 1].cut.sentence == draft.cut.sentence else None
        alone = _alone(draft, told[draft.cut.sentence], items)
        if alone is None and before is not None and made[i - 1] == "context" and _goes_on(draft, before, items, words):
            alone = "context"
        made.append(alone or "")
    return [alone or told[draft.cut.sentence].kind for draft, alone in zip(drafts, made, strict=True)]


def _told(items: Sequence[Token], span: tuple[int, int], amounts: Set[int], words: Wordlists) -> _Told:
    found = [
        match._replace(begin=match.begin + span[0], end=match.end + span[0])
        for match in words.sentence_kinds.find(items[slice(*span)])
    ]
    kinds = (_entry(one).means["kind"] for one in found if "alone" not in _entry(one).means)
    alone = [one for one in found if "alone" in _entry(one).means]
    around = [one for one in alone if not amounts.isdisjoint(range(one.begin, one.end))]
    return _Told([one for one in alone if one not in around], around, next((kind for kind in kinds if kind), ""))


def _entry(match: Match) -> Entry:
    assert isinstance(match.payload, Entry)
    return match.payload


def _alone(draft: Draft, told: _Told, items: Sequence[Token]) -> str | None:
    """The kind that words around an amount, or right before it, tell of it alone."""
    begin, end = draft.cut.amount.begin, draft.cut.amount.end
    holding = (one for one in told.around if begin <= one.begin <= end or one.begin <= begin < one.end)
    before = (one for one in told.beside if one.end <= begin <= one.end + _BESIDE)
    beside = (one for one in before if not any(map(_parts, items[one.end : begin])))
    return next((_entry(one).means["kind"] for one in (*holding, *beside)), None)


def _parts(token: Token) -> bool:
    """Whether a token parts words from an amount: a sign, or another amount."""
    return token.word in _PARTING or (token.is_number and not is_year(token))


def _goes_on(draft: Draft, before: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount is of the kind of the one before: of the same thing, or one more of a list."""
    unit, listed = draft.cut.amount.unit, bool(draft.parent) and draft.parent == before.parent
    near = draft.cut.part == before.cut.part
    counts = unit is not None and (unit.noun or (is_money(unit) and (near or "_per_" in unit.unit_id)))
    same = unit == before.cut.amount.unit
    alike = (same and counts) or _is_joined(draft, before, items, words)
    return draft.inherits or (same and listed) or (alike and not _tells_more(draft, words))


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
