"""Words and holes -> Node: the tree that the phrases of a set make, and with which words they can begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from resolutions.tokens import Token

Parts: TypeAlias = Sequence[Sequence[tuple[str, ...]]]
"""What each part of a phrase can be: ``so [với]`` has a part that is one word, and one that is a word or none."""
Rest: TypeAlias = "tuple[tuple[str, Rest], ...]"
"""Each word or hole that can be next in a phrase, and the rest behind it; an empty text where the phrase can end."""
_END: Rest = (("", ()),)

DIGITS = frozenset("0123456789")
"""What a number begins with."""
NUMBERS = frozenset(("n", "small", "year"))
"""The kinds of holes that only a number fills."""
ROMAN = frozenset("ivxlc")
"""The letters of Roman numbers, in lower case."""


class Node:
    """A place in the tree: the words and holes that led to it stand behind, those that can follow are below.

    What is below is made when a text first comes here: most wordings of most phrases stand in no text.
    """

    __slots__ = ("ahead", "holes", "payloads", "words")
    words: dict[str, Node]
    """The nodes below by the word that leads to them."""
    holes: dict[str, tuple[str, Node]]
    """The kinds of the holes below, and the nodes behind them, by the name of the hole."""
    payloads: list[object]
    """What the phrases that end here were entered with."""

    def __init__(self, ahead: Iterable[tuple[Rest, object]] = ()) -> None:
        """A place before the rests of some phrases, each with its payload."""
        self.ahead = list(ahead)

    def grow(self) -> None:
        """Make what is below; another thread that does the same at the same time does no harm."""
        words: dict[str, Node] = {}
        holes: dict[str, tuple[str, Node]] = {}
        payloads: list[object] = []
        for rest, payload in self.ahead:
            for element, after in rest:
                if not element:
                    payloads.append(payload)
                    continue
                name = element.strip("{}")
                if element.startswith("{"):
                    node = holes.setdefault(name, (name.rstrip("0123456789"), Node()))[1]
                else:
                    node = words.setdefault(name, Node())
                node.ahead.append((after, payload))
        self.words, self.holes, self.payloads, self.ahead = words, holes, payloads, []

    def goes_on(self, items: Sequence[Token], i: int) -> bool:
        """Whether a phrase ends before token ``i``, or may go on with it."""
        if self.ahead:
            self.grow()
        return bool(self.payloads) or (i < len(items) and (bool(self.holes) or items[i].word in self.words))


def rest_of(parts: Parts) -> Rest:
    """What a phrase can begin with, and what can follow; wordings that go on alike share what follows."""
    rest: Rest = _END
    for part in reversed(parts):
        arcs: list[tuple[str, Rest]] = []
        for option in part:
            after = rest
            for element in reversed(option):
                after = ((element, after),)
            arcs += after
        rest = tuple(arcs)
    return rest


def turned(parts: Parts) -> Parts:
    """The parts of a phrase that is read from its end."""
    return [[option[::-1] for option in part] for part in reversed(parts)]


def beginnings(root: Node) -> Callable[[str], bool]:
    """Whether a phrase of a tree can begin with a word; of a hole for numbers only the first digit is asked."""
    kinds, known = {kind for kind, _ in root.holes.values()}, root.words
    if not kinds:
        return known.__contains__
    if kinds <= {*NUMBERS, "roman"}:
        roman = "roman" in kinds
        return lru_cache(maxsize=4096)(
            lambda word: word in known or word[0] in DIGITS or (roman and ROMAN.issuperset(word))
        )
    return lambda word: True
