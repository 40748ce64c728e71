"""Head lines -> Catalogue: what the keys tell that websites of laws print above a text ("Số hiệu: …")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.references.codes import code_at
from resolutions.reading.times.dates import days_at
from resolutions.wordlists import Entry


def is_catalogue(text: str, fields: Phrases) -> bool:
    """Whether a line is a key of a catalogue with its value, or a key alone."""
    items = tokens(text.strip("| "))
    match = fields.at(items, 0)
    return match is not None and (match.end == len(items) or items[match.end].word in (":", "|") or "\t" in text)


def catalogue_of(lines: Sequence[str], words: Mapping[str, Phrases]) -> dict[str, str]:
    """The values by what their keys tell; the first of a key counts."""
    found: dict[str, str] = {}
    waiting = ""
    for line in lines:
        items = tokens(line)
        keys = [m for m in words["fields"].find(items) if _is_key(items, m.begin, m.end, line)]
        if waiting and not keys:
            found.setdefault(waiting, line.strip(" :|\t"))
        waiting = ""
        for match, after in zip_longest(keys, keys[1:]):
            end = items[after.begin].start if after else len(line)
            value = line[items[match.end - 1].end : end].strip(" :|\t;-")
            assert isinstance(match.payload, Entry)
            field = match.payload.means["field"]
            if value:
                found.setdefault(field, value)
            waiting = "" if value else field
    return found


def number_in(value: str) -> str:
    """The document number that a value holds, or empty."""
    items = tokens(value)
    codes = (code_at(items, i, value) for i in range(len(items)))
    return next((code.number for code in codes if code is not None and code.lettered), "")


def day_in(value: str) -> str:
    """The ISO day that a value holds, or empty."""
    items = tokens(value)
    found = next((days for i in range(len(items)) if (days := days_at(items, i)) is not None), None)
    return found.first if found else ""


def _is_key(items: Sequence[Token], begin: int, end: int, line: str) -> bool:
    closed = end == len(items) or items[end].word in (":", "|") or "\t" in line[items[end - 1].end : items[end].start]
    return closed and (begin == 0 or line[items[begin].start].isupper())
