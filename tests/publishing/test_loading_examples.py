"""The examples of the data page load the table that is there, and keep periods as text."""

from __future__ import annotations

import ast
import csv

from publishing import sample

from resolutions.publishing.downloading.loading_examples import INDICATOR, SHOWN, TEXT, loading_examples

URL = "https://a.example/data/observations.csv"


def test_every_example_names_the_file_and_columns_that_are_there() -> None:
    with (sample.ROOT / "datapackage/observations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert set(SHOWN) | set(TEXT) <= set(rows[0])
    assert any(row["indicator_id"] == INDICATOR for row in rows)
    for example in loading_examples(URL):
        assert URL in example.code
        assert all(name in example.code for name in (*SHOWN, *TEXT))


def test_the_example_in_python_is_python() -> None:
    (example,) = [each for each in loading_examples(URL) if each.id == "pandas"]
    calls = [node for node in ast.walk(ast.parse(example.code)) if isinstance(node, ast.Call)]
    assert [ast.unparse(call) for call in calls] == ["pd.read_csv(url, dtype={'period': str, 'path': str})"]


def test_brackets_of_each_example_are_closed() -> None:
    for example in loading_examples(URL):
        for opening, closing in ("()", "[]", "{}"):
            assert example.code.count(opening) == example.code.count(closing), example.tool
