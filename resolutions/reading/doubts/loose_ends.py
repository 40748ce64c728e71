"""Clauses -> Findings: paragraphs that end in a word, footnotes that have lost their mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, Finding
from resolutions.phrases import Phrases, tokens
from resolutions.reading.doubts.noted import finding

MIN_PROSE = 160
"""A paragraph shorter than this may end as a line of a list does, without a full stop."""


def open_ends(clauses: Sequence[Clause], leads_on: Phrases) -> Iterator[Finding]:
    """Long paragraphs that end in a word, and in none that leads on: the full stop, or more, is missing."""
    for clause in clauses:
        text = clause.text
        if clause.kind != "paragraph" or len(text) < MIN_PROSE or not (". " in text or "; " in text):
            continue
        printed = " ".join(text[-60:].split()[-4:])
        items = tokens(printed)
        if text[-1].isalnum() and not printed.isupper() and leads_on.before(items, len(items)) is None:
            said = (
                "Đoạn văn kết thúc mà không có dấu câu; có thể thiếu dấu chấm, hoặc thiếu cả phần cuối.",
                "The paragraph ends without a punctuation mark; the full stop may be missing, or its last words.",
            )
            yield finding(clause, "open_end", printed, said, f"{printed}.", "low")


def damaged_marks(clauses: Sequence[Clause]) -> Iterator[Finding]:
    """Footnotes whose mark the source file has lost."""
    for clause in clauses:
        if clause.kind == "note" and not clause.number:
            said = (
                "Ký hiệu của chú thích này đã bị hỏng trong tệp nguồn.",
                "The mark of this footnote is damaged in the source file.",
            )
            yield finding(clause, "damaged_note_mark", "\ufffd", said, "", "high")
