"""`explain` tells how one line of a file was read: of a text that lies anywhere, and of a source of the content."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands.running import ROOT, run

TEXT = """UBND TỈNH GIA LAI
Số: 12/NQ-HĐND
Gia Lai, ngày 5 tháng 1 năm 2022

NGHỊ QUYẾT
Về chỉ tiêu năm 2022

1. Chỉ tiêu kinh tế
- Trồng mới 12 lượn hoa.
- Tổng thu ngân sách nhà nước trên địa bàn: 5.047 tỷ đồng.
"""
SOURCES = ROOT / "content/documents"
KON_TUM = SOURCES / "kon-tum-2020-12-02/source.txt"
GIA_LAI = SOURCES / "gia-lai-2020-11-30/source.txt"


def explain(place: str, cwd: Path = ROOT, *options: str | Path) -> list[str]:
    ended = run(*options, "explain", place, cwd=cwd)
    assert (ended.code, ended.err) == (0, "")
    return ended.out.splitlines()


@pytest.fixture
def goals(tmp_path: Path) -> Path:
    (tmp_path / "goals.txt").write_text(TEXT, "utf-8")
    return tmp_path


def line_of(path: Path, words: str) -> int:
    return next(number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if words in line)


def at(path: Path, words: str) -> str:
    """Path and line of some words, as they are typed in the folder of the project."""
    return f"{path.relative_to(ROOT)}:{line_of(path, words)}"


def test_names_the_entry_and_line_of_each_value() -> None:
    told = {line.strip().partition(": ")[0]: line for line in explain(at(KON_TUM, "từ 10% trở lên"))}
    assert told["comparator ge"].endswith(f"({at(ROOT / 'content/vocabulary/limits.yaml', 'từ {amount} trở lên')})")
    path, _, number = told["indicator grdp-growth"].rpartition("(")[2].rstrip(")").rpartition(":")
    wording = (ROOT / path).read_text("utf-8").splitlines()[int(number) - 1]
    assert path == "content/indicators/grdp-growth.yaml"
    assert "tốc độ tăng trưởng grdp" in wording.lower()


def test_a_source_of_the_content_has_the_ids_of_its_document_yaml_and_its_corrections() -> None:
    corrections = GIA_LAI.with_name("corrections.yaml")
    lines = explain(at(GIA_LAI, "tinh thần khai thực hiện"))
    assert "[gia-lai-nq-2020-11-30/" in lines[0]
    (misprint,) = [line for line in lines if line.startswith("  problem misprint: ")]
    assert "likely reading: lực lượng vũ trang tỉnh triển khai thực hiện nghiêm" in misprint
    assert misprint.endswith(f"({at(corrections, 'expected: lực lượng vũ trang tinh thần')})")


def test_the_source_is_known_from_another_folder_and_in_other_content(tmp_path: Path) -> None:
    here = explain(at(GIA_LAI, "5.047 tỷ"))
    shutil.copytree(ROOT / "content", tmp_path / "mine")
    place = f"mine/documents/{GIA_LAI.parent.name}/source.txt:{line_of(GIA_LAI, '5.047 tỷ')}"
    there = explain(place, tmp_path, "--content", "mine")
    assert [line.replace("mine/", "content/") for line in there] == here
    assert any("gia-lai-nq-2020-11-30/" in line for line in here)


def test_a_source_without_document_yaml_is_read_like_any_text(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    folder = tmp_path / "content/documents/new"
    folder.mkdir()
    (folder / "source.txt").write_text(TEXT, "utf-8")
    told = explain("content/documents/new/source.txt:10", tmp_path, "--content", "content")
    assert told[0].endswith("[source/1-tong-thu-ngan-sach-nha-nuoc-tren-dia]")


def test_a_faulty_document_yaml_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    name = f"content/documents/{KON_TUM.parent.name}"
    (tmp_path / name / "document.yaml").write_text("licence: none\n", "utf-8")
    ended = run("--content", "content", "explain", f"{name}/source.txt:3", cwd=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"{name}/document.yaml:1: ")


def test_a_number_that_is_no_figure_has_its_entry(goals: Path) -> None:
    lines = explain("goals.txt:3", goals)
    assert lines[1] == "  Gia Lai, ngày 5 tháng 1 năm 2022"
    told = f"  5 date: ngày {{n}} tháng {{n}} năm {{year}} ({ROOT}/content/vocabulary/ignored.yaml:"
    assert any(line.startswith(told) for line in lines)


def test_a_number_that_was_not_read_has_what_is_missing(goals: Path) -> None:
    text = "\n".join(explain("goals.txt:9", goals))
    assert "12 not read: " in text
    assert "missing a unit: after it stands 'lượn hoa'" in text and "nearest unit: " in text


def test_an_empty_line(goals: Path) -> None:
    assert explain("goals.txt:4", goals) == ["goals.txt:4: nothing is printed on this line"]


@pytest.mark.parametrize("line", ["0", "99", "9" * 30, "²", "१", "-1", "+1", "1e1", "", " 1"])
def test_what_is_no_line_of_the_file_is_an_error(line: str, goals: Path) -> None:
    ended = run("explain", f"goals.txt:{line}", cwd=goals)
    assert (ended.code, ended.out) == (1, "")
    said = "the file has 10 lines" if line in ("0", "99") else f"'{line}' is no line number"
    assert said in ended.err and ended.err.startswith("goals.txt:")
    assert ended.err.count("\n") == 1 and " — " in ended.err
