"""Vietnamese, English, Glossary -> Problems: terms whose English a translation does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.translating.documents import FILE, Folder
from resolutions.translating.glossary import Glossary, Said, english_words, original_words
from resolutions.translations import Translation


def term_problems(
    folders: Sequence[Folder], read: Sequence[Facts], english: Mapping[str, Translation], known: Glossary, shown: str
) -> Iterator[Problem]:
    """Every term that a translation says otherwise, and every acceptance of a difference that there is not."""
    accepted = {(each.clause_id, original_words(each.term)): each for each in known.accepted}
    unused, starts = set(accepted), known.starts()
    for folder, facts in zip(folders, read, strict=True):
        for clause in facts.clauses:
            one = english[clause.clause_id]
            if not one.text_en:
                unused = {key for key in unused if key[0] != clause.clause_id}
            for term in unsaid(clause.text, one.text_en, known, starts) if one.text_en else ():
                key = (clause.clause_id, original_words(term))
                unused.discard(key)
                if key not in accepted:
                    path = f"{shown}/documents/{folder.name}/{FILE}"
                    ways = " or ".join(f"'{' '.join(way)}'" for way in known.terms[key[1]][1])
                    what = f"'{term}' is not said as {ways}"
                    todo = f"say it so, or accept the difference in {known.path} with a reason"
                    yield Problem(path, one.line, "other-term", what, todo)
    for key in sorted(unused):
        each = accepted[key]
        what = f"the translation of '{each.clause_id}' does not differ in '{each.term}'"
        yield Problem(known.path, each.line, "unused-acceptance", what, "delete the entry", "warning")


def unsaid(vietnamese: str, english: str, known: Glossary, starts: Mapping[str, list[int]]) -> list[str]:
    """The terms of a Vietnamese text that the English does not say, in order; of terms inside others, the longest."""
    said = english_words(english)
    found = (known.terms[term] for term in _longest(original_words(vietnamese), known, starts))
    return [term for term, ways in found if not any(_holds(said, way) for way in ways)]


def _longest(words: Said, known: Glossary, starts: Mapping[str, list[int]]) -> Iterator[Said]:
    """The terms that stand in some words, from left to right, the longest at each place."""
    i = 0
    while i < len(words):
        here = next((words[i : i + n] for n in starts.get(words[i], ()) if words[i : i + n] in known.terms), ())
        if here:
            yield here
        i += max(len(here), 1)


def _holds(words: Said, part: Said) -> bool:
    return any(words[at : at + len(part)] == part for at in _places(words, part[0]))


def _places(words: Iterable[str], first: str) -> Iterator[int]:
    return (at for at, word in enumerate(words) if word == first)
