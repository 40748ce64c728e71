"""Tables -> first pages: what the site is, how much it holds, and the way in; and the root in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing import addresses
from resolutions.publishing.comparisons import groups
from resolutions.publishing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.indicator_pages import shown
from resolutions.publishing.languages import LANGUAGES, NAMES, Language, Record
from resolutions.publishing.listing import Item
from resolutions.publishing.page import Context, Page
from resolutions.publishing.place_pages import DocumentLine, document_lines
from resolutions.publishing.place_pages import shown as shown_places
from resolutions.publishing.statements import Headline, headlines
from resolutions.publishing.topic_pages import topic_items

NEWEST = 6
"""How many documents the first page names."""
EXAMPLES = 3
"""How many indicators the first page compares."""


@dataclass(frozen=True, slots=True)
class Example:
    """One indicator with what the places state, to show what the site does."""

    link: Link
    """Its name and page."""
    headlines: tuple[Headline, ...]
    """One line for each statement."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What a first page shows."""

    name: str
    """The name of the site."""
    tagline: str
    """What it is, in a sentence."""
    counts: tuple[Fact, ...]
    """How much it holds, each with the way there."""
    examples: tuple[Example, ...]
    """Indicators stated by several places."""
    documents: tuple[DocumentLine, ...]
    """The newest documents."""
    topics: tuple[Item, ...]
    """The topics."""
    method: Link
    """How documents are read."""
    data: Link
    """All downloads."""


@dataclass(frozen=True, slots=True)
class Door:
    """The way into one language on the root page."""

    language: Language
    """The language."""
    language_name: str
    """Its own name."""
    name: str
    """The name of the site in it."""
    tagline: str
    """What the site is, in it."""
    enter: str
    """The words of the link."""
    href: str
    """The first page of the language."""


@dataclass(frozen=True, slots=True)
class RootView:
    """What the root page shows."""

    doors: tuple[Door, ...]
    """One for each language."""


def pages(context: Context) -> Iterator[Page]:
    """The root page and the first page of each language."""
    yield _root(context)
    for language in LANGUAGES:
        yield _home(context, language)


def _root(context: Context) -> Page:
    link = linker(context, addresses.ROOT)
    doors = tuple(
        Door(
            language,
            NAMES[language],
            _name(context, language),
            _tagline(context, language),
            context.words[language].say("Vào trang tiếng Việt"),
            link(addresses.home(language)),
        )
        for language in LANGUAGES
    )
    around = frame(context, "vi", addresses.ROOT, "", _tagline(context, "vi"))
    return page(context, around, "root.html", RootView(doors))


def _name(context: Context, language: Language) -> str:
    return context.site.name_vi if language == "vi" else context.site.name_en


def _tagline(context: Context, language: Language) -> str:
    return context.site.tagline_vi if language == "vi" else context.site.tagline_en


def _home(context: Context, language: Language) -> Page:
    words, address = context.words[language], addresses.home(language)
    link = linker(context, address)
    newest = list(document_lines(context, language, address, context.documents.values()))
    view = HomeView(
        _name(context, language),
        _tagline(context, language),
        tuple(_counts(context, language, address)),
        tuple(_examples(context, language, address)),
        tuple(newest[:NEWEST]),
        topic_items(context, language, address),
        Link(words.say("Cách đọc văn bản"), link(addresses.section(language, "method"))),
        Link(words.say("Tải dữ liệu"), link(addresses.section(language, "data"))),
    )
    return page(context, frame(context, language, address, "", _tagline(context, language)), "home.html", view)


def _counts(context: Context, language: Language, address: str) -> Iterator[Fact]:
    words, link = context.words[language], linker(context, address)
    held = (
        (words.say("văn bản"), len(context.documents), "documents"),
        (words.say("địa phương"), len(shown_places(context)), "places"),
        (words.say("chỉ tiêu"), len(shown(context)), "indicators"),
        (words.say("số liệu có câu trích"), len(context.tables["observations"].rows), "data"),
    )
    for label, number, section in held:
        yield Fact(label, words.number(str(number)), link(addresses.section(language, section)))


def _examples(context: Context, language: Language, address: str) -> Iterator[Example]:
    words, link = context.words[language], linker(context, address)
    observed = context.observations_of_indicator
    for record in sorted(shown(context), key=lambda each: -_compared(context, each))[:EXAMPLES]:
        key = record["indicator_id"]
        to = link(addresses.entry(language, "indicators", key))
        yield Example(Link(words.text(record, "name"), to), tuple(headlines(context, language, address, observed[key])))


def _compared(context: Context, indicator: Record) -> int:
    """How many places stand on one axis for an indicator."""
    found = groups(context, context.observations_of_indicator[indicator["indicator_id"]])
    return max(len({record["place_id"] for record in group.observations}) for group in found)
