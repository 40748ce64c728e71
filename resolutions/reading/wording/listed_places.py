"""Statement -> things: those that a sentence names before a rate whose figures it lists, each of its own thing.

"Ở thành phố A và các huyện B, C, tỷ lệ hộ nghèo còn cao (lần lượt là 7%, 12% và 15%)".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from resolutions.phrases import Token
from resolutions.reading.wording.statements import Cut
from resolutions.wordlists import Wordlists

_JOINING = (",", "và")


def things_before(statement: Cut, count: int, items: Sequence[Token], words: Wordlists) -> list[tuple[Token, ...]]:
    """The things before a rate, as many as its figures, of which there are several; else none."""
    parted = groupby((items[i] for i in statement.before), lambda token: token.word in _JOINING)
    *named, rate = [tuple(own) for joins, own in parted if not joins] or [()]
    things = [_without_kind(thing, words) for thing in named]
    known = all(things) and not any(token.is_number for thing in things for token in thing)
    of_rate = words.labels["rates"].at(rate, 0) is not None
    return things if known and of_rate and len(things) == count > 1 else []


def _without_kind(thing: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """A thing without the words that only say where, or of what kind it is with others: "ở các huyện A"."""
    where = words.labels["prepositions"].at(thing, 0)
    thing = thing[where.end if where is not None else 0 :]
    several = words.labels["several"].at(thing, 0)
    if several is None:
        return thing
    kind = words.heads["places"].at(thing, several.end)
    return thing[kind.end if kind is not None else several.end :]
