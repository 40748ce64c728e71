"""The site as a browser shows it: no sideways scrolling, no error, no foreign request, nothing axe objects to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

LABELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SHOWN = {
    "home": ("", ""),
    "indicator": ("chi-tieu/state-budget-revenue/", "indicators/state-budget-revenue/"),
    "indicator-with-a-range": ("chi-tieu/services-share/", "indicators/services-share/"),
    "indicators": ("chi-tieu/", "indicators/"),
    "topic": ("chu-de/poverty/", "topics/poverty/"),
    "document": ("van-ban/kon-tum-01-nq-tu-2020-12-02/", "documents/kon-tum-01-nq-tu-2020-12-02/"),
    "document-with-problems": ("van-ban/gia-lai-nq-2020-11-30/", "documents/gia-lai-nq-2020-11-30/"),
    "document-that-hands-on": (
        "van-ban/dong-nai-8888-ubnd-thnc-2020-07-30/",
        "documents/dong-nai-8888-ubnd-thnc-2020-07-30/",
    ),
    "side-by-side": (
        "van-ban/gia-lai-nq-2020-11-30/song-ngu/",
        "documents/gia-lai-nq-2020-11-30/side-by-side/",
    ),
    "documents": ("van-ban/", "documents/"),
    "places": ("dia-phuong/", "places/"),
    "topics": ("chu-de/", "topics/"),
    "licence": ("giay-phep/", "licence/"),
    "place": ("dia-phuong/gia-lai/", "places/gia-lai/"),
    "tasks": ("nhiem-vu/", "tasks/"),
    "tasks-of-a-quarter": ("nhiem-vu/2021-q3/", "tasks/2021-q3/"),
    "bodies": ("co-quan/", "bodies/"),
    "body": ("co-quan/department-of-health/", "bodies/department-of-health/"),
    "wanted": ("van-ban-con-thieu/", "documents-wanted/"),
    "changes": ("thay-doi/", "changes/"),
    "contribute": ("dong-gop/", "contribute/"),
    "data": ("du-lieu/", "data/"),
    "quality": ("chat-luong/", "quality/"),
    "about": ("gioi-thieu/", "about/"),
    "method": ("cach-doc/", "method/"),
    "wordings": ("tu-vung/", "how-we-read/"),
    "wordings-of-a-group": ("tu-vung/units/", "how-we-read/units/"),
    "search": ("tim-kiem/", "search/"),
    "a-z": ("tim-kiem/a-z/", "search/a-z/"),
    "embed": ("chi-tieu/state-budget-revenue/embed/", "indicators/state-budget-revenue/embed/"),
}
"""What is looked at, below ``/vi/`` and ``/en/``."""
PATHS = ["/", "/404.html", *(f"/{way}" for vi, en in SHOWN.values() for way in (f"vi/{vi}", f"en/{en}"))]
SIDEWAYS = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.scroll'))
    .map(e => `${e.tagName}.${e.getAttribute('class') || ''} ${(e.textContent || '').trim().slice(0, 40)}`)
    .concat(`${root.scrollWidth} > ${root.clientWidth}`);
}"""


@pytest.fixture(scope="module")
def context(browser: Browser) -> BrowserContext:
    return browser.new_context()


@dataclass  # no slots: playwright keeps its own notes on listeners
class Watched:
    """A page, and everything that went wrong on it."""

    page: Page
    host: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: said.type in ("error", "warning") and self.faults.append(said.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._request)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # given up, as the search was not ready when its page was left
            self.faults.append(f"failed: {request.url}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.host, "data:")):
            self.faults.append(f"asked elsewhere: {request.url}")


@pytest.fixture
def watched(context: BrowserContext, host: str) -> Iterator[Watched]:
    page = context.new_page()
    yield Watched(page, host)
    page.close()


def show(page: Page, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)


def objections(page: Page) -> list[str]:
    """What axe objects to, element by element."""
    from axe_playwright_python.sync_playwright import Axe

    only = {"type": "tag", "values": LABELS}
    answer = Axe().run(page, options={"runOnly": only, "resultTypes": ["violations"]})
    return [
        f"{found['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())}"
        for found in answer.response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("path", PATHS)
def test_page(path: str, watched: Watched) -> None:
    """Both widths and both schemes; what is wide and light in Vietnamese is wide and dark in English."""
    page, schemes = watched.page, ("dark", "light") if path.startswith("/en/") else ("light", "dark")
    found: dict[str, list[str]] = {}
    for width, scheme in zip((1280, 360), schemes, strict=True):
        show(page, width, scheme)
        answer = page.goto(watched.host + path)
        assert answer and answer.status == 200
        found[f"{scheme} at {width}"] = objections(page)
    for width in (320, 360, 768, 1280):
        show(page, width, "light")
        found[f"sideways at {width}"] = page.evaluate(SIDEWAYS)
    found["said by the browser"] = watched.faults
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_style_sheet_is_used_in_both_schemes(scheme: str, watched: Watched) -> None:
    """Without this, a page whose style sheet is not found would pass everything above."""
    show(watched.page, 1280, scheme)
    watched.page.goto(f"{watched.host}/vi/")
    ink, paper = watched.page.evaluate(
        "() => { const s = getComputedStyle(document.documentElement); return [s.color, s.backgroundColor]; }"
    )
    bright = [sum(int(part) for part in colour[4:-1].split(",")) for colour in (ink, paper)]
    assert (bright[0] < bright[1]) == (scheme == "light")


def test_axe_is_awake(watched: Watched) -> None:
    watched.page.set_content("<!doctype html><html><title>x</title><main><h1>A</h1><img src='data:,'>")
    assert {line.partition(":")[0] for line in objections(watched.page)} == {"html-has-lang", "image-alt"}


def test_missing_address_shows_the_page_for_it_with_its_style(watched: Watched) -> None:
    answer = watched.page.goto(f"{watched.host}/vi/khong/co/trang/nay/")
    assert answer and answer.status == 404
    assert watched.page.evaluate("() => document.styleSheets[0].cssRules.length") > 10
    watched.page.click("main a >> nth=0")
    assert watched.page.url.removesuffix("index.html") == f"{watched.host}/vi/"


def test_first_tab_shows_the_way_past_the_navigation(watched: Watched) -> None:
    watched.page.goto(f"{watched.host}/en/")
    watched.page.keyboard.press("Tab")
    box = watched.page.locator(":focus").bounding_box()
    assert watched.page.locator(":focus").get_attribute("href") == "#content"
    assert box and box["x"] >= 0 and box["y"] >= 0


def test_from_a_figure_to_its_highlighted_sentence_and_back(watched: Watched) -> None:
    page = watched.page
    show(page, 360, "light")
    page.goto(f"{watched.host}/en/indicators/grdp-growth/")
    page.click("ul.headlines a.figure >> nth=1")
    mark = page.locator("mark:target")
    assert mark.text_content() == "10% or more"
    box = mark.bounding_box()
    assert box and 0 <= box["y"] < 800
    mark.locator("a").click()
    assert page.url.split("#")[0].removesuffix("index.html") == f"{watched.host}/en/indicators/grdp-growth/"
    assert watched.faults == []


@pytest.mark.parametrize("path", ["vi/", "vi/chi-tieu/state-budget-revenue/", "en/places/kon-tum/"])
def test_the_keyboard_reaches_everything_in_the_order_of_the_page(path: str, watched: Watched) -> None:
    page = watched.page
    show(page, 360, "light")
    page.goto(f"{watched.host}/{path}")
    expected = page.evaluate(
        "() => (window.all = [...document.querySelectorAll('a[href], input, button, [tabindex]')]).length"
    )
    reached = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("() => all.indexOf(document.activeElement)"))
    assert reached == list(range(expected))
    for width in (360, 1280):  # down the page, and from left to right within a line
        show(page, width, "light")
        places = page.evaluate(
            "() => [...document.querySelectorAll('.top a')].map(a => a.getBoundingClientRect())"
            ".map(box => [Math.round(box.bottom / 20), box.left])"
        )
        assert places == sorted(places)
    assert page.evaluate("() => [...document.querySelectorAll('.scroll')].every(each => all.includes(each))")


STACKED = "Ặ Ỗ Ử Ẵ Ệ gỵ ợ"
"""Letters with a mark above another and one below."""
CUT = """() => [...document.querySelectorAll('h1, h2, h3, thead th, .figure, .tiles a, dt, .who')].filter(e => {
  e.textContent = '%s';
  let clips = false;
  for (let at = e; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    clips ||= style.overflowY === 'hidden' && style.clipPath === 'none' && at.scrollHeight > at.clientHeight;
  }
  const style = getComputedStyle(e), high = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
  return clips || high < 1.4;
}).map(e => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", ["vi/", "vi/chi-tieu/services-share/", "vi/dia-phuong/kon-tum/", "vi/chat-luong/"])
def test_stacked_marks_have_room(path: str, watched: Watched) -> None:
    for width in (320, 1280):
        show(watched.page, width, "light")
        watched.page.goto(f"{watched.host}/{path}")
        assert watched.page.evaluate(CUT % STACKED) == []


def test_paper_shows_no_navigation_and_the_marks_of_figures(watched: Watched) -> None:
    watched.page.goto(f"{watched.host}/vi/chi-tieu/services-share/")
    watched.page.emulate_media(media="print", color_scheme="dark")
    for gone in (".top nav", ".crumbs", ".switch", ".bottom ul"):
        assert not watched.page.locator(gone).is_visible()
    ink, paper = watched.page.evaluate(
        "() => { const s = getComputedStyle(document.documentElement); return [s.color, s.backgroundColor]; }"
    )
    assert (ink, paper) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
    watched.page.set_viewport_size({"width": 718, "height": 1000})  # A4 with margins of one centimetre
    cell = "() => getComputedStyle(document.querySelector('.statements td')).display"
    assert watched.page.evaluate(cell) == "table-cell"
    assert watched.page.evaluate(SIDEWAYS) == []
    assert "gradient" in watched.page.evaluate(
        "() => getComputedStyle(document.querySelector('.figure')).backgroundImage"
    )
