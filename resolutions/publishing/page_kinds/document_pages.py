"""Tables -> document pages: what a document is, its figures, full text, faults, files and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.downloading.citing import Cite, cite_document
from resolutions.publishing.downloading.downloads import Download
from resolutions.publishing.downloading.package_copies import Listed, Offer, by_folder, offers
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.duties.duty_lookup import Duties, duties
from resolutions.publishing.duties.task_groups import of_document
from resolutions.publishing.duties.task_views import TaskGroup
from resolutions.publishing.figures.comparisons import scope
from resolutions.publishing.figures.findings import (
    ProblemView,
    Unread,
    ledgers,
    not_read,
    problem_views,
    unread_numbers,
)
from resolutions.publishing.figures.quantities import KINDS, MEASURES, amount
from resolutions.publishing.figures.statements import doubt
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, frame, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.document_facts import document_facts
from resolutions.publishing.naming.document_lists import DocumentLine, document_lines
from resolutions.publishing.naming.names import document_name, indicator_link
from resolutions.publishing.naming.passages import passage, row_name, text_page
from resolutions.publishing.naming.printed_names import in_language
from resolutions.publishing.promises import promised
from resolutions.publishing.texts.citation_views import CitationView, citation_views, citing_views
from resolutions.publishing.texts.fulltext import Entry, Zone, contents, zones
from resolutions.publishing.texts.lineage_shapes import LineageView
from resolutions.publishing.texts.lineage_views import Pairs, lineage_views, pairs
from resolutions.publishing.texts.parallel_pages import TranslationView, parallel_pages, translation_view
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import DOCUMENTS, documents_left

_SECTION = message("navigation", "Văn bản")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the document, as a row of its table."""

    id: str
    """The anchor of the row where something leads to it; else empty."""
    label: str
    """The label as printed, or its English; empty when the indicator is called just so."""
    parent: str
    """The label of the row above it; empty when it stands alone."""
    amount: str
    """The amount in words."""
    source: str
    """The link to the highlighted words."""
    scope: str
    """What the number is limited to; empty when nothing."""
    period: str
    """The period in words; empty when none is printed."""
    kind: str
    """Whether it is a target, a result, a baseline, an equivalent or context."""
    measure: str
    """What is measured."""
    indicator: Link | None
    """The indicator and its page; None when the label is not recognised."""
    doubt: str
    """Why the printed figure is doubtful; empty when it is not."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the page of a document shows."""

    title: str
    """The title in the language of the page, or in Vietnamese."""
    other_title: str
    """The title in the other language; empty when there is none."""
    name: str
    """Kind and number."""
    translation: TranslationView
    """How much of the text is translated, by whom, and where both languages stand side by side."""
    facts: tuple[Fact, ...]
    """Number, date, issuer, place, meeting, signer, source."""
    rows: tuple[Row, ...]
    """The figures in printed order."""
    contents: tuple[Entry, ...]
    """The headings of the text."""
    zones: tuple[Zone, ...]
    """The full text; none where it stands on the page in the other language only."""
    lineages: tuple[LineageView, ...]
    """What it hands on from others, and what others hand on from it."""
    tasks: tuple[TaskGroup, ...]
    """What it asks to be done: with a day, of somebody, and the rest in printed order."""
    cites: tuple[CitationView, ...]
    """The documents it refers to."""
    cited_by: tuple[CitationView, ...]
    """The documents held here that refer to it."""
    problems: tuple[ProblemView, ...]
    """The faults of the document."""
    unread: tuple[Unread, ...]
    """The numbers that were not read."""
    offers: tuple[Offer, ...]
    """The files of the document's data package."""
    licence: Link
    """The terms of the files."""
    cite: Cite
    """How to cite the document."""


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """What the list of documents shows."""

    title: str
    """Its heading."""
    lead: str
    """What is listed, in a sentence."""
    documents: tuple[DocumentLine, ...]
    """The documents, newest first."""
    more: str
    """How many are not shown; empty when all are."""
    files: tuple[Download, ...]
    """The table of documents."""


def pages(context: Context, package: Listed) -> Iterator[Page]:
    """The list of documents and the page of every document, in both languages; ``package`` holds the downloads."""
    unread = {key: not_read(ledger) for key, ledger in ledgers(context).items()}
    kin, known, own = pairs(context), duties(context), by_folder(package)
    for language in LANGUAGES:
        yield _list(context, language)
        for key, document in context.documents.items():
            lineage = {key: kin[key]} if key in kin else {}
            yield _page(context, language, document, own.get(key, {}), unread.get(key, []), lineage, known)
    yield from parallel_pages(context)


def previews(context: Context) -> tuple[Page, ...]:
    """The pages of the documents of a corpus that is part of another one, whose lists have others too."""
    own = {addresses.file_of(addresses.section(language, "documents")) for language in LANGUAGES}
    return tuple(page for page in pages(context, {}) if page.path not in own)


def _list(context: Context, language: Language) -> Page:
    words, address = context.words[language], addresses.section(language, "documents")
    lead = words.say("Mỗi văn bản một trang: các con số, toàn văn và tệp dữ liệu. Văn bản mới nhất đứng trước.")
    lines = tuple(document_lines(context, language, address, context.documents.values(), 2 * DOCUMENTS))
    more = documents_left(words, len(context.documents) - 2 * DOCUMENTS)
    view = DocumentsView(words.sense(_SECTION), lead, lines, more, table_downloads(context, language, "documents"))
    return page(context, frame(context, language, address, view.title, lead), "documents.html", view)


@promised
def _page(
    context: Context,
    language: Language,
    document: Record,
    package: Listed,
    unread: list[Record],
    kin: Pairs,
    known: Duties,
) -> Page:
    words, site, key = context.words[language], context.site, document["document_id"]
    address, title = addresses.entry(language, "documents", key), words.plain(document, "title")
    name, elsewhere = document_name(context, language, document), text_page(context, language, address, key)
    view = DocumentView(
        words.text(document, "title"),
        words.other(document, "title") if document[f"title_{language}"] else "",
        name,
        translation_view(context, language, key, address),
        tuple(document_facts(context, language, address, document)),
        tuple(_row(context, language, address, one) for one in context.observations_of_document.get(key, ())),
        () if elsewhere else contents(context, language, key),
        () if elsewhere else zones(context, language, key),
        tuple(lineage_views(context, language, address, key, kin)),
        tuple(of_document(context, known, language, address, known.of_document.get(key, ()))),
        tuple(citation_views(context, language, address, context.citations_in.get(key, ()))),
        tuple(citing_views(context, language, address, context.citations_of.get(key, ()))),
        tuple(problem_views(context, language, address, key)),
        tuple(unread_numbers(context, language, address, key, unread)),
        tuple(offers(context, language, address, package, key)),
        Link(site.licence_name, site.licence_url),
        cite_document(context, language, address, document),
    )
    place = context.places.get(document["place_id"])
    description = " · ".join(part for part in (name, words.plain(place, "name") if place else "", title) if part)
    crumbs = ((words.sense(_SECTION), addresses.section(language, "documents")),)
    return page(context, frame(context, language, address, title, description, crumbs), "document.html", view)


def _row(context: Context, language: Language, address: str, observation: Record) -> Row:
    words = context.words[language]
    known, label = observation["indicator_id"] in context.indicators, words.text(observation, "label")
    indicator = indicator_link(context, language, address, observation) if known else None
    return Row(
        row_name(context, language, observation),
        "" if indicator and indicator.text == label else label,
        in_language(context, language, observation["document_id"], observation["parent_label_vi"]),
        amount(context, language, observation),
        passage(context, language, address, observation["observation_id"]),
        words.text(observation, "scope") if scope(observation) else "",
        words.period(observation["period"]),
        words.sense(KINDS[observation["kind"]]),
        words.sense(MEASURES[observation["measure"]]),
        indicator,
        doubt(context, language, observation),
    )
