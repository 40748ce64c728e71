"""Single digits that end the name of a work or a plant, and those that count."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.quantities.numbered_names import numbers_of_names


def ends(text: str) -> list[str]:
    """The numbers that end a name."""
    vocabulary, items = loaded.vocabulary(), tokens(text)
    return [items[i].word for i in numbers_of_names(items, text, vocabulary.words, vocabulary.units)]


@pytest.mark.parametrize(
    "text",
    [
        "gạo giao chậm tại cảng Bình Nóc 2",
        "gạo giao chậm tại cảng Bình Nóc 2.",
        "xây dựng cầu Rạch Chùm 2 trên quốc lộ 91",
        "Khu công nghiệp Tân Nghĩa 2 mới chi trả",
        "Nhà máy xi măng Hòn Ngư 2 (lò quay)",
        "Nhà máy xi măng Hòn Ngư 2 có công suất lớn",
        "Nhà máy xi măng Hòn Ngư 2 công suất lớn",
        "Dự án: Khu công nghiệp Cửa Lương 2 (mở rộng)",
    ],
)
def test_a_digit_ends_a_name(text: str) -> None:
    assert ends(text) == ["2"]


@pytest.mark.parametrize(
    "text",
    [
        "xây dựng cầu Rạch Chùm 2 tỷ đồng",
        "xã Bình Nóc 2",
        "tại cảng Nóc 2",
        "tại cảng Bình Nóc 12",
        "tại cảng Bình Nóc2",
        "tại cảng bình nóc 2",
        "Số chợ: Đầm Sen 2 (mới)",
        "Số vụ TNGT 5 (tăng 1 vụ)",
        "Xã đạt chuẩn NTM 4 (tăng 1 xã)",
        "Huyện Di Linh 3, Bảo Lộc 4",
    ],
)
def test_a_number_counts_or_is_of_no_work(text: str) -> None:
    assert ends(text) == []
