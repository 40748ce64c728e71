"""Who can reach what: by keyboard alone, at 400 % zoom, on paper, on a slow line."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import find_chromium
import pytest
from commands.conftest import Built
from commands.test_browser import PATHS, SHOWN, SIDEWAYS
from playwright.sync_api import Browser, Page, sync_playwright

MOST = 50_000
"""Bytes of a page and its style sheet, as they come over the line."""
FOCUSABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(e => e.getClientRects().length && !e.disabled).length"""
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  if (!e.dataset.reached) e.dataset.reached = 'yes';
  const s = getComputedStyle(e);
  return [s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0, e.outerHTML.slice(0, 120)];
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def host(built: Built) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built.site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=list(find_chromium.ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("kind", ["home", "indicator", "place", "data", "search", "about"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(kind: str, page: Page, host: str) -> None:
    page.goto(f"{host}/en/{SHOWN[kind][1]}index.html")
    if kind == "search":
        page.locator("#q").wait_for()
    there = page.evaluate(FOCUSABLE)
    unseen = []
    for _ in range(there):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found and not found[0]:
            unseen.append(found[1])
    assert unseen == []
    assert page.locator("[data-reached]").count() == there > 5


def test_nothing_is_lost_at_four_times_the_size(page: Page, host: str) -> None:
    """A window of 1280 by 1024 at 400 % is one of 320 by 256."""
    page.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for path in PATHS:
        page.goto(host + path)
        found[path] = page.evaluate(SIDEWAYS)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("kind", ["indicator", "document", "place"])
def test_a_printed_page_is_dark_on_white_and_as_wide_as_the_paper(kind: str, page: Page, host: str) -> None:
    page.set_viewport_size({"width": 680, "height": 960})
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{host}/vi/{SHOWN[kind][0]}index.html")
    ink, paper = page.evaluate(
        "() => { const s = getComputedStyle(document.body), r = getComputedStyle(document.documentElement);"
        " return [s.color, r.backgroundColor]; }"
    )
    parts = [[float(part) for part in colour.partition("(")[2].strip(")").split(",")] for colour in (ink, paper)]
    assert sum(parts[0][:3]) < 150
    assert sum(parts[1][:3]) > 700 or parts[1][3:] == [0]
    assert page.evaluate(SIDEWAYS) == []
    assert not page.locator("header nav").is_visible()


def test_every_page_is_light(built: Built) -> None:
    style = len(gzip.compress((built.site / "style.css").read_bytes(), 9))
    heavy = {}
    for path in built.site.rglob("*.html"):
        size = len(gzip.compress(path.read_bytes(), 9)) + style
        if size > MOST:
            heavy[path.relative_to(built.site).as_posix()] = size
    assert heavy == {}
