"""packages -> Problems: what frictionless, the judge from outside, says of data before they are published.

It takes its time for every row, so it is shown no row twice. From nothing, as without kept values, and while most
documents are new to it, it is shown the joined tables whole. Else it is shown the rows of the documents whose tables
are not, to the byte, such as it passed before, and with them the registries whole. What holds between rows of several
documents, that no key stands twice, that every reference is answered and that the joined tables are the rows of the
documents' packages and no others, our own judge proves of all rows in every build, before this one is heard.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from resolutions.problems import Problem
from resolutions.publishing.judging import judge
from resolutions.publishing.packaging.descriptors import REMEDY
from resolutions.publishing.packaging.narrowing import narrow_schema
from resolutions.publishing.packaging.packages import DESCRIPTOR
from resolutions.publishing.placing.shelf import totals_of
from resolutions.publishing.records.schemas import table_schema
from resolutions.publishing.tables import Schema
from resolutions.publishing.wording.watched import digest
from resolutions.workers import beside

KNOWN: dict[bytes, Any] = {}
"""Hashes of documents whose tables passed in an earlier run."""
USED: dict[bytes, Any] = {}
"""Those whose tables passed in this run or before."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the judge is shown."""

    descriptor: bytes
    """The description of the corpus as it is published."""
    tables: Mapping[str, tuple[Schema, bytes]]
    """Table -> its columns and references, and its rows as CSV."""
    whole: bool
    """Whether these are all rows, so that they stand on the same lines as in the published files."""


@contextmanager
def judges(
    files: Mapping[str, bytes], schemas: Mapping[str, Schema], folder: str, jobs: int = 1
) -> Iterator[Callable[[Path], list[Problem]]]:
    """The judges that a staged data package must pass: our own, then frictionless; another process may begin."""

    def asked() -> tuple[list[Problem], dict[bytes, Any], list[bytes]]:
        """What either finds, what our own judge remembers, and the documents that frictionless was asked about."""
        found = judge.judge_files(files, schemas, folder)
        shown, passed = show(files, schemas)
        return found or judge_shown(shown, folder), dict(judge.USED), passed

    with beside(asked, jobs) as opinion:

        def judged(stage: Path) -> list[Problem]:
            """What either finds; documents in which neither finds anything are remembered."""
            problems, remembered, passed = opinion()
            judge.USED.update(remembered)
            USED.update(dict.fromkeys(() if problems else passed, True))
            return problems

        yield judged


def show(files: Mapping[str, bytes], schemas: Mapping[str, Schema]) -> tuple[Shown, list[bytes]]:
    """What frictionless has to be shown of a corpus, and the hash of each document that has then passed it."""
    present = {name: schema for name, schema in schemas.items() if f"{name}.csv" in files}
    own = [name for name, schema in present.items() if "document_id" in schema.header]
    parts = sorted({path.rpartition("/")[0] for path in files} - {""})
    columns, totals = digest(schemas), totals_of(files)
    keys = {p: digest((columns, [totals.get(f"{p}/{name}.csv", "") for name in own])) for p in parts}
    fresh = [part for part in parts if keys[part] not in KNOWN]
    tables = {name: (schema, files[f"{name}.csv"]) for name, schema in present.items()}
    whole = 2 * len(fresh) > len(parts)
    if not whole:
        tables |= {name: (present[name], _rows(files, name, fresh)) for name in own}
        tables = {name: (narrow_schema(schema, present), data) for name, (schema, data) in tables.items()}
    return Shown(files.get(DESCRIPTOR, b""), tables, whole), list(keys.values())


def _rows(files: Mapping[str, bytes], name: str, parts: list[str]) -> bytes:
    """The rows of some documents in one table, below its header."""
    path = f"{name}.csv"
    rows = [files.get(f"{part}/{path}", b"").partition(b"\n")[2] for part in parts]
    return b"".join([files[path].partition(b"\n")[0], b"\n", *rows])


def judge_shown(shown: Shown, folder: str) -> list[Problem]:
    """What frictionless finds in what it is shown."""
    from frictionless import Package  # costs 0.2 s: only who judges pays

    with tempfile.TemporaryDirectory() as place:
        (Path(place) / DESCRIPTOR).write_bytes(shown.descriptor)
        for name, (_, data) in shown.tables.items():
            (Path(place) / f"{name}.csv").write_bytes(data)
        described = Package.validate_descriptor(str(Path(place) / DESCRIPTOR))
        report = Package.from_descriptor({"resources": list(_resources(shown))}, basepath=place).validate()
        found = [(f"{folder}/{DESCRIPTOR}", fault) for fault in (*described.errors, *report.errors)]
        found += [(f"{folder}/{task.place}", fault) for task in report.tasks for fault in task.errors]
    return [_problem(path, fault, shown.whole) for path, fault in found]


def _resources(shown: Shown) -> Iterator[dict[str, Any]]:
    """Every table, and the references to each table as a further one: it would read a table once for every column."""
    schemas = {name: schema for name, (schema, _) in shown.tables.items()}
    referred: dict[str, set[str]] = {}
    for name, (schema, data) in shown.tables.items():
        alone = table_schema(replace(schema, foreign_keys=()), {})
        yield {"name": name, "type": "table", "path": f"{name}.csv", "encoding": "utf-8", "schema": alone}
        for table, key in _references(schema, data):
            referred.setdefault(table, set()).add(key)
    for name in sorted(referred.keys() & schemas.keys()):
        (column,) = (one for one in schemas[name].columns if one.name == schemas[name].primary_key[0])
        answer = {"fields": [column.name], "reference": {"resource": name, "fields": [column.name]}}
        columns = {"fields": [{"name": column.name, "type": column.type}], "foreignKeys": [answer]}
        rows = [[column.name], *([key] for key in sorted(referred[name] - {""}))]
        yield {"name": f"{name}-referred", "type": "table", "data": rows, "schema": columns}


def _references(schema: Schema, data: bytes) -> Iterator[tuple[str, str]]:
    """Each table that a row refers to, with the key that it names there."""
    places = [(key.table, schema.header.index(key.column)) for key in schema.foreign_keys]
    reader = csv.reader(io.StringIO(data.decode(), newline=""))
    next(reader, None)
    yield from ((table, row[place]) for row in (reader if places else ()) for table, place in places)


def _problem(path: str, fault: Any, is_line: bool) -> Problem:
    return Problem(path, getattr(fault, "row_number", 0) if is_line else 0, "frictionless", fault.message, REMEDY)
