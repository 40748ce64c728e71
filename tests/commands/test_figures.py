"""Every number on every page is in a published CSV; and a page with an invented number is found out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from babel.messages.pofile import read_po
from commands.conftest import Built
from commands.figures import Published
from commands.running import ROOT


def interface() -> Iterator[tuple[str, str]]:
    """The words of the site itself, from its message files."""
    for path in sorted((ROOT / "content/locales").rglob("*.po")):
        with path.open("rb") as stream:
            entries = [entry for entry in read_po(stream, locale="en") if entry.id]
        for entry in entries:
            for text, language in ((entry.id, "vi"), (entry.string, "en")):
                yield from ((each, language) for each in ([text] if isinstance(text, str) else text))


@pytest.fixture(scope="module")
def published(built: Built) -> Published:
    site = yaml.safe_load((ROOT / "content/site.yaml").read_text("utf-8"))
    return Published(built.site, site["base_url"], site["licence"]["name"], interface())


def test_every_figure_of_every_page_is_in_a_published_csv(published: Published, built: Built) -> None:
    paths = sorted(built.site.rglob("*.html"))
    assert len(paths) > 200
    pages = ((path.relative_to(built.site).as_posix(), path.read_text("utf-8")) for path in paths)
    assert [fault for path, page in pages for fault in published.faults(path, page)] == []


GAP = "\u00a0"
"""The blank between a number and its unit."""
REVENUE = "vi/chi-tieu/state-budget-revenue/index.html"
KON_TUM = "en/documents/kon-tum-01-nq-tu-2020-12-02/index.html"
KON_TUM_BOTH = "en/documents/kon-tum-01-nq-tu-2020-12-02/side-by-side/index.html"
LETTER = "en/documents/dong-nai-8888-ubnd-thnc-2020-07-30/index.html"


@pytest.mark.parametrize(
    ("path", "printed", "invented"),
    [
        pytest.param(REVENUE, f">5.047{GAP}tỷ đồng</a>", f">5.048{GAP}tỷ đồng</a>", id="headline"),
        pytest.param(REVENUE, f">5.047{GAP}tỷ đồng</text>", f">3.500{GAP}tỷ đồng</text>", id="chart-of-another-place"),
        pytest.param(REVENUE, f"5.047{GAP}tỷ đồng;", f"5.048{GAP}tỷ đồng;", id="chart-description"),
        pytest.param(REVENUE, ">3.000</text>", ">3.100</text>", id="chart-scale"),
        pytest.param(REVENUE, "<td>năm 2021</td>", "<td>năm 2022</td>", id="period-in-a-table"),
        pytest.param(REVENUE, "<mark>5.047 tỷ đồng</mark>", "<mark>5.074 tỷ đồng</mark>", id="quote"),
        pytest.param(REVENUE, " 3 dòng,", " 4 dòng,", id="rows-of-a-download"),
        pytest.param(REVENUE, "</h1>", "</h1><p>Ước đạt 77,7%.</p>", id="sentence"),
        pytest.param("vi/index.html", "<b>112</b>", "<b>113</b>", id="count-on-the-first-page"),
        pytest.param("vi/index.html", "12 chỉ tiêu</small>", "13 chỉ tiêu</small>", id="count-of-a-topic"),
        pytest.param("en/indicators/index.html", f"3,500{GAP}billion", f"3.500{GAP}billion", id="point-for-comma"),
        pytest.param("en/places/gia-lai/index.html", "5.59%</a>", "5.6%</a>", id="rounded"),
        pytest.param("en/topics/poverty/index.html", ">3%</a>", ">3–4%</a>", id="range-for-a-value"),
        pytest.param(KON_TUM, ">21–22%</a><", ">21%</a><", id="end-of-a-range-lost"),
        pytest.param(KON_TUM, ">21–22%</a></mark>", ">21–23%</a></mark>", id="mark"),
        pytest.param(KON_TUM, "over 90%</a></mark>", "at least 90%</a></mark>", id="limit-in-a-mark"),
        pytest.param(KON_TUM_BOTH, "<p>- Export value: 162", "<p>- Export value: 163", id="side-by-side"),
        pytest.param(KON_TUM, ">2 December 2020<", ">27 December 2020<", id="date"),
        pytest.param(KON_TUM, "2 December 2020", "27 December 2020", id="description-in-the-head"),
        pytest.param(LETTER, "In the same words: 9,", "In the same words: 10,", id="count-of-a-pair"),
        pytest.param(LETTER, "<ins>ngày 10/01/2020</ins>", "<ins>ngày 10/01/2077</ins>", id="words-put-in"),
        pytest.param("en/quality/index.html", "<td>51</td>", "<td>52</td>", id="count-of-a-document"),
        pytest.param("en/quality/index.html", "<b>118</b>", "<b>117</b>", id="count-of-a-role"),
        pytest.param("en/data/index.html", "112 rows", "111 rows", id="rows-on-the-data-page"),
        pytest.param("vi/nhiem-vu/2021-q1/index.html", "31 tháng 3 năm 2021", "28 tháng 3 năm 2021", id="deadline"),
        pytest.param("vi/nhiem-vu/index.html", "70 nhiệm vụ", "71 nhiệm vụ", id="count-of-tasks-without-a-day"),
        pytest.param("en/bodies/index.html", "4 tasks", "5 tasks", id="count-of-a-body"),
        pytest.param("en/documents-wanted/index.html", "10 January 2020", "11 January 2020", id="date-of-a-wanted"),
        pytest.param("en/changes/index.html", "51 figures", "52 figures", id="count-of-a-release"),
        pytest.param(
            "vi/van-ban/dong-nai-8888-ubnd-thnc-2020-07-30/index.html",
            "có lẽ là: 8888/",
            "có lẽ là: 8887/",
            id="likely-reading",
        ),
        pytest.param(
            "en/how-we-read/units/index.html", "per 10,000 inhabitants", "per 20,000 inhabitants", id="wording"
        ),
        pytest.param(
            "vi/tu-vung/limits/index.html", "đạt từ 10% trở lên", "đạt từ 11% trở lên", id="example-of-a-wording"
        ),
        pytest.param("en/search/index.html", ">2021</option>", ">2031</option>", id="year-to-choose"),
        pytest.param(KON_TUM, "year = {2020}", "year = {2031}", id="year-in-a-citation"),
    ],
)
def test_an_invented_number_is_found(
    path: str, printed: str, invented: str, published: Published, built: Built
) -> None:
    page = (built.site / path).read_text("utf-8")
    assert printed in page
    changed = page.replace(printed, invented, 1)
    assert published.faults(path, changed) != []
