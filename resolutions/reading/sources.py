"""Bytes -> Source: the only place where a source file is opened and decoded.

UTF-8 (with or without a byte order mark) and UTF-16 with a mark are read; anything else is a problem, not a guess.
"""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from resolutions.facts import Source
from resolutions.limits import MAX_LINE_LENGTH, MAX_SOURCE_BYTES, MAX_SOURCE_LINES
from resolutions.line_ends import even, line_at
from resolutions.odd_characters import heaped
from resolutions.problems import Problem


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """The bytes of a file, or the problem that prevents reading it; ``shown`` names the file in messages."""
    try:
        if path.stat().st_size > MAX_SOURCE_BYTES:
            return Problem(shown, 0, "too-large", f"the file has more than {MAX_SOURCE_BYTES} bytes", "split it")
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        return Problem(shown, 0, "unreadable", f"the file cannot be read: {reason}", "check its name and permissions")


def decode(data: bytes, shown: str, name: str = "") -> Source | Problem:
    """The source as text, line ends untouched; a problem names the line with the first unreadable byte."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        read = data[: error.start].decode(encoding, "ignore")
        what = f"byte {error.start} is not {encoding.removesuffix('-sig').upper()} text"
        return Problem(shown, line_at(read, len(read)), "bad-encoding", what, "save the file as UTF-8")
    if "\0" in text:
        line = line_at(text, text.index("\0"))
        return Problem(shown, line, "nul", "the text holds a NUL character", "save the file as plain UTF-8 text")
    if even(text).count("\n") > MAX_SOURCE_LINES:
        return Problem(shown, 0, "too-large", f"the file has more than {MAX_SOURCE_LINES} lines", "split it")
    long = next((i for i, line in enumerate(even(text).split("\n"), 1) if len(line) > MAX_LINE_LENGTH), 0)
    if long:
        what = f"the line has more than {MAX_LINE_LENGTH} characters"
        return Problem(shown, long, "too-long", what, "begin a new line with each paragraph")
    if wrong := heaped(text, shown):
        return wrong[0]
    composed, positions = _composed(text)
    return Source(shown, composed, hashlib.sha256(data).hexdigest(), positions, name)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with each letter and its marks in one character, and where those characters stand in the file."""
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    made: list[str] = []
    positions: list[int] = []
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and unicodedata.combining(text[j]):
            j += 1
        letters = unicodedata.normalize("NFC", text[i:j])
        made.append(letters)
        positions += [i] * len(letters)
        i = j
    return "".join(made), (*positions, len(text))


def opened(path: Path) -> Source | Problem:
    """The source in a file that is not in content/, or why it cannot be read."""
    data = read_bytes(path, str(path))
    return data if isinstance(data, Problem) else decode(data, str(path))
