"""Kills and refused file operations -> figures: how often the served folder was not whole.

``python bench/torture_publish.py [--kills N] [--builds N] [--folder DIR]`` kills N publications of a part of the real
website at random moments, half of them around the exchange, lets every file operation of a small one go wrong in each
way, once and for good, and kills N whole builds. After each, the served folder must pass its manifest and be the old
site or the new one.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from bench.file_faults import NEVER, REFUSALS, Fault, spoiled  # noqa: E402
from resolutions.publishing.placing import exchange  # noqa: E402
from resolutions.publishing.placing.folders import read_folder  # noqa: E402
from resolutions.publishing.placing.locks import held  # noqa: E402
from resolutions.publishing.placing.site import MANIFEST, publish_site, verify_site  # noqa: E402
from resolutions.publishing.placing.targets import beside  # noqa: E402
from resolutions.publishing.placing.turns import recover_folder  # noqa: E402

Files = Mapping[str, bytes]
Way = Callable[[Path, Path], bool]
WAYS: dict[str, Way] = {"exchange": exchange._at_once, "two renames": lambda one, other: False}


@click.command()
@click.option("--kills", default=1000, show_default=True, help="Publications to kill, half of them in each way.")
@click.option("--builds", default=20, show_default=True, help="Whole builds to kill.")
@click.option("--folder", default="", help="Where to write; a memory file system makes it quick.")
@click.option("--seed", default=7, show_default=True)
def main(kills: int, builds: int, folder: str, seed: int) -> None:
    """Print a line for each loop, and fail when a served folder was ever broken."""
    random.seed(seed)
    broken = 0
    with tempfile.TemporaryDirectory(dir=folder or None) as place:
        here = Path(place)
        built = build(here)
        for way, at_once in WAYS.items():
            exchange._at_once = at_once
            broken += told(f"killed publications, {way}", killed_publications(here / way[:3], built, kills // 2, way))
        for way, at_once in WAYS.items():
            exchange._at_once = at_once
            broken += told(f"refused file operations, {way}", refused_operations(here / f"{way[:3]}-refused", way))
        broken += told("killed builds", killed_builds(here, builds))
    raise SystemExit(1 if broken else 0)


def told(name: str, outcomes: Iterator[str]) -> int:
    """Print what became of the runs of one loop; the number of those that left a broken folder."""
    begun = time.monotonic()
    found = list(outcomes)
    counts = {outcome: found.count(outcome) for outcome in ("old", "new", "away", "broken")}
    shown = ", ".join(f"{number} {outcome}" for outcome, number in counts.items() if number or outcome == "broken")
    click.echo(f"{name:<42}{len(found):>6} runs: {shown} ({time.monotonic() - begun:.0f} s)")
    return counts["broken"]


def build(here: Path) -> Files:
    """Every eighth file of the real website: of all kinds, and so few that a thousand kills take minutes."""
    command(here).wait()
    files, _ = read_folder(here / "site")
    return {path: files[path] for path in sorted(files)[::8] if path != MANIFEST}


def command(here: Path, *more: str) -> subprocess.Popen[bytes]:
    """A build of the real content into a folder."""
    folders = ("--package", str(here / "datapackage"), "--site", str(here / "site"))
    return subprocess.Popen([sys.executable, HOME / "build.py", *folders, "--quiet", *more], start_new_session=True)


def outcome(target: Path, olds: Files, news: Files, may_be_away: bool) -> str:
    """What is served: the old or the new site, or something broken; ``away`` between two renames."""
    seen, _ = read_folder(target)
    if not seen and may_be_away:
        recover_folder(target, keep=True)
        return "away" if read_folder(target)[0] and not verify_site(target) else "broken"
    seen.pop(MANIFEST, b"")
    if verify_site(target) or dict(seen) not in (dict(olds), dict(news)):
        return "broken"
    return "old" if dict(seen) == dict(olds) else "new"


def killed_publications(folder: Path, files: Files, count: int, way: str) -> Iterator[str]:
    """Publish one of two sites over the other, again and again, and kill each run at a random moment."""
    target = folder / "site"
    sites = [files, {path: data + b"\n" for path, data in files.items()}]
    times = [time.monotonic()]
    for site in (sites[0], sites[1], sites[0]):
        assert publish_site(target, site) == []
        times.append(time.monotonic())
    longest = 2 * (times[3] - times[2])
    for turn in range(count):
        now, then = sites if is_published(target, sites[0]) else reversed(sites)
        child = os.fork()
        if not child:
            publish_site(target, then)
            os._exit(0)
        if turn % 2:
            wait_for_exchange(target, longest)
            time.sleep(random.uniform(0, longest / 20))
        else:
            time.sleep(random.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        yield outcome(target, now, then, way != "exchange")


def wait_for_exchange(target: Path, most: float) -> None:
    """Wait until a finished folder stands beside the target under its own number: the exchange is next."""
    stage, end = beside(target)[1], time.monotonic() + most
    while time.monotonic() < end:
        with suppress(OSError):
            if any(name.isdecimal() for name in os.listdir(stage)):
                return


def is_published(target: Path, files: Files) -> bool:
    """Whether a folder holds these files."""
    recover_folder(target, keep=True)
    seen, _ = read_folder(target)
    return {path: data for path, data in seen.items() if path != MANIFEST} == dict(files)


def refused_operations(folder: Path, way: str) -> Iterator[str]:
    """Let every operation of a small publication go wrong, in each way, once and for good."""
    olds = {f"{part}/{name}.html": b"old" * 100 for part in "abc" for name in "12"}
    news = {f"{part}/{name}.html": b"new" * 100 for part in "bcd" for name in "123"}
    faults = [(0, False), *((errno, good) for errno in REFUSALS.values() for good in (False, True))]
    for errno, for_good in faults:
        step = code = 0
        while code != NEVER:
            step += 1
            shutil.rmtree(folder, ignore_errors=True)
            target = folder / "site"
            assert publish_site(target, olds) == []
            code = spoiled(partial(publish_site, target, news), Fault(step, errno, for_good), folder)
            yield outcome(target, olds, news, way != "exchange") if code != 70 else "broken"


def killed_builds(here: Path, count: int) -> Iterator[str]:
    """Build with one address and another in turn, and kill the program at a random moment, with its processes or alone.

    A folder that is still locked afterwards is as bad as a broken one: no build could follow.
    """
    addresses = ("https://one.example/", "https://two.example/")
    begun = time.monotonic()
    sites = [files_of(here, address) for address in addresses]
    longest = (time.monotonic() - begun) / 2
    for turn in range(count):
        run = command(here, "--base-url", addresses[turn % 2])
        time.sleep(random.uniform(0, longest))
        (os.kill if turn % 4 < 2 else os.killpg)(run.pid, signal.SIGKILL)
        run.wait()
        with held([here / "site", here / "datapackage"]) as locked:
            yield "broken" if locked else outcome(here / "site", *sites, may_be_away=False)


def files_of(here: Path, address: str) -> Files:
    """The website as it is with an address."""
    command(here, "--base-url", address).wait()
    files, _ = read_folder(here / "site")
    return {path: data for path, data in files.items() if path != MANIFEST}


if __name__ == "__main__":
    main()
