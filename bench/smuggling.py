"""Payloads in every text -> a figure: how many elements, attributes and addresses of the pages they change.

``python bench/smuggling.py [--at-once N]`` puts each payload, some of them at once, at the end of every text of
content/ and of every text that came out of a document, renders the website, and compares its pages, element by
element, with pages on which a harmless word stands in the same places. The order of elements is left out: lists are
sorted by their words. Texts that the program refuses are counted, and spared in both; only payloads that the same
texts refuse stand in a text at once, so that none is kept out of a text by another.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import click
import yaml

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.leaves import Place, formatted, tables_with_payload, with_payload  # noqa: E402
from bench.payloads import PAYLOADS, harmless  # noqa: E402
from resolutions import entries  # noqa: E402
from resolutions import vocabulary as words  # noqa: E402
from resolutions.facts import Facts  # noqa: E402
from resolutions.problems import Problem  # noqa: E402
from resolutions.publishing import website  # noqa: E402
from resolutions.publishing.judging import table_checks  # noqa: E402
from resolutions.publishing.packaging import packages  # noqa: E402
from resolutions.publishing.records import rows  # noqa: E402
from resolutions.publishing.records.releases import with_releases  # noqa: E402
from resolutions.reading import document  # noqa: E402
from resolutions.reading.compiled import compiled  # noqa: E402
from resolutions.reading.content import sets  # noqa: E402
from resolutions.reading.descent.lineage import traced  # noqa: E402
from resolutions.reading.references.cited import linked  # noqa: E402

Files = Mapping[str, bytes]
Shape = Counter[str]
"""The elements of a page, each below those around it, with the names of its attributes and where its address leads."""
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "source", "wbr", "area", "col", "base", "embed"})
"""The elements that hold nothing and are not closed."""


class _Outline(HTMLParser):
    """Writes down the elements of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shape: Shape = Counter()
        self.around: list[str] = []

    def _enter(self, what: str) -> None:
        self.shape["/".join([*self.around, what])] += 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element with the kinds of its attributes."""
        self._enter(tag + "".join(f" {name}{_kind(name, value or '')}" for name, value in attrs))
        if tag not in VOID:
            self.around.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, or write down that another one is closed."""
        if tag not in VOID:
            closed = self.around.pop() if self.around else "nothing"
            if closed != tag:
                self._enter(f"</{tag}> closes <{closed}>")

    def handle_comment(self, data: str) -> None:
        """Write down a comment."""
        self._enter("a comment")

    def handle_decl(self, decl: str) -> None:
        """Write down a declaration."""
        self._enter("a declaration")

    def unknown_decl(self, data: str) -> None:
        """Write down a declaration that HTML does not know."""
        self._enter("an unknown declaration")

    def handle_pi(self, data: str) -> None:
        """Write down a processing instruction."""
        self._enter("an instruction")


def _kind(name: str, value: str) -> str:
    """Where an address leads: its scheme and host; nothing for other attributes."""
    parts = urlsplit(value) if name in ("href", "src", "action") else None
    return f"={parts.scheme}://{parts.netloc}" if parts else ""


def shape_of(path: str, data: bytes) -> Shape:
    """The elements of a page, feed or drawing; a file of another kind has none."""
    if path.endswith(".html"):
        outline = _Outline()
        outline.feed(data.decode())
        outline.close()
        return outline.shape
    if path.endswith((".xml", ".svg", ".atom")):
        return Counter(f"{node.tag} {sorted(node.attrib)}" for node in ElementTree.fromstring(data.decode()).iter())
    if path.endswith(".json"):
        json.loads(data)
    return Counter()


@dataclass(frozen=True, slots=True)
class Stage:
    """What does not change from payload to payload."""

    content: Files
    """The files of content/."""
    templates: Files
    """The files of templates/."""
    facts: tuple[Facts, ...]
    """What the sources state."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A website with a payload in its texts, and in how many."""

    pages: Mapping[str, Shape]
    """The elements of each file."""
    texts: int
    """How many texts had the payload."""
    spared: frozenset[Place]
    """The lines of content/ on which the payload was refused."""


def stage() -> Stage:
    """Read content/ once."""
    content, _ = words.read_folder(HOME / "content", "content")
    templates, _ = words.read_folder(HOME / "templates", "templates")
    vocabulary, problems = words.load(content)
    if vocabulary is None:
        raise SystemExit(str(problems[0]))
    found, _ = sets.document_sets(content, "content")
    facts = tuple(document.read(one.source, one.given, vocabulary) for one in found)
    return Stage(content, templates, traced(linked(facts, vocabulary.places), vocabulary.duties))


def tried(given: Stage, payload: str, spared: Collection[Place] = ()) -> Tried:
    """The website with the payload in every text that takes it; lines that refuse it are spared one after another."""
    lines = set(spared)
    while True:
        content, count = with_payload(given.content, payload, lines)
        shapes, problems, more = _rendered(given, content, payload)
        refused = _lines(problems)
        if not problems:
            return Tried(shapes, count + more, frozenset(lines))
        if not refused - lines:
            raise SystemExit(f"{payload}: {problems[0]}")
        lines |= refused


def kin(given: Stage, payloads: Collection[str], at_once: int) -> Iterator[tuple[tuple[str, ...], frozenset[Place]]]:
    """The payloads in groups that the same lines refuse, and the lines in which all of a group are plain Markdown."""
    groups: dict[tuple[frozenset[Place], frozenset[Place]], list[str]] = {}
    for payload in payloads:
        meant = formatted(given.content, payload)
        _, _, problems = _loaded(given, with_payload(given.content, payload, meant)[0])
        groups.setdefault((frozenset(_lines(problems)), frozenset(meant)), []).append(payload)
    for (_, meant), group in groups.items():
        yield from ((tuple(group[start : start + at_once]), meant) for start in range(0, len(group), at_once))


def _lines(problems: Collection[Problem]) -> set[Place]:
    return {(p.path.removeprefix("content/"), p.line) for p in problems if p.line}


def _rendered(given: Stage, content: Files, payload: str) -> tuple[dict[str, Shape], list[Problem], int]:
    vocabulary, kit, problems = _loaded(given, content)
    described, _ = table_checks.described_tables(content, "content")
    if problems or vocabulary is None or kit is None:
        return {}, problems, 0
    among = compiled(given.facts, vocabulary.duties, ())
    made = with_releases(rows.tables(given.facts, vocabulary, described, among), kit.releases)
    tables, count = tables_with_payload(made, payload)
    package, problems = packages.publish(tables, website.package_meta(kit.site), "datapackage")
    built, more = website.files(tables, package, kit)
    return {path: shape_of(path, data) for path, data in built.items()}, [*problems, *more], count


def _loaded(given: Stage, content: Files) -> tuple[words.Vocabulary | None, website.Stationery | None, list[Problem]]:
    """What pages are printed with, and all that is refused of the content."""
    vocabulary, problems = words.load(content)
    _, wrong = table_checks.described_tables(content, "content")
    kit, untold = website.prepare(content, given.templates, "", "content")
    _, unset = sets.document_sets(content, "content")
    return vocabulary, kit, [*problems, *wrong, *untold, *unset]


def changes(one: Mapping[str, Shape], other: Mapping[str, Shape]) -> int:
    """How many elements only one of two websites has."""
    none: Shape = Counter()
    pairs = [(one.get(path, none), other.get(path, none)) for path in one.keys() | other.keys()]
    return sum(((left - right) + (right - left)).total() for left, right in pairs)


@click.command()
@click.option("--at-once", default=16, show_default=True, help="How many payloads stand in a text at once.")
def main(at_once: int) -> None:
    """Print a line for each group of payloads, and fail when one changed an element."""
    yaml.SafeLoader = yaml.CSafeLoader  # type: ignore[misc,assignment]  # five times as quick; only here
    entries.MAX_CONTENT_BYTES *= 100  # all payloads at once are longer than any text
    given = stage()
    found = pairs = 0
    for group, meant in kin(given, PAYLOADS, at_once):
        spoilt = tried(given, " ".join(group), meant)
        plain = tried(given, harmless(" ".join(group)), spoilt.spared)
        changed = changes(plain.pages, spoilt.pages)
        told = f"{spoilt.texts:>7} texts{len(spoilt.spared):>6} lines refused{changed:>6} changes"
        click.echo(f"{len(group):>2} payloads, {group[0][:40]:<42}{told}")
        found, pairs = found + changed, pairs + spoilt.texts * len(group)
    click.echo(f"{len(PAYLOADS)} payloads, {pairs} times in a text: {found} changes of elements or addresses")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
