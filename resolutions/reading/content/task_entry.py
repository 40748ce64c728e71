"""Tasks, expected-tasks.csv -> Problems: each task against what a second reader typed, every difference an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolutions.duties import Task
from resolutions.problems import Problem
from resolutions.reading.content.typed_rows import TypedRow, paired, typed_rows

COLUMNS = ("document_id", "clause_id", "assignee_vi", "deadline")
"""The columns of ``expected-tasks.csv``: those of the table ``tasks`` that a second reader types."""
FILE = "expected-tasks.csv"
"""The name of the file in the folder of a document set."""
_TODO = "read the clause again and correct the second entry or the vocabulary"


def typed_tasks(name: str, files: Mapping[str, bytes], shown: str) -> tuple[tuple[TypedRow, ...], list[Problem]]:
    """The second entry of the tasks of a document set, or what is wrong with the file; none without a file."""
    path = f"documents/{name}/{FILE}"
    return typed_rows(files.get(path), f"{shown}/{path}", COLUMNS, " of tasks")


def differences(name: str, files: Mapping[str, bytes], shown: str, tasks: Sequence[Task]) -> list[Problem]:
    """The differences between the second entry of a document set and its tasks; none without a second entry."""
    rows, problems = typed_tasks(name, files, shown)
    if problems or f"documents/{name}/{FILE}" not in files:
        return problems
    return list(_differences(f"{shown}/documents/{name}/{FILE}", rows, tasks))


def _differences(path: str, rows: Sequence[TypedRow], tasks: Sequence[Task]) -> Iterator[Problem]:
    for line, row, task in paired(rows, tasks, _cells):
        if row is None:
            assert task is not None
            what = f"the task '{task.task_id}' was read and is not in the second entry"
            yield Problem(path, line, "not-expected", what, _TODO)
        elif task is None:
            what = f"a task of '{row['clause_id']}' is in the second entry and was not read"
            yield Problem(path, line, "not-read", what, _TODO)
        else:
            wrong = [
                f"{column} is '{row[column]}' in the second entry and '{cell}' as read"
                for column, cell in zip(COLUMNS, _cells(task), strict=True)
                if row[column] != cell
            ]
            yield Problem(path, line, "second-entry", f"{task.task_id}: {'; '.join(wrong)}", _TODO)


def _cells(task: Task) -> tuple[str, ...]:
    return tuple(str(getattr(task, column)) for column in COLUMNS)
