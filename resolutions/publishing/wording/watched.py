"""Mappings -> reads: what a page looks up is noted, so that it is made again only when one of those values changed.

Everything that differs from page to page is reached through these mappings; what is the same for all pages is part of
the key under which the notes are kept.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

V = TypeVar("V")
Read = tuple[str, str, str]
"""What was looked at: the mapping, how (a value, whether there is one, all names, everything), and which."""
_VALUE, _PRESENCE, _NAMES, _ALL = "value", "presence", "names", "all"
_notes: list[set[Read]] = []


def note(read: Read) -> None:
    """Note something that was read, while somebody takes notes."""
    if _notes:
        _notes[-1].add(read)


class Watched(Mapping[str, V]):
    """A mapping that notes what is read of it while somebody takes notes."""

    __slots__ = ("_held", "name")

    def __init__(self, name: str, held: Mapping[str, V]) -> None:
        """Watch a mapping, under a name that no other has."""
        self.name = name
        self._held = held

    def __getitem__(self, key: str) -> V:
        if _notes:
            _notes[-1].add((self.name, _VALUE, key))
        return self._held[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or what stands for it."""
        if _notes:
            _notes[-1].add((self.name, _VALUE, key))
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        if _notes:
            _notes[-1].add((self.name, _PRESENCE, str(key)))
        return key in self._held

    def __iter__(self) -> Iterator[str]:
        if _notes:
            _notes[-1].add((self.name, _NAMES, ""))
        return iter(self._held)

    def __len__(self) -> int:
        if _notes:
            _notes[-1].add((self.name, _NAMES, ""))
        return len(self._held)

    def items(self) -> Any:
        """Every name with its value."""
        return self._whole().items()

    def values(self) -> Any:
        """Every value, in the order of the names."""
        return self._whole().values()

    def _whole(self) -> Mapping[str, V]:
        if _notes:
            _notes[-1].add((self.name, _ALL, ""))
        return self._held

    def state(self, how: str, key: str) -> bytes:
        """The hash of what such a read finds."""
        if how == _VALUE:
            return digest(self._held[key]) if key in self._held else b""
        if how == _PRESENCE:
            return b"\1" if key in self._held else b"\0"
        return digest(list(self._held) if how == _NAMES else list(self._held.items()))


def noted(make: Callable[[], V]) -> tuple[V, frozenset[Read]]:
    """What is made, and what was read for it."""
    _notes.append(set())
    try:
        made = make()
        return made, frozenset(_notes[-1])
    finally:
        _notes.pop()


def digest(value: Any) -> bytes:
    """A short hash of a value of texts, numbers, collections and dataclasses."""
    total = blake2b(digest_size=12)
    for part in _parts(value):
        total.update(b"%d:" % len(part) + part)
    return total.digest()


def _parts(value: Any) -> Iterator[bytes]:
    try:
        yield marshal.dumps(value, 2)
    except ValueError:
        if isinstance(value, Watched):
            return
        if is_dataclass(value) and not isinstance(value, type):
            yield type(value).__name__.encode()
            for name in _names(type(value)):
                yield from _parts(getattr(value, name))
        elif isinstance(value, Mapping):
            for key, one in value.items():
                yield from (*_parts(key), *_parts(one))
        elif isinstance(value, (list, tuple)):
            yield b"[%d" % len(value)
            for one in value:
                yield from _parts(one)
        else:
            yield f"{type(value).__name__} {value!r}".encode("utf-8", "surrogatepass")


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
