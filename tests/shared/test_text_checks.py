"""What a text of content/ must look like to be an id, a day, a period, a number or an address."""

from __future__ import annotations

import pytest

from resolutions.text_checks import day, factor, identifier, is_day, is_period, is_web_address, number


@pytest.mark.parametrize("text", ["2020-11-30", "2020-02-29"])
def test_days(text: str) -> None:
    assert is_day(text)
    assert day(text) is None


@pytest.mark.parametrize("text", ["2021-02-29", "20201130", "2020-W49-1", "30/11/2020", "2020-11", "２０２０-11-30"])
def test_what_is_no_day(text: str) -> None:
    assert not is_day(text)
    assert day(text) is not None


@pytest.mark.parametrize("text", ["2021", "2020-H1", "2021-Q3", "2020-07", "2021/2025"])
def test_periods(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize("text", ["21", "2021-H3", "2021-Q5", "2021-13", "2021-2025", "2021/", "x"])
def test_what_is_no_period(text: str) -> None:
    assert not is_period(text)


@pytest.mark.parametrize("text", ["0", "5047", "33.05", "-0.5"])
def test_numbers(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize("text", ["", ".", "-", "1.2.3", "--1", "1,5", "1e3", "NaN", "Infinity", "٣", "1_000", " 1"])
def test_what_is_no_number(text: str) -> None:
    assert number(text) == (f"cannot be '{text}'", "write digits, with a point before decimals: 1234.5")
    assert factor(text) == number(text)


@pytest.mark.parametrize("text", ["0", "-1", "0.0"])
def test_a_factor_is_above_zero(text: str) -> None:
    assert factor("0.1") is None
    assert factor(text) == (f"cannot be '{text}'", "write a number above zero")


@pytest.mark.parametrize("text", ["https://a.example", "http://a.example:80/b?c#d", "https://[::1]/"])
def test_web_addresses(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text", ["", "a.example", "ftp://a.example", "https://", "https://[", "javascript:alert(1)", "https://a b", '//"']
)
def test_what_is_no_web_address(text: str) -> None:
    assert not is_web_address(text)


@pytest.mark.parametrize("text", ["a", "gia-lai-2020", "x9"])
def test_ids(text: str) -> None:
    assert identifier(text) is None


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "a_b", "đ", "con", "com1", "a" * 200])
def test_what_is_no_id(text: str) -> None:
    assert identifier(text) is not None
