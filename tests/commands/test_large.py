"""A corpus of which everything is too much: what the site then leaves out, no page of it leads to."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.running import ROOT

import build
from resolutions.publishing.downloading import package_copies
from resolutions.publishing.duties import task_groups
from resolutions.publishing.encoding import spreadsheets
from resolutions.publishing.framing import json_ld
from resolutions.publishing.page_kinds import body_pages
from resolutions.terminal import Options


def test_what_a_large_site_leaves_out_no_page_leads_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build itself refuses dead links, in pages and in what they tell search engines."""
    monkeypatch.setattr(package_copies, "HEAVY", 0)
    for module in (spreadsheets, json_ld):
        monkeypatch.setattr(module, "MOST", 0)
    for module in (body_pages, task_groups):
        monkeypatch.setattr(module, "SHARED", 1)
    folders = (ROOT / "content", tmp_path / "datapackage", tmp_path / "site")
    given = Options(*folders, None, "", tmp_path / "cache", True, 1, True, True, False, judged=False)
    build.make(given, [])
    data = tmp_path / "site/data"
    left = {"clauses.csv", "assignments.csv", "lineage.csv", "datapackage.json", "csvw-metadata.json"}
    assert not left & {path.name for path in data.iterdir()}
    assert {"observations.csv", "numbers.csv", "tasks.csv", "nghi-quyet-mo.zip"} <= {
        path.name for path in data.iterdir()
    }
    for folder in ("indicators", "places"):
        kinds = {path.suffix for path in (data / folder).iterdir()}
        assert ".csv" in kinds and ".xlsx" not in kinds
