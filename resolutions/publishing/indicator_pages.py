"""Tables -> indicator pages: who states what for one indicator, drawn, listed, explained and ready to cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing import addresses
from resolutions.publishing.comparisons import Difference, differences
from resolutions.publishing.downloads import Reuse, download, reuse
from resolutions.publishing.drawings import Drawing, drawings
from resolutions.publishing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.languages import LANGUAGES, Language, Record, Words, message, sort_key
from resolutions.publishing.listing import Group, Item, Listing, listing_page
from resolutions.publishing.page import Context, Page
from resolutions.publishing.quantities import DIRECTIONS, MEASURES, SDG_STRENGTHS, unit_name
from resolutions.publishing.statements import Headline, Statement, headlines, place_link, statement

_SECTION = message("navigation", "Chỉ tiêu")
SHOWN_ROWS = 300
"""A longer table is cut on the page; the CSV beside it has every row."""


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """What the page of an indicator shows."""

    name: str
    """The name in the language of the page."""
    other_name: str
    """The name in the other language."""
    definition: str
    """One sentence."""
    facts: tuple[Fact, ...]
    """Unit, measure, direction, topic, Sustainable Development Goal."""
    headlines: tuple[Headline, ...]
    """One line for each statement of each place."""
    drawings: tuple[Drawing, ...]
    """One chart for each group of comparable amounts."""
    statements: tuple[Statement, ...]
    """The table."""
    cut: str
    """How many rows the page leaves out; empty when none."""
    differences: tuple[Difference, ...]
    """Why some amounts are not comparable."""
    reuse: Reuse
    """Downloads and citation."""
    related: tuple[Link, ...]
    """Other indicators of the topic."""


def pages(context: Context) -> Iterator[Page]:
    """The list of indicators and the page of every indicator with observations, in both languages."""
    for language in LANGUAGES:
        yield listing_page(context, language, _listing(context, language))
        for indicator in shown(context):
            yield _page(context, language, indicator)


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
    places = len({record["place_id"] for record in observations})
    return " · ".join((words.count("%(num)s địa phương", places), words.count("%(num)s số liệu", len(observations))))


def _listing(context: Context, language: Language) -> Listing:
    words, address = context.words[language], addresses.section(language, "indicators")
    link = linker(context, address)
    groups = []
    for topic_id, topic in context.topics.items():
        items = tuple(
            Item(
                Link(
                    words.text(record, "name"),
                    link(addresses.entry(language, "indicators", record["indicator_id"])),
                ),
                reach(context, words, record["indicator_id"]),
            )
            for record in indicators_of_topic(context, language, topic_id)
        )
        if items:
            groups.append(Group(topic_id, words.text(topic, "name"), items))
    return Listing(
        address,
        words.sense(_SECTION),
        words.say("Mỗi chỉ tiêu một trang: các địa phương nêu con số nào, cho kỳ nào, trong câu nào của văn bản nào."),
        tuple(groups),
    )


def _page(context: Context, language: Language, indicator: Record) -> Page:
    words, key = context.words[language], indicator["indicator_id"]
    address = addresses.entry(language, "indicators", key)
    observations = context.observations_of_indicator[key]
    name = words.plain(indicator, "name")
    crumbs = (
        (words.sense(_SECTION), addresses.section(language, "indicators")),
        (words.plain(context.topics[indicator["topic_id"]], "name"), _topic(language, indicator)),
    )
    view = IndicatorView(
        words.text(indicator, "name"),
        words.other(indicator, "name"),
        words.text(indicator, "definition"),
        tuple(_facts(context, language, address, indicator)),
        tuple(headlines(context, language, address, observations)),
        drawings(context, language, name, observations),
        _rows(context, language, address, observations),
        _cut(words, len(observations)),
        differences(context, language, observations),
        reuse(context, language, address, name, (download(context, language, address, "indicators", key),)),
        tuple(_related(context, language, address, indicator)),
    )
    around = frame(context, language, address, name, words.plain(indicator, "definition"), crumbs)
    return page(context, around, "indicator.html", view)


def _rows(
    context: Context, language: Language, address: str, observations: tuple[Record, ...]
) -> tuple[Statement, ...]:
    def order(record: Record) -> tuple[object, ...]:
        place = place_link(context, language, address, record["place_id"])
        return sort_key(str(place.text)), record["period"]

    ordered = sorted(observations, key=order)
    return tuple(statement(context, language, address, record, "place") for record in ordered[:SHOWN_ROWS])


def _cut(words: Words, total: int) -> str:
    return words.count("%(num)s dòng nữa có trong tệp CSV.", total - SHOWN_ROWS) if total > SHOWN_ROWS else ""


def _facts(context: Context, language: Language, address: str, indicator: Record) -> Iterator[Fact]:
    words, link = context.words[language], linker(context, address)
    yield Fact(words.say("Đơn vị"), unit_name(words, context.units[indicator["unit_id"]]))
    yield Fact(words.say("Phép đo"), words.sense(MEASURES[indicator["measure"]]))
    yield Fact(words.say("Chiều mong muốn"), words.sense(DIRECTIONS[indicator["direction"]]))
    topic = context.topics[indicator["topic_id"]]
    yield Fact(words.say("Chủ đề"), words.text(topic, "name"), link(_topic(language, indicator)))
    if indicator["sdg_indicator"]:
        strength = words.sense(SDG_STRENGTHS[indicator["sdg_strength"]])
        value = words.say("%(code)s (%(strength)s)", code=indicator["sdg_indicator"], strength=strength)
        yield Fact(words.say("Chỉ tiêu phát triển bền vững (SDG)"), value)
    if indicator["statistical_code"]:
        code, source = indicator["statistical_code"], words.original(indicator["statistical_source"])
        yield Fact(words.say("Mã thống kê"), words.say("%(code)s, theo %(source)s", code=code, source=source))


def _topic(language: Language, indicator: Record) -> str:
    return addresses.entry(language, "topics", indicator["topic_id"])


def _related(context: Context, language: Language, address: str, indicator: Record) -> Iterator[Link]:
    words, link = context.words[language], linker(context, address)
    for record in indicators_of_topic(context, language, indicator["topic_id"]):
        if record is not indicator:
            to = addresses.entry(language, "indicators", record["indicator_id"])
            yield Link(words.text(record, "name"), link(to))


