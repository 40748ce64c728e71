"""Which words of a sentence belong to which amount: each statement gets its own words, and none is in two."""

from __future__ import annotations

import pytest
from reading import loaded
from reading.bullets import observed

from resolutions.phrases import tokens
from resolutions.reading.quantities.amounts import amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.setaside import set_aside
from resolutions.reading.wording.statements import Cut, cut


def cuts(text: str) -> tuple[list[Cut], list[str]]:
    """The statements of a text, and each as ``before | after`` without the separators at its end."""
    words, units, items = loaded.vocabulary().words, loaded.vocabulary().units, tokens(text)
    aside = set_aside(items, text, words, units)
    found = cut(items, text, amounts(items, aside, "vi", units, Limits(words.limits, words.labels["degrees"])), words)
    own = [" | ".join(" ".join(items[i].word for i in side) for side in (c.before, c.after)) for c in found]
    return found, [shown.rstrip(" ,").removesuffix(" và").removesuffix(" ") for shown in own]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tổng đàn bò 9 con; bò sữa 5 con", ["tổng đàn bò |", "bò sữa |"]),
        ("thu 9 tỷ đồng, chi 8 tỷ đồng", ["thu |", "chi |"]),
        ("thu 9 tỷ đồng và chi 8 tỷ đồng", ["thu |", "chi |"]),
        ("trồng 9 ha rừng, nuôi 8 con bò", ["trồng | rừng", "nuôi | bò"]),
        ("42% trường mầm non, 63% trường tiểu học", [" | trường mầm non", " | trường tiểu học"]),
        ("thu 9 tỷ đồng (thu nội địa 8 tỷ đồng), chi 7 tỷ đồng", ["thu |", "thu nội địa |", "chi |"]),
    ],
)
def test_each_amount_has_its_own_words(text: str, expected: list[str]) -> None:
    assert cuts(text)[1] == expected


def test_what_stands_in_brackets_hangs_on_the_amount_before_it() -> None:
    found, _ = cuts("thu 9 tỷ đồng (thu nội địa 8 tỷ đồng), chi 7 tỷ đồng")
    assert [one.host for one in found] == [-1, 0, -1]


def test_amounts_share_words_only_within_one_part() -> None:
    found, _ = cuts("thu 9 tỷ đồng, chi 8 tỷ đồng; trồng 7 ha rừng")
    assert [one.part for one in found] == [1, 1, 2]


def test_a_bracket_without_an_amount_stays_with_its_label() -> None:
    assert cuts("tỷ lệ che phủ rừng (kể cả cây cao su) đạt 47%")[1] == ["tỷ lệ che phủ rừng ( kể cả cây cao su ) đạt |"]


@pytest.mark.parametrize("text", ["", "không có số liệu", "năm 2021; nhiệm kỳ 2020 - 2025 (khóa 10)"])
def test_no_amounts_are_no_statements(text: str) -> None:
    assert cuts(text) == ([], [])


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_no_word_of_the_sources_is_in_two_statements(name: str) -> None:
    for clause in loaded.facts_of(name).clauses:
        used = [i for one in cuts(clause.text)[0] for i in (*one.before, *one.after)]
        assert len(set(used)) == len(used)


def test_the_quote_of_a_very_long_sentence_is_the_words_around_its_figure() -> None:
    more = ", vùng trồng tại các xã biên giới của tỉnh trong giai đoạn tới" * 80
    (short,), (long,) = observed(["Diện tích cà phê đạt 500 ha.", f"Diện tích cà phê đạt 500 ha{more}."])
    assert (short.label_vi, short.quote_vi) == ("Diện tích cà phê", "Diện tích cà phê đạt 500 ha.")
    assert long.label_vi == "Diện tích cà phê"
    assert long.quote_vi.startswith("Diện tích cà phê đạt 500 ha, vùng trồng")
    assert len(long.quote_vi) < len(more)


def test_the_number_of_an_item_within_a_sentence_is_no_part_of_its_label() -> None:
    (made,) = observed(["Phấn đấu: (1) Tỷ lệ hộ nghèo còn 3%; (2) Tỷ lệ che phủ rừng đạt 45%"])
    assert [(o.label_vi, str(o.value)) for o in made] == [("Tỷ lệ hộ nghèo", "3"), ("Tỷ lệ che phủ rừng", "45")]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Giảm dưới 10 vụ tai nạn", ["lt 10 case"]),
        ("Còn dưới 10 xã chưa đạt chuẩn", ["lt 10 commune"]),
        ("Có 12 xã dưới 10 tiêu chí", ["eq 12 commune"]),
        ("Có 100% 12 xã đạt chuẩn", ["eq 100 percent", "eq 12 commune"]),
    ],
)
def test_an_amount_that_describes_nothing_before_it_is_stated(text: str, stated: list[str]) -> None:
    ((made),) = observed([text])
    assert [f"{one.comparator} {one.value} {one.unit_id}" for one in made] == stated


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Năng suất lúa cao hơn năm trước, đạt 50 tạ/ha", "level"),
        ("Thu ngân sách cao hơn dự toán, giảm 5 tỷ đồng", "reduction"),
        ("Thu ngân sách cao hơn dự toán 5 tỷ đồng", "increase"),
    ],
)
def test_a_comparison_makes_an_increase_of_its_own_amount_and_not_of_the_next_one(text: str, measure: str) -> None:
    ((made,),) = observed([text])
    assert made.measure == measure
