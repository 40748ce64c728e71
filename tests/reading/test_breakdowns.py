"""Bare counts in a bracket are of the count before it, when they add up to it; and how far a list of parts goes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import loaded

from resolutions.facts import Comparator
from resolutions.phrases import Token, tokens
from resolutions.reading.amounts import NO_AMOUNT
from resolutions.reading.breakdowns import with_breakdowns
from resolutions.reading.labels import Cues, Parts
from resolutions.reading.sharing import Draft
from resolutions.reading.statements import Cut
from resolutions.units import Unit

PERSON = Unit("person", "người", "people", "", "person", Decimal(1), True)
HECTARE = Unit("hectare", "héc-ta", "hectares", "ha", "hectare", Decimal(1), False)


def draft(value: str, host: int, unit: Unit | None, label: str, tail: str = "", limit: Comparator = "eq") -> Draft:
    words: tuple[Token, ...] = tuple(tokens(label))
    amount = NO_AMOUNT._replace(value=Decimal(value), unit=unit, comparator=limit)
    parts = Parts((), words, (), tuple(tokens(tail)), Cues((), ()), False)
    return Draft(Cut(amount, (), (), host, 1, (0, 9)), parts, words, "Xã", label, False)


def units(drafts: list[Draft]) -> list[str]:
    """The unit of each draft and the label that it stands under."""
    made = with_breakdowns(drafts)
    return [f"{one.cut.amount.unit.unit_id if one.cut.amount.unit else ''} {one.parent}" for one in made]


HOST = draft("10", -1, PERSON, "Nhân khẩu")


def test_counts_that_add_up_are_of_the_unit_and_under_the_label_of_their_host() -> None:
    parts = [draft("6", 0, None, "thường trú"), draft("4", 0, None, "", "tạm trú")]
    assert units([HOST, *parts]) == ["person Xã", "person Nhân khẩu", "person Nhân khẩu"]
    after = draft("5", -1, None, "số khác")
    assert units([HOST, *parts, after]) == ["person Xã", "person Nhân khẩu", "person Nhân khẩu", " Xã"]


def test_a_count_in_the_middle_of_a_sentence_has_its_own_bracket() -> None:
    first, host = draft("10", -1, PERSON, "Công an"), draft("8", -1, PERSON, "Dân quân")
    parts = [draft("6", 1, None, "cơ động"), draft("2", 1, None, "tại chỗ")]
    assert units([first, host, *parts]) == ["person Xã", "person Xã", "person Dân quân", "person Dân quân"]


@pytest.mark.parametrize(
    ("host", "parts"),
    [
        (HOST, [draft("6", 0, None, "thường trú"), draft("5", 0, None, "tạm trú")]),
        (HOST, [draft("5", 0, None, "thường trú"), draft("4", 0, None, "tạm trú")]),
        (HOST, [draft("10", 0, None, "thường trú")]),
        (HOST, [draft("12", -1, PERSON, "Số"), draft("6", 1, None, "thường trú"), draft("4", 1, None, "tạm trú")]),
        (HOST, [draft("6", 0, None, "thường trú"), draft("4", 0, None, "tạm trú", limit="approx")]),
        (HOST, [draft("6", 0, None, "thường trú"), draft("4", 0, None, "")]),
        (HOST, [draft("6", 0, None, "thường trú"), draft("4", 0, HECTARE, "đất ở")]),
        (HOST, [draft("6", 0, None, "thường trú"), draft("4", 0, None, "tạm trú", limit="gt")]),
        (HOST, [draft("6", -1, None, "thường trú"), draft("4", -1, None, "tạm trú")]),
        (draft("10", -1, HECTARE, "Đất"), [draft("6", 0, None, "lúa"), draft("4", 0, None, "ngô")]),
        (draft("10", -1, None, "Số"), [draft("6", 0, None, "lúa"), draft("4", 0, None, "ngô")]),
        (draft("10", -1, PERSON, ""), [draft("6", 0, None, "nam"), draft("4", 0, None, "nữ")]),
        (draft("10", -1, PERSON, "Số", limit="approx"), [draft("6", 0, None, "nam"), draft("4", 0, None, "nữ")]),
        (draft("10", -1, PERSON, "Số", limit="gt"), [draft("6", 0, None, "nam"), draft("4", 0, None, "nữ")]),
    ],
)
def test_counts_that_prove_nothing_stay_as_they_are(host: Draft, parts: list[Draft]) -> None:
    assert with_breakdowns([host, *parts]) == [host, *parts]


HEAD = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2021\n\nI. CHỈ TIÊU NĂM 2021\n\n- "


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("Kinh phí 500 tỷ đồng, trong đó: vốn tỉnh 300 tỷ đồng; vốn xã 200 tỷ đồng.", ["", "Kinh phí", "Kinh phí"]),
        ("Kinh phí 500 tỷ đồng, trong đó: vốn tỉnh 300 tỷ đồng; vốn xã 200,5 tỷ đồng.", ["", "Kinh phí", "Kinh phí"]),
        ("Kinh phí 500 tỷ đồng, trong đó: vốn tỉnh 300 tỷ đồng; vốn xã 200,6 tỷ đồng.", ["", "Kinh phí", ""]),
        ("Kinh phí 5 tỷ đồng, trong đó: vốn tỉnh 3.000 triệu đồng; vốn xã 2.600 triệu đồng.", ["", "Kinh phí", ""]),
        ("Kinh phí 5 tỷ đồng, trong đó: vốn tỉnh 3.000 triệu đồng; vốn xã 900 triệu đồng.", ["", *["Kinh phí"] * 2]),
        ("Kinh phí 500 tỷ đồng, trong đó: vốn tỉnh 300 tỷ đồng; tổng chi 20 tỷ đồng.", ["", "Kinh phí", ""]),
        ("Kinh phí 500 tỷ đồng (tăng 60%), trong đó: vốn tỉnh 300 tỷ đồng; vốn xã 90 tỷ đồng; vốn vay 200 tỷ đồng.",
         ["", "", "Kinh phí", "Kinh phí", ""]),
        ("Tỷ lệ tiêm chủng 60%, trong đó: trẻ em 80%; người già 70%.", ["", *["Tỷ lệ tiêm chủng"] * 2]),
        ("Năng suất lúa 60 tạ/ha, trong đó: lúa lai 70 tạ/ha; lúa thuần 50 tạ/ha.", ["", *["Năng suất lúa"] * 2]),
        ("Rừng 500 ha (trong đó: rừng tràm 300 ha; rừng đước 200 ha), vườn 90 ha.", ["", "Rừng", "Rừng", ""]),
        ("Rừng 9 ha, ao 500 ha (trong đó: ao tôm 300 ha; ao cá 200 ha).", ["", "", "ao", "ao"]),
    ],
)  # fmt: skip
def test_a_list_of_parts_goes_on_as_long_as_they_can_be_parts(text: str, parents: list[str]) -> None:
    assert [o.parent_label_vi for o in loaded.read(HEAD + text).observations] == parents
