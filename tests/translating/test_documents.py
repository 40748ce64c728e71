"""Translations of documents: translated, stale, missing; other figures and other terms are errors with both lines."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from resolutions.duties import Task
from resolutions.facts import Clause, Facts, Source
from resolutions.translating.catalogues import Entry, written
from resolutions.translating.documents import document_entries
from resolutions.translating.glossary import glossary
from resolutions.translating.proving import proved_english
from resolutions.translating.tasks import with_english
from resolutions.translating.terms import unsaid
from resolutions.translating.updating import HEADER
from resolutions.translating.upkeep import unkept
from resolutions.translations import Translation


@dataclass(frozen=True, slots=True)
class Set:
    name: str
    source: Source


TEXTS = {"a": "Thu ngân sách đạt trên 5 tỷ đồng.", "b": "Giao Sở Y tế chủ trì.", "c": "+ 12"}
SOURCE = Source("content/documents/x/source.txt", "\n\n".join(TEXTS.values()), "")


def facts(**changes: str) -> Facts:
    clauses, at = [], 0
    for name, text in TEXTS.items():
        said = changes.get(name, text)
        clauses.append(Clause(f"d/{name}", "d", "", "paragraph", 0, "", "", "", said, (), at, at + len(text)))
        at += len(text) + 2
    return Facts((), tuple(clauses), (), (), ())


GLOSSARY = """\
terms:
  - {vi: Thu ngân sách, en: [Budget revenue, revenue]}
  - {vi: Sở Y tế, en: [Department of Health]}
"""
Proved = tuple[dict[str, Translation], list[str]]


def proved(english: dict[str, str], terms: str = GLOSSARY, **changes: str) -> Proved:
    entries = [Entry(f"d/{name}", TEXTS.get(name, "x"), english=(text,)) for name, text in english.items()]
    files = {"documents/x/en.po": written(HEADER, entries).encode(), "glossary.yaml": terms.encode()}
    found, problems = proved_english([Set("x", SOURCE)], [facts(**changes)], (), files, "content")
    return found, [str(problem) for problem in problems]


GOOD = {"a": "Budget revenue of over 5 billion VND.", "b": "The Department of Health to take the lead."}


def test_a_whole_translation_has_no_problems() -> None:
    found, problems = proved(GOOD)
    assert problems == []
    assert [(one.state, one.text_en) for one in found.values()] == [
        ("translated", GOOD["a"]), ("translated", GOOD["b"]), ("none", ""),
    ]  # fmt: skip


def test_a_missing_translation_is_a_state_and_no_problem() -> None:
    found, problems = proved({"a": "", "b": GOOD["b"]})
    assert (problems, found["d/a"].state, found["d/a"].text_en) == ([], "missing", "")


def test_a_stale_translation_is_a_warning_and_is_not_shown() -> None:
    found, (problem,) = proved(GOOD, a="Thu ngân sách đạt trên 6 tỷ đồng.")
    assert (found["d/a"].state, found["d/a"].text_en) == ("stale", "")
    assert problem.startswith("content/documents/x/en.po:13: warning: the Vietnamese of 'd/a' changed")


def test_a_message_of_no_clause_is_a_warning() -> None:
    _, (problem,) = proved({**GOOD, "z": "Something else."})
    assert "warning: no document has the clause or name 'd/z'" in problem


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("Budget revenue of over 6 billion VND.", "says >6000000000 and does not say >5000000000"),
        ("Budget revenue of at least 5 billion VND.", "says ≥5000000000 and does not say >5000000000"),
        ("Budget revenue of over 5 billion VND in 2021.", "says 2021"),
        ("Budget revenue.", "does not say >5000000000"),
    ],
)
def test_other_figures_are_an_error_with_both_lines(english: str, said: str) -> None:
    _, (problem,) = proved({**GOOD, "a": english})
    where = "content/documents/x/en.po:13: the English"
    assert problem.startswith(f"{where} {said}, unlike content/documents/x/source.txt:1 — ")


def test_a_term_that_is_said_otherwise_is_an_error() -> None:
    _, (problem,) = proved({**GOOD, "b": "The Health Department to take the lead."})
    assert problem.startswith("content/documents/x/en.po:17: 'Sở Y tế' is not said as 'department of health'")


def test_a_difference_can_be_accepted_by_name_and_not_in_vain() -> None:
    accepted = GLOSSARY + "accepted:\n  - {clause: d/b, term: Sở Y tế, because: So it was signed.}\n"
    assert proved({**GOOD, "b": "The Health Department to take the lead."}, accepted)[1] == []
    _, (problem,) = proved(GOOD, accepted)
    assert problem.startswith("content/glossary.yaml:5: warning: the translation of 'd/b' does not differ in 'Sở Y tế'")


@pytest.mark.parametrize(
    ("vietnamese", "english", "missing"),
    [
        ("Sở  y tế", "the department of health", []),
        ("Y tế cơ sở, y tế dự phòng", "grassroots and preventive health care", []),
        ("Giao Sở Y tế. Giao Sở Y tế tỉnh.", "Health", ["Sở Y tế", "Sở Y tế tỉnh"]),
        ("trong sáu tháng", "in six months", []),
        ("trong sáu tháng", "in 6 months", []),
        ("trong sáu tháng", "in the months", ["sáu tháng"]),
    ],
)
def test_terms_are_whole_words_and_the_longest_wins(vietnamese: str, english: str, missing: list[str]) -> None:
    terms = "terms:\n" + "".join(
        f"  - {{vi: {vi}, en: [{en}]}}\n"
        for vi, en in (("Sở Y tế", "Department of Health"), ("Sở Y tế tỉnh", "Provincial Department of Health"),
                       ("sáu tháng", "six months"))
    )  # fmt: skip
    known, problems = glossary({"glossary.yaml": terms.encode()}, (), "content")
    assert known and not problems
    assert unsaid(vietnamese, english, known, known.starts()) == missing


def test_a_broken_message_file_is_a_problem_with_its_line() -> None:
    files = {"documents/x/en.po": b'msgid ""\nmsgstr ""\n\nmsgctxt "d/a"\nmsgid "a\nmsgstr ""\n'}
    _, (problem,) = proved_english([Set("x", SOURCE)], [facts()], (), files, "content")
    assert (problem.path, problem.line, problem.code) == ("content/documents/x/en.po", 5, "bad-messages")


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ("terms:\n  - {vi: A, en: [B]}\n  - {vi: a, en: [C]}\n", "glossary.yaml:3: the term 'a' also stands on line 2"),
        ("terms:\n  - {vi: A}\n", "glossary.yaml:2"),
        ("terms:\n  - {vi: A, en: [B], de: C}\n", "glossary.yaml:2"),
    ],
)
def test_a_faulty_glossary_is_a_problem(terms: str, said: str) -> None:
    assert any(said in problem for problem in proved(GOOD, terms)[1])


def task(text: str) -> Task:
    return Task("d/a.t1", "d", "d/a", "", "", "", "", "", "", text, "")


@pytest.mark.parametrize(
    ("given", "clause", "english", "expected"),
    [
        ("Làm việc một", "Làm việc một.", "Do one thing.", "Do one thing."),
        ("Làm việc sau.", "Làm việc đầu. Làm việc sau.", "Do this. Do that.", "Do that."),
        ("Làm việc đầu", "Làm việc đầu. Làm việc sau.", "Do this. Do that.", "Do this."),
        ("Làm việc sau.", "Làm việc đầu. Làm việc sau.", "Do this and that.", ""),
        ("Làm việc sau", "Làm việc đầu; làm việc sau.", "Do this; do that.", ""),
        ("Làm việc một", "Làm việc một.", "", ""),
    ],
)
def test_a_task_has_the_english_of_its_sentence(given: str, clause: str, english: str, expected: str) -> None:
    (one, *_) = facts().clauses
    whole = Facts((), (Clause(**{**{n: getattr(one, n) for n in one.__slots__}, "text": clause}),), (), (), ())
    whole = Facts((), whole.clauses, (), (), (), (), (task(given),))
    (made,) = with_english(whole, {"d/a": Translation("d/a", "translated", english)}).tasks
    assert made.text_en == expected


def test_a_set_without_a_message_file_has_no_messages() -> None:
    assert document_entries({}, "x", "content") == ((), [])


def test_a_clause_without_a_message_is_refused_by_the_check_and_an_empty_message_is_not() -> None:
    def said(*names: str) -> list[str]:
        entries = [Entry(f"d/{name}", TEXTS[name], english=(GOOD.get(name, ""),)) for name in names]
        files = {"documents/x/en.po": written(HEADER, entries).encode()}
        return [str(problem) for problem in unkept([Set("x", SOURCE)], [facts()], (), {}, files, "content")]

    assert said("a", "b") == []
    (told,) = said("a")
    assert told.startswith("content/documents/x/en.po: there is no message for 'd/b' — ")
