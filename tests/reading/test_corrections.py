"""Misprints that a person found: guarded by the printed words, shown beside them, changing nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.problems import Problem
from resolutions.reading import document
from resolutions.reading.content.corrections import Correction, applied, corrected, corrections

TEXT = "NGHỊ QUYẾT\n\n1. Mật trận Tổ quốc  giám sát\nviệc của Mật trận các cấp.\n\n2. Tỷ lệ hộ nghèo còn 3%.\n"
GOOD = (
    "- {clause: d/1, expected: Mật trận Tổ quốc, reading: Mặt trận Tổ quốc, "
    "reason: {vi: lỗi, en: misread}, confidence: high}"
)
PLACE = "content/documents/d/corrections.yaml"
NAME = "documents/d/corrections.yaml"


def load(text: str) -> tuple[tuple[Correction, ...], list[str]]:
    found, problems = corrections({NAME: text.encode()}, "d", "content")
    return found, [str(problem) for problem in problems]


def facts_and_source() -> tuple[Source, Facts]:
    source = Source("text.txt", TEXT, "")
    return source, document.read(source, document.default_given("d", source, loaded.vocabulary()), loaded.vocabulary())


def apply(text: str) -> tuple[Facts, list[Problem]]:
    return corrected(*facts_and_source(), load(text)[0])


def test_a_set_without_the_file_has_no_corrections() -> None:
    assert corrections({}, "d", "content") == ((), [])


def test_a_correction_is_read_with_its_line() -> None:
    (one,), problems = load("# a comment\n" + GOOD)
    assert problems == []
    assert (one.expected, one.reading, one.confidence, one.line) == (
        "Mật trận Tổ quốc", "Mặt trận Tổ quốc", "high", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("expected: [", f"{PLACE}:1: this is not valid YAML"),
        (GOOD.replace("reading:", "readings:"), "an item of the file has an unknown key 'readings'"),
        (GOOD.replace(", en: misread", ""), "corrections.yaml:1: 'reason' lacks the key 'en'"),
        (GOOD.replace("high", "hihg"), "corrections.yaml:1: 'confidence' cannot be 'hihg' — did you mean 'high'?"),
        (GOOD.replace("Mặt", "Mật"), "corrections.yaml:1: 'Mật trận Tổ quốc' is corrected to itself"),
        (GOOD.replace("expected: Mật trận Tổ quốc", "expected: ''"), "corrections.yaml:1: 'expected' is empty"),
        (f"{GOOD}\n{GOOD}", "corrections.yaml:2: 'Mật trận Tổ quốc' is also corrected on line 1"),
    ],
)
def test_a_bad_entry_is_named_with_its_line(text: str, said: str) -> None:
    _, problems = load(text)
    assert any(said in problem for problem in problems), problems


def test_a_file_that_is_no_utf8_is_a_problem() -> None:
    found, problems = corrections({NAME: b"\xff\xfe\xff"}, "d", "content")
    assert found == ()
    assert [problem.code for problem in problems] == ["bad-encoding"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace(" Tổ quốc, r", ", r"), "'Mật trận' stands 2 times in d/1 — add words before or after it"),
        (GOOD.replace("d/1", "d/3"), "there is no clause 'd/3' — it stands in 'd/1'"),
        (GOOD.replace("d/1", "d/2"), "'Mật trận Tổ quốc' does not stand in d/2 — it stands in 'd/1'"),
        (GOOD.replace("trận Tổ quốc, r", "trậm, r"), "'Mật trậm' does not stand in d/1 — correct the words, or"),
        (GOOD.replace("1, expected: Mật", "11, expected: Khác"), "there is no clause 'd/11' — did you mean 'd/1'?"),
    ],
)
def test_words_that_do_not_stand_there_once_are_an_error(text: str, said: str) -> None:
    _, problems = apply(text)
    (problem,) = problems
    assert said in str(problem)
    assert str(problem).startswith(f"{PLACE}:1: ")
    assert problem.severity == "error"


def test_a_correction_becomes_a_finding_and_changes_nothing_else() -> None:
    before = facts_and_source()[1]
    after, problems = apply(GOOD)
    assert problems == []
    assert replace(after, findings=()) == replace(before, findings=())
    (one,) = after.findings
    assert (one.check, one.printed, one.likely_reading) == ("misprint", "Mật trận Tổ quốc", "Mặt trận Tổ quốc")
    assert (one.message_vi, one.message_en, one.confidence) == ("lỗi", "misread", "high")
    assert (one.problem_id, one.clause_id) == ("d/1.mat-tran-to-quoc.misprint", "d/1")


@pytest.mark.parametrize("expected", ["quốc  giám sát", "quốc giám sát", "giám sát việc của"])
def test_blanks_and_line_ends_are_expected_as_printed_or_folded(expected: str) -> None:
    _, problems = apply(GOOD.replace("expected: Mật trận Tổ quốc", f"expected: {expected}"))
    assert problems == []


def test_words_that_should_be_dropped_have_an_empty_reading() -> None:
    after, problems = apply(GOOD.replace("reading: Mặt trận Tổ quốc", "reading: ''"))
    assert problems == []
    assert [one.likely_reading for one in after.findings] == [""]


def test_a_persons_word_takes_the_place_of_a_check_on_the_same_words() -> None:
    source, facts = facts_and_source()
    found = load(GOOD)[0]
    doubt = corrected(source, facts, found)[0].findings[0]
    same = replace(doubt, check="open_end", printed="Tổ quốc", problem_id="d/1.open-end")
    other = replace(same, printed="giám sát", problem_id="d/1.other")
    elsewhere = replace(same, clause_id="d/2", problem_id="d/2.open-end")
    after, _ = corrected(source, replace(facts, findings=(same, other, elsewhere)), found)
    assert {one.problem_id for one in after.findings} == {
        "d/1.mat-tran-to-quoc.misprint", "d/1.other", "d/2.open-end",
    }  # fmt: skip


def test_findings_come_in_printed_order() -> None:
    second = GOOD.replace("d/1", "d/2").replace("Mật trận Tổ quốc", "hộ nghèo còn", 1)
    after, _ = apply(f"{second}\n{GOOD}")
    assert [one.clause_id for one in after.findings] == ["d/1", "d/2"]


def sources_corrected() -> tuple[tuple[Facts, ...], list[Problem]]:
    sets = list(loaded.document_sets().values())
    read = [document.read(one.source, one.given, loaded.vocabulary()) for one in sets]
    return applied(loaded.files(), sets, read, "content")


def test_the_corrections_of_the_three_sources_stand_where_they_say() -> None:
    marked, problems = sources_corrected()
    assert [str(problem) for problem in problems] == []
    counts = Counter(one.document_id for facts in marked for one in facts.findings if one.check == "misprint")
    assert counts == {
        "gia-lai-nq-2020-11-30": 12,
        "dong-nai-8888-ubnd-thnc-2020-07-30": 8,
        "dong-nai-1098-kl-tu-2020-07-16": 8,
        "kon-tum-01-nq-tu-2020-12-02": 8,
    }


def test_every_correction_gives_its_reason_in_both_languages() -> None:
    marked, _ = sources_corrected()
    misprints = [one for facts in marked for one in facts.findings if one.check == "misprint"]
    for one in misprints:
        assert one.message_vi.endswith(".") and one.message_en.endswith(".")
        assert one.message_vi != one.message_en
        assert one.problem_id.isascii()
    ids = [one.problem_id for facts in marked for one in facts.findings]
    assert len(set(ids)) == len(ids)


def test_no_figure_is_changed_by_a_correction() -> None:
    marked, _ = sources_corrected()
    plain = [loaded.facts_of(name) for name in loaded.document_sets()]
    assert [facts.observations for facts in marked] == [facts.observations for facts in plain]
    assert [facts.clauses for facts in marked] == [facts.clauses for facts in plain]
