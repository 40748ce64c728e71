"""Entries -> HTML to index: what can be found on a page, its figures and clauses as parts of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from zlib import crc32

from markupsafe import Markup

from resolutions.publishing.finding.spellings import speller
from resolutions.publishing.framing import addresses
from resolutions.publishing.wording.languages import Language
from resolutions.publishing.wording.markup import element

_NAME = "7.0"
_LETTERS = "bcdfghjklmnpqrtv"


@dataclass(frozen=True, slots=True)
class Part:
    """A place on a page that a result can lead to."""

    id: str
    """Its anchor."""
    heading: str
    """What the result shows: a figure with its period and place, or a heading of the text."""
    text: str = ""
    """Further words by which it is found."""


@dataclass(frozen=True, slots=True)
class Within:
    """What a page is found by besides its name."""

    text: str = ""
    """Words."""
    parts: tuple[Part, ...] = ()
    """What can be found on it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found."""

    language: Language
    """The language it is found in."""
    address: str
    """Where it stands."""
    title: str
    """Its name."""
    about: str
    """What the result shows below the name: number, date, or what each place states."""
    kind: str
    """What it is: an indicator, a place, or the kind of document."""
    places: tuple[str, ...] = ()
    """The places it tells of."""
    years: tuple[str, ...] = ()
    """The years it tells of."""
    names: str = ""
    """Other names that weigh as much as the title."""
    note: str = ""
    """What a list of names says of it beside its kind."""
    within: Callable[[], Within] = Within
    """Tells what else it is found by: most of the work, and asked for by the index alone."""


Told: TypeAlias = tuple[Entry, Within]
"""A page that can be found, and everything it is found by."""


def token(value: str) -> str:
    """The word by which a kind, place or year is chosen; no reader types it.

    Pagefind has filters of its own, and names their files differently in each run.
    """
    return "z" + "".join(_LETTERS[int(digit, 16)] for digit in f"{crc32(value.encode()):08x}") + "z"


def told(entries: Iterable[Entry]) -> list[Told]:
    """Entries with everything they are found by."""
    return [(entry, entry.within()) for entry in entries]


def entry_pages(entries: Iterable[Told], abbreviations: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The (file, HTML) of entries as the index reads them; nobody ever sees this HTML."""
    found = speller(abbreviations)
    for entry, within in entries:
        yield addresses.file_of(entry.address), str(_page(entry, within, found))


def _page(entry: Entry, within: Within, found: Callable[[str], str]) -> Markup:
    """The page of an entry; ``found`` gives the other ways in which readers type a text."""
    name = element("h1", entry.title, data_pagefind_meta="title")
    about = element("p", entry.about, data_pagefind_meta="about")
    chosen = " ".join(token(value) for value in (entry.kind, *entry.places, *entry.years))
    names = element("p", entry.names, data_pagefind_weight=_NAME, data_pagefind_meta="names")
    words = " ".join([entry.title, entry.names, entry.about, *entry.places, within.text])
    body = [name, about, element("p", chosen), names, element("p", f"{within.text} {found(words)}")]
    for part in within.parts:
        body.append(element("h2", part.heading, id=part.id))
        body.append(element("p", f"{part.text} {found(f'{part.heading} {part.text}')}"))
    marked = element("p", entry.kind, data_pagefind_meta="kind")
    return element("html", element("body", marked, *body, data_pagefind_body=""), lang=entry.language)
