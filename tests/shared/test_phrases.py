"""Text becomes tokens, and phrases with holes find their longest match whatever their order."""

from __future__ import annotations

import pytest

from resolutions.phrases import Phrases, tokens, variants, words


def shown(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ HỘ nghèo", ["tỷ", "lệ", "hộ", "nghèo"]),
        ("5.047 tỷ, 1,15%", ["5.047", "tỷ", ",", "1,15", "%"]),
        ("2.1.1. a", ["2.1.1", ".", "a"]),
        ("21-22%", ["21", "-", "22", "%"]),
        ("40/121", ["40", "/", "121"]),
        ("15m2/người", ["15", "m", "2", "/", "người"]),
        ("khoảng1.230", ["khoảng", "1.230"]),
        ("1. 2", ["1", ".", "2"]),
        ("5 , 6", ["5", ",", "6"]),
        ("Số vốn 1. 250 triệu", ["số", "vốn", "1.250", "triệu"]),
        ("", []),
    ],
)
def test_words_numbers_and_other_characters(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_tokens_know_their_place_and_whether_a_blank_stands_before_them() -> None:
    text = "Đạt  8,5%."
    assert [(text[t.start : t.end], t.gap, t.is_number) for t in tokens(text)] == [
        ("Đạt", True, False),
        ("8,5", True, True),
        ("%", False, False),
        (".", False, False),
    ]


@pytest.mark.parametrize("text", ["²", "٣", "½", "Ⅳ", "５"])
def test_only_ascii_digits_are_numbers(text: str) -> None:
    assert not any(token.is_number for token in tokens(text))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("so [với] (năm|kỳ)", {("so", "năm"), ("so", "kỳ"), ("so", "với", "năm"), ("so", "với", "kỳ")}),
        ("từ {amount} trở lên", {("từ", "{amount}", "trở", "lên")}),
        ("a [b|c]", {("a",), ("a", "b"), ("a", "c")}),
        ("HOÁ", {("hóa",)}),
        ("", {()}),
    ],
)
def test_a_phrase_stands_for_plain_sequences(phrase: str, expected: set[tuple[str, ...]]) -> None:
    assert set(variants(phrase)) == expected


@pytest.mark.parametrize("backward", [False, True])
def test_all_wordings_of_a_phrase_are_found_and_no_other(backward: bool) -> None:
    phrase = "so [với] [cùng kỳ] (năm|kỳ [kế hoạch]) [{year}] {words} hết [(thì|là)]"
    phrases = Phrases([(phrase, 1)], backward)
    for variant in variants(phrase):
        text = " ".join(variant).replace("{year}", "2021").replace("{words}", "một hai")
        items = tokens(f"x {text} x")
        match = phrases.before(items, len(items) - 1) if backward else phrases.at(items, 1)
        assert match is not None
        assert (match.begin, match.end) == (1, len(items) - 1)
        assert (
            list(match.holes) == [name for name in ("year", "words") if f"{{{name}}}" in variant][:: 1 - 2 * backward]
        )
    items = tokens("so cùng năm một hết")
    assert (phrases.before(items, len(items)) if backward else phrases.at(items, 0)) is None


def test_a_phrase_of_many_wordings_costs_little_until_they_are_met() -> None:
    phrases = Phrases([(" ".join(f"[a{i} b{i}]" for i in range(60)) + " hết", 1)])
    items = tokens("a1 b1 a50 b50 hết")
    match = phrases.at(items, 0)
    assert match is not None
    assert match.end == len(items)


def test_the_longest_match_wins_whatever_the_order() -> None:
    entries = [("đạt", "short"), ("đạt và vượt", "long"), ("đạt {word}", "hole")]
    for order in (entries, entries[::-1]):
        match = Phrases(order).at(tokens("đạt và vượt 5%"), 0)
        assert match is not None
        assert (match.payload, match.size) == ("long", 3)


@pytest.mark.parametrize(
    ("phrase", "text", "holes"),
    [
        ("ngày {n} tháng {n2}", "Ngày 02 tháng 12", {"n": "02", "n2": "12"}),
        ("năm {year}", "năm 2021", {"year": "2021"}),
        ("chương {roman}", "Chương IV", {"roman": "iv"}),
        ("sở {word}", "sở y tế", {"word": "y"}),
        ("theo {words} giai đoạn", "theo chuẩn nghèo mới giai đoạn", {"words": "chuẩn nghèo mới"}),
    ],
)
def test_holes_keep_what_stood_in_them(phrase: str, text: str, holes: dict[str, str]) -> None:
    match = Phrases([(phrase, 1)]).at(tokens(text), 0)
    assert match is not None
    assert match.holes == holes


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("năm {year}", "năm 1899"), ("năm {year}", "năm 20.21"), ("{n} tháng", "sáu tháng"),
        ("chương {roman}", "chương 4"), ("theo {words} giai đoạn", "theo chuẩn. giai đoạn"),
        ("kim ngạch", "kim"), ("năm", "Nam"), ("hộ nghèo", "hộ ngheo"),
    ],
)  # fmt: skip
def test_what_does_not_match(phrase: str, text: str) -> None:
    assert list(Phrases([(phrase, 1)]).find(tokens(text))) == []


def test_matches_do_not_overlap() -> None:
    found = Phrases([("a b", 1), ("b c", 2), ("c", 3)]).find(tokens("a b c b c"))
    assert [(match.begin, match.end, match.payload) for match in found] == [(0, 2, 1), (2, 3, 3), (3, 5, 2)]


@pytest.mark.parametrize("hole", ["{roman}", "{word}", "{words}"])
def test_a_phrase_that_begins_with_a_hole_for_words_is_found_wherever_it_stands(hole: str) -> None:
    entries = [(f"{hole} chương", "hole"), ("hết", "word")]
    for order in (entries, entries[::-1]):
        found = Phrases(order).find(tokens("5 , iv chương ; hết"))
        assert [(match.begin, match.end, match.payload) for match in found] == [(2, 4, "hole"), (5, 6, "word")]


def test_backward_the_longest_match_ends_just_before() -> None:
    items = tokens("tỷ lệ giảm xuống còn 3%")
    match = Phrases([("còn", 1), ("giảm xuống còn", 2), ("tỷ lệ", 3)], backward=True).before(items, 5)
    assert match is not None
    assert (match.begin, match.end, match.payload) == (2, 5, 2)
    assert Phrases([("tỷ lệ", 3)], backward=True).before(items, 5) is None


def test_two_spellings_are_one_word() -> None:
    assert words("Lũy kế, hoá, tỉ") == words("luỹ kế, hóa, tỷ")


@pytest.mark.parametrize("count", [300])
def test_many_words_in_a_hole_cost_little(count: int) -> None:
    items = tokens("theo " + "a b " * count)
    assert list(Phrases([("theo {words} {year} (-|–) {year2}", 1), ("theo {words} hết", 2)]).find(items)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.234.567,8 xã", "1.234.567,8 xã"), ("5.", "5 ."), ("5,", "5 ,"), (".5", ". 5"), ("5..5", "5 . . 5"),
        ("5.x", "5 . x"), ("5.5", "5.5"), ("5 .5", "5 . 5"), ("5. 5", "5 . 5"), ("5/5.5", "5 / 5.5"),
        ("x.5", "x . 5"), ("5,5.5x", "5,5.5 x"),
        # a blank before the point
        ("x38 .500 con", "x 38.500 con"), ("38 /500", "38 / 500"),
        ("38 .500 con", "38.500 con"), ("385 .500", "385.500"), ("38 .500.250", "38.500.250"),
        ("3850 .500", "3850 . 500"), ("38 .50", "38 . 50"), ("38 .5000", "38 . 5000"), ("38 . 500", "38 . 500"),
        ("38 ,500", "38 , 500"), ("38 .abc", "38 . abc"), ("38 .", "38 ."),
        # a blank after the point, between words
        ("vốn 1/ 250 triệu", "vốn 1 / 250 triệu"),
        ("vốn 1. 250 triệu", "vốn 1.250 triệu"), ("vốn 123. 250 triệu", "vốn 123.250 triệu"),
        ("1. 250 triệu", "1 . 250 triệu"), ("5 1. 250 triệu", "5 1 . 250 triệu"),
        ("; 1. 250 triệu", "; 1 . 250 triệu"), ("vốn 1. 250", "vốn 1 . 250"), ("vốn 1. 250 5", "vốn 1 . 250 5"),
        ("vốn 1. 250 ;", "vốn 1 . 250 ;"), ("vốn 1234. 250 triệu", "vốn 1234 . 250 triệu"),
        ("vốn 1. 25 triệu", "vốn 1 . 25 triệu"), ("vốn 1. 2500 triệu", "vốn 1 . 2500 triệu"),
        ("vốn 1, 250 triệu", "vốn 1 , 250 triệu"), ("vốn 1 . 250 triệu", "vốn 1 . 250 triệu"),
        ("vốn 1. abc triệu", "vốn 1 . abc triệu"),
    ],
)  # fmt: skip
def test_points_and_commas_join_digits_and_blanks_only_where_a_damaged_number_shows(text: str, expected: str) -> None:
    torn, mended = "vốn 9. 111 triệu", "vốn 9.111 triệu"
    assert shown(text) == expected.split()
    assert shown(f"{torn} ; {text}") == f"{mended} ; {expected}".split()
    assert shown(f"{text} ; {torn}") == f"{expected} ; {mended}".split()


def test_a_joined_number_stands_where_it_was_printed() -> None:
    first, joined, last = tokens("vốn 1. 250 triệu")
    assert (joined.start, joined.end, joined.gap, joined.is_number) == (4, 10, True, True)
    assert (first.end, last.start) == (3, 11)
    assert tokens("x5.5")[1].gap is False
