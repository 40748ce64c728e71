"""Tokens -> PlaceNames: where a text names a place, by the word for its kind and its name ("thị xã An Khê").

Names begin with capitals; in a line of capitals, or a head in lower case, a name goes on to the end of the line or to a
word that cannot belong to it. "Tỉnh ủy", "xã hội" and "thành phố thông minh" name no place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from resolutions.phrases import Match, Phrases, Token
from resolutions.wordlists import Entry

LONGEST = 5
"""A name has at most so many words."""
NUMBERED = ("quận", "phường")
"""Kinds of places that can be called by a number."""
_JOINTS = "-–'’"
_KINDS = {"tp": "thành phố", "tp .": "thành phố", "tx": "thị xã", "tx .": "thị xã", "tỉnh ủy": "tỉnh",
          "thành ủy": "thành phố", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}  # fmt: skip


class PlaceName(NamedTuple):
    """A place as a text names it."""

    kind: str
    """The word for its kind: tỉnh, huyện and so on."""
    level: str
    """province, city, district or commune."""
    name: str
    """Its name, each word with a capital letter."""
    begin: int
    """The first token, the word for its kind included."""
    end: int
    """After the last token."""


def names_in(
    items: Sequence[Token], text: str, words: Mapping[str, Phrases], known: Phrases, whole: bool = False
) -> Iterator[PlaceName]:
    """The places that a text names, from left to right.

    ``known`` are the names of the register; with ``whole`` the text is a line of a head, which may be in lower case and
    name Party committees after their place.
    """
    kinds = (words["committees"], words["places"]) if whole else (words["places"],)
    free = 0
    for i in sorted({i for one in kinds for i, token in enumerate(items) if one.can_begin(token.word)}):
        match = next((found for one in kinds if (found := one.at(items, i))), None) if i >= free else None
        if match is None:
            continue
        free = end = _name_end(match, items, text, words, known, whole)
        if end == match.end:
            continue
        assert isinstance(match.payload, Entry)
        said = " ".join(token.word for token in items[match.begin : match.end])
        name = _written(text[items[match.end].start : items[end - 1].end])
        yield PlaceName(_KINDS.get(said, said), match.payload.means["level"], name, i, end)


def _name_end(
    match: Match, items: Sequence[Token], text: str, words: Mapping[str, Phrases], known: Phrases, whole: bool
) -> int:
    """The end of the name after a word for a kind of place, or the end of that word when no name follows."""
    i = match.end
    if i >= len(items) or words["never"].at(items, i) is not None:
        return i
    if items[i].is_number:
        numbered = items[i - 1].word in NUMBERED and len(items[i].word) <= 2 and items[i].word.isdigit()
        return i + 1 if numbered and not (match.begin and items[match.begin - 1].is_number) else i
    capitals = text[items[match.begin].start : items[i - 1].end].isupper()
    capitals = capitals and (
        items[match.begin].word not in ("tp", "tx") or text[items[i].start : items[i].end].isupper()
    )
    found = known.at(items, i)
    end = _capitals_end(items, i, text, capitals, words)
    if end == i and whole and found is None:
        end = _lower_end(items, i, words)
    return max(end, found.end) if found is not None and (whole or end > i) else end


def _capitals_end(items: Sequence[Token], i: int, text: str, capitals: bool, words: Mapping[str, Phrases]) -> int:
    """The end of the words with a capital letter, or in a line of capitals of the words in capitals."""
    end, count = i, 0
    while end < len(items) and count < LONGEST:
        token = items[end]
        joint = token.word in _JOINTS and end > i and end + 1 < len(items) and not (token.gap or items[end + 1].gap)
        printed = text[token.start : token.end]
        fits = printed.isupper() if capitals else printed[0].isupper()
        if not joint and not (fits and token.word[0].isalpha()):
            break
        if end > i and (words["places"].at(items, end) or (capitals and words["ends"].at(items, end))):
            break
        if end == i and capitals and words["ends"].at(items, end):
            break
        count += 0 if joint else 1
        end += 1
    return end


def _lower_end(items: Sequence[Token], i: int, words: Mapping[str, Phrases]) -> int:
    """The end of a name in lower case that is all that is left of a line, or of its part before a comma."""
    end = i
    while end < len(items) and items[end].word[0].isalpha():
        if words["ends"].at(items, end) is not None or words["places"].at(items, end) is not None:
            return i
        end += 1
    closed = end == len(items) or items[end].word == ","
    return end if closed and end - i < LONGEST else i


def _written(printed: str) -> str:
    """A name as it is written in running text: a line in capitals, or in lower case, gets a capital for each word."""
    name = " ".join(printed.split())
    if not (name.isupper() or name.islower()):
        return name
    return " ".join(word[0].upper() + word[1:].lower() for word in name.split())
