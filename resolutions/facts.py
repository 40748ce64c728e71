"""The immutable values that both rooms speak: what a document says, and where it says it.

Positions count Unicode characters of the decoded source file from 0. Numbers are ``Decimal``; dates are ISO text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Literal

from resolutions.documents import Document as Document
from resolutions.duties import Citation, Task
from resolutions.kinship import Lineage
from resolutions.registers import Place

Kind = Literal["target", "result", "baseline", "equivalent", "context"]
"""What a quantitative statement is: aimed at, reached, started from, a restatement, or background."""
ListMark = Literal["", "dash", "plus", "dash_plus", "asterisk", "bullet", "rule", "note", "page"]
"""How a clause is marked without a number, by the name of the sign; empty for one that is not."""
Measure = Literal["level", "growth", "share", "reduction", "increase", "cumulative", "count_new"]
"""What is measured: a level (rates included), a growth rate, a part of a whole, a change, a total so far, new items."""
Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range", "ratio"]
"""How the printed number bounds the value; a ratio 40/121 keeps 40 in value and 121 in value_high."""
Role = Literal["observation", "date", "period", "document_number", "section_number", "ordinal", "note_mark", "name",
               "other"]  # fmt: skip
"""What a printed number is used for in the ledger."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source file as received."""

    path: str
    """Where the file lies, relative to the folder the command was run on."""
    text: str
    """The decoded characters in composed form (NFC), line ends untouched, without a byte order mark."""
    sha256: str
    """The hash of the bytes, in hexadecimal."""
    positions: tuple[int, ...] = ()
    """For a file in decomposed form: where each character of the text, and its end, stands in the file; else empty."""
    name: str = ""
    """The name under which the file is published, the same wherever the command was run."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A heading, paragraph, bullet, table row, note, recipient or signature line (điều khoản)."""

    clause_id: str
    """``<document id>/<anchor>``; the anchor comes from the printed numbering."""
    document_id: str
    """The document that holds it."""
    parent_id: str
    """The clause it stands under, or empty."""
    kind: str
    """One of the kinds listed in the table ``clauses``."""
    level: int
    """Depth under the document, 0 for the outermost."""
    mark: ListMark
    """The list mark by name (``dash``, ``plus`` …), or empty."""
    number: str
    """The printed number (``2.1.1.``), or empty."""
    path: str
    """The numbering path (``II.2.1.1``) of the clause or of the numbered clause above it."""
    text: str
    """The words without mark and number, white space folded and emphasis marks dropped."""
    pieces: tuple[tuple[int, int], ...]
    """Pairs (position in text, position in source) where the two run on in step."""
    start: int
    """First character in the source, mark and number included."""
    end: int
    """Position after the last character in the source."""

    def source_position(self, position: int) -> int:
        """The position in the source of the character at ``position`` of the text."""
        at = bisect_right(self.pieces, position, key=itemgetter(0))
        at_text, at_source = self.pieces[at - 1] if at else (0, self.start)
        return at_source + position - at_text

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source of ``text[start:end]``; the span must not be empty."""
        if len(self.pieces) == 1 and self.pieces[0][0] <= start:
            moved = self.pieces[0][1] - self.pieces[0][0]
            return start + moved, end + moved
        return self.source_position(start), self.source_position(end - 1) + 1


@dataclass(frozen=True, slots=True)
class Observation:
    """One quantitative statement: who, what, how much, when, and the words that say so."""

    observation_id: str
    """``<clause id>.<n>``, counted within the clause."""
    document_id: str
    """The document that states it."""
    clause_id: str
    """The clause that states it."""
    path: str
    """The numbering path of the clause."""
    place_id: str
    """The place it is about, or empty."""
    indicator_id: str
    """The indicator whose wording the label is, or empty when none is known."""
    label_vi: str
    """The label as printed, the amount cut out."""
    label_en: str
    """The English name of the indicator, or empty."""
    parent_label_vi: str
    """The label of the row it stands under, or empty."""
    kind: Kind
    """Target, result, baseline, equivalent or context."""
    measure: Measure
    """What is measured."""
    comparator: Comparator
    """How the number bounds the value."""
    value: Decimal
    """The printed magnitude in the printed unit."""
    value_high: Decimal | None
    """The upper end of a range, or the denominator of a ratio."""
    unit_vi: str
    """The unit as printed."""
    unit_id: str
    """The unit of the register, or empty."""
    base_value: Decimal | None
    """The value in the base unit of that unit."""
    base_unit: str
    """The base unit, or empty."""
    period: str
    """``2021``, ``2020-H1``, ``2021/2025`` or ``2020-07``."""
    period_from: str
    """First day of the period."""
    period_to: str
    """Last day of the period."""
    scope_vi: str
    """The scope as printed (``kể cả cây cao su``), or empty."""
    scope_en: str
    """The scope in English, or empty."""
    value_text: str
    """The number with its limiting words and unit as printed."""
    quote_vi: str
    """The sentence, white space folded."""
    start: int
    """First character of the quote in the source."""
    end: int
    """Position after the quote."""
    value_start: int
    """First character of ``value_text`` in the source."""
    value_end: int
    """Position after ``value_text``."""
    status: Literal["as_printed", "doubtful"]
    """Whether the checks found reason to doubt the printed words."""
    note: str
    """What a reader must know, or empty."""
    explanation: tuple[str, ...]
    """Which entries gave each value: one line each, for ``explain``; not published."""


@dataclass(frozen=True, slots=True)
class NumberUse:
    """One printed number of the source and what became of it: a line of the ledger."""

    document_id: str
    """The document in which it stands."""
    start: int
    """First character in the source."""
    end: int
    """Position after the last character."""
    text: str
    """The number as printed."""
    role: Role
    """What it is."""
    record_id: str
    """The observation or clause it belongs to."""
    reason: str
    """Why it is no observation; empty for observations."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the checks found in the document itself, as opposed to in our files."""

    problem_id: str
    """``<clause id or document id>.<check>``."""
    document_id: str
    """The document."""
    clause_id: str
    """The clause, or empty."""
    check: str
    """The name of the check."""
    printed: str
    """The printed words."""
    message_vi: str
    """What is wrong, in Vietnamese."""
    message_en: str
    """What is wrong, in English."""
    likely_reading: str
    """How it should probably be read, or empty."""
    confidence: str
    """high, medium, low or empty."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read from one source file."""

    documents: tuple[Document, ...]
    """The documents in printed order."""
    clauses: tuple[Clause, ...]
    """All clauses in printed order."""
    observations: tuple[Observation, ...]
    """All quantitative statements in printed order."""
    numbers: tuple[NumberUse, ...]
    """The ledger: every number in printed order."""
    findings: tuple[Finding, ...]
    """What the checks found."""
    citations: tuple[Citation, ...] = ()
    """The documents referred to, in printed order."""
    tasks: tuple[Task, ...] = ()
    """The tasks given, in printed order."""
    lineage: tuple[Lineage, ...] = ()
    """What its documents made of those that they carry out; empty until the documents of a corpus are put together."""
    places: tuple[Place, ...] = ()
    """The places that its documents and figures are of, and those they are part of, registered or not."""
