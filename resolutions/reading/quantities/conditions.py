"""Amounts -> Amounts: those that a rule is about, without those that say to whom it applies.

"Đối với xe dưới 16 chỗ, lưu lượng dưới 100 m3/ngày đêm: mức thu 300.000 đồng" states one amount, the last; and so does
"Xe tải dưới 2 tấn: 10.000 đồng/lượt". What bounds such a class stands before the colon, right before the money ("hộ từ
5 người trở lên 600.000 đồng/hộ") or behind it ("400.000 đồng/người đối với lớp từ 15 người trở lên").
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token, opening
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.setaside import Aside
from resolutions.units import is_money, is_percentage
from resolutions.wordlists import Entry, Wordlists

REASON = "it says to whom or what a rule applies"
"""Why a number of a condition or a case is no figure."""
HEAD = 300
"""What follows a heading is told in at most so many of its characters."""

_PARTING = ("gt", "lt")
"""Limits that part those who are meant from others."""
_BOTH_WAYS = ("trở lên", "trở xuống")
"""Words at the end of a limit that does so too."""
_SIGNS = frozenset(",;:.()")
_ENDS = frozenset(",;.")
_NEXT, _COLON = 12, 60
"""The price of a class is one of so many amounts behind it, and its colon stands at most so many tokens behind it."""
_FAR = 12
"""What a rate is for stands at most so many tokens behind it."""


def without_conditions(
    found: list[Amount], items: Sequence[Token], words: Wordlists
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts of a clause after the words that state its rule, and the numbers of those before them."""
    if not items or words.labels["conditions"].at(items, 0) is None:
        return _without_classes(found, items, words)
    rules = [i for i, token in enumerate(items) if token.word == ":" or words.labels["rules"].at(items, i) is not None]
    border = next((i for i in rules if i > 1 and any(amount.begin >= i for amount in found)), 0)
    before = [amount for amount in found if amount.end <= border]
    aside = {i: Aside("name", REASON) for amount in before for i in amount.numbers}
    return [amount for amount in found if amount.end > border], aside


def _without_classes(
    found: list[Amount], items: Sequence[Token], words: Wordlists
) -> tuple[list[Amount], dict[int, Aside]]:
    """The amounts without limits of what a rate is for, and of cases: "từ 50 kg đến dưới 100 kg: 1.000 đồng/lượt"."""
    classes = [
        i
        for i, amount in enumerate(found)
        if _is_case(amount, items, words)
        or _is_class(found, i, items, words)
        or _is_passed(found, i, items, words)
        or _is_in_name(found, i, items, words)
    ]
    aside = {k: Aside("name", REASON) for i in classes for k in found[i].numbers}
    return [amount for i, amount in enumerate(found) if i not in classes], aside


def _is_case(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit ends the case of a rule: "biến động trên 20% thì trình …", "trẻ em cao dưới 1,3 m miễn phí"."""
    counted = amount.unit is not None and amount.unit.noun
    ends = ("then",) if counted else ("then", "cases")
    return amount.limit is not None and any(words.labels[name].at(items, amount.end) is not None for name in ends)


def _is_passed(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a share of what is over it follows a limit: "thu vượt trên 10 tỷ đồng thưởng 15% phần vượt"."""
    share = found[i + 1] if found[i].limit is not None and i + 1 < len(found) else None
    if share is None or not is_percentage(share.unit) or words.labels["excesses"].at(items, share.end) is None:
        return False
    return all(items[k].word not in ";." for k in range(found[i].end, share.begin))


def _is_class(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount bounds what a rate or a length of time is for that stands beside it."""
    if is_price(found[i]):
        return False
    behind = _is_before_rate(found, i, items, words) or _is_before_time(found[i], items, words)
    behind = behind or _is_before_named_rate(found, i, items, words) or _is_in_class(found[i], items, words)
    behind = behind or _is_before_fee(found, i, items, words) or _begins_class(found, i, items, words)
    behind = behind or _is_beside_money(found, i, items, words) or _is_sized_for_money(found, i, items, words)
    return behind or _is_behind_money(found, i, items, words)


def _is_in_name(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a bare number stands in the name of what a row prices: "Nhà 2 tầng, tường xây 20, mái tôn: 1.780.000"."""
    amount = found[i]
    value = next((one for one in found[i + 1 : i + _NEXT] if items[one.begin - 1].word == ":"), None)
    if amount.unit is not None or value is None or items[amount.begin - 1].word == ":":
        return False
    apart = any(items[k].word in ";.:" for k in range(amount.end, value.begin - 1))
    told = words.verbs.before(items, amount.begin) is not None or words.labels["counts"].at(items, 0) is not None
    return not apart and not told and _closes(value, items)


def _closes(amount: Amount, items: Sequence[Token]) -> bool:
    """Whether nothing more stands behind an amount in its part of the list."""
    return all(token.word in _ENDS for token in items[amount.end : amount.end + 1])


def _goes_both_ways(amount: Amount) -> bool:
    return amount.limit is not None and amount.limit.words.endswith(_BOTH_WAYS)


def _bounds(amount: Amount, items: Sequence[Token]) -> bool:
    """Whether an amount can say how far a class goes, as a limit, a range and what follows "từ" do."""
    ranges = len(amount.numbers) > 1 and amount.comparator != "ratio"  # "16/19 tiêu chí (chưa đạt: 2, 5)"
    return amount.limit is not None or ranges or items[amount.begin - 1].word in ("từ", "đến")


def _is_before_rate(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a rate per something, or a number whose unit stands over the list, follows right after the next colon."""
    amount = found[i]
    rest = (one for one in found[i + 1 : i + _NEXT] if items[one.begin - 1].word == ":")
    value = next((one for one in rest if is_price(one) or one.unit is None), None)
    between = [token.word for token in items[amount.end : value.begin - 1]] if value is not None else [";"]
    if value is None or any(word in ";." for word in between):
        return False
    if value.unit is None and (not _closes(value, items) or ":" in between):
        return False
    bounds = _bounds(amount, items) and (value.unit is not None or "," not in between)
    return bounds or _is_sized(amount, items, words) or _is_size(amount, items, words)


def _is_before_named_rate(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a rate with words of its own follows a colon: "Xe tải dưới 2 tấn: ban ngày 8.000 đồng/lượt"."""
    amount, value = found[i], next((one for one in found[i + 1 : i + _NEXT] if is_price(one)), None)
    colon = next((k for k in range(amount.end, min(amount.end + _COLON, len(items))) if items[k].word in ";.:"), 0)
    if value is None or is_percentage(amount.unit) or not (parts_them(amount) and 0 < colon < value.begin):
        return False
    own = items[colon + 1 : value.begin]
    named = items[colon].word == ":" and len(own) <= _FAR and all(token.word.isalpha() for token in own)
    return named and not _is_told(amount, items, words)


def _is_before_fee(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit of money bounds a class whose fee follows at once: "Trên 10 triệu đồng: 5% giá trị"."""
    amount, fee = found[i], found[i + 1] if i + 1 < len(found) else None
    if fee is None or not is_money(amount.unit) or not _bounds(amount, items) or _is_told(amount, items, words):
        return False
    behind_colon = items[amount.end].word == ":" and fee.begin == amount.end + 1
    charged = is_money(fee.unit) or is_percentage(fee.unit)
    return charged and (behind_colon or (_goes_both_ways(amount) and fee.begin == amount.end))


def _begins_class(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a class goes from an amount to a limit that has its own unit: "từ 3 tấn đến dưới 5 tấn 18.000 đồng"."""
    amount, limit = found[i], found[i + 1] if i + 1 < len(found) else None
    if limit is None or items[amount.begin - 1].word != "từ" or items[amount.end].word not in ("đến", "tới"):
        return False
    return limit.unit == amount.unit and limit.begin <= amount.end + 1 and _is_class(found, i + 1, items, words)


def _is_told(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount is what is told of something: "đạt trên 500 ha", "Diện tích trên 500 ha", no "có" or "gồm"."""
    verb = words.verbs.before(items, amount.begin)
    if verb is not None:
        return not (isinstance(verb.payload, Entry) and "holds" in verb.payload.means)
    return any(words.labels[name].at(items, 0) is not None for name in ("starters", "actions"))


def _is_in_class(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit in brackets says how large the things of a class are: "thôn loại 1 (có từ 250 hộ trở lên)"."""
    signs = (k for k in range(amount.begin - 1, max(0, amount.begin - _FAR), -1) if items[k].word in _SIGNS)
    opened = next(signs, 0)
    closed = opened > 0 and items[opened].word == "(" and all(one.word == ")" for one in items[amount.end :][:1])
    return closed and parts_them(amount) and words.labels["classes"].before(items, opened) is not None


def _is_size(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a measure ends what stands before a colon, and nothing tells it: "Xe tải 5 tấn: 20.000 đồng/lượt"."""
    unit = amount.unit
    measures = unit is not None and not (unit.noun or is_money(unit) or is_percentage(unit) or "_per_" in unit.unit_id)
    named = amount.begin > 0 and words.verbs.before(items, amount.begin) is None
    starts = words.labels["starters"].at(items, 0) is not None  # "Diện tích 5 ha: 20.000 đồng/ha"
    return measures and named and not starts and items[amount.end].word == ":"


def _is_sized(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a thing and a word for a size stand before an amount: "Ống nhựa dày 2 mm: 12.000 đồng/m"."""
    sizes = (words.labels["sizes"].at(items, k) for k in (amount.begin - 2, amount.begin - 1) if k > 0)
    return any(size is not None and size.end == amount.begin for size in sizes)


def _is_before_time(amount: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether how long follows right after the next colon: "Thu hồi trên 70% diện tích: 12 tháng"."""
    sign = next((k for k in range(amount.end, min(amount.end + _COLON, len(items) - 2)) if items[k].word in ";.:"), 0)
    lasts = sign > 0 and items[sign].word == ":" and items[sign + 1].is_number and _bounds(amount, items)
    unit = words.labels["lengths"].at(items, sign + 2) if lasts else None
    if unit is None:
        return False
    closed = unit.end == len(items) or items[unit.end].word in _ENDS
    return closed or words.labels["conditions"].at(items, unit.end) is not None


def _is_beside_money(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether money follows a limit at once, or with "được hỗ trợ": "hộ từ 5 người trở lên 600.000 đồng/hộ"."""
    amount, paid = found[i], found[i + 1] if i + 1 < len(found) else None
    if paid is None or not is_money(paid.unit) or is_money(amount.unit) or not parts_them(amount):
        return False
    rule = words.labels["rules"].at(items, amount.end)
    counted = amount.unit is not None and amount.unit.noun and not _goes_both_ways(amount)
    if rule is None or counted:  # "có trên 300 hộ được hỗ trợ 5 triệu đồng/hộ"
        return paid.begin == amount.end
    return paid.begin == rule.end


def _is_sized_for_money(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether how large a thing is stands before what is paid for it: "đường rộng 3 m hỗ trợ 240 triệu đồng/km"."""
    amount, paid = found[i], found[i + 1] if i + 1 < len(found) else None
    if paid is None or not is_price(paid) or not _is_sized(amount, items, words):
        return False
    rule = words.labels["rules"].at(items, amount.end)
    return rule is not None and rule.end == paid.begin


def _is_behind_money(found: Sequence[Amount], i: int, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit says whom money before it is for: "400.000 đồng/người đối với lớp từ 15 người trở lên"."""
    amount, paid = found[i], found[i - 1] if i else None
    if paid is None or not is_money(paid.unit) or not parts_them(amount):
        return False
    between = list(items[paid.end : amount.begin])
    if len(between) > _FAR or any(token.word in _SIGNS for token in between):
        return False
    concerns = words.labels["conditions"].at(between, 0) is not None
    given = words.labels["hanging"].at(between, 0) is not None and len(between) > 1
    return concerns or (given and is_price(paid) and _goes_both_ways(amount))


def announces_cases(text: str, words: Wordlists) -> bool:
    """Whether a heading or a sentence that leads in says that cases follow: "Không thu đối với các trường hợp sau:"."""
    items = opening(text.partition(":")[0], HEAD)
    opened, ended = words.labels["concerned"].at(items, 0), words.labels["following_cases"].before(items, len(items))
    return (opened is not None and opened.end == len(items)) or ended is not None


def is_price(amount: Amount) -> bool:
    """Whether an amount is money per something."""
    unit_id = amount.unit.unit_id if amount.unit is not None else ""
    return unit_id.startswith(("vnd_", "usd_")) and "_per_" in unit_id


def parts_them(amount: Amount) -> bool:
    """Whether a limit parts those who are meant from others, as "trên" and "trở lên" do and "tối đa" does not."""
    return amount.comparator in _PARTING or _goes_both_ways(amount)
