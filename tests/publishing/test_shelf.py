"""Files that are made are put down at once, taken from an earlier generation, or held where there is no folder."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from resolutions.publishing.framing.page import told
from resolutions.publishing.placing.shelf import Place, Shelf, drawers

A, B = b"a", b"bb"


def total(data: bytes) -> bytes:
    return sha256(data).digest()


def test_without_a_folder_files_are_held() -> None:
    shelf = Shelf()
    shelf.add("x/a.html", A)
    shelf.add("b", B)
    assert (dict(shelf), len(shelf), list(shelf), shelf.size) == ({"x/a.html": A, "b": B}, 2, ["x/a.html", "b"], 3)
    assert shelf.pages == ["x/a.html"]
    assert shelf.totals == {"x/a.html": total(A).hex(), "b": total(B).hex()}
    assert ("b" in shelf, "c" in shelf, shelf.file("b").held) == (True, False, B)
    assert (shelf.file("b").offered.path, shelf.file("b").offered.told) == ("b", told(B))
    assert Place(None, (Path(),)).take("b", total(B)) is None


def test_files_are_put_down_and_read_when_they_are_asked_for(tmp_path: Path) -> None:
    shelf = Shelf(Place(tmp_path / "new"))
    shelf.add("x/y/a", A)
    assert (tmp_path / "new/x/y/a").read_bytes() == A
    assert shelf.file("x/y/a").held is None
    (tmp_path / "new/x/y/a").write_bytes(B)
    assert shelf["x/y/a"] == B


@pytest.mark.parametrize("path", ["../a", "/a", "x/../../a"])
def test_a_path_that_leads_elsewhere_is_held_to_be_refused(tmp_path: Path, path: str) -> None:
    shelf = Shelf(Place(tmp_path / "new"))
    shelf.add(path, A)
    assert (shelf[path], shelf.file(path).held) == (A, A)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A folder that is made, with a generation that goes and one that stays."""
    for name in ("goes", "stays"):
        (tmp_path / name / "x").mkdir(parents=True)
    return Place(tmp_path / "new", (tmp_path / "goes", tmp_path / "stays"))


def inode(folder: Path, path: str) -> int:
    return (folder / path).stat().st_ino


@pytest.mark.skipif(os.name == "nt", reason="Windows tells second names of a file otherwise")
def test_a_file_of_the_generation_that_goes_gets_a_second_name(place: Place) -> None:
    goes, stays = place.before
    for folder in (goes, stays):
        (folder / "x/a").write_bytes(A)
    taken = place.take("x/a", total(A))
    assert (taken.path, taken.told, taken.total, taken.held) == ("x/a", told(A), total(A), None)
    assert inode(place.folder, "x/a") == inode(goes, "x/a") != inode(stays, "x/a")
    place.put("x/a", B)
    assert ((goes / "x/a").read_bytes(), (place.folder / "x/a").read_bytes()) == (A, B)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells second names of a file otherwise")
@pytest.mark.parametrize("shared", ["link", "second name", "stays"])
def test_a_file_that_others_share_is_copied(place: Place, shared: str) -> None:
    goes, stays = place.before
    (stays / "x/a").write_bytes(A)
    if shared == "link":
        (goes / "x/a").symlink_to(stays / "x/a")
    elif shared == "second name":
        (goes / "x/a").hardlink_to(stays / "x/a")
    assert place.take("x/a", total(A)) is not None
    assert (place.folder / "x/a").read_bytes() == A
    assert not (place.folder / "x/a").is_symlink()
    assert inode(place.folder, "x/a") != inode(stays, "x/a")


def test_a_file_that_cannot_have_a_second_name_is_copied(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    (place.before[0] / "x/a").write_bytes(A)
    assert place.take("x/a", total(A)) is not None
    assert (place.folder / "x/a").read_bytes() == A


def test_a_file_that_is_another_or_gone_is_taken_from_nowhere(place: Place) -> None:
    (place.before[0] / "x/a").write_bytes(B)
    assert place.take("x/a", total(A)) is None
    assert place.take("x/b", total(A)) is None
    (place.before[1] / "x/a").write_bytes(A)
    assert place.take("x/a", total(A)).total == total(A)
    shelf = Shelf(place)
    shelf.add("x/a", B)
    shelf.add("x/b", B)
    assert dict(shelf) == {"x/a": B, "x/b": B}


@pytest.mark.skipif(os.name == "nt", reason="Windows tells second names of a file otherwise")
def test_every_file_of_a_folder_gets_a_second_name(place: Place) -> None:
    for path in ("x/a", "x/b"):
        (place.before[0] / path).write_bytes(A)
        assert place.take(path, total(A)) is not None
        assert inode(place.folder, path) == inode(place.before[0], path)


def test_a_file_is_another_whichever_of_the_two_sums_is_greater(place: Place) -> None:
    for data, other in ((A, B), (B, A)):
        (place.before[0] / "x/a").write_bytes(data)
        assert place.take("x/a", total(other)) is None


def test_the_files_of_each_folder_are_counted_and_read(place: Place) -> None:
    shelf = Shelf(place)
    for path in ("top", "x/a", "x/b"):
        shelf.add(path, path.encode())
    found = drawers(shelf)
    assert {folder: len(files) for folder, files in found.items()} == {"": 1, "x": 2}
    assert dict(found["x"]) == {"a": b"x/a", "b": b"x/b"}
