"""What is left as the label when amount, verbs, lead-ins and periods are cut out; fixtures/sharing.md shows more."""

from __future__ import annotations

from reading.bullets import observed

from resolutions.phrases import tokens
from resolutions.reading.wording.labels import written

LABELS = {
    "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 92,5%.": "Tỷ lệ dân số tham gia bảo hiểm y tế",
    "Phấn đấu nâng tỷ lệ học sinh học nghề lên 30%.": "tỷ lệ học sinh học nghề",
    "Phấn đấu có thêm 08 xã đạt chuẩn nông thôn mới.": "xã đạt chuẩn nông thôn mới",
    "Trồng mới 3.000 ha rừng.": "Trồng mới rừng",
    "Thành lập mới 380 doanh nghiệp.": "Thành lập mới doanh nghiệp",
    "Tổng thu ngân sách: 5.047 tỷ đồng": "Tổng thu ngân sách",
    "Số xã đạt chuẩn:\t19 xã": "Số xã đạt chuẩn",
    "Đến năm 2022, trên 75% quần chúng được tập hợp vào đoàn thể.": "quần chúng được tập hợp vào đoàn thể",
    "Trong năm 2022, kết nạp 900 đảng viên.": "kết nạp đảng viên",
    "Phấn đấu đạt 1,5 triệu lượt khách du lịch đến tỉnh.": "lượt khách du lịch đến tỉnh",
    "Đẩy mạnh thu hút đầu tư, cải thiện môi trường, phấn đấu tỷ lệ lấp đầy đạt 60%.": "tỷ lệ lấp đầy",
    "Ngành nông - lâm nghiệp - thủy sản tăng 5,59%.": "Ngành nông - lâm nghiệp - thủy sản",
    "Tỷ lệ lao động (qua đào tạo) đạt 57%.": "Tỷ lệ lao động (qua đào tạo)",
}
WHOLE = {
    "Tỷ lệ thôn, làng, tổ dân phố đạt danh hiệu văn hóa đạt 84%.": "Tỷ lệ thôn, làng, tổ dân phố đạt danh hiệu văn hóa",
    "Tỷ lệ TCCSĐ hoàn thành tốt nhiệm vụ trở lên đạt trên 75%.": "Tỷ lệ TCCSĐ hoàn thành tốt nhiệm vụ trở lên",
    "Tỷ lệ hộ có đất ở đạt 98,5%.": "Tỷ lệ hộ có đất ở",
    "Tỷ lệ giảm nghèo 2%.": "Tỷ lệ giảm nghèo",
    "Diện tích trồng rừng trong năm: 8.000 ha": "Diện tích trồng rừng trong năm",
    "Tỷ lệ kết nạp đảng viên/tổng số đảng viên: 3%": "Tỷ lệ kết nạp đảng viên/tổng số đảng viên",
    "Giá trị tăng thêm bình quân đạt 5.000 tỷ đồng.": "Giá trị tăng thêm bình quân",
}


def test_labels() -> None:
    assert {text: [o.label_vi for o in made] for text, made in zip(LABELS, observed(list(LABELS)), strict=True)} == {
        text: [label] for text, label in LABELS.items()
    }


def test_words_that_look_like_verbs_or_lists_stay_in_the_label() -> None:
    assert {text: [o.label_vi for o in made] for text, made in zip(WHOLE, observed(list(WHOLE)), strict=True)} == {
        text: [label] for text, label in WHOLE.items()
    }


def test_a_number_without_a_label_is_not_published() -> None:
    assert observed(["Đạt 54%.", "5%", "Trên 30 ha."]) == [[], [], []]


def test_words_are_written_as_printed_and_one_blank_stands_for_what_was_cut_out() -> None:
    text = "Trồng  mới 3.000 ha rừng (phòng hộ)"
    items = tokens(text)
    assert written([*items[:2], *items[4:]], text) == "Trồng mới rừng (phòng hộ)"
    assert written([], text) == ""
