"""Source -> Lines: printed lines as clean text that still knows where each character stands.

White space is folded (a tab survives as the column mark it is), emphasis asterisks and invisible characters are
dropped, footnote marks such as ``^(*)`` are taken out and remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.line_ends import line_spans
from resolutions.reading.structure.marks import numbered_note

INVISIBLE = "\ufeff\u200b\u00ad\u2060"
"""Characters that print nothing and are dropped: byte order mark, zero-width space, soft hyphen, word joiner."""
_SPECIAL = INVISIBLE + "*^[\t\r\n\v\f\u00a0\u2002\u2003\u2009\u202f"
Pieces = tuple[tuple[int, int], ...]
"""Pairs (position in text, position in source) where the two run on in step."""


class Line(NamedTuple):
    """One printed line, or several that were joined."""

    text: str
    """The clean text."""
    pieces: Pieces
    """How positions of the text map to the source."""
    start: int
    """First printed character in the source."""
    end: int
    """Position after the last printed character."""
    note_marks: tuple[str, ...] = ()
    """Footnote marks that stood in the text, in order."""

    def after(self, length: int) -> Line:
        """The line without its first ``length`` characters and the blanks that follow them; the span stays whole."""
        while length < len(self.text) and self.text[length] in " \t":
            length += 1
        moved = [(position - length, source) for position, source in self.pieces if position > length]
        at = _source_of(self.pieces, length)
        return Line(self.text[length:], ((0, at), *moved), self.start, self.end, self.note_marks)


def _source_of(pieces: Pieces, position: int) -> int:
    before = [piece for piece in pieces if piece[0] <= position]
    return before[-1][1] + position - before[-1][0] if before else position


def joined(lines: Sequence[Line], glue: str = " ") -> Line:
    """Lines as one, with a blank (or other glue) between two of them where words meet."""
    texts = [lines[0].text]
    pieces = list(lines[0].pieces)
    shift = len(lines[0].text)
    for line in lines[1:]:
        between = "" if line.text[:1] in ".,;:)" and glue == " " else glue
        shift += len(between)
        pieces += [(position + shift, source) for position, source in line.pieces]
        texts += [between, line.text]
        shift += len(line.text)
    marks = tuple(mark for line in lines for mark in line.note_marks)
    return Line("".join(texts), tuple(pieces), lines[0].start, lines[-1].end, marks)


def lines(text: str) -> list[Line]:
    """The lines of a source that print something, in order."""
    special = "".join(char for char in _SPECIAL if char in text)
    found = (clean(text, start, end, special) for start, end in line_spans(text))
    return [line for line in found if line is not None]


def clean(source: str, start: int, end: int, special: str = _SPECIAL) -> Line | None:
    """The span of a source as a line, or None when nothing is printed in it.

    ``special`` are the signs that may stand in it and are not taken as they are; most texts have none or few.
    """
    raw = source[start:end]
    stripped = raw.strip()
    if not stripped.strip(INVISIBLE):
        return None
    start += len(raw) - len(raw.lstrip())
    end = start + len(stripped)
    if "  " not in stripped and not any(char in stripped for char in special):
        return Line(stripped, ((0, start),), start, end)
    return _clean_slowly(source, start, end)


def _clean_slowly(source: str, start: int, end: int) -> Line:
    kept: list[str] = []
    pieces: list[tuple[int, int]] = []
    marks: list[str] = []
    expected = -1
    i = start
    while i < end:
        step, shown, mark = _read_one(source, i, start, end)
        if mark:
            marks.append(mark)
        repeated = kept and kept[-1] in " \t" and (shown == " " or (shown == "\t" and kept[-1] == " "))
        if shown and not repeated:
            if i != expected:
                pieces.append((len(kept), i))
            kept += shown
            expected = i + step
        elif shown == "\t":
            kept[-1] = "\t"
        i += step
    while kept and kept[-1] in " \t":
        kept.pop()
    if not kept:
        return Line(source[start:end], ((0, start),), start, end)
    return Line("".join(kept), tuple(pieces), start, end, tuple(marks))


def _read_one(source: str, i: int, start: int, end: int) -> tuple[int, str, str]:
    """How many characters to take at ``i``, what to show for them (all or one), and the footnote mark they are."""
    char = source[i]
    if char in INVISIBLE:
        return 1, "", ""
    if char == "\t":
        return 1, "\t", ""
    if char.isspace():
        return 1, " ", ""
    if char == "^" and i > start:
        close = source.find(")", i, min(i + 8, end))
        if source[i + 1 : i + 2] == "(" and close > 0 and not _parts_number(source, i, close + 1):
            return close + 1 - i, "", source[i + 1 : close + 1]
    note = numbered_note(source, i) if char == "[" and i > start else ""
    if note and not _parts_number(source, i, i + len(note)):
        return len(note), "", note
    if char == "*":
        last = i + 1
        while last < end and source[last] == "*":
            last += 1
        return last - i, "" if _is_emphasis(source, i, last, start, end) else source[i:last], ""
    return 1, char, ""


def _parts_number(source: str, first: int, last: int) -> bool:
    """Whether digits stand on both sides of a mark: "8^(4)2" is no footnote to 82."""
    return source[first - 1].isdigit() and source[last : last + 1].isdigit()


def _is_emphasis(source: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether asterisks mark bold or italic: they touch a word, and are no list mark or footnote mark."""
    if last - first == 1 and source[first - 1 : first] == "(" and source[last : last + 1] == ")":
        return False
    before = source[first - 1] if first > start else " "
    after = source[last] if last < end else " "
    return not (before.isspace() and after.isspace())
