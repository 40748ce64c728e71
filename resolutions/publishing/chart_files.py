"""Drawings -> SVG files: each chart of an indicator page as a picture that stands alone, with its title and source."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from markupsafe import Markup

from resolutions.publishing import addresses
from resolutions.publishing.drawings import Drawing, drawings
from resolutions.publishing.indicator_lists import shown
from resolutions.publishing.languages import LANGUAGES
from resolutions.publishing.markup import element, void
from resolutions.publishing.page import Context, File

_WIDTH, _EDGE, _LETTERS = 720, 24, 16
_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
_STYLE = ".hollow{fill:#fff}.amount,.title{font-weight:700}.axis,.source{fill:#566064}"


def chart_files(context: Context) -> Iterator[File]:
    """One picture for each chart, in each language."""
    for language in LANGUAGES:
        words = context.words[language]
        for indicator in shown(context):
            key, name = indicator["indicator_id"], words.plain(indicator, "name")
            page = addresses.absolute(context.site.base_url, addresses.entry(language, "indicators", key))
            for drawing in drawings(context, language, name, context.observations_of_indicator[key]):
                yield File(drawing.file, picture(drawing, name, page).encode())


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
