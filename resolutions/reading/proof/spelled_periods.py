"""Period -> spellings: which periods a text tells, and whether one is printed where it should be.

The wordings are those of ``vocabulary/periods.yaml``; years that say nothing about when a figure holds ("so với năm
2019") are left out as there.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import itemgetter
from typing import NamedTuple

from resolutions.reading.proof.spelled_words import DIGITS, Pieces, Words, spelled

_STOPS = frozenset(",.;:()")
_REACH = 12
_HOLE = "{"
_SHIFTS = ("{same}", "{last}")
"""How the meaning of a phrase ends that tells of the same part of another year."""
_ENDLESS = "{none}"
"""What a phrase means that tells of a time without an end: the year that it names is no time of a figure."""
_Part = tuple[str, str]
_ROMAN = frozenset("ivxlc")


class Told(NamedTuple):
    """What a text tells about time."""

    periods: frozenset[str]
    """The periods told in words, ``{issue}`` and ``{context}`` still open."""
    years: frozenset[str]
    """The years printed, but those that say nothing about when a figure holds."""

    def tells(self, period: str) -> bool:
        """Whether a period is told as it is."""
        return period in self.periods or period in self.years


@dataclass(frozen=True, slots=True)
class _Wording:
    parts: tuple[_Part, ...]
    means: tuple[str, ...]
    only: str


class SpelledPeriods:
    """The wordings of periods."""

    def __init__(self, entries: Iterable[Mapping[str, str]]) -> None:
        """Take the wordings from the loaded ``periods.yaml``."""
        self._begun: dict[str, dict[str, list[_Wording]]] = {}
        for entry in entries:
            for words in spelled(entry["words"]):
                made = _Wording(tuple(map(_part, words)), _meanings(entry), str(entry.get("only", "")))
                seconds = self._begun.setdefault(_sign(words[0]), {})
                seconds.setdefault(_sign(words[1]) if words[1:] else "", []).append(made)

    def told(self, text: Pieces, is_heading: bool) -> Told:
        """What a text tells about time."""
        periods: set[str] = set()
        years: set[str] = set()
        free = 0
        for i in [i for i, word in enumerate(text.words) if word in self._begun or word[0] in DIGITS]:
            means, end = self._at(text.words, i, "text" if is_heading else "heading") if i >= free else ((), i)
            if means is None:
                years |= {text.words[i]} if is_year(text.words[i]) else set()
            elif means:
                periods.update(means)
                years |= {word for word in text.words[i:end] if is_year(word)}
            free = max(free, end)
        return Told(frozenset(periods), frozenset(years))

    def _at(self, words: Words, i: int, not_here: str) -> tuple[tuple[str, ...] | None, int]:
        """What the longest wording at word ``i`` may mean, and the index after it."""
        best: tuple[tuple[str, ...] | None, int] = (None, i)
        for wording in self._of_two(words[i], words[i + 1] if i + 1 < len(words) else ""):
            if wording.only == not_here:
                continue
            end, holes = _match(wording.parts, words, i, {})
            if end > best[1]:
                best = (tuple(_filled(one, holes) for one in wording.means), end)
        return best

    def _of_two(self, word: str, second: str) -> Iterator[_Wording]:
        """The wordings that can begin with two words; there is no second at the end of a text."""
        for first in (word, _HOLE) if word[0] in DIGITS else (word,):
            seconds = self._begun.get(first, {})
            for sign in (second, "", _HOLE) if second else ("",):
                yield from seconds.get(sign, ())


def _meanings(entry: Mapping[str, str]) -> tuple[str, ...]:
    """What a wording means, of what was reached and of what is aimed at; nothing when it says nothing about time."""
    return tuple(str(entry[name]) for name in ("means", "due") if entry.get(name) not in (None, "", _ENDLESS))


def _sign(element: str) -> str:
    """A word of a wording, or the sign for any hole."""
    return _HOLE if element[0] == _HOLE else element


def _match(parts: Sequence[_Part], words: Words, i: int, holes: dict[str, str]) -> tuple[int, dict[str, str]]:
    """The index after a wording that begins at word ``i``, and what fills its holes; -1 when it does not fit."""
    for done, (kind, name) in enumerate(parts, start=1):
        if i >= len(words):
            return -1, holes
        if kind == "words":
            ways = (_match(parts[done:], words, end, {**holes, name: words[end - 1]}) for end in _reached(words, i))
            return max(ways, key=itemgetter(0), default=(-1, holes))
        if not (_fits(kind, words[i]) if kind else words[i] == name):
            return -1, holes
        holes = {**holes, name: words[i]} if kind else holes
        i += 1
    return i, holes


def _part(element: str) -> _Part:
    """The kind and the name of a hole, or no kind and the word."""
    name = element.strip("{}")
    return (name.rstrip("0123456789"), name) if element[0] == _HOLE else ("", element)


def _fits(kind: str, word: str) -> bool:
    if kind == "year":
        return is_year(word)
    if kind == "roman":
        return set(word) <= _ROMAN
    return word[0] in DIGITS if kind == "n" else word[0].isalpha()


def _reached(words: Words, i: int) -> Iterator[int]:
    """Where a hole for several words can end."""
    last = min(len(words), i + _REACH)
    while i < last and words[i] not in _STOPS and not is_year(words[i]):
        i += 1
        yield i


def is_year(word: str) -> bool:
    """Whether a word is a year that documents speak of."""
    return len(word) == 4 and word.isascii() and word.isdigit() and "1900" <= word <= "2100"


def _filled(means: str, holes: Mapping[str, str]) -> str:
    for name, value in holes.items():
        means = means.replace("{" + name + "}", value.zfill(2) if name.rstrip("0123456789") == "n" else value)
    return means


def is_told(period: str, near: Sequence[Told], above: Sequence[Told], issued_on: str) -> bool:
    """Whether a period is told near an amount or above it; where none is told, the year of issue needs no telling."""
    texts = (*near, *above)
    if any(told.tells(period) for told in texts):
        return True
    years = {year for told in texts for year in told.years}
    issued = (("{issue}", issued_on[:7]), ("{issued}", issued_on[:4]))
    phrases = {reduce(lambda made, hole: made.replace(*hole), issued, one) for told in texts for one in told.periods}
    unsettled = [phrase for phrase in phrases if "{context}" in phrase]
    for year in (years | {issued_on[:4]}) - {""}:
        phrases |= {phrase.replace("{context}", year) for phrase in unsettled}
    first, _, last = _in_months(period).partition("/")
    phrases |= {period} if f"{first}/{last}" in phrases else set()
    spanned = bool(last) and {first, last} <= years | phrases
    silent = period == issued_on[:4] and not any(told.periods for told in above)
    if period in phrases or period in years or spanned or silent:
        return True
    others = _in_other_years(period, phrases, years | {issued_on[:4]})
    plain = [told._replace(periods=frozenset(one for one in told.periods if one[-6:] not in _SHIFTS)) for told in texts]
    return any(is_told(other, plain, (), issued_on) for other in others if other != period)


def _in_months(period: str) -> str:
    """A period of months that has a name, as it may be told: ``2011-Q3`` from its first month to its last."""
    named = len(period) == 4 or period[5:6] in ("Q", "H")
    first, last = days_of(period) if named else ("", "")
    return f"{first[:7]}/{last[:7]}" if first else period


def _in_other_years(period: str, phrases: Iterable[str], years: Iterable[str]) -> Iterator[str]:
    """The same part of the years that a text tells of, where it says that a figure is of that part a year ago."""
    own = period[:4]
    for phrase in phrases:
        if phrase == "{last}" and is_year(own):
            yield period.replace(own, str(int(own) + 1))
        elif phrase == own + "{same}":
            yield from (period.replace(own, year) for year in sorted(years) if is_year(year))


@lru_cache(maxsize=1024)
def days_of(period: str) -> tuple[str, str]:
    """The first and last day of a period; empty when it has none."""
    first, _, last = period.partition("/")
    if last:
        return days_of(first)[0], days_of(last)[1]
    year, _, part = first.partition("-")
    months = {"": (1, 12), "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
    begin, end = months.get(part, (int(part), int(part)) if part.isdigit() and 1 <= int(part) <= 12 else (0, 0))
    if not is_year(year) or not begin:
        return "", ""
    return f"{year}-{begin:02}-01", f"{year}-{end:02}-{calendar.monthrange(int(year), end)[1]}"
