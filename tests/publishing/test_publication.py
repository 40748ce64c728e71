"""Both generated folders are replaced together, when they have to be, or both stay as they were."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.publishing.packaging.packages import DESCRIPTOR
from resolutions.publishing.placing import exchange, folders, locks, publication, site
from resolutions.publishing.placing.folders import read_folder, shelved
from resolutions.publishing.placing.turns import alone

Judge = Callable[[Path], list[Problem]]
DATA = {DESCRIPTOR: b"{}", "a.csv": b"a\n"}
PAGES = {"index.html": b"page"}


def publish(
    package: Path, data: Mapping[str, bytes], judge: Judge, website: Path, pages: Mapping[str, bytes]
) -> list[Problem]:
    """Publish both folders as a build does, which puts their files down beside them."""
    with shelved(package, keep=False) as held, shelved(website, keep=True) as shelf:
        for path, content in data.items():
            held.add(path, content)
        for path, content in pages.items():
            shelf.add(path, content)
        return publication.publish(package, held, judge, website, shelf)


def passed(stage: Path) -> list[Problem]:
    return []


def test_both_folders_are_written(tmp_path: Path) -> None:
    package, website = tmp_path / "data", tmp_path / "site"
    assert publish(package, DATA, passed, website, PAGES) == []
    assert read_folder(package) == (DATA, [])
    assert site.verify_site(website) == []


def test_a_folder_that_would_stay_the_same_is_not_written_nor_judged_again(tmp_path: Path) -> None:
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, DATA, passed, website, PAGES)
    before = (package.stat().st_ino, website.stat().st_ino)
    asked: list[Path] = []

    def judge(stage: Path) -> list[Problem]:
        asked.append(stage)
        return []

    assert publish(package, DATA, judge, website, PAGES) == []
    assert (package.stat().st_ino, website.stat().st_ino) == before
    assert asked == []
    assert publish(package, DATA, judge, website, {"index.html": b"other"}) == []
    assert package.stat().st_ino == before[0]
    assert website.stat().st_ino != before[1]
    assert asked == []
    assert publish(package, {**DATA, "b.csv": b"b\n"}, judge, website, {"index.html": b"other"}) == []
    assert len(asked) == 1


def test_what_the_judges_refuse_keeps_both_folders_as_they_were(tmp_path: Path) -> None:
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, DATA, passed, website, PAGES)
    fault = Problem("data/a.csv", 1, "bad", "it is bad", "mend it")
    assert publish(package, {**DATA, "a.csv": b"b\n"}, lambda stage: [fault], website, {"index.html": b"new"}) == [
        fault
    ]
    assert read_folder(package)[0] == DATA
    assert read_folder(website)[0]["index.html"] == b"page"


@pytest.mark.parametrize("name", ["data", "site"])
def test_what_a_disk_spoils_before_the_exchange_keeps_both_folders_as_they_were(tmp_path: Path, name: str) -> None:
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, DATA, passed, website, PAGES)

    def spoil(stage: Path) -> list[Problem]:
        """Let the disk change a byte while the judges look at the data."""
        spoilt = {"data": stage / "a.csv", "site": tmp_path / ".site.stage" / "new" / "index.html"}[name]
        spoilt.write_bytes(b"?" + spoilt.read_bytes()[1:])
        return []

    problems = publish(package, {**DATA, "a.csv": b"b\n"}, spoil, website, {"index.html": b"new"})
    assert [(one.path, one.code) for one in problems] == [(str(tmp_path / name), "not-written")]
    assert read_folder(package)[0] == DATA
    assert read_folder(website)[0]["index.html"] == b"page"


def test_an_unchanged_table_of_a_data_package_is_not_written_again(tmp_path: Path) -> None:
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, {**DATA, "b.csv": b"b\n"}, passed, website, PAGES)
    before = {name: (package / name).stat().st_mtime_ns for name in ("a.csv", "b.csv")}
    publish(package, {**DATA, "b.csv": b"c\n"}, passed, website, PAGES)
    assert (package / "a.csv").stat().st_mtime_ns == before["a.csv"]
    assert (package / "b.csv").stat().st_mtime_ns != before["b.csv"]
    assert read_folder(package)[0] == {**DATA, "b.csv": b"c\n"}


def test_a_build_keeps_others_away_from_both_folders(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    folders = (tmp_path / "content", tmp_path / "data", tmp_path / "site")
    with alone(*folders) as problems:
        assert problems == []
        for one in folders[1:]:
            with locks.held([one]) as busy:
                assert [problem.code for problem in busy] == ["locked"]
        with alone(*folders) as second:
            assert [problem.code for problem in second] == ["locked", "locked"]
    with alone(*folders) as problems:
        assert problems == []


@pytest.mark.parametrize(
    ("package", "website", "codes"),
    [("data", "data", ["overlap"]), ("content/data", "site", ["overlap"]), ("taken", "taken2", ["not-ours"] * 2)],
)
def test_folders_that_cannot_be_written_are_refused_and_not_locked(
    tmp_path: Path, package: str, website: str, codes: list[str]
) -> None:
    for name in ("content", "taken", "taken2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "letter.txt").write_text("dear")
    with alone(tmp_path / "content", tmp_path / package, tmp_path / website) as problems:
        assert [problem.code for problem in problems] == codes
        assert [name for name in os.listdir(tmp_path) if name.endswith(".lock")] == []


def test_what_a_killed_build_left_is_mended_in_both_folders(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, DATA, passed, website, PAGES)
    for folder in (package, website):
        stage = folder.with_name(f".{folder.name}.stage")
        stage.mkdir()
        folder.rename(stage / "aside")
    with alone(tmp_path / "content", package, website) as problems:
        assert problems == []
        assert read_folder(package)[0] == DATA
        assert site.verify_site(website) == []


def test_of_a_build_killed_after_the_exchange_only_the_website_before_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    package, website = tmp_path / "data", tmp_path / "site"
    publish(package, DATA, passed, website, PAGES)
    with monkeypatch.context() as killed:
        killed.setattr(folders, "_finished", lambda one: None)
        killed.setattr(folders, "recover_folder", lambda target, keep=False: [])
        assert publish(package, {**DATA, "a.csv": b"b\n"}, passed, website, {"index.html": b"new"}) == []
    with alone(tmp_path / "content", package, website) as problems:
        assert problems == []
    assert read_folder(tmp_path / ".site.old")[0]["index.html"] == b"page"
    assert sorted(name for name in os.listdir(tmp_path) if "lock" not in name) == [
        ".site.old", "content", "data", "site",
    ]  # fmt: skip


def test_what_a_killed_build_left_and_cannot_be_mended_is_told_of_each_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(target: Path, keep: bool) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "content").mkdir()
    monkeypatch.setattr(exchange, "recovered", refuse)
    with alone(tmp_path / "content", tmp_path / "data", tmp_path / "site") as problems:
        assert [(Path(one.path).name, one.code) for one in problems] == [
            ("data", "cannot-recover"), ("site", "cannot-recover"),
        ]  # fmt: skip
