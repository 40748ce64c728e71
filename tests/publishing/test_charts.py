"""Charts: each comparator has its shape, unlike amounts never share an axis, and nothing needs colour or a style."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from publishing import sample

from resolutions.publishing.charts import chart, round_top
from resolutions.publishing.comparisons import differences, groups
from resolutions.publishing.drawings import drawings
from resolutions.publishing.page import Context
from resolutions.publishing.shapes import Axis, Mark, across

AXIS = Axis(Decimal(100), ((Decimal(0), "0"), (Decimal(100), "100%")))
SVG = "{http://www.w3.org/2000/svg}"


def parsed(*marks: Mark) -> ElementTree.Element:
    svg = str(chart("Tỷ lệ <hộ> nghèo", "c", marks, AXIS))
    return ElementTree.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def mark(comparator: str, high: str = "", achieved: bool = False) -> Mark:
    low = Decimal(40)
    return Mark("Gia Lai", "x", comparator, low, Decimal(high) if high else None, achieved)


def drawn(root: ElementTree.Element) -> list[str]:
    """The shapes of the only row after its baseline and ticks, as tag or path with its place."""
    (row,) = root.findall(f"{SVG}g")
    shapes = [each for each in row if each.tag != f"{SVG}text"][1 + len(AXIS.ticks) :]
    return [_name(each) for each in shapes]


def _name(each: ElementTree.Element) -> str:
    if each.tag == f"{SVG}line":
        return f"line {each.get('x1')} {each.get('x2')}"
    inner = each[0]
    tag = inner.tag.removeprefix(SVG)
    hollow = " hollow" if inner.get("class") == "hollow" else ""
    way = {"M-9": " >", "M9,": " <"}.get(inner.get("d", "")[:3], "")
    return f"{tag}{hollow}{way} {each.get('x')}"


@pytest.mark.parametrize(
    ("one", "shapes"),
    [
        (mark("eq"), ["circle 40%"]),
        (mark("ge"), ["line 40% 100%", "path > 100%", "circle 40%"]),
        (mark("gt"), ["line 40% 100%", "path > 100%", "circle hollow 40%"]),
        (mark("le"), ["line 0 40%", "path < 0", "circle 40%"]),
        (mark("lt"), ["line 0 40%", "path < 0", "circle hollow 40%"]),
        (mark("approx"), ["circle hollow 40%"]),
        (mark("range", "44"), ["line 40% 44%", "path 44%", "path 40%"]),
        (mark("ratio", "80"), ["line 40% 80%", "path 80%", "circle 40%"]),
        (mark("eq", achieved=True), ["rect 40%"]),
    ],
    ids=lambda value: value.comparator if isinstance(value, Mark) else "",
)
def test_each_comparator_has_its_shape(one: Mark, shapes: list[str]) -> None:
    assert drawn(parsed(one)) == shapes


def test_a_chart_is_titled_described_and_safe() -> None:
    root = parsed(Mark("Gia Lai <1>", "từ 10% trở lên", "ge", Decimal(10)))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "c-title c-desc"
    assert root.findtext(f"{SVG}title") == "Tỷ lệ <hộ> nghèo"
    assert root.findtext(f"{SVG}desc") == "Gia Lai <1>: từ 10% trở lên"
    for each in root.iter():
        assert "style" not in each.attrib
        assert each.get("fill", "none") in ("none", "currentColor")


def test_long_words_take_more_lines_instead_of_overlapping() -> None:
    short = parsed(Mark("Gia Lai", "8%", "eq", Decimal(8)))
    long = parsed(
        Mark("Bà Rịa - Vũng Tàu, kết quả, 6 tháng đầu năm 2020", "từ 70.000 tỷ đồng trở lên", "ge", Decimal(8))
    )
    assert len(short.findall(f"{SVG}g/{SVG}text")) == 2
    texts = long.findall(f"{SVG}g/{SVG}text")
    assert [text.text for text in texts] == [
        "Bà Rịa - Vũng Tàu, kết quả, 6",
        "tháng đầu năm 2020",
        "từ 70.000 tỷ đồng trở lên",
    ]
    assert len({text.get("y") for text in texts}) == 3


@pytest.mark.parametrize(
    ("most", "percent", "top"),
    [
        ("63.1", True, "100"),
        ("100", True, "100"),
        ("3", True, "4"),
        ("110", True, "160"),
        ("10", False, "12"),
        ("610", False, "800"),
        ("70000", False, "80000"),
        ("0.05", False, "0.06"),
        ("0", False, "1"),
    ],
)
def test_the_scale_ends_at_a_round_number_with_room_for_arrows(most: str, percent: bool, top: str) -> None:
    assert round_top([Mark("", "", "ge", Decimal(most))], percent) == Decimal(top)


def test_places_are_exact() -> None:
    assert across(Decimal("1") / 3, Axis(Decimal(1), ())) == "33.33%"
    assert across(Decimal(0), AXIS) == "0%"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample.sample_context()


def test_unlike_amounts_never_share_an_axis(context: Context) -> None:
    for observations in context.observations_of_indicator.values():
        for group in groups(context, observations):
            for column in ("base_unit", "measure", "scope_en"):
                assert len({record[column] for record in group.observations}) == 1


def test_two_poverty_standards_are_told_apart(context: Context) -> None:
    observations = context.observations_of_indicator["poverty-rate-reduction"]
    (difference,) = differences(context, "en", observations)
    assert difference.reason == "The documents print different scopes or standards"
    assert difference.cases == (
        "multidimensional poverty standard for 2016–2020: Gia Lai",
        "multidimensional poverty standard for 2021–2025: Kon Tum",
    )


def test_two_wordings_of_one_scope_are_compared(context: Context) -> None:
    observations = context.observations_of_indicator["forest-cover"]
    assert {record["scope_vi"] for record in observations} == {"kể cả cây cao su", "có tính cây cao su"}
    assert not differences(context, "vi", observations)
    (drawing,) = drawings(context, "vi", "Tỷ lệ che phủ rừng", observations)
    assert "Gia Lai, năm 2021: 47%" in drawing.svg
    assert "Kon Tum, năm 2021: trên 63,1%" in drawing.svg


def test_different_units_and_measures_have_their_reason(context: Context) -> None:
    revenue = differences(context, "vi", context.observations_of_indicator["budget-revenue"])
    assert [each.reason for each in revenue] == ["Đơn vị khác nhau"]
    communes = differences(context, "vi", context.observations_of_indicator["new-rural-communes"])
    assert [each.reason for each in communes] == ["Phép đo khác nhau"]
    assert communes[0].cases == ("số tăng thêm trong kỳ: Gia Lai", "lũy kế: Gia Lai", "mức đạt: Đồng Nai")


def test_million_and_billion_stand_on_one_axis(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-per-capita"]
    in_billions = {**two, "unit_id": "vnd_billion", "value": "0.05"}
    (group,) = groups(context, [one, in_billions])
    assert group.in_base_unit
    (drawing,) = drawings(context, "en", "GRDP per capita", [one, in_billions])
    assert "Kon Tum, 2021: more than 0.05\u00a0billion VND" in drawing.svg
    assert 'x="62.5%"' in drawing.svg or 'x="83.33%"' in drawing.svg


def test_repeated_statements_are_drawn_once(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    again = {**one, "observation_id": f"{one['observation_id']}x"}
    (drawing,) = drawings(context, "vi", "GRDP", [one, again, two])
    assert drawing.svg.count("Gia Lai, năm 2021</text>") == 1


def test_a_single_amount_that_is_no_share_has_no_chart(context: Context) -> None:
    assert not drawings(context, "vi", "Dân số", context.observations_of_indicator["population"])
    assert drawings(context, "vi", "Tổ chức", context.observations_of_indicator["failing-party-organisations"])
