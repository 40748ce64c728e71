"""Vietnamese words that an English sentence quotes are tagged; everything else stays as it is."""

from __future__ import annotations

import pytest

from resolutions.publishing.wording.foreign_words import tagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The word “số” (No.) is missing.", 'The word “<span lang="vi">số</span>” (No.) is missing.'),
        (
            "“Industry 4.0” (Cách mạng công nghiệp 4.0)",
            '“Industry 4.0” (<span lang="vi">Cách mạng công nghiệp 4.0</span>)',
        ),
        ("A note (it prints “tập trung” twice).", 'A note (it prints “<span lang="vi">tập trung</span>” twice).'),
        ("“40/121 xã” = 33.058% <b>", '“<span lang="vi">40/121 xã</span>” = 33.058% &lt;b&gt;'),
        ("An open “ quote with số", "An open “ quote with số"),
        ("Plain & simple (as always).", "Plain &amp; simple (as always)."),
        ("", ""),
    ],
)
def test_vietnamese_in_english_is_tagged(text: str, expected: str) -> None:
    assert str(tagged(text)) == expected
