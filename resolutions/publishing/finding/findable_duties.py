"""Tables -> search entries: every body with what it is told to do, the lists of tasks, and the documents wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import escape

from resolutions.publishing.duties.duty_lookup import Duties, duties
from resolutions.publishing.finding.search_entries import Entry, Part, Within
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import place_names
from resolutions.publishing.naming.wanted_names import wanted_name
from resolutions.publishing.page_kinds.body_pages import reach
from resolutions.publishing.page_kinds.task_pages import SECTION as TASKS
from resolutions.publishing.page_kinds.task_pages import heading, lots
from resolutions.publishing.page_kinds.wanted_pages import SECTION as WANTED
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message

BODY = message("search", "cơ quan")
"""The kind of a page of a body."""
TASK = message("search", "nhiệm vụ")
"""The kind of a list of tasks."""
LACKING = message("search", "văn bản còn thiếu")
"""The kind of the page of documents wanted."""


def duty_entries(context: Context) -> Iterator[Entry]:
    """All such entries in both languages, in a settled order."""
    known = duties(context)
    for language in LANGUAGES:
        yield from (_body(context, known, language, key) for key in known.shown)
        yield from _tasks(context, known, language)
        yield _wanted(context, language)


def _body(context: Context, known: Duties, language: Language, body_id: str) -> Entry:
    """A body, found by its names and by the words of the tasks it is given by name."""
    words, body = context.words[language], known.bodies[body_id]
    tasks, issued = known.of_body.get(body_id, ()), known.issued_by.get(body_id, ())
    return Entry(
        language,
        addresses.entry(language, "bodies", body_id),
        words.plain(body, "name"),
        reach(context, known, language, body_id),
        words.sense(BODY),
        _places(context, language, [*tasks, *issued]),
        _years(tasks),
        " ".join(name for name in (body["name_vi"], body["name_en"]) if name),
        within=partial(_of_body, language, tasks),
    )


def _of_body(language: Language, tasks: Sequence[Record]) -> Within:
    """What a body is told to do."""
    return Within(" ".join(dict.fromkeys(task[f"text_{language}"] or task["text_vi"] for task in tasks)))


def _tasks(context: Context, known: Duties, language: Language) -> Iterator[Entry]:
    words = context.words[language]
    parts = [(words.sense(TASKS), addresses.section(language, "tasks"), known.tasks)]
    parts += [
        (heading(context, language, lot.name), addresses.entry(language, "tasks", lot.name), tuple(lot.tasks))
        for lot in lots(known)
    ]
    for name, address, tasks in parts:
        about, places = words.counted("%(num)s nhiệm vụ", len(tasks)), _places(context, language, tasks)
        yield Entry(language, address, name, about, words.sense(TASK), places, _years(tasks))


def _wanted(context: Context, language: Language) -> Entry:
    """The page of documents wanted, on which each stands as a part."""
    words, address = context.words[language], addresses.section(language, "wanted")
    wanted = tuple(context.wanted_most.values())
    about, within = words.counted("%(num)s văn bản", len(wanted)), partial(_of_wanted, context, language, wanted)
    return Entry(language, address, words.sense(WANTED), about, words.sense(LACKING), note=about, within=within)


def _of_wanted(context: Context, language: Language, wanted: Sequence[Record]) -> Within:
    """Every document that is wanted."""
    return Within(parts=tuple(_lacking(context, language, record) for record in wanted))


def _lacking(context: Context, language: Language, wanted: Record) -> Part:
    name, date = escape(wanted_name(context, language, wanted)), context.words[language].date(wanted["issued_on"])
    heading = ", ".join(part for part in (name.striptags(), date) if part)
    return Part(wanted["wanted_id"], heading, " ".join([wanted["text_vi"], wanted["issuer_vi"]]))


def _places(context: Context, language: Language, records: Sequence[Record]) -> tuple[str, ...]:
    """The places of the documents that tasks stand in, or of documents themselves."""
    return place_names(context, language, [context.documents[each["document_id"]]["place_id"] for each in records])


def _years(tasks: Sequence[Record]) -> tuple[str, ...]:
    """The years in which the tasks are due."""
    return tuple(sorted({task["deadline"][:4] for task in tasks} - {""}))
