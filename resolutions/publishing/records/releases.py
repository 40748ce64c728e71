"""content/releases -> Releases, Tables: what each release of the data gained, lost and corrected, as published rows.

A release is a folder with the date, a summary and the table of observations as it was; the changes are computed from
two such tables, so nobody can forget one, and the last ones from the table that is being built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Literal

from resolutions.entries import load
from resolutions.problems import Problem
from resolutions.publishing.records.drift import Change, Reading, diff, read_observations
from resolutions.publishing.tables import Table, Tables
from resolutions.text_checks import day, filled, release_version
from resolutions.vocabulary import text_of

FOLDER = "releases"
"""The folder of content/ that holds them."""
UNRELEASED = "unreleased"
"""The version of what is not released yet; it has no date and no table of its own."""
_SHAPE = {"date": day, "summary!": {"vi!": filled, "en!": filled}}


@dataclass(frozen=True, slots=True)
class Release:
    """A release of the data."""

    version: str
    """Its version, the name of its folder."""
    released_on: str
    """Its date, ISO; empty when it is not released yet."""
    summary_vi: str
    """What is new, in Vietnamese."""
    summary_en: str
    """What is new, in English."""
    observations: bytes
    """The table of observations of that time; empty when it is not released yet."""


@dataclass(frozen=True, slots=True)
class ReleasedChange:
    """One figure that a release gained, lost or corrected."""

    change_id: str
    """``<version>/<observation id>``."""
    version: str
    """The release."""
    change: Literal["gained", "lost", "changed"]
    """What became of it."""
    observation_id: str
    """The observation; it need not exist any more."""
    document_id: str
    """The document that states it; it need not exist any more."""
    label_vi: str
    """The label as printed."""
    old_comparator: str
    """The comparator before; empty when gained."""
    old_value: str
    """The value before."""
    old_value_high: str
    """The upper end or the whole before."""
    old_unit_id: str
    """The unit before."""
    old_period: str
    """The period before."""
    new_comparator: str
    """The comparator since; empty when lost."""
    new_value: str
    """The value since."""
    new_value_high: str
    """The upper end or the whole since."""
    new_unit_id: str
    """The unit since."""
    new_period: str
    """The period since."""


def read_releases(content: Mapping[str, bytes], place: str) -> tuple[tuple[Release, ...], list[Problem]]:
    """The releases, oldest first and what is not released last, with everything that is wrong with them."""
    versions = sorted(
        {path.split("/")[1] for path in content if path.startswith(f"{FOLDER}/") and path.count("/") == 2}
    )
    found: list[Release] = []
    problems: list[Problem] = []
    for version in versions:
        release, wrong = _read(content, version, place)
        problems += [*_misnamed(version, place), *wrong]
        if release is not None:
            found.append(release)
    return tuple(sorted(found, key=lambda each: (not each.released_on, each.released_on, each.version))), problems


def _misnamed(name: str, place: str) -> list[Problem]:
    fault = release_version(name)
    what = f"the name of the release {fault[0]}" if fault else ""
    return [Problem(f"{place}/{FOLDER}/{name}", 0, "bad-id", what, fault[1])] if fault else []


def _read(content: Mapping[str, bytes], version: str, place: str) -> tuple[Release | None, list[Problem]]:
    path, folder = f"{place}/{FOLDER}/{version}/release.yaml", f"{FOLDER}/{version}"
    text, problems = text_of(content, f"{folder}/release.yaml", place)
    entry, wrong = (None, []) if problems else load(path, text, _SHAPE)
    if entry is None:
        return None, [*problems, *wrong]
    table = content.get(f"{folder}/observations.csv", b"")
    summary = entry["summary"]
    release = Release(version, str(entry.get("date", "")), str(summary["vi"]), str(summary["en"]), table)
    if (version == UNRELEASED) == bool(release.released_on):
        todo = "give a release its date, and what is not released yet none"
        problems.append(Problem(path, entry.line, "bad-release", f"'{version}' has a date or lacks one", todo))
    if release.released_on and not read_observations(table):
        todo = "copy datapackage/observations.csv of that release there"
        problems.append(Problem(path, entry.line, "missing-file", f"{folder} has no observations.csv with rows", todo))
    return release, problems


def with_releases(tables: Tables, releases: Sequence[Release]) -> Tables:
    """The tables with the releases and what each of them changed."""
    current = list(tables["observations"].records())
    rows: list[ReleasedChange] = []
    before: Iterable[Mapping[str, str]] = ()
    for release in releases:
        after = read_observations(release.observations) if release.observations else current
        rows += (_row(release.version, change) for change in diff(before, after))
        before = after
    filled_in = {"releases": releases, "changes": rows}
    return {**tables, **{name: _table(tables[name], records) for name, records in filled_in.items()}}


def _table(table: Table, records: Iterable[object]) -> Table:
    header = table.schema.header
    return Table(table.schema, tuple(tuple(str(getattr(record, name)) for name in header) for record in records))


def _row(version: str, change: Change) -> ReleasedChange:
    name = change.observation_id
    said = (f"{version}/{name}", version, change.kind, name, change.document_id, change.label)
    return ReleasedChange(*said, *_cells(change.old), *_cells(change.new))


def _cells(reading: Reading | None) -> Iterator[str]:
    for field in fields(Reading):
        yield getattr(reading, field.name) if reading else ""
