"""What the registers of places and indicators cannot say: each fault with its line and its remedy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import loaded

from resolutions.entries import Text
from resolutions.register_checks import same_forms, same_wordings, unknown_references
from resolutions.register_files import bodies, indicator, places
from resolutions.registers import Indicator

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


def test_an_id_that_stands_twice_is_told_with_its_first_line() -> None:
    (problem,) = places("places.yaml", KON_TUM * 2)[1]
    assert (problem.code, problem.line) == ("duplicate-id", 5)
    assert problem.what == "the id 'kon-tum' is used twice (first on line 1)"


def test_a_group_of_bodies_that_goes_round_is_told_of_its_members_only() -> None:
    groups = {"one": "two", "two": "zoo", "zoo": "two", "zz": "two"}
    row = "- {{id: {0}, name: {{vi: {0}, en: {0}}}, side: state, level: any, group: {1}}}\n"
    _, problems = bodies("bodies.yaml", "".join(row.format(*pair) for pair in groups.items()))
    assert [(problem.code, problem.line) for problem in problems] == [("bad-group", 2), ("bad-group", 3)]


class Register:
    """Units that are known by their ids."""

    def get(self, unit_id: str) -> str | None:
        return unit_id if unit_id in self.simple_ids() else None

    def simple_ids(self) -> tuple[str, ...]:
        return ("percent", "hectare")


def poverty(**changed: str) -> Indicator:
    text = POVERTY
    for old, new in changed.items():
        text = text.replace(f"{old}: {'percent' if old == 'unit' else TOPIC}\n", f"{old}: {new}\n", 1)
    made, problems = indicator("indicators/poverty-rate.yaml", text)
    assert problems == [] and made is not None
    return made


TOPIC = next(line.partition(": ")[2] for line in POVERTY.splitlines() if line.startswith("topic: "))


def test_the_unit_and_the_topic_of_an_indicator_are_known() -> None:
    def told(one: Indicator, units: object = Register(), topics: tuple[str, ...] = (TOPIC,)) -> list[str]:
        return [f"{p.code} {p.what} — {p.todo}" for p in unknown_references([one], units, topics)]  # type: ignore[arg-type]

    assert told(poverty()) == []
    assert told(poverty(unit="precent")) == [
        "unknown-unit the unit 'precent' is not in vocabulary/units.yaml — did you mean 'percent'?"
    ]
    assert told(poverty(unit="zzz")) == [
        "unknown-unit the unit 'zzz' is not in vocabulary/units.yaml — add the unit or correct its id"
    ]
    assert told(poverty(topic="zzz")) == [f"unknown-topic the topic 'zzz' is not in topics.yaml — use one of: {TOPIC}"]
    assert told(poverty(unit="zzz", topic="zzz"), None, ()) == [], "what could not be loaded is not asked"


def test_a_wording_that_two_indicators_claim_is_told_with_both_places() -> None:
    one = poverty()
    two = replace(one, indicator_id="other", wordings=tuple(replace(w, path="other.yaml") for w in one.wordings[:1]))
    (problem,) = same_wordings([one, two])
    first = one.wordings[0]
    assert (problem.path, problem.code) == ("other.yaml", "same-wording")
    assert problem.what == f"the wording '{first.text}' is also claimed by {first.path}:{first.line}"
    assert list(same_wordings([one, replace(two, measure="growth")])) == []
