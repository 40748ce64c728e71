"""The sample corpus with tasks, bodies, citations, documents wanted and two releases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from publishing import sample

from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.tables import Table

GROWTH = f"{sample.GIA_LAI}/ii-2-1-1-toc-do-tang"
REVENUE = f"{sample.GIA_LAI}/ii-2-1-1-tong-thu-ngan-sach"
POOR = f"{sample.KON_TUM}/ii-2-2-ho-ngheo"

BODIES = (
    ("health", "Sở Y tế", "Department of Health", "state", "provincial", "departments"),
    ("finance", "Sở Tài chính", "Department of Finance", "state", "provincial", "departments"),
    ("departments", "Các sở, ngành", "Departments and sectors", "state", "provincial", ""),
    ("committee", "Ban Chấp hành Đảng bộ tỉnh", "Provincial Party Committee", "party", "provincial", ""),
    ("court", "Tòa án nhân dân tỉnh", "Provincial People's Court", "state", "provincial", ""),
)
"""``court`` is told nothing and issues nothing, so it has no page."""

# clause, who, bodies, day, words for the day, report, text
TASKS = (
    (GROWTH, "Sở Y tế", ("health",), "2021-03-31", "trong quý I năm 2021", "", "Sở Y tế rà soát mạng lưới y tế."),
    (GROWTH, "các sở, ngành", ("departments",), "", "", "", "Các sở, ngành tiết kiệm chi."),
    (REVENUE, "Sở Tài chính; Sở Y tế", ("finance", "health"), "2021-05-15", "trước ngày 15/5/2021", "Tỉnh ủy",
     "Sở Tài chính chủ trì báo cáo thu ngân sách."),
    (POOR, "Ban Quản lý dự án", (), "", "hằng quý", "", "Ban Quản lý dự án đôn đốc tiến độ."),
    (POOR, "", (), "2022-01-31", "trong tháng 1 năm 2022", "", "Tổng kết chương trình."),
)  # fmt: skip

WANTED = (
    ("kon-tum-07-nq-tu-2019-01-02", "resolution", "07-NQ/TU", "2019-01-02", "Tỉnh ủy", "Nghị quyết số 07-NQ/TU"),
    ("luat-dau-tu", "", "", "", "", "Luật Đầu tư <sửa đổi>"),
)
# clause, number, held, wanted, words
CITATIONS = (
    (POOR, "1098-KL/TU", sample.DONG_NAI, "", "giảm"),
    (POOR, "07-NQ/TU", "", WANTED[0][0], "ít nhất"),
    (GROWTH, "07-NQ/TU", "", WANTED[0][0], "Nghị quyết 07-NQ/TU"),
    (GROWTH, "", "", WANTED[1][0], "GRDP"),
)
RELEASES = (
    ("1.0.0", "2026-01-31", "Bản đầu tiên.", "The first release."),
    ("1.1.0", "2026-05-02", "Sửa một số liệu.", "One figure corrected."),
    ("unreleased", "", "Sắp có.", "To come."),
)
# version, what, observation, old value, new value
CHANGES = (
    ("1.0.0", "gained", f"{GROWTH}.1", "", "7"),
    ("1.1.0", "changed", f"{GROWTH}.1", "7", "8"),
    ("1.1.0", "lost", f"{sample.GIA_LAI}/gone.1", "12.5", ""),
)


@cache
def duties_context() -> Context:
    """The context of the sample with these rows."""
    whole = sample.sample_context()
    documents = [
        {**record, "issuer_id": "committee" if "Ban Chấp hành Đảng bộ tỉnh" in record["issuer_vi"] else ""}
        for record in whole.tables["documents"].records()
    ]
    rows: Mapping[str, Iterable[Mapping[str, str]]] = {
        "documents": documents,
        "bodies": _named("body_id name_vi name_en side level group_id", BODIES),
        "tasks": _tasks(),
        "assignments": (
            {"assignment_id": f"{task['task_id']}.{body}", "task_id": task["task_id"], "body_id": body,
             "document_id": task["document_id"]}
            for task, row in zip(_tasks(), TASKS, strict=True)
            for body in row[2]
        ),
        "citations": _citations(),
        "wanted_documents": _named("wanted_id kind_id number issued_on issuer_vi text_vi", WANTED),
        "releases": _named("version released_on summary_vi summary_en", RELEASES),
        "changes": _changes(),
    }  # fmt: skip
    tables = {**whole.tables, **{name: _table(whole.tables[name], found) for name, found in rows.items()}}
    site = replace(whole.site, base_url="https://a.example/b/")
    return context(tables, site, whole.words, whole.renderer)


def _table(table: Table, records: Iterable[Mapping[str, str]]) -> Table:
    return Table(table.schema, tuple(tuple(record.get(key, "") for key in table.schema.header) for record in records))


def _named(columns: str, rows: Iterable[tuple[str, ...]]) -> Iterable[Mapping[str, str]]:
    return (dict(zip(columns.split(), row, strict=True)) for row in rows)


def _tasks() -> list[Mapping[str, str]]:
    return [
        {"task_id": f"{clause}.t{place}", "document_id": clause.partition("/")[0], "clause_id": clause,
         "assignee_vi": who, "body_id": bodies[0] if bodies else "", "deadline": day, "deadline_text_vi": when,
         "reports_to_vi": report, "reports_to_id": "committee" if report == "Tỉnh ủy" else "", "text_vi": text}
        for place, (clause, who, bodies, day, when, report, text) in enumerate(TASKS, 1)
    ]  # fmt: skip


def _citations() -> Iterable[Mapping[str, str]]:
    for place, (clause, number, held, wanted, text) in enumerate(CITATIONS, 1):
        yield {"citation_id": f"{clause}.c{place}", "document_id": clause.partition("/")[0], "clause_id": clause,
               "number": number, "cited_document_id": held, "wanted_id": wanted, "text_vi": text}  # fmt: skip


def _changes() -> Iterable[Mapping[str, str]]:
    for version, what, key, old, new in CHANGES:
        cells = {f"{time}_{name}": cell for time, value in (("old", old), ("new", new)) if value
                 for name, cell in (("value", value), ("comparator", "eq"), ("unit_id", "percent"))}  # fmt: skip
        yield {"change_id": f"{version}/{key}", "version": version, "change": what, "observation_id": key,
               "document_id": sample.GIA_LAI, "label_vi": "Tốc độ tăng", **cells}  # fmt: skip
