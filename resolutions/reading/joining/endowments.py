"""Amounts -> owners: the place whose area and people are told, named behind all of them or right before.

"toàn bộ 412 ha diện tích tự nhiên và 5.120 nhân khẩu của xã Bản Mù", "xã Bản Mù (diện tích tự nhiên 412 ha)".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.phrases import Phrases, Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.places.place_chains import Chain, chains_in, is_one_of_several
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.wording.labels import written
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

_OF = "của"
_NO_NAMES = Phrases(())
_MORE = 60
"""What more a place has takes at most so many tokens."""
_MEASURE = 5
"""What is measured, and the word "là" behind it, take at most so many tokens before the amount."""


def owner(
    items: Sequence[Token], text: str, amount: Amount, chains: Sequence[Chain], words: Mapping[str, Phrases]
) -> Chain | None:
    """The place that an area or a number of people is of, where only more of the same stands between."""
    if is_percentage(amount.unit):
        return None
    behind = owner_behind(items, text, amount, chains, words)
    before = next((chain for chain in reversed(chains) if chain[-1].end <= amount.begin), None)
    if behind is not None or before is None or _passed(items, before[-1].end, words) < amount.begin:
        return behind
    alone = not any(chain[-1].end + 1 == before[0].begin for chain in chains)  # no "xã A và xã B, dân số 6.000 người"
    return before if alone and _measures(items[before[-1].end : amount.begin], words) else None


def owner_behind(
    items: Sequence[Token], text: str, amount: Amount, chains: Sequence[Chain], words: Mapping[str, Phrases]
) -> Chain | None:
    """The place named behind an area or a number of people, and behind more of the same."""
    end = _passed(items, amount.end, words)
    told = items[max(0, amount.begin - _MEASURE) : end]
    if end == len(items) or items[end].word != _OF or not _measures(told, words):
        return None
    found = next((chain for chain in chains if chain[0].begin == end + 1), None)
    return None if found is None or is_one_of_several(found, items, text) else found


def _measures(told: Sequence[Token], words: Mapping[str, Phrases]) -> bool:
    """Whether words name something that a place has."""
    return any(True for _ in words["endowments"].find(told))


def _passed(items: Sequence[Token], i: int, words: Mapping[str, Phrases]) -> int:
    """The first token from ``i`` on that is no more of what a place has."""
    last = min(i + _MORE, len(items))
    while i < last:
        match = words["endowments"].at(items, i) or words["endowed"].at(items, i)
        if match is None:
            return i
        i = match.end
    return i


def with_owners(drafts: list[Draft], items: Sequence[Token], text: str, words: Wordlists) -> list[Draft]:
    """The drafts, areas and people under the place that they are of, and called after what becomes of them.

    "Điều chỉnh 96 ha diện tích tự nhiên và 870 nhân khẩu của xã Tân Lĩnh": these are not all that the commune has. What
    more is told of them keeps its label: "Cấp gạo cho 1.200 nhân khẩu của xã Bản Mù".
    """
    heads = words.heads
    if not _measures(items, heads):
        return drafts
    chains = chains_in(heads, text, _NO_NAMES, False)[0]
    done: list[Draft] = []
    act: Sequence[Token] = ()
    led, reached = False, 0
    for draft in drafts:
        amount = draft.cut.amount
        named = _named_at(items, amount.begin, heads)
        begun = heads["transfers"].before(items, named)
        if begun is not None or _passed(items, reached, heads) < amount.begin:
            act = items[begun.begin : begun.end] if begun is not None else ()
            led = begun is None and named == amount.begin and not _begins(draft.label, heads)
        found = None if is_percentage(amount.unit) else owner_behind(items, text, amount, chains, heads)
        reached = found[-1].end if found is not None else amount.end
        if found is not None and not led:
            own = _own(draft, items[named : amount.begin], heads)
            draft = draft._replace(label=(*act, *own), parent=written(items[found[0].begin : reached], text), text=text)
        done.append(draft)
    return done


def _begins(label: Sequence[Token], words: Mapping[str, Phrases]) -> bool:
    """Whether a label begins with something that a place has."""
    return words["endowments"].at(label, 0) is not None


def _named_at(items: Sequence[Token], begin: int, words: Mapping[str, Phrases]) -> int:
    """Where the name of what a place has begins, right before its amount: "diện tích tự nhiên là 12 km2"."""
    told = items[max(0, begin - _MEASURE) : begin]
    last = next(iter(reversed(list(words["endowments"].find(told)))), None)
    joined = last is not None and [token.word for token in told[last.end :]] in ([], ["là"])
    return begin - len(told) + last.begin if last is not None and joined else begin


def _own(draft: Draft, named: Sequence[Token], words: Mapping[str, Phrases]) -> Sequence[Token]:
    """What a draft measures, without what stands before it; ``named`` are the words right before its amount."""
    before = words["endowments"].at(named, 0)
    if before is not None:
        return named[: before.end]
    return draft.label if _begins(draft.label, words) else draft.parts.noun + draft.parts.tail
