"""Assignments: every registered body of a task, not only the first one."""

from __future__ import annotations

import dataclasses

import pytest
from reading import loaded

from resolutions.duties import Task
from resolutions.reading.duties.assignments import assignments

TASK = Task("d/1.t1", "d", "d/1", "", "", "", "", "", "", "Làm việc này", "")


@pytest.mark.parametrize(
    ("printed", "bodies"),
    [
        ("Sở Y tế", ["department-of-health"]),
        ("các sở, ngành và UBND các huyện, thành phố", ["departments-and-sectors", "district-peoples-committee"]),
        ("Hội đồng nhân dân tỉnh; Chính quyền các cấp", ["provincial-peoples-council", "authorities-at-all-levels"]),
        ("Giám đốc Sở Tài chính", ["department-of-finance"]),
        ("các sở, ngành, địa phương", ["departments-and-sectors", "localities"]),
        ("Lãnh đạo các sở, ban ngành, đoàn thể", ["departments-and-sectors", "socio-political-organizations"]),
        ("Ban Quản lý khu vực", []),
        ("Sở Y tế; Sở Y tế", ["department-of-health"]),
        ("Ban Quản lý Khu kinh tế", []),
        ("", []),
    ],
)
def test_bodies_of_a_task(printed: str, bodies: list[str]) -> None:
    found = list(assignments([dataclasses.replace(TASK, assignee_vi=printed)], loaded.vocabulary().duties))
    assert [one.body_id for one in found] == bodies
    assert [one.assignment_id for one in found] == [f"d/1.t1.{body}" for body in bodies]
    assert {one.task_id for one in found} <= {"d/1.t1"}
