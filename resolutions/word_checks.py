"""Word lists -> Problems: what two files or two entries of vocabulary/ say against each other.

Two entries with the same words must mean the same, or their order would decide; an id must be known where it is used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from resolutions.entries import Text
from resolutions.phrases import variants
from resolutions.problems import Problem, did_you_mean
from resolutions.text_checks import is_period
from resolutions.wordings import undescribed

_PROOF = ("words", "forms", "example", "document", "counter_example", "name", "reads")
_SAMPLES = {
    "n": "01", "small": "1", "year": "2021", "quarter": "1", "issue": "2021-01", "issued": "2021", "context": "2021",
    "title": "2021/2025", "title_end": "2025", "last": "2020", "none": "2020", "month": "2021-06",
}  # fmt: skip
_ALWAYS = {
    "periods": {"issue", "issued", "context", "title", "title_end", "same", "last", "none", "month"},
    "tasks": {"quarter"},
}


def word_faults(lists: Mapping[str, Any], kinds: Collection[str], shown: str) -> list[Problem]:
    """Every such fault; a list that could not be loaded is None, and ``kinds`` is empty when they could not be."""
    found: list[Problem] = []
    for name, data in lists.items():
        path = f"{shown}/vocabulary/{name}.yaml"
        groups = [data] if isinstance(data, tuple) else (data or {}).values()
        found += [p for group in groups if isinstance(group, tuple) for p in _claimed_twice(group, path)]
        if data is not None and kinds:
            found += _unknown_kinds(name, data, kinds, path)
    if lists.get("units") is not None:
        found += _unknown_units(lists, shown)
    for name, listed in (("periods", lists.get("periods")), ("tasks", (lists.get("tasks") or {}).get("deadlines"))):
        path = f"{shown}/vocabulary/{name}.yaml"
        found += [p for item in listed or () for key in ("means", "due") for p in _senseless(name, item, key, path)]
    return found + (undescribed(lists, shown) if None not in lists.values() else [])


def _claimed_twice(entries: Sequence[Any], path: str) -> Iterator[Problem]:
    """Words that stand twice, or that an entry claims with another meaning than an entry before it."""
    claims: dict[object, tuple[Text, object]] = {}
    written: dict[Text, Text] = {}
    for entry in entries:
        text: Any = entry if isinstance(entry, str) else entry.get("words")
        first = written.setdefault(text, text) if text else None
        if text and first is not None and first is not text:
            what = f"'{text}' stands twice (first on line {first.line})"
            yield Problem(path, text.line, "same-words", what, "keep one of the two")
        if isinstance(entry, str) or (text and first is not text):
            continue
        meaning = sorted((key, value) for key, value in entry.items() if key not in _PROOF)
        for form in (entry["words"],) if "words" in entry else entry.get("forms", ()):
            keys = ((variant, entry.get("only", "")) for variant in variants(form))
            claimed = [claims.setdefault(key, (form, meaning)) for key in keys]
            other = next((first for first, meant in claimed if meant != meaning), None)
            if other is not None:
                what = f"'{form}' is also claimed on line {other.line} ('{other}'), with another meaning"
                yield Problem(path, form.line, "same-words", what, "delete the words in one of the two entries")


def _unknown_kinds(name: str, data: Any, kinds: Collection[str], path: str) -> Iterator[Problem]:
    used = []
    if name == "citations":
        used = [entry["kind"] for entry in (*data["kinds"], *data["names"]) if entry["kind"]]
    elif name == "kinds":
        used = [entry["kind_id"] for entry in data["documents"]]
    for kind in used:
        if kind not in kinds:
            what = f"the kind '{kind}' is not in document_kinds.yaml"
            yield Problem(path, kind.line, "unknown-kind", what, did_you_mean(kind, kinds))


def _unknown_units(lists: Mapping[str, Any], shown: str) -> Iterator[Problem]:
    data, path = lists["units"], f"{shown}/vocabulary/units.yaml"
    ids = [entry["id"] for entry in data["units"]]
    used = [(path, data["money"]), *((path, entry["base"]) for entry in data["units"] if "base" in entry)]
    used += [(f"{shown}/vocabulary/limits.yaml", e["except"]) for e in lists.get("limits") or () if "except" in e]
    for where, unit in used:
        if unit not in ids:
            what = f"the unit '{unit}' is not in vocabulary/units.yaml"
            yield Problem(where, unit.line, "unknown-unit", what, did_you_mean(unit, ids))
    for name in ("scales", "pers", "units"):
        seen: dict[str, Text] = {}
        for entry in data[name]:
            first = seen.setdefault(entry["id"], entry["id"])
            if first is not entry["id"]:
                what = f"the id '{first}' is used twice (first on line {first.line})"
                yield Problem(path, entry["id"].line, "duplicate-id", what, "give one of them another id")


def _senseless(name: str, entry: Mapping[str, Text], key: str, path: str) -> Iterator[Problem]:
    """Whether what a period phrase means is no period, or holds words that the phrase does not."""
    means = entry.get(key, "")
    if not means:
        return
    wanted = {part.partition("}")[0] for part in means.split("{")[1:]} - _ALWAYS[name]
    for variant in variants(entry["words"]):
        missing = sorted(wanted - {word.strip("{}") for word in variant if word.startswith("{")})
        if missing:
            what = f"'{means}' needs '{{{missing[0]}}}', which '{' '.join(variant)}' does not hold"
            yield Problem(path, entry["words"].line, "bad-means", what, "let all wordings of the entry hold it")
            return
    filled = means
    for hole in wanted | _ALWAYS[name]:
        filled = filled.replace("{" + hole + "}", _SAMPLES.get(hole.rstrip("0123456789"), ""))
    if not is_period(filled) and not filled.startswith("-"):
        what = f"'{means}' is no period"
        yield Problem(path, entry["words"].line, "bad-means", what, "write it as {year}, {year}-H1 or {year}/{year2}")
