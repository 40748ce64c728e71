"""The site is always whole: a killed or failed publication leaves the last site, byte for byte."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from bench.file_faults import KILLED, NEVER, REFUSALS, Fault, spoiled
from resolutions.publishing.placing.folders import read_folder
from resolutions.publishing.placing.shelf import Place, Shelf
from resolutions.publishing.placing.site import (
    MANIFEST,
    manifest,
    publish_site,
    refused,
    roll_back,
    unfit_paths,
    verify_site,
)
from resolutions.publishing.placing.turns import recover_folder

OLD = {"index.html": b"old", "vi/index.html": b"cu", "data/a.csv": b"a\n1\n"}
NEW = {"index.html": b"new", "vi/index.html": b"moi", "en/index.html": b"new", "data/b.csv": b"b\n2\n"}


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests that count operations run hundreds of publications; what they look at is not a power cut."""
    monkeypatch.setattr("resolutions.publishing.placing.exchange._file_system_synced", lambda folder: True)


def whole(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files as they stand in the folder, with their manifest."""
    return {**files, MANIFEST: manifest(shelf(files))}


def shelf(files: Mapping[str, bytes]) -> Shelf:
    """The files in memory."""
    made = Shelf()
    for path, data in files.items():
        made.add(path, data)
    return made


def test_a_site_is_published_with_a_manifest_of_its_files(tmp_path: Path) -> None:
    target = tmp_path / "site"
    assert publish_site(target, NEW) == []
    assert read_folder(target) == (whole(NEW), [])
    assert verify_site(target) == []
    sums = json.loads((target / MANIFEST).read_bytes())["sha256"]
    assert list(sums) == sorted(NEW)
    assert len(sums["index.html"]) == 64


def test_a_new_site_replaces_the_old_one_and_keeps_it_beside(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, OLD)
    assert publish_site(target, NEW) == []
    assert read_folder(target)[0] == whole(NEW)
    assert read_folder(tmp_path / ".site.old")[0] == whole(OLD)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.old", "site"]


FAULTS = [("killed", 0, False), ("once", REFUSALS["permission"], False), ("for good", REFUSALS["disk full"], True)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the operations are counted in a process that was forked")
@pytest.mark.parametrize(("errno", "for_good"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "two-renames"])
def test_no_fault_at_any_step_breaks_the_last_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errno: int, for_good: bool, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("resolutions.publishing.placing.exchange._at_once", lambda one, other: False)
    step = code = 0
    while code != NEVER:
        step += 1
        parent = tmp_path / str(step)
        parent.mkdir()
        target = parent / "site"
        publish_site(target, OLD)
        code = spoiled(partial(publish_site, target, NEW), Fault(step, errno, for_good), parent)
        assert code in (0, 1, NEVER, KILLED), f"step {step} ended with {code}"
        seen = read_folder(target)[0]
        if at_once or seen:
            assert seen in (whole(OLD), whole(NEW)), f"step {step} left a broken site"
        assert publish_site(target, NEW) == [], f"step {step} cannot be mended"
        assert read_folder(target)[0] == whole(NEW)
        assert {path.name for path in parent.iterdir()} == {".site.old", "site"}
        assert step < 300
    assert step > 25


@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "two-renames"])
def test_the_site_before_comes_back_and_goes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("resolutions.publishing.placing.exchange._at_once", lambda one, other: False)
    target = tmp_path / "site"
    publish_site(target, OLD)
    publish_site(target, NEW)
    for expected in (OLD, NEW, OLD):
        assert roll_back(target) == []
        assert read_folder(target)[0] == whole(expected)
        assert sorted(path.name for path in tmp_path.iterdir()) == [".site.old", "site"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the operations are counted in a process that was forked")
@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "two-renames"])
def test_a_rollback_that_is_killed_leaves_a_whole_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("resolutions.publishing.placing.exchange._at_once", lambda one, other: False)
    step = code = 0
    while code != NEVER:
        step += 1
        target = tmp_path / str(step) / "site"
        publish_site(target, OLD)
        publish_site(target, NEW)
        code = spoiled(partial(roll_back, target), Fault(step), target.parent)
        assert recover_folder(target, keep=True) == []
        both = [read_folder(folder)[0] for folder in (target, target.with_name(".site.old"))]
        assert both in ([whole(OLD), whole(NEW)], [whole(NEW), whole(OLD)]), step
        assert step < 100


def test_there_must_be_a_whole_site_to_go_back_to(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, OLD)
    assert [p.code for p in roll_back(target)] == ["no-earlier-site"]
    publish_site(target, NEW)
    (tmp_path / ".site.old/index.html").write_bytes(b"spoilt")
    assert [p.code for p in roll_back(target)] == ["not-whole"]
    assert read_folder(target)[0] == whole(NEW)


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "letters"
    target.mkdir()
    (target / "letter.txt").write_text("dear")
    (problem,) = publish_site(target, NEW)
    assert problem.code == "not-ours"
    assert (target / "letter.txt").read_text() == "dear"


def test_a_changed_missing_or_foreign_file_is_found(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, NEW)
    (target / "index.html").write_bytes(b"changed")
    (target / "vi/index.html").unlink()
    (target / "more.html").write_bytes(b"")
    assert [(Path(p.path).name, p.what) for p in verify_site(target)] == [
        ("index.html", "the file is not what the manifest says"),
        ("more.html", "the file is in the folder and not in the manifest"),
        ("index.html", "the file is in the manifest and not in the folder"),
    ]


def test_a_site_without_a_readable_manifest_is_not_whole(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, NEW)
    for broken in (b"", b"[]", b'{"sha256": 1}', b"\xff"):
        (target / MANIFEST).write_bytes(broken)
        assert [p.code for p in verify_site(target)] == ["no-manifest"]


def test_paths_that_a_host_would_lose_are_refused(tmp_path: Path) -> None:
    files = {".nojekyll": b"", "vi/.well/x": b"", "a.html": b"", "A.html": b"", MANIFEST: b"{}"}
    assert sorted(p.code for p in unfit_paths(files, "site")) == ["hidden-path"] * 2 + ["same-path"] * 2
    assert publish_site(tmp_path / "site", files)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("path", ["../x.html", "/x.html", "a//b", "a\\b", ""])
def test_a_path_outside_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    assert publish_site(tmp_path / "site", {"index.html": b"", path: b""})
    assert list(tmp_path.iterdir()) == []


def test_a_rollback_that_cannot_begin_or_end_leaves_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    for files in (OLD, NEW):
        publish_site(target, files)

    def refuse(target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("resolutions.publishing.placing.exchange.rolled_back", refuse)
    assert [(p.path, p.code, p.what) for p in roll_back(target)] == [(str(target), "cannot-write", "Permission denied")]
    assert read_folder(target)[0] == whole(NEW)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/letter.txt").write_text("dear")
    assert [p.code for p in roll_back(tmp_path / "letters")] == ["not-ours"]


def test_a_site_that_cannot_be_read_is_not_called_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    publish_site(target, NEW)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [p.code for p in verify_site(target)] == ["cannot-read"]


def test_files_are_refused_before_anything_else_is_written(tmp_path: Path) -> None:
    assert refused(tmp_path / "site", NEW) == []
    assert [p.code for p in refused(tmp_path / "site", {".hidden": b""})] == ["hidden-path"]
    assert [p.code for p in refused(tmp_path / "site", {"a/../b": b""})] != []
    (tmp_path / "letter.txt").write_text("dear")
    assert [p.code for p in refused(tmp_path, NEW)] == ["not-ours"]


def test_each_fault_of_a_site_is_told_of_the_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, {"ă.html": b"a"})
    assert [str(problem) for problem in roll_back(target)] == [
        f"{target}: there is no earlier site to go back to — build the site from an earlier commit"
    ]
    (target / "ă.html").write_bytes(b"b")
    again = "build the site again"
    assert [str(problem) for problem in verify_site(target)] == [
        f"{target / 'ă.html'}: the file is not what the manifest says — {again}"
    ]
    (target / MANIFEST).unlink()
    assert [str(problem) for problem in verify_site(target)] == [
        f"{target / MANIFEST}: the manifest is missing or cannot be read — {again}"
    ]
    assert [str(problem) for problem in unfit_paths({".a": b"", "b": b"", "B": b"", MANIFEST: b""}, "site")] == [
        "site: the path '.a' begins with a dot, and hosts drop such files — give the file another name",
        "site: the path 'b' cannot be told from B — give the two different names",
        "site: the path 'manifest.json' cannot be told from the manifest — give the two different names",
    ]


def test_the_manifest_is_read_by_people_too() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert manifest(shelf({"ă": b"", "a": b""})).decode() == (
        f'{{\n "sha256": {{\n  "a": "{empty}",\n  "ă": "{empty}"\n }}\n}}\n'
    )


def test_the_site_before_is_kept_when_a_killed_build_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    publish_site(target, OLD)
    with monkeypatch.context() as killed:
        forget_to_clear(killed)
        publish_site(target, NEW)
    assert recover_folder(target, keep=True) == []
    assert [read_folder(folder)[0] for folder in (target, tmp_path / ".site.old")] == [whole(NEW), whole(OLD)]


def forget_to_clear(patched: pytest.MonkeyPatch) -> None:
    """Leave beside the site what a run leaves that is killed after the exchange."""
    patched.setattr("resolutions.publishing.placing.folders._finished", lambda one: None)
    patched.setattr("resolutions.publishing.placing.folders.recover_folder", lambda target, keep: [])


def inodes(folder: Path) -> dict[str, tuple[int, int]]:
    """The inode and number of names of each file."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_nlink)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_file_is_taken_from_the_site_that_goes_and_never_shared_with_the_one_that_stays(tmp_path: Path) -> None:
    target = tmp_path / "site"
    for files in (OLD, NEW):
        assert publish_site(target, files) == []
    outdated = inodes(tmp_path / ".site.old")
    assert publish_site(target, {**OLD, "index.html": b"third"}) == []
    now, before = inodes(target), inodes(tmp_path / ".site.old")
    assert now["vi/index.html"] == outdated["vi/index.html"]
    assert now["index.html"][0] not in {inode for inode, _ in outdated.values()}
    assert not {inode for inode, _ in now.values()} & {inode for inode, _ in before.values()}
    assert {names for _, names in (*now.values(), *before.values())} == {1}
    (target / "vi/index.html").write_bytes(b"spoilt in place")
    assert roll_back(target) == []
    assert (target / "vi/index.html").read_bytes() == NEW["vi/index.html"]


def test_a_rollback_finds_the_site_before_though_a_killed_build_left_it_in_the_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "site"
    publish_site(target, OLD)
    with monkeypatch.context() as killed:
        forget_to_clear(killed)
        publish_site(target, NEW)
    assert roll_back(target) == []
    assert read_folder(target)[0] == whole(OLD)


def test_a_file_that_cannot_be_put_down_is_told_and_the_site_before_a_killed_build_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Place, path: str, data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    target = tmp_path / "site"
    publish_site(target, OLD)
    with monkeypatch.context() as killed:
        killed.setattr("resolutions.publishing.placing.folders._finished", lambda one: None)
        killed.setattr("resolutions.publishing.placing.folders.recover_folder", lambda target, keep: [])
        assert publish_site(target, NEW) == []
    monkeypatch.setattr(Place, "put", refuse)
    (problem,) = publish_site(target, {"index.html": b"third"})
    assert (problem.path, problem.code) == (str(target), "cannot-write")
    assert verify_site(target) == []
    assert json.loads((target / MANIFEST).read_bytes())["sha256"].keys() == NEW.keys()
    assert json.loads((tmp_path / ".site.old" / MANIFEST).read_bytes())["sha256"].keys() == OLD.keys()
