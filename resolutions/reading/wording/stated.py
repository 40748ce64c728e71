"""Text -> Stated: the amounts that the words of a clause state, each with the words that are its own.

Nothing above the clause is asked, so that a formula that returns is taken apart once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resolutions.phrases import Token, tokenized
from resolutions.reading.quantities.acted import only_acted
from resolutions.reading.quantities.amounts import Amount, amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.conditions import without_conditions
from resolutions.reading.quantities.damaged import damaged_numbers
from resolutions.reading.quantities.numbers import Style
from resolutions.reading.quantities.setaside import Aside, set_aside
from resolutions.reading.quantities.spoken_numbers import spoken
from resolutions.reading.quantities.spots import without_spots
from resolutions.reading.quantities.sums import with_sums
from resolutions.reading.wording.attributes import without_attributes
from resolutions.reading.wording.labels import Parts, take_apart
from resolutions.reading.wording.statements import Cut, cut
from resolutions.units import Units
from resolutions.wordlists import Wordlists


@dataclass(frozen=True, slots=True)
class Stated:
    """What the words of a clause state by themselves."""

    items: Sequence[Token]
    """The tokens of the clause, numbers in words as numbers."""
    amounts: tuple[Amount, ...]
    """The amounts in printed order."""
    aside: Mapping[int, Aside]
    """The numbers that are no quantities, and why; those of conditions are in ``limiting``."""
    limiting: Mapping[int, Aside]
    """The numbers of amounts that only say to whom a rule applies, or describe what is counted."""
    damaged: frozenset[int]
    """The numbers whose value cannot be told, because letters stand in them for digits."""
    statements: tuple[tuple[Cut, Parts], ...]
    """Each amount with its words, and these taken apart; none of a row of a table, whose cells tell them."""


def stated(text: str, words: Wordlists, units: Units, limits: Limits, style: Style, states: bool, row: bool) -> Stated:
    """What a text states; ``states`` says that its clause can state anything, ``row`` that it has cells."""
    items = tokenized(text) if row else spoken(tokenized(text), text, words, units)
    aside = set_aside(items, text, words, units)
    cells = text if row or "\t" in text else ""
    found = amounts(items, aside, style, units, limits, cells) if states else []
    found = with_sums(found, items, limits, units, cells)
    found = found if row else [one for one in found if one.value >= 0 or one.begin < one.numbers[0]]
    found, limiting = without_conditions(without_spots(only_acted(found, items, words), items, words), items, words)
    damaged = frozenset(damaged_numbers(items, [i for amount in found for i in amount.numbers], units))
    if row:
        return Stated(items, tuple(found), aside, limiting, damaged, ())
    found, describing = without_attributes(found, items, words, units)
    cuts = cut(items, text, found, words)
    statements = tuple((one, take_apart(items, text, one, words)) for one in cuts)
    return Stated(items, tuple(found), aside, limiting | describing, damaged, statements)
