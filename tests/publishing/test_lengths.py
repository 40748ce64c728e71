"""What a page shows of very many rows: the latest, of everything some, and how much more there is."""

from __future__ import annotations

import pytest
from publishing import sample

from resolutions.publishing.page_kinds.place_pages import _topics
from resolutions.publishing.wording.lengths import ROWS, latest


def tasks(*days: str) -> list[dict[str, str]]:
    return [{"task_id": str(place), "deadline": day} for place, day in enumerate(days)]


@pytest.mark.parametrize(
    ("days", "most", "shown"),
    [
        (("2021-03-01", "", "2020-01-01"), 3, "012"),
        (("2021-03-01", "", "2020-01-01", ""), 3, "201"),
        (("2021-03-01", "", "2020-01-01", ""), 2, "20"),
        (("2021-03-01", "2022-01-01", "2020-01-01"), 2, "01"),
        (("", "", ""), 2, "01"),
    ],
)
def test_of_many_tasks_those_due_last_are_shown_and_then_those_without_a_day(
    days: tuple[str, ...], most: int, shown: str
) -> None:
    assert "".join(task["task_id"] for task in latest(tasks(*days), most)) == shown


def test_a_place_with_very_many_figures_shows_the_latest_of_each_topic() -> None:
    context = sample.sample_context()
    stated = context.observations_of_place["gia-lai-1991"]
    few = list(_topics(context, "vi", "vi/", stated))
    assert sum(len(topic.statements) for topic in few) == len(stated)
    years = [f"{year}" for year in range(1900, 2021)]
    many = tuple({**record, "period": year} for year in years for record in stated)
    shown = list(_topics(context, "vi", "vi/", many))
    assert [topic.id for topic in shown] == [topic.id for topic in few]
    for topic in shown:
        assert len(topic.statements) == ROWS // len(shown)
        assert "2020" in str(topic.statements[0])
        assert "1900" not in str(topic.statements)
