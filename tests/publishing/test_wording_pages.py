"""The vocabulary as two tables and one page: nothing of it is left out, and all of it is told in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from gzip import compress
from html import unescape
from pathlib import Path

import pytest
from publishing import sample
from reading import loaded

from resolutions.publishing.framing import addresses, frame
from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.judging.links import outline
from resolutions.publishing.page_kinds import wording_pages
from resolutions.publishing.records.wording_rows import group_rows, wording_rows
from resolutions.publishing.tables import Table
from resolutions.wordings import WordingGroup, WordingRow, undescribed, word_lists

LISTS = loaded.vocabulary().lists
MOST = 50_000
"""Bytes of a page with its style sheet, compressed."""


@cache
def groups() -> tuple[WordingGroup, ...]:
    return tuple(group_rows(LISTS))


@cache
def wordings() -> tuple[WordingRow, ...]:
    return tuple(wording_rows(LISTS, loaded.vocabulary().kinds))


@cache
def whole() -> Context:
    """The sample with the real vocabulary, whose examples stand in documents that the sample may not hold."""
    made = sample.sample_context()
    tables = dict(made.tables)
    for name, rows in (("wording_groups", groups()), ("wordings", wordings())):
        schema = tables[name].schema
        cells = (tuple(asdict(row)[column] for column in schema.header) for row in rows)
        tables[name] = Table(schema, tuple(cells))
    return context(tables, made.site, made.words, made.renderer)


@cache
def pages() -> Mapping[str, str]:
    return {page.path: page.content for page in wording_pages.pages(whole())}


def forms() -> list[str]:
    """Every wording, as the files of content/vocabulary/ write it."""
    found = []
    for name, entries in word_lists(LISTS).items():
        for entry in entries:
            item = {"words": entry} if isinstance(entry, str) else entry
            found += item.get("forms") or ([item["words"]] if "words" in item else [])
            assert name != "groups"
    return [str(form) for form in found]


def test_every_file_of_the_vocabulary_has_its_group() -> None:
    files = {path.name for path in (loaded.CONTENT / "vocabulary").glob("*.yaml")} - {"groups.yaml"}
    assert {Path(group.file).name for group in groups()} == files
    assert undescribed(LISTS, "content") == []


def test_every_wording_is_a_row_once() -> None:
    assert len(forms()) > 500
    told = {form for row in wordings() for form in row.words_vi.split(" · ")}
    assert set(forms()) <= told
    assert len({row.wording_id for row in wordings()}) == len(wordings())
    assert {row.group_id for row in wordings()} <= {group.group_id for group in groups()}


def test_a_row_tells_what_its_entry_gives() -> None:
    row = next(row for row in wordings() if row.words_vi == "từ {amount} trở lên")
    assert (row.group_id, row.gives, row.about_vi, row.about_en) == (
        "limits", "comparator=ge", "lớn hơn hoặc bằng", "at least",
    )  # fmt: skip
    assert row.example_vi and row.counter_example_vi and row.example_document_id.startswith("kon-tum")
    unit = next(row for row in wordings() if row.wording_id == "units-units-percent")
    assert (unit.about_vi, unit.about_en) == ("phần trăm", "percent")


def test_an_example_that_was_composed_names_no_document() -> None:
    composed = [row for row in wordings() if row.example_vi and not row.example_document_id]
    assert composed and not [row for row in wordings() if row.example_document_id == "composed"]


def test_what_an_entry_gives_has_words_in_both_languages() -> None:
    """What is not in groups.yaml is shown in codes: only what is filled from holes in a way of its own may be."""
    dumb = [row.gives for row in wordings() if row.gives and not (row.about_vi and row.about_en)]
    assert dumb == []


def test_ids_follow_the_words_and_not_the_place() -> None:
    turned = {name: value[::-1] if isinstance(value, tuple) else value for name, value in LISTS.items()}
    again = {row.wording_id for row in wording_rows(turned, loaded.vocabulary().kinds)}
    assert again == {row.wording_id for row in wordings()}


def test_a_list_that_is_not_described_is_a_problem_and_so_is_a_description_of_none() -> None:
    others = {name: value for name, value in LISTS.items() if name != "limits"} | {"more": ("a",)}
    told = [(problem.path, problem.what, problem.todo) for problem in undescribed(others, "content")]
    path = "content/vocabulary/groups.yaml"
    assert (path, "nothing is said of the word list 'more'", "say in both languages what it is for") in told
    assert any(what == "there is no word list 'limits'" for _, what, _ in told)
    assert len(told) == 2


def of_groups(language: str) -> dict[str, str]:
    """The page of each outer group."""
    folder = {"vi": "vi/tu-vung", "en": "en/how-we-read"}[language]
    return {
        group.group_id: pages()[f"{folder}/{group.group_id}/index.html"] for group in groups() if not group.parent_id
    }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_pages_print_every_group_wording_and_example(language: str) -> None:
    parents = {group.group_id: group.parent_id or group.group_id for group in groups()}
    first = unescape(pages()[{"vi": "vi/tu-vung/index.html", "en": "en/how-we-read/index.html"}[language]])
    text = {key: unescape(page) for key, page in of_groups(language).items()}
    for group in groups():
        for places in [text[parents[group.group_id]], *([] if group.parent_id else [first])]:
            assert getattr(group, f"name_{language}") in places
            assert getattr(group, f"about_{language}") in places
    for row in wordings():
        here = text[parents[row.group_id]]
        assert f'id="{row.wording_id}"' in here
        for words in (row.words_vi, row.example_vi, row.counter_example_vi, getattr(row, f"about_{language}")):
            assert words in here
    assert all(outline(page).repeated == () for page in of_groups(language).values())


def test_vietnamese_words_are_tagged_on_the_english_page() -> None:
    text = unescape("".join(of_groups("en").values()))
    for row in wordings():
        assert f'lang="vi">{row.words_vi}</code>' in text
        for words in (row.example_vi, row.counter_example_vi):
            assert not words or f'<span lang="vi">{words}</span>' in text


def test_the_named_document_is_linked() -> None:
    text = of_groups("en")["limits"]
    (row,) = [row for row in wordings() if row.words_vi == "từ {amount} trở lên"]
    item = text[text.index(f'id="{row.wording_id}"') :].partition("</li>")[0]
    assert f"../../documents/{row.example_document_id}/index.html" in item


def test_the_page_is_light() -> None:
    style = (sample.ROOT / "templates/style.css").read_bytes()
    for path, text in pages().items():
        size = len(compress(text.encode(), 9)) + len(compress(style, 9))
        assert size <= MOST, f"{path} has {size} bytes"


def test_every_page_leads_to_it_and_it_is_its_own_twin() -> None:
    around = frame.frame(whole(), "vi", "vi/", "", "")
    assert addresses.relative("vi/", "vi/tu-vung/") in [link.href for link in around.footer]
    assert addresses.twin("vi/tu-vung/") == "en/how-we-read/"
    assert addresses.twin("en/how-we-read/") == "vi/tu-vung/"
    for language in ("vi", "en"):
        assert "](wordings)" in (sample.ROOT / f"content/pages/method.{language}.md").read_text("utf-8")


def test_words_are_escaped() -> None:
    bad = replace(wordings()[0], words_vi="<b>{amount}</b>", example_vi="<i>5</i>")
    tables = dict(whole().tables)
    schema = tables["wordings"].schema
    tables["wordings"] = Table(schema, (tuple(asdict(bad)[column] for column in schema.header),))
    made = context(tables, whole().site, whole().words, whole().renderer)
    text = "".join(page.content for page in wording_pages.pages(made))
    assert "<b>{amount}" not in text and "<i>5" not in text and "&lt;b&gt;{amount}" in text
