"""Words and holes -> Node: the tree that the phrases of a set make, and with which words they can begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from resolutions.tokens import Token

DIGITS = frozenset("0123456789")
"""What a number begins with."""
NUMBERS = frozenset(("n", "small", "year"))
"""The kinds of holes that only a number fills."""
ROMAN = frozenset("ivxlc")
"""The letters of Roman numbers, in lower case."""


@dataclass(slots=True, frozen=True)
class Node:
    """A place in the tree: the words and holes that led to it stand behind, those that can follow are below."""

    words: dict[str, Node] = field(default_factory=dict)
    """The nodes below by the word that leads to them."""
    holes: dict[str, tuple[str, Node]] = field(default_factory=dict)
    """The kinds of the holes below, and the nodes behind them, by the name of the hole."""
    payloads: list[object] = field(default_factory=list)
    """What the phrases that end here were entered with."""

    def below(self, element: str) -> Node:
        """The node to which a word or a hole leads, made when there is none."""
        name = element.strip("{}")
        if element.startswith("{"):
            return self.holes.setdefault(name, (name.rstrip("0123456789"), Node()))[1]
        return self.words.setdefault(name, Node())

    def goes_on(self, items: Sequence[Token], i: int) -> bool:
        """Whether a phrase ends before token ``i``, or may go on with it."""
        return bool(self.payloads) or (i < len(items) and (bool(self.holes) or items[i].word in self.words))


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
