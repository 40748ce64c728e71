"""Tables -> the quality page: what became of every number, what was not read or matched, and every fault found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resolutions.publishing import addresses
from resolutions.publishing.document_facts import document_link
from resolutions.publishing.findings import ProblemView, Unread, ledgers, not_read, problem_views, unread_numbers
from resolutions.publishing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.page import Context, Page
from resolutions.publishing.quantities import amount

_SECTION = message("navigation", "Chất lượng")
ROLES = {
    "observation": message("role", "thuộc về một số liệu"),
    "date": message("role", "ngày tháng"),
    "period": message("role", "thời kỳ"),
    "document_number": message("role", "số hiệu văn bản"),
    "section_number": message("role", "số mục"),
    "ordinal": message("role", "số thứ tự"),
    "note_mark": message("role", "dấu chú thích"),
    "name": message("role", "phần của một tên gọi"),
    "other": message("role", "chưa đọc được"),
}
"""What a number of a source was found to be."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of the numbers of one document."""

    document: Link
    """The document and its page."""
    cells: tuple[str, ...]
    """Numbers in the text, in figures, set aside, not read; figures, unmatched figures, problems."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A figure whose label is no known indicator."""

    label: Link
    """The label as printed, leading to the highlighted words."""
    amount: str
    """The amount in words."""


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
    findings: tuple[DocumentFindings, ...]
    """What is open, document by document."""
    has_unread: bool
    """Whether any number was not read."""
    has_unmatched: bool
    """Whether any figure has no indicator."""
    has_problems: bool
    """Whether any fault was found."""
    ledger: Link
    """The ledger of all numbers."""


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
    findings = [
        _findings(context, language, address, record, numbers.get(key, [])) for key, record in context.documents.items()
    ]
    view = QualityView(
        words.sense(_SECTION),
        lead,
        tuple(_totals(context, language, numbers)),
        tuple(_roles(context, language, numbers)),
        tuple(
            _coverage(context, language, address, record, numbers.get(key, []))
            for key, record in context.documents.items()
        ),
        tuple(each for each in findings if each.unread or each.unmatched or each.problems),
        any(each.unread for each in findings),
        any(each.unmatched for each in findings),
        any(each.problems for each in findings),
        Link("numbers.csv", linker(context, address)("data/numbers.csv")),
    )
    return page(context, frame(context, language, address, view.title, lead), "quality.html", view)


def _totals(context: Context, language: Language, numbers: Mapping[str, list[Record]]) -> Iterator[Fact]:
    words, observations = context.words[language], list(context.tables["observations"].records())
    clauses = [record for record in context.clauses.values() if record["translation_state"] != "none"]
    translated = sum(record["translation_state"] == "translated" for record in clauses)
    counted = (
        (words.say("Con số trong các văn bản"), sum(map(len, numbers.values()))),
        (words.say("Con số chưa đọc được"), sum(len(not_read(ledger)) for ledger in numbers.values())),
        (words.say("Số liệu"), len(observations)),
        (words.say("Số liệu chưa xếp vào chỉ tiêu nào"), len(_without_indicator(observations))),
        (words.say("Số liệu đáng ngờ"), sum(record["status"] == "doubtful" for record in observations)),
        (words.say("Vấn đề"), sum(map(len, context.problems_of_document.values()))),
        (words.say("Điều khoản"), len(clauses)),
        (words.say("Điều khoản đã dịch sang tiếng Anh"), translated),
    )
    for label, count in counted:
        yield Fact(label, words.number(str(count)))


def _without_indicator(observations: Iterable[Record]) -> list[Record]:
    return [record for record in observations if not record["indicator_id"]]


def _roles(context: Context, language: Language, numbers: Mapping[str, list[Record]]) -> Iterator[Fact]:
    words = context.words[language]
    counts = Counter(number["role"] for ledger in numbers.values() for number in ledger)
    for role, text in ROLES.items():
        yield Fact(words.sense(text), words.number(str(counts[role])))


def _coverage(context: Context, language: Language, address: str, document: Record, ledger: list[Record]) -> Coverage:
    words, key = context.words[language], document["document_id"]
    observations = context.observations_of_document.get(key, ())
    read = sum(number["role"] == "observation" for number in ledger)
    unread = len(not_read(ledger))
    counts = (
        len(ledger),
        read,
        len(ledger) - read - unread,
        unread,
        len(observations),
        len(_without_indicator(observations)),
        len(context.problems_of_document.get(key, ())),
    )
    link = document_link(context, language, address, document)
    return Coverage(link, tuple(words.number(str(count)) for count in counts))


def _findings(
    context: Context, language: Language, address: str, document: Record, ledger: list[Record]
) -> DocumentFindings:
    words, key = context.words[language], document["document_id"]
    link = linker(context, address)
    here = link(addresses.entry(language, "documents", key))
    unmatched = (
        Unmatched(
            Link(words.text(record, "label"), link(addresses.clause(language, record["observation_id"]))),
            amount(context, language, record),
        )
        for record in _without_indicator(context.observations_of_document.get(key, ()))
    )
    return DocumentFindings(
        document_link(context, language, address, document),
        tuple(unread_numbers(context, language, key, not_read(ledger), here)),
        tuple(unmatched),
        tuple(problem_views(context, language, key, here)),
    )
