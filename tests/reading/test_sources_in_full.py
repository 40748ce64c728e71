"""The three real sources: every figure against the second entry, every digit, every character, every id, the heads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.reading import document
from resolutions.reading.content.second_entry import differences
from resolutions.reading.content.sets import EXPECTED_COLUMNS, DocumentSet

NAMES = ("dong", "gia", "kon")
COUNTS = {
    "gia-lai-nq-2020-11-30": 51,
    "duc-co-26-bs-vphu-2020-12-08": 0,
    "dong-nai-8888-ubnd-thnc-2020-07-30": 0,
    "dong-nai-1098-kl-tu-2020-07-16": 6,
    "kon-tum-01-nq-tu-2020-12-02": 55,
}
HEADS = {
    "gia-lai-nq-2020-11-30": (
        "resolution", "", "2020-11-30", "gia-lai", "Ban Chấp hành Đảng bộ tỉnh Gia Lai", "Hồ Văn Niên", ""),
    "duc-co-26-bs-vphu-2020-12-08": (
        "certified-copy", "26-BS/VPHU", "2020-12-08", "duc-co", "Văn phòng Huyện ủy Đức Cơ", "Trần Hữu Dũng",
        "PHÓ CHÁNH VĂN PHÒNG"),
    "dong-nai-8888-ubnd-thnc-2020-07-30": (
        "official-letter", "8888/UBND-THNC", "2020-07-30", "dong-nai", "Ủy ban nhân dân tỉnh Đồng Nai",
        "Cao Tiến Dũng", "CHỦ TỊCH"),
    "dong-nai-1098-kl-tu-2020-07-16": (
        "conclusion", "1098-KL/TU", "2020-07-16", "dong-nai", "Ban Chấp hành Đảng bộ tỉnh Đồng Nai", "Hồ Thanh Sơn",
        "PHÓ BÍ THƯ"),
    "kon-tum-01-nq-tu-2020-12-02": (
        "resolution", "01-NQ/TU", "2020-12-02", "kon-tum", "Ban Chấp hành Đảng bộ tỉnh Kon Tum", "Dương Văn Trang",
        "BÍ THƯ"),
}  # fmt: skip
INSERTED = {
    "gia": ("- Kim ngạch xuất khẩu:\t610", "- Tổng đàn trâu:\t12.000 con\n"),
    "kon": ("- Dân số trung bình", "- Sản lượng cà phê đạt 45.000 tấn.\n\n"),
    "dong": ("3- Tập trung chỉ đạo", "Thu hút 12 dự án.\n\n"),
}
CORRECTED = {
    "gia": ("5.047 tỷ", "5.147,5 tỷ"),
    "kon": ("Trồng mới 3.000", "Trồng mới 13.500"),
    "dong": ("49%", "51,5%"),
}


@pytest.fixture(params=NAMES)
def one(request: pytest.FixtureRequest, document_sets: dict[str, DocumentSet]) -> DocumentSet:
    return document_sets[request.param]


@pytest.fixture
def read(one: DocumentSet, facts: dict[str, Facts]) -> Facts:
    return facts[one.name.split("-")[0]]


def test_all_112_observations_equal_the_second_entry(one: DocumentSet, read: Facts) -> None:
    assert [str(problem) for problem in differences(one, read.observations)] == []


def test_each_document_states_as_many_as_two_readers_counted(facts: dict[str, Facts]) -> None:
    counted = Counter(o.document_id for read in facts.values() for o in read.observations)
    assert {name: counted[name] for name in COUNTS} == COUNTS
    assert counted.total() == 112


@pytest.mark.parametrize("column", EXPECTED_COLUMNS)
def test_one_wrong_cell_of_the_second_entry_is_reported(one: DocumentSet, read: Facts, column: str) -> None:
    (line, row), *others = one.expected
    changed = replace(one, expected=((line, {**row, column: row[column] + "9"}), *others))
    (problem,) = differences(changed, read.observations)
    assert (problem.path, problem.line, problem.code) == (one.expected_path, line, "second-entry")
    assert f"{column} is '{row[column]}9'" in problem.what


def test_a_missing_and_an_additional_row_are_reported(one: DocumentSet, read: Facts) -> None:
    (missing,) = differences(replace(one, expected=one.expected[:-1]), read.observations)
    assert missing.code == "not-expected"
    (additional,) = differences(one, read.observations[:-1])
    assert (additional.code, additional.line) == ("not-read", one.expected[-1][0])


def test_every_digit_is_in_exactly_one_line_of_the_ledger(one: DocumentSet, read: Facts) -> None:
    uses = Counter(i for use in read.numbers for i in range(use.start, use.end))
    digits = [i for i, char in enumerate(one.source.text) if char in "0123456789"]
    assert len(digits) > 200
    assert {uses[i] for i in digits} == {1}
    assert all(one.source.text[use.start : use.end] == use.text for use in read.numbers)


def test_every_published_number_names_its_observation_and_every_other_one_a_reason(read: Facts) -> None:
    named = Counter(use.record_id for use in read.numbers if use.role == "observation")
    assert named == {o.observation_id: 1 if o.value_high is None else 2 for o in read.observations}
    assert all(use.reason for use in read.numbers if use.role != "observation")


def test_no_number_of_the_sources_is_left_unread(read: Facts) -> None:
    assert [(use.text, use.reason) for use in read.numbers if use.role == "other"] == []


def test_every_printed_character_is_in_one_clause(one: DocumentSet, read: Facts) -> None:
    text = one.source.text
    held = Counter(i for clause in read.clauses for i in range(clause.start, clause.end))
    assert [text[i - 20 : i + 20] for i, char in enumerate(text) if not char.isspace() and held[i] != 1] == []


def test_values_and_quotes_stand_at_their_offsets(one: DocumentSet, read: Facts) -> None:
    spans = {clause.clause_id: (clause.start, clause.end) for clause in read.clauses}
    for o in read.observations:
        first, last = spans[o.clause_id]
        assert first <= o.start <= o.value_start < o.value_end <= o.end <= last
        assert " ".join(one.source.text[o.value_start : o.value_end].split()) == o.value_text
        assert " ".join(one.source.text[o.start : o.end].split()) == o.quote_vi


def test_each_character_of_a_clause_is_found_in_the_source(one: DocumentSet, read: Facts) -> None:
    for clause in read.clauses:
        for i, char in enumerate(clause.text):
            assert char.isspace() or one.source.text[clause.source_position(i)] == char


def test_clause_ids_are_ascii_unique_and_those_of_their_document(read: Facts) -> None:
    ids = [clause.clause_id for clause in read.clauses]
    assert len(set(ids)) == len(ids)
    for clause in read.clauses:
        document_id, _, anchor = clause.clause_id.partition("/")
        assert document_id == clause.document_id
        assert anchor
        assert anchor == anchor.lower()
        assert all(char.isascii() and (char.isalnum() or char == "-") for char in anchor)
    assert {clause.parent_id for clause in read.clauses} <= {*ids, ""}


def ids_after(name: str, old: str, new: str) -> tuple[list[str], list[str]]:
    """The clause ids of a source before and after a replacement of words in it."""
    one = loaded.document_sets()[name]
    assert one.source.text.count(old) == 1
    changed = Source(one.source.path, one.source.text.replace(old, new), "")
    read = document.read(changed, one.given, loaded.vocabulary())
    return [c.clause_id for c in loaded.facts_of(name).clauses], [c.clause_id for c in read.clauses]


@pytest.mark.parametrize("name", NAMES)
def test_ids_do_not_move_when_a_clause_is_inserted(name: str) -> None:
    before, added = INSERTED[name]
    old, new = ids_after(name, before, added + before)
    assert [clause_id for clause_id in new if clause_id in old] == old
    assert len(new) == len(old) + 1


@pytest.mark.parametrize("name", NAMES)
def test_ids_do_not_move_when_a_figure_is_corrected(name: str) -> None:
    old, new = ids_after(name, *CORRECTED[name])
    assert new == old


def test_the_five_documents_have_their_heads(facts: dict[str, Facts]) -> None:
    documents = [made for read in facts.values() for made in read.documents]
    heads = {
        d.document_id: (d.kind_id, d.number, d.issued_on, d.place_id, d.issuer_vi, d.signer, d.signer_title_vi)
        for d in documents
    }
    assert heads == HEADS
    assert len(documents) == 5


def test_the_documents_know_each_other(facts: dict[str, Facts]) -> None:
    documents = {made.document_id: made for read in facts.values() for made in read.documents}
    attached = {name: made.attached_to for name, made in documents.items() if made.attached_to}
    assert attached == {"dong-nai-1098-kl-tu-2020-07-16": "dong-nai-8888-ubnd-thnc-2020-07-30"}
    certified = {name: made.certifies for name, made in documents.items() if made.certifies}
    assert certified == {"duc-co-26-bs-vphu-2020-12-08": "gia-lai-nq-2020-11-30"}


def test_footnotes_hang_on_the_clause_that_carries_their_mark(facts: dict[str, Facts]) -> None:
    notes = {c.clause_id: c for name in NAMES for c in facts[name].clauses if c.kind == "note"}
    hosts = {c.clause_id: c.text for name in NAMES for c in facts[name].clauses}
    carried = sorted(hosts[note.parent_id][:45] for note in notes.values())
    assert carried == ["Tỷ lệ chi bộ thôn, làng, tổ dân phố có cấp ủy", "Đa số các chỉ tiêu chủ yếu đều đạt và vượt so"]
