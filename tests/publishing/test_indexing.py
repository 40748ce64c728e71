"""Each search index is made beside the pages, and taken over while nothing that can be found changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.publishing.finding import indexing
from resolutions.publishing.finding.search_entries import Entry, Part, Within
from resolutions.publishing.framing.page import File
from resolutions.publishing.making import Workshop
from resolutions.publishing.placing.shelf import Place, Shelf

ROAD, RAIL = (partial(Within, parts=(Part("ii-1", "Đường", text),)) for text in ("bộ", "sắt"))
ENTRY = Entry("vi", "vi/x/", "Tỷ lệ", "3%", "chỉ tiêu", within=ROAD)
ENGLISH = replace(ENTRY, language="en", address="en/x/", title="Rate")
WITHOUT = Problem("site", 0, "no-search", "it does not run", "mend it", "warning")


class Program:
    """Stands for Pagefind: says what it was given, or what is wrong."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = list(problems)
        self.asked: list[str] = []

    def __call__(self, pages: Iterable[tuple[str, str]], language: str) -> tuple[list[File], list[Problem]]:
        self.asked.append(language)
        files = [File(f"pagefind/{language}/a", repr(list(pages)).encode()), File(f"pagefind/{language}/b", b"b")]
        return ([] if self.problems else files), self.problems


def made(
    folder: Path, name: str, before: Workshop, found: list[Entry], short: dict[str, str] | None = None, jobs: int = 1
) -> tuple[Workshop, list[Problem]]:
    """The workshop after an index was made in a new folder, with what an earlier workshop remembered."""
    standing = before.shelf.place.folder or folder / "none"
    shelf = Shelf(Place(folder / name, (folder / "none", standing)))
    shop = Workshop(before.now, shelf, jobs)
    with indexing.indexing(found, short or {}, shop) as index:
        return shop, index()


def test_an_index_is_made_again_when_something_that_can_be_found_in_its_language_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program()
    monkeypatch.setattr(indexing, "index_files", program)
    first, problems = made(tmp_path, "1", Workshop(), [ENTRY, ENGLISH])
    assert problems == [] and list(first.shelf) == [f"pagefind/{name}" for name in ("vi/a", "vi/b", "en/a", "en/b")]
    assert program.asked == ["vi", "en"]
    second, problems = made(tmp_path, "2", first, [ENTRY, ENGLISH])
    assert problems == [] and dict(second.shelf) == dict(first.shelf) and len(program.asked) == 2
    changed = [replace(ENTRY, within=RAIL), replace(ENTRY, years=("2021",))]
    for other in (*([one, ENGLISH] for one in changed), [ENGLISH], [ENTRY, ENTRY, ENGLISH]):
        program.asked.clear()
        third, _ = made(tmp_path, "other", second, other)
        assert program.asked == ["vi"] and len(third.shelf) == 4
    made(tmp_path, "other", second, [ENTRY, ENGLISH], {"BHYT": "bảo hiểm y tế"})
    assert program.asked == ["vi", "vi", "en"]
    program.asked.clear()
    third, _ = made(tmp_path, "3", second, [ENTRY, ENGLISH])
    assert program.asked == [] and dict(third.shelf) == dict(first.shelf)
    (tmp_path / "3/pagefind/en/a").write_bytes(b"spoilt")
    fourth, _ = made(tmp_path, "4", third, [ENTRY, ENGLISH])
    assert program.asked == ["en"] and dict(fourth.shelf) == dict(first.shelf)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_index_that_is_missing_is_told_by_every_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(indexing, "index_files", Program(WITHOUT))
    first, problems = made(tmp_path, "1", Workshop(), [ENTRY], jobs=jobs)
    assert problems == [WITHOUT] and list(first.shelf) == [] and first.now == {}
    assert made(tmp_path, "2", first, [ENTRY], jobs=jobs)[1] == [WITHOUT]


def test_the_bytes_are_the_same_whoever_makes_the_index(tmp_path: Path) -> None:
    shelves = [dict(made(tmp_path, str(jobs), Workshop(), [ENTRY], jobs=jobs)[0].shelf) for jobs in (1, 2)]
    assert shelves[0] == shelves[1] and "pagefind/vi/pagefind.js" in shelves[0]
