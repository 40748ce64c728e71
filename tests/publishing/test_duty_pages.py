"""Pages of bodies and tasks: what a body was told to do, by when and by which document, without any script."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import cache

import pytest
from commands.pages import Node, parse
from publishing import sample
from publishing.sample_duties import duties_context

from resolutions.publishing.duties import task_groups
from resolutions.publishing.framing.page import context
from resolutions.publishing.jobs import download_jobs
from resolutions.publishing.page_kinds import body_pages, document_pages, task_pages
from resolutions.publishing.wording.due_dates import quarter


@cache
def made() -> dict[str, str]:
    whole = duties_context()
    kinds = (body_pages.pages(whole), task_pages.pages(whole), document_pages.pages(whole, {}))
    return {page.path.removesuffix("index.html"): page.content for kind in kinds for page in kind}


@cache
def page(path: str) -> Node:
    return parse(made()[path]).find("main")[0]


def plain(node: Node) -> str:
    return " ".join(node.text().split())


def tasks(path: str, section: str = "") -> list[str]:
    """The tasks of a page, or of one of its sections."""
    parts = page(path).find("section", **{"aria-labelledby": section}) if section else [page(path)]
    return [plain(item) for part in parts for one in part.find("ul", class_="tasks") for item in one.find("li")]


def test_a_body_shows_every_task_that_names_it_in_order_of_deadline() -> None:
    found = tasks("vi/co-quan/health/", "tasks")
    assert [text.count("hạn ngày") for text in found] == [1, 1]
    assert "31 tháng 3 năm 2021" in found[0] and "Sở Y tế rà soát mạng lưới y tế." in found[0]
    assert "15 tháng 5 năm 2021" in found[1] and "Sở Tài chính chủ trì" in found[1]
    assert "thời hạn như in: trước ngày 15/5/2021" in found[1]
    assert "báo cáo cho: Tỉnh ủy" in found[1]


def test_a_body_shows_the_tasks_of_its_group_apart() -> None:
    (shared,) = tasks("vi/co-quan/finance/", "shared")
    assert "Các sở, ngành tiết kiệm chi." in shared
    assert all("tiết kiệm chi" not in text for text in tasks("vi/co-quan/finance/", "tasks"))
    assert tasks("vi/co-quan/departments/", "shared") == []
    assert len(tasks("vi/co-quan/departments/", "tasks")) == 1


def test_what_a_group_and_reports_have_more_than_a_page_shows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (body_pages, task_groups):
        monkeypatch.setattr(module, "SHARED", 0)
    found = {one.path: parse(one.content) for one in body_pages.pages(duties_context())}
    for path, section in (("vi/co-quan/finance/", "shared"), ("vi/co-quan/committee/", "reports")):
        (part,) = found[f"{path}index.html"].find("section", **{"aria-labelledby": section})
        assert part.find("li") == []
        assert "Còn 1 nhiệm vụ nữa trong tệp của trang Nhiệm vụ." in plain(part)
        assert "nhiệm vụ nữa" not in plain(page(path))


def test_every_task_leads_to_its_clause() -> None:
    links = [link.attributes["href"] for link in page("en/bodies/health/").find("a")]
    assert f"../../../vi/van-ban/{sample.GIA_LAI}/index.html#ii-2-1-1-toc-do-tang" in links
    assert f"../../../vi/van-ban/{sample.GIA_LAI}/index.html#ii-2-1-1-tong-thu-ngan-sach" in links


def test_a_body_shows_the_documents_it_issued() -> None:
    listed = page("vi/co-quan/committee/").find("ul", class_="documents")[0]
    assert len(listed.find("li")) == 3
    assert "Không văn bản nào" in plain(page("vi/co-quan/committee/"))


def test_a_report_leads_to_the_body_it_is_due_to_and_that_body_shows_it() -> None:
    (link,) = [link for link in page("vi/co-quan/health/").find("a") if link.text() == "Tỉnh ủy"]
    assert link.attributes["href"] == "../committee/index.html"
    (reported,) = tasks("vi/co-quan/committee/", "reports")
    assert "Sở Tài chính chủ trì báo cáo thu ngân sách." in reported
    assert page("vi/co-quan/health/").find("section", **{"aria-labelledby": "reports"}) == []
    assert "nhận báo cáo về 1 việc · 3 văn bản" in plain(page("vi/co-quan/"))


def test_a_body_that_is_told_nothing_and_issues_nothing_has_no_page() -> None:
    assert "vi/co-quan/court/" not in made()
    assert "Tòa án" not in plain(page("vi/co-quan/"))


def test_english_pages_use_official_names_and_mark_vietnamese() -> None:
    main = page("en/bodies/health/")
    assert plain(main.find("h1")[0]) == "Department of Health"
    quotes = main.find("q")
    assert quotes and all(quote.attributes["lang"] == "vi" for quote in quotes)
    (printed,) = [node for node in main.find("span") if node.text() == "Sở Tài chính; Sở Y tế"]
    assert printed.language == "vi"


def test_what_is_due_in_a_quarter_is_a_page() -> None:
    assert [("31 tháng 3" in text) for text in tasks("vi/nhiem-vu/2021-q1/")] == [True]
    assert [("15 tháng 5" in text) for text in tasks("vi/nhiem-vu/2021-q2/")] == [True]
    assert plain(page("en/tasks/2021-q1/").find("h1")[0]) == "Tasks due in the first quarter of 2021"
    assert "vi/nhiem-vu/2021-q3/" not in made()


def test_what_is_due_in_a_year_is_a_page() -> None:
    assert len(tasks("vi/nhiem-vu/2021/")) == 2
    assert len(tasks("vi/nhiem-vu/2022/")) == 1


def test_tasks_without_a_day_or_a_registered_body_are_listed_too() -> None:
    assert len(tasks("vi/nhiem-vu/no-date/")) == 2
    named = tasks("vi/nhiem-vu/no-body/")
    assert len(named) == 2
    assert any(text.startswith("Ban Quản lý dự án") for text in named)
    assert any("không nêu cơ quan" in text for text in named)


def test_the_first_page_of_tasks_holds_all_of_them_and_leads_to_every_list() -> None:
    assert len(tasks("vi/nhiem-vu/")) == 5
    links = {link.attributes["href"] for link in page("vi/nhiem-vu/").find("a")}
    assert {f"{name}/index.html" for name in ("2021", "2021-q1", "2021-q2", "2022-q1", "no-date", "no-body")} <= links
    assert {f"../co-quan/{name}/index.html" for name in ("health", "finance", "departments")} <= links


def test_each_list_can_be_downloaded_with_exactly_its_rows() -> None:
    made = [make for kind in (body_pages, task_pages) for make in kind.parts(duties_context()).values()]
    files = {file.path: file.content for make in made for file in make()}
    rows = {
        path: list(csv.DictReader(io.StringIO(data.decode()))) for path, data in files.items() if path.endswith(".csv")
    }
    assert [row["text_vi"][:11] for row in rows["data/bodies/health.csv"]] == ["Sở Y tế rà ", "Sở Tài chín"]
    assert [row["deadline"] for row in rows["data/tasks/2021.csv"]] == ["2021-03-31", "2021-05-15"]
    assert "data/bodies/committee.csv" not in rows
    offer = plain(page("vi/co-quan/health/").find("section", class_="reuse")[0])
    assert f"health.csv CSV, 2 dòng, {len(files['data/bodies/health.csv'])} byte, CC BY 4.0" in offer


def test_a_document_shows_its_tasks_those_with_a_day_first() -> None:
    found = tasks(f"vi/van-ban/{sample.GIA_LAI}/", "tasks")
    assert ["hạn ngày" in text for text in found] == [True, True, False]
    assert "Nghị quyết ngày" not in found[0]


def test_the_tasks_of_a_document_stand_apart_by_what_they_name_and_say_it_once() -> None:
    (section,) = page(f"vi/van-ban/{sample.KON_TUM}/").find("section", **{"aria-labelledby": "tasks"})
    assert [plain(each) for each in section.find("h3")] == ["Có ngày hạn 1", "Giao đích danh, không có ngày hạn 1"]
    assert "không nêu cơ quan" not in plain(section)
    (entry,) = [each for each in page(f"vi/van-ban/{sample.KON_TUM}/").find("li") if plain(each).startswith("Nhiệm vụ")]
    assert plain(entry) == "Nhiệm vụ 2"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2021-01-01", "2021-Q1"),
        ("2021-03-31", "2021-Q1"),
        ("2021-04-01", "2021-Q2"),
        ("2020-12-15", "2020-Q4"),
        ("", ""),
    ],
)
def test_quarter(day: str, name: str) -> None:
    assert quarter(day) == name


def test_the_files_of_a_year_are_made_again_when_one_of_its_tasks_is_another() -> None:
    """What is given to a job must be in its key: it is not looked up in the tables when the job is done."""
    whole = duties_context()
    tables = dict(whole.tables.items())
    schema, rows = tables["tasks"].schema, tables["tasks"].rows
    at = schema.header.index("text_vi")
    other = tuple((*row[:at], f"{row[at]} ngay", *row[at + 1 :]) for row in rows)
    keys = []
    for table in (tables["tasks"], replace(tables["tasks"], rows=other)):
        made = context({**tables, "tasks": table}, whole.site, whole.words, whole.renderer, later=True)
        keys.append({job.key for job in download_jobs(made, {}) if "data/tasks/2021" in job.key})
    assert len(keys[0]) == len(keys[1]) == 1
    assert keys[0] != keys[1]
