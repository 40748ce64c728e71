"""The folders of content/documents/: each a source and what a person wrote about it, every fault with its place."""

from __future__ import annotations

import pytest

from resolutions.reading.sets import EXPECTED_COLUMNS, document_sets

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
            "document.yaml:1: 'official' is no known licence",
        ),
        (
            files(document=YAML.replace("id: a-1", "ids: a-1")),
            "document.yaml:3: an item of 'documents' has an unknown key",
        ),
        (files(document="licence: ["), "document.yaml:"),
        (files(expected="label,value\n"), "content/documents/a/expected.csv:1: the columns are not those"),
        (files(expected=b"\xff"), "content/documents/a/expected.csv:1: byte 0 is not UTF-8 text"),
        (files(document=YAML + "    certifies: b-1\n"), "document.yaml:3: there is no document 'b-1'"),
        ({}, "content/documents: there is no document"),
    ],
)
def test_a_fault_is_named_with_its_place(found: Files, said: str) -> None:
    told = problems(found)
    assert any(said in one for one in told), told


def test_a_misspelt_licence_is_corrected() -> None:
    (told,) = problems(files(document=YAML.replace("official-document", "oficial-document")))
    assert "did you mean 'official-document'?" in told


def test_an_id_is_used_once_whatever_its_case() -> None:
    other = {name.replace("/a/", "/b/"): data.replace(b"a-1", b"A-1") for name, data in files().items()}
    (told,) = problems({**files(), **other})
    assert "content/documents/b/document.yaml:3: the document id 'A-1' is also used at" in told
    assert "content/documents/a/document.yaml:3" in told


def test_all_faults_are_reported_in_one_run() -> None:
    other = {name.replace("/a/", "/b/"): data for name, data in files(source=b"\xff").items()}
    assert len(problems({**files(document="licence: x\ndocuments: []\n"), **other})) == 2
