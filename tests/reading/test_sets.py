"""The folders of content/documents/: each a source and what a person wrote about it, every fault with its place."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.reading.content.sets import EXPECTED_COLUMNS, document_sets
from resolutions.reading.document import count_problems
from resolutions.vocabulary import registered

YAML = "licence: official-document\ndocuments:\n  - id: a-1\n    title: {vi: Nghị quyết, en: Resolution}\n"
HEADER = ",".join(EXPECTED_COLUMNS)
Files = dict[str, bytes]


def files(**changed: str | bytes | None) -> Files:
    """The files of one folder ``a``: source, document and expected can be changed, or taken away with None."""
    given = {"source": "NGHỊ QUYẾT\n", "document": YAML, "expected": HEADER + "\n", **changed}
    names = {"source": "source.txt", "document": "document.yaml", "expected": "expected.csv"}
    return {
        f"documents/a/{names[key]}": text if isinstance(text, bytes) else text.encode()
        for key, text in given.items()
        if text is not None
    }


def problems(found: Files) -> list[str]:
    return [f"{problem} [{problem.code}]" for problem in document_sets(found, "content")[1]]


def test_a_folder_is_a_document_set() -> None:
    (one,), found = document_sets(
        files(expected=f"{HEADER}\na-1,II,x,,target,level,eq,8,,%,percent,2021,\n"), "content"
    )
    assert found == []
    assert (one.name, one.source.path, one.source.text) == ("a", "content/documents/a/source.txt", "NGHỊ QUYẾT\n")
    assert [(g.document_id, g.line, g.title_vi, g.title_en) for g in one.given] == [
        ("a-1", 3, "Nghị quyết", "Resolution")
    ]
    ((line, row),) = one.expected
    assert (line, row["value"], row["value_high"]) == (2, "8", "")


def test_the_second_entry_may_be_missing() -> None:
    (one,), found = document_sets(files(expected=None), "content")
    assert (found, one.expected, one.expected_path) == ([], (), "")


def test_other_files_and_folders_are_left_alone() -> None:
    (one,), found = document_sets({**files(), "documents/readme.md": b"x", "pages/a.md": b"\xff"}, "content")
    assert (found, one.name) == ([], "a")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (files(source=None), "content/documents/a/source.txt: the file does not exist"),
        (files(document=None), "content/documents/a/document.yaml: the file does not exist"),
        (files(source=b"NGH\xff"), "content/documents/a/source.txt:1: byte 3 is not UTF-8 text"),
        (files(document=b"licence: \xff"), "content/documents/a/document.yaml:1: byte 9 is not UTF-8 text"),
        (
            files(document=YAML.replace("official-document", "official")),
            "document.yaml:1: 'licence' cannot be 'official' — did you mean 'official-document'?",
        ),
        (
            files(document=YAML.replace("id: a-1", "ids: a-1")),
            "document.yaml:3: an item of 'documents' has an unknown key",
        ),
        (files(document="licence: ["), "document.yaml:"),
        (files(expected="label,value\n"), "content/documents/a/expected.csv:1: the columns are not those"),
        (files(expected=b"\xff"), "content/documents/a/expected.csv:1: byte 0 is not UTF-8 text"),
        (files(document=YAML + "    certifies: b-1\n"), "document.yaml:5: there is no document 'b-1'"),
        (files(document=YAML + "    attached_to: a-1\n"), "document.yaml:5: 'attached_to' of 'a-1' names the document"),
        (files(document=YAML.replace("a-1", "A 1")), "document.yaml:3: 'id' cannot be 'A 1' — use a-z, 0-9"),
        (files(document=YAML.replace("Resolution", '""')), "document.yaml:4: 'en' is empty — write it"),
        (files(document="source_url: here\n" + YAML), "document.yaml:1: 'source_url' cannot be 'here'"),
        (files(expected=b""), "content/documents/a/expected.csv:1: the file is empty"),
        (files(expected=f"{HEADER}\na-1,II\n"), "expected.csv:2: the row has 2 cells instead of 13"),
        (files(expected=f'{HEADER}\na-1,"II\n\n'), "expected.csv:2: this is not CSV: unexpected end of data"),
        ({}, "content/documents: there is no document"),
    ],
)
def test_a_fault_is_named_with_its_place(found: Files, said: str) -> None:
    told = problems(found)
    assert any(said in one for one in told), told


def test_a_misspelt_licence_is_corrected() -> None:
    (told,) = problems(files(document=YAML.replace("official-document", "oficial-document")))
    assert "did you mean 'official-document'?" in told


def test_an_id_is_used_once() -> None:
    other = {name.replace("/a/", "/b/"): data for name, data in files().items()}
    (told,) = problems({**files(), **other})
    assert "content/documents/b/document.yaml:3: the document id 'a-1' is also used at" in told
    assert "content/documents/a/document.yaml:3" in told


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_the_second_entry_do_not_matter(end: str) -> None:
    row = "a-1,II,{},,target,level,eq,8,,%,percent,2021,"
    rows = [HEADER, row.format('"x, y"'), "", row.format("z")]
    (one,), found = document_sets(files(expected=end.join(rows)), "content")
    assert found == []
    assert [(line, row["label_vi"]) for line, row in one.expected] == [(2, "x, y"), (4, "z")]


def test_places_and_bodies_are_those_of_the_vocabulary() -> None:
    found = files(document=YAML + "    place: kontum\n    issuer: nobody\n")
    told = [str(problem) for problem in document_sets(found, "content", registered({}, loaded.vocabulary()))[1]]
    assert [one.partition(" — ")[0] for one in told] == [
        "content/documents/a/document.yaml:5: there is no place 'kontum'",
        "content/documents/a/document.yaml:6: there is no body 'nobody'",
    ]
    assert told[0].endswith("did you mean 'kon-tum'?")


def test_another_document_is_not_missed_where_its_folder_cannot_be_read() -> None:
    other = {name.replace("/a/", "/b/"): data for name, data in files(document="licence: [").items()}
    told = problems({**files(document=YAML + "    certifies: b-1\n"), **other})
    assert len(told) == 1 and "content/documents/b/document.yaml:" in told[0]


def test_all_faults_are_reported_in_one_run() -> None:
    other = {name.replace("/a/", "/b/"): data for name, data in files(source=b"\xff", expected=b"\xff").items()}
    assert len(problems({**files(document="licence: x\ndocuments: []\n"), **other})) == 3


@pytest.mark.parametrize(
    ("count", "said"), [(1, ""), (2, "the source holds 1 document and 2 are named"), (0, "holds 1 document and 0 are")]
)
def test_document_yaml_names_every_document_of_its_source_once(count: int, said: str) -> None:
    one = loaded.document_sets()["kon"]
    problems = count_problems(one.source, one.given * count, "a.yaml", loaded.vocabulary())
    assert [problem.code for problem in problems] == (["document-count"] if said else [])
    assert all(said in problem.what and (problem.path, problem.line) == ("a.yaml", 1) for problem in problems)


def test_a_source_of_several_documents_that_are_not_all_named() -> None:
    one = loaded.document_sets()["dong"]
    (problem,) = count_problems(one.source, one.given[:1], "a.yaml", loaded.vocabulary())
    assert problem.what == "the source holds 2 documents and 1 is named"
