"""One document with everything a full text can hold, put into the sample corpus in place of its short one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from publishing import sample

from resolutions.publishing.framing.page import Context, Told, context, told
from resolutions.publishing.packaging.packages import PackageMeta, publish
from resolutions.publishing.tables import Table, Tables

DOCUMENT = sample.DONG_NAI
META = PackageMeta(
    name="sample",
    title_vi="Mẫu",
    title_en="Sample",
    description_vi="Kho mẫu.",
    description_en="A sample.",
    homepage="https://a.example/",
    version="1",
)

# anchor, parent, kind, mark, number, path, text; ``{n|value text}`` is the n-th figure of the clause, in printed order
CLAUSES = (
    ("letterhead-tinh-uy", "", "letterhead", "", "", "", "TỈNH ỦY ĐỒNG NAI"),
    ("ornament-1", "", "ornament", "asterisk", "", "", ""),
    ("letterhead-so", "", "letterhead", "", "", "", "Số 1098-KL/TU"),
    ("letterhead-dang", "", "letterhead", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("letterhead-dong-nai", "", "letterhead", "", "", "", "Đồng Nai, ngày 16 tháng 7 năm 2020"),
    ("stamp-den", "", "stamp", "", "", "", "ĐẾN Ngày: 23.7.2020"),
    ("title-ket-luan", "", "title", "", "", "", "KẾT LUẬN"),
    ("title-cua", "", "title", "", "", "", "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về một số nhiệm vụ trọng tâm"),
    ("ornament-2", "", "ornament", "rule", "", "", ""),
    ("i", "", "heading", "", "I-", "I", "KẾT QUẢ THỰC HIỆN <6 THÁNG> & CẢ NĂM"),
    ("i-1", "i", "paragraph", "", "1.", "I.1",
     "Tổng thu ngân sách nhà nước đạt {1|49% dự toán}, tăng {2|04%} so cùng kỳ; chi đạt 104% kế hoạch, thu nội địa "
     "tăng {3|4%}."),
    ("i-1-nong-thon", "i-1", "item", "dash", "", "I.1", "Xây dựng nông thôn mới: có {1|40/121 xã} đạt chuẩn nâng cao."),
    ("i-1-nong-thon-ty-le", "i-1-nong-thon", "item", "plus", "", "I.1",
     "Cơ cấu kinh tế tăng {1|8,4%}; hộ nghèo còn {2|1,5%} và {3|1,5%}."),
    ("i-1-nong-thon-ty-le-cap-ba", "i-1-nong-thon-ty-le", "item", "dash_plus", "", "I.1", "Cấp thứ ba."),
    ("ii", "", "heading", "", "II-", "II", "NHIỆM VỤ"),
    ("ii-1", "ii", "heading", "", "1.", "II.1", "Kinh tế"),
    ("ii-1-1", "ii-1", "heading", "", "1.1.", "II.1.1", "Công nghiệp"),
    ("ii-1-1-phat-trien", "ii-1-1", "paragraph", "", "", "II.1.1", "Phát triển công nghiệp 4.0, đạt {1|trên  10 %}."),
    ("ii-1-1-bang", "ii-1-1", "row", "", "", "II.1.1", "Khu công nghiệp {1|dưới 2%}"),
    ("fn", "i-1-nong-thon", "note", "note", "(*)", "FN", "Tính đến ngày 30/6/2020."),
    ("recipients-noi-nhan", "", "recipients", "", "", "", "Nơi nhận:"),
    ("recipient-cac", "", "recipient", "dash", "", "", "Các đ/c Tỉnh ủy viên,"),
    ("signature-tm", "", "signature", "", "", "", "T/M BAN THƯỜNG VỤ"),
    ("signature-ten", "", "signature", "", "", "", "Hồ Thanh Sơn"),
)  # fmt: skip

# clause and number of the figure -> indicator, measure, comparator, value, high, unit
FIGURES = {
    "i-1.1": ("budget-revenue", "level", "eq", "49", "", "percent_of_estimate"),
    "i-1.2": ("", "growth", "eq", "4", "", "percent"),
    "i-1.3": ("", "growth", "eq", "4", "", "percent"),
    "i-1-nong-thon.1": ("new-rural-communes", "level", "ratio", "40", "121", "commune"),
    "i-1-nong-thon-ty-le.1": ("", "growth", "eq", "8.4", "", "percent"),
    "i-1-nong-thon-ty-le.2": ("poverty-rate", "level", "eq", "1.5", "", "percent"),
    "i-1-nong-thon-ty-le.3": ("poverty-rate", "level", "eq", "1.5", "", "percent"),
    "ii-1-1-phat-trien.1": ("grdp-growth", "growth", "gt", "10", "", "percent"),
    "ii-1-1-bang.1": ("failing-party-organisations", "level", "lt", "2", "", "percent"),
}
DOUBTFUL = "i-1-nong-thon-ty-le.1"
PROBLEM = {
    "problem_id": f"{DOCUMENT}/i-1-nong-thon-ty-le.shifted-row", "document_id": DOCUMENT,
    "clause_id": f"{DOCUMENT}/i-1-nong-thon-ty-le", "check": "shifted-row", "printed": "Cơ cấu kinh tế tăng 8,4%",
    "message_vi": "Dòng tiêu đề mang một tốc độ tăng.", "message_en": "A heading carries a growth rate.",
    "likely_reading": "Thuế sản phẩm tăng 8,4%", "confidence": "high",
}  # fmt: skip


def tables() -> Tables:
    """The sample with the long document in it."""
    found = dict(sample.tables())
    clauses, observations, numbers = _read()
    for name, rows in (("clauses", clauses), ("observations", observations), ("numbers", numbers)):
        found[name] = _replaced(found[name], rows)
    found["problems"] = _replaced(found["problems"], [PROBLEM])
    documents = found["documents"]
    changes = {
        sample.KON_TUM: {"attached_to": DOCUMENT},
        DOCUMENT: {
            "meeting_vi": "Hội nghị", "meeting_from": "2020-07-09", "signer": "Hồ Thanh Sơn",
            "signer_title_vi": "Phó Bí thư", "on_behalf_of_vi": "Ban Thường vụ",
        },
    }  # fmt: skip
    changed = [{**record, **changes.get(record["document_id"], {})} for record in documents.records()]
    found["documents"] = _table(documents, changed)
    return found


def _read() -> tuple[list[dict[str, str]], list[dict[str, str]], list[dict[str, str]]]:
    clauses: list[dict[str, str]] = []
    observations: list[dict[str, str]] = []
    numbers: list[dict[str, str]] = []
    at = 1000
    for anchor, parent, kind, mark, number, path, marked in CLAUSES:
        text, figures = _figures(marked)
        lead = len(number) + 1 if number else 2 if mark in ("dash", "plus") else 0
        clauses.append({
            "clause_id": f"{DOCUMENT}/{anchor}", "document_id": DOCUMENT, "kind": kind, "mark": mark, "number": number,
            "parent_id": f"{DOCUMENT}/{parent}" if parent else "", "level": "0", "path": path,
            "text_vi": " ".join(text.split()), "translation_state": "missing", "start": str(at),
            "end": str(at + lead + len(text)),
        })  # fmt: skip
        for place, value in figures:
            observations.append(_figure(anchor, text, len(observations), value, at + lead + place))
        if "công nghiệp 4.0" in text:
            start = at + lead + text.index("4.0")
            numbers.append({"document_id": DOCUMENT, "start": str(start), "end": str(start + 3), "text": "4.0",
                            "role": "other", "reason": "không có từ ngữ nào nhận ra"})  # fmt: skip
        at += lead + len(text) + 2
    return clauses, observations, numbers


def _figures(marked: str) -> tuple[str, list[tuple[int, str]]]:
    text, found = "", []
    for index, part in enumerate(marked.replace("}", "{").split("{")):
        words = part.partition("|")[2] if index % 2 else part
        if index % 2:
            found.append((len(text), words))
        text += words
    return text, found


def _figure(anchor: str, text: str, index: int, value: str, start: int) -> dict[str, str]:
    name = list(FIGURES)[index]
    assert name.startswith(anchor + ".")
    indicator, measure, comparator, low, high, unit = FIGURES[name]
    return {
        "observation_id": f"{DOCUMENT}/{name}", "document_id": DOCUMENT, "clause_id": f"{DOCUMENT}/{anchor}",
        "place_id": "dong-nai-1991", "indicator_id": indicator, "label_vi": " ".join(text.split())[:20].strip(),
        "kind": "result", "measure": measure, "comparator": comparator, "value": low, "value_high": high,
        "unit_id": unit, "unit_vi": "%", "base_value": low, "base_unit": unit, "period": "2020-H1",
        "value_text": " ".join(value.split()), "quote_vi": " ".join(text.split()), "start": str(start),
        "end": str(start + len(value)), "value_start": str(start), "value_end": str(start + len(value)),
        "status": "doubtful" if name == DOUBTFUL else "as_printed",
        "parent_label_vi": "Nông thôn mới" if name == DOUBTFUL else "",
    }  # fmt: skip


def _replaced(table: Table, records: list[dict[str, str]]) -> Table:
    """The table with the rows of the document exchanged for others."""
    kept = [record for record in table.records() if record["document_id"] != DOCUMENT]
    return _table(table, [*kept, *records])


def _table(table: Table, records: list[dict[str, str]]) -> Table:
    header = table.schema.header
    return replace(table, rows=tuple(tuple(record.get(name, "") for name in header) for record in records))


def listed(tables: Tables) -> dict[str, Told]:
    """What pages tell of the files of the sample package."""
    return {path: told(data) for path, data in package(tables).items()}


def package(tables: Tables) -> Mapping[str, bytes]:
    """The files of the data packages of the sample."""
    files, problems = publish(tables, META, "datapackage")
    assert problems == [], problems
    return files


def document_context() -> Context:
    """The context of the sample with the long document."""
    base = sample.sample_context()
    return context(tables(), base.site, base.words, base.renderer)
