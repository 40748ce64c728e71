"""document.yaml -> Problems: ids that two documents have, and ids of documents, places and bodies that nobody knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from resolutions.problems import Problem, did_you_mean

Row: TypeAlias = tuple[str, Mapping[str, Any]]
"""The path of a ``document.yaml``, and one entry of its ``documents``."""


def unclear_ids(rows: Iterable[Row], whole: bool, registered: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """Every such id; other documents are asked for when the list is ``whole``, others by their ``registered`` ids."""
    listed = list(rows)
    yield from _same_ids(listed)
    known = dict(registered)
    if whole:
        known["attached_to"] = known["certifies"] = [str(row["id"]) for _, row in listed]
    for path, row in listed:
        for key, ids in known.items():
            if key in row and ids:
                yield from _unknown(path, key, row, ids)


def _unknown(path: str, key: str, row: Mapping[str, Any], ids: Collection[str]) -> Iterator[Problem]:
    what = {"place": "place", "issuer": "body"}.get(key, "document")
    if row[key] not in ids:
        remedy = did_you_mean(row[key], ids)
        todo = remedy if remedy.endswith("?") or what == "document" else _REGISTERS[what]
        yield Problem(path, row[key].line, f"unknown-{what}", f"there is no {what} '{row[key]}'", todo)
    elif what == "document" and row[key] == row["id"]:
        told = f"'{key}' of '{row['id']}' names the document itself"
        yield Problem(path, row[key].line, "own-document", told, "name another document or leave it out")


_REGISTERS = {"place": "add it to places.yaml or correct the id", "body": "add it to bodies.yaml or correct the id"}


def _same_ids(rows: Iterable[Row]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, row in rows:
        place = f"{path}:{row['id'].line}"
        first = seen.setdefault(row["id"], place)
        if first != place:
            what = f"the document id '{row['id']}' is also used at {first}"
            yield Problem(path, row["id"].line, "duplicate-id", what, "give one of them another id")
