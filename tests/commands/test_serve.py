"""`serve` shows the website on this computer alone, and a saved change a moment later."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from commands.running import PROGRAM, ROOT

from resolutions import serving, standing
from resolutions.publishing import host
from resolutions.publishing.host import WAITING, hosted, watching
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
from resolutions.publishing.host import hosted
if __name__ == "__main__":
    with hosted(Path(sys.argv[1]), 0) as address:
        print(address, flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
"""


def test_a_host_ends_with_the_program_that_is_killed(site: Path) -> None:
    """It holds the end of a pipe, and reading it ends when the host does."""
    done = subprocess.run([sys.executable, "-c", KILLED, site], cwd=ROOT, stdout=subprocess.PIPE, timeout=30)
    assert done.stdout.startswith(b"http://127.0.0.1:")


def test_a_host_answers_with_the_files_and_its_own_page_for_what_is_missing(site: Path) -> None:
    with hosted(site, 0) as address:
        assert urlopen(f"{address}a.csv").read() == b"a\n1\n"
        for path in ("vi/", "vi/index.html"):
            with urlopen(f"{address}{path}") as answer:
                assert (answer.headers["Cache-Control"], "một" in answer.read().decode()) == ("no-store", True)
        with pytest.raises(HTTPError) as refused:
            urlopen(f"{address}vi/../../secret")
        assert (refused.value.code, "không có" in refused.value.read().decode()) == (404, True)
        with pytest.raises(OSError, match="in use"), hosted(site, int(address.split(":")[2].strip("/"))):
            pass


def test_an_open_page_hears_that_the_site_was_replaced(site: Path) -> None:
    with hosted(site, 0) as address, urlopen(f"{address[:-1]}{WAITING}", timeout=20) as answer:
        other = site.with_name("other")
        shutil.copytree(site, other)
        site.rename(site.with_name("old"))
        other.rename(site)
        assert answer.read() == b"data: replaced\n\n"


def test_a_page_opened_before_the_first_build_is_missing_and_hears_of_it(site: Path) -> None:
    folder = site.with_name("built later")
    with hosted(folder, 0) as address:
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
    with hosted(site, 0):
        (process,) = multiprocessing.active_children()
        os.kill(process.pid, signal.SIGINT)
        process.join(20)
        assert process.exitcode == 0
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


def test_nothing_comes_while_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[float] = []

    def pass_time(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 3:
            (tmp_path / "a").write_text("a", "utf-8")

    monkeypatch.setattr(standing.time, "sleep", pass_time)
    coming = standing.changes((tmp_path,), 0.5)
    next(coming)
    assert looks == []
    next(coming)
    assert looks == [0.5, 0.5, 0.5]


def test_every_change_is_built_apart_and_a_build_that_fails_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built: list[Options] = []

    def build(options: Options) -> None:
        built.append(options)
        raise SystemExit(1)

    folders = (tmp_path / "content", tmp_path / "datapackage", tmp_path / "site", None)
    given = Options(*folders, "", tmp_path / "cache", False, 1, True, False, False)
    monkeypatch.setattr(serving, "changes", lambda places: iter([None, None]))
    serving.served(given, 0, build)
    apart = tmp_path / "cache/serve"
    assert [(one.package, one.site, one.since, one.judged) for one in built] == [
        (apart / "datapackage", apart / "site", tmp_path / "datapackage", False)
    ] * 2
    assert "shows the website; Ctrl-C ends it" in capsys.readouterr().out
    monkeypatch.setattr(serving, "changes", interrupted)
    serving.served(given, 0, build)
    assert len(built) == 2


def interrupted(places: tuple[Path, ...]) -> Iterator[None]:
    raise KeyboardInterrupt
    yield


def test_changes_come_once_for_each_change(tmp_path: Path) -> None:
    coming = standing.changes((tmp_path,), 0.01)
    next(coming)
    for name in ("a", "b"):
        (tmp_path / name).write_text(name, "utf-8")
        next(coming)
    (tmp_path / "a").unlink()
    next(coming)


def test_a_saved_change_is_shown_and_the_published_folders_stay(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    folders = ("--content", content, "--package", tmp_path / "datapackage", "--site", tmp_path / "site")
    command = [sys.executable, "-u", PROGRAM, "serve", "--port", "0", "--no-search", *folders]
    with subprocess.Popen([*command, "--cache", tmp_path / "cache"], stdout=subprocess.PIPE, text=True) as running:
        try:
            address = next(iter(running.stdout)).split()[0]
            wait_for(running, "time ")
            page = content / "pages/about.en.md"
            page.write_text(page.read_text("utf-8") + "\nSaid only now.\n", "utf-8")
            wait_for(running, "time ")
            assert b"Said only now." in urlopen(f"{address}en/about/").read()
            (content / "site.yaml").write_text("", "utf-8")
            time.sleep(0.5)
            assert running.poll() is None
        finally:
            running.terminate()
    assert is_refused(address), "it answers on, and keeps its port from the next one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "content"]


def is_refused(address: str) -> bool:
    """Whether nobody answers any more at an address, a moment later."""
    for _ in range(100):
        try:
            urlopen(address).close()
        except OSError:
            return True
        time.sleep(0.1)
    return False


def wait_for(running: subprocess.Popen[str], beginning: str) -> None:
    for line in running.stdout:
        if line.startswith(beginning):
            return
    pytest.fail("it ended")
