"""Text -> place: signs that no text a person edits may hold, and letters under heaps of marks.

Putting thousands of marks over one letter in order costs their square, so such a text is refused before that is done.
"""

from __future__ import annotations

import unicodedata

from resolutions.limits import MAX_MARKS
from resolutions.line_ends import line_at
from resolutions.problems import Problem

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_ALLOWED = frozenset("\t\n\r\x85")


def unseen(char: str) -> bool:
    """Whether a character is a control sign or another one that nobody can see; blanks and line ends are none."""
    return unicodedata.category(char) in _UNSEEN and char not in _ALLOWED


def heaped(text: str, shown: str) -> list[Problem]:
    """The problem that more marks than any language has stand over one letter."""
    marks = [char for char in set(text) if unicodedata.combining(char)] if not text.isascii() else []
    if not marks:
        return []
    at = text.translate(dict.fromkeys(map(ord, marks), "\u0301")).find("\u0301" * (MAX_MARKS + 1))
    what = f"more than {MAX_MARKS} marks stand over one letter"
    todo = "get the text again: it is damaged"
    return [Problem(shown, line_at(text, at), "heaped-marks", what, todo)] if at >= 0 else []


def lost(text: str, shown: str) -> list[Problem]:
    """The first sign that nobody sees, or that stands for what was lost, as a problem; a text of ours needs none."""
    odd = {char for char in set(text) if unseen(char) or char == "\ufffd"}
    at = next((i for i, char in enumerate(text) if char in odd), -1) if odd else -1
    if at < 0:
        return []
    kind = "stands for a lost letter" if text[at] == "\ufffd" else "nobody sees"
    what = f"the file holds the character U+{ord(text[at]):04X}, which {kind}"
    return [Problem(shown, line_at(text, at), "odd-character", what, "delete it, or write the text again")]
