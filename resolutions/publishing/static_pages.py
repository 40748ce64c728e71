"""Markdown, words -> static pages: about, method, licence and contribute, and the page for a missing address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resolutions.problems import Problem
from resolutions.publishing import addresses
from resolutions.publishing.frame import Link, frame, linker, page
from resolutions.publishing.languages import LANGUAGES, Language, message
from resolutions.publishing.markdown import Prose, read_prose
from resolutions.publishing.page import Context, Page

PROSE = ("about", "method", "licence", "contribute")
"""The pages that are written in Markdown, ``content/pages/<name>.<language>.md``."""
FOLDER = "content/pages"
"""Where their texts lie."""
_DOORS = (
    ("documents", message("navigation", "Văn bản")),
    ("indicators", message("navigation", "Chỉ tiêu")),
    ("places", message("navigation", "Địa phương")),
)


@dataclass(frozen=True, slots=True)
class Apology:
    """What the page for a missing address says in one language."""

    language: Language
    """The language."""
    title: str
    """That nothing was found."""
    text: str
    """What may have happened and what to do."""
    links: tuple[Link, ...]
    """Where to go on."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What the page for a missing address shows."""

    apologies: tuple[Apology, ...]
    """One for each language."""


def pages(context: Context, texts: Mapping[str, str]) -> tuple[list[Page], list[Problem]]:
    """All static pages, from file name -> Markdown (``about.vi.md``), or what is wrong with the texts."""
    found: list[Page] = [not_found(context)]
    problems: list[Problem] = []
    for name in PROSE:
        read = {language: _read(context, language, name, texts) for language in LANGUAGES}
        problems += [problem for _, faults in read.values() for problem in faults]
        written = {language: prose for language, (prose, _) in read.items() if prose}
        problems += _unequal(name, written)
        found += [_page(context, language, name, prose) for language, prose in written.items()]
    return ([] if problems else found), problems


def _read(
    context: Context, language: Language, name: str, texts: Mapping[str, str]
) -> tuple[Prose | None, list[Problem]]:
    file = f"{name}.{language}.md"
    if file not in texts:
        todo = f"write {FOLDER}/{file}"
        return None, [Problem(f"{FOLDER}/{file}", 0, "missing-page", f"the page '{name}' has no text", todo)]
    link = linker(context, addresses.section(language, name))
    sections = {each: link(addresses.section(language, each)) for each in addresses.SECTIONS}
    words = {"contact": context.site.contact, "base_url": context.site.base_url}
    return read_prose(f"{FOLDER}/{file}", texts[file], words, sections, "en" if language == "vi" else "vi")


def _unequal(name: str, written: Mapping[Language, Prose]) -> Iterator[Problem]:
    """Whether one language says less than the other, as far as headings tell."""
    if len(written) == 2 and len(written["vi"].sections) != len(written["en"].sections):
        sizes = " and ".join(f"{len(written[each].sections)} in '{each}'" for each in LANGUAGES)
        what = f"the page '{name}' has {sizes} headings"
        yield Problem(f"{FOLDER}/{name}.en.md", 0, "unequal-pages", what, "say the same in both languages")


def _page(context: Context, language: Language, name: str, prose: Prose) -> Page:
    around = frame(context, language, addresses.section(language, name), prose.title, prose.summary)
    return page(context, around, "prose.html", prose)


def not_found(context: Context) -> Page:
    """The page a host shows for a missing address, in both languages, with links that work at any depth."""
    title = " / ".join(context.words[language].say("Không tìm thấy trang này") for language in LANGUAGES)
    around = replace(frame(context, "vi", addresses.NOT_FOUND, title, title), crumbs=())
    view = NotFoundView(tuple(_apology(context, language) for language in LANGUAGES))
    return page(context, around, "not-found.html", view)


def _apology(context: Context, language: Language) -> Apology:
    words, link = context.words[language], linker(context, addresses.NOT_FOUND)
    doors = (Link(words.sense(text), link(addresses.section(language, name))) for name, text in _DOORS)
    return Apology(
        language,
        words.say("Không tìm thấy trang này"),
        words.say("Địa chỉ có thể đã gõ sai. Hãy tìm tiếp từ một trong các trang sau."),
        (Link(words.say("Trang đầu"), link(addresses.home(language))), *doors),
    )
