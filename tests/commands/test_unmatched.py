"""Figures without indicator are printed with their line, the reason and the nearest entries, and are published."""

from __future__ import annotations

import csv
from pathlib import Path

from commands.conftest import Built
from commands.running import ROOT, run

TEXT = """NGHỊ QUYẾT
Về chỉ tiêu năm 2022

- Tỷ lệ hộ nuôi ong: 12%.
- Tỷ lệ hộ nghèo: 500 hộ.
- Kim ngạch xuất khẩu: trên 610 triệu USD.
"""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_build_names_each_with_its_line_and_the_nearest_entries(built: Built) -> None:
    said = [line for line in built.ended.out.splitlines() if line.startswith("  no indicator: ")]
    missing = [row for row in rows(built.site / "data/observations.csv") if not row["indicator_id"]]
    assert len(said) == len(missing) > 0
    for line, row in zip(said, missing, strict=True):
        path, number, label, _ = line.removeprefix("  no indicator: ").split(":", 3)
        assert label.strip() == row["label_vi"]
        assert row["value_text"].split()[0] in (ROOT / path).read_text("utf-8").splitlines()[int(number) - 1]
        for near in line.partition("(nearest: ")[2].rstrip(")").split("; "):
            name, entry, at = near.split(":")
            assert entry.strip() == f"content/indicators/{name}.yaml"
            assert "text:" in (ROOT / entry.strip()).read_text("utf-8").splitlines()[int(at) - 1]


def test_each_is_a_row_of_its_own_table(built: Built) -> None:
    missing = {row["observation_id"] for row in rows(built.site / "data/observations.csv") if not row["indicator_id"]}
    assert {row["observation_id"] for row in rows(built.site / "data/unmatched_labels.csv")} == missing


def test_read_prints_them_too(tmp_path: Path) -> None:
    (tmp_path / "goals.txt").write_text(TEXT, "utf-8")
    ended = run("read", "goals.txt", "--out", "out", cwd=tmp_path)
    assert ended.code == 0, ended.err
    said = [line for line in ended.out.splitlines() if line.startswith("  no indicator: ")]
    assert len(said) == 2
    assert said[0].startswith("  no indicator: goals.txt:4: Tỷ lệ hộ nuôi ong: no indicator is worded so (nearest: ")
    assert said[1].startswith("  no indicator: goals.txt:5: Tỷ lệ hộ nghèo: poverty-rate is worded so, and is counted")
    table = rows(tmp_path / "out/goals/unmatched_labels.csv")
    assert [(row["reason"], row["refused_id"]) for row in table] == [("no_wording", ""), ("other_unit", "poverty-rate")]
    known = {row["indicator_id"] for row in rows(tmp_path / "out/goals/indicators.csv")}
    assert "poverty-rate" in known


def test_read_is_quiet_when_told_to(tmp_path: Path) -> None:
    (tmp_path / "goals.txt").write_text(TEXT, "utf-8")
    assert run("read", "goals.txt", "--out", "out", "--quiet", cwd=tmp_path).out == ""
