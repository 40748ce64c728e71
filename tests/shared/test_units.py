"""Printed words -> unit: scales, nouns and pers make all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.units import UnitMatch


def match(text: str) -> UnitMatch | None:
    return loaded.vocabulary().units.match(tokens(text), 0)


@pytest.mark.parametrize(
    ("printed", "unit_id", "base", "factor"),
    [
        ("%", "percent", "percent", "1"),
        ("tỷ đồng", "vnd_billion", "vnd", "1000000000"),
        ("tỉ đồng", "vnd_billion", "vnd", "1000000000"),
        ("tỷ", "vnd_billion", "vnd", "1000000000"),
        ("triệu USD", "usd_million", "usd", "1000000"),
        ("nghìn đồng", "vnd_thousand", "vnd", "1000"),
        ("triệu lượt khách", "tourist_visit_million", "tourist_visit", "1000000"),
        ("triệu đồng/ha", "vnd_million_per_hectare", "vnd_per_hectare", "1000000"),
        ("triệu đồng/người/năm", "vnd_million_per_person_year", "vnd_per_person_year", "1000000"),
        ("tạ/ha", "quintal_per_hectare", "tonne_per_hectare", "0.1"),
        ("bác sĩ/vạn dân", "doctor_per_10000", "doctor_per_10000", "1"),
        ("% dự toán năm", "percent_of_estimate", "percent_of_estimate", "1"),
        ("% chỉ tiêu", "percent_of_quota", "percent_of_quota", "1"),
        ("%/năm", "percent_per_year", "percent_per_year", "1"),
        ("‰", "per_mille", "per_mille", "1"),
        ("thôn, làng, tổ dân phố", "village", "village", "1"),
        ("m²", "square_metre", "square_metre", "1"),
        ("m2", "square_metre", "square_metre", "1"),
        ("triệu bản", "copy_million", "copy", "1000000"),
        ("nghìn thôn, bản", "village_thousand", "village", "1000"),
    ],
)
def test_printed_units(printed: str, unit_id: str, base: str, factor: str) -> None:
    found = match(printed)
    assert found is not None
    assert found.end == len(tokens(printed))
    assert (found.unit.unit_id, found.unit.base_unit, found.unit.factor) == (unit_id, base, Decimal(factor))


@pytest.mark.parametrize(
    "printed", ["", "năm", "đạt", ". xã", "/ha", "dự toán", "tăng %", "lượng", "x ha", "loại rừng"]
)
def test_words_that_are_no_unit(printed: str) -> None:
    assert match(printed) is None


def test_the_longest_unit_is_taken_and_no_more() -> None:
    found = match("xã, phường, thị trấn mạnh")
    assert found is not None
    assert (found.unit.unit_id, found.end) == ("commune_ward_township", 6)


@pytest.mark.parametrize(
    "unit_id", ["vnd_million_per_hectare", "bed_per_10000", "percent", "usd_billion", "kilogram_per_person"]
)
def test_a_unit_is_known_by_its_id(unit_id: str) -> None:
    unit = loaded.vocabulary().units.get(unit_id)
    assert unit is not None
    assert unit.unit_id == unit_id
    assert unit.name_vi
    assert unit.name_en


@pytest.mark.parametrize(
    "unit_id", ["", "dollar", "vnd_", "vnd_million_", "vnd_zillion", "per_10000", "million", "vnd_per_hectare_million"]
)
def test_an_unknown_id_is_no_unit(unit_id: str) -> None:
    assert loaded.vocabulary().units.get(unit_id) is None


def test_names_are_composed_in_both_languages() -> None:
    unit = loaded.vocabulary().units.get("vnd_million_per_hectare")
    assert unit is not None
    assert (unit.name_vi, unit.name_en) == ("triệu đồng một héc-ta", "million VND per hectare")


def test_every_unit_of_the_register_is_found_again_by_its_printed_form() -> None:
    lists, units = loaded.vocabulary().lists["units"], loaded.vocabulary().units
    printed = [(entry["id"], form) for entry in lists["units"] for form in entry["forms"] if not set("[(|") & set(form)]
    assert len(printed) > 100
    for unit_id, form in printed:
        found = units.match(tokens(form), 0)
        assert found is not None, form
        assert found.unit.unit_id == unit_id, form


@pytest.mark.parametrize(
    ("label", "per"),
    [("Số bác sĩ/vạn dân", "per_10000"), ("Số giường bệnh trên một vạn dân", "per_10000"), ("Số bác sĩ", ""), ("", "")],
)
def test_the_per_that_a_label_states(label: str, per: str) -> None:
    assert loaded.vocabulary().units.per_in(tokens(label)) == per


def test_a_unit_gets_the_per_of_its_label_when_the_two_make_a_unit() -> None:
    units = loaded.vocabulary().units
    bed, percent = units.get("bed"), units.get("percent")
    assert bed is not None
    assert percent is not None
    assert units.with_per(bed, "per_10000").unit_id == "bed_per_10000"
    assert units.with_per(bed, "per_moon") == bed
