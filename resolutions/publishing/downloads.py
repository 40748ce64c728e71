"""Rows of a page -> CSV file: exactly the observations a page shows, in the columns of the published table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resolutions.publishing.addresses import absolute, table_file
from resolutions.publishing.csvfiles import encode
from resolutions.publishing.frame import Link, linker
from resolutions.publishing.languages import Language, Record
from resolutions.publishing.page import Context, File
from resolutions.publishing.tables import Table


@dataclass(frozen=True, slots=True)
class Download:
    """A file offered beside the table it holds."""

    name: str
    """The file name."""
    href: str
    """The link to it."""
    kind: str
    """The format: "CSV"."""
    about: str
    """How many rows and how large."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """What a reader may take away from a page."""

    downloads: tuple[Download, ...]
    """The files that hold the figures of the page."""
    licence: Link
    """Under which terms."""
    citation: str
    """A sentence to cite the page by."""
    permalink: str
    """The full address."""


def observation_files(context: Context) -> Iterator[File]:
    """One CSV for each indicator and place that has observations."""
    for name, groups in _groups(context).items():
        for entry_id in groups:
            if entry_id:
                yield observation_file(context, name, entry_id)


def observation_file(context: Context, name: str, entry_id: str) -> File:
    """The CSV of one indicator (``name`` is "indicators") or place ("places")."""
    records = _groups(context)[name].get(entry_id, ())
    schema = context.tables["observations"].schema
    table = Table(schema, tuple(tuple(record[key] for key in schema.header) for record in records))
    return File(table_file(name, entry_id), encode(table))


def download(context: Context, language: Language, address: str, name: str, entry_id: str) -> Download:
    """The offer of such a file on the page at an address."""
    file, words = observation_file(context, name, entry_id), context.words[language]
    rows = words.counted("%(num)s dòng", len(_groups(context)[name].get(entry_id, ())))
    about = words.say("%(rows)s, %(size)s", rows=rows, size=size(context, language, len(file.content)))
    return Download(f"{entry_id}.csv", linker(context, address)(file.path), "CSV", about)


def reuse(context: Context, language: Language, address: str, title: str, downloads: tuple[Download, ...]) -> Reuse:
    """The downloads, citation and address of a page."""
    site, permalink = context.site, absolute(context.site.base_url, address)
    citation = context.words[language].say(
        "“%(title)s”, %(site)s, %(url)s (%(licence)s).",
        title=title,
        site=site.name_vi if language == "vi" else site.name_en,
        url=permalink,
        licence=site.licence_name,
    )
    return Reuse(downloads, Link(site.licence_name, site.licence_url), citation, permalink)


def size(context: Context, language: Language, length: int) -> str:
    """The size of a file in the reader's language: '900 byte', '12,3 kB'."""
    words = context.words[language]
    if length < 1000:
        return words.counted("%(num)s byte", length)
    return words.say("%(size)s kB", size=words.number(f"{length / 1000:.1f}"))


def _groups(context: Context) -> Mapping[str, Mapping[str, tuple[Record, ...]]]:
    return {"indicators": context.observations_of_indicator, "places": context.observations_of_place}
