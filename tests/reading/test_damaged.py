"""Numbers that a scan garbles with letters, or that go on in words, are left unread; those beside them are not."""

from __future__ import annotations

from typing import Any

import pytest
from reading import loaded

from resolutions.phrases import tokens
from resolutions.reading.quantities.damaged import damaged_numbers
from resolutions.units import Units

HEAD = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2009\n\nI. KẾT QUẢ NĂM 2008\n\n"


NAME = {"vi": "", "en": ""}
LISTS: dict[str, Any] = {
    "money": "vnd",
    "after_money": [],
    "lookalikes": [],
    "scales": [{"id": "billion", "factor": "1000000000", "name": NAME, "forms": ["tỷ"]}],
    "units": [
        {"id": "vnd", "name": NAME, "forms": ["đồng", "đ"]},
        {"id": "hectare", "name": NAME, "forms": ["ha", "i"]},
        {"id": "kilometre", "name": NAME, "forms": ["km"]},
    ],
    "pers": [],
}


def damaged(text: str) -> list[str]:
    """The damaged numbers of a text, as far as they are digits."""
    items = tokens(text)
    numbered = [i for i, token in enumerate(items) if token.is_number]
    return [items[i].word for i in sorted(set(damaged_numbers(items, numbered, Units(LISTS))))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("lúa 4l8 ha", ["4", "8"]), ("lúa l8 ha", ["8"]), ("lúa 8l ha", ["8"]), ("l8", ["8"]), ("8l", ["8"]),
        ("lúa 8 l ha", []), ("lúa l 8 ha", []), ("lúa 8O", ["8"]), ("lúa O8", ["8"]), ("lúa I8", ["8"]),
        ("lúa 8I", ["8"]), ("lúa 8Iol", ["8"]), ("lúa Ođ.8 ha", []), ("lúa 8lOl ha", ["8"]), ("lúa 8km", []),
        ("lúa km8", []), ("lúa 8", []), ("8", []),
        ("lúa 8đ", []), ("lúa 8Ođ", ["8"]), ("lúa 8.OOO đ", ["8"]), ("lúa 8.OOOđ", ["8"]), ("lúa 8,O ha", ["8"]),
        ("lúa 8.đ", []), ("lúa OOO.8 ha", ["8"]), ("lúa l,8 ha", ["8"]), ("lúa 8.. l ha", []), ("lúa 8..l ha", []),
        ("lúa l..8 ha", []), ("lúa 8.I ha", []), ("tổ I.2 ha", []), ("lúa 8.km", []), ("lúa km.8", []),
        ("lúa 8. OOO ha", []), ("lúa 8 .OOO ha", []), ("lúa OOO. 8 ha", []), ("lúa 8.", []), (".8", []),
        ("lúa mo.8 ha", []), ("lúa 8.om ha", []), ("lúa 8.Oha", []), ("lúa hai8 ha", []), ("lúa 8hai ha", []),
    ],
)  # fmt: skip
def test_letters_that_look_like_digits_garble_the_number_they_are_printed_next_to(
    text: str, numbers: list[str]
) -> None:
    assert damaged(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("đạt l .425 triệu", ["425"]), ("l .425 triệu", ["425"]), ("đạt x ,425 triệu", ["425"]), (".425 triệu", []),
        ("đạt x.425 triệu", []), ("đạt x . 425 triệu", []), ("đạt ) .425 triệu", []), ("đạt x -425 triệu", []),
        (" .425 triệu", []), ("x x425 triệu", []),
    ],
)  # fmt: skip
def test_a_number_that_a_point_after_a_blank_opens_has_lost_its_beginning(text: str, numbers: list[str]) -> None:
    assert damaged(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("15 - 2O ha", ["15", "2"]), ("1O - 25 ha", ["1", "25"]), ("15 – 2O ha", ["15", "2"]),
        ("15 đến 2O ha", ["15", "2"]), ("15 tới 2O ha", ["15", "2"]), ("112/18O ha", ["112", "18"]),
        ("15 và 2O ha", ["2"]), ("15 - xã 2O ha", ["2"]), ("6 tỷ 2O đồng", ["6", "2"]), ("6l tỷ 2 đồng", ["6", "2"]),
        ("6 ha 2O đồng", ["6", "2"]), ("6 ha, 2O đồng", ["2"]), ("6 km và 2O đồng", ["2"]), ("6 xã 2O đồng", ["2"]),
        ("6 ha 2 ha", []), ("5 ha, 6 - 2O ha, 7 ha", ["6", "2"]), ("2O ha 3 ha, 4 ha", ["2", "3"]),
        ("6 2O ha", ["6", "2"]),
        ("4ll8 ha", ["4", "8"]), ("5, 2O ha", ["2"]), ("15 lo 2O ha", ["2"]),
    ],
)  # fmt: skip
def test_the_other_number_of_a_garbled_amount_is_unread_too(text: str, numbers: list[str]) -> None:
    assert damaged(text) == numbers


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


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách một nghìn hai trăm linh năm triệu đồng.",
        "Thu ngân sách hai nghìn năm trăm tỷ đồng.",
        "Thu ngân sách 2 nghìn 500 tỷ đồng.",
        "Trồng mười hai nghìn năm trăm cây.",
        "Dân số mười hai nghìn năm trăm linh ba người.",
        "Kinh phí hỗ trợ bốn năm triệu đồng.",
        "Diện tích hai nghìn không trăm mười lăm ha.",
        "Tỷ lệ che phủ rừng bốn mươi hai phẩy năm mươi phần trăm.",
    ],
)
def test_of_a_number_that_is_not_read_as_a_whole_nothing_is_published(text: str) -> None:
    assert told(text) == []
