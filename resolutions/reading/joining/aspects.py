"""Statement, the one before it -> Label: labels of a further aspect of a thing, and of so much of a plan.

"Tỷ lệ thu gom rác ở đô thị đạt 95%, ở nông thôn 80%"; "hoàn thành 100% kế hoạch kết nạp đảng viên".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import Parts, written
from resolutions.reading.wording.openings import begins_topic
from resolutions.reading.wording.trimming import without_leads
from resolutions.units import Unit
from resolutions.wordlists import Wordlists

_WHERE = ("ở", "tại")
HALF = 4
"""One half of a whole is named in so many words at most."""


def plan_of(parts: Parts, unit: Unit | None, words: Wordlists) -> tuple[Token, ...] | None:
    """The label of "100% kế hoạch kết nạp đảng viên", or what stands before "101% chỉ tiêu Nghị quyết"; else None."""
    if unit is None or not unit.unit_id.startswith("percent_of") or not parts.tail:
        return None
    told = past_whose(parts.tail, words)
    if begins_topic(told, words):
        return None  # "đạt 85% kế hoạch về sản lượng"
    done = any("hoàn thành" in entry.words.split("|") for entry in parts.cues.verbs[:1])
    if told and parts.label and not done and not says_plan(parts.label, words):
        return None
    return told if told or not parts.label else parts.label


def past_whose(told: Sequence[Token], words: Wordlists) -> tuple[Token, ...]:
    """Words without those at their beginning that only say whose plan is meant: "Hội đồng nhân dân huyện giao"."""
    if words.labels["setters"].at(told, 0) is not None and words.labels["set_by"].before(told, len(told)) is not None:
        return ()
    while told:
        match = words.labels["references"].at(told, 0)
        if match is None and not told[0].is_number:
            break
        told = told[match.end if match is not None else 1 :]
    only = words.labels["set_by"].before(told, len(told))
    return () if only is not None and only.size == len(told) else tuple(told)


def says_whose(label: tuple[Token, ...], words: Wordlists) -> bool:
    """Whether a label says only whose aim is meant: "so với mục tiêu Đại hội đề ra là 31%"."""
    told = words.labels["set_by"].before(label, len(label))
    return told is not None and told.begin > 0 and not past_whose(label, words)


def past_reference(tail: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """What is true of a part of the amount before: the words after "trong số đó"; none where nothing refers back."""
    match = words.labels["of_these"].at(tail, 0)
    return tail[match.end :] if match is not None else ()


def of_level(label: tuple[Token, ...], parts: Parts, words: Wordlists) -> tuple[Token, ...]:
    """A label shared by the level that is reached, without its verb of change: "Giảm tỷ lệ hộ nghèo 4%, còn 6%"."""
    reached = any(entry.means.keys() & {"reaches", "remains"} for entry in parts.cues.verbs)
    changing = words.labels["changes"].at(label, 0) if reached else None
    return label[changing.end :] if changing is not None and changing.end < len(label) else label


def of_place(label: tuple[Token, ...], previous: Draft, unit: Unit | None, words: Wordlists) -> tuple[Token, ...]:
    """The label of a rate elsewhere: "Tỷ lệ phân loại rác: 40% năm 2023, 70% ở các phường và 50% ở các xã".

    So is that of one for others: "Mức thu: 5.000 đồng/lượt đối với xe máy, 20.000 đồng/lượt đối với ô tô".
    """
    if not label or previous.cut.amount.unit != unit:
        return label
    if label[0].word not in _WHERE:
        return (_without_aspect(previous) if _is_further(label, previous, words) else ()) + label
    begun = (i for i in range(1, len(previous.label)) if previous.label[i].word == label[0].word)
    return previous.label[: next(begun, len(previous.label))] + label


def of_these(told: tuple[Token, ...], previous: Draft) -> tuple[Token, ...]:
    """The label of what is true of a part of what was counted: "4.918 hồ sơ, 91% trong số đó nộp trực tuyến"."""
    return previous.parts.noun + told if previous.parts.noun else told


def as_to(tail: tuple[Token, ...], previous: Draft | None) -> tuple[Token, ...]:
    """The label of "tăng 21,5% về số doanh nghiệp", or of "50% về tiền" after "Tỷ lệ thu nợ đạt 70% về số hộ"."""
    alike = previous is not None and previous.parts.tail[:1] and previous.parts.tail[0].word == tail[0].word
    shared = _without_aspect(previous) if alike and previous is not None else ()
    return shared + tail if shared else tail[1:] if len(tail) > 2 else tail


def _is_further(aspect: Sequence[Token], previous: Draft, words: Wordlists) -> bool:
    """Whether words behind an amount are an aspect that begins as the one behind the amount before it."""
    told = previous.parts.tail[:1]
    return words.labels["aspects"].at(aspect, 0) is not None and bool(told) and told[0].word == aspect[0].word


def _without_aspect(draft: Draft) -> tuple[Token, ...]:
    """The label of a statement without the aspect that follows its amount."""
    aspect = draft.parts.tail
    return draft.label[: -len(aspect)] if draft.label[-len(aspect) :] == aspect else draft.parts.label


def with_aspects(drafts: list[Draft], words: Wordlists) -> list[Draft]:
    """Give the first of several amounts of one thing the aspect behind it: "đạt 95% ở đô thị và 80% ở nông thôn"."""
    done = list(drafts)
    for i in range(len(done) - 1):
        one, following = done[i], done[i + 1]
        shared = bool(one.label) and one.label == one.parts.label == following.label[: len(one.label)]
        if shared and are_aspects(one, following, words):
            done[i] = one._replace(label=one.label + one.parts.tail)
    return done


def with_counts_behind(drafts: list[Draft], words: Wordlists) -> list[Draft]:
    """What falls or grows in number is the parent of its numbers: "Tai nạn giảm 5% số vụ, giảm 8% số người chết"."""
    done: list[Draft] = []
    for one in drafts:
        before = done[-1] if done else None
        changes = not one.parent and _tells_number(one, words)
        if changes and not one.parts.label and before is not None and before.label == before.parts.tail:
            one = one._replace(parent=before.parent if before.cut.part == one.cut.part else "")
        elif changes and one.label and one.label == one.parts.label:
            one = one._replace(label=one.parts.tail, parent=written(one.label, one.text))
        done.append(one)
    return done


def _tells_number(one: Draft, words: Wordlists) -> bool:
    """Whether by how much per cent a thing changes is said of a number of its own, and the thing is no measure."""
    changes = any(entry.means.get("measure") in ("growth", "reduction") for entry in one.parts.cues.verbs[:1])
    unit, tail = one.cut.amount.unit, one.parts.tail
    of_number = len(tail) > 1 and words.labels["counts"].at(tail, 0) is not None
    measure = bool(one.parts.label) and words.labels["starters"].at(one.parts.label, 0) is not None
    return changes and unit is not None and unit.unit_id == "percent" and of_number and not measure


def with_whole_places(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """Give what is told of a whole place its name: "Tỷ lệ hộ nghèo ở vùng cao còn 30%, trong khi toàn huyện là 19%"."""
    done = list(drafts)
    for i in range(1, len(done)):
        one, part = done[i], done[i - 1]
        shared = one.inherits and one.label == part.label and one.cut.sentence == part.cut.sentence
        between = items[part.cut.amount.end : one.cut.amount.begin] if shared else ()
        whole = _whole_place(between, words)
        measured = _without_where(part.label, words) if whole and part.text == one.text else ()
        done[i] = one._replace(label=measured + whole) if measured else one
    return done


def _whole_place(between: Sequence[Token], words: Wordlists) -> tuple[Token, ...]:
    """The name of a whole place, where nothing but a lead-in and signs stands before it; else none."""
    whole = next(iter(words.labels["whole_places"].find(between)), None)
    if whole is None:
        return ()
    told = [token for token in between[: whole.begin] if token.word[0].isalpha()]
    return () if without_leads(told, words)[0] else tuple(between[whole.begin : whole.end])


def _without_where(label: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """A label without the words at its end that say where something is; empty when there are none."""
    places = [i for i in range(1, len(label)) if words.labels["where"].at(label, i) is not None]
    while len(places) > 1 and places[-1] == places[-2] + 1:
        places.pop()
    return label[: places[-1]] if places else ()


def are_aspects(one: Draft, other: Draft, words: Wordlists) -> bool:
    """Whether two amounts that count nothing are of two aspects of one thing: "tăng 12% về lượng và 8% về giá trị"."""
    unit = one.cut.amount.unit
    alike = unit is not None and unit == other.cut.amount.unit and not unit.noun
    return alike and not other.parts.label and _is_further(other.parts.tail, one, words)


def says_plan(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label says only that a plan is met: "Hoàn thành 100% chỉ tiêu tuyển quân"."""
    match = words.labels["actions"].at(label, 0)
    return match is not None and match.end == len(label) and label[0].word in ("hoàn", "thực")


def is_aspect_of_head(parts: Parts, words: Wordlists) -> bool:
    """Whether a label is an aspect of what stands before a colon: "Trẻ em suy dinh dưỡng: thể nhẹ cân 7,2%"."""
    if not (parts.head and parts.label) or parts.is_row or words.labels["groups"].at(parts.head, 0) is not None:
        return False
    level = words.labels["levels"].at(parts.label, 0) is not None  # "Bồi dưỡng họp: cấp tỉnh 100.000 đồng/người"
    act = len(parts.label) == 1 and bool(parts.noun) and words.labels["actions"].at(parts.label, 0) is not None
    aspect = words.labels["aspects"].at(parts.label, 0) is not None and parts.label[0].word != "khu"
    return aspect and not (level or act)  # "Xã hội: Cấp 1.860 thẻ bảo hiểm y tế" hands them out


def of_aspect(label: tuple[Token, ...], previous: Draft | None, words: Wordlists) -> tuple[Token, ...]:
    """The label of a further aspect of the same thing: "về tiền" after "Tỷ lệ thu hồi nợ về số hộ"."""
    if previous is None or not label or (previous.parts.is_row and label[0].word not in _WHERE):
        return label
    if shared := _without_opposite(label, previous.label, words):
        return shared + label
    if words.labels["aspects"].at(label, 0) is None and label[0].word != "(":
        return label
    at = next((i for i in range(len(previous.label) - 1, 0, -1) if previous.label[i].word == label[0].word), 0)
    if not at and previous.parts.label and previous.parts.tail[:1] and previous.parts.tail[0].word == label[0].word:
        at = len(previous.parts.label)  # "tỷ lệ bỏ học dưới 0,1% ở tiểu học; dưới 0,5% ở THCS"
    return previous.label[:at] + label if at else label


def _without_opposite(label: Sequence[Token], previous: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """What a label ends with one half of whose other half stands alone: "Thu gom rác đô thị 92%, nông thôn 65%"."""
    halves = words.labels["opposites"]
    own = halves.at(label, 0)
    if own is None or own.end < len(label):
        return ()
    begun = (i for i in range(max(0, len(previous) - HALF), len(previous)))
    other = next((i for i in begun if (one := halves.at(previous, i)) is not None and one.end == len(previous)), 0)
    return previous[:other] if other and previous[other - 1].word.isalpha() else ()
