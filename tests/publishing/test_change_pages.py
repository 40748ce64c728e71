"""Releases: what changed is computed from the tables of each release, shown in words, and told by an Atom feed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from functools import cache

import pytest
from commands.pages import Node, parse
from publishing import sample
from publishing.sample_duties import GROWTH, duties_context

from resolutions import __version__
from resolutions.content_files import unread_files
from resolutions.publishing.framing.page import context
from resolutions.publishing.page_kinds import change_pages
from resolutions.publishing.records.releases import Release, read_releases, with_releases
from resolutions.publishing.tables import Table
from resolutions.publishing.wording.languages import Language

ATOM = "{http://www.w3.org/2005/Atom}"
NOTE = b"summary: {vi: M\xe1\xbb\x9bi, en: New}\n"
ROW = b"observation_id,document_id,label_vi,comparator,value\nd/1.1,d,Thu,eq,%b\n"


@cache
def page(language: Language) -> Node:
    made = {each.path: each.content for each in change_pages.pages(duties_context())}
    return parse(made["vi/thay-doi/index.html" if language == "vi" else "en/changes/index.html"]).find("main")[0]


def plain(node: Node) -> str:
    return " ".join(node.text().split())


def test_the_newest_release_comes_first_and_says_when() -> None:
    headings = [plain(node) for node in page("en").find("h2")]
    assert headings[:3] == ["Not released yet", "Version 1.1.0, 2 May 2026", "Version 1.0.0, 31 January 2026"]


def test_a_correction_shows_the_amount_before_and_since() -> None:
    (release,) = page("vi").find("section", **{"aria-labelledby": "v1-1-0"})
    assert [plain(node) for node in release.find("h3")] == ["Sửa lại 1 số liệu", "Bỏ đi 1 số liệu"]
    changed, lost = release.find("li")
    assert ([node.text() for node in changed.find("del")], [node.text() for node in changed.find("ins")]) == (
        ["7%"],
        ["8%"],
    )
    assert changed.find("a")[0].attributes["href"].endswith(f"{sample.GIA_LAI}/index.html#ii-2-1-1-toc-do-tang.1")
    assert "12,5%" in plain(lost) and not lost.find("a"), "what is gone cannot be linked to"


def test_a_release_without_changes_says_so() -> None:
    (release,) = page("en").find("section", **{"aria-labelledby": "unreleased"})
    assert "No figure was gained, lost or corrected." in plain(release)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_feed_has_what_a_reader_needs(language: Language) -> None:
    files = {file.path: file.content for file in change_pages.files(duties_context())}
    path = "vi/thay-doi/atom.xml" if language == "vi" else "en/changes/atom.xml"
    feed = ElementTree.fromstring(files[path])
    assert feed.tag == f"{ATOM}feed"
    assert feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language
    links = {link.attrib["rel"]: link.attrib["href"] for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "self": f"https://a.example/b/{path}",
        "alternate": f"https://a.example/b/{path.removesuffix('atom.xml')}",
    }
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert feed.findtext(f"{ATOM}updated") == "2026-05-02T00:00:00Z"
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == ["2026-05-02T00:00:00Z", "2026-01-31T00:00:00Z"]
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == 3 and all(re.match("https://a.example/b/", each or "") for each in ids)


def test_every_page_names_the_feed() -> None:
    whole = next(iter(change_pages.pages(duties_context()))).content
    (link,) = parse(whole).find("link", type="application/atom+xml")
    assert (link.attributes["rel"], link.attributes["href"]) == ("alternate", "atom.xml")


def test_changes_are_computed_from_one_release_to_the_next() -> None:
    whole = duties_context()
    releases = (
        Release("1.0.0", "2026-01-31", "", "", ROW % b"1"),
        Release("1.1.0", "2026-05-02", "", "", ROW % b"2"),
        Release("unreleased", "", "", "", b""),
    )
    observations = whole.tables["observations"]
    (one,) = [row for row in observations.records() if row["observation_id"] == f"{GROWTH}.1"]
    tables = {**whole.tables, "observations": Table(observations.schema, (tuple(one.values()),))}
    found = [
        (row["version"], row["change"], row["observation_id"], row["old_value"], row["new_value"])
        for row in with_releases(tables, releases)["changes"].records()
    ]
    assert found == [
        ("1.0.0", "gained", "d/1.1", "", "1"),
        ("1.1.0", "changed", "d/1.1", "1", "2"),
        ("unreleased", "lost", "d/1.1", "2", ""),
        ("unreleased", "gained", f"{GROWTH}.1", "", "8"),
    ]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"releases/1.0.0/release.yaml": NOTE, "releases/1.0.0/observations.csv": ROW % b"1"}, "bad-release"),
        ({"releases/1.0.0/release.yaml": b"date: 2026-01-31\n" + NOTE}, "missing-file"),
        ({"releases/unreleased/release.yaml": b"date: 2026-01-31\n" + NOTE}, "bad-release"),
        ({"releases/1.0.0/observations.csv": ROW % b"1"}, "missing-file"),
        ({"releases/V1/release.yaml": b"date: 2026-01-31\n" + NOTE}, "bad-id"),
        ({"releases/1./release.yaml": b"date: 2026-01-31\n" + NOTE}, "bad-id"),
        ({"releases/1\u2215x/release.yaml": b"date: 2026-01-31\n" + NOTE}, "bad-id"),
    ],
)
def test_a_release_that_cannot_be_is_an_error(files: dict[str, bytes], code: str) -> None:
    _, problems = read_releases(files, "content")
    assert code in [problem.code for problem in problems]


def test_a_file_that_no_release_has_is_named() -> None:
    (problem,) = unread_files({"releases/1.0.0/notes.txt": b""}, (), "content")
    assert problem.path == "content/releases/1.0.0/notes.txt"


def test_the_change_log_and_the_releases_name_the_same_versions() -> None:
    log = (sample.ROOT / "CHANGELOG.md").read_text("utf-8")
    listed = set(re.findall(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$", log, re.MULTILINE))
    folder = sample.ROOT / "content/releases"
    files = {str(path.relative_to(folder.parent)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    releases, problems = read_releases(files, "content")
    assert problems == []
    assert {(one.version, one.released_on) for one in releases if one.released_on} == listed
    assert __version__ in {one.version for one in releases}


def test_an_empty_corpus_has_a_feed_without_entries() -> None:
    whole = duties_context()
    bare = {name: Table(whole.tables[name].schema, ()) for name in ("releases", "changes")}
    empty = context({**whole.tables, **bare}, replace(whole.site), whole.words, whole.renderer)
    for file in change_pages.files(empty):
        assert ElementTree.fromstring(file.content).findall(f"{ATOM}entry") == []
