"""Translated documents: English text with its figures marked, stale and missing clauses marked, both side by side."""

from __future__ import annotations

from functools import cache

import pytest
from commands.pages import parse
from publishing.sample_document import DOCUMENT, document_context, tables

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.naming.printed_names import in_language
from resolutions.publishing.page_kinds import document_pages
from resolutions.publishing.records import translated
from resolutions.publishing.tables import Table
from resolutions.publishing.texts.english_spots import english_spots

ENGLISH = {
    "i": ("RESULTS OF THE FIRST <6 MONTHS> & THE YEAR", "translated"),
    "i-1": ("State budget revenue reached 49% of the estimate, up 4%; domestic revenue rose by 4%.", "translated"),
    "i-1-nong-thon": ("", "stale"),
}
FAULT = {"printed": "thu <ngân> sach", "likely_reading": "thu ngân sách", "clause_id": f"{DOCUMENT}/i-1"}
"""A misprint in a clause that is translated."""


@cache
def half_translated() -> Context:
    found, base = dict(tables()), document_context()
    clauses = found["clauses"]
    rows = []
    for record in clauses.records():
        text, state = ENGLISH.get(record["clause_id"].removeprefix(f"{DOCUMENT}/"), ("", record["translation_state"]))
        own = {**record, "text_en": text, "translation_state": state}
        rows.append(tuple(own[name] for name in clauses.schema.header))
    found["clauses"] = Table(clauses.schema, tuple(rows))
    faults = [{**record, **FAULT} for record in found["problems"].records()]
    header = found["problems"].schema.header
    found["problems"] = Table(found["problems"].schema, tuple(tuple(each[key] for key in header) for each in faults))
    return context(found, base.site, base.words, base.renderer)


@cache
def pages() -> dict[str, str]:
    return {each.path: each.content for each in document_pages.pages(half_translated(), {})}


EN = f"en/documents/{DOCUMENT}/index.html"
VI = f"vi/van-ban/{DOCUMENT}/index.html"
BOTH = f"en/documents/{DOCUMENT}/side-by-side/index.html"


def test_a_translated_clause_is_english_on_the_english_page_only() -> None:
    assert '<h3 id="i">I- RESULTS OF THE FIRST &lt;6 MONTHS&gt; &amp; THE YEAR' in pages()[EN]
    assert "RESULTS" not in pages()[VI]
    assert '<a href="#i">I- RESULTS OF THE FIRST &lt;6 MONTHS&gt; &amp; THE YEAR</a>' in pages()[EN]


def test_its_figures_are_marked_in_english() -> None:
    text = pages()[EN]
    for mark in ("49% of the estimate</a></mark>", ">4%</a></mark>; domestic", ">4%</a></mark>."):
        assert mark in text
    assert text.index('id="i-1.2"') < text.index('id="i-1.3"')


def test_a_misprint_of_a_translated_clause_is_told_beside_its_english() -> None:
    main = parse(pages()[EN]).find("main")[0]
    (clause,) = main.find(id="i-1")
    (aside,) = clause.find("a", class_="aside")
    assert aside.text() == "[printed: “thu <ngân> sach”; probably: “thu ngân sách”]"
    assert [words.language for words in aside.find("span")] == ["vi", "vi"]
    assert aside.attributes["href"].startswith("#") and main.find(id=aside.attributes["href"][1:])


def test_stale_and_missing_clauses_are_vietnamese_and_say_so() -> None:
    text = pages()[EN]
    assert '<p id="i-1-nong-thon" lang="vi"' in text
    assert '<span class="state" lang="en">translation out of date</span>' in text
    assert '<span class="state" lang="en">not yet translated</span>' in text
    assert 'class="state"' not in pages()[VI]
    total = len(half_translated().clauses_of_document[DOCUMENT])
    assert f"2 of {total} clauses are translated into English." in text


def test_the_translation_is_called_unofficial_and_names_who_answers_for_it() -> None:
    (contact,) = {half_translated().site.contact}
    for path in (EN, BOTH):
        assert "Unofficial translation" in pages()[path]
        assert f'To report an error in the translation: <a href="mailto:{contact}">' in pages()[path]
    assert "không chính thức" not in pages()[VI]


def test_both_languages_stand_side_by_side_and_are_tagged() -> None:
    text, twin = pages()[BOTH], pages()[f"vi/van-ban/{DOCUMENT}/song-ngu/index.html"]
    assert '<p lang="vi">1. Tổng thu' in text
    assert "<p>1. State budget revenue" in text
    assert "<p>1. Tổng thu" in twin
    assert '<p lang="en">1. State budget revenue' in twin
    assert text.count('<span class="state">translation out of date</span>') == 1


def test_a_document_without_english_has_nothing_to_stand_side_by_side() -> None:
    assert [path for path in pages() if "side-by-side" in path] == [BOTH]
    for path, text in pages().items():
        own = path.removesuffix("index.html") + "side-by-side/index.html"
        assert ('href="side-by-side/index.html"' in text) == (own in pages()), path


def test_side_by_side_pages_are_twins() -> None:
    here, there = addresses.parallel("vi", "a-b"), addresses.parallel("en", "a-b")
    assert addresses.twin(here) == there and addresses.twin(there) == here
    assert 'hreflang="vi" href="https://' in pages()[BOTH]


def test_the_report_counts_clauses_and_names_without_english() -> None:
    said = list(translated.lines(half_translated().tables))
    assert said[0].startswith("translation   2 of ") and ", 1 stale, " in said[0] and said[0].endswith(" missing")
    assert "documents" in said[1]


@pytest.mark.parametrize(
    ("english", "printed", "unit", "words"),
    [
        ("about 567,000 people", "khoảng 567.000 người", "people", "about 567,000 people"),
        ("70,000 billion VND or more.", "từ 70.000 tỷ đồng trở lên", "billion VND", "70,000 billion VND or more"),
        ("19 communes, in all 107 communes", "107 xã", "communes", "107 communes"),
        ("19 communes, in all 107 communes", "19 xã", "communes", "19 communes"),
        ("1,435/1,576 villages", "1.435/1.576 thôn", "villages", "1,435/1,576 villages"),
        ("8.2 doctors", "8,2 bác sĩ", "persons", "8.2"),
        ("over 63.1%", "đạt 63,1%", "per cent", "over 63.1%"),
        ("two pilot congresses", "02 Đại hội", "congresses", "two"),
    ],
)
def test_a_figure_is_found_in_english(english: str, printed: str, unit: str, words: str) -> None:
    record = {"value_start": "0", "value_text": printed, "unit_id": "x", "unit_vi": ""}
    ((start, end, _),) = english_spots(english, [record], {"x": {"name_en": unit}})
    assert english[start:end] == words


def test_each_of_two_equal_figures_is_taken_once_and_the_one_without_a_limit_first() -> None:
    english = "5 schools, over 5 homes and 5 roads"
    records = [{"value_start": str(i), "value_text": "5 xã", "unit_id": "", "unit_vi": ""} for i in range(4)]
    found = [english[start:end] for start, end, _ in english_spots(english, records, {})]
    assert found == ["5", "over 5", "5"]
    (first, _, record), *_ = english_spots(english, records[:1], {})
    assert (first, record) == (0, records[0])


def test_another_number_is_not_taken_for_it() -> None:
    record = {"value_start": "0", "value_text": "8,2 bác sĩ", "unit_id": "", "unit_vi": ""}
    assert english_spots("82 doctors", [record], {}) == []


def test_words_of_a_row_above_are_english_where_any_document_says_them() -> None:
    base = half_translated()
    clauses = base.tables["clauses"]
    said = {"text_vi": "Cơ cấu thu: 3%", "text_en": "Structure of revenue: 3%"}
    other = {**next(iter(clauses.records())), "document_id": "other", "clause_id": "other/1", **said}
    table = Table(clauses.schema, (tuple(other[name] for name in clauses.schema.header),))
    whole = context({**base.tables, "clauses": table}, base.site, base.words, base.renderer)
    assert in_language(whole, "en", DOCUMENT, "Cơ cấu thu") == "Structure of revenue"
    assert in_language(whole, "vi", DOCUMENT, "Cơ cấu thu") == "Cơ cấu thu"
    assert 'lang="vi"' in in_language(base, "en", DOCUMENT, "Cơ cấu thu")
