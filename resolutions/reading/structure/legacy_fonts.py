"""Text -> Problems: text that another encoding or a font of its own made unreadable, and signs that nobody sees.

Before Unicode, Vietnamese was written with fonts (TCVN3, VNI) that show other letters than are stored. Such a text is
valid Unicode and says nothing: "NghÞ quyÕt" is "Nghị quyết", "Nghò quyeát" is the same in another font.
"""

from __future__ import annotations

import unicodedata

from resolutions.limits import LEGACY_SHARE
from resolutions.line_ends import line_at
from resolutions.problems import Problem

_STORED = frozenset("¡¢£¤¥¦§¨©ª«¬®¯±µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûüþÿ")
"""What those fonts store in the middle of words, and Vietnamese does not have."""
_MARKED = ("<!doctype", "<html", "<?xml", "{\\rtf")
"""How files of other programs begin that are text by their bytes alone."""
_LEAST = 10
"""So many such letters must stand in a text before it is called unreadable."""
_BREAKS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
"""Signs that end lines or move on; word processors leave all of them in a text."""


def unreadable(text: str, shown: str) -> list[Problem]:
    """The problem that a text is empty, full of marks or written in a font of its own; none when it is plain text."""
    if not text.strip():
        return [Problem(shown, 0, "empty-file", "the file is empty", "save the text of the document in it")]
    if text.lstrip()[:20].lower().startswith(_MARKED):
        what, todo = "the file is HTML or RTF, and its marks are no text", "save the document as plain text"
        return [Problem(shown, 1, "no-plain-text", what, todo)]
    stored = _STORED.intersection(text)
    places = [i for i, char in enumerate(text) if char in stored and _in_word(text, i)] if stored else []
    if len(places) < _LEAST or len(places) <= LEGACY_SHARE * sum(map(str.isalpha, text)):
        return []
    what = "the text is not Unicode: it was written in a font of its own, such as TCVN3 or VNI"
    todo = "convert it to Unicode, or get the text again"
    return [Problem(shown, line_at(text, places[0]), "legacy-font", what, todo)]


def _in_word(text: str, i: int) -> bool:
    """Whether a letter stands beside it; a lone "×" or "ø" between blanks may be meant."""
    return text[i - 1 : i].isalpha() or text[i + 1 : i + 2].isalpha()


def unseen(text: str, shown: str, known: str = "") -> list[Problem]:
    """A warning for each kind of sign that nobody sees or that stands for what was lost, but for ``known`` ones."""
    found = sorted((char for char in set(text) if char not in known and _is_odd(char)), key=text.index)
    return [_warning(text, char, text.count(char), shown) for char in found]


def _is_odd(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") and char not in _BREAKS)


def _warning(text: str, char: str, count: int, shown: str) -> Problem:
    times = "once" if count == 1 else f"{count} times"
    kind = "which stands for a lost letter" if char == "\ufffd" else "which nobody sees"
    what = f"the text holds the character U+{ord(char):04X} {times}, {kind}"
    todo = "compare the line with the original, and get the text again if it is damaged"
    return Problem(shown, line_at(text, text.index(char)), "odd-character", what, todo, "warning")
