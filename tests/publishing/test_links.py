"""The link check: a whole site has no findings, and each way of breaking one is found."""

from __future__ import annotations

import pytest

from resolutions.publishing.judging import links
from resolutions.publishing.judging.links import check_links, outline, resolve

BASE = "https://a.example/repo/"
TWINS = (
    '<link rel="alternate" hreflang="vi" href="https://a.example/repo/vi/x/">'
    '<link rel="alternate" hreflang="en" href="https://a.example/repo/en/y/">'
)
SITE = {
    "index.html": b'<a href="vi/x/index.html#c">x</a> <a href="https://elsewhere.example/z">z</a>',
    "vi/x/index.html": f'{TWINS}<h1 id="c">x</h1><a href="../../data/a.csv">csv</a> <a href="#c">c</a>'.encode(),
    "en/y/index.html": f'{TWINS}<link rel="stylesheet" href="../../style.css"><a href="../../">home</a>'.encode(),
    "404.html": b'<a href="/repo/vi/x/#c">x</a> <a href="mailto:a@b.example">m</a>',
    "data/a.csv": b"a\n",
    "style.css": b"",
}


def found(path: str, html: str) -> list[tuple[str, int]]:
    """What the check says of the site when more is written into one of its pages."""
    files = {**SITE, path: SITE.get(path, b"") + b"\n" + html.encode()}
    problems = check_links(files, BASE)
    assert all(problem.path == path for problem in problems)
    return [(problem.code, problem.line) for problem in problems]


def test_a_whole_site_has_no_findings() -> None:
    assert check_links(SITE, BASE) == []
    assert check_links(SITE, BASE.rstrip("/")) == []


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ('<a href="nowhere.html">', "dead-link"),
        ('<a href="../data/b.csv">', "dead-link"),
        ('<a href="../../data">', "dead-link"),
        ('<a href="/vi/x/">', "dead-link"),
        ('<a href="../../../vi/x/">', "dead-link"),
        ('<a href="https://a.example/repo/vi/z/">', "dead-link"),
        ('<a href="#nothing">', "dead-anchor"),
        ('<a href="../../en/y/#nothing">', "dead-anchor"),
        ('<img src="https://elsewhere.example/p.png">', "foreign-request"),
        ('<script src="//elsewhere.example/p.js">', "foreign-request"),
        ('<link rel="stylesheet" href="https://elsewhere.example/s.css">', "foreign-request"),
        ('<img src="missing.png">', "dead-link"),
        ('<p id="c">', "repeated-id"),
    ],
)
def test_each_fault_is_found_on_its_line(html: str, code: str) -> None:
    assert found("vi/x/index.html", html) == [(code, 2)]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://elsewhere.example/x">',
        '<a href="mailto:a@b.example">',
        '<a href="../../vi/x/">',
        '<a href="">',
        '<link rel="icon" href="data:image/svg+xml,x">',
        '<a href="../../data/a%2Ecsv">',
        "&lt;a href='nowhere'&gt;",
        "<!-- <a href='nowhere'> -->",
    ],
)
def test_what_answers_or_is_no_link_is_left_alone(html: str) -> None:
    assert found("vi/x/index.html", html) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_find_what_one_finds_and_what_they_looked_at_is_remembered(jobs: int) -> None:
    links.USED.clear()
    broken = {path: data + b'<a href="nowhere.html">' for path, data in SITE.items() if path.endswith(".html")}
    assert [(p.path, p.code) for p in check_links({**SITE, **broken}, BASE, jobs)] == [
        (path, "dead-link") for path in sorted(broken)
    ]
    assert len(links.USED) == len(broken)


def test_a_page_without_twin_is_found() -> None:
    assert found("vi/new/index.html", "<p>") == [("no-twin", 0), ("no-twin", 0)]


def test_a_twin_must_name_the_page_in_return() -> None:
    html = TWINS.replace("en/y", "en/new").replace("vi/x", "vi/new")
    problems = check_links({**SITE, "vi/new/index.html": html.encode()}, BASE)
    assert [p.code for p in problems] == ["dead-link", "no-twin"]
    swapped = TWINS.replace("vi/x", "vi/new")
    problems = check_links({**SITE, "vi/new/index.html": swapped.encode()}, BASE)
    assert [p.what for p in problems] == ["its twin 'en/y/index.html' does not name it"]


def test_a_page_must_name_itself() -> None:
    problems = check_links({**SITE, "vi/copy/index.html": SITE["vi/x/index.html"]}, BASE)
    assert {p.code for p in problems} == {"no-twin"}


def test_addresses_are_resolved_below_the_base() -> None:
    assert resolve("vi/x/index.html", "../../", BASE) == ("index.html", "")
    assert resolve("vi/x/index.html", "https://a.example/repo/vi/x/#%C4%91", BASE) == ("vi/x/index.html", "đ")
    assert resolve("404.html", "https://b.example/", BASE) == (None, "")


def test_an_outline_holds_ids_and_links_with_lines() -> None:
    seen = outline('<p id="a">\n<a href="b">')
    assert seen.ids == {"a"}
    assert [(link.line, link.url) for link in seen.links] == [(2, "b")]
