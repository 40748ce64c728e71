"""Citations, tasks -> Told: which entries made the kind of a document referred to, who a task is for and by when."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.duties import Citation, Task
from resolutions.phrases import tokens
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.told import Told, begun


def told_citation(one: Citation, places: EntryPlaces) -> Iterator[Told]:
    """The words that announce the document."""
    items = tokens(one.text_vi)
    found = places.at("citations.names" if not one.number else "citations.kinds", items, 0)
    what = " ".join(part for part in (one.kind_id, one.number, one.issued_on) if part)
    words, place = (found.words, found.place) if found else ("the letters of its number", "")
    yield Told("cites", what, words, place)
    if one.cited_document_id:
        yield Told("  which is", one.cited_document_id, "the document held with that number, place and date", "")


def told_task(one: Task, places: EntryPlaces) -> Iterator[Told]:
    """The words that name who is to do it, that give it and that set the day."""
    yield Told("task", one.assignee_vi or "(nobody named)", begun(one.text_vi), "")
    items = tokens(one.text_vi)
    for found in list(places.find("tasks.givers", items))[:1]:
        yield Told("  given by", "", found.words, found.place)
    due = tokens(one.deadline_text_vi)
    for found in [] if not due else list(places.find("tasks.deadlines", due))[:1]:
        yield Told("  deadline", one.deadline or one.deadline_text_vi, found.words, found.place)
    for found in [] if not one.reports_to_vi else list(places.find("tasks.reports", items))[:1]:
        yield Told("  reports to", one.reports_to_vi, found.words, found.place)
