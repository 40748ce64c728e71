"""Drafts -> Drafts: what a change of one thing makes of the figures joined to it: parts that grow, counts that fall.

"GRDP tăng 7,5%, trong đó nông nghiệp 3%"; "giảm 27 phòng và 318 biên chế"; "Tỷ lệ hộ nghèo giảm 2%, các xã vùng sâu
giảm 4%", where both are in percentage points.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from resolutions.facts import Measure
from resolutions.phrases import Token
from resolutions.reading.joining.listed_changes import Place, beside_part, is_bare_rate, is_plain, of_count
from resolutions.reading.joining.sharing import BY_SIGN, Draft, is_part
from resolutions.reading.quantities.amounts import SIGNS
from resolutions.reading.times.periods import without_periods
from resolutions.reading.wording.labels import Parts, written
from resolutions.reading.wording.measures import OF_RATE, Measured, is_rate
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

_OF_WHOLE = "a part of what grows"
"""Why a part of a whole is read as growth."""
_OF_NEW = "beside what is new"
"""Why what is listed with something new, or is a part of it, is new."""
_OF_SAME = "a share of the same whole"
"""Why what is listed after a share is read as one."""

_SAME_SIZE = 2
"""Rates of growth in two periods of a year differ by less than so many times."""


def with_changes(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts with what they share of a change that was told before them."""
    for shared in (
        _of_whole,
        beside_part,
        _by_sign,
        _of_next_time,
        _of_share,
        of_count,
        _of_rate,
        _in_places,
        _of_new,
    ):
        done: list[Draft] = []
        for one in drafts:
            done.append(shared(one, Place(done, items, words)) if done or shared is _by_sign else one)
        drafts = done
    return drafts


def _by_sign(one: Draft, place: Place) -> Draft:
    """An amount in brackets with a sign of its own is a change: "46.800 tấn (+6,2%)", "148 ha (+12 ha so cùng kỳ)"."""
    begin, unit = one.cut.amount.begin, one.cut.amount.unit
    sign = [token.word for token in place.items[max(begin - 2, 0) : begin]]
    if len(sign) < 2 or sign[0] != "(" or sign[1] not in SIGNS:
        return one
    alike = bool(place.done) and one.inherits and place.before.cut.amount.unit == unit
    if not is_percentage(unit) and (unit is None or not alike):
        return one
    rise: Measure = "growth" if is_percentage(unit) else "increase"
    return one._replace(measured=Measured(rise if sign[1] == "+" else "reduction", True, BY_SIGN))


def _of_whole(one: Draft, place: Place) -> Draft:
    """The growth of a whole is that of its parts: "GRDP tăng 7,5%, trong đó nông nghiệp 3%, công nghiệp 11%"."""
    before = place.before
    if not (is_bare_rate(one) and one.cut.sentence == before.cut.sentence and _grows(before)):
        return one
    if _tells_share_too(place):
        return one  # "Lao động qua đào tạo đạt 32,5%, tăng 3%, trong đó đào tạo nghề 24,1%"
    beside = before.measured.reason == _OF_WHOLE and place.items[before.cut.amount.end].word in (",", "và")
    reached = bool(one.parts.cues.verbs) and place.words.labels["counts"].at(one.label, 0) is not None
    if not (is_part(one) or beside) or is_rate(one.label, place.words) or reached:
        return one  # "trong đó số người dùng nước máy mới đạt 21%"
    return one._replace(parent=one.parent or before.parent, measured=Measured("growth", True, _OF_WHOLE))


def _tells_share_too(place: Place) -> bool:
    """Whether what grows was told in percent itself, so that a part of it is so much of the same whole."""
    if len(place.done) < 2:
        return False
    of, growth = place.done[-2:]
    same = of.label == growth.label and of.cut.sentence == growth.cut.sentence
    return same and of.measured.measure in ("level", "share") and is_plain(of.cut.amount.unit)


def _of_next_time(one: Draft, place: Place) -> Draft:
    """The change in one period is followed by that in the next: "quý I tăng 5,2%, quý II 6,1%, cả năm đạt 7,5%".

    What is reached is growth when it is of the same size; else it may be so much of a plan: "6 tháng đạt 54%".
    """
    before = place.before
    bare = one.inherits and not (one.parts.label or one.parts.tail or one.measured.certain)
    unit, verbs = one.cut.amount.unit, any(entry.means for entry in one.parts.cues.verbs)
    if not bare or verbs or not is_percentage(unit) or unit != before.cut.amount.unit:
        return one
    changed = before.measured.certain and before.measured.measure in ("growth", "increase", "reduction")
    between = place.items[before.cut.amount.end : one.cut.amount.begin]
    reached = place.words.verbs.before(between, len(between)) if between else None
    if reached is not None and one.cut.amount.value >= _SAME_SIZE * before.cut.amount.value:
        return one
    between = between[: reached.begin] if reached is not None else between
    return one._replace(measured=before.measured) if changed and _only_times(between, place.words) else one


def _only_times(between: Sequence[Token], words: Wordlists) -> bool:
    """Whether nothing but a period and the signs of a list stand between two amounts: "năm 2011 và"."""
    rest = [token.word for token in without_periods(between, words.periods)]
    return 0 < len(rest) < len(between) and set(rest) <= {",", ";", "và", ":"}


def _of_share(one: Draft, place: Place) -> Draft:
    """The share of one part is followed by those of others: "khách ASEAN chiếm 35%, Đông Bắc Á 40%"."""
    before, words = place.before, place.words
    shares = before.measured.measure == "share" and before.cut.host < 0 and is_percentage(before.cut.amount.unit)
    listed = one.cut.part == before.cut.part and not {",", "và"}.isdisjoint(place.between(before, one))
    if not (shares and listed) or one.measured.certain or is_part(one) or is_rate(one.label, words):
        return one
    named = is_bare_rate(one) and words.labels["starters"].at(one.label, 0) is None
    for_other = not one.parts.label and not one.parts.cues.verbs and _is_for(one) and _is_for(before)
    return one._replace(measured=Measured("share", True, _OF_SAME)) if named or for_other else one


def _of_rate(one: Draft, place: Place) -> Draft:
    """A change in percent right after a share or rate is of that: "chiếm 34%, giảm 2%", "91% trẻ đã tiêm, tăng 3%"."""
    before = place.done[one.cut.host] if one.cut.host >= 0 else _rate_before(place)
    percent = all(is_plain(draft.cut.amount.unit) for draft in (before, one))
    changed = one.measured.certain and one.measured.measure in ("increase", "reduction")
    changes = one.inherits and (changed or any("change" in entry.means for entry in one.parts.cues.verbs))
    if not (percent and changes and one.cut.part == before.cut.part and one.cut.amount.value < before.cut.amount.value):
        return one
    if not _tells_rate(before, place) or _of_thing(before, place):
        return one
    if one.measured.measure == "reduction":
        return one._replace(measured=Measured("reduction", True, OF_RATE))
    return one._replace(measured=Measured("increase", True, OF_RATE))


def _of_thing(share: Draft, place: Place) -> bool:
    """Whether what has a share is told to change with it: "điện cho công nghiệp chiếm 52% và tăng 17%".

    So are those listed with it then: ", điện cho dân cư chiếm 37%, tăng 9%".
    """
    if share.measured.measure != "share":
        return False
    joined = place.words.labels["joins"].at(place.items, share.cut.amount.end) is not None
    listed = [one for one in place.done if one.cut.sentence == share.cut.sentence and one.cut.part == share.cut.part]
    pairs = pairwise(listed)
    return joined or any(one.measured.measure == "share" and _grows(then) and then.inherits for one, then in pairs)


def _rate_before(place: Place) -> Draft:
    """The amount before, or the rate of which it is a change itself: "tỷ lệ 85,4%, tăng 2,1% và vượt 0,4%"."""
    changes = takewhile(lambda one: one.measured.reason == OF_RATE, reversed(place.done))
    rest = place.done[: len(place.done) - sum(1 for _ in changes)]
    return rest[-1] if rest else place.before


def _tells_rate(draft: Draft, place: Place) -> bool:
    """Whether a percentage is a rate or a share, and no part of a plan of which an amount was told before it."""
    if any("rate" in entry.means for entry in draft.parts.cues.verbs) or _says_rate(draft, place.words):
        return True
    amounts = (one for one in place.done if one.cut.sentence == draft.cut.sentence and one.label == draft.label)
    alone = all(is_percentage(one.cut.amount.unit) for one in amounts)
    is_so = any(entry.means.keys() & {"tells", "remains"} for entry in draft.parts.cues.verbs)
    if alone and is_so and draft.parts.label and draft.measured.measure == "level":
        return True  # "Tổn thất điện năng là 7,84%"
    counted = draft.measured.measure == "level" and not draft.parts.label and draft.label == draft.parts.tail
    return alone and (draft.measured.measure == "share" or (counted and bool(draft.label)))


def _says_rate(draft: Draft, words: Wordlists) -> bool:
    """Whether a percentage is called a rate of what was counted, or told of a population or of those who reach it.

    "163 học sinh bỏ học, tỷ lệ 0,14%"; "đạt 60% dân số"; "Số trường đạt chuẩn đạt 90%".
    """
    called = draft.inherits and is_rate(draft.parts.label, words)
    reach = words.labels["counts"].at(draft.parts.label, 0) is not None and draft.measured.measure == "level"
    reach = reach and any(True for _ in words.labels["predicates"].find(draft.parts.label))
    return called or reach or words.labels["populations"].at(draft.parts.tail, 0) is not None


def _in_places(one: Draft, place: Place) -> Draft:
    """The change of a rate in some places is of that rate: "Tỷ lệ hộ nghèo giảm 2%, các xã vùng sâu giảm 4%"."""
    before, words = place.before, place.words
    several = words.labels["several"].at(one.label, 0)
    label = one.label[several.end :] if several is not None else one.label
    changes = all(draft.measured.measure in ("reduction", "increase", "growth") for draft in (before, one))
    percent = all(is_percentage(draft.cut.amount.unit) for draft in (before, one))
    named = words.heads["places"].at(label, 0) is not None and not one.parent
    if changes and percent and named and is_rate(before.label, words) and before.text == one.text:
        return one._replace(parent=written(before.label, before.text))
    return one


def _of_new(one: Draft, place: Place) -> Draft:
    """The parts of what is new are new: "Trồng mới 640 ha rừng, trong đó rừng sản xuất 590 ha".

    So is what is listed with it: "có thêm 6 xã đạt chuẩn nông thôn mới, 7 xã đạt chuẩn nâng cao".
    """
    before = place.before
    part = is_part(one) and one.cut.amount.unit == before.cut.amount.unit
    if before.measured.measure != "count_new" or one.measured.certain:
        return one
    if part or (_is_told_alike(before, one) and place.between(before, one)[-1:] in ([","], ["và"])):
        return one._replace(measured=Measured("count_new", True, _OF_NEW))
    return one


def _is_told_alike(before: Draft, one: Draft) -> bool:
    """Whether of two counts the same is told behind each, and no word of its own makes the first one new."""
    bare = all(draft.parts.noun and draft.parts.tail and not draft.parts.label for draft in (before, one))
    told = any(entry.means.get("measure") == "count_new" for entry in before.parts.cues.verbs)
    alike = bare and before.parts.tail[0].word == one.parts.tail[0].word
    return alike and (told or before.measured.reason == _OF_NEW) and not one.parts.cues.verbs


def _is_for(draft: Draft) -> bool:
    """Whether a percentage of a sum is for something: "1% cho sự nghiệp môi trường"."""
    return is_percentage(draft.cut.amount.unit) and any(token.word == "cho" for token in draft.parts.tail)


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
