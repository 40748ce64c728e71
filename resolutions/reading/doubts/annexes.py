"""Clauses -> Findings: an annex that is announced ("Phụ lục chi tiết kèm theo") and not in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolutions.facts import Clause, Finding
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.doubts.noted import finding
from resolutions.vocabulary import Vocabulary


def missing_annexes(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Finding]:
    """The first announcement ("Phụ lục chi tiết kèm theo") of an annex in each document that has none in the file."""
    words, comes_with = vocabulary.words.outline, vocabulary.words.heads["attachments"]
    held = {clause.document_id for clause in clauses if _opens_annex(clause, words["annexes"], comes_with)}
    told: set[str] = set()
    for clause in clauses:
        if clause.document_id in held or clause.document_id in told:
            continue
        items = tokens(clause.text)
        if next(comes_with.find(items), None) is None:
            continue
        for match in words["announcements"].find(items):
            if not _of_another(items[match.end : match.end + 5], words):
                told.add(clause.document_id)
                printed = clause.text[items[match.begin].start : items[match.end - 1].end]
                yield _missing_annex(clause, printed)
                break


def _opens_annex(clause: Clause, named: Phrases, comes_with: Phrases) -> bool:
    """Whether a clause is the heading of an annex: ``PHỤ LỤC I``, ``Biểu số 01``."""
    short = clause.text[:60]
    if clause.kind in ("item", "recipient", "row") or not short[:1].isupper():
        return False
    return named.opening(short) is not None and next(comes_with.find(tokens(short)), None) is None


def _of_another(after: Sequence[Token], words: Mapping[str, Phrases]) -> bool:
    """Whether the annex is announced as that of another document: ``kèm theo Nghị định số 15``."""
    match = words["titles"].at(after, 0)
    return match is not None and words["this_text"].at(after, match.end) is None


def _missing_annex(clause: Clause, printed: str) -> Finding:
    said = (
        f"Văn bản nói đến “{printed}” nhưng tệp nguồn không có phụ lục nào; vì vậy các số liệu trong phụ lục đó không "
        "có ở đây.",
        f"The text announces “{printed}”, but the source file holds no annex; the figures in that annex are therefore "
        "not here.",
    )
    return finding(clause, "annex_missing", printed, said, "", "high")
