"""Drafts -> Drafts: all that is listed as parts under one whole: "trong đó ngân sách 61 tỷ đồng, vốn vay 30 tỷ đồng".

A list ends with what is a sum of its own, and before what would make the parts more than their whole. One that no colon
and no bracket opens holds names alone that can be added up, shares of the whole, and rates of things of one kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.reading.joining.breakdowns import adds_not
from resolutions.reading.joining.sharing import Draft, is_part, is_share
from resolutions.reading.quantities.numbers import rounding_of
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.measures import says_only
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

HUNDRED = Decimal(100)
"""What the shares of a whole come to, in percent."""
LEAST = 2
"""So many things at least are parts of what they come to."""


class _List(NamedTuple):
    """A list of parts, as far as it was read."""

    whole: Draft
    """What they are parts of."""
    last: Draft
    """The part read last."""
    left: Decimal | None
    """What the parts leave of the whole, in its unit; None where they are not added up."""
    shares: Decimal
    """What the shares among them leave of a hundred percent."""
    plain: bool
    """Whether neither a colon nor a bracket opens it."""


def with_listed_parts(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, all that is listed as parts under the same whole: "(trong đó: học sinh 100%; người cao tuổi 98%)"."""
    done = list(drafts)
    found: _List | None = None
    for i in range(1, len(drafts)):
        if found is None and is_part(done[i - 1]):
            found = _opened(done, i - 1, items)
        one = done[i]
        if found is None:
            continue
        if _goes_on(one, found.last) or _is_singled_out(one, found.last):
            done[i] = one._replace(parent=found.last.parent)
            continue
        if one.cut.part == found.last.cut.part and says_only(words.labels["yields"], one.label):
            continue  # "lúa 285 ha, năng suất 61 tạ/ha, ngô 62 ha"
        if one.cut.host >= 0 > found.last.cut.host and one.cut.sentence == found.last.cut.sentence:
            continue  # "ngân sách trung ương 612 tỷ đồng (đầu tư 428 tỷ đồng); ngân sách tỉnh 285 tỷ đồng"
        found = _next(found, one, words)
        if found is not None:
            done[i] = one._replace(parent=found.last.parent)
            found = found._replace(last=done[i])
    return _with_proven_parts(done, words)


def _opened(done: Sequence[Draft], at: int, items: Sequence[Token]) -> _List:
    """The list that a first part opens."""
    first, whole = done[at], _whole_of(done, at)
    plain = not _opens_list(first, items)
    shared = first.cut.amount.value if is_share(first) else Decimal(0)
    left = _rest(_rounded_up(whole), whole, first)
    return _List(whole, first, left, HUNDRED - shared, plain)


def _next(found: _List, one: Draft, words: Wordlists) -> _List | None:
    """The list with one more part; None where that is no part of the whole."""
    if not _is_listed(one, found) or words.labels["sums"].at(one.label, 0) is not None:
        return None
    if _is_share_of_whole(one, found, words):
        rest = found.shares - one.cut.amount.value
        return found._replace(shares=rest) if rest >= 0 else None
    left = None if found.left is None else _rest(found.left, found.whole, one)
    adds = left is not None and not _is_past(found, one, words) and _only_names(one, found.last, words)
    named = adds or any(alike(one, found.last, words) for alike in (_grows_alike, _is_kin, _counts_alike))
    same = one.cut.amount.unit == found.last.cut.amount.unit or left is not None
    if not (named if found.plain else same):
        return None
    return found._replace(left=left) if left is None or left >= 0 else None


def _is_singled_out(one: Draft, part: Draft) -> bool:
    """Whether a draft behind "riêng" ends a list, and shares no two words with the part before it.

    "… trong đó công nghiệp tăng 9%, dịch vụ tăng 6%, riêng thuế sản phẩm tăng 5%"
    """
    singled = not is_part(part) and any(entry.means.get("parent") == "singled" for entry in one.parts.cues.leads)
    said, other = ([token.word for token in draft.label] for draft in (one, part))
    apart = set(pairwise(said)).isdisjoint(pairwise(other))
    return singled and apart and one.parent == written(part.label, part.text) and one.cut.part == part.cut.part


def _goes_on(one: Draft, part: Draft) -> bool:
    """Whether a draft says more of the part before it: "lúa 2.105 tỷ đồng, tăng 3,9%"."""
    return one.inherits and one.label == part.label and one.cut.sentence == part.cut.sentence


def _is_listed(one: Draft, found: _List) -> bool:
    """Whether a draft stands beside the last part, with a label of its own and no other row over it alone."""
    part = found.last
    beside = one.cut.sentence == part.cut.sentence and one.cut.host == part.cut.host
    return beside and not one.inherits and one.parent in ("", found.whole.parent)


def _is_past(found: _List, one: Draft, words: Wordlists) -> bool:
    """Whether a semicolon ends a list that stands with its whole before it: "chè 310, trong đó tơ 52; tiêu 82 ha"."""
    whole, part = found.whole, found.last
    beside = whole.cut.part == part.cut.part != one.cut.part
    return found.plain and beside and words.labels["sums"].at(whole.label, 0) is None


def _is_share_of_whole(one: Draft, found: _List, words: Wordlists) -> bool:
    """Whether a draft names a thing and its share, or goes on with shares: "doanh nghiệp chiếm 65%", "dân góp 5%"."""
    beside = one.cut.part == found.last.cut.part and bool(one.parts.label) and not one.parts.tail
    unit = found.last.cut.amount.unit
    bare = is_percentage(one.cut.amount.unit) and is_share(found.last) and _only_names(one, found.last, words)
    bare = bare and unit == one.cut.amount.unit
    return beside and (is_share(one) or bare)


def _whole_of(drafts: Sequence[Draft], part: int) -> Draft:
    """What a first part is a part of: what its bracket, or that of the statement before it, is of, else that one.

    Behind its change it is still the whole: "264 hợp tác xã, tăng 21 hợp tác xã, gồm: 170 hợp tác xã nông nghiệp".
    """
    above = max(part - 1, 0)
    at = next(i for i in (drafts[part].cut.host, drafts[above].cut.host, above) if i >= 0)
    while at and drafts[at].inherits and _goes_on(drafts[at], drafts[at - 1]):
        at -= 1
    return drafts[at]


def _rounded_up(whole: Draft) -> Decimal:
    """The most that a printed whole can stand for: it may be rounded."""
    value = whole.cut.amount.value
    return value + rounding_of(value)


def _rest(left: Decimal, whole: Draft, part: Draft) -> Decimal | None:
    """What one more part leaves, in the unit of the whole; None for amounts that are not added up."""
    unit, other = part.cut.amount.unit, whole.cut.amount.unit
    if unit is None or other is None or adds_not(unit):
        return None
    if unit.base_unit == other.base_unit:
        return left - part.cut.amount.value * unit.factor / other.factor
    return left - part.cut.amount.value if unit.noun and other.noun else None  # a fund among cooperatives


def _only_names(draft: Draft, first: Draft, words: Wordlists) -> bool:
    """Whether a label is a name or an act alone before its amount: no measure, no act on a thing, no verb behind it.

    It may begin as the part before it does: "trong đó thu thuế 80 tỷ đồng, thu phí 2 tỷ đồng".
    """
    told = draft.parts.cues.verbs or draft.parts.cues.leads or draft.parts.tail
    label = draft.parts.label
    act = words.labels["actions"].at(label, 0)
    begins = words.labels["starters"].at(label, 0) is not None or (act is not None and act.end < len(label))
    begins = begins and not _begins_alike(label, first.label, words)
    return bool(label) and label == draft.label and not told and not begins


def _begins_alike(label: Sequence[Token], other: Sequence[Token], words: Wordlists) -> bool:
    """Whether two labels begin with one word, or both name a fund: "ngân sách tỉnh 61 tỷ đồng, vốn vay 30 tỷ đồng"."""
    funds = words.labels["funds"]
    return [t.word for t in label[:1]] == [t.word for t in other[:1]] or bool(funds.at(label, 0) and funds.at(other, 0))


def _is_kin(one: Draft, part: Draft, words: Wordlists) -> bool:
    """Whether two rates are of things of one kind: "vốn trong nước 71%, vốn nước ngoài chỉ đạt 22%"."""
    rates = is_percentage(one.cut.amount.unit) and one.cut.amount.unit == part.cut.amount.unit
    beside = one.cut.part == part.cut.part and not one.parts.cues.leads and not one.parts.tail
    funds = words.labels["funds"]
    return rates and beside and funds.at(one.label, 0) is not None and funds.at(part.label, 0) is not None


def _grows(draft: Draft) -> bool:
    """Whether a draft tells of a change in percent."""
    changes = any("change" in entry.means for entry in draft.parts.cues.verbs)
    unit = draft.cut.amount.unit
    return is_percentage(unit) and (changes or unit.unit_id == "percent_per_year")


def _grows_alike(one: Draft, part: Draft, words: Wordlists) -> bool:
    """Whether a name alone grows, as the part before it does: "trong đó nông nghiệp tăng 4%, dịch vụ tăng 10%"."""
    cues, label = one.parts.cues, one.parts.label
    named = bool(label) and label == one.label and words.labels["starters"].at(label, 0) is None
    beside = one.cut.part == part.cut.part and _grows(one) and _grows(part)
    return beside and named and not (cues.leads or one.parts.tail or words.labels["actions"].at(label, 0))


def _counts_alike(one: Draft, part: Draft, words: Wordlists) -> bool:
    """Whether two acts are counted in what their whole is: "đúng hạn 2.256 hồ sơ, quá hạn 49 hồ sơ"."""
    unit = one.cut.amount.unit
    said, other = ([token.word for token in draft.parts.noun] for draft in (one, part))
    alike = unit is not None and unit.noun and unit == part.cut.amount.unit and said == other
    return alike and one.cut.part == part.cut.part and not is_part(one)


def _opens_list(draft: Draft, items: Sequence[Token]) -> bool:
    """Whether the first part of a list stands in a bracket, or behind a colon."""
    return draft.cut.host >= 0 or any(items[i].word == ":" for i in draft.cut.before)


def _with_proven_parts(drafts: list[Draft], words: Wordlists) -> list[Draft]:
    """The drafts, names behind a total that add up to it under it: "tổng số 63 tấn; khai thác 52, nuôi 11 tấn"."""
    done = list(drafts)
    whole, held, left = -1, list[int](), Decimal(0)
    for i, one in enumerate(drafts):
        if whole >= 0 and _goes_on(one, drafts[(held or [whole])[-1]]):
            continue
        if whole < 0 or not _can_be_part(one, drafts[whole]):
            is_total = words.labels["sums"].at(one.label, 0) is not None
            whole, held, left = (i if is_total else -1), [], one.cut.amount.value
            continue
        held.append(i)
        left -= one.cut.amount.value
        if left == 0 and len(held) >= LEAST:
            parent = written(drafts[whole].label, drafts[whole].text)
            done[held[0] : i + 1] = [part._replace(parent=parent) for part in done[held[0] : i + 1]]
            whole = -1
    return done


def _can_be_part(one: Draft, whole: Draft) -> bool:
    """Whether a draft names a thing in the unit of a total of its sentence, under no other row."""
    beside = one.cut.sentence == whole.cut.sentence and one.cut.host == whole.cut.host
    unit = one.cut.amount.unit
    alike = unit is not None and unit == whole.cut.amount.unit and not (adds_not(unit) or is_percentage(unit))
    told = one.parts.cues.verbs or one.parts.cues.leads or one.parts.tail or one.inherits
    return beside and alike and one.parent in ("", whole.parent) and bool(one.label) and not told
