"""Drafts -> Drafts: percentages side by side that make exactly 100 are shares: "ngân sách tỉnh 60%, nhân dân 40%".

What somebody bears of a sum is a share of it, alone too. Two rates can make 100 by chance, so somebody must be named
who bears a part, or one of them be told to be a share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from resolutions.phrases import tokenized
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.measures import Measured, is_rate
from resolutions.units import is_money
from resolutions.wordlists import Wordlists

WHOLE = 100
"""What the shares of a whole make, in percent."""
TOGETHER = Measured("share", True, "together they make 100%")
"""The measure of percentages that make a whole."""

BORNE = Measured("share", True, "so much of the sum before it")
"""The measure of what somebody bears of a sum."""


def with_full_shares(drafts: Sequence[Draft], words: Wordlists) -> list[Draft]:
    """The drafts, those that make a whole as shares of it."""
    done = list(drafts)
    for first, last in _runs(drafts, words):
        run = drafts[first:last]
        told = any(draft.measured.measure == "share" or _is_borne(draft, words) for draft in run)
        if last - first > 1 and told and _sum(run) == WHOLE:
            done[first:last] = _together(run)
    for k, group in groupby(drafts, lambda draft: draft.cut.host):
        held = list(group) if k >= 0 and is_money(drafts[k].cut.amount.unit) else []
        if len(held) > 1 and all(_is_named_share(draft) for draft in held) and _sum(held) == WHOLE:
            done[k + 1 : k + 1 + len(held)] = _together(held)  # "78.500 tỷ đồng (giao thông 46%, cấp điện 54%)"
    return done


def _together(run: Sequence[Draft]) -> list[Draft]:
    return [draft if draft.measured.certain else draft._replace(measured=TOGETHER) for draft in run]


def _sum(run: Sequence[Draft]) -> Decimal:
    return sum((draft.cut.amount.value for draft in run), Decimal(0))


def _is_named_share(draft: Draft) -> bool:
    """Whether a percentage in a bracket has a name of its own, and nothing more is said of it."""
    amount, parts = draft.cut.amount, draft.parts
    plain = amount.comparator == "eq" and amount.unit is not None and amount.unit.unit_id == "percent"
    return plain and bool(parts.label) and not (parts.cues.verbs or draft.inherits)


def with_borne_parts(drafts: Sequence[Draft], words: Wordlists) -> list[Draft]:
    """The drafts, what somebody bears of a sum as a share of it: "42 tỷ đồng, trong đó ngân sách tỉnh hỗ trợ 60%"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, unit, sum_of = done[i], done[i].cut.amount.unit, done[i - 1].cut.amount.unit
        part = any(entry.means.get("parent") for entry in one.parts.cues.leads) and _is_borne(one, words)
        of_sum = is_money(sum_of) and "_per_" not in sum_of.unit_id and unit is not None and unit.unit_id == "percent"
        if part and of_sum and not one.measured.certain:
            done[i] = one._replace(measured=BORNE)
    return done


def shared_out(row: Sequence[Draft], words: Wordlists) -> list[Draft]:
    """The percentages of a row, shares when they make a whole and a column is of somebody who bears or gets a part."""
    units = {draft.cut.amount.unit.unit_id if draft.cut.amount.unit is not None else "" for draft in row}
    named = any(words.labels["bearers"].at(tokenized(draft.parent), 0) is not None for draft in row)
    whole = units == {"percent"} and len(row) > 1 and _sum(row) == WHOLE
    return _together(row) if whole and named else list(row)


def _runs(drafts: Sequence[Draft], words: Wordlists) -> Iterator[tuple[int, int]]:
    """The longest runs of plain percentages of one sentence, from the first to the one after the last."""
    first = 0
    for i, draft in enumerate(drafts):
        if not _is_plain(draft, words):
            yield first, i
            first = i + 1
        elif draft.cut.sentence != drafts[first].cut.sentence:
            yield first, i
            first = i
    yield first, len(drafts)


def _is_plain(draft: Draft, words: Wordlists) -> bool:
    """Whether nothing is said of a percentage but of what it is."""
    amount, parts = draft.cut.amount, draft.parts
    bare = amount.comparator == "eq" and amount.unit is not None and amount.unit.unit_id == "percent"
    own = bool(parts.label) and not (parts.cues.verbs or draft.inherits) and draft.cut.host < 0
    of_sum = not parts.tail or draft.measured.measure == "share"  # "ngân sách xã 15% tổng kinh phí"
    return bare and own and of_sum and not is_rate(draft.label, words)


def _is_borne(draft: Draft, words: Wordlists) -> bool:
    """Whether a label begins with somebody who bears a part."""
    return words.labels["bearers"].at(draft.label, 0) is not None
