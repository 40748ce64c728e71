"""PO text <-> Entries: what a message file says, with lines, and the same bytes whenever it is written again.

Babel reads the file and escapes and wraps its texts; the layout is our own, because Babel breaks the previous text of
a changed message in the middle of its quotes and puts the date of the day into the header.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, denormalize, normalize, read_po

from resolutions.problems import Problem

WIDTH = 100
"""The texts of documents are wrapped at so many characters, so that a changed sentence is a short difference."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file: a text, its English, and where the two stand to each other."""

    context: str
    """What tells apart two senses of one text; the clause id in the file of a document."""
    text: str
    """The Vietnamese text."""
    plural: str = ""
    """The Vietnamese text for more than one, or empty."""
    english: tuple[str, ...] = ("",)
    """The English, for one and for more; empty texts where it is missing."""
    fuzzy: bool = False
    """Whether the Vietnamese changed since the English was written."""
    previous: str = ""
    """The Vietnamese that the English was written for, when it changed."""
    comments: tuple[str, ...] = ()
    """The lines of comment before it, as they stand in the file."""
    line: int = 0
    """The line on which the text begins, from 1."""


def read_entries(path: str, text: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The messages of a file in order, or the line that makes it no message file."""
    try:
        catalog = read_po(StringIO(text), locale="en", abort_invalid=True)
    except PoFileError as error:
        what = f"this is not a valid message file: {error.args[0].partition(' on ')[0].lower()}"
        return (), [Problem(path, error.lineno + 1, "bad-messages", what, "correct the line")]
    except ValueError as error:
        what = f"this is not a valid message file: {error}"
        return (), [Problem(path, 0, "bad-messages", what, "correct the file")]
    return tuple(_entry(message) for message in catalog if message.id), []


def _entry(message: Message) -> Entry:
    texts = (message.id, "") if isinstance(message.id, str) else message.id
    english = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    old = [comment[1:].strip() for comment in message.user_comments if comment.startswith("|")]
    previous = denormalize("\n".join(old).removeprefix("msgid ")) if old else ""
    told = tuple(f"# {comment}".rstrip() for comment in message.user_comments if not comment.startswith("|"))
    comments = (*told, *(f"#. {comment}" for comment in message.auto_comments))
    context = str(message.context or "")
    return Entry(context, texts[0], texts[1], english, message.fuzzy, previous, comments, message.lineno or 0)


def head(text: str) -> str:
    """The comment and the header of a file: everything before its first message."""
    return text.partition("\n\n")[0]


def written(header: str, entries: Iterable[Entry], width: int = WIDTH) -> str:
    """A message file with a header and entries in the order given; texts are not wrapped when the width is 0."""
    return "\n".join([header, *("\n" + "\n".join(_lines(entry, width)) for entry in entries)]) + "\n"


def _lines(entry: Entry, width: int) -> Iterator[str]:
    def quoted(text: str) -> str:
        return normalize(text, width=width)

    yield from entry.comments
    if entry.fuzzy:
        yield "#, fuzzy"
    if entry.previous:
        yield from (f"#| {line}" for line in f"msgid {quoted(entry.previous)}".split("\n"))
    if entry.context:
        yield f"msgctxt {quoted(entry.context)}"
    yield f"msgid {quoted(entry.text)}"
    if entry.plural:
        yield f"msgid_plural {quoted(entry.plural)}"
        yield from (f"msgstr[{number}] {quoted(form)}" for number, form in enumerate(entry.english))
    else:
        yield f"msgstr {quoted(entry.english[0])}"
