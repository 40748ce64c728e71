"""Problems, ledger -> findings: the faults and unread numbers of a document, for its own and the quality page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import problem_anchor
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.foreign_words import tagged
from resolutions.publishing.wording.languages import Language, Record, Words, message

CONFIDENCES = {
    "high": message("confidence", "cao"),
    "medium": message("confidence", "vừa"),
    "low": message("confidence", "thấp"),
}
"""How sure the likely reading of a misprint is."""
_WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class ProblemView:
    """One fault of a document."""

    id: str
    """The anchor of the problem on the page of its document; empty on other pages."""
    message: str
    """What is wrong."""
    printed: str
    """The words as printed; empty when there are none."""
    likely: str
    """How they should probably be read; empty when nobody knows."""
    confidence: str
    """How sure that reading is; empty when there is none."""
    place: Link | None
    """The clause; None when the whole document is meant."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A number of the source that found no place in the data."""

    text: str
    """The number as printed."""
    reason: str
    """Why it was not read."""
    place: Link | None
    """The clause in which it stands."""


def problem_views(context: Context, language: Language, address: str, document_id: str) -> Iterator[ProblemView]:
    """The faults of a document for the page at an address; on its own page each has an anchor."""
    own = address == addresses.entry(language, "documents", document_id)
    words = context.words[language]
    for problem in context.problems_of_document.get(document_id, ()):
        clause = context.clauses.get(problem["clause_id"])
        yield ProblemView(
            problem_anchor(problem) if own else "",
            problem_message(words, problem),
            words.original(problem["printed"]),
            words.original(problem["likely_reading"]),
            words.sense(CONFIDENCES[problem["confidence"]]) if problem["confidence"] else "",
            clause_link(context, language, address, clause) if clause else None,
        )


def problem_message(words: Words, problem: Record) -> str:
    """What is wrong, with the Vietnamese words that an English message quotes tagged as such."""
    said = words.text(problem, "message")
    return tagged(said) if words.language == "en" and problem["message_en"] else said


def unread_numbers(
    context: Context, language: Language, address: str, document_id: str, numbers: list[Record]
) -> Iterator[Unread]:
    """The numbers of a document that are neither data nor set aside, each with the clause in which it stands."""
    words = context.words[language]
    clauses = sorted(context.clauses_of_document.get(document_id, ()), key=_start)
    for number in numbers:
        at = bisect_right(clauses, _start(number), key=_start) - 1
        place = clause_link(context, language, address, clauses[at]) if at >= 0 else None
        yield Unread(number["text"], words.original(number["reason"]), place)


def ledgers(context: Context) -> dict[str, list[Record]]:
    """Document id -> its ledger: every number of its text, in order."""
    found: dict[str, list[Record]] = {}
    for number in context.tables["numbers"].records():
        found.setdefault(number["document_id"], []).append(number)
    return found


def not_read(ledger: list[Record]) -> list[Record]:
    """The numbers of a ledger that nothing is known about."""
    return [number for number in ledger if number["role"] == "other"]


def clause_link(context: Context, language: Language, address: str, clause: Record) -> Link:
    """A clause by its printed numbering and first words, as far as a line of a list has room."""
    start = clause["text_vi"]
    if len(start) > _WORDS_SHOWN:
        start = start[:_WORDS_SHOWN].rpartition(" ")[0] + " …"
    text = " · ".join(part for part in (clause["path"], start) if part)
    return Link(context.words[language].original(text), passage(context, language, address, clause["clause_id"]))


def _start(record: Record) -> int:
    return int(record["start"])
