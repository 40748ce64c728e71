"""Bare counts in a bracket are of the count before it, when they add up to it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from resolutions.facts import Comparator
from resolutions.phrases import Token, tokens
from resolutions.reading.joining.breakdowns import with_breakdowns
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import NO_AMOUNT
from resolutions.reading.wording.labels import Cues, Parts
from resolutions.reading.wording.statements import Cut
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
