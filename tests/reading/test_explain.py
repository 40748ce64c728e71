"""How a line was read: its clauses, the entry that gave each value, and what became of every other number."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reading import loaded, told

from resolutions.facts import Clause, Source
from resolutions.phrases import tokens, variants
from resolutions.problems import Problem
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.explain import Subject, explain, told_observation
from resolutions.reading.explained.retrace import Retrace
from resolutions.reading.explained.subjects import explained as explained_line
from resolutions.reading.explained.subjects import place_of
from resolutions.reading.explained.told_duties import told_citation
from resolutions.reading.explained.told_numbers import told_number
from resolutions.reading.proof.printback import REFUSED

TEXT = """NGHỊ QUYẾT
I. CHỈ TIÊU NĂM 2022

- Tỷ lệ hộ nghèo giảm ít nhất 1,5%.
- Dịch bệnh Covid-19.
- Trồng 8 lượn hoa.
- Diện tích là 5.
Điều 4. Tổ chức thực hiện
"""
FACTS = loaded.read(TEXT)
SUBJECT = Subject(Source("a.txt", TEXT, ""), FACTS, loaded.vocabulary(), "content")
TEXTS = sorted(told.texts())


def shown(line: int) -> list[str]:
    lines = explain(SUBJECT, line)
    assert isinstance(lines, list)
    return lines


def test_a_figure_is_explained_by_the_entries_that_gave_it() -> None:
    lines = shown(4)
    assert lines[0].startswith("item dash [d/i-ty-le-ho-ngheo")
    assert lines[2] == "  Tỷ lệ hộ nghèo: ít nhất 1,5%"
    named = {line.strip().partition(": ")[0]: line for line in lines[3:]}
    assert "ít nhất [là|từ|bằng|đạt] {amount} [trở lên] (content/vocabulary/limits.yaml:" in named["comparator ge"]
    assert "(tỷ lệ|" in named["unit percentage_point"] and "labels.yaml:" in named["unit percentage_point"]
    assert "giảm" in named["measure reduction"] and "verbs.yaml:" in named["measure reduction"]
    assert "năm {year} (content/vocabulary/periods.yaml:" in named["period 2022"]
    assert "chỉ tiêu" in named["kind target"] and "kinds.yaml:" in named["kind target"]
    assert named["label Tỷ lệ hộ nghèo"].endswith("the words before the amount (a.txt:4)")
    assert "content/indicators/poverty-rate-reduction.yaml:" in named["indicator poverty-rate-reduction"]
    assert "    period 2022: set by the heading CHỈ TIÊU NĂM 2022 (a.txt:2)" in lines
    assert any(line.startswith("    unit percentage_point: % (content/vocabulary/units.yaml:") for line in lines)


@pytest.mark.parametrize(
    ("line", "said", "file"),
    [
        (2, "  2022 period: năm {year} (", "ignored"),
        (5, "  19 name: covid - {n} (", "ignored"),
        (8, "  4 section_number: điều {n} (", "outline"),
    ],
)
def test_another_number_is_explained_by_its_role_and_entry(line: int, said: str, file: str) -> None:
    assert any(one.startswith(f"{said}content/vocabulary/{file}.yaml:") for one in shown(line))


def test_a_number_that_was_not_read_says_what_was_missing() -> None:
    lines = shown(6)
    assert "  8 not read: no known unit follows it" in lines
    assert "    missing a unit: after it stands 'lượn hoa', which begins with no unit word" in lines
    near = [line for line in lines if line.startswith("    nearest unit: ")]
    assert near and all("(content/vocabulary/units.yaml:" in line for line in near)
    assert "    missing a unit: no word follows the number" in shown(7)


def test_a_figure_that_the_second_path_refused_says_why() -> None:
    (o,) = FACTS.observations
    numbers = tuple(
        replace(use, role="other", record_id="", reason=REFUSED) if use.record_id == o.observation_id else use
        for use in FACTS.numbers
    )
    lines = explain(replace(SUBJECT, facts=replace(FACTS, numbers=numbers), refused={o.observation_id: "why"}), 4)
    assert isinstance(lines, list)
    assert "    refused: why" in lines
    assert f"  1,5 not read: {REFUSED}" in lines


def test_a_line_tells_only_of_itself() -> None:
    assert not any("1,5" in one for line in (1, 2, 3, 5, 6) for one in shown(line))


def test_where_nothing_is_printed_nothing_is_told() -> None:
    assert shown(3) == []


@pytest.mark.parametrize("line", [-1, 0, 9, 99])
def test_a_line_that_is_not_there_is_a_problem(line: int) -> None:
    problem = explain(SUBJECT, line)
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line, problem.what) == ("a.txt", line, "the file has 8 lines")


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(ends: str) -> None:
    text = TEXT.replace("\n", ends)
    lines = explain(Subject(Source("a.txt", text, ""), loaded.read(text), loaded.vocabulary(), "content"), 4)
    assert isinstance(lines, list)
    assert "  Tỷ lệ hộ nghèo: ít nhất 1,5%" in lines
    assert "    period 2022: set by the heading CHỈ TIÊU NĂM 2022 (a.txt:2)" in lines


def test_a_time_without_an_end_is_told_with_the_heading_that_sets_it() -> None:
    text = "I. VỐN\n1. Giai đoạn sau năm 2020:\n- Vốn đầu tư cầu đường: 300 tỷ đồng.\n"
    lines = explain(Subject(Source("a.txt", text, ""), loaded.read(text), loaded.vocabulary(), "content"), 3)
    assert isinstance(lines, list)
    assert "    period (none): set by the heading Giai đoạn sau năm 2020: (a.txt:2)" in lines


def test_what_was_done_is_told_by_the_plan_before_it() -> None:
    text = "I. MỤC TIÊU NĂM 2022\n1. Trồng rừng: kế hoạch: 500 ha; thực hiện: 486 ha.\n"
    lines = explain(Subject(Source("a.txt", text, ""), loaded.read(text), loaded.vocabulary(), "content"), 2)
    assert isinstance(lines, list)
    assert "    kind target: behind the word for a plan" in lines
    assert "    kind result: what was done of the plan before it" in lines


def test_an_empty_file_has_one_empty_line() -> None:
    subject = Subject(Source("a.txt", "", ""), loaded.read(""), loaded.vocabulary(), "content")
    assert explain(subject, 1) == []


# What is told is what was done, for everything that was read.


def test_every_observation_of_the_sources_is_looked_at() -> None:
    assert sum(len(told.cases(name)) for name in loaded.document_sets()) == 112
    assert sum(len(told.cases(name)) for name in TEXTS) > 700


@pytest.mark.parametrize("name", TEXTS)
def test_every_value_of_every_observation_is_told(name: str) -> None:
    for case in told.cases(name):
        o = case.observation
        wanted = {
            "comparator": o.comparator, "unit": o.unit_id, "measure": o.measure, "period": o.period, "kind": o.kind,
            "label": o.label_vi, "under": o.parent_label_vi, "scope": o.scope_vi, "indicator": o.indicator_id,
        }  # fmt: skip
        said = {field: case.of(field)[-1].value for field in wanted if case.of(field)}
        assert {field: value.replace("(none)", "") for field, value in said.items() if value != "(none)"} == {
            field: value for field, value in wanted.items() if value
        }, o.observation_id


@pytest.mark.parametrize("name", TEXTS)
def test_every_entry_told_stands_at_its_line_and_matches_the_words(name: str) -> None:
    assert [fault for case in told.cases(name) for fault in told.faults(case)] == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_entry_that_the_reader_noted_is_told(name: str) -> None:
    for case in told.cases(name):
        for noted in (line for line in case.observation.explanation if ".yaml:" in line):
            place = noted.rpartition("(")[2].rstrip(")") if noted.endswith(")") else noted.rpartition(": ")[2]
            assert any(one.place.endswith(place) for one in case.told), noted


@pytest.mark.parametrize("name", TEXTS)
def test_a_unit_and_its_entries_have_the_same_words(name: str) -> None:
    for case in told.cases(name):
        o = case.observation
        printed = [token.word for token in tokens(o.unit_vi)]
        forms = [one.words for one in case.of("unit") if "units.yaml" in one.place]
        made: set[tuple[str, ...]] = {()}
        for form in forms:
            made |= {one + variant for one in made for variant in variants(form)}
        row = any(one.field == "label column" for one in case.told)
        held = any(tuple(printed[: len(one)]) == one != () for one in made) if row else tuple(printed) in made
        assert not printed or held, (o.observation_id, printed, forms)


@pytest.mark.parametrize("name", TEXTS)
def test_every_other_number_is_told_with_an_entry_of_its_role(name: str) -> None:
    source, facts = told.texts()[name]
    retrace, places = Retrace(source, facts, loaded.vocabulary()), EntryPlaces(loaded.vocabulary().lists, "content")
    around: dict[int, list[Clause]] = {}
    for clause in facts.clauses:
        for block in range(clause.start // 500, clause.end // 500 + 1):
            around.setdefault(block, []).append(clause)
    for use in facts.numbers:
        if use.role == "observation":
            continue
        clause = next(c for c in around.get(use.start // 500, ()) if c.start <= use.start < c.end)
        said = list(told_number(use, clause, retrace, places))
        assert said[0].field == use.text
        assert said[0].value == ("not read" if use.role == "other" else use.role)
        if use.role == "other":
            assert len(said) > 1, (use, clause.text)
        for one in said:
            assert not one.place or one.words in told.line(one.place), one
            if "ignored.yaml" in one.place:
                assert f"role: {use.role}" in told.line(one.place)
        if "{" in use.reason:
            assert any("ignored.yaml" in one.place and one.words == use.reason for one in said), use


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_can_be_asked_for(name: str) -> None:
    source, facts = told.texts()[name]
    subject = Subject(source, facts, loaded.vocabulary(), "content")
    count = source.text.count("\n")
    for line in range(1, count + 1, max(1, count // 8)):
        assert isinstance(explain(subject, line), list)


SCRAPS = ["5", "|1|2|\n|3|4|", "(5%) (6%)", "từ 5 đến", "- 7/5 tỷ", "1\n2\n3", "a\tb\t5\n", "Điều"]


@pytest.mark.parametrize("text", SCRAPS)
def test_scraps_can_be_asked_for(text: str) -> None:
    subject = Subject(Source("a.txt", text, ""), loaded.read(text), loaded.vocabulary(), "content")
    assert isinstance(explain(subject, 1), list)


# The proof can fail.


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("comparator", {"words": "trên {amount}"}),
        ("comparator", {"place": "content/vocabulary/limits.yaml:4"}),
        ("unit", {"place": "content/vocabulary/units.yaml:1"}),
        ("kind", {"place": "content/vocabulary/kinds.yaml:3"}),
        ("indicator", {"words": "tỷ lệ hộ nghèo"}),
        ("label", {"place": "content/documents/kon-tum-2020-12-02/source.txt:1"}),
        ("verb", {"words": "bằng", "place": "content/vocabulary/verbs.yaml:15"}),
    ],
)
def test_a_wrong_entry_is_found_out(field: str, change: dict[str, str]) -> None:
    case = next(c for c in told.cases("kon") if c.observation.value_text == "từ 10% trở lên")
    assert told.faults(case) == []
    wrong = tuple(replace(one, **change) if one.field == field and one.place else one for one in case.told)
    assert told.faults(replace(case, told=wrong)) != []


def explained(text: str, line: int) -> list[str]:
    source = Source("a.txt", text, "")
    lines = explain(Subject(source, loaded.read(text), loaded.vocabulary(), "content"), line)
    assert isinstance(lines, list)
    return lines


def test_a_figure_without_a_unit_is_told_to_have_none() -> None:
    told_lines = explained("NGHỊ QUYẾT\nI. CHỈ TIÊU NĂM 2022\n- Bố trí vốn: 500.\n", 3)
    assert "    unit (none): no unit stands after the number, in its label or above it" in told_lines


def test_the_thing_counted_that_a_label_begins_with_is_told() -> None:
    told_lines = explained("NGHỊ QUYẾT\nI. CHỈ TIÊU NĂM 2022\n- Số bác sĩ: 500.\n", 3)
    assert "    unit doctor: the thing counted that its label begins with" in told_lines


@pytest.mark.parametrize(
    ("head", "told_of"),
    [
        (
            "UBND TỈNH KON TUM\nKon Tum, ngày 02 tháng 12 năm 2020\n\nBÁO CÁO\nTình hình thu ngân sách\n\nI. THU\n",
            "    period 2020: the year of the document, of 2020-12-02: nothing names another",
        ),
        (
            "BÁO CÁO\nTình hình thu ngân sách\n\nI. CHI\nNăm 2019, chi ngân sách đạt 5 tỷ đồng.\nII. THU\n",
            "    period 2019: the period last named above, in a text without date and title",
        ),
        (
            "BÁO CÁO\nTình hình thu ngân sách\n\nI. THU\n",
            "    period (none): neither the sentence nor anything above it names one",
        ),
    ],
)
def test_where_no_heading_names_a_time_explain_says_what_stands_in_for_it(head: str, told_of: str) -> None:
    text = head + "Dư nợ cho vay đạt 7 tỷ đồng.\n"
    assert told_of in explained(text, text.count("\n"))


def test_to_whom_a_task_is_reported_is_told_with_its_entry() -> None:
    head = "TỈNH ỦY KON TUM\nKon Tum, ngày 02 tháng 12 năm 2020\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2021\nI. NHIỆM VỤ\n"
    task = "1. Giao Sở Y tế tổ chức tiêm chủng, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2020.\n"
    (line,) = [line for line in explained(head + task, 6) if line.startswith("    reports to")]
    assert "báo cáo (content/vocabulary/tasks.yaml:" in line


def test_a_column_without_a_kind_gives_none() -> None:
    table = "KẾ HOẠCH\nPhát triển năm 2021\n\nTT\tChỉ tiêu\tNăm 2020\tNăm 2021\n1\tThu ngân sách\t60\t65\n"
    assert "    kind target: neither the sentence nor a heading tells the kind" in explained(table, 5)


def test_an_observation_whose_amount_is_gone_is_told_nothing_of() -> None:
    """As when the vocabulary was changed since; the command reads anew and never asks so."""
    retrace = Retrace(SUBJECT.source, FACTS, SUBJECT.vocabulary)
    one = replace(FACTS.observations[0], value_start=0, value_end=1)
    assert retrace.trace(one) is None
    assert list(told_observation(one, retrace, EntryPlaces(SUBJECT.vocabulary.lists, "content"))) == []


def test_what_must_not_happen_is_told_by_its_lead_in() -> None:
    told_lines = explained("NGHỊ QUYẾT\nI. CHỈ TIÊU NĂM 2022\n- Không để xảy ra 5 vụ cháy rừng.\n", 3)
    assert "  5 not read: what must not happen is no statement of it" in told_lines
    assert any(line.startswith("    lead-in: (không để|") for line in told_lines)


def test_a_unit_that_a_label_tells_without_brackets_is_not_looked_for_over_the_table() -> None:
    table = "TT\tChỉ tiêu\tThực hiện 2020\tKế hoạch 2021\n1\tSố bác sĩ/vạn dân\t8\t9\n"
    units = [line.strip() for line in explained(table, 2) if line.startswith("    unit")]
    assert any("vạn dân" in line and "content/vocabulary/units.yaml:" in line for line in units), units
    assert not any("over the table" in line for line in units)


@pytest.mark.parametrize(
    ("place", "what"),
    [("a.txt", "this is not FILE:LINE"), (":5", "this is not FILE:LINE"), ("a:b", "'b' is no line number"),
     ("a:-1", "'-1' is no line number"), ("a:٣", "'٣' is no line number"),
     ("a:1234567890", "'1234567890' is no line number")],
)  # fmt: skip
def test_a_place_is_a_file_and_a_line(place: str, what: str) -> None:
    assert place_of("a:b.txt:12") == ("a:b.txt", 12)
    found = place_of(place)
    assert isinstance(found, Problem)
    assert (found.code, found.what) == ("bad-place", what)


def test_a_file_that_is_no_text_and_a_source_of_other_documents_are_not_explained(tmp_path: Path) -> None:
    vocabulary = loaded.vocabulary()
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    lines, (problem,) = explained_line(str(tmp_path / "a.txt"), "a.txt", 1, {}, vocabulary, "content")
    assert lines == [] and problem.severity == "error"
    name = loaded.document_sets()["dong"].name
    one = f"documents/{name}/document.yaml"
    first = loaded.files()[one].decode().split("\n  - id: ")
    files = {**loaded.files(), one: "\n  - id: ".join(first[:2]).encode()}
    lines, (problem,) = explained_line("x", f"content/documents/{name}/source.txt", 1, files, vocabulary, "content")
    assert (lines, problem.code) == ([], "document-count")


def test_a_citation_of_a_document_that_we_hold_names_it() -> None:
    (one, *_) = loaded.facts_of("kon").citations
    places = EntryPlaces(loaded.vocabulary().lists, "content")
    for held, lines in (("held-1", 2), ("", 1)):
        found = list(told_citation(replace(one, cited_document_id=held), places))
        assert [one.value for one in found[1:]] == [held] * (lines - 1)
