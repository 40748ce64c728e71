"""Requirements -> a table: the licence of everything that is installed for the program and its tests.

``python bench/licences.py [--run]`` lists each pinned distribution with its version and licence, as it says itself,
and fails when one says nothing or names a licence that is not free for everybody.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import click

HOME = Path(__file__).resolve().parent.parent
FREE = (
    *("MIT", "BSD", "Apache", "ISC", "MPL", "Mozilla Public", "PSF", "Python Software Foundation", "Artistic"),
    *("CC0", "Unlicense", "0BSD", "Zlib"),
)
"""How the names of licences begin or read that ask for no more than a notice, or keep to their own files."""


def pinned(path: Path) -> dict[str, str]:
    """Distribution -> version of a requirements file; those of other systems are left out."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        name, equals, rest = line.partition("==")
        if equals and not line.startswith((" ", "#")):
            version, _, marker = rest.removesuffix("\\").partition(";")
            if "win32" not in marker or sys.platform == "win32":
                found[name.strip()] = version.strip()
    return found


def licence(name: str) -> str:
    """The licence that an installed distribution states: its expression, its classifiers, or its short text."""
    about = metadata.metadata(name)
    classifiers = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if line.startswith("License")]
    stated = about.get("License-Expression") or " / ".join(classifiers) or about.get("License") or _enclosed(name)
    return stated.strip().split("\n")[0]


def _enclosed(name: str) -> str:
    """The first line of the licence file that a distribution brings along."""
    brought = [path for path in metadata.files(name) or () if path.name.upper().startswith("LICEN")]
    return next((path.read_text("utf-8").strip() for path in brought), "")


def is_free(stated: str) -> bool:
    """Whether a licence is one of those that the program may depend on."""
    return any(name.casefold() in stated.casefold() for name in FREE)


def rows(names: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of each distribution."""
    for name, version in sorted(names.items()):
        try:
            yield name, version, licence(name)
        except metadata.PackageNotFoundError:
            yield name, version, "(not installed here)"


@click.command()
@click.option("--run", "run_only", is_flag=True, help="Only what the program needs, without its tests.")
def main(run_only: bool) -> None:
    """Print the table, and fail when a licence is missing or not free."""
    found = list(rows(pinned(HOME / ("requirements.txt" if run_only else "requirements-test.txt"))))
    for name, version, stated in found:
        click.echo(f"{name:<28}{version:<14}{stated}")
    doubtful = [name for name, _, stated in found if not is_free(stated) and stated != "(not installed here)"]
    click.echo(f"{len(found)} distributions, of which {len(doubtful)} with a doubtful licence {' '.join(doubtful)}")
    raise SystemExit(1 if doubtful else 0)


if __name__ == "__main__":
    main()
