"""Tables -> indexes: the rows by what pages look them up by, each index made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from resolutions.publishing.tables import Table, Tables
from resolutions.publishing.wording.languages import Record
from resolutions.publishing.wording.lengths import WANTED

SUM = "source_sha256"
"""The column that changes with every letter of a source: only what tells the source itself looks at it."""


def indexes(tables: Tables) -> dict[str, Mapping[str, Any]]:
    """The rows of the tables by what they are looked up by."""
    observations, documents = tuple(tables["observations"].records()), tuple(tables["documents"].records())
    sums = {record["document_id"]: record.pop(SUM) for record in documents}
    clauses, citations = tuple(tables["clauses"].records()), tuple(tables["citations"].records())
    companions: defaultdict[str, list[Record]] = defaultdict(list)
    for record in documents:
        for key in {record["attached_to"]: 0, record["certifies"]: 0}:
            companions[key].append(record)
    of_indicator, of_document = grouped(observations, "indicator_id"), grouped(clauses, "document_id")
    places = {key: len({each["place_id"] for each in own}) for key, own in of_indicator.items()}
    wanted = _by_key(tables["wanted_documents"])
    citing = grouped(citations, "wanted_id")
    return {
        "tables": tables,
        "schemas": {name: table.schema for name, table in tables.items()},
        "source_sums": sums,
        "documents": {record["document_id"]: record for record in documents},
        "indicators": _by_key(tables["indicators"]),
        "units": _by_key(tables["units"]),
        "topics": _by_key(tables["topics"]),
        "places": _by_key(tables["places"]),
        "kinds": _by_key(tables["document_kinds"]),
        "clauses": {record["clause_id"]: record for record in clauses},
        "clauses_of_document": of_document,
        "is_vietnamese": {key: _is_vietnamese(own) for key, own in of_document.items()},
        "observations_of_document": grouped(observations, "document_id"),
        "observations_of_indicator": of_indicator,
        "places_of_indicator": places,
        "speaking": speaking(grouped(observations, "place_id"), places, _by_key(tables["indicators"])),
        "observations_of_place": grouped(observations, "place_id"),
        "documents_of_place": grouped(documents, "place_id"),
        "problems_of_document": grouped(tables["problems"].records(), "document_id"),
        "wanted": wanted,
        "wanted_most": {key: wanted[key] for key in sorted(wanted, key=lambda key: -len(citing.get(key, ())))[:WANTED]},
        "citations_in": grouped(citations, "document_id"),
        "citations_of": grouped(citations, "cited_document_id") | citing,
        "companions": {key: tuple(group) for key, group in companions.items()},
    }


def _is_vietnamese(clauses: Iterable[Record]) -> bool:
    """Whether none of some clauses has English though one should."""
    states = {clause["translation_state"] for clause in clauses}
    return bool(states - {"none"}) and "translated" not in states


def speaking(
    of_place: Mapping[str, tuple[Record, ...]],
    places: Mapping[str, int],
    indicators: Mapping[str, Record],
) -> dict[str, str]:
    """Of each place and topic the indicator that most places state, as a target or result where there are such."""
    found = {}
    for place_id, observations in of_place.items():
        groups: defaultdict[str, list[Record]] = defaultdict(list)
        for record in observations:
            if record["indicator_id"]:
                groups[indicators[record["indicator_id"]]["topic_id"]].append(record)
        for topic_id, group in groups.items():
            stated = [record for record in group if record["kind"] in ("target", "result")] or group
            found[f"{place_id} {topic_id}"] = max((record["indicator_id"] for record in stated), key=places.__getitem__)
    return found


def _by_key(table: Table) -> dict[str, Record]:
    (key,) = table.schema.primary_key
    return {record[key]: record for record in table.records()}


def grouped(records: Iterable[Record], column: str) -> dict[str, tuple[Record, ...]]:
    """The records by what stands in a column, in their order."""
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[record[column]].append(record)
    return {key: tuple(group) for key, group in groups.items()}
