"""Clauses -> Findings: document numbers whose code is of another kind than the word before them.

Codes are those of ``document_kinds.yaml``; only a code that is another kind's is a misfit ("Kế hoạch số 290-CT/TU").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from resolutions.facts import Clause, Finding
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.doubts.noted import finding
from resolutions.reading.reader import Key
from resolutions.registers import DocumentKind
from resolutions.vocabulary import Vocabulary

ALSO = {"regulation": ("QĐ",), "programme": ("CT", "CTHĐ"), "statute": ("QĐ",), "submission": ("TT",)}
"""Codes that a kind is printed with besides its own."""


def code_misfits(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Document numbers whose code is of another kind than the word before them ("Thông báo kết luận" names two)."""
    by_code, names = _indexed(Key(vocabulary))
    for clause in clauses:
        if not _has_code(clause.text):
            continue
        items = tokens(clause.text)
        before: tuple[str, ...] = ()
        last = -1
        for match in names.find(items):
            kind = match.payload
            assert isinstance(kind, DocumentKind)
            own = (kind.code.upper(), *ALSO.get(kind.kind_id, ()))
            i, j, code = _code_after(items, match.end, clause.text)
            if code in by_code and code not in (*own, *(before if last == match.begin else ())):
                yield _misfit(clause, items[match.begin : j], i - match.begin, kind, by_code[code])
            before, last = own, match.end


@lru_cache(maxsize=2)
def _indexed(key: Key) -> tuple[dict[str, DocumentKind], Phrases]:
    """The kinds of documents by code, and their names, made once for a vocabulary."""
    coded = [kind for kind in key.vocabulary.kinds if kind.code]
    names = Phrases((title.lower(), kind) for kind in coded for title in kind.titles)
    return {kind.code.upper(): kind for kind in coded}, names


def _has_code(text: str) -> bool:
    """Whether somewhere a digit is followed by a dash or stroke and a capital."""
    for sign in "-/":
        at = text.find(sign)
        while at >= 0:
            if text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isupper():
                return True
            at = text.find(sign, at + 1)
    return False


def _code_after(items: Sequence[Token], i: int, text: str) -> tuple[int, int, str]:
    """The index of the code in ``số 15/2020/NQ-HĐND``, the index after the number, and the code in capitals."""
    while i < len(items) and items[i].word in ("số", ":"):
        i += 1
    begin = i
    while i + 2 < len(items) and items[i].is_number and items[i + 1].word in ("-", "/"):
        i += 2
    end = i
    while end + 1 < len(items) and not items[end + 1].gap and items[end + 1].word[0] not in ".,;:()":
        end += 1
    if i == begin or i >= len(items) or not text[items[i].start].isupper():
        return begin, begin, ""
    return i, end + 1, text[items[i].start : items[i].end].upper()


def _misfit(clause: Clause, items: Sequence[Token], at: int, kind: DocumentKind, other: DocumentKind) -> Finding:
    start, end = items[0].start, items[-1].end
    printed, code = clause.text[start:end], clause.text[items[at].start : items[at].end]
    likely = clause.text[start : items[at].start] + kind.code + clause.text[items[at].end : end]
    said = (
        f"“{printed}” gọi là {kind.name_vi.lower()} nhưng ký hiệu {code} là của {other.name_vi.lower()}; có thể ký "
        "hiệu hoặc tên loại văn bản bị in sai (chưa kiểm tra được).",
        f"“{printed}” is called {_an(kind.name_en)}, but the code {code} is that of {_an(other.name_en)}; the code or "
        "the word may be misprinted (not verified).",
    )
    return finding(clause, "code_misfit", printed, said, likely, "medium")


def _an(name: str) -> str:
    low = name.lower()
    return f"{'an' if low[0] in 'aeiou' else 'a'} {low}"
