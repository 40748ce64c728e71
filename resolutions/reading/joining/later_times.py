"""Drafts -> Drafts: the same thing at a later time, when something else was told in between.

"Nhu cầu đất năm 2015 là 15.600 ha, bình quân 125 m2/người; năm 2025 là 24.600 ha" is of land both times.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.times.periods import periods_in
from resolutions.units import is_money
from resolutions.wordlists import Wordlists

LOOK_BACK = 40
"""A time is the later one of a statement at most so many before it."""
_TELLS = frozenset(("parent", "from", "reaches", "remains", "holds"))
"""What is told so is a part, or goes on with what was told last."""


def with_later_times(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, one that names nothing but a time as the first of its sentence in its unit that names one too.

    What stages get of a sum is called as the sum: "Vốn 80 tỷ đồng, gồm: vay 60 tỷ đồng; chia ra: 2011 - 2015 là 50 tỷ".
    """
    done = list(drafts)
    staged = False
    for i in range(2, len(done)):
        one, before = done[i], done[i - 1]
        staged = _is_of_stage(one, before, staged, items, words.periods)
        other = before.cut.amount.unit != one.cut.amount.unit or bool(before.parent)
        later = other and one.cut.part != before.cut.part and _names_only_a_time(one, items, words.periods)
        if not (staged or later):
            continue
        found = (draft for draft in done[max(i - LOOK_BACK, 0) : i] if _is_alike(draft, one))
        first = next((draft for draft in found if staged or _is_timed(draft, items, words.periods)), None)
        if first is not None:
            done[i] = one._replace(label=first.label, parent=first.parent, text=first.text, inherits=True)
    return done


def _is_of_stage(one: Draft, before: Draft, staged: bool, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether a part names its stage alone, or goes on with the stages of the one before."""
    parts, unit = one.parts, one.cut.amount.unit
    bare = not (parts.label or parts.tail) and one.cut.host < 0 and is_money(unit) and _is_timed(one, items, periods)
    opened = any(entry.means.get("parent") for entry in parts.cues.leads) and one.cut.part != before.cut.part
    return bare and (opened or (staged and one.cut.sentence == before.cut.sentence))


def _names_only_a_time(one: Draft, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether words of a statement say when, and none what: "đến năm 2025 khoảng 24.600 ha"."""
    parts = one.parts
    bare = not (parts.label or parts.tail or parts.head) and one.cut.host < 0
    whole = not any(entry.means.keys() & _TELLS for entry in (*parts.cues.leads, *parts.cues.verbs))
    return bare and whole and _is_timed(one, items, periods)


def _is_timed(one: Draft, items: Sequence[Token], periods: Phrases) -> bool:
    """Whether a time stands among the words before an amount."""
    return any(period.means for period in periods_in([items[k] for k in one.cut.before], periods))


def _is_alike(first: Draft, one: Draft) -> bool:
    """Whether a draft before another one is in its unit and sentence, and has a label."""
    unit = first.cut.amount.unit
    same = unit is not None and unit == one.cut.amount.unit and first.cut.sentence == one.cut.sentence
    return same and bool(first.label) and first.cut.host < 0
