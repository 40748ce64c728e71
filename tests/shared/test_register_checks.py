"""What the registers of places and indicators cannot say: each fault with its line and its remedy."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.entries import Text
from resolutions.register_checks import same_forms
from resolutions.register_files import indicator, places

KON_TUM = "- id: kon-tum\n  name: {vi: Kon Tum, en: Kon Tum}\n  type: tỉnh\n  level: province\n"
POVERTY = loaded.files()["indicators/poverty-rate.yaml"].decode()


@pytest.mark.parametrize(
    ("more", "code", "line", "what"),
    [
        ("parent: kontum", "unknown-place", 5, "there is no place 'kontum'"),
        ("successor: quang-ngai", "unknown-place", 5, "there is no place 'quang-ngai'"),
        ("parent: kon-tum", "bad-parent", 5, "'kon-tum' (province) cannot be part of 'kon-tum' (province)"),
        ("successor: kon-tum", "bad-successor", 5, "'kon-tum' cannot become part of itself"),
        ("from: 2025-07-01\n  to: 2025-06-30", "bad-days", 6,
         "'kon-tum' ends on 2025-06-30, before it begins on 2025-07-01"),
    ],
)  # fmt: skip
def test_a_place_that_cannot_be_is_told(more: str, code: str, line: int, what: str) -> None:
    _, (problem,) = places("places.yaml", f"{KON_TUM}  {more}\n")
    assert (problem.code, problem.line, problem.what) == (code, line, what)


@pytest.mark.parametrize("more", ["from: 1991-08-12\n  to: 1991-08-12", "to: 2025-06-30", "from: 1991-08-12"])
def test_a_place_may_end_on_the_day_it_begins_or_tell_one_day_only(more: str) -> None:
    assert places("places.yaml", f"{KON_TUM}  {more}\n")[1] == []


def test_a_place_is_part_of_a_larger_one() -> None:
    district = "- id: x\n  name: {vi: X, en: X}\n  type: huyện\n  level: district\n  parent: kon-tum\n"
    assert places("places.yaml", KON_TUM + district)[1] == []
    (problem,) = places("places.yaml", KON_TUM + "  parent: x\n" + district)[1]
    assert (problem.code, problem.line) == ("bad-parent", 5)


def test_the_name_of_the_file_is_the_id_of_an_indicator() -> None:
    assert indicator("indicators/poverty-rate.yaml", POVERTY)[1] == []
    made, (problem,) = indicator("indicators/Poverty rate.yaml", POVERTY)
    assert made is None
    assert (problem.code, problem.line) == ("bad-id", 0)
    assert problem.what == "the name of the file cannot be 'Poverty rate'"


def test_a_form_that_two_entries_claim_is_told_and_one_that_an_entry_repeats_is_not() -> None:
    rows = [{"titles": [Text("Nghị quyết", 1), Text("NGHỊ QUYẾT", 1)]}, {"titles": [Text("nghị  quyết", 2)]}]
    (problem,) = same_forms(rows, lambda row: row["titles"], "document_kinds.yaml")
    assert (problem.line, problem.code) == (2, "same-words")
    assert problem.what == "'nghị  quyết' is also claimed on line 1"
