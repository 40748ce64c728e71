"""Markdown -> Prose: the pages about the site, with safe links, heading ids and no HTML of their own.

Only these pages go through Markdown; documents never do, because Markdown renumbers lists. Emphasis marks words of
the other language: ``*từ 10% trở lên*`` on an English page is Vietnamese, and tagged so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from slugify import slugify

from resolutions.problems import Problem, did_you_mean
from resolutions.text_checks import is_web_address

SCHEMES = ("http", "https", "mailto")
"""The only schemes a link may have; a link without a scheme must be relative."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the second level, for the list of contents."""

    id: str
    """The anchor on the page."""
    title: str
    """The words of the heading."""
    text: str
    """The words below it, for the search."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A page written in Markdown, ready to be printed by a template."""

    title: str
    """The words of the heading of the first level."""
    summary: str
    """The words of the first paragraph, for the description of the page."""
    html: Markup
    """Everything below the title."""
    sections: tuple[Section, ...]
    """The headings of the second level, in order."""
    opening: str
    """The words before the first of them, for the search."""


def read_prose(
    path: str, text: str, words: Mapping[str, str], sections: Mapping[str, str], other_language: str
) -> tuple[Prose | None, list[Problem]]:
    """The page in a Markdown text, or what is wrong with it.

    ``{name}`` is filled from ``words``; a link to the name of a section (``[Method](method)``) leads to its address.
    """
    filled, problems = _fill(path, text, words)
    markdown = _parser()
    tokens = markdown.parse(filled)
    if [token.tag for token in tokens if token.type == "heading_open"].count("h1") != 1 or tokens[0].tag != "h1":
        what, todo = "the page has no title or several", "begin it with one line '# Title' and use '##' below"
        problems.append(Problem(path, 1, "no-title", what, todo))
    for token in tokens:
        problems += _finish_inline(path, token, sections, other_language)
    if problems:
        return None, problems
    body = tokens[3:]
    headings = _number_headings(body)
    summary = next((_plain(body[i + 1]) for i, token in enumerate(body) if token.type == "paragraph_open"), "")
    html = Markup(markdown.renderer.render(_in_scroll_regions(body), markdown.options, {}))
    return Prose(_plain(tokens[1]), summary, html, headings, _words(body)), []


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "autolink"])
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # refused below, with a line number
    return markdown


def _fill(path: str, text: str, words: Mapping[str, str]) -> tuple[str, list[Problem]]:
    parts: list[str] = []
    problems: list[Problem] = []
    rest = text
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, closed, rest = rest.partition("}")
        parts.append(before)
        if closed and name in words:
            parts.append(words[name])
        else:
            line = "".join(parts).count("\n") + 1
            what = f"'{{{name[:20]}' names no word of the site"
            problems.append(Problem(path, line, "unknown-word", what, did_you_mean(name, words)))
    return "".join([*parts, rest]), problems


def is_safe(url: str) -> bool:
    """Whether a link leads where a reader expects: http, https, mailto, or a place relative to the page."""
    if not url.isprintable() or "\\" in url or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return is_web_address(url)
    if parts.scheme:
        return parts.scheme == "mailto"
    return bool(url) and not url.startswith("/")


def _finish_inline(path: str, token: Token, sections: Mapping[str, str], other_language: str) -> list[Problem]:
    """Lead links to their sections, tag the words of the other language, and refuse links that are not safe."""
    problems: list[Problem] = []
    for child in token.children or ():
        if child.type == "em_open":
            child.tag = "i"
            child.attrSet("lang", other_language)
        elif child.type == "em_close":
            child.tag = "i"
        elif child.type == "link_open":
            url = str(child.attrGet("href"))
            child.attrSet("href", sections.get(url, url))
            if not is_safe(url):
                line = token.map[0] + 1 if token.map else 0
                todo = "write http://, https://, mailto: or an address relative to the page"
                problems.append(Problem(path, line, "bad-link", f"the link '{url[:60]}' is not allowed", todo))
    return problems


def _plain(inline: Token) -> str:
    """The words of an inline token without their marks."""
    return "".join(" " if child.type.endswith("break") else child.content for child in inline.children or ())


def _number_headings(tokens: list[Token]) -> tuple[Section, ...]:
    """Give every heading an id of its own, made from its words, and list those of the second level."""
    used: set[str] = set()
    sections: list[Section] = []
    for index, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        title = _plain(tokens[index + 1])
        anchor = base = slugify(title) or "section"
        repeat = 1
        while anchor in used:
            repeat += 1
            anchor = f"{base}-{repeat}"
        used.add(anchor)
        token.attrSet("id", anchor)
        if token.tag == "h2":
            sections.append(Section(anchor, title, _words(tokens[index + 3 :])))
    return tuple(sections)


def _words(tokens: list[Token]) -> str:
    """All words up to the next heading of the second level."""
    own = takewhile(lambda token: not (token.type == "heading_open" and token.tag == "h2"), tokens)
    return " ".join(_plain(token) for token in own if token.type == "inline")


def _in_scroll_regions(tokens: list[Token]) -> list[Token]:
    """Wrap each table in a block that scrolls sideways on a narrow screen and is named by the heading above it."""
    wrapped: list[Token] = []
    named: dict[str, str | int | float] = {}
    for token in tokens:
        if token.type == "heading_open":
            named = {"role": "region", "aria-labelledby": token.attrs["id"]}
        if token.type == "table_open":
            attributes = {"class": "scroll", "tabindex": "0", **named}
            wrapped.append(Token("scroll_open", "div", 1, attrs=attributes, block=True))
        wrapped.append(token)
        if token.type == "table_close":
            wrapped.append(Token("scroll_close", "div", -1, block=True))
    return wrapped
