"""Rows of a page -> CSV file: some rows of any published table, in its columns, and the offer of that file."""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.publishing.csvfiles import encode
from resolutions.publishing.downloads import Download, size
from resolutions.publishing.frame import linker
from resolutions.publishing.languages import Language, Record
from resolutions.publishing.page import Context, File
from resolutions.publishing.tables import Table


def record_file(context: Context, table: str, path: str, records: Iterable[Record]) -> File:
    """The CSV at a path that holds some rows of a table."""
    schema = context.schemas[table]
    rows = tuple(tuple(record[key] for key in schema.header) for record in records)
    return File(path, encode(Table(schema, rows)))


def record_download(context: Context, language: Language, address: str, file: File) -> Download:
    """The offer of such a file on the page at an address; no cell holds a line break, so lines are rows."""
    words = context.words[language]
    rows = words.counted("%(num)s dòng", file.content.count(b"\n") - 1)
    about = words.say("%(rows)s, %(size)s", rows=rows, size=size(context, language, len(file.content)))
    return Download(file.path.rpartition("/")[2], linker(context, address)(file.path), "CSV", about)
