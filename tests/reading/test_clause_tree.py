"""Which clause stands under which, what its path and its id are, from blocks of every kind and mark."""

from __future__ import annotations

import pytest

from resolutions.facts import Clause
from resolutions.phrases import Phrases
from resolutions.reading.structure.clauses import clauses
from resolutions.reading.structure.layout import Block
from resolutions.reading.structure.lines import Line
from resolutions.reading.structure.marks import Mark, mark_of

HEADINGS = Phrases([("phần thứ {word}", "part"), ("điều {n}", "article")])


def block(printed: str, kind: str = "", document: int = 0, notes: tuple[str, ...] = (), lost: bool = False) -> Block:
    """A block as the outline makes it: a list mark makes an item, capitals a heading, all else is a paragraph."""
    mark = mark_of(printed, HEADINGS) if printed else None
    text = printed[mark.length :].strip() if mark else printed
    kind = kind or ("item" if mark and mark.name else "heading" if text.isupper() else "paragraph")
    return Block(document, kind, mark, Line(text, ((0, 7),), 5, 9, notes), lost_note=lost)


def made(*blocks: Block | str) -> list[Clause]:
    return clauses([one if isinstance(one, Block) else block(one) for one in blocks], ["d", "e"])


def tree(*blocks: Block | str) -> list[str]:
    """The ids, each with that of its parent before it."""
    return [f"{c.parent_id or c.level}>{c.clause_id}".replace("d/", "") for c in made(*blocks)]


def paths(*blocks: Block | str) -> list[str]:
    return [clause.path for clause in made(*blocks)]


def ids(*blocks: Block | str) -> list[str]:
    return [clause.clause_id for clause in made(*blocks)]


def test_a_clause_tells_where_its_words_stand() -> None:
    (clause,) = made("2.1. Về kinh tế")
    assert (clause.text, clause.pieces, clause.start, clause.end) == ("Về kinh tế", ((0, 7),), 5, 9)
    assert (clause.number, clause.mark, clause.document_id) == ("2.1.", "", "d")


def test_the_second_document_of_a_file_begins_with_nothing_open() -> None:
    first, second = block("I. MỤC TIÊU"), block("- Tổng đàn bò", document=1)
    assert [(c.clause_id, c.parent_id, c.level) for c in made(first, second)] == [
        ("d/i", "", 0), ("e/tong-dan-bo", "", 0),
    ]  # fmt: skip


def test_within_a_document_what_is_open_stays_open() -> None:
    first, second, third = (block(text, document=1) for text in ("I. MỤC TIÊU", "- Tổng đàn bò", "- Tổng đàn trâu"))
    assert [(c.parent_id, c.level) for c in made("Kính gửi", first, second, third)[1:]] == [
        ("", 0), ("e/i", 1), ("e/i", 1),
    ]  # fmt: skip


def test_a_paragraph_stands_under_the_numbered_clause_above_it() -> None:
    assert tree("I. MỤC TIÊU", "1. Kinh tế", "- Tổng đàn bò", "Đẩy mạnh sản xuất") == [
        "0>i", "i>i-1", "i-1>i-1-tong-dan-bo", "i-1>i-1-day-manh-san-xuat",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["paragraph", "item", "row"])
def test_text_without_a_mark_stands_where_its_number_says_and_closes_the_list(kind: str) -> None:
    made_of = made("I. MỤC TIÊU", "- Tổng đàn bò", block("Tổng đàn trâu", kind), "- Tổng đàn dê")
    assert [(c.kind, c.parent_id, c.path) for c in made_of[2:]] == [(kind, "d/i", "I"), ("item", "d/i", "I")]


def test_a_heading_without_a_number_closes_all() -> None:
    assert tree("I. MỤC TIÊU", "1. Kinh tế", "TỔ CHỨC THỰC HIỆN", "Các sở thực hiện") == [
        "0>i", "i>i-1", "0>to-chuc-thuc-hien", "0>cac-so-thuc-hien",
    ]  # fmt: skip


ROW = block("Trồng rừng\t420", "row")
RULE = block("-----", "ornament")
NOTE = block("(*) Tương đương 15 thôn", "note")


def around_caption(above: tuple[str, ...], *after: Block | str) -> list[str]:
    """The parents of the caption of a table and of all behind it but notes."""
    made_of = made(*above, "DIỆN TÍCH RỪNG", *after)
    return [clause.parent_id.removeprefix("d/") for clause in made_of[len(above) :] if clause.kind != "note"]


@pytest.mark.parametrize(
    ("above", "after", "parents"),
    [
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, "2. Chăn nuôi"), ["ii-1", "ii-1", "ii"]),
        (("II. KẾT QUẢ", "1. Trồng trọt", "- Rừng"), (ROW, "2. Chăn nuôi"), ["ii-1", "ii-1", "ii"]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (RULE, ROW, ROW, "- Lúa", NOTE, "Ngô", "2. Chăn nuôi"),
         ["ii-1", "", "ii-1", "ii-1", "ii-1", "ii-1", "ii"]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, "III. GIẢI PHÁP"), ["ii-1", "ii-1", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, "1. Chăn nuôi"), ["", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, "3. Chăn nuôi"), ["", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, "I. MỤC TIÊU", "2. Chăn nuôi"), ["", "", "", "i"]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (ROW, ROW), ["", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), ("2. Chăn nuôi", ROW), ["", "", "2"]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), ("Rừng phòng hộ", ROW, "2. Chăn nuôi"), ["", "", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), ("- Rừng phòng hộ", ROW, "2. Chăn nuôi"), ["", "", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (block("Bí thư", "signature"), ROW, "2. Chăn nuôi"), ["", "", "", ""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (), [""]),
        (("II. KẾT QUẢ", "1. Trồng trọt"), (RULE,), ["", ""]),
        (("1. Trồng trọt",), (ROW, "(2) Chăn nuôi"), ["", "", ""]),
        (("(1) Trồng trọt",), (ROW, "2. Chăn nuôi"), ["", "", ""]),
        (("- Trồng trọt",), (ROW, "2. Chăn nuôi"), ["", "", ""]),
        ((), (ROW, "2. Chăn nuôi"), ["", "", ""]),
    ],
)  # fmt: skip
def test_the_caption_of_a_table_stands_in_the_section_whose_numbers_go_on_after_it(
    above: tuple[str, ...], after: tuple[Block | str, ...], parents: list[str]
) -> None:
    assert around_caption(above, *after) == parents


@pytest.mark.parametrize(("rows", "parent"), [(199, "ii-1"), (200, "")])
def test_the_number_that_goes_on_is_sought_so_far_and_no_farther(rows: int, parent: str) -> None:
    assert around_caption(("II. KẾT QUẢ", "1. Trồng trọt"), *[ROW] * rows, "2. Chăn nuôi")[0] == parent


def test_a_number_closes_the_list_above_it_and_nests_in_the_number_above_it() -> None:
    assert tree("I. MỤC TIÊU", "- Tổng đàn bò", "+ Bò sữa", "1. Kinh tế", "+ Bò thịt") == [
        "0>i", "i>i-tong-dan-bo", "i-tong-dan-bo>i-tong-dan-bo-bo-sua", "i>i-1", "i-1>i-1-bo-thit",
    ]  # fmt: skip


def test_a_mark_that_is_open_closes_all_below_it() -> None:
    assert tree("- Chăn nuôi", "+ Tổng đàn bò", "* Bò sữa", "- Trồng trọt")[3] == "0>trong-trot"
    assert tree("Phần thứ nhất", "I. MỤC TIÊU", "1. Kinh tế", "a) Nông nghiệp", "II. GIẢI PHÁP")[4] == (
        "phan-thu-nhat>phan-thu-nhat-ii"
    )


@pytest.mark.parametrize(
    ("above", "mark", "path"),
    [
        (["1.1. Nông nghiệp"], "2.", "2"),
        (["1.1.1. Trồng trọt"], "1.2.", "1.2"),
        (["1.1.1.1. Lúa"], "2.", "2"),
        (["I. MỤC TIÊU", "1.1. Nông nghiệp", "1.1.1. Trồng trọt"], "2.", "I.2"),
        (["I. MỤC TIÊU", "1.1. Nông nghiệp", "1.1.1. Trồng trọt", "a) Lúa"], "2.", "I.2"),
    ],
)
def test_a_number_of_fewer_parts_is_no_part_of_one_of_more(above: list[str], mark: str, path: str) -> None:
    clause = made(*above, f"{mark} Chăn nuôi")[-1]
    assert (clause.path, clause.level) == (path, path.startswith("I"))


def test_a_number_of_more_parts_stands_under_one_of_fewer_and_repeats_its_parts() -> None:
    above = ("II. MỤC TIÊU", "2. Chỉ tiêu", "2.1. Kinh tế", "2.1.1. Nông nghiệp", "2.1.1.1. Lúa")
    assert paths(*above) == ["II", "II.2", "II.2.1", "II.2.1.1", "II.2.1.1.1"]
    assert [clause.level for clause in made(*above)] == [0, 1, 2, 3, 4]


def test_letters_do_not_end_arabic_numbers_nor_roman_ones() -> None:
    assert paths("I. MỤC TIÊU", "1.1. Nông nghiệp", "a) Trồng trọt", "(1) Lúa") == [
        "I", "I.1.1", "I.1.1.a", "I.1.1.a.1",
    ]  # fmt: skip
    assert paths("1. Kinh tế", "I. MỤC TIÊU")[1] == "1.I"


def test_an_arabic_number_below_a_letter_is_named_by_both() -> None:
    assert paths("Điều 3. Mục tiêu", "1. Kinh tế", "a) Nông nghiệp", "1.1. Trồng trọt", "- Lúa", "Ngô") == [
        "Điều 3", "Điều 3.1", "Điều 3.1.a", "Điều 3.1.a.1.1", "Điều 3.1.a.1.1", "Điều 3.1.a.1.1",
    ]  # fmt: skip


def test_what_is_above_all_numbers_has_no_path() -> None:
    assert paths("Năm 2021", "- Tổng đàn bò", "MỤC TIÊU") == ["", "", ""]


def test_the_id_of_a_numbered_clause_is_its_whole_path() -> None:
    above = ("Phần thứ nhất", "Điều 3. Mục tiêu", "I. KINH TẾ", "2.1.1.1. Lúa", "a) Giống", "(1) Lai")
    assert ids(*above)[-1] == "d/phan-thu-nhat-dieu-3-i-2-1-1-1-a-1"


@pytest.mark.parametrize(
    ("above", "parent"),
    [
        (["1. Nông nghiệp phát triển khá", "a) Trồng trọt đạt khá"], "1"),
        (["I. MỤC TIÊU", "1. Nông nghiệp phát triển khá"], "i"),
        (["I. MỤC TIÊU", "1. NÔNG NGHIỆP"], "i-1"),
        (["1. Nông nghiệp phát triển khá", "a) TRỒNG TRỌT"], "1-a"),
        (["1. NÔNG NGHIỆP", "a) Trồng trọt đạt khá", "- Tổng đàn bò"], "1-a-tong-dan-bo"),
        (["1. Nông nghiệp phát triển khá"], ""),
        (["- Tổng đàn bò"], "tong-dan-bo"),
        ([], ""),
    ],
)
def test_an_asterisk_stands_beside_a_numbered_paragraph_and_under_all_else(above: list[str], parent: str) -> None:
    assert made(*above, "* Lúa")[-1].parent_id.removeprefix("d/") == parent


def test_the_second_asterisk_stands_where_the_first_does() -> None:
    above = ("1. Nông nghiệp phát triển khá", "a) Trồng trọt đạt khá", "* Lúa", "* Ngô")
    assert [clause.parent_id for clause in made(*above)[2:]] == ["d/1", "d/1"]


@pytest.mark.parametrize("mark", ["-", "+", "•"])
def test_another_list_mark_stands_under_a_numbered_paragraph(mark: str) -> None:
    assert made("1. Nông nghiệp phát triển khá", f"{mark} Lúa")[-1].parent_id == "d/1"


@pytest.mark.parametrize("kind", ["letterhead", "recipient", "signature", "stamp", "title"])
def test_what_stands_outside_the_tree_is_named_by_its_kind(kind: str) -> None:
    made_of = made("I. MỤC TIÊU", "- Tổng đàn bò", block("Tỉnh ủy", kind), "+ Bò sữa")
    clause = made_of[2]
    assert (clause.clause_id, clause.kind, clause.text) == (f"d/{kind}-tinh-uy", kind, "Tỉnh ủy")
    assert (clause.parent_id, clause.level, clause.path, clause.mark) == ("", 0, "", "")
    assert made_of[3].parent_id == "d/i-tong-dan-bo"


def test_a_closing_sentence_is_a_paragraph_outside_the_tree() -> None:
    clause = made("I. MỤC TIÊU", block("Nghị quyết này được phổ biến", "closing"))[1]
    assert (clause.kind, clause.clause_id, clause.level, clause.path) == (
        "paragraph", "d/closing-nghi-quyet-nay-duoc-pho-bien", 0, "",
    )  # fmt: skip


@pytest.mark.parametrize(("printed", "mark"), [("-----", "rule"), ("***", "asterisk"), ("- * -", "asterisk")])
def test_an_ornament_is_told_by_its_sign_and_has_no_text(printed: str, mark: str) -> None:
    (clause,) = clauses([Block(0, "ornament", None, Line(printed, ((0, 0),), 0, 9))], ["d"])
    assert (clause.kind, clause.mark, clause.text, clause.number) == ("ornament", mark, "", "")


def test_a_page_mark_keeps_its_number() -> None:
    page = Block(0, "ornament", Mark("page", "page", "", "", 0), Line("- 2 -", ((0, 0),), 0, 5))
    (clause,) = clauses([page], ["d"])
    assert (clause.mark, clause.text) == ("page", "- 2 -")


@pytest.mark.parametrize("kind", ["heading", "letterhead", "paragraph", "signature"])
def test_an_asterisk_in_a_text_is_no_ornament(kind: str) -> None:
    (clause,) = made(block("Lúa * ngô", kind))
    assert (clause.mark, clause.text) == ("", "Lúa * ngô")


UNMARKED = block("\ufffd Tương đương 15 thôn", "note")


def parent(*blocks: Block | str) -> str:
    """The clause on which the one footnote hangs."""
    (note,) = (clause for clause in made(*blocks) if clause.kind == "note")
    assert (note.clause_id, note.path, note.level, note.mark) == ("d/fn-tuong-duong", "FN", 0, "note")
    return note.parent_id


def test_a_note_hangs_on_the_clause_that_carries_its_mark() -> None:
    one, other = block("- Tổng đàn bò", notes=("(*)",)), block("- Tổng đàn trâu", notes=("(**)", "(1)"))
    assert parent(one, other, NOTE) == parent(other, NOTE, one) == "d/tong-dan-bo"
    assert parent(other, NOTE) == ""
    assert parent(block("Tổng đàn dê", lost=True), NOTE) == ""


def test_a_note_without_a_mark_hangs_on_the_one_clause_that_lost_it() -> None:
    lost = block("- Tổng đàn bò", lost=True)
    assert parent("- Tổng đàn dê", lost, "- Tổng đàn trâu", UNMARKED) == "d/tong-dan-bo"
    assert parent(block("- Tổng đàn dê", notes=("(*)",)), UNMARKED) == ""


@pytest.mark.parametrize("count", [2, 3, 4])
def test_where_several_clauses_lost_a_mark_the_note_hangs_on_none(count: int) -> None:
    assert parent(*[block("- Tổng đàn bò", lost=True)] * count, UNMARKED) == ""


def test_only_notes_are_tied_to_marks() -> None:
    carrier = block("a) Tổng đàn bò", notes=("a)", "1."), lost=True)
    assert tree("I. MỤC TIÊU", carrier, "- Bò sữa", "II. GIẢI PHÁP", "Đẩy mạnh", block("Bí thư", "signature")) == [
        "0>i", "i>i-a", "i-a>i-a-bo-sua", "0>ii", "ii>ii-day-manh", "0>signature-bi-thu",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Tổng đàn bò: 89.000 con", "tong-dan-bo"),
        ("Tổng đàn bò\t89.000", "tong-dan-bo"),
        ("Thành lập mới 380 doanh nghiệp", "thanh-lap-moi"),
        ("380 doanh nghiệp", "doanh-nghiep"),
        (": 89.000 con", "con"),
        ("89.000", "text"),
        ("…", "text"),
        ("Một hai ba bốn năm sáu bảy tám chín", "mot-hai-ba-bon-nam-sau-bay-tam"),
    ],
)
def test_an_id_is_made_of_the_words_before_the_first_figure_or_else_of_all_words(text: str, anchor: str) -> None:
    assert ids(block(text, "paragraph")) == [f"d/{anchor}"]


def test_what_has_no_words_is_called_like_what_it_stands_under() -> None:
    assert ids("1. Kinh tế", "- 89.000", "- 91.000") == ["d/1", "d/1--2", "d/1--3"]


def test_equal_ids_are_counted_each_on_its_own() -> None:
    assert ids("1. Kinh tế", "1. Xã hội", "- 5", "- 6", "1. Môi trường", "- 7") == [
        "d/1", "d/1--2", "d/1--2--2", "d/1--2--3", "d/1--3", "d/1--3--2",
    ]  # fmt: skip


def test_clauses_that_are_alike_for_sixteen_words_are_counted() -> None:
    fifteen = " ".join(["mưa", "nắng", "gió"] * 5)
    stem = "-".join(["mua", "nang", "gio"] * 5)
    assert ids(f"- {fifteen} xuân", f"- {fifteen} hạ", f"- {fifteen} hạ đông") == [
        "d/mua-nang-gio-mua-nang-gio-mua-nang", f"d/{stem}-ha", f"d/{stem}-ha--2",
    ]  # fmt: skip


def test_documents_of_one_file_may_have_the_same_anchors() -> None:
    assert ids("I. MỤC TIÊU", block("I. MỤC TIÊU", document=1)) == ["d/i", "e/i"]
