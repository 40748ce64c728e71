"""What `tests/judges.py` asks of LibreOffice: every workbook of a site opened in a locale, its cells as it sees them.

LibreOffice reads `0.059` in a CSV as 59 where the decimal sign is a comma, so each locale is proved first: a probe file
with `1.500` must become 1.5 in English and 1500 in Vietnamese.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import zip_longest
from pathlib import Path
from xml.etree import ElementTree

LOCALES = {"en-US": "1.5", "vi-VN": "1500"}
"""Locale -> what the probe must become in it."""
AT_ONCE = 40
"""So many workbooks are opened by one run of the program."""
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop>
</item></oor:items>
"""
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class LocaleIgnored(Exception):
    """LibreOffice did not take the locale, so that nothing is proved."""


def opened(office: str, books: list[Path], locale: str, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each workbook with what LibreOffice makes of it in a locale, as flat XML; those that do not open are left out."""
    shutil.rmtree(folder, ignore_errors=True)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_PROFILE.format(locale), "utf-8")
    probe = folder / "probe.csv"
    probe.write_text("x\n1.500\n", "utf-8")
    copies = {book: folder / f"{place}-{book.name}" for place, book in enumerate(books)}
    for book, copy in copies.items():
        shutil.copyfile(book, copy)
    todo = [probe, *copies.values()]
    for first in range(0, len(todo), AT_ONCE):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "fods", "--outdir", str(folder)]
        part = [str(path) for path in todo[first : first + AT_ONCE]]
        subprocess.run([*command, *part], capture_output=True, timeout=600, check=False)
    rows, _ = sheet(probe.with_suffix(".fods"), "")
    if rows[1:] != [[LOCALES[locale]]]:
        raise LocaleIgnored(f"LibreOffice reads 1.500 as {rows[1:]} in {locale}")
    for book, copy in copies.items():
        made = copy.with_suffix(".fods")
        if made.exists():
            yield book, made


def sheet(path: Path, name: str) -> tuple[list[list[str]], int]:
    """The rows of a sheet of a flat spreadsheet (the first when it is not named), and the formulas of all sheets."""
    root = ElementTree.parse(path).getroot()
    sheets = {each.get(f"{_TABLE}name", ""): each for each in root.iter(f"{_TABLE}table")}
    found = sheets[name or next(iter(sheets))]
    rows: list[list[str]] = []
    for row in found.iter(f"{_TABLE}table-row"):
        cells = _row(row)
        rows += [cells] * (int(row.get(f"{_TABLE}number-rows-repeated", "1")) if cells else 0)
    return rows, sum(f"{_TABLE}formula" in cell.attrib for cell in root.iter(f"{_TABLE}table-cell"))


def _row(row: ElementTree.Element) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(f"{_TABLE}table-cell"):
        text = _value(cell)
        times = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        cells += [text] * (times if text or times < 1000 else 0)
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _value(cell: ElementTree.Element) -> str:
    for kind in ("value", "date-value"):
        if f"{_OFFICE}{kind}" in cell.attrib:
            return cell.attrib[f"{_OFFICE}{kind}"]
    return "\n".join(_words(paragraph) for paragraph in cell.iter(f"{_TEXT}p"))


def _words(node: ElementTree.Element) -> str:
    """The characters of a paragraph; blanks in a row are an element of their own."""
    parts = [node.text or ""]
    for child in node:
        blanks = " " * int(child.get(f"{_TEXT}c", "1")) if child.tag == f"{_TEXT}s" else _words(child)
        parts += [blanks, child.tail or ""]
    return "".join(parts)


def changed(printed: list[list[str]], seen: list[list[str]], numbers: set[str]) -> list[str]:
    """The cells that LibreOffice sees otherwise than the CSV has them, the first row being the names of columns."""
    header, faults = printed[0], []
    for line, (there, here) in enumerate(zip_longest(printed, seen, fillvalue=[]), 1):
        for place, name in enumerate(header):
            was = there[place] if place < len(there) else ""
            now = here[place] if place < len(here) else ""
            if was != now and not (name in numbers and line > 1 and _equal(was, now)):
                faults.append(f"line {line}, {name}: '{was[:40]}' became '{now[:40]}'")
    return faults


def _equal(was: str, now: str) -> bool:
    """Whether two texts are the same number."""
    try:
        return Decimal(was) == Decimal(now)
    except InvalidOperation:
        return False


def compared(office: str, site: Path, numbers: dict[str, set[str]], kept: Path) -> tuple[bool, str]:
    """Every workbook of the site in both locales, cell by cell, against the CSV beside it."""
    books, cells, formulas, faults = sorted(site.rglob("*.xlsx")), 0, 0, []
    for locale in LOCALES:
        found = list(opened(office, books, locale, kept / locale))
        faults += [f"{len(books) - len(found)} workbooks do not open in {locale}"] * (len(found) != len(books))
        for book, made in found:
            table = book.with_suffix(".csv")
            table = table if table.exists() else book.parent / "observations.csv"
            with table.open(encoding="utf-8", newline="") as stream:
                printed = list(csv.reader(stream))
            seen, own = sheet(made, "data")
            cells, formulas = cells + sum(map(len, printed)), formulas + own
            typed = numbers.get(table.stem) or set().union(*numbers.values())
            faults += [f"{book.relative_to(site)} in {locale}, {each}" for each in changed(printed, seen, typed)]
    said = f"{len(books)} workbooks in {' and '.join(LOCALES)}, {cells} cells"
    first = f"; first: {faults[0]}" if faults else ""
    return not (faults or formulas), f"{said}, {len(faults)} changed, {formulas} formulas{first}"
