"""Tables become one package for the corpus and one for each document, the same bytes every time."""

import hashlib
import json
from dataclasses import replace

import pytest
from publishing.hand_made import META, OBSERVATION, SCHEMAS, table, tables

from resolutions.publishing.packaging.narrowing import narrow_schema
from resolutions.publishing.packaging.packages import is_slug, narrow, ordered, publish, publish_part


def published(**changed):
    files, problems = publish(tables(**changed), META, "datapackage")
    assert problems == []
    return files


def described(files, folder=""):
    return json.loads(files[f"{folder}datapackage.json"])


def schema_of(files, name, folder=""):
    return next(r["schema"] for r in described(files, folder)["resources"] if r["name"] == name)


def test_the_corpus_has_every_table_and_each_document_has_a_folder():
    files = published()
    assert sorted(path for path in files if "/" not in path) == sorted(
        ["datapackage.json", *(f"{name}.csv" for name in tables())]
    )
    assert {path.split("/")[0] for path in files if "/" in path} == {"a", "b"}


def test_a_document_has_its_own_rows_and_the_registry_rows_they_use_through_others():
    part = narrow(tables(), ["a"])
    keys = {name: [row[0] for row in found.rows] for name, found in part.items()}
    assert keys == {
        "documents": ["a"],
        "clauses": ["a/i", "a/i-1"],
        "observations": ["a/i-1.1"],
        "numbers": ["a"],
        "indicators": ["revenue"],
        "units": ["billion", "dong"],
        "topics": ["budget"],
        "places": ["gia-lai", "gia-lai-2025"],
    }


def test_tables_without_rows_stay_out_of_a_document_except_the_four_of_every_package():
    files = published()
    names = [resource["name"] for resource in described(files, "b/")["resources"]]
    assert names == ["documents", "clauses", "observations", "numbers"]
    assert files["b/observations.csv"].count(b"\n") == 1


def test_references_that_leave_the_package_are_not_in_its_schema():
    files = published()

    def references(name, folder):
        return {key["fields"][0]: key["reference"] for key in schema_of(files, name, folder).get("foreignKeys", [])}

    assert set(references("documents", "")) == {"place_id", "attached_to"}
    assert references("documents", "")["attached_to"] == {"resource": "", "fields": ["document_id"]}
    assert set(references("documents", "a/")) == {"place_id"}
    assert set(references("documents", "b/")) == set()
    assert set(references("observations", "b/")) == {"document_id", "clause_id"}


def test_only_its_own_document_is_referred_to_whatever_the_column_is_called():
    schema = SCHEMAS["clauses"]
    (own,) = (key for key in schema.foreign_keys if key.column == "document_id")
    others = [replace(own, column=name) for name in ("attached_to", "document_id_before", "wanted_id")]
    narrow = narrow_schema(replace(schema, foreign_keys=(own, *others)), {"documents", "clauses"})
    assert narrow.foreign_keys == (own,)


def test_the_descriptor_names_versions_titles_licence_sources_and_no_date():
    package = described(published())
    assert {key: package[key] for key in package if key != "resources"} == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "open-resolutions",
        "title": "Nghị quyết mở",
        "title_en": "Open Resolutions",
        "description": "Chỉ tiêu trong nghị quyết.",
        "description_en": "Targets in resolutions.",
        "homepage": "https://example.org/",
        "version": "1.0.0",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "sources": [{"title": "Nghị quyết", "path": "https://example.org/sources/gia-lai.txt"}],
    }


def test_a_document_package_has_the_title_of_the_document():
    package = described(published(), "a/")
    assert (package["name"], package["title"], package["title_en"]) == ("a", "Nghị quyết", "Resolution")


def test_a_resource_states_the_size_and_hash_of_its_bytes():
    files = published()
    resource = described(files)["resources"][0]
    data = files["documents.csv"]
    assert (resource["bytes"], resource["hash"]) == (len(data), "sha256:" + hashlib.sha256(data).hexdigest())
    assert "fieldsMatch" not in resource["schema"]
    assert "profile" not in resource


def test_the_json_is_pretty_printed_and_keeps_vietnamese_letters():
    text = published()["datapackage.json"].decode()
    assert text.startswith('{\n  "$schema": ')
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    assert "Nghị quyết mở" in text


def test_the_same_tables_give_the_same_bytes_whatever_their_order():
    backwards = dict(reversed(tables().items()))
    assert publish(backwards, META, "datapackage") == publish(tables(), META, "datapackage")


def test_tables_are_in_the_order_of_the_reader_and_new_ones_follow_by_name():
    assert ordered(["zebras", "units", "apples", "documents"]) == ["documents", "units", "apples", "zebras"]


def test_a_bad_cell_stops_the_package():
    bad = table("observations", {**OBSERVATION, "value": "0.059"})
    files, problems = publish(tables(observations=bad), META, "datapackage")
    assert files == {}
    assert [str(problem) for problem in problems] == [
        "datapackage/observations.csv:2: value: '0.059' has exactly three decimals, "
        "which Vietnamese spreadsheets read as thousands — write 0.0590"
    ]


def test_a_dangling_reference_and_an_id_that_names_no_folder_stop_the_package():
    bad = table("documents", {"document_id": "../x", "title_vi": "T", "source_file": "s", "place_id": "atlantis"})
    _, problems = publish(tables(documents=bad), META, "datapackage")
    assert {"dangling-key", "bad-id"} <= {problem.code for problem in problems}
    assert [problem.line for problem in problems if problem.code == "bad-id"] == [2]


@pytest.mark.parametrize("name", ["", "-a", "a-", "a--b", "A", "a b", "ă", "a/b", "..", "²"])
def test_no_slug(name):
    assert is_slug("gia-lai-nq-2020-11-30")
    assert not is_slug(name)


def test_one_package_can_hold_some_documents_without_folders_for_each():
    files, problems = publish_part(tables(), ["a", "b"], META, "out")
    assert problems == []
    assert not any("/" in path for path in files)
    assert files["documents.csv"].count(b"\n") == 3
    assert "attached_to" not in str(schema_of(files, "documents").get("foreignKeys"))
