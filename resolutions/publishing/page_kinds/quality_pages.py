"""Tables -> the quality page: what became of every number, what was not read or matched, and every fault found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from resolutions.publishing.downloading.downloads import Download
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.figures.coverage import Coverage, coverage, roles, totals
from resolutions.publishing.figures.findings import (
    ProblemView,
    Unread,
    ledgers,
    not_read,
    problem_views,
    unread_numbers,
)
from resolutions.publishing.figures.unmatched_views import Unmatched, unmatched_figures, unmatched_rows
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import DOCUMENTS, OPEN, documents_left

_SECTION = message("navigation", "Chất lượng")


@dataclass(frozen=True, slots=True)
class DocumentFindings:
    """What is open about one document."""

    document: Link
    """The document and its page."""
    unread: tuple[Unread, ...]
    """Its numbers that were not read."""
    unmatched: tuple[Unmatched, ...]
    """Its figures without indicator."""
    problems: tuple[ProblemView, ...]
    """Its faults."""


@dataclass(frozen=True, slots=True)
class QualityView:
    """What the quality page shows."""

    title: str
    """Its heading."""
    lead: str
    """What it tells, in a sentence."""
    totals: tuple[Fact, ...]
    """The whole corpus in numbers."""
    roles: tuple[Fact, ...]
    """How many numbers have each role."""
    coverage: tuple[Coverage, ...]
    """The documents one by one."""
    uncovered: str
    """How many documents are not among them; empty when all are."""
    findings: tuple[DocumentFindings, ...]
    """What is open, document by document, numbers that were not read first."""
    unshown: str
    """How many documents are not among them; empty when all are."""
    has_unread: bool
    """Whether any number was not read."""
    has_unmatched: bool
    """Whether any figure has no indicator."""
    has_problems: bool
    """Whether any fault was found."""
    ledger: Link
    """The ledger of all numbers."""
    files: tuple[Download, ...]
    """The tables of what is open."""


def pages(context: Context) -> Iterator[Page]:
    """The quality page in both languages."""
    numbers = ledgers(context)
    for language in LANGUAGES:
        yield _page(context, language, numbers)


def _page(context: Context, language: Language, numbers: Mapping[str, list[Record]]) -> Page:
    words, address = context.words[language], addresses.section(language, "quality")
    lead = words.say(
        "Mọi con số của các văn bản đã đi đâu, điều gì chưa đọc được, và chỗ nào chính văn bản có vẻ in sai."
    )
    known = unmatched_rows(context)
    findings = [
        _findings(context, language, address, record, numbers.get(key, []), known)
        for key, record in context.documents.items()
    ]
    found = [each for each in findings if each.unread or each.unmatched or each.problems]
    found.sort(key=lambda each: not each.unread)
    view = QualityView(
        words.sense(_SECTION),
        lead,
        tuple(totals(context, language, numbers)),
        tuple(roles(context, language, numbers)),
        tuple(
            coverage(context, language, address, record, numbers.get(key, []))
            for key, record in islice(context.documents.items(), DOCUMENTS)
        ),
        documents_left(words, len(context.documents) - DOCUMENTS),
        tuple(found[:OPEN]),
        documents_left(words, len(found) - OPEN),
        any(each.unread for each in findings),
        any(each.unmatched for each in findings),
        any(each.problems for each in findings),
        Link("numbers.csv", linker(context, address)("data/numbers.csv")),
        table_downloads(context, language, "quality"),
    )
    return page(context, frame(context, language, address, view.title, lead), "quality.html", view)


def _findings(
    context: Context, language: Language, address: str, document: Record, ledger: list[Record], known: dict[str, Record]
) -> DocumentFindings:
    key = document["document_id"]
    observations = context.observations_of_document.get(key, ())
    return DocumentFindings(
        document_link(context, language, address, document),
        tuple(unread_numbers(context, language, address, key, not_read(ledger))),
        tuple(unmatched_figures(context, language, address, observations, known)),
        tuple(problem_views(context, language, address, key)),
    )
