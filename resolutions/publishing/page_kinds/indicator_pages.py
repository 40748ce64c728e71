"""Tables -> indicator pages: who states what for one indicator, drawn, listed, explained and ready to cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from resolutions.publishing.downloading.downloads import Reuse, downloads, reuse
from resolutions.publishing.drawing.drawings import Drawing, drawable, drawings
from resolutions.publishing.figures.comparability import Difference, agreements, differences
from resolutions.publishing.figures.findings import ProblemView, problem_views
from resolutions.publishing.figures.headlines import Headline, headlines
from resolutions.publishing.figures.quantities import DIRECTIONS, MEASURES, SDG_STRENGTHS
from resolutions.publishing.figures.statements import Statement, statement
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.page_kinds.indicator_lists import SECTION, indicator_list, indicators_of_topic, shown
from resolutions.publishing.page_kinds.listing import listing_page
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record
from resolutions.publishing.wording.lengths import FAULTS, GROUPS, ROWS, groups_left, rows_left
from resolutions.publishing.wording.sorting import sort_key
from resolutions.publishing.wording.unit_words import unit_name

SHOWN_PLACES = 70
"""So many places have their sentence at the head of the page: every province."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A chart with the link to it as a file of its own."""

    drawing: Drawing
    """The chart."""
    href: str
    """The link to the file."""


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
    """One sentence for each place, with what else it states."""
    uncounted: str
    """How many places have no room for their sentence; empty when none."""
    others: tuple[Headline, ...]
    """The places that state more than their sentence tells: other periods, results, equivalents."""
    drawings: tuple[Plate, ...]
    """One chart for each group of comparable amounts."""
    undrawn: str
    """How many groups have no chart; empty when none."""
    statements: tuple[Statement, ...]
    """The table."""
    cut: str
    """How many rows the page leaves out; empty when none."""
    agreements: tuple[str, ...]
    """Which places compare with each other."""
    differences: tuple[Difference, ...]
    """Why some amounts are not comparable."""
    corrections: tuple[ProblemView, ...]
    """What is wrong in the sentences, as printed."""
    contact: str
    """Where to report an error."""
    reuse: Reuse
    """Downloads and citation."""
    related: tuple[Link, ...]
    """Other indicators of the topic."""


def pages(context: Context) -> Iterator[Page]:
    """The list of indicators and the page of every indicator with observations, in both languages."""
    for language in LANGUAGES:
        yield listing_page(context, language, indicator_list(context, language))
        for indicator in shown(context):
            yield _page(context, language, indicator)


@promised
def _page(context: Context, language: Language, indicator: Record) -> Page:
    words, key = context.words[language], indicator["indicator_id"]
    address = addresses.entry(language, "indicators", key)
    observations = context.observations_of_indicator[key]
    name = words.plain(indicator, "name")
    crumbs = (
        (words.sense(SECTION), addresses.section(language, "indicators")),
        (words.plain(context.topics[indicator["topic_id"]], "name"), _topic(language, indicator)),
    )
    lines = headlines(context, language, address, observations, SHOWN_PLACES)
    rest = context.places_of_indicator[key] - SHOWN_PLACES
    view = IndicatorView(
        words.text(indicator, "name"),
        words.other(indicator, "name"),
        words.text(indicator, "definition"),
        tuple(_facts(context, language, address, indicator)),
        lines,
        words.counted("%(num)s địa phương nữa có trong bảng và tệp CSV.", rest) if rest > 0 else "",
        tuple(line for line in lines if line.others),
        tuple(
            Plate(one, linker(context, address)(one.file)) for one in drawings(context, language, name, observations)
        ),
        groups_left(words, len(drawable(context, observations)) - GROUPS),
        _rows(context, language, address, observations),
        rows_left(words, len(observations) - ROWS),
        tuple(agreements(context, language, observations)),
        differences(context, language, observations),
        tuple(islice(_corrections(context, language, address, observations), FAULTS)),
        context.site.contact,
        reuse(context, language, address, name, downloads(context, language, address, "indicators", key)),
        tuple(_related(context, language, address, indicator)),
    )
    around = frame(context, language, address, name, words.plain(indicator, "definition"), crumbs)
    return page(context, around, "indicator.html", view)


def _rows(
    context: Context, language: Language, address: str, observations: tuple[Record, ...]
) -> tuple[Statement, ...]:
    """The rows of the table, by the name of the place, then by period."""
    places = {record["place_id"] for record in observations}
    names = {key: sort_key(str(place_link(context, language, address, key).text)) for key in places}
    ordered = sorted(observations, key=lambda record: (names[record["place_id"]], record["period"]))
    return tuple(statement(context, language, address, record, "place") for record in ordered[:ROWS])


def _corrections(
    context: Context, language: Language, address: str, observations: tuple[Record, ...]
) -> Iterator[ProblemView]:
    own: dict[str, list[Record]] = {}
    for record in observations:
        own.setdefault(record["document_id"], []).append(record)
    for key, stated in own.items():
        of_document = context.problems_of_document.get(key, ())
        touched = [any(touches(problem, record) for record in stated) for problem in of_document]
        if any(touched):
            views = problem_views(context, language, address, key)
            yield from (view for view, wanted in zip(views, touched, strict=True) if wanted)


def touches(problem: Record, observation: Record) -> bool:
    """Whether a fault is in the very sentence of an observation."""
    printed, here = problem["printed"], problem["clause_id"] == observation["clause_id"]
    return here and (printed in observation["quote_vi"] or observation["value_text"] in printed)


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
