"""content/tables/*.yaml becomes Schemas, and Schemas become explicit Table Schemas."""

from pathlib import Path

import pytest
from publishing.hand_made import SCHEMAS, yaml_of

from resolutions.publishing.records.schemas import read_schema, read_schemas, table_schema

PLACES = """\
title: {vi: Địa phương, en: Places}
about: {vi: Mỗi dòng là một địa phương., en: One row is a place.}
primary_key: [place_id]
foreign_keys:
  - {column: parent_id, table: places}
columns:
  - {name: place_id, type: string, required: true, vi: Mã, en: Id}
  - {name: level, type: string, values: [province, commune], vi: Cấp, en: Level}
  - {name: parent_id, type: string, vi: Cấp trên, en: Parent}
"""


def test_a_table_is_named_by_its_file_and_described_in_both_languages():
    schema, problems = read_schema("content/tables/places.yaml", PLACES)
    assert problems == []
    assert schema is not None
    assert (schema.name, schema.title_vi, schema.about_en) == ("places", "Địa phương", "One row is a place.")
    assert schema.header == ("place_id", "level", "parent_id")
    assert [column.required for column in schema.columns] == [True, False, False]
    assert schema.columns[1].values == ("province", "commune")


def test_the_table_schema_says_everything_and_refers_to_itself_with_an_empty_name():
    schema, _ = read_schema("places.yaml", PLACES)
    assert schema is not None
    described = table_schema(schema, {"places": schema})
    assert list(described) == ["$schema", "fields", "missingValues", "primaryKey", "foreignKeys"]
    assert described["missingValues"] == [""]
    assert described["fields"][0] == {
        "name": "place_id",
        "type": "string",
        "format": "default",
        "title": "Mã",
        "title_en": "Id",
        "constraints": {"required": True, "unique": True},
    }
    assert described["fields"][1]["constraints"] == {"enum": ["province", "commune"]}
    assert described["foreignKeys"] == [
        {"fields": ["parent_id"], "reference": {"resource": "", "fields": ["place_id"]}}
    ]


def test_a_foreign_key_to_an_absent_table_is_left_out():
    described = table_schema(SCHEMAS["observations"], {"clauses": SCHEMAS["clauses"]})
    assert [key["reference"]["resource"] for key in described["foreignKeys"]] == ["clauses"]


def test_no_column_of_a_wide_key_is_unique_alone():
    fields = table_schema(SCHEMAS["numbers"], {})["fields"]
    assert not any("unique" in field.get("constraints", {}) for field in fields)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("type: string, values", "type: text, values", "places.yaml:8: the column 'level' has the unknown type 'text'"),
        ("name: level", "name: Level", "places.yaml:8: the column name 'Level' is not snake_case"),
        ("name: level", "name: place_id", "places.yaml:8: a column is written twice: 'place_id'"),
        ("province, commune", "province, province", "places.yaml:8: a value of the column 'level' is written twice"),
        ("required: true", "required: yes", "places.yaml:7: 'required' of the column 'place_id' is 'yes'"),
        (", required: true", "", "places.yaml:3: the column 'place_id' is in the primary key and not required"),
        ("[place_id]", "[place]", "places.yaml:3: the primary key names the unknown column 'place' — did you mean"),
        ("[place_id]", "[]", "places.yaml:1: the primary key is empty"),
        ("column: parent_id", "column: parent", "places.yaml:5: a foreign key names the unknown column 'parent'"),
        ("table: places", "table: place", "places.yaml:5: the foreign key 'parent_id' refers to the unknown table"),
        ("en: Level}", "eng: Level}", "places.yaml:8: an item of 'columns' has an unknown key 'eng' — did you mean"),
    ],
)
def test_a_mistake_is_named_with_its_line(old, new, expected):
    _, problems = read_schemas({"places.yaml": PLACES.replace(old, new, 1)})
    assert any(str(problem).startswith(expected) for problem in problems), problems


def test_a_foreign_key_cannot_refer_to_a_key_of_several_columns():
    texts = {f"{name}.yaml": yaml_of(name) for name in ("numbers", "documents", "places")}
    texts["places.yaml"] = PLACES.replace("table: places", "table: numbers")
    _, problems = read_schemas(texts)
    assert [problem.code for problem in problems] == ["wide-key"]


def test_the_tables_of_the_project_are_without_a_mistake():
    folder = Path(__file__).parents[2] / "content" / "tables"
    texts = {f"content/tables/{path.name}": path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    found, problems = read_schemas(texts)
    assert problems == []
    assert {"documents", "clauses", "observations", "numbers"} <= set(found)


def test_every_published_column_is_described_in_both_languages():
    folder = Path(__file__).parents[2] / "content/tables"
    schemas, problems = read_schemas({str(path): path.read_text("utf-8") for path in folder.glob("*.yaml")})
    assert problems == []
    columns = [(name, column) for name, schema in schemas.items() for column in schema.columns]
    assert len(columns) > 150
    lacking = [f"{name}.{one.name}" for name, one in columns if len(one.about_vi) < 15 or len(one.about_en) < 15]
    assert lacking == []
    same = [
        f"{name}.{one.name}" for name, one in columns if one.about_vi == one.title_vi or one.about_en == one.title_en
    ]
    assert same == []


def test_a_description_of_no_column_is_an_error_with_its_line():
    _, problems = read_schema("places.yaml", PLACES + "descriptions:\n  levl: {vi: Cấp, en: Level}\n")
    assert [(problem.code, problem.line) for problem in problems] == [("unknown-column", 11)]


def test_a_description_is_published_in_both_languages():
    schema, _ = read_schema("places.yaml", PLACES + "descriptions:\n  level: {vi: Cấp của nó., en: Its level.}\n")
    assert schema is not None
    field = table_schema(schema, {"places": schema})["fields"][1]
    assert (field["description"], field["description_en"]) == ("Cấp của nó.", "Its level.")
