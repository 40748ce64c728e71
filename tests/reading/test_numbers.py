"""What a printed number is worth, and which style a document keeps to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from resolutions.reading.quantities.numbers import style_of, value_of


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("5.047", "5047"), ("70.000", "70000"), ("1.234.567", "1234567"), ("5.047,5", "5047.5"), ("1,15", "1.15"),
        ("700.000", "700000"), ("0,5", "0.5"), ("02", "2"), ("2021", "2021"), ("15000", "15000"),
        ("1500,25", "1500.25"), ("63,10", "63.10"),
    ],
)  # fmt: skip
def test_vietnamese_style(printed: str, value: str) -> None:
    assert str(value_of(printed, "vi")) == value


@pytest.mark.parametrize(("printed", "value"), [("5,047", "5047"), ("6.5", "6.5"), ("1,234.56", "1234.56"), ("7", "7")])
def test_english_style(printed: str, value: str) -> None:
    assert str(value_of(printed, "en")) == value


@pytest.mark.parametrize(
    "printed",
    ["6.5", ".500", "5047.000", "5.04", "5.0471", "1.23.456", "0.500", "1,2,3", "1,234.5", ",5", "5,", ".5", "5.", "",
     ".", "1..000", "²", "٣", "1.٠٠٠", "5,²", "1234.567", "-5", "1e3", "NaN", "1_000"],
)  # fmt: skip
def test_what_is_not_in_vietnamese_style_has_no_value(printed: str) -> None:
    assert value_of(printed, "vi") is None


def test_no_number_is_rounded() -> None:
    assert value_of("9.999.999.999.999.999.999,999999999", "vi") == Decimal("9999999999999999999.999999999")


@pytest.mark.parametrize(
    ("printed", "style"),
    [
        (["5.047", "1,15", "8"], "vi"), (["6.5", "4,400.25", "8"], "en"), ([], "vi"), (["8", "2021"], "vi"),
        (["5.047", "5,047"], "vi"), (["1,15", "2,25", "6.5"], "vi"), (["6.5", "7.25", "1,15"], "en"),
    ],
)  # fmt: skip
def test_the_style_is_that_of_most_unmistakable_numbers(printed: list[str], style: str) -> None:
    assert style_of(printed) == style
