"""Two documents, small enough to read at a glance, for the tests of packages, judge and drift.

Document ``b`` is attached to document ``a``. ``a`` states one target in billion VND, in Gia Lai, which became part
of the new Gia Lai; ``b`` states nothing. The units ``dong`` and ``percent``, the topic ``society`` and the place
``kon-tum`` are in the registries, and only ``dong`` is used (as the base unit of ``billion``).
"""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.publishing.packaging.packages import PackageMeta
from resolutions.publishing.records.schemas import read_schemas
from resolutions.publishing.tables import Schema, Table

META = PackageMeta(
    name="open-resolutions",
    title_vi="Nghị quyết mở",
    title_en="Open Resolutions",
    description_vi="Chỉ tiêu trong nghị quyết.",
    description_en="Targets in resolutions.",
    homepage="https://example.org/",
    version="1.0.0",
    sources_url="https://example.org/sources/",
)

COLUMNS = {
    "documents": "document_id! title_vi! title_en place_id>places attached_to>documents source_file! issued_on:date",
    "clauses": "clause_id! document_id!>documents parent_id>clauses text_vi",
    "observations": "observation_id! document_id!>documents clause_id!>clauses indicator_id>indicators label_vi! "
    "comparator!=eq,ge,range value!:number value_high:number unit_id>units period start:integer",
    "numbers": "document_id!>documents start!:integer text!",
    "problems": "problem_id! document_id!>documents clause_id>clauses check message_vi!",
    "indicators": "indicator_id! name_vi! topic_id!>topics",
    "units": "unit_id! base_unit!>units factor!:number",
    "topics": "topic_id! name_vi!",
    "places": "place_id! name_vi! successor_id>places",
}
"""Table -> columns, written as name, ``!`` when required, then ``:type``, ``=closed,list`` or ``>table`` of the key."""


def yaml_of(name: str) -> str:
    """The columns of a table as a file in ``content/tables/`` would describe them."""
    columns, keys = [], []
    for word in COLUMNS[name].split():
        word, _, target = word.partition(">")
        word, _, values = word.partition("=")
        word, _, kind = word.partition(":")
        column = word.removesuffix("!")
        listed = f", values: [{values}]" if values else ""
        required = ", required: true" if word.endswith("!") else ""
        columns.append(f"  - {{name: {column}, type: {kind or 'string'}{required}{listed}, vi: Cột, en: {column}}}")
        if target:
            keys.append(f"  - {{column: {column}, table: {target}}}")
    key = "document_id, start" if name == "numbers" else COLUMNS[name].partition("!")[0]
    lines = [f"title: {{vi: Bảng, en: {name}}}", f"about: {{vi: Mỗi dòng, en: One row of {name}}}"]
    lines += [f"primary_key: [{key}]", *(["foreign_keys:", *keys] if keys else []), "columns:", *columns]
    return "\n".join(lines)


def schemas() -> dict[str, Schema]:
    """The schemas of the tables above."""
    found, problems = read_schemas({f"content/tables/{name}.yaml": yaml_of(name) for name in COLUMNS})
    assert problems == []
    return found


SCHEMAS = schemas()


def table(name: str, *records: Mapping[str, str]) -> Table:
    """A table with the given records; a column that a record does not name is empty."""
    schema = SCHEMAS[name]
    return Table(schema, tuple(tuple(record.get(column, "") for column in schema.header) for record in records))


OBSERVATION = {
    "observation_id": "a/i-1.1",
    "document_id": "a",
    "clause_id": "a/i-1",
    "indicator_id": "revenue",
    "label_vi": "Thu ngân sách, tổng số",
    "comparator": "ge",
    "value": "5047",
    "unit_id": "billion",
    "period": "2021",
    "start": "12",
}


def tables(**changed: Table) -> dict[str, Table]:
    """The two documents, with some tables changed."""
    made = {
        "documents": table(
            "documents",
            {
                "document_id": "a",
                "title_vi": "Nghị quyết",
                "title_en": "Resolution",
                "place_id": "gia-lai",
                "source_file": "gia-lai.txt",
                "issued_on": "2020-11-30",
            },
            {"document_id": "b", "title_vi": "Bản sao", "attached_to": "a", "source_file": "gia-lai.txt"},
        ),
        "clauses": table(
            "clauses",
            {"clause_id": "a/i", "document_id": "a", "text_vi": "Chỉ tiêu"},
            {"clause_id": "a/i-1", "document_id": "a", "parent_id": "a/i", "text_vi": 'Thu "trên" 5.047 tỷ đồng'},
            {"clause_id": "b/1", "document_id": "b", "text_vi": "Sao gửi"},
        ),
        "observations": table("observations", OBSERVATION),
        "numbers": table("numbers", {"document_id": "a", "start": "20", "text": "5.047"}),
        "problems": table("problems"),
        "indicators": table("indicators", {"indicator_id": "revenue", "name_vi": "Thu", "topic_id": "budget"}),
        "units": table(
            "units",
            {"unit_id": "billion", "base_unit": "dong", "factor": "1000000000"},
            {"unit_id": "dong", "base_unit": "dong", "factor": "1"},
            {"unit_id": "percent", "base_unit": "percent", "factor": "1"},
        ),
        "topics": table("topics", {"topic_id": "budget", "name_vi": "Thu"}, {"topic_id": "society", "name_vi": "Xã"}),
        "places": table(
            "places",
            {"place_id": "gia-lai", "name_vi": "Gia Lai", "successor_id": "gia-lai-2025"},
            {"place_id": "kon-tum", "name_vi": "Kon Tum"},
            {"place_id": "gia-lai-2025", "name_vi": "Gia Lai"},
        ),
    }
    return {**made, **changed}
