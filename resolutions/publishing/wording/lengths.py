"""Rows -> shown rows: how many of them a page shows, so that no page weighs more than a cheap phone can carry.

The rest is in the files that the page offers, and the page says how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.publishing.wording.due_dates import by_day
from resolutions.publishing.wording.languages import Record, Words

ROWS = 60
"""So many rows with their sentence."""
TASKS = 75
"""So many tasks."""
SHARED = 25
"""So many tasks of a group on the page of a body in it, and so many on which a report is due to a body."""
DOCUMENTS = 150
"""So many documents in a list."""
WANTED = 100
"""So many documents that are wanted, those cited most often."""
FILES = 30
"""So many indicators or places with their files, those with most rows."""
CITING = 3
"""So many documents that cite one that is wanted."""
GROUPS = 5
"""So many groups of figures that compare with each other, and forms in which figures differ."""
FAULTS = 30
"""So many faults of documents."""
OPEN = 30
"""So many documents with what is open about each."""


def rows_left(words: Words, left: int) -> str:
    """That there are more rows; empty when there are not."""
    return words.counted("%(num)s dòng nữa có trong tệp CSV.", left) if left > 0 else ""


def groups_left(words: Words, left: int) -> str:
    """That there are more groups of figures."""
    return words.counted("%(num)s nhóm con số nữa có trong bảng và tệp CSV.", left) if left > 0 else ""


def tasks_left(words: Words, left: int) -> str:
    """That there are more tasks."""
    return words.counted("Còn %(num)s nhiệm vụ nữa trong tệp tải về.", left) if left > 0 else ""


def tasks_elsewhere(words: Words, left: int) -> str:
    """That there are more tasks, which are not in the files of the page."""
    return words.counted("Còn %(num)s nhiệm vụ nữa trong tệp của trang Nhiệm vụ.", left) if left > 0 else ""


def documents_left(words: Words, left: int) -> str:
    """That there are more documents."""
    return words.counted("Còn %(num)s văn bản nữa trong tệp tải về.", left) if left > 0 else ""


def latest(tasks: Sequence[Record], most: int = TASKS) -> Sequence[Record]:
    """The tasks that are due last, and those without a day after them when there is room."""
    if len(tasks) <= most:
        return tasks
    dated = [task for task in by_day(tasks) if task["deadline"]]
    dated = dated[max(len(dated) - most, 0) :]
    return [*dated, *[task for task in tasks if not task["deadline"]][: most - len(dated)]]
