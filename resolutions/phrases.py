"""Text -> Tokens, and "từ {amount} trở lên" -> matcher: the only maker of patterns.

A phrase of the vocabulary is plain words with holes in braces, ``[optional]`` words and ``(one|other)`` words; no
regular expressions. Many phrases become one tree, so that matching costs the same however many there are, and
the longest match wins whatever the order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import attrgetter, itemgetter
from typing import NamedTuple

from resolutions.phrase_trees import NUMBERS, ROMAN, Node, Parts, beginnings, rest_of, turned
from resolutions.tokens import Token as Token
from resolutions.tokens import join_numbers
from resolutions.vietnamese import fold_word

WORDS_REACH = 12
"""A hole for words takes at most so many."""
REACH = 12
"""A phrase that is matched backward has at most this many tokens."""

_PIECES = re.compile(r"\s*(?:[^\W\d_]+|[0-9]+|\S)")
_WHOLE_PIECES = re.compile(r"\s*(?:[^\W\d_]+|[0-9]+(?:[.,][0-9]+)*|\S)")
_DIGIT = re.compile(r"[0-9]")
_TORN_NUMBER = re.compile(r"[0-9](?:(?:\s+\.|\.\s+)[0-9]{3}|\s+,[0-9]{1,2})(?![0-9])")
_word_of = itemgetter(0)
_token = tuple.__new__  # makes a named tuple in a third of the time that its class takes
_SYNTAX = re.compile(r"\{[^}]*\}|\[[^\]]*\]|\([^)]*\|[^)]*\)|[^\s{}\[\]]+")


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order; digits with ``.`` or ``,`` between them are one number."""
    return list(tokenized(text))


@lru_cache(maxsize=8192)
def tokenized(text: str) -> tuple[Token, ...]:
    """The tokens of a text, remembered: several readers ask for those of one clause; a megabyte of prose has fewer."""
    if _TORN_NUMBER.search(text):
        return tuple(join_numbers(_cut(text, _PIECES), text))
    return tuple(_cut(text, _WHOLE_PIECES))


def _cut(text: str, pieces: re.Pattern[str]) -> list[Token]:
    found: list[Token] = []
    end = 0
    for word, blanks, size, is_number in map(_piece, pieces.findall(text)):
        start, end = end + blanks, end + size
        found.append(_token(Token, (word, start, end, blanks > 0 or start == 0, is_number)))
    return found


@lru_cache(maxsize=65536)
def _piece(printed: str) -> tuple[str, int, int, bool]:
    """A piece of text folded, the blanks before it, its size with them, and whether it is a number."""
    bare = printed.lstrip()
    word = fold_word(bare)
    return word, len(printed) - len(bare), len(printed), "0" <= word[0] <= "9"


@lru_cache(maxsize=16384)
def numbers(text: str) -> tuple[Token, ...]:
    """The tokens of a text that are numbers, remembered; a text without a digit is not cut for it."""
    return tuple(token for token in tokenized(text) if token.is_number) if _DIGIT.search(text) else ()


def opening(text: str, size: int) -> list[Token]:
    """The tokens that begin among the first characters of a text; the text is cut whole, because others ask for it."""
    return list(tokenized(text)[: bisect_left(tokenized(text), size, key=attrgetter("start"))])


def first_words(text: str, count: int) -> list[str]:
    """The first folded words of a text, without cutting the rest of it."""
    return [_piece(match[0])[0] for match in islice(_WHOLE_PIECES.finditer(text), count)]


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, punctuation included, for comparing labels, which return."""
    return tuple(token.word for token in tokenized(text))


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


def is_year(token: Token) -> bool:
    """Whether a token is a year as documents name them, 1900 to 2100."""
    return len(token.word) == 4 and token.word.isdigit() and "1900" <= token.word <= "2100"


_FITS: dict[str, Callable[[Token], bool]] = {
    "n": attrgetter("is_number"),
    "small": lambda token: token.is_number and len(token.word) < 4,
    "year": is_year,
    "roman": lambda token: ROMAN.issuperset(token.word),
    "word": lambda token: token.word[0].isalpha(),
}


def is_code_part(token: Token) -> bool:
    """Whether a token can continue a document number such as ``15/2020/NQ-HĐND``."""
    return not token.gap and (token.word[0].isalnum() or token.word in "-–/.&")


def _words_ends(items: Sequence[Token], i: int) -> Sequence[int]:
    """The indices at which a hole for words that begins at ``i`` can end."""
    last = min(len(items), i + WORDS_REACH)
    end = i
    while end < last and items[end].word[0] not in ",.;:()" and not is_year(items[end]):
        end += 1
    return range(i + 1, end + 1)


class Phrases:
    """A set of phrases, each with a payload, that is searched in one walk over tokens."""

    def __init__(self, entries: Iterable[tuple[str, object]], backward: bool = False) -> None:
        """Build the tree; a ``backward`` set is searched with :meth:`before` only."""
        forms = [(parts_of(text), payload) for text, payload in entries]
        ends = Node((rest_of(turned(parts)), None) for parts, _ in forms)
        self._root = Node((rest_of(turned(parts) if backward else parts), payload) for parts, payload in forms)
        ends.grow()
        self._root.grow()
        self._by_number = {kind for kind, _ in self._root.holes.values()} <= NUMBERS
        self.can_begin = beginnings(self._root)
        """Whether a phrase can begin with a word (of a backward set, end with it): quicker than looking for one."""
        self.can_end = beginnings(ends)
        """Whether the last word of a phrase can be a word."""

    def at(self, items: Sequence[Token], i: int) -> Match | None:
        """The longest phrase that begins at token ``i``."""
        if i >= len(items) or not self.can_begin(items[i][0]):
            return None
        return self._walk(self._root, items, i, i, {})

    def opening(self, text: str) -> Match | None:
        """The longest phrase that a text begins with; one whose first word begins no phrase is not cut into tokens."""
        first = _WHOLE_PIECES.match(text)
        return self.at(tokenized(text), 0) if first and self.can_begin(_piece(first[0])[0]) else None

    def before(self, items: Sequence[Token], i: int) -> Match | None:
        """The longest phrase of a backward set that ends just before token ``i``."""
        if i == 0 or not self.can_begin(items[i - 1].word):
            return None
        window = items[max(0, i - REACH) : i][::-1]
        best = self._walk(self._root, window, 0, 0, {})
        return None if best is None else Match(i - best.end, i, best.payload, best.holes)

    def find(self, items: Sequence[Token]) -> Iterator[Match]:
        """All matches from left to right, the longest at each place, none inside another."""
        begun = self._begun(items)
        return self._found(items, begun) if begun else iter(())

    def _begun(self, items: Sequence[Token]) -> Sequence[int]:
        """Where a phrase can begin; most sets find no first word of theirs in most texts."""
        first = self._root.words.keys()
        if self._root.holes and self._by_number:
            return [i for i, token in enumerate(items) if token[4] or token[0] in first]
        if self._root.holes:
            return [i for i, token in enumerate(items) if self.can_begin(token[0])]
        begun = not first.isdisjoint(map(_word_of, items))
        return [i for i, token in enumerate(items) if token[0] in first] if begun else ()

    def _found(self, items: Sequence[Token], begun: Sequence[int]) -> Iterator[Match]:
        free = 0
        for i in begun:
            match = self._walk(self._root, items, i, i, {}) if i >= free else None
            if match is not None and match.end > i:
                yield match
                free = match.end

    def _walk(self, node: Node, items: Sequence[Token], begin: int, i: int, holes: dict[str, str]) -> Match | None:
        last, end, size = None, i, len(items)
        while True:
            if node.ahead:
                node.grow()
            if node.payloads:
                last, end = node, i
            if i >= size:
                break
            literal = node.words.get(items[i][0])
            if node.holes:
                best = _token(Match, (begin, end, last.payloads[0], holes)) if last is not None else None
                return _longer(best, self._branch(node, literal, items, begin, i, holes))
            if literal is None:
                break
            node, i = literal, i + 1
        return _token(Match, (begin, end, last.payloads[0], holes)) if last is not None else None

    def _branch(
        self, node: Node, literal: Node | None, items: Sequence[Token], begin: int, i: int, holes: dict[str, str]
    ) -> Match | None:
        """The longest phrase that goes on from a node with holes: by the printed word or through a hole."""
        best = self._walk(literal, items, begin, i + 1, holes) if literal is not None else None
        for name, (kind, child) in node.holes.items():
            if kind != "words" and not _FITS[kind](items[i]):
                continue
            for end in _words_ends(items, i) if kind == "words" else (i + 1,):
                if child.goes_on(items, end):
                    filled = {**holes, name: " ".join(token[0] for token in items[i:end])}
                    best = _longer(best, self._walk(child, items, begin, end, filled))
        return best


def _longer(best: Match | None, found: Match | None) -> Match | None:
    return found if found is not None and (best is None or found.end > best.end) else best


def variants(text: str) -> list[tuple[str, ...]]:
    """The plain sequences that a phrase stands for: ``so [với] (năm|kỳ)`` stands for four."""
    sequences: list[tuple[str, ...]] = [()]
    for part in parts_of(text):
        sequences = [done + option for done in sequences for option in part]
    return sequences


def parts_of(text: str) -> Parts:
    """What each part of a phrase can be."""
    return [_options(part) for part in _SYNTAX.findall(text)]


@lru_cache(maxsize=4096)
def _options(part: str) -> Sequence[tuple[str, ...]]:
    if part.startswith("["):
        inner = part[1:-1]
        return [(), *variants(f"({inner})" if "|" in inner and "(" not in inner else inner)]
    if part.startswith("(") and "|" in part:
        return [sequence for option in part[1:-1].split("|") for sequence in variants(option)]
    return [(part,) if part.startswith("{") else words(part)]
