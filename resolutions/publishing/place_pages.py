"""Tables -> place pages: a place then and now, its documents, and everything they state, by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolutions.publishing import addresses
from resolutions.publishing.downloads import Reuse, download, reuse
from resolutions.publishing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.languages import LANGUAGES, Language, Record, Words, message, sort_key
from resolutions.publishing.listing import Group, Item, Listing, listing_page
from resolutions.publishing.page import Context, Page
from resolutions.publishing.statements import Statement, document_name, place_link, statement

_SECTION = message("navigation", "Địa phương")
LEVELS = {
    "country": message("place", "quốc gia"),
    "province": message("place", "tỉnh, thành phố"),
    "district": message("place", "huyện, quận, thị xã, thành phố thuộc tỉnh"),
    "commune": message("place", "xã, phường, thị trấn"),
}
"""The levels of administrative units, outermost first."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document in a list."""

    link: Link
    """Its short name and page."""
    title: str
    """Its title."""
    about: str
    """Issuer and date."""


@dataclass(frozen=True, slots=True)
class TopicTable:
    """What a place states in one topic."""

    id: str
    """The anchor of the heading."""
    name: str
    """The name of the topic."""
    statements: tuple[Statement, ...]
    """The rows."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What the page of a place shows."""

    name: str
    """The name in the language of the page."""
    facts: tuple[Fact, ...]
    """Level, codes, and the place through time."""
    documents: tuple[DocumentLine, ...]
    """Its documents, newest first."""
    topics: tuple[TopicTable, ...]
    """Everything its documents state."""
    reuse: Reuse
    """Downloads and citation."""


def pages(context: Context) -> Iterator[Page]:
    """The list of places and the page of every place with documents or figures, in both languages."""
    for language in LANGUAGES:
        yield listing_page(context, language, _listing(context, language))
        for place in shown(context):
            yield _page(context, language, place)


def shown(context: Context) -> list[Record]:
    """The places that have a page: those with documents or observations."""
    used = context.documents_of_place.keys() | context.observations_of_place.keys()
    return [record for key, record in context.places.items() if key in used]


def document_lines(
    context: Context, language: Language, address: str, documents: Iterable[Record]
) -> Iterator[DocumentLine]:
    """Documents as a list shows them, newest first."""
    words, link = context.words[language], linker(context, address)
    for record in sorted(documents, key=lambda each: (each["issued_on"], each["document_id"]), reverse=True):
        to = addresses.entry(language, "documents", record["document_id"])
        issuer = words.text(record, "issuer") if record["issuer_vi"] else ""
        about = words.say("%(issuer)s, %(date)s", issuer=issuer, date=words.date(record["issued_on"]))
        name = document_name(context, language, record)
        yield DocumentLine(Link(name, link(to)), words.text(record, "title"), about)


def _listing(context: Context, language: Language) -> Listing:
    words, address = context.words[language], addresses.section(language, "places")
    groups = []
    for level, name in LEVELS.items():
        found = [record for record in shown(context) if record["level"] == level]
        found.sort(key=lambda record: sort_key(words.plain(record, "name")))
        items = tuple(_item(context, language, address, record) for record in found)
        if items:
            groups.append(Group(level, _first_upper(words.sense(name)), items))
    lead = words.say("Những địa phương có văn bản trong kho này.")
    return Listing(address, words.sense(_SECTION), lead, tuple(groups))


def _item(context: Context, language: Language, address: str, place: Record) -> Item:
    words, key = context.words[language], place["place_id"]
    parts = (
        _validity(words, place),
        words.count("%(num)s văn bản", len(context.documents_of_place.get(key, ()))),
        words.count("%(num)s số liệu", len(context.observations_of_place.get(key, ()))),
    )
    return Item(place_link(context, language, address, key), " · ".join(part for part in parts if part))


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _validity(words: Words, place: Record) -> str:
    first, last = words.date(place["valid_from"]), words.date(place["valid_to"])
    if first and last:
        return words.say("từ %(first)s đến hết %(last)s", first=first, last=last)
    if last:
        return words.say("đến hết %(last)s", last=last)
    return words.say("từ %(first)s", first=first) if first else ""


def _page(context: Context, language: Language, place: Record) -> Page:
    words, key = context.words[language], place["place_id"]
    address, name = addresses.entry(language, "places", key), words.plain(place, "name")
    observations = context.observations_of_place.get(key, ())
    offered = (download(context, language, address, "places", key),) if observations else ()
    view = PlaceView(
        words.text(place, "name"),
        tuple(_facts(context, language, address, place)),
        tuple(document_lines(context, language, address, context.documents_of_place.get(key, ()))),
        tuple(_topics(context, language, address, observations)),
        reuse(context, language, address, name, offered),
    )
    about = words.say("%(place)s: các văn bản và mọi con số nêu trong đó.", place=name)
    crumbs = ((words.sense(_SECTION), addresses.section(language, "places")),)
    return page(context, frame(context, language, address, name, about, crumbs), "place.html", view)


def _facts(context: Context, language: Language, address: str, place: Record) -> Iterator[Fact]:
    words = context.words[language]

    def named(place_id: str) -> tuple[str, str]:
        link = place_link(context, language, address, place_id)
        when = _validity(words, context.places[place_id]) if place_id in context.places else ""
        return (words.say("%(place)s (%(when)s)", place=link.text, when=when) if when else link.text), link.href

    yield Fact(words.say("Cấp"), words.sense(LEVELS[place["level"]]))
    if place["parent_id"]:
        parent = place_link(context, language, address, place["parent_id"])
        yield Fact(words.say("Thuộc"), parent.text, parent.href)
    if place["valid_from"] or place["valid_to"]:
        yield Fact(words.say("Tồn tại"), _validity(words, place))
    for record in context.places.values():
        if record["successor_id"] == place["place_id"]:
            yield Fact(words.say("Trước đó"), *named(record["place_id"]))
    if place["successor_id"]:
        yield Fact(words.say("Nay thuộc"), *named(place["successor_id"]))
    for record in shown(context):
        if record["parent_id"] == place["place_id"]:
            child = place_link(context, language, address, record["place_id"])
            yield Fact(words.say("Cấp dưới"), child.text, child.href)
    if place["iso_code"]:
        yield Fact(words.say("Mã ISO 3166-2"), place["iso_code"])
    if place["source"]:
        yield Fact(words.say("Căn cứ"), words.original(place["source"]))


def _topics(
    context: Context, language: Language, address: str, observations: tuple[Record, ...]
) -> Iterator[TopicTable]:
    words = context.words[language]

    def rows(topic_id: str) -> tuple[Statement, ...]:
        found = (record for record in observations if _topic_of(context, record) == topic_id)
        return tuple(statement(context, language, address, record, "indicator") for record in found)

    for topic_id, topic in context.topics.items():
        statements = rows(topic_id)
        if statements:
            yield TopicTable(topic_id, words.text(topic, "name"), statements)
    unplaced = rows("")
    if unplaced:
        yield TopicTable("unplaced", words.say("Chưa xếp vào chỉ tiêu nào"), unplaced)


def _topic_of(context: Context, observation: Record) -> str:
    indicator = context.indicators.get(observation["indicator_id"])
    return indicator["topic_id"] if indicator else ""
