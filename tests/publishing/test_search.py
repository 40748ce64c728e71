"""Search: the spellings beside each word, what is indexed, and the index itself."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from functools import partial
from urllib.parse import quote_plus

import pytest
from publishing.sample import GIA_LAI, sample_context
from publishing.sample_duties import duties_context

from resolutions.publishing.duties.duty_lookup import duties
from resolutions.publishing.finding import findable, findable_duties, pagefind, search_pages
from resolutions.publishing.finding.abbreviations import read_abbreviations
from resolutions.publishing.finding.findable import entries
from resolutions.publishing.finding.findable_prose import prose_entries
from resolutions.publishing.finding.search_entries import Entry, Part, Within, entry_pages, token, told
from resolutions.publishing.finding.spellings import speller
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import anchor
from resolutions.publishing.texts.markdown import read_prose

FOUND = ("indicators", "documents", "places", "topics", "tasks", "wanted")
"""The sections of the sample that hold pages to find; it has no bodies."""
SHORT = {"BHYT": "bảo hiểm y tế", "HĐND": "hội đồng nhân dân"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đường bộ", ["duong"]),
        ("Tỷ lệ", ["ti"]),
        ("kĩ năng, lí do", ["ky", "ly"]),
        ("5.047 tỷ đồng", ["5047", "ti", "dong"]),
        ("10,5%", ["105"]),
        ("Bảo hiểm y tế", ["BHYT"]),
        ("thẻ BHYT/người", ["bảo hiểm y tế"]),
        ("HĐND tỉnh", ["hdnd", "hội đồng nhân dân", "dong"]),
        ("năm nay", []),
        ("v.v. và ...", []),
    ],
)
def test_spellings(text: str, found: list[str]) -> None:
    assert speller(SHORT)(text) == " ".join(found)


def test_spellings_stand_beside_each_part_and_the_text_is_escaped() -> None:
    part = Part("ii-1", "<b>Đường</b>", "bộ")
    within = partial(Within, parts=(part,))
    entry = Entry("vi", "vi/x/", "Tỷ lệ & số", "3%", "chỉ tiêu", ("Gia Lai",), ("2021",), within=within)
    [(file, page)] = entry_pages(told([entry]), SHORT)
    assert file == "vi/x/index.html"
    assert '<h1 data-pagefind-meta="title">Tỷ lệ &amp; số</h1>' in page
    assert '<h2 id="ii-1">&lt;b&gt;Đường&lt;/b&gt;</h2>' in page
    assert "ti</p>" in page
    assert token("Gia Lai") in page and token("2021") in page and token("Kon Tum") not in page


def test_every_page_of_the_sample_can_be_found_in_both_languages() -> None:
    found = list(entries(sample_context()))
    for language in ("vi", "en"):
        named = {entry.address.split("/")[1] for entry in found if entry.language == language}
        assert named == {addresses.SECTIONS[each][language] for each in FOUND}
    document = next(entry for entry in found if entry.language == "vi" and GIA_LAI in entry.address)
    figure = document.within().parts[0].heading
    assert "2021" in figure and "Gia Lai" in figure
    assert document.years and document.places[0].endswith("Gia Lai")


@pytest.mark.parametrize(
    ("texts", "more"),
    [
        (("Tỷ lệ hộ nghèo", "Poverty rate", "tỷ lệ hộ nghèo", "dưới 3%"), "Poverty rate"),
        (("Tỷ lệ hộ", "lệ hộ", "3", "02"), "02"),
        (("Tỷ l", "Poverty", "Pov"), "Tỷ l Poverty Pov"),
        (("", "năm 2021"), ""),
    ],
)
def test_words_that_a_result_shows_are_indexed_once(texts: tuple[str, ...], more: str) -> None:
    assert " ".join(findable.unsaid("Tỷ lệ hộ nghèo: dưới 3%, năm 2021", texts)) == more


def test_every_word_of_a_figure_is_indexed_with_it() -> None:
    context = sample_context()
    for entry in entries(context):
        parts = {part.id: f"{part.heading} {part.text}".lower() for part in entry.within().parts}
        for record in context.observations_of_document.get(addresses.parts(entry.address)[1], ()):
            indicator = context.indicators.get(record["indicator_id"]) or {"name_vi": "", "name_en": ""}
            told = (record["label_vi"], record["value_text"], indicator["name_vi"], indicator["name_en"])
            assert all(text.lower() in parts[anchor(record["observation_id"])] for text in told)


def test_what_a_body_is_told_twice_is_indexed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    context = duties_context()
    known = duties(context)
    twice = replace(known, of_body={key: (*tasks, *tasks) for key, tasks in known.of_body.items()})
    monkeypatch.setattr(findable_duties, "duties", lambda context: twice)
    (body,) = (one for one in findable_duties.duty_entries(context) if (one.language, one.title) == ("vi", "Sở Y tế"))
    assert body.within().text.count("Sở Y tế rà soát mạng lưới y tế.") == 1


def test_index_is_the_same_bytes_twice_and_holds_no_widgets() -> None:
    pages = list(entry_pages(told(_vi()), SHORT))
    first, problems = pagefind.index_files(pages, "vi")
    again, _ = pagefind.index_files(pages, "vi")
    assert problems == [] and first == again
    names = [file.path for file in first]
    assert names == sorted(names)
    assert {"pagefind/vi/pagefind.js", "pagefind/vi/pagefind-worker.js"} <= set(names)
    assert not [name for name in names if "ui" in name.rpartition("/")[2].split(".")[0].split("-")]
    entry = next(file for file in first if file.path.endswith("pagefind-entry.json"))
    assert set(json.loads(entry.content)["languages"]) == {"vi"}


def test_a_site_is_built_without_search_where_pagefind_does_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("exec format error")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    files, (problem,) = pagefind.index_files([], "vi")
    assert files == []
    assert problem.severity == "warning" and "exec format error" in problem.what


def test_abbreviations_are_read_and_their_faults_named() -> None:
    assert read_abbreviations({}, "content") == ({}, [])
    read, problems = read_abbreviations({"abbreviations.yaml": "BHYT: bảo hiểm y tế\n".encode()}, "content")
    assert read == {"BHYT": "bảo hiểm y tế"} and problems == []
    _, (problem,) = read_abbreviations({"abbreviations.yaml": b"BHYT: ''\n"}, "content")
    assert problem.path == "content/abbreviations.yaml" and problem.line == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_search_page_offers_a_place_that_is_held(language: str) -> None:
    held = {place for entry in entries(sample_context()) if entry.language == language for place in entry.places}
    section = addresses.section(language, "search")  # type: ignore[arg-type]
    found = list(entries(sample_context()))
    (made,) = (page for page in search_pages.pages(sample_context(), found) if page.path == f"{section}index.html")
    assert sum(f'?q={quote_plus(place)}"' in made.content for place in held) == 1


@pytest.mark.parametrize(
    ("language", "name"),
    [("vi", "Sở Y tế"), ("en", "Department of Health")],
)
def test_a_body_is_found_by_its_name_and_by_what_it_is_told(language: str, name: str) -> None:
    own = [entry for entry in entries(duties_context()) if entry.language == language]
    (body,) = (entry for entry in own if entry.title == name)
    assert body.address == addresses.entry(language, "bodies", "health")  # type: ignore[arg-type]
    assert "Sở Y tế" in body.names and "Department of Health" in body.names
    assert body.years == ("2021",) and any("Gia Lai" in place for place in body.places)
    assert "Sở Y tế rà soát mạng lưới y tế." in body.within().text
    made = {page.path: page.content for page in search_pages.pages(duties_context(), own)}
    assert f">{name}</a>" in made[addresses.file_of(search_pages.a_to_z(language))]  # type: ignore[arg-type]


def test_tasks_and_documents_wanted_are_found() -> None:
    own = {entry.address: entry for entry in entries(duties_context()) if entry.language == "vi"}
    assert own["vi/nhiem-vu/2021-q1/"].title == "Nhiệm vụ đến hạn trong quý I năm 2021"
    wanted = own["vi/van-ban-con-thieu/"]
    assert [part.id for part in wanted.within().parts] == ["kon-tum-07-nq-tu-2019-01-02", "luat-dau-tu"]
    assert wanted.within().parts[0].heading == "Nghị quyết số 07-NQ/TU, ngày 02 tháng 01 năm 2019"
    assert wanted.within().parts[1].heading == "Luật Đầu tư <sửa đổi>"


def test_a_page_about_the_site_is_found_by_the_words_of_its_sections() -> None:
    text = "# Tên\n\nMở đầu.\n\n## Một\n\nLời *một*.\n\n- mục\n\n## Hai\n\nLời hai.\n"
    prose, problems = read_prose("about.vi.md", text, {}, {}, "en")
    assert prose is not None and problems == []
    found = {entry.address: entry for entry in prose_entries(sample_context(), {("about", "vi"): prose})}
    about = found["vi/gioi-thieu/"]
    assert (about.title, about.about, about.within().text) == ("Tên", "Mở đầu.", "Mở đầu.")
    assert about.within().parts == (Part("mot", "Một", "Lời một. mục"), Part("hai", "Hai", "Lời hai."))
    assert found["vi/du-lieu/"].title == "Dữ liệu" and "vi/nhiem-vu/" not in found


def test_the_letters_of_the_a_to_z_page_lead_to_their_entries() -> None:
    titles = ("Ấp", "đường", "8888", "ẩm", "Dân")
    own = [replace(entry, title=title) for entry, title in zip(_vi(), titles, strict=False)]
    made = {page.path: page.content for page in search_pages.pages(sample_context(), own)}
    page = made["vi/tim-kiem/a-z/index.html"]
    ids = [f"letter-{letter}" for letter in ("0–9", "â", "d", "đ")]
    at = [page.index(f'<a href="#{each}">') for each in ids]
    assert at == sorted(at) and all(page.count(f'id="{each}"') == 1 for each in ids)
    assert page.count("<nav") == 2 + page.count('class="crumbs') and 'aria-label="Theo chữ cái đầu"' in page


def test_many_documents_push_no_indicator_off_the_a_to_z_page() -> None:
    entry = next(each for each in _vi() if addresses.parts(each.address)[0] == "documents")
    own = [*_vi(), *(replace(entry, title=f"Ấ {number}", address=f"vi/van-ban/{number}/") for number in range(401))]
    made = {page.path: page.content for page in search_pages.pages(sample_context(), own)}
    page = made["vi/tim-kiem/a-z/index.html"]
    assert "Ấ 7<" not in page and "Tỷ lệ hộ nghèo</a>" in page


def _vi() -> list[Entry]:
    return [entry for entry in entries(sample_context()) if entry.language == "vi"]


def test_a_program_that_ends_too_early_or_reports_a_fault_leaves_a_site_without_search(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for answers, why in (
        ([], "it stopped early"),
        ([{"type": "NewIndex"}, {"type": "Error", "message": "no room"}], "no room"),
    ):
        monkeypatch.setattr(pagefind, "_conversation", lambda asked, answers=answers: iter(answers))
        files, (problem,) = pagefind.index_files([], "vi")
        assert files == []
        assert problem.severity == "warning" and problem.what.endswith(f"does not run here: {why}")


def test_a_site_is_built_without_search_where_the_program_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind.service.get_executable", lambda: None)
    files, (problem,) = pagefind.index_files([], "vi")
    assert files == []
    assert problem.what.endswith("does not run here: its program is not installed")


def test_abbreviations_that_are_no_text_are_told() -> None:
    read, (problem,) = read_abbreviations({"abbreviations.yaml": b"\xff"}, "content")
    assert (read, problem.path) == ({}, "content/abbreviations.yaml")
