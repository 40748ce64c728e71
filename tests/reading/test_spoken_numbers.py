"""Numbers in words become numbers where they count or measure something, and stay words where they may be others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from resolutions.phrases import Phrases, tokens
from resolutions.reading.quantities.spoken_numbers import spoken
from resolutions.units import Units
from resolutions.wordlists import Entry


def name(word: str) -> dict[str, str]:
    return {"vi": word, "en": word}


UNITS = Units(
    {
        "money": "vnd",
        "after_money": ["năm", "đến"],
        "lookalikes": [],
        "scales": [
            {"id": "thousand", "factor": "1000", "name": name("nghìn"), "forms": ["nghìn"]},
            {"id": "million", "factor": "1000000", "name": name("triệu"), "forms": ["triệu"]},
            {"id": "ten_thousand", "factor": "10000", "name": name("vạn"), "forms": ["vạn"]},
        ],
        "units": [
            {"id": "vnd", "name": name("đồng"), "forms": ["đồng"]},
            {"id": "percent", "name": name("%"), "forms": ["%", "phần trăm"]},
            {"id": "hectare", "name": name("ha"), "forms": ["ha"]},
            {"id": "school", "name": name("trường"), "forms": ["trường", "trường học"], "noun": "yes"},
            {"id": "district", "name": name("huyện"), "forms": ["huyện"], "noun": "yes"},
            {"id": "class", "name": name("lớp"), "forms": ["lớp"], "noun": "yes"},
            {"id": "person", "name": name("người"), "forms": ["người", "dân", "đảng viên"], "noun": "yes"},
        ],
        "pers": [{"id": "per_10000", "name": name("vạn dân"), "forms": ["trên hai mươi vạn dân", "/ hai mươi"]}],
    }
)


def entry(words: str, **means: str) -> tuple[str, Entry]:
    return words, Entry(words, means, "verbs.yaml:1")


WORDS: Any = SimpleNamespace(
    verbs=Phrases([entry("có", holds="yes"), entry("tăng", measure="growth"), entry("đạt")], True),
    labels={
        "in_words": Phrases([("bằng chữ", "bằng chữ")]),
        "actions": Phrases(
            [(words, words) for words in ("xây dựng", "mở", "khởi công làm mới", "khởi công làm mới thêm")]
        ),
    },
)


def said(text: str) -> str:
    """The words of a text, its numbers in words as digits."""
    return " ".join(token.word for token in spoken(tokens(text), text, WORDS, UNITS))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mười", 10), ("mười một", 11), ("mười hai", 12), ("mười ba", 13), ("mười bốn", 14), ("mười tư", 14),
        ("mười lăm", 15), ("mười nhăm", 15), ("mười sáu", 16), ("mười bảy", 17), ("mười tám", 18),
        ("mười chín", 19), ("hai mươi", 20), ("hai mươi mốt", 21), ("ba mươi hai", 32), ("bốn mươi ba", 43),
        ("năm mươi tư", 54), ("sáu mươi lăm", 65), ("bảy mươi sáu", 76), ("tám mươi bảy", 87),
        ("chín mươi tám", 98), ("chín mươi chín", 99), ("một trăm", 100), ("hai trăm linh một", 201),
        ("ba trăm lẻ tư", 304), ("bốn trăm mười", 410), ("bốn trăm mười lăm", 415), ("năm trăm hai mươi", 520),
        ("chín trăm chín mươi nhăm", 995),
    ],
)  # fmt: skip
def test_a_number_below_a_thousand_in_words_counts_what_follows(text: str, value: int) -> None:
    if value != 10:
        assert said(f"Tỷ lệ đạt {text} phần trăm") == f"tỷ lệ đạt {value} phần trăm"
    assert said(f"Giao đất {text} triệu đồng") == f"giao đất {value} triệu đồng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu năm triệu đồng", "thu 5 triệu đồng"), ("Thu một triệu đồng", "thu 1 triệu đồng"),
        ("Thu một triệu", "thu một triệu"),
        ("Thu năm triệu hai trăm nghìn đồng", "thu 5 triệu 200 nghìn đồng"),
        ("Thu năm triệu 5 đồng", "thu 5 triệu 5 đồng"), ("Thu năm đồng 5 ha", "thu năm đồng 5 ha"),
        ("Thu năm đồng", "thu năm đồng"), ("Xây dựng hai trường", "xây dựng 2 trường"),
        ("Xây dựng một trường", "xây dựng một trường"), ("Xây dựng năm trường", "xây dựng năm trường"),
        ("Có hai trường", "có 2 trường"), ("Có chín trường.", "có 9 trường ."), ("Hai trường", "hai trường"),
        ("Các hai trường", "các hai trường"), ("Học sinh tăng hai người", "học sinh tăng 2 người"),
        ("Đạt hai người", "đạt hai người"), ("Có ba huyện Đức Cơ", "có ba huyện đức cơ"),
        ("Có ba huyện đạt chuẩn", "có 3 huyện đạt chuẩn"), ("Có ba huyện, Đức Cơ", "có 3 huyện , đức cơ"),
        ("Có hai ha", "có hai ha"), ("Khởi công làm mới hai trường", "khởi công làm mới 2 trường"),
        ("Khởi công làm mới thêm hai trường", "khởi công làm mới thêm hai trường"), ("Hai trường mở", "hai trường mở"),
        ("Có hai trăm ba lớp", "có hai trăm ba lớp"), ("Trên hai mươi ha, ba", "trên 20 ha , ba"),
        ("Năm xưa hai mươi ha", "năm xưa 20 ha"),
        ("Giao hai triệu ba nghìn bốn trăm ha", "giao 2 triệu 3 nghìn 400 ha"),
        ("Xây dựng các hai trường", "xây dựng các hai trường"), ("Mở hai lớp", "mở 2 lớp"),
        ("Mở, xây dựng hai trường", "mở , xây dựng 2 trường"), ("Mở xong hai trường", "mở xong hai trường"),
        ("Hai mươi trường", "hai mươi trường"), ("Có hai mươi trường", "có 20 trường"),
        ("Hai mươi phần trăm", "20 phần trăm"), ("Năm triệu đồng", "5 triệu đồng"), ("Hai mươi", "hai mươi"),
        ("Từ hai mươi bên", "từ hai mươi bên"), ("Có hai bên", "có hai bên"), ("Giữa hai trường", "giữa hai trường"),
        ("Có mười trường", "có 10 trường"), ("", ""), ("Thu 5 triệu", "thu 5 triệu"),
    ],
)  # fmt: skip
def test_words_that_can_be_others_are_numbers_only_where_they_count_something(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có hai mươi (20) trường", "có 20 trường"), ("Có 20 (hai mươi) trường", "có 20 trường"),
        ("Có hai mươi (21) trường", "có hai mươi ( 21 ) trường"),
        ("Có 21 (hai mươi) trường", "có 21 ( hai mươi ) trường"),
        ("Mở hai (02) lớp", "mở 2 lớp"), ("Mở 02 (hai) lớp", "mở 2 lớp"), ("Mở 20 (hai) lớp", "mở 20 ( hai ) lớp"),
        ("Mở năm (05) lớp", "mở 5 lớp"), ("Mở 002 (hai) lớp", "mở 2 lớp"), ("20 (hai mươi) ha", "20 ha"),
        ("02 (hai) lớp", "02 ( hai ) lớp"), ("(hai mươi) ha", "( hai mươi ) ha"),
        ("20 (hai mươi ha", "20 ( hai mươi ha"),
        ("Có hai mươi (20 trường", "có hai mươi ( 20 trường"), ("20 (hai mươi", "20 ( hai mươi"),
        ("20 hai mươi) ha", "20 hai mươi ) ha"), ("20 hai mươi ha", "20 20 ha"),
        ("Giao 19 (hai mươi) ha", "giao 19 ( hai mươi ) ha"), ("Giao 20 (hai mươi, ha", "giao 20 ( hai mươi , ha"),
        ("Giao 20 (hai mươi % ha", "giao 20 ( hai mươi % ha"),
        ("Giao 20 % hai mươi) ha", "giao 20 % hai mươi ) ha"),("Giao 20, hai mươi) ha", "giao 20 , hai mươi ) ha"),
        ("Giao 20 %hai mươi ha", "giao 20 % 20 ha"), ("Giao (hai mươi ha", "giao ( hai mươi ha"),
        ("Thu 20 (hai mươi ha) và ba mươi ha", "thu 20 ( hai mươi ha ) và ba mươi ha"),
        ("Cho 20 (hai mươi) ha, ba mươi ha", "cho 20 ha , 30 ha"),
        ("Thu 5 triệu đồng (bằng chữ: năm mươi triệu đồng)", "thu 5 triệu đồng ( bằng chữ : năm mươi triệu đồng )"),
        ("Thu 5 triệu đồng (năm mươi triệu đồng)", "thu 5 triệu đồng ( năm mươi triệu đồng )"),
        ("Bằng chữ: " + "a " * 57 + "năm triệu đồng", "bằng chữ : " + "a " * 57 + "năm triệu đồng"),
        ("Bằng chữ: " + "a " * 58 + "năm triệu đồng", "bằng chữ : " + "a " * 58 + "5 triệu đồng"),
        ("Bằng chữ: a, năm triệu, mười ha", "bằng chữ : a , năm triệu , mười ha"),
    ],
)  # fmt: skip
def test_digits_and_words_that_say_the_same_are_one_number(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "thứ hai mươi phần trăm", "số hai mươi ha", "phần năm triệu", "quý hai mươi ha", "tháng mười hai triệu",
        "khóa hai mươi ha", "lần hai mươi ha", "điều mười hai ha", "khoản mười hai ha", "và mười hai ha",
        "mười lăm trên hai mươi ha", "đạt 5 bác sĩ trên hai mươi vạn dân", "hai", "mươi ha", "trăm ha",
        "có linh hai trường", "mười trăm triệu đồng", "đạt 5 người / hai mươi ha", "ba trên hai mươi ha",
"số hai triệu ba nghìn bốn trăm ha", "mười trăm linh hai triệu đồng",
    ],
)  # fmt: skip
def test_what_is_named_or_rated_by_a_number_stays_in_words(text: str) -> None:
    spoken_text = said(text)
    assert spoken_text.replace("15", "mười lăm") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết nạp mười đến mười hai đảng viên", "kết nạp 10 đến 12 đảng viên"),
        ("Kết nạp mười - mười hai đảng viên", "kết nạp 10 - 12 đảng viên"),
        ("Kết nạp mười đến 12 đảng viên", "kết nạp 10 đến 12 đảng viên"),
        ("Kết nạp mười và mười hai đảng viên", "kết nạp mười và mười hai đảng viên"),
        ("Kết nạp mười đến 12 ban", "kết nạp mười đến 12 ban"), ("Kết nạp mười đến", "kết nạp mười đến"),
        ("Kết nạp mười đến các đảng viên", "kết nạp mười đến các đảng viên"),
        ("Cao trên hai mươi ha", "cao trên 20 ha"), ("trên hai mươi ha", "trên 20 ha"),
        ("Năm trăm năm mươi ha", "550 ha"), ("Có hai trăm hai trường", "có hai trăm hai trường"),
        ("Thu hai trăm linh triệu", "thu hai trăm linh triệu"), ("Thu hai trăm lẻ", "thu hai trăm lẻ"),
        ("Thu hai trăm mươi triệu", "thu hai trăm mươi triệu"), ("Thu hai trăm triệu", "thu 200 triệu"),
        ("Thu hai trăm ba triệu đồng", "thu hai trăm ba triệu đồng"),
        ("Hỗ trợ bốn năm triệu đồng", "hỗ trợ bốn năm triệu đồng"),
        ("Giao hai nghìn không trăm mười lăm ha", "giao hai nghìn không trăm mười lăm ha"),
        ("Giao hai nghìn không trăm linh năm triệu đồng", "giao hai nghìn không trăm linh năm triệu đồng"),
        ("Đạt ba phẩy năm mươi phần trăm", "đạt ba phẩy năm mươi phần trăm"),
        ("Giao một nghìn hai trăm ha", "giao 1 nghìn 200 ha"),
        ("Đi số hai nghìn sáu mươi ha", "đi số hai nghìn sáu mươi ha"),
        ("Giao hai triệu đồng, hai nghìn sáu mươi ban", "giao 2 triệu đồng , hai nghìn sáu mươi ban"),
        ("Thu hai trăm", "thu hai trăm"),
    ],
)  # fmt: skip
def test_ranges_in_words_and_what_hundreds_leave(text: str, expected: str) -> None:
    assert said(text) == expected


def test_a_number_knows_where_its_words_are_printed() -> None:
    text = "Có hai mươi (20) trường"
    made = spoken(tokens(text), text, WORDS, UNITS)
    number = made[1]
    assert (text[number.start : number.end], number.gap, number.is_number) == ("hai mươi (20)", True, True)
    assert (made[0].word, made[2].word, len(made)) == ("có", "trường", 3)


def test_a_text_without_such_numbers_is_the_same_sequence() -> None:
    items = tokens("Giữa hai bên có 5 trường")
    assert spoken(items, "Giữa hai bên có 5 trường", WORDS, UNITS) is items
