"""Numbers that a scan garbles with letters are left unread, and what stands beside them is not."""

from __future__ import annotations

import pytest
from reading import loaded

HEAD = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2009\n\nI. KẾT QUẢ NĂM 2008\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(o.label_vi, str(o.value), o.unit_id) for o in loaded.read(HEAD + text).observations]


@pytest.mark.parametrize(
    "text",
    [
        "Diện tích lúa 4l8 ha.",
        "Năng suất lúa 6O,5 tạ/ha.",
        "Thu ngân sách l.842.315.000 đồng.",
        "Chi ngân sách 1.796.540.OOOđ.",
        "Chi ngân sách 41.OOO đồng.",
        "Tỷ lệ sinh con thứ ba l2,5%.",
        "Tỷ suất sinh O,3%.",
        "Số hộ nghèo I2 hộ.",
        "Thu ngân sách đạt l .425 triệu đồng.",
        "Giá trị chăn nuôi 6 tỷ 2OO triệu đồng.",
        "Giá trị chăn nuôi 4l tỷ 200 triệu đồng.",
        "Sản lượng lương thực 4.700 - 4.8OO tấn.",
        "Sản lượng lương thực 4.6OO - 4.800 tấn.",
        "Diện tích vụ đông 112/18O ha.",
    ],
)
def test_what_is_left_of_a_garbled_number_is_not_published(text: str) -> None:
    assert told(text) == []
    uses = [use for use in loaded.read(HEAD + text).numbers if use.start >= len(HEAD)]
    assert uses and {use.role for use in uses} == {"other"}


def test_a_sound_number_beside_a_garbled_one_is_read_and_keeps_its_label() -> None:
    assert told("Tổng diện tích 624,5 ha, diện tích lúa 4l8 ha, năng suất 52 tạ/ha.") == [
        ("Tổng diện tích", "624.5", "hectare"),
        ("năng suất", "52", "quintal_per_hectare"),
    ]


@pytest.mark.parametrize("text", ["Làm mới 12 km đường QL14.", "Trồng 37 ha lúa, tổ I.2 trồng 5 ha lúa."])
def test_letters_of_names_garble_nothing(text: str) -> None:
    assert told(text)


def test_a_rate_in_per_mille_as_typewriters_print_it() -> None:
    assert told("Tỷ lệ sinh 7,2 %o.") == [("Tỷ lệ sinh", "7.2", "per_mille")]


def test_an_article_numbered_with_a_letter_is_an_article() -> None:
    text = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2009\n\nĐiều l. Kết quả năm 2008:\n1. Thu ngân sách 5 tỷ đồng.\n"
    assert [(o.kind, o.period) for o in loaded.read(text).observations] == [("result", "2008")]
