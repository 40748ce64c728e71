"""Files -> Problems: every link, anchor, picture and download of the site answers, and every page has its twin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from hashlib import blake2b, sha256
from typing import Any, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from resolutions.problems import Problem
from resolutions.publishing.judging.outlines import Link, Outline, outline
from resolutions.publishing.placing.shelf import Shelf
from resolutions.workers import results

LONERS = ("index.html", "404.html")
"""The pages that hold both languages and therefore have no twin."""
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./#")


class Reach(NamedTuple):
    """Where a page leads, as far as the other files decide whether it is well."""

    ids: frozenset[str]
    """The anchors of the page."""
    refs: tuple[tuple[str, str], ...]
    """File and anchor of everything elsewhere on the site that it refers to, once each."""
    twins: tuple[tuple[str, str], ...]
    """Language and file of the pages that it says are itself in a language."""
    is_sound: bool
    """Whether nothing is wrong that the page alone shows: a repeated id, a foreign request, an anchor of its own."""


KNOWN: dict[bytes, Any] = {}
"""Hash of a page at its place -> its reach, from an earlier run."""
USED: dict[bytes, Any] = {}
"""Those of them that this run asked for."""


def check_links(files: Mapping[str, bytes], base_url: str, jobs: int = 1) -> list[Problem]:
    """Every dead link, missing or repeated anchor, foreign request and page without its twin; none in a whole site."""
    base = base_url.rstrip("/") + "/"
    pages = _reaches([path for path in sorted(files) if path.endswith(".html")], files, base, jobs)
    problems: list[Problem] = []
    for path, page in pages.items():
        if not page.is_sound or not all(_answers(target, anchor, files, pages) for target, anchor in page.refs):
            problems += _faults(path, outline(files[path].decode()), files, pages, base)
        if path not in LONERS:
            problems += _without_twin(path, pages)
    return problems


def _reaches(paths: Sequence[str], files: Mapping[str, bytes], base: str, jobs: int) -> dict[str, Reach]:
    """Where each page leads; processes look at those that no run has seen."""
    keys = [_key(path, files, base) for path in paths]
    unseen = [place for place, key in enumerate(keys) if key not in USED and key not in KNOWN]
    looks = partial(_looks, paths, files, base)
    fresh = dict(zip(unseen, results(looks(), looks, unseen, jobs), strict=True))
    for place, key in enumerate(keys):
        USED[key] = fresh.get(place) or USED.get(key) or KNOWN[key]
    return {path: Reach(*USED[key]) for path, key in zip(paths, keys, strict=True)}


def _key(path: str, files: Mapping[str, bytes], base: str) -> bytes:
    total = files.file(path).total if isinstance(files, Shelf) else sha256(files[path]).digest()
    return blake2b(f"{path} {base} ".encode() + total, digest_size=16).digest()


def _looks(paths: Sequence[str], files: Mapping[str, bytes], base: str) -> list[Callable[[], tuple[Any, ...]]]:
    return [partial(_look, path, files, base) for path in paths]


def _look(path: str, files: Mapping[str, bytes], base: str) -> tuple[Any, ...]:
    return tuple(_looked_at(path, outline(files[path].decode()), base))


def _looked_at(path: str, page: Outline, base: str) -> Reach:
    found = [(resolve(path, link.url, base), link) for link in page.links]
    refs = dict.fromkeys((target, anchor) for (target, anchor), _ in found if target is not None and target != path)
    foreign = any(target is None and link.fetched and not link.url.startswith("data:") for (target, _), link in found)
    own = {anchor for (target, anchor), _ in found if target == path and anchor}
    twins = tuple((link.language, target or "") for (target, _), link in found if link.language)
    return Reach(page.ids, tuple(refs), twins, not (page.repeated or foreign or own - page.ids))


def _answers(target: str, anchor: str, files: Mapping[str, bytes], pages: Mapping[str, Reach]) -> bool:
    return target in files and (not anchor or target not in pages or anchor in pages[target].ids)


def _faults(
    path: str, page: Outline, files: Mapping[str, bytes], pages: Mapping[str, Reach], base: str
) -> Iterator[Problem]:
    for line, name in page.repeated:
        what, todo = f"the anchor '{name}' stands twice", "give each element an id of its own"
        yield Problem(path, line, "repeated-id", what, todo)
    for link in page.links:
        yield from _dead(path, link, files, pages, base)


def _dead(
    path: str, link: Link, files: Mapping[str, bytes], pages: Mapping[str, Reach], base: str
) -> Iterator[Problem]:
    target, anchor = resolve(path, link.url, base)
    if target is None:
        if link.fetched and not link.url.startswith("data:"):
            what, todo = f"the page fetches '{link.url[:80]}' from elsewhere", "keep the file on this site"
            yield Problem(path, link.line, "foreign-request", what, todo)
    elif target not in files:
        what, todo = f"the link '{link.url[:120]}' leads to no file", "make the file or correct the link"
        yield Problem(path, link.line, "dead-link", what, todo)
    elif not _answers(target, anchor, files, pages):
        what, todo = f"the anchor of the link '{link.url[:120]}' is not on its page", "correct the link or its target"
        yield Problem(path, link.line, "dead-anchor", what, todo)


def resolve(path: str, url: str, base: str) -> tuple[str | None, str]:
    """The file of this site and the anchor that a link on a page means; no file when it leads elsewhere."""
    near = _near(path, url)
    if near is not None:
        return near
    return _meant(urljoin(base + path, url), base)


@lru_cache(maxsize=4096)
def _meant(address: str, base: str) -> tuple[str | None, str]:
    """The same for a whole address, remembered: every page names its licence, its twin and itself in the same words."""
    whole, anchor = urldefrag(address)
    if urlsplit(whole).scheme not in ("http", "https"):
        return None, ""
    if not whole.startswith(base):
        same_host = urlsplit(whole)[:2] == urlsplit(base)[:2]
        return ("/" + urlsplit(whole).path if same_host else None), ""
    target = unquote(urlsplit(whole).path[len(urlsplit(base).path) :])
    return (target + "index.html" if not target or target.endswith("/") else target), unquote(anchor)


def _near(path: str, url: str) -> tuple[str, str] | None:
    """The same for a link in plain letters to this site, the way up at its beginning; None for any other."""
    if not _PLAIN.issuperset(url):
        return None
    target, _, anchor = url.partition("#")
    if not target:
        return path, anchor
    folders = path.split("/")[:-1]
    while target.startswith("../") and folders:
        target = target[3:]
        folders.pop()
    steps = target.split("/")
    if "." in steps or ".." in steps or "" in steps[:-1]:
        return None
    whole = "/".join([*folders, target]) if target or folders else ""
    return (f"{whole}index.html" if not whole or whole.endswith("/") else whole), anchor


def _without_twin(path: str, pages: Mapping[str, Reach]) -> Iterator[Problem]:
    language = path.partition("/")[0]
    for other in ("vi", "en"):
        twins = [target for name, target in pages[path].twins if name == other]
        if len(twins) != 1:
            what, todo = f"the page names {len(twins)} pages as itself in '{other}'", "name exactly one (hreflang)"
            yield Problem(path, 0, "no-twin", what, todo)
        elif other == language and twins[0] != path:
            what, todo = f"the page names '{twins[0]}' as itself", f"name '{path}'"
            yield Problem(path, 0, "no-twin", what, todo)
        elif other != language and (twins[0] not in pages or (language, path) not in pages[twins[0]].twins):
            what, todo = f"its twin '{twins[0]}' does not name it", "make the two name each other (hreflang)"
            yield Problem(path, 0, "no-twin", what, todo)
