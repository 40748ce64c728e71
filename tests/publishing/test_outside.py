"""frictionless is shown what it has not judged; what it or our own judge refuses is refused after any small change."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from publishing.hand_made import META, OBSERVATION, SCHEMAS, table, tables

from resolutions.publishing.judging import judge, outside
from resolutions.publishing.packaging import packages
from resolutions.publishing.tables import Table

PLACE = "datapackage"
CLAUSES = [dict(zip(SCHEMAS["clauses"].header, row, strict=True)) for row in tables()["clauses"].rows]
DOCUMENTS = list(tables()["documents"].records())
UNITS = list(tables()["units"].records())


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is known from other tests, and tables with faults are written as well."""
    monkeypatch.setattr(packages, "_refused", lambda tables, folder: [])
    outside.KNOWN.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    outside.KNOWN.clear()
    outside.USED.clear()
    judge.USED.clear()


def made(**changed: Table) -> dict[str, bytes]:
    return packages.publish(tables(**changed), META, PLACE)[0]


def judged(files: dict[str, bytes], jobs: int = 1) -> list[tuple[str, int, str]]:
    """What the judges find; what they remember is known to the next."""
    with outside.judges(files, SCHEMAS, PLACE, jobs) as opinion:
        problems = opinion(Path())
    outside.KNOWN.update(outside.USED)
    return [(one.path, one.line, one.code) for one in problems]


def rows(files: dict[str, bytes]) -> dict[str, int]:
    """How many rows of each table frictionless is shown."""
    shown, _ = outside.show(files, SCHEMAS)
    return {name: data.count(b"\n") - 1 for name, (_, data) in shown.tables.items()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_passed_is_not_shown_again(jobs: int) -> None:
    everything = {name: len(one.rows) for name, one in tables().items() if one.rows}
    assert {name: count for name, count in rows(made()).items() if count} == everything
    assert judged(made(), jobs) == []
    registries = {"indicators": 1, "units": 3, "topics": 2, "places": 3}
    assert {name: count for name, count in rows(made()).items() if count} == registries
    fresh = made(observations=table("observations", {**OBSERVATION, "value": "5048"}))
    only = {"documents": 1, "clauses": 2, "observations": 1, "numbers": 1}
    assert {name: count for name, count in rows(fresh).items() if count} == registries | only
    assert judged(fresh, jobs) == []
    assert sum(rows(fresh).values()) == sum(registries.values())


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_our_own_judge_passed_in_another_process_is_remembered_here(jobs: int) -> None:
    assert judged(made(), jobs) == []
    assert len(judge.USED) == 1 + len({path.partition("/")[0] for path in made() if "/" in path})


def test_with_other_columns_everything_is_shown_again() -> None:
    judged(made())
    other = {**SCHEMAS, "topics": replace(SCHEMAS["topics"], title_en="Other")}
    assert len(outside.show(made(), other)[0].tables["clauses"][1]) == len(made()["clauses.csv"])


FAULTS = {
    "a cell of a changed document": ("observations", table("observations", {**OBSERVATION, "comparator": "more"})),
    "a row without its key": ("observations", table("observations", {**OBSERVATION, "observation_id": ""})),
    "a registry row that unchanged documents use": ("units", table("units", {**UNITS[0], "factor": "x"}, *UNITS[1:])),
    "a registry row that no document uses": ("units", table("units", *UNITS[:2], {**UNITS[2], "base_unit": ""})),
    "a key of two registry rows": ("units", table("units", *UNITS, UNITS[2])),
    "a reference between registry rows": ("units", table("units", *UNITS[:2], {**UNITS[2], "base_unit": "none"})),
    "a reference within a changed document": (
        "observations",
        table("observations", {**OBSERVATION, "clause_id": "a/none"}),
    ),
    "a reference to no registry row": ("observations", table("observations", {**OBSERVATION, "unit_id": "none"})),
}
BETWEEN = {
    "a key of two documents": ("clauses", table("clauses", *CLAUSES[:2], {**CLAUSES[2], "clause_id": "a/i"})),
    "a reference to a document that is gone": ("documents", table("documents", DOCUMENTS[1])),
}


@pytest.mark.parametrize("known", [False, True], ids=["clean", "incremental"])
@pytest.mark.parametrize("fault", [*FAULTS, *BETWEEN])
def test_no_fault_passes_after_a_small_change_or_from_nothing(fault: str, known: bool) -> None:
    name, one = {**FAULTS, **BETWEEN}[fault]
    if known:
        assert judged(made()) == []
    assert judged(made(**{name: one})) != []
    assert judged(made()) == []
    assert judged(made(**{name: one})) != [], "and what was refused is refused again"


@pytest.mark.parametrize("known", [False, True], ids=["clean", "incremental"])
@pytest.mark.parametrize("fault", FAULTS)
def test_frictionless_finds_them_without_our_own_judge(
    fault: str, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "judge_files", lambda *given: [])
    name, one = FAULTS[fault]
    if known:
        assert judged(made()) == []
    found = judged(made(**{name: one}))
    assert {code for _, _, code in found} == {"frictionless"}
    assert (f"{PLACE}/{name}.csv" in {path for path, _, _ in found}) == ("reference" not in fault)


def test_lines_are_told_where_they_are_those_of_the_published_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "judge_files", lambda *given: [])
    broken = made(observations=FAULTS["a cell of a changed document"][1])
    assert judged(broken) == [(f"{PLACE}/observations.csv", 2, "frictionless")]
    assert judged(made()) == []
    assert judged(broken) == [(f"{PLACE}/observations.csv", 0, "frictionless")]


def test_a_description_that_is_missing_or_damaged_is_a_problem_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "judge_files", lambda *given: [])
    for descriptor in (b"", b"{}", b'{"resources": 1}'):
        found = judged({**made(), "datapackage.json": descriptor})
        assert {(path, code) for path, _, code in found} == {(f"{PLACE}/datapackage.json", "frictionless")}
