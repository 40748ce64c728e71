"""Tokens -> damaged numbers: those that a scan has garbled with letters ("4l8 ha", "41.OOO con"), and their companions.

What is left of such a number would be another value, and to put it right would be to guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from resolutions.phrases import Token
from resolutions.units import Units

_ALIKE = frozenset("ol")
"""Letters that a scan confuses with 0 and 1, folded; a capital I only where no point parts it from the digits."""
_ENDS = ("", "đ")
"""What can be joined to such letters: nothing, or the sign of the currency ("1.796.540.OOOđ")."""
_POINTS = (".", ",")
_JOINING = ("-", "–", "—", "/", "đến", "tới")


def damaged_numbers(items: Sequence[Token], numbered: Sequence[int], units: Units) -> Iterator[int]:
    """The numbers, of those ``numbered``, whose value cannot be told because a part of them is printed as letters."""
    hurt = {i for i in numbered if _is_garbled(items, i) or _is_torn(items, i)}
    yield from hurt
    for before, after in pairwise(numbered):
        if (before in hurt) != (after in hurt) and _belong(items, before, after, units):
            yield after if before in hurt else before


def _is_garbled(items: Sequence[Token], i: int) -> bool:
    """Whether letters that look like digits are printed next to a number, or parted from it by a point alone."""
    return _goes_on(items, i, 1) or _goes_on(items, i, -1)


def _goes_on(items: Sequence[Token], i: int, step: int) -> bool:
    at, points = i + step, ""
    while 0 <= at < len(items) and not items[max(at, at - step)].gap:
        word = items[at].word
        if points or word not in _POINTS:
            rest = word.lstrip("ol") if step > 0 else word.rstrip("ol")
            return (rest != word and rest in _ENDS) or (not points and set(word) <= {"i", *_ALIKE})
        points, at = word, at + step
    return False


def _is_torn(items: Sequence[Token], i: int) -> bool:
    """Whether a point with a blank before it opens a number, whose first part is lost: "l .425 triệu đồng"."""
    before = items[i - 1] if i > 1 and not items[i].gap else None
    return before is not None and before.word in _POINTS and before.gap and items[i - 2].word[0].isalnum()


def _belong(items: Sequence[Token], before: int, after: int, units: Units) -> bool:
    """Whether two numbers make one amount: "15 - 2O người", "112/18O ha", "6 tỷ 2OO triệu đồng"."""
    between = [i for i in range(before + 1, after) if items[i].gap or not _ALIKE.issuperset(items[i].word)]
    if not between or [items[i].word in _JOINING for i in between] == [True]:
        return True
    unit = units.match(items, between[0])
    return unit is not None and unit.end == between[-1] + 1
