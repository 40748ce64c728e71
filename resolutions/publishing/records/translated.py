"""Tables -> lines: how much of the clauses and of the names in the tables has English, for the report of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from resolutions.publishing.tables import Tables

NAMED = ("indicators", "units", "places", "bodies", "document_kinds", "topics", "problems", "tasks", "documents")
"""The tables whose texts in Vietnamese have one in English beside them."""


def lines(tables: Tables) -> Iterator[str]:
    """Two lines: clauses by their state, then the rows of the other tables that lack an English text."""
    states = Counter(record["translation_state"] for record in tables["clauses"].records())
    texts = sum(states.values()) - states["none"]
    left = ", ".join(f"{states[state]} {state}" for state in ("stale", "missing") if states[state])
    yield f"translation   {states['translated']} of {texts} clauses" + (f", {left}" if left else "")
    yield "English of    " + ", ".join(_counted(tables, name) for name in NAMED if name in tables)


def _counted(tables: Tables, name: str) -> str:
    records = list(tables[name].records())
    return f"{sum(_is_whole(record) for record in records)}/{len(records)} {name.replace('_', ' ')}"


def _is_whole(record: dict[str, str]) -> bool:
    """Whether every Vietnamese text that has an English column has an English text in it."""
    pairs = ((record[name], record.get(f"{name[:-3]}_en", "-")) for name in record if name.endswith("_vi"))
    return all(english for vietnamese, english in pairs if vietnamese)
