"""Faults put into what was read, and into the sources under it: the verification must refuse them.

A short run of ``bench/faults.py``, which puts in a thousand of each kind.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from reading import loaded

from bench.fault_kinds import KINDS
from bench.fault_target import Target
from bench.injection import Read, Tally, tallies, tally_of, text_tallies
from bench.text_faults import TEXT_KINDS
from resolutions.facts import Observation

COUNT = 5


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    return [Read(one, loaded.facts_of(name)) for name, one in loaded.document_sets().items()]


@pytest.fixture(scope="module")
def found(reads: list[Read]) -> list[Tally]:
    return list(tallies(reads, loaded.vocabulary(), COUNT))


def test_there_are_a_dozen_kinds_and_each_was_tried(found: list[Tally]) -> None:
    assert len(found) == sum(len(kinds) for kinds in KINDS.values()) >= 12
    assert Counter(tally.tried for tally in found) == {COUNT: len(found)}


@pytest.mark.parametrize("field", ["value", "unit", "comparator", "row", "period"])
def test_the_text_alone_refuses_every_fault_of_these_fields(field: str, found: list[Tally]) -> None:
    missed = [f"{t.kind}: {one}" for t in found if t.field == field for one in t.missed]
    assert missed == []
    assert all(tally.printed == tally.tried for tally in found if tally.field == field)


def test_the_second_entry_refuses_the_faults_of_labels_and_sense(found: list[Tally]) -> None:
    assert all(tally.entered == tally.tried for tally in found)


def test_a_change_in_the_source_under_the_facts_is_refused(reads: list[Read]) -> None:
    found = list(text_tallies(reads, loaded.vocabulary().lists, COUNT))
    assert len(found) == sum(len(kinds) for kinds in TEXT_KINDS.values())
    assert [(t.kind, t.missed) for t in found if t.printed < t.tried] == []
    assert all(tally.tried == COUNT for tally in found)


def unchanged(target: Target, random: Random) -> Observation:
    return target.one


def test_what_was_read_rightly_is_not_refused(reads: list[Read]) -> None:
    tally = tally_of("none", unchanged, reads, loaded.vocabulary(), COUNT, Random(1))
    assert (tally.tried, tally.printed, tally.entered) == (COUNT, 0, 0)
