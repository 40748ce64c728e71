"""facts -> Tables: every published row as text, in the columns that ``content/tables/`` describes.

The last place that knows facts: packages and pages see the tables alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from resolutions.duties import Citation, Task
from resolutions.facts import Clause, Document, Facts, Finding, NumberUse, Observation
from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.tables import Schema, Table, Tables
from resolutions.registers import Body, DocumentKind, Indicator, Place, Topic
from resolutions.units import Unit, Units
from resolutions.vocabulary import Vocabulary

_RECORDS: dict[str, type] = {
    "documents": Document, "clauses": Clause, "observations": Observation,
    "numbers": NumberUse, "problems": Finding, "tasks": Task, "citations": Citation,
    "indicators": Indicator, "units": Unit, "topics": Topic, "places": Place, "bodies": Body,
    "document_kinds": DocumentKind,
}  # fmt: skip
_ADDED = {
    "documents": ("status",),
    "clauses": ("text_vi", "text_en", "translation_state"),
    "indicators": ("statistical_code", "statistical_source"),
}
COLUMNS = {name: frozenset((*vars(one)["__slots__"], *_ADDED.get(name, ()))) for name, one in _RECORDS.items()}
"""The columns that each table can have."""
FORMULA_STARTS = "=+-@"
"""Characters that begin a formula in spreadsheets: list marks left at the beginning of a text are not repeated."""


def tables(facts: Sequence[Facts], vocabulary: Vocabulary, schemas: Mapping[str, Schema]) -> Tables:
    """All tables of a corpus, rows in printed order within documents, registries by id."""
    rows: dict[str, Iterable[Mapping[str, Any]]] = {
        "documents": ({**_fields(d), "status": "published"} for f in facts for d in f.documents),
        "clauses": (_clause(c) for f in facts for c in f.clauses),
        "observations": (_fields(o) for f in facts for o in f.observations),
        "numbers": (_fields(n) for f in facts for n in f.numbers),
        "tasks": (_fields(t) for f in facts for t in f.tasks),
        "citations": (_fields(c) for f in facts for c in f.citations),
        "problems": (_fields(p) for f in facts for p in f.findings),
        "indicators": (_indicator(i) for i in vocabulary.indicators),
        "units": (_fields(u) for u in _used_units(facts, vocabulary)),
        "topics": (_fields(t) for t in vocabulary.topics),
        "places": (_fields(p) for p in vocabulary.places),
        "bodies": (_fields(b) for b in vocabulary.bodies),
        "document_kinds": (_fields(k) for k in vocabulary.kinds),
    }
    return {name: _table(schema, rows[name]) for name, schema in schemas.items()}


def misdescribed(schemas: Mapping[str, Schema], place: str) -> list[Problem]:
    """The descriptions of tables and columns that we do not have, and the tables that lack one."""
    problems = []
    for name in sorted(COLUMNS.keys() - schemas.keys()):
        what = f"the table '{name}' is not described"
        problems.append(Problem(f"{place}/tables/{name}.yaml", 0, "missing-file", what, "restore the file"))
    for name, schema in sorted(schemas.items()):
        known = COLUMNS.get(name, frozenset())
        for column in schema.columns:
            if column.name not in known:
                what = f"there is no column '{column.name}' in the table '{name}'"
                todo = did_you_mean(column.name, known) if known else "delete the file"
                problems.append(Problem(f"{place}/tables/{name}.yaml", 0, "unknown-column", what, todo))
    return problems


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _clause(clause: Any) -> dict[str, Any]:
    state = "missing" if clause.text and any(char.isalpha() for char in clause.text) else "none"
    return {**_fields(clause), "text_vi": clause.text, "text_en": "", "translation_state": state}


def _indicator(indicator: Indicator) -> dict[str, Any]:
    return {**_fields(indicator), "statistical_code": "", "statistical_source": ""}


def _used_units(facts: Sequence[Facts], vocabulary: Vocabulary) -> list[Unit]:
    """The units of observations and indicators with their base units, by id."""
    ids = {o.unit_id for f in facts for o in f.observations} | {i.unit_id for i in vocabulary.indicators}
    found = _known(vocabulary.units, ids)
    found.update(_known(vocabulary.units, {unit.base_unit for unit in found.values()}))
    return [found[unit_id] for unit_id in sorted(found)]


def _known(units: Units, ids: Iterable[str]) -> dict[str, Unit]:
    return {unit_id: unit for unit_id in ids if (unit := units.get(unit_id)) is not None}


def _table(schema: Schema, rows: Iterable[Mapping[str, Any]]) -> Table:
    names = [column.name for column in schema.columns]
    return Table(schema, tuple(tuple(cell(row[name]) for name in names) for row in rows))


def cell(value: Any) -> str:
    """A value as it is published: text in one line, numbers with a decimal point and never exactly three decimals."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return _number(value)
    text = unicodedata.normalize("NFC", " ".join(str(value).split()))
    text = "".join(char for char in text if char.isprintable() or char == " ")
    return text.lstrip(FORMULA_STARTS + " ") if text[:1] in FORMULA_STARTS else text


def _number(value: Decimal) -> str:
    text = format(value, "f")
    whole, _, decimals = text.partition(".")
    if decimals and len(decimals) == 3:
        return f"{text}0"
    return whole if decimals and not decimals.strip("0") and abs(value) >= 1000 else text
