"""datapackage/ -> a Hugo project: the published tables as data, so that Hugo prints pages of the same kinds.

A row is given once, in the file of its document; indicators, places, bodies and periods refer to it by document and
place, so that Hugo loads and looks up as little as it can. What our own templates compute (anchors, pieces of a
sentence, which rows a page shows, where their words stand) is given ready made. JSON has rows with names there and
without them here: lists made in a template cost Hugo a quarter of its time.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from resolutions.publishing.duties.task_views import FIRST_WORDS, OWN_WORDS
from resolutions.publishing.page_kinds.indicator_pages import SHOWN_PLACES
from resolutions.publishing.wording.due_dates import quarter
from resolutions.publishing.wording.lengths import ROWS, TASKS

HERE = Path(__file__).resolve().parent
TABLES = ("clauses", "observations", "tasks", "numbers", "citations")
"""The tables of a document that are printed as CSV."""
SHOWN, DUTIES, HEADS = ROWS, TASKS, SHOWN_PLACES
"""So many rows, tasks and sentences a page shows, as on our own pages."""
Row = dict[str, str]
Refs = Mapping[str, list[tuple[str, int]]]


def write(package: Path, folder: Path) -> None:
    """Write the project for the tables of a corpus."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / "hugo", folder)
    tables = {path.stem: _rows(path) for path in package.glob("*.csv")}
    documents = _documents(tables)
    _entries(folder, tables, documents)
    names = {name: {row[_key(name)]: row for row in tables[name]} for name in ("indicators", "places", "bodies")}
    listed = sorted(documents, key=lambda key: (tables["documents"][0]["issued_on"], key))
    headers = {name: list(tables[name][0]) for name in TABLES}
    known = {**names, "topics": tables["topics"], "listed": listed, "headers": headers, "schemas": _schemas(package)}
    _json(folder / "data/names.json", known)
    for key, document in documents.items():
        _json(folder / f"data/documents/{key}.json", document)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _key(name: str) -> str:
    return {"bodies": "body_id"}.get(name, f"{name.removesuffix('s')}_id")


def _documents(tables: Mapping[str, list[Row]]) -> dict[str, dict[str, object]]:
    """Document id -> its rows in each table."""
    found: dict[str, dict[str, object]] = {}
    for row in tables["documents"]:
        found[row["document_id"]] = {"document": row, **{name: [] for name in TABLES}}
    for name in TABLES:
        for row in tables[name]:
            held = {**row, "anchor": _anchor(row)} if "clause_id" in row else row
            found[row["document_id"]][name].append(held)  # type: ignore[attr-defined]
    for document in found.values():
        document["english"] = any(clause["text_en"] for clause in document["clauses"])  # type: ignore[attr-defined]
        to = "/en/documents" if document["english"] else "/vi/van-ban"
        for row in (*document["observations"], *document["tasks"]):  # type: ignore[misc]
            row["to"] = f"{to}/{row['document_id']}/"
        for task in document["tasks"]:  # type: ignore[attr-defined]
            words = task["text_vi"].split(" ")
            task["own"], task["first"] = " ".join(words[:OWN_WORDS]), " ".join(words[:FIRST_WORDS])
        _marked(document["clauses"], document["observations"])  # type: ignore[arg-type]
    return found


def _anchor(row: Row) -> str:
    own = row.get("observation_id") or row["clause_id"]
    return own.partition("/")[2]


def _marked(clauses: list[dict[str, object]], observations: list[dict[str, str]]) -> None:
    """Give each clause the pieces of its text, its figures marked."""
    figures: defaultdict[object, list[dict[str, str]]] = defaultdict(list)
    for one in observations:
        figures[one["clause_id"]].append(one)
    for clause in clauses:
        rest, pieces = str(clause["text_vi"]), []
        for one in figures[clause["clause_id"]]:
            before, found, after = rest.partition(one["value_text"])
            if found:
                pieces += [{"text": before, "id": ""}, {"text": found, "id": one["anchor"]}]
                rest = after
        clause["pieces"] = [*pieces, {"text": rest, "id": ""}]


def _entries(folder: Path, tables: Mapping[str, list[Row]], documents: Mapping[str, dict[str, object]]) -> None:
    """Write indicators, places, bodies and periods with references to the rows of documents."""
    for name in ("indicators", "places"):
        refs = _refs(documents, "observations", lambda row, name=name: row[_key(name)])  # type: ignore[misc]
        for row in tables[name]:
            own = refs.get(row[_key(name)], [])
            if own:
                heads = list({key: (key, at) for key, at in own}.values())[:HEADS]
                made = {name.removesuffix("s"): row, "refs": own, "shown": own[:SHOWN], "heads": heads}
                made["documents"] = list(dict(own))
                _json(folder / f"data/{name}/{row[_key(name)]}.json", made)
    refs = _refs(documents, "tasks", lambda row: row["body_id"])
    for row in tables["bodies"]:
        own = refs.get(row["body_id"], [])
        _json(folder / f"data/bodies/{row['body_id']}.json", {"body": row, "refs": own, "shown": own[:DUTIES]})
    years = _refs(documents, "tasks", lambda row: row["deadline"][:4])
    quarters = _refs(documents, "tasks", lambda row: quarter(row["deadline"]).lower() or "no-date")
    for period, own in (*years.items(), *quarters.items()):
        if period:
            made = {"refs": own if period in years else [], "shown": own[:DUTIES], "filed": period in years}
            _json(folder / f"data/periods/{period}.json", made)


def _refs(documents: Mapping[str, dict[str, object]], table: str, group: object) -> Refs:
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, document in documents.items():
        rows: Iterable[Row] = document[table]  # type: ignore[assignment]
        for at, row in enumerate(rows):
            found[group(row)].append((key, at))  # type: ignore[operator]
    return found


def _schemas(package: Path) -> dict[str, object]:
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return {one["name"]: one["schema"] for one in described["resources"] if one["name"] in TABLES}


def _json(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
