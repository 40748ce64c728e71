"""What was worked out before is used again, gives the same bytes, and may be damaged or deleted at any time."""

from __future__ import annotations

import os
import pickle
import random
import shutil
import time
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from commands.conftest import Built
from commands.running import ROOT, run, snapshot
from commands.running import differences as different

from bench.cached_is_clean import EDITS, differences
from resolutions import cache, standing
from resolutions.cache import Cache, fingerprint, key_of
from resolutions.entries import Fields, Text
from resolutions.standing import Ground


def test_after_any_edit_a_build_with_kept_values_is_a_clean_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short version of `bench/cached_is_clean.py`; a document comes first, so that the other edits meet one."""
    monkeypatch.setattr("bench.cached_is_clean.EDITS", (EDITS[0], random.choice(EDITS[2:])))
    assert [wrong for _, wrong in differences(tmp_path, 2)] == [0, 0]


def test_the_whole_program_uses_what_it_kept(built: Built, tmp_path: Path) -> None:
    """The second build of the same things writes nothing and says the same; a changed or stray file is put right."""
    for folder in ("datapackage", "site"):
        shutil.copytree(built.folder / folder, tmp_path / folder)
    folders = ("--package", tmp_path / "datapackage", "--site", tmp_path / "site", "--cache", tmp_path / "cache")
    told = [[line for line in run(*folders, cwd=ROOT).out.splitlines() if line[:5] != "time "] for _ in range(2)]
    assert told[0] == told[1]
    before = snapshot(tmp_path)
    (tmp_path / "site/vi/index.html").write_bytes(b"spoilt")
    (tmp_path / "datapackage/stray.csv").write_bytes(b"")
    ended = run(*folders, cwd=ROOT)
    assert (ended.code, ended.err) == (0, "")
    passing = (".site.old", "cache/")
    after = {name: data for name, data in snapshot(tmp_path).items() if not name.startswith(passing)}
    before = {name: data for name, data in before.items() if not name.startswith(passing)}
    assert different(before, after) == []


def test_a_loss_is_told_by_the_build_that_loses_and_not_by_the_next(tmp_path: Path) -> None:
    """The next is compared with the package without the figure, as a build without kept values would be."""
    for name in ("content", "datapackage"):
        shutil.copytree(ROOT / name, tmp_path / name)
    folders = [part for name in ("content", "site", "cache") for part in (f"--{name}", tmp_path / name)]
    folders += ["--package", tmp_path / "datapackage", "--no-search"]
    table = tmp_path / "datapackage/observations.csv"
    first, row, rest = table.read_text("utf-8").split("\n", 2)
    parts = row.split(",", 1)
    table.write_text("\n".join([first, row, f"{parts[0]}9,{parts[1]}", rest]), "utf-8")
    time.sleep(0.06)
    assert "is lost" in run(*folders, cwd=ROOT).err
    assert run(*folders, cwd=ROOT).err == ""


@pytest.mark.parametrize("hidden", [False, True], ids=["stamps", "contents"])
def test_a_build_stands_until_something_is_changed(tmp_path: Path, hidden: bool) -> None:
    """By time stamps, or by contents when all stamps are others, as after a checkout; a record spoilt is none."""
    content, made = tmp_path / "content", tmp_path / "made"
    for folder in (content, made):
        folder.mkdir()
        (folder / "a").write_text("a", "utf-8")
    ground = Ground((content,), (made,), (), tmp_path / "cache")
    long_ago = 1_000_000_000
    os.utime(content / "a", ns=(long_ago, long_ago))
    time.sleep(0.06)
    assert standing.standing(ground) is None
    standing.remember(ground, standing.sources(ground), ["said"], ["warned"])
    if hidden:
        os.utime(content / "a")
    found = standing.standing(ground)
    assert found is not None
    assert (found.out, found.err) == (("said",), ("warned",))
    assert standing.standing(replace(ground, options=("--strict",))) is None
    for path in (content / "a", made / "a", made / "b"):
        before = path.read_text("utf-8") if path.exists() else None
        path.write_text("b", "utf-8")
        os.utime(path, ns=(long_ago, long_ago))
        assert standing.standing(ground) is None
        path.write_text(before, "utf-8") if before else path.unlink()
    assert standing.standing(ground) is not None
    record = ground.record
    record.write_bytes(record.read_bytes()[:-9])
    assert standing.standing(ground) is None


@pytest.mark.parametrize("text", ["a", "b"])
def test_what_a_build_knows_of_its_files_is_not_read_again(tmp_path: Path, text: str) -> None:
    made = tmp_path / "made"
    made.mkdir()
    (made / "a").write_text("a", "utf-8")
    ground = Ground((), (made,), (), tmp_path / "cache")
    time.sleep(0.06)
    sums = {str(made / "a"): sha256(text.encode()).hexdigest()}
    standing.remember(ground, standing.sources(ground), [], [], sums)
    os.utime(made / "a")
    assert (standing.standing(ground) is not None) == (text == "a")


@pytest.mark.skipif(os.name == "nt", reason="Windows allows links only to some")
def test_a_link_to_another_place_is_a_change_and_what_the_interpreter_leaves_is_none(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a").symlink_to("b")
    ground = Ground((content,), (), (), tmp_path / "cache")
    time.sleep(0.06)
    standing.remember(ground, standing.sources(ground), [], [])
    (content / "__pycache__").mkdir()
    (content / "a").unlink()
    (content / "a").symlink_to("b")
    assert standing.standing(ground) is not None
    (content / "a").unlink()
    (content / "a").symlink_to("c")
    assert standing.standing(ground) is None


def test_without_a_folder_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a", "utf-8")
    ground = Ground((tmp_path / "a",), (), (), None)
    time.sleep(0.06)
    assert standing.sources(ground) == ""
    standing.remember(ground, standing.sources(replace(ground, kept=tmp_path)), [], [])
    assert standing.standing(ground) is None
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_changed_while_it_was_read_is_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a", "utf-8")
    ground = Ground((tmp_path / "a",), (), (), tmp_path / "cache")
    assert standing.sources(ground) == "", "the file was changed a moment ago"
    time.sleep(0.06)
    read = standing.sources(ground)
    (tmp_path / "a").write_text("b", "utf-8")
    standing.remember(ground, read, [], [])
    assert standing.standing(ground) is None


VALUE = (Fields({Text("a", 1): (Text("b", 2), Decimal("5.047"))}), None, "ô", 7)


def kept(folder: Path) -> Cache:
    one = Cache(folder)
    one.keep(key_of("x"), VALUE)
    return one


def test_a_value_comes_back_as_it_was_with_its_lines(tmp_path: Path) -> None:
    found = kept(tmp_path).recall(key_of("x"))
    assert found == VALUE
    assert [key.line for key in found[0]] == [1]
    assert kept(tmp_path).recall(key_of("y")) is None


def file_of(folder: Path) -> Path:
    (path,) = [path for path in folder.rglob("*") if path.is_file()]
    return path


@pytest.mark.parametrize("spoil", [lambda data: b"", lambda data: data[:-1], lambda data: data[:40] + b"x" + data[41:]])
def test_a_damaged_file_counts_as_missing(tmp_path: Path, spoil) -> None:
    one = kept(tmp_path)
    path = file_of(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    assert one.recall(key_of("x")) is None


def test_a_kept_file_can_hold_no_code(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "ran",))

    one = kept(tmp_path)
    data = pickle.dumps((Evil(),))
    file_of(tmp_path).write_bytes(sha256(data).digest() + data)
    assert one.recall(key_of("x")) is None
    assert not (tmp_path / "ran").exists()


def test_a_disk_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    one = kept(tmp_path / "file")
    assert one.recall(key_of("x")) is None
    assert Cache(None).recall(key_of("x")) is None


def aged(path: Path, days: float) -> None:
    then = time.time() - days * cache.DAY
    os.utime(path, (then, then))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file() and path.name != "pruned"}


def test_what_no_build_used_for_a_month_goes_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    one = Cache(tmp_path)
    keys = [key_of(number) for number in range(3)]
    paths = [tmp_path / key[:2] / key for key in keys]
    for key in keys:
        one.keep(key, VALUE)
    leavings = paths[2].with_name(f"{keys[2]}.4711")
    record = tmp_path / f"standing-{'a' * 32}"
    strange = [
        tmp_path / "notes.txt",
        tmp_path / "standing-by.txt",
        paths[0].with_name("x"),
        paths[0].with_name(keys[0][:2]),
    ]
    served = tmp_path / "serve/site/ab/index.html"
    served.parent.mkdir(parents=True)
    for path in (leavings, record, served, *strange):
        path.write_bytes(b"")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            aged(path, 31)
    aged(paths[0], 29)
    assert one.recall(keys[1]) == VALUE, "what is used is of today, however old it was"
    one.prune()
    assert names(tmp_path) == {*keys[:2], served.name, *(path.name for path in strange)}


def test_what_is_needed_and_was_just_deleted_is_worked_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another build deletes it between the look and the deed, and nothing here is a fault."""
    one = kept(tmp_path)
    aged(file_of(tmp_path), 31)
    unlink = os.unlink
    monkeypatch.setattr(os, "unlink", lambda path: [unlink(path), unlink(path)])
    one.prune()
    assert names(tmp_path) == set()
    assert one.recall(key_of("x")) is None
    Cache(None).prune()
    Cache(tmp_path / "nowhere").prune()


def test_a_build_looks_once_a_day_even_when_the_clock_was_wrong(tmp_path: Path) -> None:
    one = kept(tmp_path)
    one.prune()
    path = file_of(tmp_path / key_of("x")[:2])
    for looked, left in ((0.5, 1), (-5, 0)):
        aged(path, 31)
        aged(tmp_path / "pruned", looked)
        one.prune()
        assert len(names(tmp_path)) == left


def test_of_too_many_bytes_those_used_longest_ago_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Cache(tmp_path)
    keys = [key_of(number) for number in range(4)]
    for days, key in enumerate(keys):
        one.keep(key, VALUE)
        aged(tmp_path / key[:2] / key, days)
    size = (tmp_path / keys[0][:2] / keys[0]).stat().st_size
    monkeypatch.setattr(cache, "MOST", 2 * size)
    one.prune()
    assert names(tmp_path) == set(keys[:2])


@pytest.mark.skipif(os.name == "nt", reason="Windows allows links only to some")
def test_a_link_in_the_folder_is_neither_followed_nor_deleted(tmp_path: Path) -> None:
    one = kept(tmp_path / "cache")
    path = file_of(tmp_path / "cache")
    kept_elsewhere = tmp_path / "mine.txt"
    kept_elsewhere.write_bytes(b"")
    link = path.with_name(f"{path.name}.1")
    link.symlink_to(kept_elsewhere)
    aged(kept_elsewhere, 99)
    one.prune()
    assert link.is_symlink()
    assert kept_elsewhere.exists()


def test_another_version_of_the_program_has_other_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("x", b"y")
    assert before == key_of("x", b"y") != key_of("x", "y")
    assert key_of("ab", "c") != key_of("a", "bc")
    monkeypatch.setattr(cache, "program", lambda: "another")
    assert key_of("x", b"y") != before


def test_no_two_folders_have_one_fingerprint() -> None:
    folders = [{}, {"a": b""}, {"b": b""}, {"a": b"b"}, {"ab": b""}, {"a": b"", "b": b""}]
    assert len({fingerprint(files) for files in folders}) == len(folders)
