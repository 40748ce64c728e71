"""Letter and conclusion -> lineage: which sentence went to whom, in which words, and which to nobody.

The table of the real pair was typed by a reader of the two texts who had not seen the program's output.
"""

from __future__ import annotations

import dataclasses
import time
import unicodedata
from collections.abc import Sequence
from functools import cache

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.kinship import Lineage
from resolutions.phrases import tokens
from resolutions.reading import document, sources
from resolutions.reading.content import duty_examples
from resolutions.reading.descent.kin import carried_out, kin
from resolutions.reading.descent.lineage import traced
from resolutions.reading.descent.passages import passages
from resolutions.reading.positions import in_files
from resolutions.reading.references.cited import linked
from resolutions.rewording import is_word, share, stretches

LETTER = "dong-nai-8888-ubnd-thnc-2020-07-30"
CONCLUSION = "dong-nai-1098-kl-tu-2020-07-16"
ALL = "các sở, ngành và UBND các huyện, thành phố"

# conclusion, first words, last words; letter, body as printed; words removed, words added (None: many)
HANDED_ON = (
    ("ii-1", "khẩn trương rà soát", "xã hội trong năm 2020", "1-khan-truong-ra-soat-lai-ket-qua-thuc", ALL, None, None),
    ("ii-2", "Tiếp tục triển khai", "tốc độ tăng trưởng", "1-tiep-tuc-trien-khai-thuc-hien-co-hieu", ALL,
     ("chuyên",), ("chuyển",)),
    ("ii-2", "trong đó tiếp tục", "giá trị gia tăng lớn", "2-tiep-tuc-thuc-hien-dong-bo-cac-giai",
     "Sở Kế hoạch và Đầu tư", ("trong đó",), ()),
    ("ii-2", "Tăng cường thực hiện", "lợi thế cạnh tranh", "3-thuc-hien-cac-giai-phap-huu-hieu-day", "Sở Công Thương",
     ("Tăng cường",), ()),
    ("ii-2", "Tổ chức thực hiện tốt", "các trường hợp vi phạm", "14", "Cục Quản lý Thị trường tỉnh", (), ()),
    ("ii-2", "Tập trung chỉ đạo phát triển", "trong mùa mưa lũ", "4", "Sở Nông nghiệp và Phát triển Nông thôn", (), ()),
    ("ii-3", "Tập trung chỉ đạo công tác thu", "dự toán Trung ương giao", "12", "Cục thuế tỉnh",
     ("chỉ đạo", "nhũng nhiễu"), ("thực hiện", "những thiếu sót")),
    ("ii-3", "Tập trung chỉ đạo bảo đảm", "trọng điểm trên địa bàn", "2-tap-trung-chi-dao-bao-dam-viec-can",
     "Sở Kế hoạch và Đầu tư", (), ()),
    ("ii-3", "phối hợp chặt chẽ", "trên địa bàn tỉnh", "5", "Sở Giao thông Vận tải", (), ()),
    ("ii-3", "Tích cực triển khai", "Dầu Giây- Phan Thiết", "6-chu-tri-phoi-hop-voi-ubnd-cac-huyen",
     "Sở Tài nguyên và Môi trường", (),
     ("Chủ trì, phối hợp với UBND các huyện Long Thành, Thống Nhất, Cẩm Mỹ, Xuân Lộc và thành phố Long Khánh",)),
    ("ii-3", "Tổ chức rà soát", "tiến độ đã đề ra", "2-chu-tri-phoi-hop-voi-ban-quan-ly", "Sở Kế hoạch và Đầu tư", (),
     ("Chủ trì, phối hợp với Ban Quản lý dự án đầu tư xây dựng tỉnh và UBND thành phố Biên Hòa",)),
    ("ii-3", "Tăng cường công tác quản lý", "phát sinh trên địa bàn", "6-tang-cuong-cong-tac-quan-ly-tai-nguyen",
     "Sở Tài nguyên và Môi trường", (), ("kinh doanh",)),
    ("ii-4", "Triển khai thực hiện đồng bộ", "trong các doanh nghiệp", "7", "Sở Lao động - Thương binh và Xã hội",
     (), ()),
    ("ii-4", "tổ chức thực hiện tốt", "khi chuyển mùa", "8", "Sở Y tế", ("và dịch bệnh thường xảy ra khi chuyển mùa",),
     ("Chủ động nắm thông tin, phối hợp chặt chẽ với các sở, ban, ngành, địa phương liên quan",
      "đang diễn biến phức tạp trở lại")),
    ("ii-4", "thực hiện tốt chủ trương", "y tế trên địa bàn", "13", "Bảo hiểm xã hội tỉnh", (),
     ("Có giải pháp cụ thể",)),
    ("ii-4", "Nâng cao chất lượng", "trong thời gian tới", "7", "Sở Lao động - Thương binh và Xã hội", (), ()),
    ("ii-5", "Tổ chức thực hiện hiệu quả", "thẩm quyền của tỉnh", "9", "Sở Nội vụ", (), ()),
    ("ii-6", "Tập trung xử lý", "tố cáo của công dân", "11", "Thanh tra tỉnh", (), ()),
    ("ii-6", "tăng cường công tác bảo đảm", "nhiệm kỳ 2020-2025", "10", "Công an tỉnh", (), ()),
)  # fmt: skip
# conclusion, first words, last words, whom the conclusion itself names
TO_NOBODY = (
    ("ii-7", "Tăng cường và đổi mới", "tỉnh lần thứ XI", ""),
    ("ii-8", "Tập trung lãnh đạo", "trong thời gian tới", ""),
    ("ii-8-tiep-tuc-thuc-hien-hieu-qua-viec-hoc", "Tiếp tục thực hiện", "Tỉnh ủy đề ra", ""),
    ("ii-9", "tổ chức triển khai", "trước ngày 15/12/2020",
     "các cấp ủy trực thuộc tỉnh, các ban cán sự đảng, đảng đoàn, Ban Thường vụ Tỉnh Đoàn"),
    ("ii-9", "chủ trì, phối hợp", "thực hiện kết luận", "Văn phòng Tỉnh ủy"),
)  # fmt: skip

RESOLUTION = """TỈNH ỦY KON TUM
*
Số 15-NQ/TU
Kon Tum, ngày 10 tháng 3 năm 2021
NGHỊ QUYẾT
về phát triển nông nghiệp năm 2021
I. TÌNH HÌNH
Năm 2020 các vụ phá rừng, lấn chiếm đất rừng được kiểm tra, xử lý nghiêm; đời sống nhân dân được nâng lên.
II. NHIỆM VỤ, GIẢI PHÁP
1. Tiếp tục triển khai thực hiện có hiệu quả Chương trình mục tiêu quốc gia xây dựng nông thôn mới. Mở rộng diện tích \
cây ăn quả gắn với nhà máy chế biến, bao tiêu sản phẩm cho người dân, phát triển vùng trồng sâm Ngọc Linh dưới tán rừng.
2. Tăng cường kiểm tra, xử lý nghiêm các vụ phá rừng, lấn chiếm đất rừng; nâng cao năng lực dự báo cháy rừng.
3. Đổi mới công tác tuyên truyền trong đồng bào dân tộc thiểu số theo hướng dễ hiểu, dễ làm.
4. Giao Ban cán sự đảng Ủy ban nhân dân tỉnh cụ thể hóa, tổ chức thực hiện Nghị quyết này.
T/M TỈNH ỦY
BÍ THƯ
Dương Văn Trang
"""
PLAN = """ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: 1200/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kon Tum, ngày 20 tháng 4 năm 2021
KẾ HOẠCH
Triển khai thực hiện Nghị quyết số 15-NQ/TU ngày 10/3/2021 của Tỉnh ủy
về phát triển nông nghiệp năm 2021
I. NHIỆM VỤ, GIẢI PHÁP
1. Sở Nông nghiệp và Phát triển nông thôn
a) Mở rộng diện tích cây ăn quả gắn với nhà máy chế biến, bao tiêu sản phẩm cho người dân.
b) Tiếp tục triển khai thực hiện có hiệu quả Chương trình mỗi xã một sản phẩm.
2. Sở Khoa học và Công nghệ: Phát triển vùng trồng sâm Ngọc Linh dưới tán rừng, nghiên cứu giống mới.
3. Công an tỉnh chủ trì tăng cường kiểm tra, xử lý nghiêm các vụ phá rừng, lấn chiếm đất rừng.
4. Đổi mới công tác tuyên truyền trong đồng bào dân tộc thiểu số theo hướng dễ hiểu, dễ làm.
5. Các đơn vị báo cáo kết quả thực hiện về Sở Nông nghiệp và Phát triển nông thôn trước ngày 15/12/2021.
Nơi nhận:
- Như trên;
CHỦ TỊCH
Lê Ngọc Tuấn
"""


def corpus(*texts: str) -> tuple[Facts, ...]:
    """The linked facts of texts, whose documents are called a, b, …"""
    read: list[Facts] = []
    for name, text in zip("abc", texts, strict=False):
        source = Source(f"{name}.txt", text, "")
        read.append(
            document.read(source, document.default_given(name, source, loaded.vocabulary()), loaded.vocabulary())
        )
    return linked(read, loaded.vocabulary().places)


def rows_of(facts: Sequence[Facts]) -> list[Lineage]:
    return [row for one in traced(facts, loaded.vocabulary().duties) for row in one.lineage]


@cache
def real_rows() -> list[Lineage]:
    """The rows of the three sources together."""
    return rows_of(linked((loaded.facts_of(name) for name in loaded.document_sets()), loaded.vocabulary().places))


def places(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(" … ") if part)


def test_only_the_letter_carries_out_a_document_that_we_hold() -> None:
    assert {(row.document_id, row.source_document_id) for row in real_rows()} == {(LETTER, CONCLUSION)}


@pytest.mark.parametrize("expected", HANDED_ON, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_sentence_went_to_the_body_that_a_reader_found(expected: tuple[str, ...]) -> None:
    clause, first, last, clause_to, who, removed, added = expected
    found = [row for row in real_rows() if row.source_text_vi.startswith(first) and row.relation != "none"]
    (row,) = [row for row in found if row.source_clause_id == f"{CONCLUSION}/{clause}"]
    assert row.source_text_vi.endswith(last)
    assert (row.clause_id, row.assignee_vi) == (f"{LETTER}/{clause_to}", who)
    assert row.relation == ("same" if (removed, added) == ((), ()) else "changed")
    if removed is not None:
        assert (places(row.removed_vi), places(row.added_vi)) == (removed, added)
    assert (row.share == 1) == (row.relation == "same")


@pytest.mark.parametrize("expected", TO_NOBODY, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_task_went_to_nobody_as_a_reader_found(expected: tuple[str, ...]) -> None:
    clause, first, last, named = expected
    (row,) = [row for row in real_rows() if row.source_text_vi.startswith(first) and row.relation == "none"]
    assert row.source_clause_id == f"{CONCLUSION}/{clause}"
    assert row.source_text_vi.endswith(last)
    assert row.source_assignee_vi == named
    assert (row.clause_id, row.assignee_vi, row.body_id, row.text_vi, row.share) == ("", "", "", "", None)
    assert (row.start, row.end) == (None, None)


def test_there_are_no_other_rows() -> None:
    assert len(real_rows()) == len(HANDED_ON) + len(TO_NOBODY)
    assert len({row.lineage_id for row in real_rows()}) == len(real_rows())


def test_the_first_task_of_the_conclusion_changed_in_many_places() -> None:
    row = real_rows()[0]
    assert {"đề ra", "và các", "từng cấp ủy, tổ chức đảng, địa phương"} <= set(places(row.removed_vi))
    assert "Mặt trận Tổ quốc" in row.removed_vi
    assert {"theo", "ngày 10/01/2020"} <= set(places(row.added_vi))
    assert "Nghị quyết 184/NQ-HĐND" in row.added_vi
    assert row.source_assignee_vi.startswith("Các cấp ủy đảng, ban cán sự đảng")


def test_words_stand_at_their_places_in_the_source() -> None:
    text = loaded.document_sets()["dong"].source.text
    for row in real_rows():
        assert " ".join(text[row.source_start : row.source_end].split()) == row.source_text_vi
        if row.start is not None:
            assert " ".join(text[row.start : row.end].split()) == row.text_vi


def test_no_words_of_a_task_are_lost() -> None:
    """What no row shows of the tasks of the conclusion are the names of those whom it asks, and nothing else."""
    spans = [(row.source_start, row.source_end) for row in real_rows()]
    clauses = {clause.clause_id: clause for clause in loaded.facts_of("dong").clauses}
    lost = ""
    for clause_id in {row.source_clause_id for row in real_rows()}:
        clause = clauses[clause_id]
        for token in filter(is_word, tokens(clause.text)):
            at = clause.source_position(token.start)
            if not any(start <= at < end for start, end in spans):
                lost += f" {token.word}"
    names = (
        "các cấp ủy đảng ban cán sự đảng đảng đoàn lãnh đạo các sở ban ngành đoàn thể"
        " đề nghị các cấp ủy trực thuộc tỉnh các ban cán sự đảng đảng đoàn ban thường vụ tỉnh đoàn"
        " giao văn phòng tỉnh ủy"
    )
    assert sorted(lost.split()) == sorted(names.split())


def test_a_plan_hands_on_a_resolution() -> None:
    facts = corpus(RESOLUTION, PLAN)
    assert kin(facts, loaded.vocabulary().duties) == (("b", "a"),)
    found = [(row.source_clause_id, row.clause_id, row.assignee_vi, row.relation) for row in rows_of(facts)]
    assert found == [
        ("a/ii-1", "", "", "none"),
        ("a/ii-1", "b/i-1-a", "Sở Nông nghiệp và Phát triển nông thôn", "changed"),
        ("a/ii-1", "b/i-2", "Sở Khoa học và Công nghệ", "changed"),
        ("a/ii-2", "b/i-3", "Công an tỉnh", "changed"),
        ("a/ii-2", "", "", "none"),
        ("a/ii-3", "b/i-4", "", "same"),
        ("a/ii-4", "", "", "none"),
    ]


def test_set_phrases_alone_link_nothing() -> None:
    """ "Tiếp tục triển khai thực hiện có hiệu quả Chương trình …" of two programmes is more than half the same."""
    (row, *_) = rows_of(corpus(RESOLUTION, PLAN))
    assert row.source_text_vi.startswith("Tiếp tục triển khai thực hiện có hiệu quả Chương trình mục tiêu")
    assert row.relation == "none"


def test_what_was_reported_is_no_task() -> None:
    assert not any("đời sống" in row.source_text_vi for row in rows_of(corpus(RESOLUTION, PLAN)))


def test_the_same_rows_whatever_the_order_of_the_files() -> None:
    facts = corpus(RESOLUTION, PLAN)
    assert rows_of(facts[::-1]) == rows_of(facts)


def test_one_sentence_for_two_bodies_has_two_rows() -> None:
    words = "Mở rộng diện tích cây ăn quả gắn với nhà máy chế biến, bao tiêu sản phẩm cho người dân."
    plan = PLAN.replace("b) Tiếp tục", f"b) {words}\nc) Tiếp tục").replace(
        "2. Sở Khoa học", f"2. Sở Công Thương: {words}\n3. Sở Khoa học"
    )
    found = [row.assignee_vi for row in rows_of(corpus(RESOLUTION, plan)) if row.text_vi == words[:-1]]
    assert found == ["Sở Nông nghiệp và Phát triển nông thôn"] * 2 + ["Sở Công Thương"]


def test_a_sentence_that_shares_less_than_another_one_is_left_out() -> None:
    near = (
        "6. Sở Văn hóa đổi mới công tác tuyên truyền trong đồng bào dân tộc thiểu số bằng phim, ảnh, sân khấu, hội thi,"
        " tờ gấp, loa truyền thanh, trang tin điện tử và các buổi sinh hoạt ở nhà rông.\nNơi nhận"
    )
    facts = corpus(RESOLUTION, PLAN.replace("Nơi nhận", near))
    assert [row.clause_id for row in rows_of(facts) if row.source_clause_id == "a/ii-3"] == ["b/i-4"]
    alone = corpus(
        RESOLUTION, PLAN.replace("Nơi nhận", near).replace("theo hướng dễ hiểu, dễ làm", "").replace("4. Đổi", "4. Bỏ")
    )
    assert "b/i-6" in [row.clause_id for row in rows_of(alone)]


@pytest.mark.parametrize(
    ("title", "text", "is_title", "expected"),
    [
        ("", "V/v triển khai thực hiện Kết luận số 1098-KL/TU ngày 16/7/2020", True, [1]),
        ("KẾ HOẠCH", "Thực hiện Nghị quyết số 15-NQ/TU ngày 10/3/2021 của Tỉnh ủy", True, [1]),
        ("KẾ HOẠCH TRIỂN KHAI THỰC HIỆN", "NGHỊ QUYẾT SỐ 15-NQ/TU NGÀY 10/3/2021", True, [1]),
        ("CHỈ THỊ", "về việc tổ chức thực hiện nhiệm vụ tại Nghị quyết số 01/NQ-CP của Chính phủ", True, [1]),
        ("", "Để triển khai Nghị quyết số 15-NQ/TU ngày 10/3/2021, Ủy ban nhân dân tỉnh yêu cầu:", False, [1]),
        ("", "Thực hiện Nghị quyết số 15-NQ/TU và Kết luận số 20-KL/TU của Tỉnh ủy, Sở Y tế yêu cầu:", False, [1, 2]),
        ("", "Thời gian qua các sở đã triển khai thực hiện Nghị quyết số 15-NQ/TU của Tỉnh ủy.", False, []),
        ("", "Căn cứ Nghị quyết số 15-NQ/TU ngày 10/3/2021 của Tỉnh ủy;", False, []),
        ("", "Căn cứ Kế hoạch số 12/KH-UBND triển khai thực hiện Nghị quyết số 15-NQ/TU;", False, []),
        ("", "V/v báo cáo kết quả thực hiện Nghị quyết số 15-NQ/TU ngày 10/3/2021", True, []),
        ("", "Kiểm tra việc triển khai thực hiện Nghị quyết số 15-NQ/TU của Tỉnh ủy", True, []),
        ("", "Sơ kết 02 năm thực hiện Nghị quyết số 15-NQ/TU của Tỉnh ủy", True, []),
        ("", "V/v điều chỉnh Kế hoạch thực hiện Nghị quyết số 15-NQ/TU", True, []),
        ("", "Sao lục Nghị quyết số 15-NQ/TU ngày 10/3/2021 của Tỉnh ủy", True, []),
    ],
)  # fmt: skip
def test_what_is_carried_out_is_told_by_words_before_it(
    title: str, text: str, is_title: bool, expected: list[int]
) -> None:
    assert carried_out(text, title, is_title, loaded.vocabulary().duties) == expected


@pytest.mark.parametrize(
    ("name", "example", "fault"),
    [
        ("implements", "Thực hiện Nghị quyết số 15-NQ/TU", ""),
        ("implements", "Căn cứ Nghị quyết số 15-NQ/TU", "does not hold the words"),
        ("implements", "Thực hiện nhiệm vụ năm 2021", "is read as nothing"),
        ("implements", "kết quả thực hiện Nghị quyết số 15-NQ/TU", "is read as refers"),
        ("refers", "Thực hiện Nghị quyết số 15-NQ/TU", "is read as implements"),
        ("refers", "kết quả thực hiện kế hoạch", "is read as nothing"),
    ],
)
def test_an_entry_is_run_on_its_example(name: str, example: str, fault: str) -> None:
    entry = {"words": "thực hiện", "example": example}
    lists = {"citations": {}, "tasks": {}, "meetings": {}, "lineage": {name: [entry], "silent": ["báo cáo"]}}
    assert list(duty_examples.faults(lists, loaded.vocabulary().duties)) == [("lineage", entry, fault)]


def test_a_report_hands_nothing_on() -> None:
    report = PLAN.replace("KẾ HOẠCH\nTriển khai thực hiện", "BÁO CÁO\nTriển khai thực hiện")
    assert rows_of(corpus(RESOLUTION, PLAN)) != []
    assert rows_of(corpus(RESOLUTION, report)) == []


def test_a_document_that_is_not_held_has_no_lineage() -> None:
    assert rows_of(corpus(PLAN)) == []


def test_places_are_those_of_a_file_in_decomposed_form() -> None:
    files = [unicodedata.normalize("NFD", text) for text in (RESOLUTION, PLAN)]
    read, known = [], []
    for name, text in zip("ab", files, strict=True):
        source = sources.decode(text.encode(), f"{name}.txt")
        assert isinstance(source, Source)
        known.append(source)
        read.append(
            document.read(source, document.default_given(name, source, loaded.vocabulary()), loaded.vocabulary())
        )
    facts = traced(linked(read, loaded.vocabulary().places), loaded.vocabulary().duties)
    rows = [row for one in in_files(facts, known) for row in one.lineage]
    assert len(rows) == 7
    for row in rows:
        assert unicodedata.normalize("NFC", files[0][row.source_start : row.source_end]) == row.source_text_vi
        if row.start is not None:
            assert unicodedata.normalize("NFC", files[1][row.start : row.end]) == row.text_vi


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Phòng, chống dịch bệnh Covid-19", "phòng chống dịch bệnh Covid -19", "=phòng chống dịch bệnh Covid -19"),
        ("hoá đơn", "Hóa đơn", "=Hóa đơn"),
        ("thu đạt 95% dự toán", "thu đạt 95 dự toán", "=thu đạt 95 -% =dự toán"),
        ("hành vi tham ô, nhũng nhiễu trong lĩnh vực", "hành vi tham ô, những thiếu sót trong lĩnh vực",
         "=hành vi tham ô, -nhũng nhiễu +những thiếu sót =trong lĩnh vực"),
        ("trước ngày 15/12/2020", "trước ngày 15/8/2020", "=trước ngày 15/ -12/ +8/ =2020"),
        ("Mặt trận và các tổ chức khác", "Hội và các đoàn thể", "-Mặt trận +Hội =và các -tổ chức khác +đoàn thể"),
        ("Mặt trận và đoàn thể", "Hội và nhân dân", "-Mặt trận và đoàn thể +Hội và nhân dân"),
        ("a b", "", "-a b"),
    ],
)  # fmt: skip
def test_words_are_kept_removed_and_added(first: str, second: str, expected: str) -> None:
    signs = {"kept": "=", "removed": "-", "added": "+"}
    assert " ".join(signs[one.fate] + one.text for one in stretches(first, second)) == expected


def test_the_share_counts_the_words_of_both() -> None:
    assert share(stretches("một hai ba bốn", "một hai ba năm sáu")) == (6, 9)
    assert share(stretches("Một hai", "một, hai.")) == (4, 4)


def test_long_documents_are_traced_in_time() -> None:
    """A quarter of a megabyte: sentences of their own, and one sentence repeated over and over."""
    own = "\n".join(
        f"{n}. Xây dựng đường liên thôn số {n} từ làng {n + 1} đến làng {n + 2}, trồng cây loại {n}."
        for n in range(5, 700)
    )
    for lines in (own, "\n".join(["- Mở rộng diện tích cây ăn quả gắn với nhà máy chế biến."] * 1500)):
        facts = corpus(
            RESOLUTION.replace("T/M TỈNH ỦY", f"{lines}\nT/M TỈNH ỦY"), PLAN.replace("Nơi nhận", f"{lines}\nNơi nhận")
        )
        begun = time.process_time()
        assert rows_of(facts)
        assert time.process_time() - begun < 5


def test_a_document_that_is_one_title_is_looked_through_to_its_end() -> None:
    """Nothing follows its opening that would end the search for the document it carries out."""
    bare = PLAN[: PLAN.index("I. NHIỆM VỤ")]
    assert {(row.document_id, row.source_document_id, row.clause_id) for row in rows_of(corpus(RESOLUTION, bare))} == {
        ("b", "a", "")
    }


def test_a_clause_of_signs_alone_hands_nothing_on() -> None:
    clause = loaded.facts_of("kon").clauses[-1]
    bare = dataclasses.replace(clause, kind="item", text="… ; …", pieces=((0, clause.start),))
    assert passages([bare], {}, loaded.vocabulary().duties) == ()


def test_a_task_whose_words_are_not_in_its_clause_is_of_no_passage() -> None:
    (task, *_) = loaded.facts_of("kon").tasks
    clause = next(clause for clause in loaded.facts_of("kon").clauses if clause.clause_id == task.clause_id)

    def tasks_of(text: str) -> set[object]:
        given = {clause.clause_id: [dataclasses.replace(task, text_vi=text)]}
        return {p.task and p.task.task_id for p in passages([clause], given, loaded.vocabulary().duties)}

    assert task.task_id in tasks_of(task.text_vi)
    assert tasks_of("không có ở đó") == {None}


def test_places_are_kept_where_the_file_is_as_it_was_read() -> None:
    facts = corpus(RESOLUTION)
    assert in_files(facts, [Source("a.txt", RESOLUTION, "")]) == facts
