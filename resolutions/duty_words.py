"""vocabulary/{citations,tasks,meetings}.yaml -> DutyWords: how documents are cited, tasks given and meetings named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from resolutions.phrases import Phrases
from resolutions.registers import Body, DocumentKind
from resolutions.wordlists import Entry, entry_of

_PROVED = {"example!": str, "document!": str}
SHAPES: dict[str, Any] = {
    "citations": {
        "kinds!": [{"words!": str, "kind!": str, **_PROVED}],
        "names!": [{"words!": str, "kind!": str, "capital": str, "rest": str, **_PROVED}],
        **{f"{name}!": [str] for name in ("tails", "stops", "through", "drafts")},
    },
    "tasks": {
        "parts!": [{"words!": str, "part!": str, **_PROVED}],
        "leads!": [{"words!": str, **_PROVED}],
        "givers!": [{"words!": str, **_PROVED}],
        **{f"{name}!": [str] for name in ("bodies", "sectors", "verbs", "duties", "inside", "never", "targets")},
        "deadlines!": [{"words!": str, "means": str, "takes": str, "edge": str, "reads!": str, **_PROVED}],
        "receivers!": [{"words!": str, **_PROVED}],
    },
    "meetings": {
        "meetings!": [{"words!": str, **_PROVED}],
        **{f"{name}!": [str] for name in ("terms", "held", "holding", "adopted")},
    },
}
"""The shape of each of the three files."""


@dataclass(frozen=True, slots=True)
class DutyWords:
    """The phrase sets of the three files by ``<file>.<list>``, and the registers that they lean on."""

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
    phrases = {
        f"{file}.{name}": _phrases(file, name, items) for file in SHAPES for name, items in lists[file].items()
    }
    forms = Phrases((form.lower(), body) for body in bodies for form in (body.name_vi, *body.writes))
    return DutyWords(phrases, forms, {kind.code: kind.kind_id for kind in kinds if kind.code})


def _phrases(file: str, name: str, items: Iterable[Any]) -> Phrases:
    entries = (entry_of(file, {"words": item} if isinstance(item, str) else item) for item in items)
    return Phrases(((entry.words, entry) for entry in entries), backward=name in BACKWARD)


BACKWARD = ("drafts", "holding")
"""Lists that are searched before a word, not from it."""


def entry(payload: object) -> Entry:
    """The payload of a match in one of these phrase sets."""
    assert isinstance(payload, Entry)
    return payload
