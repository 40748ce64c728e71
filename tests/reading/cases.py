"""Fixture files -> Cases: Markdown that people read, each case a title, a text and what must be read in it.

The first fenced block of a file, above its first case, is the head that every text of the file stands under; a block
marked ``whole`` stands alone. A table with ``label`` lists the observations; where there is none, nothing may be read.
A table with ``number`` lists the numbers that are no quantities, in printed order; where there is none, there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reading import loaded

from resolutions.facts import Facts

FIXTURES = Path(__file__).parent / "fixtures"
COLUMNS = ("label", "value", "comparator", "high", "unit_id", "kind", "measure", "period")
_FIELDS = {"label": "label_vi", "high": "value_high", "parent": "parent_label_vi", "scope": "scope_vi"}
_FENCE = "```"
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a fixture file."""

    place: str
    """``limits.md:12``."""
    title: str
    """What the case shows."""
    head: str
    """What stands above the text."""
    text: str
    """The text, with the line ends of the file."""
    observations: tuple[Row, ...]
    """What must be read, by column."""
    numbers: tuple[Row, ...]
    """Which numbers are no quantities, with their roles."""


def cases(path: Path) -> Iterator[Case]:
    """The cases of a fixture file in order."""
    head, *sections = path.read_text("utf-8").split("\n## ")
    line = head.count("\n") + 2
    for section in sections:
        title, _, body = section.partition("\n")
        whole, text = _fenced(body)
        tables = list(_tables(body[body.rindex(_FENCE) :]))
        observations = [row for table in tables for row in table if "label" in row]
        numbers = [row for table in tables for row in table if "number" in row]
        above = "" if whole else _fenced(head)[1]
        yield Case(f"{path.name}:{line}", title, above, text, tuple(observations), tuple(numbers))
        line += section.count("\n") + 1


def _fenced(body: str) -> tuple[bool, str]:
    info, _, text = body.split(_FENCE)[1].partition("\n")
    return info == "whole", text


def _tables(body: str) -> Iterator[list[Row]]:
    for block in body.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        if lines:
            header, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            yield [dict(zip(header, row, strict=True)) for row in rows]


def all_cases(*names: str) -> list[Case]:
    """The cases of the named fixture files, or of all but ``not-yet.md``."""
    paths = [FIXTURES / name for name in names] or [p for p in sorted(FIXTURES.glob("*.md")) if p.stem != "not-yet"]
    return [case for path in paths for case in cases(path)]


def read_observations(facts: Facts, columns: tuple[str, ...]) -> list[Row]:
    """The observations with the columns of a case's table."""
    return [{name: _cell(getattr(o, _FIELDS.get(name, name))) for name in columns} for o in facts.observations]


def read_numbers(facts: Facts, begin: int) -> list[Row]:
    """The numbers after ``begin`` that are no observations."""
    left = [use for use in facts.numbers if use.start >= begin and use.role != "observation"]
    return [{"number": use.text, "role": use.role} for use in left]


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def check(case: Case) -> None:
    """Fail when the reader does not read in the text what the case says, no less and no more."""
    facts = loaded.read(case.head + case.text)
    columns = tuple(case.observations[0]) if case.observations else COLUMNS
    assert read_observations(facts, columns) == list(case.observations)
    assert read_numbers(facts, len(case.head)) == list(case.numbers)
