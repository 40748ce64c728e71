"""Texts, message files -> Translations: the English of each clause and name, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from resolutions.facts import Facts, Source
from resolutions.line_ends import line_at
from resolutions.message_lines import careless_lines
from resolutions.problems import Problem
from resolutions.registers import Body
from resolutions.translating.catalogues import Entry, read_entries
from resolutions.translating.comparison import differences
from resolutions.translating.texts import Text, english_of_bodies, names_of_bodies, texts
from resolutions.translations import Translation, has_words
from resolutions.verbatim import verbatim
from resolutions.vocabulary import text_of

FILE = "en.po"
"""The message file in the folder of a document set."""
UPDATE = "run 'python build.py translate', then read the translation again"
"""What to do about a message file that is behind its document."""


class Folder(Protocol):
    """A folder of ``content/documents/``, as far as its translation is concerned."""

    @property
    def name(self) -> str:
        """Its name, which is that of its message file too."""

    @property
    def source(self) -> Source:
        """The text in which clauses have their positions."""


def translations(
    folders: Sequence[Folder],
    read: Sequence[Facts],
    bodies: Sequence[Body],
    files: Mapping[str, bytes],
    shown: str,
) -> tuple[dict[str, Translation], list[Problem]]:
    """The English of every clause and name by its id, and the problems of all message files of documents."""
    found: dict[str, Translation] = {}
    problems: list[Problem] = []
    named = english_of_bodies(bodies)
    for folder, facts in zip(folders, read, strict=True):
        path = f"{shown}/documents/{folder.name}/{FILE}"
        entries, wrong = document_entries(files, folder.name, shown)
        known = {entry.context: entry for entry in entries}
        asked = texts(facts, named)
        made = {one.text_id: translation(one, known.get(one.text_id)) for one in asked}
        found |= made | names_of_bodies(facts, named)
        problems += [*wrong, *_stale(path, made.values()), *_unused(path, entries, made)]
        problems += _other_figures(path, folder.source, asked, made)
    return found, problems


def document_entries(files: Mapping[str, bytes], name: str, shown: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The messages of the file of a document set; none when the set has no such file."""
    file = f"documents/{name}/{FILE}"
    if file not in files:
        return (), []
    text, problems = text_of(files, file, shown)
    problems += careless_lines(f"{shown}/{file}", text)
    return ((), problems) if problems else read_entries(f"{shown}/{file}", text)


def translation(one: Text, entry: Entry | None) -> Translation:
    """What a message says of a text."""
    if not has_words(one.text):
        return Translation(one.text_id, "none")
    if entry is None or not entry.english[0]:
        return Translation(one.text_id, "missing", line=entry.line if entry else 0)
    if entry.fuzzy or entry.text != verbatim(one.text):
        return Translation(one.text_id, "stale", line=entry.line)
    return Translation(one.text_id, "translated", entry.english[0], entry.line)


def _stale(path: str, made: Iterable[Translation]) -> Iterator[Problem]:
    for one in made:
        if one.state == "stale":
            what = f"the Vietnamese of '{one.clause_id}' changed since it was translated"
            yield Problem(path, one.line, "stale-translation", what, UPDATE, "warning")


def _unused(path: str, entries: Sequence[Entry], made: Mapping[str, Translation]) -> Iterator[Problem]:
    for entry in entries:
        if entry.context not in made:
            what = f"no document has the clause or name '{entry.context}'"
            yield Problem(path, entry.line, "unused-translation", what, UPDATE, "warning")


def _other_figures(
    path: str, source: Source, asked: Iterable[Text], made: Mapping[str, Translation]
) -> Iterator[Problem]:
    """Every text whose English carries other numbers, dates, limits or document numbers than its Vietnamese."""
    for text in asked:
        one = made[text.text_id]
        lost, added = differences(text.text, one.text_en) if one.text_en else ([], [])
        if lost or added:
            sides = [f"says {' '.join(added)}" if added else "", f"does not say {' '.join(lost)}" if lost else ""]
            said = " and ".join(side for side in sides if side)
            what = f"the English {said}, unlike {source.path}:{line_at(source.text, text.start)}"
            todo = "read the Vietnamese again and write its figures as English does"
            yield Problem(path, one.line, "other-figures", what, todo)
