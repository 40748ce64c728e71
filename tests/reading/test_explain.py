"""How a line was read: its clauses, the entry that gave each value, and what became of every other number."""

from __future__ import annotations

import pytest
from reading import loaded

from resolutions.facts import Source
from resolutions.reading.explain import explain

TEXT = """NGHỊ QUYẾT
I. CHỈ TIÊU NĂM 2022

- Tỷ lệ hộ nghèo giảm ít nhất 1,5%.
- Dịch bệnh Covid-19.
- Trồng 8 lô.
"""


FACTS = loaded.read(TEXT)


def told(line: int) -> list[str]:
    return explain(Source("a.txt", TEXT, ""), FACTS, line)


def test_a_figure_is_explained_by_the_entries_that_gave_it() -> None:
    lines = told(4)
    assert lines[0].startswith("item dash [d/i-ty-le-ho-ngheo")
    assert lines[2] == "  Tỷ lệ hộ nghèo: ít nhất 1,5%"
    shown = "\n".join(lines)
    for part in (
        "value 1.5, target",
        "comparator ge: ít nhất",
        "limits.yaml:",
        "unit percentage_point",
        "measure reduction",
    ):
        assert part in shown
    assert "period 2022: heading" in shown
    assert "content/indicators/poverty-rate-reduction.yaml:" in shown


@pytest.mark.parametrize(("line", "said"), [(2, "  2022: period — năm {year}"), (5, "  19: name — covid - {n}")])
def test_another_number_is_explained_by_its_role(line: int, said: str) -> None:
    assert any(shown.startswith(said) for shown in told(line))


def test_a_number_that_was_not_read_says_so() -> None:
    assert "  8: other — no known unit follows it" in told(6)


def test_a_line_tells_only_of_itself() -> None:
    assert not any("1,5" in shown for line in (1, 2, 3, 5, 6) for shown in told(line))


@pytest.mark.parametrize("line", [-1, 0, 3, 7, 99])
def test_where_nothing_is_printed_nothing_is_told(line: int) -> None:
    assert told(line) == []


def test_the_source_line_of_gia_lai() -> None:
    one = loaded.document_sets()["gia"]
    line = one.source.text[: one.source.text.index("5.047 tỷ")].count("\n") + 1
    shown = "\n".join(explain(one.source, loaded.facts_of("gia"), line))
    assert "value 5047, target, place gia-lai" in shown
    assert "state-budget-revenue.yaml" in shown
