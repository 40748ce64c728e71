"""Bare counts in a bracket are of the count before it, when they add up to it; and how far a list of parts goes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import loaded

from resolutions.facts import Comparator
from resolutions.phrases import Token, tokens
from resolutions.reading.joining.breakdowns import with_breakdowns, with_listed_parts
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import NO_AMOUNT
from resolutions.reading.wording.labels import Cues, Parts
from resolutions.reading.wording.statements import Cut
from resolutions.units import Unit
from resolutions.wordlists import Entry

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


PERCENT = Unit("percent", "%", "percent", "%", "percent", Decimal(1), False)
THOUSAND = Unit("person_thousand", "nghìn người", "thousand people", "", "person", Decimal(1000), True)
PER_HECTARE = Unit("person_per_hectare", "người/ha", "people/ha", "", "person_per_hectare", Decimal(1), True)
PER_THOUSAND = Unit("person_per_1000", "‰ người", "people/1000", "", "person_per_hectare", Decimal(1), True)
ITEMS = tokens("đạt : , 5")
LED = Entry("trong đó", {"parent": "previous"}, "leads.yaml:1")
DESPITE = Entry("phấn đấu", {"kind": "target"}, "leads.yaml:2")


def part(
    value: str,
    unit: Unit | None = PERCENT,
    parent: str = "",
    host: int = -1,
    label: str = "trẻ em",
    sentence: tuple[int, int] = (0, 9),
) -> Draft:
    """What may be one of a list of parts."""
    made = draft(value, host, unit, label)
    return made._replace(cut=made.cut._replace(sentence=sentence), parent=parent)


def opening(made: Draft, before: tuple[int, ...] = (0, 1, 2), led: tuple[Entry, ...] = (DESPITE, LED)) -> Draft:
    """A part behind "trong đó:", as a rule."""
    cues = made.parts.cues._replace(leads=led)
    return made._replace(cut=made.cut._replace(before=before), parts=made.parts._replace(cues=cues))


def parents(*drafts: Draft) -> list[str]:
    return [one.parent for one in with_listed_parts(drafts, ITEMS, loaded.vocabulary().words)]


FIRST = opening(part("80", parent="Số dân"))
OTHER = part("70", label="người già")


def test_a_list_of_parts_goes_on_to_its_end_from_where_it_is_opened() -> None:
    assert parents(FIRST, OTHER, OTHER) == ["Số dân"] * 3
    assert parents(part("60"), FIRST, OTHER, OTHER) == ["", *["Số dân"] * 3]
    assert parents(OTHER, OTHER, FIRST) == ["", "", "Số dân"]


@pytest.mark.parametrize(
    "first",
    [
        opening(part("80", parent="Số dân"), led=()),
        opening(part("80", parent="Số dân", host=0), led=(DESPITE,)),
        opening(part("80", parent="Số dân"), before=(0, 2)),
        opening(part("80", parent="Số dân"), before=()),
    ],
)
def test_no_list_is_opened_without_its_word_or_without_a_bracket_or_a_colon(first: Draft) -> None:
    after = part("70", host=first.cut.host)
    assert parents(part("60"), first, after) == ["", "Số dân", ""]


def test_what_stands_over_the_whole_stands_over_none_of_its_parts() -> None:
    above, whole, first = part("9", PERSON, "Huyện"), part("100", PERSON, "Xã"), opening(part("60", PERSON, "Số dân"))
    assert parents(above, whole, first, part("40", PERSON, "Xã")) == ["Huyện", "Xã", "Số dân", "Số dân"]
    assert parents(above, whole, first, part("40", PERSON, "Huyện")) == ["Huyện", "Xã", "Số dân", "Huyện"]


@pytest.mark.parametrize("host", [0, 1])
def test_a_list_in_a_bracket_needs_no_colon(host: int) -> None:
    first = opening(part("80", parent="Số dân", host=host), before=())
    assert parents(part("60"), part("60"), first, part("70", host=host)) == ["", "", "Số dân", "Số dân"]


def test_what_says_more_of_a_part_stands_under_its_whole_and_ends_no_list() -> None:
    more = FIRST._replace(cut=part("3", unit=None).cut, parent="", inherits=True)
    assert parents(part("60"), FIRST, more, part("9")) == ["", *["Số dân"] * 3]


@pytest.mark.parametrize(
    "other",
    [
        part("70", sentence=(0, 8)),
        part("70", sentence=(1, 9)),
        part("70", host=0),
        part("70", unit=PERSON),
        part("70", unit=None),
        part("70", parent="Xã"),
        part("70", label="Số hộ")._replace(inherits=True),
        part("70", label="tổng chi"),
    ],
)
def test_what_is_no_other_part_ends_a_list(other: Draft) -> None:
    assert parents(part("60"), FIRST, other, OTHER) == ["", "Số dân", other.parent, ""]


def test_a_list_in_a_bracket_ends_with_it() -> None:
    first = opening(part("80", parent="Số dân", host=1))
    assert parents(part("60"), part("60"), first, part("70", host=0)) == ["", "", "Số dân", ""]


@pytest.mark.parametrize(
    ("whole", "first", "other", "listed"),
    [
        ("100", "60", "40", True),
        ("100", "60", "40.5", True),
        ("100", "60", "40.6", False),
        ("100.0", "60", "40.05", True),
        ("100.0", "60", "40.06", False),
        ("100", "101", "1", False),
        ("100", "100.5", "0", True),
    ],
)
def test_the_parts_of_a_whole_are_no_more_than_it_may_have_been_before_it_was_rounded(
    whole: str, first: str, other: str, listed: bool
) -> None:
    given = part(whole, PERSON), opening(part(first, PERSON, "Số dân")), part(other, PERSON)
    assert parents(part("9", PERSON), *given) == ["", "", "Số dân", "Số dân" if listed else ""]


@pytest.mark.parametrize(
    ("whole", "unit"),
    [
        (HECTARE, PERSON), (PERSON, HECTARE), (None, PERSON), (PERSON, None), (None, None), (PERCENT, PERCENT),
        (PER_HECTARE, PER_THOUSAND),
    ],
)  # fmt: skip
def test_what_is_not_added_up_may_be_more_than_what_it_is_listed_under(whole: Unit | None, unit: Unit | None) -> None:
    assert parents(part("5", whole), opening(part("80", unit, "Số dân")), part("70", unit)) == ["", *["Số dân"] * 2]


def test_parts_in_another_unit_than_their_whole_are_added_up_in_theirs() -> None:
    for other, listed in (("3200", True), ("3600", False)):
        given = part("5", THOUSAND), opening(part("2000", PERSON, "Số dân")), part(other, PERSON)
        assert parents(*given) == ["", "Số dân", "Số dân" if listed else ""]
    given = part("5000", PERSON), opening(part("2", THOUSAND, "Số dân")), part("3", THOUSAND), part("0.1", THOUSAND)
    assert parents(*given) == ["", "Số dân", "Số dân", ""]


def test_the_whole_of_parts_in_a_bracket_is_what_the_bracket_hangs_on() -> None:
    above = part("9", PERSON), part("100", PERSON), part("8", PERSON, host=1)
    for other, listed in (("40", True), ("60", False)):
        bracketed = opening(part("50", PERSON, "Số dân", host=1)), part(other, PERSON, host=1)
        assert parents(*above, *bracketed) == ["", "", "", "Số dân", "Số dân" if listed else ""]
        behind = opening(part("50", PERSON, "Số dân")), part(other, PERSON)
        assert parents(*above, *behind) == ["", "", "", "Số dân", "Số dân" if listed else ""]


def test_counts_whose_whole_is_not_told_are_no_list() -> None:
    counts = opening(part("3", PERSON, "Số dân")), part("2", PERSON), part("100", PERSON)
    assert parents(*counts) == ["Số dân", "", ""]


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
