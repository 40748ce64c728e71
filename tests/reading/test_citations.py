"""Clauses -> citations: every form in which documents refer to others, and words that only look like a reference."""

from __future__ import annotations

import dataclasses

import pytest
from reading import loaded

from resolutions.documents import Document
from resolutions.duties import Citation
from resolutions.facts import Facts
from resolutions.phrases import tokens
from resolutions.reading.content.duty_examples import faults
from resolutions.reading.references.citations import references
from resolutions.reading.references.cited import linked, wanted

Read = tuple[str, str, str, str]


def read(text: str) -> list[Read]:
    """Kind, number, date and issuing body of each reference in a text."""
    found = references(tokens(text), text, loaded.vocabulary().duties)
    return [(one.kind_id, one.number, one.issued_on, one.issuer) for one in found]


def words_of(text: str) -> list[str]:
    """The words of each reference in a text."""
    items = tokens(text)
    found = references(items, text, loaded.vocabulary().duties)
    return [text[items[one.begin].start : items[one.end - 1].end] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết số 14-NQ/TU ngày 10/01/2020 của Tỉnh ủy, Nghị quyết 184/NQ-HĐND ngày 06/01/2020 của HĐND tỉnh",
            [
                ("resolution", "14-NQ/TU", "2020-01-10", "Tỉnh ủy"),
                ("resolution", "184/NQ-HĐND", "2020-01-06", "HĐND tỉnh"),
            ],
        ),
        (
            "Quyết định số 4019/QĐ-UBND ngày 09/12/2019 của UBND, trong đó",
            [("decision", "4019/QĐ-UBND", "2019-12-09", "UBND")],
        ),
        (
            "Chỉ thị số 12-CT/TU, ngày 13 tháng 02 năm 2018 của Ban Thường vụ Tỉnh ủy về tăng cường",
            [("directive", "12-CT/TU", "2018-02-13", "Ban Thường vụ Tỉnh ủy")],
        ),
        ("Chỉ thị số 05-CT/TW, ngày 15-5-2016 của Bộ Chính trị", [
            ("directive", "05-CT/TW", "2016-05-15", "Bộ Chính trị")]),
        ("Nghị quyết số 14-NQ/TU của Tỉnh ủy ngày 10/01/2020", [("resolution", "14-NQ/TU", "2020-01-10", "Tỉnh ủy")]),
        ("Kế hoạch số 290-CT/TU của Ban Thường vụ Tỉnh uỷ;", [("plan", "290-CT/TU", "", "Ban Thường vụ Tỉnh uỷ")]),
        ("Căn cứ Nghị định số 24/2006/NĐ-CP ngày 06 tháng 3 năm 2006 của Chính phủ sửa đổi", [
            ("decree", "24/2006/NĐ-CP", "2006-03-06", "Chính phủ")]),
        ("Thông tư số 38/2007/TT-BNN ngày 25/4/2007 của Bộ NN&PTNT, của hộ gia đình", [
            ("circular", "38/2007/TT-BNN", "2007-04-25", "Bộ NN&PTNT")]),
        ("Thông tư số 1/2018/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch về việc cưới", [
            ("circular", "1/2018/TT-BVHTTDL", "", "Bộ Văn hóa, Thể thao và Du lịch")]),
        ("Thông tư liên tịch số 01/2006/TTLT-BLĐTBXH - BGDĐT-BYT ngày 18/01/2006", [
            ("circular", "01/2006/TTLT-BLĐTBXH-BGDĐT-BYT", "2006-01-18", "")]),
        ("Xét đề nghị của Ủy ban nhân dân tỉnh tại Tờ trình số 1874/TTr-UBND ngày 02 tháng 11 năm 2011;", [
            ("submission", "1874/TTr-UBND", "2011-11-02", "Ủy ban nhân dân tỉnh")]),
        ("Theo đề nghị của Sở Kế hoạch và Đầu tư tại văn bản số: 218/KHĐT-TH ngày 06/5/2011,", [
            ("", "218/KHĐT-TH", "2011-05-06", "Sở Kế hoạch và Đầu tư")]),
        ("Chỉ thị số 19-CT/TU ngày 31/12/2009 của Thành uỷ Hà Nội về lãnh đạo", [
            ("directive", "19-CT/TU", "2009-12-31", "Thành uỷ Hà Nội")]),
        ("NGHỊ QUYẾT SỐ 14-NQ/TU CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH TRONG 6 THÁNG ĐẦU NĂM", [
            ("resolution", "14-NQ/TU", "", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH")]),
        ("Nghị quyết số 01/NQ-CP, số 02/NQ-CP của Chính phủ", [
            ("resolution", "01/NQ-CP", "", ""), ("resolution", "02/NQ-CP", "", "Chính phủ")]),
        ("Công văn số 8888 /UBND-THNC", [("official-letter", "8888/UBND-THNC", "", "")]),
        ("Nghị Quyết số: 71/2007/NQ - HĐND ngày 17/7/2007", [("resolution", "71/2007/NQ-HĐND", "2007-07-17", "")]),
        ("Chỉ thị số 16-CT/TW (khoá IX) của Ban Bí thư", [("directive", "16-CT/TW", "", "Ban Bí thư")]),
        ("Luật số 77/2015/QH13", [("law", "77/2015/QH13", "", "")]),
        ("Chỉ thị số 32 của Ban Bí thư", [("directive", "32", "", "Ban Bí thư")]),
    ],
)  # fmt: skip
def test_documents_cited_by_number(text: str, expected: list[Read]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("nhất là Nghị quyết Trung ương 4 (khóa XI, XII) của Đảng, gắn", "resolution",
         "Nghị quyết Trung ương 4 (khóa XI, XII) của Đảng"),
        ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về", "resolution",
         "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025 về nâng cao", "resolution",
         "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025"),
        ("Nghị quyết Đại hội Đảng bộ huyện Đức Cơ lần thứ XVII đề ra", "resolution",
         "Nghị quyết Đại hội Đảng bộ huyện Đức Cơ lần thứ XVII"),
        ("các vụ việc vi phạm Luật Lâm nghiệp. Thực hiện", "law", "Luật Lâm nghiệp"),
        ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;", "law", "Luật Tổ chức HĐND và UBND ngày 26/11/2003"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản năm 2005;", "law",
         "Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản năm 2005"),
        ("Luật Phòng, chống tham nhũng được ban hành", "law", "Luật Phòng, chống tham nhũng"),
        ("theo Luật Đầu tư và theo nghị quyết", "law", "Luật Đầu tư"),
        ("theo Luật Đầu tư - 2 dự án", "law", "Luật Đầu tư"),
        ("Pháp lệnh ưu đãi người có công với cách mạng thuộc diện", "ordinance",
         "Pháp lệnh ưu đãi người có công với cách mạng"),
        ("qua Châu Âu theo Hiệp định EVFTA. Kịp thời", "agreement", "Hiệp định EVFTA"),
        ("Chương trình mục tiêu quốc gia giảm nghèo bền vững, chú trọng", "programme",
         "Chương trình mục tiêu quốc gia giảm nghèo bền vững"),
        ("Chương trình mục tiêu quốc gia phát triển vùng đồng bào dân tộc thiểu số và miền núi trên địa bàn tỉnh",
         "programme", "Chương trình mục tiêu quốc gia phát triển vùng đồng bào dân tộc thiểu số và miền núi"),
        ("Đề án phát triển nguồn vật lực, tài lực tỉnh Kon Tum đến năm 2030, tầm nhìn 2050. Trong đó", "scheme",
         "Đề án phát triển nguồn vật lực, tài lực tỉnh Kon Tum đến năm 2030, tầm nhìn 2050"),
        ("Đề án tổng thể tái cơ cấu kinh tế gắn với chuyển đổi mô hình tăng trưởng và các đề án", "scheme",
         "Đề án tổng thể tái cơ cấu kinh tế gắn với chuyển đổi mô hình tăng trưởng"),
        ("Quy hoạch phát triển chợ tỉnh Hải Lộc đến năm 2015; báo cáo", "master-plan",
         "Quy hoạch phát triển chợ tỉnh Hải Lộc đến năm 2015"),
        ("Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh, ngày 14/7/2020", "statute",
         "Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh"),
        ("Hiến pháp năm 2013", "constitution", "Hiến pháp năm 2013"),
    ],
)  # fmt: skip
def test_documents_cited_by_name(text: str, kind: str, name: str) -> None:
    assert [one[0] for one in read(text)] == [kind]
    assert words_of(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết này có hiệu lực", "các nghị quyết, chỉ thị của Trung ương, của tỉnh",
        "chỉ tiêu Nghị quyết của Tỉnh ủy", "kế hoạch 5 năm", "quyết định số lượng",
        "40/121 xã đạt chuẩn", "ngày 16/7/2020", "nhiệm kỳ 2020 - 2025", "công nghệ 4.0", "dịch Covid-19",
        "vi phạm pháp luật về đánh bạc", "kỷ luật Đảng", "Trường Đại học Luật Hà Nội", "Liên đoàn Luật sư Việt Nam",
        "các đề án tái cơ cấu ngành", "xây dựng Đề án vị trí việc làm", "dự thảo Luật Hộ tịch", "Đề án này",
        "các chương trình mục tiêu quốc gia do tỉnh quản lý", "Quyết định 3 vấn đề",
        "Quy hoạch sử dụng đất cấp huyện", "Chiến lược", "Báo cáo trình Hội nghị", "Nghị quyết 5 năm", "quốc lộ 14-C/D",
        "thiết bị 5G/LTE-A", "tổ chức Đại hội Đảng bộ tỉnh lần thứ XI", "Luật", "nghị quyết số", "văn bản số :",
    ],
)  # fmt: skip
def test_what_is_no_reference(text: str) -> None:
    assert read(text) == []


def test_a_date_after_a_comma_is_not_that_of_a_document_whose_issuer_was_named() -> None:
    (one,) = read("Nghị quyết số 14-NQ/TU của Tỉnh ủy, ngày 14/7/2020 Ban Chấp hành đã họp")
    assert one == ("resolution", "14-NQ/TU", "", "Tỉnh ủy")


@pytest.mark.parametrize(("name", "count"), [("dong", 19), ("gia", 21), ("kon", 5)])
def test_the_sources_cite_so_many_documents(name: str, count: int, facts: dict[str, Facts]) -> None:
    assert len(facts[name].citations) == count


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_the_words_of_a_citation_stand_where_it_says(name: str, facts: dict[str, Facts]) -> None:
    text = loaded.document_sets()[name].source.text
    for one in facts[name].citations:
        assert "".join(text[one.start : one.end].replace("*", "").split()) == "".join(one.text_vi.split())
        assert one.citation_id.startswith(f"{one.clause_id}.c")


def test_the_letter_cites_the_conclusion_that_we_hold(facts: dict[str, Facts]) -> None:
    read_facts = linked(facts.values(), loaded.vocabulary().places)
    held = [c for one in read_facts for c in one.citations if c.cited_document_id]
    assert {(c.document_id, c.cited_document_id) for c in held} == {
        ("dong-nai-8888-ubnd-thnc-2020-07-30", "dong-nai-1098-kl-tu-2020-07-16")
    }
    assert [c.clause_id.split("/")[1][:5] for c in held] == ["title", "ban-c"]


def test_what_is_cited_and_not_held_is_wanted_once(facts: dict[str, Facts]) -> None:
    found = wanted(linked(facts.values(), loaded.vocabulary().places))
    numbers = [one.number for one in found if one.number]
    assert sorted(set(numbers)) == sorted(numbers)
    assert {"14-NQ/TU", "184/NQ-HĐND", "4019/QĐ-UBND", "01/NQ-CP", "05-CT/TW", "45-CT/TW"} <= set(numbers)
    (one,) = [one for one in found if one.number == "14-NQ/TU"]
    assert (one.issued_on, len(one.cited_by)) == ("2020-01-10", 7)
    assert "1098-KL/TU" not in numbers


def a_document(document_id: str, number: str, issued_on: str, place_id: str, like: Document) -> Document:
    return dataclasses.replace(
        like, document_id=document_id, number=number, issued_on=issued_on, place_id=place_id, kind_id="resolution"
    )


def a_citation(number: str, issued_on: str, like: Citation) -> Citation:
    return dataclasses.replace(like, document_id="citing", kind_id="resolution", number=number, issued_on=issued_on)


@pytest.mark.parametrize(
    ("held", "cited", "citing", "tied"),
    [
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("01-NQ/TU", "2020-12-02"), ("2021-03-01", "kon-tum"), True),
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("01-NQ/TU", ""), ("2021-03-01", "kon-tum"), True),
        (("01-NQ/TU", "2020-12-02", "gia-lai"), ("01-NQ/TU", ""), ("2021-03-01", "duc-co"), True),
        (("01/NQ-CP", "2020-01-01", "viet-nam"), ("01/NQ-CP", ""), ("2020-07-30", "dong-nai"), True),
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("01-NQ/TU", ""), ("2021-03-01", "gia-lai"), False),
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("01-NQ/TU", "2020-12-03"), ("2021-03-01", "kon-tum"), False),
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("01-NQ/TU", ""), ("2020-03-01", "kon-tum"), False),
        (("01-NQ/TU", "2015-11-02", "kon-tum"), ("01-NQ/TU", ""), ("2021-03-01", "kon-tum"), False),
        (("01/NQ-CP", "2019-01-01", "viet-nam"), ("01/NQ-CP", ""), ("2020-07-30", "dong-nai"), False),
        (("01-NQ/TU", "2020-12-02", "kon-tum"), ("11-NQ/TU", ""), ("2021-03-01", "kon-tum"), False),
    ],
)  # fmt: skip
def test_a_number_is_the_document_we_hold_when_place_and_time_agree(
    held: tuple[str, str, str], cited: tuple[str, str], citing: tuple[str, str], tied: bool, facts: dict[str, Facts]
) -> None:
    like = facts["dong"]
    documents = (
        a_document("held", *held, like.documents[0]),
        a_document("citing", "", *citing, like.documents[0]),
    )
    one = Facts(documents, (), (), (), (), (a_citation(*cited, like.citations[0]),))
    (read_facts,) = linked([one], loaded.vocabulary().places)
    assert read_facts.citations[0].cited_document_id == ("held" if tied else "")


def test_every_entry_is_read_as_its_example_says() -> None:
    found = list(faults(loaded.vocabulary().lists, loaded.vocabulary().duties))
    assert len(found) > 60
    assert [(entry["words"], fault) for _, entry, fault in found if fault] == []


def test_an_entry_whose_example_is_not_read_so_is_found() -> None:
    lists = {"citations": {"kinds": [{"words": "nghị quyết", "kind": "decree", "example": "Nghị quyết số 1-NQ/TU"}]},
             "tasks": {}, "meetings": {}, "lineage": {}}  # fmt: skip
    assert [fault for *_, fault in faults(lists, loaded.vocabulary().duties)] == ["is read as resolution"]


def test_each_citation_names_the_document_held_or_the_one_wanted(facts: dict[str, Facts]) -> None:
    read_facts = linked(facts.values(), loaded.vocabulary().places)
    citations = [c for one in read_facts for c in one.citations]
    assert all(bool(c.cited_document_id) != bool(c.wanted_id) for c in citations)
    by_id = {one.wanted_id: one for one in wanted(read_facts)}
    assert {c.citation_id: c.wanted_id for c in citations if c.wanted_id} == {
        citation_id: one.wanted_id for one in by_id.values() for citation_id in one.cited_by
    }
    assert by_id["dong-nai-14-nq-tu-2020-01-10"].issuer_vi == "Tỉnh ủy"
    assert all(name.isascii() and "/" not in name for name in by_id)


def test_two_wanted_documents_never_share_an_id(facts: dict[str, Facts]) -> None:
    like = facts["dong"].citations[0]
    names = [f"Đề án phát triển kinh tế vùng ven biển và hải đảo của tỉnh giai đoạn mới về {end}" for end in ("A", "B")]
    cited = tuple(
        dataclasses.replace(like, citation_id=f"x.c{k}", number="", issued_on="", issuer_vi="", text_vi=name)
        for k, name in enumerate(names)
    )
    one = dataclasses.replace(facts["dong"], citations=cited)
    found = [each.wanted_id for each in wanted([one])]
    assert len(set(found)) == 2
    assert found[1] == f"{found[0]}--2"


def test_the_place_of_a_body_is_part_of_its_name() -> None:
    text = "Quyết định số 12/QĐ-SYT của Sở Y tế tỉnh Gia Lai về giá dịch vụ"
    assert read(text) == [("decision", "12/QĐ-SYT", "", "Sở Y tế tỉnh Gia Lai")]


def test_a_number_is_not_the_document_we_hold_when_it_is_of_another_kind(facts: dict[str, Facts]) -> None:
    like = facts["dong"]
    held = a_document("held", "01-NQ/TU", "2020-12-02", "kon-tum", like.documents[0])
    citing = a_document("citing", "", "2021-03-01", "kon-tum", like.documents[0])
    for kind, tied in (("resolution", "held"), ("directive", ""), ("", "held")):
        citation = dataclasses.replace(a_citation("01-NQ/TU", "", like.citations[0]), kind_id=kind)
        (found,) = linked([Facts((held, citing), (), (), (), (), (citation,))], loaded.vocabulary().places)
        assert found.citations[0].cited_document_id == tied, kind


def test_a_number_without_any_date_is_the_document_we_hold(facts: dict[str, Facts]) -> None:
    like = facts["dong"]
    held = a_document("held", "01-NQ/TU", "", "kon-tum", like.documents[0])
    citing = a_document("citing", "", "2021-03-01", "kon-tum", like.documents[0])
    one = Facts((held, citing), (), (), (), (), (a_citation("01-NQ/TU", "", like.citations[0]),))
    assert linked([one], loaded.vocabulary().places)[0].citations[0].cited_document_id == "held"
