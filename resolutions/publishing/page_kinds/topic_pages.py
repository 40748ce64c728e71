"""Tables -> topic pages: the indicators of a field, each with what the places state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.figures.headlines import Headline, headlines
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.page_kinds.indicator_lists import indicators_of_topic, shown
from resolutions.publishing.page_kinds.listing import Group, Item, Listing, listing_page
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message

_SECTION = message("navigation", "Chủ đề")
LISTED_PLACES = 6
"""So many places of each indicator are told on the page of a topic."""


@dataclass(frozen=True, slots=True)
class IndicatorOfTopic:
    """One indicator on the page of its topic."""

    link: Link
    """Its name and page."""
    definition: str
    """One sentence."""
    headlines: tuple[Headline, ...]
    """What the first places state."""
    more: str
    """How many places state something else; empty when none."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """What the page of a topic shows."""

    name: str
    """The name in the language of the page."""
    other_name: str
    """The name in the other language."""
    lead: str
    """How much there is."""
    indicators: tuple[IndicatorOfTopic, ...]
    """The indicators, by name."""
    related: tuple[Link, ...]
    """The other topics."""


def pages(context: Context) -> Iterator[Page]:
    """The list of topics and the page of every topic with indicators, in both languages."""
    for language in LANGUAGES:
        yield listing_page(context, language, _listing(context, language))
        for topic in shown_topics(context):
            yield _page(context, language, topic)


def shown_topics(context: Context) -> list[Record]:
    """The topics that have a page: those with indicators that have one."""
    used = {record["topic_id"] for record in shown(context)}
    return [record for key, record in context.topics.items() if key in used]


def topic_items(context: Context, language: Language, address: str) -> tuple[Item, ...]:
    """The topics with the number of their indicators, for the list and the first page."""
    words, link = context.words[language], linker(context, address)
    return tuple(
        Item(
            Link(words.text(topic, "name"), link(addresses.entry(language, "topics", topic["topic_id"]))),
            words.counted("%(num)s chỉ tiêu", len(indicators_of_topic(context, language, topic["topic_id"]))),
        )
        for topic in shown_topics(context)
    )


def _listing(context: Context, language: Language) -> Listing:
    words, address = context.words[language], addresses.section(language, "topics")
    lead = words.say("Các chỉ tiêu xếp theo lĩnh vực.")
    items = topic_items(context, language, address)
    return Listing(address, words.sense(_SECTION), lead, (Group("all", "", items),))


@promised
def _page(context: Context, language: Language, topic: Record) -> Page:
    words, address = context.words[language], addresses.entry(language, "topics", topic["topic_id"])
    indicators = indicators_of_topic(context, language, topic["topic_id"])
    name = words.plain(topic, "name")
    lead = words.say(
        "%(indicators)s thuộc chủ đề này, với con số của từng địa phương.",
        indicators=words.counted("%(num)s chỉ tiêu", len(indicators)),
    )
    view = TopicView(
        words.text(topic, "name"),
        words.other(topic, "name"),
        lead,
        tuple(_indicator(context, language, address, record) for record in indicators),
        tuple(item.link for item in topic_items(context, language, address) if item.link.text != name),
    )
    crumbs = ((words.sense(_SECTION), addresses.section(language, "topics")),)
    return page(context, frame(context, language, address, name, lead, crumbs), "topic.html", view)


def _indicator(context: Context, language: Language, address: str, indicator: Record) -> IndicatorOfTopic:
    words, key = context.words[language], indicator["indicator_id"]
    to = linker(context, address)(addresses.entry(language, "indicators", key))
    observations = context.observations_of_indicator[key]
    lines = headlines(context, language, address, observations, LISTED_PLACES)
    rest = context.places_of_indicator[key] - LISTED_PLACES
    return IndicatorOfTopic(
        Link(words.text(indicator, "name"), to),
        words.text(indicator, "definition"),
        lines,
        words.counted("và %(num)s địa phương nữa", rest) if rest > 0 else "",
    )
