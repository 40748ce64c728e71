"""Word lists, tokens -> entries: which line of which vocabulary file holds the words that stand in a text.

The readers keep of most word lists only what the words mean; here the same words lead back to their line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from resolutions.entries import line_of
from resolutions.phrases import Phrases, Token
from resolutions.wordlists import Entry


class Found(NamedTuple):
    """An entry whose words stand in a text."""

    begin: int
    """First token."""
    end: int
    """After the last token."""
    words: str
    """The words as the entry writes them."""
    place: str
    """File and line of the entry."""


class EntryPlaces:
    """The word lists of a content folder, to be asked for the line of an entry."""

    def __init__(self, lists: Mapping[str, Any], shown: str) -> None:
        """Take the word lists as loaded; ``shown`` is the content folder as messages name it."""
        self._lists = lists
        self._shown = shown
        self._made: dict[str, Phrases] = {}

    def place(self, entry: Entry) -> str:
        """The file and line of an entry of the readers."""
        return f"{self._shown}/vocabulary/{entry.place}"

    def noted(self, said: str) -> tuple[str, str]:
        """The words and the place of what a reader noted: ``năm {year} (periods.yaml:12)``; the place may be empty."""
        words, _, place = said.rpartition(" (")
        if not (place.endswith(")") and ".yaml:" in place):
            return said, ""
        return words, self.place(Entry(words, {}, place.removesuffix(")")))

    def value(self, name: str, key: str) -> tuple[str, str]:
        """A value that a word list states once, and its file and line: ``value("kinds", "default")``."""
        value = self._lists[name][key]
        return str(value), f"{self._shown}/vocabulary/{name}.yaml:{line_of(value)}"

    def item(self, name: str, key: str, **wanted: str) -> Found | None:
        """The first entry of a list whose keys have the wanted values."""
        for entry in self._lists[name][key]:
            if all(entry.get(one) == value for one, value in wanted.items()):
                words = next(iter(wanted.values()))
                return Found(0, 0, words, f"{self._shown}/vocabulary/{name}.yaml:{line_of(entry)}")
        return None

    def at(self, name: str, items: Sequence[Token], i: int) -> Found | None:
        """The longest entry of a list (``units.pers``) that begins at a token."""
        match = self._phrases(name).at(items, i)
        return self._found(name, match.begin, match.end, match.payload) if match else None

    def find(self, name: str, items: Sequence[Token]) -> Iterator[Found]:
        """The entries of a list that stand in a text, from left to right."""
        for match in self._phrases(name).find(items):
            yield self._found(name, match.begin, match.end, match.payload)

    def _found(self, name: str, begin: int, end: int, words: Any) -> Found:
        return Found(begin, end, str(words), f"{self._shown}/vocabulary/{name.split('.')[0]}.yaml:{line_of(words)}")

    def _phrases(self, name: str) -> Phrases:
        if name not in self._made:
            file, _, key = name.partition(".")
            self._made[name] = Phrases(_worded(self._lists[file][key] if key else self._lists[file]))
        return self._made[name]

    def forms(self, name: str) -> list[Found]:
        """All words of a list with their lines, in the order of the file."""
        file, _, key = name.partition(".")
        return [self._found(name, 0, 0, words) for words, _ in _worded(self._lists[file][key])]


def _worded(entries: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """The words of each entry, with themselves as what they lead to: they know their line."""
    for entry in entries:
        written = (entry,) if isinstance(entry, str) else entry.get("forms") or (entry["words"],)
        yield from ((words, words) for words in written)
