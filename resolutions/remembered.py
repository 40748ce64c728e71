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


class _Memory:
    """The answers of one function to the questions of its present owner."""

    __slots__ = ("held", "last", "old", "owner", "young")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything, and the owner."""
        self.owner: object = None
        self.young: dict[object, Any] = {}
        self.old: dict[object, Any] = {}
        self.last: dict[object, Any] = {}
        self.held = 0

    def keep(self, key: object, text: str, answer: Any) -> None:
        """Keep an answer; when the younger ones are many, they become the older ones, which are forgotten."""
        if len(text) > LONGEST:
            self.last = {key: answer}
            return
        if self.held >= MOST:
            self.young, self.old, self.held = {}, self.young, 0
        self.young[key] = answer
        self.held += len(text) + EACH


def remembered(
    made: Callable[Concatenate[_Owner, str, _Rest], _Answer],
) -> Callable[Concatenate[_Owner, str, _Rest], _Answer]:
    """A function of an owner, a text and other values that can be keys, its answers remembered; none may be changed."""
    memory = _Memory()

    def asked(owner: _Owner, text: str, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Answer:
        """The answer, worked out only when it is not remembered."""
        if owner is not memory.owner:
            memory.clear()
            memory.owner = owner
        key = (text, rest)
        answer: _Answer = memory.young.get(key, _UNKNOWN)  # one look-up: a key with many words takes its time
        if answer is not _UNKNOWN:
            return answer
        older = memory.old if len(text) <= LONGEST else memory.last
        answer = older.get(key, _UNKNOWN)
        if answer is _UNKNOWN:
            answer = made(owner, text, *rest, **named)
        memory.keep(key, text, answer)
        return answer

    _EVERY.append(memory.clear)
    update_wrapper(asked, made)
    asked.cache_clear = memory.clear  # type: ignore[attr-defined]  # as functools names it
    return asked


def forget() -> None:
    """Empty the memory of every function, for those who measure what reading costs."""
    for clear in _EVERY:
        clear()
