"""Text -> spellings: the other ways in which readers type the words of a text, put beside it in the search index.

Pagefind folds tone marks by itself; it knows neither that đ is typed as d, nor tỷ as tỉ, nor BHYT as bảo hiểm y tế.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from resolutions.vietnamese import other_spelling, unaccented

_SIGNS = ".,"
_APART = "/–\u00a0"
_EDGES = ".,;:!?()[]{}\"'“”‘’–-/%‰…+*="


def speller(abbreviations: Mapping[str, str]) -> Callable[[str], str]:
    """What gives the words to be found besides those of a text; each once, in a settled order."""
    short_of = _ShortOf(abbreviations)
    return lambda text: " ".join(dict.fromkeys([*_of_words(text), *short_of(text)]))


def _of_words(text: str) -> list[str]:
    for sign in _APART:
        text = text.replace(sign, " ")
    return [found for word in dict.fromkeys(text.split()) for found in _of_word(word)]


@lru_cache(maxsize=16384)
def _of_word(part: str) -> tuple[str, ...]:
    """The other spellings of one word, which stands in many texts."""
    word = part.strip(_EDGES)
    low = word.lower()
    twin = other_spelling(low)
    found = [unaccented(twin)] if twin else []
    if "đ" in low:
        found.append(unaccented(low))
    if _is_number(word):
        found.append("".join(sign for sign in word if sign not in _SIGNS))
    return tuple(found)


def _is_number(word: str) -> bool:
    """Whether a word is a number with signs between its digits: '5.047', '10,5'."""
    digits = [part for sign in _SIGNS for part in word.split(sign)] if set(word) & set(_SIGNS) else []
    return bool(digits) and all(sign in "0123456789.," for sign in word)


class _ShortOf:
    """Abbreviations for phrases and phrases for abbreviations; a text is asked only for those that it may hold."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._pairs = [(short, phrase, short.lower(), phrase.lower()) for short, phrase in abbreviations.items()]
        self._asked: dict[str, list[int]] = {}
        self._always = [n for n, pair in enumerate(self._pairs) if len(pair[3].split()) < 3]
        for number, (_, _, short, phrase) in enumerate(self._pairs):
            for word in (short, *phrase.split()[1:-1][:1]):  # an inner word has no sign beside it
                self._asked.setdefault(word, []).append(number)

    def __call__(self, text: str) -> Iterator[str]:
        words = text.lower().split()
        low, known = f" {' '.join(words)} ", set(words)
        known.update(low.replace("/", " ").replace(",", " ").replace(".", " ").split())
        held = (number for word in known & self._asked.keys() for number in self._asked[word])
        for number in sorted({*self._always, *held}):
            short, phrase, low_short, low_phrase = self._pairs[number]
            if low_phrase in low:
                yield short
            if low_short in known:
                yield phrase
                yield from _of_words(phrase)
