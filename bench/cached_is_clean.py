"""Random edits -> a figure: how often a build with kept values gives other bytes than a clean one.

``python bench/cached_is_clean.py [--edits N]`` edits a copy of content/ and templates/ at random (a document added,
removed, renamed or changed; vocabulary, indicator, template, page, translation or correction changed), builds after
each edit with the values kept from all builds before and with none, and compares every file and every sentence said.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
Edit = Callable[[Path], None]


def changed(path: Path, old: str, new: str) -> None:
    """Put a text in the place of the first or, when it stands there already, take it away again."""
    text = path.read_text("utf-8")
    path.write_text(text.replace(new, old, 1) if new in text else text.replace(old, new, 1), "utf-8")


def document_added(here: Path) -> None:
    """A small document of its own."""
    name = f"ubnd-{random.randrange(10**6)}"
    folder = here / "content/documents" / name
    folder.mkdir()
    text = "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: {}/BC-UBND\nBÁO CÁO\nGiá trị xuất khẩu đạt {} triệu USD.\n"
    (folder / "source.txt").write_text(text.format(random.randrange(1, 999), random.randrange(10, 999)), "utf-8")
    told = f"licence: official-document\ndocuments:\n  - id: {name}\n    title: {{en: A report}}\n"
    (folder / "document.yaml").write_text(told, "utf-8")


def added(here: Path) -> list[Path]:
    """The documents that were added."""
    return sorted((here / "content/documents").glob("ubnd-*"))


def document_removed(here: Path) -> None:
    """One of the added documents goes."""
    for folder in random.sample(added(here), min(1, len(added(here)))):
        shutil.rmtree(folder)


def document_renamed(here: Path) -> None:
    """The folder of an added document gets another name, its text stays."""
    for folder in random.sample(added(here), min(1, len(added(here)))):
        folder.rename(folder.with_name(f"ubnd-{random.randrange(10**6)}"))


def document_changed(here: Path) -> None:
    """A figure of an added document becomes another."""
    for folder in random.sample(added(here), min(1, len(added(here)))):
        changed(folder / "source.txt", "triệu USD", "nghìn USD")


def id_changed(here: Path) -> None:
    """The id of an added document becomes another."""
    for folder in random.sample(added(here), min(1, len(added(here)))):
        changed(folder / "document.yaml", "id: ubnd-", "id: bao-cao-")


def vocabulary_changed(here: Path) -> None:
    """The vocabulary gets a wording, or loses it."""
    entry = '- {words: "ngót nghét {amount}", comparator: approx, example: "ngót nghét 5%", document: composed}\n'
    path = here / "content/vocabulary/limits.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(entry, "") if entry in text else entry + text, "utf-8")


def indicator_changed(here: Path) -> None:
    """An indicator is called otherwise."""
    changed(here / "content/indicators/exports.yaml", "en: Export turnover", "en: Exports in a year")


def unit_changed(here: Path) -> None:
    """A topic is called otherwise."""
    changed(here / "content/topics.yaml", "en: ", "en: All of ")


def template_changed(here: Path) -> None:
    """A template prints something more."""
    changed(here / "templates/base.html", "</main>", "</main><!-- changed -->")


def page_changed(here: Path) -> None:
    """A page says something more."""
    path = here / "content/pages/about.en.md"
    text = path.read_text("utf-8")
    path.write_text(text.removesuffix("\nMore.\n") if text.endswith("\nMore.\n") else text + "\nMore.\n", "utf-8")


def translation_changed(here: Path) -> None:
    """A word of the website is translated otherwise."""
    changed(here / "content/locales/en/LC_MESSAGES/messages.po", 'msgstr "Home"', 'msgstr "Start"')


EDITS: tuple[Edit, ...] = (
    *(document_added, document_removed, document_renamed, document_changed, id_changed, vocabulary_changed),
    *(indicator_changed, unit_changed, template_changed, page_changed, translation_changed),
)
"""Every kind of edit."""


def built(here: Path, place: Path, *options: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Every file that a build of the edited folder makes in a place, and what it says."""
    folders = ("--package", str(place / "datapackage"), "--site", str(place / "site"), "--cache", str(here / "cache"))
    command = [sys.executable, str(here / "build.py"), *folders, "--no-search", *options]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True)
    said = (*(line for line in done.stdout.splitlines() if not line.startswith("time ")), *done.stderr.splitlines())
    made = {name: (place / name).rglob("*") for name in ("datapackage", "site")}
    paths = [path for found in made.values() for path in found if path.is_file()]
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in paths}, said


def differences(here: Path, edits: int) -> Iterator[tuple[str, int]]:
    """After each edit its name, and how many files and sentences differ between a kept build and a clean one."""
    shutil.copy(HOME / "build.py", here)
    shutil.copy(HOME / "CHANGELOG.md", here)
    for name in ("content", "templates", "resolutions"):
        shutil.copytree(HOME / name, here / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("kept", "clean"):
        (here / name).mkdir()
        built(here, here / name)
    for turn in range(edits):
        edit = EDITS[turn] if turn < len(EDITS) else random.choice(EDITS)
        edit(here)
        kept, told = built(here, here / "kept", "--jobs", str(1 + turn % 3))
        clean, said = built(here, here / "clean", "--jobs", "2", "--no-cache")
        yield (
            edit.__name__,
            sum(kept.get(path) != clean.get(path) for path in kept.keys() | clean.keys()) + (told != said),
        )


@click.command()
@click.option("--edits", default=200, show_default=True, help="How many edits, one after another.")
@click.option("--seed", default=7, show_default=True)
def main(edits: int, seed: int) -> None:
    """Print what differs, and fail when anything does."""
    random.seed(seed)
    total = 0
    with tempfile.TemporaryDirectory() as place:
        for name, wrong in differences(Path(place), edits):
            total += wrong
            if wrong:
                click.echo(f"{name}: {wrong} things differ")
    click.echo(f"{edits} edits: {total} things differ between builds with kept values and clean ones")
    raise SystemExit(1 if total else 0)


if __name__ == "__main__":
    main()
