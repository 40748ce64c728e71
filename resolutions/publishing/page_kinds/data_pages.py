"""Tables, packages -> the data page: every download with its rows and size, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.downloading.bundles import KINDS, entry_sizes
from resolutions.publishing.downloading.dictionary import TableView, table_view
from resolutions.publishing.downloading.downloads import Download, downloads, size
from resolutions.publishing.downloading.loading_examples import LoadingExample, loading_examples
from resolutions.publishing.downloading.package_copies import Listed, Offer, address_of, by_folder, offers
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.naming.place_facts import shown as shown_places
from resolutions.publishing.packaging.narrowing import ordered
from resolutions.publishing.page_kinds.indicator_lists import shown as shown_indicators
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import FILES, OPEN, documents_left
from resolutions.publishing.wording.sorting import sort_key

_SECTION = message("navigation", "Dữ liệu")


@dataclass(frozen=True, slots=True)
class EntryFiles:
    """The files of one document, indicator or place."""

    link: Link
    """What they are of, and its page."""
    rows: str
    """How many rows they have."""
    downloads: tuple[Download, ...]
    """The same rows in every format."""
    title: str = ""
    """The title of a document."""


@dataclass(frozen=True, slots=True)
class DataView:
    """What the data page shows."""

    title: str
    """Its heading."""
    lead: str
    """What is offered, in a sentence."""
    corpus: tuple[Offer, ...]
    """The joined tables."""
    documents: tuple[EntryFiles, ...]
    """The packages of the documents; of very many, the newest."""
    more: str
    """How many documents are not listed; empty when all are."""
    indicators: tuple[EntryFiles, ...]
    """The files of each indicator; of very many, those with most rows."""
    all_indicators: Link
    """All indicators, each with its files on its page."""
    places: tuple[EntryFiles, ...]
    """The files of each place; of very many, those with most rows."""
    all_places: Link
    """All places, each with its files on its page."""
    tables: tuple[TableView, ...]
    """The dictionary."""
    licence: Link
    """The terms."""
    examples: tuple[LoadingExample, ...]
    """How statisticians load the main table."""
    method: Link
    """How the values came to be."""


def pages(context: Context, package: Listed) -> Iterator[Page]:
    """The data page in both languages; ``package`` holds the files of ``datapackage/``."""
    for language in LANGUAGES:
        yield _page(context, language, package)


def _page(context: Context, language: Language, package: Listed) -> Page:
    words, site, address = context.words[language], context.site, addresses.section(language, "data")
    own, link = by_folder(package), linker(context, address)
    lead = words.say(
        "Toàn bộ dữ liệu của trang, dùng lại tự do khi ghi nguồn: CSV mã UTF-8, dấu thập phân là dấu chấm, "
        "ngày viết theo ISO 8601."
    )
    newest = sorted(context.documents.items(), key=lambda item: item[1]["issued_on"], reverse=True)[:OPEN]
    view = DataView(
        words.sense(_SECTION),
        lead,
        tuple(offers(context, language, address, own.get("", {}))),
        tuple(_document(context, language, address, one, own.get(key, {})) for key, one in newest),
        documents_left(words, len(context.documents) - OPEN),
        _entries(context, language, address, "indicators", shown_indicators(context), "indicator_id"),
        Link(words.say("Mọi chỉ tiêu, mỗi trang có tệp riêng"), link(addresses.section(language, "indicators"))),
        _entries(context, language, address, "places", _with_figures(context), "place_id"),
        Link(words.say("Mọi địa phương, mỗi trang có tệp riêng"), link(addresses.section(language, "places"))),
        tuple(table_view(words, context.schemas[name]) for name in ordered(context.schemas)),
        Link(site.licence_name, site.licence_url),
        loading_examples(addresses.absolute(site.base_url, address_of("observations.csv"))),
        Link(words.say("Cách đọc văn bản"), link(addresses.section(language, "method"))),
    )
    return page(context, frame(context, language, address, view.title, lead), "data.html", view)


def _with_figures(context: Context) -> list[Record]:
    return [record for record in shown_places(context) if record["place_id"] in context.observations_of_place]


def _document(context: Context, language: Language, address: str, document: Record, package: Listed) -> EntryFiles:
    """The figures of a document in every format; one without figures has the archive of its other tables alone."""
    words, key = context.words[language], document["document_id"]
    link, held = linker(context, address), {"csv": f"{key}/observations.csv"}
    held |= {kind: f"{key}/{key}.{kind}" for kind in KINDS[1:]}
    count = len(context.observations_of_document.get(key, ()))
    return EntryFiles(
        document_link(context, language, address, document),
        words.counted("%(num)s dòng", count),
        tuple(
            Download(path, link(address_of(path)), kind.upper(), size(context, language, package[path].size))
            for kind, path in held.items()
            if path in package and (count or kind == "zip")
        ),
        words.text(document, "title"),
    )


def _entries(
    context: Context, language: Language, address: str, section: str, records: list[Record], key: str
) -> tuple[EntryFiles, ...]:
    """The files of the indicators or places with most rows, by name."""
    words, link = context.words[language], linker(context, address)
    most = sorted(records, key=lambda each: -entry_sizes(context, section, each[key]).rows)[:FILES]
    return tuple(
        EntryFiles(
            Link(words.text(record, "name"), link(addresses.entry(language, section, record[key]))),
            words.counted("%(num)s dòng", entry_sizes(context, section, record[key]).rows),
            downloads(context, language, address, section, record[key], rows=False),
        )
        for record in sorted(most, key=lambda each: sort_key(words.plain(each, "name")))
    )
