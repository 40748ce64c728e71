"""The quality page tells of each figure without indicator why it has none, and names the nearest in both languages."""

from __future__ import annotations

from html import unescape
from typing import get_args

import pytest
from publishing import sample

from resolutions.publishing.figures.unmatched_views import REASONS
from resolutions.publishing.framing.page import Context, context
from resolutions.publishing.page_kinds import quality_pages
from resolutions.publishing.tables import Table
from resolutions.unmatched import Reason

HERE = next(row["observation_id"] for row in sample.tables()["observations"].records() if not row["indicator_id"])


def with_row(**cells: str) -> Context:
    """The sample with one row that tells of its figure without indicator."""
    made = sample.sample_context()
    schema = made.tables["unmatched_labels"].schema
    row = {"observation_id": HERE, "document_id": HERE.partition("/")[0], "reason": "no_wording", **cells}
    table = Table(schema, (tuple(row.get(name, "") for name in schema.header),))
    return context({**made.tables, "unmatched_labels": table}, made.site, made.words, made.renderer)


def section(made: Context, language: str) -> str:
    page = next(page for page in quality_pages.pages(made) if page.path.startswith(language))
    text = unescape(page.content)
    return text[text.index('id="unmatched"') :].partition("</section>")[0]


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(get_args(Reason))
    column = next(c for c in sample.tables()["unmatched_labels"].schema.columns if c.name == "reason")
    assert set(column.values) == set(REASONS)


@pytest.mark.parametrize(
    ("language", "reason", "near"),
    [
        ("vi", "chưa chỉ tiêu nào được viết như vậy", "Gần nhất:"),
        ("en", "no indicator is worded like this", "Nearest:"),
    ],
)
def test_the_reason_and_the_nearest_are_told(language: str, reason: str, near: str) -> None:
    made = with_row(nearest_id="grdp-growth", second_id="poverty-rate")
    text = section(made, language)
    assert reason in text and near in text
    for key in ("grdp-growth", "poverty-rate"):
        assert made.indicators[key][f"name_{language}"] in text
    assert f"{key}/index.html" in text


@pytest.mark.parametrize("reason", ["other_row", "other_measure", "other_unit"])
def test_the_refused_indicator_is_named_once(reason: str) -> None:
    made = with_row(reason=reason, refused_id="poverty-rate", nearest_id="poverty-rate", second_id="grdp-growth")
    for language in ("vi", "en"):
        text = section(made, language)
        assert made.words[language].sense(REASONS[reason]) in text  # type: ignore[index]
        assert text.count(f">{made.indicators['poverty-rate'][f'name_{language}']}<") == 1


def test_an_indicator_without_a_page_is_named_without_a_link() -> None:
    made = with_row(nearest_id="population")
    observations = made.tables["observations"]
    others = tuple(row for row in observations.rows if "population" not in row)
    assert len(others) < len(observations.rows)
    tables = {**made.tables, "observations": Table(observations.schema, others)}
    made = context(tables, made.site, made.words, made.renderer)
    text = section(made, "en")
    assert "Average population" in text and "indicators/population" not in text


def test_a_figure_of_which_nothing_is_known_stands_alone() -> None:
    text = section(sample.sample_context(), "en")
    assert "<small>" not in text
