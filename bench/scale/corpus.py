"""Number -> content folder: that of the project with so many realistic documents more, the same ones each time.

``python bench/scale/corpus.py N FOLDER [--seed S]`` writes it; ``python build.py --content FOLDER …`` builds it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import click
import yaml

HOME = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOME))

from bench.scale.letters import Heading, resolution  # noqa: E402
from bench.scale.pool import Pool, pool  # noqa: E402

APART = ("releases",)
"""What is not taken from content/: what was released before, since all documents more would be listed as gained."""
Place = dict[str, Any]
"""An entry of the register of places."""
YEARS = range(2012, 2026)
"""The years that documents speak of."""
CLASSES = {"province": ("tỉnh", "thành phố"), "district": ("huyện", "thành phố", "thị xã")}
"""Levels of place -> the classes whose resolutions are written."""


def write(count: int, folder: Path, seed: int = 1) -> None:
    """Write the content folder; one that is there is written anew."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HOME / "content", folder, ignore=lambda at, _: APART if Path(at) == HOME / "content" else ())
    known, models = list(places(folder)), pool(HOME / "datapackage")
    for number in range(count):
        write_document(number, folder, known, models, seed)


def home_of(number: int, folder: Path, known: list[Place]) -> Path:
    """The folder of a document set."""
    place, year, nth = _about(number, known)
    return folder / "documents" / f"{place['id']}-{nth}-nq-hdnd-{year - 1}"


def _about(number: int, known: list[Place]) -> tuple[Place, int, int]:
    """The place, the year and the number of the resolution."""
    turn, at = divmod(number, len(known))
    return known[at], YEARS[turn % len(YEARS)], turn // len(YEARS) * len(known) + at + 1


def write_document(number: int, folder: Path, known: list[Place], models: Pool, seed: int) -> None:
    """Write one document set, which depends on nothing but its number and the seed."""
    place, year, nth = _about(number, known)
    chance = Random(seed * 1_000_003 + number)
    bare, level = place["name"]["vi"], place["type"]
    full = bare if bare.startswith("Thành phố") else f"{level.capitalize()} {bare}"
    home = home_of(number, folder, known)
    home.mkdir(parents=True)
    (home / "source.txt").write_text(resolution(Heading(full, bare, nth, year), models, chance), encoding="utf-8")
    told = {"vi": f"Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm {year} của {full[0].lower()}{full[1:]}"}
    told["en"] = f"Resolution on the tasks of socio-economic development in {year}, {place['name']['en']}"
    given = {"licence": "official-document", "documents": [{"id": home.name, "title": told, "place": place["id"]}]}
    (home / "document.yaml").write_text(yaml.safe_dump(given, allow_unicode=True, sort_keys=False), encoding="utf-8")


def places(folder: Path) -> Iterator[Place]:
    """The provinces and districts of the register, those of before the mergers of 2025."""
    for place in yaml.safe_load((folder / "places.yaml").read_text(encoding="utf-8")):
        if place["type"] in CLASSES.get(place["level"], ()) and not str(place["id"]).endswith("-2025"):
            yield place


@click.command()
@click.argument("count", type=click.IntRange(1))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--seed", default=1, show_default=True)
def main(count: int, folder: Path, seed: int) -> None:
    """Write COUNT documents into FOLDER."""
    write(count, folder, seed)


if __name__ == "__main__":
    main()
