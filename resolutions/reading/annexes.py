"""Clauses -> Findings: an annex that is announced ("Phụ lục chi tiết kèm theo") and not in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.facts import Clause, Finding
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.noted import finding
from resolutions.vocabulary import Vocabulary

_ANNOUNCED = Phrases(
    (text, text)
    for text in (
        "(phụ lục|biểu|bảng|danh mục) (kèm theo|đính kèm)",
        "(phụ lục|biểu) {words} (kèm theo|đính kèm)",
        "(kèm theo|đính kèm) (phụ lục|biểu)",
    )
)
_OF_THIS = ("này", "trên")


def missing_annexes(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Finding]:
    """The first announcement ("Phụ lục chi tiết kèm theo") of an annex in each document that has none in the file."""
    named = vocabulary.words.outline["annexes"]
    held = {clause.document_id for clause in clauses if _opens_annex(clause, named)}
    told: set[str] = set()
    for clause in clauses:
        if clause.document_id in held or clause.document_id in told:
            continue
        low = clause.text.lower()
        if "kèm theo" not in low and "đính kèm" not in low:
            continue
        items = tokens(clause.text)
        for match in _ANNOUNCED.find(items):
            if not _of_another(items[match.end : match.end + 5], vocabulary.words.outline["titles"]):
                told.add(clause.document_id)
                printed = clause.text[items[match.begin].start : items[match.end - 1].end]
                yield _missing_annex(clause, printed)
                break


def _opens_annex(clause: Clause, named: Phrases) -> bool:
    """Whether a clause is the heading of an annex: ``PHỤ LỤC I``, ``Biểu số 01``."""
    short = clause.text[:60]
    if clause.kind in ("item", "recipient", "row") or not short[:1].isupper():
        return False
    return named.opening(short) is not None and "kèm theo" not in short.lower()


def _of_another(after: Sequence[Token], titles: Phrases) -> bool:
    """Whether the annex is announced as that of another document: ``kèm theo Nghị định số 15``."""
    match = titles.at(after, 0) if after else None
    return match is not None and (match.end >= len(after) or after[match.end].word not in _OF_THIS)


def _missing_annex(clause: Clause, printed: str) -> Finding:
    said = (
        f"Văn bản nói đến “{printed}” nhưng tệp nguồn không có phụ lục nào; vì vậy các số liệu trong phụ lục đó không "
        "có ở đây.",
        f"The text announces “{printed}”, but the source file holds no annex; the figures in that annex are therefore "
        "not here.",
    )
    return finding(clause, "annex_missing", printed, said, "", "high")
