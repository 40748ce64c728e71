"""YAML whose scalars stay text, whose keys are known and used once, and whose lines are kept."""

from __future__ import annotations

import pytest
import yaml

from resolutions import entries
from resolutions.entries import Fields, Text, line_of, load
from resolutions.limits import MAX_YAML_DEPTH

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
@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]"), ("- ", ""), ("? ", "")])
def test_deep_nesting_is_a_problem_and_no_crash(depth: int, opened: str, closed: str) -> None:
    assert len(problems("a:\n  " + opened * depth + closed * depth, ANY)) >= 1


SAFE = 1500
"""So many marks of nesting the quick loader is given; many more bring down the whole program with it."""


@pytest.mark.parametrize(
    ("text", "is_quick"),
    [
        ("a: b", True),
        ("a: " + "b" * 2 * SAFE, True),
        ("a: " + "b-" * (SAFE - 2), True),
        ("a: " + "b-" * (SAFE - 1), False),
        ("- " * SAFE, False),
        ("? " * SAFE, False),
        ("a:" * (SAFE + 1), False),
        ("- b\n" * SAFE, True),
        ("[" * SAFE, True),
        ("{" * SAFE, True),
        ("[{" * (SAFE // 2), True),
        ("[" * (SAFE + 1), False),
        ("{" * (SAFE + 1), False),
        ("[{" * (SAFE // 2) + "[", False),
        ("- [b]\n" * (SAFE + 1), False),
    ],
)
def test_the_quick_loader_is_given_no_text_that_could_be_nested_too_deeply(
    text: str, is_quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[type] = []
    monkeypatch.setattr(entries.yaml, "compose", lambda text, Loader: taken.append(Loader))
    load("a.yaml", text, ANY)
    assert taken == [yaml.CSafeLoader if is_quick and hasattr(yaml, "CSafeLoader") else yaml.SafeLoader]


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MAX_CONTENT_BYTES", 10)
    assert problems("words: 12345", ANY)[0].startswith("a.yaml: the file has more than 10 characters")


def test_unhashable_and_repeated_values_are_no_fault() -> None:
    assert values("a: x\nb: x\nc: ''\n") == {"a": "x", "b": "x", "c": ""}


def test_a_file_may_have_as_many_characters_as_the_limit_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MAX_CONTENT_BYTES", 10)
    assert values("words: 123") == {"words": "123"}


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}")])
def test_nesting_is_read_to_the_limit_and_no_deeper(opened: str, closed: str) -> None:
    shape: entries.Shape = str
    for depth in range(1, MAX_YAML_DEPTH + 2):
        shape = [shape] if opened == "[" else {"a": shape}
        made, found = load("a.yaml", opened * depth + "x" + closed * depth, shape)
        if depth <= MAX_YAML_DEPTH:
            assert (found, made is None) == ([], False)
        else:
            assert [problem.code for problem in found] == ["alias-or-depth"]


def test_brackets_too_deep_for_the_parser_are_told_of_the_whole_file() -> None:
    (told,) = problems("a: " + "[" * 50_000 + "]" * 50_000, ANY)
    assert told.startswith("a.yaml: this is not valid YAML: lists or mappings are nested too deeply — look for")


def test_an_error_without_a_place_is_told_of_the_whole_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str, Loader: object) -> None:
        raise yaml.MarkedYAMLError(problem="it is odd")

    monkeypatch.setattr(entries.yaml, "compose", refuse)
    assert problems("a: b") == ["a.yaml: this is not valid YAML: it is odd — correct the line"]


def test_what_is_empty_or_has_no_line_is_told_on_the_first() -> None:
    assert problems("") == ["a.yaml:1: the file is empty — write its entries or delete it"]
    assert problems("[]") == ["a.yaml:1: the file must be a mapping — write it as 'key: value' lines"]
    assert line_of(()) == line_of("no text") == Fields().line == 1


def test_a_list_in_place_of_a_text_is_told_on_its_first_line() -> None:
    assert problems("comparator: ge\nwords:\n  - a\n  - b\n") == [
        "a.yaml:3: 'words' must be a text — write it on one line"
    ]


def test_a_text_in_place_of_a_list_is_told() -> None:
    assert problems("a:\n  b: c\n", {"a": {"b": [str]}}) == ["a.yaml:2: 'b' must be a list — begin each item with '- '"]


def test_an_item_without_a_line_is_told_on_the_line_of_its_list() -> None:
    assert problems("a: x\nb:\n  - []\n", {"a": str, "b": [{"c": str}]}) == [
        "a.yaml:2: an item of 'b' must be a mapping — write it as 'key: value' lines"
    ]


def test_a_closed_list_is_closed() -> None:
    shape = {"direction": ("more", "less", "")}
    assert load("a.yaml", "direction: less", shape) == ({"direction": "less"}, [])
    assert problems("direction: lest", shape) == ["a.yaml:1: 'direction' cannot be 'lest' — did you mean 'less'?"]


def test_a_rule_tells_what_is_wrong_and_what_to_do() -> None:
    shape = {"words": lambda text: ("has no letter", "write words") if text.isdecimal() else None}
    assert load("a.yaml", "words: x", shape) == ({"words": "x"}, [])
    assert problems("\nwords: 5", shape) == ["a.yaml:2: 'words' has no letter — write words"]


@pytest.mark.parametrize("char", ["\ud800", "\udbff", "\udc00", "\udfff"])
def test_half_of_a_character_is_told_with_its_line(char: str) -> None:
    assert problems(f'b: x\na: "y{ascii(char)[1:-1]}"', ANY) == [
        f"a.yaml:2: the value holds U+{ord(char):04X}, which is half of a character — write the character itself"
    ]


def test_characters_before_and_behind_the_halves_are_whole() -> None:
    assert values('a: "\\ud7ff\\ue000"') == {"a": "\ud7ff\ue000"}


@pytest.mark.parametrize("number", ["00110000", "FFFFFFFF"])
def test_a_number_of_no_character_is_told_of_the_whole_file(number: str) -> None:
    assert problems(f'b: x\na: "\\U{number}"', ANY) == [
        "a.yaml: this is not valid YAML: '\\U' is followed by the number of no character — write the character itself"
    ]
