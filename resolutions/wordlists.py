"""vocabulary/*.yaml -> Wordlists: the word lists of the reader as phrase sets, each entry with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from resolutions.entries import line_of
from resolutions.facts import Kind, Measure, Role
from resolutions.phrase_checks import limit_phrase, phrase, plain_phrase
from resolutions.phrases import Phrases
from resolutions.text_checks import filled, identifier, unit_identifier
from resolutions.vietnamese import unaccented

LIMITS = ("eq", "ge", "gt", "le", "lt", "approx")
"""The comparators that words can make; a range and a ratio are told by their two numbers."""
COLUMNS = ("number", "label", "unit", "time", "value", "total", "compare", "note")
"""What the cells under the head of a column can be."""
WHERE = ("heading", "text", "context", "bracket", "next")
"""Where alone a period counts: in headings, in text, as that of the context, opening a bracket, for the next amount."""
PLACES = ("province", "city", "district", "commune")
"""The levels that the word for a kind of place gives; a city may be a province or a district."""
FIELDS = ("number", "kind", "date", "issuer", "signer", "office", "title", "other")
"""What a key of a catalogue above a text tells."""
PROOF = ("words", "example", "document", "counter_example")
"""The keys of an entry that prove it; the others are what it means."""
_KIND, _MEASURE = get_args(Kind), get_args(Measure)
_YES = ("yes",)
_VERB_SIGNS = (
    "keep", "from", "reaches", "holds", "continues", "remains", "tells", "below_zero", "passes", "lists", "aims",
    "estimates", "rate", "first",
)  # fmt: skip
_PROOF = {"example": filled, "document": filled}
_PROVED = {"example!": filled, "document!": filled}
_COUNTERED = {**_PROVED, "counter_example": filled}
_BOTH = {"vi!": filled, "en!": filled}
_LABEL_LISTS = (
    "starters", "actions", "predicates", "breaks", "stops", "cuts", "changes", "rates", "scopes", "neutral",
    "abbreviations", "links", "auxiliaries", "conditions", "cases", "rules", "counts", "asides", "compounds", "manners",
    "allotted", "no_sections", "linking", "prepositions", "aspects", "references", "governing", "whereabouts",
    "rule_leads", "parting", "levels", "unnamed", "topics", "joins", "or", "properties", "areas", "plurals",
    "shortcomings", "found",
    "totals", "of_whole", "loose", "in_words", "arrivals", "of_these", "but", "remainders", "classifiers",
    "of_sums", "sums", "fields", "until", "causes", "sources", "sizes", "occurs", "pointing_back", "plans",
    "suppositions", "capacities", "volumes", "degrees", "done",
    "open_ends", "then", "several", "set_by", "stages", "towards", "ages", "bearers", "funds", "sectors",
    "school_years", "schooling", "occasions", "congresses", "also_verbs", "hanging", "shifts",
    "senders", "movements", "made_up", "parts_ahead", "populations", "hits", "payments", "orders", "out_of", "overall",
    "harms", "no_wholes", "announcing", "consequences", "yields", "extents", "relatives", "spots",
    "concerned", "following_cases", "looked_into", "holding", "works", "stocks", "alike", "purposes",
    "excesses", "lengths", "classes", "judgements", "where", "whole_places", "averages", "bases", "origins",
    "singling_out",
    "provisions", "provision_parts", "members", "verdicts", "settings", "for_each", "grants", "yearly", "opposites",
    "setters", "turns_to", "performed",
)  # fmt: skip
_BACKWARD = (
    "prepositions", "governing", "no_sections", "loose", "areas", "leads_on", "capacities", "volumes", "open_ends",
    "set_by", "senders", "made_up", "parts_ahead", "works", "stocks", "following_cases", "openers", "transfers",
    "orders", "out_of", "classes", "found", "verdicts", "for_each", "unfinished", "congresses", "no_wholes",
    "announcing",
)  # fmt: skip
"""Lists of ``labels.yaml``, ``outline.yaml`` and ``heads.yaml`` that are looked for before something."""
_OUTLINE_LISTS = (
    "letterheads", "subjects", "addressees", "recipients", "signatures", "annexes", "preambles", "bases", "enactments",
    "adoptions", "closings", "page_marks", "openings", "capital_units", "announcements", "this_text", "leads_on",
    "unfinished",
)  # fmt: skip
_HEAD_LISTS = ("mottoes", "ends", "never", "authorities", "sessions", "attachments", "purposes", "openers",
               "subjects", "wholes", "afterwards", "endowments", "endowed", "transfers")  # fmt: skip
SHAPES: dict[str, Any] = {
    "outline": {
        "headings!": [{"words!": phrase, "family!": ("article", "part", "section")}],
        **{f"{name}!": [phrase] for name in _OUTLINE_LISTS},
    },
    "limits": [
        {
            "words!": limit_phrase,
            "comparator!": LIMITS,
            "except": unit_identifier,
            "unless": plain_phrase,
            "not_after": plain_phrase,
            "only_after": plain_phrase,
            "apart": _YES,
            "opens": _YES,
            "measure": _MEASURE,
            **_COUNTERED,
        }
    ],
    "ignored": [{"words!": phrase, "role!": get_args(Role)[1:], **_COUNTERED}],
    "periods": [{"words!": phrase, "means!": str, "only": WHERE, "due": str} | {"keep": _YES, **_PROVED}],
    "columns": [
        {"words!": phrase, "column!": COLUMNS, "kind": _KIND, "measure": ("growth", "cumulative"), **_PROOF}
        | {"of": ("places", "class"), "first": ("label", "places", "times"), "alone": _YES}
    ],
    "verbs": [
        {"words!": phrase, "measure": _MEASURE, "change": _YES, "kind": _KIND, "in_bracket": _KIND, **_PROVED}
        | dict.fromkeys(_VERB_SIGNS, _YES)
        | {"parent": ("previous",)}
    ],
    "leads": [
        {"words!": phrase, "kind": _KIND, "parent": ("previous", "singled"), "keep": _YES, **_PROOF}
        | dict.fromkeys(("forbids", "denies", "raises"), _YES)
    ],
    "labels": {
        **{f"{name}!": [phrase] for name in _LABEL_LISTS},
        "measures!": [{"words!": phrase, "measure!": _MEASURE, "first": _YES, "percent": _YES, "no_money": _YES}],
        "groups!": [{"words!": phrase, "measure!": _MEASURE}],
        "comparisons!": [{"words!": phrase, "measure!": _MEASURE}],
    },
    "kinds": {
        "headings!": [{"words!": phrase, "kind!": _KIND}],
        "within_rules!": [{"words!": phrase, "kind!": _KIND}],
        "titles!": [{"words!": phrase, "kind!": ("", *_KIND)}],
        "sentences!": [{"words!": phrase, "kind!": ("", *_KIND), "alone": _YES, "turns": _YES, "until": _YES}],
        "documents!": [{"kind_id!": identifier, "kind!": _KIND}],
        "default!": _KIND,
    },
    "heads": {
        "places!": [{"words!": phrase, "level!": PLACES, **_PROVED}],
        "committees!": [{"words!": phrase, "level!": PLACES, **_PROVED}],
        "fields!": [{"words!": phrase, "field!": FIELDS, **_PROVED}],
        **{f"{name}!": [phrase] for name in _HEAD_LISTS},
    },
    "groups": {"lists!": [{"list!": filled, "name!": _BOTH, "about!": _BOTH}], "gives!": {"*": _BOTH}},
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
    heads: Mapping[str, Phrases]
    """The lists of ``heads.yaml`` by name."""
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
    """The lists of ``labels.yaml`` by name, and ``scales``: the scale words of units."""
    heading_kinds: Phrases
    """Words of headings that decide the kind of statements below."""
    rule_heading_kinds: Phrases
    """Words of headings that decide it in a document that sets rules or boundaries, where the others tell none."""
    title_kinds: Phrases
    """Words of titles that decide the kind of what the document states; the first decides, an empty kind nothing."""
    sentence_kinds: Phrases
    """Words of a sentence that decide the kind of its statements."""
    document_kinds: Mapping[str, str]
    """Kind of statement by kind of document."""
    default_kind: str
    """The kind when nothing says."""


def wordlists(lists: Mapping[str, Any], titles: Iterable[tuple[str, str]]) -> Wordlists:
    """The phrase sets made of the loaded files; ``titles`` announce kinds of documents, each with the id of one."""
    plain = {name: items for name, items in lists["outline"].items() if name != "headings"}
    outline: dict[str, Phrases] = {name: _plain(items, name in _BACKWARD) for name, items in plain.items()}
    outline["headings"] = Phrases((item["words"], str(item["family"])) for item in lists["outline"]["headings"])
    named = list(titles)
    outline["titles"] = Phrases(named)
    outline["unmarked_titles"] = Phrases((unaccented(title), kind) for title, kind in named)
    outline["columns"] = _entries("columns", lists["columns"])
    labels = {name: _listed("labels", items, name in _BACKWARD) for name, items in lists["labels"].items()}
    labels["scales"] = _plain(form for scale in lists["units"]["scales"] for form in scale["forms"])
    kinds = lists["kinds"]
    return Wordlists(
        outline=outline,
        heads={name: _listed("heads", items, name in _BACKWARD) for name, items in lists["heads"].items()},
        limits=tuple((str(item["words"]), entry_of("limits", item)) for item in lists["limits"]),
        ignored=_entries("ignored", lists["ignored"]),
        periods=_entries("periods", lists["periods"]),
        verbs=_entries("verbs", lists["verbs"], backward=True),
        leads=_entries("leads", lists["leads"]),
        labels=labels,
        heading_kinds=_entries("kinds", kinds["headings"]),
        rule_heading_kinds=_entries("kinds", kinds["within_rules"]),
        title_kinds=_entries("kinds", kinds["titles"]),
        sentence_kinds=_entries("kinds", kinds["sentences"]),
        document_kinds={str(item["kind_id"]): str(item["kind"]) for item in kinds["documents"]},
        default_kind=str(kinds["default"]),
    )


def _plain(items: Iterable[str], backward: bool = False) -> Phrases:
    return Phrases(((item, str(item)) for item in items), backward)


def _listed(name: str, items: Iterable[Any], backward: bool = False) -> Phrases:
    listed = tuple(items)
    return _plain(listed, backward) if listed and isinstance(listed[0], str) else _entries(name, listed)


def entry_of(name: str, item: Mapping[str, str]) -> Entry:
    """The entry of a word list file, with its place; ``item`` is it as loaded."""
    means = {str(key): str(value) for key, value in item.items() if key not in PROOF}
    return Entry(str(item["words"]), means, f"{name}.yaml:{line_of(item['words'])}")


def _entries(name: str, items: Iterable[Mapping[str, str]], backward: bool = False) -> Phrases:
    return Phrases(((item["words"], entry_of(name, item)) for item in items), backward)
