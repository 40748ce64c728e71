"""Bytes -> source: UTF-8 and marked UTF-16 are read as they are; anything else is a problem, never a guess."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from resolutions.facts import Source
from resolutions.problems import Problem
from resolutions.reading import sources

TEXT = "Tỷ lệ hộ nghèo\r\n\t3% \u00a0 \ufffd\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_with_its_line_ends_and_without_a_mark(encoding: str) -> None:
    data = TEXT.encode(encoding)
    assert sources.decode(data, "a.txt") == Source("a.txt", TEXT, hashlib.sha256(data).hexdigest())


def test_letters_printed_apart_from_their_marks_are_put_together() -> None:
    made = sources.decode("Ty\u0309 le\u0323\u0302 ho\u0323\u0302".encode(), "a.txt")
    assert isinstance(made, Source)
    assert made.text == "Tỷ lệ hộ"


def test_nothing_is_an_empty_source() -> None:
    assert sources.decode(b"", "a.txt") == Source("a.txt", "", hashlib.sha256(b"").hexdigest())


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"T\xfb l\xd6", 1, "bad-encoding"),
        ("Một\nHai\n".encode() + b"\xff\xff", 3, "bad-encoding"),
        (b"\xff\xfea", 1, "bad-encoding"),
        (b"\xc3", 1, "bad-encoding"),
        (b"a\nb\0c", 2, "nul"),
    ],
)
def test_unreadable_bytes_are_a_problem_with_their_line(data: bytes, line: int, code: str) -> None:
    problem = sources.decode(data, "a.txt")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line, problem.code) == ("a.txt", line, code)


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"ok")
    assert sources.read_bytes(tmp_path / "a.txt", "a.txt") == b"ok"


def test_a_missing_file_and_a_folder_are_problems(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.txt", tmp_path):
        problem = sources.read_bytes(path, "a.txt")
        assert isinstance(problem, Problem)
        assert str(problem).startswith("a.txt: the file cannot be read: ")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    monkeypatch.setattr(sources, "MAX_SOURCE_BYTES", 5)
    assert sources.read_bytes(tmp_path / "a.txt", "a.txt") == b"12345"
    monkeypatch.setattr(sources, "MAX_SOURCE_BYTES", 4)
    assert isinstance(sources.read_bytes(tmp_path / "a.txt", "a.txt"), Problem)
