"""Files of content/ -> Problems: files that nothing reads, because their name or place is misspelt."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from resolutions import duty_words, wordlists
from resolutions.problems import Problem, did_you_mean

REGISTERS = tuple(
    f"{name}.yaml"
    for name in ("abbreviations", "bodies", "document_kinds", "glossary", "places", "scopes", "site", "topics")
)
"""The files at the top of the folder."""
OF_A_DOCUMENT = ("corrections.yaml", "document.yaml", "en.po", "expected-tasks.csv", "expected.csv", "source.txt")
"""The files of a document set."""
OF_A_RELEASE = ("observations.csv", "release.yaml")
"""The files of a release of the data."""
VOCABULARY = tuple(f"{name}.yaml" for name in (*wordlists.SHAPES, *duty_words.SHAPES, "units"))
"""The files of ``vocabulary/``."""


def unread_files(files: Mapping[str, bytes], pages: Collection[str], shown: str) -> list[Problem]:
    """A warning for each file that nothing reads; ``pages`` are the texts of pages. Read-me files may lie anywhere."""
    found = []
    for name in sorted(files):
        folder, _, file = name.rpartition("/")
        known = _known(folder, pages)
        if not file.lower().startswith("readme") and file not in known and not file.endswith(_ending(folder)):
            remedy = did_you_mean(file, known) if known else ""
            todo = remedy if remedy.endswith("?") else "move it out of the folder, or correct its name"
            what = "nothing reads this file"
            found.append(Problem(f"{shown}/{name}", 0, "unread-file", what, todo, "warning"))
    return found


def _known(folder: str, pages: Collection[str]) -> Collection[str]:
    top, _, below = folder.partition("/")
    if top == "documents" and below and "/" not in below:
        return OF_A_DOCUMENT
    if top == "releases" and below and "/" not in below:
        return OF_A_RELEASE
    return {"": REGISTERS, "vocabulary": VOCABULARY, "pages": pages}.get(folder, ())


def _ending(folder: str) -> str:
    """How the files of a folder end in which each file is read."""
    return ".po" if folder.startswith("locales/en") else ".yaml" if folder in ("indicators", "tables") else "/"
