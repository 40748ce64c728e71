"""The indicator that a label names, word for word: a qualifier is never swallowed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.wording import indicators
from resolutions.reading.wording.indicators import Matcher


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(loaded.vocabulary().indicators, loaded.vocabulary().words)


def indicator(matcher: Matcher, label: str, measure: str, parent: str = "", certain: bool = True) -> str:
    found = matcher.match(tokens(label), tokens(parent), measure, certain)
    return found.indicator.indicator_id if found else ""


@pytest.mark.parametrize(
    ("label", "measure", "expected"),
    [
        ("Tỷ lệ hộ nghèo", "level", "poverty-rate"),
        ("tỉ lệ hộ nghèo của tỉnh", "level", "poverty-rate"),
        ("Tỷ lệ hộ nghèo (theo chuẩn nghèo tiếp cận đa chiều 2016 - 2020)", "level", "poverty-rate"),
        ("Tỷ lệ hộ nghèo", "reduction", "poverty-rate-reduction"),
        ("Mức giảm tỷ lệ hộ nghèo đối với huyện nghèo", "reduction", "poverty-rate-reduction-poor-districts"),
        ("Tổng thu ngân sách nhà nước trên địa bàn", "level", "state-budget-revenue"),
        ("doanh nghiệp thành lập mới", "count_new", "new-enterprises"),
        ("Thành lập mới doanh nghiệp", "count_new", "new-enterprises"),
    ],
)
def test_labels_that_name_an_indicator(matcher: Matcher, label: str, measure: str, expected: str) -> None:
    assert indicator(matcher, label, measure) == expected


@pytest.mark.parametrize(
    ("label", "measure"),
    [
        ("Tỷ lệ hộ nghèo đối với người cao tuổi", "level"),
        ("hộ nghèo", "level"),
        ("Tỷ lệ hộ cận nghèo", "level"),
        ("Tỷ lệ hộ nghèo", "count_new"),
        ("Tổng thu ngân sách nhà nước", "share"),
        ("", "level"),
    ],
)
def test_labels_that_name_none(matcher: Matcher, label: str, measure: str) -> None:
    assert indicator(matcher, label, measure) == ""


def test_growth_and_share_of_a_sector_are_told_apart_by_what_they_stand_under(matcher: Matcher) -> None:
    sector, growth, share = "Ngành dịch vụ", "Tốc độ tăng tổng sản phẩm (GRDP)", "Cơ cấu kinh tế"
    assert indicator(matcher, sector, "growth", growth) == "services-growth"
    assert indicator(matcher, sector, "share", share) == "services-share"
    assert indicator(matcher, sector, "share", "Tổng đàn bò") == ""


def test_a_count_may_be_a_total_so_far_only_when_no_word_made_it_a_level(matcher: Matcher) -> None:
    assert indicator(matcher, "xã đạt chuẩn nông thôn mới", "level", certain=False) == "new-rural-communes"
    assert indicator(matcher, "xã đạt chuẩn nông thôn mới", "level", certain=True) == ""


@pytest.mark.parametrize("at", range(0, 80, 9))
def test_every_wording_names_its_own_indicator(matcher: Matcher, at: int) -> None:
    one = loaded.vocabulary().indicators[at]
    assert {indicator(matcher, w.text, one.measure, w.under) for w in one.wordings} == {one.indicator_id}


def test_without_its_wordings_an_indicator_is_not_found() -> None:
    others = [replace(one, wordings=()) for one in loaded.vocabulary().indicators]
    assert indicator(Matcher(others, loaded.vocabulary().words), "Tỷ lệ hộ nghèo", "level") == ""


def test_the_memory_of_labels_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indicators, "MOST", 3)
    made = Matcher(loaded.vocabulary().indicators, loaded.vocabulary().words)
    for count in range(20):
        assert made.essence(tokens(f"Tỷ lệ {count}")) == ("tỷ", "lệ", f"{count}")
        assert len(made._essences) <= 3
    assert indicator(made, "Tỷ lệ hộ nghèo", "level") == "poverty-rate"
