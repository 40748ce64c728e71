"""Drafts -> Drafts: what stands beside a figure and says more of it: a count of a percentage, a plan of a result.

"100% 12 xã đạt chuẩn" and "100% (12/12) số xã đạt chuẩn" say both of the communes; in "giảm 1,57%/năm, vượt mục tiêu
đề ra (1,2%/năm)" the bracket holds the plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from resolutions.phrases import Token
from resolutions.reading.joining.aspects import past_whose
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.wording.measures import Measured
from resolutions.reading.wording.statements import Cut
from resolutions.units import Units, are_alike, is_percentage
from resolutions.wordlists import Entry, Wordlists

NEAR = 8
"""What was reached of a plan stands at most so many statements before it."""


def with_counts(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists, units: Units) -> list[Draft]:
    """The drafts, percentages with the label of the count after them, and ratios in brackets with their unit."""
    done = list(drafts)
    for i, (draft, following) in enumerate(pairwise(drafts)):
        if _is_of_count(draft, following):
            done[i] = draft._replace(label=following.label, text=following.text, parent=following.parent)
            done[i] = done[i]._replace(inherits=False)
        elif _is_ratio_in_bracket(following, draft, items):
            done[i + 1] = _counted(following, draft, items, words, units)
    return done


def _is_of_count(draft: Draft, following: Draft) -> bool:
    """Whether nothing stands between a bare percentage and a count with a label of its own."""
    amount, count = draft.cut.amount, following.cut.amount
    plain = not (draft.parts.label or draft.parts.tail or draft.parts.head)
    counts = count.unit is not None and count.unit.noun and bool(following.label) and not following.inherits
    return plain and _is_percent(draft) and counts and count.begin == amount.end


def _is_percent(draft: Draft) -> bool:
    unit = draft.cut.amount.unit
    return unit is not None and unit.unit_id == "percent"


def _is_ratio_in_bracket(draft: Draft, host: Draft, items: Sequence[Token]) -> bool:
    """Whether a ratio without a unit stands alone in brackets right after a percentage: ``100% (12/12)``."""
    amount, end = draft.cut.amount, host.cut.amount.end
    bare = amount.comparator == "ratio" and amount.unit is None and amount.begin == end + 1 and items[end].word == "("
    closed = [token.word for token in items[amount.end : amount.end + 1]] == [")"]
    return bare and closed and _is_percent(host)


def _counted(draft: Draft, host: Draft, items: Sequence[Token], words: Wordlists, units: Units) -> Draft:
    """The ratio with the unit that follows its bracket, under the label of the percentage."""
    after = draft.cut.amount.end + 1
    after += words.labels["totals"].at(items, after) is not None
    match = units.match(items, after) if after < len(items) else None
    if match is None or not match.unit.noun or not host.label:
        return draft
    amount = draft.cut.amount._replace(unit=match.unit, unit_begin=after, unit_end=match.end)
    cut = draft.cut._replace(amount=amount)
    return draft._replace(cut=cut, label=host.label, text=host.text, parent=host.parent, inherits=True)


def with_plans(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, those in brackets after the word for a plan as its target, measured as what the plan was for."""
    done = list(drafts)
    for i, draft in enumerate(drafts):
        host = done[i - 1] if i else None
        if host is not None and _is_aim_of(draft, host, items, words):
            done[i] = draft._replace(label=host.label, text=host.text, parent=host.parent, inherits=True, kind="target")
            done[i] = done[i]._replace(measured=_measured_for(draft, done[max(i - 2, 0) : i]))
            continue
        aims = next((entry.means["kind"] for entry in draft.parts.cues.verbs if "aims" in entry.means), "")
        if host is None or not draft.inherits:
            continue
        if aims and host.cut.host >= 0:
            host = next((one for one in reversed(done[:i]) if one.cut.host < 0), host)
        planned = any(entry.means.get("in_bracket") == "target" for entry in draft.parts.cues.verbs)
        planned = planned or (
            _can_be_plan(draft, done[max(i - NEAR, 0) : i]) and follows_plan(draft.cut.amount, items, words)
        )
        if aims or (draft.cut.bracket >= 0 and planned):
            alike = are_alike(draft.cut.amount.unit, host.cut.amount.unit) and (
                not aims or host.measured.measure == "growth"
            )
            done[i] = draft._replace(
                kind=aims or "target",
                measured=_measured_for(draft, [*done[max(i - 2, 0) : i - 1], host]) if alike else draft.measured,
            )
    return done


def _measured_for(plan: Draft, before: Sequence[Draft]) -> Measured:
    """The measure of a plan: of a level and its change the nearer one: "đạt 58 tấn, tăng 11 (kế hoạch 72 tấn)"."""
    changed, level = before[-1], before[-2] if len(before) > 1 else before[-1]
    change = changed.measured.measure in ("increase", "reduction") and level.measured.measure == "level"
    same = level.label == changed.label and level.cut.amount.unit == changed.cut.amount.unit == plan.cut.amount.unit
    value, of_level, of_change = (one.cut.amount.value for one in (plan, level, changed))
    nearer = abs(value - of_level) < abs(value - of_change)
    return level.measured if change and same and nearer else changed.measured


def _can_be_plan(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether an amount can be what was planned: behind so much percent of a plan it must fit what was reached.

    "Trồng 310 ha rừng, đạt 62% kế hoạch (500 ha)", but "hoàn thành 62% kế hoạch (310 ha)".
    """
    share, amount = before[-1].cut.amount, draft.cut.amount
    if not is_percentage(share.unit) or is_percentage(amount.unit):
        return True
    reached = next((one.cut.amount.value for one in reversed(before) if one.cut.amount.unit == amount.unit), None)
    return reached is not None and abs(share.value * amount.value - 100 * reached) <= amount.value / 2


def _is_aim_of(draft: Draft, host: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a bracket behind an amount says nothing but what was aimed at, and who set it."""
    alike = are_alike(draft.cut.amount.unit, host.cut.amount.unit)
    return draft.cut.host >= 0 > host.cut.host and alike and sets_aim(draft.cut, items, words)


def sets_aim(cut: Cut, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount stands alone in a bracket behind who set it: "(Nghị quyết số 21/2006/NQ-HĐND đề ra 6%)"."""
    told = _without_number(items[cut.bracket + 1 : cut.amount.begin]) if cut.bracket >= 0 else []
    told = told[:-1] if told and told[-1].word == "là" else told
    setter = words.labels["set_by"].before(told, len(told))
    plan = words.labels["plans"].at(told, 0)
    closed = [token.word for token in items[cut.amount.end : cut.amount.end + 1]] == [")"]
    return closed and setter is not None and setter.begin > 0 and not past_whose(told[plan.end if plan else 0 :], words)


def _without_number(told: Sequence[Token]) -> list[Token]:
    """Words without the number of a document: "Nghị quyết số 21/2006/NQ-HĐND đề ra"."""
    kept: list[Token] = []
    numbered = False
    for token in told:
        numbered = token.word == "số" or (numbered and (token.is_number or not token.gap))
        kept += [] if numbered else [token]
    return kept


def follows_plan(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the bracket that an amount opens follows the word for a plan."""
    opened = amount.begin - 1
    match = words.verbs.before(items, opened) if opened > 0 and items[opened].word == "(" else None
    entry = match.payload if match is not None else None
    return isinstance(entry, Entry) and entry.means.get("in_bracket") == "target"
