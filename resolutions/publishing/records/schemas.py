"""YAML -> Schemas -> Frictionless: the columns of each table, read once and described for every tool.

``content/tables/<table>.yaml`` is the contract; the Table Schema in ``datapackage.json`` is made from it, never
inferred from data, because inference reads ``5.047`` as a decimal and ``02`` as 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from resolutions.entries import load
from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.tables import Column, ForeignKey, Schema
from resolutions.text_checks import filled

TYPES = ("string", "integer", "number", "date")
"""The column types a table may use."""
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
"""The profile every published Table Schema names."""

_BOTH = {"vi!": filled, "en!": filled}
_SHAPE = {
    "title!": _BOTH,
    "about!": _BOTH,
    "primary_key!": [str],
    "foreign_keys": [{"column!": str, "table!": str}],
    "columns!": [{"name!": str, "type!": str, "required": str, "values": [str], **_BOTH}],
    "descriptions": {"*": _BOTH},
}


def read_schemas(files: Mapping[str, str]) -> tuple[dict[str, Schema], list[Problem]]:
    """The schemas of all tables by name, from path -> YAML text, with the problems of and between the files."""
    schemas: dict[str, Schema] = {}
    problems: list[Problem] = []
    paths: dict[str, str] = {}
    for path in sorted(files):
        schema, found = read_schema(path, files[path])
        problems += found
        if schema:
            schemas[schema.name] = schema
            paths[schema.name] = path
    if not problems:
        problems = [p for name, schema in schemas.items() for p in _foreign_tables(paths[name], schema, schemas)]
    return schemas, problems


def read_schema(path: str, text: str) -> tuple[Schema | None, list[Problem]]:
    """The schema in one ``<table>.yaml``; the table is named by the file."""
    entry, problems = load(path, text, _SHAPE)
    if entry is None:
        return None, problems
    problems = [p for column in entry["columns"] for p in _column_problems(path, column)]
    problems += _key_problems(path, entry)
    if problems:
        return None, problems
    keys = tuple(ForeignKey(str(k["column"]), str(k["table"]), k["table"].line) for k in entry.get("foreign_keys", ()))
    title, about = entry["title"], entry["about"]
    described = entry.get("descriptions", {})
    columns = tuple(_column(column, described.get(column["name"], {})) for column in entry["columns"])
    names = tuple(str(name) for name in entry["primary_key"])
    name = PurePosixPath(path.replace("\\", "/")).stem
    return Schema(
        name, str(title["vi"]), str(title["en"]), str(about["vi"]), str(about["en"]), names, keys, columns
    ), []


def _column(entry: Any, about: Any) -> Column:
    values = tuple(str(value) for value in entry.get("values", ()))
    required = entry.get("required", "false") == "true"
    title_vi, title_en = str(entry["vi"]), str(entry["en"])
    told = (title_vi, title_en, entry["name"].line, str(about.get("vi", "")), str(about.get("en", "")))
    return Column(str(entry["name"]), str(entry["type"]), required, values, *told)


def _column_problems(path: str, entry: Any) -> Iterable[Problem]:
    name = entry["name"]
    if not (name.isascii() and name.isidentifier() and name == name.lower()):
        what = f"the column name '{name}' is not snake_case"
        yield Problem(path, name.line, "bad-name", what, "use a-z, 0-9 and _ only")
    if entry["type"] not in TYPES:
        what = f"the column '{name}' has the unknown type '{entry['type']}'"
        yield Problem(path, entry["type"].line, "unknown-type", what, did_you_mean(entry["type"], TYPES))
    if entry.get("required", "true") not in ("true", "false"):
        what = f"'required' of the column '{name}' is '{entry['required']}'"
        yield Problem(path, entry["required"].line, "bad-required", what, "write true or false")
    yield from _repeated(path, entry.get("values", ()), f"a value of the column '{name}'")


def _key_problems(path: str, entry: Any) -> Iterable[Problem]:
    columns = {column["name"]: column for column in entry["columns"]}
    yield from _repeated(path, [column["name"] for column in entry["columns"]], "a column")
    for name in entry.get("descriptions", {}):
        if name not in columns:
            what = f"the unknown column '{name}' is described"
            yield Problem(path, name.line, "unknown-column", what, did_you_mean(name, columns))
    if not entry["primary_key"]:
        what, todo = "the primary key is empty", "name the columns that together name a row"
        yield Problem(path, entry.line, "no-primary-key", what, todo)
    for name in entry["primary_key"]:
        if name not in columns:
            what = f"the primary key names the unknown column '{name}'"
            yield Problem(path, name.line, "unknown-column", what, did_you_mean(name, columns))
        elif columns[name].get("required", "false") != "true":
            what = f"the column '{name}' is in the primary key and not required"
            yield Problem(path, name.line, "optional-key", what, f"add 'required: true' to '{name}'")
    for key in entry.get("foreign_keys", ()):
        if key["column"] not in columns:
            what = f"a foreign key names the unknown column '{key['column']}'"
            yield Problem(path, key["column"].line, "unknown-column", what, did_you_mean(key["column"], columns))
    yield from _repeated(path, [key["column"] for key in entry.get("foreign_keys", ())], "the foreign key of a column")


def _repeated(path: str, words: Iterable[Any], what: str) -> Iterable[Problem]:
    seen: set[str] = set()
    for word in words:
        if word in seen:
            yield Problem(path, word.line, "duplicate", f"{what} is written twice: '{word}'", "keep one of the two")
        seen.add(word)


def _foreign_tables(path: str, schema: Schema, schemas: Mapping[str, Schema]) -> Iterable[Problem]:
    for key in schema.foreign_keys:
        if key.table not in schemas:
            what = f"the foreign key '{key.column}' refers to the unknown table '{key.table}'"
            yield Problem(path, key.line, "unknown-table", what, did_you_mean(key.table, schemas))
        elif len(schemas[key.table].primary_key) != 1:
            what = f"the foreign key '{key.column}' refers to '{key.table}', which has a key of several columns"
            yield Problem(path, key.line, "wide-key", what, "refer to a table with one key column")


def table_schema(schema: Schema, targets: Mapping[str, Schema]) -> dict[str, Any]:
    """The Frictionless Table Schema, with a foreign key for each one whose table is among the targets."""
    keys = [_foreign_key(schema, key, targets[key.table]) for key in schema.foreign_keys if key.table in targets]
    described: dict[str, Any] = {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(schema, column) for column in schema.columns],
        "missingValues": [""],
        "primaryKey": list(schema.primary_key),
    }
    if keys:
        described["foreignKeys"] = keys
    return described


def _field(schema: Schema, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "format": "default",
        "title": column.title_vi,
        "title_en": column.title_en,
    }
    if column.about_vi:
        field |= {"description": column.about_vi, "description_en": column.about_en}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if schema.primary_key == (column.name,):
        constraints["unique"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(schema: Schema, key: ForeignKey, target: Schema) -> dict[str, Any]:
    resource = "" if key.table == schema.name else key.table
    return {"fields": [key.column], "reference": {"resource": resource, "fields": list(target.primary_key)}}
