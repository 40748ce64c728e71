"""Charts: each comparator has its shape, unlike amounts never share an axis, and nothing needs colour or a style."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from publishing import sample

from resolutions.publishing.drawing.charts import chart, round_top
from resolutions.publishing.drawing.drawings import DRAWN, Drawing, drawings
from resolutions.publishing.drawing.shapes import Axis, Mark, across
from resolutions.publishing.figures.comparability import agreements, differences
from resolutions.publishing.figures.comparisons import groups
from resolutions.publishing.framing.page import Context
from resolutions.publishing.page_kinds.chart_files import chart_files
from resolutions.publishing.page_kinds.indicator_pages import pages
from resolutions.publishing.wording.languages import Record
from resolutions.publishing.wording.lengths import GROUPS

AXIS = Axis(Decimal(100), ((Decimal(0), "0"), (Decimal(100), "100%")))
SVG = "{http://www.w3.org/2000/svg}"


def parsed(*marks: Mark) -> ElementTree.Element:
    svg = str(chart("Tỷ lệ <hộ> nghèo", "c", marks, AXIS))
    return ElementTree.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def mark(comparator: str, high: str = "", achieved: bool = False) -> Mark:
    low = Decimal(40)
    return Mark("Gia Lai", "x", comparator, low, Decimal(high) if high else None, achieved)


def drawn(root: ElementTree.Element) -> list[str]:
    """The shapes of the only row after its baseline, as tag or path with its place."""
    (row,) = root.findall(f"{SVG}g")
    shapes = [each for each in row if each.tag != f"{SVG}text"][1:]
    return [_name(each) for each in shapes]


def _name(each: ElementTree.Element) -> str:
    if each.tag == f"{SVG}circle":
        return f"circle{' hollow' * (each.get('class') == 'hollow')} {each.get('cx')}"
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
        (replace(mark("eq", achieved=True), target=Decimal(50)), ["path 50%", "rect 40%"]),
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


def test_a_part_of_a_whole_is_drawn_even_alone(context: Context) -> None:
    """40 of 121 communes says how far it is to all of them, as a per cent does."""
    found = drawings(context, "vi", "Số xã", context.observations_of_indicator["new-rural-communes"])
    assert [drawing.caption for drawing in found] == ["Mức đạt (xã)"]
    assert "40/121" in found[0].svg


def year(record: Record, period: str, **changed: str) -> Record:
    return {**record, "observation_id": f"{record['clause_id']}.{period}", "period": period, **changed}


def texts(drawing: Drawing) -> list[ElementTree.Element]:
    svg = ElementTree.fromstring(str(drawing.svg).replace("<svg", f'<svg xmlns="{SVG[1:-1]}"', 1))
    return [text for text in svg.iter(f"{SVG}text") if text.get("class") == "label"]


def labels(drawing: Drawing) -> list[str | None]:
    return [text.text for text in texts(drawing)]


def test_years_of_a_place_stand_together_with_results_below_targets(context: Context) -> None:
    gia_lai, kon_tum = context.observations_of_indicator["grdp-growth"]
    told = [
        year(gia_lai, "2022", value="9"),
        kon_tum,
        year(gia_lai, "2021", kind="result", value="9.71"),
        gia_lai,
    ]
    (drawing,) = drawings(context, "vi", "GRDP", told)
    assert labels(drawing) == [
        "Kon Tum, chỉ tiêu, năm 2021",
        "Gia Lai, chỉ tiêu, năm 2021",
        "Gia Lai, kết quả, năm 2021",
        "Gia Lai, chỉ tiêu, năm 2022",
    ]
    assert drawing.svg.count("<rect") == 1, "a result is a square"
    assert f'<svg x="{across(Decimal(8), Axis(Decimal(12), ()))}"' in drawing.svg, "the target of the same year"
    assert drawing.svg.count("stroke-dasharray") == 1
    assert [sign.text for sign in drawing.legend][-1] == "chỉ tiêu của cùng kỳ"
    tops = [Decimal(str(text.get("y")).removesuffix("em")) for text in texts(drawing)]
    steps = [after - before for before, after in pairwise(tops)]
    assert steps[0] > steps[1] == steps[2], "another place begins after a gap"


def test_a_result_has_no_line_to_meet_where_the_target_is_a_range_or_two(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    result = year(one, "2021", kind="result", value="9.71")
    ranged = {**one, "comparator": "range", "value_high": "9"}
    for told in ([ranged, two, result], [one, {**one, "value": "9"}, two, result]):
        (drawing,) = drawings(context, "vi", "GRDP", told)
        assert "stroke-dasharray" not in drawing.svg


@pytest.mark.parametrize("lacking", ["period", "quote_vi"])
def test_a_result_without_date_or_sentence_is_not_held_against_a_target(lacking: str, context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    result = {**year(one, "2021", kind="result", value="9.71"), lacking: ""}
    (drawing,) = drawings(context, "vi", "GRDP", [one, two, result])
    assert "9,71" not in drawing.svg


def test_a_chart_has_room_for_the_latest_amounts_and_says_how_many_it_leaves_out(context: Context) -> None:
    one, _ = context.observations_of_indicator["grdp-growth"]
    many = [year(one, str(1970 + place), value=str(place)) for place in range(DRAWN + 3)]
    (drawing,) = drawings(context, "en", "GRDP", many)
    assert len(labels(drawing)) == DRAWN
    assert labels(drawing)[-1] == f"Gia Lai, {1970 + DRAWN + 2}"
    assert drawing.caption == "Growth (%) · 3 earlier figures not drawn"


def test_a_page_has_room_for_the_latest_groups_and_says_how_many_it_leaves_out(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    many = [
        year(
            record,
            str(2001 + place),
            scope_vi=f"phạm vi {place}",
            scope_en=f"scope {place}",
            period_to=f"{2001 + place}-12-31",
        )
        for place in (7, *range(7))
        for record in (one, two)
    ]
    found = drawings(context, "en", "GRDP", many)
    assert [drawing.caption for drawing in found] == [f"Growth (%) · scope {place}" for place in (7, 3, 4, 5, 6)]
    assert [drawing.file.rpartition("/")[2] for drawing in found][:2] == ["grdp-growth.en.svg", "grdp-growth-2.en.svg"]
    told = list(agreements(context, "en", many))
    assert len(told) == GROUPS + 1
    assert told[-1] == "3 more groups of figures are in the table and the CSV file."
    (scopes,) = differences(context, "en", many)
    assert scopes.cases[GROUPS - 1 :] == ("scope 3: Gia Lai, Kon Tum", told[-1])
    view = replace(context, observations_of_indicator={**context.observations_of_indicator, "grdp-growth": tuple(many)})
    text = next(page.content for page in pages(view) if page.path == "en/indicators/grdp-growth/index.html")
    assert text.count("<figure>") == GROUPS
    assert text.count(told[-1]) == 3, "below the charts, the agreements and the scopes"


def test_a_doubtful_amount_says_so_in_the_chart(context: Context) -> None:
    one, two = context.observations_of_indicator["grdp-growth"]
    (drawing,) = drawings(context, "en", "GRDP", [{**one, "status": "doubtful"}, two])
    assert "8% (in doubt)" in drawing.svg


def test_a_chart_is_also_a_picture_that_stands_alone(context: Context) -> None:
    files = {file.path: file.content.decode() for file in chart_files(context)}
    picture = files["data/indicators/grdp-growth.vi.svg"]
    root = ElementTree.fromstring(picture)
    told = [text.text for text in root.iter(f"{SVG}text")]
    assert told[0] == "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)"
    assert told[-1] == f"{context.site.base_url}vi/chi-tieu/grdp-growth/"
    assert "từ 10% trở lên" in told
    assert root.find(f"{SVG}rect") is not None, "it has its own ground, dark or light"
    assert "10% or more" in files["data/indicators/grdp-growth.en.svg"]
    assert "data/indicators/population.vi.svg" not in files


@pytest.mark.parametrize(
    ("top", "scale"),
    [("800 triệu đô la Mỹ", ["0", "800 triệu đô la Mỹ"]), ("800 million USD", ["0", "400", "800 million USD"])],
)
def test_numbers_of_the_scale_that_would_touch_on_a_narrow_screen_are_left_out(top: str, scale: list[str]) -> None:
    axis = Axis(Decimal(800), ((Decimal(0), "0"), (Decimal(400), "400"), (Decimal(800), top)))
    svg = str(chart("Xuất khẩu", "c", [mark("eq")], axis))
    root = ElementTree.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))
    assert [text.text for text in root.findall(f"{SVG}text")] == scale
    assert len(root.findall(f"{SVG}line")) == 3
