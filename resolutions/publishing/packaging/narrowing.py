"""Tables, document ids -> Tables: the rows of these documents and those of the registries that they refer to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from resolutions.publishing.tables import Column, ForeignKey, Schema, Table, Tables

ALWAYS = ("documents", "clauses", "observations", "numbers")
"""The tables every package has, with rows or without."""
ORDER = (
    *ALWAYS, "tasks", "assignments", "citations", "wanted_documents", "lineage", "problems",
    "indicators", "units", "topics", "places", "bodies",
)  # fmt: skip
"""The order of the tables in a package; tables not named here follow by name."""
ELSEWHERE = "source_"
"""How the columns begin whose keys are rows of another document: its package has them."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cabinet:
    """The rows of the corpus, ready to be handed out document by document without another search."""

    tables: Tables
    """The whole corpus."""
    by_document: Mapping[str, Mapping[str, list[Row]]]
    """Table -> document id -> its rows, for the tables that say which document a row belongs to."""
    by_key: Mapping[str, Mapping[str, tuple[int, Row]]]
    """Registry -> key -> place and row, for the other tables."""


def ordered(names: Iterable[str]) -> list[str]:
    """The table names in the order of a package."""
    rank = {name: place for place, name in enumerate(ORDER)}
    return sorted(names, key=lambda name: (rank.get(name, len(rank)), name))


def narrow(tables: Tables, documents: Collection[str]) -> dict[str, Table]:
    """The tables of some documents alone, with the rows of the registries that they use, directly or through others."""
    return narrowed(cabinet(tables), documents)


def cabinet(tables: Tables) -> Cabinet:
    """The rows of a corpus by document, and those of its registries by key."""
    by_document: dict[str, dict[str, list[Row]]] = {}
    by_key: dict[str, dict[str, tuple[int, Row]]] = {}
    for name, table in tables.items():
        header = table.schema.header
        if "document_id" in header:
            place = header.index("document_id")
            groups = by_document.setdefault(name, {})
            for row in table.rows:
                groups.setdefault(row[place], []).append(row)
        else:
            place = header.index(table.schema.primary_key[0])
            by_key[name] = {row[place]: (number, row) for number, row in enumerate(table.rows)}
    return Cabinet(tables, by_document, by_key)


def narrowed(filed: Cabinet, documents: Collection[str]) -> dict[str, Table]:
    """The same of rows that were filed before."""
    rows: dict[str, list[Row]] = {
        name: [row for document in documents for row in groups.get(document, ())]
        for name, groups in filed.by_document.items()
    }
    used = _used(filed, rows)
    for name, registry in filed.by_key.items():
        rows[name] = [row for _, row in sorted(registry[key] for key in used.get(name, ()) if key in registry)]
    names = {name for name in rows if rows[name] or name in ALWAYS}
    return {name: Table(narrow_schema(filed.tables[name].schema, names), tuple(rows[name])) for name in ordered(names)}


def _used(filed: Cabinet, rows: Mapping[str, list[Row]]) -> dict[str, set[str]]:
    """Registry -> the keys that the rows need, also through other rows of the registries."""
    used: dict[str, set[str]] = {}
    waiting = [(filed.tables[name].schema, found) for name, found in rows.items()]
    while waiting:
        schema, found = waiting.pop()
        for key in schema.foreign_keys:
            if key.table in filed.by_key:
                place = schema.header.index(key.column)
                fresh = {row[place] for row in found if row[place]} - used.get(key.table, set())
                if fresh:
                    used.setdefault(key.table, set()).update(fresh)
                    registry = filed.by_key[key.table]
                    waiting.append((filed.tables[key.table].schema, [registry[k][1] for k in fresh if k in registry]))
    return used


def narrow_schema(schema: Schema, present: Collection[str]) -> Schema:
    """The schema in a document's package: without references to absent tables and to other documents.

    How a column is to be read stands once, in the package of the corpus: here its title in both languages is enough.
    """

    def stays(key: ForeignKey) -> bool:
        """Whether the table that a key refers to is in the package, too."""
        own = not key.column.startswith(ELSEWHERE) and (key.table != "documents" or key.column == "document_id")
        return key.table in present and own

    keys = tuple(key for key in schema.foreign_keys if stays(key))
    return replace(schema, foreign_keys=keys, columns=_titled(schema.columns))


@lru_cache(maxsize=256)
def _titled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(replace(column, about_vi="", about_en="") for column in columns)
