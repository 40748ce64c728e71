"""The judge of workbooks sees a changed value, a lost row and a formula, and only those."""

from __future__ import annotations

from pathlib import Path

import judging_office
import pytest

XML = """<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<table:table table:name="readme"><table:table-row><table:table-cell{formula}><text:p>x</text:p></table:table-cell>
</table:table-row></table:table>
<table:table table:name="data">
<table:table-row><table:table-cell><text:p>name</text:p></table:table-cell><table:table-cell><text:p>day</text:p>
</table:table-cell><table:table-cell><text:p>value</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2">
<table:table-cell><text:p>tỷ<text:s text:c="2"/>lệ</text:p></table:table-cell>
<table:table-cell office:date-value="2020-11-30"/><table:table-cell office:value="{value}"/>
<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/>
</table:table-row></table:table></office:document>"""
PRINTED = [["name", "day", "value"], ["tỷ  lệ", "2020-11-30", "0.0590"], ["tỷ  lệ", "2020-11-30", "0.0590"]]


def seen(folder: Path, value: str = "0.059", formula: str = "") -> tuple[list[list[str]], int]:
    path = folder / "book.fods"
    path.write_text(XML.format(value=value, formula=formula), "utf-8")
    return judging_office.sheet(path, "data")


def test_the_same_cells_are_the_same(tmp_path: Path) -> None:
    rows, formulas = seen(tmp_path)
    assert judging_office.changed(PRINTED, rows, {"value"}) == [] and formulas == 0


@pytest.mark.parametrize(("value", "numbers"), [("59", {"value"}), ("0.059", set()), ("x", {"value"})])
def test_a_changed_value_is_seen(tmp_path: Path, value: str, numbers: set[str]) -> None:
    rows, _ = seen(tmp_path, value)
    faults = judging_office.changed(PRINTED, rows, numbers)
    assert faults == [f"line {line}, value: '0.0590' became '{value}'" for line in (2, 3)]


def test_a_lost_row_and_a_formula_are_seen(tmp_path: Path) -> None:
    rows, formulas = seen(tmp_path, formula=' table:formula="of:=1+1"')
    assert formulas == 1
    assert len(judging_office.changed(PRINTED, rows[:-1], {"value"})) == 3
    assert len(judging_office.changed(PRINTED[:-1], rows, {"value"})) == 3
