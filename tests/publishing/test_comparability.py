"""Comparability: what stands apart says why, what compares says by what, and nothing unlike shares an axis."""

from __future__ import annotations

import pytest
from publishing import sample

from resolutions.publishing.drawing.drawings import drawings
from resolutions.publishing.figures.comparability import agreements, differences
from resolutions.publishing.figures.comparisons import groups, length
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Record


@pytest.fixture(scope="module")
def context() -> Context:
    return sample.sample_context()


def test_two_poverty_standards_are_told_apart(context: Context) -> None:
    observations = context.observations_of_indicator["poverty-rate-reduction"]
    (difference,) = differences(context, "en", observations)
    assert difference.reason == "Different standards"
    assert difference.why.startswith("Not directly comparable")
    assert difference.cases == (
        "multidimensional poverty standard for 2016–2020: Gia Lai",
        "multidimensional poverty standard for 2021–2025: Kon Tum",
    )
    assert not list(agreements(context, "en", observations))


def test_a_standard_that_one_place_does_not_name_is_a_difference(context: Context) -> None:
    one, two = context.observations_of_indicator["poverty-rate-reduction"]
    (difference,) = differences(context, "vi", [{**one, "scope_vi": "", "scope_en": ""}, two])
    assert difference.reason == "Chuẩn khác nhau"
    assert difference.cases[0] == "không nêu chuẩn: Gia Lai"


def test_two_wordings_of_one_scope_are_compared(context: Context) -> None:
    observations = context.observations_of_indicator["forest-cover"]
    assert {record["scope_vi"] for record in observations} == {"kể cả cây cao su", "có tính cây cao su"}
    assert list(agreements(context, "en", observations)) == [
        "Gia Lai, Kon Tum compare with each other: same unit (%), same measure (level), "
        "same scope (including rubber trees)."
    ]
    (limit,) = differences(context, "en", observations)
    assert limit.reason == "Scope named in the documents"
    assert limit.why == "Figures from elsewhere compare with these only when they say the same."
    assert limit.cases == (), "the agreement has named the scope"
    (alone,) = differences(context, "en", observations[:1])
    assert alone.cases == ("including rubber trees: Gia Lai",)
    (drawing,) = drawings(context, "vi", "Tỷ lệ che phủ rừng", observations)
    assert "Gia Lai, năm 2021: 47%" in drawing.svg
    assert "Kon Tum, năm 2021: trên 63,1%" in drawing.svg


def test_forest_with_and_without_rubber_is_not_compared(context: Context) -> None:
    one, two = context.observations_of_indicator["forest-cover"]
    without = [one, {**two, "scope_vi": "", "scope_en": ""}]
    (difference,) = differences(context, "vi", without)
    assert difference.reason == "Phạm vi khác nhau"
    assert difference.cases == ("kể cả cây cao su: Gia Lai", "không nêu phạm vi: Kon Tum")
    assert len(drawings(context, "vi", "Tỷ lệ che phủ rừng", without)) == 2


def test_different_units_and_measures_have_their_reason(context: Context) -> None:
    revenue = differences(context, "vi", context.observations_of_indicator["budget-revenue"])
    assert [each.reason for each in revenue] == ["Đơn vị khác nhau"]
    communes = differences(context, "vi", context.observations_of_indicator["new-rural-communes"])
    assert [each.reason for each in communes] == ["Phép đo khác nhau"]
    assert communes[0].cases == ("số tăng thêm trong kỳ: Gia Lai", "lũy kế: Gia Lai", "mức đạt: Đồng Nai")


def test_half_a_year_is_not_held_against_a_year(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    told = [one, {**two, "period": "2021-H1"}]
    (difference,) = differences(context, "en", told)
    assert difference.reason == "Different lengths of period"
    assert difference.cases == ("a year: Gia Lai", "half a year: Kon Tum")
    assert len(groups(context, told)) == 2


@pytest.mark.parametrize(
    ("measure", "unit", "period", "expected"),
    [
        ("growth", "percent", "2021", "year"),
        ("growth", "percent", "2021/2025", "years"),
        ("growth", "percent", "2021-Q1", "quarter"),
        ("growth", "percent", "2021-07", "month"),
        ("growth", "percent", "", "none"),
        ("level", "vnd_billion", "2021-H2", "half"),
        ("level", "percent", "2021-H2", ""),
        ("cumulative", "commune", "2021-07", ""),
    ],
)
def test_only_what_adds_up_over_a_period_depends_on_its_length(
    measure: str, unit: str, period: str, expected: str, context: Context
) -> None:
    record = {**context.observations_of_indicator["grdp-growth"][0], "measure": measure}
    assert length(context, {**record, "unit_id": unit, "period": period}) == expected


def test_an_equivalent_is_no_difference(context: Context) -> None:
    (one, *_) = context.observations_of_indicator["grdp-per-capita"]
    again: Record = {**one, "kind": "equivalent", "unit_id": "percent"}
    assert not differences(context, "vi", [one, again])
