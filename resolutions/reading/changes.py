"""Drafts -> Drafts: what a change of one thing makes of the figures joined to it: parts that grow, counts that fall.

"GRDP tăng 7,5%, trong đó nông nghiệp 3%"; "giảm 27 phòng và 318 biên chế"; "Tỷ lệ hộ nghèo giảm 2%, các xã vùng sâu
giảm 4%", where both are in percentage points.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from resolutions.phrases import Token
from resolutions.reading.amounts import SIGNS
from resolutions.reading.labels import Parts, written
from resolutions.reading.measures import Measured, is_rate
from resolutions.reading.sharing import BY_SIGN, Draft
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

_OF_WHOLE = "a part of what grows"
"""Why a part of a whole is read as growth."""
_OF_SAME = "a share of the same whole"
"""Why what is listed after a share is read as one."""
_PLACES = ("các", "những", "riêng")
"""Before the word for a kind of place these name several."""


def with_changes(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts with what they share of a change that was told before them."""
    drafts = [_signed(draft, items) for draft in with_shared_change(drafts, items, words)]
    drafts = with_shared_shares(with_same_growth(drafts, items, words), items, words)
    return with_new_parts(with_places(with_shared_count(drafts, items), words))


def _signed(draft: Draft, items: Sequence[Token]) -> Draft:
    """A percentage in brackets with a sign of its own, as a change: "46.800 tấn (+6,2%)"."""
    sign = [token.word for token in items[max(draft.cut.amount.begin - 2, 0) : draft.cut.amount.begin]]
    if len(sign) < 2 or sign[0] != "(" or sign[1] not in SIGNS or not is_percentage(draft.cut.amount.unit):
        return draft
    return draft._replace(measured=Measured("growth" if sign[1] == "+" else "reduction", True, BY_SIGN))


def with_new_parts(drafts: list[Draft]) -> list[Draft]:
    """Count the parts of what is new as new: "Trồng mới 640 ha rừng, trong đó rừng sản xuất 590 ha"."""
    done = list(drafts)
    for i, (before, one) in enumerate(pairwise(drafts), start=1):
        cues = (*one.parts.cues.leads, *one.parts.cues.verbs)
        part = any(entry.means.get("parent") for entry in cues) and one.cut.amount.unit == before.cut.amount.unit
        if part and before.measured.measure == "count_new" and not one.measured.certain:
            done[i] = one._replace(measured=before.measured)
    return done


def with_places(drafts: list[Draft], words: Wordlists) -> list[Draft]:
    """Hang the change of a rate in some places under the rate: "Tỷ lệ hộ nghèo giảm 2%, các xã vùng sâu giảm 4%"."""
    done = list(drafts)
    for i, (before, one) in enumerate(pairwise(drafts), start=1):
        label = one.label[1:] if one.label and one.label[0].word in _PLACES else one.label
        changes = all(draft.measured.measure in ("reduction", "increase", "growth") for draft in (before, one))
        percent = all(is_percentage(draft.cut.amount.unit) for draft in (before, one))
        named = words.heads["places"].at(label, 0) is not None and not one.parent
        if changes and percent and named and is_rate(before.label, words) and before.text == one.text:
            done[i] = one._replace(parent=written(before.label, before.text))
    return done


def with_shared_change(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """Give the growth of a whole to its parts: "GRDP tăng 7,5%, trong đó nông nghiệp 3%, công nghiệp 11%"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, before = done[i], done[i - 1]
        if not (_is_bare_rate(one) and one.cut.sentence == before.cut.sentence and _grows(before)):
            continue
        part = any(entry.means.get("parent") for entry in (*one.parts.cues.leads, *one.parts.cues.verbs))
        beside = before.measured.reason == _OF_WHOLE and items[before.cut.amount.end].word in (",", "và")
        if (part or beside) and not is_rate(one.label, words):
            parent = one.parent or before.parent
            done[i] = one._replace(parent=parent, measured=Measured("growth", True, _OF_WHOLE))
    return done


def with_shared_count(drafts: list[Draft], items: Sequence[Token]) -> list[Draft]:
    """Give the change of a count to the count joined to it: "giảm 27 phòng và 318 biên chế"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, host = done[i], done[i - 1].cut.host
        before = done[host] if host >= 0 > one.cut.host else done[i - 1]  # "tăng 84 vụ (8%) và 151 bị can"
        joined = [token.word for token in items[before.cut.amount.end : one.cut.amount.begin]][-1:] == ["và"]
        counts = all(d.cut.amount.unit is not None and d.cut.amount.unit.noun for d in (one, before))
        bare = not (one.parts.label or one.parts.cues.verbs or one.measured.certain)
        changed = before.measured.measure in ("reduction", "increase")
        if joined and counts and bare and changed and one.cut.part == before.cut.part:
            done[i] = one._replace(measured=before.measured)
    return done


def with_same_growth(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """Give the growth in one period to the next ones: "quý I tăng 5,2%, quý II 6,1%, quý III 7,5%"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, before = done[i], done[i - 1]
        between = list(items[before.cut.amount.end : one.cut.amount.begin])
        period = words.periods.at(between, 1) if between and between[0].word == "," else None
        bare = one.inherits and not (one.parts.label or one.parts.tail or one.parts.cues.verbs)
        alike = one.cut.amount.unit == before.cut.amount.unit and is_percentage(one.cut.amount.unit)
        if period is not None and period.end == len(between) and bare and alike and before.measured.measure == "growth":
            done[i] = one._replace(measured=before.measured)
    return done


def with_shared_shares(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """Give the share of one part to those listed after it: "khách ASEAN chiếm 35%, Đông Bắc Á 40%"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, before = done[i], done[i - 1]
        between = {token.word for token in items[before.cut.amount.end : one.cut.amount.begin]}
        listed = one.cut.part == before.cut.part and not between.isdisjoint((",", "và"))
        named = _is_bare_rate(one) and words.labels["starters"].at(one.label, 0) is None
        for_other = not one.parts.label and not one.parts.cues.verbs and _is_for(one) and _is_for(before)
        shares = before.measured.measure == "share" and before.cut.host < 0 and is_percentage(before.cut.amount.unit)
        part = any(entry.means.get("parent") for entry in one.parts.cues.leads)
        if (
            listed
            and shares
            and not part
            and (named or for_other)
            and not one.measured.certain
            and not is_rate(one.label, words)
        ):
            done[i] = one._replace(measured=Measured("share", True, _OF_SAME))
    return done


def _is_for(draft: Draft) -> bool:
    """Whether a percentage of a sum is for something: "1% cho sự nghiệp môi trường"."""
    return is_percentage(draft.cut.amount.unit) and any(token.word == "cho" for token in draft.parts.tail)


def _is_bare_rate(draft: Draft) -> bool:
    """Whether a percentage has a label of its own and no verb before it."""
    unit = draft.cut.amount.unit
    percent = unit is not None and unit.unit_id in ("percent", "percent_per_year")
    verbs = any(entry.means for entry in draft.parts.cues.verbs)
    return percent and bool(draft.parts.label) and not verbs and not draft.measured.certain and draft.cut.host < 0


def _grows(draft: Draft) -> bool:
    return draft.measured.measure == "growth" and is_percentage(draft.cut.amount.unit)


def ends_change(parts: Parts, previous: Draft | None) -> bool:
    """Whether a statement says what a change that starts before it reaches: "từ 8,3% xuống dưới 5% tổng thu"."""
    begun = previous is not None and any("from" in entry.means for entry in previous.parts.cues.verbs)
    return begun and any(entry.means.keys() & {"reaches", "remains"} for entry in parts.cues.verbs)


def is_change_beside(parts: Parts, host: Draft) -> bool:
    """Whether a bracket behind a count tells a change: "32 vụ, 15 người chết (tăng 5 vụ, giảm 02 người chết)"."""
    unit = host.cut.amount.unit
    return unit is not None and unit.noun and any("change" in entry.means for entry in parts.cues.verbs)
