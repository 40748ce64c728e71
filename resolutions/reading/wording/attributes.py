"""Amounts -> Amounts: without those that only describe what another one counts or measures.

"Có 29 xã dưới 10 tiêu chí" counts communes, "80% hộ dân có thu nhập trên 50 triệu đồng" is a share of households, and
"Thu ngân sách trên địa bàn 3 phường đạt 612 tỷ đồng" is of money.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.setaside import Aside
from resolutions.reading.quantities.singled_out import CLASSES, bounds_class, singles_out
from resolutions.reading.wording.trimming import without_leads, without_verbs
from resolutions.reading.wording.within_labels import stands_within
from resolutions.units import Units, is_money, is_percentage
from resolutions.wordlists import Entry, Wordlists

_REASON = "it describes what is counted"
_OF_SOME = "it says of how many the next number is"
_PARTS = frozenset(",;:.()")
"""Signs that end what a count is of; a slash parts a result from its target."""
_ENDS = frozenset(".;")
"""Signs that end a sentence, or a part of a list."""
_BACK = 12
"""So many tokens before an amount are asked whether they name something."""
_NEAR = 8
"""A limit stands at most so many tokens after the "có" that it belongs to."""
_EACH = [[word, time] for word in ("trong", "mỗi", "một") for time in ("năm", "tháng", "quý")]
"""Right behind a number of times these make it how often."""
_UP_TO = ("đến", "tới")
"""Right before an amount these say how far it goes at most."""
_FAR = 12
"""What describes a thing stands at most so many tokens after it."""
_MUST = ("được", "phải", "thì")
"""Behind a limit these tell what holds for the things that it is said of."""
_EVENTS = ("case", "outbreak", "natural_hazard", "event")
"""Units of what happens; how many places it happens at is told too."""
_TELLS = frozenset(("measure", "kind", "continues", "from", "reaches"))


def without_attributes(
    found: list[Amount], items: Sequence[Token], words: Wordlists, units: Units
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts that state something, and the numbers of those that only describe."""
    kept: list[Amount] = []
    aside: dict[int, Aside] = {}
    for i, amount in enumerate(found):
        if _of_some(kept, amount, items, words):
            aside |= dict.fromkeys(kept.pop().numbers, Aside("name", _OF_SOME))
            kept.append(amount)
            continue
        follows = found[i + 1] if i + 1 < len(found) else None
        describes = _of_count(kept, amount, items, words) or _of_noun(amount, items, units)
        describes = describes or _is_capacity(amount, found[:i], items, words)
        describes = describes or _qualifies(kept, amount, items, words) or _of_class(kept, amount, items, words)
        describes = describes or _says_who(amount, items, words, units) or _reaches_up(found[:i], amount, items, aside)
        describes = describes or singles_out(amount, items, words, units)
        describes = describes or bounds_class(kept, amount, items)
        if describes or (follows is not None and stands_within(amount, follows, items, words)):
            aside |= dict.fromkeys(amount.numbers, Aside("name", _REASON))
        else:
            kept.append(amount)
    return kept, aside


def _of_count(kept: Sequence[Amount], amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount describes what the one before it counts, with no sign or other statement between them."""
    host = kept[-1] if kept else None
    if host is None or host.unit is None or not (host.unit.noun or host.unit.unit_id == "percent"):
        return False
    between = list(items[host.end : amount.begin])
    told, often = words.labels["linking"], _says_how_often(amount, items)
    if often and host.unit.unit_id == "percent" and not any(one.word in (";", ".", "mỗi") for one in between):
        return True  # "kiểm tra 100% cơ sở kinh doanh ít nhất 2 lần trong năm"
    signs = {*_PARTS, "/"} - ({","} if often else set())  # "100% cán bộ, công chức tập huấn ít nhất 1 lần/năm"
    if len(between) > _FAR or any(token.word in signs or told.at(between, k) for k, token in enumerate(between)):
        return False
    if (not between and host.unit.noun is False) or [token.word for token in between] in (["-"], ["–"]):
        return False
    placed = amount.unit is not None and amount.unit.noun and host.unit.unit_id in _EVENTS
    if placed and words.labels["whereabouts"].at(between[-1:], 0) is not None:
        return False  # "xảy ra 14 ổ dịch tại 9 xã"
    if is_money(amount.unit) and amount.limit is None and _is_paid(amount, items, words):
        return False  # "Cho 1.250 hộ vay 18 tỷ đồng"
    of_plan = amount.unit is not None and amount.unit.unit_id.startswith("percent_of") and host.unit.unit_id != "target"
    of_plan = of_plan and amount.limit is None  # "12 đơn vị giải ngân dưới 30% kế hoạch"
    _, verbs = without_verbs(between, words)
    first = kept[-2] if len(kept) > 1 and _joined(kept[-2], host, items, words) else host
    return not of_plan and not any(entry.means.keys() & _TELLS for entry in verbs) and _opens(first, items, words)


def _says_how_often(amount: Amount, items: Sequence[Token]) -> bool:
    """Whether an amount says how often something is done: "1 lần/năm", "2 lần trong năm"."""
    unit_id = amount.unit.unit_id if amount.unit is not None else ""
    behind = [token.word for token in items[amount.end : amount.end + 2]]
    return unit_id.startswith("time_per_") or (unit_id == "time" and behind in _EACH)


def _of_some(kept: Sequence[Amount], amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the count before says of whom what was told of all is: "tỷ lệ là 75%, riêng 5 xã vùng cao đạt 52%"."""
    if len(kept) < 2 or kept[-1].limit is not None:
        return False
    whole, host = kept[-2:]
    counted = host.unit is not None and host.unit.noun and amount.unit is not None and not amount.unit.noun
    lead, between = items[whole.end : host.begin], list(items[host.end : amount.begin])
    comma = next((i for i in range(len(lead) - 1, -1, -1) if lead[i].word == ","), -1)  # a bracket may stand before it
    apart = words.labels["parting"].at(lead, comma + 1) if comma >= 0 else None
    told = apart is not None and apart.end == len(lead) and whole.unit == amount.unit
    if not (counted and told) or not _PARTS.isdisjoint(one.word for one in between):
        return False
    rest, verbs = without_verbs(between, words)
    return bool(verbs) and not any(words.labels["starters"].at(rest, i) for i in range(len(rest)))


def _is_paid(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a word for lending or paying stands right before money."""
    words_before = (words.labels["payments"].at(items, i) for i in range(max(0, amount.begin - 3), amount.begin))
    return any(match is not None and match.end == amount.begin for match in words_before)


def _is_capacity(amount: Amount, before: Sequence[Amount], items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit only says how many people things hold: "phương tiện chở khách trên 12 người"."""
    if amount.unit is None or amount.unit.unit_id != "person" or amount.limit is None:
        return False
    carries = words.labels["capacities"].before(items, amount.begin)
    holds = words.labels["volumes"].before(items, amount.begin)
    return carries is not None or (holds is not None and not _is_all_said(amount, before, items, words))


def _is_all_said(amount: Amount, before: Sequence[Amount], items: Sequence[Token], words: Wordlists) -> bool:
    """Whether how many one thing holds is all a sentence says: "xây nhà thi đấu có sức chứa trên 3.000 người"."""
    begun = next((i + 1 for i in range(amount.begin - 1, -1, -1) if items[i].word in _ENDS), 0)
    several = any(words.labels["plurals"].at(items, i) is not None for i in range(begun, amount.begin))
    ended = amount.end == len(items) or items[amount.end].word in _ENDS
    return ended and not several and not any(one.begin >= begun for one in before[-1:])


def _qualifies(kept: Sequence[Amount], amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit after "có" says which things are meant: "cơ sở có từ 3 lớp trở lên được hỗ trợ"."""
    first = max(kept[-1].end if kept else 0, amount.begin - _NEAR)
    between = [token.word for token in items[first : amount.begin]]
    if amount.limit is None or amount.limit.means["comparator"] == "approx" or "có" not in between:
        return False
    named = between[len(between) - between[::-1].index("có") :]
    if not named and _opens_part(amount.begin - 1, items):
        return False
    if _PARTS.intersection(named) or words.labels["linking"].at(items, amount.begin - 1) is not None:
        return False
    end = _end_of_where(amount.end, items, words)
    follows = items[end].word if end < len(items) else ""
    valued = follows == "là" and any(token.is_number for token in items[amount.end + 1 : amount.end + 2])
    must = follows == "," and [token.word for token in items[amount.end + 1 : amount.end + 2]] == ["phải"]
    host = kept[-1] if kept else None
    whole = host is not None and is_percentage(host.unit) and first == host.end
    return (
        valued or must or follows in _MUST or (whole and follows in (";", ".", "") and not _PARTS.intersection(between))
    )


def _opens_part(i: int, items: Sequence[Token]) -> bool:
    """Whether nothing but a sign stands before a word: "…; có 1 huyện trở lên được công nhận" counts districts."""
    return i == 0 or items[i - 1].word in _PARTS


def _end_of_where(i: int, items: Sequence[Token], words: Wordlists) -> int:
    """The word behind where things are that a limit is said of: "quy mô từ 10 ha trở lên tại đô thị loại III phải"."""
    if words.labels["where"].at(items, i) is None:
        return i
    run = items[i : i + _NEAR]
    tells = (k for k, token in enumerate(run) if token.word in (*_MUST, *_PARTS))
    end = next(tells, 0)
    return i + end if run[end].word in _MUST else i


def _reaches_up(before: Sequence[Amount], amount: Amount, items: Sequence[Token], aside: Mapping[int, Aside]) -> bool:
    """Whether "đến" bounds what things have: "dự án có vốn đến 3 tỷ đồng", "có vốn đến 3 tỷ đồng và nợ đến 1 tỷ"."""
    if amount.begin == 0 or items[amount.begin - 1].word not in _UP_TO or is_percentage(amount.unit):
        return False
    first = max(before[-1].end if before else 0, amount.begin - _NEAR)
    between = [token.word for token in items[first : amount.begin - 1]]
    goes_on = bool(before) and before[-1].numbers[0] in aside and between[:1] == ["và"]
    named = between[between.index("có") + 1 :] if "có" in between else []
    return goes_on or (bool(named) and _PARTS.isdisjoint(named))


def _of_class(kept: Sequence[Amount], amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a size of so much and more says which things are counted: "12 tàu công suất 400 CV trở lên"."""
    host, limit = kept[-1] if kept else None, amount.limit
    if host is None or host.unit is None or limit is None or not limit.words.endswith(("trở lên", "trở xuống")):
        return False
    between = items[host.end : amount.begin]
    sized = any(words.labels["sizes"].at(between, i) is not None for i in range(max(0, len(between) - 2), len(between)))
    counted = host.unit.noun or host.unit.unit_id == "percent"
    plain = len(between) <= _FAR and _PARTS.isdisjoint(token.word for token in between)
    return counted and sized and plain and amount.unit is not None and not amount.unit.noun


def _joined(one: Amount, other: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether two counts stand side by side: "21 xã và 3 huyện có tỷ lệ hộ nghèo trên 10%"."""
    counted = all(amount.unit is not None and amount.unit.noun for amount in (one, other))
    joins = items[one.end].word == "," or words.labels["joins"].at(items, one.end) is not None
    return counted and one.end == other.begin - 1 and joins


def _opens(host: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether nothing but verbs and lead-ins stands before a count, so that what is counted follows it."""
    first = max(0, host.begin - _BACK)
    begin = next((k + 1 for k in range(host.begin - 1, first - 1, -1) if items[k].word in _PARTS), first)
    rest, verbs = without_verbs(list(items[begin : host.begin]), words)
    rest, _ = without_leads(rest, words)
    return not rest and not any(entry.means.keys() & {"from", "reaches", "continues"} for entry in verbs)


def _of_noun(amount: Amount, items: Sequence[Token], units: Units) -> bool:
    """Whether "dưới" and a count follow a counted thing: "xã dưới 10 tiêu chí"."""
    limit: Entry | None = amount.limit
    counts = amount.unit is not None and amount.unit.noun
    if not counts or limit is None or not limit.words.startswith("dưới"):
        return False
    for begin in range(max(0, amount.begin - 3), amount.begin):
        match = units.match(items, begin)
        if match is not None and match.end == amount.begin and match.unit.noun and match.unit != amount.unit:
            return True
    return False


def _says_who(amount: Amount, items: Sequence[Token], words: Wordlists, units: Units) -> bool:
    """Whether a limit says who is meant: "trợ cấp cho hộ bị ngập trên 45% diện tích lúa"."""
    limit: Entry | None = amount.limit
    if not is_percentage(amount.unit) or limit is None or limit.means["comparator"] not in CLASSES:
        return False
    hits = (i for i in range(max(2, amount.begin - _NEAR), amount.begin) if words.labels["hits"].at(items, i))
    return any(_names_for(items, hit, words, units) for hit in hits)


def _names_for(items: Sequence[Token], end: int, words: Wordlists, units: Units) -> bool:
    """Whether somebody or something counted stands before a place, for whom something is: "cho hộ"."""
    for begin in range(max(1, end - 3), end):
        match = units.match(items, begin)
        named = match is not None and match.end == end and match.unit.noun
        if named and words.labels["open_ends"].before(items, begin) is not None:
            return True
    return False
