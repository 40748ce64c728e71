"""A description of a table that the rows of the program do not fit is told with its line and what to write."""

from __future__ import annotations

import pytest
from publishing import sample

from resolutions.publishing.judging.table_checks import described_tables

FILES = {f"tables/{path.name}": path.read_bytes() for path in (sample.ROOT / "content/tables").glob("*.yaml")}


def told(name: str, old: str, new: str) -> list[tuple[str, str]]:
    """The problems when something is written otherwise in the description of a table."""
    path = f"tables/{name}.yaml"
    assert old.encode() in FILES[path]
    files = {**FILES, path: FILES[path].replace(old.encode(), new.encode())}
    _, problems = described_tables(files, "content")
    assert all(problem.path == f"content/{path}" for problem in problems)
    return [(problem.code, f"{problem.what} — {problem.todo}") for problem in problems]


def test_the_descriptions_of_this_project_fit() -> None:
    assert described_tables(FILES, "content")[1] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("topics", "primary_key: [topic_id]", "primary_key: [name_vi]",
         ("other-key", "the primary key is name_vi — write primary_key: [topic_id]")),
        ("clauses", "{name: level, type: integer", "{name: level, type: string",
         ("other-type", "the column 'level' cannot have the type 'string' — write type: integer")),
        ("clauses", "{name: number, type: string", "{name: number, type: integer",
         ("other-type", "the column 'number' cannot have the type 'integer' — write type: string")),
        ("observations", "{name: value, type: number", "{name: value, type: integer",
         ("other-type", "the column 'value' cannot have the type 'integer' — write type: number")),
        ("clauses", "path", "paths",
         ("unknown-column", "there is no column 'paths' in the table 'clauses' — did you mean 'path'?")),
        ("clauses", "path", "paths",
         ("missing-column", "the column 'path' is not described — restore its line: published columns stay for ever")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(name: str, old: str, new: str, said: tuple[str, str]) -> None:
    assert said in told(name, old, new)


def test_a_closed_list_is_that_of_the_program() -> None:
    ((code, text),) = told("observations", "cumulative, ", "")
    assert code == "other-values"
    assert text.startswith("the values of the column 'measure' are not those of the program — write values: [level, ")


def test_a_table_that_nobody_knows_is_told() -> None:
    files = {**FILES, "tables/topic.yaml": FILES["tables/topics.yaml"]}
    told = [(p.path, p.code, p.todo) for p in described_tables(files, "content")[1]]
    assert told == [("content/tables/topic.yaml", "unknown-table", "did you mean 'topics'?")]


def lines(changed: dict[str, bytes | None]) -> list[tuple[str, int, str]]:
    files = {name: data for name, data in {**FILES, **changed}.items() if data is not None}
    return [(p.path.rpartition("/")[2], p.line, p.code) for p in described_tables(files, "content")[1]]


def test_faults_of_a_whole_table_have_no_line() -> None:
    clauses = FILES["tables/clauses.yaml"]
    assert lines({"tables/clauses.yaml": clauses.replace(b"path", b"paths")}) == [
        ("clauses.yaml", 22, "unknown-column"), ("clauses.yaml", 0, "missing-column"),
    ]  # fmt: skip
    assert lines(
        {"tables/clauses.yaml": clauses.replace(b"primary_key: [clause_id]", b"primary_key: [document_id]")}
    ) == [("clauses.yaml", 0, "other-key")]
    assert lines({"tables/topic.yaml": FILES["tables/topics.yaml"]}) == [("topic.yaml", 0, "unknown-table")]


def test_a_table_that_is_missing_is_told_once_and_not_at_every_reference_to_it() -> None:
    assert lines({"tables/topics.yaml": None}) == [("topics.yaml", 0, "missing-file")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [(b"title: {vi: ", b"titel: {vi: ", "unknown-key"), (b"type: integer", b"type: whole", "unknown-type")],
)
def test_a_missing_table_does_not_hide_other_faults(old: bytes, new: bytes, code: str) -> None:
    clauses = FILES["tables/clauses.yaml"].replace(old, new, 1)
    found = lines({"tables/topics.yaml": None, "tables/clauses.yaml": clauses})
    assert code in [code for name, _, code in found if name == "clauses.yaml"]


def test_a_reference_to_a_table_that_never_was_is_told_where_it_stands() -> None:
    clauses = FILES["tables/clauses.yaml"].replace(b"table: documents", b"table: papers")
    assert lines({"tables/clauses.yaml": clauses}) == [("clauses.yaml", 7, "unknown-table")]


def test_a_closed_list_holds_no_more_than_that_of_the_program() -> None:
    observations = FILES["tables/observations.yaml"]
    found = lines({"tables/observations.yaml": observations.replace(b"cumulative, ", b"cumulative, doubled, ")})
    assert [code for _, _, code in found] == ["other-values"]
