"""Tables -> Context: the values every page is made from, and the page itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from resolutions.publishing.languages import LANGUAGES, NAMES, Language, Record, Words
from resolutions.publishing.lengths import WANTED
from resolutions.publishing.rendering import Renderer
from resolutions.publishing.tables import Schema, Table, Tables
from resolutions.publishing.watched import Watched

__all__ = ["LANGUAGES", "NAMES", "Context", "File", "Language", "Page", "Record", "SiteConfig", "context"]


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
    """Documents by id, in table order."""
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
    for name, held in _indexes(tables).items():
        watched[name] = Watched(name, held)
    return Context(site=site, words=words, renderer=renderer, later=later, watched=watched, **watched)


def _indexes(tables: Tables) -> dict[str, Mapping[str, Any]]:
    """The rows of the tables by what they are looked up by."""
    observations, documents = tuple(tables["observations"].records()), tuple(tables["documents"].records())
    clauses, citations = tuple(tables["clauses"].records()), tuple(tables["citations"].records())
    companions: defaultdict[str, list[Record]] = defaultdict(list)
    for record in documents:
        for key in {record["attached_to"]: 0, record["certifies"]: 0}:
            companions[key].append(record)
    of_indicator, of_document = _grouped(observations, "indicator_id"), _grouped(clauses, "document_id")
    wanted = _by_key(tables["wanted_documents"])
    citing = _grouped(citations, "wanted_id")
    return {
        "tables": tables,
        "schemas": {name: table.schema for name, table in tables.items()},
        "documents": {record["document_id"]: record for record in documents},
        "indicators": _by_key(tables["indicators"]),
        "units": _by_key(tables["units"]),
        "topics": _by_key(tables["topics"]),
        "places": _by_key(tables["places"]),
        "kinds": _by_key(tables["document_kinds"]),
        "clauses": {record["clause_id"]: record for record in clauses},
        "clauses_of_document": of_document,
        "is_vietnamese": {key: _is_vietnamese(own) for key, own in of_document.items()},
        "observations_of_document": _grouped(observations, "document_id"),
        "observations_of_indicator": of_indicator,
        "places_of_indicator": {key: len({each["place_id"] for each in own}) for key, own in of_indicator.items()},
        "observations_of_place": _grouped(observations, "place_id"),
        "documents_of_place": _grouped(documents, "place_id"),
        "problems_of_document": _grouped(tables["problems"].records(), "document_id"),
        "wanted": wanted,
        "wanted_most": {key: wanted[key] for key in sorted(wanted, key=lambda key: -len(citing.get(key, ())))[:WANTED]},
        "citations_in": _grouped(citations, "document_id"),
        "citations_of": _grouped(citations, "cited_document_id") | citing,
        "companions": {key: tuple(group) for key, group in companions.items()},
    }


def _is_vietnamese(clauses: Iterable[Record]) -> bool:
    """Whether none of some clauses has English though one should."""
    states = {clause["translation_state"] for clause in clauses}
    return bool(states - {"none"}) and "translated" not in states


def _by_key(table: Table) -> dict[str, Record]:
    (key,) = table.schema.primary_key
    return {record[key]: record for record in table.records()}


def _grouped(records: Iterable[Record], column: str) -> dict[str, tuple[Record, ...]]:
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[record[column]].append(record)
    return {key: tuple(group) for key, group in groups.items()}
