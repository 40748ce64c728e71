"""The pages of indicators, places and topics and the first pages, made of the sample and of nothing else."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from markupsafe import Markup
from publishing import sample
from publishing.sample_document import META

from resolutions import workers
from resolutions.problems import Problem
from resolutions.publishing import website
from resolutions.publishing.figures.headlines import ranked
from resolutions.publishing.figures.quotes import quote
from resolutions.publishing.framing import addresses, indexes
from resolutions.publishing.framing.frame import POLICY
from resolutions.publishing.framing.page import Context
from resolutions.publishing.making import Workshop
from resolutions.publishing.packaging.packages import publish
from resolutions.publishing.page_kinds.indicator_pages import touches
from resolutions.publishing.wording.formats import number
from resolutions.publishing.wording.languages import Message, Words

KINDS = {
    "root": "index.html",
    "home": "vi/index.html",
    "indicators": "vi/chi-tieu/index.html",
    "indicator": "vi/chi-tieu/grdp-growth/index.html",
    "places": "vi/dia-phuong/index.html",
    "place": "vi/dia-phuong/gia-lai-1991/index.html",
    "topics": "vi/chu-de/index.html",
    "topic": "vi/chu-de/economy/index.html",
}


@cache
def context() -> Context:
    return sample.sample_context()


@cache
def package() -> dict[str, bytes]:
    files, refused = publish(context().tables, META, "datapackage")
    assert not refused, refused
    return files


def printed(
    messages: Mapping[Message, tuple[str, ...]], texts: Mapping[str, str], jobs: int = 1
) -> tuple[dict[str, bytes], list[Problem]]:
    """The website of the sample with some English messages, and some texts instead of the real ones."""
    whole = context()
    real = {path.name: path.read_text("utf-8") for path in (sample.ROOT / "content/pages").glob("*.md")}
    style = {"style.css": (sample.ROOT / "templates/style.css").read_text("utf-8")}
    words = {**whole.words, "en": Words("en", messages)}
    pictures = {path.name: path.read_bytes() for path in (sample.ROOT / "templates").glob("*.png")}
    kit = website.Stationery(whole.site, words, {**sample.templates(), **style}, {**real, **texts}, pictures=pictures)
    shelf, problems = website.files(whole.tables, package(), kit, shop=Workshop(jobs=jobs))
    return dict(shelf), problems


@cache
def site() -> dict[str, bytes]:
    """The whole website of the sample, its links already checked."""
    files, problems = printed(context().words["en"].messages, {})
    assert not problems, problems
    return files


def test_the_website_is_the_same_where_processes_cannot_be_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    files, problems = printed(context().words["en"].messages, {}, jobs=2)
    assert problems == []
    assert files == site()


def test_every_missing_message_is_told_and_stops_the_site() -> None:
    missing = [("", "Trang đầu"), ("navigation", "Văn bản")]
    english = {key: text for key, text in context().words["en"].messages.items() if key not in missing}
    files, problems = printed(english, {})
    assert not files
    assert sorted(str(problem).partition(" has no")[0] for problem in problems) == [
        "content/locales/en: the message 'Trang đầu'",
        "content/locales/en: the message 'Văn bản' in the context 'navigation'",
    ]


def test_a_dead_link_is_told_at_the_line_of_its_text() -> None:
    text = (sample.ROOT / "content/pages/about.en.md").read_text("utf-8")
    _, (problem,) = printed(context().words["en"].messages, {"about.en.md": f"{text}\n[x](nowhere.html)\n"})
    assert (problem.path, problem.line) == ("content/pages/about.en.md", text.count("\n") + 2)
    assert "'nowhere.html' leads to no file" in problem.what


def page(path: str) -> str:
    return site()[path].decode()


def pages() -> dict[str, str]:
    return {path: data.decode() for path, data in site().items() if path.endswith(".html")}


class Spoken(HTMLParser):
    """The words of a page and the language they are tagged with."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link"):
            self.languages.append(dict(attrs).get("lang") or (self.languages[-1] if self.languages else ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A closed element holds no words."""

    def handle_endtag(self, tag: str) -> None:
        self.languages.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((data.strip(), self.languages[-1]))


def test_every_page_has_its_twin() -> None:
    twins = {addresses.file_of(addresses.twin(path.removesuffix("index.html"))) for path in pages()}
    assert twins == set(pages())


def test_pages_stand_where_the_design_says() -> None:
    assert set(KINDS.values()) <= set(pages())
    for path in ("en/indicators/grdp-growth/", "en/places/gia-lai-1991/", "en/topics/economy/"):
        assert f"{path}index.html" in pages()


def test_only_what_is_observed_has_a_page() -> None:
    assert "vi/dia-phuong/duc-co-1991/index.html" in pages(), "it has a document"
    assert "vi/dia-phuong/quang-ngai-2025/index.html" not in pages()
    assert "vi/chu-de/defence/index.html" not in pages()


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_every_page_is_framed(path: str) -> None:
    html, base = page(path), context().site.base_url
    address = path.removesuffix("index.html")
    assert html.startswith('<!doctype html>\n<html lang="vi">')
    assert f'content="{POLICY.replace(chr(39), "&#39;")}"' in html
    assert f'<link rel="canonical" href="{base}{address}">' in html
    assert html.count("<h1") == html.count("<main") == 1
    for language in ("vi", "en", "x-default"):
        assert f'rel="alternate" hreflang="{language}"' in html
    assert html.count("<script") == html.count('<script type="application/ld+json">') <= 1
    assert " style=" not in html


def test_the_switch_leads_to_the_same_page() -> None:
    switch = (
        '<li class="switch"><a href="../../../en/indicators/grdp-growth/index.html" hreflang="en" lang="en">English</a>'
    )
    assert switch in page(KINDS["indicator"])


def test_links_inside_the_site_are_relative() -> None:
    for path, html in pages().items():
        if path != addresses.NOT_FOUND:
            assert 'href="/' not in html


def test_links_work_below_any_folder() -> None:
    assert addresses.relative("vi/", "vi/") == "index.html"
    assert addresses.relative("", "en/data/") == "en/data/index.html"
    assert addresses.relative("vi/chi-tieu/a/", "style.css") == "../../../style.css"
    assert addresses.relative("vi/van-ban/a/", "vi/van-ban/a/#i") == "#i"
    assert addresses.relative("vi/", "vi/van-ban/a/#i") == "van-ban/a/index.html#i"
    assert addresses.relative("404.html", "vi/") == "vi/index.html"
    assert addresses.rooted("https://a.example/repo/", "vi/") == "/repo/vi/"
    assert addresses.absolute("https://a.example/repo/", "vi/") == "https://a.example/repo/vi/"


@pytest.mark.parametrize("name", addresses.SECTIONS)
def test_the_twin_of_a_twin_is_the_page(name: str) -> None:
    address = addresses.entry("vi", name, "a-1")
    assert addresses.twin(address) == addresses.entry("en", name, "a-1")
    assert addresses.twin(addresses.twin(address)) == address


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site()[path].decode())))


def test_a_download_holds_exactly_the_rows_of_its_page() -> None:
    for name, column in (("indicators", "indicator_id"), ("places", "place_id")):
        for key in {record[column] for record in context().tables["observations"].records()} - {""}:
            found = rows(f"data/{name}/{key}.csv")
            expected = [each for each in context().tables["observations"].records() if each[column] == key]
            assert found == expected
            folder = addresses.SECTIONS[name]["vi"]
            html = page(f"vi/{folder}/{key}/index.html")
            assert html.count('<th scope="row">') == len(expected)
            assert f'<a href="../../../data/{name}/{key}.csv" download>' in html
            assert f"CSV, {len(expected)} dòng, " in html


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_figure_on_a_page_is_in_its_csv(language: str) -> None:
    """Each amount of a page, taken apart again, is a value of the file the page offers."""
    for name in ("indicators", "places"):
        folder = addresses.SECTIONS[name]["vi" if language == "vi" else "en"]
        for path in pages():
            if path.startswith(f"{language}/{folder}/") and path.count("/") == 3:
                key = path.split("/")[2]
                if f"data/{name}/{key}.csv" in site():
                    known = {said for row in rows(f"data/{name}/{key}.csv") for said in figures(row, language)}
                    assert known >= set(shown(page(path)))


def figures(row: dict[str, str], language: str) -> list[str]:
    cells = (row["value"], row["value_high"])
    return [number(cell, "vi" if language == "vi" else "en") for cell in cells if cell]


def shown(html: str) -> list[str]:
    """The numbers of all amounts of a page."""
    amounts = [part.partition("</a>")[0] for part in html.split('<a class="figure" href="')[1:]]
    words = [amount.partition('">')[2] for amount in amounts]
    kept = ["".join(char if char in "0123456789.," else " " for char in text) for text in words]
    assert words
    return [figure for text in kept for figure in text.split()]


def test_every_figure_leads_to_its_sentence() -> None:
    for path in ("vi/index.html", KINDS["indicators"], KINDS["indicator"], KINDS["place"], KINDS["topic"]):
        html = page(path)
        for part in html.split('<a class="figure" href="')[1:]:
            document, _, anchor = part.partition('"')[0].partition("index.html#")
            assert "van-ban/" in document
            assert anchor.rpartition(".")[2].isdigit()


def said(html: str, tag: str) -> list[str]:
    """The words of every element of a kind, without markup."""
    parts = (part.partition(">")[2].partition(f"</{tag}>")[0] for part in html.split(f"<{tag}")[1:])
    return [" ".join(Markup(part).striptags().replace("\u00a0", " ").split()) for part in parts]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("vi/chi-tieu/grdp-growth/", "Gia Lai: 8% vào năm 2021 chỉ tiêu"),
        ("vi/chi-tieu/grdp-growth/", "Kon Tum: từ 10% trở lên vào năm 2021 chỉ tiêu"),
        ("en/indicators/grdp-growth/", "Kon Tum: 10% or more in 2021 target"),
        ("en/indicators/forest-cover/", "Kon Tum: more than 63.1% in 2021 target · including rubber trees"),
        ("en/indicators/services-share/", "Kon Tum: 43–44% in 2021 target"),
        ("en/indicators/population/", "Kon Tum: about 567,000 people in 2021 target"),
        ("vi/chi-tieu/failing-party-organisations/", "Gia Lai: dưới 2% vào năm 2021 chỉ tiêu"),
        ("en/indicators/new-rural-communes/", "Đồng Nai: 40/121 communes in the first half of 2020 result"),
        ("vi/chi-tieu/budget-revenue/", "Đồng Nai: 49% dự toán trong 6 tháng đầu năm 2020 kết quả"),
        ("en/places/kon-tum-1991/", "State budget revenue in the area: 3,500 billion VND in 2021 target"),
    ],
)
def test_a_headline_is_a_sentence(path: str, sentence: str) -> None:
    assert sentence in said(page(f"{path}index.html"), "p")


def test_a_place_has_one_headline_and_its_other_figures_below() -> None:
    html = page("en/indicators/new-rural-communes/index.html")
    head = html.partition('<ul class="headlines">')[2].partition("</ul>")[0]
    assert [line.partition(":")[0] for line in said(head, "p")] == ["Đồng Nai", "Gia Lai"]
    others = html.partition('<ul class="others">')[2].partition("</section>")[0]
    assert "107 communes in 2021 target · cumulative" in said(others, "li")[-1]


def test_a_sound_target_of_the_latest_year_speaks_for_a_place() -> None:
    one = context().observations_of_indicator["grdp-growth"][0]
    later = {**one, "period": "2022"}
    result = {**one, "period": "2023", "kind": "result"}
    doubtful = {**one, "period": "2024", "status": "doubtful"}
    level = {**one, "period": "2025", "measure": "level"}
    told = ranked(context(), [one, result, level, later, doubtful])
    assert [record["period"] for record in told] == ["2022", "2021", "2025", "2023", "2024"]


def test_headings_go_down_one_step_at_a_time() -> None:
    for path, html in pages().items():
        levels = [int(part[0]) for part in html.split("<h")[1:] if part[0].isdigit()]
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_the_first_page_asks_the_search_of_its_language() -> None:
    for path, search in (("vi/index.html", "tim-kiem/index.html"), ("en/index.html", "search/index.html")):
        form = page(path).partition("<form")[2].partition("</form>")[0]
        assert f'action="{search}"' in form and 'name="q"' in form and '<label for="q">' in form


def test_what_is_the_same_as_another_figure_speaks_for_no_topic_of_a_place() -> None:
    indicators = {key: {"topic_id": "growth"} for key in ("wide", "narrow", "other")}
    rows = [("wide", "equivalent", "a"), ("wide", "target", "b"), ("narrow", "target", "a"), ("other", "context", "c")]
    records = [{"indicator_id": key, "kind": kind, "place_id": place} for key, kind, place in rows]
    places = {"wide": 2, "narrow": 1, "other": 1}
    found = indexes.speaking(indexes.grouped(records, "place_id"), places, indicators)
    assert found == {"a growth": "narrow", "b growth": "wide", "c growth": "other"}


def test_unlike_amounts_are_explained() -> None:
    html = page("en/indicators/poverty-rate-reduction/index.html")
    assert "Not directly comparable" in html
    assert "multidimensional poverty standard for 2016–2020: Gia Lai" in html
    assert "<svg" not in html, "two amounts that cannot be compared are not drawn"


def test_a_chart_is_offered_as_a_file() -> None:
    html = page("en/indicators/grdp-growth/index.html")
    assert '<a href="../../../data/indicators/grdp-growth.en.svg">' in html


def test_the_first_page_says_what_is_held_and_why_to_trust_it() -> None:
    html = page("en/index.html")
    for part in ("Newest documents", "Topics", "Places", "Why you can trust it"):
        assert part in said(html, "h2")
    assert "Đức Cơ 1 document" in said(html, "li")
    assert "Gia Lai 11 figures" in said(html, "li")


def test_only_faults_of_its_own_sentences_stand_on_the_page_of_an_indicator() -> None:
    one = context().observations_of_indicator["grdp-growth"][0]
    fault = {"clause_id": one["clause_id"], "printed": "8%"}
    assert touches(fault, one)
    assert not touches({**fault, "printed": "Kế hoạch số 290-CT/TU"}, one)
    assert not touches({**fault, "clause_id": "elsewhere"}, one)


def test_a_doubtful_figure_carries_its_problem() -> None:
    html = page("en/places/gia-lai-1991/index.html")
    assert "very likely the shifted row “Product taxes”" in html
    assert "Not assigned to an indicator" in html


def test_a_place_is_shown_then_and_now() -> None:
    html = page("vi/dia-phuong/kon-tum-1991/index.html")
    assert "từ ngày 12 tháng 8 năm 1991 đến hết ngày 30 tháng 6 năm 2025" in html
    assert "Quảng Ngãi (từ ngày 01 tháng 7 năm 2025)" in html
    assert "Đức Cơ" in page(KINDS["place"]), "what it contains"


def test_lists_are_in_vietnamese_order() -> None:
    html = page(KINDS["places"])
    assert html.index(">Đồng Nai<") < html.index(">Gia Lai<") < html.index(">Kon Tum<")


def test_vietnamese_on_an_english_page_is_tagged() -> None:
    html = page("en/places/gia-lai-1991/index.html")
    for words in ("Tổng thu ngân sách nhà nước trên địa bàn: ", "Nghị quyết 202/2025/QH15"):
        assert (words.strip(), "vi") in Spoken(html).words


def test_a_quote_is_marked_at_its_number_even_when_cut() -> None:
    record = next(iter(context().tables["observations"].records()))
    sentence = "một " * 100 + "đạt 8% và " + "hai " * 100
    start = sentence.index("8%")
    cut = quote({**record, "quote_vi": sentence, "start": "0", "value_start": str(start), "value_text": "8%"})
    assert cut.startswith('<q lang="vi">… một một')
    assert "đạt <mark>8%</mark> và hai" in cut
    assert cut.endswith("hai …</q>")
    assert len(cut) < 330


def test_a_page_weighs_little_on_a_cheap_phone() -> None:
    style = len(gzip.compress(site()["style.css"], 9))
    assert style <= 5_000
    for path, html in pages().items():
        assert len(gzip.compress(html.encode(), 9)) + style <= 50_000, path


def test_no_page_is_made_while_a_text_cannot_be_printed() -> None:
    files, problems = printed(context().words["en"].messages, {"about.vi.md": "# Giới thiệu\n\n<script>x</script>\n"})
    assert files == {}
    assert [problem.path for problem in problems if problem.severity == "error"] != []
