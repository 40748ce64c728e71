"""Text -> Fault: whether a phrase of the vocabulary is written as ``phrases`` reads it.

A misspelt hole or a bracket that is not closed would never match, or match something else, and nobody would know.
"""

from __future__ import annotations

from resolutions.phrases import parts_of, variants
from resolutions.problems import did_you_mean
from resolutions.text_checks import Fault, filled

HOLES = ("n", "small", "year", "roman", "word", "words")
"""The holes a phrase may have; digits after the name tell two of one kind apart."""
AMOUNT = "{amount}"
"""The hole of a limit phrase."""
MAX_VARIANTS = 20_000
"""A phrase that stands for more plain wordings is refused before they are made."""
_MARKS = frozenset("[](){}|")
_OPENING = {"]": "[", ")": "(", "}": "{"}


def phrase(text: str) -> Fault:
    """A phrase with the usual holes."""
    return _unreadable(text, HOLES)


def plain_phrase(text: str) -> Fault:
    """A phrase without holes."""
    return _unreadable(text, ())


def limit_phrase(text: str) -> Fault:
    """A phrase around an amount."""
    fault = _unreadable(text, ("amount",))
    if fault is None and any(variant.count(AMOUNT) != 1 or variant == (AMOUNT,) for variant in variants(text)):
        return f"must hold {AMOUNT} exactly once, and words", f"write {AMOUNT} where the number stands"
    return fault


def _unreadable(text: str, holes: tuple[str, ...]) -> Fault:
    if _MARKS.isdisjoint(text):
        return filled(text)
    fault = filled(text) or _brackets(text) or _too_many(text) or _unknown_hole(text, holes)
    if fault is None and all(() in part for part in parts_of(text)):
        return "can stand for no word at all", "let one word stand outside the square brackets"
    return fault


def _brackets(text: str) -> Fault:
    """Whether brackets are closed and do not stand in brackets of their kind; round ones without ``|`` are words."""
    open_brackets: list[str] = []
    for i, char in enumerate(text):
        group = char == "(" and "|" in text[i:].partition(")")[0]
        if char in "[{" or group:
            if char in open_brackets or "{" in open_brackets:
                return f"has '{char}' inside '{open_brackets[-1]}'", "write it without nested brackets"
            open_brackets.append(char)
        elif char in "]}" or (char == ")" and "(" in open_brackets):
            if not open_brackets or open_brackets.pop() != _OPENING[char]:
                return f"has a '{char}' that closes nothing", "correct the brackets"
        elif char == "|" and not open_brackets:
            return "has '|' outside brackets", "write the choices as (one|other)"
    return (f"has a '{open_brackets[-1]}' that is not closed", "close it") if open_brackets else None


def _too_many(text: str) -> Fault:
    count = 1
    for i, char in enumerate(text):
        if char == "[":
            count *= 2 + text[i:].partition("]")[0].partition("(")[0].count("|")
        elif char == "(":
            count *= 1 + text[i:].partition(")")[0].count("|")
        if count > MAX_VARIANTS:
            return f"stands for more than {MAX_VARIANTS} wordings", "write it as several entries"
    return None


def _unknown_hole(text: str, holes: tuple[str, ...]) -> Fault:
    for part in text.split("{")[1:]:
        name = part.partition("}")[0]
        if name.rstrip("0123456789") not in holes:
            remedy = did_you_mean(name, holes) if holes else "write plain words"
            return f"has the unknown hole '{{{name}}}'", remedy
    return None
