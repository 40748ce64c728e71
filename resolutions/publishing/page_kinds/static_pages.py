"""Markdown, words -> static pages: about, method, licence and contribute, and the page for a missing address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resolutions.line_ends import even
from resolutions.problems import Problem
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.texts.markdown import Prose, read_prose
from resolutions.publishing.wording.languages import LANGUAGES, Language, message

PROSE = ("about", "method", "licence", "contribute")
"""The pages that are written in Markdown, ``content/pages/<name>.<language>.md``."""
FILES = tuple(f"{name}.{language}.md" for name in PROSE for language in LANGUAGES)
"""The files of their texts."""
FOLDER = "content/pages"
"""Where their texts lie."""
_DOORS = (
    ("documents", message("navigation", "Văn bản")),
    ("indicators", message("navigation", "Chỉ tiêu")),
    ("places", message("navigation", "Địa phương")),
    ("search", message("navigation", "Tìm kiếm")),
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


def pages(context: Context, written: Mapping[tuple[str, Language], Prose]) -> list[Page]:
    """All static pages, from (name, language) -> prose."""
    return [not_found(context), *(_page(context, language, name, read) for (name, language), read in written.items())]


def prose(
    texts: Mapping[str, str], contact: str, base_url: str, folder: str = FOLDER
) -> tuple[dict[tuple[str, Language], Prose], list[Problem]]:
    """The texts as (name, language) -> prose, and everything that is wrong with them; they lie in a folder."""
    found: dict[tuple[str, Language], Prose] = {}
    problems: list[Problem] = []
    words = {"contact": contact, "base_url": base_url}
    for name in PROSE:
        for language in LANGUAGES:
            read, wrong = _read(language, name, texts, words, folder)
            problems += wrong
            if read is not None:
                found[name, language] = read
        problems += _unequal(name, {each: found[name, each] for each in LANGUAGES if (name, each) in found}, folder)
    return found, problems


def _read(
    language: Language, name: str, texts: Mapping[str, str], words: Mapping[str, str], folder: str
) -> tuple[Prose | None, list[Problem]]:
    path = f"{folder}/{name}.{language}.md"
    text = texts.get(f"{name}.{language}.md")
    if text is None:
        return None, [Problem(path, 0, "missing-page", f"the page '{name}' has no text", f"write {path}")]
    here = addresses.section(language, name)
    sections = {each: addresses.relative(here, addresses.section(language, each)) for each in addresses.SECTIONS}
    return read_prose(path, text, words, sections, "en" if language == "vi" else "vi")


def _unequal(name: str, written: Mapping[Language, Prose], folder: str) -> Iterator[Problem]:
    """Whether one language says less than the other, as far as headings tell."""
    if len(written) == 2 and len(written["vi"].sections) != len(written["en"].sections):
        sizes = " and ".join(f"{len(written[each].sections)} in '{each}'" for each in LANGUAGES)
        what = f"the page '{name}' has {sizes} headings"
        yield Problem(f"{folder}/{name}.en.md", 0, "unequal-pages", what, "say the same in both languages")


def as_written(problem: Problem, texts: Mapping[str, str], folder: str) -> Problem:
    """A problem of a finished page at the line of the text it was made from, when it is one of ours."""
    for name in PROSE:
        for language in LANGUAGES:
            if problem.path == addresses.file_of(addresses.section(language, name)):
                file = f"{name}.{language}.md"
                link = problem.what.partition("'")[2].rpartition("'")[0]
                lines = even(texts.get(file, "")).split("\n")
                line = next((number for number, text in enumerate(lines, 1) if link and link in text), 0)
                return replace(problem, path=f"{folder}/{file}", line=line)
    return problem


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
