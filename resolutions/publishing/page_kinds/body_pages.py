"""Tables -> body pages: what a body was told to do, by when and by which document, and which documents it issued."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from resolutions.publishing.downloading.downloads import Reuse, reuse
from resolutions.publishing.downloading.record_files import part_downloads, record_files
from resolutions.publishing.duties.body_names import LEVELS, SIDES, body_link
from resolutions.publishing.duties.duty_lookup import Duties, duties, groups_of
from resolutions.publishing.duties.task_groups import by_deadline, of_groups
from resolutions.publishing.duties.task_views import TaskGroup, TaskView, task_views
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, frame, page
from resolutions.publishing.framing.page import Context, File, Page
from resolutions.publishing.naming.document_lists import DocumentLine, document_lines
from resolutions.publishing.page_kinds.listing import Group, Item, Listing, listing_page
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import (
    DOCUMENTS,
    SHARED,
    TASKS,
    documents_left,
    latest,
    tasks_elsewhere,
    tasks_left,
)
from resolutions.publishing.wording.sorting import sort_key

SECTION = message("navigation", "Cơ quan")
"""The name of the section."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """What the page of a body shows."""

    name: str
    """The name in the language of the page."""
    other_name: str
    """The name in the other language."""
    facts: tuple[Fact, ...]
    """Side, level, group and how much it was told."""
    tasks: tuple[TaskGroup, ...]
    """The tasks it is given by name, by quarter."""
    left: str
    """How many of these are not shown; empty when all are."""
    shared: tuple[TaskGroup, ...]
    """The tasks of the groups that it belongs to, by group."""
    reports: tuple[TaskView, ...]
    """The tasks on which a report is due to it."""
    due: str
    """How many of these are not shown; empty when all are."""
    documents: tuple[DocumentLine, ...]
    """The documents it issued, newest first."""
    more: str
    """How many of these are not shown; empty when all are."""
    members: tuple[Link, ...]
    """The bodies that are addressed with it, when it is a group."""
    reuse: Reuse
    """Downloads and citation."""


def pages(context: Context) -> Iterator[Page]:
    """The list of bodies and the page of each that is told something or issues documents, in both languages."""
    known = duties(context)
    for language in LANGUAGES:
        yield listing_page(context, language, _listing(context, known, language))
        for body_id in known.shown:
            yield _page(context, known, language, body_id)


def parts(context: Context) -> dict[str, partial[tuple[File, ...]]]:
    """Address without ending -> what makes the files of a body."""
    known = duties(context)
    return {_stem(body_id): partial(_files, context, known, body_id) for body_id in known.of_body}


def _stem(body_id: str) -> str:
    return f"data/bodies/{body_id}"


def _files(context: Context, known: Duties, body_id: str) -> tuple[File, ...]:
    body, tasks = known.bodies[body_id], known.of_body.get(body_id, ())
    titles = {each: context.words[each].plain(body, "name") for each in LANGUAGES}
    pages = {each: addresses.entry(each, "bodies", body_id) for each in LANGUAGES}
    return record_files(context, "tasks", _stem(body_id), titles, pages, tasks) if tasks else ()


def _listing(context: Context, known: Duties, language: Language) -> Listing:
    words, address = context.words[language], addresses.section(language, "bodies")
    found = sorted(known.shown, key=lambda key: sort_key(words.plain(known.bodies[key], "name")))
    groups = []
    for side, name in SIDES.items():
        own = (key for key in found if known.bodies[key]["side"] == side)
        items = tuple(
            Item(body_link(context, known, language, address, key), reach(context, known, language, key)) for key in own
        )
        if items:
            groups.append(Group(side, words.sense(name), items))
    lead = words.say("Mỗi cơ quan một trang: được giao việc gì, hạn đến ngày nào, theo văn bản nào.")
    return Listing(address, words.sense(SECTION), lead, tuple(groups))


def reach(context: Context, known: Duties, language: Language, body_id: str) -> str:
    """How much a body was told by name and in a group, and how many documents it issued; nothing is left out."""
    words = context.words[language]
    shared = sum(len(known.of_body.get(group, ())) for group in groups_of(known, body_id))
    due = len(known.reported_to.get(body_id, ()))
    named, issued = len(known.of_body.get(body_id, ())), len(known.issued_by.get(body_id, ()))
    told = (
        words.counted("%(num)s nhiệm vụ", named) if named else "",
        words.counted("%(num)s nhiệm vụ giao chung", shared) if shared else "",
        words.counted("nhận báo cáo về %(num)s việc", due) if due else "",
        words.counted("%(num)s văn bản", issued) if issued else "",
    )
    return " · ".join(part for part in told if part)


@promised
def _page(context: Context, known: Duties, language: Language, body_id: str) -> Page:
    words, body = context.words[language], known.bodies[body_id]
    address, name = addresses.entry(language, "bodies", body_id), words.plain(body, "name")
    files = part_downloads(
        context, language, address, "tasks", _stem(body_id), partial(_files, context, known, body_id)
    )
    own, issued = known.of_body.get(body_id, ()), known.issued_by.get(body_id, ())
    reports = known.reported_to.get(body_id, ())
    view = BodyView(
        words.text(body, "name"),
        words.other(body, "name"),
        tuple(_facts(context, known, language, address, body)),
        tuple(by_deadline(context, known, language, address, latest(own), body_id)),
        tasks_left(words, len(own) - TASKS),
        tuple(of_groups(context, known, language, address, body_id)),
        task_views(context, known, language, address, latest(reports, SHARED)),
        tasks_elsewhere(words, len(reports) - SHARED),
        tuple(document_lines(context, language, address, issued, DOCUMENTS)),
        documents_left(words, len(issued) - DOCUMENTS),
        tuple(body_link(context, known, language, address, key) for key in known.members.get(body_id, ())),
        reuse(context, language, address, name, files),
    )
    about = words.say("%(body)s được giao việc gì, hạn đến ngày nào, theo văn bản nào.", body=name)
    crumbs = ((words.sense(SECTION), addresses.section(language, "bodies")),)
    return page(context, frame(context, language, address, name, about, crumbs), "body.html", view)


def _facts(context: Context, known: Duties, language: Language, address: str, body: Record) -> Iterator[Fact]:
    words = context.words[language]
    yield Fact(words.say("Khối"), words.sense(SIDES[body["side"]]))
    yield Fact(words.say("Cấp"), words.sense(LEVELS[body["level"]]))
    if body["group_id"]:
        group = body_link(context, known, language, address, body["group_id"])
        yield Fact(words.say("Thuộc nhóm"), group.text, group.href)
