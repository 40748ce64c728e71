"""Schema -> dictionary: what each table and column means, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.publishing.tables import Column, Schema
from resolutions.publishing.wording.column_words import column_words
from resolutions.publishing.wording.languages import Words, message

TYPES = {
    "string": message("type", "chữ"),
    "integer": message("type", "số nguyên"),
    "number": message("type", "số"),
    "date": message("type", "ngày"),
}
"""What a cell of a column is."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column in the dictionary."""

    name: str
    """The name in the header row."""
    meaning: str
    """What it holds, in a few words."""
    about: str
    """How to read it; empty when the few words say all."""
    type: str
    """What its cells are, whether every row has one, and what they refer to."""
    values: tuple[str, ...]
    """The closed list; empty when any value will do."""


@dataclass(frozen=True, slots=True)
class TableView:
    """One table in the dictionary."""

    name: str
    """The name of the file without ``.csv``."""
    title: str
    """What the table is."""
    about: str
    """What one row is."""
    columns: tuple[ColumnView, ...]
    """The columns in the order of the file."""


def table_view(words: Words, schema: Schema) -> TableView:
    """A table as the dictionary explains it, in the language of the words."""
    vi = words.language == "vi"
    targets = {key.column: key.table for key in schema.foreign_keys}
    columns = tuple(_column(words, column, schema, targets.get(column.name, "")) for column in schema.columns)
    title, about = (schema.title_vi, schema.about_vi) if vi else (schema.title_en, schema.about_en)
    return TableView(schema.name, title, about, columns)


def _column(words: Words, column: Column, schema: Schema, target: str) -> ColumnView:
    parts = (
        words.sense(TYPES[column.type]),
        words.say("luôn có") if column.required else "",
        words.say("khóa") if column.name in schema.primary_key else "",
        f"→ {target}" if target else "",
    )
    vi = words.language == "vi"
    title, about = (column.title_vi, column.about_vi) if vi else (column.title_en, column.about_en)
    told = column_words(about, {*column.values, *schema.header}, words.language)
    return ColumnView(column.name, title, told, ", ".join(part for part in parts if part), column.values)
