"""Tables -> Context: the values every page is made from, and the page itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from resolutions.publishing.framing.indexes import indexes
from resolutions.publishing.framing.rendering import Renderer
from resolutions.publishing.tables import Schema, Tables
from resolutions.publishing.wording.languages import LANGUAGES, NAMES, Language, Record, Words
from resolutions.publishing.wording.watched import Watched

__all__ = [
    "LANGUAGES",
    "NAMES",
    "Context",
    "File",
    "Language",
    "Offered",
    "Page",
    "Record",
    "SiteConfig",
    "Told",
    "context",
    "told",
]


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What ``content/site.yaml`` says about the site as a whole."""

    name_vi: str
    """The name of the site in Vietnamese."""
    name_en: str
    """The name of the site in English."""
    tagline_vi: str
    """One sentence on what the site is, in Vietnamese."""
    tagline_en: str
    """One sentence on what the site is, in English."""
    base_url: str
    """Where the site is published, ending in ``/``; it may have a path."""
    contact: str
    """The mail address for questions and corrections."""
    licence_name: str
    """The licence of the data and texts, by its short name."""
    licence_url: str
    """The text of that licence."""


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page of the site."""

    path: str
    """The file below the root of the site, such as ``vi/chi-tieu/poverty-rate/index.html``."""
    content: str
    """The whole file."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site that is no page: a style sheet or a download."""

    path: str
    """The file below the root of the site, such as ``data/indicators/poverty-rate.csv``."""
    content: bytes
    """The whole file."""

    @property
    def offered(self) -> Offered:
        """What a page tells of it."""
        return Offered(self.path, told(self.content))


@dataclass(frozen=True, slots=True)
class Offered:
    """One file that a page offers."""

    path: str
    """The file below the root of the site."""
    told: Told
    """How large it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells of a file that it offers."""

    size: int
    """How many bytes it has."""
    lines: int
    """How many of them end a line: a published cell holds no line break, so each line but the first is a row."""


def told(data: bytes) -> Told:
    """What is told of a file with these bytes."""
    return Told(len(data), data.count(b"\n"))


@dataclass(frozen=True, slots=True, eq=False)  # one build, one context: what is made of it is remembered by it
class Context:
    """All that pages are made from, with the rows of the tables indexed once."""

    tables: Tables
    """The published tables."""
    site: SiteConfig
    """The site as a whole."""
    words: Mapping[Language, Words]
    """What the site says in each language."""
    renderer: Renderer
    """The templates."""
    documents: Mapping[str, Record]
    """Documents by id, in table order, without the sums of their sources."""
    source_sums: Mapping[str, str]
    """Document id -> the SHA-256 of its source."""
    indicators: Mapping[str, Record]
    """Indicators by id."""
    units: Mapping[str, Record]
    """Units by id."""
    topics: Mapping[str, Record]
    """Topics by id, in the order they are shown."""
    places: Mapping[str, Record]
    """Places by id."""
    kinds: Mapping[str, Record]
    """Document kinds by id."""
    clauses: Mapping[str, Record]
    """Clauses by id, in printed order."""
    clauses_of_document: Mapping[str, tuple[Record, ...]]
    """Document id -> its clauses in printed order."""
    is_vietnamese: Mapping[str, bool]
    """Document id -> whether no clause of it has English though some should."""
    observations_of_document: Mapping[str, tuple[Record, ...]]
    """Document id -> its observations in printed order."""
    observations_of_indicator: Mapping[str, tuple[Record, ...]]
    """Indicator id -> its observations; those without an indicator are under ``""``."""
    places_of_indicator: Mapping[str, int]
    """Indicator id -> how many places state it."""
    speaking: Mapping[str, str]
    """Place id and topic id -> the indicator of that topic that speaks for the place."""
    observations_of_place: Mapping[str, tuple[Record, ...]]
    """Place id -> its observations; those without a place are under ``""``."""
    documents_of_place: Mapping[str, tuple[Record, ...]]
    """Place id -> the documents issued there."""
    problems_of_document: Mapping[str, tuple[Record, ...]]
    """Document id -> the problems found in it."""
    wanted: Mapping[str, Record]
    """Documents that are cited and not held, by id."""
    wanted_most: Mapping[str, Record]
    """Those of them that the page of documents wanted shows, the ones cited most often first."""
    citations_in: Mapping[str, tuple[Record, ...]]
    """Document id -> the citations that stand in it."""
    citations_of: Mapping[str, tuple[Record, ...]]
    """Id of a document or of a wanted one -> the citations of it."""
    companions: Mapping[str, tuple[Record, ...]]
    """Document id -> the documents that are attached to it or certify it."""
    schemas: Mapping[str, Schema]
    """The columns of each table."""
    bundles: Mapping[str, Any] = field(default_factory=dict)
    """The downloads that were made already, by the section and id of their page."""
    later: bool = False
    """Whether pages are promised, to be made by several processes."""
    watched: dict[str, Watched[Any]] = field(default_factory=dict)
    """All the mappings that note what is read of them, by name."""

    def watch(self, name: str, held: Mapping[str, Any]) -> Watched[Any]:
        """A mapping of what pages show, made from the tables, that notes what is read of it."""
        self.watched[name] = Watched(name, held)
        return self.watched[name]


def context(
    tables: Tables, site: SiteConfig, words: Mapping[Language, Words], renderer: Renderer, later: bool = False
) -> Context:
    """The context of a build."""
    watched: dict[str, Watched[Any]] = {}
    for name, held in indexes(tables).items():
        watched[name] = Watched(name, held)
    return Context(site=site, words=words, renderer=renderer, later=later, watched=watched, **watched)
