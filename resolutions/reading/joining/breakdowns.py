"""Drafts -> Drafts: the parts of an amount: bare counts that add up to it, and what is listed after "trong đó:".

"31.460 nhân khẩu (thường trú 24.930, tạm trú 6.530)" counts people three times: the sum proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.numbers import rounding_of
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.measures import says_only
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Wordlists

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
    told = one.parts.cues.verbs or one.parts.cues.leads or one.parent or one.inherits
    named = bool(one.parts.label) and one.label == one.parts.label and not told
    alike = amount.unit is not None and amount.unit == whole.unit
    fits = alike and (_adds_not(amount.unit) or amount.value <= whole.value)
    return one._replace(parent=written(host.label, host.text)) if named and fits else one


def with_listed_parts(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, all that is listed as parts under the same whole: "(trong đó: học sinh 100%; người cao tuổi 98%)".

    A list ends with what is a sum of its own, and before what would make the parts more than their whole. One that no
    colon and no bracket opens holds names alone that can be added up: "trong đó sắn 3.400 ha, ngô 1.150 ha".
    """
    done = list(drafts)
    left: Decimal | None = None
    listing, over, plain = False, "", False
    last = 0
    for i in range(1, len(drafts)):
        if not listing and _is_part(done[i - 1]):
            last, whole = i - 1, _whole_of(drafts, i - 1)
            left, over, plain = _left_of(drafts, last), whole.parent, not _opens_list(done[last], items)
            listing = left is not None or not plain or _grows(done[last])
        first, one = done[last], done[i]
        if listing and _goes_on(one, first):
            done[i] = one._replace(parent=first.parent)
            continue
        if listing and one.cut.part == first.cut.part and says_only(words.labels["yields"], one.label):
            continue  # "lúa 285 ha, năng suất 61 tạ/ha, ngô 62 ha"
        listing = listing and _is_listed(one, first, over) and words.labels["sums"].at(one.label, 0) is None
        adds = left is not None and _only_names(one, first, words)
        listing = listing and (not plain or adds or _grows_alike(one, first, words))
        left = None if left is None else left - one.cut.amount.value
        listing = listing and (left is None or left >= 0)
        if listing:
            done[i], last = one._replace(parent=first.parent), i
    return done


def _goes_on(one: Draft, part: Draft) -> bool:
    """Whether a draft says more of the part before it: "lúa 2.105 tỷ đồng, tăng 3,9%"."""
    return one.inherits and one.label == part.label and one.cut.sentence == part.cut.sentence


def _is_listed(one: Draft, first: Draft, over: str) -> bool:
    """Whether a draft stands beside a part, in the same unit, with a label of its own and no row ``over`` it alone."""
    alike = one.cut.sentence == first.cut.sentence and one.cut.host == first.cut.host
    return alike and one.cut.amount.unit == first.cut.amount.unit and not one.inherits and one.parent in ("", over)


def _whole_of(drafts: Sequence[Draft], part: int) -> Draft:
    """What a first part is a part of: what its bracket, or that of the statement before it, is of, else that one."""
    above = max(part - 1, 0)
    return drafts[next(i for i in (drafts[part].cut.host, drafts[above].cut.host, above) if i >= 0)]


def _left_of(drafts: Sequence[Draft], part: int) -> Decimal | None:
    """What a first part leaves of its whole, which may be rounded; None for amounts that are not added up."""
    amount, whole = drafts[part].cut.amount, _whole_of(drafts, part).cut.amount
    unit, other = amount.unit, whole.unit
    if unit is None or other is None or unit.base_unit != other.base_unit:
        return None
    if _adds_not(unit):
        return None
    return (whole.value + rounding_of(whole.value)) * other.factor / unit.factor - amount.value


def _adds_not(unit: Unit | None) -> bool:
    """Whether amounts of a unit are rates, which are not added up."""
    return unit is not None and (is_percentage(unit) or "_per_" in unit.unit_id)


def _is_part(draft: Draft) -> bool:
    """Whether a draft is told to be a part of what stands before it."""
    return any(entry.means.get("parent") for entry in draft.parts.cues.leads)


def _only_names(draft: Draft, first: Draft, words: Wordlists) -> bool:
    """Whether a label is a name or an act alone before its amount: no measure, no act on a thing, no verb behind it.

    It may begin as the part before it does: "trong đó thu thuế 80 tỷ đồng, thu phí 2 tỷ đồng".
    """
    told = draft.parts.cues.verbs or draft.parts.cues.leads or draft.parts.tail
    label = draft.parts.label
    act = words.labels["actions"].at(label, 0)
    begins = words.labels["starters"].at(label, 0) is not None or (act is not None and act.end < len(label))
    begins = begins and [token.word for token in label[:1]] != [token.word for token in first.label[:1]]
    return bool(label) and label == draft.label and not told and not begins


def _grows(draft: Draft) -> bool:
    """Whether a draft tells of a change in percent."""
    changes = any("change" in entry.means for entry in draft.parts.cues.verbs)
    return changes and is_percentage(draft.cut.amount.unit)


def _grows_alike(one: Draft, part: Draft, words: Wordlists) -> bool:
    """Whether a name alone grows, as the part before it does: "trong đó nông nghiệp tăng 4%, dịch vụ tăng 10%"."""
    cues, label = one.parts.cues, one.parts.label
    named = bool(label) and label == one.label and words.labels["starters"].at(label, 0) is None
    beside = one.cut.part == part.cut.part and _grows(one) and _grows(part)
    return beside and named and not (cues.leads or one.parts.tail or words.labels["actions"].at(label, 0))


def _opens_list(draft: Draft, items: Sequence[Token]) -> bool:
    """Whether the first part of a list stands in a bracket, or behind a colon."""
    return draft.cut.host >= 0 or any(items[i].word == ":" for i in draft.cut.before)


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
    own = draft.parts.label + draft.parts.noun + draft.parts.tail
    return draft._replace(label=own, parent=written(host.label, host.text), inherits=False) if draft.inherits else draft


def _part(draft: Draft, host: Draft) -> Draft:
    amount = draft.cut.amount._replace(unit=host.cut.amount.unit)
    return draft._replace(cut=draft.cut._replace(amount=amount), parent=written(host.label, host.text))
