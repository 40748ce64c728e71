"""Drafts -> Drafts: bare counts in a bracket that make up the count before it, with its unit.

"31.460 nhân khẩu (thường trú 24.930, tạm trú 6.530)" counts people three times: the sum proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from resolutions.reading.labels import written
from resolutions.reading.sharing import Draft


def with_breakdowns(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of a bracket that add up to its host in the unit of the host and under its label."""
    done = list(drafts)
    for i, host in enumerate(drafts):
        held = [k for k, draft in enumerate(drafts) if draft.cut.host == i] if _counts(host) else []
        bare = len(held) > 1 and all(_is_bare(drafts[k]) for k in held)
        if bare and sum((drafts[k].cut.amount.value for k in held), Decimal(0)) == host.cut.amount.value:
            for k in held:
                done[k] = _part(drafts[k], host)
    return done


def _counts(draft: Draft) -> bool:
    """Whether a draft is an exact count of things with a label."""
    amount = draft.cut.amount
    return amount.unit is not None and amount.unit.noun and amount.comparator == "eq" and bool(draft.label)


def _is_bare(draft: Draft) -> bool:
    """Whether a draft in a bracket is a count with words of its own and no unit."""
    return (
        draft.cut.amount.unit is None
        and draft.cut.amount.comparator == "eq"
        and bool(draft.parts.label or draft.parts.tail)
    )


def _part(draft: Draft, host: Draft) -> Draft:
    amount = draft.cut.amount._replace(unit=host.cut.amount.unit)
    return draft._replace(cut=draft.cut._replace(amount=amount), parent=written(host.label, host.text))
