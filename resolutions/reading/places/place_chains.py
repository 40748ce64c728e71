"""Text -> Chains: the places that it names, each with the larger ones that it says it is part of ("xã A, huyện B")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.phrases import Phrases, Token, opening, tokenized
from resolutions.reading.places.gazetteer import RANKS
from resolutions.reading.places.place_names import PlaceName, names_in
from resolutions.remembered import remembered

HEADING = 80
"""A heading that names a place does so among its first so many characters."""
Chain = Sequence[PlaceName]
"""A place and the larger ones behind it, the smallest first."""
_ENDS = frozenset(":.;")
_JOINTS = ([","], ["thuộc"], ["("])


@remembered
def chains_in(words: Mapping[str, Phrases], text: str, known: Phrases, is_heading: bool) -> tuple[Sequence[Chain], int]:
    """The places named, each with the larger ones it is part of, and how many tokens there are.

    Of a heading only the beginning is asked, without the signs at its end.
    """
    items = opening(text, HEADING) if is_heading else tokenized(text)
    while is_heading and items and items[-1].word in _ENDS:
        items = items[:-1]
    chains: list[list[PlaceName]] = []
    for name in names_in(items, text, words, known):
        last = chains[-1][-1] if chains else None
        joint = [token.word for token in items[last.end : name.begin]] if last is not None else []
        if last is not None and joint in _JOINTS and rank(name) < rank(last):
            chains[-1].append(name)
        else:
            chains.append([name])
    return chains, len(items)


def rank(name: PlaceName) -> int:
    """The place of a level among all, the largest first."""
    return RANKS.index(name.level)


def is_one_of_several(chain: Chain, items: Sequence[Token], text: str) -> bool:
    """Whether the words after a place go on with another one: a capital letter, or the word for a kind of place."""
    after = items[chain[-1].end : chain[-1].end + 3]
    if not after or after[0].word not in (",", "và", "-"):
        return False
    named = any(text[token.start].isupper() for token in after[1:])
    return named or after[-1].word in ("huyện", "xã", "thành", "thị")
