"""The proof on a separate path finds each kind of fault put into good facts, and nothing in the facts themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from reading import loaded

from resolutions.facts import Facts, Source
from resolutions.reading.proof.verify import verify

Fault = Callable[[Facts], Facts]


def with_first(facts: Facts, table: str, **changed: object) -> Facts:
    """The facts with other values in the first row of a table; numbers that depend on it are added to it."""
    first, *others = getattr(facts, table)
    values = {name: value(first) if callable(value) else value for name, value in changed.items()}
    return replace(facts, **{table: (replace(first, **values), *others)})


FAULTS: dict[str, tuple[str, Fault]] = {
    "a clause is lost": ("lost-text", lambda f: replace(f, clauses=f.clauses[1:])),
    "a clause is cut short": ("lost-text", lambda f: with_first(f, "clauses", end=lambda c: c.end - 1)),
    "a number is lost": ("lost-number", lambda f: replace(f, numbers=f.numbers[1:])),
    "a number is moved": ("moved-number", lambda f: with_first(f, "numbers", start=lambda n: n.start + 1)),
    "a number is changed": ("moved-number", lambda f: with_first(f, "numbers", text="99")),
    "a number is counted twice": ("moved-number", lambda f: replace(f, numbers=(f.numbers[0], *f.numbers))),
    "a quote is moved": ("moved-text", lambda f: with_first(f, "observations", start=lambda o: o.start + 1)),
    "a quote is changed": ("moved-text", lambda f: with_first(f, "observations", quote_vi="khác")),
    "a value is moved": ("moved-text", lambda f: with_first(f, "observations", value_end=lambda o: o.value_end - 1)),
    "a value is changed": ("moved-text", lambda f: with_first(f, "observations", value_text="9%")),
}
MISREAD: dict[str, Fault] = {
    "value": lambda f: with_first(f, "observations", value=lambda o: o.value * 10),
    "unit": lambda f: with_first(f, "observations", unit_id="hectare"),
    "comparator": lambda f: with_first(f, "observations", comparator="lt"),
    "period": lambda f: with_first(f, "observations", period="1999"),
}


@pytest.fixture(params=["dong", "gia", "kon"])
def name(request: pytest.FixtureRequest) -> str:
    return request.param


def source(name: str) -> Source:
    return loaded.document_sets()[name].source


def test_the_facts_of_the_sources_are_borne_out(name: str, facts: dict[str, Facts]) -> None:
    assert [str(problem) for problem in verify(source(name), facts[name], loaded.vocabulary().lists)] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, name: str, facts: dict[str, Facts]) -> None:
    code, damage = FAULTS[fault]
    problems = verify(source(name), damage(facts[name]))
    assert code in {problem.code for problem in problems}
    assert all(problem.line > 0 and problem.path == source(name).path for problem in problems)


@pytest.mark.parametrize("column", MISREAD)
def test_a_misread_figure_does_not_print_back(column: str, name: str, facts: dict[str, Facts]) -> None:
    damaged = MISREAD[column](facts[name])
    assert verify(source(name), damaged, loaded.vocabulary().lists)


def test_the_line_of_a_fault_is_counted_from_one() -> None:
    facts = loaded.read("NGHỊ QUYẾT\n\nTổng đàn bò 9 con.\n")
    (problem,) = verify(Source("a.txt", "NGHỊ QUYẾT\n\nTổng đàn bò 9 con.\n", ""), replace(facts, numbers=()))
    assert str(problem).startswith("a.txt:3: the digit '9' is in no line of the ledger")


@pytest.mark.parametrize(
    ("lost", "told"), [("\u200b\ufffe", []), ("\u200bx", ["lost-text"]), ("x\u200by", ["lost-text"])]
)
def test_only_what_can_be_seen_is_lost_and_it_is_told_once(lost: str, told: list[str]) -> None:
    text = "NGHỊ QUYẾT\n\nTổng đàn bò.\n"
    found = verify(Source("a.txt", f"{text}{lost}\n", ""), loaded.read(text))
    assert [problem.code for problem in found] == told
