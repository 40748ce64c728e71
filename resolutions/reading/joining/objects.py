"""Parts -> whether the words behind an amount are the object of its label: "Trồng mới 300 ha rừng"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import Parts, is_action
from resolutions.reading.wording.openings import begins_topic
from resolutions.reading.wording.tails import is_out_of, sends
from resolutions.reading.wording.trimming import ends_compound
from resolutions.units import Unit, is_money, is_percentage
from resolutions.wordlists import Wordlists

_DONE = "được"
"""Behind an act this says that it was brought off."""
_WHO = ["người"]
"""What counts people and says nothing of who they are."""


def takes_object(parts: Parts, unit: Unit | None, words: Wordlists) -> bool:
    """Whether what follows the amount belongs to the label: "Trồng mới 300 ha rừng", "Diễn tập 20% số xã"."""
    if parts.is_row or _names_already(parts, words):
        return False
    if _opened(parts.label, words) and (parts.noun or parts.tail):
        return True
    if _is_for_class(parts, unit, words):
        return True
    if is_percentage(unit) and parts.cues.verbs and begins_topic(parts.tail, words):
        return True  # "Tỷ lệ thu hồi nợ đạt 70% về số hộ"
    if is_action(parts.label, words):
        return not parts.cues.verbs or not is_percentage(unit) or _of_total(parts, words)
    if _spreads(parts, words) or (_is_of_season(parts) and _ends_in_act(parts.label, words)):
        return True
    if parts.noun and (_ends_in_act(parts.label, words) or sends(parts.label, parts.tail, words)):
        return True
    based = is_percentage(unit) and words.labels["bases"].at(parts.tail, 0) is not None
    if based and _ends_in_act(parts.label, words):
        return True  # "ngân sách tỉnh hỗ trợ thêm 20% mức đóng"
    part = bool(parts.tail) and not parts.cues.verbs and is_percentage(unit)
    part = part and parts.tail[0].word not in ("grdp", "gdp") and not _of_sum(parts, words)
    return _names_an_act(parts, unit, words) or (
        part and not based and words.labels["starters"].at(parts.label, 0) is None
    )


def _names_already(parts: Parts, words: Wordlists) -> bool:
    """Whether the words before a count name what is counted, and none follow it: "Trồng cây ven đường 36.000 cây"."""
    noun, label = [token.word for token in parts.noun], [token.word for token in parts.label]
    size = len(noun)
    act = words.labels["actions"].at(parts.label, 0)
    waits = words.labels["open_ends"].before(parts.label, len(label)) is not None  # "Cấp nước cho 46 người"
    who = noun == _WHO and not waits and act is not None and act.end < len(label)  # "Xuất khẩu lao động 46 người"
    only = words.labels["classifiers"].at(parts.noun, 0)  # "Phát triển đàn bò lai, cuối năm đạt 12.000 con"
    who = who or (only is not None and only.end == size and not waits and act is not None and act.end < len(label))
    again = any(label[i : i + size] == noun for i in range(1, len(label) - size))
    return bool(noun) and not parts.tail and (who or again)


def _is_of_season(parts: Parts) -> bool:
    """Whether a label begins with a crop season: "Vụ mùa năm 2015 gieo cấy 4.000 ha lúa"."""
    return bool(parts.label) and parts.label[0].word == "vụ"


def _is_for_class(parts: Parts, unit: Unit | None, words: Wordlists) -> bool:
    """Whether a class with a limit follows money: "được hỗ trợ 400.000 đồng đối với lớp từ 15 học viên trở lên"."""
    concerns = is_money(unit) and words.labels["conditions"].at(parts.tail, 0) is not None
    return concerns and any(token.is_number for token in parts.tail)


def acts_alone(parts: Parts, unit: Unit | None, words: Wordlists) -> bool:
    """Whether all that names a percentage is an act, of what was counted before: "nhận 28 đơn, đã giải quyết 90%"."""
    act = words.labels["actions"].at(parts.label, 0)
    named = act is not None and act.end == len(parts.label) and not (parts.tail or parts.is_row)
    return named and unit is not None and unit.unit_id == "percent"


def _spreads(parts: Parts, words: Wordlists) -> bool:
    """Whether a count says over how many places something spreads: "Triển khai trên địa bàn 46 xã"."""
    places = words.heads["places"].at(parts.noun, 0) is not None
    return places and words.labels["areas"].before(parts.label, len(parts.label)) is not None


def without_success(parts: Parts, words: Wordlists) -> Parts:
    """The parts, an act without the word that it was brought off: "Khởi công được 12 công trình"."""
    act = words.labels["actions"].at(parts.label, 0)
    done = len(parts.label) > 1 and parts.label[-1].word == _DONE and act is not None and act.end == len(parts.label)
    return parts._replace(label=parts.label[:-1]) if done else parts


def closed(label: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """A label without the words at its end that wait for what follows the amount: "Cấp chứng chỉ cho 4.000 ha"."""
    return label[: len(label) - _opened(label, words)]


def _opened(label: Sequence[Token], words: Wordlists) -> int:
    """How many words at the end of a label wait for what is counted: "Khám bệnh cho 2.400 lượt người"."""
    match = words.labels["open_ends"].before(label, len(label))
    return match.size if match is not None else 0


def _of_sum(parts: Parts, words: Wordlists) -> bool:
    """Whether a part has a name and only its sum follows: "Nợ thuế 8% tổng thu", but not "dành 2% tổng chi"."""
    acts = any(match.end == len(parts.label) for match in words.labels["measures"].find(parts.label))
    return words.labels["of_sums"].at(parts.tail, 0) is not None and not acts


def _of_total(parts: Parts, words: Wordlists) -> bool:
    """Whether an act alone reaches a part of a total: "Tiêm phòng đạt trên 80% số gia súc"."""
    act = words.labels["actions"].at(parts.label, 0)
    return act is not None and act.end == len(parts.label) and words.labels["totals"].at(parts.tail, 0) is not None


def _ends_in_act(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether the last words of a label are an act: "Mỗi huyện xây dựng 2 dự án"."""
    if words.labels["starters"].at(label, 0) is not None:
        return False
    found = (words.labels["actions"].at(label, i) for i in range(max(0, len(label) - 3), len(label)))
    acts = [match.begin for match in found if match is not None and match.end == len(label)]
    return any(not ends_compound(label, act, words) for act in acts)


def _names_an_act(parts: Parts, unit: Unit | None, words: Wordlists) -> bool:
    """Whether few words before an amount and more after it are an act and its object: "Cứng hóa 3,2 km đường"."""
    taken = len(parts.label) == 1 and parts.label[0].word in ("thu", "chi")  # "mới thu được 3 tỷ đồng quỹ phòng thủ"
    short = taken or (len(parts.label) <= 3 and words.labels["starters"].at(parts.label, 0) is None)
    return short and bool(parts.tail) and unit is not None and not is_percentage(unit)


def whole_of(label: Sequence[Token], thing: Sequence[Token], text: str) -> tuple[Token, ...]:
    """The name of the whole that an amount before it is a part of, else none: "45 xã đạt chuẩn trong tổng số 60 xã"."""
    return (*label, *thing) if thing and is_out_of(label, text) else ()


def shared_act(parts: Parts, unit: Unit | None, previous: Draft | None, words: Wordlists) -> tuple[Token, ...]:
    """The act that a further object shares: "Trồng 300 ha sầu riêng và 120 ha mắc ca"."""
    if previous is None or parts.cues.leads or parts.cues.verbs:
        return ()
    if _tells(parts, words) and not _tells(previous.parts, words):
        return ()  # "Xây dựng 5 cầu, 12 xã đạt chuẩn"
    own = previous.parts.noun + previous.parts.tail
    act = previous.parts.label
    if not (act or parts.noun) and previous.label[-len(own) :] == own:
        act = previous.label[: -len(own)]  # "trồng 300 ha chè, 120 ha mía và 40 ha dứa"
    paid = not own and is_money(previous.cut.amount.unit)
    bare = paid and not is_percentage(unit)  # "hỗ trợ 20 tỷ đồng và 5 tấn gạo"
    alike = bool(parts.noun) or previous.cut.amount.unit == unit or bare
    return act if alike and is_action(act, words) and previous.label[: len(act)] == act else ()


def without_first_object(parts: Parts, words: Wordlists) -> Parts:
    """The parts without the thing before the one that is counted: "Cấp thuốc và 3 tấn vôi bột" is "Cấp vôi bột"."""
    last, named = len(parts.label) - 1, parts.tail and not parts.noun
    joined = last > 0 and words.labels["joins"].at(parts.label, last) is not None
    if parts.is_row or parts.cues.verbs or not (named and joined):
        return parts
    act = words.labels["actions"].at(parts.label, 0)
    return parts._replace(label=parts.label[: act.end if act is not None and act.end < last else 0])


def _tells(parts: Parts, words: Wordlists) -> bool:
    """Whether the words behind a count tell something of it, and do not only name it."""
    told = (words.labels[name].find(parts.tail) for name in ("predicates", "hits"))
    return bool(parts.noun) and any(True for one in told for _ in one)
