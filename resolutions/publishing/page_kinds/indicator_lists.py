"""Indicators -> lists: which indicators have a page, by topic and name, with what places state for them."""

from __future__ import annotations

from resolutions.publishing.figures.headlines import headlines
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.page_kinds.listing import Group, Item, Listing
from resolutions.publishing.wording.languages import Language, Record, Words, message
from resolutions.publishing.wording.sorting import sort_key

SECTION = message("navigation", "Chỉ tiêu")
"""The name of the section."""
LISTED = 3
"""The list of indicators shows so many figures of each."""


def shown(context: Context) -> list[Record]:
    """The indicators that have a page: those with observations."""
    return [record for key, record in context.indicators.items() if key in context.observations_of_indicator]


def indicators_of_topic(context: Context, language: Language, topic_id: str) -> list[Record]:
    """The indicators of a topic that have a page, by name."""
    words = context.words[language]
    found = [record for record in shown(context) if record["topic_id"] == topic_id]
    return sorted(found, key=lambda record: sort_key(words.plain(record, "name")))


def reach(context: Context, words: Words, indicator_id: str) -> str:
    """How many places and figures an indicator has."""
    observations = context.observations_of_indicator[indicator_id]
    places = words.counted("%(num)s địa phương", len({record["place_id"] for record in observations}))
    return f"{places} · {words.counted('%(num)s số liệu', len(observations))}"


def indicator_list(context: Context, language: Language) -> Listing:
    """The list of indicators by topic, with the first figures of each."""
    words, address = context.words[language], addresses.section(language, "indicators")
    groups = []
    for topic_id, topic in context.topics.items():
        found = indicators_of_topic(context, language, topic_id)
        items = tuple(_item(context, language, address, record) for record in found)
        if items:
            groups.append(Group(topic_id, words.text(topic, "name"), items))
    return Listing(
        address,
        words.sense(SECTION),
        words.say("Mỗi chỉ tiêu một trang: các địa phương nêu con số nào, cho kỳ nào, trong câu nào của văn bản nào."),
        tuple(groups),
    )


def _item(context: Context, language: Language, address: str, indicator: Record) -> Item:
    words, key = context.words[language], indicator["indicator_id"]
    to = linker(context, address)(addresses.entry(language, "indicators", key))
    lines = headlines(context, language, address, context.observations_of_indicator[key], LISTED)
    note = reach(context, words, key) if context.places_of_indicator[key] > LISTED else ""
    return Item(Link(words.text(indicator, "name"), to), note, lines)
