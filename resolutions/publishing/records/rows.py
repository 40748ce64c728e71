"""facts -> Tables: every published row as text, in the columns that ``content/tables/`` describes.

The last place that knows facts: packages and pages see the tables alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from resolutions.duties import Assignment, Citation, Task, Wanted
from resolutions.facts import Clause, Document, Facts, Finding, NumberUse, Observation
from resolutions.kinship import Lineage
from resolutions.publishing.records.releases import Release, ReleasedChange
from resolutions.publishing.records.wording_rows import group_rows, wording_rows
from resolutions.publishing.tables import Schema, Table, Tables
from resolutions.registers import Body, DocumentKind, Indicator, Place, Topic
from resolutions.translations import Translation, has_words, name_id
from resolutions.units import Unit, Units
from resolutions.unmatched import UnmatchedLabel
from resolutions.verbatim import verbatim
from resolutions.vocabulary import Vocabulary
from resolutions.wordings import WordingGroup, WordingRow

RECORDS: dict[str, type] = {
    "documents": Document, "clauses": Clause, "observations": Observation,
    "numbers": NumberUse, "problems": Finding, "tasks": Task, "citations": Citation, "lineage": Lineage,
    "indicators": Indicator, "units": Unit, "topics": Topic, "places": Place, "bodies": Body,
    "document_kinds": DocumentKind, "wording_groups": WordingGroup, "wordings": WordingRow,
    "unmatched_labels": UnmatchedLabel, "assignments": Assignment, "wanted_documents": Wanted,
    "releases": Release, "changes": ReleasedChange,
}  # fmt: skip
"""The value behind a row of each table."""
_NAMES: dict[type, tuple[str, ...]] = {
    Document: ("meeting", "on_behalf_of"), Task: ("reports_to",), Wanted: ("issuer", "text"),
}  # fmt: skip
"""The printed names of a record that have an English of their own."""
_ADDED = {
    "documents": ("meeting_en", "on_behalf_of_en", "status"),
    "tasks": ("reports_to_en",),
    "wanted_documents": ("issuer_en", "text_en"),
    "clauses": ("text_vi", "text_en", "translation_state"),
    "indicators": ("statistical_code", "statistical_source"),
}
COLUMNS = {name: frozenset((*vars(one)["__slots__"], *_ADDED.get(name, ()))) for name, one in RECORDS.items()}
"""The columns that each table can have."""


def tables(
    facts: Sequence[Facts],
    vocabulary: Vocabulary,
    schemas: Mapping[str, Schema],
    compiled: Mapping[str, Iterable[Any]],
    english: Mapping[str, Translation] = MappingProxyType({}),
) -> Tables:
    """All tables of a corpus, rows in printed order within documents, registries by id.

    ``compiled`` holds the records that are found by looking at all documents together, by the name of their table.
    """
    rows: dict[str, Iterable[Mapping[str, Any]]] = {
        "documents": (
            {**_named(d, [d.document_id], english), "status": "published"} for f in facts for d in f.documents
        ),
        "clauses": (_clause(c, english.get(c.clause_id)) for f in facts for c in f.clauses),
        "observations": (_fields(o) for f in facts for o in f.observations),
        "numbers": (_fields(n) for f in facts for n in f.numbers),
        "tasks": (_named(t, [t.document_id], english) for f in facts for t in f.tasks),
        "citations": (_fields(c) for f in facts for c in f.citations),
        "lineage": (_fields(row) for f in facts for row in f.lineage),
        "problems": (_fields(p) for f in facts for p in f.findings),
        "indicators": (_indicator(i) for i in vocabulary.indicators),
        "units": (_fields(u) for u in _used_units(facts, vocabulary)),
        "topics": (_fields(t) for t in vocabulary.topics),
        "places": (_fields(p) for p in _places(facts, vocabulary)),
        "bodies": (_fields(b) for b in vocabulary.bodies),
        "document_kinds": (_fields(k) for k in vocabulary.kinds),
        "wording_groups": (_fields(g) for g in group_rows(vocabulary.lists)),
        "wordings": (_fields(w) for w in wording_rows(vocabulary.lists, vocabulary.kinds)),
    }
    rows |= {name: (_compiled(one, english) for one in records) for name, records in compiled.items()}
    return {name: _table(schema, rows.get(name, ())) for name, schema in schemas.items()}


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _compiled(one: Any, english: Mapping[str, Translation]) -> dict[str, Any]:
    """A record of all documents together; a document wanted is named by those that cite it."""
    if not isinstance(one, Wanted):
        return _fields(one)
    return _named(one, [citation_id.partition("/")[0] for citation_id in one.cited_by], english)


def _named(one: Any, document_ids: Sequence[str], english: Mapping[str, Translation]) -> dict[str, Any]:
    """The fields of a record, and the English of the names that these documents print."""
    fields = _fields(one)
    for name in _NAMES[type(one)]:
        found = (english.get(name_id(document_id, fields[f"{name}_vi"])) for document_id in document_ids)
        fields[f"{name}_en"] = next((each.text_en for each in found if each and each.text_en), "")
    return fields


def _clause(clause: Clause, english: Translation | None) -> dict[str, Any]:
    known = english or Translation(clause.clause_id, "missing" if has_words(clause.text) else "none")
    own = {"text_vi": clause.text, "text_en": known.text_en, "translation_state": known.state}
    return {**_fields(clause), **own}


def _indicator(indicator: Indicator) -> dict[str, Any]:
    return {**_fields(indicator), "statistical_code": "", "statistical_source": ""}


def _places(facts: Sequence[Facts], vocabulary: Vocabulary) -> list[Place]:
    """The places of the register, then by id those that were made from what documents print."""
    known = {place.place_id: place for place in vocabulary.places}
    made = {place.place_id: place for one in facts for place in one.places if place.place_id not in known}
    return [*vocabulary.places, *(made[place_id] for place_id in sorted(made))]


def _used_units(facts: Sequence[Facts], vocabulary: Vocabulary) -> list[Unit]:
    """The units of observations and indicators with their base units, by id."""
    ids = {o.unit_id for f in facts for o in f.observations} | {i.unit_id for i in vocabulary.indicators}
    found = _known(vocabulary.units, ids)
    found.update(_known(vocabulary.units, {unit.base_unit for unit in found.values()}))
    return [found[unit_id] for unit_id in sorted(found)]


def _known(units: Units, ids: Iterable[str]) -> dict[str, Unit]:
    return {unit_id: unit for unit_id in ids if (unit := units.get(unit_id)) is not None}


def _table(schema: Schema, rows: Iterable[Mapping[str, Any]]) -> Table:
    """The rows as a table; cells that say the same are one object, as most cells stand in many rows."""
    names, known = [column.name for column in schema.columns], Cells()
    return Table(schema, tuple(tuple(known.of([row[name] for name in names])) for row in rows))


class Cells(dict[str, str]):
    """Texts -> cells: the cell of each text that was met, worked out once."""

    def __missing__(self, text: str) -> str:
        """The cell of a text; that of a cell is itself."""
        made = self[text] = verbatim(text)
        return self.setdefault(made, made)

    def of(self, values: Iterable[Any]) -> list[str]:
        """The cells of some values, those of the same text one object.

        Only texts are looked up: 1 and 1.0 are equal as keys, and not as cells.
        """
        return [self[value if type(value) is str else cell(value)] for value in values]


def cell(value: Any) -> str:
    """A value as it is published: text in one line, numbers with a decimal point and never exactly three decimals."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return _number(value)
    return verbatim(str(value))


def _number(value: Decimal) -> str:
    text = format(value, "f")
    whole, _, decimals = text.partition(".")
    if decimals and len(decimals) == 3:
        return f"{text}0"
    return whole if decimals and not decimals.strip("0") and abs(value) >= 1000 else text
