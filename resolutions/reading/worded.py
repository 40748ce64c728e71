"""Text -> Worded: the statements of a clause that can be published, each with all that its own words tell of it.

They follow from the text and what it stands under, so that a formula that returns is worded once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resolutions.phrases import Token, tokens
from resolutions.reading.drafts import Above, drafts_of
from resolutions.reading.measures import unit_in_label
from resolutions.reading.number_uses import Use, uses_of
from resolutions.reading.own_words import OwnWords, own_words
from resolutions.reading.reader import Reader
from resolutions.reading.setaside import Aside
from resolutions.reading.sharing import Draft
from resolutions.reading.stated import Stated, stated
from resolutions.remembered import remembered


@dataclass(frozen=True, slots=True)
class Worded:
    """The statements of a clause."""

    drafts: tuple[Draft, ...]
    """Those that can be published."""
    own: tuple[OwnWords, ...]
    """What each of them tells."""
    uses: tuple[Use, ...]
    """What becomes of each number."""


@remembered
def stated_by(reader: Reader, text: str, states: bool, row: bool) -> Stated:
    """What a text states; ``states`` says that its clause can state anything, ``row`` that it has cells."""
    known = reader.vocabulary
    return stated(text, known.words, known.units, reader.limits, reader.style, states, row)


@remembered
def worded(reader: Reader, text: str, marked: bool, states: bool, above: Above | None) -> Worded:
    """The statements of a clause under what is ``above``, whose label is that of its row when it is ``marked``."""
    items = tokens(text)
    said = stated_by(reader, text, states, False)
    return published(drafts_of(items, text, marked, said, above, reader), items, text, said, None, reader)


def published(
    drafts: Sequence[Draft],
    items: Sequence[Token],
    text: str,
    said: Stated,
    numbered: Mapping[int, Aside] | None,
    reader: Reader,
) -> Worded:
    """The drafts that can be published; the others' numbers are left over, with the reason.

    ``numbered`` are the numbers of a row of a table that only number it and its columns.
    """
    words, units = reader.vocabulary.words, reader.vocabulary.units
    kept: list[Draft] = []
    refused: dict[int, str] = {}
    for draft in drafts:
        amount = draft.cut.amount
        tells = draft.parts.is_row or words.labels["counts"].at(draft.parts.label, 0) is not None
        at_end = numbered is not None or (tells and all(token.word in ".;," for token in items[amount.end :]))
        named = [token.word for token in draft.label if token.word[0].isalnum()]
        if named in ([], ["số"]):
            refused.update(dict.fromkeys(amount.numbers, "no label was found for it"))
        elif any("forbids" in entry.means for entry in draft.parts.cues.leads):
            refused.update(dict.fromkeys(amount.numbers, "what must not happen is no statement of it"))
        elif amount.unit is None and not at_end and unit_in_label(draft.label, units) is None:
            refused.update(dict.fromkeys(amount.numbers, "no known unit follows it"))
        else:
            kept.append(draft)
    aside = {**said.aside, **(numbered or {}), **said.limiting}
    uses = tuple(uses_of(items, aside, said.amounts, kept, refused))
    return Worded(tuple(kept), own_words(kept, items, text, reader), uses)
