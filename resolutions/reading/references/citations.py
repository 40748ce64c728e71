"""Clauses -> Citations: the documents that a clause refers to, by number or by name, with date and issuing body.

What is printed is kept: a number that does not fit its word stays with that word, an issuing body stays as written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from resolutions.duties import Citation
from resolutions.duty_words import DutyWords, means
from resolutions.facts import Clause
from resolutions.phrases import Token, tokenized
from resolutions.reading.references.bodies import name_end
from resolutions.reading.references.codes import code_at, names_kind
from resolutions.reading.references.titles import named_at
from resolutions.reading.times.dates import days_at
from resolutions.remembered import remembered

CITING = frozenset({"title", "heading", "paragraph", "item", "row", "note"})
"""The kinds of clause that refer to documents; letterheads and stamps print a document's own number."""
ASKED = 30
"""So many tokens before "tại Tờ trình số …" the body that made the proposal can stand."""


class Reference(NamedTuple):
    """A reference among the tokens of one text."""

    begin: int
    """First token."""
    end: int
    """After the last token."""
    kind_id: str
    """The kind of document, or empty."""
    number: str
    """Its number, or empty."""
    issued_on: str
    """Its date, ISO, or empty."""
    issuer: str
    """Its issuing body as printed, or empty."""


def citations(clauses: Sequence[Clause], own: Mapping[str, str], words: DutyWords) -> tuple[Citation, ...]:
    """The citations of a file in printed order; its own number, by document id in ``own``, is none in a title."""
    return tuple(
        citation
        for clause in clauses
        if clause.kind in CITING
        for citation in _of_clause(clause, words)
        if clause.kind != "title" or not citation.number or citation.number != own.get(clause.document_id)
    )


def _of_clause(clause: Clause, words: DutyWords) -> Iterator[Citation]:
    for count, found in enumerate(_references(words, clause.text), start=1):
        items = tokenized(clause.text)
        first, last = items[found.begin].start, items[found.end - 1].end
        start, end = clause.source_span(first, last)
        yield Citation(
            citation_id=f"{clause.clause_id}.c{count}",
            document_id=clause.document_id,
            clause_id=clause.clause_id,
            kind_id=found.kind_id,
            number=found.number,
            issued_on=found.issued_on,
            issuer_vi=found.issuer,
            cited_document_id="",
            wanted_id="",
            text_vi=clause.text[first:last],
            start=start,
            end=end,
        )


@remembered
def _references(words: DutyWords, text: str) -> tuple[Reference, ...]:
    return tuple(references(tokenized(text), text, words))


def references(items: Sequence[Token], text: str, words: DutyWords) -> Iterator[Reference]:
    """The references in a text from left to right, none inside another."""
    can_begin, free = words["citations.begun"].can_begin, 0
    begun = [i for i, one in enumerate(items) if one[4] or can_begin(one[0])]  # its number or word, asked of each token
    for i in (i for i in begun if i >= free):
        found = _numbered(items, i, text, words) or _bare(items, i, text, words) or _named(items, i, text, words)
        if found is not None:
            yield found
            free = found.end


def _numbered(items: Sequence[Token], i: int, text: str, words: DutyWords) -> Reference | None:
    """``Nghị quyết số 14-NQ/TU``, ``Nghị quyết 184/NQ-HĐND``; without "số" the number must have its letters."""
    match = words["citations.kinds"].at(items, i)
    if match is None:
        return None
    j = match.end
    while j < len(items) and items[j].word in ("số", ":"):
        j += 1
    code = code_at(items, j, text)
    if code is None or not (code.lettered or j > match.end):
        return None
    return _completed(items, i, code.end, means(match.payload, "kind"), code.number, text, words)


def _bare(items: Sequence[Token], i: int, text: str, words: DutyWords) -> Reference | None:
    """``02/NQ-CP`` after another number: its own letters say what it is."""
    code = code_at(items, i, text) if i == 0 or items[i].gap or items[i - 1].word in "(,;" else None
    kind = words.codes.get(names_kind(code.number, words.codes), "") if code and code.lettered else ""
    return _completed(items, i, code.end, kind, code.number, text, words) if code and kind else None


def _named(items: Sequence[Token], i: int, text: str, words: DutyWords) -> Reference | None:
    match = named_at(items, i, text, words)
    if match is None:
        return None
    return _completed(items, i, match.end, means(match.payload, "kind"), "", text, words)


def _completed(
    items: Sequence[Token], begin: int, end: int, kind: str, number: str, text: str, words: DutyWords
) -> Reference:
    """The reference with the date, the term and the issuing body that follow it in any order."""
    issued_on = issuer = ""
    while True:
        tail = words["citations.tails"].at(items, end)
        comma = end + 1 if end < len(items) and items[end].word == "," and number and not issuer else end
        days = days_at(items, comma) if comma < len(items) and items[comma].word == "ngày" and not issued_on else None
        last = _issuer_end(items, end, text, words) if not issuer else end
        if tail is not None:
            end = tail.end
        elif days is not None:
            end, issued_on = days.end, days.first if days.first == days.last else ""
        elif last > end:
            issuer, end = text[items[end + 1].start : items[last - 1].end], last
        else:
            return Reference(begin, end, kind, number, issued_on, issuer or _asked(items, begin, text, words))


def _issuer_end(items: Sequence[Token], i: int, text: str, words: DutyWords) -> int:
    """The end of ``của Tỉnh ủy``; ``i`` when no body is named."""
    if i >= len(items) or items[i].word != "của":
        return i
    end = name_end(items, i + 1, text, words)
    return end if end > i + 1 else i


def _asked(items: Sequence[Token], begin: int, text: str, words: DutyWords) -> str:
    """The body of ``đề nghị của Sở Tài chính tại Tờ trình số …``, named before the document."""
    if begin == 0 or items[begin - 1].word != "tại":
        return ""
    for i in range(begin - 2, max(0, begin - ASKED), -1):
        if items[i].word == "của":
            end = name_end(items, i + 1, text, words)
            return text[items[i + 1].start : items[end - 1].end] if end == begin - 1 else ""
    return ""
