"""The register of bodies: groups of bodies that are addressed together."""

from __future__ import annotations

import json

import pytest
from reading import loaded

from resolutions.register_files import bodies, places

ONE = "- id: one\n  name: {vi: Một, en: One}\n  side: state\n  level: any\n"
TWO = "- id: two\n  name: {vi: Hai, en: Two}\n  side: state\n  level: any\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"{ONE}  group: three\n{TWO}", "unknown-body", 5),
        (f"{ONE}  group: one\n{TWO}", "bad-group", 5),
        (f"{ONE}  group: two\n{TWO}  group: one\n", "bad-group", 5),
    ],
)
def test_a_group_that_cannot_be_is_an_error_with_its_line(text: str, code: str, line: int) -> None:
    _, problems = bodies("bodies.yaml", text)
    assert (problems[0].code, problems[0].line) == (code, line)


def test_a_body_names_its_group() -> None:
    made, problems = bodies("bodies.yaml", f"{ONE}  group: two\n{TWO}")
    assert not problems
    assert [body.group_id for body in made] == ["two", ""]


def test_departments_are_addressed_with_all_departments_and_sectors() -> None:
    groups = {body.body_id: body.group_id for body in loaded.vocabulary().bodies}
    assert groups["department-of-health"] == "departments-and-sectors"
    assert groups["departments-and-sectors"] == ""


@pytest.mark.parametrize("name", ["Sở {x}", "Sở ${7*7}", "Sở [a", "Sở a|b", "[Sở]"])
def test_a_name_that_texts_are_searched_for_is_plain_words(name: str) -> None:
    """A hole that nothing fits used to end the build with a trace back."""
    told = json.dumps(name, ensure_ascii=False)
    place = "en: x}\n  type: Tỉnh\n  level: province\n"
    rest = "en: x}\n  side: state\n  level: any\n"
    for text in (f"- id: a\n  name: {{vi: {told}, {rest}", f"- id: a\n  name: {{vi: Sở, {rest}  writes: [{told}]\n"):
        _, problems = bodies("bodies.yaml", text)
        assert [problem.code for problem in problems] == ["bad-value"]
    _, problems = places("places.yaml", f"- id: a\n  name: {{vi: {told}, {place}")
    assert [problem.code for problem in problems] == ["bad-value"]
