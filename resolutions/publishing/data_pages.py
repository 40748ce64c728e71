"""Tables, packages -> the data page: every download with its rows and size, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing import addresses
from resolutions.publishing.document_facts import document_link
from resolutions.publishing.downloads import Download, download
from resolutions.publishing.frame import Link, frame, linker, page
from resolutions.publishing.indicator_pages import shown as shown_indicators
from resolutions.publishing.languages import LANGUAGES, Language, Record, Words, message, sort_key
from resolutions.publishing.package_copies import Offer, Package, offers
from resolutions.publishing.packages import ordered
from resolutions.publishing.page import Context, Page
from resolutions.publishing.place_pages import shown as shown_places
from resolutions.publishing.tables import Column, Schema

_SECTION = message("navigation", "Dữ liệu")
SHOWN_FILES = ("datapackage.json", "observations.csv", "clauses.csv", "numbers.csv")
"""The files of a document's package that the data page links to; its own page links to all of them."""
TYPES = {
    "string": message("type", "chữ"),
    "integer": message("type", "số nguyên"),
    "number": message("type", "số"),
    "date": message("type", "ngày"),
}
"""What a cell of a column is."""


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """The main files of one document."""

    link: Link
    """The document and its page."""
    title: str
    """Its title."""
    downloads: tuple[Download, ...]
    """The files."""


@dataclass(frozen=True, slots=True)
class EntryFile:
    """The file of one indicator or place."""

    link: Link
    """The indicator or place and its page."""
    download: Download
    """The file."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column in the dictionary."""

    name: str
    """The name in the header row."""
    meaning: str
    """What it holds."""
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


@dataclass(frozen=True, slots=True)
class DataView:
    """What the data page shows."""

    title: str
    """Its heading."""
    lead: str
    """What is offered, in a sentence."""
    corpus: tuple[Offer, ...]
    """The joined tables."""
    documents: tuple[DocumentFiles, ...]
    """The packages of the documents."""
    indicators: tuple[EntryFile, ...]
    """One file for each indicator."""
    places: tuple[EntryFile, ...]
    """One file for each place."""
    tables: tuple[TableView, ...]
    """The dictionary."""
    licence: Link
    """The terms."""
    method: Link
    """How the values came to be."""


def pages(context: Context, package: Package) -> Iterator[Page]:
    """The data page in both languages; ``package`` holds the files of ``datapackage/``."""
    for language in LANGUAGES:
        yield _page(context, language, package)


def _page(context: Context, language: Language, package: Package) -> Page:
    words, site, address = context.words[language], context.site, addresses.section(language, "data")
    lead = words.say(
        "Toàn bộ dữ liệu của trang, dùng lại tự do khi ghi nguồn: CSV mã UTF-8, dấu thập phân là dấu chấm, "
        "ngày viết theo ISO 8601."
    )
    view = DataView(
        words.sense(_SECTION),
        lead,
        tuple(offers(context, language, address, package)),
        tuple(_document(context, language, address, record, package) for record in context.documents.values()),
        _entries(context, language, address, "indicators", shown_indicators(context), "indicator_id"),
        _entries(context, language, address, "places", _with_figures(context), "place_id"),
        tuple(_table(words, context.tables[name].schema) for name in ordered(context.tables)),
        Link(site.licence_name, site.licence_url),
        Link(words.say("Cách đọc văn bản"), linker(context, address)(addresses.section(language, "method"))),
    )
    return page(context, frame(context, language, address, view.title, lead), "data.html", view)


def _with_figures(context: Context) -> list[Record]:
    return [record for record in shown_places(context) if record["place_id"] in context.observations_of_place]


def _document(context: Context, language: Language, address: str, document: Record, package: Package) -> DocumentFiles:
    found = offers(context, language, address, package, document["document_id"])
    downloads = tuple(offer.download for offer in found if offer.download.name in SHOWN_FILES)
    title = context.words[language].text(document, "title")
    return DocumentFiles(document_link(context, language, address, document), title, downloads)


def _entries(
    context: Context, language: Language, address: str, section: str, records: list[Record], key: str
) -> tuple[EntryFile, ...]:
    """The files of the indicators or places, by name."""
    words, link = context.words[language], linker(context, address)
    return tuple(
        EntryFile(
            Link(words.text(record, "name"), link(addresses.entry(language, section, record[key]))),
            download(context, language, address, section, record[key]),
        )
        for record in sorted(records, key=lambda each: sort_key(words.plain(each, "name")))
    )


def _table(words: Words, schema: Schema) -> TableView:
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
    title = column.title_vi if words.language == "vi" else column.title_en
    return ColumnView(column.name, title, ", ".join(part for part in parts if part), column.values)
