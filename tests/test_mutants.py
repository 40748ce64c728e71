"""The list of faults that change nothing, and the plan of `make mutants`, name what is there; reasons are given."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bench.swapping import swapped
from resolutions.reading.proof.spelled_words import Pieces, split

ROOT = Path(__file__).resolve().parent.parent
GROUPS = tomllib.loads((ROOT / "bench/mutants.toml").read_text("utf-8"))["group"]
MODULES = [f"resolutions/{module}.py" for group in GROUPS for module in group["modules"]]


def listed() -> list[dict[str, str]]:
    with (ROOT / "tests/mutants-equivalent.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_module_of_the_plan_and_each_of_its_tests_is_there() -> None:
    assert [path for path in MODULES if not (ROOT / path).is_file()] == []
    assert len(set(MODULES)) == len(MODULES)
    tests = [f"tests/{name}" for group in GROUPS for name in group["tests"]]
    assert [path for path in tests if not (ROOT / path).is_file()] == []


def test_every_fault_that_changes_nothing_is_one_of_a_line_that_stands_there() -> None:
    for row in listed():
        assert row["module"] in MODULES
        lines = (line.strip() for line in (ROOT / row["module"]).read_text("utf-8").splitlines())
        assert row["line"] in lines, f"{row['module']} has no line {row['line']!r}: take the row off the list"


def test_every_fault_that_changes_nothing_has_a_reason_and_stands_once() -> None:
    rows = listed()
    assert all(len(row["reason"].split()) >= 4 for row in rows)
    names = [(row["module"], row["line"], row["becomes"]) for row in rows]
    assert sorted(set(names)) == names


def test_a_fault_is_put_into_a_module_whose_classes_were_given_functions_that_it_does_not_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = Pieces(("a", "b"), (0, 2), (1, 3), (0, 0))
    path = "resolutions/reading/proof/spelled_words.py"
    source = (ROOT / path).read_text("utf-8").replace("self.ends[i - 1] == self.starts[i]", "True")
    mutant: Any = SimpleNamespace(module=path, source=source)
    monkeypatch.setattr(Pieces.joined, "__code__", Pieces.joined.__code__)  # given back behind the test
    assert not text.joined(1)
    assert swapped(mutant)
    assert text.joined(1)
    assert split("a b") == ("a", "b")


def test_a_fault_that_has_no_place_in_the_loaded_program_is_not_said_to_be_put_in() -> None:
    path = "resolutions/reading/proof/spelled_words.py"
    source = (ROOT / path).read_text("utf-8") + "\n\ndef other() -> None:\n    return\n"
    mutant: Any = SimpleNamespace(module=path, source=source)
    assert not swapped(mutant)
