"""Drafts -> Drafts: what the last of figures at several times is of, the earlier ones are of too.

"Đến năm 2015 có trên 50% và năm 2020 có trên 70% số trường đạt chuẩn"; "năm 2012 trồng 300 ha, năm 2013 trồng 400 ha
cao su".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.times.periods import without_periods
from resolutions.reading.wording.trimming import without_verbs
from resolutions.wordlists import Wordlists

_JOINS = (",", "và")


def with_later_objects(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, each that says no more than when and how many with the label of the next one, which says of what."""
    done = list(drafts)
    for i in range(len(done) - 1, 0, -1):
        before, last = done[i - 1], done[i]
        if _is_bare(before) and last.parts.tail and _is_told_alike(before, last, items, words):
            done[i - 1] = before._replace(label=last.label, parent=last.parent, text=last.text, inherits=False)
    return done


def _is_bare(draft: Draft) -> bool:
    """Whether a figure stands outside brackets and rows, and nothing is said of it behind."""
    return draft.cut.host < 0 and not (draft.parts.tail or draft.parts.is_row or draft.parts.head)


def _is_told_alike(before: Draft, last: Draft, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether two figures of one unit, side by side, differ in their times alone, and the same is done with both."""
    act, other = ([token.word for token in one.parts.label] for one in (before, last))
    between = items[before.cut.amount.end : last.cut.amount.begin]
    rest = without_periods(between, words.periods)
    timed = 0 < len(rest) < len(between) and rest[0].word in _JOINS
    said, _ = without_verbs(rest[1:], words)
    alike = before.cut.amount.unit == last.cut.amount.unit and before.cut.part == last.cut.part
    changes = {any("change" in entry.means for entry in one.parts.cues.verbs) for one in (before, last)}
    alike = alike and len(changes) == 1  # "KH 2021 giảm 18 hộ, đến nay 11 hộ thoát nghèo"
    return alike and timed and act == other and [token.word for token in said] == act
