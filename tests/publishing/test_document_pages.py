"""Document pages: the full text as printed, each figure one click from its sentence and back."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace
from functools import cache
from html import unescape
from html.parser import HTMLParser
from random import Random

import pytest
from publishing import sample
from publishing.sample_document import DOCUMENT, DOUBTFUL, FIGURES, document_context, listed

from resolutions.publishing.framing.anchors import anchor
from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.judging.links import outline
from resolutions.publishing.page_kinds import document_pages
from resolutions.publishing.tables import Table
from resolutions.publishing.texts import fulltext
from resolutions.publishing.texts.spots import free_spots, spots
from resolutions.publishing.wording.languages import Language

TEXT = f"../../../vi/van-ban/{DOCUMENT}/index.html"
"""From the English page to the text."""
VOID = ("meta", "link", "hr", "br", "img", "circle", "line", "path", "rect")


class Elements(HTMLParser):
    """Every element of a page as (tag, attributes, text), in the order in which they end."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str], list[str]]] = []
        self.done: list[tuple[str, dict[str, str], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.done.append((tag, {key: value or "" for key, value in attrs}, ""))
        else:
            self.open.append((tag, {key: value or "" for key, value in attrs}, []))

    def handle_endtag(self, tag: str) -> None:
        name, attributes, text = self.open.pop()
        assert name == tag
        self.done.append((name, attributes, "".join(text)))

    def handle_data(self, data: str) -> None:
        for _, _, text in self.open:
            text.append(data)


@cache
def whole() -> Context:
    return document_context()


@cache
def page(language: Language, document: str = DOCUMENT) -> str:
    folder = "van-ban" if language == "vi" else "documents"
    made = document_pages.pages(whole(), listed(whole().tables))
    return {each.path: each.content for each in made}[f"{language}/{folder}/{document}/index.html"]


@cache
def elements(language: Language) -> list[tuple[str, dict[str, str], str]]:
    return Elements(page(language)).done


def by_id(language: Language, name: str) -> tuple[str, dict[str, str], str]:
    (found,) = [each for each in elements(language) if each[1].get("id") == name]
    return found


def clause(language: Language, anchor: str) -> str:
    """The words of a clause without the links that belong to the site."""
    text = by_id(language, anchor)[2]
    return text.removesuffix("#").strip()


def row(language: Language, name: str) -> str:
    """The row of a figure in the table, as it is written."""
    href = f'href="{"" if language == "vi" else TEXT}#{name}"'
    (found,) = [part for part in page(language).split("<tr")[1:] if f'<a class="figure" {href}' in part]
    return found.partition("</tr>")[0]


def test_every_figure_is_marked_once_and_linked_from_its_row() -> None:
    for name in FIGURES:
        assert by_id("vi", name)[0] == "mark"
        assert row("vi", name)
    assert sum(tag == "mark" for tag, _, _ in elements("vi")) == len(FIGURES)


def test_an_english_page_without_english_text_leads_to_the_vietnamese_text() -> None:
    assert not [tag for tag, _, _ in elements("en") if tag == "mark"]
    assert "This document has not been translated into English yet." in page("en")
    assert f'<a href="{TEXT}#text" hreflang="vi">Read its full text in Vietnamese</a>' in page("en")
    for name in FIGURES:
        assert by_id("en", name)[0] == "tr" and row("en", name)
    vietnamese = {link.url.removeprefix(TEXT) for link in outline(page("en")).links if link.url.startswith(f"{TEXT}#")}
    assert vietnamese <= {f"#{name}" for name in outline(page("vi")).ids}
    assert len(vietnamese) > len(FIGURES)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("i-1.1", "49% dự toán"),
        ("i-1.2", "04%"),
        ("i-1.3", "4%"),
        ("i-1-nong-thon.1", "40/121 xã"),
        ("ii-1-1-phat-trien.1", "trên 10 %"),
    ],
)
def test_a_mark_holds_the_words_of_its_figure(name: str, words: str) -> None:
    assert by_id("vi", name)[2] == words


def test_a_short_number_is_not_marked_inside_a_longer_one() -> None:
    assert "đạt 104% kế hoạch, thu nội địa tăng <mark" in page("vi")


def test_equal_figures_are_marked_in_printed_order() -> None:
    text = page("vi")
    assert text.index('id="i-1-nong-thon-ty-le.2"') < text.index('id="i-1-nong-thon-ty-le.3"')


def test_a_mark_leads_to_its_indicator_or_to_its_row() -> None:
    text = page("vi")
    assert '<mark id="i-1.1"><a href="../../chi-tieu/budget-revenue/index.html">' in text
    assert '<mark id="i-1.2"><a href="#row-i-1.2">' in text


def test_printed_numbering_stays_text() -> None:
    assert clause("vi", "i") == "I- KẾT QUẢ THỰC HIỆN <6 THÁNG> & CẢ NĂM"
    assert clause("vi", "i-1").startswith("1. Tổng thu")
    assert clause("vi", "i-1-nong-thon").startswith("- Xây dựng")
    assert clause("vi", "i-1-nong-thon-ty-le").startswith("+ Cơ cấu")
    assert clause("vi", "i-1-nong-thon-ty-le-cap-ba") == "- + Cấp thứ ba."
    text = page("vi")
    body = text[text.index('class="text"') : text.index('id="problems"')]
    assert not any(tag in body for tag in ("<ol", "<ul", "<li"))


def test_headings_are_nested_without_gaps() -> None:
    depths = [int(tag[1]) for tag, _, _ in elements("vi") if tag[0] == "h" and tag[1:].isdigit()]
    assert depths[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(depths))
    assert [by_id("vi", name)[0] for name in ("ii", "ii-1", "ii-1-1")] == ["h3", "h4", "h5"]


def test_every_clause_has_an_anchor_and_a_permalink() -> None:
    seen = outline(page("vi"))
    for record in whole().clauses_of_document[DOCUMENT]:
        name = anchor(record["clause_id"])
        assert name in seen.ids
        assert record["kind"] == "ornament" or f"#{name}" in {link.url for link in seen.links}


def test_letterhead_stamp_recipients_and_signature_are_set_apart() -> None:
    styles = [zone.style for zone in fulltext.zones(whole(), "vi", DOCUMENT)]
    assert styles == ["letterhead", "stamp", "titles", "body", "recipients", "signatures"]
    assert by_id("vi", "ornament-1")[0] == "hr"


def test_a_note_and_its_place_lead_to_each_other() -> None:
    text = page("vi")
    assert '<a href="#fn" class="ref">(*)</a>' in text
    assert '<a href="#i-1-nong-thon" class="aside">' in text
    assert by_id("vi", "fn")[1]["class"] == "footnote"


def test_a_doubtful_figure_is_marked_in_text_and_table_and_explained() -> None:
    assert by_id("vi", DOUBTFUL)[1]["class"] == "doubtful"
    assert "A heading carries a growth rate." in row("en", DOUBTFUL)
    problem = by_id("en", "problem-i-1-nong-thon-ty-le.shifted-row")[2]
    assert "Cơ cấu kinh tế tăng 8,4%" in problem
    assert "Thuế sản phẩm tăng 8,4%" in problem
    assert 'href="#problem-i-1-nong-thon-ty-le.shifted-row"' in page("vi")


def test_a_number_that_was_not_read_is_listed_with_its_clause() -> None:
    text = page("vi")
    assert text.count("<b>4.0</b>") == 1
    assert "không có từ ngữ nào nhận ra" in text
    assert 'href="#ii-1-1-phat-trien">II.1.1 · Phát triển' in text


def test_a_figure_without_indicator_says_so() -> None:
    assert "chưa xếp vào chỉ tiêu nào" in row("vi", "i-1.2")
    assert "not matched to an indicator" in row("en", "i-1.2")
    assert "not matched" not in row("en", "i-1.1")


def test_a_vietnamese_page_says_how_much_is_translated_and_every_clause_has_a_link_to_itself() -> None:
    total = len(whole().clauses_of_document[DOCUMENT])
    assert f"Đã dịch 0 trên {total} điều khoản" in page("vi")
    assert '<a href="#i-1" aria-labelledby="here">#</a>' in page("vi")
    assert '<p id="here" hidden>Liên kết đến đoạn này</p>' in page("vi")


def test_key_facts_name_the_place_then_and_now_and_the_source() -> None:
    facts = page("en")[: page("en").index('class="contents"')]
    for words in ("1098-KL/TU", "16 July 2020", "since 1 July 2025", "Hồ Thanh Sơn", "Phó Bí thư", "0" * 64):
        assert words in facts
    assert "Has an attached document" in facts
    attached = page("vi", sample.KON_TUM)
    assert f'href="../{DOCUMENT}/index.html">Kết luận số 1098-KL/TU</a>' in attached
    assert "Sao lục văn bản" in page("vi", sample.COPY)
    assert "Có bản sao lục" in page("vi", sample.GIA_LAI)


def test_downloads_say_rows_size_and_licence() -> None:
    text = unescape(page("vi"))
    assert f'href="../../../data/documents/{DOCUMENT}/observations.csv" download>observations.csv</a>' in text
    assert f"CSV, {len(FIGURES)} dòng" in text
    assert 'rel="license">CC BY 4.0</a>' in text


def test_the_citation_names_issuer_number_date_and_address() -> None:
    cite = next(text for _, attributes, text in elements("en") if attributes.get("class") == "cite")
    issuer = "Đồng Nai Provincial Party Committee"
    for words in (issuer, "No. 1098-KL/TU", "16 July 2020", f"/en/documents/{DOCUMENT}/"):
        assert words in cite


def test_contents_name_the_outer_headings() -> None:
    entries = [(entry.depth, unescape(str(entry.link.text))) for entry in fulltext.contents(whole(), "vi", DOCUMENT)]
    assert entries == [(0, "I- KẾT QUẢ THỰC HIỆN <6 THÁNG> & CẢ NĂM"), (0, "II- NHIỆM VỤ"), (1, "1. Kinh tế")]


def test_a_document_without_figures_or_text_still_has_its_page() -> None:
    text = page("en", sample.COPY)
    assert "This document states no figures." in text
    assert 'id="text"' in text


def test_markup_in_a_document_is_text() -> None:
    tables = dict(whole().tables)
    clauses = tables["clauses"]
    at = clauses.schema.header.index("text_vi")
    evil = tuple((*row[:at], f"<script>x</script>{row[at]}", *row[at + 1 :]) for row in clauses.rows)
    tables["clauses"] = Table(clauses.schema, evil)
    made = context(tables, whole().site, whole().words, whole().renderer)
    assert not any("<script>x" in each.content for each in document_pages.pages(made, {}))


def test_the_list_of_documents_has_the_newest_first() -> None:
    made = {each.path: each.content for each in document_pages.pages(whole(), {})}
    listed = made["vi/van-ban/index.html"]
    places = [listed.index(f"{key}/index.html") for key in (sample.COPY, sample.KON_TUM, sample.GIA_LAI, DOCUMENT)]
    assert places == sorted(places)


def _spots(text: str, *figures: tuple[str, int]) -> list[tuple[int, int]]:
    clause = {"text_vi": text, "start": "0", "end": str(len(text))}
    records = [
        {"value_text": value, "value_start": str(at), "value_end": str(at + len(value))} for value, at in figures
    ]
    return [(start, end) for start, end, _ in spots(clause, records)]


@pytest.mark.parametrize(
    ("text", "figures", "expected"),
    [
        ("từ 8% đến 8%", [("8%", 10)], [(10, 12)]),
        ("từ 8% đến 8%", [("8%", 3), ("8%", 10)], [(3, 5), (10, 12)]),
        ("8% (tức 8%)", [("8%", 8), ("8%", 0)], [(0, 2), (8, 10)]),
        ("đạt 98% và 8%", [("8%", 4)], [(11, 13)]),
        ("đạt 1.008 và 008", [("008", 13)], [(13, 16)]),
        ("40/121 xã (33,05%)", [("40/121 xã", 0), ("33,05%", 11)], [(0, 9), (11, 17)]),
        ("trên 8%", [("trên 8%", 0), ("8%", 5)], [(0, 7)]),
        ("không có", [("8%", 3)], []),
    ],
)
def test_figures_are_found_where_they_stand(
    text: str, figures: list[tuple[str, int]], expected: list[tuple[int, int]]
) -> None:
    assert _spots(text, *figures) == expected


def _places(text: str, value: str) -> list[int]:
    """Where the words stand by themselves, by looking everywhere."""
    starts = [at for at in range(len(text)) if text.startswith(value, at)]
    return [at for at in starts if not (value[0].isdigit() and text[:at].rstrip(".,")[-1:].isdigit())]


def test_figures_are_found_where_looking_everywhere_finds_them() -> None:
    random = Random(7)
    for _ in range(3000):
        text = "".join(random.choices("158.,% a", k=random.randrange(25)))
        values = random.choices(["1", "5", "8%", "15", "5,8", "a", "a 1", "aa"], k=random.randrange(1, 4))
        wanted = sorted(((random.randrange(-2, 28), value) for value in values), key=lambda one: one[0])
        expected, cursor = [], 0
        for at, value in wanted:
            places = [place for place in _places(text, value) if place >= cursor]
            if places:
                start = min(places, key=lambda place: abs(place - at))
                cursor = start + len(value)
                expected.append((start, cursor))
        assert _spots(text, *((value, at) for at, value in wanted)) == expected, (text, wanted)


def test_other_words_are_found_where_looking_everywhere_finds_them() -> None:
    random = Random(7)
    for _ in range(3000):
        text = "".join(random.choices("158.,% a", k=random.randrange(25)))
        values = random.choices(["1", "5", "8%", "15", "a", "aa", ""], k=3)
        ends = [(start, start + random.randrange(1, 6)) for start in random.sample(range(25), 3)]
        taken: list[tuple[int, int, dict[str, str]]] = [(first, last, {}) for first, last in ends]
        expected, cursor = [], 0
        for value in values:
            places = [at for at in _places(text, value) if at >= cursor] if value else []
            free = [at for at in places if all(at + len(value) <= first or last <= at for first, last in ends)]
            if free:
                cursor = free[0] + len(value)
                expected.append((free[0], cursor))
        found = free_spots(text, [{"x": value} for value in values], "x", taken)
        assert [(start, end) for start, end, _ in found] == expected, (text, values, ends)


def test_a_clause_with_thousands_of_figures_takes_no_longer_for_each() -> None:
    """Looking at every place for every figure would take some minutes."""
    piece, count = "đạt 5 triệu USD; ", 20_000
    words = [("5 triệu USD", number * len(piece) + 4) for number in range(count)]
    begun = time.process_time()
    found = _spots(piece * count, *words)
    assert time.process_time() - begun < 10
    assert [start for start, _ in found] == [at for _, at in words]


def test_a_figure_whose_words_are_not_found_keeps_its_anchor() -> None:
    tables = dict(whole().tables)
    observations = tables["observations"]
    at = observations.schema.header.index("value_text")
    lost = tuple((*row[:at], "mười phần trăm", *row[at + 1 :]) for row in observations.rows)
    tables["observations"] = replace(observations, rows=lost)
    made = context(tables, whole().site, whole().words, whole().renderer)
    text = next(each.content for each in document_pages.pages(made, {}) if DOCUMENT in each.path)
    assert set(FIGURES) <= outline(text).ids
