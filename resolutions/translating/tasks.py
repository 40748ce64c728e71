"""Facts, Translations -> Facts: tasks with their English, which is that of the clause or sentence that gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from resolutions.duties import Task
from resolutions.facts import Facts
from resolutions.translations import Translation

_END = ". "


def with_english(facts: Facts, english: Mapping[str, Translation]) -> Facts:
    """The facts with the English of their tasks."""
    texts = {clause.clause_id: clause.text for clause in facts.clauses}
    tasks = (
        replace(task, text_en=_of_task(task, texts[task.clause_id], english[task.clause_id].text_en))
        for task in facts.tasks
    )
    return replace(facts, tasks=tuple(tasks))


def _of_task(task: Task, vietnamese: str, english: str) -> str:
    """The English of the clause; of a clause that gives several tasks, the sentence in the same place."""
    if not english or task.text_vi.strip(" .;:") == vietnamese.strip(" .;:"):
        return english
    at = vietnamese.find(task.text_vi.strip(" .;:"))
    ours, theirs = vietnamese.split(_END), english.split(_END)
    first = vietnamese[: max(at, 0)].count(_END)
    count = task.text_vi.rstrip(" .;:").count(_END) + 1
    if at < 0 or len(ours) != len(theirs) or _END.join(ours[first : first + count]).strip(" .;:") not in task.text_vi:
        return ""
    return _END.join(theirs[first : first + count]).rstrip(" .;:") + "."
