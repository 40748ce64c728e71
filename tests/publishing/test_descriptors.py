"""A descriptor holds what the writer puts into it and nothing else, and each fault is told with its line."""

from __future__ import annotations

import json

import pytest

from resolutions.publishing.packaging.descriptors import PACKAGE, exactly, faults, line_of, read_descriptor

VALUE = {"a": [1, {"b": 2}], "c": 3}
AS_WRITTEN = (json.dumps(VALUE, indent=2) + "\n").encode()


def told(data: bytes | None) -> tuple[object, list[tuple[int, str, str]]]:
    described, problems = read_descriptor(data, "datapackage.json")
    assert all(problem.path == "datapackage.json" for problem in problems)
    return described, [(problem.line, problem.code, problem.what) for problem in problems]


def test_what_the_writer_wrote_is_read() -> None:
    assert told(AS_WRITTEN) == (VALUE, [])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (b'  "c"', b' "c"', 8),
        (b'  "c"', b'   "c"', 8),
        (b"{\n", b"{ \n", 1),
        (b"3\n}\n", b"3\n}", 0),
        (b"3\n}\n", b"3\n}\n\n", 0),
        (b'"a"', b'"\\u0061"', 2),
    ],
)
def test_another_layout_is_told_at_the_first_line_that_differs(old: bytes, new: bytes, line: int) -> None:
    described, problems = told(AS_WRITTEN.replace(old, new, 1))
    assert described == VALUE
    assert problems == [(line, "not-canonical", "the JSON is not laid out as the writer does")]


@pytest.mark.parametrize(
    ("data", "line", "code", "what"),
    [
        (None, 0, "missing-file", "the file is missing"),
        (b"[]", 1, "bad-json", "the descriptor is not an object"),
        (b'{"a": 1, "b": 2, "a": 3}', 0, "bad-json",
         "this is not JSON: a property is written twice among: a, b, a"),
        (b'{"a": NaN}', 0, "bad-json", "this is not JSON: NaN is not a number"),
        (b'{\n"a": 1\n"b": 2}', 3, "bad-json", None),
        (b"[" * 100_000, 0, "bad-json", None),
        (b"\xff", 0, "bad-json", None),
    ],
)  # fmt: skip
def test_what_is_no_descriptor_is_refused(data: bytes | None, line: int, code: str, what: str | None) -> None:
    described, ((at, found, said),) = told(data)
    assert (described, found) == (None, code)
    assert at == line
    assert said == what or (what is None and said.startswith("this is not JSON: "))


def found(value: object, shape: object) -> list[str]:
    return [f"{'/'.join(map(str, where))} {code} {what}" for where, code, what, _ in faults(value, shape, ("top",))]


@pytest.mark.parametrize("other", [[1], [1, 2, 3], [2, 1], {}, "x", None])
def test_a_list_of_the_schema_has_just_its_items(other: object) -> None:
    assert found([1, 2], exactly([1, 2])) == []
    assert found(other, exactly([1, 2])) != []


def test_a_property_is_told_by_its_own_name() -> None:
    assert found({"bytes": "5"}, {"bytes!": int, "hash!": str}) == [
        "top/bytes bad-value 'bytes' is '5', not a int with content",
        "top missing-property 'top' lacks the property 'hash'",
    ]
    assert found([{"x": 1}], [{"x!": 2}]) == ["top/0/x bad-value 'x' is 1 instead of 2"]


def test_a_list_without_items_and_a_text_without_letters_are_refused() -> None:
    assert found([], [str]) == ["top bad-value 'top' is not what the schema says, or it is empty"]
    assert found("", str) == ["top bad-value 'top' is '', not a str with content"]
    assert [what for _, _, what, _ in faults([], PACKAGE, ())] == [
        "'the package' is not what the schema says, or it is empty"
    ]


def test_what_a_descriptor_lacks_is_told_of_its_first_line() -> None:
    assert [line_of(VALUE, where) for where in ((), ("a",), ("a", 0), ("a", 1, "b"), ("c",))] == [1, 2, 3, 5, 8]
    assert [line_of(VALUE, where) for where in (("d",), ("a", 7), ("c", "d"))] == [1, 2, 8]
