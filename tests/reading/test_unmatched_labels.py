"""A figure without indicator is told with its line, why it has none, and the nearest entries, always the same ones."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from reading import loaded, told

from resolutions.facts import Source
from resolutions.reading.summary import summary
from resolutions.reading.wording.nearness import NEAREST, Nearness
from resolutions.reading.wording.unmatched_labels import Unmatched, unmatched_labels

HEAD = "NGHỊ QUYẾT\nvề chỉ tiêu năm 2022\n"


def unmatched(text: str) -> list[Unmatched]:
    return unmatched_labels([(Source("a.txt", text, ""), loaded.read(text))], loaded.vocabulary())


@pytest.fixture(scope="module")
def nearness() -> Nearness:
    return Nearness(loaded.vocabulary().indicators, loaded.vocabulary().words)


def nearest(nearness: Nearness, label: str) -> list[str]:
    return [indicator.indicator_id for indicator, _ in nearness.nearest(label)]


@pytest.mark.parametrize(
    ("line", "reason", "refused"),
    [
        ("- Tỷ lệ hộ nuôi ong: 5%.", "no_wording", ""),
        ("- Tỷ lệ hộ nghèo: 500 hộ.", "other_unit", "poverty-rate"),
        ("- Kim ngạch xuất khẩu tăng 15%.", "other_measure", "exports"),
        ("- Khu vực dịch vụ: 43,5%.", "other_row", "services-growth"),
    ],
)
def test_the_reason_is_told(line: str, reason: str, refused: str) -> None:
    (one,) = unmatched(f"{HEAD}{line}\n")
    assert (one.row.reason, one.row.refused_id, one.place) == (reason, refused, "a.txt:3")
    assert str(one).startswith("a.txt:3: ")
    assert not refused or f"{refused} is worded so" in str(one)


def test_a_known_label_is_not_told() -> None:
    assert unmatched(f"{HEAD}- Kim ngạch xuất khẩu: 610 triệu USD.\n") == []


def test_the_nearest_entries_are_told_with_their_lines() -> None:
    (one,) = unmatched(f"{HEAD}- Tỷ lệ hộ nghèo nông thôn: 5%.\n")
    ids = [one.row.nearest_id, one.row.second_id, one.row.third_id]
    assert ids[0] == "poverty-rate" and len(one.nearest) <= NEAREST
    for indicator_id, wording in zip(ids, one.nearest, strict=False):
        assert wording.path == f"content/indicators/{indicator_id}.yaml"
        assert wording.text in told.line(f"{wording.path}:{wording.line}")
        assert f"{indicator_id}: {wording.path}:{wording.line}" in str(one)


def test_a_label_like_none_has_no_nearest(nearness: Nearness) -> None:
    assert nearest(nearness, "zzzz yyyy") == nearest(nearness, "") == []
    (one,) = unmatched(f"{HEAD}- Zzzz yyyy: 5%.\n")
    assert str(one).endswith("(nearest: none)")


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("trường đạt chuẩn quốc gia", "schools-national-standard"),
        ("Thu ngân sách", "state-budget-revenue"),
        ("tỷ lệ đô thị hóa toàn quốc", "urbanization-rate"),
        ("hộ nghèo", "poverty-rate"),
    ],
)
def test_words_that_are_rare_count_more(label: str, wanted: str, nearness: Nearness) -> None:
    assert nearest(nearness, label)[0] == wanted


def test_the_order_of_the_register_does_not_matter(nearness: Nearness) -> None:
    indicators = list(loaded.vocabulary().indicators)
    random.Random(5).shuffle(indicators)
    turned = Nearness(indicators, loaded.vocabulary().words)
    labels = {o.label_vi for _, facts in told.texts().values() for o in facts.observations if not o.indicator_id}
    assert len(labels) > 300
    short = [label for label in sorted(labels) if len(label.split()) < 6]
    differing = [label for label in short if nearest(nearness, label)[:1] != nearest(turned, label)[:1]]
    assert len(differing) <= len(short) // 50, differing


def test_the_same_label_has_the_same_entries_twice(nearness: Nearness) -> None:
    for label in ("Tổng vốn đầu tư công", "tỷ lệ hộ", "xã"):
        assert nearest(nearness, label) == nearest(nearness, label)


def test_the_cost_of_a_label_is_bounded(nearness: Nearness) -> None:
    """Every word of every indicator in one label costs little more than a plain label."""
    words = " ".join({w for one in loaded.vocabulary().indicators for v in one.wordings for w in v.text.split()})
    begun = time.perf_counter()
    nearness.nearest(words)
    assert time.perf_counter() - begun < 0.5


@pytest.mark.parametrize("name", sorted(told.texts()))
def test_every_figure_without_indicator_is_told_once_in_order(name: str) -> None:
    source, facts = told.texts()[name]
    rows = [one.row for one in unmatched_labels([(source, facts)], loaded.vocabulary())]
    missing = [o.observation_id for o in facts.observations if not o.indicator_id]
    assert [row.observation_id for row in rows] == missing
    for row in rows:
        assert (row.reason == "no_wording") == (not row.refused_id)


def test_without_indicators_nothing_is_near() -> None:
    text = f"{HEAD}- Tỷ lệ hộ nuôi ong: 5%.\n"
    vocabulary = replace(loaded.vocabulary(), indicators=())
    (one,) = unmatched_labels([(Source("a.txt", text, ""), loaded.read(text))], vocabulary)
    assert (one.row.reason, one.nearest) == ("no_wording", ())


def test_a_number_that_was_not_read_is_told_with_its_place_and_reason() -> None:
    text = "NGHỊ QUYẾT\nI. CHỈ TIÊU NĂM 2022\n- Điểm hài lòng đạt 85.\n"
    lines = list(summary([loaded.read(text)], []))
    assert lines[2] == "numbers       2 accounted for, of which 1 not read"
    assert lines[-1] == f"  not read: d: 85 at character {text.index('85')} (no known unit follows it)"
