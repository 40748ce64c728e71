"""Tables -> place pages: a place then and now, its documents, and everything they state, by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.downloading.downloads import Reuse, downloads, reuse
from resolutions.publishing.figures.headlines import Headline, headline_of_place
from resolutions.publishing.figures.statements import Statement, statement
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, frame, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.document_lists import DocumentLine, document_lines
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.naming.place_facts import LEVELS, place_facts, shown, validity
from resolutions.publishing.page_kinds.listing import Group, Item, Listing, listing_page
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import DOCUMENTS, ROWS, documents_left, rows_left
from resolutions.publishing.wording.sorting import sort_key

_SECTION = message("navigation", "Địa phương")


@dataclass(frozen=True, slots=True)
class TopicTable:
    """What a place states in one topic."""

    id: str
    """The anchor of the heading."""
    name: str
    """The name of the topic."""
    headline: Headline | None
    """The figure of the topic that compares with most places; None when it has no indicator."""
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
    more: str
    """How many documents are not shown; empty when all are."""
    topics: tuple[TopicTable, ...]
    """What its documents state, the latest of it when it is very much."""
    cut: str
    """How many rows are not shown; empty when all are."""
    reuse: Reuse
    """Downloads and citation."""


def pages(context: Context) -> Iterator[Page]:
    """The list of places and the page of every place with documents or figures, in both languages."""
    for language in LANGUAGES:
        yield listing_page(context, language, _listing(context, language))
        for place in shown(context):
            yield _page(context, language, place)


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
        validity(words, place),
        words.counted("%(num)s văn bản", len(context.documents_of_place.get(key, ()))),
        words.counted("%(num)s số liệu", len(context.observations_of_place.get(key, ()))),
    )
    return Item(place_link(context, language, address, key), " · ".join(part for part in parts if part))


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


@promised
def _page(context: Context, language: Language, place: Record) -> Page:
    words, key = context.words[language], place["place_id"]
    address, name = addresses.entry(language, "places", key), words.plain(place, "name")
    observations = context.observations_of_place.get(key, ())
    offered = downloads(context, language, address, "places", key) if observations else ()
    documents = context.documents_of_place.get(key, ())
    topics = tuple(_topics(context, language, address, observations))
    left = len(observations) - sum(len(topic.statements) for topic in topics)
    view = PlaceView(
        words.text(place, "name"),
        tuple(place_facts(context, language, address, place)),
        tuple(document_lines(context, language, address, documents, DOCUMENTS)),
        documents_left(words, len(documents) - DOCUMENTS),
        topics,
        rows_left(words, left),
        reuse(context, language, address, name, offered),
    )
    about = words.say("%(place)s: các văn bản và mọi con số nêu trong đó.", place=name)
    crumbs = ((words.sense(_SECTION), addresses.section(language, "places")),)
    return page(context, frame(context, language, address, name, about, crumbs), "place.html", view)


def _topics(
    context: Context, language: Language, address: str, observations: tuple[Record, ...]
) -> Iterator[TopicTable]:
    words = context.words[language]

    def rows(found: list[Record]) -> tuple[Statement, ...]:
        """The figures as rows of a table, named by indicator; of very many in all, the latest of each topic."""
        if len(observations) > ROWS + ROWS // 2:
            found = sorted(found, key=lambda record: record["period"], reverse=True)[: ROWS // len(of_topic)]
        return tuple(statement(context, language, address, record, "indicator") for record in found)

    of_topic: dict[str, list[Record]] = {}
    for record in observations:
        of_topic.setdefault(_topic_of(context, record), []).append(record)
    for topic_id, topic in context.topics.items():
        found = of_topic.get(topic_id, [])
        if found:
            key = context.speaking[f"{found[0]['place_id']} {topic_id}"]
            spoken = [record for record in found if record["indicator_id"] == key]
            first = headline_of_place(context, language, address, spoken)
            yield TopicTable(topic_id, words.text(topic, "name"), first, rows(found))
    if "" in of_topic:
        yield TopicTable("unplaced", words.say("Chưa xếp vào chỉ tiêu nào"), None, rows(of_topic[""]))


def _topic_of(context: Context, observation: Record) -> str:
    indicator = context.indicators.get(observation["indicator_id"])
    return indicator["topic_id"] if indicator else ""
