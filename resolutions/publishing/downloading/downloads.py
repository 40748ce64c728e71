"""Rows of a page -> downloads: exactly the observations a page shows, in every format, and how to cite the page."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.publishing.downloading.bundles import KINDS, entry_sizes
from resolutions.publishing.downloading.citing import Cite, cite_page
from resolutions.publishing.framing.addresses import EMBED, parts, table_file
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language
from resolutions.publishing.wording.markup import element


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
    cite: Cite
    """How to cite the page."""
    permalink: str
    """The full address."""
    embed: str
    """What another site writes to show the figures in a frame; empty where there is no such page."""


def _download(
    context: Context, language: Language, address: str, name: str, entry_id: str, kind: str, rows: bool
) -> Download:
    bundle, words = entry_sizes(context, name, entry_id), context.words[language]
    about = size(context, language, bundle.sizes[kind])
    if rows and kind != "zip":
        about = words.say("%(rows)s, %(size)s", rows=words.counted("%(num)s dòng", bundle.rows), size=about)
    href = linker(context, address)(table_file(name, entry_id, kind))
    return Download(f"{entry_id}.{kind}", href, kind.upper(), about)


def downloads(
    context: Context, language: Language, address: str, name: str, entry_id: str, rows: bool = True
) -> tuple[Download, ...]:
    """The offers of such files on the page at an address; ``rows`` says in each how many rows it has."""
    made = entry_sizes(context, name, entry_id).sizes
    return tuple(_download(context, language, address, name, entry_id, kind, rows) for kind in KINDS if kind in made)


def reuse(context: Context, language: Language, address: str, title: str, downloads: tuple[Download, ...]) -> Reuse:
    """The downloads, citations and address of a page."""
    cite, site = cite_page(context, language, address, title), context.site
    section, _ = parts(address)
    frame = (
        element("iframe", src=f"{cite.permalink}{EMBED}", title=title, width="100%", height="400", loading="lazy")
        if section == "indicators"
        else ""
    )
    return Reuse(downloads, Link(site.licence_name, site.licence_url), cite, cite.permalink, str(frame))


def format_of(name: str) -> str:
    """The format of a file by its name, as it is told to readers: 'CSV', 'JSON (gzip)'."""
    stem, _, last = name.rpartition(".")
    return f"{stem.rpartition('.')[2].upper()} (gzip)" if last == "gz" else last.upper()


def size(context: Context, language: Language, length: int) -> str:
    """The size of a file in the reader's language: '900 byte', '12,3 kB'."""
    words = context.words[language]
    if length < 1000:
        return words.counted("%(num)s byte", length)
    return words.say("%(size)s kB", size=words.number(f"{length / 1000:.1f}"))
