"""The documents of the scale benchmark are the same each time, and its figures are what they say."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bench.scale import corpus
from bench.scale.goals import Goal, exponent
from bench.scale.numerals import varied
from bench.scale.sizes import sizes


def test_documents_are_the_same_each_time_and_unlike_each_other(tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        corpus.write(3, tmp_path / name)
        documents = sorted((tmp_path / name / "documents").glob("*-nq-hdnd-*/*"))
        found.append({path.relative_to(tmp_path / name): path.read_bytes() for path in documents})
    assert found[0] == found[1]
    assert len(found[0]) == 6 and len(set(found[0].values())) == 6
    texts = [text for path, text in found[0].items() if path.name == "source.txt"]
    assert all(14_000 < len(text) < 30_000 for text in texts)


def test_a_line_keeps_its_words_and_the_shape_of_its_numbers() -> None:
    line = varied("- Năm 2021 thu 5.047 tỷ đồng, đạt 63,1% và 100% số xã", 2017, Random(1))
    assert line.startswith("- Năm 2017 thu 5.") and line.endswith("% và 100% số xã")
    assert len(line) == len("- Năm 2017 thu 5.047 tỷ đồng, đạt 63,1% và 100% số xã")
    assert "5.047" not in line


@pytest.mark.parametrize(("more", "power"), [(1000, 1), (100_000, 2), (10, 0), (0, 0)])
def test_the_exponent_is_the_power_of_the_number(more: float, power: float) -> None:
    assert exponent(10, more, 1, 100) == pytest.approx(power)


def test_a_goal_says_whether_it_is_met() -> None:
    assert Goal("a", 0.5, 0.5).line().endswith(" met") and "not met" not in Goal("a", 0.5, 0.5).line()
    assert Goal("a", 0.51, 0.5).line().endswith("not met")


def test_sizes_are_told_by_kind_with_the_largest_page(tmp_path: Path) -> None:
    (tmp_path / "pagefind").mkdir()
    for name, size in (("a.html", 300), ("b.html", 500), ("c.csv", 150), ("pagefind/d.json", 50)):
        (tmp_path / name).write_bytes(b"x" * size)
    found = sizes(tmp_path)
    assert dict(found.kinds) == {"pages": (2, 800), "CSV": (1, 150), "search": (1, 50)}
    assert (found.files, found.size, found.largest, found.room(2)) == (4, 1000, 500, 2_000_000)
