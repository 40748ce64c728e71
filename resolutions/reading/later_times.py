"""Drafts -> Drafts: the same thing at a later time, when something else was told in between.

"Nhu cầu đất năm 2015 là 15.600 ha, bình quân 125 m2/người; năm 2025 là 24.600 ha" is of land both times.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token
from resolutions.reading.periods import periods_in
from resolutions.reading.sharing import Draft
from resolutions.wordlists import Wordlists

_TELLS = frozenset(("parent", "from", "reaches", "remains", "holds"))
"""What is told so is a part, or goes on with what was told last."""


def with_later_times(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, one that names nothing but a time as the first of its sentence in its unit that names one too."""
    done = list(drafts)
    for i in range(2, len(done)):
        one, before = done[i], done[i - 1]
        other = before.cut.amount.unit != one.cut.amount.unit or bool(before.parent)
        if not other or one.cut.part == before.cut.part or not _names_only_a_time(one, items, words.periods):
            continue
        first = next((draft for draft in done[:i] if _is_alike(draft, one, items, words.periods)), None)
        if first is not None:
            done[i] = one._replace(label=first.label, parent=first.parent, text=first.text, inherits=True)
    return done


def _names_only_a_time(one: Draft, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether words of a statement say when, and none what: "đến năm 2025 khoảng 24.600 ha"."""
    parts = one.parts
    bare = not (parts.label or parts.tail or parts.head) and one.cut.host < 0
    whole = not any(entry.means.keys() & _TELLS for entry in (*parts.cues.leads, *parts.cues.verbs))
    return bare and whole and _is_timed(one, items, periods)


def _is_timed(one: Draft, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether a time stands among the words before an amount."""
    return any(period.means for period in periods_in([items[k] for k in one.cut.before], periods))


def _is_alike(first: Draft, one: Draft, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether a draft before another one is in its unit, has a label, and is of a time of its own."""
    unit = first.cut.amount.unit
    same = unit is not None and unit == one.cut.amount.unit and first.cut.sentence == one.cut.sentence
    return same and bool(first.label) and first.cut.host < 0 and _is_timed(first, items, periods)
