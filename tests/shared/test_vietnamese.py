"""Spelling twins are one word, marks are kept, and slugs are ASCII."""

from __future__ import annotations

import unicodedata

import pytest

from resolutions.vietnamese import WORD_REACH, fold_word, other_spelling, slug, unaccented


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoá", "hóa"), ("Hoá", "HÓA"), ("thuỷ", "thủy"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("toà", "tòa"), ("tỉ", "tỷ"),
        ("hoạ", "họa"), ("xoè", "xòe"), ("thuỵ", "thụy"),
        ("kì", "kỳ"), ("luỹ", "lũy"), ("quí", "quý"), ("mĩ", "mỹ"), ("ho\u0301a", "hóa"), ("Tỷ", "tỷ"),
        ("ngưòi", "người"), ("Đưọc", "được"), ("nưóc", "nước"), ("trưong", "trương"), ("tưỏng", "tưởng"),
        ("sưõn", "sưỡn"), ("ưò", "ườ"),
    ],
)  # fmt: skip
def test_two_spellings_of_a_word(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("năm", "nam"), ("hoa", "hóa"), ("quý", "quy"), ("đồng", "dong"), ("thủ", "thu"), ("quả", "qủa"), ("lý", "ly")],
)
def test_two_words(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


@pytest.mark.parametrize("word", ["quý", "quả", "hòa", "ủy", "tỷ", "5.047", "%", ""])
def test_words_in_the_usual_spelling_stay_untouched(word: str) -> None:
    assert fold_word(word) == word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim ngạch xuất khẩu", "kim-ngach-xuat-khau"),
        ("Đường bộ", "duong-bo"),
        ("  Số xã/phường: 5%  ", "so-xa-phuong-5"),
        ("một hai ba bốn năm sáu bảy tám chín", "mot-hai-ba-bon-nam-sau-bay-tam"),
        ("một\x7fhai", "mot-hai"),
        ("***", ""),
        ("漢字 ½", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected
    assert slug(unicodedata.normalize("NFD", text)) == expected


def test_a_slug_has_as_many_words_as_asked() -> None:
    assert slug("một hai ba", 2) == "mot-hai"


def test_unaccented_text_is_ascii_and_keeps_its_blanks() -> None:
    assert unaccented("Tỷ lệ hộ nghèo, Đồng Nai") == "ty le ho ngheo, dong nai"


@pytest.mark.parametrize(
    ("word", "other"), [("tỷ", "tỉ"), ("tỉ", "tỷ"), ("Lũy", "luỹ"), ("ki\u0300", "kỳ"), ("hộ", ""), ("", "")]
)
def test_a_word_has_one_other_spelling_with_i_or_y_or_none(word: str, other: str) -> None:
    assert other_spelling(word) == other


def test_a_slug_is_that_of_the_whole_text_however_long_its_words() -> None:
    for size in range(1, 4 * WORD_REACH):
        for words in (1, 2, 3):
            text = " ".join(f"{chr(97 + n)}{'x' * size}" for n in range(5))
            assert slug(text, words) == "-".join(text.split()[:words])
            assert slug(f"{' ' * size}{text}", words) == "-".join(text.split()[:words])
