"""Tables -> the pages "How we read": the vocabulary, a page for each group of word lists.

Each wording stands there with what it tells and its example.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.downloading.downloads import Download
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import NAMED, Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.names import document_name
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record

_Rows = dict[str, list[Record]]


@dataclass(frozen=True, slots=True)
class WordingView:
    """One wording of the vocabulary."""

    id: str
    """Its anchor."""
    words: str
    """The words with holes."""
    tells: str
    """What they tell, in words; empty when the group says it all."""
    example: str
    """Its example, or empty."""
    counter: str
    """Words that must not be read so, or empty."""
    document: Link | None
    """The document of the example; None when it was written for the purpose."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of wordings and the groups within it."""

    id: str
    """Its anchor."""
    name: str
    """Its name."""
    about: str
    """What it is for, in a sentence."""
    plain: bool
    """Whether its wordings are words alone, with nothing to tell of each."""
    wordings: tuple[WordingView, ...]
    """Its own wordings."""
    groups: tuple[GroupView, ...]
    """The groups within it."""


@dataclass(frozen=True, slots=True)
class Door:
    """A group on the first page."""

    id: str
    """Its anchor."""
    link: Link
    """Its name and page."""
    about: str
    """What it is for, in a sentence."""


@dataclass(frozen=True, slots=True)
class WordingsView:
    """What the first page shows."""

    title: str
    """Its heading."""
    lead: str
    """What it tells, in a sentence."""
    method: Link
    """How documents are read, step by step."""
    files: tuple[Download, ...]
    """The same as data."""
    doors: tuple[Door, ...]
    """The groups in the order in which a sentence is read."""


def pages(context: Context) -> Iterator[Page]:
    """The first page and the page of each group, in both languages."""
    for language in LANGUAGES:
        yield _first(context, language)
        for record in _outer(context):
            yield _page(context, language, record)


def _outer(context: Context) -> list[Record]:
    """The groups that are in no other."""
    return _grouped(context, "wording_groups", "parent_id").get("", [])


@promised
def _first(context: Context, language: Language) -> Page:
    words, address = context.words[language], addresses.section(language, "wordings")
    link = linker(context, address)
    view = WordingsView(
        words.say("Chúng tôi đọc thế nào: từ vựng"),
        words.say("Mọi lời văn mà chương trình dựa vào khi đọc một văn bản: lời đó cho biết điều gì, kèm ví dụ."),
        Link(words.say("Cách đọc văn bản"), link(addresses.section(language, "method"))),
        table_downloads(context, language, "wordings"),
        tuple(_door(context, language, address, record) for record in _outer(context)),
    )
    return page(context, frame(context, language, address, view.title, view.lead), "wordings.html", view)


def _door(context: Context, language: Language, address: str, record: Record) -> Door:
    words, key = context.words[language], record["group_id"]
    to = linker(context, address)(addresses.entry(language, "wordings", key))
    return Door(key, Link(words.text(record, "name"), to), words.text(record, "about"))


@promised
def _page(context: Context, language: Language, record: Record) -> Page:
    words, address = context.words[language], addresses.entry(language, "wordings", record["group_id"])
    groups, rows = _grouped(context, "wording_groups", "parent_id"), _grouped(context, "wordings", "group_id")
    view = _group(context, language, address, record, groups, rows)
    crumbs = ((words.sense(NAMED["wordings"]), addresses.section(language, "wordings")),)
    title = words.say("Từ vựng: %(name)s", name=words.plain(record, "name"))
    around = frame(context, language, address, title, words.plain(record, "about"), crumbs)
    return page(context, around, "wording-group.html", view)


def _grouped(context: Context, table: str, column: str) -> _Rows:
    found: _Rows = {}
    for record in context.tables[table].records():
        found.setdefault(record[column], []).append(record)
    return found


def _group(context: Context, language: Language, address: str, record: Record, groups: _Rows, rows: _Rows) -> GroupView:
    words, key = context.words[language], record["group_id"]
    wordings = tuple(_wording(context, language, address, row) for row in rows.get(key, ()))
    return GroupView(
        key,
        words.text(record, "name"),
        words.text(record, "about"),
        not any(one.tells or one.example for one in wordings),
        wordings,
        tuple(_group(context, language, address, inner, groups, rows) for inner in groups.get(key, ())),
    )


def _wording(context: Context, language: Language, address: str, row: Record) -> WordingView:
    words, document = context.words[language], context.documents.get(row["example_document_id"])
    to = addresses.entry(language, "documents", row["example_document_id"])
    return WordingView(
        row["wording_id"],
        row["words_vi"],
        words.plain(row, "about") or row["gives"],
        words.original(row["example_vi"]),
        words.original(row["counter_example_vi"]),
        Link(document_name(context, language, document), linker(context, address)(to)) if document else None,
    )
