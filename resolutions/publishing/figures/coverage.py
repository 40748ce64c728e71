"""Ledgers, observations -> coverage: how much of the documents was read, counted for the quality page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resolutions.publishing.figures.findings import not_read
from resolutions.publishing.framing.frame import Fact, Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.wording.languages import Language, Record, message

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


def totals(context: Context, language: Language, numbers: Mapping[str, list[Record]]) -> Iterator[Fact]:
    """The whole corpus in numbers; ``numbers`` holds the ledger of each document."""
    words, observations = context.words[language], list(context.tables["observations"].records())
    clauses = [record for record in context.clauses.values() if record["translation_state"] != "none"]
    translated = sum(record["translation_state"] == "translated" for record in clauses)
    counted = (
        (words.say("Con số trong các văn bản"), sum(map(len, numbers.values()))),
        (words.say("Con số chưa đọc được"), sum(len(not_read(ledger)) for ledger in numbers.values())),
        (words.say("Số liệu"), len(observations)),
        (words.say("Số liệu chưa xếp vào chỉ tiêu nào"), len(without_indicator(observations))),
        (words.say("Số liệu đáng ngờ"), sum(record["status"] == "doubtful" for record in observations)),
        (words.say("Vấn đề"), sum(map(len, context.problems_of_document.values()))),
        (words.say("Điều khoản"), len(clauses)),
        (words.say("Điều khoản đã dịch sang tiếng Anh"), translated),
    )
    for label, count in counted:
        yield Fact(label, words.number(str(count)))


def without_indicator(observations: Iterable[Record]) -> list[Record]:
    """The observations whose label is no known indicator."""
    return [record for record in observations if not record["indicator_id"]]


def roles(context: Context, language: Language, numbers: Mapping[str, list[Record]]) -> Iterator[Fact]:
    """How many numbers of the ledgers have each role."""
    words = context.words[language]
    counts = Counter(number["role"] for ledger in numbers.values() for number in ledger)
    for role, text in ROLES.items():
        yield Fact(words.sense(text), words.number(str(counts[role])))


def coverage(context: Context, language: Language, address: str, document: Record, ledger: list[Record]) -> Coverage:
    """What became of the numbers of one document."""
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
        len(without_indicator(observations)),
        len(context.problems_of_document.get(key, ())),
    )
    link = document_link(context, language, address, document)
    return Coverage(link, tuple(words.number(str(count)) for count in counts))
