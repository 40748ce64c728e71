"""`serve` shows the website on this computer alone, and a saved change a moment later."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import ClassVar, cast
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from commands.faults import FAULTS
from commands.running import ROOT

import build
from resolutions import serving, standing
from resolutions.publishing.framing.page import Page
from resolutions.publishing.placing import host
from resolutions.publishing.placing.host import WAITING, hosted, watching
from resolutions.terminal import Options


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "vi").mkdir(parents=True)
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    (folder / "vi/index.html").write_text(f"<head>{policy}</head><p>một</p>", "utf-8")
    (folder / "404.html").write_text("<p>không có</p>", "utf-8")
    (folder / "a.csv").write_text("a\n1\n", "utf-8")
    return folder


KILLED = """
import os, signal, sys
from pathlib import Path
from resolutions.publishing.placing.host import hosted
if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing of the tests hears it first
    with hosted(Path(sys.argv[1]), 0, Path(sys.argv[1] + "-newer")) as address:
        print(address, flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
"""


def test_a_host_ends_with_the_program_that_is_killed(site: Path) -> None:
    """It holds the end of a pipe, and reading it ends when the host does."""
    done = subprocess.run([sys.executable, "-c", KILLED, site], cwd=ROOT, stdout=subprocess.PIPE, timeout=30)
    assert done.stdout.startswith(b"http://127.0.0.1:")


def test_a_host_answers_with_the_files_and_its_own_page_for_what_is_missing(site: Path) -> None:
    with hosted(site, 0, site.with_name("newer")) as address:
        assert urlopen(f"{address}a.csv").read() == b"a\n1\n"
        for path in ("vi/", "vi/index.html"):
            with urlopen(f"{address}{path}") as answer:
                assert (answer.headers["Cache-Control"], "một" in answer.read().decode()) == ("no-store", True)
        with pytest.raises(HTTPError) as refused:
            urlopen(f"{address}vi/../../secret")
        assert (refused.value.code, "không có" in refused.value.read().decode()) == (404, True)
        with pytest.raises(OSError, match="in use"), hosted(site, int(address.split(":")[2].strip("/")), site):
            pass


def test_an_open_page_hears_that_the_site_was_replaced(site: Path) -> None:
    with hosted(site, 0, site.with_name("newer")) as address, urlopen(f"{address[:-1]}{WAITING}", timeout=20) as answer:
        other = site.with_name("other")
        shutil.copytree(site, other)
        site.rename(site.with_name("old"))
        other.rename(site)
        assert answer.read() == b"data: replaced\n\n"


def test_a_page_opened_before_the_first_build_is_missing_and_hears_of_it(site: Path) -> None:
    folder = site.with_name("built later")
    with hosted(folder, 0, site.with_name("newer")) as address:
        with pytest.raises(HTTPError) as refused:
            urlopen(f"{address}vi/")
        assert refused.value.code == 404
        with urlopen(f"{address[:-1]}{WAITING}", timeout=20) as answer:
            time.sleep(0.3)
            site.rename(folder)
            assert answer.read() == b"data: replaced\n\n"
        assert "một" in urlopen(f"{address}vi/").read().decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a console and not to a process")
def test_a_host_that_hears_ctrl_c_ends_without_a_word(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with hosted(site, 0, site) as address:
        assert urlopen(f"{address}a.csv").read() == b"a\n1\n", "it is at work"
        (process,) = multiprocessing.active_children()
        os.kill(process.pid, signal.SIGINT)
        process.join(20)
        assert process.exitcode == -signal.SIGINT
    assert capfd.readouterr() == ("", "")


def test_a_host_that_ended_is_not_waited_for() -> None:
    class Ended:
        def is_alive(self) -> bool:
            return False

    with pytest.raises(OSError, match="port 8000 is in use"):
        host._await(8000, Ended())


def test_a_page_is_watching_without_the_policy_that_forbids_it() -> None:
    page = b'<head><meta http-equiv="Content-Security-Policy" content="x"><title>t</title></head>'
    assert watching(page).startswith(b"<head><title>t</title></head><script>")
    assert watching(b"<p>").startswith(b"<p><script>")


def test_a_page_that_the_site_does_not_have_yet_goes_before_its_own(site: Path) -> None:
    newer = site.with_name("newer")
    with hosted(site, 0, newer) as address:
        with urlopen(f"{address[:-1]}{WAITING}", timeout=20) as answer:
            (newer / "vi").mkdir(parents=True)
            (newer / "vi/index.html").write_text("<p>hai</p>", "utf-8")
            assert answer.read() == b"data: replaced\n\n", "an open page hears of it"
        assert "hai" in urlopen(f"{address}vi/").read().decode()
        assert urlopen(f"{address}a.csv").read() == b"a\n1\n"
        shutil.rmtree(newer)
        assert "một" in urlopen(f"{address}vi/").read().decode()


def test_each_look_tells_what_was_changed_since_the_last(tmp_path: Path) -> None:
    coming = standing.changes((tmp_path,), 0.01)
    assert next(coming) == frozenset()
    for name in ("a", "b"):
        (tmp_path / name).write_text(name, "utf-8")
        assert next(coming) == {str(tmp_path / name)}
        assert next(coming) == frozenset()
    (tmp_path / "a").unlink()
    assert next(coming) == {str(tmp_path / "a")}


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ((), ()),
        (("documents/a/source.txt",), ("a",)),
        (("documents/a/source.txt", "documents/b", "documents/b/en.po"), ("a", "b")),
        (("documents/a/source.txt", "units.yaml"), ()),
        (("indicators/a.yaml",), ()),
        (("documents",), ()),
    ],
)
def test_documents_alone_are_shown_before_the_build_has_ended(
    changed: tuple[str, ...], found: tuple[str, ...], tmp_path: Path
) -> None:
    assert serving.names([str(tmp_path / path) for path in changed], tmp_path) == set(found)


def test_pages_are_shown_until_a_build_has_them(tmp_path: Path) -> None:
    asked: list[Collection[str]] = []

    def preview(found: Collection[str]) -> tuple[Page, ...]:
        asked.append(found)
        if "broken" in found:
            raise SystemExit(1)
        return tuple(Page(f"vi/{name}/index.html", f"<p>{name}") for name in found)

    folder = tmp_path / "preview"
    (folder / "left").mkdir(parents=True)
    newer = serving.Newer(folder, preview)
    assert not folder.exists(), "what an earlier process left there is gone"
    newer.prepare()
    newer.prepare()
    assert asked == [()], "all that previews need is loaded once"
    newer.show(())
    newer.show(("broken",))
    assert not folder.exists()
    newer.show(("a",))
    newer.show(("b",))
    assert {path.parent.name: path.read_text() for path in folder.rglob("*.html")} == {"a": "<p>a", "b": "<p>b"}
    newer.clear()
    assert not folder.exists()
    newer.show(("b",))
    assert [path.parent.name for path in folder.rglob("*.html")] == ["b"]


class Process:
    """A process that lives until it is told not to."""

    made: ClassVar[list[Process]] = []

    def __init__(self, target: Callable[[], None]) -> None:
        self.target, self.alive, self.ended = target, False, False
        self.made.append(self)

    def start(self) -> None:
        self.alive = True

    def is_alive(self) -> bool:
        return self.alive

    def terminate(self) -> None:
        self.ended = True

    def join(self) -> None:
        assert self.ended


def test_one_build_follows_another_and_what_is_shown_stays_until_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "Process", Process)
    Process.made.clear()
    done: list[int] = []
    builds = serving.Builds(lambda: None, lambda: done.append(len(Process.made)))
    builds.end()
    builds.look(False)
    assert [one.alive for one in Process.made] == [True], "the first build waits for nothing"
    builds.look(True)
    builds.look(False)
    assert len(Process.made) == 1, "another one waits for its end"
    Process.made[0].alive = False
    builds.look(False)
    assert (len(Process.made), done) == (2, [])
    Process.made[1].alive = False
    builds.look(False)
    builds.look(False)
    assert (len(Process.made), done) == (2, [2])
    builds.look(True)
    builds.end()
    assert Process.made[2].ended


def test_a_build_that_fails_or_is_ended_ends_its_process_alone() -> None:
    process = multiprocessing.Process(target=serving._built, args=(failing, cast(Options, 1)))
    process.start()
    process.join(30)
    assert process.exitcode == 0


def failing(given: Options) -> None:
    raise SystemExit(given)


def test_every_change_is_built_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serving, "Process", Process)
    Process.made.clear()
    built: list[Options] = []
    folders = (tmp_path / "content", tmp_path / "datapackage", tmp_path / "site", None)
    given = Options(*folders, "", tmp_path / "cache", False, 1, True, False, False)
    monkeypatch.setattr(serving, "changes", lambda places: interrupted())
    serving.served(given, 0, built.append, lambda options, found: ())
    Process.made[0].target()
    apart = tmp_path / "cache/serve"
    assert [(one.package, one.site, one.since, one.judged) for one in built] == [
        (apart / "datapackage", apart / "site", tmp_path / "datapackage", False)
    ]
    assert "shows the website; Ctrl-C ends it" in capsys.readouterr().out


def interrupted() -> Iterator[frozenset[str]]:
    yield frozenset()
    raise KeyboardInterrupt


def test_a_saved_change_is_on_its_page_before_any_build_could_end(tmp_path: Path) -> None:
    """The preview is what the build makes, less the files that are offered and the links of other documents."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    given = Options(content, tmp_path / "p", tmp_path / "s", None, "", tmp_path / "c", True, 1, True, True, False)
    name, key = "gia-lai-2020-11-30", "gia-lai-nq-2020-11-30"
    source = content / "documents" / name / "source.txt"
    text = source.read_text("utf-8")
    assert ("tăng 5,59%" in text, "6,59%" in text) == (True, False)
    source.write_text(text.replace("tăng 5,59%", "tăng 6,59%"), "utf-8")
    pages = {page.path: page.content for page in build.preview(given, [name])}
    assert not {"vi/van-ban/index.html", "en/documents/index.html"} & pages.keys(), "they have other documents too"
    assert "6,59%" in pages[f"vi/van-ban/{key}/index.html"]
    assert "[có lẽ là: Tìm kiếm thị trường đầu ra]" in pages[f"vi/van-ban/{key}/index.html"], "corrections are read too"
    assert "6.59%" in pages[f"en/documents/{key}/index.html"]
    source.write_text(text.replace("tăng 5,59%", "tăng 7,59%"), "utf-8")
    pages = {page.path: page.content for page in build.preview(given, [name])}
    assert "7.59%" in pages[f"en/documents/{key}/index.html"], "what was printed with before prints the next change"
    assert build.preview(given, ["no such document"]) == ()


@pytest.mark.parametrize(
    "name",
    ["missing_site_yaml", "missing_table_description", "unknown_column", "too_few_documents_named", "missing_message"],
)
def test_content_that_is_broken_has_no_preview_and_ends_nothing(name: str, tmp_path: Path) -> None:
    """The build says what is wrong; a message without English stands in Vietnamese meanwhile."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    FAULTS[name].harm(tmp_path)
    folders = (tmp_path / "content", tmp_path / "p", tmp_path / "s")
    given = Options(*folders, None, "", tmp_path / "c", True, 1, True, True, False)
    sets = [path.name for path in (tmp_path / "content/documents").iterdir()]
    assert bool(build.preview(given, sets)) == (name == "missing_message")
