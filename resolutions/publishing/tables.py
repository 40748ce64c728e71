"""Facts -> Tables: the shape of the published tables, the only door between reading and publishing.

Pages, charts, downloads and search are made from these values and from nothing else, so every figure on a page is
in a published file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, as ``content/tables/<table>.yaml`` describes it."""

    name: str
    """The name in the header row, in snake_case; it never changes once published."""
    type: str
    """``string``, ``integer``, ``number`` or ``date``."""
    required: bool
    """Whether every row has a value here."""
    values: tuple[str, ...]
    """The closed list a value is taken from; empty when any value will do."""
    title_vi: str
    """What the column holds, in Vietnamese."""
    title_en: str
    """What the column holds, in English."""
    line: int = 0
    """The line of its description; 0 when unknown."""
    about_vi: str = ""
    """How to read it, in Vietnamese; empty when the few words say all."""
    about_en: str = ""
    """The same in English."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values are keys of a table, possibly of its own."""

    column: str
    """The column that holds the key; an empty cell refers to nothing."""
    table: str
    """The table whose only primary key column is meant."""
    line: int = 0
    """The line of its description; 0 when unknown."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a table is and which columns and keys it has."""

    name: str
    """The name of the table, of its CSV file and of its description in ``content/tables/``."""
    title_vi: str
    """The title of the table in Vietnamese."""
    title_en: str
    """The title of the table in English."""
    about_vi: str
    """What one row is, in Vietnamese."""
    about_en: str
    """What one row is, in English."""
    primary_key: tuple[str, ...]
    """The columns that together name a row."""
    foreign_keys: tuple[ForeignKey, ...]
    """The columns that refer to rows of a table."""
    columns: tuple[Column, ...]
    """The columns in the order of the CSV file."""

    @property
    def header(self) -> tuple[str, ...]:
        """The column names in the order of the CSV file."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is published."""

    schema: Schema
    """The columns and keys."""
    rows: tuple[tuple[str, ...], ...]
    """The rows in the order of the CSV file; every cell is the published string, ``""`` when missing."""

    def records(self) -> Iterator[dict[str, str]]:
        """Each row as a mapping from column name to cell."""
        header = self.schema.header
        for row in self.rows:
            yield dict(zip(header, row, strict=True))


Tables = Mapping[str, Table]
"""Table name -> table: documents, clauses, observations, numbers, problems and the registries."""
