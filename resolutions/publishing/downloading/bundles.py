"""Rows of a page -> files: the same rows as CSV, XLSX, JSON, and as a package in one zip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import itemgetter

from resolutions.publishing.downloading.read_me import TITLES, papers, told
from resolutions.publishing.encoding.archives import archive
from resolutions.publishing.encoding.csvfiles import encode
from resolutions.publishing.encoding.csvw import FILE, csvw_file
from resolutions.publishing.encoding.json_files import ending, json_file, packed
from resolutions.publishing.encoding.spreadsheets import suits, workbook
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.indexes import SUM
from resolutions.publishing.framing.page import Context
from resolutions.publishing.packaging.corpus_meta import NAME, package_meta
from resolutions.publishing.packaging.narrowing import narrow, narrow_schema
from resolutions.publishing.packaging.packages import package_files
from resolutions.publishing.placing.shelf import drawers
from resolutions.publishing.tables import Schema, Table
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record

KINDS = ("csv", "xlsx", "json", "zip")
"""The formats in the order they are offered."""
BESIDE = ("csvw", "xlsx", "json", "zip")
"""What is offered beside the files of a package, in this order."""
Rows = Iterable[Record]
"""Observations, in the order they are published."""
REGISTRIES = ("indicators", "units", "topics", "places", "bodies", "document_kinds")
"""The tables that an archive holds beside the rows."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a page says of one set of rows in every format."""

    rows: int
    """How many."""
    sizes: Mapping[str, int]
    """Format -> bytes."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One set of rows in every format."""

    rows: int
    """How many."""
    files: Mapping[str, bytes]
    """Format -> file."""


def entry_sizes(context: Context, name: str, entry_id: str) -> Sizes:
    """What is told of the files of one indicator (``name`` is "indicators") or place ("places")."""
    if context.later:
        return context.bundles[f"{name}/{entry_id}"]  # type: ignore[no-any-return]
    return _made_sizes(context, name, entry_id)


@lru_cache(maxsize=4096)
def _made_sizes(context: Context, name: str, entry_id: str) -> Sizes:
    made = made_bundle(context, name, entry_id)
    return Sizes(made.rows, {kind: len(data) for kind, data in made.files.items()})


def made_bundle(context: Context, name: str, entry_id: str) -> Bundle:
    """The observations of one indicator or place in every format that can hold them."""
    groups = {"indicators": context.observations_of_indicator, "places": context.observations_of_place}
    registry = {"indicators": context.indicators, "places": context.places}[name]
    pages: TITLES = {each: addresses.entry(each, name, entry_id) for each in LANGUAGES}
    record = registry[entry_id]
    titles: TITLES = {each: context.words[each].plain(record, "name") for each in LANGUAGES}
    return observation_bundle(context, entry_id, titles, pages, groups[name].get(entry_id, ()))


def observation_bundle(context: Context, name: str, titles: TITLES, pages: TITLES, records: Rows) -> Bundle:
    """Some observations, with the documents they come from and what their columns mean."""
    table, documents = _observed(context, records)
    about = told(context, titles, pages, documents)
    tables = {key: context.tables[key] for key in REGISTRIES if key in context.schemas}
    tables["documents"] = _rows(_without(context.schemas["documents"], SUM), documents)
    part = narrow({**tables, "observations": table}, [record["document_id"] for record in documents])
    meta = replace(package_meta(context.site), name=name, title_vi=titles["vi"], title_en=titles["en"])
    csvw = csvw_file({key: one.schema for key, one in part.items()}, about.title, context.site.licence_url)
    packed = {**package_files(part, meta), FILE: csvw, **papers(context, name, about, pages)}
    files = {
        "csv": encode(table),
        **({"xlsx": workbook(table, about)} if suits(table) else {}),
        "json": json_file(table, about, context.site.licence_url),
        "zip": archive(name, packed),
    }
    return Bundle(len(table.rows), files)


def package_extras(context: Context, package: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is offered beside the files of ``datapackage/``: its figures as XLSX and JSON, and each package as a zip."""
    own: dict[str, Mapping[str, bytes]] = {**{key: {} for key in context.documents}, **drawers(package)}
    return {path: data for key, files in own.items() for path, data in package_extra(context, files, key).items()}


def package_extra(
    context: Context, files: Mapping[str, bytes], key: str, kinds: Iterable[str] = BESIDE
) -> dict[str, bytes]:
    """The same, or some kinds of it, for the package of one document, or of the corpus, which has no key."""
    site, words = context.site, context.words
    document = context.documents[key] if key else None
    whole = {"vi": site.name_vi, "en": site.name_en}
    titles = {each: words[each].plain(document, "title") if document else whole[each] for each in LANGUAGES}
    pages = {each: _page(each, key) for each in LANGUAGES}
    records = context.observations_of_document.get(key, ()) if key else context.tables["observations"].records()
    makers = _makers(context, files, key, titles, pages, records)
    chosen = [makers[kind] for kind in kinds if kind in makers]
    return {f"{key}/{name}" if key else name: make() for name, make in chosen}


def _page(language: Language, document_id: str) -> str:
    named = addresses.entry(language, "documents", document_id)
    return named if document_id else addresses.section(language, "data")


def _makers(
    context: Context, files: Mapping[str, bytes], document_id: str, titles: TITLES, pages: TITLES, records: Rows
) -> dict[str, tuple[str, Callable[[], bytes]]]:
    """Kind -> the name of this further file of one package beside the package's own, and what makes it."""
    table, documents = _observed(context, records)
    name, licence = document_id or NAME, context.site.licence_url
    about = told(context, titles, pages, [context.documents[document_id]] if document_id else documents)
    tables = [path.removesuffix(".csv") for path in files if path.endswith(".csv")]
    schemas = {key: context.schemas[key] for key in tables if key in context.schemas}
    described = {key: narrow_schema(one, schemas) if document_id else one for key, one in schemas.items()}
    csvw = partial(csvw_file, described, about.title, licence)
    json = partial(json_file, table, about, licence)
    whole = (f"{name}.{ending('observations')}", lambda: packed(json()))
    return {
        "csvw": (FILE, csvw),
        **({"xlsx": (f"{name}.xlsx", partial(workbook, table, about))} if suits(table) else {}),
        "json": (f"{name}.json", json) if document_id else whole,
        "zip": (f"{name}.zip", lambda: archive(name, {**files, FILE: csvw(), **papers(context, name, about, pages)})),
    }


def _observed(context: Context, records: Rows) -> tuple[Table, list[Record]]:
    """Rows as a table, and the documents they come from."""
    table = _table(context, "observations", records)
    place = table.schema.header.index("document_id")
    used = dict.fromkeys(row[place] for row in table.rows)
    return table, [context.documents[key] for key in used]


def _table(context: Context, name: str, records: Rows) -> Table:
    return _rows(context.schemas[name], records)


def _rows(schema: Schema, records: Rows) -> Table:
    cells = itemgetter(*schema.header)
    return Table(schema, tuple(cells(record) for record in records))


def _without(schema: Schema, name: str) -> Schema:
    return replace(schema, columns=tuple(column for column in schema.columns if column.name != name))
