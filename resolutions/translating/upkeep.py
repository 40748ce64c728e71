"""content/, documents -> message files and their problems: what ``translate`` writes and ``check`` refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from resolutions.facts import Facts
from resolutions.problems import Problem
from resolutions.registers import Body
from resolutions.translating.catalogues import Entry, read_entries
from resolutions.translating.documents import FILE, UPDATE, Folder, document_entries, translations
from resolutions.translating.interface import Asked, Key
from resolutions.translating.texts import english_of_bodies, texts
from resolutions.translating.updating import document_file, interface_files
from resolutions.translations import has_words
from resolutions.vocabulary import text_of, texts_of

MESSAGES = "locales/en"
"""The folder of content/ with the English of the interface."""
_BEHIND = ("stale-translation", "unused-translation")


def updated(
    folders: Sequence[Folder],
    read: Sequence[Facts],
    bodies: Sequence[Body],
    asked: Mapping[Key, Asked],
    files: Mapping[str, bytes],
    shown: str,
) -> tuple[dict[str, bytes], list[Problem]]:
    """Every message file by its path in content/ as it should be, or why one of them cannot be read."""
    made: dict[str, str] = {}
    problems: list[Problem] = []
    named = english_of_bodies(bodies)
    for folder, facts in zip(folders, read, strict=True):
        name = f"documents/{folder.name}/{FILE}"
        entries, wrong = document_entries(files, folder.name, shown)
        made[name] = document_file(text_of(files, name, shown)[0], entries, texts(facts, named))
        problems += wrong
    kept, wrong = texts_of(files, MESSAGES, ".po", shown)
    problems += [*wrong, *(fault for path, text in kept.items() for fault in read_entries(path, text)[1])]
    interface = {path: (text, read_entries(path, text)[0]) for path, text in kept.items()}
    made |= {path.removeprefix(f"{shown}/"): text for path, text in interface_files(interface, asked).items()}
    return ({} if problems else {name: text.encode() for name, text in made.items()}), problems


def unkept(
    folders: Sequence[Folder],
    read: Sequence[Facts],
    bodies: Sequence[Body],
    asked: Mapping[Key, Asked],
    files: Mapping[str, bytes],
    shown: str,
) -> Iterator[Problem]:
    """What ``check`` refuses: messages that are missing, stale or unused."""
    english, known = translations(folders, read, bodies, files, shown)
    yield from (replace(problem, severity="error") for problem in known if problem.code in _BEHIND)
    named = english_of_bodies(bodies)
    for folder, facts in zip(folders, read, strict=True):
        name = f"documents/{folder.name}/{FILE}"
        for one in texts(facts, named) if name in files else ():
            if has_words(one.text) and not english[one.text_id].line:
                what = f"there is no message for '{one.text_id}'"
                yield Problem(f"{shown}/{name}", 0, "missing-translation", what, UPDATE)
    listed = {}
    for path, _, entries in _interface(files, shown):
        for entry in entries:
            listed[entry.context, entry.text] = entry
            if (entry.context, entry.text) not in asked:
                what = f"nothing says the message '{entry.text}'"
                yield Problem(path, entry.line, "unused-message", what, "run 'python build.py translate'")
    for (_, text), use in ((key, use) for key, use in asked.items() if key not in listed):
        what = f"the message '{text}' is in no message file"
        yield Problem(use.path, use.line, "missing-message", what, "run 'python build.py translate', then translate it")


def _interface(files: Mapping[str, bytes], shown: str) -> Iterator[tuple[str, str, tuple[Entry, ...]]]:
    kept, _ = texts_of(files, MESSAGES, ".po", shown)
    for path, text in kept.items():
        yield path, text, read_entries(path, text)[0]
