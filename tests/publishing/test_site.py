"""The site is always whole: a killed or failed publication leaves the last site, byte for byte."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.publishing.folders import read_folder
from resolutions.publishing.site import MANIFEST, manifest, publish_site, unfit_paths, verify_site

OLD = {"index.html": b"old", "vi/index.html": b"cu", "data/a.csv": b"a\n1\n"}
NEW = {"index.html": b"new", "vi/index.html": b"moi", "en/index.html": b"new", "data/b.csv": b"b\n2\n"}
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir")
LOOKS = ("open", "os.listdir", "os.scandir")


def whole(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files as they stand in the folder, with their manifest."""
    return {**files, MANIFEST: manifest(files)}


def in_child(act: Callable[[], list[Problem]], fail_at: int, fault: Callable[[], None], folder: Path) -> int:
    """Act in a child process whose n-th file operation goes wrong; its exit code (9: killed, 3: no such operation)."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in CHANGES or (event in LOOKS and str(folder) in str(arguments[0])):
            seen += 1
            if seen == fail_at:
                fault()

    sys.addaudithook(watch)
    try:
        problems = act()
        os._exit(3 if seen < fail_at else 1 if problems else 0)
    except BaseException:
        os._exit(70)


def kill() -> None:
    """End the process at once, as a power cut would."""
    os._exit(9)


def refuse() -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


def test_a_site_is_published_with_a_manifest_of_its_files(tmp_path: Path) -> None:
    target = tmp_path / "site"
    assert publish_site(target, NEW) == []
    assert read_folder(target) == (whole(NEW), [])
    assert verify_site(target) == []
    sums = json.loads((target / MANIFEST).read_bytes())["sha256"]
    assert list(sums) == sorted(NEW)
    assert len(sums["index.html"]) == 64


def test_a_new_site_replaces_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish_site(target, OLD)
    assert publish_site(target, NEW) == []
    assert read_folder(target)[0] == whole(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("fault", [kill, refuse])
@pytest.mark.parametrize("at_once", [True, False], ids=["exchange", "two-renames"])
def test_no_fault_at_any_step_breaks_the_last_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Callable[[], None], at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("resolutions.publishing.folders._exchange_at_once", lambda one, other: False)
    step = code = 0
    while code != 3:
        step += 1
        parent = tmp_path / str(step)
        parent.mkdir()
        target = parent / "site"
        publish_site(target, OLD)
        code = in_child(partial(publish_site, target, NEW), step, fault, parent)
        assert code in (0, 1, 3, 9), f"step {step} ended with {code}"
        seen = read_folder(target)[0]
        if at_once or seen:
            assert seen in (whole(OLD), whole(NEW)), f"step {step} left a broken site"
        assert publish_site(target, OLD) == [], f"step {step} cannot be mended"
        assert read_folder(target)[0] == whole(OLD)
        assert [path.name for path in parent.iterdir()] == ["site"]
        assert step < 300
    assert step > 15


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
