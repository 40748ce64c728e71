"""Static, data and quality pages, the 404 page, robots and sitemap: equal in both languages and complete."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from publishing import sample
from publishing.sample import COPY
from publishing.sample_document import DOCUMENT, document_context, package

from resolutions.problems import Problem
from resolutions.publishing.announcing.discovery import discovery_files
from resolutions.publishing.downloading.bundles import package_extras
from resolutions.publishing.downloading.package_copies import HEAVY, loose, only_zipped, package_files
from resolutions.publishing.framing.addresses import SECTIONS, twin
from resolutions.publishing.framing.page import Context, Page, context, told
from resolutions.publishing.judging.links import outline, resolve
from resolutions.publishing.page_kinds import data_pages, quality_pages, static_pages
from resolutions.publishing.placing.shelf import sizes
from resolutions.publishing.site_config import at_address

TEXTS = {path.name: path.read_text("utf-8") for path in (sample.ROOT / "content/pages").glob("*.md")}


@cache
def whole() -> Context:
    return document_context()


def at(base_url: str) -> Context:
    """The sample published elsewhere."""
    site = at_address(whole().site, base_url)
    assert site
    return context(whole().tables, site, whole().words, whole().renderer)


@cache
def written() -> Mapping[str, str]:
    read, problems = static_pages.prose(TEXTS, whole().site.contact, whole().site.base_url)
    assert problems == []
    return {page.path: page.content for page in static_pages.pages(whole(), read)}


@cache
def made() -> Mapping[str, str]:
    held = package(whole().tables)
    told_of = {path: told(data) for path, data in {**held, **package_extras(whole(), held)}.items()}
    pages: list[Page] = [*data_pages.pages(whole(), told_of), *quality_pages.pages(whole())]
    return {page.path: page.content for page in pages}


def faults(texts: Mapping[str, str]) -> list[Problem]:
    return static_pages.prose(texts, whole().site.contact, whole().site.base_url)[1]


def test_every_text_becomes_a_page_in_each_language() -> None:
    assert sorted(TEXTS) == sorted(f"{name}.{language}.md" for name in static_pages.PROSE for language in ("vi", "en"))
    expected = {f"{each}/{SECTIONS[name][each]}/index.html" for name in static_pages.PROSE for each in ("vi", "en")}
    assert set(written()) == {"404.html", *expected}


@pytest.mark.parametrize("name", static_pages.PROSE)
def test_both_languages_say_the_same_as_far_as_structure_tells(name: str) -> None:
    def structure(language: str) -> list[str]:
        lines = TEXTS[f"{name}.{language}.md"].splitlines()
        return [line.split(" ")[0] if line[:1] in "#-|>0123456789" else line[:1] and "text" for line in lines]

    assert structure("vi") == structure("en")


@pytest.mark.parametrize("name", static_pages.PROSE)
def test_both_languages_carry_the_same_codes_and_links(name: str) -> None:
    def codes(language: str) -> list[str]:
        text = TEXTS[f"{name}.{language}.md"].replace("<tên>", "<name>")
        return text.split("`")[1::2]

    def links(language: str) -> list[str]:
        parts = TEXTS[f"{name}.{language}.md"].split("](")[1:]
        return [part.partition(")")[0].removesuffix(f".{language}") for part in parts]

    assert codes("vi") == codes("en")
    assert links("vi") == links("en")


def test_party_documents_are_not_claimed_to_be_free_of_copyright() -> None:
    for language, claim, caution in (
        ("vi", "Điều 15 Luật Sở hữu trí tuệ", "Chúng tôi không khẳng định điều đó đối với văn bản của Đảng"),
        ("en", "article 15 of Viet Nam's Law on Intellectual Property", "We do not claim this for Party documents"),
    ):
        for name in ("about", "licence"):
            text = TEXTS[f"{name}.{language}.md"]
            assert claim in text
            assert text.index(claim) < text.index(caution)


def test_the_method_explains_every_value_of_the_closed_lists() -> None:
    columns = {column.name: column for column in whole().tables["observations"].schema.columns}
    for language in ("vi", "en"):
        for name in ("comparator", "measure", "kind"):
            for value in columns[name].values:
                assert f"`{value}`" in TEXTS[f"method.{language}.md"], value


def test_words_of_the_other_language_are_tagged() -> None:
    assert '<i lang="vi">từ 10% trở lên</i>' in written()["en/method/index.html"]


def test_a_missing_text_is_a_problem() -> None:
    (problem,) = faults({name: text for name, text in TEXTS.items() if name != "about.en.md"})
    assert (problem.path, problem.code) == ("content/pages/about.en.md", "missing-page")


def test_pages_of_unequal_length_are_a_problem() -> None:
    (problem,) = faults({**TEXTS, "about.en.md": "# About\n\nShort.\n"})
    assert (problem.path, problem.code) == ("content/pages/about.en.md", "unequal-pages")
    assert problem.what == "the page 'about' has 6 in 'vi' and 0 in 'en' headings"


def test_a_bad_link_is_a_problem_of_its_file_and_line() -> None:
    (problem,) = faults({**TEXTS, "about.vi.md": TEXTS["about.vi.md"] + "\n[x](javascript:x)\n"})
    assert (problem.path, problem.line) == ("content/pages/about.vi.md", TEXTS["about.vi.md"].count("\n") + 2)


@pytest.mark.parametrize("base", ["https://a.example/", "https://a.example/repo/"])
def test_the_404_page_speaks_both_languages_and_links_from_any_depth(base: str) -> None:
    page = static_pages.not_found(at(base))
    assert page.path == "404.html"
    for words in ("Không tìm thấy trang này", "This page was not found"):
        assert words in page.content
    for link in outline(page.content).links:
        if not link.url.startswith(("#", "data:", "mailto:", "https:")):
            assert resolve("404.html", link.url, base) == resolve("a/b/c/404.html", link.url, base)
            assert resolve("404.html", link.url, base)[0]


def test_the_data_page_offers_every_file_and_names_every_column() -> None:
    for path in ("vi/du-lieu/index.html", "en/data/index.html"):
        text = unescape(made()[path])
        for name, table in whole().tables.items():
            assert f"../../data/{name}.csv" in text
            for column in table.schema.columns:
                assert f"<code>{column.name}</code>" in text
                assert (column.title_vi if path.startswith("vi") else column.title_en) in text
        for name in ("observations.csv", f"{DOCUMENT}.xlsx", f"{DOCUMENT}.json", f"{DOCUMENT}.zip"):
            assert f"../../data/documents/{DOCUMENT}/{name}" in text
        assert f"../../data/documents/{COPY}/{COPY}.zip" in text, "it states no figures"
        assert f"../../data/documents/{COPY}/observations.csv" not in text
        for kind in ("csv", "xlsx", "json", "zip"):
            assert f'<a href="../../data/indicators/grdp-growth.{kind}" download>{kind.upper()}</a>' in text
            assert f'<a href="../../data/places/dong-nai-1991.{kind}" download>{kind.upper()}</a>' in text


def test_the_packages_are_copied_byte_for_byte() -> None:
    files = package(whole().tables)
    copied = {file.path: file.content for file in package_files(files, files)}
    assert len(copied) == len(files)
    assert copied["data/observations.csv"] == files["observations.csv"]
    assert copied[f"data/documents/{DOCUMENT}/clauses.csv"] == files[f"{DOCUMENT}/clauses.csv"]


def test_the_tables_of_a_document_stand_in_its_zip_and_in_the_corpus_and_nowhere_else() -> None:
    held = {"clauses.csv", "datapackage.json", "d/observations.csv", "d/d.xlsx", "d/d.json", "d/d.zip"}
    others = {"d/clauses.csv", "d/datapackage.json", "d/csvw-metadata.json", "d/other.zip"}
    assert set(loose(dict.fromkeys(held | others, b""))) == held


def test_heavy_tables_that_no_page_lists_are_in_the_zip_alone() -> None:
    heavy = dict.fromkeys(["clauses.csv", "observations.csv", "tasks.csv", "d/clauses.csv"], b"0" * (HEAVY + 1))
    files = {**heavy, "numbers.csv": b"1", "datapackage.json": b"{}", "csvw-metadata.json": b"{}"}
    zipped = only_zipped(sizes(files))
    assert zipped == {"clauses.csv", "datapackage.json", "csvw-metadata.json"}, "a description of all tables goes too"
    assert set(loose(files, zipped)) == {"observations.csv", "tasks.csv", "numbers.csv"}
    assert not only_zipped(sizes({path: data[:HEAVY] for path, data in files.items()})), (
        "today's corpus is offered table by table"
    )


def test_the_quality_page_lists_what_is_open() -> None:
    text = unescape(made()["en/quality/index.html"])
    assert f"../../vi/van-ban/{DOCUMENT}/index.html#ii-1-1-phat-trien" in text
    assert f"../../vi/van-ban/{DOCUMENT}/index.html#i-1.2" in text
    assert "A heading carries a growth rate." in text
    assert outline(text).repeated == ()


def test_the_quality_page_counts_the_ledger() -> None:
    text = made()["vi/chat-luong/index.html"]
    row = text[text.index(f"{DOCUMENT}/index.html") :].partition("</tr>")[0]
    assert [cell.partition("<")[0] for cell in row.split("<td>")[1:]] == ["1", "0", "0", "1", "9", "3", "1"]


def test_the_sitemap_names_every_page_with_its_twin() -> None:
    site = at("https://a.example/repo/")
    pages = ("index.html", "404.html", "vi/index.html", "en/index.html", "vi/chi-tieu/x/index.html")
    files = {file.path: file.content.decode() for file in discovery_files(site, pages)}
    tree = ElementTree.fromstring(files["sitemap.xml"])
    found = {entry[0].text or "": [link.get("href") or "" for link in entry[1:]] for entry in tree}
    base = "https://a.example/repo/"
    assert found == {
        base: [],
        f"{base}vi/": [f"{base}vi/", f"{base}en/"],
        f"{base}en/": [f"{base}vi/", f"{base}en/"],
        f"{base}vi/chi-tieu/x/": [f"{base}vi/chi-tieu/x/", f"{base}{twin('vi/chi-tieu/x/')}"],
    }
    assert files["robots.txt"].endswith("Sitemap: https://a.example/repo/sitemap.xml\n")


def test_texts_lie_where_the_problems_say() -> None:
    assert (sample.ROOT / static_pages.FOLDER).is_dir()
    assert all(Path(name).suffix == ".md" for name in TEXTS)


def test_a_problem_of_a_page_that_nobody_wrote_stays_where_it_is() -> None:
    problem = Problem("vi/chi-tieu/index.html", 3, "dead-link", "the link 'x' leads nowhere", "mend it")
    assert static_pages.as_written(problem, TEXTS, "content/pages") == problem
