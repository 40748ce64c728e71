"""Worded -> Worded: the statements of a clause in a list of cases, without amounts that only bound a case.

"Không thu phí đối với các trường hợp sau: a) Công trình có tổng mức đầu tư dưới 2 tỷ đồng" states no amount; what
somebody gets or pays is told behind a colon, by a change, or without a limit.
"""

from __future__ import annotations

from resolutions.reading.drafting.worded import Worded
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.conditions import REASON, is_price, parts_them
from resolutions.units import is_percentage

_BOUNDS = ("gt", "lt", "ge", "le", "range")
"""What can bound a case."""
_ALL = 100
"""The percentage of what is all of one kind: "nguồn vốn ngân sách tỉnh 100%"."""


def without_cases(told: Worded) -> Worded:
    """The statements of a clause; none where each of its amounts only bounds a case."""
    if not all(_bounds_case(draft) for draft in told.drafts):
        return told
    uses = (use._replace(role="name", draft=-1, reason=REASON) if use.draft >= 0 else use for use in told.uses)
    return Worded((), (), tuple(uses))


def _bounds_case(draft: Draft) -> bool:
    """Whether an amount says which things are meant, and neither what they get nor how they change."""
    amount, parts = draft.cut.amount, draft.parts
    if parts.is_row or any(entry.means.keys() & {"measure", "kind"} for entry in parts.cues.verbs):
        return False
    if is_price(amount):
        return parts_them(amount)
    whole = is_percentage(amount.unit) and amount.value == _ALL and not parts.cues.verbs
    return whole or amount.comparator in _BOUNDS
