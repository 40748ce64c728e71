"""Head lines -> Letterhead: bodies, number and dateline, also where two columns were put on one line.

The mottoes, the number and the dateline are cut out of each line; what is left names the issuing bodies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.references.codes import code_at
from resolutions.reading.times.dates import days_in

DATELINE = 16
"""A dateline has at most so many tokens."""
PLACE = 6
"""The name of the place in a dateline has at most so many tokens."""


class Letterhead(NamedTuple):
    """What the lines of a head print, taken apart."""

    bodies: tuple[str, ...] = ()
    """The lines that name issuing bodies, from top to bottom."""
    number: str = ""
    """The number of the document, or empty."""
    issued_on: str = ""
    """The ISO date of its dateline, or empty."""
    dated_at: str = ""
    """The name of the place in its dateline, or empty."""


def letterhead_of(lines: Sequence[str], words: Mapping[str, Phrases]) -> Letterhead:
    """The head that these lines make up; the first number and the first dateline are its own."""
    bodies: list[str] = []
    number = issued_on = dated_at = ""
    for line in lines:
        for cell in _cells(line, words["mottoes"]):
            rest, found = _without_number(cell)
            number = number or found
            rest, day, place = _without_dateline(rest)
            issued_on, dated_at = (issued_on, dated_at) if issued_on else (day, place)
            if not _is_aside(rest, words):
                bodies.append(rest)
    return Letterhead(tuple(bodies), number, issued_on, dated_at)


def number_of(text: str) -> str:
    """The document number that a line of a head prints: ``Số: 8888 /UBND-THNC`` -> ``8888/UBND-THNC``."""
    return _without_number(text)[1]


def date_of(text: str) -> str:
    """The ISO date in a dateline, or empty; a longer line names dates of other documents."""
    return _without_dateline(text)[1]


def _is_aside(text: str, words: Mapping[str, Phrases]) -> bool:
    """Whether what is left of a line names no body: nothing, a remark in brackets, a term or session."""
    items = tokens(text)
    return not any(t.word[0].isalpha() for t in items) or text[0] == "(" or words["sessions"].at(items, 0) is not None


def _cells(line: str, mottoes: Phrases) -> Iterator[str]:
    """The parts of a line between column marks and mottoes."""
    for cell in line.replace("\t", "|").split("|"):
        last, items = 0, tokens(cell)
        for match in mottoes.find(items):
            yield cell[last : items[match.begin].start].strip()
            last = items[match.end - 1].end
        yield cell[last:].strip()


def _without_number(text: str) -> tuple[str, str]:
    """A cell without the number of the document, and that number."""
    items = tokens(text)
    for i, token in enumerate(items):
        if token.word != "số" or (i and text[token.start].islower()):
            continue
        first = i + 1
        while first < len(items) and items[first].word in (":", "."):
            first += 1
        code = code_at(items, first, text)
        if code is not None and (code.lettered or (i == 0 and code.end == len(items))):
            return f"{text[: token.start]} {text[items[code.end - 1].end :]}".strip(" ,;"), code.number
        if i == 0 and first < len(items) and items[first].word in "/.…_-":
            return "", ""  # the number was left to be filled in by hand
    return text, ""


def _without_dateline(text: str) -> tuple[str, str, str]:
    """A cell without its dateline, the date of that, and the place it names."""
    items = tokens(text)
    days = next(days_in(items), None)
    if days is None:
        return text, "", ""
    begin = _dateline_begin(items, days.begin, text)
    place = text[items[begin].start : items[days.begin - 1].end].strip(" ,") if begin < days.begin else ""
    rest = text[: items[begin].start].strip(" ,")
    if len(items) > DATELINE and not (place and rest.isupper()):
        return text, "", ""
    return rest, days.first, place


def _dateline_begin(items: Sequence[Token], end: int, text: str) -> int:
    """The first token of the place before "ngày": words with a capital letter before a comma."""
    i = end - 1 if end and items[end - 1].word == "," else end
    if i == end:
        return end
    first = i
    while first and i - first < PLACE and text[items[first - 1].start].isupper() and _is_name(items, first - 1, text):
        first -= 1
    return first if first < i else end


def _is_name(items: Sequence[Token], i: int, text: str) -> bool:
    """Whether a word is written like a name; in a line of capitals any word is."""
    word = text[items[i].start : items[i].end]
    return not word.isupper() or text.isupper() or len(word) == 1 or i + 1 >= len(items)
