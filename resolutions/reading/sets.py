"""Files -> DocumentSets: the folders of ``content/documents/``, each a source and what a person wrote about it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import entries
from resolutions.facts import Source
from resolutions.problems import Problem, did_you_mean
from resolutions.reading import sources
from resolutions.reading.metadata import Given

LICENCES = ("official-document", "party-document")
"""What may be said of the copyright in a text: official documents are outside it; Party documents are reproduced."""
_SHAPE = {
    "source_url": str,
    "licence!": str,
    "documents!": [
        {"id!": str, "title!": {"vi": str, "en!": str}, "place": str, "issuer": str, "attached_to": str,
         "certifies": str}
    ],
}  # fmt: skip
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
    expected: tuple[tuple[int, Mapping[str, str]], ...]
    """The second entry: line number and cells of each row."""
    expected_path: str
    """The path of ``expected.csv``; empty when there is none."""
    path: str
    """The path of ``document.yaml``."""


def document_sets(files: Mapping[str, bytes], shown: str) -> tuple[list[DocumentSet], list[Problem]]:
    """The document sets of a content folder, and every problem in them."""
    found: list[DocumentSet] = []
    problems: list[Problem] = []
    names = sorted({name.split("/")[1] for name in files if name.startswith("documents/") and name.count("/") > 1})
    for name in names:
        made, wrong = _document_set(files, name, shown)
        found += [made] if made else []
        problems += wrong
    if not names:
        todo = "add a folder with source.txt and document.yaml"
        problems.append(Problem(f"{shown}/documents", 0, "no-documents", "there is no document", todo))
    problems += _same_ids(found) or _unknown_ids(found)
    return found, problems


def _document_set(files: Mapping[str, bytes], name: str, shown: str) -> tuple[DocumentSet | None, list[Problem]]:
    folder, problems = f"{shown}/documents/{name}", []
    for needed in ("source.txt", "document.yaml"):
        if f"documents/{name}/{needed}" not in files:
            what = "the file does not exist"
            problems.append(Problem(f"{folder}/{needed}", 0, "missing-file", what, "every document folder needs one"))
    if problems:
        return None, problems
    published = f"content/documents/{name}/source.txt"
    source = sources.decode(files[f"documents/{name}/source.txt"], f"{folder}/source.txt", published)
    data, wrong = _loaded(files[f"documents/{name}/document.yaml"], f"{folder}/document.yaml")
    if isinstance(source, Problem):
        return None, [source, *wrong]
    if data is None:
        return None, wrong
    expected, unreadable = _expected(files.get(f"documents/{name}/expected.csv"), f"{folder}/expected.csv")
    has_expected = f"documents/{name}/expected.csv" in files
    return DocumentSet(
        name=name,
        source=source,
        given=tuple(_given(row) for row in data["documents"]),
        licence=str(data["licence"]),
        expected=expected,
        expected_path=f"{folder}/expected.csv" if has_expected else "",
        path=f"{folder}/document.yaml",
    ), unreadable


def _loaded(data: bytes, path: str) -> tuple[Any, list[Problem]]:
    text = sources.decode(data, path)
    if isinstance(text, Problem):
        return None, [text]
    loaded, problems = entries.load(path, text.text, _SHAPE)
    if loaded is not None and loaded["licence"] not in LICENCES:
        word = loaded["licence"]
        what = f"'{word}' is no known licence"
        return None, [Problem(path, word.line, "unknown-licence", what, did_you_mean(word, LICENCES))]
    return loaded, problems


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


def _expected(data: bytes | None, path: str) -> tuple[tuple[tuple[int, Mapping[str, str]], ...], list[Problem]]:
    if data is None:
        return (), []
    text = sources.decode(data, path)
    if isinstance(text, Problem):
        return (), [text]
    reader = csv.DictReader(io.StringIO(text.text))
    if tuple(reader.fieldnames or ()) != EXPECTED_COLUMNS:
        todo = "write these columns: " + ",".join(EXPECTED_COLUMNS)
        return (), [Problem(path, 1, "bad-columns", "the columns are not those of a second entry", todo)]
    return tuple((reader.line_num, {key: value or "" for key, value in row.items()}) for row in reader), []


def _same_ids(found: Iterable[DocumentSet]) -> list[Problem]:
    seen: dict[str, str] = {}
    problems = []
    for one in found:
        for given in one.given:
            place = f"{one.path}:{given.line}"
            first = seen.setdefault(given.document_id.lower(), place)
            if first != place:
                what = f"the document id '{given.document_id}' is also used at {first}"
                problems.append(Problem(one.path, given.line, "duplicate-id", what, "give one of them another id"))
    return problems


def _unknown_ids(found: Iterable[DocumentSet]) -> list[Problem]:
    sets = list(found)
    known = {given.document_id for one in sets for given in one.given}
    problems = []
    for one in sets:
        for given in one.given:
            for other in (given.attached_to, given.certifies):
                if other and other not in known:
                    what = f"there is no document '{other}'"
                    problems.append(Problem(one.path, given.line, "unknown-document", what, did_you_mean(other, known)))
    return problems
