"""Every page and download has one address, the same tree in both languages, and links that work below any folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.publishing.framing import addresses, anchors
from resolutions.publishing.framing.addresses import SECTIONS, absolute, file_of, parts, relative, release, rooted, twin
from resolutions.publishing.framing.anchors import anchor, problem_anchor, row_anchor


def test_the_addresses_that_were_published_never_change() -> None:
    assert [
        addresses.home("vi"),
        addresses.section("en", "indicators"),
        addresses.entry("vi", "places", "gia-lai"),
        addresses.parallel("vi", "a"),
        addresses.parallel("en", "a"),
        addresses.embed("en", "poverty-rate"),
        addresses.clause("vi", "a/ii-2-1"),
        addresses.feed("vi"),
        addresses.table_file("indicators", "poverty-rate"),
        addresses.table_file("indicators", "poverty-rate", "json"),
    ] == [
        "vi/",
        "en/indicators/",
        "vi/dia-phuong/gia-lai/",
        "vi/van-ban/a/song-ngu/",
        "en/documents/a/side-by-side/",
        "en/indicators/poverty-rate/embed/",
        "vi/van-ban/a/#ii-2-1",
        "vi/thay-doi/atom.xml",
        "data/indicators/poverty-rate.csv",
        "data/indicators/poverty-rate.json",
    ]


def test_no_two_sections_share_a_folder() -> None:
    for language in ("vi", "en"):
        folders = [words[language] for words in SECTIONS.values()]
        assert len(set(folders)) == len(folders)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("vi/chi-tieu/", ("indicators", "")),
        ("vi/chi-tieu/poverty-rate/", ("indicators", "poverty-rate")),
        ("en/indicators/poverty-rate/embed/", ("indicators", "poverty-rate/embed")),
        ("en/chi-tieu/", ("", "")),
        ("vi/indicators/", ("", "")),
        ("zz/chi-tieu/", ("", "")),
        ("vi/", ("", "")),
        ("", ("", "")),
    ],
)
def test_an_address_tells_its_section_and_entry(address: str, expected: tuple[str, str]) -> None:
    assert parts(address) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vi/", "en/"),
        ("vi/chi-tieu/", "en/indicators/"),
        ("vi/chi-tieu/poverty-rate/", "en/indicators/poverty-rate/"),
        ("vi/van-ban/a/song-ngu/", "en/documents/a/side-by-side/"),
        ("vi/thay-doi/atom.xml", "en/changes/atom.xml"),
        ("vi/khac/x", "en/khac/x"),
        ("", ""),
        ("404.html", "404.html"),
        ("style.css", "style.css"),
        ("data/indicators/a.csv", "data/indicators/a.csv"),
    ],
)
def test_every_page_has_its_twin_in_the_other_language(one: str, other: str) -> None:
    assert twin(one) == other
    assert twin(other) == one


@pytest.mark.parametrize(
    ("address", "path"),
    [("", "index.html"), ("vi/", "vi/index.html"), ("404.html", "404.html"), ("vi/thay-doi/atom.xml",) * 2],
)
def test_an_address_has_one_file(address: str, path: str) -> None:
    assert file_of(address) == path


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("vi/chi-tieu/", "vi/chi-tieu/a/", "a/index.html"),
        ("vi/chi-tieu/a/", "en/indicators/a/", "../../../en/indicators/a/index.html"),
        ("vi/chi-tieu/a/", "", "../../../index.html"),
        ("", "vi/", "vi/index.html"),
        ("", "", "index.html"),
        ("vi/van-ban/a/", "vi/van-ban/a/#ii", "#ii"),
        ("vi/van-ban/a/", "vi/van-ban/b/#ii", "../b/index.html#ii"),
        ("vi/van-ban/b/", "vi/van-ban/a/#ii", "../a/index.html#ii"),
        ("vi/van-ban/a/", "vi/van-ban/a/", "index.html"),
        ("404.html", "style.css", "style.css"),
        ("vi/", "style.css", "../style.css"),
        ("data/a/b/", "data/a", "../../a"),
        ("data/a/", "data/a", "../a"),
    ],
)
def test_links_are_relative_and_name_the_file(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link


@pytest.mark.parametrize("base", ["https://a.example/repo", "https://a.example/repo/"])
def test_the_world_knows_an_address_below_the_base(base: str) -> None:
    assert absolute(base, "vi/") == "https://a.example/repo/vi/"
    assert rooted(base, "vi/") == "/repo/vi/"
    assert rooted("https://a.example", "vi/") == "/vi/"


@pytest.mark.parametrize(("version", "name"), [("0.1.0", "v0-1-0"), ("10", "v10"), ("unreleased", "unreleased")])
def test_a_release_has_an_anchor_that_is_a_name(version: str, name: str) -> None:
    assert release(version) == name


def test_anchors_are_the_ids_within_their_document() -> None:
    assert anchor("gia-lai-2020/ii-2-1.1") == "ii-2-1.1"
    assert row_anchor({"observation_id": "gia-lai-2020/ii-2-1.1"}) == "row-ii-2-1.1"


@pytest.mark.parametrize(
    ("problem_id", "name"),
    [("a/ii-2.sum", "problem-ii-2.sum"), ("a/ii/2.sum", "problem-ii-2.sum"), ("a.sum", "problem-sum")],
)
def test_a_problem_has_an_anchor_without_slashes(problem_id: str, name: str) -> None:
    assert problem_anchor({"problem_id": problem_id, "document_id": "a"}) == name


def test_no_clause_has_the_anchor_of_a_section_of_its_page() -> None:
    """A clause that says "Tasks" and nothing else is called so; links to sections stay as they are."""
    templates = Path(__file__).parents[2] / "templates"
    shown = (
        "base",
        "document",
        "citations",
        "problems",
        "reuse",
        "takeaway",
        "translation",
        "unread",
        "cite",
        "task-list",
    )
    texts = [(templates / f"{name}.html").read_text("utf-8") for name in shown]
    ids = {part.partition('"')[0] for text in texts for part in text.split(' id="')[1:]}
    assert {name for name in ids if "{" not in name} == anchors.SECTIONS
    for name in anchors.SECTIONS:
        assert anchor(f"a/{name}") == f"{name}_"
        assert addresses.clause("vi", f"a/{name}") == f"vi/van-ban/a/#{name}_"
