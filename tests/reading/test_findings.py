"""What the printed documents say that cannot be quite right; the figures stay as printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import loaded

from resolutions.facts import Facts

GROUP = "I. CHỈ TIÊU NĂM 2021\n- Cơ cấu kinh tế{}\n+ Ngành nông nghiệp: 40%\n+ Ngành dịch vụ: 60%\n"


def checks(text: str) -> list[str]:
    return [f"{finding.check} {finding.printed}".strip() for finding in loaded.read("NGHỊ QUYẾT\n" + text).findings]


def test_the_shifted_row_of_gia_lai_is_doubted_and_published_as_printed(facts: dict[str, Facts]) -> None:
    (finding,) = facts["gia"].findings
    assert (finding.check, finding.printed) == ("value_on_heading", "8,4%")
    assert "Thuế sản phẩm" in finding.likely_reading
    doubtful = [o for o in facts["gia"].observations if o.status == "doubtful"]
    assert [(o.label_vi, o.value) for o in doubtful] == [("Cơ cấu kinh tế", Decimal("8.4"))]


def test_the_percentage_of_dong_nai_is_cut_and_the_note_mark_of_kon_tum_is_damaged(facts: dict[str, Facts]) -> None:
    assert {"percentage_cut"} <= {finding.check for finding in facts["dong"].findings}
    assert {"damaged_note_mark"} <= {finding.check for finding in facts["kon"].findings}


def test_a_group_with_a_value_of_its_own() -> None:
    assert "value_on_heading 8,4%" in checks(GROUP.format("\ttăng 8,4%"))


@pytest.mark.parametrize("value", ["", ":"])
def test_a_group_without_a_value_is_not_doubted(value: str) -> None:
    assert checks(GROUP.format(value)) == []


def test_a_footnote_whose_mark_is_damaged() -> None:
    assert any(
        found.startswith("damaged_note_mark")
        for found in checks("I. MỘT\nNông nghiệp đạt kế hoạch\n\ufffd Có 11/13 xã.\n")
    )


def test_a_footnote_with_its_mark_is_not_doubted() -> None:
    assert checks("I. MỘT\n- Số xã đạt chuẩn: 91%^(*)\n^(*) Gồm cả huyện nghèo.\n") == []


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_every_finding_names_its_clause_and_says_it_in_both_languages(name: str, facts: dict[str, Facts]) -> None:
    ids = {clause.clause_id for clause in facts[name].clauses}
    for finding in facts[name].findings:
        assert finding.clause_id in ids
        assert finding.message_vi and finding.message_en and finding.message_vi != finding.message_en
        assert finding.problem_id.isascii()
    assert len({finding.problem_id for finding in facts[name].findings}) == len(facts[name].findings)
