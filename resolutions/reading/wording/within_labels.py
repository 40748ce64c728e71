"""Amount, the next one -> bool: whether a number stands within the label of the next amount.

"Thu ngân sách trên địa bàn 3 phường đạt 612 tỷ đồng" is of money, "số xã có nguồn thu dưới 200 triệu đồng giảm còn 30
xã" of communes.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.quantities.conditions import parts_them
from resolutions.reading.wording.trimming import without_leads, without_verbs
from resolutions.units import is_percentage
from resolutions.wordlists import Entry, Wordlists

_PARTS = frozenset(",;:.()")
"""Signs that end what a count is of."""
_WHICH = 4
"""So many words say which things are counted."""
_BACK = 40
"""What a count is of begins at most so many tokens before the limit that says which."""
_FAR = 12
"""What a rate is of stands at most so many tokens before it."""


def stands_within(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether an amount stands within the label of the next one."""
    found = amount, follows, items, words
    return _of_class(*found) or _of_label(*found) or _of_rate(*found) or _of_one(*found) or _of_those_counted(*found)


def _of_class(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a class by its bounds stands before a colon and how many are of it: "Nhóm đạt 15 - 18 tiêu chí: 3 xã"."""
    counts = follows.unit is not None and follows.unit.noun and follows.unit != amount.unit and follows.limit is None
    if not counts or items[follows.begin - 1].word != ":" or not (len(amount.numbers) > 1 or amount.limit is not None):
        return False
    between = items[amount.end : follows.begin - 1]
    begun = next((i + 1 for i in range(amount.begin - 1, -1, -1) if items[i].word in _PARTS), 0)
    named = without_leads(list(items[begun : amount.begin]), words)[0]
    plain = len(between) <= _WHICH and all(token.word.isalpha() for token in between)
    closed = follows.end == len(items) or items[follows.end].word in _PARTS
    acts = words.labels["actions"].at(named, 0) is not None  # "Xây dựng 3 - 5 công trình: 2 trường học"
    return plain and closed and 0 < len(named) <= _FAR and not acts and amount.comparator != "approx"


def _of_one(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a measure is told for one of something: "Mức tiêu hao điện cho 1 tấn thép là 420 kWh"."""
    one = amount.value == 1 and len(amount.numbers) == 1 and amount.limit is None and amount.unit is not None
    preposition = words.labels["for_each"].before(items, amount.begin)
    if not one or preposition is None or amount.unit == follows.unit:
        return False
    between = items[amount.end : follows.begin]
    plain = len(between) <= _FAR and _PARTS.isdisjoint(token.word for token in between)
    joined = any(words.labels["linking"].at(between, k) for k in range(len(between)))
    made = preposition.size > 1
    return plain and not joined and (made or _names_measure(items[: preposition.begin], words))


def _of_label(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a count stands within a label: a preposition before it, and a verb with the amount itself after it."""
    plain = amount.unit is not None and amount.unit.noun and amount.limit is None and len(amount.numbers) == 1
    plain = plain and amount.unit != follows.unit  # "Trong 15 chỉ tiêu có 11 chỉ tiêu đạt"
    between = list(items[amount.end : follows.begin])
    if not plain or not between or len(between) > _FAR or amount.begin < 2:
        return False
    rest, verbs = without_verbs(between, words)
    if not verbs or any(token.word in _PARTS for token in between):
        return False
    preposition = words.labels["prepositions"].before(items, amount.begin)
    return preposition is not None and (not rest or _measures(items[: preposition.begin], rest, verbs, words))


def _measures(before: Sequence[Token], rest: Sequence[Token], verbs: Sequence[Entry], words: Wordlists) -> bool:
    """Whether words before a count measure what few behind it single out: "Tỷ lệ hộ nghèo của 9 xã vùng cao"."""
    told = _names_measure(before, words)
    plain = all(token.word.isalpha() for token in rest) and not any("holds" in entry.means for entry in verbs)
    return told and plain and len(rest) <= _WHICH and not any(words.labels["predicates"].find(rest))


def _names_measure(before: Sequence[Token], words: Wordlists) -> bool:
    """Whether the words behind the last sign begin with the name of a measure."""
    start = 1 + max((i for i, token in enumerate(before) if token.word in _PARTS), default=-1)
    led = without_leads(list(before[start:]), words)[0]
    return any(words.labels[name].at(led, 0) is not None for name in ("rates", "starters"))


def _of_rate(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a number of things of no known unit stands within the label of a rate: "được sàng lọc 5 bệnh đạt 75%"."""
    between = list(items[amount.end : follows.begin])
    unnamed = amount.unit is None and is_percentage(follows.unit) and amount.begin > 0 and len(between) <= _FAR
    if not unnamed or not items[amount.begin - 1].word.isalpha() or any(token.word in _PARTS for token in between):
        return False
    rest, verbs = without_verbs(between, words)
    return bool(rest and verbs) and rest[0].word.isalpha()


def _of_those_counted(amount: Amount, follows: Amount, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether a limit says which things a count is of that changes: "giảm số xã dưới 10 tiêu chí xuống còn 30 xã"."""
    counted = follows.unit is None or (follows.unit.noun and follows.unit != amount.unit)
    between = list(items[amount.end : follows.begin])
    if not counted or not parts_them(amount) or any(token.word in _PARTS for token in between):
        return False
    _, verbs = without_verbs(between, words)
    if not any(entry.means.keys() & {"from", "reaches", "remains"} for entry in verbs):
        return False
    back = range(amount.begin - 1, max(amount.begin - _BACK, 0) - 1, -1)
    start = next((i + 1 for i in back if items[i].word in _PARTS), back.stop + 1)
    return any(words.labels["counts"].at(items, i) is not None for i in range(start, amount.begin))
