"""Schema, bytes -> resource: how ``datapackage.json`` describes one table."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from resolutions.publishing.encoding.json_text import Written, json_text
from resolutions.publishing.records.schemas import table_schema
from resolutions.publishing.tables import Schema

RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
"""The profile every published resource names."""
INDENT = 2
"""How far each level of the file is indented."""
_LEVEL = 3


def resource(schema: Schema, schemas: Mapping[str, Schema], data: bytes) -> dict[str, Any]:
    """The description, with size and hash of the file."""
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


@lru_cache(maxsize=4096)
def _schema_text(schema: Schema, targets: tuple[tuple[str, Schema], ...]) -> Written:
    """The schema of a resource; the packages of most documents have the same."""
    return Written(json_text(table_schema(schema, dict(targets)), INDENT, _LEVEL))
