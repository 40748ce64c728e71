"""Heads, openings and ends -> the meeting that adopted a document, who issued it and who signed it."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Document, Facts
from resolutions.phrases import tokens
from resolutions.reading.times.dates import MOST, days_in

HEAD = "TỈNH ỦY KON TUM\n*\nSố 01-NQ/TU\nKon Tum, ngày 10 tháng 12 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\n"
STATE = (
    "{}\nSố: 60/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "{}, ngày 10 tháng 12 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\n"
)
BODY = "Điều 1. Thông qua kế hoạch phát triển kinh tế - xã hội năm 2021 với các nội dung chủ yếu dưới đây.\n"


def document(text: str) -> Document:
    """The first document of a text."""
    return loaded.read(text).documents[0]


def meeting(text: str) -> tuple[str, str, str]:
    """The meeting of a resolution with this body, and its first and last day."""
    made = document(HEAD + text)
    return made.meeting_vi, made.meeting_from, made.meeting_to


def test_the_meetings_of_the_sources(facts: dict[str, Facts]) -> None:
    found = {d.document_id: (d.meeting_vi, d.meeting_from, d.meeting_to) for f in facts.values() for d in f.documents}
    assert found == {
        "gia-lai-nq-2020-11-30": (
            "Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XVI", "2020-11-25", "2020-11-26",
        ),
        "kon-tum-01-nq-tu-2020-12-02": (
            "Hội nghị lần thứ 2 Ban Chấp hành Đảng bộ tỉnh khóa XVI", "2020-12-01", "2020-12-01",
        ),
        "dong-nai-1098-kl-tu-2020-07-16": ("hội nghị lần thứ 20", "2020-07-14", "2020-07-14"),
        "dong-nai-8888-ubnd-thnc-2020-07-30": ("", "", ""),
        "duc-co-26-bs-vphu-2020-12-08": ("", "", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong hai ngày 8 và 9/12/2020, Ban Chấp hành Đảng bộ huyện khóa XX đã tổ chức Hội nghị lần thứ ba.\n",
            ("Hội nghị lần thứ ba", "2020-12-08", "2020-12-09"),
        ),
        (
            "Thực hiện Nghị quyết số 14-NQ/TU ngày 10/01/2020, ngày 14/7/2020 đã tổ chức hội nghị lần thứ 20.\n",
            ("hội nghị lần thứ 20", "2020-07-14", "2020-07-14"),
        ),
        (
            BODY + "Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 13 thông qua ngày 23/7/2008.\n",
            ("Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 13", "", ""),
        ),
        (
            BODY + "Nghị quyết này đã được Quốc hội khóa XIV, kỳ họp thứ 10 thông qua.\n",
            ("Quốc hội khóa XIV, kỳ họp thứ 10", "", ""),
        ),
    ],
)
def test_a_document_tells_its_meeting(text: str, expected: tuple[str, str, str]) -> None:
    assert meeting(text) == expected


def test_a_head_names_the_session_and_its_days() -> None:
    text = STATE.format("HỘI ĐỒNG NHÂN DÂN\nTỈNH KON TUM", "Kon Tum")
    text += "KHÓA XI, KỲ HỌP THỨ 12\n(Từ ngày 08 đến ngày 10 tháng 12 năm 2020)\n"
    made = document(text + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nQUYẾT NGHỊ:\n" + BODY)
    assert "KỲ HỌP THỨ 12" in made.meeting_vi
    assert (made.meeting_from, made.meeting_to) == ("2020-12-08", "2020-12-10")


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết kỳ họp thứ 5, Hội đồng nhân dân tỉnh khóa X ngày 12/7/2019, báo cáo như sau.\n",
        "Công tác chuẩn bị tiến tới Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 - 2025 được quan tâm chỉ đạo.\n",
        "Tập trung lãnh đạo Đại hội đại biểu Phụ nữ tỉnh lần thứ XIV, nhiệm kỳ 2021 - 2026 trong thời gian tới.\n",
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII đã được quán triệt đến từng chi bộ.\n",
        "Ngày 14/7/2020 xảy ra mưa lớn trên địa bàn toàn tỉnh, gây thiệt hại nặng nề về người và tài sản.\n",
    ],
)
def test_a_meeting_that_is_only_mentioned_is_not_its_own(text: str) -> None:
    assert meeting(text) == ("", "", "")


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("họp ngày 25, 26 tháng 11 năm 2020 tại", "2020-11-25", "2020-11-26"),
        ("ngày 25,26 tháng 11 năm 2020", "2020-11-25", "2020-11-26"),
        ("từ ngày 01 đến ngày 03 tháng 12 năm 2020", "2020-12-01", "2020-12-03"),
        ("ngày 08-10/12/2020", "2020-12-08", "2020-12-10"),
        ("ngày 30/6 đến 02/7/2021", "2021-06-30", "2021-07-02"),
        ("họp ngày 01-12-2020", "2020-12-01", "2020-12-01"),
        ("ĐẾN Ngày: 23.7.2020", "2020-07-23", "2020-07-23"),
        ("ngày 10/01/2020 và 20 tấn", "2020-01-10", "2020-01-10"),
    ],
)
def test_days(printed: str, first: str, last: str) -> None:
    assert [(days.first, days.last) for days in days_in(tokens(printed))] == [(first, last)]


@pytest.mark.parametrize(
    "printed", ["ngày 30 tháng 2 năm 2020", "ngày 15/8", "ngày 15, 20 ha", "ngày làm việc", "ngày 45/12/2020"]
)
def test_what_is_no_day(printed: str) -> None:
    assert list(days_in(tokens(printed))) == []


@pytest.mark.parametrize(
    ("head", "place", "vi", "en", "place_id"),
    [
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH KON TUM", "Kon Tum", "Hội đồng nhân dân tỉnh Kon Tum",
         "Provincial People's Council of Kon Tum", "kon-tum"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG", "Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng",
         "Provincial People's Committee of Đà Nẵng", "da-nang"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN ĐỨC CƠ", "Đức Cơ", "Ủy ban nhân dân huyện Đức Cơ",
         "District People's Committee of Đức Cơ", "duc-co"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ IA KLA", "Ia Kla", "Hội đồng nhân dân xã Ia Kla",
         "Commune People's Council of Ia Kla", "xa-ia-kla"),
        ("CHÍNH PHỦ", "Hà Nội", "Chính phủ", "Government", "viet-nam"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Hà Nội", "Thủ tướng Chính phủ", "Prime Minister", "viet-nam"),
        ("UBND TỈNH ĐỒNG NAI\nSỞ Y TẾ", "Đồng Nai", "Sở Y tế Đồng Nai", "Department of Health of Đồng Nai", "dong-nai"),
        ("ĐẢNG BỘ TỈNH GIA LAI\nHUYỆN ỦY ĐỨC CƠ", "Đức Cơ", "Huyện ủy Đức Cơ",
         "District Party Committee of Đức Cơ", "duc-co"),
        ("HUYỆN ỦY ĐỨC CƠ\nVĂN PHÒNG", "Đức Cơ", "Văn phòng Huyện ủy Đức Cơ",
         "Office of the District Party Committee of Đức Cơ", "duc-co"),
        ("BỘ TÀI CHÍNH", "Hà Nội", "Bộ Tài chính", "Ministry of Finance", "viet-nam"),
    ],
)  # fmt: skip
def test_who_issued_it(head: str, place: str, vi: str, en: str, place_id: str) -> None:
    made = document(STATE.format(head, place) + BODY)
    assert (made.issuer_vi, made.issuer_en, made.place_id) == (vi, en, place_id)


@pytest.mark.parametrize(
    ("lines", "title", "behalf"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "PHÓ BÍ THƯ", "BAN THƯỜNG VỤ"),
        ("K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "CHỦ TỊCH"),
        ("CHỦ TỊCH", "CHỦ TỊCH", ""),
    ],
)
def test_who_signed_it(lines: str, title: str, behalf: str) -> None:
    made = document(STATE.format("HỘI ĐỒNG NHÂN DÂN\nTỈNH KON TUM", "Kon Tum") + BODY + lines + "\n\nNguyễn Văn A\n")
    assert (made.signer, made.signer_title_vi, made.on_behalf_of_vi) == ("Nguyễn Văn A", title, behalf)


def test_a_document_without_head_or_signature_says_nothing_of_them() -> None:
    made = document("Phát triển nông nghiệp ứng dụng công nghệ cao trên địa bàn.\n")
    assert (made.issuer_vi, made.issuer_en, made.signer, made.signer_title_vi, made.meeting_vi) == ("",) * 5


def test_the_day_of_a_document_that_is_named_is_not_that_of_the_meeting() -> None:
    assert meeting(
        "Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XVI họp theo Quyết định số 12-QĐ/TU ngày 05 tháng 11 "
        "năm 2020 đã quyết nghị những nội dung sau:\n" + BODY
    ) == ("Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XVI", "", "")


def test_a_list_of_days_is_read_to_its_end_or_to_so_many() -> None:
    def days(count: int) -> list[tuple[str, str]]:
        text = " và ".join(str(day) for day in range(1, count + 1))
        return [(found.first, found.last) for found in days_in(tokens(f"ngày {text} tháng 01 năm 2020"))]

    assert days(3) == [("2020-01-01", "2020-01-03")]
    assert days(MOST) == [("2020-01-01", f"2020-01-{MOST:02}")]
    assert days(MOST + 1) == []
