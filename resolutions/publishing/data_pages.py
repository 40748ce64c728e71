"""Tables, packages -> the data page: every download with its rows and size, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from resolutions.publishing import addresses
from resolutions.publishing.bundles import entry_bundle
from resolutions.publishing.dictionary import TableView, table_view
from resolutions.publishing.document_facts import document_link
from resolutions.publishing.downloads import Download, downloads
from resolutions.publishing.frame import Link, frame, linker, page
from resolutions.publishing.indicator_lists import shown as shown_indicators
from resolutions.publishing.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.lengths import OPEN, documents_left
from resolutions.publishing.loading_examples import LoadingExample, loading_examples
from resolutions.publishing.package_copies import Offer, Package, address_of, by_document, offers
from resolutions.publishing.packages import ordered
from resolutions.publishing.page import Context, Page
from resolutions.publishing.place_facts import shown as shown_places
from resolutions.publishing.sorting import sort_key

_SECTION = message("navigation", "Dữ liệu")


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """The files of one document."""

    link: Link
    """The document and its page."""
    title: str
    """Its title."""
    downloads: tuple[Download, ...]
    """The files."""


@dataclass(frozen=True, slots=True)
class EntryFiles:
    """The files of one indicator or place."""

    link: Link
    """The indicator or place and its page."""
    rows: str
    """How many rows they have."""
    downloads: tuple[Download, ...]
    """The same rows in every format."""


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
    more: str
    """How many documents are not listed; empty when all are."""
    indicators: tuple[EntryFiles, ...]
    """The files of each indicator."""
    places: tuple[EntryFiles, ...]
    """The files of each place."""
    tables: tuple[TableView, ...]
    """The dictionary."""
    licence: Link
    """The terms."""
    examples: tuple[LoadingExample, ...]
    """How statisticians load the main table."""
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
    held = by_document(package)
    view = DataView(
        words.sense(_SECTION),
        lead,
        tuple(offers(context, language, address, package)),
        tuple(
            _document(context, language, address, record, held.get(record["document_id"], {}))
            for record in islice(context.documents.values(), OPEN)
        ),
        documents_left(words, len(context.documents) - OPEN),
        _entries(context, language, address, "indicators", shown_indicators(context), "indicator_id"),
        _entries(context, language, address, "places", _with_figures(context), "place_id"),
        tuple(table_view(words, context.tables[name].schema) for name in ordered(context.tables)),
        Link(site.licence_name, site.licence_url),
        loading_examples(addresses.absolute(site.base_url, address_of("observations.csv"))),
        Link(words.say("Cách đọc văn bản"), linker(context, address)(addresses.section(language, "method"))),
    )
    return page(context, frame(context, language, address, view.title, lead), "data.html", view)


def _with_figures(context: Context) -> list[Record]:
    return [record for record in shown_places(context) if record["place_id"] in context.observations_of_place]


def _document(context: Context, language: Language, address: str, document: Record, package: Package) -> DocumentFiles:
    found = offers(context, language, address, package, document["document_id"])
    downloads = tuple(offer.download for offer in found)
    title = context.words[language].text(document, "title")
    return DocumentFiles(document_link(context, language, address, document), title, downloads)


def _entries(
    context: Context, language: Language, address: str, section: str, records: list[Record], key: str
) -> tuple[EntryFiles, ...]:
    """The files of the indicators or places, by name."""
    words, link = context.words[language], linker(context, address)
    return tuple(
        EntryFiles(
            Link(words.text(record, "name"), link(addresses.entry(language, section, record[key]))),
            words.counted("%(num)s dòng", entry_bundle(context, section, record[key]).rows),
            downloads(context, language, address, section, record[key], rows=False),
        )
        for record in sorted(records, key=lambda each: sort_key(words.plain(each, "name")))
    )
