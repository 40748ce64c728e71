"""Facts, Schemas -> Problems: descriptions of tables (``content/tables/``) that the rows of the program do not fit."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any, get_args, get_type_hints

from resolutions.facts import Measure
from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.records.rows import COLUMNS, RECORDS
from resolutions.publishing.records.schemas import read_schemas
from resolutions.publishing.tables import Column, Schema
from resolutions.register_files import BODY_LEVELS, DIRECTIONS, PLACE_LEVELS, SIDES, STRENGTHS
from resolutions.vocabulary import Files, texts_of

UNPUBLISHED: Mapping[str, Collection[str]] = {
    "bodies": ("writes",),
    "clauses": ("pieces", "text"),
    "document_kinds": ("titles",),
    "indicators": ("example_document", "example_line", "example_text", "example_value", "path", "topic_line",
                   "unit_line", "wordings"),
    "observations": ("explanation",),
    "places": ("kind",),
    "releases": ("observations",),
    "units": ("noun",),
    "wanted_documents": ("cited_by",),
}  # fmt: skip
"""What a record holds that no table needs to show; every other column is described in both languages."""
_LISTED: Mapping[tuple[str, str], Collection[str]] = {
    ("bodies", "level"): BODY_LEVELS,
    ("bodies", "side"): SIDES,
    ("indicators", "direction"): DIRECTIONS,
    ("indicators", "measure"): get_args(Measure),
    ("indicators", "sdg_strength"): STRENGTHS,
    ("places", "level"): PLACE_LEVELS,
}
_NUMBERS = frozenset({("changes", f"{time}_{name}") for time in ("old", "new") for name in ("value", "value_high")})
"""Columns of numbers that are kept as they were published."""
_TYPES = {int: "integer", Decimal: "number"}


def described_tables(files: Files, place: str) -> tuple[dict[str, Schema], list[Problem]]:
    """The tables as the files of content/ describe them, and everything that is wrong with the descriptions."""
    texts, problems = texts_of(files, "tables", ".yaml", place)
    schemas, wrong = read_schemas(texts)
    lost = COLUMNS.keys() - schemas.keys()
    problems += [problem for problem in wrong if problem.code != "unknown-table" or not lost]
    for name in sorted(COLUMNS):
        path, what = f"{place}/tables/{name}.yaml", f"the table '{name}' is not described"
        if f"tables/{name}.yaml" not in files:
            problems.append(Problem(path, 0, "missing-file", what, "restore the file"))
    return schemas, problems + _misdescribed(schemas, place)


def _misdescribed(schemas: Mapping[str, Schema], place: str) -> list[Problem]:
    """The columns, keys, types and closed lists that are not those of the program."""
    found: list[Problem] = []
    for name, schema in sorted(schemas.items()):
        path = f"{place}/tables/{name}.yaml"
        if name in COLUMNS:
            found += _columns(path, schema)
        else:
            todo = did_you_mean(name, COLUMNS)
            found.append(Problem(path, 0, "unknown-table", f"there is no table '{name}'", todo))
    return found


def _columns(path: str, schema: Schema) -> Iterator[Problem]:
    known, hints = COLUMNS[schema.name], get_type_hints(RECORDS[schema.name])
    for column in schema.columns:
        if column.name not in known:
            what = f"there is no column '{column.name}' in the table '{schema.name}'"
            yield Problem(path, column.line, "unknown-column", what, did_you_mean(column.name, known))
        else:
            yield from _column(path, schema.name, column, hints.get(column.name, str))
    for name in sorted(known - set(schema.header) - set(UNPUBLISHED.get(schema.name, ()))):
        what = f"the column '{name}' is not described"
        yield Problem(path, 0, "missing-column", what, "restore its line: published columns stay for ever")
    key = ("document_id", "start") if schema.name == "numbers" else (next(iter(hints)),)
    if schema.primary_key != key:
        what = f"the primary key is {', '.join(schema.primary_key)}"
        yield Problem(path, 0, "other-key", what, f"write primary_key: [{', '.join(key)}]")


def _column(path: str, table: str, column: Column, hint: Any) -> Iterator[Problem]:
    kinds = {hint, *get_args(hint)}
    wanted = next((name for kind, name in _TYPES.items() if kind in kinds), "")
    wanted = "number" if (table, column.name) in _NUMBERS else wanted
    if (wanted or column.type) != column.type or (not wanted and column.type in _TYPES.values()):
        what = f"the column '{column.name}' cannot have the type '{column.type}'"
        yield Problem(path, column.line, "other-type", what, f"write type: {wanted or 'string'}")
    listed = _LISTED.get((table, column.name), [word for word in get_args(hint) if word and isinstance(word, str)])
    if listed and set(listed) != set(column.values):
        what = f"the values of the column '{column.name}' are not those of the program"
        yield Problem(path, column.line, "other-values", what, f"write values: [{', '.join(listed)}]")
