"""Pages and downloads: the same bytes for any number of processes, however they are begun, and nothing stale."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest
from markupsafe import Markup
from publishing.sample import sample_context

from resolutions import workers
from resolutions.publishing.framing.page import Context, File
from resolutions.publishing.jobs import download_jobs, page_jobs, with_downloads
from resolutions.publishing.judging.outlines import _Reader, outline
from resolutions.publishing.making import Job, Workshop, made
from resolutions.publishing.page_kinds import document_pages, indicator_pages
from resolutions.publishing.placing.folders import totals
from resolutions.publishing.placing.shelf import Place, Shelf
from resolutions.publishing.wording.languages import Asked
from resolutions.publishing.wording.watched import Watched, digest, noted


def squares(count: int) -> list[partial[int]]:
    return [partial(pow, number, 2) for number in range(count)]


TO_KILL_BESIDE = """
import time
from functools import partial
from resolutions import workers
def work():
    print("begun", flush=True)
    time.sleep(60)
with workers.beside(work, 2):
    time.sleep(60)
"""


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="work goes on beside only where processes are forked")
def test_a_process_beside_ends_with_the_one_that_began_it(tmp_path: Path) -> None:
    run = begun(tmp_path, TO_KILL_BESIDE)
    run.kill()
    run.communicate(timeout=30)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_long_task_is_worked_on_beside_where_several_processes_may_work(jobs: int) -> None:
    with workers.beside(os.getpid, jobs) as told:
        assert (told() == os.getpid()) == (jobs == 1 or "fork" not in get_all_start_methods())


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="work goes on beside only where processes are forked")
def test_what_is_not_waited_for_ends_and_what_died_is_done_here(tmp_path: Path) -> None:
    mark, here = tmp_path / "pid", os.getpid()

    def sleep() -> None:
        mark.write_text(f"{os.getpid()} ")
        time.sleep(60)

    with suppress(KeyError), workers.beside(sleep, 2):
        while not (mark.exists() and mark.read_text().endswith(" ")):
            time.sleep(0.01)
        raise KeyError
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)
    with workers.beside(lambda: os.getpid() == here or os._exit(1), 2) as told:
        assert told()


TO_KILL = """
import sys, time
from functools import partial
from resolutions import workers
def work(number):
    print(number, flush=True)
    time.sleep(60 * (number > 1))
def tasks():
    return [partial(work, number) for number in range(8)]
if __name__ == "__main__":
    list(workers.results(tasks(), tasks, range(8), 2, sys.argv[1]))
"""


@pytest.mark.parametrize("method", get_all_start_methods())
def test_processes_end_with_the_one_that_began_them(tmp_path: Path, method: str) -> None:
    """They hold the end of a pipe, and reading it ends when the last of them does."""
    run = begun(tmp_path, TO_KILL, method)
    run.kill()
    run.communicate(timeout=30)


def begun(folder: Path, text: str, *given: str) -> subprocess.Popen[bytes]:
    """A program that runs and has said a line."""
    program = folder / "to_kill.py"
    program.write_text(text)
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment = {**unmeasured, "PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.Popen([sys.executable, program, *given], stdout=subprocess.PIPE, env=environment)
    assert run.stdout
    assert run.stdout.readline()
    return run


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_results_come_in_the_order_asked(jobs: int, method: str) -> None:
    again = partial(squares, 40)
    places = [3, *range(10, 40), 0]
    assert list(workers.results(again(), again, places, jobs, method)) == [number**2 for number in places]
    assert list(workers.results(again(), again, [], jobs, method)) == []


@dataclass
class Shop:
    """Tables of two columns, and jobs that each look at them in another way."""

    prices: dict[str, object]

    def jobs(self) -> tuple[dict[str, Watched[object]], list[Job]]:
        watched = Watched("prices", self.prices)
        ways = {
            "value": lambda: f"{watched['a']} {watched.get('zz')}",
            "presence": lambda: f"{'b' in watched}",
            "names": lambda: f"{sorted(watched)} {len(watched)}",
            "all": lambda: f"{list(watched.items())} {list(watched.values())}",
            "nothing": lambda: "",
        }
        made = [Job(key, partial(self.file, key, way)) for key, way in ways.items()]
        return {"prices": watched}, made

    def file(self, key: str, way) -> tuple[File, ...]:
        return (File(key, way().encode()),)


def stale(before: dict[str, object], after: dict[str, object], folder: Path) -> list[str]:
    """The jobs that are made again when the table is another one."""
    first = Workshop(shelf=shelf(folder / "first"))
    watched, jobs = Shop(before).jobs()
    made(first, watched, jobs, lambda: jobs)
    second = Workshop(first.now, shelf(folder / "second", folder / "first"))
    watched, jobs = Shop(after).jobs()
    clean = made(Workshop(shelf=shelf(folder / "clean")), watched, jobs, lambda: jobs)
    again: list[str] = []
    told = [replace(job, make=partial(lambda job: (again.append(job.key), job.make())[1], job)) for job in jobs]
    assert made(second, watched, told, lambda: told) == clean
    assert totals(folder / "second") == totals(folder / "clean")
    return again


def shelf(folder: Path, *before: Path) -> Shelf:
    return Shelf(Place(folder, before))


A = {"a": 1, "b": "2"}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (A, []),
        ({"a": 2, "b": "2"}, ["value", "all"]),
        ({"a": 1, "b": 2}, ["all"]),
        ({"b": "2", "a": 1}, ["names", "all"]),
        ({"a": 1}, ["presence", "names", "all"]),
        ({**A, "zz": None}, ["value", "names", "all"]),
    ],
)
def test_a_job_is_done_again_when_what_it_read_is_another(
    after: dict[str, object], expected: list[str], tmp_path: Path
) -> None:
    assert stale(A, after, tmp_path) == expected


@pytest.mark.parametrize("spoil", [Path.unlink, partial(Path.write_bytes, data=b"spoilt")])
def test_a_file_that_is_spoilt_or_gone_is_made_again(spoil: Callable[[Path], object], tmp_path: Path) -> None:
    shop = Workshop(shelf=shelf(tmp_path / "first"))
    watched, jobs = Shop(A).jobs()
    files = made(shop, watched, jobs, lambda: jobs)
    clean = totals(tmp_path / "first")
    for path in (tmp_path / "first").iterdir():
        spoil(path)
    assert made(Workshop(shop.now, shelf(tmp_path / "next", tmp_path / "first")), watched, jobs, lambda: jobs) == files
    assert totals(tmp_path / "next") == clean


def test_messages_without_english_are_told_from_any_process() -> None:
    asked = Asked({})
    jobs = [Job(word, partial(lambda word: (File(word, asked["sense", word][0].encode()),), word)) for word in "abcd"]
    shop = Workshop(jobs=2)
    assert [file.path for file in made(shop, {}, jobs, lambda: jobs)] == ["a", "b", "c", "d"]
    assert [shop.shelf[word] for word in "abcd"] == [b"a", b"b", b"c", b"d"]
    assert list(shop.missing) == [("sense", word) for word in "abcd"]


def values() -> Iterator[object]:
    yield from (None, 1, "1", b"1", Markup("1"), (), [], {}, ("a", "b"), ("ab",), (("a",), "b"), ("a", ("b",)))
    yield from ({"a": "b"}, {"b": "a"}, {"a": "b", "c": "d"}, {"c": "d", "a": "b"}, File("a", b"b"), File("ab", b""))
    yield from ((Markup("a"), "b"), ("a", Markup("b")), (Markup("a"), Markup("b")), ((Markup("a"),), "b"))


def test_no_two_values_have_one_digest() -> None:
    found = [digest(value) for value in values()]
    assert len(set(found)) == len(found)
    assert found == [digest(value) for value in values()]


def promising() -> Context:
    context = replace(sample_context(), later=True)
    files = [file.offered for job in download_jobs(context, {}) for file in job.make()]
    return with_downloads(context, {}, files)[0]


def test_a_promised_page_is_the_page() -> None:
    plain = [page for page in document_pages.pages(sample_context(), {}) if "index.html" in page.path]
    promised = list(document_pages.pages(promising(), {}))
    jobs = page_jobs(promised)
    shop = Workshop(jobs=2)
    made(shop, promising().watched, jobs, lambda: jobs)
    files = {**{page.path: page.content.encode() for page in promised if page.path}, **shop.shelf}
    assert files == {page.path: page.content.encode() for page in plain}
    assert len({job.key for job in jobs}) == len(jobs)


def test_a_page_reads_nothing_that_is_not_watched() -> None:
    """Its reads name mappings that a later build can ask again."""
    context = promising()
    for job in page_jobs(list(document_pages.pages(context, {}))):
        assert {name for name, _, _ in noted(job.make)[1]} <= set(context.watched)


def test_the_quick_outline_is_that_of_the_parser() -> None:
    odd = ("<a href=x id=y>", "<p id='z'>", "<!-- <a href='q'> -->", "<script>a<b</script>", '<a href="&amp;&lt;">')
    pages = [*(page.content for page in indicator_pages.pages(sample_context()) if page.content), *odd]
    for page in pages:
        reader = _Reader()
        reader.feed(page)
        reader.close()
        assert outline(page).links == tuple(reader.seen.links)
        assert outline(page).ids == reader.seen.ids


def test_a_process_that_nobody_began_goes_on_and_another_ends_after_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    workers.end_with_parent()

    class Parent:
        def join(self) -> None:
            assert ended == []

    monkeypatch.setattr(signal, "raise_signal", ended.append)
    workers._outlive(Parent())
    assert ended == [signal.SIGTERM]
