"""Tables -> embed pages: the figures of one indicator in a frame that other sites can show, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.drawing.drawings import Drawing, drawings
from resolutions.publishing.figures.quantities import amount
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.page_kinds.indicator_lists import shown
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record

SHOWN = 12
"""So many figures have room where there is no chart."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure in words."""

    place: str
    """Who states it."""
    figure: Link
    """What is stated, leading to the sentence."""
    period: str
    """For when."""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """What the frame shows."""

    whole: Link
    """The indicator and its page."""
    drawings: tuple[Drawing, ...]
    """Its charts."""
    lines: tuple[Line, ...]
    """Its figures in words, where there is no chart."""
    table: Link
    """The same figures as a file."""


def pages(context: Context) -> Iterator[Page]:
    """One page for each indicator with observations, in both languages."""
    for language in LANGUAGES:
        for indicator in shown(context):
            yield _page(context, language, indicator)


@promised
def _page(context: Context, language: Language, indicator: Record) -> Page:
    words, key = context.words[language], indicator["indicator_id"]
    whole, name = addresses.entry(language, "indicators", key), words.plain(indicator, "name")
    address = addresses.embed(language, key)
    link = linker(context, address)
    observations = context.observations_of_indicator[key]
    charts = tuple(drawings(context, language, name, observations))
    lines = () if charts else tuple(_line(context, language, address, record) for record in observations[:SHOWN])
    view = EmbedView(Link(name, link(whole)), charts, lines, Link("CSV", link(addresses.table_file("indicators", key))))
    title = words.say("%(name)s (khung nhúng)", name=name)
    around = frame(context, language, address, title, words.plain(indicator, "definition"))
    return page(context, around, "embed.html", view)


def _line(context: Context, language: Language, address: str, record: Record) -> Line:
    place = place_link(context, language, address, record["place_id"]).text
    source = passage(context, language, address, record["observation_id"])
    return Line(
        place, Link(amount(context, language, record), source), context.words[language].period(record["period"])
    )
