"""What a text of content/ must look like to be an id, a day, a period, a number or an address."""

from __future__ import annotations

import pytest

from resolutions.limits import MAX_ID_LENGTH
from resolutions.text_checks import (
    day,
    factor,
    filled,
    identifier,
    is_day,
    is_period,
    is_web_address,
    mail_address,
    number,
    release_version,
    said,
    sdg_indicator,
    unit_identifier,
    web_address,
)


@pytest.mark.parametrize("text", ["2020-11-30", "2020-02-29"])
def test_days(text: str) -> None:
    assert is_day(text)
    assert day(text) is None


@pytest.mark.parametrize("text", ["2021-02-29", "20201130", "2020-W49-1", "30/11/2020", "2020-11", "２０２０-11-30"])
def test_what_is_no_day(text: str) -> None:
    assert not is_day(text)
    assert day(text) is not None


@pytest.mark.parametrize("text", ["2021", "2020-H1", "2021-Q3", "2020-07", "2020-01", "2020-12", "2021/2025"])
def test_periods(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize("text", ["21", "2021-H3", "2021-Q5", "2021-13", "2021-00", "20211", "2021-2025", "2021/", "x"])
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
    "text",
    [
        "",
        "a.example",
        "ftp://a.example",
        "https://",
        "https://[",
        "javascript:alert(1)",
        "https://a b",
        '//"',
        "https://a.example:99999/",
        "https://a.example:0/",
        "https://bank.example@evil.example/",
        "blob:https://a.example/1",
        "ms-excel:ofe|u|https://a.example/x.xls",
        "//a.example",
        "data:text/html,x",
        "https:\\\\a.example",
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    assert not is_web_address(text)


@pytest.mark.parametrize("text", ["a", "gia-lai-2020", "x9"])
def test_ids(text: str) -> None:
    assert identifier(text) is None


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "a_b", "đ", "con", "com1", "a" * 200])
def test_what_is_no_id(text: str) -> None:
    assert identifier(text) is not None


def test_an_id_may_be_so_long_and_is_no_device_of_windows() -> None:
    assert identifier("a" * MAX_ID_LENGTH) is None
    assert identifier("a" * (MAX_ID_LENGTH + 1)) == (f"has more than {MAX_ID_LENGTH} characters", "shorten it")
    for name in ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"):
        assert identifier(name) == (f"cannot be '{name}'", "Windows keeps this name for a device: choose another")
    assert [identifier(name) for name in ("com0", "com10", "lpt", "console")] == [None] * 4


def test_an_id_is_told_how_to_be_written() -> None:
    assert unit_identifier("square_metre") is None
    assert identifier("Gia_Lai") == ("cannot be 'Gia_Lai'", "use a-z, 0-9 and single '-' between words")
    assert unit_identifier("square-metre") == (
        "cannot be 'square-metre'", "use a-z, 0-9 and single '_' between words",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["Thu", "Tỷ lệ 5%", "hai\ndòng", "a\tb", "a\r\nb\x85", "😀"])
def test_texts_that_say_something(text: str) -> None:
    assert filled(text) is None
    assert said(text) is None


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_an_empty_text_says_nothing(text: str) -> None:
    assert filled(text) == said(text) == ("is empty", "write it")


@pytest.mark.parametrize("char", ["\ufffd", "\x00", "\u200b", "\ufeff", "\ue000", "\U000f0000"])
def test_a_character_that_nobody_can_see_or_that_was_lost_is_told(char: str) -> None:
    assert filled(f"Thu{char}chi") == (f"holds the character U+{ord(char):04X}", "write the text again without it")
    assert said(f"Thu{char}chi") is None


def test_a_character_from_the_end_of_unicode_can_be_seen() -> None:
    assert filled("Thu 😀\nchi") is None
    assert filled("😀\u200b") == ("holds the character U+200B", "write the text again without it")


def test_a_web_address_is_told_how_to_be_written() -> None:
    assert web_address("https://a.example/") is None
    assert web_address("a.example") == ("cannot be 'a.example'", "write a full address: https://…")


@pytest.mark.parametrize("text", ["a@b.example", "a.b+c@d.e.example"])
def test_mail_addresses(text: str) -> None:
    assert mail_address(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "a", "@b.example", "a@", "a@b", "a@b.", "a@.b", "a@b@c.example", "a b@c.example", "a@c.example?x",
     "a@b\u200b.example", "b.example", "a.b", "a;b@c.example"],
)  # fmt: skip
def test_what_is_no_mail_address(text: str) -> None:
    assert mail_address(text) == (f"cannot be '{text}'", "write a mail address: name@example.org")


@pytest.mark.parametrize("text", ["1.2.2", "4.a.1", "17.19.2"])
def test_codes_of_the_sustainable_development_goals(text: str) -> None:
    assert sdg_indicator(text) is None


@pytest.mark.parametrize("text", ["", "1", "1.2", "1.2.3.4", "a.2.3", "1..3", "1.ă.3", "1.2.", "1.-.3", "1,2,3"])
def test_what_is_no_such_code(text: str) -> None:
    assert sdg_indicator(text) == (f"cannot be '{text}'", "write the code as 1.2.2")


@pytest.mark.parametrize("text", ["0.1.0", "1", "2021-12", "1.0-rc1"])
def test_a_release_is_named_by_its_version(text: str) -> None:
    assert release_version(text) is None


@pytest.mark.parametrize("text", ["", "0..1", "v 1", "1.0.", "V1", "1/2"])
def test_what_is_no_version_is_told_how_to_be_written(text: str) -> None:
    assert release_version(text) == (f"cannot be '{text}'", "name it by its version: 0.1.0")
