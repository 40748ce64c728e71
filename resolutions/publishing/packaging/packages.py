"""Tables -> packages: the files of ``datapackage/``, one Data Package for the corpus and one for each document.

A document's package holds the same tables restricted to that document, with those rows of the registries that its
rows refer to, so that it can be read alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from resolutions.problems import Problem, errors
from resolutions.publishing.encoding.csvfiles import encode, key_problems, table_problems
from resolutions.publishing.encoding.json_text import json_text
from resolutions.publishing.packaging.narrowing import cabinet, narrow, narrowed, ordered
from resolutions.publishing.packaging.resources import INDENT, resource
from resolutions.publishing.placing.shelf import Shelf
from resolutions.publishing.placing.targets import DESCRIPTOR as DESCRIPTOR
from resolutions.publishing.tables import Table, Tables

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
"""The profile every published package names."""


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


def publish(tables: Tables, meta: PackageMeta, folder: str, shelf: Shelf | None = None) -> tuple[Shelf, list[Problem]]:
    """All files of ``datapackage/`` by relative path, or none and the cells and keys that may not be published.

    They are put on the shelf, or stay in memory when none is given.
    """
    shelf = Shelf() if shelf is None else shelf
    problems = _refused(tables, folder)
    if not errors(problems):
        for path, data in _files(tables, meta):
            shelf.add(path, data)
    return shelf, problems


def _files(tables: Tables, meta: PackageMeta) -> Iterator[tuple[str, bytes]]:
    """Every file of every package: that of the corpus, then those of the documents."""
    yield from package_files(tables, meta).items()
    filed = cabinet(tables)
    for record in tables["documents"].records():
        name = record["document_id"]
        own = package_files(narrowed(filed, (name,)), _document_meta(meta, record))
        yield from ((f"{name}/{path}", data) for path, data in own.items())


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


def _document_meta(meta: PackageMeta, record: Mapping[str, str]) -> PackageMeta:
    title_en = record["title_en"] or meta.title_en
    return replace(meta, name=record["document_id"], title_vi=record["title_vi"], title_en=title_en)


def package_files(tables: Tables, meta: PackageMeta) -> dict[str, bytes]:
    """The descriptor and CSV files of one package whose tables are known to be good."""
    files = {f"{name}.csv": encode(tables[name]) for name in ordered(tables)}
    schemas = {name: table.schema for name, table in tables.items()}
    described = _package(tables, meta)
    described["resources"] = [resource(schemas[n], schemas, files[f"{n}.csv"]) for n in ordered(tables)]
    return {DESCRIPTOR: f"{json_text(described, INDENT)}\n".encode(), **files}


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
