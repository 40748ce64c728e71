"""A small hand-made corpus: two provinces and a district, four documents, every comparator and awkward case once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.framing.rendering import renderer
from resolutions.publishing.records.schemas import read_schemas
from resolutions.publishing.site_config import read_site
from resolutions.publishing.tables import Table, Tables
from resolutions.publishing.wording.languages import read_words

ROOT = Path(__file__).parents[2]
GIA_LAI = "gia-lai-nq-2020-11-30"
COPY = "duc-co-26-bs-vphu-2020-12-08"
DONG_NAI = "dong-nai-1098-kl-tu-2020-07-16"
KON_TUM = "kon-tum-01-nq-tu-2020-12-02"
TITLE = "Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XVI"
TITLE_EN = "Resolution of the Second Plenum of the Provincial Party Committee, XVI Term"

DOCUMENTS = (
    {
        "document_id": GIA_LAI, "kind_id": "resolution", "number": "", "issued_on": "2020-11-30",
        "place_id": "gia-lai-1991", "issuer_vi": "Ban Chấp hành Đảng bộ tỉnh Gia Lai",
        "issuer_en": "Gia Lai Provincial Party Committee",
        "title_vi": f"{TITLE} về chỉ tiêu, nhiệm vụ năm 2021", "title_en": f"{TITLE_EN}, on targets and tasks for 2021",
        "meeting_vi": "Hội nghị lần thứ hai", "meeting_from": "2020-11-25", "meeting_to": "2020-11-26",
        "signer": "Hồ Văn Niên", "source_file": "gia-lai-2020-11-30/source.txt",
    },
    {
        "document_id": COPY, "kind_id": "certified_copy", "number": "26-BS/VPHU", "issued_on": "2020-12-08",
        "place_id": "duc-co-1991", "issuer_vi": "Huyện ủy Đức Cơ", "issuer_en": "Đức Cơ District Party Committee",
        "title_vi": "Sao lục", "title_en": "Certified copy", "signer": "Nguyễn Trường Sơn", "certifies": GIA_LAI,
        "source_file": "gia-lai-2020-11-30/source.txt",
    },
    {
        "document_id": DONG_NAI, "kind_id": "conclusion", "number": "1098-KL/TU", "issued_on": "2020-07-16",
        "place_id": "dong-nai-1991", "issuer_vi": "Ban Chấp hành Đảng bộ tỉnh Đồng Nai",
        "issuer_en": "Đồng Nai Provincial Party Committee",
        "title_vi": "Kết luận của Ban Chấp hành Đảng bộ tỉnh về một số nhiệm vụ trọng tâm",
        "title_en": "", "source_file": "dong-nai-2020-07-30/source.txt",
    },
    {
        "document_id": KON_TUM, "kind_id": "resolution", "number": "01-NQ/TU", "issued_on": "2020-12-02",
        "place_id": "kon-tum-1991", "issuer_vi": "Ban Chấp hành Đảng bộ tỉnh Kon Tum",
        "issuer_en": "Kon Tum Provincial Party Committee",
        "title_vi": f"{TITLE} lãnh đạo thực hiện nhiệm vụ kinh tế-xã hội năm 2021",
        "title_en": f"{TITLE_EN}, on leading socio-economic tasks in 2021",
        "meeting_vi": "Hội nghị lần thứ 2", "meeting_from": "2020-12-01", "meeting_to": "2020-12-01",
        "source_file": "kon-tum-2020-12-02/source.txt",
    },
)  # fmt: skip

PLACES = (
    ("viet-nam", "Việt Nam", "Viet Nam", "country", "", "VN", "", "", "", ""),
    ("gia-lai-1991", "Gia Lai", "Gia Lai", "province", "viet-nam", "VN-30", "1991-08-12", "2025-06-30", "gia-lai-2025",
     "Nghị quyết 202/2025/QH15"),
    ("gia-lai-2025", "Gia Lai", "Gia Lai", "province", "viet-nam", "", "2025-07-01", "", "", ""),
    ("duc-co-1991", "Đức Cơ", "Đức Cơ", "district", "gia-lai-1991", "", "1991-10-15", "2025-06-30", "", ""),
    ("dong-nai-1991", "Đồng Nai", "Đồng Nai", "province", "viet-nam", "VN-39", "", "2025-06-30", "dong-nai-2025", ""),
    ("dong-nai-2025", "Đồng Nai", "Đồng Nai", "province", "viet-nam", "", "2025-07-01", "", "", ""),
    ("kon-tum-1991", "Kon Tum", "Kon Tum", "province", "viet-nam", "VN-28", "1991-08-12", "2025-06-30",
     "quang-ngai-2025", "Nghị quyết 202/2025/QH15"),
    ("quang-ngai-2025", "Quảng Ngãi", "Quảng Ngãi", "province", "viet-nam", "", "2025-07-01", "", "",
     "Nghị quyết 202/2025/QH15"),
)  # fmt: skip

KINDS = (
    ("resolution", "Nghị quyết", "Resolution", "NQ"),
    ("conclusion", "Kết luận", "Conclusion", "KL"),
    ("certified_copy", "Bản sao lục", "Certified copy", "BS"),
)

UNITS = (
    ("percent", "phần trăm", "per cent", "%", "percent", "1"),
    ("percentage_point", "điểm phần trăm", "percentage points", "", "percentage_point", "1"),
    ("percent_of_estimate", "% dự toán", "% of the estimate", "", "percent_of_estimate", "1"),
    ("vnd", "đồng", "VND", "", "vnd", "1"),
    ("vnd_million", "triệu đồng", "million VND", "", "vnd", "1000000"),
    ("vnd_billion", "tỷ đồng", "billion VND", "", "vnd", "1000000000"),
    ("commune", "xã", "communes", "", "commune", "1"),
    ("village", "thôn, làng, tổ dân phố", "villages and residential groups", "", "village", "1"),
    ("tourist_visit", "lượt khách", "tourist visits", "", "tourist_visit", "1"),
    ("tourist_visit_million", "triệu lượt khách", "million tourist visits", "", "tourist_visit", "1000000"),
    ("person", "người", "people", "", "person", "1"),
)

TOPICS = (
    ("economy", "Kinh tế", "Economy"),
    ("rural", "Nông thôn mới", "New-style rural areas"),
    ("society", "Văn hóa, xã hội", "Culture and society"),
    ("environment", "Môi trường", "Environment"),
    ("party", "Xây dựng Đảng", "Party building"),
    ("defence", "Quốc phòng, an ninh", "Defence and security"),
)

INDICATORS = (
    ("grdp-growth", "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)", "Growth of gross regional domestic product (GRDP)",
     "Mức tăng của tổng sản phẩm trên địa bàn so với năm trước, theo giá so sánh.",
     "Increase of gross regional domestic product over the previous year, at constant prices.",
     "percent", "growth", "more_is_better", "economy", "8.1.1", "related"),
    ("services-share", "Tỷ trọng ngành dịch vụ", "Share of services in GRDP",
     "Phần của khu vực dịch vụ trong tổng sản phẩm trên địa bàn.",
     "Part of services in gross regional domestic product.",
     "percent", "share", "neutral", "economy", "", ""),
    ("grdp-per-capita", "GRDP bình quân đầu người", "GRDP per capita",
     "Tổng sản phẩm trên địa bàn chia cho dân số trung bình trong năm.",
     "Gross regional domestic product divided by the average population of the year.",
     "vnd_million", "level", "more_is_better", "economy", "", ""),
    ("budget-revenue", "Thu ngân sách nhà nước trên địa bàn", "State budget revenue in the area",
     "Toàn bộ các khoản thu ngân sách nhà nước phát sinh trên địa bàn.", "All state budget revenue raised in the area.",
     "vnd_billion", "level", "more_is_better", "economy", "17.1.1", "related"),
    ("tourist-visits", "Lượt khách du lịch", "Tourist visits", "Số lượt khách du lịch đến địa phương trong năm.",
     "Visits of tourists to the place in the year.", "tourist_visit_million", "level",
     "more_is_better", "economy", "", ""),
    ("new-rural-communes", "Số xã đạt chuẩn nông thôn mới", "Communes meeting new-style rural standards",
     "Số xã được công nhận đạt chuẩn nông thôn mới.", "Communes recognised as meeting new-style rural standards.",
     "commune", "level", "more_is_better", "rural", "", ""),
    ("poverty-rate", "Tỷ lệ hộ nghèo", "Percentage of poor households",
     "Số hộ nghèo trên tổng số hộ, theo chuẩn nghèo tiếp cận đa chiều nêu trong văn bản.",
     "Poor households out of all households, by the multidimensional poverty standard named in the document.",
     "percent", "level", "less_is_better", "society", "1.2.2", "close"),
    ("poverty-rate-reduction", "Mức giảm tỷ lệ hộ nghèo", "Reduction in the percentage of poor households",
     "Số điểm phần trăm mà tỷ lệ hộ nghèo giảm trong kỳ.",
     "Percentage points by which the share of poor households falls in the period.",
     "percentage_point", "reduction", "more_is_better", "society", "1.2.2", "related"),
    ("population", "Dân số trung bình", "Average population", "Số dân bình quân trong năm.",
     "Average number of inhabitants in the year.", "person", "level", "neutral", "society", "", ""),
    ("forest-cover", "Tỷ lệ che phủ rừng", "Forest cover", "Diện tích có rừng trên diện tích tự nhiên.",
     "Forested area out of the natural area.", "percent", "level", "more_is_better", "environment", "15.1.1", "close"),
    ("failing-party-organisations", "Tỷ lệ tổ chức cơ sở đảng không hoàn thành nhiệm vụ",
     "Percentage of grassroots Party organizations that failed in their tasks",
     "Số tổ chức cơ sở đảng bị xếp loại không hoàn thành nhiệm vụ trên tổng số.",
     "Grassroots Party organizations rated as failing out of all.",
     "percent", "level", "less_is_better", "party", "", ""),
)  # fmt: skip

SHARE = "Cơ cấu kinh tế: Khu vực Nông, Lâm nghiệp và Thuỷ sản 21-22%; Khu vực Dịch vụ: 43-44%."
RURAL = "Trong 6 tháng đầu năm có 40/121 xã (chiếm tỷ lệ 33,05%) đạt chuẩn nông thôn mới nâng cao."
OLD = ("theo chuẩn nghèo tiếp cận đa chiều 2016 - 2020", "multidimensional poverty standard for 2016–2020")
NEW = ("theo chuẩn nghèo tiếp cận đa chiều giai đoạn 2021-2025", "multidimensional poverty standard for 2021–2025")

# document, anchor, indicator, kind, measure, comparator, value, high, unit, period, scope, value text, quote
OBSERVATIONS = (
    (GIA_LAI, "ii-2-1-1-toc-do-tang", "grdp-growth", "target", "growth", "eq", "8", "", "percent", "2021", "", "8%",
     "Tốc độ tăng tổng sản phẩm (GRDP): 8%"),
    (GIA_LAI, "ii-2-1-1-dich-vu", "services-share", "target", "share", "eq", "33.79", "", "percent", "2021", "",
     "33,79%", "Ngành dịch vụ: 33,79%"),
    (GIA_LAI, "ii-2-1-1-grdp-binh-quan", "grdp-per-capita", "target", "level", "eq", "55.99", "", "vnd_million", "2021",
     "", "55,99 triệu đồng", "GRDP bình quân đầu người/năm: 55,99 triệu đồng"),
    (GIA_LAI, "ii-2-1-1-tong-thu-ngan-sach", "budget-revenue", "target", "level", "eq", "5047", "", "vnd_billion",
     "2021", "", "5.047 tỷ đồng", "Tổng thu ngân sách nhà nước trên địa bàn: 5.047 tỷ đồng"),
    (GIA_LAI, "ii-2-1-1-so-xa", "new-rural-communes", "target", "count_new", "eq", "19", "", "commune", "2021", "",
     "19 xã", "Số xã đạt chuẩn nông thôn mới: 19 xã, lũy kế đạt 107 xã"),
    (GIA_LAI, "ii-2-1-1-so-xa", "new-rural-communes", "target", "cumulative", "eq", "107", "", "commune", "2021", "",
     "107 xã", "Số xã đạt chuẩn nông thôn mới: 19 xã, lũy kế đạt 107 xã"),
    (GIA_LAI, "ii-2-1-2-ty-le-ho-ngheo", "poverty-rate", "target", "level", "eq", "3", "", "percent", "2021", OLD, "3%",
     "Tỷ lệ hộ nghèo (theo chuẩn nghèo tiếp cận đa chiều 2016 - 2020): 3%"),
    (GIA_LAI, "ii-2-1-2-muc-giam", "poverty-rate-reduction", "target", "reduction", "eq", "1.5", "", "percentage_point",
     "2021", OLD, "1,5%", "Mức giảm tỷ lệ hộ nghèo: 1,5%"),
    (GIA_LAI, "ii-2-2-che-phu", "forest-cover", "target", "level", "eq", "47", "", "percent", "2021",
     ("kể cả cây cao su", "including rubber trees"), "47%", "Tỷ lệ che phủ của rừng (kể cả cây cao su): 47%"),
    (GIA_LAI, "ii-2-3-khong-hoan-thanh", "failing-party-organisations", "target", "level", "lt", "2", "", "percent",
     "2021", "", "dưới 2%", "Tỷ lệ tổ chức cơ sở đảng Không hoàn thành nhiệm vụ: dưới 2%"),
    (GIA_LAI, "ii-2-1-1-co-cau", "", "target", "growth", "eq", "8.4", "", "percent", "2021", "", "8,4%",
     "Cơ cấu kinh tế tăng 8,4%"),
    (KON_TUM, "ii-2-1-toc-do-tang", "grdp-growth", "target", "growth", "ge", "10", "", "percent", "2021", "",
     "từ 10% trở lên", "Tốc độ tăng trưởng GRDP của tỉnh đạt từ 10% trở lên."),
    (KON_TUM, "ii-2-1-co-cau", "services-share", "target", "share", "range", "43", "44", "percent", "2021", "",
     "43-44%", SHARE),
    (KON_TUM, "ii-2-1-grdp-binh-quan", "grdp-per-capita", "target", "level", "gt", "50", "", "vnd_million", "2021", "",
     "trên 50 triệu đồng", "GRDP bình quân đầu người trên 50 triệu đồng."),
    (KON_TUM, "ii-2-1-thu-ngan-sach", "budget-revenue", "target", "level", "eq", "3500", "", "vnd_billion", "2021", "",
     "3.500 tỷ đồng", "Thu ngân sách nhà nước trên địa bàn 3.500 tỷ đồng."),
    (KON_TUM, "ii-2-1-khach", "tourist-visits", "target", "level", "eq", "1.5", "", "tourist_visit_million", "2021", "",
     "1,5 triệu lượt khách", "Phấn đấu đạt 1,5 triệu lượt khách du lịch đến tỉnh."),
    (KON_TUM, "ii-2-1-che-phu", "forest-cover", "target", "level", "gt", "63.1", "", "percent", "2021",
     ("có tính cây cao su", "including rubber trees"), "trên 63,1%",
     "Trồng mới 3.000 ha rừng; tỷ lệ che phủ rừng (có tính cây cao su) đạt trên 63,1%."),
    (KON_TUM, "ii-2-2-dan-so", "population", "target", "level", "approx", "567000", "", "person", "2021", "",
     "khoảng 567.000 người", "Dân số trung bình năm 2021 khoảng 567.000 người."),
    (KON_TUM, "ii-2-2-ho-ngheo", "poverty-rate-reduction", "target", "reduction", "ge", "4", "", "percentage_point",
     "2021", NEW, "ít nhất 4%",
     "Tỷ lệ hộ nghèo theo chuẩn nghèo tiếp cận đa chiều giai đoạn 2021-2025 giảm ít nhất 4%."),
    (DONG_NAI, "i-1", "budget-revenue", "result", "level", "eq", "49", "", "percent_of_estimate", "2020-H1", "",
     "49% dự toán", "Tổng thu ngân sách nhà nước 6 tháng đầu năm đạt 49% dự toán, tăng 04% so cùng kỳ năm 2019."),
    (DONG_NAI, "i-2", "new-rural-communes", "result", "level", "ratio", "40", "121", "commune", "2020-H1", "",
     "40/121 xã", RURAL),
)  # fmt: skip

PROBLEMS = (
    {
        "problem_id": f"{GIA_LAI}/shifted-row", "document_id": GIA_LAI, "clause_id": f"{GIA_LAI}/ii-2-1-1-co-cau",
        "check": "shifted-row", "printed": "Cơ cấu kinh tế tăng 8,4%",
        "message_vi": "Dòng tiêu đề mang một tốc độ tăng: rất có thể là dòng “Thuế sản phẩm” bị lệch.",
        "message_en": "A heading carries a growth rate: very likely the shifted row “Product taxes”.",
        "likely_reading": "Thuế sản phẩm tăng 8,4%", "confidence": "high",
    },
)  # fmt: skip


def tables() -> Tables:
    """The sample in the columns of ``content/tables``."""
    files = {str(path): path.read_text("utf-8") for path in (ROOT / "content/tables").glob("*.yaml")}
    schemas, problems = read_schemas(files)
    assert not problems, problems
    observations = list(_observations())
    rows: Mapping[str, Iterable[Mapping[str, str]]] = {
        "documents": ({"source_sha256": "0" * 64, "status": "published", **row} for row in DOCUMENTS),
        "clauses": _clauses(),
        "observations": observations,
        "problems": PROBLEMS,
        "places": _named(schemas["places"].header, PLACES),
        "document_kinds": _named(schemas["document_kinds"].header, KINDS),
        "units": _named(schemas["units"].header, UNITS),
        "topics": _named(schemas["topics"].header, TOPICS),
        "indicators": _named(schemas["indicators"].header, INDICATORS),
    }
    return {
        name: Table(schema, tuple(tuple(row.get(key, "") for key in schema.header) for row in rows.get(name, ())))
        for name, schema in schemas.items()
    }


def _named(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterable[Mapping[str, str]]:
    return (dict(zip(header, row, strict=False)) for row in rows)


def _clauses() -> Iterable[Mapping[str, str]]:
    seen: set[str] = set()
    for start, row in enumerate(OBSERVATIONS):
        clause_id = f"{row[0]}/{row[1]}"
        if clause_id not in seen:
            seen.add(clause_id)
            yield {
                "clause_id": clause_id, "document_id": str(row[0]), "kind": "item", "level": "3", "mark": "dash",
                "path": "II.2.1", "text_vi": str(row[-1]), "translation_state": "missing", "start": str(start * 200),
                "end": str(start * 200 + len(row[-1])),
            }  # fmt: skip


def _observations() -> Iterable[Mapping[str, str]]:
    place_of = {row["document_id"]: row["place_id"] for row in DOCUMENTS}
    unit_of = {row[0]: row for row in UNITS}
    indicator_of = {row[0]: row for row in INDICATORS}
    counts: dict[str, int] = {}
    for at, row in enumerate(OBSERVATIONS):
        document, anchor, indicator, kind, measure, comparator, value, high, unit, period, scope, text, quote = row
        clause_id = f"{document}/{anchor}"
        counts[clause_id] = counts.get(clause_id, 0) + 1
        shift = quote.index(text)
        yield {
            "observation_id": f"{clause_id}.{counts[clause_id]}", "document_id": document, "clause_id": clause_id,
            "path": "II.2.1", "place_id": place_of[document], "indicator_id": indicator,
            "label_vi": quote.partition(":")[0].partition(" tăng ")[0],
            "label_en": indicator_of[indicator][2] if indicator else "Economic structure", "kind": kind,
            "measure": measure, "comparator": comparator, "value": value, "value_high": high,
            "unit_vi": unit_of[unit][1], "unit_id": unit, "base_value": value,
            "base_unit": unit_of[unit][4], "period": period,
            "scope_vi": scope[0] if scope else "", "scope_en": scope[1] if scope else "", "value_text": text,
            "quote_vi": quote, "start": str(at * 200), "end": str(at * 200 + len(quote)),
            "value_start": str(at * 200 + shift), "value_end": str(at * 200 + shift + len(text)),
            "status": "as_printed" if indicator else "doubtful", "note": "",
        }  # fmt: skip


def templates() -> dict[str, str]:
    """Every template by its name."""
    return {path.name: path.read_text("utf-8") for path in (ROOT / "templates").glob("*.[hcj]*")}


def sample_context(base_url: str = "") -> Context:
    """The context of the sample with the real templates, words and site settings."""
    messages = (ROOT / "content/locales/en/LC_MESSAGES").glob("*.po")
    words, problems = read_words({str(path): path.read_text("utf-8") for path in messages})
    site, more = read_site("content/site.yaml", (ROOT / "content/site.yaml").read_text("utf-8"))
    assert site and not problems and not more, [*problems, *more]
    return context(tables(), site, words, renderer(templates(), words))
