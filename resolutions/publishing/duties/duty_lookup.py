"""Tables -> Duties: tasks and bodies, each found from the other, indexed once for all pages that show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Record

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Duties:
    """Who is told to do what, found from either side."""

    every: Mapping[str, tuple[Record, ...]]
    """Every task, in printed order, under one name."""
    of_document: Mapping[str, tuple[Record, ...]]
    """Document id -> the tasks it gives."""
    of_body: Mapping[str, tuple[Record, ...]]
    """Body id -> the tasks it is given by name."""
    bodies_of_task: Mapping[str, tuple[str, ...]]
    """Task id -> the registered bodies it is given to."""
    reported_to: Mapping[str, tuple[Record, ...]]
    """Body id -> the tasks on which a report is due to it."""
    bodies: Mapping[str, Record]
    """Bodies by id."""
    issued_by: Mapping[str, tuple[Record, ...]]
    """Body id -> the documents it issued."""
    members: Mapping[str, tuple[str, ...]]
    """Group of bodies -> the bodies directly in it."""
    shown: Mapping[str, Record]
    """The bodies that have a page: those with tasks, by name or in a group, with reports due to them, or documents."""

    @property
    def tasks(self) -> tuple[Record, ...]:
        """Every task, in printed order."""
        return self.every[""]


@lru_cache(maxsize=2)
def duties(context: Context) -> Duties:
    """The tasks and bodies of the tables."""
    tasks = {record["task_id"]: record for record in context.tables["tasks"].records()}
    bodies = {record["body_id"]: record for record in context.tables["bodies"].records()}
    given = list(context.tables["assignments"].records())
    of_body = _grouped((record["body_id"], tasks[record["task_id"]]) for record in given)
    reported = _grouped((record["reports_to_id"], record) for record in tasks.values() if record["reports_to_id"])
    issued = _grouped((record["issuer_id"], record) for record in context.documents.values() if record["issuer_id"])
    shown = [key for key in bodies if key in {*issued, *reported} or _is_told(bodies, of_body, key)]
    found: dict[str, Mapping[str, Any]] = {
        "every": {"": tuple(tasks.values())},
        "of_document": _grouped((record["document_id"], record) for record in tasks.values()),
        "of_body": of_body,
        "bodies_of_task": _grouped((record["task_id"], record["body_id"]) for record in given),
        "reported_to": reported,
        "bodies": bodies,
        "issued_by": issued,
        "members": _grouped((record["group_id"], key) for key, record in bodies.items() if record["group_id"]),
        "shown": {key: bodies[key] for key in shown},
    }
    return Duties(**{name: context.watch(f"duties.{name}", held) for name, held in found.items()})


def _is_told(bodies: Mapping[str, Record], of_body: Mapping[str, tuple[Record, ...]], body_id: str) -> bool:
    """Whether a body is given tasks, by name or in a group."""
    return any(each in of_body for each in (body_id, *_above(bodies, body_id)))


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    groups: defaultdict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(group) for key, group in groups.items()}


def groups_of(known: Duties, body_id: str) -> Iterator[str]:
    """The groups in which a body is addressed too, the nearest first."""
    return _above(known.bodies, body_id)


def _above(bodies: Mapping[str, Record], body_id: str) -> Iterator[str]:
    above = bodies[body_id]["group_id"]
    while above in bodies:
        yield above
        above = bodies[above]["group_id"]
