"""Functions of texts -> the same, remembering: documents repeat their formulas, and none need be read twice.

What is remembered belongs to one owner at a time (a vocabulary, one of its phrase sets), and what was not asked for
lately is forgotten, so that memory does not grow with the number of documents.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper
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
    """The answers of one function for the owner that was asked last."""

    __slots__ = ("held", "last", "old", "owner", "young")

    def __init__(self) -> None:
        self.begin(None)

    def begin(self, owner: object) -> None:
        """Forget everything, and be another owner's."""
        self.owner = owner
        self.young: dict[object, Any] = {}
        self.old: dict[object, Any] = {}
        self.last: dict[object, Any] = {}
        self.held = 0

    def take(self, key: object, length: int, answer: Any) -> None:
        """Remember the answer to a text of such a length; what was not asked for lately is forgotten in its turn."""
        if length > LONGEST:
            self.last = {key: answer}
            return
        if self.held >= MOST:
            self.young, self.old, self.held = {}, self.young, 0
        self.young[key] = answer
        self.held += length + EACH


def remembered(
    made: Callable[Concatenate[_Owner, str, _Rest], _Answer],
) -> Callable[Concatenate[_Owner, str, _Rest], _Answer]:
    """A function of an owner, a text and other values that can be keys, its answers remembered; none may be changed."""
    memory = _Memory()

    def asked(owner: _Owner, text: str, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Answer:
        """The answer, worked out only when it is not remembered."""
        if owner is not memory.owner:
            memory.begin(owner)
        key = (text, rest)
        answer: _Answer = memory.young.get(key, _UNKNOWN)  # one look-up: a key with many words takes its time
        if answer is not _UNKNOWN:
            return answer
        answer = memory.old.get(key, _UNKNOWN) if len(text) <= LONGEST else memory.last.get(key, _UNKNOWN)
        if answer is _UNKNOWN:
            answer = made(owner, text, *rest, **named)
        memory.take(key, len(text), answer)
        return answer

    clear = partial(memory.begin, None)
    _EVERY.append(clear)
    update_wrapper(asked, made)
    asked.cache_clear = clear  # type: ignore[attr-defined]  # as functools names it
    return asked


def forget() -> None:
    """Empty the memory of every function, for those who measure what reading costs."""
    for clear in _EVERY:
        clear()
