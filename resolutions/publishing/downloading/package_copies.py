"""Packages -> downloads: the data packages copied into the site, and how a page offers their files."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from resolutions.publishing.downloading.downloads import Download, format_of, size
from resolutions.publishing.downloading.record_files import SHOWN
from resolutions.publishing.encoding.csvw import FILE
from resolutions.publishing.encoding.json_files import ending
from resolutions.publishing.framing.frame import linker
from resolutions.publishing.framing.page import Context, File, Told
from resolutions.publishing.packaging.corpus_meta import NAME
from resolutions.publishing.placing.targets import DESCRIPTOR
from resolutions.publishing.wording.languages import Language, message

Package = Mapping[str, bytes]
"""The files of ``datapackage/`` by relative path: the corpus at the top, each document in a folder of its own."""
Listed = Mapping[str, Told]
"""The same with what is offered beside them, as far as pages tell of it."""
V = TypeVar("V")
HEAVY = 5_000_000
"""A table of more bytes is one that only programs read."""
OBSERVATIONS = "observations.csv"
"""The figures, which stand where they are however many they are."""
LEDGER = "numbers.csv"
"""Every number of every source, to which the page on quality leads."""
_WHOLE = (
    ("zip", message("download", "Trọn gói: bảng, mô tả CSVW và Data Package, lời dẫn, giấy phép, trích dẫn")),
    ("xlsx", message("download", "Số liệu trong bảng tính Excel, đúng kiểu trong mọi ngôn ngữ máy")),
    ("json", message("download", "Số liệu dạng JSON")),
    (ending("observations"), message("download", "Số liệu dạng JSON")),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A table offered for download."""

    title: str
    """What the file holds, in words."""
    download: Download
    """The file."""


def by_folder(package: Mapping[str, V]) -> dict[str, dict[str, V]]:
    """The files of each package, still by their whole paths, by the id of its document; the corpus has none."""
    found: dict[str, dict[str, V]] = {}
    for path, data in package.items():
        found.setdefault(path.rpartition("/")[0], {})[path] = data
    return found


def address_of(path: str) -> str:
    """Where a file of ``datapackage/`` stands on the site: the corpus below ``data``, documents below that."""
    return f"data/documents/{path}" if "/" in path else f"data/{path}"


def path_at(address: str) -> str:
    """The file of ``datapackage/`` that stands at an address."""
    return address.removeprefix("data/").removeprefix("documents/")


def loose(package: Mapping[str, V], zipped: Container[str] = ()) -> dict[str, V]:
    """The files that the site offers one by one: of the corpus all that is not ``zipped``, of a document its figures.

    The other tables of a document are in its zip and, with those of all documents, in the corpus: what a site holds
    twice leaves no room for other documents.
    """
    return {
        path: data for path, data in package.items() if path not in zipped and _is_loose(*path.rpartition("/")[::2])
    }


def only_zipped(package: Listed) -> frozenset[str]:
    """The files of the corpus that its zip alone holds: heavy tables that no page leads to, and what describes all."""
    listed = {f"{name}.csv" for names in SHOWN.values() for name in names} | {OBSERVATIONS, LEDGER}
    heavy = {path for path, one in package.items() if one.size > HEAVY and "/" not in path and path.endswith(".csv")}
    return frozenset({*heavy - listed, DESCRIPTOR, FILE} if heavy - listed else ())


def _is_loose(folder: str, name: str) -> bool:
    own = [f"{folder}.{kind}" for kind, _ in _WHOLE]
    return not folder or name in (OBSERVATIONS, *own)


def package_files(package: Package, paths: Iterable[str]) -> Iterator[File]:
    """Some files of the packages, byte for byte, at their addresses on the site."""
    for path in sorted(paths):
        yield File(address_of(path), package[path])


def offers(context: Context, language: Language, address: str, package: Listed, document_id: str = "") -> list[Offer]:
    """The files of one package for the page at an address, the description first, then the tables as ordered there."""
    folder = f"{document_id}/" if document_id else ""
    words = context.words[language]
    found = []
    if folder + DESCRIPTOR in package:
        about = size(context, language, package[folder + DESCRIPTOR].size)
        href = linker(context, address)(address_of(folder + DESCRIPTOR))
        title = words.say("Mô tả gói dữ liệu (Data Package)")
        found.append(Offer(title, Download(DESCRIPTOR, href, "JSON", about)))
    rows = _rows(package[held]) if (held := f"{folder}{OBSERVATIONS}") in package else 0
    for kind, said in _WHOLE:
        path = f"{folder}{document_id or NAME}.{kind}"
        if path in package:
            about = size(context, language, package[path].size)
            if kind != "zip":
                held = words.counted("%(num)s dòng", rows)
                about = words.say("%(rows)s, %(size)s", rows=held, size=about)
            href = linker(context, address)(address_of(path))
            found.append(Offer(words.sense(said), Download(path.rpartition("/")[2], href, format_of(path), about)))
    for path, told in package.items():
        name = path.removeprefix(folder).removesuffix(".csv")
        if path == f"{folder}{name}.csv" and name in context.schemas:
            schema = context.schemas[name]
            title = schema.title_vi if language == "vi" else schema.title_en
            found.append(Offer(title, _table(context, language, address, path, told)))
    return found


def _table(context: Context, language: Language, address: str, path: str, told: Told) -> Download:
    words = context.words[language]
    rows = words.counted("%(num)s dòng", _rows(told))
    about = words.say("%(rows)s, %(size)s", rows=rows, size=size(context, language, told.size))
    return Download(path.rpartition("/")[2], linker(context, address)(address_of(path)), "CSV", about)


def _rows(told: Told) -> int:
    return max(told.lines - 1, 0)
