"""Deadline -> quarter and year: under what time a task is listed, and what that time is called."""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.publishing.wording.languages import Record

NO_DATE = "no-date"
"""The name of the list of tasks without a day."""
NO_BODY = "no-body"
"""The name of the list of tasks whose body is not named or not registered."""


def quarter(day: str) -> str:
    """The quarter of an ISO day as a published period: ``2021-03-31`` is ``2021-Q1``; empty without a day."""
    return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" if day else ""


def by_day(tasks: Iterable[Record]) -> list[Record]:
    """Tasks by day, those without one last, in printed order."""
    return sorted(tasks, key=lambda each: each["deadline"] or "9999")


def by_quarter(tasks: Iterable[Record]) -> dict[str, list[Record]]:
    """Quarter -> its tasks by day, quarters in order; tasks without a day are under ``""``, which comes last."""
    found: dict[str, list[Record]] = {}
    for task in by_day(tasks):
        found.setdefault(quarter(task["deadline"]), []).append(task)
    return found
