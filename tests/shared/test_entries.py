"""YAML whose scalars stay text, whose keys are known and used once, and whose lines are kept."""

from __future__ import annotations

import pytest

from resolutions import entries
from resolutions.entries import Fields, Text, line_of, load

ANY = {"*": str}
LIMIT = {"words!": str, "comparator!": str, "example": str}


def values(text: str) -> object:
    made, problems = load("a.yaml", text, ANY)
    assert problems == []
    return made


def problems(text: str, shape: entries.Shape = LIMIT) -> list[str]:
    made, found = load("a.yaml", text, shape)
    assert made is None
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    "printed",
    [
        "5.047",
        "70.000",
        "010",
        "0x1F",
        "1e3",
        "12:30",
        "no",
        "No",
        "yes",
        "on",
        "~",
        "null",
        "NaN",
        ".inf",
        "2020-12-02",
        "1_000",
    ],
)
def test_scalars_stay_as_they_were_written(printed: str) -> None:
    assert values(f"a: {printed}") == {"a": printed}


def test_blocks_quotes_and_vietnamese_are_text() -> None:
    assert values('a: "5%"\nb: >\n  một\n  hai\nc: Tỷ lệ') == {"a": "5%", "b": "một hai\n", "c": "Tỷ lệ"}


def test_every_value_knows_its_line() -> None:
    made, found = load("a.yaml", "# note\na:\n  - words: x\n\n  - words: y\n", {"a": [{"words": str}]})
    assert found == []
    assert [line_of(row["words"]) for row in made["a"]] == [3, 5]
    assert [line_of(row) for row in made["a"]] == [3, 5]
    assert isinstance(made, Fields)
    assert isinstance(made["a"][0]["words"], Text)
    assert line_of("no text", 9) == 9


def test_a_key_that_is_written_twice() -> None:
    assert problems("words: a\ncomparator: ge\nwords: b\n") == [
        "a.yaml:3: the key 'words' is written twice — keep one of the two"
    ]


def test_an_unknown_key_is_corrected() -> None:
    (told,) = problems("words: a\ncomparator: ge\nexmaple: b\n")
    assert told == "a.yaml:3: the file has an unknown key 'exmaple' — did you mean 'example'?"


def test_an_unknown_key_that_is_like_nothing_is_answered_with_all() -> None:
    (told,) = problems("words: a\ncomparator: ge\nzz: b\n")
    assert told.endswith("— use one of: comparator, example, words")


def test_a_missing_key() -> None:
    (told,) = problems("words: a\n")
    assert told == "a.yaml:1: the file lacks the key 'comparator' — add 'comparator: …'"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("words: [a]\ncomparator: ge", "a.yaml:1: 'words' must be a text"),
        ("words: {a: b}\ncomparator: ge", "a.yaml:1: 'words' must be a text"),
        ("- words", "the file must be a mapping"),
        ("text", "the file must be a mapping"),
        ("[a, b]: c", "a.yaml:1: a key must be a word"),
        ("words: 'a", "a.yaml:1: this is not valid YAML"),
        ("words: a\n\tb: c", "a.yaml:2: this is not valid YAML"),
        ("a: 1\n---\nb: 2", "this is not valid YAML"),
        ("", "the file is empty"),
        ("# only a note", "the file is empty"),
        ("words: \x01", "this is not valid YAML"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, said: str) -> None:
    assert any(said in told for told in problems(text)), problems(text)


def test_all_faults_are_reported_in_one_run() -> None:
    assert len(problems("- {wrds: a}\n- {words: b, comparator: [c]}\n", [LIMIT])) == 4


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
    assert "aliases and deep nesting are not read" in problems(bomb, {"*": [str]})[0]


@pytest.mark.parametrize("text", ["a: &x b\nc: *x\n", "a: &x {b: c}\nd: {<<: *x}\n"])
def test_an_alias_is_refused(text: str) -> None:
    assert "aliases and deep nesting are not read" in problems(text, ANY)[0]


@pytest.mark.parametrize("depth", [20, 50_000])
@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}")])
def test_deep_nesting_is_a_problem_and_no_crash(depth: int, opened: str, closed: str) -> None:
    assert len(problems("a: " + opened * depth + closed * depth, ANY)) >= 1


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MAX_CONTENT_BYTES", 10)
    assert problems("words: 12345", ANY)[0].startswith("a.yaml: the file has more than 10 characters")


def test_unhashable_and_repeated_values_are_no_fault() -> None:
    assert values("a: x\nb: x\nc: ''\n") == {"a": "x", "b": "x", "c": ""}
