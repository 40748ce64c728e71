"""Lines -> Blocks: what each printed line is, where documents begin, and which line goes on in the next.

A file may hold several documents: after the recipients or the signature of one, a new letterhead begins another.
"""

from __future__ import annotations

from resolutions.phrases import Token, tokens
from resolutions.reading.identity.catalogues import is_catalogue
from resolutions.reading.identity.kind_names import named_kind
from resolutions.reading.structure.grids import GridRow, grid_rows
from resolutions.reading.structure.layout import (
    MAX_HEADING,
    Block,
    OutlineWords,
    is_annex,
    is_heading,
    is_issuer_below,
    is_number_or_date,
    is_ornament,
    is_prose,
    is_subject,
    opens_text,
    states,
)
from resolutions.reading.structure.lines import Line, joined
from resolutions.reading.structure.marks import Mark, mark_of
from resolutions.reading.structure.row_marks import numbered_row, opens_rows

SIGNS = ("tm", "t", "kt", "k", "tl", "tuq")
"""Words that begin a signature and no line of a title."""
MAX_SIGNED = 12
"""A line of a signature in lower case has at most so many tokens."""


def blocks(lines: list[Line], words: OutlineWords) -> list[Block]:
    """The blocks of a file in printed order."""
    reader = _Reader(words)
    for line in grid_rows(lines, words.columns):
        if isinstance(line, GridRow):
            reader.take_row(line)
        else:
            reader.take(line)
    return reader.blocks()


class _Reader:
    """Takes lines one by one; its state says which part of a document the line stands in."""

    def __init__(self, words: OutlineWords) -> None:
        self.words = words
        self.done: list[Block] = []
        self.state = "head"
        self.document = 0
        self.seen: set[str] = set()
        self._more: list[list[Line]] = []
        self._opened = False

    def blocks(self) -> list[Block]:
        """The blocks, each with the lines in which it goes on."""
        return [
            block._replace(line=joined([block.line, *more])) if more else block
            for block, more in zip(self.done, self._more, strict=True)
        ]

    def take(self, line: Line) -> None:
        """Join a line to the block before it, or add it as what it is."""
        mark = mark_of(line.text, self.words.headings)
        if self._goes_on(line, mark):
            return
        items = self._items(line, mark)
        if self.state == "tail" and self._begins_document(line, items):
            self.document, self.state, self.seen = self.document + 1, "head", set()
        getattr(self, f"_in_{self.state}")(line, items, mark)

    def _items(self, line: Line, mark: Mark | None) -> list[Token]:
        """The tokens of a line; of one in the body only the first tell what it is, and of one with a mark the mark."""
        if self.state == "body":
            return tokens(line.text) if mark is None else []
        return tokens(line.text[:200])

    def take_row(self, row: GridRow) -> None:
        """A row of a table is never joined to other lines; in a head it is a letterhead in two columns."""
        if self.state in ("head", "title", "addressees") and not row.is_head and not any(c.head for c in row.cells):
            self.take(row.line)
            return
        self.state = "body" if self.state in ("head", "title", "addressees") else self.state
        block = numbered_row(row, self._opened)
        self._opened = opens_rows(block, self._opened)
        kind = "row" if row.cells else "ornament"
        self._append(Block(self.document, kind, block.mark, block.line, block.cells))

    def _add(self, kind: str, line: Line, mark: Mark | None = None) -> None:
        self._append(Block(self.document, kind, mark, line.after(mark.length) if mark else line))

    def _append(self, block: Block) -> None:
        self.done.append(block)
        self._more.append([])

    def _goes_on(self, line: Line, mark: Mark | None) -> bool:
        """Join the line to the block before it when a page or line break cut a sentence."""
        if not self.done or mark is not None:
            return False
        last, more = self.done[-1], self._more[-1]
        end = more[-1].text[-1:] if more else last.line.text[-1:]
        bare_number = last.mark is not None and not end
        if last.document != self.document or last.kind in ("ornament", "stamp", "letterhead", "signature"):
            return False
        if last.kind == "title" and last.line.text.isupper() != line.text.isupper():
            return False
        begins = line.text[0]
        lost_note = begins in ".,;" and end.isalnum() and not (end.isdigit() and line.text[1:2].isdigit())
        torn = end.isalpha() and line.text[:2].isupper() and self.words.capital_units.opening(line.text) is not None
        if not (bare_number or lost_note or torn or (begins.islower() and end not in ".:;!?")):
            return False
        kind = self._kind_of(last.mark, line.text) if bare_number else last.kind
        more.append(line)
        if kind != last.kind or lost_note:
            self.done[-1] = last._replace(kind=kind, lost_note=last.lost_note or lost_note)
        return True

    def _begins_body(self, line: Line, items: list[Token], mark: Mark | None) -> bool:
        numbered = mark is not None and mark.family != "note"
        return numbered or is_prose(line.text) or states(line.text) or self.words.preambles.at(items, 0) is not None

    def _begins_document(self, line: Line, items: list[Token]) -> bool:
        return line.text.isupper() and self.words.letterheads.at(items, 0) is not None

    def _in_head(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        if is_ornament(line.text):
            self._add("ornament", line)
        elif self._is_head(line, items):
            self._add("letterhead", line)
        elif self.words.addressees.at(items, 0):
            self.state = "addressees"
            self._add("recipients", line)
        elif self._is_title(line, items):
            self.state = "title"
            self._add("title", line)
        elif self.words.subjects.at(items, 0):
            self._add("title", line)
        elif self._begins_body(line, items, mark):
            self._begin_body(line, items, mark)
        else:
            self._add(self._head_kind(line, items), line)

    def _is_head(self, line: Line, items: list[Token]) -> bool:
        """Whether a line of a head would be taken for prose, a bullet or a stamp: a catalogue, a motto, a dateline."""
        glued = line.text[0] in "*|" and is_number_or_date(items)
        return glued or is_catalogue(line.text, self.words.fields) or any(True for _ in self.words.mottoes.find(items))

    def _is_title(self, line: Line, items: list[Token]) -> bool:
        match = named_kind(line.text, self.words.titles, self.words.unmarked_titles)
        return match is not None and (line.text.isupper() or not self.done or match.end == len(items))

    def _head_kind(self, line: Line, items: list[Token]) -> str:
        """A letterhead line; what follows number and date before the title was stamped on by the receiver."""
        kind = "stamp" if {"number", "date"} <= self.seen else "letterhead"
        if items[0].word == "số":
            self.seen.add("number")
        if any(token.word == "ngày" for token in items):
            self.seen.add("date")
        return kind

    def _in_title(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        if is_ornament(line.text):
            self._add("ornament", line)
        elif self.words.recipients.at(items, 0):
            self._in_tail(line, items, mark)
        elif (is_number_or_date(items) and not self.words.preambles.at(items, 0)) or self._is_issuer(line, items):
            self._add("letterhead", line)
        elif items[0].word in SIGNS and self._signs(line, items):
            self._begin_body(line, items, mark)
        elif self._titles_on(line, mark):
            self._add("title", line)
        elif self._begins_body(line, items, mark) or self.words.enactments.at(items, 0) or self._opens(line, items):
            self._begin_body(line, items, mark)
        else:
            self._add("title", line)

    def _titles_on(self, line: Line, mark: Mark | None) -> bool:
        """Whether a line goes on with a title, or says below the bare name of a kind what the document is about."""
        small = line.text[0].islower() and line.text[1:2] not in (".", ")") and len(line.text) <= MAX_HEADING
        above = self.done[-1]
        return small or (mark is None and above.kind == "title" and is_subject(line.text, above.line.text, self.words))

    def _is_issuer(self, line: Line, items: list[Token]) -> bool:
        return is_issuer_below(line.text, items, self.done[-1].line.text, self.words)

    def _opens(self, line: Line, items: list[Token]) -> bool:
        titles = [block for block in self.done[-4:] if block.kind == "title" and block.document == self.document]
        return len(titles) > 1 and (states(line.text) or opens_text(line.text, items, self.words))

    def _in_addressees(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        if mark is not None and mark.name:
            self._add("recipient", line, mark)
        else:
            self._begin_body(line, items, mark)

    def _begin_body(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        self.state = "body"
        self._in_body(line, items, mark)

    def _in_body(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        if self.words.recipients.at(items, 0):
            self._in_tail(line, items, mark)
        elif mark is None and self.words.closings.at(items, 0):
            self._add("closing", line)
        elif mark is None and self._signs(line, items):
            self.state = "tail"
            self._add("signature", line)
        elif is_ornament(line.text):
            self._add("ornament", line)
        else:
            self._add(self._kind_of(mark, line.text[mark.length :].strip() if mark else line.text), line, mark)

    def _signs(self, line: Line, items: list[Token]) -> bool:
        """Whether a line begins a signature: in capitals, or short and with a sign such as "TM."."""
        signed = line.text[:2].isupper() and line.text[2:3] in "./" and len(items) <= MAX_SIGNED
        return (line.text.isupper() or signed) and self.words.signatures.at(items, 0) is not None

    def _kind_of(self, mark: Mark | None, text: str) -> str:
        """The kind of a clause with a mark and the text after it, which may stand on the next line."""
        if mark is not None and mark.name:
            return "note" if mark.family == "note" else "row" if "\t" in text else "item"
        if text.isupper() and any(char.isalpha() for char in text):
            return "heading"
        if mark is None and is_annex(text, self.words):
            return "heading"
        if mark is not None and is_heading(text, mark.family):
            return "heading"
        return "row" if "\t" in text else "paragraph"

    def _in_tail(self, line: Line, items: list[Token], mark: Mark | None) -> None:
        self.state = "tail"
        if mark is not None and mark.family == "note":
            self._add("note", line, mark)
        elif mark is not None and mark.name:
            self._add("recipient", line, mark)
        elif is_ornament(line.text):
            self._add("ornament", line)
        elif self.words.recipients.at(items, 0):
            self._add("recipients", line)
        elif mark is not None or self.words.annexes.at(items, 0) or self._is_title(line, items):
            self._begin_body(line, items, mark)
        else:
            stamped = any(token.is_number for token in items)
            self._add("stamp" if stamped else "signature", line)
