"""Published cells -> prose: numbers, dates and periods as a reader of each language writes them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from resolutions.translating.number_words import ENGLISH

Language: TypeAlias = Literal["vi", "en"]
"""A language of the site."""

_MONTHS = {number: name.title() for name, number in ENGLISH.months.items()}
_QUARTERS = {"1": ("I", "first"), "2": ("II", "second"), "3": ("III", "third"), "4": ("IV", "fourth")}
_ORDINALS = ("first", "second", "third", "fourth")


@lru_cache(maxsize=4096)
def number(cell: str, language: Language) -> str:
    """A published number with the separators of a language; the zero that only guards a CSV cell is dropped."""
    whole, _, decimals = cell.partition(".")
    if len(decimals) == 4 and decimals.endswith("0"):
        decimals = decimals[:3]
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    group, point = (".", ",") if language == "vi" else (",", ".")
    grouped = f"{int(digits):,}".replace(",", group)
    return sign + grouped + (point + decimals if decimals else "")


@lru_cache(maxsize=4096)
def date(iso: str, language: Language) -> str:
    """A published date in prose; Vietnamese official style writes 02 for days below 10 and for the months 1 and 2."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    if language == "vi":
        return f"ngày {day} tháng {month if month in ('01', '02') else int(month)} năm {year}"
    return f"{int(day)} {_MONTHS[int(month)]} {year}"


@lru_cache(maxsize=4096)
def period(code: str, language: Language) -> str:
    """A published period in the prose of a language; a form that is not known stands as published."""
    first, slash, last = code.partition("/")
    if slash:
        if not (first.isdigit() and last.isdigit()):
            return f"{period(first, language)} – {period(last, language)}"
        return f"giai đoạn {first}–{last}" if language == "vi" else f"{first}–{last}"
    year, _, part = code.partition("-")
    if not part:
        return f"năm {year}" if language == "vi" and year else year
    if part in ("H1", "H2"):
        half = ("đầu", "first") if part == "H1" else ("cuối", "second")
        return f"6 tháng {half[0]} năm {year}" if language == "vi" else f"{half[1]} half of {year}"
    if part[0] == "Q" and part[1:] in _QUARTERS:
        roman, word = _QUARTERS[part[1:]]
        return f"quý {roman} năm {year}" if language == "vi" else f"{word} quarter of {year}"
    if part.isdigit():
        return f"tháng {int(part)} năm {year}" if language == "vi" else f"{_MONTHS[int(part)]} {year}"
    return date(code, language) if part.replace("-", "").isdigit() else code


@lru_cache(maxsize=4096)
def when(code: str, language: Language) -> str:
    """A published period as a sentence continues with it: 'vào năm 2021', 'in the first half of 2020'; else empty."""
    told = period(code, language)
    if not told:
        return ""
    if language == "vi":
        return f"{'vào' if told.startswith(('năm ', 'ngày ')) and '/' not in code else 'trong'} {told}"
    if len(code) > 7 and "/" not in code:
        return f"on {told}"
    return f"in the {told}" if told.startswith(_ORDINALS) else f"in {told}"
