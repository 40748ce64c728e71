"""Drafts -> Drafts: counts in brackets after the names that they belong to, as of the amount before them.

"xây dựng mới 151 chợ tại: Việt Trì (12), thị xã Phú Thọ (08), Đoan Hùng (22)" counts markets three times more; a single
number in brackets says too little to be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.labels import Cues, Parts, written
from resolutions.reading.sharing import Draft
from resolutions.reading.trimming import without_leads
from resolutions.wordlists import Wordlists

FEWEST = 3
"""So many names with a count make a list of them."""
_ENDS = (",", ";", ":", ".", ")", "(")


def with_tallies(drafts: list[Draft], items: Sequence[Token], text: str, words: Wordlists) -> list[Draft]:
    """The drafts, those that are counts in brackets with the unit of the amount before them and a name as label."""
    tallies = [i for i, draft in enumerate(drafts) if _is_tally(draft, items)]
    if len(tallies) < FEWEST:
        return drafts
    done = list(drafts)
    host: Draft | None = None
    for i, draft in enumerate(drafts):
        unit = draft.cut.amount.unit
        if i not in tallies:
            host = draft if unit is not None and unit.noun and draft.label else None
        elif host is not None:
            done[i] = _tally(draft, host, items, text, words)
    return done


def _is_tally(draft: Draft, items: Sequence[Token]) -> bool:
    """Whether an amount is a whole number alone in brackets after a word: ``Việt Trì (12)``."""
    amount = draft.cut.amount
    at = amount.numbers[0]
    alone = amount.unit is None and len(amount.numbers) == 1 and amount.value == amount.value.to_integral()
    inside = 1 < at < len(items) - 1 and items[at - 1].word == "(" and items[at + 1].word == ")"
    return alone and inside and items[at - 2].word[0].isalpha()


def _tally(draft: Draft, host: Draft, items: Sequence[Token], text: str, words: Wordlists) -> Draft:
    at = draft.cut.amount.numbers[0]
    begin = at - 1
    while begin > 0 and items[begin - 1].word not in _ENDS:
        begin -= 1
    name, _ = without_leads(list(items[begin : at - 1]), words)
    amount = draft.cut.amount._replace(unit=host.cut.amount.unit)
    parts = Parts((), tuple(name), (), (), Cues((), ()), False)
    parent = written(host.label, host.text)
    cut = draft.cut._replace(amount=amount, sentence=host.cut.sentence, host=-1)
    return Draft(cut, parts, tuple(name), parent, text, False, False, host.kind, host.period, host.measured)
