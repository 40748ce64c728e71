"""Tables -> first pages: what the site is, how much it holds, and the way in; and the root in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resolutions.publishing.figures.comparisons import groups
from resolutions.publishing.figures.headlines import Headline, headlines
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.framing.root_page import root_page, site_name, tagline
from resolutions.publishing.naming.document_lists import DocumentLine, document_lines
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.naming.place_facts import shown as shown_places
from resolutions.publishing.page_kinds.indicator_lists import shown
from resolutions.publishing.page_kinds.listing import Item
from resolutions.publishing.page_kinds.topic_pages import shown_topics, topic_items
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record
from resolutions.publishing.wording.sorting import sort_key

NEWEST = 6
"""How many documents the first page names."""
EXAMPLES = 4
"""How many indicators the first page compares."""

PLACES_OF_EXAMPLE = 4
"""How many places the first page tells of for each of them."""
PLACES = 24
"""How many places the first page names."""


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
    places: tuple[Item, ...]
    """The places that state most, with how much they hold."""
    all_places: str
    """The link to the list of places; empty when all are shown."""
    trust: Mapping[str, str]
    """The links to the search and to what a reader may check: method, quality, data."""


def pages(context: Context) -> Iterator[Page]:
    """The root page and the first page of each language."""
    yield root_page(context)
    for language in LANGUAGES:
        yield _home(context, language)


def _home(context: Context, language: Language) -> Page:
    address = addresses.home(language)
    link = linker(context, address)
    newest = tuple(document_lines(context, language, address, context.documents.values(), NEWEST))
    view = HomeView(
        site_name(context, language),
        tagline(context, language),
        tuple(_counts(context, language, address)),
        tuple(_examples(context, language, address)),
        newest,
        topic_items(context, language, address),
        tuple(_places(context, language, address)),
        link(addresses.section(language, "places")) if len(shown_places(context)) > PLACES else "",
        {name: link(addresses.section(language, name)) for name in ("search", "method", "quality", "data")},
    )
    return page(context, frame(context, language, address, "", tagline(context, language)), "home.html", view)


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


def _places(context: Context, language: Language, address: str) -> Iterator[Item]:
    """The places with most figures, in Vietnamese order."""
    words, held = context.words[language], context.observations_of_place
    most = sorted(shown_places(context), key=lambda place: -len(held.get(place["place_id"], ())))[:PLACES]
    for place in sorted(most, key=lambda place: sort_key(words.plain(place, "name"))):
        figures, documents = (len(each.get(place["place_id"], ())) for each in (held, context.documents_of_place))
        note = words.counted("%(num)s số liệu", figures) if figures else words.counted("%(num)s văn bản", documents)
        yield Item(place_link(context, language, address, place["place_id"]), note)


def _examples(context: Context, language: Language, address: str) -> Iterator[Example]:
    words, link = context.words[language], linker(context, address)
    observed = context.observations_of_indicator
    for record in sorted(_best_of_topics(context), key=lambda each: -_compared(context, each))[:EXAMPLES]:
        key = record["indicator_id"]
        to = link(addresses.entry(language, "indicators", key))
        lines = headlines(context, language, address, observed[key], PLACES_OF_EXAMPLE)
        yield Example(Link(words.text(record, "name"), to), lines)


def _best_of_topics(context: Context) -> Iterator[Record]:
    """Of each topic, the indicator that compares most places."""

    def rank(record: Record) -> tuple[int, int]:
        """How many places compare, then how many figures there are."""
        return _compared(context, record), len(context.observations_of_indicator[record["indicator_id"]])

    for topic in shown_topics(context):
        yield max((record for record in shown(context) if record["topic_id"] == topic["topic_id"]), key=rank)


def _compared(context: Context, indicator: Record) -> int:
    """How many places stand on one axis for an indicator."""
    found = groups(context, context.observations_of_indicator[indicator["indicator_id"]])
    return max(len({record["place_id"] for record in group.observations}) for group in found)
