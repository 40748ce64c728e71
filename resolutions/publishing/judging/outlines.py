"""HTML -> Outline: the anchors and addresses of a page, which the check of links looks at.

Pages that are written as ours are, with lower-case names and every value in double quotes, are read by searching for
the next tag; any other is given to the standard library's parser, which takes five times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

_FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "use": "href", "form": "action"}
"""Elements whose address the browser opens by itself; it must be on this site."""
_FETCHED_RELATIONS = ("stylesheet", "icon", "preload", "modulepreload", "manifest")


_RAW = ("script", "style", "textarea", "title")
"""Elements whose content is no markup."""


@dataclass(frozen=True, slots=True)
class Link:
    """One address that a page refers to."""

    line: int
    """The line of the page, from 1."""
    url: str
    """The address as written."""
    fetched: bool
    """Whether the browser opens it without being asked."""
    language: str
    """The language it is the page in, when it is said to be the same page in another language."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What the check needs to know of a page."""

    ids: frozenset[str]
    """The anchors of the page."""
    repeated: tuple[tuple[int, str], ...]
    """Line and name of each anchor that already stands earlier on the page."""
    links: tuple[Link, ...]
    """Every address the page refers to."""


class _Odd(ValueError):
    """A page is not written as ours are."""


def outline(page: str) -> Outline:
    """The anchors and links of a page."""
    seen = _Seen()
    try:
        for line, tag, values in _tags(page):
            seen.add(line, tag, values)
    except _Odd:
        reader = _Reader()
        reader.feed(page)
        reader.close()
        seen = reader.seen
    return Outline(frozenset(seen.ids), tuple(seen.repeated), tuple(seen.links))


class _Seen:
    """Collects ids and links, tag by tag."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.repeated: list[tuple[int, str]] = []
        self.links: list[Link] = []

    def add(self, line: int, tag: str, values: dict[str, str]) -> None:
        """Note the id and the address of an element."""
        name = values.get("id")
        if name is not None:
            if name in self.ids:
                self.repeated.append((line, name))
            self.ids.add(name)
        if tag in ("a", "area") and "href" in values:
            self.links.append(Link(line, values["href"], False, ""))
        elif tag == "link" and "href" in values:
            relations = values.get("rel", "").split()
            language = values.get("hreflang", "") if "alternate" in relations else ""
            fetched = any(word in _FETCHED_RELATIONS for word in relations)
            self.links.append(Link(line, values["href"], fetched, language))
        elif tag in _FETCHED and _FETCHED[tag] in values:
            self.links.append(Link(line, values[_FETCHED[tag]], True, ""))


class _Reader(HTMLParser):
    """Walks through any page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = _Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hand on an element."""
        self.seen.add(self.getpos()[0], tag, {name: value or "" for name, value in attrs})


def _tags(page: str) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Line, name and values of each tag that has an id or an address."""
    text, *pieces = page.split("<")
    line, closing = 1 + text.count("\n"), ""
    for piece in pieces:
        if piece[:1] == "/" and not closing and ">" in piece:
            line += piece.count("\n")
            continue
        tag, mark, _ = piece.partition(">")
        if not mark or tag.startswith("!--") or (closing and tag != closing):
            raise _Odd
        closing = "/" + tag.split(None, 1)[0] if tag.startswith(_RAW) and tag[0] != "/" else ""
        if "=" in tag and ("id=" in tag or "href=" in tag or "src=" in tag or "action=" in tag):
            yield line, tag.split(None, 1)[0], _values(tag)
        line += piece.count("\n")


def _values(tag: str) -> dict[str, str]:
    *parts, rest = tag.split('"')
    names = [part[part.rfind(" ") + 1 : -1] for part in parts[::2] if part[-1:] == "=" and part.count("=") == 1]
    if "=" in rest or len(names) != len(parts) / 2 or "\n" in tag:
        raise _Odd
    return {name: unescape(value) if "&" in value else value for name, value in zip(names, parts[1::2], strict=True)}
