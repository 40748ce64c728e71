"""What search engines, portals and feeds are told: JSON-LD, DCAT, sitemap, previews, policies; on every page."""

from __future__ import annotations

import json
from functools import cache
from html.parser import HTMLParser

import pytest
from publishing import sample, test_pages

from resolutions.publishing.announcing import dcat
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.json_ld import described

HOST = "https://nghi-quyet-mo.example/"


@cache
def site() -> dict[str, bytes]:
    return test_pages.site()


def pages() -> dict[str, str]:
    return {path: data.decode() for path, data in site().items() if path.endswith(".html")}


class Head(HTMLParser):
    """The meta elements, scripts and inline styles of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.scripts: list[dict[str, str]] = []
        self.data = ""
        self.inline: list[str] = []
        self._in_data = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("name") or values.get("property") or values.get("http-equiv", "")
            self.meta[name] = values.get("content", "")
        if tag == "script":
            self.scripts.append(values)
            self._in_data = values.get("type") == "application/ld+json"
        if tag == "style" or any(name == "style" or name.startswith("on") for name in values):
            self.inline.append(self.get_starttag_text() or tag)

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data += data

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False


def test_every_page_has_its_policy_and_nothing_inline() -> None:
    for path, text in pages().items():
        head = Head(text)
        policy = head.meta["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'"), path
        assert "unsafe-inline" not in policy and "'unsafe-eval'" not in policy and "http" not in policy
        assert ("wasm-unsafe-eval" in policy) == (path in ("vi/tim-kiem/index.html", "en/search/index.html")), path
        assert head.meta["referrer"] == "same-origin", path
        assert head.inline == [], path
        run = [one for one in head.scripts if one.get("type") != "application/ld+json"]
        assert all(one.get("src", "").endswith("search.js") for one in run), path
        assert bool(run) == ("wasm-unsafe-eval" in policy), path


def test_every_page_has_a_preview_in_its_language() -> None:
    for path, text in pages().items():
        if path.endswith("embed/index.html"):
            continue
        head = Head(text).meta
        language = "en" if path.startswith("en/") else "vi"
        assert head["og:image"] == f"{HOST}share-{language}.png"
        assert head["og:locale"] == {"vi": "vi_VN", "en": "en_GB"}[language]
        assert head["og:title"] and head["og:description"] and head["og:url"].startswith(HOST), path


@pytest.mark.parametrize("language", ["vi", "en"])
def test_preview_pictures_have_the_size_they_say(language: str) -> None:
    picture = (sample.ROOT / f"templates/share-{language}.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)] == [1200, 630]
    assert len(picture) < 100_000


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("vi/index.html", "DataCatalog"),
        ("en/data/index.html", "Dataset"),
        ("en/indicators/grdp-growth/index.html", "Dataset"),
        ("vi/dia-phuong/gia-lai-1991/index.html", "Dataset"),
        (f"en/documents/{sample.GIA_LAI}/index.html", "Dataset"),
        ("en/about/index.html", ""),
        ("en/indicators/index.html", ""),
    ],
)
def test_pages_tell_of_their_data_set(path: str, kind: str) -> None:
    data = Head(pages()[path]).data
    assert bool(data) == bool(kind)
    if kind:
        found = json.loads(data)
        assert found["@type"] == kind and found["name"] and found["license"].startswith("https://")
        assert 50 <= len(found["description"]) <= 5000
        files = found.get("distribution", [])
        assert [one["encodingFormat"] for one in files[:1]] == ["text/csv"] * (kind == "Dataset")
        assert all(one["contentUrl"].removeprefix(HOST) in site() for one in files)


def test_data_blocks_cannot_end_their_element() -> None:
    text = described(sample.sample_context(), "vi", "vi/du-lieu/", "</script><b>&", "x" * 60)
    assert "<" not in text and ">" not in text and "&" not in text
    assert json.loads(text)["name"] == "</script><b>&"


def test_catalogue_names_every_download_with_its_size_and_sum() -> None:
    whole = json.loads(site()[dcat.CATALOGUE])
    keys = [one["identifier"] for one in whole["dcat:dataset"]]
    assert len(keys) == len(set(keys)) and sample.GIA_LAI in keys and "grdp-growth" in keys
    assert whole["@context"]["@base"] == HOST
    for held in whole["dcat:dataset"]:
        assert held["distribution"], held["identifier"]
        assert held["title"] and held["description"]
        for one in held["distribution"]:
            path = one["download"]
            assert int(one["bytes"]) == len(site()[path])


def test_sitemap_leads_to_every_page_but_those_in_frames() -> None:
    text = site()["sitemap.xml"].decode()
    for path in pages():
        url = f"<loc>{HOST}{path.removesuffix('index.html')}</loc>"
        assert (url in text) == (path != "404.html" and "/embed/" not in path), path
    assert text.count('hreflang="vi"') == text.count('hreflang="en"') > 10


def test_indicators_can_be_shown_in_a_frame() -> None:
    shown = pages()["en/indicators/grdp-growth/index.html"]
    assert f"&lt;iframe src=&#34;{HOST}en/indicators/grdp-growth/embed/&#34;" in shown
    framed = pages()["en/indicators/grdp-growth/embed/index.html"]
    assert Head(framed).meta["robots"] == "noindex"
    assert 'target="_top"' in framed and ("<svg" in framed or "<li>" in framed)


def test_addresses_are_taken_apart() -> None:
    assert addresses.parts("vi/chi-tieu/poverty-rate/") == ("indicators", "poverty-rate")
    assert addresses.parts("en/data/") == ("data", "")
    assert addresses.parts("vi/") == ("", "")
    assert addresses.parts("en/chi-tieu/x/") == ("", "")
