"""Tables -> task pages: every task by deadline and by body; each quarter, and what has no day or no body, has a page.

The lists are pages of their own, so that nobody needs a script to ask "what is due in the first quarter of 2021".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from resolutions.publishing.downloading.downloads import Reuse, reuse
from resolutions.publishing.downloading.record_files import part_downloads, record_files, table_downloads
from resolutions.publishing.duties.body_names import body_link
from resolutions.publishing.duties.duty_lookup import Duties, duties
from resolutions.publishing.duties.task_groups import by_body, by_deadline, by_document
from resolutions.publishing.duties.task_views import TaskGroup
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, File, Page
from resolutions.publishing.page_kinds.listing import Group, Item
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.due_dates import NO_BODY, NO_DATE, by_day, by_quarter
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import TASKS, latest, tasks_left
from resolutions.publishing.wording.sorting import sort_key

SECTION = message("navigation", "Nhiệm vụ")
"""The name of the section."""


@dataclass(frozen=True, slots=True)
class TasksView:
    """What a page of tasks shows."""

    title: str
    """Its heading."""
    lead: str
    """What is listed, in a sentence."""
    doors: tuple[Group, ...]
    """The ways to ask: by time, by body; none on the page of one time."""
    groups: tuple[TaskGroup, ...]
    """The tasks."""
    left: str
    """How many are not shown; empty when all are."""
    reuse: Reuse
    """Downloads and citation."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Tasks with a page of their own."""

    name: str
    """The last part of its address."""
    tasks: Sequence[Record]
    """The tasks."""


def pages(context: Context) -> Iterator[Page]:
    """All tasks, and the page of each quarter and of what has no day or no body, in both languages."""
    known = duties(context)
    for language in LANGUAGES:
        yield _all(context, known, language)
        for lot in lots(known):
            yield _page(context, known, language, lot)


def parts(context: Context) -> dict[str, partial[tuple[File, ...]]]:
    """Address without ending -> what makes the files of a lot that has some."""
    known = duties(context)
    return {_stem(lot): partial(_files, context, lot) for lot in lots(known) if _filed(known, lot) == lot}


def _stem(lot: Lot) -> str:
    return f"data/tasks/{lot.name}"


def lots(known: Duties) -> Iterator[Lot]:
    """The tasks of each year and quarter, those without a day, and those of no registered body."""
    quarters = by_quarter(known.tasks)
    for year, names in groupby((name for name in quarters if name), key=lambda name: name[:4]):
        own = list(names)
        yield Lot(year, [task for name in own for task in quarters[name]])
        yield from (Lot(name.lower(), quarters[name]) for name in own)
    if "" in quarters:
        yield Lot(NO_DATE, quarters[""])
    nobody = [task for task in known.tasks if task["task_id"] not in known.bodies_of_task]
    if nobody:
        yield Lot(NO_BODY, nobody)


def _filed(known: Duties, lot: Lot) -> Lot | None:
    """The lot whose files hold these tasks: a quarter is in those of its year, tasks without a day in all tasks.

    What stands in a file once needs no file of its own.
    """
    if lot.name == NO_DATE:
        return None
    if lot.name == NO_BODY:
        return lot
    year = lot.name[:4]
    return Lot(year, by_day([task for task in known.tasks if task["deadline"][:4] == year]))


def _files(context: Context, lot: Lot | None) -> tuple[File, ...]:
    if lot is None:
        return ()
    titles = {each: heading(context, each, lot.name) for each in LANGUAGES}
    pages = {each: addresses.entry(each, "tasks", lot.name) for each in LANGUAGES}
    return record_files(context, "tasks", _stem(lot), titles, pages, lot.tasks)


def heading(context: Context, language: Language, name: str) -> str:
    """What the page of a lot is called."""
    words = context.words[language]
    if name == NO_DATE:
        return words.say("Nhiệm vụ không có ngày hạn")
    if name == NO_BODY:
        return words.say("Nhiệm vụ không nêu cơ quan có trong danh mục")
    if name.isdecimal():
        return words.say("Nhiệm vụ đến hạn trong năm %(year)s", year=name)
    return words.say("Nhiệm vụ đến hạn trong %(period)s", period=words.period(name.upper()))


@promised
def _page(context: Context, known: Duties, language: Language, lot: Lot) -> Page:
    words, title, filed = context.words[language], heading(context, language, lot.name), _filed(known, lot)
    address = addresses.entry(language, "tasks", lot.name)
    grouped = by_document if lot.name == NO_BODY else by_deadline if lot.name.isdecimal() else by_body
    groups = tuple(grouped(context, known, language, address, latest(lot.tasks)))
    left = tasks_left(words, len(lot.tasks) - TASKS)
    lead = words.counted("%(num)s nhiệm vụ", len(lot.tasks))
    offers = part_downloads(context, language, address, "tasks", _stem(filed or lot), partial(_files, context, filed))
    view = TasksView(title, lead, (), groups, left, reuse(context, language, address, title, offers))
    crumbs = ((words.sense(SECTION), addresses.section(language, "tasks")),)
    return page(context, frame(context, language, address, title, title, crumbs), "tasks.html", view)


def _all(context: Context, known: Duties, language: Language) -> Page:
    words, address = context.words[language], addresses.section(language, "tasks")
    lead = words.say("Văn bản giao việc gì, cho cơ quan nào, hạn đến ngày nào, kèm đúng câu đã giao.")
    dated = [task for task in known.tasks if task["deadline"]]
    open_ended = [task for task in known.tasks if not task["deadline"]]
    groups = (
        *by_deadline(context, known, language, address, latest(dated, TASKS // 2)),
        *by_document(context, known, language, address, open_ended[: TASKS // 2]),
    )
    left = max(len(open_ended) - TASKS // 2, 0) + max(len(dated) - TASKS // 2, 0)
    view = TasksView(
        words.sense(SECTION),
        lead,
        tuple(_doors(context, known, language, address)),
        groups,
        tasks_left(words, left),
        reuse(context, language, address, words.sense(SECTION), table_downloads(context, language, "tasks")),
    )
    return page(context, frame(context, language, address, view.title, lead), "tasks.html", view)


def _doors(context: Context, known: Duties, language: Language, address: str) -> Iterator[Group]:
    words, link = context.words[language], linker(context, address)

    def item(lot: Lot, text: str) -> Item:
        """A link to a lot of tasks, and how many they are."""
        to = link(addresses.entry(language, "tasks", lot.name))
        return Item(Link(text[:1].upper() + text[1:], to), words.counted("%(num)s nhiệm vụ", len(lot.tasks)))

    found = list(lots(known))
    timed = tuple(item(lot, words.period(lot.name.upper())) for lot in found if lot.name[0].isdecimal())
    if timed:
        yield Group("due", words.say("Theo thời hạn"), timed)
    named = sorted(known.of_body, key=lambda key: sort_key(words.plain(known.bodies[key], "name")))
    bodies = tuple(
        Item(
            body_link(context, known, language, address, key),
            words.counted("%(num)s nhiệm vụ", len(known.of_body[key])),
        )
        for key in named
    )
    every = Item(
        Link(words.say("Mọi cơ quan, kể cả việc giao chung cho nhóm"), link(addresses.section(language, "bodies"))), ""
    )
    yield Group("bodies", words.say("Theo cơ quan"), (*bodies, every))
    others = tuple(item(lot, heading(context, language, lot.name)) for lot in found if not lot.name[0].isdecimal())
    if others:
        yield Group("open", words.say("Không rõ hạn hoặc cơ quan"), others)
