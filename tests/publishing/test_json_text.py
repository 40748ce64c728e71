"""JSON is written as the standard library writes it, and parts that were written before stay as they are."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resolutions.publishing.encoding.json_text import Written, json_text, one_line

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


def plain(value: object, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


@given(VALUES, st.integers(0, 4))
@example({"a": [1, {"b": ["ă", {}]}], "c": ({"d": []}, ())}, 2)
def test_a_text_is_that_of_the_standard_library(value: object, indent: int) -> None:
    assert json_text(value, indent) == plain(value, indent)


def test_what_is_no_number_in_json_is_refused() -> None:
    for value in (float("nan"), float("inf"), [-float("inf")]):
        for write in (one_line, lambda value: json_text(value, 2)):
            with pytest.raises(ValueError):
                write(value)


def test_a_text_on_one_line_has_no_blanks_and_keeps_vietnamese_letters() -> None:
    assert one_line({"tên": ["ă", 1, {}]}) == '{"tên":["ă",1,{}]}'


def test_a_text_of_another_kind_is_written_as_a_text() -> None:
    class Named(str):
        pass

    assert json_text([Named("ă")], 2) == plain(["ă"], 2)


def test_a_part_that_was_written_for_its_place_stays_as_it_is() -> None:
    part = {"b": [1, "ă"]}
    assert json_text({"a": [Written(json_text(part, 2, 2))]}, 2) == plain({"a": [part]}, 2)
