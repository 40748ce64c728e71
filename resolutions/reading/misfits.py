"""Clauses -> Findings: an announced annex that is not there, a number whose code is of another kind, an open end.

Codes are those of ``document_kinds.yaml``; only a code that is another kind's is a misfit ("Kế hoạch số 290-CT/TU").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolutions.facts import Clause, Finding
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.noted import finding
from resolutions.registers import DocumentKind
from resolutions.vocabulary import Vocabulary

ALSO = {"regulation": ("QĐ",), "programme": ("CT", "CTHĐ"), "statute": ("QĐ",), "submission": ("TT",)}
"""Codes that a kind is printed with besides its own."""
MIN_PROSE = 160
"""A paragraph shorter than this may end as a line of a list does, without a full stop."""
_ANNOUNCED = Phrases(
    (text, text)
    for text in (
        "(phụ lục|biểu|bảng|danh mục) (kèm theo|đính kèm)",
        "(phụ lục|biểu) {words} (kèm theo|đính kèm)",
        "(kèm theo|đính kèm) (phụ lục|biểu)",
    )
)
_OF_THIS = ("này", "trên")
_LEADS_ON = ("như sau", "sau đây", "gồm", "là")


def missing_annexes(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Finding]:
    """The first announcement ("Phụ lục chi tiết kèm theo") of an annex in each document that has none in the file."""
    named = vocabulary.words.outline["annexes"]
    held = {clause.document_id for clause in clauses if _opens_annex(clause, named)}
    told: set[str] = set()
    for clause in clauses:
        low = clause.text.lower()
        if clause.document_id in held | told or not ("kèm theo" in low or "đính kèm" in low):
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
    return named.at(tokens(short), 0) is not None and "kèm theo" not in short.lower()


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


def code_misfits(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Document numbers whose code is of another kind than the word before them ("Thông báo kết luận" names two)."""
    by_code = {kind.code.upper(): kind for kind in vocabulary.kinds if kind.code}
    names = Phrases((title.lower(), kind) for kind in vocabulary.kinds for title in kind.titles if kind.code)
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


def _misfit(
    clause: Clause, items: Sequence[Token], at: int, kind: DocumentKind, other: DocumentKind
) -> Finding:
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


def open_ends(clauses: Sequence[Clause]) -> Iterator[Finding]:
    """Long paragraphs that end in a word: the full stop, or more, is missing."""
    for clause in clauses:
        text = clause.text
        prose = clause.kind == "paragraph" and len(text) >= MIN_PROSE and (". " in text or "; " in text)
        printed = " ".join(text[-60:].split()[-4:])
        if prose and text[-1].isalnum() and not printed.isupper() and not printed.endswith(_LEADS_ON):
            said = (
                "Đoạn văn kết thúc mà không có dấu câu; có thể thiếu dấu chấm, hoặc thiếu cả phần cuối.",
                "The paragraph ends without a punctuation mark; the full stop may be missing, or its last words.",
            )
            yield finding(clause, "open_end", printed, said, f"{printed}.", "low")


def damaged_marks(clauses: Mapping[str, Clause]) -> Iterator[Finding]:
    """Footnotes whose mark the source file has lost."""
    for clause in clauses.values():
        if clause.kind == "note" and not clause.number:
            said = (
                "Ký hiệu của chú thích này đã bị hỏng trong tệp nguồn.",
                "The mark of this footnote is damaged in the source file.",
            )
            yield finding(clause, "damaged_note_mark", "\ufffd", said, "", "high")
