"""Line -> Mark: the printed number or list mark with which a line begins, if any.

Knows ``II-``, ``2.1.1.``, ``a)``, ``(3)``, ``Điều 4.``, ``-``, ``+``, ``- +``, ``*`` and footnote marks; leaves ``1.200
doanh nghiệp`` and ``V/v`` alone.
"""

from __future__ import annotations

from typing import NamedTuple

from resolutions.facts import ListMark
from resolutions.phrases import Phrases, tokens

BULLETS: dict[str, ListMark] = {
    **dict.fromkeys("-–—−", "dash"),
    "+": "plus",
    "*": "asterisk",
    **dict.fromkeys("•\uf0b7", "bullet"),
}
"""List marks by the character that prints them."""
ARABIC = ("arabic1", "arabic2", "arabic3", "arabic4")
"""``1.``, ``1.1.`` and so on."""
NUMBERED = ("part", "section", "article", "roman", "upper", *ARABIC, "letter", "paren")
"""The families of printed numbers; the others are list marks."""
NOTE_DIGITS = 2
"""The number of a footnote has at most so many digits: "[2012]" is none."""
_UPPER = "ABCDĐEGH"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_LOWER = "abcdđeghiklmnopqrstuvxy"


class Mark(NamedTuple):
    """The printed number or list mark of a line."""

    family: str
    """``roman``, ``arabic2``, ``dash`` …: marks of one family are siblings."""
    name: ListMark
    """The name of a list mark (``dash``), empty for numbers."""
    number: str
    """The number as printed (``2.1.``), empty for list marks."""
    part: str
    """What the number adds to the path (``2.1``)."""
    length: int
    """How many characters of the line it takes."""


def mark_of(text: str, headings: Phrases) -> Mark | None:
    """The mark at the beginning of a clean line; ``headings`` are phrases such as ``điều {n}``."""
    return _note(text) or _bullet(text) or _roman(text) or _arabic(text) or _letter(text) or _worded(text, headings)


def _note(text: str) -> Mark | None:
    numbered = numbered_note(text, 0)
    for sign in ("^(*)", "(*)", "(**)", "\ufffd", *([numbered] if numbered else [])):
        if text.startswith(sign) and len(text) > len(sign) + 2:
            shown = sign.lstrip("^") if sign != "\ufffd" else ""
            return Mark("note", "note", shown, "", len(sign))
    return None


def numbered_note(text: str, i: int) -> str:
    """The mark of a numbered footnote that stands at a place, ``[3]`` or ``^(3)``; empty when there is none."""
    opens = "^(" if text.startswith("^(", i) else "["
    close = text.find(")" if opens == "^(" else "]", i, i + len(opens) + NOTE_DIGITS + 1)
    number = text[i + len(opens) : close] if text.startswith(opens, i) and close > 0 else ""
    return text[i : close + 1] if number.isascii() and number.isdecimal() else ""


def _bullet(text: str) -> Mark | None:
    name = BULLETS.get(text[0])
    if name is None or len(text) < 2:
        return None
    rest = text[1:].lstrip()
    if name == "dash" and rest[:1] == "+" and rest[1:2] in (" ", "\t"):
        return Mark("plus", "dash_plus", "", "", len(text) - len(rest) + 1)
    if text[1] in " \t" or (text[0] != "*" and text[1].isalpha()):
        return Mark(name, name, "", "", 1)
    return None


def _ends_mark(text: str, i: int, closers: str) -> int:
    """The length of the closing punctuation at ``i`` (``.``, ``)``, ``-`` …) before a blank or a letter, else 0."""
    if text[i : i + 1] in closers and text[i : i + 1]:
        follow = text[i + 1 : i + 2]
        if not follow or follow in " \t" or (follow.isalpha() and text[i] != "/"):
            return 1
    return 0


def _dash_apart(text: str, i: int) -> int:
    """The length of a dash at ``i`` with a blank before it, when a capital letter follows: ``1.12 - Thu phí``."""
    return 2 if text[i : i + 3] in (" - ", " – ") and text[i + 3 : i + 4].isupper() else 0


def _roman(text: str) -> Mark | None:
    i = 0
    while i < len(text) and text[i] in ("IVX" if i == 0 or text[i - 1].isupper() else "ivx"):
        i += 1
    if i == 1 and text[1:2] in "ivx":  # "Ii." in a text whose capitals were lowered
        i += len(text[1:]) - len(text[1:].lstrip("ivx"))
    family = "roman"
    if i == 0 and text[0] in _UPPER:
        i, family = 1, "upper"
    if i == 0 or not _ends_mark(text, i, ".)-/:"):
        return None
    if text[i] == "-" and text[i + 1 : i + 2] not in (" ", "\t"):
        return None
    return Mark(family, "", text[: i + 1], text[:i].upper(), i + 1)


def _arabic(text: str) -> Mark | None:
    opened = text[0] == "("
    i = 1 if opened else 0
    parts: list[str] = []
    while i < len(text) and "0" <= text[i] <= "9":
        j = i
        while j < len(text) and "0" <= text[j] <= "9":
            j += 1
        parts.append(text[i:j])
        i = j + 1 if text[j : j + 1] == "." and "0" <= text[j + 1 : j + 2] <= "9" else j
        if i == j:
            break
    if not parts or any(len(part) > 2 for part in parts) or len(parts) > 4:
        return None
    number = ".".join(parts)
    if opened:
        return Mark("paren", "", f"({number})", number, i + 1) if text[i : i + 1] == ")" and len(parts) == 1 else None
    closing = _ends_mark(text, i, ".)-/:") or _dash_apart(text, i)
    if not closing and not (len(parts) > 1 and text[i : i + 1] == " " and text[i + 1 : i + 2].isupper()):
        return None
    return Mark(f"arabic{len(parts)}", "", text[: i + closing], number, i + closing)


def _letter(text: str) -> Mark | None:
    if text[0] in _LOWER and text[1:3] == ", " and text[3:4].isupper():
        return Mark("letter", "", text[:2], text[0], 2)  # "a, Tiền công"
    if text[0] in _LOWER and text[1:2] and _ends_mark(text, 1, ").-/") and (text[1] in ")" or text[2:3] == " "):
        return Mark("letter", "", text[:2], text[0], 2)
    return None


def _worded(text: str, headings: Phrases) -> Mark | None:
    if not text[0].isupper():
        return None
    match = headings.opening(text)
    if match is None:
        return None
    end = tokens(text)[match.end - 1].end
    after = text[end : end + 1]
    if after and after not in ".:-–/ \t":
        return None
    if after == " " and text[end + 1 : end + 2].islower():
        return None
    closing = 1 if after and after in ".:-–/" else 0
    return Mark(str(match.payload), "", text[: end + closing], text[:end], end + closing)


def follows(path: str, part: str) -> bool:
    """Whether a number is the next after the last one of a path: ``5`` after ``A.I.4``, ``III`` after ``A.II``."""
    last = path.rpartition(".")[2]
    own = part.rpartition(".")[2]
    if last.isdigit() and own.isdigit():
        return int(own) == int(last) + 1
    for order in (_ROMANS, _UPPER, _LOWER):
        if last in order and own in order:
            return order.index(own) == order.index(last) + 1
    return False
