"""Descriptions of columns: what is code, and what is quoted in Vietnamese, is marked as that."""

from __future__ import annotations

import pytest

from resolutions.publishing.wording.column_words import column_words
from resolutions.publishing.wording.languages import Language


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        ("vi", "ge: từ … trở lên; xem base_value.",
         "<code>ge</code>: từ … trở lên; xem <code>base_value</code>."),
        ("en", 'such as "từ 10% trở lên"', 'such as “<span lang="vi">từ 10% trở lên</span>”'),
        ("vi", 'như "từ 10% trở lên"', "như “từ 10% trở lên”"),
        ("en", 'such as "II." or more', "such as “II.” or more"),
        ("en", "the <b> of it", "the &lt;b&gt; of it"),
        ("en", "a page of general use", "a page of general use"),
    ],
)  # fmt: skip
def test_column_words(language: Language, text: str, html: str) -> None:
    assert column_words(text, {"ge", "gt"}, language) == html
