"""Files -> DocumentSets: the folders of ``content/documents/``, each a source and what a person wrote about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import entries
from resolutions.facts import Source
from resolutions.problems import Problem
from resolutions.reading import sources
from resolutions.reading.content.set_ids import Row, unclear_ids
from resolutions.reading.content.task_entry import typed_tasks
from resolutions.reading.content.typed_rows import TypedRow, typed_rows
from resolutions.reading.identity.metadata import Given
from resolutions.reading.structure.legacy_fonts import unreadable
from resolutions.text_checks import filled, identifier, web_address

LICENCES = ("official-document", "party-document")
"""What may be said of the copyright in a text: official documents are outside it; Party documents are reproduced."""
_SHAPE = {
    "source_url": web_address,
    "licence!": LICENCES,
    "documents!": [
        {"id!": identifier, "title!": {"vi": filled, "en!": filled}}
        | dict.fromkeys(("place", "issuer", "attached_to", "certifies"), identifier)
    ],
}
EXPECTED_COLUMNS = (
    "document_id", "path", "label_vi", "parent_label_vi", "kind", "measure", "comparator", "value", "value_high",
    "unit_vi", "unit_id", "period", "scope_vi",
)  # fmt: skip
"""The columns of ``expected.csv``: those of the table ``observations`` that a second reader types."""


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """One folder of ``content/documents/``."""

    name: str
    """The name of the folder."""
    source: Source
    """Its ``source.txt``."""
    given: tuple[Given, ...]
    """What ``document.yaml`` tells of its documents, in printed order."""
    licence: str
    """One of the licences."""
    expected: tuple[TypedRow, ...]
    """The second entry: line number and cells of each row."""
    expected_path: str
    """The path of ``expected.csv``; empty when there is none."""
    path: str
    """The path of ``document.yaml``."""


def names(files: Mapping[str, bytes]) -> list[str]:
    """The names of the folders of ``content/documents/``, in order."""
    return sorted({name.split("/")[1] for name in files if name.startswith("documents/") and name.count("/") > 1})


def document_sets(
    files: Mapping[str, bytes], shown: str, registered: Mapping[str, Collection[str]] | None = None
) -> tuple[list[DocumentSet], list[Problem]]:
    """The document sets of a content folder, and every problem in them; ``registered`` places and issuers are known."""
    found: list[DocumentSet] = []
    problems: list[Problem] = []
    rows: list[Row] = []
    whole = True
    for name in names(files):
        path = f"{shown}/documents/{name}/document.yaml"
        fault = identifier(name)
        if fault:
            what = f"the name of the folder {fault[0]}"
            problems.append(Problem(f"{shown}/documents/{name}", 0, "bad-id", what, fault[1]))
        data, wrong = _loaded(files.get(f"documents/{name}/document.yaml"), path)
        made, more = _document_set(files, name, shown, data)
        problems += wrong + more
        found += [made] if made else []
        rows += [(path, row) for row in data["documents"]] if data else []
        whole = whole and data is not None
    if not names(files):
        todo = "add a folder with source.txt and document.yaml"
        problems.append(Problem(f"{shown}/documents", 0, "no-documents", "there is no document", todo))
    return found, [*problems, *unclear_ids(rows, whole, registered or {})]


def _document_set(
    files: Mapping[str, bytes], name: str, shown: str, data: Any
) -> tuple[DocumentSet | None, list[Problem]]:
    """One set; None when its source or what ``document.yaml`` tells (``data``) cannot be had."""
    folder = f"{shown}/documents/{name}"
    source = _source(files, name, folder)
    typed = files.get(f"documents/{name}/expected.csv")
    expected, problems = typed_rows(typed, f"{folder}/expected.csv", EXPECTED_COLUMNS, "")
    problems += typed_tasks(name, files, shown)[1]
    if isinstance(source, Source):
        problems += unreadable(source.text, source.path)
    if isinstance(source, Problem) or data is None:
        return None, [*problems, *([source] if isinstance(source, Problem) else [])]
    return DocumentSet(
        name=name,
        source=source,
        given=tuple(_given(row) for row in data["documents"]),
        licence=str(data["licence"]),
        expected=expected,
        expected_path="" if typed is None else f"{folder}/expected.csv",
        path=f"{folder}/document.yaml",
    ), problems


def _source(files: Mapping[str, bytes], name: str, folder: str) -> Source | Problem:
    data = files.get(f"documents/{name}/source.txt")
    if data is None:
        return _missing(f"{folder}/source.txt")
    return sources.decode(data, f"{folder}/source.txt", f"content/documents/{name}/source.txt")


def _missing(path: str) -> Problem:
    return Problem(path, 0, "missing-file", "the file does not exist", "every document folder needs one")


def _loaded(data: bytes | None, path: str) -> tuple[Any, list[Problem]]:
    if data is None:
        return None, [_missing(path)]
    text = sources.decode(data, path)
    return (None, [text]) if isinstance(text, Problem) else entries.load(path, text.text, _SHAPE)


def _given(row: Mapping[str, Any]) -> Given:
    return Given(
        document_id=str(row["id"]),
        line=row["id"].line,
        title_vi=str(row["title"].get("vi", "")),
        title_en=str(row["title"]["en"]),
        place_id=str(row.get("place", "")),
        issuer_id=str(row.get("issuer", "")),
        attached_to=str(row.get("attached_to", "")),
        certifies=str(row.get("certifies", "")),
    )
