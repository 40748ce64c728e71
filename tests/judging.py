"""What `tests/judges.py` runs in the environment of the judges: reads the files of a built site with other programs.

Each task prints its figure and exits with 1 when something is not as published.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

KINDS = ("number", "integer")
"""The types of columns that hold numbers."""


def published(path: Path) -> tuple[list[str], list[list[str]]]:
    with path.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    return header, rows


def numeric(site: Path) -> dict[str, set[str]]:
    """Table -> its columns of numbers."""
    described = json.loads((site / "data/datapackage.json").read_text("utf-8"))["resources"]
    fields = {one["name"]: one["schema"]["fields"] for one in described}
    return {name: {each["name"] for each in held if each["type"] in KINDS} for name, held in fields.items()}


def workbooks(site: Path) -> tuple[bool, str]:
    """Every workbook, cell by cell, against the CSV beside it."""
    from openpyxl import load_workbook

    cells = changed = formulas = books = 0
    for path in sorted(site.rglob("*.xlsx")):
        table = path.with_suffix(".csv")
        table = table if table.exists() else path.parent / "observations.csv"
        _, rows = published(table)
        sheets = load_workbook(path)
        formulas += sum(cell.data_type == "f" for sheet in sheets for row in sheet.rows for cell in row)
        for printed, row in zip(rows, list(sheets["data"].rows)[1:], strict=True):
            cells += len(printed)
            changed += sum(not same(text, cell.value) for text, cell in zip(printed, row, strict=True))
        books += 1
    return not changed and not formulas, f"{books} workbooks, {cells} cells, {changed} changed, {formulas} formulas"


def same(text: str, value: object) -> bool:
    if isinstance(value, datetime):
        return value.date().isoformat() == text
    if isinstance(value, (int, float)):
        return Decimal(str(value)) == Decimal(text)
    return (value or "") == text


def tables(site: Path) -> tuple[bool, str]:
    """Every CSV, read as a stranger reads it: as many rows, the numbers as they are."""
    import duckdb
    import pandas

    numbers, files, changed = numeric(site), 0, 0
    for path in sorted((site / "data").rglob("*.csv")):
        header, rows = published(path)
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
        found = duckdb.read_csv(str(path), all_varchar=True, na_values=["\x00"]).fetchall()
        changed += frame.values.tolist() != rows
        changed += [[cell or "" for cell in row] for row in found] != rows
        files += 1
        guessed = pandas.read_csv(path)
        for name in numbers.get(path.stem, numbers["observations"]) & set(header):
            place = header.index(name)
            for row, value in zip(rows, guessed[name].tolist(), strict=True):
                changed += bool(row[place]) and Decimal(str(value)) != Decimal(row[place])
    return not changed, f"{files} files read by both, {changed} changed"


def packages(site: Path) -> list[Path]:
    """The corpus of the site, and the packages of its documents as they lie in the project."""
    return [site / "data/datapackage.json", *sorted((site.parent / "datapackage").glob("*/datapackage.json"))]


def package(site: Path) -> tuple[bool, str]:
    import frictionless

    frictionless.system.trusted = True
    reports = [frictionless.validate(str(path)) for path in packages(site)]
    errors = sum(report.stats["errors"] for report in reports)
    return not errors, f"{len(reports)} packages, {errors} errors"


def csvw_(site: Path) -> tuple[bool, str]:
    from csvw import TableGroup

    groups = rows = faults = 0
    for path in sorted(site.rglob("csvw-metadata.json")):
        group = TableGroup.from_file(path)
        groups += 1
        for table in group.tables:
            _, printed = published(path.parent / str(table.url))
            rows += len(printed)
            faults += len(list(table.iterdicts(strict=True))) != len(printed)
        faults += not group.check_referential_integrity(strict=False)
    return not faults, f"{groups} descriptions, {rows} rows read, {faults} faults"


def shapes(catalogue: Path, rules: Path) -> tuple[bool, str]:
    from pyshacl import validate
    from rdflib import DCAT, RDF, Graph

    graph = Graph().parse(catalogue, format="json-ld")
    conforms, _, said = validate(graph, shacl_graph=str(rules))
    held = len(set(graph.subjects(RDF.type, DCAT.Dataset)))
    return bool(conforms), f"{held} data sets, {said.count('Constraint Violation')} violations"


def feeds(site: Path) -> tuple[bool, str]:
    import feedparser

    found = sorted([*site.rglob("*.atom"), *site.rglob("feed.xml"), *site.rglob("*atom.xml")])
    read = [feedparser.parse(str(path)) for path in found]
    bad = sum(bool(one.bozo) or not one.feed.get("id") or not one.feed.get("updated") for one in read)
    entries = sum(len(one.entries) for one in read)
    return not bad, f"{len(found)} feeds, {entries} entries, {bad} not well formed"


TASKS: dict[str, Callable[..., tuple[bool, str]]] = {
    "workbooks": workbooks,
    "tables": tables,
    "package": package,
    "csvw": csvw_,
    "shapes": shapes,
    "feeds": feeds,
}


def main() -> Iterator[int]:
    content, figure = TASKS[sys.argv[1]](*map(Path, sys.argv[2:]))
    print(figure)
    yield 0 if content else 1


if __name__ == "__main__":
    raise SystemExit(next(main()))
