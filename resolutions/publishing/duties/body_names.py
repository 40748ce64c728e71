"""Bodies -> names: what a body is called in the reader's language, with a link to its page, and whom a task names."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.publishing.duties.duty_lookup import Duties
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Record, message

SIDES = {
    "party": message("body", "Đảng"),
    "state": message("body", "Nhà nước"),
    "front": message("body", "Mặt trận và đoàn thể"),
}
"""Whose bodies they are."""
LEVELS = {
    "national": message("body", "trung ương"),
    "provincial": message("body", "tỉnh"),
    "district": message("body", "huyện"),
    "commune": message("body", "xã"),
    "any": message("body", "nhiều cấp"),
}
"""The levels of bodies."""


@dataclass(frozen=True, slots=True)
class Assignee:
    """Whom a task is given to."""

    bodies: tuple[Link, ...]
    """The registered bodies with their pages."""
    printed: str
    """The words of the document, when they are more than the name of the one body."""


def body_link(context: Context, known: Duties, language: Language, address: str, body_id: str) -> Link:
    """A body, with a link when it has a page."""
    name, to = context.words[language].text(known.bodies[body_id], "name"), addresses.entry(language, "bodies", body_id)
    return Link(name, linker(context, address)(to) if body_id in known.shown else "")


def assignee(context: Context, known: Duties, language: Language, address: str, task: Record) -> Assignee:
    """The bodies of a task, and its own words for them when the names alone would lose something."""
    ids = known.bodies_of_task.get(task["task_id"], ())
    links = tuple(body_link(context, known, language, address, key) for key in ids)
    printed = task["assignee_vi"]
    said = len(ids) == 1 and known.bodies[ids[0]]["name_vi"].lower() == printed.lower()
    return Assignee(links, "" if said else context.words[language].original(printed))
