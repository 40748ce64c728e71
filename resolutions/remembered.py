"""Functions of texts -> the same, remembering: documents repeat their formulas, and none need be read twice.

What is remembered belongs to one owner at a time (a vocabulary, one of its phrase sets), and what was not asked for
lately is forgotten, so that memory does not grow with the number of documents.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

MOST = 1_000_000
"""The answers to texts of so many characters, and to as many older ones, are remembered by a function."""
EACH = 50
"""So many characters an answer counts besides those of its text, so that short texts fill no memory either."""
LONGEST = 4000
"""Of texts of more characters only the last is remembered: they will not come again, and hold memory."""
_Owner = TypeVar("_Owner")
_Answer = TypeVar("_Answer")
_Rest = ParamSpec("_Rest")
_EVERY: list[Callable[[], None]] = []
_UNKNOWN: Any = object()


def remembered(
    made: Callable[Concatenate[_Owner, str, _Rest], _Answer],
) -> Callable[Concatenate[_Owner, str, _Rest], _Answer]:
    """A function of an owner, a text and other values that can be keys, its answers remembered; none may be changed."""
    owners: list[object] = [None]
    young: dict[object, _Answer] = {}
    old: dict[object, _Answer] = {}
    last: dict[object, _Answer] = {}
    held = 0

    def asked(owner: _Owner, text: str, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Answer:
        """The answer, worked out only when it is not remembered."""
        nonlocal young, old, held
        if owner is not owners[0]:
            clear()
            owners[0] = owner
        key = (text, rest)
        answer: _Answer = young.get(key, _UNKNOWN)  # one look-up: a key with many words takes its time
        if answer is not _UNKNOWN:
            return answer
        if len(text) > LONGEST:
            if key not in last:
                answer = made(owner, text, *rest, **named)
                last.clear()
                last[key] = answer
            return last[key]
        answer = old.get(key, _UNKNOWN)
        if answer is _UNKNOWN:
            answer = made(owner, text, *rest, **named)
        if held >= MOST:
            young, old, held = {}, young, 0
        young[key] = answer
        held += len(text) + EACH
        return answer

    def clear() -> None:
        """Forget everything, and the owner."""
        nonlocal held
        held = 0
        young.clear()
        old.clear()
        last.clear()
        owners[0] = None

    _EVERY.append(clear)
    update_wrapper(asked, made)
    asked.cache_clear = clear  # type: ignore[attr-defined]  # as functools names it
    return asked


def forget() -> None:
    """Empty the memory of every function, for those who measure what reading costs."""
    for clear in _EVERY:
        clear()
