"""Surroundings -> a figure: how many bytes of datapackage/ and site/ depend on where and how the build runs.

``python bench/same_bytes.py [--python PATH]… [--only WORD]`` builds the content once plainly and once in each
surrounding (hash seed, time zone, locale, mask, cores, folders, order of files, clock, flags and versions of Python)
and counts the bytes that differ.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from resolutions.publishing.placing.folders import read_folder  # noqa: E402

SHUFFLED = """
import os, random
random.seed({seed})
listdir, scandir = os.listdir, os.scandir
class Shuffled:
    def __init__(self, *given):
        with scandir(*given) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: random.random()))
    def __iter__(self): return self
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *how): pass
    def close(self): pass
os.listdir = lambda *given: sorted(listdir(*given), key=lambda name: random.random())
os.scandir = Shuffled
"""
CLOCK = """
import datetime, time
shift = {shift}
real = time.time
time.time = lambda: real() + shift
gmtime, localtime = time.gmtime, time.localtime
time.gmtime = lambda *given: gmtime(*(given or (time.time(),)))
time.localtime = lambda *given: localtime(*(given or (time.time(),)))
class Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
class Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
datetime.date, datetime.datetime = Date, Datetime
"""
RUN = "import runpy, sys; sys.argv[0] = {program!r}; sys.path.insert(0, {home!r})\n"
RUN += "runpy.run_path({program!r}, run_name='__main__')\n"


@dataclass(frozen=True, slots=True)
class Surrounding:
    """How and where a build runs."""

    name: str
    """What is different."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables."""
    before: str = ""
    """A program run in the same interpreter before the build."""
    flags: tuple[str, ...] = ()
    """Flags of Python."""
    options: tuple[str, ...] = ()
    """Options of the build."""
    mask: int = 0o022
    """The file mode mask."""
    python: str = sys.executable
    """The interpreter."""
    cores: frozenset[int] = frozenset()
    """The cores it may run on; all when empty."""
    copied: str = ""
    """A folder below which the content and the program are copied."""


def locales() -> Iterator[Surrounding]:
    """Locales, installed or not, and time zones."""
    for name in ("tr_TR.UTF-8", "vi_VN.UTF-8", "de_DE.UTF-8", "C", "ja_JP.eucJP"):
        yield Surrounding(f"locale {name}", {"LANG": name, "LC_ALL": name})
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii:replace"}
    yield Surrounding("locale C without UTF-8", plain)
    for zone in ("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/St_Johns", "UTC-14"):
        yield Surrounding(f"time zone {zone}", {"TZ": zone})


def surroundings(pythons: tuple[str, ...]) -> Iterator[Surrounding]:
    """Everything that must not matter."""
    for seed in ("0", "1", "4294967295"):
        yield Surrounding(f"hash seed {seed}", {"PYTHONHASHSEED": seed})
    yield from locales()
    for mask in (0o077, 0o000, 0o027):
        yield Surrounding(f"mask {mask:03o}", mask=mask)
    for jobs in ("1", "2", "4"):
        yield Surrounding(f"{jobs} jobs", options=("--jobs", jobs))
    yield Surrounding("one core", cores=frozenset({0}))
    for seed in (1, 2):
        yield Surrounding(f"files in random order {seed}", before=SHUFFLED.format(seed=seed))
    for name, shift in (("1970", -1.79e9), ("next year", 3.2e7), ("2037", 3.4e8)):
        yield Surrounding(f"clock: {name}", before=CLOCK.format(shift=shift))
    yield Surrounding("SOURCE_DATE_EPOCH", {"SOURCE_DATE_EPOCH": "1"})
    yield Surrounding("another folder", copied="thư mục khác/ở đây")
    yield Surrounding("assertions off", flags=("-O",))
    yield Surrounding("docstrings off", flags=("-OO",))
    yield Surrounding("UTF-8 mode", flags=("-X", "utf8=1"))
    for python in pythons:
        yield Surrounding(f"Python {python}", python=python)


def built(one: Surrounding, here: Path) -> dict[str, bytes]:
    """Every file that a build writes in a surrounding."""
    home = HOME
    if one.copied:
        home = here / one.copied
        for name in ("content", "templates", "resolutions"):
            shutil.copytree(HOME / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(HOME / "build.py", home)
    program = one.before + RUN.format(program=str(home / "build.py"), home=str(home))
    folders = ("--package", str(here / "datapackage"), "--site", str(here / "site"), "--quiet", "--no-cache")
    cores = set(one.cores)
    done = subprocess.run(
        [one.python, *one.flags, "-c", program, *folders, *one.options],
        cwd=here,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **one.environment},
        umask=one.mask,
        preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None,
    )
    if done.returncode:
        raise SystemExit(f"the build fails with: {one.name}")
    return {f"{name}/{path}": data for name in ("datapackage", "site") for path, data in read(here / name).items()}


def read(folder: Path) -> dict[str, bytes]:
    """The files of a folder that was just written."""
    files, problems = read_folder(folder)
    if problems:
        raise SystemExit(str(problems[0]))
    return files


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> int:
    """How many bytes differ; a file that only one has differs in all of its bytes."""
    total = 0
    for path in one.keys() | other.keys():
        left, right = one.get(path, b""), other.get(path, b"")
        if left != right:
            total += sum(a != b for a, b in zip(left, right, strict=False)) + abs(len(left) - len(right)) or 1
    return total


@click.command()
@click.option("--python", "pythons", multiple=True, help="Another interpreter that has what the build needs.")
@click.option("--only", default="", help="Only the surroundings whose name holds this.")
@click.option("--folder", default="", help="Where to write; a memory file system makes it quick.")
def main(pythons: tuple[str, ...], only: str, folder: str) -> None:
    """Print the differing bytes of each surrounding, and fail when there are any."""
    with tempfile.TemporaryDirectory(dir=folder or None) as place:
        plain = built(Surrounding("plain"), Path(place))
    found = 0
    chosen = [one for one in surroundings(pythons) if only in one.name]
    for one in chosen:
        with tempfile.TemporaryDirectory(dir=folder or None) as place:
            bytes_ = differing(plain, built(one, Path(place)))
        click.echo(f"{one.name:<40}{bytes_:>10} differing bytes")
        found += bytes_
    size = sum(map(len, plain.values()))
    click.echo(f"{len(chosen)} surroundings, {len(plain)} files, {size} bytes each: {found} differing bytes")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
