"""Reports as they are typed and scanned: a foot amid a sentence, a torn-off unit, l for 1, other periods."""

from __future__ import annotations

from reading import loaded

HEAD = """TỈNH ỦY BÌNH LƯU
Số 87-KL/TU
Bình Lưu, ngày 08 tháng 7 năm 2011

KẾT LUẬN
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tình hình 6 tháng đầu năm 2011
"""


def told(text: str) -> list[tuple[str, str, str]]:
    return [(o.label_vi, str(o.value), o.unit_id) for o in loaded.read(HEAD + text).observations]


def test_the_page_of_a_running_foot_is_no_amount() -> None:
    text = "\nI. KẾT QUẢ\nTổng dư nợ tín dụng 9.870 tỷ đồng,\n\nBV: 87-KL/TU        2\n\ntăng 6,3% so đầu năm.\n"
    assert told(text) == [
        ("Tổng dư nợ tín dụng", "9870", "vnd_billion"),
        ("Tổng dư nợ tín dụng", "6.3", "percent"),
    ]


def test_a_number_of_documents_beside_a_code_is_no_running_foot() -> None:
    held = loaded.read(HEAD + "\nI. KẾT QUẢ\nCác văn bản ban hành:\nKế hoạch số 87-KH/TU          2 đợt\n").numbers
    assert [use.text for use in held if use.role != "date"][-1] == "2"


def test_a_unit_in_capitals_on_the_next_line_belongs_to_its_number() -> None:
    assert told("\nI. KẾT QUẢ\nKim ngạch xuất khẩu đạt 186 triệu\nUSD, tăng 46,5%.\n") == [
        ("Kim ngạch xuất khẩu", "186", "usd_million"),
        ("Kim ngạch xuất khẩu", "46.5", "percent"),
    ]


def test_a_misread_number_of_a_heading_does_not_make_the_text_a_title() -> None:
    text = "-------------\nl. Kết quả 6 tháng đầu năm 2011\nThu ngân sách 1.042 tỷ đồng.\n"
    assert told(text) == [("Thu ngân sách", "1042", "vnd_billion")]
    assert "l. Kết" not in loaded.read(HEAD + text).documents[0].title_vi


def test_the_period_of_a_document_carried_out_is_not_that_of_the_plan() -> None:
    text = """ỦY BAN NHÂN DÂN HUYỆN TRÀ SƠN
Số: 75/KH-UBND
Trà Sơn, ngày 21 tháng 02 năm 2022

KẾ HOẠCH
Trồng rừng năm 2022

Căn cứ Quyết định phê duyệt Đề án "Trồng cây xanh giai đoạn 2021 - 2025", UBND huyện ban hành Kế hoạch như sau:

1. Trồng mới 640 ha rừng.
"""
    assert [o.period for o in loaded.read(text).observations] == ["2022"]
    named = text.replace("Trồng rừng năm 2022", "Trồng rừng")
    assert [o.period for o in loaded.read(named).observations] == ["2021/2025"]


def test_a_result_is_not_of_the_years_that_a_programme_plans_for() -> None:
    text = """TỈNH ỦY QUẢNG DƯƠNG
Quảng Dương, ngày 14 tháng 01 năm 2021
CHƯƠNG TRÌNH
giảm nghèo bền vững giai đoạn 2021 - 2025

I. THỰC TRẠNG
Còn 21 xã có tỷ lệ hộ nghèo trên 10%.

II. MỤC TIÊU
1. Giảm tỷ lệ hộ nghèo 1%.
"""
    assert [(o.kind, o.period) for o in loaded.read(text).observations] == [("result", ""), ("target", "2021/2025")]
    late = text.replace("ngày 14 tháng 01 năm 2021", "ngày 14 tháng 01 năm 2025")
    assert [o.period for o in loaded.read(late).observations] == ["2021/2025", "2021/2025"]
