"""site.yaml: what it must say, and which addresses are one."""

from __future__ import annotations

import pytest
from publishing import sample

from resolutions.publishing import website
from resolutions.publishing.site_config import at_address, read_site

TEXT = (sample.ROOT / "content/site.yaml").read_text("utf-8")


def test_the_site_is_read() -> None:
    site, problems = read_site("site.yaml", TEXT)
    assert site and not problems
    assert (site.name_vi, site.name_en) == ("Nghị quyết mở", "Open Resolutions")
    assert site.base_url.endswith("/")


@pytest.mark.parametrize("url", ["https://a.example", "https://a.example/", "http://localhost:8000/repo/data"])
def test_an_address_may_have_a_path_and_ends_in_a_slash(url: str) -> None:
    site, _ = read_site("site.yaml", TEXT)
    assert site
    moved = at_address(site, url)
    assert moved and moved.base_url == url.rstrip("/") + "/"


@pytest.mark.parametrize(
    "url",
    ["nowhere", "ftp://a.example/", "https:///a", "https://a.example/?q", "https://a.example/#a",
     'https://a.example/a b"c', "https://a.example/<b>", "https://[", "javascript:alert(1)",
     "https://a.example/\u0111", "https://a.example:99999/", "https://a@b.example/", ""],
)  # fmt: skip
def test_other_words_are_no_address(url: str) -> None:
    site, _ = read_site("site.yaml", TEXT)
    assert site and at_address(site, url) is None


def test_an_address_that_is_none_is_told_with_its_line() -> None:
    text = TEXT.replace("https://nghi-quyet-mo.example/", "nghi-quyet-mo.example")
    site, (problem,) = read_site("site.yaml", text)
    line = 1 + text[: text.index("base_url:")].count("\n")
    assert site is None
    assert (problem.path, problem.line, problem.code) == ("site.yaml", line, "bad-address")


def test_a_site_that_lacks_something_is_not_read() -> None:
    site, (problem,) = read_site("site.yaml", TEXT.replace("contact:", "kontact:", 1).replace("kontact", "# contact"))
    assert site is None
    assert problem.what == "the file lacks the key 'contact'"


def test_an_address_that_is_given_and_is_none_is_told_with_all_else() -> None:
    kit, problems = website.prepare({"site.yaml": TEXT.encode()}, {}, "nowhere", "content")
    assert kit is None
    assert ("--base-url", "bad-address") in [(problem.path, problem.code) for problem in problems]
    assert "missing-file" in {problem.code for problem in problems}
