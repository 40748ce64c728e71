"""Tokens -> roles: the numbers that are no quantities, and why (dates, periods, names, document numbers).

The rest is left to ``amounts``; what that cannot place ends up on the public "not read" list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Match, Token, is_code_part
from resolutions.reading.quantities.numbered_names import numbers_of_names
from resolutions.units import Units, is_percentage
from resolutions.wordlists import Entry, Wordlists

_LINKS = ("-", "–", "đến")
MONTHS = 12
"""A year has so many."""
_QUOTES = ("“", "”", '"')
_CANCELLED_BY_UNIT = ("name",)
"""A number with one of these roles is an amount after all when a unit follows it (``làm đường 15 km``)."""
_CANCELLED_BY_MEASURE = ("section_number",)
"""A number with one of these roles is an amount when money or a measure follows it (``gieo sạ dứt điểm 2.900 ha``)."""

_EACH = {"date": ("mỗi", "một", "hằng", "hàng"), "name": ("mỗi",)}
"""Before "ngày" these make it a rate and no date, before other words no name: "mỗi ngày 30-50 tấn"."""
NAME = 14
"""A name in quotation marks has at most so many tokens; more are what somebody says."""


class Aside(NamedTuple):
    """Why a number is no quantity."""

    role: str
    """A role of the ledger."""
    reason: str
    """The phrase or rule that says so."""


def set_aside(items: Sequence[Token], text: str, words: Wordlists, units: Units) -> dict[int, Aside]:
    """The numbers set aside, by token index."""
    found: dict[int, Aside] = {}
    for match in words.ignored.find(items):
        entry = match.payload
        assert isinstance(entry, Entry)
        if match.begin and (_is_rate(items, match, entry) or _ends_compound(items, match, entry, words, units)):
            continue
        weak = entry.means["role"] in _CANCELLED_BY_UNIT or match.size == 1 or _is_no_day(items, match, entry)
        weak = weak or (entry.means["role"] in _CANCELLED_BY_MEASURE and _is_measured(items, match.end, units))
        if items[match.end - 1].is_number and weak and _counts(items, match, text, units):
            continue
        if entry.means["role"] == "name" and (_parted(items, match, text) or _acts(items, match, words, units)):
            continue
        if entry.means["role"] == "period" and (_is_no_month(items, match.end, units) or _is_work(items, match, units)):
            continue
        for i in range(match.begin, match.end):
            if items[i].is_number:
                found[i] = Aside(entry.means["role"], entry.words)
    for i in _quoted_numbers(items) if any(mark in text for mark in _QUOTES) else ():
        found.setdefault(i, Aside("name", "part of a name in quotation marks"))
    for i in (*units.numbers_in_pers(items), *_numbers_in_units(items, units)):
        found.setdefault(i, Aside("name", "part of a unit"))
    numbered = [i for i, token in enumerate(items) if token.is_number]
    for i in _list_numbers(items, numbered):
        found.setdefault(i, Aside("section_number", "the number of an item in a list"))
    for i in numbers_of_names(items, text, words, units):
        found.setdefault(i, Aside("name", "part of a name"))
    for i in _code_numbers(items, numbered, text, units):
        found[i] = Aside("document_number", "part of a document number")
    return found


def _is_rate(items: Sequence[Token], match: Match, entry: Entry) -> bool:
    """Whether a number tells so much for each: "mỗi ngày 30-50 tấn", "mỗi lớp 30 - 35 học sinh"."""
    dated = items[match.begin].word == "ngày"
    named = entry.means["role"] == "name" and match.size == 2
    return (dated or named) and items[match.begin - 1].word in _EACH["date" if dated else "name"]


def _ends_compound(items: Sequence[Token], match: Match, entry: Entry, words: Wordlists, units: Units) -> bool:
    """Whether a thing is counted after a compound that ends in a word for a section or class: "dứt điểm 12 vụ"."""
    ends = words.labels["no_sections"].before(items, match.begin + 1) is not None
    return ends and entry.means["role"] in ("section_number", "name") and units.match(items, match.end) is not None


def _is_no_day(items: Sequence[Token], match: Match, entry: Entry) -> bool:
    """Whether a lone number after "ngày" is too great for one: "ban ngày 500 đồng/chiếc"."""
    return entry.means["role"] == "date" and match.size == 2 and len(items[match.end - 1].word) > 2


def _counts(items: Sequence[Token], match: Match, text: str, units: Units) -> bool:
    """Whether a unit follows the words; "Thực hiện 2020" in a cell does not count what stands in the next one.

    A name with a number ("thôn 5", "Quyết định 30") stands before things as often as its number counts them.
    """
    number = items[match.end - 1]
    if items[match.end - 2].word == "số" and _begins_name(items, match.end, text):
        return False
    letter = items[match.end : match.end + 1]
    if letter and not letter[0].gap and len(letter[0].word) == 1 and text[letter[0].start].isupper():
        return False  # "QL.1M"
    ends_cell = match.end < len(items) and "\t" in text[number.end : items[match.end].start]
    opens_cell = match.end == 1 or "\t" in text[items[match.end - 2].end : number.start]
    unit, named = units.match(items, match.end), not items[match.begin].is_number
    named = named and "." not in number.word  # a name is not printed in thousands: "thấp hơn kế hoạch 1.620 con"
    thing = named and unit is not None and unit.unit.noun and "_per_" not in unit.unit.unit_id
    measures = unit is not None and not thing  # "đường 15 km", "điện thoại 130 máy/100 dân", but "Chương trình 135 xã"
    counts = measures or _opens_range(items, match.end, units)
    return counts and (opens_cell or not ends_cell)


def _begins_name(items: Sequence[Token], i: int, text: str) -> bool:
    """Whether two capital words stand there, which could be a unit: "Cụm công nghiệp số 1 Đồng Mỏ"."""
    named = [text[token.start : token.end] for token in items[i : i + 2]]
    return len(named) > 1 and all(word[0].isupper() and not word.isupper() for word in named)


def _parted(items: Sequence[Token], match: Match, text: str) -> bool:
    """Whether a name stands in one cell and a number in the next: "Ngân sách trung ương <tab> 4.150"."""
    number = items[match.end - 1]
    return match.size > 1 and number.is_number and "\t" in text[items[match.end - 2].end : number.start]


def _acts(items: Sequence[Token], match: Match, words: Wordlists, units: Units) -> bool:
    """Whether an act stands before the number of what could be a name, and what it counts behind it.

    So it is in "nhà trường cấp 5 suất học bổng", but not in "trường cấp 2 có 450 học sinh".
    """
    number = match.end - 1
    act = words.labels["actions"].at(items, number - 1) if items[number].is_number and match.size > 1 else None
    return act is not None and act.end == number and units.match(items, match.end) is not None


def _numbers_in_units(items: Sequence[Token], units: Units) -> list[int]:
    """Numbers in a unit that stands in brackets and counts nothing there: "Sản lượng đá (nghìn m3)"."""
    opened = [i + 1 for i, token in enumerate(items) if token.word == "("]
    found = [(i, match.end) for i in opened if (match := units.match(items, i)) is not None]
    closed = [range(i, end) for i, end in found if end < len(items) and items[end].word == ")"]
    return [k for own in closed for k in own if items[k].is_number]


def _is_measured(items: Sequence[Token], i: int, units: Units) -> bool:
    """Whether money or a measure stands there, and no thing counted; a lone letter may be an item of a law."""
    match = units.match(items, i)
    lone = match is not None and match.end == i + 1 and len(items[i].word) == 1 and items[i].word.isalpha()
    return match is not None and not match.unit.noun and not lone


def _opens_range(items: Sequence[Token], end: int, units: Units) -> bool:
    """Whether a number before ``end`` is the lower end of a percentage: "mục tiêu Nghị quyết 8 - 8,5%"."""
    linked = end + 1 < len(items) and items[end].word in _LINKS and items[end + 1].is_number
    unit = units.match(items, end + 2) if linked else None
    return unit is not None and is_percentage(unit.unit)


def _is_no_month(items: Sequence[Token], end: int, units: Units) -> bool:
    """Whether a number that is that of no month counts something: "tháng 4,5 - 5 tỷ đồng", "trong tháng 310 vụ"."""
    linked = end + 1 < len(items) and items[end].word in _LINKS and items[end + 1].is_number
    counts = units.match(items, end + 2 if linked else end) is not None
    number, after_month = items[end - 1], items[end - 2 : end - 1]
    too_great = number.word.isdecimal() and int(number.word) > MONTHS and [one.word for one in after_month] == ["tháng"]
    return counts and number.is_number and (too_great or not number.word.isdecimal())


def _is_work(items: Sequence[Token], match: Match, units: Units) -> bool:
    """Whether days are those of work that somebody gave, which are counted: "góp 650 ngày công"."""
    length = items[match.begin].is_number and match.size > 1  # and no bare year before the name of a thing
    unit = units.match(items, match.begin + 1) if length else None
    return unit is not None and unit.unit.noun and unit.end > match.end


def _quoted_numbers(items: Sequence[Token]) -> list[int]:
    """Numbers in quotation marks are part of a name ("3 quốc gia 1 điểm đến"), percentages excepted."""
    found: list[int] = []
    opened = -1
    for i, token in enumerate(items):
        if token.word in _QUOTES:
            if opened >= 0 and i - opened <= NAME:
                found += [k for k in range(opened, i) if items[k].is_number and items[k + 1].word != "%"]
            opened = -1 if opened >= 0 and token.word != "“" else i
    return found


def _list_numbers(items: Sequence[Token], numbered: Sequence[int]) -> list[int]:
    """Numbers of items printed within a line: ``(1) …; (2) …`` and ``… 8%. 2. …``."""
    found = []
    for i in numbered:
        if len(items[i].word) > 2 or i + 1 >= len(items):
            continue
        before, after = items[i - 1].word if i else ".", items[i + 1].word
        opens = i < 2 or items[i - 2].word in (".", ";", ":", ",", "và")
        bracketed = before == "(" and after == ")" and opens
        dotted = before in (".", ";", ":") and after in (".", ")") and i + 2 < len(items) and items[i + 2].gap
        if bracketed or (dotted and not items[i + 2].is_number):
            found.append(i)
    return found


def _code_numbers(items: Sequence[Token], numbered: Sequence[int], text: str, units: Units) -> list[int]:
    """Numbers within a code such as ``15/2020/NQ-HĐND`` or ``8888 /UBND-THNC``, but none of "6,5ha/KH 10ha"."""
    numbers: list[int] = []
    end = 0
    for i in numbered:
        if i < end:
            continue
        begin, end = i, i + 1
        while begin > 0 and _goes_on(items, begin, text):
            begin -= 1
        while end < len(items) and _goes_on(items, end, text):
            end += 1
        if end > begin + 1 and units.match(items, i + 1) is None and _is_code(items, range(begin, end), text):
            numbers += [k for k in range(i, end) if items[k].is_number]
    return numbers


def _goes_on(items: Sequence[Token], j: int, text: str) -> bool:
    """Whether a token can go on with the code that the one before it is part of."""
    return is_code_part(items[j]) or (items[j].gap and _spaced_slash(items, j, text))


def _spaced_slash(items: Sequence[Token], j: int, text: str) -> bool:
    """``8888 /UBND``: a number filled in by hand leaves a blank before the slash."""
    follows = items[j].word == "/" and j + 1 < len(items) and not items[j + 1].gap
    return follows and items[j - 1].is_number and text[items[j + 1].start : items[j + 1].end].isupper()


def _is_code(items: Sequence[Token], run: range, text: str) -> bool:
    after_number_word = run.start > 0 and items[run.start - 1].word in ("số", ":")
    for k in run:
        letters = text[items[k].start : items[k].end]
        if not (letters.isalpha() and letters.isupper() and len(letters) > 1) or (k == run.start and len(run) < 3):
            continue
        before = items[k - 1].word if k > run.start else ""
        after = items[k + 1].word if k + 1 < run.stop else ""
        if before in ("-", "/", "–") or (before == "." and after_number_word) or (not before and after in ("-", "/")):
            return True
    return False
