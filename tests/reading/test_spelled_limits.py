"""The words that bound a number in print, on the second path, and those that forbid it."""

from __future__ import annotations

import pytest

from resolutions.reading.proof.spelled_limits import FORBIDS, SpelledLimits
from resolutions.reading.proof.spelled_words import pieces_of

LIMITS = [
    {"words": "ở trên {amount}", "comparator": "ge"},
    {"words": "trên {amount}", "comparator": "gt"},
    {"words": "(ít|nhỏ) hơn {amount}", "comparator": "lt"},
    {"words": "{amount} trở lên", "comparator": "ge"},
    {"words": "{amount} trở xuống", "comparator": "le"},
    {"words": "từ {amount} trở lên", "comparator": "ge"},
    {"words": "vượt {amount}", "comparator": "gt", "except": "percent", "unless": "so"},
    {"words": "~ {amount}", "comparator": "approx"},
    {"words": "~ {amount}", "comparator": "eq"},
]
LEADS = [
    {"words": "(không để|chớ)", "forbids": "yes"},
    {"words": "phấn đấu", "kind": "target"},
]


def around(text: str, unit_id: str = "commune") -> tuple[str, int, int]:
    """What bounds the 5 of a text, and the unit in the piece behind it where that is a sign."""
    made = pieces_of(text, False)
    begin = made.words.index("5")
    end = begin + 1 + ("%" in made.words)
    bound = SpelledLimits(LIMITS).around(made, begin, end, unit_id)
    return "/".join(sorted(bound.comparators)), bound.begin, bound.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", ("eq", 0, 1)), ("trên 5", ("gt", 0, 2)), ("ở trên 5", ("ge", 0, 3)), ("xã trên 5 xã", ("gt", 1, 3)),
        ("trên 5%", ("gt", 0, 3)), ("5% trở lên", ("ge", 0, 4)), ("5% trở", ("eq", 0, 2)), ("5 lên trở", ("eq", 0, 1)),
        ("5 trở xuống", ("le", 0, 3)), ("từ 5 trở lên", ("ge", 0, 4)), ("từ 5", ("eq", 1, 2)),
        ("hơn 5 ít", ("eq", 1, 2)), ("ít hơn 5 trở lên", ("ge/lt", 2, 5)), ("~ 5", ("approx/eq", 0, 2)),
        ("trên | 5", ("eq", 1, 2)), ("5 | trở lên", ("eq", 0, 1)), ("5% trở | lên", ("eq", 0, 2)),
        ("| trên 5 |", ("gt", 0, 2)),
    ],
)  # fmt: skip
def test_the_longest_wording_that_stands_in_one_cell_bounds_an_amount(
    text: str, expected: tuple[str, int, int]
) -> None:
    assert around(text) == expected


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("5 đảng viên trở lên", "ge"), ("từ 5 đảng viên trở lên", "ge"), ("5% đảng viên trở lên", "ge"),
        ("5 tấn búp/ngày trở lên", "ge"), ("5 tàu cá trở lên", "ge"), ("5 a b c d e f g trở lên", "ge"),
        ("5 a b c d e f g h i trở lên", "ge"), ("5 a b c d e f g h i k trở lên", "eq"),
        ("5 xã cấp I trở lên", "eq"), ("5 xã loại tốt trở lên", "eq"), ("5 xã, thôn trở lên", "eq"),
        ("5 xã 12 thôn trở lên", "eq"), ("5 xã; thôn trở lên", "eq"), ("5 xã | trở lên", "eq"), ("5 xã trở", "eq"),
        ("dưới 5 xã trở lên", "ge"), ("ít hơn 5 xã trở lên", "lt"), ("5 xã trở xuống", "eq"),
    ],
)  # fmt: skip
def test_a_limit_some_words_behind_bounds_what_has_no_degrees(text: str, comparator: str) -> None:
    entries = [
        {"words": "{amount} trở lên", "comparator": "ge", "apart": "yes"},
        {"words": "(ít hơn|dưới xa) {amount}", "comparator": "lt"},
        {"words": "{amount} trở xuống", "comparator": "le"},
    ]
    made = pieces_of(text, False)
    begin = made.words.index("5")
    bound = SpelledLimits(entries, degrees=["(cấp|loại tốt)"]).around(
        made, begin, begin + 1 + ("%" in made.words), "commune"
    )
    assert ("/".join(sorted(bound.comparators)), bound.end) == (comparator, begin + 1 + ("%" in made.words))


@pytest.mark.parametrize(
    ("text", "unit_id", "comparator"),
    [
        ("vượt 5 xã", "commune", "gt"), ("vượt 5", "commune", "gt"), ("vượt 5 so", "commune", "eq"),
        ("vượt 5 so với", "commune", "eq"), ("vượt 5 nhờ", "commune", "gt"), ("vượt 5 và so", "commune", "gt"),
        ("vượt 5 xã", "percent", "eq"), ("vượt 5 xã", "percent_per_year", "eq"), ("trên 5 so", "commune", "gt"),
    ],
)  # fmt: skip
def test_a_wording_is_no_bound_before_some_units_or_words(text: str, unit_id: str, comparator: str) -> None:
    assert around(text, unit_id)[0] == comparator


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("không để nợ 5", 3, True), ("chớ nợ 5", 2, True), ("chớ 5", 1, True), ("tỉnh không để nợ 5", 4, True),
        ("không để nợ, 5", 4, False), ("không để nợ; có 5", 5, False), ("không để nợ. Có 5", 5, False),
        ("có, chớ nợ 5", 4, True), ("không có nợ 5", 3, False), ("để không nợ 5", 3, False), ("phấn đấu 5", 2, False),
        ("không để 5", 0, False), ("chớ 5", 0, False), ("5 chớ", 0, False), ("chớ, 5", 2, False),
        ("không | để nợ 5", 3, False), ("5 không để", 0, False), ("nợ 5 không", 1, False),
    ],
)  # fmt: skip
def test_what_must_not_be_is_told_before_the_amount_in_its_part_of_the_sentence(
    text: str, first: int, expected: bool
) -> None:
    made = pieces_of(text, False)
    assert SpelledLimits([], LEADS).forbidden(made, made.words.index("5"), first) is expected


def test_what_forbids_is_sought_so_far_and_no_farther() -> None:
    for between in (FORBIDS - 1, FORBIDS):
        made = pieces_of("chớ " + "a " * between + "5", False)
        assert SpelledLimits([], LEADS).forbidden(made, between + 1, between + 1) is (between < FORBIDS)


def test_what_passes_a_limit_is_told_by_the_last_word_of_its_verb() -> None:
    verbs = [{"words": "(vượt|đã tăng cao hơn)", "passes": "yes"}, {"words": "đạt"}]
    assert SpelledLimits([], (), verbs).passes == {"vượt", "hơn"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ước tăng 5", True), ("ước 5", True), ("dự tính năm tăng 5", True), ("tính tăng 5", False),
        ("ước đạt, tăng 5", False), ("ước ( tăng 5", False), ("ước " + "a " * 7 + "5", True),
        ("ước " + "a " * 8 + "5", False),
    ],
)  # fmt: skip
def test_an_estimate_is_told_before_the_amount_with_nothing_but_words_between(text: str, expected: bool) -> None:
    made = pieces_of(text, False)
    verbs = [{"words": "(ước|dự tính)", "estimates": "yes"}, {"words": "tăng"}]
    assert SpelledLimits([], (), verbs).estimated(made, made.words.index("5")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nhà nước hỗ trợ đến 5", "le"), ("phạt đến 5", "le"), ("hỗ trợ rừng đến 5", "eq"), ("đến 5", "eq")],
)
def test_a_wording_bounds_behind_words_that_it_wants_alone(text: str, expected: str) -> None:
    made = pieces_of(text, False)
    begin = made.words.index("5")
    entries = [{"words": "đến {amount}", "comparator": "le", "only_after": "(hỗ trợ|phạt)"}]
    assert SpelledLimits(entries).around(made, begin, begin + 1, "percent").comparators == {expected}


@pytest.mark.parametrize(("text", "expected"), [("cấp trên 5", "eq"), ("cấp xã trên 5", "gt"), ("trên 5", "gt")])
def test_a_wording_that_ends_a_longer_word_bounds_nothing(text: str, expected: str) -> None:
    made = pieces_of(text, False)
    begin = made.words.index("5")
    entries = [{"words": "trên {amount}", "comparator": "gt", "not_after": "cấp"}]
    assert SpelledLimits(entries).around(made, begin, begin + 1, "commune").comparators == {expected}
