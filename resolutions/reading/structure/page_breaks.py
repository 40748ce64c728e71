"""Lines -> page marks: page numbers and running feet, which interrupt a sentence or a table and state nothing.

A number alone on a line is that of a page only when the numbers so printed count on (1, 2, 3 …), each with blank lines
beside it or set far to the right, and a page of lines between them; the numbers of flattened table rows stand closer.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from itertools import pairwise

from resolutions.phrases import Phrases, first_words, tokens
from resolutions.reading.structure.layout import Block
from resolutions.reading.structure.lines import Line
from resolutions.reading.structure.marks import Mark

MAX_FOOT = 120
"""A line longer than this is no running foot."""
INDENT = 15
"""A number that stands so far to the right is set in the middle of its page."""
COLUMNS = "   "
"""Blanks within a line that set two columns beside each other."""
MAX_CODE = 4
"""The number of a document in a running foot has at most so many words before it."""
PAGE = 10
"""So many printed lines, at least, stand between two page numbers."""


def page_marks(lines: Sequence[Line], text: str, feet: Phrases) -> set[int]:
    """Which lines of a text are page numbers or running feet, by position; ``feet`` are words such as ``trang {n}``."""
    found = {i for i, line in enumerate(lines) if _is_foot(line, text, feet)}
    candidates = [i for i, line in enumerate(lines) if _is_number(line) and _stands_alone(line, text)]
    return found | set(_counting(candidates, lines)) | set(_set_apart(lines, text))


def with_page_marks(blocks: Sequence[Block], marks: Sequence[Line]) -> list[Block]:
    """The blocks of a file with its page marks among them, each after the block that it interrupts."""
    done: list[Block] = []
    left = deque(marks)
    for block in blocks:
        while left and left[0].start < block.line.start:
            done.append(_page_mark(left.popleft(), done[-1].document if done else 0))
        done.append(block)
    return done + [_page_mark(line, done[-1].document if done else 0) for line in left]


def _page_mark(line: Line, document: int) -> Block:
    return Block(document, "ornament", Mark("page", "page", "", "", 0), line)


def _is_foot(line: Line, text: str, feet: Phrases) -> bool:
    """Whether a line is a running foot or head; a number, or words in a column of their own, may stand beside it."""
    if len(line.text) > MAX_FOOT:
        return False
    apart = COLUMNS in text[line.start : line.end] or "\t" in line.text
    if apart and _is_numbered_code(text[line.start : line.end]) and _stands_alone(line, text):
        return True
    if not apart and not any(feet.can_begin(word) for word in first_words(line.text, 2)):
        return False
    items = tokens(line.text)
    return any(len(items) - match.end <= 1 and (match.begin <= 1 or apart) for match in feet.find(items))


def _is_numbered_code(printed: str) -> bool:
    """Whether the number of a document and that of a page stand in two columns: ``BV: 87-KL/TU      2``."""
    code, _, page = printed.rpartition(COLUMNS)
    words = code.split()
    coded = any("/" in word and word[0].isdigit() and word[-1].isupper() for word in words)
    return coded and len(words) <= MAX_CODE and len(page.strip()) <= 3 and page.strip().isdecimal()


def _is_number(line: Line) -> bool:
    digits = line.text.strip("-– ")
    return digits.isascii() and digits.isdigit() and len(digits) <= 3


def _stands_alone(line: Line, text: str) -> bool:
    """Whether a line is set to the right or has a blank line, or a page break, above or below it."""
    above, below = text.rfind("\n", 0, line.start), text.find("\n", line.end)
    indent = line.start - above - 1
    before = text[text.rfind("\n", 0, max(above, 0)) + 1 : max(above, 0)]
    after = text[below + 1 : (text.find("\n", below + 1) + 1 or len(text) + 1) - 1] if below >= 0 else ""
    return indent >= INDENT or not before.strip() or not after.strip() or "\f" in text[above + 1 : line.start]


def _set_apart(lines: Sequence[Line], text: str) -> list[int]:
    """Page numbers in the middle between blank lines, alone or right of a head that the pages share, which count on."""
    found: list[int] = []
    heads = Counter(_head_of(line, text) for line in lines)
    numbers: list[int] = []
    for i, line in enumerate(lines):
        indented = line.start - text.rfind("\n", 0, line.start) - 1 >= INDENT
        shared = heads[_head_of(line, text)] > 1 and bool(_head_of(line, text))
        if ((indented and _is_number(line)) or shared) and _is_between_blanks(line, text):
            found.append(i)
            numbers.append(int(line.text.split()[-1].strip("-– ")))
    on = all(a < b for a, b in pairwise(numbers)) and all(b - a > PAGE for a, b in pairwise(found))
    return found if on and numbers[:1] < [3] else []


def _head_of(line: Line, text: str) -> str:
    """What stands left of the number of a page, far from it; empty where nothing does: ``HĐND xã         2``."""
    head, _, page = text[line.start : line.end].rpartition(COLUMNS)
    plain = page.strip().isascii() and page.strip().isdigit() and len(page.strip()) <= 3
    return head.strip() if plain and len(line.text) <= MAX_FOOT and not any(map(str.isdigit, head)) else ""


def _is_between_blanks(line: Line, text: str) -> bool:
    """Whether a line has a blank line above and one below."""
    above, below = text.rfind("\n", 0, line.start), text.find("\n", line.end)
    before = text[text.rfind("\n", 0, max(above, 0)) + 1 : max(above, 0)]
    after = text.find("\n", below + 1)
    return not before.strip() and 0 <= below < after and not text[below:after].strip()


def _counting(candidates: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """The candidates, when each counts on from the one before it; none when one of them does not."""
    numbers = [int(lines[i].text.strip("-– ")) for i in candidates]
    on = all(b == a + 1 for a, b in pairwise(numbers)) and all(b - a > PAGE for a, b in pairwise(candidates))
    return list(candidates) if len(candidates) > 1 and numbers[0] <= 2 and on else []
