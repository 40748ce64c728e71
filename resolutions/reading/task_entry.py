"""Tasks, expected-tasks.csv -> Problems: each task against what a second reader typed, every difference an error."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from resolutions.duties import Task
from resolutions.problems import Problem
from resolutions.reading import sources

COLUMNS = ("document_id", "clause_id", "assignee_vi", "deadline")
"""The columns of ``expected-tasks.csv``: those of the table ``tasks`` that a second reader types."""
FILE = "expected-tasks.csv"
"""The name of the file in the folder of a document set."""
_TODO = "read the clause again and correct the second entry or the vocabulary"


def differences(name: str, files: Mapping[str, bytes], shown: str, tasks: Sequence[Task]) -> list[Problem]:
    """The differences between the second entry of a document set and its tasks; none without a second entry."""
    data = files.get(f"documents/{name}/{FILE}")
    path = f"{shown}/documents/{name}/{FILE}"
    if data is None:
        return []
    text = sources.decode(data, path)
    if isinstance(text, Problem):
        return [text]
    reader = csv.DictReader(io.StringIO(text.text))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        todo = "write these columns: " + ",".join(COLUMNS)
        return [Problem(path, 1, "bad-columns", "the columns are not those of a second entry of tasks", todo)]
    rows = [(reader.line_num, row) for row in reader]
    return list(_differences(path, rows, tasks))


def _differences(path: str, rows: Sequence[tuple[int, Mapping[str, str]]], tasks: Sequence[Task]) -> Iterator[Problem]:
    for row, task in zip_longest(rows, tasks):
        if row is None:
            what = f"the task '{task.task_id}' was read and is not in the second entry"
            yield Problem(path, 0, "not-expected", what, _TODO)
        elif task is None:
            what = f"a task of '{row[1]['clause_id']}' is in the second entry and was not read"
            yield Problem(path, row[0], "not-read", what, _TODO)
        else:
            wrong = [
                f"{column} is '{row[1][column]}' in the second entry and '{getattr(task, column)}' as read"
                for column in COLUMNS
                if row[1][column] != getattr(task, column)
            ]
            if wrong:
                yield Problem(path, row[0], "second-entry", f"{task.task_id}: {'; '.join(wrong)}", _TODO)
