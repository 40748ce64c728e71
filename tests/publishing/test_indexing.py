"""The search index is made beside the pages, and taken over while nothing that can be found changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.publishing import indexing
from resolutions.publishing.making import Workshop
from resolutions.publishing.page import File
from resolutions.publishing.search_entries import Entry, Part
from resolutions.publishing.shelf import Place, Shelf

ENTRY = Entry("vi", "vi/x/", "Tỷ lệ", "3%", "chỉ tiêu", parts=(Part("ii-1", "Đường", "bộ"),))
WITHOUT = Problem("site", 0, "no-search", "it does not run", "mend it", "warning")


class Program:
    """Stands for Pagefind: says what it was given, or what is wrong."""

    def __init__(self, *problems: Problem) -> None:
        self.problems, self.asked = list(problems), 0

    def __call__(self, pages: Iterable[tuple[str, str]]) -> tuple[list[File], list[Problem]]:
        self.asked += 1
        told = repr(list(pages)).encode()
        return ([] if self.problems else [File("pagefind/a", told), File("pagefind/b", b"b")]), self.problems


def made(
    folder: Path, name: str, before: Workshop, found: list[Entry], short: dict[str, str] | None = None, jobs: int = 1
) -> tuple[Workshop, list[Problem]]:
    """The workshop after an index was made in a new folder, with what an earlier workshop remembered."""
    standing = before.shelf.place.folder or folder / "none"
    shelf = Shelf(Place(folder / name, (folder / "none", standing)))
    shop = Workshop(before.now, shelf, jobs)
    with indexing.indexing(found, short or {}, shop) as index:
        return shop, index()


def test_the_index_is_made_again_when_something_that_can_be_found_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program()
    monkeypatch.setattr(indexing, "index_files", program)
    first, problems = made(tmp_path, "1", Workshop(), [ENTRY])
    assert problems == [] and list(first.shelf) == ["pagefind/a", "pagefind/b"]
    second, problems = made(tmp_path, "2", first, [ENTRY])
    assert problems == [] and dict(second.shelf) == dict(first.shelf) and program.asked == 1
    changed = [replace(ENTRY, parts=(replace(ENTRY.parts[0], text="sắt"),)), replace(ENTRY, years=("2021",))]
    for number, other in enumerate([*([one] for one in changed), [], [ENTRY, ENTRY]], 2):
        made(tmp_path, "other", second, other)
        assert program.asked == number
    made(tmp_path, "other", second, [ENTRY], {"BHYT": "bảo hiểm y tế"})
    assert program.asked == number + 1
    third, _ = made(tmp_path, "3", second, [ENTRY])
    assert program.asked == number + 1 and dict(third.shelf) == dict(first.shelf)
    (tmp_path / "3/pagefind/a").write_bytes(b"spoilt")
    fourth, _ = made(tmp_path, "4", third, [ENTRY])
    assert program.asked == number + 2 and dict(fourth.shelf) == dict(first.shelf)


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
    assert shelves[0] == shelves[1] and "pagefind/pagefind.js" in shelves[0]
