"""Tasks -> views: who is to do what by when, each with the words of the document and the link to its clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resolutions.publishing.duties.body_names import Assignee, assignee, body_link
from resolutions.publishing.duties.duty_lookup import Duties
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.changed_words import beginning
from resolutions.publishing.wording.due_dates import NO_BODY
from resolutions.publishing.wording.languages import Language, Record, Words
from resolutions.publishing.wording.markup import element

FIRST_WORDS = 45
"""So many words of a task are shown; the link leads to all of them."""
OWN_WORDS = 20
"""So many on the page of its document, where all of them can be read."""


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task in a list."""

    who: Assignee | None
    """Whom it is given to; None when the heading above it says just that."""
    text: str
    """Its first words."""
    due: str
    """The last day in words; empty when no day follows from the document."""
    due_printed: str
    """By when or how often, as printed; empty when nothing is said."""
    reports_to: Link | None
    """To whom a report is due, as printed, with the page of that body; None when nothing is said."""
    clause: Link
    """The clause that gives it."""
    document: Link | None
    """The document that gives it; None on its own page."""
    place: str
    """The place of that document; empty on its own page."""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks under one heading."""

    id: str
    """The anchor of the heading."""
    heading: Link
    """What they have in common, with the page of that when there is one."""
    tasks: tuple[TaskView, ...]
    """The tasks in the order shown."""
    left: str = ""
    """How many more there are; empty when all are shown, or the page says so for several groups together."""


def task_views(
    context: Context, known: Duties, language: Language, address: str, tasks: Iterable[Record], said: str = ""
) -> tuple[TaskView, ...]:
    """Tasks for the page at an address, in the order given, below a heading that names the body ``said``.

    ``NO_BODY`` says that nothing is printed where a task names nobody.
    """
    return tuple(_view(context, known, language, address, task, said) for task in tasks)


def _view(context: Context, known: Duties, language: Language, address: str, task: Record, said: str) -> TaskView:
    words, document = context.words[language], context.documents[task["document_id"]]
    who = assignee(context, known, language, address, task)
    alone = known.bodies_of_task.get(task["task_id"], ()) == (said,) and not who.printed
    alone = alone or (said == NO_BODY and not task["assignee_vi"])
    own = address == addresses.entry(language, "documents", task["document_id"])
    return TaskView(
        None if alone else who,
        first_words(words, task, OWN_WORDS if own else FIRST_WORDS),
        words.date(task["deadline"]),
        words.original(task["deadline_text_vi"]),
        _receiver(context, known, language, address, task) if task["reports_to_vi"] else None,
        Link(clause_name(context, words, task["clause_id"]), passage(context, language, address, task["clause_id"])),
        None if own else document_link(context, language, address, document),
        "" if own else place_link(context, language, address, document["place_id"]).text,
    )


def first_words(words: Words, task: Record, most: int = FIRST_WORDS) -> str:
    """The beginning of a task as a quotation, in Vietnamese when it has no English."""
    text = task[f"text_{words.language}"]
    return element("q", beginning(text or task["text_vi"], most), lang=words.language if text else "vi")


def clause_name(context: Context, words: Words, clause_id: str) -> str:
    """A clause by its printed numbering, or that it is the place in the text."""
    path = context.clauses[clause_id]["path"]
    return words.say("mục %(number)s", number=path) if path else words.say("xem trong toàn văn")


def _receiver(context: Context, known: Duties, language: Language, address: str, task: Record) -> Link:
    """The body that a report is due to: its page, by the name that the document gives it."""
    key, printed = task["reports_to_id"], context.words[language].text(task, "reports_to")
    return Link(printed, body_link(context, known, language, address, key).href if key else "")
