"""Documents, message files -> English: the translation of every clause, proved against figures and terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.registers import Body
from resolutions.translating.documents import Folder, translations
from resolutions.translating.glossary import glossary
from resolutions.translating.terms import term_problems
from resolutions.translations import Translation


def proved_english(
    folders: Sequence[Folder], read: Sequence[Facts], bodies: tuple[Body, ...], files: Mapping[str, bytes], shown: str
) -> tuple[dict[str, Translation], list[Problem]]:
    """The English of every clause by its id, and what speaks against it: other figures, other terms, stale texts."""
    english, problems = translations(folders, read, bodies, files, shown)
    known, wrong = glossary(files, bodies, shown)
    found = term_problems(folders, read, english, known, shown) if known else ()
    return english, [*problems, *wrong, *found]
