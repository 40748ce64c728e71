"""vocabulary/{citations,tasks,meetings,lineage}.yaml -> DutyWords: how documents cite others and give tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions.entries import line_of
from resolutions.phrase_checks import phrase
from resolutions.phrases import Phrases
from resolutions.registers import Body, DocumentKind
from resolutions.text_checks import day, filled
from resolutions.wordlists import Entry

_PROVED = {"example!": filled, "document!": filled}
_LISTS = ("bodies", "sectors", "openers", "verbs", "blocks", "duties", "goes_on", "inside")
SHAPES: dict[str, Any] = {
    "citations": {
        "kinds!": [{"words!": phrase, "kind!": str, **_PROVED}],
        "names!": [
            {"words!": phrase, "kind!": str, "capital": ("kind", "name"), "rest": ("stop", "long", "period"), **_PROVED}
        ],
        **{f"{name}!": [phrase] for name in ("tails", "stops", "through", "drafts")},
    },
    "tasks": {
        "parts!": [{"words!": phrase, "part!": ("results", "tasks", "targets"), **_PROVED}],
        "leads!": [{"words!": phrase, **_PROVED}],
        "givers!": [{"words!": phrase, **_PROVED}],
        **{f"{name}!": [phrase] for name in _LISTS},
        "never!": [phrase],
        "targets!": [phrase],
        "deadlines!": [
            {"words!": phrase, "means": str, "takes": ("day",), "edge": ("before",), "reads!": day, **_PROVED}
        ],
        "reports!": [{"words!": phrase, **_PROVED}],
        "receivers!": [phrase],
    },
    "meetings": {
        "meetings!": [{"words!": phrase, **_PROVED}],
        **{f"{name}!": [phrase] for name in ("terms", "held", "holding", "adopted")},
    },
    "lineage": {
        **{f"{name}!": [{"words!": phrase, **_PROVED}] for name in ("implements", "refers")},
        **{f"{name}!": [phrase] for name in ("silent", "joins", "plain")},
    },
}
"""The shape of each of the four files."""


SIGNS = ("duties", "givers", "verbs", "blocks")
"""Lists of the words that end the name of whom a sentence gives something to do; ``tasks.signs`` is all of them."""
BACKWARD = ("drafts", "holding", "implements", "refers", "joins")
"""Lists that are searched before a word, not from it."""


@dataclass(frozen=True, slots=True)
class DutyWords:
    """The phrase sets of the four files by ``<file>.<list>``, and the registers that they lean on."""

    phrases: Mapping[str, Phrases]
    """Phrase sets; payloads are ``Entry`` where an entry means something, else the words themselves."""
    bodies: Phrases
    """The printed forms of the registered bodies, with the body."""
    codes: Mapping[str, str]
    """Kind id by the code in document numbers (``NQ``)."""

    def __getitem__(self, name: str) -> Phrases:
        """The phrases of a list, such as ``citations.kinds``."""
        return self.phrases[name]


def duty_words(lists: Mapping[str, Any], bodies: Iterable[Body], kinds: Iterable[DocumentKind]) -> DutyWords:
    """The phrase sets made of the loaded files."""
    phrases = {f"{file}.{name}": _phrases(file, name, items) for file in SHAPES for name, items in lists[file].items()}
    phrases["tasks.signs"] = _phrases("tasks", "signs", (item for name in SIGNS for item in lists["tasks"][name]))
    forms = Phrases((form.lower(), body) for body in bodies for form in (body.name_vi, *body.writes))
    return DutyWords(phrases, forms, {kind.code: kind.kind_id for kind in kinds if kind.code})


def _phrases(file: str, name: str, items: Iterable[Any]) -> Phrases:
    entries = (_entry(file, {"words": item} if isinstance(item, str) else item) for item in items)
    return Phrases(((entry.words, entry) for entry in entries), backward=name in BACKWARD)


def _entry(file: str, item: Mapping[str, str]) -> Entry:
    means = {str(key): str(value) for key, value in item.items() if key not in ("words", "example", "document")}
    return Entry(str(item["words"]), means, f"{file}.yaml:{line_of(item['words'])}")


def means(payload: object, key: str) -> str:
    """What the entry that matched says under a key; empty when it says nothing."""
    assert isinstance(payload, Entry)
    return payload.means.get(key, "")
