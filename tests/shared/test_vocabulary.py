"""content/ -> vocabulary: every fault of every file in one run, each with its path and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from reading import loaded

from resolutions import vocabulary as words

POVERTY = "indicators/poverty-rate.yaml"


def problems(changed: Mapping[str, bytes | None]) -> list[str]:
    """The problems of content/ with one indicator when some of its files are changed, or taken away with None."""
    given = {name: data for name, data in loaded.files().items() if name == POVERTY or "indicators/" not in name}
    files = {name: data for name, data in {**given, **changed}.items() if data is not None}
    made, found = words.load(files)
    assert (made is None) == bool(found)
    return [str(problem) for problem in found]


def replaced(name: str, old: str, new: str) -> dict[str, bytes | None]:
    data = loaded.files()[name]
    assert old.encode() in data
    return {name: data.replace(old.encode(), new.encode(), 1)}


def test_content_is_whole() -> None:
    made = loaded.vocabulary()
    assert problems({}) == []
    assert 75 <= len(made.indicators) <= 110
    assert len({one.indicator_id for one in made.indicators}) == len(made.indicators)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"vocabulary/limits.yaml": None}, "content/vocabulary/limits.yaml: the file does not exist"),
        ({"places.yaml": None}, "content/places.yaml: the file does not exist"),
        ({"vocabulary/limits.yaml": b"- \xff"}, "content/vocabulary/limits.yaml:1: byte 2 is not UTF-8"),
        ({"vocabulary/units.yaml": b""}, "content/vocabulary/units.yaml:1: the file is empty"),
        ({"vocabulary/limits.yaml": b"- {word: x}"}, "limits.yaml:1: an item of the file has an unknown key 'word'"),
        ({"vocabulary/limits.yaml": b"- {words: a, words: b}"}, "limits.yaml:1: the key 'words' is written twice"),
        ({"topics.yaml": b"- {id: a, name: {vi: b, en: c}}\n" * 2}, "topics.yaml:2: the id 'a' is used twice"),
        ({"vocabulary/periods.yaml": b"- ["}, "content/vocabulary/periods.yaml:"),
        ({"indicators/new.yaml": b"name: x"}, "content/indicators/new.yaml:1: 'name' must be a mapping"),
    ],
)
def test_a_fault_is_named_with_its_place(changed: dict[str, bytes | None], said: str) -> None:
    told = problems(changed)
    assert any(said in one for one in told), told


def test_an_indicator_with_an_unknown_unit_or_topic() -> None:
    (told,) = problems(replaced(POVERTY, "unit: percent", "unit: precent"))
    assert told.startswith(f"content/{POVERTY}:5: the unit 'precent' is not in vocabulary/units.yaml")
    told = problems(replaced(POVERTY, "topic: ", "topic: un"))[0]
    assert "is not in topics.yaml" in told


def test_two_indicators_that_claim_one_wording_are_both_named() -> None:
    (told, *_) = problems({"indicators/poverty-twin.yaml": loaded.files()[POVERTY]})
    assert told.startswith("content/indicators/poverty-twin.yaml:")
    assert "is also claimed by content/indicators/poverty-rate.yaml:" in told


def test_all_faults_are_reported_in_one_run() -> None:
    told = problems({"topics.yaml": None, "vocabulary/limits.yaml": b"", POVERTY: b"x: y"})
    assert {one.split(":")[0] for one in told} == {
        "content/topics.yaml", "content/vocabulary/limits.yaml", f"content/{POVERTY}"
    }  # fmt: skip


def test_files_that_are_no_vocabulary_stay_untouched() -> None:
    assert problems({"indicators/note.txt": b"\xff", "notes/limits.yaml": b"[", "vocabulary/.hidden": b"["}) == []


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/c.txt", ".hidden", "a/.git/x"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    assert words.read_folder(tmp_path, "content") == ({"a/c.txt": b"a/c.txt", "b.yaml": b"b.yaml"}, [])


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    files, (problem,) = words.read_folder(tmp_path / "missing", "content")
    assert files == {}
    assert str(problem) == "content: the folder does not exist — give the right --content folder"
