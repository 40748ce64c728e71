"""Drawings -> SVG files: each chart of an indicator page as a picture that stands alone, with its title and source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from textwrap import wrap

from markupsafe import Markup

from resolutions.publishing.drawing.drawings import Drawing, drawings
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, File
from resolutions.publishing.making import Job
from resolutions.publishing.page_kinds.indicator_lists import shown
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record
from resolutions.publishing.wording.markup import element, void

_WIDTH, _EDGE, _LETTERS = 720, 24, 16
_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
_STYLE = (
    "text{fill:currentColor;stroke:none}.hollow{fill:#fff}.amount,.title{font-weight:700}.axis,.source{fill:#566064}"
)


def chart_jobs(context: Context) -> list[Job]:
    """The pictures of each indicator in each language as a task of its own."""
    every = [(language, indicator) for language in LANGUAGES for indicator in shown(context)]
    return [
        Job(f"charts {language}/{indicator['indicator_id']}", partial(_files, context, language, indicator))
        for language, indicator in every
    ]


def chart_files(context: Context) -> Iterator[File]:
    """One picture for each chart, in each language."""
    for job in chart_jobs(context):
        yield from job.make()


def _files(context: Context, language: Language, indicator: Record) -> tuple[File, ...]:
    key = indicator["indicator_id"]
    name = context.words[language].plain(context.indicators[key], "name")
    page = addresses.absolute(context.site.base_url, addresses.entry(language, "indicators", key))
    charts = drawings(context, language, name, context.observations_of_indicator[key])
    return tuple(File(drawing.file, picture(drawing, name, page).encode()) for drawing in charts)


def picture(drawing: Drawing, title: str, source: str) -> str:
    """A chart on white ground in letters of a fixed size, its title above it and its address below."""
    caption = drawing.caption.striptags() if isinstance(drawing.caption, Markup) else drawing.caption
    lines = wrap(title, 70)
    top, high = 44 + 24 * len(lines), int(drawing.height * _LETTERS) + 1
    whole = top + high + 44
    parts = (
        element("style", Markup(_STYLE)),
        void("rect", width="100%", height="100%", fill="#fff"),
        *(_text(line, 34 + 24 * place, "title") for place, line in enumerate(lines)),
        _text(caption, top - 10, "source"),
        element("svg", drawing.svg, x=str(_EDGE), y=str(top), width=str(_WIDTH - 2 * _EDGE), overflow="visible"),
        _text(source, whole - 16, "source"),
    )
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        width=str(_WIDTH),
        height=str(whole),
        color="#1c2427",
        font_family=_FONTS,
        font_size=str(_LETTERS),
    )


def _text(text: str, y: int, kind: str) -> Markup:
    return element("text", text, x=str(_EDGE), y=str(y), class_=kind, fill="currentColor")
