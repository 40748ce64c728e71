"""Tasks -> groups: tasks under headings, by deadline, by body, by document and by the groups that a body belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resolutions.publishing.duties.body_names import body_link
from resolutions.publishing.duties.duty_lookup import Duties, groups_of
from resolutions.publishing.duties.task_views import TaskGroup, task_views
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.wording.due_dates import NO_BODY, by_day, by_quarter
from resolutions.publishing.wording.languages import Language, Record
from resolutions.publishing.wording.lengths import SHARED, latest, tasks_elsewhere


def by_deadline(
    context: Context, known: Duties, language: Language, address: str, tasks: Iterable[Record], said: str = ""
) -> Iterator[TaskGroup]:
    """Tasks by the quarter of their deadline, those without a day last; ``said`` is the body that the page is about."""
    words, link = context.words[language], linker(context, address)
    for name, own in by_quarter(tasks).items():
        title = words.period(name) if name else words.say("Không có ngày hạn")
        to = link(addresses.entry(language, "tasks", name.lower())) if name else ""
        views = task_views(context, known, language, address, own, said)
        yield TaskGroup(f"due-{name.lower() or 'none'}", Link(title[:1].upper() + title[1:], to), views)


def by_document(
    context: Context, known: Duties, language: Language, address: str, tasks: Iterable[Record]
) -> Iterator[TaskGroup]:
    """Tasks by the document that gives them, in printed order."""
    found: dict[str, list[Record]] = {}
    for task in tasks:
        found.setdefault(task["document_id"], []).append(task)
    for key, own in found.items():
        link = document_link(context, language, address, context.documents[key])
        yield TaskGroup(f"of-{key}", link, task_views(context, known, language, address, own))


def of_document(
    context: Context, known: Duties, language: Language, address: str, tasks: Iterable[Record]
) -> Iterator[TaskGroup]:
    """The tasks of one document: those with a day, those given to somebody, and those that name nobody."""
    words, held = context.words[language], by_day(tasks)
    parts = (
        ("dated", words.say("Có ngày hạn"), [task for task in held if task["deadline"]]),
        ("given", words.say("Giao đích danh, không có ngày hạn"), [task for task in held if _is_given(task)]),
        ("open", words.say("Không nêu cơ quan, không có ngày hạn"), [task for task in held if not _says(task)]),
    )
    for key, title, own in parts:
        if own:
            views = task_views(context, known, language, address, own, NO_BODY)
            yield TaskGroup(f"tasks-{key}", Link(title, ""), views)


def _says(task: Record) -> bool:
    """Whether a task names somebody or a day."""
    return bool(task["deadline"] or task["assignee_vi"])


def _is_given(task: Record) -> bool:
    return bool(task["assignee_vi"] and not task["deadline"])


def by_body(
    context: Context, known: Duties, language: Language, address: str, tasks: Iterable[Record]
) -> Iterator[TaskGroup]:
    """Tasks by the first body they are given to; those that name none come last."""
    found: dict[str, list[Record]] = {}
    for task in tasks:
        found.setdefault(next(iter(known.bodies_of_task.get(task["task_id"], ())), ""), []).append(task)
    for key in sorted(found, key=lambda each: not each):
        nobody = Link(context.words[language].say("Không nêu cơ quan có trong danh mục"), "")
        link = body_link(context, known, language, address, key) if key else nobody
        yield TaskGroup(f"by-{key or NO_BODY}", link, task_views(context, known, language, address, found[key], key))


def of_groups(context: Context, known: Duties, language: Language, address: str, body_id: str) -> Iterator[TaskGroup]:
    """The tasks of the groups that a body belongs to, by group."""
    for group in groups_of(known, body_id):
        if group in known.of_body:
            own = [task for tasks in by_quarter(known.of_body[group]).values() for task in tasks]
            link = body_link(context, known, language, address, group)
            views = task_views(context, known, language, address, latest(own, SHARED), group)
            left = tasks_elsewhere(context.words[language], len(own) - SHARED)
            yield TaskGroup(f"group-{group}", link, views, left)
