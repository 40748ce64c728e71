"""Kind, number, date, place, issuer and signer as head and signature print them; the five real heads are in full."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.documents import Document
from resolutions.facts import Source
from resolutions.reading import document
from resolutions.reading.identity.catalogues import catalogue_of
from resolutions.reading.identity.letterheads import date_of, letterhead_of, number_of
from resolutions.reading.identity.metadata import Given

STATE = """HỘI ĐỒNG NHÂN DÂN
TỈNH BẾN TRE
Số: 12/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bến Tre, ngày 09 tháng 12 năm 2021
NGHỊ QUYẾT
Về phát triển kinh tế - xã hội năm 2022
QUYẾT NGHỊ:
Điều 1. Mục tiêu
Tổng sản phẩm trên địa bàn tăng 6,5%.
Nơi nhận:
- Như Điều 2;
CHỦ TỊCH
Hồ Thị Hoàng Yến
"""


def head(text: str, given: Given | None = None) -> Document:
    source = Source("a.txt", text, "0" * 64)
    return document.read(source, [given or Given("d")], loaded.vocabulary()).documents[0]


def test_a_state_document() -> None:
    made = head(STATE)
    assert (made.kind_id, made.number, made.issued_on) == ("resolution", "12/NQ-HĐND", "2021-12-09")
    assert (made.place_id, made.issuer_vi) == ("ben-tre", "Hội đồng nhân dân tỉnh Bến Tre")
    assert made.issuer_en == "Provincial People's Council of Bến Tre"
    assert (made.signer, made.signer_title_vi) == ("Hồ Thị Hoàng Yến", "CHỦ TỊCH")
    assert made.title_vi == "NGHỊ QUYẾT Về phát triển kinh tế - xã hội năm 2022"
    assert made.source_sha256 == "0" * 64


def test_what_document_yaml_tells_goes_before_what_is_printed() -> None:
    made = head(STATE, Given("d", title_vi="Nghị quyết", title_en="Resolution", place_id="gia-lai", attached_to="x"))
    assert (made.title_vi, made.title_en, made.place_id, made.attached_to) == (
        "Nghị quyết",
        "Resolution",
        "gia-lai",
        "x",
    )


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("Số: 12/NQ-HĐND\n", "", "number"),
        ("Bến Tre, ngày 09 tháng 12 năm 2021\n", "", "issued_on"),
        ("NGHỊ QUYẾT\nVề", "Về", "kind_id"),
        ("CHỦ TỊCH\nHồ Thị Hoàng Yến\n", "", "signer"),
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH BẾN TRE\n", "", "issuer_vi"),
    ],
)
def test_what_is_not_printed_is_empty(old: str, new: str, field: str) -> None:
    assert getattr(head(STATE), field)
    assert getattr(head(STATE.replace(old, new)), field) == ""


def test_a_place_must_exist_on_the_day_of_issue() -> None:
    assert head(STATE.replace("BẾN TRE", "GIA LAI")).place_id == "gia-lai"
    assert head(STATE.replace("BẾN TRE", "GIA LAI").replace("2021", "2026")).place_id == "gia-lai-2025"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 8888 /UBND-THNC", "8888/UBND-THNC"),
        ("Số 01-NQ/TU", "01-NQ/TU"),
        ("SỐ: 15/2020/NQ-HĐND", "15/2020/NQ-HĐND"),
        ("Số", ""),
        ("Số: /NQ-HĐND", ""),
        ("Sở Y tế 15", ""),
        ("", ""),
    ],
)
def test_numbers_of_documents(line: str, number: str) -> None:
    assert number_of(line) == number


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Kon Tum, ngày 02 tháng 12 năm 2020", "2020-12-02"),
        ("Ngày 5/7/2021", "2021-07-05"),
        ("ngày 45 tháng 13 năm 2020", ""),
        ("tháng 12 năm 2020", ""),
        ("năm 2021", ""),
        ("Căn cứ Luật Tổ chức chính quyền địa phương được Quốc hội khóa XIII thông qua ngày 19 tháng 6 năm 2015", ""),
    ],
)
def test_datelines(line: str, date: str) -> None:
    assert date_of(line) == date


@pytest.mark.parametrize(
    ("line", "bodies", "number", "day"),
    [
        ("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ("ỦY BAN NHÂN DÂN",), "", ""),
        ("XÃ HÒA AN Độc lập - Tự do - Hạnh phúc", ("XÃ HÒA AN",), "", ""),
        ("Số: 187/BC-UBND Hòa An, ngày 23 tháng 6 năm 2023", (), "187/BC-UBND", "2023-06-23"),
        ("Số 46-CTr/TU, ngày 18/01/2019", (), "46-CTr/TU", "2019-01-18"),
        ("| HUYỆN ỦY A LANG | ĐẢNG CỘNG SẢN VIỆT NAM |", ("HUYỆN ỦY A LANG",), "", ""),
        ("KHÓA X, KỲ HỌP THỨ 4", (), "", ""),
        ("(Dự thảo lần 2)", (), "", ""),
        ("PHÒNG SỐ 5", ("PHÒNG SỐ 5",), "", ""),
    ],
)
def test_columns_of_a_head_on_one_line(line: str, bodies: tuple[str, ...], number: str, day: str) -> None:
    found = letterhead_of([line], loaded.vocabulary().words.heads)
    assert (found.bodies, found.number, found.issued_on) == (bodies, number, day)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Số hiệu: 15/2020/NQ-HĐND Ngày ban hành: 10/12/2020"], {"number": "15/2020/NQ-HĐND", "date": "10/12/2020"}),
        (["Số hiệu:", "15/2020/NQ-HĐND"], {"number": "15/2020/NQ-HĐND"}),
        (["Ngày có hiệu lực: 01/01/2021"], {"other": "01/01/2021"}),
        (["Người ký kết hợp đồng chịu trách nhiệm"], {}),
        (["Ngành y tế hoàn thành kế hoạch"], {}),
    ],
)
def test_the_catalogue_above_a_text(lines: list[str], expected: dict[str, str]) -> None:
    assert catalogue_of(lines, loaded.vocabulary().words.heads) == expected


@pytest.mark.parametrize(
    ("lines", "signed"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Văn Sơn", ("Lê Văn Sơn", "CHỦ TỊCH")),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)", ("", "CHỦ TỊCH")),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLÊ VĂN SƠN", ("Lê Văn Sơn", "CHỦ TỊCH")),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐã ký: Lê Văn Sơn", ("Lê Văn Sơn", "CHỦ TỊCH")),
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Y tế; CHỦ TỊCH\n- Lưu: VT. Lê Văn Sơn", ("Lê Văn Sơn", "CHỦ TỊCH")),
        ("Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, TL, KT.", ("", "")),
        ("Nơi nhận:\n- Chủ tịch, Phó Chủ tịch;\n- Lưu: VT. Phòng Tài Chính", ("", "")),
    ],
)
def test_signatures(lines: str, signed: tuple[str, str]) -> None:
    made = head(STATE.partition("Nơi nhận")[0] + lines + "\n")
    assert (made.signer, made.signer_title_vi) == signed


def test_what_is_sent_along_and_what_is_a_copy() -> None:
    letter = STATE.replace("Tổng sản phẩm", "Kèm theo Kết luận số 77-KL/TU. Tổng sản phẩm")
    second = "TỈNH ỦY BẾN TRE\nSố 77-KL/TU\nBến Tre, ngày 02 tháng 12 năm 2021\nKẾT LUẬN\nVề nhiệm vụ\nTăng 6%.\n"
    assert related(letter + second) == [("", ""), ("d", "")]
    assert related(STATE + second) == [("", ""), ("", "")]
    copy = "HUYỆN ỦY BA TRI\nSố 4-BS/HU\nBa Tri, ngày 09 tháng 12 năm 2021\nSAO LỤC\n"
    assert related(STATE + copy) == [("", ""), ("", "d")]


def related(text: str) -> list[tuple[str, str]]:
    return [(made.attached_to, made.certifies) for made in loaded.read(text).documents]


def test_a_place_in_the_name_of_an_office_is_that_of_the_document() -> None:
    text = "SỞ Y TẾ GIA LAI\nSố: 5/KH-SYT\nKẾ HOẠCH\nvề nhiệm vụ năm 2021\nI. CHỈ TIÊU\n- Thu 5 tỷ đồng.\n"
    assert [one.place_id for one in loaded.read(text).documents] == ["gia-lai"]
