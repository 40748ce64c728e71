"""Heads of many levels and years: what an archivist would record of each, and what must not be read in them.

Each file of ``heads/`` lists what is expected, then the text; a line that begins with "!" names what would be wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import loaded

FILES = sorted((Path(__file__).parent / "heads").glob("*.txt"))


def parts(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]], str]:
    expected, _, text = path.read_text(encoding="utf-8").partition("----\n")
    lines = [line.partition(": ") for line in expected.splitlines()]
    wanted = [(key, value) for key, _, value in lines if not key.startswith("!")]
    return wanted, [(key[1:], value) for key, _, value in lines if key.startswith("!")], text


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_head_is_read_as_an_archivist_would(path: Path) -> None:
    wanted, wrong, text = parts(path)
    facts = loaded.read(text)
    document = facts.documents[0]
    place = next((place for place in facts.places if place.place_id == document.place_id), None)

    def value(key: str) -> str:
        if key == "finding":
            return " ".join(one.check for one in facts.findings)
        return str(getattr(place if key in ("parent_id", "valid_from", "valid_to") else document, key))

    assert [(key, value(key)) for key, _ in wanted] == wanted
    assert [(key, said) for key, said in wrong if value(key) == said] == []


def test_the_heads_are_many_and_a_third_of_them_hold_something_that_must_not_be_read() -> None:
    tempting = [path for path in FILES if parts(path)[1]]
    assert len(FILES) >= 15
    assert len(tempting) * 3 >= len(FILES)


def test_one_name_before_and_after_the_mergers_is_two_places() -> None:
    found = [loaded.read(parts(path)[2]).places for path in FILES[:2]]
    first, second = (next(place for place in places if place.name_vi == "Sơn Khánh") for places in found)
    assert first.place_id != second.place_id
    assert (first.valid_to, second.valid_from) == ("2025-06-30", "2025-07-01")
