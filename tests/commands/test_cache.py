"""What was worked out before is used again, gives the same bytes, and may be damaged or deleted at any time."""

from __future__ import annotations

import pickle
import random
import shutil
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from commands.conftest import Built
from commands.running import ROOT, run, snapshot
from commands.running import differences as different

from bench.cached_is_clean import EDITS, differences
from resolutions import cache
from resolutions.cache import Cache, fingerprint, key_of
from resolutions.entries import Fields, Text
from resolutions.reading import readings
from resolutions.reading.sets import DocumentSet
from resolutions.vocabulary import Vocabulary


def test_after_any_edit_a_build_with_kept_values_is_a_clean_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short version of `bench/cached_is_clean.py`; a document comes first, so that the other edits meet one."""
    count: list[str] = []
    read = readings._read

    def counted(one: DocumentSet, vocabulary: Vocabulary) -> readings.Read:
        count.append(one.name)
        return read(one, vocabulary)

    monkeypatch.setattr(yaml, "SafeLoader", yaml.CSafeLoader)
    monkeypatch.setattr("bench.cached_is_clean.EDITS", (EDITS[0], random.choice(EDITS[2:])))
    monkeypatch.setattr(readings, "_read", counted)
    found = differences(tmp_path, 2)
    assert next(found)[1] == 0
    assert len(count) == 3 + 1 + 4, "three sources to be kept, the new one, and all four for the clean build"
    assert [wrong for _, wrong in found] == [0]


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
    after = {name: data for name, data in snapshot(tmp_path).items() if not name.startswith(".site.old")}
    assert different(before, after) == []


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


def test_another_version_of_the_program_has_other_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("x", b"y")
    assert before == key_of("x", b"y") != key_of("x", "y")
    assert key_of("ab", "c") != key_of("a", "bc")
    monkeypatch.setattr(cache, "program", lambda: "another")
    assert key_of("x", b"y") != before


def test_no_two_folders_have_one_fingerprint() -> None:
    folders = [{}, {"a": b""}, {"b": b""}, {"a": b"b"}, {"ab": b""}, {"a": b"", "b": b""}]
    assert len({fingerprint(files) for files in folders}) == len(folders)
