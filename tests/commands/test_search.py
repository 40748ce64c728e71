"""Searching in a real browser, below a folder of a host as on GitHub Pages, under the policy of the page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from commands.conftest import Built
from commands.hosting import hosted
from playwright.sync_api import Browser, Page

PAGES = {"vi": "vi/tim-kiem/", "en": "en/search/"}
QUERIES = {
    "tỷ lệ hộ nghèo": "indicators/poverty-rate/",
    "ty le ho ngheo": "indicators/poverty-rate/",
    "tỉ lệ hộ nghèo": "indicators/poverty-rate/",
    "duong bo": "documents/",
    "đô thị hoá": "indicators/urbanization-rate/",
    "đô thị hóa": "indicators/urbanization-rate/",
    "5047": "indicators/state-budget-revenue/",
    "5.047": "indicators/state-budget-revenue/",
    "BHYT": "indicators/health-insurance-coverage/",
    "NTM": "new-rural",
    "dong nai": "places/dong-nai/",
    "8888/UBND-THNC": "documents/dong-nai-8888-ubnd-thnc-2020-07-30/",
    "Sở Y tế": "bodies/department-of-health/",
    "so y te": "bodies/department-of-health/",
    "Department of Health": "bodies/department-of-health/",
}
"""What is typed, and what must be among the first three results (as the English address says it)."""
FOLDERS = {
    "chi-tieu": "indicators",
    "van-ban": "documents",
    "dia-phuong": "places",
    "chu-de": "topics",
    "co-quan": "bodies",
}


@pytest.fixture(scope="module")
def host(built: Built) -> Iterator[str]:
    """The folder above the site, so that the site stands below ``/site/``."""
    with hosted(built.site.parent) as address:
        yield f"{address}/{built.site.name}/"


def ask(page: Page, host: str, language: str, query: str) -> list[str]:
    """The addresses of the results, in order, with their Vietnamese folders in English."""
    page.goto(f"{host}{PAGES[language]}index.html?q={quote(query)}")
    page.locator("#status:not(:empty)").wait_for(timeout=10_000)
    found = [link.get_attribute("href") or "" for link in page.locator("#results > li > a").all()]
    for vi, en in FOLDERS.items():
        found = [address.replace(f"/{vi}/", f"/{en}/") for address in found]
    return found


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("query", QUERIES)
def test_query_finds_its_page(query: str, language: str, page: Page, host: str) -> None:
    found = ask(page, host, language, query)
    assert any(QUERIES[query] in address for address in found[:3]), found
    assert all(address.startswith(host + language) for address in found)


@pytest.mark.parametrize("language", PAGES)
def test_nonsense_finds_nothing_and_says_so(language: str, page: Page, host: str) -> None:
    assert ask(page, host, language, "xyzzyq") == []
    assert page.text_content("#status") in (
        "Không tìm thấy gì. Thử ít từ hơn, hoặc xem danh sách A–Z.",
        "Nothing was found. Try fewer words, or look at the list from A to Z.",
    )


def test_result_shows_value_year_and_place_and_leads_to_the_highlighted_words(page: Page, host: str) -> None:
    ask(page, host, "vi", "5047")
    about = page.locator("#results > li").first.inner_text()
    assert "5.047 tỷ đồng, năm 2021, Gia Lai" in about
    page.locator("#results ul a").first.click()
    assert page.locator("mark:target").inner_text() == "5.047 tỷ đồng"


def highlighted(page: Page) -> set[str]:
    """The words that the results highlight."""
    texts = " ".join(page.locator("#results mark").all_inner_texts()).lower()
    return set("".join(sign if sign.isalnum() else " " for sign in texts).split())


def test_words_typed_with_marks_are_highlighted_with_the_same_marks_only(page: Page, host: str) -> None:
    for query, words in (("Sở Y tế", {"sở", "y", "tế"}), ("tỉ lệ hoá", {"tỷ", "lệ", "hóa", "hoá", "tỉ"})):
        ask(page, host, "vi", query)
        found = highlighted(page) - {"xã"}
        assert found and found <= words
    ask(page, host, "vi", "so y te")
    assert {"sở", "số"} <= highlighted(page)


def test_the_first_page_leads_to_the_results(page: Page, host: str) -> None:
    page.goto(f"{host}vi/index.html")
    page.fill("#q", "Sở Y tế")
    page.keyboard.press("Enter")
    page.locator("#results > li > a").first.wait_for(timeout=10_000)
    assert page.locator("#results > li > a").first.inner_text() == "Sở Y tế"


def test_filters_narrow_what_is_found(page: Page, host: str) -> None:
    everywhere = ask(page, host, "en", "poor")
    page.select_option("#place", "Kon Tum")
    page.wait_for_timeout(1000)
    there = page.locator("#results > li > a").count()
    assert 0 < there < len(everywhere)
    assert "place=Kon+Tum" in page.url
    for name in ("kind", "place", "year"):
        assert page.locator(f"#{name} option").count() > 2


def test_nothing_is_asked_elsewhere_and_the_policy_is_not_broken(page: Page, host: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    ask(page, host, "vi", "nước sạch")
    assert said == []
    assert asked and all(address.startswith((host, "data:")) for address in asked)


def test_without_scripts_the_page_says_so_and_leads_to_all_names(browser: Browser, host: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host}en/search/index.html")
    assert not page.locator("#search").is_visible()
    assert page.locator("#without").is_visible()
    page.click("main p a >> nth=-1")
    assert page.get_by_role("link", name="Percentage of poor households", exact=True).count() == 1
    page.close()
