"""Every observation of the sources and of the judging corpus with what the explanation tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml
from reading import loaded

from resolutions.facts import Facts, Observation, Source
from resolutions.phrases import tokens, variants
from resolutions.reading import document, sources
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.explain import told_observation
from resolutions.reading.explained.retrace import Retrace
from resolutions.reading.explained.told import Told
from resolutions.reading.wording.indicators import Matcher

ROOT = loaded.CONTENT.parent


@dataclass(frozen=True, slots=True)
class Case:
    """One observation and what made it."""

    source: Source
    observation: Observation
    told: tuple[Told, ...]

    def of(self, field: str) -> tuple[Told, ...]:
        return tuple(one for one in self.told if one.field == field)


@cache
def texts() -> dict[str, tuple[Source, Facts]]:
    """The three sources and the texts of the corpus, read."""
    held = {name: (one.source, loaded.facts_of(name)) for name, one in loaded.document_sets().items()}
    for path in sorted((ROOT / "bench/corpus").glob("*.txt")):
        source = sources.decode(path.read_bytes(), path.relative_to(ROOT).as_posix())
        assert isinstance(source, Source)
        given = document.default_given("d", source, loaded.vocabulary())
        held[path.stem] = source, document.read(source, given, loaded.vocabulary())
    return held


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The observations of one text."""
    return tuple(_cases(*texts()[name]))


def _cases(source: Source, facts: Facts) -> Iterator[Case]:
    vocabulary = loaded.vocabulary()
    retrace, places = Retrace(source, facts, vocabulary), EntryPlaces(vocabulary.lists, "content")
    for o in facts.observations:
        yield Case(source, o, tuple(told_observation(o, retrace, places)))


@cache
def line(place: str) -> str:
    """The line that a place names."""
    path, _, number = place.rpartition(":")
    return (ROOT / path).read_bytes().decode("utf-8-sig").splitlines()[int(number) - 1]


def faults(case: Case) -> list[str]:
    """Everything told of an observation that is not so."""
    return [f"{case.observation.observation_id}: {one}: {fault}" for one in case.told if (fault := _fault(one, case))]


def _fault(one: Told, case: Case) -> str:
    if one.place.startswith("content/indicators/"):
        return _wording_fault(one, case)
    if one.place.startswith("content/vocabulary/"):
        return _entry_fault(one, case)
    return _printed_fault(one) if one.place else ""


def _printed_fault(one: Told) -> str:
    """Words told to be printed at a line of the source: their first ones stand there."""
    told_words = one.words.removeprefix("set by the ").partition(" ")[2] if "set by" in one.words else one.value
    told_words = one.words.partition(": ")[2] if ": " in one.words and one.field in ("period", "unit") else told_words
    first = [token.word for token in tokens(told_words)][: 3 if told_words != one.value else 1]
    stands = {token.word for token in tokens(line(one.place))}
    return "" if set(first) <= stands else f"{first} do not stand at {one.place}"


def _wording_fault(one: Told, case: Case) -> str:
    matcher = Matcher((), loaded.vocabulary().words)
    same = matcher.essence(tokens(one.words)) == matcher.essence(tokens(case.observation.label_vi))
    named = one.place.partition(".yaml")[0].rpartition("/")[2] == case.observation.indicator_id
    return "" if same and named and one.words in line(one.place) else "is no wording of the label"


def _entry_fault(one: Told, case: Case) -> str:
    """An entry must stand at its place, be printed where the value was found, and say what the value is."""
    if one.words not in line(one.place):
        return "does not stand there"
    text = _looked_at(one.field, case)
    if one.field in LOOKED_AT and not any(_prints(variant, text) for variant in variants(one.words)):
        return f"is not printed in {text}"
    says = _says(one)
    wanted = {"comparator": case.observation.comparator, "kind": case.observation.kind}.get(one.field)
    if one.field == "kind" and "from" in says:
        wanted = None
    if wanted and wanted not in (says.get(one.field), says.get("in_bracket"), says.get("default")):
        return f"says {says} and not {wanted}"
    return ""


LOOKED_AT = {"comparator": ("value_text", "quote_vi"), "limiting words": ("value_text",), "verb": ("quote_vi",),
             "lead-in": ("quote_vi",), "scope": ("label_vi",)}  # fmt: skip
"""Where the words of an entry must be printed, by the field that it made."""


def _looked_at(field: str, case: Case) -> list[str]:
    text = " ".join(getattr(case.observation, name) for name in LOOKED_AT.get(field, ()))
    return [token.word for token in tokens(text)]


def _prints(variant: tuple[str, ...], text: list[str]) -> bool:
    """Whether the words of a phrase stand in a text in order; holes stand for anything."""
    at = 0
    for word in (word for word in variant if not word.startswith("{")):
        if word not in text[at:]:
            return False
        at = text.index(word, at) + 1
    return True


def _says(one: Told) -> dict[str, str]:
    """The entry as YAML reads it."""
    read = yaml.safe_load(line(one.place).strip().removeprefix("- "))
    return read if isinstance(read, dict) else {}
