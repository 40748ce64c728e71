"""vocabulary/*.yaml -> Wordlists: the word lists of the reader as phrase sets, each entry with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions.entries import line_of
from resolutions.phrases import Phrases

_PROOF = {"example": str, "document": str}
_LABEL_LISTS = (
    "starters", "actions", "predicates", "breaks", "stops", "cuts", "changes", "rates", "scopes", "neutral", "abbreviations",
    "links", "auxiliaries", "conditions", "rules", "counts", "asides",
)  # fmt: skip
SHAPES: dict[str, Any] = {
    "outline": {
        "headings!": [{"words!": str, "family!": str}],
        **{
            f"{name}!": [str]
            for name in ("letterheads", "subjects", "addressees", "recipients", "signatures", "annexes")
        },
        "preambles!": [str],
        "enactments!": [str],
        "closings!": [str],
    },
    "limits": [{"words!": str, "comparator!": str, "except": str, "example!": str, "document!": str}],
    "ignored": [{"words!": str, "role!": str, "example!": str, "document!": str}],
    "periods": [{"words!": str, "means!": str, "only": str, "keep": str, "example!": str, "document!": str}],
    "columns": [{"words!": str, "column!": str, "kind": str, **_PROOF}],
    "verbs": [
        {"words!": str, "measure": str, "change": str, "kind": str, **_PROOF}
        | dict.fromkeys(("in_bracket", "keep", "from", "reaches", "holds", "continues"), str)
    ],
    "leads": [{"words!": str, "kind": str, "parent": str, "forbids": str, "keep": str, **_PROOF}],
    "labels": {
        **{f"{name}!": [str] for name in _LABEL_LISTS},
        "measures!": [{"words!": str, "measure!": str, "first": str}],
        "groups!": [{"words!": str, "measure!": str}],
    },
    "kinds": {
        "headings!": [{"words!": str, "kind!": str}],
        "titles!": [{"words!": str, "kind!": str}],
        "sentences!": [{"words!": str, "kind!": str}],
        "documents!": [{"kind_id!": str, "kind!": str}],
        "default!": str,
    },
}
"""The shape of each file of ``vocabulary/`` but units."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry of a word list means, and where it stands."""

    words: str
    """The phrase as written."""
    means: Mapping[str, str]
    """Its other keys."""
    place: str
    """``limits.yaml:12``, for ``explain``."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit phrase, cut at ``{amount}``."""

    comparator: str
    """What it makes of the amount."""
    before: int
    """How many tokens stand before the amount."""
    entry: Entry
    """The entry it comes from."""


@dataclass(frozen=True, slots=True)
class Wordlists:
    """The phrase sets of the reader; payloads are ``Entry`` unless the field says otherwise."""

    outline: Mapping[str, Phrases]
    """Layout words by list name; headings carry their family, titles their kind id."""
    limits: tuple[tuple[str, Entry], ...]
    """Limit phrases with ``{amount}``, and their entries."""
    ignored: Phrases
    """Numbers that are no quantities."""
    periods: Phrases
    """Period phrases."""
    verbs: Phrases
    """Words between label and amount, to be searched backward."""
    leads: Phrases
    """Words before a label."""
    labels: Mapping[str, Phrases]
    """The lists of ``labels.yaml`` by name."""
    heading_kinds: Phrases
    """Words of headings that decide the kind of statements below."""
    title_kinds: Phrases
    """Words of titles that decide the kind of what the document states; the first decides, an empty kind nothing."""
    sentence_kinds: Phrases
    """Words of a sentence that decide the kind of its statements."""
    document_kinds: Mapping[str, str]
    """Kind of statement by kind of document."""
    default_kind: str
    """The kind when nothing says."""


def wordlists(lists: Mapping[str, Any], titles: Phrases) -> Wordlists:
    """The phrase sets made of the loaded files; ``titles`` announce kinds of documents."""
    plain = {name: items for name, items in lists["outline"].items() if name != "headings"}
    outline: dict[str, Phrases] = {name: _plain(items) for name, items in plain.items()}
    outline["headings"] = Phrases((item["words"], str(item["family"])) for item in lists["outline"]["headings"])
    outline["titles"] = titles
    outline["columns"] = _entries("columns", lists["columns"])
    labels = {name: _labels(items) for name, items in lists["labels"].items()}
    kinds = lists["kinds"]
    return Wordlists(
        outline=outline,
        limits=tuple((str(item["words"]), entry_of("limits", item)) for item in lists["limits"]),
        ignored=_entries("ignored", lists["ignored"]),
        periods=_entries("periods", lists["periods"]),
        verbs=_entries("verbs", lists["verbs"], backward=True),
        leads=_entries("leads", lists["leads"]),
        labels=labels,
        heading_kinds=_entries("kinds", kinds["headings"]),
        title_kinds=_entries("kinds", kinds["titles"]),
        sentence_kinds=_entries("kinds", kinds["sentences"]),
        document_kinds={str(item["kind_id"]): str(item["kind"]) for item in kinds["documents"]},
        default_kind=str(kinds["default"]),
    )


def _plain(items: Iterable[str]) -> Phrases:
    return Phrases((item, str(item)) for item in items)


def _labels(items: Iterable[Any]) -> Phrases:
    listed = tuple(items)
    return _plain(listed) if listed and isinstance(listed[0], str) else _entries("labels", listed)


def entry_of(name: str, item: Mapping[str, str]) -> Entry:
    """The entry of a word list file, with its place; ``item`` is it as loaded."""
    means = {str(key): str(value) for key, value in item.items() if key not in ("words", "example", "document")}
    return Entry(str(item["words"]), means, f"{name}.yaml:{line_of(item['words'])}")


def _entries(name: str, items: Iterable[Mapping[str, str]], backward: bool = False) -> Phrases:
    return Phrases(((item["words"], entry_of(name, item)) for item in items), backward)
