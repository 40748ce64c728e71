"""Text -> spellings: the other ways in which readers type the words of a text, put beside it in the search index.

Pagefind folds tone marks by itself; it knows neither that đ is typed as d, nor tỷ as tỉ, nor BHYT as bảo hiểm y tế.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from resolutions.vietnamese import other_spelling, unaccented

_SIGNS = ".,"
_APART = str.maketrans("/–\u00a0", "   ")
_EDGES = ".,;:!?()[]{}\"'“”‘’–-/%‰…+*="


def spellings(text: str, abbreviations: Mapping[str, str]) -> str:
    """The words to be found besides those of a text; each once, in a settled order."""
    return " ".join(dict.fromkeys([*_of_words(text), *_of_phrases(text, abbreviations)]))


def _of_words(text: str) -> Iterator[str]:
    return (found for word in text.translate(_APART).split() for found in _of_word(word))


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


def _of_phrases(text: str, abbreviations: Mapping[str, str]) -> Iterator[str]:
    low = f" {' '.join(text.lower().split())} "
    words = set(low.replace("/", " ").replace(",", " ").replace(".", " ").split())
    for short, phrase in abbreviations.items():
        if _lower(phrase) in low:
            yield short
        if _lower(short) in words:
            yield phrase
            yield from _of_words(phrase)


@lru_cache(maxsize=1024)
def _lower(text: str) -> str:
    return text.lower()
