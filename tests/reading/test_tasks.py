"""Clauses -> tasks: who, what and by when, in all four documents and in forms that they do not have."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest
from reading import loaded

from resolutions.duties import Task
from resolutions.facts import Facts
from resolutions.phrases import tokens
from resolutions.reading.content.task_entry import COLUMNS, FILE, differences
from resolutions.reading.duties.assignees import assignee_of
from resolutions.reading.duties.task_parts import announces, part_of_heading
from resolutions.reading.times.deadlines import deadlines

ISSUED_ON = "2020-07-30"
COUNTS = {
    "gia-lai-nq-2020-11-30": 27,
    "dong-nai-8888-ubnd-thnc-2020-07-30": 22,
    "dong-nai-1098-kl-tu-2020-07-16": 11,
    "kon-tum-01-nq-tu-2020-12-02": 18,
}


def tasks_of(facts: dict[str, Facts], start: str) -> list[Task]:
    return [task for one in facts.values() for task in one.tasks if task.document_id.startswith(start)]


def read(body: str) -> list[tuple[str, str]]:
    """Assignee and first words of each task in a resolution of 30 July 2020 with this body."""
    head = "TỈNH ỦY KON TUM\n*\nSố 01-NQ/TU\nKon Tum, ngày 30 tháng 7 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\n"
    return [(task.assignee_vi, " ".join(task.text_vi.split()[:3])) for task in loaded.read(head + body).tasks]


def who(text: str) -> str:
    """The assignee of a text that is one sentence."""
    items = tokens(text)
    found = assignee_of(items, text, (0, len(items)), loaded.vocabulary().duties)
    return text[items[found.begin].start : items[found.end - 1].end] if found else ""


def test_as_many_tasks_as_two_readers_counted(facts: dict[str, Facts]) -> None:
    assert Counter(task.document_id for one in facts.values() for task in one.tasks) == COUNTS


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_tasks_are_those_of_the_second_entry(name: str, facts: dict[str, Facts]) -> None:
    one = loaded.document_sets()[name]
    assert f"documents/{one.name}/{FILE}" in loaded.files()
    assert [str(p) for p in differences(one.name, loaded.files(), "content", facts[name].tasks)] == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"clause_id\n", "expected-tasks.csv:1: the columns are not those of a second entry of tasks"),
        (b"\xff", "is not UTF-8"),
        (",".join(COLUMNS).encode() + b"\n", "was read and is not in the second entry"),
        (",".join(COLUMNS).encode() + b"\n" + b"a,b,c,\n" * 40, "a task of 'b' is in the second entry and was not"),
    ],
)
def test_a_second_entry_that_differs_is_an_error(data: bytes, said: str, facts: dict[str, Facts]) -> None:
    found = differences("x", {f"documents/x/{FILE}": data}, "content", facts["gia"].tasks)
    assert any(said in str(problem) for problem in found)


def test_a_task_that_differs_from_the_second_entry_is_named(facts: dict[str, Facts]) -> None:
    one = loaded.document_sets()["gia"]
    tasks = facts["gia"].tasks
    changed = (tasks[0], dataclasses.replace(tasks[1], assignee_vi="Sở Y tế", deadline=""), *tasks[2:])
    (problem,) = differences(one.name, loaded.files(), "content", changed)
    assert problem.line == 3
    assert "assignee_vi is 'Ban Tổ chức Tỉnh ủy' in the second entry and 'Sở Y tế' as read" in problem.what


def test_a_set_without_second_entry_has_no_differences(facts: dict[str, Facts]) -> None:
    assert differences("none", {}, "content", facts["gia"].tasks) == []


def test_deadlines_and_reports_of_the_sources(facts: dict[str, Facts]) -> None:
    board, committee = "standing-board-of-the-provincial-peoples-committee", "provincial-party-standing-committee"
    dated = [task for task in tasks_of(facts, "dong") if task.deadline]
    assert [(t.deadline, t.deadline_text_vi, t.reports_to_vi, t.reports_to_id) for t in dated] == [
        ("2020-08-15", "trước ngày 15/8/2020", "Thường trực UBND tỉnh", board),
        ("2020-08-20", "trước ngày 20/08/2020", "Thường trực UBND tỉnh", board),
        ("2020-12-15", "trước ngày 15/12/2020", "Ban Thường vụ Tỉnh ủy", committee),
    ]
    assert {task.reports_to_id for task in tasks_of(facts, "gia")} == {""}
    quarters = [(t.deadline, t.deadline_text_vi) for t in tasks_of(facts, "gia") if t.deadline_text_vi]
    assert quarters[0] == ("2021-03-31", "Hoàn thành trong quý I năm 2021")
    assert [day for day, _ in quarters] == ["2021-03-31", "2021-06-30", "2021-06-30", "2021-09-30", "2021-09-30"]


@pytest.mark.parametrize("start", COUNTS)
def test_bodies_are_those_of_the_register(start: str, facts: dict[str, Facts]) -> None:
    known = {body.body_id for body in loaded.vocabulary().bodies}
    for task in tasks_of(facts, start):
        assert bool(task.body_id) == bool(task.assignee_vi)
        assert not task.body_id or task.body_id in known
        assert task.text_vi


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giao Sở Y tế: Chủ động nắm thông tin.", "Sở Y tế"),
        ("Giao cho Ủy ban nhân dân tỉnh phê duyệt, tổ chức thực hiện.", "Ủy ban nhân dân tỉnh"),
        ("Giao Giám đốc Sở Kế hoạch và Đầu tư: Tổng hợp báo cáo.", "Giám đốc Sở Kế hoạch và Đầu tư"),
        ("Giao Văn phòng UBND tỉnh (Phòng Tổng hợp): Theo dõi.", "Văn phòng UBND tỉnh (Phòng Tổng hợp)"),
        ("Sở Lao động - Thương binh và Xã hội: Triển khai.", "Sở Lao động - Thương binh và Xã hội"),
        ("Ban Tổ chức Tỉnh ủy chủ trì tham mưu xây dựng.", "Ban Tổ chức Tỉnh ủy"),
        ("Yêu cầu các sở, ngành và UBND các huyện, thành phố", "các sở, ngành và UBND các huyện, thành phố"),
        ("Hội đồng nhân dân tỉnh tiếp tục bám sát chương trình.", "Hội đồng nhân dân tỉnh"),
        ("Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh triển khai.", "Ủy ban nhân dân tỉnh"),
        ("Các cấp ủy đảng, lãnh đạo các sở, ban ngành khẩn trương rà soát.",
         "Các cấp ủy đảng, lãnh đạo các sở, ban ngành"),
        ("Trên cơ sở quy hoạch được duyệt, các địa phương triển khai ngay.", "các địa phương"),
        ("Riêng địa bàn thị xã, giao Ủy ban nhân dân thị xã tổ chức thực hiện.", "Ủy ban nhân dân thị xã"),
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh đẩy nhanh tiến độ.", "Ban Quản lý dự án đầu tư xây dựng tỉnh"),
        ("Sở Giáo dục và Đào tạo tổ chức đào tạo giáo viên.", "Sở Giáo dục và Đào tạo"),
        ("Ngành tài chính, các địa phương chủ động đề ra giải pháp.", "Ngành tài chính, các địa phương"),
        ("Mật trận Tổ quốc và các đoàn thể chính trị - xã hội tiếp tục đổi mới.",
         "Mật trận Tổ quốc và các đoàn thể chính trị - xã hội"),
        ("Cơ quan chủ trì: Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Phát triển nông thôn"),
    ],
)  # fmt: skip
def test_who_is_given_something_to_do(text: str, expected: str) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Giao rừng, cho thuê rừng phải gắn với bảo vệ.", "Giao quân đạt 100% chỉ tiêu.",
        "Đề nghị của Sở Y tế được chấp thuận.", "Chủ trì, phối hợp với Sở Y tế.",
        "Yêu cầu nâng cao chất lượng.", "Tập trung chỉ đạo các cấp ủy đảng quán triệt.",
        "Các cấp ủy đảng được kiện toàn.", "Các sở, ngành đã triển khai thực hiện tốt.",
        "Công tác cán bộ tiếp tục đổi mới.",
        "Nghị quyết triển khai Chương trình trọng tâm.", "Ngành dịch vụ tăng 8,56%", "Ban hành quy định mới.",
        "Phòng, chống dịch bệnh Covid-19 tiếp tục là nhiệm vụ.", "Phấn đấu đạt và vượt dự toán Trung ương giao.",
        "Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh.", "",
    ],
)  # fmt: skip
def test_who_is_given_nothing(text: str) -> None:
    assert not text or who(text) == ""


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("báo cáo trước ngày 15/8/2020.", "2020-08-15", "trước ngày 15/8/2020"),
        ("gửi về Sở Nội vụ chậm nhất là ngày 30 tháng 9", "2020-09-30", "chậm nhất là ngày 30 tháng 9"),
        ("Hoàn thành trong quý I năm 2021.", "2021-03-31", "Hoàn thành trong quý I năm 2021"),
        ("trình Tỉnh ủy trong quý IV/2020", "2020-12-31", "trong quý IV/2020"),
        ("hoàn thành quý 3/2021", "2021-09-30", "hoàn thành quý 3/2021"),
        ("hoàn thành trong tháng 02/2021", "2021-02-28", "hoàn thành trong tháng 02/2021"),
        ("xong trước tháng 12 năm 2020", "2020-11-30", "trước tháng 12 năm 2020"),
        ("hoàn thành trong năm 2021", "2021-12-31", "hoàn thành trong năm 2021"),
        ("hoàn thành trước năm 2025", "2024-12-31", "trước năm 2025"),
        ("báo cáo hằng quý", "", "hằng quý"),
        ("định kỳ 6 tháng báo cáo", "", "định kỳ 6 tháng"),
        ("trước ngày 15/12 hằng năm", "", "trước ngày 15/12 hằng năm"),
        ("trước ngày 15/6", "", "trước ngày 15/6"),
        ("hoàn thành trong quý IV", "", "hoàn thành trong quý IV"),
    ],
)
def test_by_when(text: str, day: str, words: str) -> None:
    items = tokens(text)
    (found,) = deadlines(items, ISSUED_ON, loaded.vocabulary().duties)
    assert (found.day, text[items[found.begin].start : items[found.end - 1].end]) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách trong 6 tháng cuối năm", "trước khi tiến hành đại hội",
        "phấn đấu trong năm 2021 có 1.200 doanh nghiệp",
        "nhất là trước, trong và sau thời điểm Đại hội", "xây dựng kế hoạch năm 2021", "từ ngày 01/01/2021",
        "trước ngày 31/02/2021", "nhiệm kỳ 2020 - 2025", "kế hoạch quý III", "tổng kết quý IV năm 2020",
    ],
)  # fmt: skip
def test_no_deadline(text: str) -> None:
    assert deadlines(tokens(text), ISSUED_ON, loaded.vocabulary().duties) == []


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2020", "results"),
        ("VỀ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 14-NQ/TU", "results"),
        ("MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "tasks"),
        ("MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP", "tasks"),
        ("Tổ chức thực hiện", "tasks"),
        ("MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM 2021", "targets"),
        ("NGUỒN THU, NHIỆM VỤ CHI", "targets"),
        ("Về kinh tế", ""),
        ("Yêu cầu các sở, ngành", ""),
    ],
)
def test_the_part_that_a_heading_opens(heading: str, part: str) -> None:
    assert part_of_heading(tokens(heading), loaded.vocabulary().duties) == part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tập trung thực hiện tốt một số nhiệm vụ trọng tâm sau:", True),
        ("chỉ đạo thực hiện tốt các vấn đề trọng tâm như sau:", True),
        ("Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", True),
        ("Bộ trưởng yêu cầu các cơ quan, đơn vị lưu ý một số điểm sau:", True),
        ("thống nhất quyết nghị như sau:", False),
        ("Hội đồng nhân dân tỉnh nhấn mạnh một số nội dung sau đây:", False),
        ("Yêu cầu:", False),
        ("đạt một số kết quả như sau:", False),
        ("thực hiện tốt nhiệm vụ sau", False),
    ],
)
def test_words_that_announce_tasks(text: str, expected: bool) -> None:
    assert announces(tokens(text), loaded.vocabulary().duties) is expected


def test_a_paragraph_of_the_tasks_part_is_a_task_and_what_only_heads_others_is_none() -> None:
    body = (
        "I. KẾT QUẢ\nGiao Sở Y tế thực hiện tốt.\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Về kinh tế\n- Đẩy mạnh du lịch xanh.\n"
        "- Tỷ lệ hộ nghèo giảm còn 3%.\n2. Sở Y tế chủ trì xây dựng các kế hoạch, hoàn thành trong quý I năm 2021:\n"
        "- Kế hoạch phòng, chống dịch bệnh.\n- Kế hoạch tiêm chủng mở rộng. Giao Công an tỉnh giữ gìn trật tự.\n"
        "Nghị quyết này được phổ biến đến chi bộ.\n"
    )
    assert read(body) == [
        ("", "Đẩy mạnh du"),
        ("Sở Y tế", "Kế hoạch phòng,"),
        ("Sở Y tế", "Kế hoạch tiêm"),
        ("Công an tỉnh", "Giao Công an"),
    ]


def test_what_a_heading_says_of_who_and_when_holds_below_it() -> None:
    body = "I. NHIỆM VỤ\n1. Sở Y tế xây dựng kế hoạch, xong trước ngày 15/12/2020:\n- Kế hoạch thứ nhất của ngành.\n"
    head = "TỈNH ỦY KON TUM\n*\nSố 01-NQ/TU\nKon Tum, ngày 30 tháng 7 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ\n"
    (task,) = loaded.read(head + body).tasks
    assert (task.assignee_vi, task.body_id, task.deadline) == ("Sở Y tế", "department-of-health", "2020-12-15")
    assert task.text_vi == "Kế hoạch thứ nhất của ngành."


def test_outside_the_tasks_part_only_a_sentence_that_gives_somebody_something_to_do_is_a_task() -> None:
    body = (
        "Điều 1. Thông qua chính sách hỗ trợ với những nội dung sau:\n1. Hỗ trợ 30% chi phí cho các xã.\n"
        "2. Tổ chức, cá nhân được hỗ trợ 10 triệu đồng.\n"
        "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết này.\n"
        "Điều 3. Thường trực Hội đồng nhân dân tỉnh, các Ban Hội đồng nhân dân tỉnh giám sát việc thực hiện.\n"
        "Điều 4. Giám đốc Sở Tài chính và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành.\n"
    )
    assert [assignee for assignee, _ in read(body)] == [
        "Ủy ban nhân dân tỉnh",
        "Thường trực Hội đồng nhân dân tỉnh, các Ban Hội đồng nhân dân tỉnh",
        "Giám đốc Sở Tài chính và Thủ trưởng các cơ quan liên quan",
    ]


def test_a_line_that_ends_in_a_colon_holds_for_the_bullets_after_it() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\nSở Tài chính:\n- Bố trí kinh phí thực hiện.\nSở Nội vụ:\n- Hướng dẫn công tác.\n"
    assert read(body) == [("Sở Tài chính", "Bố trí kinh"), ("Sở Nội vụ", "Hướng dẫn công")]


def test_a_body_that_is_told_later_in_the_sentence_has_the_task() -> None:
    assert read("1. Về thu phí, giao Ủy ban nhân dân tỉnh tổ chức thực hiện.\n") == [
        ("Ủy ban nhân dân tỉnh", "Về thu phí,")
    ]


def test_a_bracket_that_is_never_closed_belongs_to_the_name_to_its_end() -> None:
    assert who("Sở Y tế (cơ quan thường trực chủ trì tham mưu") == "Sở Y tế (cơ quan thường trực chủ trì tham mưu"
    assert who("Sở Y tế (cơ quan thường trực) chủ trì tham mưu") == "Sở Y tế (cơ quan thường trực)"


def test_a_section_with_the_letter_after_d_heads_tasks() -> None:
    body = "D. Kinh phí\nTổng kinh phí là 985 tỷ đồng.\nĐ. Tổ chức thực hiện\n1. Sở Y tế hướng dẫn miễn viện phí.\n"
    assert read(body) == [("Sở Y tế", "Sở Y tế")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Các cấp, các ngành tiết kiệm 10% chi thường xuyên.", "Các cấp, các ngành"),
        ("Các xã thuộc Chương trình 135 tổ chức bình xét hộ nghèo.", "Các xã thuộc Chương trình 135"),
        ("Chi nhánh Ngân hàng Nông nghiệp dành 150 tỷ đồng cho vay.", "Chi nhánh Ngân hàng Nông nghiệp"),
    ],
)
def test_the_name_of_who_is_to_act_ends_before_what_to_do(text: str, body: str) -> None:
    assert who(text) == body
