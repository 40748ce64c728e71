"""Downloads: each format holds exactly the published cells, nothing that runs, and the same bytes every time."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from publishing.sample import sample_context, tables
from publishing.sample_document import META
from publishing.sample_duties import duties_context

from resolutions.publishing.downloading import bundles, citing
from resolutions.publishing.downloading.downloads import downloads
from resolutions.publishing.downloading.package_copies import offers
from resolutions.publishing.downloading.record_files import SHOWN, kinds, made_whole, table_downloads
from resolutions.publishing.encoding import spreadsheets
from resolutions.publishing.encoding.archives import archive
from resolutions.publishing.encoding.csvfiles import encode
from resolutions.publishing.encoding.spreadsheets import Told, workbook
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import told
from resolutions.publishing.packaging.packages import publish
from resolutions.publishing.page_kinds import body_pages, document_pages, pages, quality_pages
from resolutions.publishing.tables import Column, Schema, Table

ABOUT = Told("Tên / Title", ("=1+1", "đọc"), (("document_id",), ("=HYPERLINK(1)",)))
WICKED = ("=1+1", "+1", "-1", "@SUM(A1)", "http://x.example", "007", "1e5", "tiếng Việt", "a" * 40_000)


def column(name: str, kind: str) -> Column:
    return Column(name, kind, False, (), "cột", "column")


def table(kind: str, *cells: str) -> Table:
    schema = Schema("observations", "vi", "en", "vi", "en", ("x",), (), (column("x", kind),))
    return Table(schema, tuple((cell,) for cell in cells))


def read(data: bytes, sheet: str = "data") -> list[tuple[object, str]]:
    """The first column below the heading: value and type."""
    return [(row[0].value, row[0].data_type) for row in list(load_workbook(io.BytesIO(data))[sheet].rows)[1:]]


def test_a_workbook_holds_no_formula_and_no_link() -> None:
    data = workbook(table("string", *WICKED), ABOUT)
    assert read(data) == [(text[: spreadsheets.LONGEST], "s") for text in WICKED]
    assert read(data, "readme") == [("=1+1", "s"), ("đọc", "s")]
    assert read(data, "sources") == [("=HYPERLINK(1)", "s")]
    packed = ZipFile(io.BytesIO(data))
    assert not [name for name in packed.namelist() if "rels" in name and b"hyperlink" in packed.read(name)]
    assert not [name for name in packed.namelist() if b"<f>" in packed.read(name)]


def test_cells_are_typed_and_long_numbers_stay_whole() -> None:
    numbers = ("5047", "0.0590", "-2.5", "12345678901234567")
    assert read(workbook(table("number", *numbers), ABOUT)) == [
        (5047, "n"), (0.059, "n"), (-2.5, "n"), ("12345678901234567", "s")
    ]  # fmt: skip
    assert read(workbook(table("date", "2020-11-30"), ABOUT)) == [(datetime(2020, 11, 30), "d")]


def test_a_table_that_is_too_long_for_a_workbook_is_offered_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    context, entry_id = sample_context(), "gia-lai-1991"
    assert "xlsx" in bundles.made_bundle(context, "places", entry_id).files
    rows = len(context.observations_of_place[entry_id])
    monkeypatch.setattr(spreadsheets, "MOST", rows - 1)
    short = sample_context()
    assert list(bundles.made_bundle(short, "places", entry_id).files) == ["csv", "json", "zip"]
    offered = [
        one.kind for one in downloads(short, "vi", addresses.entry("vi", "places", entry_id), "places", entry_id)
    ]
    assert offered == ["CSV", "JSON", "ZIP"]
    whole = [file.path for file in made_whole(short, "quality", "problems")]
    assert whole == ["data/problems.csv", "data/problems.xlsx", "data/problems.json"], "this one is short"


@pytest.mark.parametrize("name", ["indicators", "places"])
def test_every_format_holds_the_rows_of_the_csv(name: str) -> None:
    context = sample_context()
    groups = context.observations_of_indicator if name == "indicators" else context.observations_of_place
    for entry_id in filter(None, groups):
        bundle = bundles.made_bundle(context, name, entry_id)
        assert agreed(context.tables["observations"].schema, bundle.files) == bundle.rows == len(groups[entry_id])


def agreed(schema: Schema, files: Mapping[str, bytes]) -> int:
    """How many rows the CSV has, when the workbook and the JSON have the same ones."""
    types = {one.name: one.type for one in schema.columns}
    header, *rows = csv.reader(io.StringIO(files["csv"].decode()))
    book = load_workbook(io.BytesIO(files["xlsx"]))
    assert book.sheetnames == ["readme", "data", "columns", "sources"]
    for printed, row in zip(rows, list(book["data"].rows)[1:], strict=True):
        for name, cell, there in zip(header, printed, row, strict=True):
            assert same(cell, there.value, types[name]), (name, cell, there.value)
    names, *found = json.loads(files["json"])["rows"]
    assert names == header and json.loads(files["json"])["types"] == list(types.values())
    for printed, values in zip(rows, found, strict=True):
        for name, cell, value in zip(header, printed, values, strict=True):
            assert same(cell, value, types[name] if types[name] in ("number", "integer") else "string")
    return len(rows)


@pytest.mark.parametrize(("section", "name"), [(key, name) for key, names in SHOWN.items() for name in names])
def test_every_table_that_a_page_shows_is_offered_there_in_every_format(section: str, name: str) -> None:
    context = duties_context()
    table = context.tables[name]
    files = {file.path: file.content for file in made_whole(context, section, name)}
    whole = {"csv": encode(table), **{kind: files[f"data/{name}.{kind}"] for kind in kinds(name)[1:]}}
    plain = whole["json"] if "json" in whole else gzip.decompress(whole["json.gz"])
    assert agreed(table.schema, {**whole, "json": plain}) == len(table.rows)
    offers = {one.name: one for one in table_downloads(context, "en", section)}
    for kind, content in whole.items():
        size = f"{len(content)} bytes" if len(content) < 1000 else f"{len(content) / 1000:.1f} kB"
        rows = f"{len(table.rows)} row{'s' * (len(table.rows) != 1)}"
        assert offers[f"{name}.{kind}"].about == f"{rows}, {size}"
        assert offers[f"{name}.{kind}"].href == f"../../data/{name}.{kind}"
    readme = [str(row[0].value) for row in load_workbook(io.BytesIO(whole["xlsx"]))["readme"].rows]
    assert table.schema.about_vi in readme and table.schema.about_en in readme


def test_the_first_page_of_each_section_shows_these_offers() -> None:
    context = duties_context()
    printed = [pages.pages(context), document_pages.pages(context, {}), quality_pages.pages(context)]
    made = {page.path: page.content for part in printed for page in part}
    for section, names in SHOWN.items():
        for language in ("vi", "en"):
            text = made[addresses.file_of(addresses.section(language, section))]  # type: ignore[arg-type]
            for name in names:
                assert all(f'href="../../data/{name}.{kind}" download' in text for kind in kinds(name)), (section, name)


def test_the_rows_of_a_page_are_offered_in_every_format() -> None:
    context = duties_context()
    files = {file.path: file.content for make in body_pages.parts(context).values() for file in make()}
    rows = files["data/bodies/health.csv"].decode().splitlines()
    book = load_workbook(io.BytesIO(files["data/bodies/health.xlsx"]))
    assert len(list(book["data"].rows)) == len(rows) == 3
    assert book["readme"]["A1"].value == "Nhiệm vụ: Sở Y tế / Tasks: Department of Health"
    (page,) = (one.content for one in body_pages.pages(context) if one.path == "vi/co-quan/health/index.html")
    for name in ("bodies/health.csv", "bodies/health.xlsx", "bodies/health.json.gz"):
        assert f'href="../../../data/{name}" download' in page
    assert "data/tasks.csv" not in page


def same(cell: str, value: object, kind: str) -> bool:
    if not cell:
        return value is None
    if kind in ("number", "integer") or isinstance(value, int):
        return Decimal(cell) == Decimal(str(value))
    return value == (datetime.fromisoformat(cell) if kind == "date" else cell)


def test_an_archive_is_a_package_with_its_papers() -> None:
    context = sample_context()
    entry_id = next(filter(None, context.observations_of_indicator))
    packed = ZipFile(io.BytesIO(bundles.made_bundle(context, "indicators", entry_id).files["zip"]))
    names = {name.removeprefix(f"{entry_id}/") for name in packed.namelist()}
    papers = {"README.vi.md", "README.en.md", "LICENSE.txt", "CITATION.bib", "csvw-metadata.json", "datapackage.json"}
    assert papers | {"observations.csv", "documents.csv"} <= names
    described = json.loads(packed.read(f"{entry_id}/csvw-metadata.json"))
    assert {one["url"] for one in described["tables"]} == {name for name in names if name.endswith(".csv")}
    for one in described["tables"]:
        header = packed.read(f"{entry_id}/{one['url']}").decode().partition("\n")[0].split(",")
        assert [each["name"] for each in one["tableSchema"]["columns"]] == header
    assert "Giấy phép" in packed.read(f"{entry_id}/README.vi.md").decode()
    assert "Licence" in packed.read(f"{entry_id}/README.en.md").decode()
    assert {entry.date_time for entry in packed.infolist()} == {(2020, 1, 1, 0, 0, 0)}


def test_the_same_rows_are_the_same_bytes() -> None:
    first = bundles.made_bundle(sample_context(), "places", "gia-lai-1991").files
    assert bundles.made_bundle(sample_context(), "places", "gia-lai-1991").files == first
    assert archive("a", {"b": b"1", "a": b"2"}) == archive("a", {"a": b"2", "b": b"1"})


def test_packages_are_offered_whole_with_rows_and_size() -> None:
    context = sample_context()
    package, _ = publish(tables(), META, "datapackage")
    made = {**package, **bundles.package_extras(context, package)}
    whole = {path: told(data) for path, data in made.items()}
    for document_id in ("", *context.documents):
        found = {one.download.kind: one.download for one in offers(context, "en", "en/data/", whole, document_id)}
        assert set(found) >= {"JSON" if document_id else "JSON (gzip)", "ZIP", "XLSX", "CSV"}
        assert "row" in found["XLSX"].about and "kB" in found["ZIP"].about


def test_a_document_is_cited_by_its_issuer_and_a_page_by_the_site() -> None:
    context = sample_context()
    document = next(record for record in context.documents.values() if record["number"] and record["issuer_vi"])
    cite = citing.cite_document(context, "vi", "vi/van-ban/x/", document)
    assert document["issuer_vi"] in cite.full and document["number"] in cite.full
    assert f"author = {{{{{document['issuer_vi']}}}}}" in cite.bibtex
    page = citing.cite_page(context, "en", "en/indicators/x/", "100 % & more_or_less")
    assert "100 \\% \\& more\\_or\\_less" in page.bibtex and page.permalink in page.full
    assert page.bibtex.count("{") == page.bibtex.count("}")
