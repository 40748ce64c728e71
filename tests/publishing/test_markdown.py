"""Markdown pages: safe links, heading ids, words of the other language, and no HTML of their own."""

from __future__ import annotations

import pytest

from resolutions.problems import Problem
from resolutions.publishing.texts.markdown import Prose, Section, is_safe, read_prose

WORDS = {"contact": "a@b.example"}
SECTIONS = {"method": "../cach-doc/index.html"}


def prose(text: str) -> Prose:
    page, problems = read_prose("about.vi.md", text, WORDS, SECTIONS, "en")
    assert problems == []
    assert page is not None
    return page


def refused(text: str) -> list[Problem]:
    page, problems = read_prose("about.vi.md", text, WORDS, SECTIONS, "en")
    assert page is None
    return problems


def test_title_summary_and_sections_are_taken_apart() -> None:
    page = prose("# Giới *thiệu*\n\nCâu **đầu**\ntiên.\n\n## Độ che phủ\n\n### Nhỏ\n\n## Độ che phủ\n")
    assert (page.title, page.summary) == ("Giới thiệu", "Câu đầu tiên.")
    assert page.sections == (Section("do-che-phu", "Độ che phủ", "Nhỏ"), Section("do-che-phu-2", "Độ che phủ", ""))
    assert page.opening == "Câu đầu tiên."
    assert '<h2 id="do-che-phu-2">' in page.html
    assert '<h3 id="nho">' in page.html
    assert "Giới" not in page.html


def test_html_is_text() -> None:
    html = prose('# T\n\n<script>alert(1)</script> <b onclick="x">y</b>\n\n<div>\n\n&lt;i>').html
    assert "<script" not in html
    assert "<b" not in html
    assert "<div" not in html
    assert "&lt;i&gt;" in html


def test_pictures_are_not_loaded() -> None:
    assert "<img" not in prose("# T\n\n![x](y.png)\n").html


def test_words_are_filled_in_and_unknown_ones_refused() -> None:
    assert 'href="mailto:a@b.example"' in prose("# T\n\n[{contact}](mailto:{contact})").html
    (problem,) = refused("# T\n\nx {contact}\n{contakt} {contact}")
    assert (problem.line, problem.code, problem.todo) == (4, "unknown-word", "did you mean 'contact'?")
    assert [p.code for p in refused("# T\n\nopen { brace")] == ["unknown-word"]


def test_a_link_to_a_section_leads_to_its_address() -> None:
    assert 'href="../cach-doc/index.html"' in prose("# T\n\n[Cách đọc](method)").html


def test_emphasis_is_the_other_language() -> None:
    assert '<i lang="en">target</i>' in prose("# T\n\nchỉ tiêu (*target*)").html


def test_tables_scroll() -> None:
    html = prose("# T\n\n## Mã\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").html
    assert '<div class="scroll" tabindex="0" role="region" aria-labelledby="ma">\n<table>' in html
    assert html.endswith("</table>\n</div>\n")


@pytest.mark.parametrize("text", ["", "x", "## T", "x\n\n# T", "# T\n\n# U"])
def test_a_page_has_one_title_at_its_head(text: str) -> None:
    assert [p.code for p in refused(text)] == ["no-title"]


@pytest.mark.parametrize(
    "url", ["https://a.example/b?c#d", "http://a.example", "mailto:a@b.example", "../x/", "x.html#y", "#z", "?q"]
)
def test_safe_links(url: str) -> None:
    assert is_safe(url)
    assert f'href="{url}"' in prose(f"# T\n\n[x]({url})").html


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "blob:https://a/b",
        "ms-excel:ofe|u|https://a",
        "file:///etc/passwd",
        "ftp://a/b",
        "vbscript:x",
        "//host/x",
        "/rooted",
        "https:",
        "http:///x",
        "/\\host",
        "https://a.example:99999/",
        "https://bank.example@evil.example/",
    ],
)
def test_other_links_are_refused_with_their_line(url: str) -> None:
    (problem,) = refused(f"# T\n\nwords\n\n[x]({url})")
    assert (problem.line, problem.code) == (5, "bad-link")


def test_an_address_that_cannot_be_read_is_not_safe() -> None:
    assert not any(is_safe(url) for url in ("https://[a", "", "x y", "a\\b", "a\tb"))


def test_an_autolink_is_no_way_round() -> None:
    assert "<a" not in prose("# T\n\n<javascript:alert(1)> <https://a.example>").html
