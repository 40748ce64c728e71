"""Clauses -> side-by-side pages: Vietnamese and English clause by clause, and what is said of a translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import anchor
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.names import document_name
from resolutions.publishing.naming.passages import text_page
from resolutions.publishing.promises import promised
from resolutions.publishing.texts.fulltext import MARKS, STATES
from resolutions.publishing.wording.languages import LANGUAGES, NAMES, Language, Record, message

_SECTION = message("navigation", "Văn bản")


@dataclass(frozen=True, slots=True)
class TranslationView:
    """What is said of the translation of a document above its text."""

    notice: str
    """That it is not official and who answers for it; empty where nothing of it is shown."""
    coverage: str
    """How many clauses are translated when some are not; else empty."""
    other: Link | None
    """From the document to both languages side by side, and back; None while nothing is translated."""
    text: Link | None
    """The text on the page in Vietnamese; None when it stands on this page."""


@dataclass(frozen=True, slots=True)
class Side:
    """One clause in one language."""

    language: str
    """Its language when it is not that of the page; else empty."""
    text: str
    """Its printed number and words; empty when it is not translated."""
    state: str
    """Why it is not translated; else empty."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One clause in both languages."""

    anchor: str
    """The anchor of the clause, the same as on the page of the document."""
    style: str
    """That it is a heading; else empty."""
    sides: tuple[Side, ...]
    """The Vietnamese, then the English."""


@dataclass(frozen=True, slots=True)
class Column:
    """One of the two columns."""

    language: Language
    """The language."""
    name: str
    """Its own name."""


@dataclass(frozen=True, slots=True)
class ParallelView:
    """What a side-by-side page shows."""

    title: str
    """Its heading."""
    name: str
    """Kind and number of the document."""
    translation: TranslationView
    """What is said of the translation."""
    columns: tuple[Column, ...]
    """The two languages."""
    pairs: tuple[Pair, ...]
    """The clauses in printed order."""


def translation_view(context: Context, language: Language, document_id: str, address: str) -> TranslationView:
    """What is said of the translation of a document on one of its pages."""
    words, link = context.words[language], linker(context, address)
    states = Counter(clause["translation_state"] for clause in context.clauses_of_document.get(document_id, ()))
    total, done = sum(states.values()) - states["none"], states["translated"]
    both = address == addresses.parallel(language, document_id)
    notice = words.say(
        "Bản dịch tiếng Anh không chính thức, do những người làm trang này dịch và chịu trách nhiệm; "
        "chỉ nguyên văn tiếng Việt là căn cứ."
    )
    shares = {"done": words.number(str(done)), "total": words.number(str(total))}
    coverage = words.say("Đã dịch %(done)s trên %(total)s điều khoản sang tiếng Anh.", **shares) if done < total else ""
    other = None
    if both:
        other = Link(words.say("Về trang của văn bản"), link(addresses.entry(language, "documents", document_id)))
    elif is_translated(context, document_id):
        other = Link(words.say("Xem song ngữ Việt – Anh"), link(addresses.parallel(language, document_id)))
    elsewhere = text_page(context, language, address, document_id) if not both else ""
    if elsewhere:
        return TranslationView("", "", None, Link(words.say("Đọc toàn văn bằng tiếng Việt"), f"{elsewhere}#text"))
    return TranslationView(notice if both or language == "en" else "", coverage, other, None)


def parallel_pages(context: Context) -> Iterator[Page]:
    """The side-by-side page of every document of which something is translated, in both languages.

    Of another one it would print the Vietnamese a third and a fourth time, beside nothing.
    """
    for language in LANGUAGES:
        for key, document in context.documents.items():
            if is_translated(context, key):
                yield _page(context, language, document)


def is_translated(context: Context, document_id: str) -> bool:
    """Whether any clause of a document has its English."""
    return any(clause["text_en"] for clause in context.clauses_of_document.get(document_id, ()))


@promised
def _page(context: Context, language: Language, document: Record) -> Page:
    words, key = context.words[language], document["document_id"]
    address, name = addresses.parallel(language, key), document_name(context, language, document)
    title = words.say("%(name)s: song ngữ Việt – Anh", name=name)
    pairs = tuple(
        _pair(context, language, clause)
        for clause in context.clauses_of_document.get(key, ())
        if clause["kind"] != "ornament"
    )
    columns = tuple(Column(each, NAMES[each]) for each in LANGUAGES)
    about = words.plain(document, "title")
    view = ParallelView(
        title, words.text(document, "title"), translation_view(context, language, key, address), columns, pairs
    )
    crumbs = (
        (words.sense(_SECTION), addresses.section(language, "documents")),
        (name, addresses.entry(language, "documents", key)),
    )
    return page(context, frame(context, language, address, title, about, crumbs), "parallel.html", view)


def _pair(context: Context, language: Language, clause: Record) -> Pair:
    words = context.words[language]
    lead = clause["number"] or MARKS.get(clause["mark"], "")
    state = STATES.get(clause["translation_state"])
    english = clause["text_en"] or ("" if state else clause["text_vi"])
    sides = (
        Side("" if language == "vi" else "vi", _led(lead, clause["text_vi"]), ""),
        Side("en" if language == "vi" and english else "", _led(lead, english), words.sense(state) if state else ""),
    )
    return Pair(anchor(clause["clause_id"]), "heading" if clause["kind"] == "heading" else "", sides)


def _led(lead: str, text: str) -> str:
    return Markup(" ").join(part for part in (lead, text) if part) if text else ""
