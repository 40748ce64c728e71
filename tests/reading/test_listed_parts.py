"""How far a list of parts goes, and what each of them stands under."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import loaded
from reading.test_breakdowns import HECTARE, PERSON, draft

from resolutions.phrases import tokens
from resolutions.reading.joining.listed_parts import with_listed_parts
from resolutions.reading.joining.sharing import Draft
from resolutions.units import Unit
from resolutions.wordlists import Entry

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
