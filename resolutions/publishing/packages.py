"""Tables -> packages: the files of ``datapackage/``, one Data Package for the corpus and one for each document.

A document's package holds the same tables restricted to that document, with those rows of the registries that its
rows refer to, so that it can be read alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from resolutions.problems import Problem, errors
from resolutions.publishing.csvfiles import encode, key_problems, table_problems
from resolutions.publishing.json_text import Written, json_text
from resolutions.publishing.schemas import table_schema
from resolutions.publishing.tables import ForeignKey, Schema, Table, Tables
from resolutions.publishing.targets import DESCRIPTOR as DESCRIPTOR

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
"""The profile every published package names."""
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
"""The profile every published resource names."""
ALWAYS = ("documents", "clauses", "observations", "numbers")
"""The tables every package has, with rows or without."""
ORDER = (
    *ALWAYS, "tasks", "assignments", "citations", "wanted_documents", "lineage", "problems",
    "indicators", "units", "topics", "places", "bodies",
)  # fmt: skip
"""The order of the tables in a package; tables not named here follow by name."""
ELSEWHERE = "source_"
"""How the columns begin whose keys are rows of another document: its package has them."""

_INDENT, _SCHEMA_LEVEL = 2, 3
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackageMeta:
    """What is said of the package as a whole; it comes from ``content/site.yaml``."""

    name: str
    """The name of the corpus package, a slug."""
    title_vi: str
    """The title of the corpus package in Vietnamese."""
    title_en: str
    """The title of the corpus package in English."""
    description_vi: str
    """What the packages hold, in Vietnamese."""
    description_en: str
    """What the packages hold, in English."""
    homepage: str
    """The address of the website; empty when there is none."""
    version: str
    """The version of the data."""
    sources_url: str = ""
    """The address before ``documents.source_file``; empty when the source files are not on the web."""
    licence_name: str = "CC-BY-4.0"
    """The SPDX name of the licence of the data and texts."""
    licence_title: str = "Creative Commons Attribution 4.0 International"
    """The name of the licence in words."""
    licence_url: str = "https://creativecommons.org/licenses/by/4.0/"
    """The address of the licence."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The rows of the corpus, ready to be handed out document by document without another search."""

    tables: Tables
    """The whole corpus."""
    by_document: Mapping[str, Mapping[str, list[Row]]]
    """Table -> document id -> its rows, for the tables that say which document a row belongs to."""
    by_key: Mapping[str, Mapping[str, Row]]
    """Registry -> key -> row, for the other tables."""


def publish(tables: Tables, meta: PackageMeta, folder: str) -> tuple[dict[str, bytes], list[Problem]]:
    """All files of ``datapackage/`` by relative path, or none and the cells and keys that may not be published."""
    problems = _refused(tables, folder)
    if errors(problems):
        return {}, problems
    files = package_files(tables, meta)
    shelf = _shelve(tables)
    for record in tables["documents"].records():
        name = record["document_id"]
        part = _narrow(shelf, (name,))
        own = package_files(part, _document_meta(meta, record))
        files.update({f"{name}/{path}": data for path, data in own.items()})
    return files, problems


def publish_part(
    tables: Tables, documents: Collection[str], meta: PackageMeta, folder: str
) -> tuple[dict[str, bytes], list[Problem]]:
    """The files of one package that holds some documents only, or none and what may not be published."""
    part = narrow(tables, documents)
    problems = _refused(part, folder)
    return ({} if errors(problems) else package_files(part, meta)), problems


def _refused(tables: Tables, folder: str) -> list[Problem]:
    problems = [p for name in ordered(tables) for p in table_problems(tables[name], f"{folder}/{name}.csv")]
    if problems:
        return problems
    problems = key_problems(tables, folder)
    for line, record in enumerate(tables["documents"].records(), 2):
        if not is_slug(record["document_id"]):
            what = f"the document id '{record['document_id']}' cannot name a folder"
            problems.append(Problem(f"{folder}/documents.csv", line, "bad-id", what, "use a-z, 0-9 and - only"))
    return problems


def is_slug(name: str) -> bool:
    """Whether a name is made of words in a-z and 0-9 with single hyphens between, safe as folder and address."""
    return all(part.isascii() and part.isalnum() and part == part.lower() for part in name.split("-"))


def ordered(names: Iterable[str]) -> list[str]:
    """The table names in the order of a package."""
    rank = {name: place for place, name in enumerate(ORDER)}
    return sorted(names, key=lambda name: (rank.get(name, len(rank)), name))


def narrow(tables: Tables, documents: Collection[str]) -> dict[str, Table]:
    """The tables of some documents alone, with the rows of the registries that they use, directly or through others."""
    return _narrow(_shelve(tables), documents)


def _shelve(tables: Tables) -> _Shelf:
    by_document: dict[str, dict[str, list[Row]]] = {}
    by_key: dict[str, dict[str, Row]] = {}
    for name, table in tables.items():
        header = table.schema.header
        if "document_id" in header:
            place = header.index("document_id")
            groups = by_document.setdefault(name, {})
            for row in table.rows:
                groups.setdefault(row[place], []).append(row)
        else:
            place = header.index(table.schema.primary_key[0])
            by_key[name] = {row[place]: row for row in table.rows}
    return _Shelf(tables, by_document, by_key)


def _narrow(shelf: _Shelf, documents: Collection[str]) -> dict[str, Table]:
    rows: dict[str, list[Row]] = {
        name: [row for document in documents for row in groups.get(document, ())]
        for name, groups in shelf.by_document.items()
    }
    used = _used(shelf, rows)
    for name, registry in shelf.by_key.items():
        rows[name] = [registry[key] for key in registry if key in used.get(name, ())] if name in used else []
    names = {name for name in rows if rows[name] or name in ALWAYS}
    return {name: Table(narrow_schema(shelf.tables[name].schema, names), tuple(rows[name])) for name in ordered(names)}


def _used(shelf: _Shelf, rows: Mapping[str, list[Row]]) -> dict[str, set[str]]:
    """Registry -> the keys that the rows need, also through other rows of the registries."""
    used: dict[str, set[str]] = {}
    waiting = [(shelf.tables[name].schema, found) for name, found in rows.items()]
    while waiting:
        schema, found = waiting.pop()
        for key in schema.foreign_keys:
            if key.table in shelf.by_key:
                place = schema.header.index(key.column)
                fresh = {row[place] for row in found if row[place]} - used.get(key.table, set())
                if fresh:
                    used.setdefault(key.table, set()).update(fresh)
                    registry = shelf.by_key[key.table]
                    waiting.append((shelf.tables[key.table].schema, [registry[k] for k in fresh if k in registry]))
    return used


def narrow_schema(schema: Schema, present: Collection[str]) -> Schema:
    """The schema in a document's package: without references to absent tables and to other documents."""

    def stays(key: ForeignKey) -> bool:
        """Whether the table that a key refers to is in the package, too."""
        own = not key.column.startswith(ELSEWHERE) and (key.table != "documents" or key.column == "document_id")
        return key.table in present and own

    return replace(schema, foreign_keys=tuple(key for key in schema.foreign_keys if stays(key)))


def _document_meta(meta: PackageMeta, record: Mapping[str, str]) -> PackageMeta:
    title_en = record["title_en"] or meta.title_en
    return replace(meta, name=record["document_id"], title_vi=record["title_vi"], title_en=title_en)


def package_files(tables: Tables, meta: PackageMeta) -> dict[str, bytes]:
    """The descriptor and CSV files of one package whose tables are known to be good."""
    files = {f"{name}.csv": encode(tables[name]) for name in ordered(tables)}
    schemas = {name: table.schema for name, table in tables.items()}
    described = _package(tables, meta)
    described["resources"] = [_resource(schemas[n], schemas, files[f"{n}.csv"]) for n in ordered(tables)]
    return {DESCRIPTOR: f"{json_text(described, _INDENT)}\n".encode(), **files}


def _package(tables: Tables, meta: PackageMeta) -> dict[str, Any]:
    described: dict[str, Any] = {
        "$schema": PACKAGE_PROFILE,
        "name": meta.name,
        "title": meta.title_vi,
        "title_en": meta.title_en,
        "description": meta.description_vi,
        "description_en": meta.description_en,
        "homepage": meta.homepage,
        "version": meta.version,
        "licenses": [{"name": meta.licence_name, "path": meta.licence_url, "title": meta.licence_title}],
        "sources": _sources(tables["documents"], meta),
    }
    return {key: value for key, value in described.items() if value}


def _sources(documents: Table, meta: PackageMeta) -> list[dict[str, str]]:
    """One source for each source file, titled by the first document in it."""
    sources: dict[str, dict[str, str]] = {}
    for record in documents.records():
        source = {"title": record["title_vi"]}
        if meta.sources_url:
            source["path"] = meta.sources_url + record["source_file"]
        sources.setdefault(record["source_file"], source)
    return [sources[name] for name in sorted(sources)]


def _resource(schema: Schema, schemas: Mapping[str, Schema], data: bytes) -> dict[str, Any]:
    return {
        "$schema": RESOURCE_PROFILE,
        "name": schema.name,
        "type": "table",
        "path": f"{schema.name}.csv",
        "title": schema.title_vi,
        "title_en": schema.title_en,
        "description": schema.about_vi,
        "description_en": schema.about_en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema_text(
            schema, tuple((k.table, schemas[k.table]) for k in schema.foreign_keys if k.table in schemas)
        ),
    }


def _referred(schema: Schema, schemas: Mapping[str, Schema]) -> list[Schema]:
    return [schemas[key.table] for key in schema.foreign_keys if key.table in schemas]


@lru_cache(maxsize=4096)
def _schema_text(schema: Schema, targets: tuple[tuple[str, Schema], ...]) -> Written:
    """The schema of a resource; the packages of most documents have the same."""
    return Written(json_text(table_schema(schema, dict(targets)), _INDENT, _SCHEMA_LEVEL))
