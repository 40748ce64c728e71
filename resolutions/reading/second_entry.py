"""Observations, expected.csv -> Problems: each figure against what a second reader typed, every difference an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from resolutions.facts import Observation
from resolutions.problems import Problem
from resolutions.reading.sets import EXPECTED_COLUMNS, DocumentSet


def differences(one: DocumentSet, observations: Sequence[Observation]) -> list[Problem]:
    """The differences between the second entry of a set and what was read, in order; none without a second entry."""
    if not one.expected_path:
        return []
    return [problem for problem in _differences(one, observations) if problem is not None]


def _differences(one: DocumentSet, observations: Sequence[Observation]) -> Iterator[Problem | None]:
    todo = "read the sentence again and correct the second entry or the vocabulary"
    for row, observation in zip_longest(one.expected, observations):
        if row is None:
            what = f"'{observation.label_vi}' = {observation.value_text} was read and is not in the second entry"
            yield Problem(one.expected_path, 0, "not-expected", what, todo)
        elif observation is None:
            what = f"'{row[1]['label_vi']}' = {row[1]['value']} is in the second entry and was not read"
            yield Problem(one.expected_path, row[0], "not-read", what, todo)
        else:
            yield _difference(one.expected_path, row[0], dict(row[1]), observation, todo)


def _difference(path: str, line: int, row: dict[str, str], observation: Observation, todo: str) -> Problem | None:
    wrong = [
        f"{column} is '{row[column]}' in the second entry and '{_cell(observation, column)}' as read"
        for column in EXPECTED_COLUMNS
        if row[column] != _cell(observation, column)
    ]
    if not wrong:
        return None
    return Problem(path, line, "second-entry", f"{observation.observation_id}: " + "; ".join(wrong), todo)


def _cell(observation: Observation, column: str) -> str:
    value = getattr(observation, column)
    return "" if value is None else str(value)
