"""Our sources -> Pool: the targets, tasks and telling paragraphs that documents are put together from."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MARKS = {"dash": "- ", "plus": "+ ", "dash_plus": "- + ", "asterisk": "* "}
"""How the source prints a list mark that the table names."""


@dataclass(frozen=True, slots=True)
class Target:
    """One printed target with the rows below it."""

    lines: tuple[str, ...]
    """The lines as printed."""
    observations: int
    """How many figures our own data counts in them."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What our sources print."""

    targets: tuple[Target, ...]
    """Targets that are list items."""
    tasks: tuple[str, ...]
    """Tasks in words alone."""
    stories: tuple[str, ...]
    """Paragraphs of the account of the year before."""


def pool(package: Path) -> Pool:
    """What the published tables of our sources hold."""
    clauses = list(_rows(package / "clauses.csv"))
    figures = Counter(row["clause_id"] for row in _rows(package / "observations.csv"))
    tasks = {row["clause_id"] for row in _rows(package / "tasks.csv")}
    plain = [row for row in clauses if row["clause_id"] not in figures and row["kind"] in ("item", "paragraph")]
    return Pool(
        tuple(_targets(clauses, figures)),
        tuple(_whole(row["text_vi"] for row in plain if row["clause_id"] in tasks)),
        tuple(_whole(row["text_vi"] for row in plain if row["path"] == "I")),
    )


def _targets(clauses: list[dict[str, str]], figures: Counter[str]) -> Iterator[Target]:
    """Each item of the chapters of targets that no row stands above, with those below it."""
    listed = [row for row in clauses if row["path"].startswith("II.2") and row["mark"] and row["number"] == ""]
    for row in listed:
        if row["mark"] == "dash":
            below = [one for one in listed if one["parent_id"] == row["clause_id"]]
            lines = tuple(MARKS[one["mark"]] + one["text_vi"] for one in (row, *below))
            yield Target(lines, sum(figures[one["clause_id"]] for one in (row, *below)))


def _whole(texts: Iterable[str]) -> Iterator[str]:
    """Texts of an even length: no fragments, and none that fills a page."""
    return (text for text in texts if 120 < len(text) < 900)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)
