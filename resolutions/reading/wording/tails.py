"""Words behind an amount -> words: those of its label, up to the first break."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import DASHES, Amount
from resolutions.reading.times.periods import Period, periods_in
from resolutions.reading.wording.asides import without_brackets
from resolutions.reading.wording.statements import REACH, Cut
from resolutions.units import PER_TIME, Unit
from resolutions.wordlists import Wordlists

SHORT = 12
"""What is kept is told in so many words at most."""
_ENDS = frozenset(".,;:!…/")
_HERD = "đàn"
_QUOTES = ("“", "”", '"')
_OLDER = ("trên", "hơn")
"""With these a length of time says which things are meant: "vụ việc phức tạp, kéo dài trên 3 năm"."""
_STANDING = ("hiện", "sẵn")
"""With these "có" says that things are there, and waits for nothing: "5 hồ chứa hiện có"."""


def behind(items: Sequence[Token], statement: Cut, words: Wordlists) -> list[Token]:
    """What stands behind an amount, without brackets, a per of its unit and a limit that stand apart."""
    apart = {i for begin, end in (statement.amount.per, statement.amount.apart) for i in range(begin, end)}
    return without_brackets([items[i] for i in statement.after[:REACH] if i not in apart], words)


def tail(tokens: list[Token], words: Wordlists, counted: bool = False, acted: bool = False) -> list[Token]:
    """The label words after the amount: up to the first break, without periods and comparisons.

    ``counted`` says that the unit is the thing counted, so that nothing need follow it; ``acted`` that an act is told
    before the amount, which another one can follow behind a comma.
    """
    if tokens and (tokens[0].word in (",", ";", ".", ":") or is_apart(tokens, 0)):
        return []
    kept: list[Token] = []
    told = (one for one in periods_in(tokens, words.periods) if words.labels["ages"].at(tokens, one.end) is None)
    mentions: dict[int, Period] = {mention.begin: mention for mention in told}
    i = 0
    while i < len(tokens):
        mention = mentions.get(i)
        if mention is not None and not mention.means and tokens[i].word == "so":
            break
        if mention is not None and mention.keep and not any(token.is_number for token in tokens[i : mention.end]):
            i, kept = mention.end, kept + tokens[i : mention.end]  # "300 ha cây lâu năm"
            continue
        if mention is not None and (counted or len(kept) > 1) and _acts_then(tokens, mention, words):
            break
        if mention is not None:
            i, kept = mention.end, _without_loose(_without_stock(kept, words), words)
            i += 2 * ([token.word for token in tokens[i : i + 2]] in (["trở", "lên"], ["trở", "xuống"]))
            if i < len(tokens) and tokens[i].word in (",", ";", ":", "và"):
                break  # "27 triệu đồng năm 2020, gấp gần hai lần"
            continue
        if words.labels["comparisons"].at(tokens, i) is not None:
            break
        stopped = words.labels["stops"].at(tokens, i) is not None and (kept or counted)
        if stopped and not (_is_quoted(kept) or _goes_on(tokens, i, words)):
            break
        if _is_colon(tokens, i) or (kept and counted and _lists(tokens, i, words)):
            break  # "05 chỉ tiêu không đạt: thu ngân sách, xuất khẩu", "3 chỉ tiêu chưa đạt là tỷ lệ che phủ rừng"
        if tokens[i].word == "," and _ends_at_comma(tokens, i, bool(kept), acted, words):
            break
        kept.append(tokens[i])
        i += 1
    return [] if not counted and _names_nothing(kept, words) else _without_loose(kept, words)


def is_apart(tokens: Sequence[Token], i: int) -> bool:
    """Whether a dash with a blank on both sides begins more to tell: "phát nương, 0,3 ha - đã lập hồ sơ"."""
    return tokens[i].word in DASHES and tokens[i].gap and i + 1 < len(tokens) and tokens[i + 1].gap


def _ends_at_comma(tokens: Sequence[Token], i: int, told: bool, acted: bool, words: Wordlists) -> bool:
    """Whether a label ends at a comma: nothing, or a word that opens a clause, or the next act stands behind it."""
    if i + 1 == len(tokens) or words.labels["breaks"].at(tokens, i + 1) is not None:
        return True
    return told and ((acted and _acts(tokens, i, words)) or _lasts(tokens, i, words))


def _acts_then(tokens: Sequence[Token], period: Period, words: Wordlists) -> bool:
    """Whether a comma, a time and an act begin what is done later: "12 km kênh, năm 2023 hoàn thành toàn tuyến"."""
    led = words.labels["loose"].before(tokens, period.begin)
    comma = (led.begin if led is not None else period.begin) - 1
    return comma > 0 and tokens[comma].word == "," and words.labels["actions"].at(tokens, period.end) is not None


def _is_quoted(kept: Sequence[Token]) -> bool:
    """Whether a name in quotation marks is open at the end of words, and no sentence: 'mô hình "4 tại chỗ"'."""
    marks = [i for i, token in enumerate(kept) if token.word in _QUOTES]
    opened = bool(marks) and (kept[marks[-1]].word == "“" or (kept[marks[-1]].word == '"' and len(marks) % 2 == 1))
    return opened and not (marks[-1] and kept[marks[-1] - 1].word in _ENDS)


def _lasts(tokens: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether how long something takes is told behind a comma: "5% nhu cầu, hàng bảo đảm quay vòng trong 45 ngày"."""
    end = next((k for k in range(i + 1, len(tokens)) if tokens[k].word in _ENDS), len(tokens))
    numbers = (k for k in range(i + 1, end - 1) if tokens[k].is_number and tokens[k - 1].word not in _OLDER)
    return any(words.labels["lengths"].at(tokens, k + 1) is not None for k in numbers)


def _acts(tokens: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether another act is told behind a comma: "40 ha đất lúa sang trồng bắp, nhân rộng mô hình liên kết".

    None is in a list of acts: "hệ thống thu gom, xử lý rác", nor where a thing is done that is counted.
    """
    act = words.labels["actions"].at(tokens, i + 1)
    if act is None or i < 2 or words.labels["levels"].at(tokens, i + 1) is not None:
        return False
    before = (words.labels["actions"].at(tokens, k) for k in range(i))
    end = next((k for k in range(i + 1, len(tokens)) if tokens[k].word in _ENDS), len(tokens))
    return end - act.end > 1 and all(match is None for match in before)


def _names_nothing(kept: Sequence[Token], words: Wordlists) -> bool:
    """Whether words behind a measure only say by what, or why: "chậm hơn cùng kỳ 1.150 ha do mưa lớn"."""
    return bool(kept) and (kept[0].word == "theo" or words.labels["causes"].at(kept, 0) is not None)


def _without_loose(kept: list[Token], words: Wordlists) -> list[Token]:
    """Words without what they end in: an emptied bracket, signs, words such as "trong" and "vào"."""
    while kept and (kept[-1].word in _ENDS or words.labels["loose"].before(kept, len(kept)) is not None):
        kept = kept[:-1]
    if [token.word for token in kept[-2:]] == ["(", ")"]:
        kept = kept[:-2]  # "(theo chuẩn nghèo giai đoạn 2021 - 2025)"
    has = bool(kept) and kept[-1].word == "có" and not (len(kept) > 1 and kept[-2].word in _STANDING)
    return kept[:-1] if has else kept  # "12 cụm công nghiệp có tổng diện tích 380 ha"


def _lists(tokens: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether the things counted are named from a token on: "là" stands there, and the name of a measure behind it."""
    return tokens[i].word == "là" and words.labels["starters"].at(tokens, i + 1) is not None


def _is_colon(tokens: list[Token], i: int) -> bool:
    """Whether a colon stands there behind which something else begins, and not that of "TCVN 5945:2005"."""
    return tokens[i].word == ":" and (i + 1 == len(tokens) or tokens[i + 1].gap)


def _without_stock(kept: list[Token], words: Wordlists) -> list[Token]:
    """Words before a period without those that say of when they are: "số nợ có" before "đến 30/4/2013"."""
    stock = words.labels["stocks"].before(kept, len(kept))
    return kept[: stock.begin] if stock is not None else kept


def _goes_on(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether a place at ``i`` is only where the thing is that more is said of: "hồ sơ tại cấp tỉnh được xử lý"."""
    if words.labels["whereabouts"].at(tokens, i) is None:
        return False
    signs = (k for k in range(i, len(tokens)) if tokens[k].word in (",", ";", ".", ":", "("))
    end = next(signs, len(tokens))
    told = words.labels["predicates"]
    before = any(told.at(tokens, k) is not None for k in range(i))
    return not before and any(told.at(tokens, k) is not None for k in range(i + 2, end))


def sends(before: Sequence[Token], after: Sequence[Token], words: Wordlists) -> bool:
    """Whether what is counted is sent somewhere: "lập hồ sơ đưa 150 người đi cai nghiện"."""
    sender = words.labels["senders"].before(before, len(before))
    return sender is not None and words.labels["movements"].at(after, 0) is not None


def sender(items: Sequence[Token], statement: Cut, after: Sequence[Token], words: Wordlists) -> list[Token]:
    """The act of sending what is counted, which elsewhere lifts a level: "Đưa 20 lao động đi làm việc ở nước ngoài"."""
    counted = statement.amount.unit is not None and statement.amount.unit.noun
    act = [items[i] for i in statement.before[-1:]]
    return act if counted and sends(act, after, words) else []


def remaining(items: Sequence[Token], amount: Amount, after: Sequence[Token], words: Wordlists) -> list[Token]:
    """What a count of the rest counts, which is not what was counted before: "9/17 xã đạt chuẩn; còn lại 8 xã"."""
    begin = max(0, amount.begin - 2)
    rest = words.labels["remainders"].at(items, begin)
    if after or rest is None or rest.end != amount.begin or amount.unit is None or not amount.unit.noun:
        return []
    return [*items[begin : rest.end], *items[amount.unit_begin : amount.unit_end]]


def herd_kept(items: Sequence[Token], statement: Cut) -> list[Token]:
    """What is kept or grown, in few words before a comma and a time: "Tái đàn lợn, cuối năm đạt 210 nghìn con"."""
    told = [items[i] for i in statement.before]
    comma = next((i for i in range(len(told) - 1, 0, -1) if told[i].word == ","), 0)
    begun = next((i + 1 for i in range(comma - 1, -1, -1) if told[i].word in (",", ":")), 0)
    own = told[begun:comma]
    herd = any(token.word == _HERD for token in own)
    return own if herd and len(own) <= SHORT and not any(token.is_number for token in own) else []


def thing(noun: Sequence[Token], unit: Unit | None, words: Wordlists) -> Sequence[Token]:
    """What a unit counts, without its scale and how often: "nghìn cây/năm", but "bác sĩ/vạn dân"."""
    often = unit is not None and unit.unit_id.endswith(PER_TIME)
    per = next((i for i, token in enumerate(noun) if often and token.word == "/"), len(noun))
    scale = words.labels["scales"].at(noun, 0)
    return noun[scale.end if scale is not None and scale.end < per else 0 : per]


def without_whole(before: list[Token], words: Wordlists) -> list[Token]:
    """The words before an amount without those that make it a whole: "Trong số 120 hộ nghèo có 32 hộ thoát nghèo"."""
    match = words.labels["out_of"].before(before, len(before))
    return before[: match.begin] if match is not None else before


def is_out_of(label: Sequence[Token], text: str) -> bool:
    """Whether words before a label say that what it names is the whole of something."""
    return bool(label) and label[0].word == "tổng" and text[: label[0].start].split()[-1:] in (["trong"], ["trên"])
