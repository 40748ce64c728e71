"""An amount in a span of a clause: what it prints, and what is wrong with a span that does not print it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from reading import loaded

from resolutions.reading.proof.printed_spans import CUT, MORE, OTHER, Printed, amount_in
from resolutions.reading.proof.printed_sums import sum_at
from resolutions.reading.proof.spelled_limits import SpelledLimits
from resolutions.reading.proof.spelled_words import pieces_of
from resolutions.reading.proof.spellings import Spellings, spellings_of


def spelled() -> Spellings:
    return spellings_of(loaded.vocabulary().lists)


def found(
    marked: str, value: str, high: str = "", lines: bool = False, words: Spellings | None = None
) -> Printed | str:
    """What is found in a clause, the span in square brackets."""
    begin, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    highest = Decimal(high) if high else None
    return amount_in(words or spelled(), text, lines, (begin, end), Decimal(value), highest, ("vi",))


def told(marked: str, value: str, high: str = "", words: Spellings | None = None) -> str:
    """What is found in a clause, in one line: comparator, unit, first characters of the numbers, words."""
    made = found(marked, value, high, words=words)
    if isinstance(made, str):
        return made
    text = marked.replace("[", "").replace("]", "")
    numbers = " ".join(text[start:].split()[0] for start in made.starts)
    return f"{'/'.join(sorted(made.comparators))}, {made.unit.unit_id if made.unit else ''}, {numbers}, {made.text}"


def test_a_number_behind_a_minus_sign_is_found_only_as_what_fell() -> None:
    given = (spelled(), "Sản lượng | -5%", False, (13, 15), Decimal(5), None, ("vi",))
    assert amount_in(*given) == OTHER
    assert isinstance(amount_in(*given, True), Printed)


@pytest.mark.parametrize(
    ("marked", "comparators"),
    [
        ("Thu ngân sách ước tăng [5%]", "approx/eq"), ("Thu ngân sách tăng [5%]", "eq"),
        ("Thu ngân sách ước tăng [trên 5%]", "gt"), ("Thu ngân sách ước tăng [từ 5% trở lên]", "ge"),
    ],
)  # fmt: skip
def test_an_estimate_apart_from_its_amount_leaves_open_whether_it_is_exact(marked: str, comparators: str) -> None:
    assert told(marked, "5").partition(",")[0] == comparators


@pytest.mark.parametrize(
    ("marked", "negative"),
    [
        ("Sản lượng | - [4,2%] | 5", True), ("Sản lượng | - [4,2%]", True), ("Sản lượng | - [4,2%] |", True),
        ("Sản lượng\t− [4,2]\t5", True),
        ("Sản lượng | 7 - [4,2%]", False), ("- [4,2%] | 5", False), ("Sản lượng | - [4,2%] năm 2021 | 5", False),
        ("Sản lượng | + [4,2%] | 5", False), ("Sản lượng | - | [4,2%] | 5", False), ("Sản lượng | -[4,2%] | 5", True),
    ],
)  # fmt: skip
def test_a_minus_sign_apart_is_known_in_a_cell_that_holds_nothing_else(marked: str, negative: bool) -> None:
    assert (found(marked, "4.2") == OTHER) == negative
    begin, text = marked.index("["), marked.replace("[", "").replace("]", "")
    given = (spelled(), text, False, (begin, marked.index("]") - 1), Decimal("4.2"), None, ("vi",), True)
    assert isinstance(amount_in(*given), Printed)


@pytest.mark.parametrize(
    ("marked", "value", "high", "printed"),
    [
        ("Thu [5 tỷ đồng] năm nay", "5", "", "eq, vnd_billion, 5, 5 tỷ đồng"),
        ("Thu [trên 5 tỷ đồng] năm nay", "5", "", "gt, vnd_billion, 5, trên 5 tỷ đồng"),
        ("Thu trên [5 tỷ đồng] năm nay", "5", "", "gt, vnd_billion, 5, trên 5 tỷ đồng"),
        ("Thu [5 tỷ đồng] trở lên", "5", "", "ge, vnd_billion, 5, 5 tỷ đồng trở lên"),
        ("[5]", "5", "", "eq, , 5, 5"),
        ("Thu [từ trên 5 tỷ đồng] năm nay", "5", "", "gt, vnd_billion, 5, từ trên 5 tỷ đồng"),
        ("Thu [từ khoảng 5 tỷ đồng] năm nay", "5", "", "approx, vnd_billion, 5, khoảng 5 tỷ đồng"),
        ("Thu [từ 5 tỷ đồng] năm nay", "5", "", "eq, vnd_billion, 5, 5 tỷ đồng"),
        ("[Từ 5 tỷ đồng] năm nay", "5", "", "eq, vnd_billion, 5, 5 tỷ đồng"),
        ("[5 tỷ đồng] từ", "5", "", "eq, vnd_billion, 5, 5 tỷ đồng"),
        ("Thu [5 tỷ đồng - 8 tỷ đồng] năm nay", "5", "8", "range, vnd_billion, 5 8, 5 tỷ đồng - 8 tỷ đồng"),
        ("Thu [2 tỷ 480 triệu đồng]", "2480", "", "eq, vnd_million, 2 480, 2 tỷ 480 triệu đồng"),
        ("[2 tỷ 48 triệu 5 nghìn đồng]", "2048005", "", "eq, vnd_thousand, 2 48 5, 2 tỷ 48 triệu 5 nghìn đồng"),
        ("Thu [2 tỷ 480,5 triệu đồng]", "2480.5", "", "eq, vnd_million, 2 480,5, 2 tỷ 480,5 triệu đồng"),
        ("[năm triệu hai trăm nghìn đồng]", "5200", "", "eq, vnd_thousand, năm hai, năm triệu hai trăm nghìn đồng"),
        ("Thu [ba mươi lăm phần trăm]", "35", "", "eq, percent, ba, ba mươi lăm phần trăm"),
        ("Thu [ba mươi lăm phần trăm]", "30", "", OTHER),
        ("Thu [3 tấn 5 tạ] lúa", "35", "", "eq, quintal, 3 5, 3 tấn 5 tạ"),
        ("[1 triệu 200 nghìn đồng/ha]", "1200", "", "eq, vnd_thousand_per_hectare, 1 200, 1 triệu 200 nghìn đồng/ha"),
        ("Thu [2 tỷ 480 triệu đồng]", "2481", "", OTHER),
        ("Thu [2 tỷ 480 triệu đồng]", "2.48", "", OTHER),
        ("Thu [2 tỷ 480 triệu đồng]", "480", "", MORE),
        ("Thu [2 tỷ 480 triệu đồng]", "2", "", MORE),
        ("Thu [2 tỷ 3 tỷ đồng]", "5", "", OTHER),
        ("Thu [480 triệu 2 tỷ đồng]", "2.48", "", OTHER),
        ("Thu [2 tỷ | 480 triệu đồng]", "2480", "", OTHER),
        ("Thu [2 tỷ 480 | triệu đồng]", "2480", "", OTHER),
        ("Thu [2 tỷ 480 triệu đồng] xã", "2480", "", "eq, vnd_million, 2 480, 2 tỷ 480 triệu đồng"),
        ("Thu [2 tỷ 480 triệu đồng] 6 | xã", "2480", "", "eq, vnd_million, 2 480, 2 tỷ 480 triệu đồng"),
        ("Thu | [2 tỷ 480 triệu đồng] | 6 xã", "2480", "", "eq, vnd_million, 2 480, 2 tỷ 480 triệu đồng"),
        ("Giao [1 nghìn 205 ha]", "1205", "", OTHER),
        ("Thu [480 triệu 2 tỷ đồng]", "2480", "", OTHER),
        ("Thu [từ 5 đến 8 tỷ đồng]", "5", "8", "range, vnd_billion, 5 8, 5 đến 8 tỷ đồng"),
        ("Thu [5 tỷ đồng tới 8]", "5", "8", "range, vnd_billion, 5 8, 5 tỷ đồng tới 8"),
        ("Thu [21-22%]", "21", "22", "range, percent, 21-22% 22%, 21-22%"),
        ("Có [40/121 xã] đạt", "40", "121", "ratio, commune, 40/121 121, 40/121 xã"),
        ("Có [13 trong tổng số 17 xã] đạt", "13", "17", "ratio, commune, 13 17, 13 trong tổng số 17 xã"),
        ("Có [13 xã trên tổng số 17] đạt", "13", "17", "ratio, commune, 13 17, 13 xã trên tổng số 17"),
        ("Có [13 trong số 17 xã]", "13", "17", "ratio, commune, 13 17, 13 trong số 17 xã"),
        ("[13 trong số 17]", "13", "17", "ratio, , 13 17, 13 trong số 17"),
        ("Mức tăng [-5%]", "-5", "", "eq, percent, 5%, -5%"),
        ("Mức [tăng -5%]", "-5", "", "eq, percent, 5%, -5%"),
        ("Mức [tăng -0,5%]", "-0.5", "", "eq, percent, 0,5%, -0,5%"),
        ("Giảm [khoảng -5%]", "-5", "", "approx, percent, 5%, khoảng -5%"),
    ],
)  # fmt: skip
def test_an_amount_is_found_with_its_words(marked: str, value: str, high: str, printed: str) -> None:
    assert told(marked, value, high) == printed


def test_one_part_is_no_sum() -> None:
    for text, parts in (("5 tỷ đồng", 0), ("5 tỷ 200 triệu đồng", 2)):
        made = sum_at(spelled().units, pieces_of(text, False), 0, Decimal(5 if not parts else 5200), ("vi",))
        assert (len(made.begins) if made else 0) == parts


@pytest.mark.parametrize(
    ("marked", "value", "high", "wrong"),
    [
        ("Thu 5.0[47 tỷ đồng]", "47", "", CUT),
        ("Thu [5 tỷ đồ]ng", "5", "", CUT),
        ("Thu [ ]5 tỷ đồng", "5", "", CUT),
        ("Thu [6 tỷ đồng]", "5", "", OTHER),
        ("Thu [5 tỷ] đồng", "5", "", OTHER),
        ("Thu [5] - 8 tỷ đồng", "5", "8", OTHER),
        ("Thu [5 - 8 tỷ đồng]", "5", "9", OTHER),
        ("Thu [5 và 8 tỷ đồng]", "5", "8", OTHER),
        ("Thu [5 tỷ đồng]", "5", "8", OTHER),
        ("Thu [5 tỷ đồng -]", "5", "8", OTHER),
        ("Thu [5 - x8]", "5", "8", OTHER),
        ("Thu [5 8]", "5", "8", OTHER),
        ("Có [13 trong tổng 17 xã]", "13", "17", OTHER),
        ("Có [13 tổng số 17 xã]", "13", "17", OTHER),
        ("Có [13 trong số các 17 xã]", "13", "17", OTHER),
        ("Có [13 xã trong tổng số]", "13", "17", OTHER),
        ("Thu [nay 5 tỷ đồng]", "5", "", MORE),
        ("[Thu nay 5 tỷ đồng]", "5", "", MORE),
        ("Thu [5 tỷ đồng năm] nay", "5", "", MORE),
        ("Thu [từ nay 5 tỷ đồng]", "5", "", MORE),
        ("Thu [từ từ 5 tỷ đồng]", "5", "", MORE),
        ("Thu [kể từ 5 tỷ đồng]", "5", "", MORE),
        ("Thu [đủ 5 tỷ đồng]", "5", "", MORE),
        ("Thu [xin 5 tỷ đồng]", "5", "", MORE),
        ("[Thu -5%]", "-5", "", "eq, percent, 5%, -5%"),
        ("[Mức thu -5%]", "-5", "", MORE),
        ("Mức [tăng 0,5%]", "0.5", "", MORE),
        ("Mức [tăng 0%]", "0", "", MORE),
        ("Mức [tăng 1%]", "1", "", MORE),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_span_is_told(marked: str, value: str, high: str, wrong: str) -> None:
    assert told(marked, value, high) == wrong


@pytest.mark.parametrize(
    ("clause", "unit"),
    [
        ("Số xã\t[5]\txã", None), ("Số xã | [5] | xã", None), ("Số xã | [5 xã] |", "commune"),
        ("Số xã\t[5 - 8]\txã", None), ("Số xã\t[5 - 8 xã]", "commune"), ("Số xã\t[5 xã - 8]\ttỷ đồng", "commune"),
    ],
)  # fmt: skip
def test_a_unit_stands_in_the_cell_of_its_number(clause: str, unit: str | None) -> None:
    made = found(clause, "5", "8" if "-" in clause else "")
    assert isinstance(made, Printed)
    assert (made.unit.unit_id if made.unit else None) == unit


@pytest.mark.parametrize(("lines", "unit"), [(True, False), (False, True)])
def test_a_line_end_is_the_border_of_a_cell_only_where_it_is_said(lines: bool, unit: bool) -> None:
    made = found("Số xã [5]\nxã" if lines else "Số xã [5\nxã]", "5", lines=lines)
    assert isinstance(made, Printed)
    assert (made.unit is not None) is unit


@pytest.mark.parametrize(
    ("marked", "value", "printed"),
    [
        ("Không để nợ trên [5 tỷ đồng]", "5", "le, vnd_billion, 5, trên 5 tỷ đồng"),
        ("Không để nợ, trên [5 tỷ đồng]", "5", "gt, vnd_billion, 5, trên 5 tỷ đồng"),
        ("Không để nợ dưới [5 tỷ đồng]", "5", "ge, vnd_billion, 5, dưới 5 tỷ đồng"),
        ("Không để nợ [vượt 5%]", "5", "le, percent, 5%, vượt 5%"),
        ("Không để nợ vượt [5%]", "5", "le, percent, 5%, vượt 5%"),
        ("Không để nợ [5% vượt] mức", "5", MORE),
        ("Không để vượt nợ [5%]", "5", "eq, percent, 5%, 5%"),
        ("Không để xã [5%]", "5", "eq, percent, 5%, 5%"),
        ("Không để nợ [5%] vượt", "5", "eq, percent, 5%, 5%"),
    ],
)  # fmt: skip
def test_what_must_not_be_is_the_other_bound(marked: str, value: str, printed: str) -> None:
    assert told(marked, value) == printed


def test_a_wording_that_forbids_by_itself_is_not_turned() -> None:
    leads = [{"words": "không để", "forbids": "yes"}]
    limits = SpelledLimits([{"words": "không để lọt {amount}", "comparator": "lt"}], leads)
    words = replace(spelled(), limits=limits)
    assert told("Tỉnh [không để lọt 5%]", "5", words=words) == "lt, percent, 5%, không để lọt 5%"
    assert told("Tỉnh không để lọt [5%]", "5", words=words) == "ge, percent, 5%, không để lọt 5%"


def test_the_first_number_that_prints_the_value_is_taken_as_the_amount() -> None:
    assert told("Thu [5 tỷ đồng và 5 tỷ đồng]", "5") == MORE
    assert told("Thu 5 tỷ đồng và [5 tỷ đồng]", "5") == "eq, vnd_billion, 5, 5 tỷ đồng"
