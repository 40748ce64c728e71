"""Both folders are made, compared with what was there and put in place; what stops a build leaves them as they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from publishing import sample
from publishing.hand_made import OBSERVATION, SCHEMAS, table, tables

from resolutions import terminal
from resolutions.problems import Problem
from resolutions.publishing import delivery, website
from resolutions.publishing.judging import judge, outside
from resolutions.publishing.making import Workshop
from resolutions.publishing.placing.folders import read_folder
from resolutions.publishing.placing.shelf import Place, Shelf
from resolutions.publishing.placing.site import MANIFEST
from resolutions.publishing.tables import Tables
from resolutions.publishing.website import Stationery
from resolutions.terminal import Options

CONTEXT = sample.sample_context()
KIT = Stationery(CONTEXT.site, CONTEXT.words, {"page.html": "x"}, {})
PAGES = {"index.html": b"page", "data/a.csv": b"a\n"}


class Site:
    """Stands for the making of pages, which has tests of its own: gives some files and notes what it was asked."""

    def __init__(self, pages: Mapping[str, bytes], *problems: Problem) -> None:
        self.pages, self.problems, self.asked = pages, problems, list[tuple[bool, Workshop]]()

    def __call__(
        self, tables: Tables, data: Mapping[str, bytes], kit: Stationery, search: bool, shop: Workshop
    ) -> tuple[Shelf, list[Problem]]:
        self.asked.append((search, shop))
        shop.now["page"] = ((("index.html", b"sum"),), ())
        for path, data_of in self.pages.items():
            shop.shelf.add(path, data_of)
        return shop.shelf, list(self.problems)


Judge = Callable[[Path], list[Problem]]
Deliver = Callable[..., delivery.Delivered]


@pytest.fixture
def options(tmp_path: Path) -> Options:
    folders = (tmp_path / "content", tmp_path / "data", tmp_path / "site", None)
    return Options(*folders, "", tmp_path / "cache", False, 2, True, False, False, judged=False)


@pytest.fixture
def deliver(options: Options, monkeypatch: pytest.MonkeyPatch) -> Deliver:
    def delivered(
        rows: Tables | None = None, site: Site | None = None, kit: Stationery = KIT, **changed: Any
    ) -> delivery.Delivered:
        monkeypatch.setattr(website, "files", site or Site(PAGES))
        return delivery.delivered(rows or tables(), SCHEMAS, kit, replace(options, **changed))

    return delivered


def held(options: Options) -> tuple[dict[str, bytes], dict[str, bytes]]:
    return read_folder(options.package)[0], read_folder(options.site)[0]


LOST = {"observations": table("observations")}
OTHER = {"observations": table("observations", {**OBSERVATION, "value": "1"})}


def test_both_folders_are_written_and_told(deliver: Deliver, options: Options) -> None:
    changes, lines, sums = deliver()
    data, pages = held(options)
    written = {options.package: data, options.site: pages}
    files = {str(folder / path): one for folder, own in written.items() for path, one in own.items()}
    assert sums == {path: sha256(one).hexdigest() for path, one in files.items()}
    assert {path: pages[path] for path in PAGES} == PAGES
    assert pages.keys() - PAGES.keys() == {MANIFEST}
    assert lines[0] == f"written       {len(data)} files of data, 2 of website"
    assert lines[1] == "room          0 MB of website, 0 kB a document; 1 GB holds 333333333 documents like these"
    assert [str(change) for change in changes] == [
        "gained a/i-1.1: Thu ngân sách, tổng số: ge 5047 billion 2021",
    ]
    assert deliver()[0] == []


def test_changes_are_told_against_the_package_that_was_there_or_the_one_that_is_named(
    deliver: Deliver, options: Options, tmp_path: Path
) -> None:
    deliver()
    options.package.rename(tmp_path / "earlier")
    deliver(tables(**OTHER))
    assert deliver(tables(**OTHER))[0] == []
    assert [change.kind for change in deliver(tables(**OTHER), since=tmp_path / "earlier")[0]] == ["changed"]


@pytest.mark.parametrize("strict", [True, False])
def test_a_lost_figure_stops_a_strict_build(
    deliver: Deliver, options: Options, capsys: pytest.CaptureFixture[str], strict: bool
) -> None:
    deliver()
    before = held(options)
    if strict:
        with pytest.raises(SystemExit):
            deliver(tables(**LOST), strict=True)
        assert held(options) == before
    else:
        assert [change.kind for change in deliver(tables(**LOST))[0]] == ["lost"]
        assert held(options) != before
    assert "the figure a/i-1.1 is lost" in capsys.readouterr().err


@pytest.mark.parametrize("since", [True, False])
def test_what_is_lost_since_a_named_package_is_kept_to_be_told_again_and_what_is_lost_since_the_last_build_is_not(
    deliver: Deliver, options: Options, tmp_path: Path, since: bool
) -> None:
    deliver()
    copytree(options.package, tmp_path / "earlier")
    terminal.told.clear()
    deliver(tables(**LOST), since=tmp_path / "earlier" if since else None)
    assert any("the figure a/i-1.1 is lost" in line for line in terminal.told) is since


def test_what_cannot_be_published_stops_a_build_before_anything_is_written(
    deliver: Deliver, options: Options, capsys: pytest.CaptureFixture[str]
) -> None:
    deliver()
    before = held(options)
    bad = table("observations", {**OBSERVATION, "value": "x"})
    with pytest.raises(SystemExit):
        deliver(tables(observations=bad))
    with pytest.raises(SystemExit):
        deliver(tables(**OTHER), Site(PAGES, Problem("p", 1, "dead-link", "it is dead", "mend it")))
    with pytest.raises(SystemExit):
        deliver(tables(**OTHER), Site({**PAGES, ".hidden": b""}))
    assert held(options) == before
    told = capsys.readouterr().err
    for said in ("observations.csv:2: value: 'x'", "p:1: it is dead", "the path '.hidden' begins with a dot"):
        assert said in told


def test_a_site_that_leaves_little_room_is_warned_of(
    deliver: Deliver, options: Options, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("resolutions.publishing.placing.room.ROOM", 6)
    deliver()
    before = held(options)
    with pytest.raises(SystemExit):
        deliver(tables(**OTHER), strict=True)
    assert held(options) == before
    assert capsys.readouterr().err.count("find another host before it holds more than 2 documents") == 2


def test_what_the_judges_refuse_is_not_published(
    deliver: Deliver, options: Options, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem("data/a.csv", 1, "bad", "it is bad", "mend it")
    monkeypatch.setattr(judge, "judge_files", lambda *given: [fault])
    with pytest.raises(SystemExit):
        deliver()
    assert held(options) == ({}, {})
    assert "data/a.csv:1: it is bad" in capsys.readouterr().err


def test_frictionless_is_asked_by_another_process_when_the_data_is_new_and_never_where_somebody_waits(
    deliver: Deliver, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def judges(data: object, schemas: object, folder: str, jobs: int) -> AbstractContextManager[Judge]:
        asked.append(jobs)
        return nullcontext(lambda stage: [])

    monkeypatch.setattr(outside, "judges", judges)
    deliver(judged=True)
    deliver(judged=True)
    deliver(tables(**OTHER), judged=True)
    assert asked == [2, 1, 2]
    deliver()
    assert asked == [2, 1, 2]


def test_pages_of_an_earlier_build_are_used_while_words_and_templates_are_the_same(
    deliver: Deliver, options: Options
) -> None:
    def shop(**changed: Any) -> int:
        """How many pages are remembered."""
        site = Site(PAGES)
        deliver(site=site, **changed)
        ((search, given),) = site.asked
        assert (search, given.jobs) == (False, 2)
        return len(given.before)

    assert shop() == 0
    assert shop() == 1
    assert shop(kit=replace(KIT, templates={"page.html": "y"})) == 0
    assert shop(kit=replace(KIT, templates={"page.html": "y"})) == 1
    assert shop() == 0
    assert shop(no_cache=True) == 0


def test_the_search_index_is_made_unless_it_is_left_out(deliver: Deliver) -> None:
    for left_out in (True, False):
        site = Site(PAGES)
        deliver(site=site, no_search=left_out)
        assert [search for search, _ in site.asked] == [not left_out]


@pytest.mark.parametrize(
    ("full", "named"), [({".data.stage"}, "data"), ({".site.stage"}, "site"), ({".data.stage", ".site.stage"}, "data")]
)
def test_a_disk_that_takes_no_file_stops_a_build_with_one_line_that_names_the_folder(
    full: set[str],
    named: str,
    deliver: Deliver,
    options: Options,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    put = Place.put

    def refuse(place: Place, path: str, data: bytes) -> Any:
        if place.folder and place.folder.parent.name in full:
            raise OSError(28, "No space left on device")
        return put(place, path, data)

    deliver()
    before = held(options)
    monkeypatch.setattr(Place, "put", refuse)
    with pytest.raises(SystemExit):
        deliver(tables(**OTHER), Site({"index.html": b"new"}))
    assert held(options) == before
    (line,) = [one for one in capsys.readouterr().err.splitlines() if "No space left" in one]
    assert line.startswith(f"{options.package if named == 'data' else options.site}: ")
