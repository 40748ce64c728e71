"""Observations, expected.csv -> Problems: each figure against what a second reader typed, every difference an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolutions.facts import Facts, Observation
from resolutions.problems import Problem
from resolutions.reading.content import task_entry
from resolutions.reading.content.sets import EXPECTED_COLUMNS, DocumentSet
from resolutions.reading.content.typed_rows import paired

_TODO = "read the sentence again and correct the second entry or the vocabulary"


def compared(one: DocumentSet, files: Mapping[str, bytes], facts: Facts, shown: str) -> list[Problem]:
    """The differences between the second entries of a set and its facts, and a warning where one is missing."""
    told = [*differences(one, facts.observations), *task_entry.differences(one.name, files, shown, facts.tasks)]
    return [*told, *_missing(one.name, files, facts, shown)]


def _missing(name: str, files: Mapping[str, bytes], facts: Facts, shown: str) -> list[Problem]:
    todo = "let a second reader type what the document states, without looking at what the program reads"
    return [
        Problem(f"{shown}/documents/{name}/{file}", 0, "no-second-entry", f"no second reader has typed the {of}", todo,
                "warning")
        for file, of, read in (("expected.csv", "figures", facts.observations), (task_entry.FILE, "tasks", facts.tasks))
        if read and f"documents/{name}/{file}" not in files
    ]  # fmt: skip


def differences(one: DocumentSet, observations: Sequence[Observation]) -> list[Problem]:
    """The differences between the second entry of a set and what was read, in order; none without a second entry."""
    return list(_differences(one, observations)) if one.expected_path else []


def _differences(one: DocumentSet, observations: Sequence[Observation]) -> Iterator[Problem]:
    for line, row, observation in paired(one.expected, observations, _cells):
        if row is None:
            assert observation is not None
            what = f"'{observation.label_vi}' = {observation.value_text} was read and is not in the second entry"
            yield Problem(one.expected_path, line, "not-expected", what, _TODO)
        elif observation is None:
            what = f"'{row['label_vi']}' = {row['value']} is in the second entry and was not read"
            yield Problem(one.expected_path, line, "not-read", what, _TODO)
        else:
            yield _difference(one.expected_path, line, row, observation)


def _difference(path: str, line: int, row: Mapping[str, str], observation: Observation) -> Problem:
    cells = dict(zip(EXPECTED_COLUMNS, _cells(observation), strict=True))
    wrong = [
        f"{column} is '{row[column]}' in the second entry and '{cells[column]}' as read"
        for column in EXPECTED_COLUMNS
        if row[column] != cells[column]
    ]
    return Problem(path, line, "second-entry", f"{observation.observation_id}: " + "; ".join(wrong), _TODO)


def _cells(observation: Observation) -> tuple[str, ...]:
    values = (getattr(observation, column) for column in EXPECTED_COLUMNS)
    return tuple("" if value is None else str(value) for value in values)
