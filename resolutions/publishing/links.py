"""Files -> Problems: every link, anchor, picture and download of the site answers, and every page has its twin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from resolutions.problems import Problem

LONERS = ("index.html", "404.html")
"""The pages that hold both languages and therefore have no twin."""
_FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "use": "href", "form": "action"}
"""Elements whose address the browser opens by itself; it must be on this site."""
_FETCHED_RELATIONS = ("stylesheet", "icon", "preload", "modulepreload", "manifest")


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


class _Untidy(Exception):
    """A page is not written as templates write it, so that only the parser of HTML can read it."""


class _Notes:
    """Collects ids and links while somebody walks through a page."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.repeated: list[tuple[int, str]] = []
        self.links: list[Link] = []

    def element(self, line: int, tag: str, values: Mapping[str, str]) -> None:
        """Note the id and the address of an element."""
        if "id" in values:
            if values["id"] in self.ids:
                self.repeated.append((line, values["id"]))
            self.ids.add(values["id"])
        if tag in ("a", "area") and "href" in values:
            self.links.append(Link(line, values["href"], False, ""))
        elif tag == "link" and "href" in values:
            relations = values.get("rel", "").split()
            language = values.get("hreflang", "") if "alternate" in relations else ""
            fetched = any(word in _FETCHED_RELATIONS for word in relations)
            self.links.append(Link(line, values["href"], fetched, language))
        elif tag in _FETCHED and _FETCHED[tag] in values:
            self.links.append(Link(line, values[_FETCHED[tag]], True, ""))

    def outline(self) -> Outline:
        """What was collected."""
        return Outline(frozenset(self.ids), tuple(self.repeated), tuple(self.links))


class _Reader(HTMLParser):
    """Walks through any page; ten times slower than the walk through a tidy one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.notes = _Notes()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.notes.element(self.getpos()[0], tag, {name: value or "" for name, value in reversed(attrs)})


def outline(page: str) -> Outline:
    """The anchors and links of a page."""
    try:
        return _tidy(page)
    except _Untidy:
        reader = _Reader()
        reader.feed(page)
        reader.close()
        return reader.notes.outline()


def _tidy(page: str) -> Outline:
    """The same of a page as templates write it: attributes in double quotes, signs escaped, no comments."""
    notes, line = _Notes(), 1
    if "<!--" in page:
        raise _Untidy
    for piece in page.split("<"):
        head, closed, _ = piece.partition(">")
        if closed and ("href=" in head or "id=" in head or "src=" in head or "action=" in head):
            tag, values = _element(head)
            notes.element(line, tag, values)
        line += piece.count("\n")
    return notes.outline()


def _element(head: str) -> tuple[str, dict[str, str]]:
    """The name and the attributes of an opening tag; attributes without a value are passed over."""
    if not head[0].isalpha():
        raise _Untidy
    *parts, last = head.split('"')
    tag, *first = (parts or [last])[0].split()
    names = [first, *(part.split() for part in parts[2::2])]
    bare = [name for each in names for name in each[:-1]] + (last.split() if parts else [])
    if len(parts) % 2 or not tag.islower() or any("=" in name for name in bare) or not all(map(_gives, names)):
        raise _Untidy
    values = {each[-1][:-1]: unescape(value) for each, value in zip(names, parts[1::2], strict=True)}
    if len(values) < len(names):
        raise _Untidy
    return tag, values


def _gives(names: list[str]) -> bool:
    """Whether the last of the names is one that a quoted value follows."""
    return bool(names) and names[-1].endswith("=")


def check_links(files: Mapping[str, bytes], base_url: str) -> list[Problem]:
    """Every dead link, missing or repeated anchor, foreign request and page without its twin; none in a whole site."""
    pages = {path: outline(files[path].decode()) for path in sorted(files) if path.endswith(".html")}
    base = base_url.rstrip("/") + "/"
    problems: list[Problem] = []
    for path, page in pages.items():
        for line, name in page.repeated:
            what, todo = f"the anchor '{name}' stands twice", "give each element an id of its own"
            problems.append(Problem(path, line, "repeated-id", what, todo))
        problems += (problem for link in page.links for problem in _dead(path, link, files, pages, base))
        if path not in LONERS:
            problems += _without_twin(path, pages, base)
    return problems


def _dead(
    path: str, link: Link, files: Mapping[str, bytes], pages: Mapping[str, Outline], base: str
) -> Iterator[Problem]:
    target, anchor = resolve(path, link.url, base)
    if target is None:
        if link.fetched and not link.url.startswith("data:"):
            what, todo = f"the page fetches '{link.url[:80]}' from elsewhere", "keep the file on this site"
            yield Problem(path, link.line, "foreign-request", what, todo)
    elif target not in files:
        what, todo = f"the link '{link.url[:120]}' leads to no file", "make the file or correct the link"
        yield Problem(path, link.line, "dead-link", what, todo)
    elif anchor and target in pages and anchor not in pages[target].ids:
        what, todo = f"the anchor of the link '{link.url[:120]}' is not on its page", "correct the link or its target"
        yield Problem(path, link.line, "dead-anchor", what, todo)


def resolve(path: str, url: str, base: str) -> tuple[str | None, str]:
    """The file of this site and the anchor that a link on a page means; no file when it leads elsewhere."""
    plain, mark, anchor = url.partition("#")
    if not plain:
        return path, unquote(anchor) if mark else ""
    target, _ = _resolved(path.rpartition("/")[0], plain, base)
    return target, unquote(anchor) if target and not target.startswith("/") else ""


@lru_cache(maxsize=65536)
def _resolved(folder: str, url: str, base: str) -> tuple[str | None, str]:
    """The same of a link without an anchor; all pages of a folder mean the same by it."""
    path = f"{folder}/" if folder else ""
    whole, anchor = urldefrag(urljoin(base + path, url))
    if urlsplit(whole).scheme not in ("http", "https"):
        return None, ""
    if not whole.startswith(base):
        same_host = urlsplit(whole)[:2] == urlsplit(base)[:2]
        return ("/" + urlsplit(whole).path if same_host else None), ""
    target = unquote(urlsplit(whole).path[len(urlsplit(base).path) :])
    return (target + "index.html" if not target or target.endswith("/") else target), unquote(anchor)


def _without_twin(path: str, pages: Mapping[str, Outline], base: str) -> Iterator[Problem]:
    language = path.partition("/")[0]
    for other in ("vi", "en"):
        twins = [resolve(path, link.url, base)[0] for link in pages[path].links if link.language == other]
        if len(twins) != 1:
            what, todo = f"the page names {len(twins)} pages as itself in '{other}'", "name exactly one (hreflang)"
            yield Problem(path, 0, "no-twin", what, todo)
        elif other == language and twins[0] != path:
            what, todo = f"the page names '{twins[0]}' as itself", f"name '{path}'"
            yield Problem(path, 0, "no-twin", what, todo)
        elif other != language and not _names(pages.get(twins[0] or ""), path, language, base, twins[0] or ""):
            what, todo = f"its twin '{twins[0]}' does not name it", "make the two name each other (hreflang)"
            yield Problem(path, 0, "no-twin", what, todo)


def _names(twin: Outline | None, path: str, language: str, base: str, twin_path: str) -> bool:
    links = twin.links if twin else ()
    return any(link.language == language and resolve(twin_path, link.url, base)[0] == path for link in links)
