"""Schemas -> CSVW metadata: the same columns and keys as W3C's "CSV on the Web" writes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from resolutions.publishing.encoding.json_text import Written, json_text, one_line
from resolutions.publishing.tables import Column, Schema

FILE = "csvw-metadata.json"
"""The file, beside the tables it describes."""
_TYPES = {"string": "string", "integer": "integer", "number": "decimal", "date": "date"}


def csvw_file(schemas: Mapping[str, Schema], title: str, licence_url: str) -> bytes:
    """The description of some tables that lie in one folder, each as ``<table>.csv``."""
    whole = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "dc:title": title,
        "dc:license": {"@id": licence_url},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "header": True},
        "tables": [_table(schema, _targets(schema, schemas)) for schema in schemas.values()],
    }
    return f"{json_text(whole, 1)}\n".encode()


def _targets(schema: Schema, schemas: Mapping[str, Schema]) -> tuple[tuple[str, str], ...]:
    """The tables that a table refers to, each with its key."""
    return tuple((k.table, schemas[k.table].primary_key[0]) for k in schema.foreign_keys if k.table in schemas)


@lru_cache(maxsize=4096)
def _table(schema: Schema, targets: tuple[tuple[str, str], ...]) -> Written:
    """One table; most packages have the same."""
    primary = dict(targets)
    described: dict[str, Any] = {
        "columns": [Written(one_line(_column(column))) for column in schema.columns],
        "primaryKey": list(schema.primary_key),
    }
    keys = [key for key in schema.foreign_keys if key.table in primary]
    if keys:
        described["foreignKeys"] = [
            {
                "columnReference": key.column,
                "reference": {"resource": f"{key.table}.csv", "columnReference": primary[key.table]},
            }
            for key in keys
        ]
    titles = {"vi": schema.title_vi, "en": schema.title_en}
    told = [_said(titles, one) for one in titles]
    return Written(json_text({"url": f"{schema.name}.csv", "dc:title": told, "tableSchema": described}, 1, 2))


def _said(texts: Mapping[str, str], language: str) -> dict[str, str]:
    return {"@value": texts[language], "@language": language}


def _column(column: Column) -> dict[str, Any]:
    """The first title is the header of the file, which validators compare with it."""
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": [
            {"@value": column.title_vi, "@language": "vi"},
            {"@value": column.title_en, "@language": "en"},
        ],
        "datatype": _TYPES[column.type],
    }
    if column.required:
        described["required"] = True
    return described
