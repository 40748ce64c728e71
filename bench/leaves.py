"""content/ and tables -> the same with a payload in every text that a person or a document can give."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import yaml

from resolutions.publishing.tables import Column, Schema, Table, Tables

Place = tuple[str, int]
"""A file of content/ and a line of it, from 1."""
FROM_SOURCES = ("documents", "clauses", "observations", "tasks", "citations", "lineage", "problems", "unmatched_labels")
"""The tables whose texts come out of documents."""


STRUCTURE = frozenset(
    [
        *("id", "unit", "topic", "document", "parent", "successor", "from", "to", "iso", "level", "side", "measure"),
        *("direction", "strength", "indicator", "value", "column", "table", "primary_key", "required", "values"),
        *("factor", "forms", "group", "place", "issuer", "attached_to", "certifies", "clause", "code", "licence"),
    ]
)
"""The keys of content/ under which stand names of other entries, numbers and days: they hold no text."""


def with_payload(files: Mapping[str, bytes], payload: str, spared: Collection[Place]) -> tuple[dict[str, bytes], int]:
    """The files with the payload at the end of every text but those on the spared lines, and how many those are."""
    made, count = {}, 0
    for name, data in files.items():
        parts = list(_spoilt(name, data.decode(), payload, spared))
        count += sum(changed for _, changed in parts)
        made[name] = "".join(part for part, _ in parts).encode()
    return made, count


def formatted(files: Mapping[str, bytes], payload: str) -> set[Place]:
    """The lines of pages in which a payload is what Markdown is for, code or a link to the web, and no smuggling."""
    if "`" not in payload and "](https://" not in payload:
        return set()
    pages = [(name, data.decode().count("\n") + 2) for name, data in files.items() if name.endswith(".md")]
    return {(name, line) for name, lines in pages for line in range(1, lines)}


def _spoilt(name: str, text: str, payload: str, spared: Collection[Place]) -> Iterator[tuple[str, bool]]:
    """The pieces of a file, and whether each is a text with the payload."""
    if name.endswith(".yaml"):
        yield from _spoilt_yaml(name, text, payload, spared)
    elif name.endswith((".po", ".md")):
        begun = 1
        for number, line in enumerate(text.split("\n"), 1):
            begun = begun if line.strip() else number + 1
            entry = {(name, near) for near in range(begun if name.endswith(".po") else number, number + 1)}
            changed = _holds_words(name, line) and entry.isdisjoint(spared)
            end = "\n" if number <= text.count("\n") else ""
            yield (_longer(name, line, payload) if changed else line) + end, changed
    else:
        yield text, False


def _holds_words(name: str, line: str) -> bool:
    if name.endswith(".md"):
        return line[:1].isalpha()
    return line.startswith("msgstr ") and line != 'msgstr ""'


def _longer(name: str, line: str, payload: str) -> str:
    if name.endswith(".md"):
        return f"{line} {payload}"
    return line[:-1] + " " + json.dumps(payload, ensure_ascii=False)[1:]


def _spoilt_yaml(name: str, text: str, payload: str, spared: Collection[Place]) -> Iterator[tuple[str, bool]]:
    done = 0
    for node in _values(yaml.compose(text, Loader=yaml.CSafeLoader), "", name):
        if (name, node.start_mark.line + 1) not in spared:
            yield text[done : node.start_mark.index], False
            longer = json.dumps(f"{node.value.rstrip()} {payload}", ensure_ascii=False)
            flat = node.style not in ("|", ">")
            yield longer if flat else longer + "\n", True
            done = node.end_mark.index
    yield text[done:], False


def _values(node: yaml.Node | None, key: str, name: str) -> Iterator[yaml.ScalarNode]:
    """The scalars that are texts, in order; of the vocabulary only the names, because the other words are read with."""
    if isinstance(node, yaml.ScalarNode):
        named = key in ("vi", "en") if name.startswith(("vocabulary/", "tables/")) else key not in STRUCTURE
        if named:
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _values(child, key, name)
    elif isinstance(node, yaml.MappingNode):
        for word, child in node.value:
            yield from _values(child, word.value, name)


def table_with_payload(table: Table, payload: str) -> tuple[Table, int]:
    """The table with the payload at the end of every free text that is not empty, and how many those are."""
    schema = table.schema
    free = [_is_free(column, schema) for column in schema.columns]
    rows = tuple(
        tuple(f"{cell} {payload}" if open_ and cell else cell for cell, open_ in zip(row, free, strict=True))
        for row in table.rows
    )
    return replace(table, rows=rows), sum(bool(c) and o for row in table.rows for c, o in zip(row, free, strict=True))


def _is_free(column: Column, schema: Schema) -> bool:
    """Whether a column takes any text: no key, no closed list, no number."""
    keys = {*schema.primary_key, *(key.column for key in schema.foreign_keys)}
    closed = column.name in keys or column.values or column.type != "string" or column.name.endswith("_id")
    return not closed and column.name not in ("path", "period", "source_sha256", "comparator")


def tables_with_payload(tables: Tables, payload: str) -> tuple[dict[str, Table], int]:
    """The tables that come out of documents with the payload in their free texts; the others as they are."""
    made, count = dict(tables), 0
    for name in FROM_SOURCES:
        if name in tables:
            made[name], more = table_with_payload(tables[name], payload)
            count += more
    return made, count
