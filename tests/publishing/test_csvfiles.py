"""A table becomes CSV bytes and comes back; what another program would change is refused both ways."""

from dataclasses import replace

import pytest
from publishing.hand_made import OBSERVATION, SCHEMAS, table, tables

from resolutions.publishing.encoding.csvfiles import (
    cell_fault,
    is_number,
    key_problems,
    read_csv,
    table_problems,
    write_csv,
)
from resolutions.publishing.tables import Column


def column(kind: str, *values: str, required: bool = False) -> Column:
    return Column("c", kind, required, values, "Cột", "Column")


def test_bytes_are_utf8_without_bom_with_lf_and_quotes_only_where_needed():
    data, problems = write_csv(tables()["clauses"], "clauses.csv")
    assert problems == []
    assert data.decode() == (
        "clause_id,document_id,parent_id,text_vi\n"
        "a/i,a,,Chỉ tiêu\n"
        'a/i-1,a,a/i,"Thu ""trên"" 5.047 tỷ đồng"\n'
        "b/1,b,,Sao gửi\n"
    )


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_what_is_written_reads_back_the_same(name):
    data, _ = write_csv(tables()[name], "x.csv")
    assert read_csv(SCHEMAS[name], data, "x.csv") == (tables()[name], [])


@pytest.mark.parametrize("cell", ["0", "-5", "02", "5047", "33.05", "0.0590", "-0.5", "5047000000000"])
def test_plain_numbers_pass(cell):
    assert cell_fault(column("number"), cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "NaN",
        "INF",
        "-INF",
        "1_000",
        " 5",
        "5 ",
        "５",
        "٥",
        "²",
        "1e3",
        "+5",
        "1,5",
        "1.",
        ".5",
        "-",
        "1.2.3",
        "--1",
        "0x1",
    ],
)
def test_what_is_no_plain_number_is_refused(cell):
    assert not is_number(cell)
    assert cell_fault(column("number"), cell) is not None


@pytest.mark.parametrize("cell", ["0.059", "-1.500", "70.000"])
def test_exactly_three_decimals_are_refused_with_the_remedy(cell):
    fault = cell_fault(column("number"), cell)
    assert fault is not None
    assert (fault[0], fault[2]) == ("three-decimals", f"write {cell}0")


def test_a_whole_number_has_no_decimals():
    assert cell_fault(column("integer"), "12") is None
    assert cell_fault(column("integer"), "12.5") is not None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("=1+1", "formula"),
        ("+04%", "formula"),
        ("- một", "formula"),
        ("-5", "formula"),
        ("@tên", "formula"),
        ("\tchữ", "bad-character"),
        ("\rchữ", "bad-character"),
        ("hai\ndòng", "bad-character"),
        ("chữ\x00", "bad-character"),
        ("chữ\x85", "bad-character"),
        ("chữ\ufeff", "bad-character"),
        ("chữ\ud800", "bad-character"),
        ("e\u0302", "not-nfc"),
    ],
)
def test_text_that_other_programs_change_is_refused(cell, code):
    fault = cell_fault(column("string"), cell)
    assert fault is not None
    assert fault[0] == code


@pytest.mark.parametrize(
    "cell", ["Chỉ tiêu – 5%", "a = b", "1.435/1.576", "“ngoặc”", "\u00a0cứng", "\ufffd", "😀", "👩\u200d💻"]
)
def test_other_text_passes(cell):
    assert cell_fault(column("string"), cell) is None


@pytest.mark.parametrize(
    "cell",
    ["2021-02-29", "2020-W49-1", "2020-W49", "2020-13-01", "30/11/2020", "2020-1-1", "20201130", "２０２０-11-30"],
)
def test_what_is_no_iso_date_is_refused(cell):
    assert cell_fault(column("date"), "2020-11-30") is None
    assert cell_fault(column("date"), cell) is not None


def test_a_closed_list_is_closed_and_a_required_value_is_required():
    fault = cell_fault(column("string", "target", "result"), "targt")
    assert fault == ("unlisted-value", "'targt' is not in the closed list", "did you mean 'target'?")
    assert cell_fault(column("string", "target"), "") is None
    assert cell_fault(column("string", required=True), "") == (
        "missing-value",
        "a required value is missing",
        "give a value",
    )


def test_the_writer_names_every_bad_cell_by_line_and_writes_nothing():
    bad = table("observations", {**OBSERVATION, "value": "1_000"}, {**OBSERVATION, "comparator": "more"})
    data, problems = write_csv(bad, "datapackage/observations.csv")
    assert data == b""
    assert [(p.line, p.code) for p in problems] == [(2, "bad-number"), (3, "unlisted-value"), (3, "duplicate-key")]
    assert str(problems[2]).startswith("datapackage/observations.csv:3: the key 'a/i-1.1' already stands on line 2")


@pytest.mark.parametrize("row", [("budget",), ("budget", "Thu", "x")])
def test_a_row_of_the_wrong_width_is_named(row):
    bad = type(tables()["topics"])(SCHEMAS["topics"], (row,))
    assert [p.code for p in table_problems(bad, "topics.csv")] == ["row-width"]


def test_a_key_of_several_columns_may_repeat_one_of_them():
    row = {"document_id": "a", "start": "20", "text": "5"}
    assert table_problems(table("numbers", row, {**row, "start": "30"}), "numbers.csv") == []
    assert [p.code for p in table_problems(table("numbers", row, row), "numbers.csv")] == ["duplicate-key"]


def test_a_dangling_reference_is_named_and_an_absent_table_is_not_asked():
    changed = tables(observations=table("observations", {**OBSERVATION, "unit_id": "dozen"}))
    problems = key_problems(changed, "datapackage")
    assert [str(p) for p in problems] == [
        "datapackage/observations.csv:2: unit_id: 'dozen' is not in the table units — "
        "add it to units or correct the reference"
    ]
    del changed["units"]
    assert key_problems(changed, "datapackage") == []


GOOD = "topic_id,name_vi\nbudget,Thu\nsociety,Xã hội\n".encode()


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"\xef\xbb\xbf" + GOOD, "bom", 1),
        (GOOD.replace(b"\n", b"\r\n"), "not-canonical", 1),
        (GOOD.replace(b"Thu", b'"Thu"'), "not-canonical", 2),
        (GOOD.replace(b"Thu", b'"Thu'), "bad-csv", 2),
        (GOOD.replace(b"Thu", b'"Thu').replace(b",X", b'",X'), "row-width", 2),
        (GOOD.replace(b",Thu", b",Thu,"), "row-width", 2),
        (GOOD + b"\n", "row-width", 4),
        (GOOD[:-1], "not-canonical", 3),
        (GOOD.replace(b"topic_id", b"Topic_id"), "bad-header", 1),
        (GOOD.replace(b"topic_id", b"zopic_id"), "bad-header", 1),
        (GOOD.replace("Xã hội".encode(), '"Xã\nhội"'.encode()) + b"a\n", "row-width", 5),
        (b"\n\xff", "not-utf-8", 2),
        (b"", "bad-header", 1),
        (GOOD.replace(b"Thu", b"Th\xff"), "not-utf-8", 2),
    ],
)
def test_bytes_that_the_writer_does_not_make_are_refused(data, code, line):
    _, problems = read_csv(SCHEMAS["topics"], data, "topics.csv")
    assert [(p.code, p.line) for p in problems] == [(code, line)]


def test_a_quote_that_swallows_a_row_is_found_even_when_the_cells_add_up():
    swallowed = GOOD.replace(b"Thu\nsociety,X", b'"Thu\nsociety,X').replace(b"\xe1\xbb\x99i\n", b'\xe1\xbb\x99i"\n')
    found, problems = read_csv(SCHEMAS["topics"], swallowed, "topics.csv")
    assert found is not None and len(found.rows) == 1
    assert problems == []
    assert [p.code for p in table_problems(found, "topics.csv")] == ["bad-character"]


def test_every_row_after_one_of_the_wrong_width_is_looked_at_too():
    bad = type(tables()["topics"])(SCHEMAS["topics"], (("a",), ("a", "x", "y"), ("b", "=x"), ("a", "\x00")))
    assert [(p.line, p.code, p.what) for p in table_problems(bad, "topics.csv")] == [
        (2, "row-width", "the row has 1 cells instead of 2"),
        (3, "row-width", "the row has 3 cells instead of 2"),
        (4, "formula", "name_vi: '=x' begins with '=', which makes it a formula in a spreadsheet"),
        (5, "bad-character", "name_vi: the text holds the character U+0000"),
    ]


def test_a_fault_shows_so_much_of_a_cell_that_it_is_found():
    long = "abcdefghijklmnopqrstuvwxyz"
    assert cell_fault(column("string"), f"-{long}") == (
        "formula",
        "'-abcdefghijklmnopqrs' begins with '-', which makes it a formula in a spreadsheet",
        "keep list marks in a column of their own",
    )
    assert cell_fault(column("string"), f"{long}e\u0302") == (
        "not-nfc",
        "'abcdefghijklmnopqrst' is not in Unicode form NFC",
        "normalise the text when it is read",
    )


def test_a_number_is_told_in_what_form_it_is_wanted():
    assert cell_fault(column("number"), "1e3") == (
        "bad-number", "'1e3' is not a plain number", "write it with the characters -?0-9 with a decimal point",
    )  # fmt: skip
    assert cell_fault(column("integer"), "1.5") == (
        "bad-number", "'1.5' is not a whole number", "write it with the characters -?0-9",
    )  # fmt: skip
    assert cell_fault(column("number"), "５") == (
        "bad-number", "'\\uff15' is not a plain number", "write it with the characters -?0-9 with a decimal point",
    )  # fmt: skip


def test_a_key_that_no_terminal_can_show_is_told_in_ascii():
    row = {"topic_id": "a\u200b", "name_vi": "Thu"}
    (problem,) = table_problems(table("topics", row, row), "topics.csv")
    assert problem.what == "the key 'a\\u200b' already stands on line 2"


def test_a_reference_is_to_the_first_column_of_a_key():
    units = table("units", {"unit_id": "billion", "base_unit": "dong", "factor": "1"})
    doubled = type(units)(replace(units.schema, primary_key=("unit_id", "base_unit")), units.rows)
    whole = {"observations": table("observations", OBSERVATION), "units": doubled}
    assert [p.what for p in key_problems({"units": doubled}, "d")] == ["base_unit: 'dong' is not in the table units"]
    assert [p.path for p in key_problems(whole, "d")] == ["d/units.csv"]


def test_a_reference_to_an_absent_table_does_not_hide_the_next_one():
    bad = table("observations", {**OBSERVATION, "unit_id": "dozen"})
    problems = key_problems({"observations": bad, "units": tables()["units"]}, "d")
    assert [problem.what for problem in problems] == ["unit_id: 'dozen' is not in the table units"]
