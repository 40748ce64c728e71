"""Files -> Problems: every link, anchor, picture and download of the site answers, and every page has its twin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from resolutions.problems import Problem
from resolutions.publishing.outlines import Link, Outline, outline

LONERS = ("index.html", "404.html")
"""The pages that hold both languages and therefore have no twin."""
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./#")


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
    near = _near(path, url)
    if near is not None:
        return near
    whole, anchor = urldefrag(urljoin(base + path, url))
    if urlsplit(whole).scheme not in ("http", "https"):
        return None, ""
    if not whole.startswith(base):
        same_host = urlsplit(whole)[:2] == urlsplit(base)[:2]
        return ("/" + urlsplit(whole).path if same_host else None), ""
    target = unquote(urlsplit(whole).path[len(urlsplit(base).path) :])
    return (target + "index.html" if not target or target.endswith("/") else target), unquote(anchor)


def _near(path: str, url: str) -> tuple[str, str] | None:
    """The same for a link in plain letters to this site, the way up at its beginning; None for any other."""
    target, _, anchor = url.partition("#")
    folders = path.split("/")[:-1]
    while target.startswith("../") and folders:
        target = target[3:]
        folders.pop()
    steps = target.split("/")
    if not _PLAIN.issuperset(url) or "." in steps or ".." in steps or "" in steps[:-1]:
        return None
    whole = "/".join([*folders, target]) if target or folders else ""
    if not url.partition("#")[0]:
        return path, anchor
    return (f"{whole}index.html" if not whole or whole.endswith("/") else whole), anchor


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
