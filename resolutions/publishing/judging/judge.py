"""packages -> Problems: what keeps the published bytes from being what they claim to be.

frictionless is the judge from outside, and it forgives: NaN, ``1_000``, full-width digits, BOM, misspelt properties and
packages without resources all pass it. So the bytes are read back here with rules of our own as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.encoding.csvfiles import key_problems, read_csv, table_problems
from resolutions.publishing.packaging.descriptors import (
    PACKAGE,
    REMEDY,
    Fault,
    Where,
    exactly,
    faults,
    line_of,
    read_descriptor,
)
from resolutions.publishing.packaging.narrowing import ALWAYS, narrow_schema
from resolutions.publishing.packaging.packages import DESCRIPTOR
from resolutions.publishing.placing.shelf import drawers, totals_of
from resolutions.publishing.records.schemas import table_schema
from resolutions.publishing.tables import Schema, Table
from resolutions.publishing.wording.watched import digest

KNOWN: dict[bytes, Any] = {}
"""Hashes of packages in which an earlier run found nothing wrong: what is in them never changes."""
USED: dict[bytes, Any] = {}
"""Those in which this run found nothing wrong."""


def judge_files(
    files: Mapping[str, bytes], schemas: Mapping[str, Schema], folder: str, whole: bool = True
) -> list[Problem]:
    """The problems of a package and of the packages in its sub-folders; ``whole`` when the upper one is the corpus."""
    packages, totals = drawers(files), totals_of(files)
    problems: list[Problem] = []
    columns = digest(schemas)
    for part in sorted(packages):
        place = f"{folder}/{part}" if part else folder
        sums = [(name, totals[f"{part}/{name}" if part else name]) for name in packages[part]]
        key = digest((place, whole and not part, columns, sums))
        found = [] if key in KNOWN else _judge_package(packages[part], schemas, place, whole and not part)
        if not found:
            USED[key] = True
        problems += found
    return problems + (_unshared(packages, schemas, folder) if whole else [])


def _unshared(packages: Mapping[str, Mapping[str, bytes]], schemas: Mapping[str, Schema], folder: str) -> list[Problem]:
    """The rows that the corpus and the documents' own packages do not have in common; a row is a line."""
    problems: list[Problem] = []
    for name in sorted(n for n, schema in schemas.items() if "document_id" in schema.header):
        path = f"{name}.csv"
        lines = packages[""].get(path, b"").split(b"\n")[1:]
        parts = {line for part, files in packages.items() if part for line in files.get(path, b"").split(b"\n")[1:]}
        for number, line in enumerate(lines, 2):
            if line and line not in parts:
                what = "no document's package has this row"
                problems.append(Problem(f"{folder}/{path}", number, "row-not-shared", what, REMEDY))
        lost = parts - {*lines, b""}
        if lost:
            what = f"{len(lost)} rows of the documents' packages are not here"
            problems.append(Problem(f"{folder}/{path}", 0, "row-not-shared", what, REMEDY))
    return problems


def _judge_package(
    files: Mapping[str, bytes], schemas: Mapping[str, Schema], folder: str, whole: bool
) -> list[Problem]:
    path = f"{folder}/{DESCRIPTOR}"
    described, problems = read_descriptor(files.get(DESCRIPTOR), path)
    if described is None:
        return problems
    found = list(faults(described, PACKAGE, ()))
    if not found:
        found = list(_schema_faults(described, schemas, whole))
    located = not problems
    problems += [
        Problem(path, line_of(described, where) if located else 0, code, what, todo)
        for where, code, what, todo in found
    ]
    return problems if found else problems + _judge_tables(files, described, schemas, folder, whole)


def _schema_faults(described: dict[str, Any], schemas: Mapping[str, Schema], whole: bool) -> Iterator[Fault]:
    present = _present(described, schemas, whole)
    names = [resource["name"] for resource in described["resources"]]
    for place, resource in enumerate(described["resources"]):
        where: Where = ("resources", place)
        name = resource["name"]
        if name not in present:
            yield (*where, "name"), "unknown-table", f"there is no table '{name}'", did_you_mean(name, schemas)
        elif name in names[:place]:
            yield (*where, "name"), "duplicate-table", f"the table '{name}' stands here twice", REMEDY
        elif resource["path"] != f"{name}.csv":
            yield (*where, "path"), "bad-path", f"the table '{name}' is not in '{name}.csv'", REMEDY
        else:
            ours = table_schema(present[name], present)
            if json.dumps(ours) != json.dumps(resource["schema"]):
                yield from faults(resource["schema"], exactly(ours), (*where, "schema"))
    for name in ALWAYS:
        if name not in names:
            yield ("resources",), "missing-table", f"the table '{name}' is missing", REMEDY


def _present(described: dict[str, Any], schemas: Mapping[str, Schema], whole: bool) -> dict[str, Schema]:
    """The schemas that the tables of this package must have."""
    names = {resource["name"] for resource in described["resources"]} & set(schemas)
    return {name: schemas[name] if whole else narrow_schema(schemas[name], names) for name in sorted(names)}


def _judge_tables(
    files: Mapping[str, bytes], described: dict[str, Any], schemas: Mapping[str, Schema], folder: str, whole: bool
) -> list[Problem]:
    problems: list[Problem] = []
    tables: dict[str, Table] = {}
    present = _present(described, schemas, whole)
    for resource in described["resources"]:
        name, path = resource["name"], f"{folder}/{resource['path']}"
        data = files.get(resource["path"])
        if data is None:
            problems.append(Problem(path, 0, "missing-file", "the file is missing", REMEDY))
            continue
        if len(data) != resource["bytes"] or resource["hash"] != f"sha256:{hashlib.sha256(data).hexdigest()}":
            what = f"the file is not the one that {DESCRIPTOR} describes by size and hash"
            problems.append(Problem(path, 0, "bad-hash", what, REMEDY))
        table, found = read_csv(present[name], data, path)
        problems += found
        if table:
            tables[name] = table
            problems += table_problems(table, path)
    for name in sorted(set(files) - {DESCRIPTOR} - {resource["path"] for resource in described["resources"]}):
        what = f"the file is not described in {DESCRIPTOR}"
        problems.append(Problem(f"{folder}/{name}", 0, "stray-file", what, "delete it"))
    return problems + key_problems(tables, folder)
