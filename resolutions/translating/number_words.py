"""The words around numbers in each language: limits, scales, months, ordinals, and how digits are grouped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Phrase: TypeAlias = tuple[str, ...]
"""The folded words of a phrase."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language writes quantities and dates."""

    group: str
    """What separates groups of three digits."""
    point: str
    """What separates the decimals."""
    scales: Mapping[str, int]
    """The words that multiply the number before them."""
    alone: Mapping[str, int]
    """The scale words that are a number without one before them ("trên một vạn dân", "vạn dân")."""
    before: Mapping[Phrase, str]
    """What stands before a limited number -> the sign of the limit."""
    after: Mapping[Phrase, str]
    """What stands after a limited number, behind its unit -> the sign of the limit."""
    before_date: Mapping[Phrase, str]
    """What more may stand before a date -> the sign of the limit."""
    day: str
    """The word between such a limit and the date, or empty."""
    percent: tuple[Phrase, ...]
    """How per cent is written after a number."""
    openers: frozenset[str]
    """The words that open a range."""
    joints: tuple[Phrase, ...]
    """What stands between the two ends of a range."""
    months: Mapping[str, int]
    """The names of the months, where they have names."""
    ordinals: Mapping[str, int]
    """The words for second, third …; first is left out, as it often only means that nothing came before."""
    before_ordinal: frozenset[str]
    """The words without which an ordinal word is none; empty when it needs none."""
    counted: Mapping[str, int]
    """The words for two to ten, which may stand for digits of the other language."""
    numbered: frozenset[str]
    """The words beside which one capital letter I, V or X is a Roman numeral."""
    of_two: tuple[Phrase, ...]
    """What stands between the part and the whole of a ratio when it is not a stroke."""


def _phrases(**signs: str) -> dict[Phrase, str]:
    """Sign by name -> phrases parted by ``|``, turned round."""
    named = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "about": "≈", "nearly": "↗"}
    return {tuple(one.split()): named[sign] for sign, text in signs.items() for one in text.split("|")}


VIETNAMESE = Grammar(
    group=".",
    point=",",
    scales={"vạn": 10**4, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9},
    alone={"vạn": 10**4},
    before=_phrases(
        gt="trên|hơn|vượt trên|cao hơn|lớn hơn|nhiều hơn",
        ge="ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|thấp nhất|ít nhất là|tối thiểu là",
        lt="dưới|thấp hơn|nhỏ hơn|chưa đến|chưa đầy|ít hơn|chưa tới",
        le="không quá|tối đa|nhiều nhất|không vượt quá|không trên|cao nhất|không cao hơn|tối đa là",
        about="khoảng|chừng|trên dưới|xấp xỉ|khoảng trên",
        nearly="gần",
    ),
    after=_phrases(ge="trở lên", le="trở xuống"),
    before_date=_phrases(lt="trước", gt="sau"),
    day="ngày",
    percent=(("%",), ("phần", "trăm"), ("điểm", "%"), ("điểm", "phần", "trăm")),
    openers=frozenset({"từ"}),
    joints=(("đến",), ("tới",), ("xuống",), ("xuống", "còn"), ("còn",), ("lên",), ("lên", "đến"), ("đến", "năm")),
    months={},
    ordinals={"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    before_ordinal=frozenset({"thứ"}),
    counted={"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    numbered=frozenset({"thứ", "khóa", "quý", "loại", "phần", "cấp", "hạng", "nhóm", "lục", "chương", "mục", "tập"}),
    of_two=(("trên", "tổng", "số"), ("trong", "tổng", "số"), ("trong", "số")),
)
"""Vietnamese: 5.047 is five thousand and forty-seven."""

ENGLISH = Grammar(
    group=",",
    point=".",
    scales={"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    alone={},
    before=_phrases(
        gt="more than|over|above|exceeding|greater than|higher than|in excess of|upwards of|beyond",
        ge="at least|no less than|not less than|no fewer than|not fewer than|a minimum of|not under|not below",
        lt="less than|under|below|fewer than|lower than",
        le="at most|no more than|not more than|up to|a maximum of|not exceeding|not over|not above|no higher than",
        about="about|around|approximately|roughly|some|approximately over",
        nearly="nearly|almost|close to",
    ),
    after=_phrases(
        ge="or more|or higher|or above|or over|or better|and above|and over|and higher|or greater",
        le="or less|or fewer|or lower|or below|or under|and below",
    ),
    before_date=_phrases(lt="before", gt="after"),
    day="",
    percent=(("%",), ("per", "cent"), ("percent",), ("percentage", "point"), ("percentage", "points")),
    openers=frozenset({"from", "between"}),
    joints=(("to",), ("and",), ("down", "to"), ("up", "to")),
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    },
    ordinals={
        "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    },
    before_ordinal=frozenset(),
    counted={
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "twice": 2, "double": 2, "triple": 3, "both": 2,
    },
    numbered=frozenset({
        "term", "part", "annex", "class", "category", "grade", "type", "group", "volume", "chapter", "section",
        "appendix", "level", "terms",
    }),
    of_two=(("of",), ("of", "the"), ("out", "of"), ("out", "of", "the")),
)  # fmt: skip
"""English: 5,047 is five thousand and forty-seven."""
