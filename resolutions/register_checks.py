"""Registers -> Problems: ids that no register knows, words that two entries claim, places that cannot be as told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from resolutions.entries import Text
from resolutions.phrases import words
from resolutions.problems import Problem, did_you_mean
from resolutions.registers import Indicator, Wording
from resolutions.units import Units

Row = Mapping[str, Any]


def same_ids(rows: Iterable[Row], path: str) -> Iterator[Problem]:
    """Ids that stand twice in a register."""
    seen: dict[str, int] = {}
    for row in rows:
        key = row["id"]
        if key in seen:
            what = f"the id '{key}' is used twice (first on line {seen[key]})"
            yield Problem(path, key.line, "duplicate-id", what, "give one of them another id")
        seen.setdefault(key, key.line)


def same_forms(rows: Sequence[Row], forms: Callable[[Row], Iterable[Text]], path: str) -> Iterator[Problem]:
    """Printed forms that two entries of a register claim, so that their order would decide."""
    claimed: dict[tuple[str, ...], tuple[int, Text]] = {}
    for place, row in enumerate(rows):
        for form in forms(row):
            owner, first = claimed.setdefault(words(form), (place, form))
            if owner != place:
                what = f"'{form}' is also claimed on line {first.line}"
                yield Problem(path, form.line, "same-words", what, "delete it in one of the two entries")


def misplaced(rows: Sequence[Row], levels: Sequence[str], path: str) -> Iterator[Problem]:
    """Places that are part of no place, or of one that is no larger, or that end before they begin."""
    known = {row["id"]: row for row in rows}
    for row in rows:
        for key in ("parent", "successor"):
            if key in row and row[key] not in known:
                what = f"there is no place '{row[key]}'"
                yield Problem(path, row[key].line, "unknown-place", what, did_you_mean(row[key], known))
        parent = known.get(row.get("parent"))
        if parent is not None and levels.index(parent["level"]) >= levels.index(row["level"]):
            what = f"'{row['id']}' ({row['level']}) cannot be part of '{parent['id']}' ({parent['level']})"
            yield Problem(path, row["parent"].line, "bad-parent", what, "name a place of a higher level")
        if row.get("successor") == row["id"]:
            what = f"'{row['id']}' cannot become part of itself"
            yield Problem(path, row["successor"].line, "bad-successor", what, "name another place or leave it out")
        if row.get("to") and row.get("from", "") > row["to"]:
            what = f"'{row['id']}' ends on {row['to']}, before it begins on {row['from']}"
            yield Problem(path, row["to"].line, "bad-days", what, "correct one of the two days")


def unknown_groups(rows: Sequence[Row], path: str) -> Iterator[Problem]:
    """Bodies whose group is no body, or which are in the end a group of themselves."""
    groups = {str(row["id"]): str(row.get("group", "")) for row in rows}
    for row in (row for row in rows if "group" in row):
        if row["group"] not in groups:
            what, todo = f"there is no body '{row['group']}'", did_you_mean(row["group"], groups)
            yield Problem(path, row["group"].line, "unknown-body", what, todo)
        above, seen = str(row["group"]), {str(row["id"])}
        while above and above not in seen:
            seen.add(above)
            above = groups.get(above, "")
        if above == row["id"]:
            what = f"'{row['id']}' is in the end a group of itself"
            yield Problem(path, row["group"].line, "bad-group", what, "name another group or leave it out")


def unknown_references(
    indicators: Iterable[Indicator], units: Units | None, topics: Collection[str]
) -> Iterator[Problem]:
    """Indicators whose unit or topic nobody knows; not asked where those could not be loaded."""
    for one in indicators:
        if units is not None and units.get(one.unit_id) is None:
            what = f"the unit '{one.unit_id}' is not in vocabulary/units.yaml"
            remedy = did_you_mean(one.unit_id, units.simple_ids())
            todo = remedy if remedy.endswith("?") else "add the unit or correct its id"
            yield Problem(one.path, one.unit_line, "unknown-unit", what, todo)
        if topics and one.topic_id not in topics:
            what = f"the topic '{one.topic_id}' is not in topics.yaml"
            yield Problem(one.path, one.topic_line, "unknown-topic", what, did_you_mean(one.topic_id, topics))


def same_wordings(indicators: Iterable[Indicator]) -> Iterator[Problem]:
    """Wordings that two indicators of one measure claim."""
    claimed: dict[tuple[object, ...], Wording] = {}
    for indicator in indicators:
        for wording in indicator.wordings:
            key = (words(wording.text), words(wording.under), indicator.measure)
            first = claimed.setdefault(key, wording)
            if first is not wording:
                what = f"the wording '{wording.text}' is also claimed by {first.path}:{first.line}"
                yield Problem(wording.path, wording.line, "same-wording", what, "delete it in one of the two")
