"""Prose -> search entries: the pages about the site, section by section, and the first page of each further section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from resolutions.publishing.finding.search_entries import Entry, Part, Within
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import NAMED
from resolutions.publishing.framing.page import Context
from resolutions.publishing.texts.markdown import Prose
from resolutions.publishing.wording.languages import LANGUAGES, Language, message

PAGE = message("search", "về trang này")
"""The kind of a page about the site."""
_ELSEWHERE = ("tasks", "wanted", "search")
"""Sections whose first page is found with what it lists, or is no answer to any question."""


def prose_entries(context: Context, written: Mapping[tuple[str, Language], Prose]) -> Iterator[Entry]:
    """The pages written in Markdown, by (name, language), and the lists of the site, in both languages."""
    for language in LANGUAGES:
        for name, text in NAMED.items():
            address, title = addresses.section(language, name), context.words[language].sense(text)
            if (name, language) in written:
                yield _prose(context, language, address, written[name, language])
            elif name not in _ELSEWHERE:
                yield Entry(language, address, title, "", context.words[language].sense(PAGE))


def _prose(context: Context, language: Language, address: str, prose: Prose) -> Entry:
    kind, note = context.words[language].sense(PAGE), prose.summary if prose.sections else ""
    return Entry(language, address, prose.title, prose.summary, kind, note=note, within=partial(_of_prose, prose))


def _of_prose(prose: Prose) -> Within:
    """How a text begins, and its sections."""
    return Within(prose.opening, tuple(Part(section.id, section.title, section.text) for section in prose.sections))
