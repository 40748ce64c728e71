"""Text -> spellings: the other ways in which readers type the words of a text, put beside it in the search index.

Pagefind folds tone marks by itself; it knows neither that đ is typed as d, nor tỷ as tỉ, nor BHYT as bảo hiểm y tế.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolutions.vietnamese import other_spelling, unaccented

_SIGNS = ".,"
_EDGES = ".,;:!?()[]{}\"'“”‘’–-/%‰…+*="


def spellings(text: str, abbreviations: Mapping[str, str]) -> str:
    """The words to be found besides those of a text; each once, in a settled order."""
    return " ".join(dict.fromkeys([*_of_words(text), *_of_phrases(text, abbreviations)]))


def _of_words(text: str) -> Iterator[str]:
    for part in text.replace("/", " ").replace("–", " ").replace("\u00a0", " ").split():
        word = part.strip(_EDGES)
        low = word.lower()
        twin = other_spelling(low)
        if twin:
            yield unaccented(twin)
        if "đ" in low:
            yield unaccented(low)
        if _is_number(word):
            yield "".join(sign for sign in word if sign not in _SIGNS)


def _is_number(word: str) -> bool:
    """Whether a word is a number with signs between its digits: '5.047', '10,5'."""
    digits = [part for sign in _SIGNS for part in word.split(sign)] if set(word) & set(_SIGNS) else []
    return bool(digits) and all(sign in "0123456789.," for sign in word)


def _of_phrases(text: str, abbreviations: Mapping[str, str]) -> Iterator[str]:
    low = f" {' '.join(text.lower().split())} "
    for short, phrase in abbreviations.items():
        if phrase.lower() in low:
            yield short
        if short.lower() in low.replace("/", " ").replace(",", " ").replace(".", " ").split():
            yield phrase
            yield from _of_words(phrase)
