"""Tokens -> Tokens: a number in words before a unit made one number: "ba mươi lăm phần trăm", "hai mươi (20) lớp".

Number words are everyday words too ("năm" is five and year, "một" one and a), so that only what can be nothing else is
taken: several of them before a unit, one with a scale word before a unit, one right after an act or "có" before what
is counted. Nothing else becomes a number: "hai bên", "một số xã", "giữa hai tỉnh" stay words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import LINKS
from resolutions.units import Units
from resolutions.wordlists import Entry, Wordlists

_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_LAST = {**_DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_FIRST = frozenset((*_DIGITS, "mười"))
_NAMES = ("thứ", "số", "phần", "quý", "tháng", "khóa", "lần", "điều", "khoản", "và")
_PARTS = ("trăm", "linh", "lẻ", "phẩy")
"""Words before the rest of a number whose beginning is not read: "hai nghìn không trăm mười lăm"."""
_MOST = 5
"""A number below a thousand takes at most so many words."""
_BACK = 60
"""An amount in words takes at most so many tokens."""
_Run = tuple[int, int, int]


def spoken(items: Sequence[Token], text: str, words: Wordlists, units: Units) -> Sequence[Token]:
    """The tokens of a text, its numbers in words as numbers; the same sequence when it has none."""
    runs = list(_runs(items)) if any(token.word in _FIRST for token in items) else []
    rated = set(units.in_pers(items)) if runs else set()  # "số bác sĩ trên một vạn dân"
    runs = [run for run in runs if run[0] not in rated]
    made, found = list(items), False
    for chain in reversed(list(_chains(runs, items, units))):
        replaced: list[tuple[int, list[Token]]] = []
        for first, end, value in reversed(chain):
            number = Token(str(value), items[first].start, items[end - 1].end, items[first].gap, True)
            replaced.append((first, made[first:end]))
            made[first:end] = [number]
            if not _counts(made, first, end - first, text, words, units):
                break
        else:
            found, replaced = True, []
        for first, words_of in reversed(replaced):  # not all of the chain are numbers: none is
            made[first : first + 1] = words_of
    return made if found else items


def _chains(runs: Sequence[_Run], items: Sequence[Token], units: Units) -> Iterator[list[_Run]]:
    """The numbers, those that a scale word joins together, of which all are numbers or none: "hai nghìn năm trăm"."""
    chain: list[_Run] = []
    for run in runs:
        between = items[chain[-1][1] : run[0]] if chain else ()
        if chain and between and not units.is_scale(between):
            yield chain
            chain = []
        chain.append(run)
    if chain:
        yield chain


def _runs(items: Sequence[Token]) -> Iterator[_Run]:
    """Where numbers in words stand, each with its value and the digits in brackets that say the same."""
    i = 0
    while i < len(items):
        value, end = _number(items, i)
        if end == i:
            i += 1
            continue
        before = [token.word for token in items[max(i - 2, 0) : i]]
        said_first = before[1:] == ["("] and before[0] == str(value).zfill(len(before[0]))
        said_last = [token.word.lstrip("0") for token in items[end : end + 3]] == ["(", str(value), ")"]
        if said_first and [token.word for token in items[end : end + 1]] == [")"]:
            yield i - 2, end + 1, value
        else:
            yield i, end + (3 if said_last else 0), value
        i = end


def _number(items: Sequence[Token], i: int) -> tuple[int, int]:
    """The number below a thousand that the words at token ``i`` say, and the token after it; ``i`` for none."""
    said = [token.word for token in items[i : i + _MOST]]
    if said[0] not in _FIRST or said[:2] == ["mười", "trăm"]:
        return 0, i
    if said[1:2] != ["trăm"]:
        value, size = _below_hundred(said)
        return value, i + size
    hundreds, rest = 100 * _DIGITS[said[0]], said[2:]
    if rest[:1] in (["linh"], ["lẻ"]) and rest[1:2] and rest[1] in _LAST:
        return hundreds + _LAST[rest[1]], i + 4
    tens = rest[:1] == ["mười"] or (rest[1:2] == ["mươi"] and rest[0] in _DIGITS)
    value, size = _below_hundred(rest) if tens else (0, 0)
    return hundreds + value, i + 2 + size


def _below_hundred(said: Sequence[str]) -> tuple[int, int]:
    """The value of words that begin as a number does, and how many they are."""
    if said[0] == "mười":
        tens, size = 10, 1
    elif said[1:2] == ["mươi"]:
        tens, size = 10 * _DIGITS[said[0]], 2
    else:
        return _DIGITS[said[0]], 1
    last = said[size] if size < len(said) else ""
    return (tens + _LAST[last], size + 1) if last in _LAST else (tens, size)


def _counts(joined: Sequence[Token], at: int, size: int, text: str, words: Wordlists, units: Units) -> bool:
    """Whether the number at a token, said in ``size`` tokens, counts or measures something."""
    before = joined[at - 1].word if at else ""
    match = units.match(joined, at + 1)
    of_whole = at > 1 and before == "trên" and joined[at - 2].word in _LAST  # "mười lăm trên mười tám chỉ tiêu"
    again = _says_again(joined, at) or any(True for _ in words.labels["in_words"].find(joined[max(0, at - _BACK) : at]))
    if before in (*_NAMES, *_PARTS) or of_whole or again:
        return False
    if match is None:
        return _opens_range(joined, at, units)
    goes_on = match.end < len(joined) and joined[match.end].is_number  # "năm triệu hai trăm nghìn đồng"
    scaled = units.is_scale(joined[at + 1 : match.end - (not goes_on)])
    if size > 1 or scaled:
        return at > 0 or not match.unit.noun
    alone = joined[at].word not in ("1", "5") and match.unit.noun and not _names_one(joined, match.end, text)
    return alone and follows_act(joined, at, words)


def _says_again(joined: Sequence[Token], at: int) -> bool:
    """Whether a number belongs to a bracket that begins in words: "(Mười hai tỷ, bốn trăm năm mươi triệu đồng)"."""
    signs = (i for i in range(at - 1, max(0, at - _BACK) - 1, -1) if joined[i].word in ("(", ")"))
    opened = next(signs, -1)
    return opened >= 0 and joined[opened].word == "(" and (opened + 1 == at or joined[opened + 1].word in _FIRST)


def _opens_range(joined: Sequence[Token], at: int, units: Units) -> bool:
    """Whether a number in words is the first of a range: "mười đến mười hai đảng viên"."""
    rest = joined[at + 1 : at + 3]
    ranged = len(rest) == 2 and rest[0].word in LINKS and rest[1].is_number
    return ranged and units.match(joined, at + 3) is not None


def _names_one(joined: Sequence[Token], end: int, text: str) -> bool:
    """Whether the name of what is counted follows: "hai huyện Đức Cơ và Chư Prông"."""
    return end < len(joined) and text[joined[end].start].isupper()


def follows_act(joined: Sequence[Token], at: int, words: Wordlists) -> bool:
    """Whether an act, "có" or a verb of change stands right before a number: "xây dựng hai trường"."""
    verb = words.verbs.before(joined, at)
    means = verb.payload.means.keys() if verb is not None and isinstance(verb.payload, Entry) else set()
    if means & {"holds", "measure"}:
        return True
    acts = (words.labels["actions"].at(joined, i) for i in range(max(0, at - 4), at))
    return any(match is not None and match.end == at for match in acts)
