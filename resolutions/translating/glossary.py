"""content/ -> Glossary: the terms whose English is settled, and the clauses that may say one of them otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import entries
from resolutions.phrases import tokens
from resolutions.problems import Problem
from resolutions.registers import Body
from resolutions.text_checks import filled
from resolutions.translating.number_words import ENGLISH
from resolutions.vocabulary import text_of

FILE = "glossary.yaml"
"""The file of content/ with the terms."""
_SHAPE = {
    "terms!": [{"vi!": filled, "en!": [filled]}],
    "accepted": [{"clause!": filled, "term!": filled, "because!": filled}],
}
Said = tuple[str, ...]
"""Words in the form in which they are compared."""

Term = tuple[str, tuple[Said, ...]]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A clause whose translation says a term otherwise, for a reason."""

    clause_id: str
    """The clause."""
    term: str
    """The term in Vietnamese."""
    line: int
    """The line of the glossary, from 1."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of all documents."""

    terms: Mapping[Said, Term]
    """The words of a term -> the term as written, and every way to say it in English."""
    accepted: tuple[Accepted, ...]
    """The clauses that may say a term otherwise."""
    path: str
    """The file."""

    def starts(self) -> Mapping[str, list[int]]:
        """The first word of a term -> the lengths of the terms that begin with it, the longest first."""
        found: dict[str, set[int]] = {}
        for term in self.terms:
            found.setdefault(term[0], set()).add(len(term))
        return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def glossary(files: Mapping[str, bytes], bodies: tuple[Body, ...], shown: str) -> tuple[Glossary | None, list[Problem]]:
    """The glossary with the names of bodies, or what is wrong with it; an empty one when there is no file."""
    path = f"{shown}/{FILE}"
    terms: dict[Said, Term] = {
        original_words(body.name_vi): (body.name_vi, (english_words(body.name_en),)) for body in bodies
    }
    if FILE not in files:
        return Glossary(terms, (), path), []
    text, problems = text_of(files, FILE, shown)
    data, wrong = (None, []) if problems else entries.load(path, text, _SHAPE)
    if data is None:
        return None, [*problems, *wrong]
    seen: dict[Said, Any] = {}
    for entry in data["terms"]:
        key = original_words(entry["vi"])
        if key in seen:
            what = f"the term '{entry['vi']}' also stands on line {seen[key].line}"
            problems.append(Problem(path, entry["vi"].line, "duplicate-term", what, "keep one of the two"))
        seen[key] = entry["vi"]
        terms[key] = (str(entry["vi"]), tuple(english_words(each) for each in entry["en"]))
    accepted = (Accepted(str(a["clause"]), str(a["term"]), a["clause"].line) for a in data.get("accepted", ()))
    return Glossary(terms, tuple(accepted), path), problems


def original_words(text: str) -> Said:
    """Vietnamese words as they are compared: in lower case, with commas and points, without hyphens."""
    return tuple(token.word for token in tokens(text) if token.word not in "-–—")


def english_words(text: str) -> Said:
    """English words as they are compared: in lower case, without punctuation and articles, small numbers in digits."""
    words = (token.word for token in tokens(text) if token.word[0].isalnum())
    return tuple(str(ENGLISH.counted.get(word, word)) for word in words if word not in ("the", "a", "an"))
