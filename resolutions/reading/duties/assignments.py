"""Tasks -> Assignments: every registered body that a task is given to, so that each can be asked what it must do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resolutions.duties import Assignment, Task
from resolutions.duty_words import DutyWords
from resolutions.phrases import tokens
from resolutions.registers import Body

BETWEEN = "; "
"""What stands between the names of several bodies of one task."""


def assignments(tasks: Iterable[Task], words: DutyWords) -> Iterator[Assignment]:
    """One for each task and body, in printed order; bodies that are not registered have none."""
    for task in tasks:
        for body_id in dict.fromkeys(_bodies(task.assignee_vi, words)):
            yield Assignment(f"{task.task_id}.{body_id}", task.task_id, task.document_id, body_id)


def _bodies(printed: str, words: DutyWords) -> Iterator[str]:
    for name in printed.split(BETWEEN):
        for match in words.bodies.find(tokens(name)):
            assert isinstance(match.payload, Body)
            yield match.payload.body_id
