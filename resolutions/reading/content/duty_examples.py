"""DutyWords -> Problems: every entry for citations, tasks, meetings and lineage is run on its own example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from resolutions.duty_words import DutyWords
from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.descent.kin import said_before
from resolutions.reading.duties.assignees import assignee_of
from resolutions.reading.duties.task_parts import announces, part_of_heading
from resolutions.reading.references.citations import references
from resolutions.reading.times.deadlines import deadlines

ISSUED_ON = "2020-07-30"
"""The day on which the documents of examples that print no year were issued."""


def faults(lists: Mapping[str, Any], words: DutyWords) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """File, entry and fault of each entry; the fault is empty when its example is read as the entry says."""
    for name in ("citations", "tasks", "meetings", "lineage"):
        for kind, entries in lists[name].items():
            for entry in entries:
                if not isinstance(entry, str):
                    yield name, entry, _fault(f"{name}.{kind}", entry, words)


def _fault(where: str, entry: Mapping[str, str], words: DutyWords) -> str:
    example = str(entry["example"])
    items = tokens(example)
    if not any(Phrases([(entry["words"], True)]).find(items)):
        return "does not hold the words"
    if where.startswith("lineage."):
        said = {said_before(items, reference.begin, words)[0] for reference in references(items, example, words)}
        return "" if where.removeprefix("lineage.") in said else f"is read as {_listed(said)}"
    if where.startswith("citations."):
        read = {reference.kind_id for reference in references(items, example, words)}
        return "" if entry["kind"] in read else f"is read as {_listed(read)}"
    if where == "tasks.deadlines":
        days = [deadline.day for deadline in deadlines(items, ISSUED_ON, words)]
        return "" if entry["reads"] in days else f"is read as {_listed(set(days))}"
    if where == "tasks.parts":
        part = part_of_heading(items, words)
        return "" if entry["part"] == part else f"is read as {part or 'nothing'}"
    return "" if _works(where, items, example, words) else "is not read"


def _works(where: str, items: list[Token], example: str, words: DutyWords) -> bool:
    if where == "tasks.leads":
        return announces(items, words)
    if where == "tasks.givers":
        return assignee_of(items, example, (0, len(items)), words) is not None
    return True


def _listed(read: set[str]) -> str:
    return ", ".join(sorted(read)) or "nothing"
