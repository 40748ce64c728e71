"""Text -> Tokens, and "từ {amount} trở lên" -> matcher: the only maker of patterns.

A phrase of the vocabulary is plain words with holes in braces, ``[optional]`` words and ``(one|other)`` words; no
regular expressions. Many phrases become one tree, so that matching costs the same however many there are, and
the longest match wins whatever the order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from resolutions.vietnamese import fold_word

_ROMAN = frozenset("ivxlc")
WORDS_REACH = 12
"""A hole for words takes at most so many."""
REACH = 12
"""A phrase that is matched backward has at most this many tokens."""

_PIECES = re.compile(r"[^\W\d_]+|[0-9]+|\S")
_SYNTAX = re.compile(r"\{[^}]*\}|\[[^\]]*\]|\([^)]*\|[^)]*\)|[^\s{}\[\]]+")


class Token(NamedTuple):
    """A word, a number or one other printed character of a text."""

    word: str
    """The word folded (lower case, one spelling); a number as printed."""
    start: int
    """Position of its first character in the text."""
    end: int
    """Position after its last character."""
    gap: bool
    """Whether white space stands before it."""

    @property
    def is_number(self) -> bool:
        """Whether it begins with an ASCII digit."""
        return "0" <= self.word[0] <= "9"


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order; digits with ``.`` or ``,`` between them are one number."""
    return list(_tokens(text))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text: several readers ask for those of the same clause."""
    found: list[Token] = []
    last = 0
    for match in _PIECES.finditer(text):
        start, end = match.span()
        found.append(Token(fold_word(match.group()), start, end, start > last or start == 0))
        last = end
    return tuple(_join_numbers(found, text))


def _join_numbers(pieces: list[Token], text: str) -> list[Token]:
    joined: list[Token] = []
    i = 0
    while i < len(pieces):
        first, j = pieces[i], i
        if "0" <= first.word[0] <= "9":
            while (
                _continues(pieces, j)
                or _continues_before_blank(pieces, j)
                or (j > 0 and _continues_after_blank(pieces, j))
            ):
                j += 2
        if i == j:
            joined.append(first)
        else:
            last = pieces[j]
            word = "".join(text[first.start : last.end].split())
            joined.append(Token(word, first.start, last.end, first.gap))
        i = j + 1
    return joined


def _continues(pieces: list[Token], j: int) -> bool:
    """Whether the digits at ``j`` go on after a point or comma."""
    if j + 2 >= len(pieces) or pieces[j + 1].word not in (".", ",") or pieces[j + 1].gap:
        return False
    return pieces[j + 2].is_number and not pieces[j + 2].gap


def _continues_before_blank(pieces: list[Token], j: int) -> bool:
    """Whether a damaged text left a blank before the point of a number: ``38 .500 con``."""
    if j + 2 >= len(pieces) or pieces[j + 1].word != "." or not pieces[j + 1].gap or pieces[j + 2].gap:
        return False
    return len(pieces[j].word) <= 3 and pieces[j + 2].is_number and len(pieces[j + 2].word) == 3


def _continues_after_blank(pieces: list[Token], j: int) -> bool:
    """Whether a damaged text left a blank inside a number: ``1. 250 triệu``."""
    if j + 3 >= len(pieces) or pieces[j + 1].word != "." or pieces[j + 1].gap or not pieces[j + 2].is_number:
        return False
    grouped = len(pieces[j].word) <= 3 and len(pieces[j + 2].word) == 3 and pieces[j + 3].word[0].isalpha()
    return grouped and pieces[j - 1].word[0].isalpha()


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, punctuation included, for comparing labels."""
    return tuple(token.word for token in tokens(text))


class Match(NamedTuple):
    """Where a phrase was found among tokens, and which one it was."""

    begin: int
    """Index of the first token of the match."""
    end: int
    """Index after the last token of the match."""
    payload: object
    """What the phrase was entered with."""
    holes: dict[str, str]
    """What stood in the holes, by hole name."""

    @property
    def size(self) -> int:
        """How many tokens matched."""
        return self.end - self.begin


@dataclass(slots=True, frozen=True)
class _Node:
    words: dict[str, _Node] = field(default_factory=dict)
    holes: dict[str, tuple[str, _Node]] = field(default_factory=dict)
    payloads: list[object] = field(default_factory=list)


def is_year(token: Token) -> bool:
    """Whether a token is a year as documents name them, 1900 to 2100."""
    return len(token.word) == 4 and token.word.isdigit() and "1900" <= token.word <= "2100"


def _is_roman(token: Token) -> bool:
    return token.word[0] in _ROMAN and _ROMAN.issuperset(token.word)


_FITS: dict[str, Callable[[Token], bool]] = {
    "n": lambda token: token.is_number,
    "small": lambda token: token.is_number and len(token.word) < 4,
    "year": is_year,
    "roman": _is_roman,
    "word": lambda token: token.word[0].isalpha(),
}


def is_code_part(token: Token) -> bool:
    """Whether a token can continue a document number such as ``15/2020/NQ-HĐND``."""
    return not token.gap and (token.word[0].isalnum() or token.word in "-–/.&")


def _hole_ends(kind: str, items: Sequence[Token], i: int) -> Sequence[int]:
    """The indices at which a hole that begins at ``i`` can end (one, several or none)."""
    if kind != "words":
        return (i + 1,) if _FITS[kind](items[i]) else ()
    last = min(len(items), i + WORDS_REACH)
    end = i
    while end < last and items[end].word[0] not in ",.;:()" and not is_year(items[end]):
        end += 1
    return range(i + 1, end + 1)


class Phrases:
    """A set of phrases, each with a payload, that is searched in one walk over tokens."""

    def __init__(self, entries: Iterable[tuple[str, object]], backward: bool = False) -> None:
        """Build the tree; a ``backward`` set is searched with :meth:`before` only."""
        self._root = _Node()
        for text, payload in entries:
            for variant in variants(text):
                node = self._root
                for element in reversed(variant) if backward else variant:
                    name = element.strip("{}")
                    if element.startswith("{"):
                        node = node.holes.setdefault(name, (name.rstrip("0123456789"), _Node()))[1]
                    else:
                        node = node.words.setdefault(name, _Node())
                node.payloads.append(payload)

    def at(self, items: Sequence[Token], i: int) -> Match | None:
        """The longest phrase that begins at token ``i``."""
        if not self._root.holes and (i >= len(items) or items[i].word not in self._root.words):
            return None
        return self._walk(self._root, items, i, i, {})

    def before(self, items: Sequence[Token], i: int) -> Match | None:
        """The longest phrase of a backward set that ends just before token ``i``."""
        window = items[max(0, i - REACH) : i][::-1]
        best = self._walk(self._root, window, 0, 0, {})
        return None if best is None else Match(i - best.end, i, best.payload, best.holes)

    def find(self, items: Sequence[Token]) -> Iterator[Match]:
        """All matches from left to right, the longest at each place, none inside another."""
        begins, any_begins = self._root.words, bool(self._root.holes)
        i = 0
        while i < len(items):
            if not any_begins and items[i].word not in begins:
                i += 1
                continue
            match = self.at(items, i)
            if match is None or match.end == i:
                i += 1
            else:
                yield match
                i = match.end

    def _walk(self, node: _Node, items: Sequence[Token], begin: int, i: int, holes: dict[str, str]) -> Match | None:
        best = Match(begin, i, node.payloads[0], holes) if node.payloads else None
        if i >= len(items):
            return best
        literal = node.words.get(items[i].word)
        if literal is not None:
            best = _longer(best, self._walk(literal, items, begin, i + 1, holes))
        for name, (kind, child) in node.holes.items():
            for end in _hole_ends(kind, items, i):
                filled = {**holes, name: " ".join(token.word for token in items[i:end])}
                best = _longer(best, self._walk(child, items, begin, end, filled))
        return best


def _longer(best: Match | None, found: Match | None) -> Match | None:
    return found if found is not None and (best is None or found.end > best.end) else best


def variants(text: str) -> list[tuple[str, ...]]:
    """The plain sequences that a phrase stands for: ``so [với] (năm|kỳ)`` stands for four."""
    sequences: list[tuple[str, ...]] = [()]
    for part in _SYNTAX.findall(text):
        if part.startswith("{"):
            options: list[tuple[str, ...]] = [(part,)]
        elif part.startswith("["):
            inner = part[1:-1]
            options = [(), *variants(f"({inner})" if "|" in inner and "(" not in inner else inner)]
        elif part.startswith("(") and "|" in part:
            options = [sequence for option in part[1:-1].split("|") for sequence in variants(option)]
        else:
            options = [words(part)]
        sequences = [done + option for done in sequences for option in options]
    return sequences
