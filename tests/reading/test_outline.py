"""What each printed line is, where documents begin, and which line goes on in the next."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Source
from resolutions.reading import document

HEAD = "TỈNH ỦY KON TUM\n*\nSố 01-NQ/TU\nKon Tum, ngày 02 tháng 12 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\n"
BODY = "I. CHỈ TIÊU\n- Tổng đàn bò 89.000 con.\n"
TAIL = "Nơi nhận:\n- Bộ Chính trị,\nT/M TỈNH ỦY\nBÍ THƯ\nDương Văn Trang\n"


def outline(text: str) -> list[tuple[str, str]]:
    blocks = document.outline(Source("a.txt", text, ""), loaded.vocabulary())
    return [(block.kind, block.line.text) for block in blocks]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in outline(text)]


def test_a_document_from_letterhead_to_signature() -> None:
    assert outline(HEAD + BODY + TAIL) == [
        ("letterhead", "TỈNH ỦY KON TUM"),
        ("ornament", "*"),
        ("letterhead", "Số 01-NQ/TU"),
        ("letterhead", "Kon Tum, ngày 02 tháng 12 năm 2020"),
        ("title", "NGHỊ QUYẾT"),
        ("title", "về nhiệm vụ năm 2021"),
        ("heading", "CHỈ TIÊU"),
        ("item", "Tổng đàn bò 89.000 con."),
        ("recipients", "Nơi nhận:"),
        ("recipient", "Bộ Chính trị,"),
        ("signature", "T/M TỈNH ỦY"),
        ("signature", "BÍ THƯ"),
        ("signature", "Dương Văn Trang"),
    ]


def test_a_new_letterhead_after_the_signature_begins_another_document() -> None:
    text = HEAD + BODY * 4 + TAIL + HEAD.replace("01-NQ", "02-NQ") + BODY
    blocks = document.outline(Source("a.txt", text, ""), loaded.vocabulary())
    assert [block.document for block in blocks] == [0] * 19 + [1] * 8


def test_the_name_of_a_body_in_the_text_begins_no_document() -> None:
    text = HEAD + BODY + "Ban Chấp hành Đảng bộ tỉnh giao:\nTỈNH ỦY KON TUM\n" + BODY
    assert {block.document for block in document.outline(Source("a.txt", text, ""), loaded.vocabulary())} == {0}


def test_what_follows_number_and_date_in_a_letterhead_was_stamped_on() -> None:
    head = HEAD.replace("NGHỊ QUYẾT", "UBND TỈNH KON TUM\nĐẾN Ngày: 23.7.2020\nNGHỊ QUYẾT")
    assert kinds(head)[4:7] == ["stamp", "stamp", "title"]


def test_a_letter_has_a_subject_and_addressees() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nSố: 8888 /UBND-THNC\nV/v triển khai kế hoạch\nKính gửi:\n- Các sở;\nTriển khai thực hiện.\n"
    )
    assert kinds(text) == ["letterhead", "letterhead", "title", "recipients", "recipient", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1. Về kinh tế", "heading"),
        ("1. Thu ngân sách 500 tỷ đồng", "paragraph"),
        ("1. Thực hiện tốt các nhiệm vụ.", "paragraph"),
        ("2.1. Chỉ tiêu năm 2021", "heading"),
        ("VỀ KINH TẾ", "heading"),
        ("Tổng đàn bò\t89.000 con", "row"),
        ("+ Tổng đàn bò:\t89.000 con", "row"),
        ("(*) Tương đương 15 thôn.", "note"),
        ("-----", "ornament"),
        ("Nghị quyết này đã được Hội nghị thông qua.", "closing"),
    ],
)
def test_what_a_line_of_the_body_is(line: str, kind: str) -> None:
    assert kinds(HEAD + BODY + line)[-1] == kind


@pytest.mark.parametrize(
    "text",
    ["- sử dụng nước\n\nhợp vệ sinh.", "- sử dụng nước\nhợp vệ sinh.", "- sử\n\n\n\ndụng nước hợp\nvệ sinh."],
)
def test_a_sentence_goes_on_after_a_page_break(text: str) -> None:
    assert outline(HEAD + BODY + text)[-1] == ("item", "sử dụng nước hợp vệ sinh.")


def test_a_number_alone_on_a_line_belongs_to_the_next() -> None:
    blocks = document.outline(Source("a.txt", HEAD + BODY + "2.\n\nVề kinh tế\n", ""), loaded.vocabulary())
    assert (blocks[-1].mark and blocks[-1].mark.number, blocks[-1].line.text.strip()) == ("2.", "Về kinh tế")


@pytest.mark.parametrize(
    "text",
    [
        "- Tổng đàn bò.\nvà tổng đàn trâu",
        "- Tổng đàn bò\n- tổng đàn trâu",
        "- Tổng đàn bò\nTổng đàn trâu",
        "- Tổng đàn:\nbò sữa",
    ],
)
def test_a_new_sentence_item_or_list_is_not_joined(text: str) -> None:
    assert len(outline(HEAD + BODY + text)) == len(outline(HEAD + BODY)) + 2


def test_a_page_break_never_makes_one_number_of_two() -> None:
    text = "Căn cứ Luật Đầu tư, vốn tăng 0,6127\nTrang 1 2\n,8% năm 2016.\n"
    assert [said for _, said in outline(text)][::2] == ["Căn cứ Luật Đầu tư, vốn tăng 0,6127", ",8% năm 2016."]


def test_a_text_without_any_head_is_a_body() -> None:
    assert kinds("1. Tổng đàn bò 89.000 con.\n2. Tổng đàn trâu 9.000 con.\n") == ["paragraph", "paragraph"]
    assert kinds("Tổng đàn bò 89.000 con.\nTổng đàn trâu 9.000 con;\n") == ["paragraph", "paragraph"]
    assert kinds("Số: 12/NQ-HĐND.\nGia Lai, ngày 30 tháng 11 năm 2020.\n") == ["letterhead", "letterhead"]


@pytest.mark.parametrize("line", ["1.", "I", "*", "a"])
def test_the_number_of_a_document_heads_no_table(line: str) -> None:
    assert kinds(HEAD + line + "\nVề kinh tế\n")[:6] == kinds(HEAD)


def test_a_signature_right_below_a_title_ends_it() -> None:
    head, _ = HEAD.split("về nhiệm vụ")
    assert outline(head + TAIL[TAIL.index("T/M") :])[4:] == [
        ("title", "NGHỊ QUYẾT"),
        ("signature", "T/M TỈNH ỦY"),
        ("signature", "BÍ THƯ"),
        ("signature", "Dương Văn Trang"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Iii. tổ chức thực hiện.", "heading"),
        ("II. Mục tiêu phát triển.", "heading"),
        ("II. Mục tiêu phát triển. Đến năm 2015 có nước sạch.", "paragraph"),
        ("II. Thu ngân sách 5 tỷ đồng.", "paragraph"),
        ("II. Mục tiêu phát triển;", "paragraph"),
        ("2. Thông qua Nghị quyết này.", "paragraph"),
    ],
)
def test_a_short_line_with_a_roman_number_is_a_heading_though_a_point_closes_it(line: str, kind: str) -> None:
    facts = loaded.read(
        f"NGHỊ QUYẾT\nVề nhiệm vụ năm 2009\n\nI. QUAN ĐIỂM\n- Phát triển bền vững.\n{line}\n- Làm đường.\n"
    )
    assert [clause.kind for clause in facts.clauses if clause.text == line.partition(" ")[2]] == [kind]


ABOUT = (
    "Kết luận của đồng chí Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh tại buổi làm việc với xã Tân Lập về tình hình "
    "9 tháng đầu năm 2021, việc vận hành bộ máy mới và những việc phải làm từ nay đến cuối năm trên địa bàn xã"
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (ABOUT, "title"),
        (ABOUT + ".", "paragraph"),
        ("Ngày 09/10/2021, tại xã Tân Lập, " + ABOUT[9:], "paragraph"),
        ("Căn cứ " + ABOUT[:1].lower() + ABOUT[1:], "paragraph"),
        ("Hội nghị " + ABOUT[:1].lower() + ABOUT[1:], "paragraph"),
        (ABOUT + " " + ABOUT + " và " + ABOUT, "paragraph"),
    ],
)
def test_below_the_bare_name_of_a_kind_stands_what_the_document_is_about_at_any_length(line: str, kind: str) -> None:
    head = "UBND TỈNH LÂM ĐỒNG\nSố: 8/TB-UBND\n\nTHÔNG BÁO\n"
    facts = loaded.read(f"{head}{line}\n\nĐồng chí kết luận như sau:\n1. Thu ngân sách đạt 5 tỷ đồng.\n")
    assert [clause.kind for clause in facts.clauses if clause.text == line] == [kind]
    period = "2021-01/2021-09" if kind == "title" else ""
    assert period in {o.period for o in facts.observations}


SPOILT = """tra 25 tổ chức\\4đảng và 40 đảng viên theo khoản 1, Điều 30 và Điều 32 Điề
 Hoàn thành 100% chỉ tiê[ tuyển quân; huấn luyện dân quân đạt98% quân số.
 điều tra, khám phá án đạt 80–85%; giảm từ 5% trở lên số vụ tai nạ 4 gia+
hoá 46 km đường liên bản; tỷ lệ hộ được sử dụng}[điện lưới 93,5%, tỷ lệ h
Trang2
|
-̣“Tổng vốn 348”{tỉ đồng, trong đó Ừ:ốn trung ương 205 tỷ đồng, vốn tỉ
(1) Đường Pắc Ma - Nậm Hồ: chiều dài 12,4 km, tổng mức đầu tư 86 tỷ đồ
 Khoang 2: vốn trung ương 9,5 tỷ đồng, vốn đối ứng 1.250 triệu đồ
 Huổi Lắc: diện tích 7“ưới 65 ha, tổng mức đầu tư 14,2 tỷ đồng.
"""


def test_a_page_mark_within_what_is_taken_for_the_rule_of_a_table_is_in_the_ledger_once() -> None:
    starts = [use.start for use in loaded.read(SPOILT).numbers]
    assert starts == sorted(set(starts)) and SPOILT.index("2\n|") in starts
