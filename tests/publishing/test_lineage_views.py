"""Lineage on both pages of a pair: who got what, changed words marked, what went to nobody, and links that answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from publishing import sample
from publishing.sample_document import DOCUMENT, document_context, listed

from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.judging.links import outline
from resolutions.publishing.page_kinds import document_pages
from resolutions.publishing.tables import Table, Tables
from resolutions.publishing.texts.lineage_views import IN_FULL, SHOWN
from resolutions.publishing.wording.changed_words import beginning, changed_words
from resolutions.publishing.wording.languages import Language

PLAN = sample.KON_TUM
"""The document that carries out ``DOCUMENT``."""
TAX = "Tập trung chỉ đạo công tác thu ngân sách trong 6 tháng cuối năm, xử lý các hành vi tham ô, nhũng nhiễu"
TAX_NOW = "Tập trung chỉ đạo công tác thu ngân sách trong 6 tháng cuối năm, xử lý các hành vi tham ô, những thiếu sót"
SAME = "Nâng cao độ bao phủ bảo hiểm y tế trên địa bàn, nhất là ở vùng sâu, vùng xa & <hải đảo>"
LEFT = "Đổi mới nội dung hoạt động của các đoàn thể"
BODIES = (("tax", "Cục Thuế tỉnh", "Provincial Tax Department"), ("health", "Sở Y tế", "Department of Health"))


@cache
def plan_clauses() -> tuple[str, ...]:
    """The clauses of the plan in printed order, by id."""
    return tuple(record["clause_id"] for record in document_context().clauses_of_document[PLAN])


def row(number: int, clause: str, source: str, relation: str, **cells: str) -> dict[str, str]:
    return {
        "lineage_id": f"{DOCUMENT}/{source}.{PLAN}.l{number}", "document_id": PLAN, "clause_id": clause,
        "source_document_id": DOCUMENT, "source_clause_id": f"{DOCUMENT}/{source}", "relation": relation,
        "source_start": str(number), "source_end": str(number + 1), "start": str(100 - number) if clause else "",
        **cells,
    }  # fmt: skip


def rows() -> list[dict[str, str]]:
    first, second = plan_clauses()[:2]
    return [
        row(1, second, "i-1", "changed", assignee_vi="Cục thuế tỉnh", body_id="tax", source_text_vi=TAX,
            text_vi=TAX_NOW),
        row(2, first, "i-1", "same", assignee_vi="Sở Y tế; Sở Tài chính", body_id="health", source_text_vi=SAME,
            text_vi=SAME),
        row(3, first, "ii-1-1-phat-trien", "same", source_text_vi=SAME, text_vi=SAME),
        row(4, "", "ii-1-1-bang", "none", source_text_vi=LEFT, source_assignee_vi="Văn phòng Tỉnh ủy"),
    ]  # fmt: skip


def tables(lineage: list[dict[str, str]]) -> Tables:
    found = dict(document_context().tables)
    found["lineage"] = _filled(found["lineage"], lineage)
    found["bodies"] = _filled(
        found["bodies"],
        [dict(zip(("body_id", "name_vi", "name_en"), body, strict=True)) | {"side": "state", "level": "provincial"}
         for body in BODIES],
    )  # fmt: skip
    return found


def _filled(table: Table, records: list[dict[str, str]]) -> Table:
    names = table.schema.header
    return Table(table.schema, tuple(tuple(record.get(name, "") for name in names) for record in records))


def pages_of(lineage: list[dict[str, str]]) -> Mapping[str, str]:
    base = document_context()
    made: Context = context(tables(lineage), base.site, base.words, base.renderer)
    return {page.path: page.content for page in document_pages.pages(made, listed(base.tables))}


@cache
def pages() -> Mapping[str, str]:
    return pages_of(rows())


def part(language: Language, document: str, of: Mapping[str, str] | None = None) -> str:
    """The part of a document page that is about the pair."""
    folder = "van-ban" if language == "vi" else "documents"
    page = (of or pages())[f"{language}/{folder}/{document}/index.html"]
    anchor = f"from-{DOCUMENT}" if document == PLAN else f"to-{PLAN}"
    begin = page.index(f'<section aria-labelledby="{anchor}"')
    assert f'<a href="#{anchor}">' in page[:begin], "it stands in the contents"
    return page[begin : page.index("</section>", begin)]


@pytest.mark.parametrize("document", [PLAN, DOCUMENT])
def test_both_pages_say_how_many_and_what(document: str) -> None:
    assert "Nguyên văn: 2, đổi chữ: 1, không giao cho ai: 1." in part("vi", document)
    assert "In the same words: 2, in changed words: 1, handed on to nobody: 1." in part("en", document)


def test_each_page_names_the_other_document() -> None:
    assert "What this document hands on from Conclusion No. 1098-KL/TU" in part("en", PLAN)
    assert "What became of each task in Resolution No. 01-NQ/TU" in part("en", DOCUMENT)
    assert f'href="../{DOCUMENT}/index.html"' in part("en", PLAN)
    assert f'href="../{PLAN}/index.html"' in part("en", DOCUMENT)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_clauses_are_linked_from_both_pages(language: Language) -> None:
    all_pages = {path: outline(content).ids for path, content in pages().items()}
    for document, other in ((PLAN, DOCUMENT), (DOCUMENT, PLAN)):
        here = {link.url for link in outline(part(language, document)).links}
        folder = "../" if language == "vi" else "../../../vi/van-ban/"
        itself = "" if language == "vi" else f"{folder}{document}/index.html"
        own = {url.partition("#")[2] for url in here if url.startswith(f"{itself}#")}
        there = {url.partition("#")[2] for url in here if url.startswith(f"{folder}{other}/index.html#")}
        assert len(own) >= 2
        assert len(there) >= 2
        assert own <= all_pages[f"vi/van-ban/{document}/index.html"]
        assert there <= all_pages[f"vi/van-ban/{other}/index.html"]


def test_each_page_follows_the_order_of_its_own_document() -> None:
    said = part("vi", DOCUMENT)
    assert said.index("Cục thuế tỉnh") < said.index("Sở Y tế")
    said = part("vi", PLAN)
    assert said.index("không nêu cơ quan") < said.index("Cục thuế tỉnh")


def test_changed_words_are_struck_through_and_underlined() -> None:
    for document in (PLAN, DOCUMENT):
        said = part("en", document)
        assert "<del>nhũng nhiễu</del> <ins>những thiếu sót</ins>" in said
        assert said.count("<del>") == 1
        assert '<q lang="vi">' in said
        assert "Words struck through were left out" in said


def test_the_same_words_are_not_printed_again() -> None:
    said = part("vi", DOCUMENT)
    assert "Nâng cao độ bao phủ bảo hiểm y tế trên\N{NO-BREAK SPACE}…" in said
    assert "vùng xa" not in said
    assert TAX_NOW not in said


def test_a_body_has_its_english_name_when_it_is_alone() -> None:
    said = part("en", DOCUMENT)
    assert "<b>Provincial Tax Department</b>" in said
    assert '<b><span lang="vi">Sở Y tế; Sở Tài chính</span></b>' in said
    assert "no body named" in said


def test_what_went_to_nobody_is_listed_with_whom_the_document_asks_itself() -> None:
    said = part("en", PLAN)
    left = said[said.index("Handed on to nobody") :]
    assert "#ii-1-1-bang" in left
    assert f'<span lang="vi">{LEFT}</span>' in left
    assert 'already given there to: <span lang="vi">Văn phòng Tỉnh ủy</span>' in left
    assert "what was rewritten altogether is not recognised" in left


def test_nothing_is_said_of_a_document_without_kin() -> None:
    assert "lineage" not in pages()[f"vi/van-ban/{sample.GIA_LAI}/index.html"]
    assert "Không giao cho ai" not in pages()[f"vi/van-ban/{sample.GIA_LAI}/index.html"]


def test_a_long_pair_is_cut_and_says_so() -> None:
    many = [row(n, plan_clauses()[0], "i-1", "same", source_text_vi=SAME, text_vi=SAME) for n in range(SHOWN + 5)]
    said = part("en", DOCUMENT, pages_of(many))
    assert said.count("<q ") == SHOWN
    assert "has all rows" in said
    assert f"In the same words: {SHOWN + 5}" in said
    assert "has all rows" not in part("en", DOCUMENT)


def test_of_many_documents_that_carry_one_out_the_first_are_shown_in_full() -> None:
    others = [key for key in document_context().documents if key != DOCUMENT]
    assert len(others) == 3
    many = [{**each, "document_id": key} for key in (*others, "x") for each in rows()]
    base = document_context()
    found = tables(many)
    documents = found["documents"]
    extra = {**next(documents.records()), "document_id": "x"}
    found = {**found, "documents": _filled(documents, [*documents.records(), extra])}
    made = context(found, base.site, base.words, base.renderer)
    page = {each.path: each.content for each in document_pages.pages(made, {})}[f"vi/van-ban/{DOCUMENT}/index.html"]
    assert page.count('class="lineage"') == IN_FULL
    assert page.count("Nguyên văn: 2") == IN_FULL + 1


def test_printed_words_are_escaped() -> None:
    evil = row(1, plan_clauses()[0], "i-1", "changed", source_text_vi="a b <script> c", text_vi="a b <img> c")
    said = part("vi", DOCUMENT, pages_of([{**evil, "assignee_vi": "<b>Sở</b>"}]))
    assert "<script" not in said
    assert "<img" not in said
    assert "&lt;b&gt;Sở" in said


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("một hai ba", "một hai bốn", "một hai <del>ba</del> <ins>bốn</ins>"),
        ("x một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy tám chín",
         "<del>x</del> một hai ba bốn năm sáu …"),
        ("một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy tám chín x",
         "… bốn năm sáu bảy tám chín <ins>x</ins>"),
    ],
)  # fmt: skip
def test_only_words_near_a_change_are_shown(first: str, second: str, expected: str) -> None:
    assert changed_words(first, second) == expected


def test_a_beginning_says_that_it_goes_on() -> None:
    assert beginning("một hai ba", 2) == "một hai\N{NO-BREAK SPACE}…"
    assert beginning("một hai", 2) == "một hai"
