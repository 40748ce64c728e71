"""Drafts -> Drafts: the parts of an amount that stand in its bracket, and bare counts there that add up to it.

"31.460 nhân khẩu (thường trú 24.930, tạm trú 6.530)" counts people three times: the sum proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeGuard

from resolutions.reading.joining.sharing import Draft, is_share
from resolutions.reading.wording.labels import written
from resolutions.units import Unit, is_percentage

LOOK_BACK = 3
"""What a percentage before a bracket is of stands at most so many statements before it."""


def with_breakdowns(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of a bracket that are parts of what it is of under that, in its unit when they add up to it."""
    done = list(drafts)
    brackets: dict[int, list[int]] = {}
    for k, draft in enumerate(drafts):
        brackets.setdefault(draft.cut.host, []).append(k)
    for i, host in enumerate(drafts):
        held = brackets.get(i, []) if _counts(host) else []
        added = len(held) > 1 and sum((drafts[k].cut.amount.value for k in held), Decimal(0)) == host.cut.amount.value
        bare = added and all(_is_bare(drafts[k]) for k in held)
        named = added and all(_counts(drafts[k]) and drafts[k].parts.noun for k in held)
        for k in held if bare or named else ():
            done[k] = _part(done[k], host) if bare else _named_part(done[k], host)
    return [_under_host(one, _whole_before(done, one)) if one.cut.host >= 0 else one for one in done]


def _whole_before(drafts: Sequence[Draft], one: Draft) -> Draft:
    """What a bracket is of, in the unit of what stands in it: "thu 46 tỷ đồng, đạt 79% kế hoạch (thuế 12 tỷ đồng)"."""
    at = one.cut.host
    alike = (w for w in reversed(drafts[max(0, at - LOOK_BACK) : at + 1]) if w.label == drafts[at].label)
    return next((whole for whole in alike if whole.cut.amount.unit == one.cut.amount.unit), drafts[at])


def _under_host(one: Draft, host: Draft) -> Draft:
    """A draft in a bracket under what the bracket is of, when it names a part: "58 tạ/ha (vụ xuân 62 tạ/ha)"."""
    amount, whole = one.cut.amount, host.cut.amount
    told = one.parts.cues.leads or one.parent not in ("", host.parent) or one.inherits
    named = bool(one.parts.label) and one.label == one.parts.label and not told
    alike = amount.unit is not None and amount.unit == whole.unit and not one.parts.cues.verbs
    fits = alike and (adds_not(amount.unit) or amount.value <= whole.value)
    part = named and (fits or (is_share(one) and not one.parts.tail))
    return one._replace(parent=written(host.label, host.text)) if part else one


def adds_not(unit: Unit | None) -> TypeGuard[Unit]:
    """Whether amounts of a unit are rates, which are not added up."""
    return unit is not None and (is_percentage(unit) or "_per_" in unit.unit_id)


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


def _named_part(draft: Draft, host: Draft) -> Draft:
    """A part that names what it counts: "22 đơn vị hành chính cấp xã (21 xã và 01 thị trấn)" says nothing again."""
    own = draft.parts.label + draft.parts.noun + draft.parts.tail if draft.inherits else draft.label
    return draft._replace(label=own, parent=written(host.label, host.text), inherits=False)


def _part(draft: Draft, host: Draft) -> Draft:
    amount = draft.cut.amount._replace(unit=host.cut.amount.unit)
    return draft._replace(cut=draft.cut._replace(amount=amount), parent=written(host.label, host.text))
