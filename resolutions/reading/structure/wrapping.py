"""Lines -> Lines: the lines of a text that was broken at the right edge of its page are joined to paragraphs again.

Most files hold one paragraph a line; a text taken from a printed page breaks it where the next word found no room. Such
a text is known by its many lines of nearly one length.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, tokens
from resolutions.reading.structure.lines import Line, joined
from resolutions.reading.structure.marks import mark_of
from resolutions.reading.structure.page_breaks import COLUMNS

NARROWEST, WIDEST = 50, 130
"""How many characters a line of a printed page holds."""
MIN_FULL = 8
"""So many lines, at least, reach the right edge."""
RAGGED = 0.85
"""A line reaches the edge when it is this share of the longest; letters are not equally wide."""


def unwrapped(lines: Sequence[Line], text: str, headings: Phrases, unfinished: Phrases) -> list[Line]:
    """The lines of a text, those joined that the edge of the page broke; other lines and other texts as they are.

    After an ``unfinished`` line a number begins no item: "kỳ họp thứ", "11 thông qua".
    """
    width = _width(lines, text)
    if not width:
        return list(lines)
    done: list[list[Line]] = []
    for line in lines:
        if done and _goes_on(done[-1][-1], line, width, text, headings, unfinished):
            done[-1].append(line)
        else:
            done.append([line])
    return [joined(group) if len(group) > 1 else group[0] for group in done]


def _goes_on(last: Line, line: Line, width: int, text: str, headings: Phrases, unfinished: Phrases) -> bool:
    """Whether a line goes on with the last one, which the edge of the page broke."""
    if _is_open(last, unfinished):
        return _was_broken(last, line, 0, text)
    return _was_broken(last, line, width, text) and not _begins_item(line, headings)


def _right_edge(line: Line, text: str) -> int:
    """The column after the last character of a line, indent included."""
    return line.end - text.rfind("\n", 0, line.start) - 1


def _width(lines: Sequence[Line], text: str) -> int:
    """Where the lines of a wrapped text end; 0 when the text is not wrapped."""
    edges = sorted(_right_edge(line, text) for line in lines if len(line.text) > NARROWEST // 2)
    if not edges:
        return 0
    width = edges[len(edges) * 98 // 100]
    full = sum(RAGGED * width <= edge <= width for edge in edges)
    wrapped = width >= NARROWEST and edges[-1] <= WIDEST and full >= MIN_FULL and 2 * full >= len(edges)
    return width if wrapped else 0


def _was_broken(line: Line, following: Line, width: int, text: str) -> bool:
    """Whether a line ends because the next word found no room, in the middle of a sentence."""
    between, printed = text[line.end : following.start], text[line.start : line.end]
    if between.count("\n") != 1 and not between.strip():
        return False
    if COLUMNS in printed.strip() or COLUMNS in text[following.start : following.end] or "|" in printed:
        return False
    word = following.text.split(maxsplit=1)[0]
    room = _right_edge(line, text) + 1 + len(word)
    return line.text[-1] not in ".:;!?" and room > RAGGED * width and not _is_title(line, following)


def _is_open(line: Line, unfinished: Phrases) -> bool:
    """Whether a line of prose ends with a word that something must follow: "với thu nhập từ"."""
    last = tokens(line.text[-12:])
    return not line.text.isupper() and len(line.text) > NARROWEST and unfinished.before(last, len(last)) is not None


def _is_title(line: Line, following: Line) -> bool:
    """Whether one of two lines is in capitals and the other is not: a title and what it stands over."""
    return line.text.isupper() != following.text.isupper() and any(c.isalpha() for c in following.text)


def _begins_item(line: Line, headings: Phrases) -> bool:
    """Whether a line begins with a number or list mark and has words of its own."""
    mark = mark_of(line.text, headings)
    return mark is not None and bool(line.text[mark.length :].strip())
