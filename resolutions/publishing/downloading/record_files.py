"""Rows of a table -> files: whole tables and parts of them as CSV, XLSX and JSON, and their offers on the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from resolutions.publishing.downloading.downloads import Download, format_of, size
from resolutions.publishing.downloading.read_me import TITLES, told
from resolutions.publishing.encoding.csvfiles import encode
from resolutions.publishing.encoding.json_files import PACKED, ending, json_file, packed
from resolutions.publishing.encoding.spreadsheets import suits, workbook
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import linker
from resolutions.publishing.framing.page import Context, File, Offered
from resolutions.publishing.tables import Table
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record

SHOWN: Mapping[str, tuple[str, ...]] = {
    "documents": ("documents",),
    "indicators": ("indicators",),
    "places": ("places",),
    "topics": ("topics",),
    "bodies": ("bodies",),
    "tasks": ("tasks",),
    "wanted": ("wanted_documents", "citations"),
    "quality": ("problems", "unmatched_labels"),
    "changes": ("changes", "releases"),
    "wordings": ("wordings", "wording_groups"),
}
"""Section -> the tables that its first page shows; each is one file, however many pages show it."""


def kinds(table: str) -> tuple[str, ...]:
    """The endings that files of a whole table can have, in the order they are offered."""
    return "csv", "xlsx", ending(table)


def part_downloads(
    context: Context, language: Language, address: str, section: str, stem: str, make: Callable[[], tuple[File, ...]]
) -> tuple[Download, ...]:
    """The offers of some rows of the table of a section, or of all its rows where these have no files of their own.

    They stand at the address ``stem``, and ``make`` makes them where that has not been done before.
    """
    files = context.bundles.get(stem, ()) if context.later else tuple(file.offered for file in make())
    own = offered(context, language, address, files)
    return own or table_downloads(context, language, section, address)


def table_downloads(context: Context, language: Language, section: str, address: str = "") -> tuple[Download, ...]:
    """The offers of the tables that the first page of a section shows, on that page or at another address."""
    address = address or addresses.section(language, section)
    files = [file for name in SHOWN.get(section, ()) for file in _whole(context, section, name)]
    return offered(context, language, address, files)


def whole_tables() -> list[tuple[str, str]]:
    """The tables that are offered whole, each with the section that shows it."""
    return [(section, name) for section, names in SHOWN.items() for name in names]


def _whole(context: Context, section: str, name: str) -> tuple[Offered, ...]:
    if context.later:
        return context.bundles[f"data/{name}"]  # type: ignore[no-any-return]
    return _made_offers(context, section, name)


@lru_cache(maxsize=256)
def _made_offers(context: Context, section: str, name: str) -> tuple[Offered, ...]:
    return tuple(file.offered for file in made_whole(context, section, name))


def made_whole(context: Context, section: str, name: str) -> tuple[File, ...]:
    """A whole table in every format that can hold it."""
    table, pages = context.tables[name], {each: addresses.section(each, section) for each in LANGUAGES}
    return _made(context, table, f"data/{name}", {}, pages)


def record_files(
    context: Context, name: str, stem: str, titles: TITLES, pages: TITLES, records: Iterable[Record]
) -> tuple[File, ...]:
    """Some rows of a table, titled and shown on a page (language -> address), as ``<stem>.csv`` and so on."""
    schema = context.schemas[name]
    table = Table(schema, tuple(tuple(record[key] for key in schema.header) for record in records))
    return _made(context, table, stem, titles, pages)


def _made(context: Context, table: Table, stem: str, titles: TITLES, pages: TITLES) -> tuple[File, ...]:
    schema = table.schema
    named = {"vi": schema.title_vi, "en": schema.title_en}
    whole: TITLES = {each: ": ".join(filter(None, [named[each], titles.get(each)])) for each in LANGUAGES}
    documents = dict.fromkeys(record.get("document_id", "") for record in table.records())
    sources = [context.documents[key] for key in documents if key in context.documents]
    about = told(context, whole, pages, sources, {"vi": schema.about_vi, "en": schema.about_en})
    json = json_file(table, about, context.site.licence_url)
    written = {
        "csv": encode(table),
        **({"xlsx": workbook(table, about)} if suits(table) else {}),
        ending(schema.name): packed(json) if schema.name in PACKED else json,
    }
    return tuple(File(f"{stem}.{kind}", content) for kind, content in written.items())


def offered(context: Context, language: Language, address: str, files: Iterable[Offered]) -> tuple[Download, ...]:
    """The offers of such files on the page at an address, each set with its rows told by the CSV that comes first."""
    words, found, rows = context.words[language], [], ""
    for file in files:
        if file.path.endswith(".csv"):  # no cell holds a line break, so lines are rows
            rows = words.counted("%(num)s dòng", file.told.lines - 1)
        about = words.say("%(rows)s, %(size)s", rows=rows, size=size(context, language, file.told.size))
        name, href = file.path.rpartition("/")[2], linker(context, address)(file.path)
        found.append(Download(name, href, format_of(name), about))
    return tuple(found)
